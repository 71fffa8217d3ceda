/* Elements of the page. Text goes in as text nodes only, never as markup. */

const SVG = "http://www.w3.org/2000/svg";

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

/* A mark, drawn with the page's own symbols. */
function mark(shape, colour) {
  const svg = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  svg.setAttribute("class", `mark ${colour}`);
  svg.setAttribute("viewBox", "-10 -10 20 20");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#shape_${shape}`);
  svg.append(use);
  return svg;
}

function markOf(node) {
  return mark(node.kind.shape, node.colour);
}

function plural(count, one, many) {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/* Small numbers with three digits, large ones whole. */
function amount(value) {
  return value.toLocaleString("en", Math.abs(value) < 1000 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 });
}

/* At most so many items at first, the rest by a button. */
function paged(attributes, items, most) {
  const shown = list(attributes, items.slice(0, most).map((make) => make()));
  if (items.length <= most) return [shown];
  const more = element("button", { type: "button", class: "more" });
  function grow() {
    const from = shown.children.length;
    shown.append(...items.slice(from, from + most).map((make) => element("li", null, make())));
    label();
  }
  function label() {
    const left = items.length - shown.children.length;
    more.hidden = left <= 0;
    more.textContent = left > most ? `Show ${most} more of ${left.toLocaleString("en")}` : `Show ${left} more`;
  }
  more.addEventListener("click", grow);
  label();
  return [shown, more];
}
