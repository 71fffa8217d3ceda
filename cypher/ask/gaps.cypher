// Under which headings is there nothing of a project, though a source covers them?
// case_studies = true: leave out projects known to have written no case study
// covered = true: leave out headings that no source says it covers
// include_all = false: let 'all projects' stand for evidence of each
MATCH (p:Project) WHERE NOT $case_studies OR coalesce(p.case_study, true)
OPTIONAL MATCH (p)-[e:EVIDENCES|ANSWERS|PARTNERS_IN|MOBILISES|REACHES|LOCATED_IN]-()
WHERE $include_all OR coalesce(e.extent, 'own') <> 'all'
WITH p, collect(DISTINCT e.heading) AS spoken
OPTIONAL MATCH (p)-[:ANSWERS]->(a:Heading)
WITH p, spoken, collect(DISTINCT a.id) AS answered
MATCH (h:Heading) WHERE NOT h.id IN spoken AND NOT h.id IN answered
OPTIONAL MATCH (s:Source) WHERE h.id IN s.covers
WITH p, h, s.id AS source ORDER BY source LIMIT 1000000000
WITH p, h, collect(source) AS covered_by
WHERE size(covered_by) > 0 OR NOT $covered
RETURN p.id AS project, p.name AS project_name, h.id AS heading, h.name AS heading_name,
  h.position AS position, covered_by
ORDER BY project, position, heading
