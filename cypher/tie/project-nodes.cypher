// Which projects are there?
MATCH (n:Project)
RETURN n AS node
ORDER BY n.id
