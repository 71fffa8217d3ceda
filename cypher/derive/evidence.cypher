// Which lines of evidence support a theme, an enabler or a barrier?
MATCH (s:Project|Source)-[e:EVIDENCES]->(t:Theme|Enabler|Barrier)
WHERE e.stance = 'supports'
RETURN t.id AS theme, s.id AS speaker, 'Project' IN labels(s) AS by_project,
       e.heading AS heading, e.extent = 'all' AS nobody_named
