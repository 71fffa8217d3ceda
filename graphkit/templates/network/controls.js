/* Display and filters: what colours and sizes stand for, which heading and whose evidence. */

function makeControls(model, filters, legend, sizes, announce, painted) {
  const [colour, size, heading, project] = ["colour-by", "size-by", "heading", "project"].map(byId);
  const ids = projectsByName(model.projects);

  offer(size, sizes.titles.map((title, at) => [String(at), title]));
  offer(colour, legend.titles.map((title) => [title, title]));
  if (legend.titles.includes(model.begin.colour)) colour.value = model.begin.colour;
  size.value = String(sizes.number());
  offer(heading, model.headings);
  byId("projects").append(...[...ids.keys()].map((name) => element("option", { value: name })));
  colour.closest("label").hidden = legend.titles.length === 0;
  heading.closest("label").hidden = !model.headings.length;
  byId("project-field").hidden = !model.projects.length;
  byId("filters").hidden = !model.headings.length && !model.projects.length;

  colour.addEventListener("change", () => legend.colourBy(colour.value));
  size.addEventListener("change", sized);
  heading.addEventListener("change", () => {
    filters.limit("heading", heading.value || null);
    filters.apply(heading.value ? `Heading ${heading.selectedOptions[0].textContent}.` : "All headings.");
  });
  project.addEventListener("change", chosenProject);
  byId("project-clear").addEventListener("click", () => {
    project.value = "";
    project.focus();
    chosenProject();
  });

  function explain(without) {
    byId("key-size").textContent = without ? `Larger: more ${sizes.title()}; ${without.toLocaleString("en")} have none.` : `Larger: more ${sizes.title()}.`;
    byId("size-about").textContent = sizes.about();
  }

  function sized() {
    const without = sizes.by(Number(size.value));
    explain(without);
    painted();
    announce(`Sized by ${sizes.title()}.${without ? ` ${plural(without, "node has", "nodes have")} none and the smallest size.` : ""}`);
  }

  function chosenProject() {
    const name = project.value.trim();
    const id = ids.get(name) ?? ids.get([...ids.keys()].find((each) => folded(each) === folded(name)));
    const isUnknown = name !== "" && id === undefined;
    project.setAttribute("aria-invalid", String(isUnknown));
    byId("project-unknown").hidden = !isUnknown;
    if (isUnknown) return announce("No project has that name.");
    filters.limit("project", id ?? null);
    filters.apply(id === undefined ? "All projects." : `Project ${name}.`);
  }

  function sync() {
    heading.value = filters.only.heading ?? "";
    if (filters.only.project === null && project.getAttribute("aria-invalid") !== "true") project.value = "";
    byId("project-clear").hidden = project.value === "";
  }

  explain(sizes.by(sizes.number()));
  return { sync };
}

function offer(select, choices) {
  select.append(...choices.map(([value, title]) => element("option", { value, dir: "auto" }, title)));
}

/* Ids by name; projects of one name are told apart by their ids. */
function projectsByName(projects) {
  const times = new Map();
  for (const [, name] of projects) times.set(name, (times.get(name) ?? 0) + 1);
  return new Map(projects.map(([id, name]) => [times.get(name) > 1 ? `${name} (${id})` : name, id]));
}
