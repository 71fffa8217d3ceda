// Organisations, the projects they take part in, and their ties to one another
// funders = false: draw an organisation's part as funder
MATCH (a:Partner|Project)
OPTIONAL MATCH (a)-[e:PARTNERS_IN|TIES_TO]->(b:Partner|Project)
WHERE $funders OR coalesce(e.role, '') <> 'funder'
WITH a, e, b
WHERE e.id IS NOT NULL OR NOT EXISTS {
    MATCH (a)<-[f:PARTNERS_IN|TIES_TO]-() WHERE $funders OR coalesce(f.role, '') <> 'funder' }
  AND NOT EXISTS { MATCH (a)-[:PARTNERS_IN]->() }
RETURN a AS source, e AS edge, b AS target
ORDER BY a.id, e.id
