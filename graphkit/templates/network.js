/* The page brought together: one choice at a time, shown by the drawing and by the panel. */

const model = readModel();
showKey();
const filters = makeFilters(model, refresh, announce);
const canvas = makeCanvas(model, filters, choose);
const panel = makePanel(model, choose);
const table = makeTable(model, filters, choose);
let opener = null;

/* The key comes first: its height decides that of the drawing. */
function showKey() {
  const [without, against] = [model.edges.some((edge) => edge.dashes), model.edges.some((edge) => edge.against)];
  byId("key-with").hidden = !without && !against;
  byId("key-without").hidden = !without;
  byId("key-against").hidden = !against;
}

function announce(text) {
  byId("status").textContent = text;
}

/* Choose a node, a line or nothing; `byControl` moves the focus to the panel, and back later. */
function choose(thing, byControl = false) {
  if (byControl && !byId("panel").contains(document.activeElement)) opener = document.activeElement;
  canvas.show(thing);
  panel.show(thing);
  announce(thing === null ? "Nothing chosen" : told(thing));
  if (byControl) panel.focus();
  else if (thing === null) restore();
}

function told(thing) {
  if (!isNode(thing)) return `${sentence(thing)}: ${evidenceCount(thing)}`;
  return `${thing.name}, ${thing.kind.title}: ${plural(thing.degree, "connection", "connections")}`;
}

function restore() {
  if (opener?.isConnected) opener.focus();
  opener = null;
}

function refresh() {
  canvas.paint();
  if (!byId("table").hidden) table.show();
}

function view(asTable) {
  byId("drawing").hidden = asTable;
  byId("table").hidden = !asTable;
  byId("show-network").setAttribute("aria-pressed", String(!asTable));
  byId("show-table").setAttribute("aria-pressed", String(asTable));
  if (asTable) table.show();
  else canvas.resized();
}

byId("show-network").addEventListener("click", () => view(false));
byId("show-table").addEventListener("click", () => view(true));
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && byId("panel").classList.contains("chosen")) choose(null);
});
makeSearch(model, choose);
panel.show(null);
