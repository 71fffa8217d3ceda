// Community assets, the projects that work with them, who holds them and where they are
MATCH (a:Asset|Project|Partner)
OPTIONAL MATCH (a)-[e:MOBILISES|HOLDS|LOCATED_IN]->(b:Asset|Place)
WHERE 'Asset' IN labels(a) OR 'Asset' IN labels(b)
WITH a, e, b
WHERE e.id IS NOT NULL OR 'Project' IN labels(a)
  OR 'Asset' IN labels(a) AND NOT EXISTS { MATCH (a)<-[:MOBILISES|HOLDS]-() }
RETURN a AS source, e AS edge, b AS target
ORDER BY a.id, e.id
