// What are headings and sources called?
MATCH (n:Heading|Source)
RETURN n.id AS id, n.name AS name
ORDER BY id
