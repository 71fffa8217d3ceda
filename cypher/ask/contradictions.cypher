// What speaks against a theme?
// theme = "": only against this theme, enabler or barrier, by its id
MATCH (:Project|Source)-[e:EVIDENCES]->(t:Theme|Enabler|Barrier)
WHERE e.stance = 'contradicts' AND ($theme = '' OR t.id = $theme)
WITH DISTINCT t
OPTIONAL MATCH (p:Project)-[f:EVIDENCES]->(t) WHERE f.stance = 'supports'
WITH t, count(DISTINCT p.id) AS projects_in_support
MATCH (x:Project|Source)-[e:EVIDENCES]->(t) WHERE e.stance = 'contradicts'
RETURN t.id AS theme, t.name AS theme_name, head(labels(t)) AS kind, projects_in_support,
  x.id AS from, x.name AS from_name, e.heading AS heading, e.extent AS extent, e.note AS note,
  e.quote AS quote, e.source AS source, e.locator AS locator, e.basis AS basis,
  e.coder AS coder, e.id AS evidence_id
ORDER BY theme, from, evidence_id
