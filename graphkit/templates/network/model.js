/* The network as the page holds it: nodes, edges, and the rows of evidence behind them. */

function readModel() {
  const data = JSON.parse(byId("data").textContent);
  const names = new Map(data.names);
  const called = (id) => names.get(id) ?? id;
  const evidence = data.evidence.map((row) => ({
    ...row,
    heading: row.heading && called(row.heading),
    source: row.source && called(row.source),
    shows: Boolean(row.note || row.quote || row.locator),
    against: row.stance === "contradicts",
  }));
  const nodes = data.nodes.map((node) => ({ ...node, kind: data.kinds[node.kind], kindNumber: node.kind, edges: [] }));
  const edges = data.edges.map((edge) => connected(edge, data, nodes, evidence));
  for (const node of nodes) node.degree = node.edges.length;
  return { ...data, nodes, edges, evidence };
}

function connected(edge, data, nodes, evidence) {
  const rows = edge.evidence.map((number) => evidence[number]);
  const full = {
    ...edge,
    type: data.types[edge.type],
    typeNumber: edge.type,
    start: nodes[edge.from],
    end: nodes[edge.to],
    rows,
    lines: rows.filter((row) => row.shows && !row.against).length,
    against: rows.filter((row) => row.against).length,
  };
  full.start.edges.push(full);
  if (full.end !== full.start) full.end.edges.push(full);
  return full;
}

function otherEnd(edge, node) {
  return edge.start === node ? edge.end : edge.start;
}

function isNode(thing) {
  return thing !== null && "kind" in thing;
}

/* In how many words evidence is told: contradicting rows are never counted as support. */
function evidenceCount({ lines, against }) {
  const told = lines ? plural(lines, "line of evidence", "lines of evidence") : "no evidence at hand";
  return against ? `${told}, ${against} against` : told;
}

function sentence(edge) {
  return `${edge.start.name} ${edge.type.title} ${edge.end.name}`;
}
