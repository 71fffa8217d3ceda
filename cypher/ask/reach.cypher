// Whom did the projects reach? (figures overlap and are estimates: do not add them up)
// project = "": only this project, by its id
// unit = "": only figures in this unit
MATCH (p:Project)-[e:REACHES]->(g:ParticipantGroup)
WHERE ($project = '' OR p.id = $project) AND ($unit = '' OR e.unit = $unit)
RETURN p.id AS project, p.name AS project_name, g.id AS id, g.name AS name, e.count AS count,
  e.count_max AS count_max, e.unit AS unit, e.note AS note, e.quote AS quote,
  e.heading AS heading, e.source AS source, e.locator AS locator, e.basis AS basis,
  e.coder AS coder, e.id AS evidence_id
ORDER BY project, name, id, evidence_id
