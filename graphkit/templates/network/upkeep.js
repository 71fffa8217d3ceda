/* vis-network's sets of things, told only what has changed: telling it all takes it seconds. */

function keptUp(items) {
  const set = new vis.DataSet(items);
  let known = null;

  /* Items come in the order of their numbers, from 0. */
  function update(wanted) {
    known ??= items.map((item) => JSON.stringify(item));
    const changed = wanted.filter((item) => {
      const text = JSON.stringify(item);
      if (known[item.id] === text) return false;
      known[item.id] = text;
      return true;
    });
    if (changed.length) set.update(changed);
  }

  return { set, update };
}
