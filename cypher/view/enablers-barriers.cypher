// Enablers, barriers, and who gives evidence of them
// include_all = false: draw evidence that says 'all projects' and names nobody
MATCH (a:Project|Source|Enabler|Barrier)
OPTIONAL MATCH (a)-[e:EVIDENCES|BROADER]->(b:Enabler|Barrier)
WHERE $include_all OR coalesce(e.extent, 'own') <> 'all'
WITH a, e, b
WHERE e.id IS NOT NULL OR NOT 'Source' IN labels(a) AND NOT EXISTS {
  MATCH (a)<-[f:EVIDENCES|BROADER]-() WHERE $include_all OR coalesce(f.extent, 'own') <> 'all' }
RETURN a AS source, e AS edge, b AS target
ORDER BY a.id, e.id
