"""What a Cypher text means, found out before an engine sees it.

For statements that people write themselves. Everything here is a pure function of texts; no
engine is imported. In the order in which a store uses them:

- `tokens`: cut a text into words, strings, comments …
- `reading`: refuse a text that would do more than read
- `labels`: the one function that must be renamed for the embedded engine
- `plans`: refuse an engine's own plan where it would do more than read
- `hints`: what to write instead of Cypher that the embedded engine takes otherwise, or not
"""
