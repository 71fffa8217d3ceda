// Where do a theme's list of projects and the projects' own items disagree?
// itemised = true: only themes under which some project has an item of its own
// examples = true: compare with lists that only give examples, too
// include_all = false: take 'all projects' for a list of them
// Of 50,000 rows sorted by `finding`, a computed text, Ladybug now and then leaves parts unmerged:
// hence is_listed in ORDER BY.
MATCH (:Project)-[e:EVIDENCES]->(w:Theme|Enabler|Barrier)
WHERE e.stance = 'supports' AND (e.extent = 'listed' OR ($examples AND e.extent = 'example')
  OR ($include_all AND e.extent = 'all'))
WITH DISTINCT w
WHERE NOT $itemised OR EXISTS {
  MATCH (:Project)-[o:EVIDENCES]->(:Theme|Enabler|Barrier)-[:BROADER*1..8]->(w)
  WHERE o.stance = 'supports' AND o.extent = 'own' }
MATCH (t:Theme|Enabler|Barrier)-[:BROADER*0..8]->(w)
WITH DISTINCT t, w, t.id = w.id AS is_theme
MATCH (p:Project)-[e:EVIDENCES]->(t) WHERE e.stance = 'supports'
WITH p, w, sum(CASE WHEN e.extent = 'own' THEN 1 ELSE 0 END) AS own,
  sum(CASE WHEN e.extent = 'own' AND NOT is_theme THEN 1 ELSE 0 END) AS items,
  sum(CASE WHEN e.extent <> 'own' AND is_theme THEN 1 ELSE 0 END) AS named,
  sum(CASE WHEN is_theme AND (e.extent = 'listed' OR ($examples AND e.extent = 'example')
    OR ($include_all AND e.extent = 'all')) THEN 1 ELSE 0 END) AS listed
WITH p, w, listed > 0 AND own = 0 AS is_listed, items > 0 AND named = 0 AS has_item
WHERE is_listed OR has_item
MATCH (t:Theme|Enabler|Barrier)-[:BROADER*0..8]->(w)
WITH DISTINCT p, w, is_listed, t WHERE (t.id = w.id) = is_listed
MATCH (p)-[e:EVIDENCES]->(t)
WHERE e.stance = 'supports' AND (e.extent = 'own') <> is_listed
  AND ($examples OR e.extent <> 'example') AND ($include_all OR e.extent <> 'all')
RETURN w.id AS theme, w.name AS theme_name, head(labels(w)) AS kind,
  CASE WHEN is_listed THEN 'listed without an item of its own'
    ELSE 'an item of its own, but not listed' END AS finding,
  p.id AS project, p.name AS project_name, t.id AS item, t.name AS item_name,
  e.heading AS heading, e.extent AS extent, e.note AS note, e.quote AS quote,
  e.source AS source, e.locator AS locator, e.basis AS basis, e.coder AS coder,
  e.id AS evidence_id
ORDER BY theme, is_listed, project, evidence_id
