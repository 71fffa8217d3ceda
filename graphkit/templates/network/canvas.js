/* The drawing: vis-network for nodes and lines, our own names upon it. */

function makeCanvas(model, filters, choose) {
  const box = byId("canvas");
  const inColumns = model.nodes.some((node) => node.side !== "below");
  let colours = readColours();
  let chosen = null;
  let hovered = null;
  const near = new Set();
  const spots = model.nodes.map(() => ({ x: 0, y: 0 }));
  let largest = 22;
  let step = 0;
  let perUnit = 1;
  let size = "";
  const opacity = lineOpacity(model.edges.length);
  spread();

  const nodes = new vis.DataSet(model.nodes.map((node) => ({ id: node.id, shape: node.kind.shape, ...spots[node.id], size: radius(node), ...nodeLook(node, colours, false) })));
  const edges = new vis.DataSet(model.edges.map((edge) => ({ id: edge.id, from: edge.from, to: edge.to, smooth: edge.smooth, arrows: edge.arrows, selfReference: loop(edge), ...edgeLook(edge, colours, "plain", opacity) })));
  const network = new vis.Network(box, { nodes, edges }, model.options);
  const view = {
    isVisible: filters.isVisible,
    colours: () => colours,
    width: () => box.clientWidth,
    height: () => box.clientHeight,
    stands,
    onScreen,
    labelRoom,
    labelLines,
    sideOf,
  };
  const labels = makeLabels(model, view);
  let frame = { scale: 1, x: 0, y: 0 };

  function radius(node) {
    return Math.max(3, Math.min(largest, node.size * perUnit));
  }

  function loop(edge) {
    return edge.loop && { size: radius(edge.start) + 6 * edge.loop };
  }

  /* Positions in pixels at a zoom of 1. Columns fill the drawing, whatever its proportions; a cloud is widened a little at most. */
  function spread() {
    size = sizeNow();
    const reach = extent(model.nodes);
    step = (tightest() * roomFor().height) / reach.height;
    const room = roomFor();
    const [wide, high] = [room.width / reach.width, room.height / reach.height];
    const most = inColumns ? Infinity : 1.7 * Math.min(wide, high, 2);
    for (const node of model.nodes) spots[node.id] = { x: node.x * Math.min(wide, most), y: node.y * Math.min(high, most) };
    largest = inColumns ? Math.min(16, 0.42 * step) : 22;
    perUnit = inColumns ? largest / Math.max(...model.nodes.map((node) => node.size)) : Math.min(wide, high, 2);
  }

  /* The smallest step between two nodes of a column. */
  function tightest() {
    const sizes = new Map();
    for (const { x } of model.nodes) sizes.set(x, (sizes.get(x) ?? 0) + 1);
    return extent(model.nodes).height / Math.max(1, Math.max(...sizes.values()) - 1);
  }

  function extent(some) {
    const [xs, ys] = [some.map((node) => node.x), some.map((node) => node.y)];
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    return { left, top, width: Math.max(1, Math.max(...xs) - left), height: Math.max(1, Math.max(...ys) - top) };
  }

  /* At most so wide is a name; that of a middle column ends before the next column. */
  function labelRoom(node) {
    const middle = node.side === "middle" && sideOf(node) === "middle";
    return middle ? Math.min(outerRoom(), columnGap() - 2 * largest - 10) : outerRoom();
  }

  function outerRoom() {
    if (!inColumns) return 120;
    return Math.min(190, box.clientWidth * (isNarrow() && !isAiry() ? 0.2 : 0.25));
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

  function fit() {
    const some = model.nodes.filter(filters.isVisible).map((node) => spots[node.id]);
    if (!some.length) return;
    const reach = extent(some);
    const room = roomFor();
    const scale = Math.min(room.width / reach.width, room.height / reach.height, inColumns ? 1 : 1.6);
    network.moveTo({ position: { x: reach.left + reach.width / 2, y: reach.top + reach.height / 2 }, scale });
  }

  function onScreen(node) {
    const { x, y } = spots[node.id];
    return {
      x: (x - frame.x) * frame.scale + box.clientWidth / 2,
      y: (y - frame.y) * frame.scale + box.clientHeight / 2,
      radius: radius(node) * frame.scale,
    };
  }

  function stands(thing) {
    if (thing === chosen || thing === hovered) return "chosen";
    if (chosen === null) return "plain";
    return near.has(thing) ? "near" : "faded";
  }

  function paint() {
    colours = readColours();
    nodes.update(model.nodes.map((node) => ({ id: node.id, hidden: !filters.isVisible(node), ...nodeLook(node, colours, stands(node) === "faded") })));
    edges.update(model.edges.map((edge) => {
      const state = stands(edge) === "chosen" ? "near" : stands(edge);
      return { id: edge.id, hidden: !filters.isVisible(edge), ...edgeLook(edge, colours, state, opacity) };
    }));
  }

  function show(thing) {
    chosen = thing;
    near.clear();
    if (thing !== null) surroundings(thing).forEach((other) => near.add(other));
    paint();
    const [some, lines] = [thing && isNode(thing) ? [thing.id] : [], thing && !isNode(thing) ? [thing.id] : []];
    network.setSelection({ nodes: some, edges: lines }, { highlightEdges: false });
    if (thing !== null) reveal(isNode(thing) ? thing : thing.start);
  }

  function surroundings(thing) {
    if (!isNode(thing)) return [thing.start, thing.end];
    return thing.edges.flatMap((edge) => [edge, otherEnd(edge, thing)]);
  }

  function reveal(node) {
    const { x, y } = onScreen(node);
    const seen = x > 0 && y > 0 && x < box.clientWidth && y < box.clientHeight;
    if (!seen) network.moveTo({ position: spots[node.id] });
  }

  function thingAt(point) {
    const node = network.getNodeAt(point);
    if (node !== undefined) return model.nodes[node];
    const edge = network.getEdgeAt(point);
    return labels.at(point) ?? (edge === undefined ? null : model.edges[edge]);
  }

  function sizeNow() {
    return `${box.clientWidth} ${box.clientHeight}`;
  }

  function resized() {
    spread();
    nodes.update(model.nodes.map((node) => ({ id: node.id, size: radius(node), ...spots[node.id] })));
    fit();
  }

  function zoom(factor) {
    network.moveTo({ scale: network.getScale() * factor });
  }

  network.on("beforeDrawing", () => {
    const position = network.getViewPosition();
    frame = { scale: network.getScale(), x: position.x, y: position.y };
  });
  network.on("afterDrawing", labels.draw);
  network.on("click", ({ pointer }) => choose(thingAt(pointer.DOM)));
  network.on("dragging", ({ nodes: moved }) => moved.forEach((id) => Object.assign(spots[id], network.getPosition(id))));
  network.on("hoverNode", ({ node }) => hover(model.nodes[node]));
  network.on("blurNode", () => hover(null));
  network.on("hoverEdge", () => { box.style.cursor = "pointer"; });
  network.on("blurEdge", () => { box.style.cursor = ""; });
  network.once("afterDrawing", () => performance.mark("drawn"));
  new ResizeObserver(() => box.clientWidth && sizeNow() !== size && resized()).observe(box);

  function hover(node) {
    hovered = node;
    box.style.cursor = node ? "pointer" : "";
    network.redraw();
  }

  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
  for (const [event, paper] of [["beforeprint", true], ["afterprint", false]]) {
    addEventListener(event, () => {
      document.documentElement.classList.toggle("on-paper", paper);
      paint();
      network.redraw();
    });
  }
  byId("zoom-in").addEventListener("click", () => zoom(1.3));
  byId("zoom-out").addEventListener("click", () => zoom(1 / 1.3));
  byId("zoom-fit").addEventListener("click", resized);

  const surface = box.firstElementChild;
  surface.setAttribute("role", "application");
  surface.setAttribute("aria-label", `Drawing of ${plural(model.nodes.length, "node", "nodes")} and ${plural(model.edges.length, "relationship", "relationships")}. Arrow keys move it, + and − zoom. Search and the table lead to everything in it.`);
  fit();
  return { show, paint, fit, resized };
}
