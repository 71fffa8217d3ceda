/* The table view: everything the drawing shows, as rows that can be read, sorted and printed. */

const ROWS_AT_ONCE = 200;

function makeTable(model, sizes, legend, choose) {
  const room = byId("table");
  const isWeighted = model.edges.some((edge) => edge.weight !== undefined);

  function show() {
    const nodes = model.nodes.filter((node) => node.visible);
    const edges = model.edges.filter((edge) => edge.visible);
    room.replaceChildren(
      sheet("Nodes", nodeColumns(), nodes.map((node) => ({ thing: node }))),
      sheet("Evidence", isWeighted ? [RELATIONSHIP, WEIGHT, ...EVIDENCE_COLUMNS] : [RELATIONSHIP, ...EVIDENCE_COLUMNS], edges.flatMap(rowsOf)),
    );
  }

  /* What colours and sizes say in the drawing, where no column says it anyway. */
  function nodeColumns() {
    const [colour, size] = [legend.title(), sizes.scale()];
    const shown = [
      colour && { title: `Colour: ${colour}`, value: ({ thing }) => legend.shown()[thing.group].title },
      size && { title: `Size: ${size.title}`, value: ({ thing }) => size.value(thing), class: "number" },
    ];
    return [...NODE_COLUMNS.slice(0, -1), ...shown.filter(Boolean), NODE_COLUMNS.at(-1)];
  }

  function rowsOf(edge) {
    return edge.told.length ? edge.told.map((row) => ({ thing: edge, row })) : [{ thing: edge, row: {} }];
  }

  function sheet(title, columns, rows) {
    const body = element("tbody");
    const heads = columns.map((column) => element("th", { scope: "col" }, element("button", { type: "button" }, column.title)));
    const caption = `${title}: ${plural(rows.length, "row", "rows")}`;
    const more = element("button", { type: "button", class: "more" });
    const table = element("table", null, element("caption", null, caption), element("thead", null, element("tr", null, ...heads)), body);
    let order = rows;

    function grow() {
      const shown = body.rows.length;
      body.append(...order.slice(shown, shown + ROWS_AT_ONCE).map((each) => element("tr", null, ...columns.map((column) => cell(column, each)))));
      const left = order.length - body.rows.length;
      more.hidden = left <= 0;
      more.textContent = `Show ${Math.min(left, ROWS_AT_ONCE)} more of ${left}`;
    }

    function sort(at) {
      const down = heads[at].getAttribute("aria-sort") === "ascending";
      heads.forEach((head, each) => (each === at ? head.setAttribute("aria-sort", down ? "descending" : "ascending") : head.removeAttribute("aria-sort")));
      const value = columns[at].value;
      order = [...rows].sort((a, b) => compared(value(a), value(b)) * (down ? -1 : 1));
      body.replaceChildren();
      grow();
    }

    heads.forEach((head, at) => head.firstElementChild.addEventListener("click", () => sort(at)));
    more.addEventListener("click", grow);
    grow();
    return element("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": caption }, table, more);
  }

  function cell(column, each) {
    const value = column.value(each);
    if (column.chooses) return element("td", { class: column.class ?? null }, link(value, () => choose(each.thing, true)));
    return element("td", { class: column.class ?? null }, element("div", { dir: "auto" }, typeof value === "number" ? amount(value) : value));
  }

  return { show };
}

/* What has no value comes first. */
function compared(a, b) {
  if (a === null || b === null) return (a !== null) - (b !== null);
  return typeof a === "number" ? a - b : a.localeCompare(b);
}

function fact(node, ...names) {
  return node.facts.filter(([name]) => names.includes(name)).map(([, value]) => value).join(" ");
}

const NODE_COLUMNS = [
  { title: "Name", value: ({ thing }) => thing.name, chooses: true, class: "name" },
  { title: "Kind", value: ({ thing }) => thing.kind.title },
  { title: "Connections", value: ({ thing }) => thing.joined, class: "number" },
  { title: "Lines of evidence", value: ({ thing }) => linesAt(thing), class: "number" },
  { title: "About", value: ({ thing }) => [fact(thing, "summary", "definition", "question", "note"), thing.withheld && WITHHELD].filter(Boolean).join("\n"), class: "long" },
];

const RELATIONSHIP = { title: "Relationship", value: ({ thing }) => sentence(thing), chooses: true, class: "long" };
const WEIGHT = { title: "Weight", value: ({ thing }) => thing.weight ?? null, class: "number" };

const EVIDENCE_COLUMNS = [
  { title: "Heading", value: ({ row }) => row.heading ?? "" },
  { title: "What is said", value: ({ row }) => [row.against ? "Speaks against it." : "", saying(row), row.note, row.quote && `“${row.quote}”`, row.withheld && WITHHELD].filter(Boolean).join("\n"), class: "long" },
  { title: "Source and place", value: ({ row }) => place(row), class: "long" },
  { title: "Basis", value: ({ row }) => row.how ?? "" },
];
