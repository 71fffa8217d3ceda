// Which themes were found under each heading, and how many projects give evidence there?
// heading = "": only under this heading
// level = "": only at this level, item or theme
// projects = 0: the fewest projects
// include_all = false: count projects that stand there only as 'all projects'
MATCH (t:Theme|Enabler|Barrier)-[:BROADER*0..8]->(w:Theme|Enabler|Barrier)
WHERE $level = '' OR w.level = $level
WITH DISTINCT t, w
MATCH (x:Project|Source)-[e:EVIDENCES]->(t)
WHERE e.stance = 'supports' AND ($heading = '' OR e.heading = $heading)
WITH w, e.heading AS heading, x.id AS speaker, e.extent AS extent,
  'Project' IN labels(x) AS by_project
WITH w, heading,
  count(DISTINCT CASE WHEN by_project AND ($include_all OR extent <> 'all') THEN speaker END)
    AS projects,
  sum(CASE WHEN by_project AND extent = 'example' THEN 1 ELSE 0 END) > 0 AS at_least,
  sum(CASE WHEN by_project AND extent = 'all' THEN 1 ELSE 0 END) > 0 AS all_projects,
  sum(CASE WHEN by_project AND ($include_all OR extent <> 'all') THEN 1 ELSE 0 END) AS evidence,
  sum(CASE WHEN by_project THEN 0 ELSE 1 END) AS evidence_of_sources
WHERE projects >= $projects
MATCH (h:Heading) WHERE h.id = heading
RETURN heading, h.name AS heading_name, h.position AS position, w.id AS id, w.name AS name,
  head(labels(w)) AS kind, w.level AS level, projects, at_least, all_projects, evidence,
  evidence_of_sources
ORDER BY position, heading, projects DESC, evidence DESC, id
