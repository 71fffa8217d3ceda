// How many nodes of each label came from each dataset?
MATCH (n:Project|Partner|Place|Asset|ParticipantGroup|Heading|Theme|Enabler|Barrier|Concept|Source|GeneralTheme)
RETURN head(labels(n)) AS label, coalesce(n.dataset, '') AS dataset, count(*) AS nodes
ORDER BY label, dataset
