// Which concepts does the evidence of each theme, enabler and barrier count for?
// merges = true: whether to follow the decisions that merged one concept into another
// What is about no concept, nor anything above it, stands for itself under its own id.
MATCH (t:Theme|Enabler|Barrier)-[:BROADER*0..8]->(w:Theme|Enabler|Barrier)
OPTIONAL MATCH (w)-[:ABOUT]->(named:Concept)-[:MERGED_INTO*0..8]->(c:Concept)
WHERE ($merges AND NOT EXISTS { MATCH (c)-[:MERGED_INTO]->(:Concept) })
   OR (NOT $merges AND c.id = named.id)
WITH t, w, c
WHERE c IS NOT NULL OR NOT EXISTS { MATCH (w)-[:BROADER]->() }
RETURN DISTINCT t.id AS theme, head(labels(t)) AS label, coalesce(c.id, w.id) AS id
