// Which community assets are there, who holds them, where, and which projects work with them?
// kind = "": only assets of this kind
// place = "": only assets at this place, by its id
MATCH (a:Asset)
WHERE ($kind = '' OR a.kind = $kind)
  AND ($place = '' OR EXISTS { MATCH (a)-[:LOCATED_IN]->(l:Place) WHERE l.id = $place })
OPTIONAL MATCH (a)-[:LOCATED_IN]->(l:Place)
WITH DISTINCT a, l.id AS place, l.name AS place_name ORDER BY place LIMIT 1000000000
WITH a, collect(place) AS place_ids, collect(place_name) AS place_names
OPTIONAL MATCH (o:Partner)-[:HOLDS]->(a)
WITH DISTINCT a, place_ids, place_names, o.id AS holder, o.name AS holder_name
ORDER BY holder LIMIT 1000000000
WITH a, place_ids, place_names, collect(holder) AS holder_ids, collect(holder_name) AS holder_names
OPTIONAL MATCH (p:Project)-[:MOBILISES]->(a)
WITH DISTINCT a, place_ids, place_names, holder_ids, holder_names, p.id AS project,
  p.name AS project_name
ORDER BY project LIMIT 1000000000
WITH a, place_ids, place_names, holder_ids, holder_names, count(project) AS projects,
  collect(project) AS project_ids, collect(project_name) AS project_names
RETURN a.id AS id, a.name AS name, a.kind AS kind, a.note AS note, place_ids, place_names,
  holder_ids, holder_names, projects, project_ids, project_names
ORDER BY name, id
