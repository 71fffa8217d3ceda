// Which concepts were merged, by whom and why, and what did each hold before?
MATCH (c:Concept)-[e:MERGED_INTO]->(into:Concept)
OPTIONAL MATCH (t:Theme|Enabler|Barrier)-[:BROADER*0..8]->(:Theme|Enabler|Barrier)-[:ABOUT]->(c)
WITH DISTINCT c, e, into, t
OPTIONAL MATCH (p:Project)-[f:EVIDENCES]->(t) WHERE f.stance = 'supports'
WITH c, e, into, count(DISTINCT f.heading) AS headings, count(DISTINCT p.id) AS projects,
  count(f.id) AS evidence
OPTIONAL MATCH (t:Theme|Enabler|Barrier)-[:BROADER*0..8]->(:Theme|Enabler|Barrier)-[:ABOUT]->(into)
WITH DISTINCT c, e, into, headings, projects, evidence, t
OPTIONAL MATCH (p:Project)-[f:EVIDENCES]->(t) WHERE f.stance = 'supports'
WITH c, e, into, headings, projects, evidence, count(DISTINCT f.heading) AS into_headings,
  count(DISTINCT p.id) AS into_projects, count(f.id) AS into_evidence
MATCH path = (into)-[:MERGED_INTO*0..8]->(x:Concept)
WITH DISTINCT c, e, into, headings, projects, evidence, into_headings, into_projects,
  into_evidence, x.id AS step, length(path) AS steps
ORDER BY steps LIMIT 1000000000
WITH c, e, into, headings, projects, evidence, into_headings, into_projects, into_evidence,
  collect(step) AS chain
RETURN c.id AS id, c.name AS name, headings, projects, evidence, into.id AS into_id,
  into.name AS into_name, into_headings, into_projects, into_evidence, chain,
  last(chain) AS final_id, e.reason AS reason, e.decided_by AS decided_by,
  e.decided_on AS decided_on, e.source AS source, e.locator AS locator, e.note AS note,
  e.id AS evidence_id
ORDER BY final_id, id, evidence_id
