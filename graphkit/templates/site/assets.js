/* The directory of assets: the map chooses a place. */

const place = document.querySelector(".filter select[data-key=place]");
const dots = [...document.querySelectorAll(".map a")];

function mark() {
  for (const dot of dots) {
    if (place.value === dot.dataset.place) dot.setAttribute("aria-current", "true");
    else dot.removeAttribute("aria-current");
  }
}

for (const dot of dots) {
  dot.addEventListener("click", (event) => {
    event.preventDefault();
    place.value = place.value === dot.dataset.place ? "" : dot.dataset.place;
    place.dispatchEvent(new Event("change"));
    document.getElementById("_all").scrollIntoView({ block: "nearest" });
  });
}

if (place) {
  place.addEventListener("change", mark);
  document.querySelector(".filter .clear").addEventListener("click", mark);
}
