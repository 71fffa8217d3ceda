/* The legend: what colours and shapes stand for; its entries hide and show. */

function makeLegend(model, filters) {
  const groups = communitiesOf(model);
  const room = byId("communities");
  room.append(...groups.map((group, at) => element("li", null, entry(group, at))));
  for (const button of document.querySelectorAll("#legend .entry")) button.addEventListener("click", () => toggle(button));

  function entry({ title, count, colour }, at) {
    const [name, many] = [element("span", { class: "name", dir: "auto" }, title), element("span", { class: "count" }, String(count))];
    return element("button", { type: "button", class: "entry", "data-community": String(at), "aria-pressed": "true" }, mark("square", colour), name, " ", many);
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
  function colourBy(what) {
    const byCommunity = what === "community";
    for (const node of model.nodes) node.colour = byCommunity ? groups[node.group].colour : node.kind.colour;
    room.hidden = !byCommunity;
    byId("legend").classList.toggle("by-community", byCommunity);
    filters.hidden.community.clear();
    filters.apply(`Coloured by ${what}.`);
  }

  return { sync, colourBy, groups };
}
