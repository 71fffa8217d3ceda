// Which assets do projects map, use, connect or create?
// mode = "": only this mode
MATCH (p:Project)-[e:MOBILISES]->(a:Asset)
WHERE $mode = '' OR e.mode = $mode
RETURN e.mode AS mode, a.id AS id, a.name AS name, a.kind AS kind, p.id AS project,
  p.name AS project_name, e.heading AS heading, e.note AS note, e.quote AS quote,
  e.source AS source, e.locator AS locator, e.basis AS basis, e.coder AS coder,
  e.id AS evidence_id
ORDER BY mode, name, id, project, evidence_id
