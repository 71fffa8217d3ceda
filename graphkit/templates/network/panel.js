/* The panel: what is known of the chosen node or line, and who says so. */

const EXTENT = {
  own: "its own answer",
  listed: "named in a closed list",
  example: "named as an example: at least these",
  all: "“all projects”, none named",
};
const BASIS = { stated: "the source says so itself", coded: "an analyst’s reading" };
const MOST_LISTED = 60;

function makePanel(model, choose) {
  const panel = byId("panel");

  function show(thing) {
    panel.classList.toggle("chosen", thing !== null);
    panel.scrollTop = 0;
    if (thing === null) panel.replaceChildren(...welcome());
    else panel.replaceChildren(closer(), ...(isNode(thing) ? aboutNode(thing) : aboutEdge(thing)));
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
    const most = [...model.nodes].sort((a, b) => b.degree - a.degree || a.id - b.id).slice(0, 8).filter((node) => node.degree);
    return [
      title("Evidence"),
      element("p", { class: "figures" }, "Choose a node or a line to see what stands behind it: who says so, where, and in which words."),
      most.length ? element("h3", null, "Most connected") : null,
      list({ class: "connections" }, most.map((node) => row(node, element("span", { class: "many" }, plural(node.degree, "connection", "connections"))))),
    ].filter(Boolean);
  }

  function row(node, words) {
    const part = document.createDocumentFragment();
    part.append(mark(node.kind), element("span", { class: "to" }, link(node.name, () => choose(node, true))), words);
    return part;
  }

  function aboutNode(node) {
    const lines = new Set(node.edges.flatMap((edge) => edge.rows.filter((each) => each.shows)));
    const figures = [plural(node.degree, "connection", "connections"), lines.size ? plural(lines.size, "line of evidence", "lines of evidence") : null];
    return [
      element("p", { class: "kindline" }, mark(node.kind), element("span", { dir: "auto" }, node.kind.title)),
      title(node.name),
      element("p", { class: "figures" }, figures.filter(Boolean).join(", ")),
      facts(node.facts, node.key),
      ...groups(node).flatMap((group) => connections(node, group)),
    ];
  }

  function groups(node) {
    const found = new Map();
    for (const edge of node.edges) {
      const key = `${edge.typeNumber} ${edge.start === node}`;
      if (!found.has(key)) found.set(key, { edges: [], edge });
      found.get(key).edges.push(edge);
    }
    return [...found.values()];
  }

  function connections(node, group) {
    const out = group.edge.start === node;
    const items = [...group.edges].sort((a, b) => told(b) - told(a) || otherEnd(a, node).name.localeCompare(otherEnd(b, node).name));
    const listed = list({ class: "connections" }, items.slice(0, MOST_LISTED).map((edge) => connection(edge, otherEnd(edge, node))));
    const head = element("h3", { dir: "auto" }, out ? `${group.edge.type.title} (${items.length})` : `${group.edge.type.title}, from (${items.length})`);
    if (items.length <= MOST_LISTED) return [head, listed];
    const rest = items.slice(MOST_LISTED);
    const more = element("button", { type: "button", class: "more" }, `Show ${rest.length} more`);
    more.addEventListener("click", () => {
      more.remove();
      listed.append(...rest.map((edge) => element("li", null, connection(edge, otherEnd(edge, node)))));
    });
    return [head, listed, more];
  }

  function connection(edge, node) {
    const why = element("button", { type: "button", class: "link why", "aria-label": `Evidence: ${sentence(edge)}, ${evidenceCount(edge)}`, click: () => choose(edge, true) }, told(edge) ? plural(told(edge), "line", "lines") : "no evidence");
    return row(node, why);
  }

  function aboutEdge(edge) {
    const end = (node) => element("span", { class: "kindline" }, mark(node.kind), link(node.name, () => choose(node, true)));
    return [
      element("p", { class: "kindline" }, "Relationship"),
      element("div", { class: "ends" }, end(edge.start), title(edge.type.title), end(edge.end)),
      element("p", { class: "figures" }, evidenceCount(edge)),
      facts(edge.facts, ""),
      list({ class: "rows", hidden: !edge.rows.length }, edge.rows.map(evidenceItem)),
    ];
  }

  function told(edge) {
    return edge.lines + edge.against;
  }

  function facts(pairs, key) {
    const all = key ? [...pairs, ["id", key]] : pairs;
    return element("dl", { hidden: !all.length }, ...all.flatMap(([name, value]) => [element("dt", { dir: "auto" }, name), element("dd", { dir: "auto" }, value)]));
  }

  function evidenceItem(row) {
    return element(
      "article",
      { class: row.against ? "evidence against" : "evidence" },
      row.against ? element("p", { class: "stance" }, "Speaks against it") : null,
      line("under", row.heading),
      row.type ? line("said", saying(row)) : null,
      line("note", row.note),
      row.quote ? element("blockquote", { dir: "auto" }, `“${row.quote}”`) : null,
      line("where", place(row)),
      line("how", manner(row)),
    );
  }

  function line(name, text) {
    return text ? element("p", { class: name, dir: "auto" }, text) : null;
  }

  return { show, focus };
}

/* Whose relationship a row behind a derived line is. */
function saying(row) {
  return row.type ? `${row.from} ${row.type} ${row.to}` : "";
}

function place(row) {
  return [row.source, row.locator].filter(Boolean).join(": ");
}

function manner(row) {
  const basis = row.basis && `${row.basis}: ${BASIS[row.basis] ?? row.basis}`;
  const extent = row.extent && (EXTENT[row.extent] ?? row.extent);
  return [basis, row.coder && `coder ${row.coder}`, extent].filter(Boolean).join(" · ");
}
