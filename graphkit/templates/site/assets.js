/* The directory of assets: the map chooses a place, and what is shown is there to download. */

const entries = [...document.querySelectorAll(".entry")];
const place = document.querySelector(".filter select[data-key=place]");
const dots = [...document.querySelectorAll(".map a")];
const status = document.querySelector(".filter .found");
const download = document.getElementById("_csv");

function showChosen() {
  for (const dot of dots) {
    if (place.value === dot.dataset.place) dot.setAttribute("aria-current", "true");
    else dot.removeAttribute("aria-current");
  }
}

/* Choosing a dot again lets its place go. */
function choose(dot) {
  place.value = place.value === dot.dataset.place ? "" : dot.dataset.place;
  place.dispatchEvent(new Event("change"));
  document.getElementById("_all").scrollIntoView({ block: "nearest" });
}

const textOf = (entry, selector) => [...entry.querySelectorAll(selector)].map((each) => each.textContent.trim());
const listed = (selector) => (entry) => textOf(entry, selector).join("; ");

function work(entry) {
  return [...entry.querySelectorAll(".work dd")].map((each) => {
    const ways = textOf(each, ".as").join(", ");
    return `${textOf(each, "a, bdi")[0]}${ways && ` (${ways})`}`;
  });
}

const COLUMNS = [
  { title: "id", value: (entry) => entry.dataset.id },
  { title: "name", value: listed("h3") },
  { title: "kind", value: listed(".sort") },
  { title: "also called", value: listed(".aliases") },
  { title: "note", value: listed(".what .remark") },
  { title: "where", value: listed(".located dd") },
  { title: "held by", value: listed(".held dd") },
  { title: "projects", value: (entry) => work(entry).join("; ") },
  { title: "lines of evidence", value: (entry) => entry.querySelectorAll(".evidence > li").length },
];

function save() {
  const shown = entries.filter((entry) => !entry.hidden);
  const address = URL.createObjectURL(new Blob([csv(COLUMNS, shown)], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "assets.csv";
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
  status.textContent = `Saved ${shown.length} of ${entries.length} assets.`;
}

if (place) {
  for (const dot of dots) {
    dot.addEventListener("click", (event) => {
      event.preventDefault();
      choose(dot);
    });
  }
  showChosen();
  place.addEventListener("change", showChosen);
  document.querySelector(".filter .clear").addEventListener("click", showChosen);
  download.addEventListener("click", save);
  download.hidden = false;
}
