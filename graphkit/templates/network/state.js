/* How much is shown, and by which filters: in words, with a way back to everything. */

function makeState(model, filters, cleared) {
  const names = { heading: new Map(model.headings), project: new Map(model.projects) };
  byId("clear").addEventListener("click", () => {
    filters.clear();
    filters.apply("All filters cleared.");
    cleared();
  });

  function sync() {
    byId("state").classList.toggle("limited", filters.isActive());
    byId("clear").hidden = !filters.isActive();
    byId("state-words").textContent = words();
    byId("state-words").title = words();
    const left = model.nodes.some((node) => node.visible);
    byId("nothing").hidden = left;
    byId("nothing").textContent = model.nodes.length ? "The filters leave nothing to show." : "There is nothing to draw: this network has no nodes.";
  }

  function words() {
    if (filters.isActive()) return [counts(), ...limits()].join(" · ");
    return `${plural(model.nodes.length, "node", "nodes")}, ${plural(model.edges.length, "relationship", "relationships")}`;
  }

  function counts() {
    const shown = model.nodes.filter((node) => node.visible).length;
    return `${shown.toLocaleString("en")} of ${plural(model.nodes.length, "node", "nodes")} shown`;
  }

  function limits() {
    const { heading, project, wave } = filters.only;
    const focus = filters.focus();
    const { kind, type, community } = filters.hidden;
    const away = [...[...kind].map((each) => model.kinds[each].title), ...[...type].map((each) => model.types[each].title), ...(community.size ? [plural(community.size, "community", "communities")] : [])];
    return [
      focus && `focus: ${plural(focus.steps, "step", "steps")} around ${focus.node.name}`,
      heading !== null && `heading: ${names.heading.get(heading)}`,
      project !== null && `project: ${names.project.get(project)}`,
      wave !== null && `wave: ${wave}`,
      away.length && `hidden: ${away.join(", ")}`,
    ].filter(Boolean);
  }

  return { sync, counts, words };
}
