// Where is everything that is somewhere?
MATCH (n:Project|Partner|Asset)-[e:LOCATED_IN]->(l:Place)
WITH DISTINCT n.id AS actor, l.name AS place
RETURN actor, place
ORDER BY actor, place
