// Whose enabler is what hinders this project: whom could it ask?
// project, e.g. "art-at-the-start": the project's id
// include_all = false: count projects that stand there only as 'all projects'
MATCH (p:Project)-[e:EVIDENCES]->(t:Barrier)
WHERE p.id = $project AND e.stance = 'supports' AND ($include_all OR e.extent <> 'all')
WITH DISTINCT t
MATCH (t)-[:BROADER*0..8]->(w:Barrier)
MATCH (w)-[:ABOUT]->(:Concept)-[:MERGED_INTO*0..8]->(c:Concept)
WHERE NOT (c)-[:MERGED_INTO]->()
WITH DISTINCT c, t ORDER BY t.id LIMIT 1000000000
WITH c, collect(t.id) AS barrier_ids, collect(t.name) AS barrier_names
MATCH (m:Concept)-[:MERGED_INTO*0..8]->(c)
MATCH (u:Enabler)-[:BROADER*0..8]->(v:Enabler)-[:ABOUT]->(m)
WITH DISTINCT c, barrier_ids, barrier_names, u
MATCH (q:Project)-[f:EVIDENCES]->(u)
WHERE q.id <> $project AND f.stance = 'supports' AND ($include_all OR f.extent <> 'all')
RETURN c.id AS theme, c.name AS theme_name, barrier_ids, barrier_names, q.id AS ask,
  q.name AS ask_name, u.id AS enabler, u.name AS enabler_name, f.extent AS extent,
  f.note AS note, f.quote AS quote, f.source AS source, f.locator AS locator,
  f.basis AS basis, f.coder AS coder, f.id AS evidence_id
ORDER BY theme, ask, enabler, evidence_id
