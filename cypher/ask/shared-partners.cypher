// Which organisations take part in several projects?
// projects = 2: the fewest projects
// funders = false: count an organisation's part as funder too
MATCH (o:Partner)-[e:PARTNERS_IN]->(p:Project)
WHERE $funders OR coalesce(e.role, '') <> 'funder'
WITH o, p, count(*) AS lines ORDER BY p.id LIMIT 1000000000
WITH o, count(*) AS projects, sum(lines) AS evidence, collect(p.id) AS project_ids,
  collect(p.name) AS project_names
WHERE projects >= $projects
RETURN o.id AS id, o.name AS name, o.kind AS kind, projects, evidence, project_ids, project_names
ORDER BY projects DESC, id
