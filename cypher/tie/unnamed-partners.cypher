// Which organisations does a source count without naming them?
MATCH (p:Project)-[e:REACHES]->(g:ParticipantGroup)
WHERE e.unit = 'organisations'
RETURN p.id AS project, p.name AS project_name, e.count AS count, e.count_max AS count_max
ORDER BY project, count, count_max, e.id
