// Which items belong to no theme: what did the synthesis miss?
// kind = "": only Theme, Enabler or Barrier
MATCH (t:Theme|Enabler|Barrier)
WHERE t.level = 'item' AND NOT (t)-[:BROADER]->() AND ($kind = '' OR $kind IN labels(t))
OPTIONAL MATCH (t)-[:ABOUT]->(c:Concept)
WITH DISTINCT t, c.id AS concept ORDER BY concept LIMIT 1000000000
WITH t, collect(concept) AS concept_ids
OPTIONAL MATCH (x:Project|Source)-[e:EVIDENCES]->(t)
RETURN t.id AS id, t.name AS name, head(labels(t)) AS kind, concept_ids, x.id AS from,
  x.name AS from_name, e.heading AS heading, e.extent AS extent, e.stance AS stance,
  e.note AS note, e.quote AS quote, e.source AS source, e.locator AS locator,
  e.basis AS basis, e.coder AS coder, e.id AS evidence_id
ORDER BY from_name, id, evidence_id
