// Which documents does the evidence come from, and how much of it?
MATCH (s:Source)
OPTIONAL MATCH ()-[e:EVIDENCES|BROADER|UNDER|ABOUT|MERGED_INTO|ANSWERS|PARTNERS_IN|TIES_TO|MOBILISES|HOLDS|REACHES|LOCATED_IN]->()
WHERE e.source = s.id
WITH s, count(e.id) AS statements, count(DISTINCT e.heading) AS headings
OPTIONAL MATCH (s)-[f:EVIDENCES]->()
WITH s, statements, headings, count(f.id) AS claims
RETURN s.id AS id, s.name AS name, s.kind AS kind, s.year AS year, s.citation AS citation,
  s.covers AS covers, s.confidential AS confidential, statements, headings, claims
ORDER BY statements DESC, id
