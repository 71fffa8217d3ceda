/* Parallel lines: at most so many between two nodes as the eye tells apart. */

const MOST_PARALLEL = 15;
const ARC_STEP = 0.09;

/* Between most nodes the page has bends for all lines; where there are more than can be told
   apart, the first that are shown share the room. */
function drawApart(edges) {
  const crowds = new Map();
  for (const edge of edges) {
    if (edge.crowd === undefined) countCrowds(edges);
    if (edge.crowd <= MOST_PARALLEL) continue;
    const key = pairOf(edge);
    if (!crowds.has(key)) crowds.set(key, []);
    if (edge.visible) crowds.get(key).push(edge);
    edge.isDrawn = false;
  }
  for (const crowd of crowds.values()) spreadOut(crowd.slice(0, MOST_PARALLEL));
}

function countCrowds(edges) {
  const sizes = new Map();
  for (const edge of edges) sizes.set(pairOf(edge), (sizes.get(pairOf(edge)) ?? 0) + 1);
  for (const edge of edges) edge.crowd = sizes.get(pairOf(edge));
}

function pairOf(edge) {
  return `${Math.min(edge.from, edge.to)} ${Math.max(edge.from, edge.to)}`;
}

/* Lines that run the other way mirror their bend, to stay on their own side. */
function spreadOut(edges) {
  edges.forEach((edge, at) => {
    const offset = (at - (edges.length - 1) / 2) * ARC_STEP;
    const side = offset > 0 !== edge.from > edge.to ? "curvedCW" : "curvedCCW";
    edge.isDrawn = true;
    edge.loop = edge.from === edge.to ? at + 1 : undefined;
    edge.smooth = offset ? { enabled: true, type: side, roundness: Math.abs(offset) } : false;
  });
}
