// Which themes are there, each with all that belongs to it?
// general = true: only general themes
MATCH (w:Theme|Enabler|Barrier)
OPTIONAL MATCH (w)-[:ABOUT]->(:Concept)-[:MERGED_INTO*0..8]->(c:Concept)
WHERE NOT (c)-[:MERGED_INTO]->()
WITH w, c WHERE c.id IS NOT NULL OR NOT (w)-[:BROADER]->()
WITH DISTINCT coalesce(c.id, w.id) AS theme
OPTIONAL MATCH (g:GeneralTheme) WHERE g.id = 'general:' + theme
WITH theme, g.id IS NOT NULL AS is_general
WHERE is_general OR NOT $general
MATCH (n:Theme|Enabler|Barrier|Concept) WHERE n.id = theme
RETURN n AS node
ORDER BY n.id
