// What is told of each project under a heading?
MATCH (p:Project)
  -[e:EVIDENCES|ANSWERS|PARTNERS_IN|MOBILISES|REACHES|LOCATED_IN]
  -(o:Theme|Enabler|Barrier|Heading|Partner|Asset|ParticipantGroup|Place)
WHERE e.heading IS NOT NULL OR type(e) = 'ANSWERS'
WITH p, e, o, type(e) = 'PARTNERS_IN' AS is_told_from_outside
RETURN p.id AS project, e.id AS id, type(e) AS type,
  CASE WHEN is_told_from_outside THEN o.id ELSE p.id END AS from,
  CASE WHEN is_told_from_outside THEN p.id ELSE o.id END AS to,
  CASE WHEN is_told_from_outside THEN o.name ELSE p.name END AS from_name,
  CASE WHEN is_told_from_outside THEN p.name ELSE o.name END AS to_name,
  e.heading AS heading, e.source AS source, e.locator AS locator, e.note AS note,
  e.quote AS quote, e.basis AS basis, e.coder AS coder, e.extent AS extent, e.stance AS stance
ORDER BY project, type, to_name, from_name, id
