// What is known of a project?
// project, e.g. "art-at-the-start": the project's id
MATCH (p:Project)-[e:EVIDENCES|ANSWERS|PARTNERS_IN|MOBILISES|REACHES|LOCATED_IN|SUPPORTS]-(n:Theme|Enabler|Barrier|Heading|Partner|Asset|ParticipantGroup|Place|GeneralTheme)
WHERE p.id = $project
OPTIONAL MATCH (h:Heading) WHERE h.id = e.heading
RETURN type(e) AS type, head(labels(n)) AS kind, n.id AS id, n.name AS name,
  e.heading AS heading, h.position AS position, e.note AS note, e.quote AS quote,
  e.extent AS extent, e.stance AS stance, e.role AS role, e.mode AS mode, e.count AS count,
  e.count_max AS count_max, e.unit AS unit, e.source AS source, e.locator AS locator,
  e.basis AS basis, e.coder AS coder, e.id AS evidence_id
ORDER BY type, position, heading, id, evidence_id
