/* Evidence in words: who says so, under which heading, where, and in which words. */

const WITHHELD = "Left out of this public copy.";

function evidenceItem(row) {
  return element(
    "article",
    { class: row.against ? "evidence against" : "evidence" },
    row.against ? element("p", { class: "stance" }, "Speaks against it") : null,
    line("under", row.heading),
    line("said", saying(row)),
    line("note", row.note),
    row.quote ? element("blockquote", { dir: "auto" }, `“${row.quote}”`) : null,
    row.withheld ? element("p", { class: "withheld" }, WITHHELD) : null,
    line("where", place(row)),
    line("how", row.how),
  );
}

function line(name, text) {
  return text ? element("p", { class: name, dir: "auto" }, text) : null;
}

/* Whose relationship a row behind a derived line is. */
function saying(row) {
  return row.type ? `${row.from} ${row.type} ${row.to}` : "";
}

function place(row) {
  return [row.source, row.locator].filter(Boolean).join(": ");
}

function manner(row, words) {
  const basis = row.basis && (words.basis[row.basis] ?? row.basis);
  const extent = row.extent && (words.extent[row.extent] ?? row.extent);
  return [basis, row.coder && `coder ${row.coder}`, extent].filter(Boolean).join(" · ");
}
