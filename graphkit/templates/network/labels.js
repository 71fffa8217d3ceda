/* Names on the drawing: constant in size, never upon each other, the best connected first. */

const LABEL = { leading: 14.5, gap: 4, cell: 48, certain: 14, least: 4 };

function makeLabels(model, view) {
  const byWeight = [...model.nodes].sort((a, b) => b.edges.length - a.edges.length || a.id - b.id);
  const family = getComputedStyle(document.body).fontFamily;
  const widths = new Map();
  const wraps = new Map();
  let drawn = [];
  let font = 0;
  let [width, height] = [0, 0];

  function draw(context) {
    const ratio = context.canvas.width / context.canvas.clientWidth;
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.textBaseline = "middle";
    context.lineJoin = "round";
    [width, height] = [view.width(), view.height()];
    const taken = new Boxes(LABEL.cell);
    const shown = byWeight.filter((node) => node.visible);
    for (const node of shown) taken.add(markBox(node));
    drawn = [];
    const first = shown.filter((node) => view.stands(node) === "chosen");
    const rest = shown.filter((node) => view.stands(node) !== "chosen");
    for (const node of first) place(context, node, taken, true);
    rest.forEach((node, at) => place(context, node, taken, at < LABEL.certain || node.side !== "below"));
    for (const label of drawn) paint(context, label);
    context.restore();
  }

  function markBox(node) {
    const { x, y, radius } = view.onScreen(node);
    return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius, degree: node.edges.length };
  }

  function place(context, node, taken, certain) {
    const at = view.onScreen(node);
    if (at.x < -200 || at.y < -40 || at.x > width + 200 || at.y > height + 40) return;
    if (!certain && !candidates(node, at, LABEL.least, LABEL.leading / 2).some((box) => inside(box) && !taken.meets(box, 0))) return;
    const lines = wrapped(context, node);
    const widest = Math.max(...lines.map((line) => measured(context, line)));
    const boxes = candidates(node, at, widest, (lines.length * LABEL.leading) / 2).filter(inside);
    const covers = (limit) => (box) => !taken.meets(box, limit);
    const free = boxes.find(covers(0)) ?? (certain && boxes.find(covers(node.side === "below" ? node.edges.length / 2 : Infinity)));
    if (!free) return;
    taken.add(free);
    drawn.push({ node, lines, ...free });
  }

  function inside(box) {
    return box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
  }

  function candidates(node, { x, y, radius }, wide, half) {
    const away = radius + LABEL.gap;
    const box = (align, left, middle) => ({ align, left, right: left + wide, top: middle - half, bottom: middle + half });
    const right = box("left", x + away, y);
    const left = box("right", x - away - wide, y);
    const below = box("center", x - wide / 2, y + away + half - 3);
    const side = view.sideOf(node);
    if (side === "left") return [left];
    if (side !== "below") return [right];
    return node.side === "middle" ? [below] : [below, box("center", x - wide / 2, y - away - half + 2), right, left];
  }

  /* Up to two lines, or as many as it takes for the chosen one. */
  function wrapped(context, node) {
    const chosen = view.stands(node) === "chosen";
    const most = chosen ? 5 : view.labelLines();
    const room = chosen ? Math.max(120, view.labelRoom(node)) : view.labelRoom(node);
    const key = `${node.id} ${most} ${room}`;
    if (!wraps.has(key)) wraps.set(key, broken(shownName(node.name), most, (text) => measured(context, text) <= room));
    return wraps.get(key);
  }

  function measured(context, text) {
    if (font !== view.fontSize()) {
      widths.clear();
      wraps.clear();
      font = view.fontSize();
    }
    if (!widths.has(text)) {
      context.font = `${view.fontSize()}px ${family}`;
      widths.set(text, context.measureText(text).width);
    }
    return widths.get(text);
  }

  function paint(context, { node, lines, align, left, right, top }) {
    const colours = view.colours();
    const x = { left, right, center: (left + right) / 2 }[align];
    context.globalAlpha = view.stands(node) === "faded" ? 0.3 : 1;
    context.font = `${view.fontSize()}px ${family}`;
    context.textAlign = align;
    context.strokeStyle = colours.paper;
    context.fillStyle = colours.ink;
    context.lineWidth = 3.5;
    lines.forEach((line, at) => {
      const y = top + (at + 0.5) * LABEL.leading;
      context.strokeText(line, x, y);
      context.fillText(line, x, y);
    });
  }

  function at({ x, y }) {
    const hit = drawn.find((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
    return hit ? hit.node : null;
  }

  return { draw, at };
}

/* A canvas cannot isolate directions as HTML does: signs that steer them are left out. */
const STEERING = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/g;

function shownName(name) {
  return name.replace(STEERING, "").replace(/\s+/g, " ").slice(0, 200);
}

/* Break a text into at most so many lines that fit; what is left over ends in an ellipsis. */
function broken(text, most, fits) {
  const lines = [];
  let rest = Array.from(text);
  while (rest.length && lines.length < most) {
    let size = longestPrefix(rest, fits);
    const space = Math.max(rest.slice(0, size + 1).lastIndexOf(" "), rest.slice(0, size).lastIndexOf("-") + 1);
    const last = lines.length === most - 1;
    if (size < rest.length && space > 0 && !last) size = space;
    lines.push(rest.slice(0, size).join("").trim());
    rest = rest.slice(size);
  }
  if (rest.length) lines.push(shortened(lines.pop(), fits));
  return lines;
}

function longestPrefix(signs, fits) {
  let [low, high] = [1, signs.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(signs.slice(0, middle).join(""))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function shortened(line, fits) {
  const signs = Array.from(line);
  while (signs.length > 1 && !fits(`${signs.join("").trimEnd()}…`)) signs.pop();
  return `${signs.join("").trimEnd()}…`;
}

/* Boxes in cells of a grid, to ask quickly whether another one meets any of them. */
class Boxes {
  constructor(cell) {
    this.cell = cell;
    this.cells = new Map();
  }

  *keys(box) {
    for (let x = Math.floor(box.left / this.cell); x <= Math.floor(box.right / this.cell); x += 1) {
      for (let y = Math.floor(box.top / this.cell); y <= Math.floor(box.bottom / this.cell); y += 1) yield x * 65536 + y;
    }
  }

  add(box) {
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }

  /* Marks of nodes with fewer connections than `limit` may be covered; other names never. */
  meets(box, limit) {
    for (const key of this.keys(box)) {
      for (const other of this.cells.get(key) ?? []) {
        const apart = box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom;
        if (!apart && !(other.degree < limit)) return true;
      }
    }
    return false;
  }
}
