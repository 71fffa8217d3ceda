// What kind of node has this id?
// id, e.g. "collaboration": the node's id
MATCH (n:Project|Partner|Place|Asset|ParticipantGroup|Heading|Theme|Enabler|Barrier|Concept|Source|GeneralTheme)
WHERE n.id = $id
RETURN head(labels(n)) AS label, n.name AS name
ORDER BY label
