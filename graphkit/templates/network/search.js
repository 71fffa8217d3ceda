/* Search: type a few letters, pick with arrows and Enter or by click. */

const MOST_FOUND = 12;

function makeSearch(model, choose) {
  const input = byId("search-text");
  const found = byId("search-found");
  const words = model.nodes.map((node) => folded([node.name, node.key, aliases(node)].join(" ")));
  let hits = [];
  let active = -1;

  function look() {
    const parts = folded(input.value).split(" ").filter(Boolean);
    hits = parts.length ? ranked(parts).slice(0, MOST_FOUND) : [];
    active = hits.length ? 0 : -1;
    found.replaceChildren(...(hits.length || !parts.length ? hits.map(option) : [nothing()]));
    open(parts.length > 0);
  }

  function ranked(parts) {
    const matches = model.nodes.filter((node) => parts.every((part) => words[node.id].includes(part)));
    const early = (node) => (folded(node.name).startsWith(parts[0]) ? 0 : 1);
    return matches.sort((a, b) => early(a) - early(b) || b.edges.length - a.edges.length || a.id - b.id);
  }

  function option(node, at) {
    const name = element("span", { class: "short", dir: "auto" }, node.name);
    const attributes = { role: "option", id: `found-${at}`, "aria-selected": String(at === active), click: () => pick(at), mousedown: (event) => event.preventDefault() };
    return element("li", attributes, markOf(node), name, element("span", { class: "also" }, node.kind.title));
  }

  function nothing() {
    return element("li", { role: "option", "aria-disabled": "true", "aria-selected": "false" }, "Nothing found");
  }

  function open(shown) {
    found.hidden = !shown;
    input.setAttribute("aria-expanded", String(shown));
    if (shown && active >= 0) input.setAttribute("aria-activedescendant", `found-${active}`);
    else input.removeAttribute("aria-activedescendant");
  }

  function move(step) {
    if (!hits.length) return;
    active = (active + step + hits.length) % hits.length;
    [...found.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === active)));
    found.children[active].scrollIntoView({ block: "nearest" });
    open(true);
  }

  function pick(at) {
    const node = hits[at];
    open(false);
    if (node) choose(node, true);
  }

  function pressed(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) move(steps[event.key]);
    else if (event.key === "Enter") pick(active);
    else if (event.key === "Escape" && !found.hidden) {
      open(false);
      event.stopPropagation();
    } else return;
    event.preventDefault();
  }

  input.addEventListener("input", look);
  input.addEventListener("focus", () => input.value && look());
  input.addEventListener("blur", () => open(false));
  input.addEventListener("keydown", pressed);
}

function aliases(node) {
  return node.facts.filter(([name]) => name === "aliases").map(([, value]) => value).join(" ");
}

/* Without accents and case, as people type. */
function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim().replace(/\s+/g, " ");
}
