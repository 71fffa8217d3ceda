// Which organisations are there?
MATCH (n:Partner)
RETURN n AS node
ORDER BY n.id
