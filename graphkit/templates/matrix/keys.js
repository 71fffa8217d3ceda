/* Arrow keys: one stop for Tab in each table, from which the arrows lead to every cell. */

const MOVES = {
  ArrowUp: (row, column) => [row - 1, column],
  ArrowDown: (row, column) => [row + 1, column],
  ArrowLeft: (row, column) => [row, column - 1],
  ArrowRight: (row, column) => [row, column + 1],
  Home: (row) => [row, 0],
  End: (row, column, cells) => [row, cells[row].length - 1],
  PageUp: (row, column) => [Math.max(0, row - 10), column],
  PageDown: (row, column, cells) => [Math.min(cells.length - 1, row + 10), column],
};

function makeKeys(table, told, open) {
  table.setAttribute("role", "grid");
  for (const cell of table.querySelectorAll("th, td")) handle(cell).tabIndex = -1;
  let at = handle(table.tBodies[0].rows[0].cells[1]);
  at.tabIndex = 0;

  function stop(handled) {
    at.tabIndex = -1;
    at = handled;
    at.tabIndex = 0;
  }

  function place(cell, cells) {
    return [cells.findIndex((row) => row[0].parentElement === cell.parentElement), cell.cellIndex];
  }

  table.addEventListener("focusin", (event) => {
    stop(event.target);
    told(inWords(event.target.closest("th, td")));
  });

  table.addEventListener("keydown", (event) => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const cell = event.target.closest("th, td");
    if (event.key === "Enter" && event.target === cell) open(cell);
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    const cells = cellsOf(table);
    const [row, column] = place(cell, cells);
    const [down, across] = event.ctrlKey && event.key === "Home" ? [0, 0] : event.ctrlKey && event.key === "End" ? [cells.length - 1, cells.at(-1).length - 1] : move(row, column, cells);
    const next = cells[down]?.[across];
    if (next) handle(next).focus();
  });

  /* Rows come and go: one that is seen keeps the stop. */
  return () => {
    if (at.closest("tr").hidden) stop(handle(cellsOf(table)[1][1]));
  };
}
