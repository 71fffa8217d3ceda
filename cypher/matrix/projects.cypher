// Which projects are there, and which are known to have written no case study?
MATCH (p:Project)
RETURN p.id AS id, p.name AS name, coalesce(p.case_study, true) AS case_study
ORDER BY id
