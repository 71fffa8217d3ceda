// What is the evidence behind this derived relationship?
// id, e.g. "0123456789abcdef0123456789abcdef": the relationship's id
MATCH (s:GeneralTheme|Project)-[d:ARISES_UNDER|SUPPORTS|DERIVED_FROM]
  ->(r:GeneralTheme|Heading|Concept|Theme|Enabler|Barrier)
WHERE d.id = $id
WITH CASE WHEN type(d) = 'ARISES_UNDER' THEN s.id ELSE r.id END AS root,
  CASE WHEN type(d) = 'ARISES_UNDER' THEN r.id ELSE '' END AS heading_id,
  CASE WHEN type(d) = 'SUPPORTS' THEN s.id ELSE '' END AS project
MATCH (t:Theme|Enabler|Barrier)-[:BROADER*0..8]->(w:Theme|Enabler|Barrier)
OPTIONAL MATCH (w)-[:ABOUT]->(:Concept)-[:MERGED_INTO*0..8]->(c:Concept)
WITH root, heading_id, project, t, w, c
WHERE w.id = root OR 'general:' + w.id = root OR c.id = root OR 'general:' + c.id = root
WITH DISTINCT heading_id, project, t
MATCH (x:Project|Source)-[e:EVIDENCES]->(t)
WHERE e.stance = 'supports' AND (project = '' OR x.id = project)
  AND (heading_id = '' OR e.heading = heading_id)
WITH x, e, t AS y
OPTIONAL MATCH (h:Heading) WHERE h.id = e.heading
RETURN e.id AS id, type(e) AS type, x.id AS from, y.id AS to, x.name AS from_name,
  y.name AS to_name, e.heading AS heading, e.source AS source, e.locator AS locator,
  e.note AS note, e.quote AS quote, e.basis AS basis, e.coder AS coder, e.extent AS extent,
  e.stance AS stance
ORDER BY h.position, heading, from_name, to_name, id
