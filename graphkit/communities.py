"""Communities of a network: groups of nodes with more ties inside than between."""
