// What is the evidence for this theme or concept, and which coding leads there?
// id, e.g. "collaboration": id of a theme, enabler, barrier, concept or general theme
// Sorted by several threads, Ladybug forgets number keys that stand before a text key which is
// null: hence the coalesce in ORDER BY.
MATCH (m:Concept)-[:MERGED_INTO*0..8]->(c:Concept)
WHERE c.id = $id OR 'general:' + c.id = $id
WITH collect(DISTINCT m.id) AS concepts
OPTIONAL MATCH (t:Theme|Enabler|Barrier)-[:BROADER*0..8]->(w:Theme|Enabler|Barrier)
WHERE w.id = $id OR 'general:' + w.id = $id
  OR EXISTS { MATCH (w)-[:ABOUT]->(a:Concept) WHERE a.id IN concepts }
WITH concepts, collect(DISTINCT t.id) AS themes
MATCH (x:Project|Source|Theme|Enabler|Barrier|Concept)
  -[e:EVIDENCES|BROADER|UNDER|ABOUT|MERGED_INTO]
  ->(y:Theme|Enabler|Barrier|Concept|Heading)
WHERE x.id = $id OR y.id = $id
  OR y.id IN themes AND (type(e) = 'EVIDENCES' OR x.id IN themes)
  OR y.id IN concepts AND (type(e) = 'ABOUT' OR type(e) = 'MERGED_INTO')
OPTIONAL MATCH (h:Heading) WHERE h.id = e.heading
RETURN e.id AS id, type(e) AS type, x.id AS from, y.id AS to, x.name AS from_name,
  y.name AS to_name, e.heading AS heading, e.source AS source, e.locator AS locator,
  e.note AS note, e.quote AS quote, e.basis AS basis, e.coder AS coder, e.extent AS extent,
  e.stance AS stance
ORDER BY CASE WHEN type = 'EVIDENCES' THEN 0 ELSE 1 END, h.position, coalesce(heading, ''), type,
  from_name, to_name, id
