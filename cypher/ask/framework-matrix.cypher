// What did each project answer under each heading?
// case_studies = true: leave out projects known to have written no case study
MATCH (s:Source) UNWIND s.covers AS heading
WITH collect(DISTINCT heading) AS covered_headings
MATCH (p:Project) WHERE NOT $case_studies OR coalesce(p.case_study, true)
MATCH (h:Heading)
OPTIONAL MATCH (p)-[a:ANSWERS]->(h)
RETURN p.id AS project, p.name AS project_name, h.id AS heading, h.name AS heading_name,
  h.position AS position, h.id IN covered_headings AS covered, a.note AS answer,
  a.quote AS quote, a.source AS source, a.locator AS locator, a.basis AS basis,
  a.coder AS coder, a.id AS evidence_id
ORDER BY project, position, heading, evidence_id
