"""Burt's structural holes, seen in the whole network, as in igraph and NetworkX."""

from __future__ import annotations

from graphkit.measures import Level, Partly, measure
from graphkit.network import Floats, Network
from graphkit.network.holes import Holes, holes


@measure(Level.ACTOR)
def constraint(network: Network) -> Partly:
    """How much an actor's ties lead back to the same contacts: low where it spans holes.

    The share of the actor's ties that goes to a contact, added to the shares that reach this
    contact by way of third parties, squared; and that added up over all contacts. Shares are of
    all ties in the whole network, as in igraph, NetworkX and UCINET's whole network method;
    UCINET's ego network method is ego_constraint.

    Reference: Burt (1992), Structural holes: the social structure of competition, chapter 2;
        Burt (2004), Structural holes and good ideas.
    Range: above 0, to 2; 1 with one contact; 1.125 with two of equal weight who are tied. Nearer
        0 the more contacts there are and the fewer ties among them.
    Directed: ties from and to a contact are added, so that it never matters which way they go.
    Weighted: uses weights; multiplying all by the same changes nothing.
    Disconnected: each part for itself.
    Undefined: of actors without ties.
    """
    return _defined(found := network.once(holes), found.constraint)


@measure(Level.ACTOR)
def effective_size(network: Network) -> Partly:
    """How many contacts an actor has that are not redundant.

    From each contact is taken what third parties give: for each of them, the share of the actor's
    ties that goes there, times the strength of its tie to the contact beside the contact's
    strongest. Without weights or directions that is contacts less the mean number of ties that
    each of them has to the others (Borgatti 1997).

    Reference: Burt (1992), Structural holes: the social structure of competition, chapter 2;
        Borgatti (1997), Structural holes: unpacking Burt's redundancy measures.
    Range: 1 (all contacts tied to each other) to the number of contacts (none is) without weights;
        above 0 with them.
    Directed: ties from and to a contact are added, so that it never matters which way they go.
    Weighted: uses weights; multiplying all by the same changes nothing.
    Disconnected: each part for itself.
    Undefined: of actors without ties.
    """
    return _defined(found := network.once(holes), found.contacts - found.redundancy)


@measure(Level.ACTOR)
def efficiency(network: Network) -> Partly:
    """Share of an actor's contacts that is not redundant: effective size beside contacts.

    Reference: Burt (1992), Structural holes: the social structure of competition, chapter 2.
    Range: above 0, to 1 (no contacts are tied to each other).
    Directed: as effective_size; a contact counts once, whichever way ties go.
    Weighted: as effective_size.
    Disconnected: each part for itself.
    Undefined: of actors without ties.
    """
    found = network.once(holes)
    return _defined(found, 1 - found.redundancy / found.contacts.clip(1))


@measure(Level.ACTOR)
def hierarchy(network: Network) -> Partly:
    """How much of an actor's constraint comes from a few of its contacts.

    The Coleman-Theil index of disorder of the constraint that each contact is: each divided by
    their mean, times the logarithm of that; added up, and divided by n log n for n contacts.

    Reference: Burt (1992), Structural holes: the social structure of competition, equation 2.9.
    Range: 0 (all contacts constrain alike) to 1 (one does it all); 1 with one contact, as in Burt
        and UCINET.
    Directed: as constraint.
    Weighted: as constraint.
    Disconnected: each part for itself.
    Undefined: of actors without ties.
    """
    return _defined(found := network.once(holes), found.hierarchy)


def _defined(found: Holes, values: Floats) -> Partly:
    return Partly(values, {"it has no ties": found.contacts == 0})
