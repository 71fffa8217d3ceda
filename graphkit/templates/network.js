/* The page brought together: one choice at a time, shown by the drawing and by the panel. */

const model = readModel();
drawApart(model.edges);
showKey();
const filters = makeFilters(model, refresh);
const sizes = makeSizes(model);
const legend = makeLegend(model, filters);
legend.paint(model.begin.colour);
const waves = makeWaves(model, filters);
const state = makeState(model, filters, cleared);
state.sync();
const canvas = makeCanvas(model, sizes, choose);
const panel = makePanel(model, sizes, choose);
const focus = makeFocus(filters, canvas);
const table = makeTable(model, sizes, legend, choose);
const controls = makeControls(model, filters, legend, sizes, announce, repaint);
let chosen = null;
let opener = null;

/* The key comes first: its height decides that of the drawing. */
function showKey() {
  const [without, against] = [model.edges.some((edge) => edge.isBare && !edge.type.dashes), model.edges.some((edge) => edge.against)];
  byId("key-with").hidden = !without && !against;
  byId("key-without").hidden = !without;
  byId("key-against").hidden = !against;
  byId("key-crowd").hidden = model.edges.every((edge) => edge.isDrawn);
  const isWeighted = model.edges.some((edge) => edge.weight);
  const onlyTies = model.edges.length > 0 && model.edges.every((edge) => edge.type.dashes);
  byId("key-width").hidden = onlyTies && !isWeighted;
  if (isWeighted) byId("key-width").textContent = onlyTies ? `Thicker: ${model.thicker}.` : "Thicker: more lines of evidence, or a heavier tie.";
}

function announce(text) {
  byId("status").textContent = text;
}

/* Choose a node, a line or nothing; `byControl` moves the focus to the panel, and back later. */
function choose(thing, byControl = false) {
  if (byControl && !byId("panel").contains(document.activeElement)) opener = document.activeElement;
  chosen = thing;
  canvas.show(thing);
  panel.show(thing);
  announce(thing === null ? "Nothing chosen" : told(thing));
  if (byControl) panel.focus();
  else if (thing === null) restore();
}

function told(thing) {
  if (!isNode(thing)) return `${sentence(thing)}: ${evidenceCount(thing)}`;
  return `${thing.name}, ${thing.kind.title}: ${connectionCount(thing)}`;
}

function restore() {
  if (opener?.isConnected) opener.focus();
  opener = null;
}

/* What is shown has changed. */
function refresh(words) {
  for (const part of [legend, waves, controls, state]) part.sync();
  repaint();
  announce(`${words} ${state.counts()}.`);
}

function repaint() {
  canvas.paint();
  panel.refresh();
  if (!byId("table").hidden) table.show();
}

/* The button that cleared the filters is gone with them. */
function cleared() {
  canvas.fit();
  byId("tools").querySelector("summary").focus();
}

function view(asTable) {
  byId("drawing").hidden = asTable;
  byId("table").hidden = !asTable;
  byId("save-png").hidden = asTable;
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
for (const room of ["canvas", "panel"]) byId(room).addEventListener("keydown", (event) => focus.pressed(event, chosen));
makeSearch(model, choose);
makeDownloads(model, canvas, filters, state, announce);
panel.useControl(focus.control);
panel.show(null);
