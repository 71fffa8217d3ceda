// Which headings are there, in which order, and which does some source cover?
MATCH (h:Heading)
OPTIONAL MATCH (s:Source) WHERE h.id IN s.covers
RETURN h.id AS id, h.name AS name, h.position AS position, count(s) AS covered_by
ORDER BY position, id
