// Which themes does nothing evidence, or one project only?
// level = "theme": only at this level, item or theme; without a level counts as theme
// projects = 1: the most projects a theme may have to be listed
// include_all = false: count projects that stand there only as 'all projects'
MATCH (t:Theme|Enabler|Barrier)-[:BROADER*0..8]->(w:Theme|Enabler|Barrier)
WHERE $level = '' OR coalesce(w.level, 'theme') = $level
WITH DISTINCT t, w
OPTIONAL MATCH (x:Project|Source)-[e:EVIDENCES]->(t)
WITH w, x.id AS speaker, e.stance AS stance, e.extent AS extent, e.id AS line,
  x.id IS NOT NULL AND 'Project' IN labels(x) AS by_project
WITH w,
  count(DISTINCT CASE WHEN by_project AND stance = 'supports'
    AND ($include_all OR extent <> 'all') THEN speaker END) AS projects,
  sum(CASE WHEN by_project AND stance = 'supports' AND extent = 'example' THEN 1 ELSE 0 END) > 0
    AS at_least,
  sum(CASE WHEN by_project AND stance = 'supports' AND extent = 'all' THEN 1 ELSE 0 END) > 0
    AS all_projects,
  sum(CASE WHEN by_project AND stance = 'supports' AND ($include_all OR extent <> 'all')
    THEN 1 ELSE 0 END) AS evidence,
  count(CASE WHEN NOT by_project AND stance = 'supports' THEN line END) AS evidence_of_sources,
  count(CASE WHEN stance = 'contradicts' THEN line END) AS contradictions
WHERE projects <= $projects
RETURN w.id AS id, w.name AS name, head(labels(w)) AS kind, w.level AS level, projects, at_least,
  all_projects, evidence, evidence_of_sources, contradictions
ORDER BY projects, evidence, id
