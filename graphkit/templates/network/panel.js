/* The panel: what is known of the chosen node or line, and who says so. */

const MOST_LISTED = 60;

function makePanel(model, sizes, choose) {
  const panel = byId("panel");
  let chosen = null;
  let control = () => null;

  function show(thing) {
    chosen = thing;
    panel.scrollTop = 0;
    fill();
  }

  /* After a change of what is shown: the same thing, the same place, the same control in focus. */
  function refresh() {
    const [top, id] = [panel.scrollTop, panel.contains(document.activeElement) ? document.activeElement.id || "panel-title" : null];
    fill();
    panel.scrollTop = top;
    if (id) (byId(id) ?? byId("panel-title")).focus({ preventScroll: true });
  }

  function fill() {
    panel.classList.toggle("chosen", chosen !== null);
    if (chosen === null) panel.replaceChildren(...welcome());
    else panel.replaceChildren(closer(), ...(isNode(chosen) ? aboutNode(chosen) : aboutEdge(chosen)));
  }

  function focus() {
    byId("panel-title").focus({ preventScroll: false });
  }

  function closer() {
    return element("button", { type: "button", class: "close", "aria-label": "Close", click: () => choose(null) }, "×");
  }

  function title(text) {
    return element("h2", { id: "panel-title", tabindex: "-1", dir: "auto" }, text);
  }

  function welcome() {
    const most = model.nodes.filter((node) => node.visible && node.joined).sort((a, b) => b.joined - a.joined || a.id - b.id).slice(0, 8);
    return [
      title("Evidence"),
      element("p", { class: "figures" }, "Choose a node or a line to see what stands behind it: who says so, where, and in which words."),
      most.length ? element("h3", null, "Most connected") : null,
      list({ class: "connections" }, most.map((node) => row(node, element("span", { class: "many" }, plural(node.joined, "connection", "connections"))))),
    ].filter(Boolean);
  }

  function row(node, words) {
    const part = document.createDocumentFragment();
    part.append(markOf(node), element("span", { class: "to" }, link(node.name, () => choose(node, true))), words);
    return part;
  }

  function aboutNode(node) {
    const lines = linesAt(node);
    const figures = [connectionCount(node), lines ? plural(lines, "line of evidence", "lines of evidence") : null, sizes.told(node), unseen(node)];
    return [
      element("p", { class: "kindline" }, markOf(node), element("span", { dir: "auto" }, node.kind.title)),
      title(node.name),
      element("p", { class: "figures" }, figures.filter(Boolean).join(", ")),
      node.link ? element("p", { class: "page" }, element("a", { href: node.link }, "Open its page")) : null,
      control(node),
      node.withheld ? element("p", { class: "withheld" }, WITHHELD) : null,
      facts(node.facts, node.key),
      saver(node),
      ...groups(node).flatMap((group) => connections(node, group)),
    ].filter(Boolean);
  }

  function unseen(thing) {
    return thing.visible ? null : "hidden by the filters";
  }

  function groups(node) {
    const found = new Map();
    for (const edge of node.edges.filter((each) => each.visible)) {
      const key = `${edge.typeNumber} ${leadsFrom(edge, node)}`;
      if (!found.has(key)) found.set(key, { edges: [], edge });
      found.get(key).edges.push(edge);
    }
    return [...found.values()];
  }

  function connections(node, group) {
    const says = leadsFrom(group.edge, node) ? group.edge.type.says : `${group.edge.type.says}, from`;
    const items = [...group.edges].sort((a, b) => told(b) - told(a) || otherEnd(a, node).name.localeCompare(otherEnd(b, node).name));
    const head = element("h3", { dir: "auto" }, `${says} (${items.length})`);
    return [head, ...paged({ class: "connections" }, items.map((edge) => () => connection(edge, otherEnd(edge, node))), MOST_LISTED)];
  }

  function connection(edge, node) {
    const why = element("button", { type: "button", class: "link why", "aria-label": `Evidence: ${sentence(edge)}, ${evidenceCount(edge)}`, click: () => choose(edge, true) }, told(edge) ? plural(told(edge), "line", "lines") : "no evidence");
    return row(node, why);
  }

  function aboutEdge(edge) {
    const end = (node) => element("span", { class: "kindline" }, markOf(node), link(node.name, () => choose(node, true)));
    return [
      element("p", { class: "kindline" }, "Relationship"),
      element("div", { class: "ends" }, end(edge.start), title(edge.type.says), end(edge.end)),
      element("p", { class: "figures" }, [evidenceCount(edge), partly(edge), unseen(edge)].filter(Boolean).join(", ")),
      facts(edge.facts, ""),
      ...(edge.told.length ? [saver(edge), ...paged({ class: "rows" }, edge.told.map((each) => () => evidenceItem(each)), MOST_LISTED)] : []),
    ];
  }

  function partly(edge) {
    const left = edge.rows.length - edge.told.length;
    return left ? `${left.toLocaleString("en")} more hidden by the filters` : null;
  }

  function told(edge) {
    return edge.lines + edge.against;
  }

  function saver(thing) {
    return element("p", { class: "save" }, element("button", { type: "button", class: "link", click: () => saveEvidenceOf(thing) }, "Save this evidence as CSV"));
  }

  function facts(pairs, key) {
    const all = key ? [...pairs, ["id", key]] : pairs;
    return element("dl", { hidden: !all.length }, ...all.flatMap(([name, value]) => [element("dt", { dir: "auto" }, name), element("dd", { dir: "auto" }, value)]));
  }

  return { show, refresh, focus, useControl: (made) => { control = made; } };
}
