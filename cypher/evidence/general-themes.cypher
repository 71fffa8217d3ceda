// Which lines of evidence stand behind each general theme?
// against = false: evidence that contradicts as well
MATCH (t:Theme|Enabler|Barrier)-[:BROADER*0..8]->(w:Theme|Enabler|Barrier)
OPTIONAL MATCH (w)-[:ABOUT]->(:Concept)-[:MERGED_INTO*0..8]->(c:Concept)
WHERE NOT EXISTS { MATCH (c)-[:MERGED_INTO]->(:Concept) }
WITH t, w, c
WHERE c IS NOT NULL OR NOT EXISTS { MATCH (w)-[:BROADER]->() }
WITH DISTINCT t AS y, 'general:' + coalesce(c.id, w.id) AS general_theme
MATCH (g:GeneralTheme) WHERE g.id = general_theme
WITH y, general_theme
MATCH (x:Project|Source)-[e:EVIDENCES]->(y) WHERE $against OR e.stance = 'supports'
OPTIONAL MATCH (h:Heading) WHERE h.id = e.heading
RETURN general_theme, e.id AS id, type(e) AS type, x.id AS from, y.id AS to, x.name AS from_name,
  y.name AS to_name, e.heading AS heading, e.source AS source, e.locator AS locator,
  e.note AS note, e.quote AS quote, e.basis AS basis, e.coder AS coder, e.extent AS extent,
  e.stance AS stance
ORDER BY general_theme, h.position, heading, from_name, to_name, id
