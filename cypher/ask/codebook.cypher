// Which concepts and themes are there, what do they mean, and how much do they hold?
// kind = "": only Concept, Theme, Enabler or Barrier
// include_all = false: count projects that stand there only as 'all projects'
MATCH (n:Concept|Theme|Enabler|Barrier) WHERE $kind = '' OR $kind IN labels(n)
OPTIONAL MATCH (t:Theme|Enabler|Barrier)-[:BROADER*0..8]->(n)
OPTIONAL MATCH (u:Theme|Enabler|Barrier)-[:BROADER*0..8]->(:Theme|Enabler|Barrier)
  -[:ABOUT]->(:Concept)-[:MERGED_INTO*0..8]->(n)
WITH DISTINCT n.id AS id, coalesce(t.id, u.id) AS member
OPTIONAL MATCH (p:Project)-[e:EVIDENCES]->(t:Theme|Enabler|Barrier)
WHERE t.id = member AND e.stance = 'supports' AND ($include_all OR e.extent <> 'all')
WITH id, count(DISTINCT member) AS themes, count(e.id) AS evidence,
  count(DISTINCT p.id) AS projects, count(DISTINCT e.coder) AS coders,
  sum(CASE WHEN e.extent = 'example' THEN 1 ELSE 0 END) > 0 AS at_least
OPTIONAL MATCH (n:Concept|Theme|Enabler|Barrier)-[b:BROADER|ABOUT|MERGED_INTO]->(x:Concept|Theme|Enabler|Barrier)
WHERE n.id = id
WITH DISTINCT id, themes, evidence, projects, coders, at_least, type(b) AS type, x.id AS other
ORDER BY other LIMIT 1000000000
WITH id, themes, evidence, projects, coders, at_least,
  collect(CASE WHEN type = 'BROADER' THEN other END) AS broader_ids,
  collect(CASE WHEN type = 'ABOUT' THEN other END) AS about_ids,
  max(CASE WHEN type = 'MERGED_INTO' THEN other END) AS merged_into
MATCH (n:Concept|Theme|Enabler|Barrier) WHERE n.id = id
OPTIONAL MATCH (g:GeneralTheme) WHERE g.id = 'general:' + id
RETURN id, n.name AS name, head(labels(n)) AS kind, n.level AS level, n.aliases AS aliases,
  n.definition AS definition, n.includes AS includes, n.excludes AS excludes, broader_ids,
  about_ids, merged_into, g.id IS NOT NULL AS general, themes, projects, at_least, evidence,
  coders
ORDER BY kind, name, id
