/* Sizes: what the size of a node stands for. */

const SIZE = { least: 7.4, most: 18 };

function makeSizes(model) {
  const every = [
    { title: "connections", value: (node) => node.edges.length },
    { title: "lines of evidence", value: linesAt },
    ...model.scales.map(({ title, about, of }) => ({ title, about, value: (node) => of[node.id] ?? null })),
  ];
  let chosen = every[0];
  let reach = [0, 1];
  let drawn = [SIZE.least, SIZE.most];

  function by(number) {
    chosen = every[number];
    const known = model.nodes.map(chosen.value).filter((value) => value !== null);
    const least = known.reduce((a, b) => Math.min(a, b), 0);
    reach = [least, known.reduce((a, b) => Math.max(a, b), least)];
    const all = model.nodes.map(size);
    drawn = all.length ? [lowest(all), highest(all)] : drawn;
    return model.nodes.length - known.length;
  }

  /* By connections the layout has made room; else areas are as the values above the least, or above zero. */
  function size(node) {
    if (chosen === every[0]) return node.size;
    const [least, most] = reach;
    const value = chosen.value(node);
    const share = value === null || most === least ? 0 : (value - least) / (most - least);
    return SIZE.least + (SIZE.most - SIZE.least) * Math.sqrt(Math.min(1, Math.max(0, share)));
  }

  /* What the panel says of a node, where it is not said anyway. */
  function told(node) {
    if (!scale()) return "";
    const value = chosen.value(node);
    return `${chosen.title}: ${value === null ? "none" : value.toLocaleString("en")}`;
  }

  /* What nodes are sized by, where every node does not tell it anyway. */
  function scale() {
    return every.indexOf(chosen) < 2 ? null : chosen;
  }

  by(Math.max(0, every.findIndex(({ title }) => title === model.begin.size)));
  return { titles: every.map(({ title }) => title), by, size, told, scale, ends: () => drawn, title: () => chosen.title, about: () => chosen.about ?? "", number: () => every.indexOf(chosen) };
}
