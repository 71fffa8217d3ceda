/* The panel: the evidence of a cell beside its table; Escape leads back to the cell. */

function makePanel() {
  const panel = document.getElementById("panel");
  let from = null;

  function open(cell, group) {
    from = cell;
    const { row, column } = headsOf(cell);
    const title = element("h2", { id: "panel-title", tabindex: "-1", dir: "auto" }, column);
    const closer = element("button", { type: "button", class: "close", "aria-label": "Close", click: close }, "×");
    panel.replaceChildren(closer, element("div", { class: "pair" }, element("p", { dir: "auto" }, row), title), group ? copyOf(group) : element("p", { dir: "auto" }, inWords(cell)));
    panel.hidden = false;
    panel.scrollTop = 0;
    title.focus();
  }

  function copyOf(group) {
    const copy = group.cloneNode(true);
    copy.removeAttribute("id");
    return copy;
  }

  function close() {
    panel.hidden = true;
    panel.replaceChildren();
    if (from) handle(from).focus();
    from = null;
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden) close();
  });
  // A link inside leads to a place in the page, which the panel would cover.
  panel.addEventListener("click", (event) => {
    if (!event.target.closest("a")) return;
    panel.hidden = true;
    from = null;
  });

  return { open };
}
