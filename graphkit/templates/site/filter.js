/* Filters above lists: type words, choose values, and only what fits stays. */

const folded = (text) => text.normalize("NFKD").replace(/\p{Mark}/gu, "").toLowerCase();

function makeFilter(panel) {
  const list = document.getElementById(panel.dataset.list);
  const items = [...list.querySelectorAll("[data-item]")].map((item) => ({ item, text: folded(item.textContent) }));
  const groups = [...list.querySelectorAll("[data-group]")];
  const text = panel.querySelector("input");
  const selects = [...panel.querySelectorAll("select")];
  const found = panel.querySelector(".found");

  const fits = ({ item, text: own }, words) =>
    words.every((word) => own.includes(word)) &&
    selects.every((select) => !select.value || (item.dataset[select.dataset.key] ?? "").split("|").includes(select.value));

  function apply() {
    const words = folded(text.value).split(/\s+/).filter(Boolean);
    const any = words.length > 0 || selects.some((select) => select.value);
    let left = 0;
    for (const one of items) {
      one.item.hidden = !fits(one, words);
      left += !one.item.hidden;
    }
    for (const group of groups) {
      group.hidden = !group.querySelector("[data-item]:not([hidden])") && any;
      if (any && group.localName === "details") group.open = !group.hidden;
    }
    found.textContent = !any ? "" : left ? `${left} of ${items.length} ${panel.dataset.what}` : `No ${panel.dataset.what} fit.`;
    panel.querySelector(".clear").disabled = !any;
  }

  panel.querySelector(".clear").addEventListener("click", () => {
    text.value = "";
    for (const select of selects) select.value = "";
    apply();
    text.focus();
  });
  text.addEventListener("input", apply);
  for (const select of selects) select.addEventListener("change", apply);
  panel.hidden = false;
  apply();
}

for (const panel of document.querySelectorAll(".filter")) makeFilter(panel);
