// Which projects speak of the same themes as this one? (similarity = shared / themes of either)
// project, e.g. "art-at-the-start": the project's id
// themes = 1: the fewest themes they must share
// general = true: only general themes
// include_all = false: count what a project has only as one of 'all projects'
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
WITH p.id AS project, theme, name, max(CASE WHEN p.id = $project THEN 1 ELSE 0 END) AS asked
WITH theme, name, max(asked) AS mine, collect(project) AS projects
UNWIND projects AS project
WITH project, theme, name, mine ORDER BY theme LIMIT 1000000000
WITH project, count(*) AS own_themes, sum(mine) AS shared,
  collect(CASE WHEN mine = 1 THEN theme END) AS shared_ids,
  collect(CASE WHEN mine = 1 THEN name END) AS shared_names
WITH collect({project: project, themes: own_themes, shared: shared, ids: shared_ids,
  names: shared_names}) AS others, max(CASE WHEN project = $project THEN own_themes END) AS my_themes
UNWIND others AS other
MATCH (p:Project) WHERE p.id = other.project AND p.id <> $project AND other.shared >= $themes
RETURN p.id AS id, p.name AS name, other.shared AS shared, other.themes AS themes, my_themes,
  toFloat(other.shared) / (other.themes + my_themes - other.shared) AS similarity,
  other.ids AS shared_ids, other.names AS shared_names
ORDER BY similarity DESC, shared DESC, id
