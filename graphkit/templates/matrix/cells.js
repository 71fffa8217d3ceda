/* What a table consists of, and what its cells are called. */

function element(tag, own, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(own ?? {})) {
    if (typeof value === "function") made.addEventListener(name, value);
    else made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

function cellsOf(table) {
  return [...table.rows].filter((row) => !row.hidden).map((row) => [...row.cells]);
}

/* What takes the focus in a cell: its link, or else the cell itself. */
function handle(cell) {
  return cell.querySelector("a") ?? cell;
}

function nameOf(head) {
  return head.querySelector(".name")?.textContent ?? head.textContent;
}

function headsOf(cell) {
  const table = cell.closest("table");
  return { row: nameOf(cell.parentElement.cells[0]), column: nameOf(table.tHead.rows[0].cells[cell.cellIndex]) };
}

/* A cell in words: "Garden, Trust: 2 own answers". */
function inWords(cell) {
  if (cell.tagName === "TH") return "";
  const { row, column } = headsOf(cell);
  const is = cell.classList.contains("gap") ? "gap: " : "";
  return `${row}, ${column}: ${is}${cell.title || "nothing"}`;
}

function numberOf(cell) {
  const found = /\d+/.exec(cell.textContent);
  return found ? Number(found[0]) : 0;
}
