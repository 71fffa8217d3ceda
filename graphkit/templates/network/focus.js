/* Focus: the chosen node and what lies within one, two or three steps of it. */

const STEPS = [1, 2, 3];

/* The nodes within so many steps along the lines that are shown. */
function around({ node, steps }) {
  const reached = new Set([node]);
  let front = [node];
  for (let step = 0; step < steps; step += 1) {
    const next = new Set(front.flatMap((each) => each.edges.filter((edge) => edge.visible).map((edge) => otherEnd(edge, each))));
    front = [...next].filter((each) => !reached.has(each));
    for (const each of front) reached.add(each);
  }
  return reached;
}

function makeFocus(filters, canvas) {
  function on(node, steps) {
    filters.focusOn(node, steps);
    filters.apply(`Focus on ${node.name}, ${plural(steps, "step", "steps")}.`);
    canvas.fit();
  }

  function off() {
    if (!filters.focus()) return;
    filters.focusOn(null);
    filters.apply("Focus left.");
    canvas.fit();
  }

  /* The control in a node's panel. */
  function control(node) {
    const steps = filters.focus()?.node === node ? filters.focus().steps : 0;
    const buttons = STEPS.map((each) => element("button", { type: "button", id: `focus-${each}`, "aria-pressed": String(each === steps), "aria-label": `Focus on ${plural(each, "step", "steps")} around it`, "aria-keyshortcuts": String(each), click: () => (each === steps ? off() : on(node, each)) }, String(each)));
    const back = filters.focus() && element("button", { type: "button", class: "link", id: "focus-off", "aria-keyshortcuts": "0", click: off }, "Show all");
    return element("div", { class: "focus", role: "group", "aria-label": "Focus" }, element("span", { "aria-hidden": "true" }, "Focus on"), element("span", { class: "steps" }, ...buttons), element("span", { "aria-hidden": "true" }, "steps"), back || null);
  }

  /* Plain digits work only where no text is written: in the drawing and in the panel. */
  function pressed(event, chosen) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "0") off();
    else if (isNode(chosen) && STEPS.includes(Number(event.key))) on(chosen, Number(event.key));
  }

  return { control, pressed };
}
