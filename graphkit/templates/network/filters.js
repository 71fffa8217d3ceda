/* The legend: its entries hide and show kinds of node and types of relationship. */

function makeFilters(model, changed, announce) {
  const hidden = { kind: new Set(), type: new Set() };

  function isVisible(thing) {
    if (isNode(thing)) return !hidden.kind.has(thing.kindNumber);
    return !hidden.type.has(thing.typeNumber) && isVisible(thing.start) && isVisible(thing.end);
  }

  function toggle(button, what, number) {
    const show = hidden[what].delete(number);
    if (!show) hidden[what].add(number);
    button.setAttribute("aria-pressed", String(show));
    changed();
    const left = model.nodes.filter(isVisible).length;
    const title = model[`${what}s`][number].title;
    announce(`${title} ${show ? "shown" : "hidden"}. ${left} of ${plural(model.nodes.length, "node", "nodes")} shown.`);
  }

  for (const what of ["kind", "type"]) {
    for (const button of document.querySelectorAll(`.entry[data-${what}]`)) {
      button.addEventListener("click", () => toggle(button, what, Number(button.dataset[what])));
    }
  }
  return { isVisible };
}
