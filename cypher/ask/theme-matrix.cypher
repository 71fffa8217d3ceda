// Which project gives evidence of which theme?
// general = true: only general themes
// include_all = false: count projects that stand there only as 'all projects'
MATCH (t:Theme|Enabler|Barrier)-[:BROADER*0..8]->(w:Theme|Enabler|Barrier)
OPTIONAL MATCH (w)-[:ABOUT]->(:Concept)-[:MERGED_INTO*0..8]->(c:Concept)
WHERE NOT (c)-[:MERGED_INTO]->()
WITH t, w, c WHERE c.id IS NOT NULL OR NOT (w)-[:BROADER]->()
WITH DISTINCT t, coalesce(c.id, w.id) AS theme, coalesce(c.name, w.name) AS theme_name
OPTIONAL MATCH (g:GeneralTheme) WHERE g.id = 'general:' + theme
WITH t, theme, theme_name, g.id IS NOT NULL AS is_general
WHERE is_general OR NOT $general
MATCH (p:Project)-[e:EVIDENCES]->(t)
WHERE e.stance = 'supports' AND ($include_all OR e.extent <> 'all')
WITH p, theme, theme_name, is_general, count(*) AS evidence,
  count(DISTINCT e.heading) AS headings,
  sum(CASE WHEN e.extent = 'own' THEN 1 ELSE 0 END) AS own_evidence
RETURN p.id AS project, p.name AS project_name, theme, theme_name, is_general, headings,
  evidence, own_evidence
ORDER BY project, theme
