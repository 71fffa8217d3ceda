// Which community assets are there?
MATCH (n:Asset)
RETURN n AS node
ORDER BY n.id
