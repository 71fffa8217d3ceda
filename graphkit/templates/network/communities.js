/* Communities: the largest have a colour each, all others share a quiet one. */

const COMMUNITY_COLOURS = ["blue", "orange", "green", "purple", "vermillion", "sky", "yellow"];

/* Everything that nodes may be coloured by: groups as the legend lists them, and `of` each node the number of its own. Communities that are measured come before those of the layout. */
function colouringsOf(model) {
  const communities = communitiesOf(model);
  const given = model.colourings.map(({ title, shades, of }) => ({ title, of, groups: shades.map((shade, at) => ({ ...shade, count: of.filter((each) => each === at).length })) }));
  const isGiven = given.some(({ title }) => title === "community");
  return communities.groups.length > 1 && !isGiven ? [communities, ...given] : given;
}

function communitiesOf(model) {
  const groups = [];
  const of = model.nodes.map(({ community }) => Math.min(community, COMMUNITY_COLOURS.length));
  for (const node of model.nodes) {
    const group = (groups[of[node.id]] ??= { nodes: [], communities: new Set() });
    group.nodes.push(node);
    group.communities.add(node.community);
  }
  return { title: "community", of, groups: groups.map((group, at) => ({ title: titleOf(group), count: group.nodes.length, colour: COMMUNITY_COLOURS[at] ?? "grey" })) };
}

function titleOf({ nodes, communities }) {
  if (communities.size > 1) return plural(communities.size, "smaller community", "smaller communities");
  const hub = nodes.reduce((best, node) => (node.edges.length > best.edges.length ? node : best));
  if (nodes.length === 1) return hub.name;
  return hub.edges.length ? `Around ${hub.name}` : "Without connections";
}
