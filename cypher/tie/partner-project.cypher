// Who takes part in which project?
// funders = false: keep an organisation's part as funder
MATCH (o:Partner)-[e:PARTNERS_IN]->(p:Project)
RETURN e.id AS id, o.id AS from, p.id AS to, e.source AS source,
  NOT $funders AND coalesce(e.role, '') = 'funder' AS left_out
ORDER BY id
