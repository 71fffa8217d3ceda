// Which project works with which community asset?
// mode = "": only maps, uses, connects or creates; without it, any
MATCH (p:Project)-[e:MOBILISES]->(a:Asset)
RETURN e.id AS id, p.id AS from, a.id AS to, e.source AS source, e.mode AS mode,
  $mode <> '' AND coalesce(e.mode, '') <> $mode AS left_out
ORDER BY id
