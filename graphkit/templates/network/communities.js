/* Communities: the largest have a colour each, all others share a quiet one. */

const COMMUNITY_COLOURS = ["blue", "orange", "green", "purple", "vermillion", "sky", "yellow"];

/* Groups as the legend lists them; each node gets the number of its `group`. */
function communitiesOf(model) {
  const groups = [];
  for (const node of model.nodes) {
    node.group = Math.min(node.community, COMMUNITY_COLOURS.length);
    groups[node.group] ??= { nodes: [], communities: new Set() };
    groups[node.group].nodes.push(node);
    groups[node.group].communities.add(node.community);
  }
  return groups.map((group, at) => ({ title: titleOf(group), count: group.nodes.length, colour: COMMUNITY_COLOURS[at] ?? "grey" }));
}

function titleOf({ nodes, communities }) {
  if (communities.size > 1) return plural(communities.size, "smaller community", "smaller communities");
  const hub = nodes.reduce((best, node) => (node.edges.length > best.edges.length ? node : best));
  if (nodes.length === 1) return hub.name;
  return hub.edges.length ? `Around ${hub.name}` : "Without connections";
}
