/* Colours of nodes and lines, read from the style sheet so that light, dark and paper agree. */

const HOLLOW = "hollow";

function readColours() {
  const style = getComputedStyle(document.documentElement);
  const named = (name) => style.getPropertyValue(`--${name}`).trim();
  return { named, ink: named("ink"), quiet: named("quiet"), paper: named("paper"), line: named("line"), warn: named("warn"), edgeOf: named("edge-of") };
}

/* vis-network understands #rrggbb everywhere, other notations only here and there. */
function mixed(first, second, share) {
  const [a, b] = [first, second].map(channels);
  const parts = a.map((value, at) => Math.round(value * (1 - share) + b[at] * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

function channels(hex) {
  const long = hex.length === 4 ? hex.replace(/[^#]/g, "$&$&") : hex;
  return [1, 3, 5].map((at) => parseInt(long.slice(at, at + 2), 16));
}

/* What has no value is seen by nothing but its outline. */
function nodeLook(node, colours, faded) {
  const fill = colours.named(node.colour);
  const isHollow = node.colour === HOLLOW;
  const plain = { background: fill, border: isHollow ? colours.quiet : mixed(fill, colours.edgeOf, 0.35) };
  const strong = { background: fill, border: colours.ink };
  return { color: { ...plain, highlight: strong, hover: strong }, borderWidth: isHollow ? 2 : 1.2, opacity: faded ? 0.18 : 1 };
}

/* What types say of their lines comes before what evidence says. */
const DASHES = { solid: false, dashed: [9, 5], dotted: [2, 4] };

/* A line has the colour of the node that speaks; contradicting evidence has its own. */
function edgeLook(edge, colours, state, opacity, width) {
  const only = edge.against > 0 && edge.lines === 0;
  const speaker = edge.type.dashes ? colours.named(edge.type.colour) : mixed(colours.named(edge.start.colour), colours.line, 0.35);
  const colour = only ? colours.warn : speaker;
  const strong = mixed(colour, colours.ink, 0.35);
  return {
    color: { color: state === "near" ? strong : colour, highlight: colours.ink, hover: strong, opacity: { plain: opacity, near: 0.95, faded: 0.07 }[state] },
    dashes: only ? [2, 3] : DASHES[edge.type.dashes] ?? (edge.isBare && [7, 5]),
    width,
  };
}

/* Lines are as wide as their evidence, or as their tie's weight beside the heaviest; of many ties none is very wide. */
function lineWidth(edge, heaviest, count) {
  const byWeight = edge.weight > 0 ? 3.9 * Math.min(1, Math.sqrt(40 / count)) * Math.sqrt(edge.weight / heaviest) : 0;
  const byEvidence = edge.type.dashes ? 0.5 : 0.55 * Math.sqrt(edge.lines + edge.against);
  return Math.min(4.5, 0.6 + Math.max(byEvidence, byWeight));
}

/* The more lines, the fainter each: 300 together should still let one see through. */
function lineOpacity(count) {
  return Math.max(0.25, Math.min(0.65, 8 / Math.sqrt(count)));
}
