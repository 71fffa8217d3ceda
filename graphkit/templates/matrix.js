/* Tables in people's hands: keys, panel, order. Everything can be read without it. */

const panel = makePanel();

for (const section of document.querySelectorAll(".matrix")) {
  const table = section.querySelector("table");
  if (!table) continue;
  const status = section.querySelector(".readout");
  const say = (words) => {
    status.textContent = words;
  };
  const open = (cell) => {
    const address = cell.querySelector("a")?.hash.slice(1);
    panel.open(cell, address ? document.getElementById(address) : null);
  };
  const settle = makeKeys(table, say, open);
  makeControls(table, section.querySelector(".controls"), say, settle);
  table.addEventListener("mouseover", (event) => {
    const cell = event.target.closest("td");
    if (cell && !table.contains(document.activeElement)) say(inWords(cell));
  });
  table.addEventListener("click", (event) => {
    const cell = event.target.closest("td");
    if (!cell || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(cell);
  });
}
