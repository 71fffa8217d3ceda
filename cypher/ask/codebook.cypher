// Which concepts and themes are there, what do they mean, and how much do they hold?
// kind = "": only Concept, Theme, Enabler or Barrier
// include_all = false: count projects that stand there only as 'all projects'
MATCH (n:Concept|Theme|Enabler|Barrier) WHERE $kind = '' OR $kind IN labels(n)
OPTIONAL MATCH (t:Theme|Enabler|Barrier)-[:BROADER*0..8]->(n)
OPTIONAL MATCH (u:Theme|Enabler|Barrier)-[:BROADER*0..8]->(:Theme|Enabler|Barrier)
  -[:ABOUT]->(:Concept)-[:MERGED_INTO*0..8]->(n)
WITH DISTINCT n, coalesce(t.id, u.id) AS member
OPTIONAL MATCH (p:Project)-[e:EVIDENCES]->(t:Theme|Enabler|Barrier)
WHERE t.id = member AND e.stance = 'supports'
WITH n, count(DISTINCT member) AS themes,
  sum(CASE WHEN e.id IS NOT NULL AND ($include_all OR e.extent <> 'all') THEN 1 ELSE 0 END)
    AS evidence,
  count(DISTINCT CASE WHEN $include_all OR e.extent <> 'all' THEN p.id END) AS projects,
  sum(CASE WHEN e.extent = 'example' THEN 1 ELSE 0 END) > 0 AS at_least,
  count(DISTINCT e.coder) AS coders
OPTIONAL MATCH (n)-[:BROADER]->(b:Concept|Theme|Enabler|Barrier)
WITH DISTINCT n, themes, evidence, projects, at_least, coders, b.id AS broader
ORDER BY broader LIMIT 1000000000
WITH n, themes, evidence, projects, at_least, coders, collect(broader) AS broader_ids
OPTIONAL MATCH (n)-[:ABOUT]->(c:Concept)
WITH DISTINCT n, themes, evidence, projects, at_least, coders, broader_ids, c.id AS about
ORDER BY about LIMIT 1000000000
WITH n, themes, evidence, projects, at_least, coders, broader_ids, collect(about) AS about_ids
OPTIONAL MATCH (n)-[:MERGED_INTO]->(m:Concept)
OPTIONAL MATCH (g:GeneralTheme) WHERE g.id = 'general:' + n.id
RETURN DISTINCT n.id AS id, n.name AS name, head(labels(n)) AS kind, n.level AS level,
  n.aliases AS aliases, n.definition AS definition, n.includes AS includes,
  n.excludes AS excludes, broader_ids, about_ids, m.id AS merged_into,
  g.id IS NOT NULL AS general, themes, projects, at_least, evidence, coders
ORDER BY kind, name, id
