// Every node
MATCH (n:Project|Partner|Place|Asset|ParticipantGroup|Heading|Theme|Enabler|Barrier|Concept|Source|GeneralTheme)
RETURN n AS node
ORDER BY n.id
