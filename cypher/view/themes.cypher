// General themes, the headings they arise under and the projects that support them
MATCH (a:GeneralTheme|Project|Heading)
OPTIONAL MATCH (a)-[e:ARISES_UNDER|SUPPORTS]->(b:GeneralTheme|Heading)
WITH a, e, b
WHERE e.id IS NOT NULL OR NOT EXISTS { MATCH (a)<-[:ARISES_UNDER|SUPPORTS]-() }
RETURN a AS source, e AS edge, b AS target
ORDER BY a.id, e.id
