// Which ids are there?
MATCH (n:Project|Partner|Place|Asset|ParticipantGroup|Heading|Theme|Enabler|Barrier|Concept|Source|GeneralTheme)
RETURN n.id AS id
ORDER BY id
