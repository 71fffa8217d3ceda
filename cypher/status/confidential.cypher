// Which sources are marked confidential?
MATCH (s:Source) WHERE s.confidential
RETURN s.id AS id
ORDER BY id
