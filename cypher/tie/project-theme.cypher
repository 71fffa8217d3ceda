// Which project speaks of which theme?
// general = true: only general themes
// include_all = false: keep what a project has only as one of 'all projects'
MATCH (t:Theme|Enabler|Barrier)-[:BROADER*0..8]->(w:Theme|Enabler|Barrier)
OPTIONAL MATCH (w)-[:ABOUT]->(:Concept)-[:MERGED_INTO*0..8]->(c:Concept)
WHERE NOT (c)-[:MERGED_INTO]->()
WITH t, w, c WHERE c.id IS NOT NULL OR NOT (w)-[:BROADER]->()
WITH DISTINCT t, coalesce(c.id, w.id) AS theme
OPTIONAL MATCH (g:GeneralTheme) WHERE g.id = 'general:' + theme
WITH t, theme, g.id IS NOT NULL AS is_general
WHERE is_general OR NOT $general
MATCH (p:Project)-[e:EVIDENCES]->(t)
WHERE e.stance = 'supports'
RETURN e.id AS id, p.id AS from, theme AS to, e.source AS source,
  NOT $include_all AND coalesce(e.extent, '') = 'all' AS left_out
ORDER BY id, to
