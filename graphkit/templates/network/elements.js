/* Elements of the page. Text goes in as text nodes only, never as markup. */

function byId(id) {
  return document.getElementById(id);
}

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value !== null && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

function list(attributes, items) {
  return element("ul", attributes, ...items.map((item) => element("li", null, item)));
}

function link(text, act) {
  return element("button", { type: "button", class: "link short", dir: "auto", click: act }, text);
}

/* The mark of a kind, drawn with the page's own symbols. */
function mark(kind) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  svg.setAttribute("class", `mark ${kind.colour}`);
  svg.setAttribute("viewBox", "-10 -10 20 20");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#shape-${kind.shape}`);
  svg.append(use);
  return svg;
}

function plural(count, one, many) {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
