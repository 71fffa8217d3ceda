// Which concepts, themes, enablers and barriers can a general theme come from?
// Merged concepts are listed under the one they ended in.
MATCH (m:Concept)-[:MERGED_INTO*0..8]->(c:Concept)
WHERE NOT EXISTS { MATCH (c)-[:MERGED_INTO]->(:Concept) }
RETURN c.id AS id, c.name AS name, m.id AS member, 'Concept' AS label
UNION
MATCH (t:Theme|Enabler|Barrier)
RETURN t.id AS id, t.name AS name, t.id AS member, head(labels(t)) AS label
