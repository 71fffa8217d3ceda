"""Assortativity by an attribute: homophily, given how many ties each group has."""

from __future__ import annotations

import numpy as np

from graphkit.measures import Level, Undefined, measure
from graphkit.network import Floats, Grouping, Ints, Network
from graphkit.network.groups import crossings
from graphkit.network.labelling import labelled


def _permuted_assortativity(network: Network, labels: Ints, groups: int) -> Floats:
    start, end = labelled(network, labels)
    count = start.shape[1]
    row = np.arange(len(labels))[:, None] * groups
    shape = (len(labels), groups)
    out, into = (
        np.bincount((row + side).ravel(), minlength=shape[0] * groups).reshape(shape)
        for side in (start, end)
    )
    chance = (out * into).sum(axis=1) / count**2
    found: Floats = (start == end).sum(axis=1) / count - chance
    return found / np.where(chance < 1, 1 - chance, np.nan)


@measure(Level.NETWORK, needs="groups", permuted=_permuted_assortativity)
def attribute_assortativity(network: Network, grouping: Grouping) -> float | Undefined:
    """How much actors are tied to their own kind, given how many ties each kind has.

    (sum of e(i, i) - sum of a(i) b(i)) / (1 - sum of a(i) b(i)), where e is the mixing matrix as
    shares of all ties, a its rows' sums and b its columns'.

    Reference: Newman (2003), Mixing patterns in networks, equation 2.
    Range: -1 at most to 1 (all ties stay within groups); 0 where groups do not matter.
    Directed: rows are where ties start, columns where they end.
    Weighted: counts ties, whatever their weight.
    Disconnected: isolates do not matter.
    Undefined: where there are no such ties, or all of them are among one group.
    """
    found = crossings(network, grouping)
    if not len(found.source):
        return Undefined("no ties join actors whose group is known")
    value = _permuted_assortativity(network, grouping.of[None, :], len(grouping.names))[0]
    if np.isnan(value):
        return Undefined("all ties are among the members of one group")
    return float(value)
