// Every relationship, and the ids of its ends
MATCH (a:Project|Partner|Place|Asset|ParticipantGroup|Heading|Theme|Enabler|Barrier|Concept|Source|GeneralTheme)
  -[e:EVIDENCES|BROADER|UNDER|ABOUT|MERGED_INTO|ANSWERS|PARTNERS_IN|TIES_TO|MOBILISES|HOLDS|REACHES|LOCATED_IN|ARISES_UNDER|DERIVED_FROM|SUPPORTS]
  ->(b:Project|Partner|Place|Asset|ParticipantGroup|Heading|Theme|Enabler|Barrier|Concept|Source|GeneralTheme)
RETURN a.id AS source, e AS edge, b.id AS target
ORDER BY e.id
