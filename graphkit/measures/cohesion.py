"""How a network hangs together: its components, closed triads, and answered ties."""

from __future__ import annotations

from graphkit.measures import Level, Undefined, measure
from graphkit.network import Network
from graphkit.network import components as connected
from graphkit.network.triads import Triads, directed, undirected


@measure(Level.NETWORK, modes="any")
def components(network: Network) -> int:
    """Into how many parts without a tie between them the network falls.

    Reference: Wasserman and Faust (1994), Social network analysis, chapter 4.
    Range: 0 (no actors) to actors.
    Directed: parts that hold together whatever the direction of ties: weak components.
    Weighted: ignores weights.
    Disconnected: what it measures; an isolate is a part.
    Undefined: never.
    """
    return len(network.once(connected.weak).sizes)


@measure(Level.NETWORK)
def strong_components(network: Network) -> int | Undefined:
    """Into how many parts the network falls in which all reach all along ties.

    Reference: Wasserman and Faust (1994), Social network analysis, chapter 4.
    Range: 0 (no actors) to actors.
    Directed: ways follow ties, both there and back.
    Weighted: ignores weights.
    Disconnected: an actor that no way leads back to is a part.
    Undefined: where ties have no direction; there it would be the same as components.
    """
    if not network.directed:
        return Undefined("ties have no direction: see components")
    return len(network.once(connected.strong).sizes)


@measure(Level.NETWORK, modes="any")
def largest_component(network: Network) -> float | Undefined:
    """Which share of the actors is in the largest component.

    Reference: Newman (2018), Networks, chapter 10.
    Range: 1 / actors to 1.
    Directed: the largest weak component.
    Weighted: ignores weights.
    Disconnected: what it measures.
    Undefined: where there are no actors.
    """
    if not len(network):
        return Undefined("there are no actors")
    return int(network.once(connected.weak).sizes.max()) / len(network)


@measure(Level.NETWORK, modes="any", shown=False)
def connectedness(network: Network) -> float | Undefined:
    """Which share of the pairs of actors is in the same component.

    Reference: Krackhardt (1994), Graph theoretical dimensions of informal organizations.
    Range: 0 (there are no ties) to 1 (one component).
    Directed: whatever the direction of ties.
    Weighted: ignores weights.
    Disconnected: what it measures; one less fragmentation, in an undirected network.
    Undefined: where there are fewer than two actors.
    """
    size = len(network)
    if size < 2:  # noqa: PLR2004  # a pair
        return Undefined("there are fewer than two actors")
    sizes = network.once(connected.weak).sizes
    return int((sizes * (sizes - 1)).sum()) / (size * (size - 1))


@measure(Level.NETWORK)
def transitivity(network: Network) -> float | Undefined:
    """How often those whom an actor ties together are tied themselves.

    Of all ways of two ties between different actors, from a by b to c, the share where a is tied to
    c. In an undirected network this is three times the triangles, divided by the connected triples.

    Reference: Wasserman and Faust (1994), Social network analysis, chapters 6 and 14.
    Range: 0 (no triangle) to 1 (every such way is closed).
    Directed: from a to b, from b to c, closed where there is one from a to c (igraph and NetworkX
        leave directions out: undirected_transitivity).
    Weighted: ignores weights.
    Disconnected: over all components.
    Undefined: where there is no way of two ties (NetworkX says 0).
    """
    return _share(network.once(directed if network.directed else undirected))


@measure(Level.NETWORK, shown=False)
def undirected_transitivity(network: Network) -> float | Undefined:
    """How often those whom an actor ties together are tied themselves, in either direction.

    Reference: Newman, Watts and Strogatz (2002), Random graph models of social networks.
    Range: 0 (no triangle) to 1 (every connected triple is a triangle).
    Directed: actors are tied if either is tied to the other, as in igraph.
    Weighted: ignores weights.
    Disconnected: over all components.
    Undefined: where no actor is tied to two others.
    """
    return _share(network.once(undirected))


@measure(Level.NETWORK)
def reciprocity(network: Network) -> float | Undefined:
    """Which share of the ties is answered by one in the other direction.

    Reference: Wasserman and Faust (1994), Social network analysis, chapter 13; arc reciprocity.
    Range: 0 (none) to 1 (all).
    Directed: what it is of.
    Weighted: ignores weights; a weak answer is an answer.
    Disconnected: over all components.
    Undefined: where ties have no direction, or there are none.
    """
    if (undefined := _without_directions(network)) is not None:
        return undefined
    return _answered(network) / len(network.ties)


@measure(Level.NETWORK, shown=False)
def dyad_reciprocity(network: Network) -> float | Undefined:
    """Which share of the tied pairs is tied in both directions.

    Reference: Hanneman and Riddle (2005), Introduction to social network methods, chapter 8.
    Range: 0 (none) to 1 (all).
    Directed: what it is of.
    Weighted: ignores weights.
    Disconnected: over all components.
    Undefined: where ties have no direction, or there are none.
    """
    if (undefined := _without_directions(network)) is not None:
        return undefined
    mutual = _answered(network) // 2
    return mutual / (len(network.ties) - mutual)


def _share(triads: Triads) -> float | Undefined:
    if not triads.open_or_closed:
        return Undefined("no actor ties two others together")
    return triads.closed / triads.open_or_closed


def _without_directions(network: Network) -> Undefined | None:
    if not network.directed:
        return Undefined("ties have no direction")
    return None if len(network.ties) else Undefined("there are no ties")


def _answered(network: Network) -> int:
    return int(network.adjacency.multiply(network.adjacency.T).sum())
