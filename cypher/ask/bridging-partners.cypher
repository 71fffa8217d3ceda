// Which organisations are the only ones to join some projects?
// pairs = 1: the fewest pairs of projects that no other organisation joins
// funders = false: count an organisation's part as funder too
MATCH (o:Partner)-[e:PARTNERS_IN]->(p:Project)
WHERE $funders OR coalesce(e.role, '') <> 'funder'
WITH o.id AS partner, collect(DISTINCT p.id) AS projects WHERE size(projects) > 1
UNWIND projects AS one
UNWIND projects AS other
WITH partner, one, other WHERE one < other
WITH one, other, count(*) AS partners, min(partner) AS partner WHERE partners = 1
WITH partner, count(*) AS pairs_alone WHERE pairs_alone >= $pairs
MATCH (o:Partner)-[e:PARTNERS_IN]->(p:Project)
WHERE o.id = partner AND ($funders OR coalesce(e.role, '') <> 'funder')
WITH DISTINCT partner, pairs_alone, p.id AS project, p.name AS project_name
ORDER BY project LIMIT 1000000000
WITH partner, pairs_alone, count(*) AS projects, collect(project) AS project_ids,
  collect(project_name) AS project_names
MATCH (o:Partner) WHERE o.id = partner
RETURN o.id AS id, o.name AS name, o.kind AS kind, projects, pairs_alone,
  projects * (projects - 1) / 2 AS pairs, project_ids, project_names
ORDER BY pairs_alone DESC, id
