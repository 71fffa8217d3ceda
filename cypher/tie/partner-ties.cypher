// Who says to be tied to whom?
// relation = "": only ties of this relation; without it, of any
MATCH (o:Partner)-[e:TIES_TO]->(p:Partner)
RETURN e.id AS id, o.id AS from, p.id AS to, e.source AS source, e.relation AS relation,
  e.weight AS weight, e.directed AS directed, e.wave AS wave, e AS edge,
  $relation <> '' AND coalesce(e.relation, '') <> $relation AS left_out
ORDER BY id
