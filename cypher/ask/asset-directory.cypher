// Which community assets are there, who holds them, where, and which projects work with them?
// kind = "": only assets of this kind
// place = "": only assets at this place, by its id
MATCH (a:Asset)
WHERE ($kind = '' OR a.kind = $kind)
  AND ($place = '' OR EXISTS { MATCH (a)-[:LOCATED_IN]->(l:Place) WHERE l.id = $place })
OPTIONAL MATCH (a)-[e:LOCATED_IN|HOLDS|MOBILISES]-(x:Place|Partner|Project)
WITH DISTINCT a.id AS id, type(e) AS type, x.id AS other, x.name AS other_name
ORDER BY other LIMIT 1000000000
WITH id,
  collect(CASE WHEN type = 'LOCATED_IN' THEN other END) AS place_ids,
  collect(CASE WHEN type = 'LOCATED_IN' THEN other_name END) AS place_names,
  collect(CASE WHEN type = 'HOLDS' THEN other END) AS holder_ids,
  collect(CASE WHEN type = 'HOLDS' THEN other_name END) AS holder_names,
  collect(CASE WHEN type = 'MOBILISES' THEN other END) AS project_ids,
  collect(CASE WHEN type = 'MOBILISES' THEN other_name END) AS project_names
MATCH (a:Asset) WHERE a.id = id
RETURN id, a.name AS name, a.kind AS kind, a.note AS note, place_ids, place_names, holder_ids,
  holder_names, size(project_ids) AS projects, project_ids, project_names
ORDER BY name, id
