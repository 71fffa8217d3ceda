// Which themes occur in the same projects? (c = both / (one + other - both))
// projects = 1: the fewest projects they must share
// general = true: only general themes
// include_all = false: count projects that stand there only as 'all projects'
MATCH (t:Theme|Enabler|Barrier)-[:BROADER*0..8]->(w:Theme|Enabler|Barrier)
OPTIONAL MATCH (w)-[:ABOUT]->(:Concept)-[:MERGED_INTO*0..8]->(c:Concept)
WHERE NOT (c)-[:MERGED_INTO]->()
WITH t, w, c WHERE c.id IS NOT NULL OR NOT (w)-[:BROADER]->()
WITH DISTINCT t, coalesce(c.id, w.id) AS theme, coalesce(c.name, w.name) AS name
OPTIONAL MATCH (g:GeneralTheme) WHERE g.id = 'general:' + theme
WITH t, theme, name, g.id IS NOT NULL AS is_general
WHERE is_general OR NOT $general
MATCH (p:Project)-[e:EVIDENCES]->(t)
WHERE e.stance = 'supports' AND ($include_all OR e.extent <> 'all')
WITH theme, name, collect(DISTINCT p.id) AS projects,
  sum(CASE WHEN e.extent = 'example' THEN 1 ELSE 0 END) > 0 AS at_least
UNWIND projects AS project
WITH project,
  collect({id: theme, name: name, count: size(projects), at_least: at_least}) AS themes
UNWIND themes AS one
UNWIND themes AS other
WITH one, other WHERE one.id < other.id
WITH one, other, count(*) AS both WHERE both >= $projects
RETURN one.id AS id, one.name AS name, other.id AS other_id, other.name AS other_name,
  one.count AS projects, other.count AS other_projects, both,
  toFloat(both) / (one.count + other.count - both) AS c,
  one.at_least OR other.at_least AS at_least
ORDER BY c DESC, both DESC, id, other_id
