"""Networks that Burt's measures are checked on."""

from __future__ import annotations

import networkx as nx
from awkward import network

from graphkit.network import Network

# Burt (1992), Structural holes, chapter 2, as redrawn by Borgatti (1997), Structural holes:
# unpacking Burt's redundancy measures: seven people, of whom G knows all the others.
BORGATTI = ["AB", "AF", "AG", "AE", "EG", "FG", "BG", "BD", "DG", "GC"]
NAMES = "ABCDEFG"
# What UCINET and igraph were compared by in the tests of NetworkX.
WEIGHTS = [2.0, 3.0, 5.0, 2.0, 8.0, 3.0, 4.0, 1.0, 3.0, 10.0]

CAMP = {
    "HOLLY": "PAM PAT DON",
    "BRAZEY": "LEE STEVE BERT",
    "CAROL": "PAM PAT PAULINE",
    "PAM": "JENNIE PAULINE ANN",
    "PAT": "HOLLY CAROL JENNIE",
    "JENNIE": "PAM PAT ANN",
    "PAULINE": "CAROL PAM PAT",
    "ANN": "PAM JENNIE PAULINE",
    "MICHAEL": "HOLLY DON HARRY",
    "BILL": "MICHAEL DON HARRY",
    "LEE": "BRAZEY STEVE BERT",
    "DON": "HOLLY MICHAEL HARRY",
    "JOHN": "PAULINE GERY RUSS",
    "HARRY": "HOLLY MICHAEL DON",
    "GERY": "MICHAEL STEVE RUSS",
    "STEVE": "LEE BERT RUSS",
    "BERT": "LEE STEVE RUSS",
    "RUSS": "GERY STEVE BERT",
}
"""Whom the guests of a camp were with most in its third week: Borgatti, Everett and Johnson,
Analyzing social networks; CAMPNET in UCINET. Distances agree with those they print."""


def borgatti(*, weighted: bool = False) -> Network:
    lines = [(NAMES.index(one), NAMES.index(other)) for one, other in BORGATTI]
    return network(7, lines, weight=WEIGHTS if weighted else None)


def small_directed(*, weighted: bool = False) -> Network:
    """Three actors, whose measures UCINET gave to the tests of NetworkX."""
    lines = [(0, 1), (0, 2), (1, 0), (2, 1)]
    return network(3, lines, weight=[2.0, 2.0, 1.0, 1.0] if weighted else None, directed=True)


def contacts_of(asked: nx.Graph, actor: int) -> set[int]:
    return set(nx.all_neighbors(asked, actor))
