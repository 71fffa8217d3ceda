"""What a Cypher text means, found out before an engine sees it.

For statements that people write themselves. Everything here is a pure function of texts; no
engine is imported. In the order in which a store uses them:

- `parameters`: refuse a text with a parameter that was given no value
- `reading`: refuse a text that would do more than read, going by its words (`clarity`,
  `clauses`, `calls`, `crashes` and `procedures` each hold one reason)
- `labels`: the one function that must be renamed for the embedded engine
- `plans`: refuse an engine's own plan where it would do more than read
- `hints`: what to write instead of Cypher that the embedded engine takes otherwise (`remarks`)
  or not at all (`advice`)

All of them look at a text through `tokens`.
"""
