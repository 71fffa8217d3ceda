// What is the evidence for a theme or a concept, its items and merges included?
// theme, e.g. "collaboration": id of a theme, enabler, barrier, concept or general theme
// heading = "": only under this heading
MATCH (t:Theme|Enabler|Barrier)-[:BROADER*0..8]->(w:Theme|Enabler|Barrier)
OPTIONAL MATCH (w)-[:ABOUT]->(:Concept)-[:MERGED_INTO*0..8]->(c:Concept)
WITH DISTINCT t, w.id AS broad, c.id AS concept
WHERE broad = $theme OR concept = $theme
  OR 'general:' + broad = $theme OR 'general:' + concept = $theme
WITH DISTINCT t
MATCH (x:Project|Source)-[e:EVIDENCES]->(t)
WHERE $heading = '' OR e.heading = $heading
OPTIONAL MATCH (h:Heading) WHERE h.id = e.heading
RETURN e.id AS id, x.id AS from, x.name AS from_name, t.id AS to, t.name AS to_name,
  head(labels(t)) AS kind, e.heading AS heading, h.position AS position, e.extent AS extent,
  e.stance AS stance, e.note AS note, e.quote AS quote, e.source AS source,
  e.locator AS locator, e.basis AS basis, e.coder AS coder
ORDER BY position, heading, from_name, id
