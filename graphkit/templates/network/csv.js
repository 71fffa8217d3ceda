/* Tables as CSV (RFC 4180) that spreadsheets open without running anything in them. */

function csv(columns, rows) {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ value }) => value(row) ?? ""))];
  return `\ufeff${lines.map((line) => line.map(csvCell).join(",")).join("\r\n")}\r\n`;
}

/* A text that would begin a formula gets an apostrophe; numbers are left as they are. */
function csvCell(value) {
  const text = typeof value === "string" && /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function nodesAsCsv(nodes) {
  const columns = [
    { title: "id", value: (node) => node.key },
    { title: "kind", value: (node) => node.kind.title },
    { title: "name", value: (node) => node.name },
    { title: "connections", value: (node) => node.joined },
    { title: "lines of evidence", value: linesAt },
  ];
  return csv(beside(columns, factColumns(nodes)), nodes);
}

function evidenceAsCsv(edges) {
  const facts = factColumns(edges).map(({ title, value }) => ({ title, value: ({ edge }) => value(edge) }));
  return csv(beside(EVIDENCE_CSV, facts), edges.flatMap((edge) => (edge.told.length ? edge.told : [{}]).map((row) => ({ edge, row }))));
}

/* Every fact that any of these things has is a column. */
function factColumns(things) {
  const names = new Set(things.flatMap((thing) => thing.facts.map(([name]) => name)));
  return [...names].map((name) => ({ title: name, value: (thing) => thing.facts.find(([each]) => each === name)?.[1] }));
}

/* No two columns are called the same. */
function beside(columns, facts) {
  const taken = new Set(columns.map(({ title }) => title));
  return [...columns, ...facts.map(({ title, value }) => ({ title: taken.has(title) ? `own ${title}` : title, value }))];
}

const EVIDENCE_CSV = [
  { title: "relationship id", value: ({ edge }) => edge.key },
  { title: "from id", value: ({ edge }) => edge.start.key },
  { title: "from", value: ({ edge }) => edge.start.name },
  { title: "relationship", value: ({ edge }) => edge.type.title },
  { title: "to id", value: ({ edge }) => edge.end.key },
  { title: "to", value: ({ edge }) => edge.end.name },
  { title: "said by", value: ({ row }) => saying(row) },
  ...["heading", "note", "quote", "source", "locator", "basis", "coder", "extent", "stance"].map((name) => ({ title: name, value: ({ row }) => row[name] })),
  { title: "left out of this public copy", value: ({ row }) => (row.withheld ? "yes" : "") },
];
