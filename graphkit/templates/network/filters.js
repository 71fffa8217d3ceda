/* What is shown: all filters together, worked out anew after every change. */

function makeFilters(model, changed) {
  const hidden = { kind: new Set(), type: new Set(), community: new Set() };
  const only = { heading: null, project: null, wave: null };
  let focus = null;

  /* Change something and say so in words. */
  function toggle(what, number) {
    const show = hidden[what].delete(number);
    if (!show) hidden[what].add(number);
    return show;
  }

  function limit(what, value) {
    only[what] = value;
  }

  function focusOn(node, steps) {
    focus = node && { node, steps };
  }

  function clear() {
    for (const numbers of Object.values(hidden)) numbers.clear();
    for (const what of Object.keys(only)) only[what] = null;
    focus = null;
  }

  function apply(words) {
    const isLimited = only.heading !== null || only.project !== null;
    for (const node of model.nodes) node.visible = passes(node);
    for (const edge of model.edges) {
      tell(edge, isLimited ? edge.rows.filter((row) => speaks(edge, row)) : edge.rows);
      edge.visible = edge.start.visible && edge.end.visible && isOffered(edge) && (!isLimited || isSpoken(edge));
    }
    if (isLimited) keep(new Set(model.edges.filter((edge) => edge.visible).flatMap((edge) => [edge.start, edge.end])));
    if (focus) keep(around(focus));
    for (const node of model.nodes) node.joined = node.edges.filter((edge) => edge.visible).length;
    drawApart(model.edges);
    changed(words);
  }

  /* What one focuses on is always shown. */
  function passes(node) {
    return node === focus?.node || !(hidden.kind.has(node.kindNumber) || hidden.community.has(node.group));
  }

  function isOffered(edge) {
    return !hidden.type.has(edge.typeNumber) && (only.wave === null || !edge.wave || edge.wave === only.wave);
  }

  /* A row belongs to a heading by what it says itself, else by the heading at its edge's end. */
  function speaks(edge, row) {
    const under = only.heading === null || (row.headingId ? row.headingId === only.heading : touches(edge, only.heading));
    return under && (only.project === null || row.by === only.project || touches(edge, only.project));
  }

  function isSpoken(edge) {
    return edge.rows.length ? edge.told.length > 0 : [only.heading, only.project].every((key) => key === null || touches(edge, key));
  }

  function touches(edge, key) {
    return edge.start.key === key || edge.end.key === key;
  }

  function keep(nodes) {
    for (const node of model.nodes) node.visible = node.visible && (nodes.has(node) || node.key === only.heading || node.key === only.project);
    for (const edge of model.edges) edge.visible = edge.visible && edge.start.visible && edge.end.visible;
  }

  function isActive() {
    return focus !== null || Object.values(hidden).some((numbers) => numbers.size) || Object.values(only).some((value) => value !== null);
  }

  return { toggle, limit, focusOn, clear, apply, isActive, hidden, only, focus: () => focus };
}
