// Which themes arise under several headings?
// headings = 0: the fewest headings, to ask for more than the datasets do
// projects = 0: the fewest projects, likewise
MATCH (g:GeneralTheme)
WHERE g.headings >= $headings AND g.projects >= $projects
OPTIONAL MATCH (g)-[:ARISES_UNDER]->(h:Heading)
WITH g, h.id AS heading_id, h.position AS position ORDER BY position, heading_id LIMIT 1000000000
WITH g, collect(heading_id) AS heading_ids
RETURN right(g.id, size(g.id) - size('general:')) AS id, g.name AS name,
  g.headings AS headings, heading_ids, g.projects AS projects,
  g.named_projects AS named_projects, g.joint_projects AS joint_projects,
  g.evidence AS evidence, g.two_sided AS two_sided, g.by_merge AS by_merge
ORDER BY headings DESC, projects DESC, evidence DESC, id
