"""The model: what a graph of evidence is made of. Pure: nothing here reads or writes files."""
