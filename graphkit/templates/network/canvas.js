/* The drawing: vis-network for nodes and lines, our own names upon it. */

function makeCanvas(model, sizes, choose) {
  const box = byId("canvas");
  const place = makeSpread(model, box, sizes);
  const { spots, radius } = place;
  const heaviest = highest(model.edges.map((edge) => edge.weight ?? 0));
  const opacity = lineOpacity(model.edges.length);
  const near = new Set();
  let colours = readColours();
  let chosen = null;
  let hovered = null;
  let size = sizeNow();
  let frame = { scale: 1, x: 0, y: 0 };
  place.spread();

  const nodes = keptUp(model.nodes.map(nodeItem));
  const edges = keptUp(model.edges.map(edgeItem));
  const network = new vis.Network(box, {}, model.options);
  const view = { colours: () => colours, width: () => box.clientWidth, height: () => box.clientHeight, stands, onScreen, ...place };
  const labels = makeLabels(model, view);

  function nodeItem(node) {
    return { id: node.id, shape: node.kind.shape, hidden: !node.visible, ...spots[node.id], size: radius(node), ...nodeLook(node, colours, stands(node) === "faded") };
  }

  function edgeItem(edge) {
    const state = stands(edge) === "chosen" ? "near" : stands(edge);
    const shape = { smooth: edge.smooth ?? false, selfReference: edge.loop && { size: radius(edge.start) + 6 * edge.loop } };
    return { id: edge.id, from: edge.from, to: edge.to, arrows: edge.arrows, hidden: !(edge.visible && edge.isDrawn), ...shape, ...edgeLook(edge, colours, state, opacity, lineWidth(edge, heaviest, model.edges.length)) };
  }

  function fit() {
    const to = place.fitting();
    if (to) network.moveTo(to);
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

  /* vis-network draws after every change; drawing once after several saves seconds. */
  function drawnOnce(change) {
    network.body.emitter.emit("_blockRedraw");
    change();
    network.body.emitter.emit("_allowRedraw");
    network.redraw();
  }

  function paint() {
    drawnOnce(update);
  }

  function update() {
    colours = readColours();
    nodes.update(model.nodes.map(nodeItem));
    edges.update(model.edges.map(edgeItem));
  }

  function show(thing) {
    chosen = thing;
    near.clear();
    if (thing !== null) surroundings(thing).forEach((other) => near.add(other));
    drawnOnce(() => {
      update();
      select(thing);
    });
    if (thing !== null) reveal(isNode(thing) ? thing : thing.start);
  }

  function select(thing) {
    const [some, lines] = [thing && isNode(thing) ? [thing.id] : [], thing && !isNode(thing) ? [thing.id] : []];
    network.setSelection({ nodes: some, edges: lines }, { highlightEdges: false });
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
    size = sizeNow();
    place.spread();
    drawnOnce(() => {
      update();
      fit();
    });
  }

  function zoom(factor) {
    network.moveTo({ scale: network.getScale() * factor });
  }

  /* The drawing as it is seen, with so many pixels for each of the screen's. */
  function image(ratio) {
    const surface = network.canvas;
    const element = surface.frame.canvas;
    const before = [element.width, element.height, surface.pixelRatio];
    const drawnAt = (width, height, pixelRatio) => {
      Object.assign(element, { width, height });
      surface.pixelRatio = pixelRatio;
      network.renderer._redraw();
    };
    drawnAt(box.clientWidth * ratio, box.clientHeight * ratio, ratio);
    const copy = Object.assign(document.createElement("canvas"), { width: element.width, height: element.height });
    copy.getContext("2d").drawImage(element, 0, 0);
    drawnAt(...before);
    return copy;
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
    });
  }
  byId("zoom-in").addEventListener("click", () => zoom(1.3));
  byId("zoom-out").addEventListener("click", () => zoom(1 / 1.3));
  byId("zoom-fit").addEventListener("click", resized);

  const surface = box.firstElementChild;
  surface.setAttribute("role", "application");
  surface.setAttribute("aria-label", `Drawing of ${plural(model.nodes.length, "node", "nodes")} and ${plural(model.edges.length, "relationship", "relationships")}. Arrow keys move it, + and − zoom. Search and the table lead to everything in it.`);
  drawnOnce(() => {
    network.setData({ nodes: nodes.set, edges: edges.set });
    fit();
  });
  performance.mark("drawn");
  return { show, paint, fit, resized, image };
}
