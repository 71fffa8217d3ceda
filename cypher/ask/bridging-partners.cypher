// Which organisations are the only ones to join some projects?
// pairs = 1: the fewest pairs of projects that no other organisation joins
// funders = false: count an organisation's part as funder too
MATCH (o:Partner)-[e:PARTNERS_IN]->(p:Project)
WHERE $funders OR coalesce(e.role, '') <> 'funder'
WITH o.id AS partner, collect(DISTINCT p.id) AS projects WHERE size(projects) > 1
UNWIND projects AS one
UNWIND projects AS other
WITH partner, one, other, size(projects) AS joined WHERE one < other
WITH one, other, count(*) AS partners, min(partner) AS partner, min(joined) AS joined
WHERE partners = 1
WITH partner, joined, count(*) AS bridged
WHERE bridged >= $pairs
MATCH (o:Partner)-[e:PARTNERS_IN]->(p:Project)
WHERE o.id = partner AND ($funders OR coalesce(e.role, '') <> 'funder')
WITH DISTINCT o, joined, bridged, p ORDER BY p.id LIMIT 1000000000
RETURN o.id AS id, o.name AS name, o.kind AS kind, joined AS projects, bridged AS pairs_alone,
  joined * (joined - 1) / 2 AS pairs, collect(p.id) AS project_ids,
  collect(p.name) AS project_names
ORDER BY pairs_alone DESC, id
