/* Where nodes stand in the drawing, how large they are, and how much room names have. */

const RADIUS = { tiny: 2, least: 3, most: 22 };

function makeSpread(model, box, sizes) {
  const inColumns = model.nodes.some((node) => node.side !== "below");
  const spots = model.nodes.map(() => ({ x: 0, y: 0 }));
  const smallest = Math.max(RADIUS.tiny, Math.min(RADIUS.least, 60 / Math.sqrt(model.nodes.length)));
  let largest = RADIUS.most;
  let step = 0;
  let zoom = 1;

  /* Positions in pixels at a zoom of 1. Columns fill the drawing, whatever its proportions; a cloud is widened a little at most. */
  function spread() {
    const reach = extent(model.nodes);
    step = (tightest() * roomFor().height) / reach.height;
    const room = roomFor();
    const [wide, high] = [room.width / reach.width, room.height / reach.height];
    const most = inColumns ? Infinity : 1.7 * Math.min(wide, high, 2);
    for (const node of model.nodes) spots[node.id] = { x: node.x * Math.min(wide, most), y: node.y * Math.min(high, most) };
    largest = inColumns ? Math.min(isNarrow() ? 11 : 16, 0.42 * step) : RADIUS.most;
    zoom = Math.min(wide, high, 2);
  }

  function radius(node) {
    return Math.max(smallest, sizes.size(node) * perUnit());
  }

  /* All sizes of a drawing grow or shrink together, so that they can be compared: in a large cloud the smallest is as small as can be seen. */
  function perUnit() {
    const [small, large] = sizes.ends();
    return inColumns ? largest / large : Math.max(smallest / small, Math.min(zoom, largest / large));
  }

  /* The smallest step between two nodes of a column. */
  function tightest() {
    const column = new Map();
    for (const { x } of model.nodes) column.set(x, (column.get(x) ?? 0) + 1);
    return extent(model.nodes).height / Math.max(1, highest([...column.values()]) - 1);
  }

  function fontSize() {
    return inColumns && isNarrow() ? 11 : 12.5;
  }

  /* At most so wide is a name; that of a middle column ends before the next column. */
  function labelRoom(node) {
    const middle = node.side === "middle" && sideOf(node) === "middle";
    return middle ? Math.min(outerRoom(), columnGap() - 2 * largest - (isNarrow() ? 6 : 10)) : outerRoom();
  }

  function outerRoom() {
    if (!inColumns) return 120;
    return Math.min(190, box.clientWidth * (isNarrow() && !isAiry() ? 0.19 : 0.25));
  }

  function columnGap() {
    const columns = new Set(model.nodes.map((node) => node.x)).size;
    return roomFor().width / Math.max(1, columns - 1);
  }

  function isNarrow() {
    return box.clientWidth < 560;
  }

  function isAiry() {
    return step > 46;
  }

  /* Where columns are close, names of the middle ones go below, if the rows leave room. */
  function sideOf(node) {
    return node.side === "middle" && isNarrow() && isAiry() ? "below" : node.side;
  }

  function labelLines() {
    return inColumns && step < 32 ? 1 : 2;
  }

  function roomFor() {
    const side = inColumns ? outerRoom() + 24 : 60;
    return { width: Math.max(60, box.clientWidth - 2 * side), height: Math.max(60, box.clientHeight - 64) };
  }

  /* The view that shows all that is shown. */
  function fitting() {
    const some = model.nodes.filter((node) => node.visible).map((node) => spots[node.id]);
    if (!some.length) return null;
    const reach = extent(some);
    const room = roomFor();
    const scale = Math.min(room.width / reach.width, room.height / reach.height, some.length < model.nodes.length || !inColumns ? 1.6 : 1);
    return { position: { x: reach.left + reach.width / 2, y: reach.top + reach.height / 2 }, scale };
  }

  return { spread, spots, radius, fitting, labelRoom, labelLines, fontSize, sideOf };
}

function extent(some) {
  const [xs, ys] = [some.map((each) => each.x), some.map((each) => each.y)];
  const [left, top] = [lowest(xs), lowest(ys)];
  return { left, top, width: Math.max(1, highest(xs) - left), height: Math.max(1, highest(ys) - top) };
}

/* Math.max takes no more arguments than a stack holds. */
function highest(values) {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}

function lowest(values) {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}
