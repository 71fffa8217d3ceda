// How many relationships of each type came from each dataset?
MATCH ()-[e:EVIDENCES|BROADER|UNDER|ABOUT|MERGED_INTO|ANSWERS|PARTNERS_IN|TIES_TO|MOBILISES|HOLDS|REACHES|LOCATED_IN|ARISES_UNDER|DERIVED_FROM|SUPPORTS]->()
RETURN type(e) AS type, coalesce(e.dataset, '') AS dataset, count(*) AS edges
ORDER BY type, dataset
