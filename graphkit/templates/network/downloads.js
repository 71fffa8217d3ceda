/* Downloads: what is shown, as a picture and as tables. */

function save(blob, name) {
  const address = URL.createObjectURL(blob);
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

function saveCsv(text, what) {
  save(new Blob([text], { type: "text/csv;charset=utf-8" }), `${fileName()}-${what}.csv`);
}

/* The title, as a name that every system takes. */
function fileName() {
  const words = folded(document.title).match(/[a-z0-9]+/g) ?? [];
  return short(words, 48) || "network";
}

/* As many whole words as there is room for, one at least. */
function short(words, room) {
  let name = (words[0] ?? "").slice(0, room);
  for (const word of words.slice(1)) {
    if (name.length + 1 + word.length > room) break;
    name += `-${word}`;
  }
  return name;
}

function makeDownloads(model, canvas, filters, state, announce) {
  const acts = {
    "save-png": () => asPicture(model, canvas, filters.isActive() ? state.words() : "").toBlob((blob) => save(blob, `${fileName()}.png`)),
    "save-nodes": () => saveCsv(nodesAsCsv(model.nodes.filter((node) => node.visible)), "nodes"),
    "save-evidence": () => saveCsv(evidenceAsCsv(model.edges.filter((edge) => edge.visible)), "evidence"),
  };
  for (const [id, act] of Object.entries(acts)) {
    byId(id).addEventListener("click", () => {
      act();
      announce("Saved what is shown.");
    });
  }
}

/* For a chosen thing: its own evidence. */
function saveEvidenceOf(thing) {
  const edges = isNode(thing) ? thing.edges.filter((edge) => edge.visible) : [thing];
  const words = folded(isNode(thing) ? thing.name : thing.type.title).match(/[a-z0-9]+/g) ?? [];
  saveCsv(evidenceAsCsv(edges), `evidence-${short(words, 40) || thing.id}`);
}
