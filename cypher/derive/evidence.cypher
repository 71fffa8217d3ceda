// Who gives evidence of which concept, under which heading, and how often?
// merges = true: whether to follow the decisions that merged one concept into another
// A theme that is about no concept, nor any theme above it, stands for itself under its own id.
MATCH (t:Theme|Enabler|Barrier)-[:BROADER*0..8]->(w:Theme|Enabler|Barrier)
OPTIONAL MATCH (w)-[:ABOUT]->(named:Concept)-[:MERGED_INTO*0..8]->(c:Concept)
WHERE ($merges AND NOT EXISTS { MATCH (c)-[:MERGED_INTO]->(:Concept) })
   OR (NOT $merges AND c.id = named.id)
WITH t, w, c
WHERE c IS NOT NULL OR NOT EXISTS { MATCH (w)-[:BROADER]->() }
WITH DISTINCT t, coalesce(c.id, w.id) AS id
MATCH (s:Project|Source)-[e:EVIDENCES]->(t)
WHERE e.stance = 'supports'
RETURN id, s.id AS speaker, head(labels(s)) AS speaker_label, e.heading AS heading,
       e.extent = 'all' AS nobody_named, head(labels(t)) AS label, count(*) AS evidence
