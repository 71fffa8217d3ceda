"""Burt's structural holes, seen in the network of an actor and its contacts, as in UCINET."""

from __future__ import annotations

from graphkit.measures import Level, Partly, measure
from graphkit.network import Floats, Network
from graphkit.network.holes import Holes, ego_holes


@measure(Level.ACTOR, shown=False)
def ego_constraint(network: Network) -> Partly:
    """Constraint, where ties beyond an actor's own contacts are not looked at.

    As constraint, but shares of a contact's ties are of those to the actor and to the actor's
    other contacts only: what a survey of one person and its contacts knows.

    Reference: Burt (1992), Structural holes: the social structure of competition, chapter 2; the
        ego network method of UCINET (Borgatti, Everett and Freeman 2002).
    Range: above 0, to 2; 1 with one contact; 1.125 with two of equal weight who are tied.
    Directed: ties from and to a contact are added; contacts are those in either direction.
    Weighted: uses weights; multiplying all by the same changes nothing.
    Disconnected: each part for itself.
    Undefined: of actors without ties.
    """
    return _defined(found := network.once(ego_holes), found.constraint)


@measure(Level.ACTOR, shown=False)
def ego_effective_size(network: Network) -> Partly:
    """Effective size, where ties beyond an actor's own contacts are not looked at.

    As effective_size, but a contact's strongest tie is among those to the actor and to the actor's
    other contacts. Without weights or directions the two are equal.

    Reference: Burt (1992), Structural holes: the social structure of competition, chapter 2; the
        ego network method of UCINET (Borgatti, Everett and Freeman 2002).
    Range: 1 to the number of contacts without weights; above 0 with them.
    Directed: ties from and to a contact are added; contacts are those in either direction.
    Weighted: uses weights; multiplying all by the same changes nothing.
    Disconnected: each part for itself.
    Undefined: of actors without ties.
    """
    return _defined(found := network.once(ego_holes), found.contacts - found.redundancy)


@measure(Level.ACTOR, shown=False)
def ego_efficiency(network: Network) -> Partly:
    """Efficiency, where ties beyond an actor's own contacts are not looked at.

    Reference: Burt (1992), Structural holes: the social structure of competition, chapter 2; the
        ego network method of UCINET (Borgatti, Everett and Freeman 2002).
    Range: above 0, to 1 (no contacts are tied to each other).
    Directed: as ego_effective_size; a contact counts once, whichever way ties go.
    Weighted: as ego_effective_size.
    Disconnected: each part for itself.
    Undefined: of actors without ties.
    """
    found = network.once(ego_holes)
    return _defined(found, 1 - found.redundancy / found.contacts.clip(1))


@measure(Level.ACTOR, shown=False)
def ego_hierarchy(network: Network) -> Partly:
    """Hierarchy of constraint, where ties beyond an actor's own contacts are not looked at.

    Reference: Burt (1992), Structural holes: the social structure of competition, equation 2.9;
        the ego network method of UCINET (Borgatti, Everett and Freeman 2002).
    Range: 0 (all contacts constrain alike) to 1 (one does it all); 1 with one contact.
    Directed: as ego_constraint.
    Weighted: as ego_constraint.
    Disconnected: each part for itself.
    Undefined: of actors without ties.
    """
    return _defined(found := network.once(ego_holes), found.hierarchy)


def _defined(found: Holes, values: Floats) -> Partly:
    return Partly(values, {"it has no ties": found.contacts == 0})
