// What does the evidence say of this node?
// id, e.g. "art-at-the-start": the node's id
MATCH (x:Project|Partner|Place|Asset|ParticipantGroup|Heading|Theme|Enabler|Barrier|Concept|Source)
  -[e:EVIDENCES|BROADER|UNDER|ABOUT|MERGED_INTO|ANSWERS|PARTNERS_IN|TIES_TO|MOBILISES|HOLDS|REACHES|LOCATED_IN]
  ->(y:Project|Partner|Place|Asset|ParticipantGroup|Heading|Theme|Enabler|Barrier|Concept|Source)
WHERE x.id = $id OR y.id = $id
OPTIONAL MATCH (h:Heading) WHERE h.id = e.heading
RETURN e.id AS id, type(e) AS type, x.id AS from, y.id AS to, x.name AS from_name,
  y.name AS to_name, e.heading AS heading, e.source AS source, e.locator AS locator,
  e.note AS note, e.quote AS quote, e.basis AS basis, e.coder AS coder, e.extent AS extent,
  e.stance AS stance
ORDER BY h.position, heading, type, from_name, to_name, id
