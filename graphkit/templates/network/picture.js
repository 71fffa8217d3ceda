/* The drawing as a picture to keep: what it shows stands under it, so that it can be traced. */

const PICTURE = { ratio: 2, margin: 28, gap: 10, mark: 18 };

function asPicture(model, canvas, words) {
  const drawing = canvas.image(PICTURE.ratio);
  const colours = readColours();
  const width = drawing.width / PICTURE.ratio;
  const lines = writing(colours, words);
  const ruler = document.createElement("canvas").getContext("2d");
  const height = drawing.height / PICTURE.ratio + write(ruler, lines, entries(model, colours), width) + PICTURE.margin;
  const sheet = Object.assign(document.createElement("canvas"), { width: drawing.width, height: Math.ceil(height * PICTURE.ratio) });
  const context = sheet.getContext("2d");
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.drawImage(drawing, 0, 0);
  context.setTransform(PICTURE.ratio, 0, 0, PICTURE.ratio, 0, drawing.height);
  write(context, lines, entries(model, colours), width);
  return sheet;
}

/* Title, subtitle, what is shown, and the caption's lines. */
function writing(colours, words) {
  const texts = (selector) => [...document.querySelectorAll(selector)].map((each) => shownText(each.textContent));
  const style = (font, leading, colour) => (text) => ({ text, font, leading, colour });
  const [serif, sans] = ["--serif", "--sans"].map((name) => getComputedStyle(document.documentElement).getPropertyValue(name));
  return [
    ...texts("h1").map(style(`600 19px ${serif}`, 25, colours.ink)),
    ...texts(".subtitle").map(style(`14px ${sans}`, 20, colours.quiet)),
    ...[words, keyInWords()].filter(Boolean).map(style(`13px ${sans}`, 19, colours.ink)),
    ...texts("footer p").map(style(`12px ${sans}`, 17, colours.quiet)),
  ];
}

/* What lines and sizes stand for. */
function keyInWords() {
  const styles = { "key-without": "Dashed: no note, quote or locator.", "key-against": "Dotted: evidence against.", "key-size": byId("key-size").textContent, "key-width": byId("key-width").textContent };
  return Object.entries(styles).filter(([id]) => !byId(id).hidden).map(([, text]) => text).join(" ");
}

/* The entries of the legend that are shown. */
function entries(model, colours) {
  const byCommunity = byId("legend").classList.contains("by-community");
  const shown = (entry) => entry.offsetParent !== null && entry.getAttribute("aria-pressed") === "true";
  const kinds = [...document.querySelectorAll(".entry[data-kind]")].filter(shown).map((entry) => {
    const kind = model.kinds[entry.dataset.kind];
    return { title: kind.title, shape: kind.shape, colour: byCommunity ? colours.line : colours.named(kind.colour) };
  });
  const communities = [...document.querySelectorAll(".entry[data-community]")].filter(shown).map((entry) => ({ title: entry.querySelector(".name").textContent, shape: "square", colour: colours.named(entry.querySelector(".mark").classList[1]) }));
  return [...kinds, ...communities].map((entry) => ({ ...entry, title: shownText(entry.title) }));
}

function shownText(text) {
  return text.replace(STEERING, "").replace(/\s+/g, " ").trim();
}

/* Write below a drawing; gives the height it takes. */
function write(context, lines, legend, width) {
  context.textBaseline = "alphabetic";
  context.textAlign = "left";
  let y = writeLegend(context, legend, width, readColours()) + PICTURE.gap;
  for (const { text, font, leading, colour } of lines) {
    context.font = font;
    context.fillStyle = colour;
    for (const part of broken(text, 30, (some) => context.measureText(some).width <= width - 2 * PICTURE.margin)) {
      y += leading;
      context.fillText(part, PICTURE.margin, y);
    }
  }
  return y;
}

function writeLegend(context, legend, width, colours) {
  context.font = `13px ${getComputedStyle(document.body).fontFamily}`;
  let [x, y] = [PICTURE.margin, 14];
  for (const { title, shape, colour } of legend) {
    const name = broken(title, 1, (some) => context.measureText(some).width <= 260)[0] ?? "";
    const room = PICTURE.mark + context.measureText(name).width;
    if (x + room > width - PICTURE.margin && x > PICTURE.margin) [x, y] = [PICTURE.margin, y + 20];
    context.save();
    context.translate(x + 7, y - 4.5);
    context.scale(0.75, 0.75);
    context.fillStyle = colour;
    const outline = new Path2D(document.querySelector(`#shape_${shape} path`).getAttribute("d"));
    context.fill(outline);
    context.strokeStyle = colour === colours.named(HOLLOW) ? colours.quiet : colour;
    context.stroke(outline);
    context.restore();
    context.fillStyle = colours.ink;
    context.fillText(name, x + PICTURE.mark, y);
    x += room + 16;
  }
  return y;
}
