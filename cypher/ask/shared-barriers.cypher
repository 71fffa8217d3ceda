// What hindered several projects?
// projects = 2: the fewest projects that must report it
// include_all = false: count projects that stand there only as 'all projects'
MATCH (t:Barrier)-[:BROADER*0..8]->(w:Barrier)
WITH DISTINCT t, w
MATCH (p:Project)-[e:EVIDENCES]->(t)
WHERE e.stance = 'supports' AND ($include_all OR e.extent <> 'all')
WITH w, p, count(*) AS lines, sum(CASE WHEN e.extent = 'example' THEN 1 ELSE 0 END) AS examples
ORDER BY p.id LIMIT 1000000000
WITH w, count(*) AS projects, sum(examples) > 0 AS at_least, sum(lines) AS evidence,
  collect(p.id) AS project_ids, collect(p.name) AS project_names
WHERE projects >= $projects
RETURN w.id AS id, w.name AS name, w.level AS level, projects, at_least, evidence,
  project_ids, project_names
ORDER BY projects DESC, evidence DESC, id
