/* The legend: what colours and shapes stand for; its entries hide and show. */

function makeLegend(model, filters) {
  const colourings = colouringsOf(model);
  const room = byId("communities");
  let groups = [];
  let shown = null;
  for (const button of document.querySelectorAll("#legend .entry")) button.addEventListener("click", () => toggle(button));

  function entry({ title, count, colour }, at) {
    const [name, many] = [element("span", { class: "name", dir: "auto" }, title), element("span", { class: "count" }, String(count))];
    return element("button", { type: "button", class: "entry", "data-community": String(at), "aria-pressed": "true" }, mark("square", colour), name, " ", many);
  }

  function offered(group, at) {
    const button = entry(group, at);
    button.addEventListener("click", () => toggle(button));
    return element("li", { hidden: group.count === 0 }, button);
  }

  function toggle(button) {
    const [what, number] = meant(button);
    const show = filters.toggle(what, number);
    const title = { kind: model.kinds, type: model.types, community: groups }[what][number].title;
    filters.apply(`${title} ${show ? "shown" : "hidden"}.`);
  }

  function meant(button) {
    const what = ["kind", "type", "community"].find((each) => each in button.dataset);
    return [what, Number(button.dataset[what])];
  }

  function sync() {
    for (const button of document.querySelectorAll("#legend .entry")) {
      const [what, number] = meant(button);
      button.setAttribute("aria-pressed", String(!filters.hidden[what].has(number)));
    }
  }

  /* Shapes keep telling kinds, whatever colours tell. */
  function paint(what) {
    const colouring = colourings.find(({ title }) => title === what);
    groups = colouring?.groups ?? [];
    shown = colouring?.title ?? null;
    for (const node of model.nodes) {
      node.group = colouring ? colouring.of[node.id] : 0;
      node.colour = colouring ? groups[node.group].colour : node.kind.colour;
    }
    const head = what === "community" ? [] : [element("li", { class: "what", dir: "auto" }, what)];
    room.replaceChildren(...(colouring ? head : []), ...groups.map(offered));
    room.setAttribute("aria-label", what === "community" ? "Communities" : `Colours by ${what}`);
    room.hidden = !colouring;
    byId("legend").classList.toggle("by-community", Boolean(colouring));
    filters.hidden.community.clear();
  }

  function colourBy(what) {
    paint(what);
    filters.apply(`Coloured by ${what}.`);
  }

  return { sync, paint, colourBy, titles: colourings.map(({ title }) => title), title: () => shown, shown: () => groups };
}
