"""Communities: who is tied more among themselves than chance would have it."""

from __future__ import annotations

import numpy as np

from graphkit import communities as search
from graphkit.measures import Level, Partly, Undefined, measure
from graphkit.network import Floats, Ints, Network

_NO_TIES = "it has no ties"


@measure(Level.ACTOR)
def community(network: Network) -> Partly:
    """Which community an actor is in, by number: 0 is the largest.

    Communities are those of the highest modularity that the Leiden algorithm finds, from several
    starts where the network is small. It never chooses by chance: the same network gives the same
    ones. Each hangs together. Others may be as good, or a little better.

    Reference: Traag, Waltman and van Eck (2019), From Louvain to Leiden: guaranteeing
        well-connected communities.
    Range: 0 to communities - 1.
    Directed: ties count in either direction; those in both directions, as often.
    Weighted: uses weights, in millionths of their mean unless all are whole.
    Disconnected: no community reaches across parts.
    Undefined: of actors without ties.
    """
    of = network.once(_communities)
    return Partly(of, {_NO_TIES: of < 0})


@measure(Level.NETWORK)
def communities(network: Network) -> int:
    """How many communities there are; actors without ties are in none.

    Reference: Traag, Waltman and van Eck (2019), From Louvain to Leiden: guaranteeing
        well-connected communities.
    Range: 0 to half the actors.
    Directed: as community.
    Weighted: as community.
    Disconnected: at least as many as parts of more than one actor.
    Undefined: never; 0 where there are no ties.
    """
    return int(network.once(_communities).max(initial=-1)) + 1


@measure(Level.NETWORK)
def modularity(network: Network) -> float | Undefined:
    """Share of ties within communities, less what it would be if the same actors tied by chance.

    Reference: Newman and Girvan (2004), Finding and evaluating community structure in networks;
        Newman (2004), Analysis of weighted networks.
    Range: 0 (one community is all) to 1; below 0 only for communities that others drew.
    Directed: ties count in either direction. It is not the directed modularity of Leicht and Newman
        (2008).
    Weighted: uses weights; multiplying all by the same changes nothing.
    Disconnected: takes all parts together.
    Undefined: where there are no ties.
    """
    if not len(network.ties):
        return Undefined("there are no ties")
    of, ties = network.once(_communities), network.ties
    within = ties.weight[of[ties.source] == of[ties.target]].sum() / ties.weight.sum()
    strength = _strengths_into(network).sum(axis=0)
    return float(within - ((strength / strength.sum()) ** 2).sum())


@measure(Level.ACTOR, shown=False)
def participation(network: Network) -> Partly:
    """How evenly an actor's ties are spread over communities.

    1, less the squared shares of its ties that go to each community.

    Reference: Guimera and Amaral (2005), Functional cartography of complex metabolic networks.
    Range: 0 (all ties within one community) to below 1.
    Directed: ties count in either direction.
    Weighted: uses weights.
    Disconnected: each part for itself.
    Undefined: of actors without ties.
    """
    into = _strengths_into(network)
    total = into.sum(axis=1)
    none = total == 0
    shares = into / np.where(none, 1, total)[:, np.newaxis]
    return Partly(1 - (shares**2).sum(axis=1), {_NO_TIES: none})


@measure(Level.ACTOR, shown=False)
def within_community_z(network: Network) -> Partly:
    """How far above the others of its community an actor is in ties within it.

    Its ties within, less their mean, divided by their standard deviation (that of all members, not
    of a sample).

    Reference: Guimera and Amaral (2005), Functional cartography of complex metabolic networks.
    Range: any number; a hub of its community above 2.5.
    Directed: ties count in either direction.
    Weighted: uses weights.
    Disconnected: each part for itself.
    Undefined: of actors without ties; where all of a community have as many ties within it.
    """
    of, none = (found := network.once(_communities)).clip(0), found < 0
    within = _strengths_into(network)[np.arange(len(network)), of] if not none.all() else of * 0.0
    count = np.bincount(of[~none], minlength=len(of))
    mean = np.bincount(of, np.where(none, 0, within), len(of)) / count.clip(1)
    apart = np.where(none, 0, within - mean[of])
    spread = np.sqrt(np.bincount(of, apart**2, len(of)) / count.clip(1))
    alike = (spread <= 1e-12 * mean)[of] & ~none
    values = apart / np.where(alike | none, 1, spread[of])
    return Partly(values, {_NO_TIES: none, "all of its community have as many ties in it": alike})


def _communities(network: Network) -> Ints:
    """Number communities, in an order of actors that does not depend on how they are told."""
    order = sorted(range(len(network)), key=network.ids.__getitem__)
    rank = np.argsort(np.array(order, dtype=np.int64))
    ends = np.sort([rank[network.ties.source], rank[network.ties.target]], axis=0)
    told = np.lexsort((ends[1], ends[0]))
    columns = (*ends[:, told].tolist(), network.ties.weight[told].tolist())
    return np.array(search.weighted(len(network), *columns), dtype=np.int64)[rank]


def _strengths_into(network: Network) -> Floats:
    """Add up the weights of ties of every actor, by community at the other end."""
    of, ties, size = network.once(_communities), network.ties, len(network)
    many = int(of.max(initial=-1)) + 1
    one_way = np.bincount(ties.source * many + of[ties.target], ties.weight, size * many)
    other_way = np.bincount(ties.target * many + of[ties.source], ties.weight, size * many)
    return (one_way + other_way).reshape(size, many)
