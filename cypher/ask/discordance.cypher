// Where do a theme's list of projects and the projects' own items disagree?
// itemised = true: only themes under which some project has an item of its own
// examples = true: compare with lists that only give examples, too
// include_all = false: take 'all projects' for a list of them
MATCH (t:Theme|Enabler|Barrier)-[:BROADER*0..8]->(w:Theme|Enabler|Barrier)
WITH DISTINCT t, w
MATCH (p:Project)-[e:EVIDENCES]->(t) WHERE e.stance = 'supports'
WITH w, p.id AS project,
  sum(CASE WHEN e.extent = 'own' THEN 1 ELSE 0 END) AS own,
  sum(CASE WHEN e.extent = 'own' AND t.id <> w.id THEN 1 ELSE 0 END) AS items,
  sum(CASE WHEN e.extent <> 'own' AND t.id = w.id THEN 1 ELSE 0 END) AS named,
  sum(CASE WHEN t.id = w.id AND (e.extent = 'listed' OR ($examples AND e.extent = 'example')
    OR ($include_all AND e.extent = 'all')) THEN 1 ELSE 0 END) AS listed
WITH w, sum(items) AS all_items, sum(listed) AS all_listed,
  collect({id: project, own: own, items: items, named: named, listed: listed}) AS projects
WHERE all_listed > 0 AND (all_items > 0 OR NOT $itemised)
UNWIND projects AS found
WITH w, found.id AS project,
  CASE WHEN found.listed > 0 AND found.own = 0 THEN 'listed without an item of its own'
    WHEN found.items > 0 AND found.named = 0 THEN 'an item of its own, but not listed' END
    AS finding,
  found.listed > 0 AND found.own = 0 AS is_listed
WHERE finding IS NOT NULL
MATCH (t:Theme|Enabler|Barrier)-[:BROADER*0..8]->(w)
WITH DISTINCT w, project, finding, is_listed, t
MATCH (p:Project)-[e:EVIDENCES]->(t)
WHERE p.id = project AND e.stance = 'supports' AND (e.extent = 'own') <> is_listed
  AND (t.id = w.id) = is_listed AND ($examples OR e.extent <> 'example')
  AND ($include_all OR e.extent <> 'all')
RETURN w.id AS theme, w.name AS theme_name, head(labels(w)) AS kind, finding, project,
  p.name AS project_name, t.id AS item, t.name AS item_name, e.heading AS heading,
  e.extent AS extent, e.note AS note, e.quote AS quote, e.source AS source,
  e.locator AS locator, e.basis AS basis, e.coder AS coder, e.id AS evidence_id
ORDER BY theme, finding, project, evidence_id
