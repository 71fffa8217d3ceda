/* The network as the page holds it: nodes, edges, and the rows of evidence behind them. */

function readModel() {
  const data = JSON.parse(byId("data").textContent);
  const names = new Map(data.names);
  const called = (id) => names.get(id) ?? id;
  const evidence = data.evidence.map((row) => ({
    ...row,
    headingId: row.heading,
    heading: row.heading && called(row.heading),
    source: row.source && called(row.source),
    shows: Boolean(row.note || row.quote || row.locator || row.withheld),
    how: manner(row, data.words),
    against: row.stance === "contradicts",
  }));
  const nodes = data.nodes.map((node) => ({ ...node, kind: data.kinds[node.kind], kindNumber: node.kind, colour: data.kinds[node.kind].colour, edges: [], visible: true }));
  const edges = data.edges.map((edge) => connected(edge, data, nodes, evidence));
  for (const node of nodes) node.joined = node.edges.length;
  return { ...data, nodes, edges, evidence };
}

function connected(edge, data, nodes, evidence) {
  const rows = edge.evidence.map((number) => evidence[number]);
  const full = { ...edge, type: data.types[edge.type], typeNumber: edge.type, start: nodes[edge.from], end: nodes[edge.to], rows, visible: true, isDrawn: true };
  tell(full, rows);
  full.start.edges.push(full);
  if (full.end !== full.start) full.end.edges.push(full);
  return full;
}

/* Let an edge tell some of its rows: what is counted, drawn and listed are these. */
function tell(edge, rows) {
  edge.told = rows;
  edge.lines = 0;
  edge.against = 0;
  for (const row of rows) {
    if (row.against) edge.against += 1;
    else if (row.shows) edge.lines += 1;
  }
  edge.isBare = !rows.some((row) => row.shows);
}

function otherEnd(edge, node) {
  return edge.start === node ? edge.end : edge.start;
}

/* A line without a direction leads away from both of its ends. */
function leadsFrom(edge, node) {
  return edge.start === node || !edge.arrows.to.enabled;
}

function isNode(thing) {
  return thing !== null && "kind" in thing;
}

/* The lines of evidence that stand behind what is shown of a node, each once. */
function linesAt(node) {
  const lines = new Set();
  for (const edge of node.edges) {
    if (edge.visible) for (const row of edge.told) if (row.shows) lines.add(row);
  }
  return lines.size;
}

/* In how many words evidence is told: contradicting rows are never counted as support. */
function evidenceCount({ lines, against }) {
  const told = lines ? plural(lines, "line of evidence", "lines of evidence") : "no evidence at hand";
  return against ? `${told}, ${against} against` : told;
}

function connectionCount(node) {
  const all = plural(node.edges.length, "connection", "connections");
  return node.joined === node.edges.length ? all : `${node.joined.toLocaleString("en")} of ${all} shown`;
}

function sentence(edge) {
  return `${edge.start.name} ${edge.type.says} ${edge.end.name}`;
}
