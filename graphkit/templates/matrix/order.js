/* Controls above a table: in which order its rows stand, and whether only those with gaps. */

function makeControls(table, controls, say, settle) {
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const symmetric = table.classList.contains("symmetric");
  const gaps = table.querySelector("td.gap") !== null;

  function total(row) {
    return [...row.cells].slice(1).reduce((sum, cell) => sum + numberOf(cell), 0);
  }

  function sorted(by) {
    if (by === "name") return rows;
    const key = by === "total" ? total : by === "gaps" ? (row) => row.querySelectorAll("td.gap").length : (row) => numberOf(row.cells[Number(by)]);
    const keys = new Map(rows.map((row) => [row, key(row)]));
    return [...rows].sort((one, other) => keys.get(other) - keys.get(one));
  }

  function order() {
    const columns = [...table.tHead.rows[0].cells].slice(1).map((head, at) => [String(at + 1), nameOf(head)]);
    const choices = [["name", table.closest(".matrix").dataset.order], ["total", "Most in all"], ...(gaps ? [["gaps", "Most gaps"]] : []), ...columns];
    const select = element("select", {}, ...choices.map(([value, text]) => element("option", { value }, text)));
    select.addEventListener("change", () => {
      body.append(...sorted(select.value));
      say(`Rows ordered by ${select.selectedOptions[0].textContent}`);
    });
    return element("label", {}, "Order rows by", select);
  }

  function onlyGaps() {
    const box = element("input", { type: "checkbox" });
    box.addEventListener("change", () => {
      for (const row of rows) row.hidden = box.checked && !row.querySelector("td.gap");
      settle();
      const shown = rows.filter((row) => !row.hidden).length;
      say(`${shown} of ${rows.length} rows shown`);
    });
    return element("label", {}, box, "Only rows with gaps");
  }

  if (!symmetric && rows.length > 1) controls.append(order());
  if (gaps) controls.append(onlyGaps());
  controls.hidden = !controls.childElementCount;
}
