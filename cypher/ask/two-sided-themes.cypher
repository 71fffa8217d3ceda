// Which themes help some and hinder others?
// projects = 1: the fewest projects on each side
// include_all = false: count projects that stand there only as 'all projects'
MATCH (t:Enabler|Barrier)-[:BROADER*0..8]->(w:Enabler|Barrier)
MATCH (w)-[:ABOUT]->(:Concept)-[:MERGED_INTO*0..8]->(c:Concept)
WHERE NOT (c)-[:MERGED_INTO]->()
WITH DISTINCT t, c, 'Enabler' IN labels(t) AS helps
MATCH (p:Project)-[e:EVIDENCES]->(t)
WHERE e.stance = 'supports' AND ($include_all OR e.extent <> 'all')
WITH c, p.id AS project, sum(CASE WHEN helps THEN 1 ELSE 0 END) AS helped,
  sum(CASE WHEN helps THEN 0 ELSE 1 END) AS hindered,
  sum(CASE WHEN e.extent = 'example' THEN 1 ELSE 0 END) AS examples
WITH c, sum(CASE WHEN helped > 0 THEN 1 ELSE 0 END) AS projects_helped,
  sum(CASE WHEN hindered > 0 THEN 1 ELSE 0 END) AS projects_hindered,
  sum(CASE WHEN helped > 0 AND hindered > 0 THEN 1 ELSE 0 END) AS projects_both,
  sum(examples) > 0 AS at_least,
  sum(helped) AS evidence_of_enablers, sum(hindered) AS evidence_of_barriers
WHERE projects_helped > 0 AND projects_hindered > 0
  AND projects_helped >= $projects AND projects_hindered >= $projects
OPTIONAL MATCH (g:GeneralTheme) WHERE g.id = 'general:' + c.id
RETURN c.id AS id, c.name AS name, g.id IS NOT NULL AS general, projects_helped,
  projects_hindered, projects_both, at_least, evidence_of_enablers, evidence_of_barriers
ORDER BY projects_helped + projects_hindered DESC, projects_both DESC, id
