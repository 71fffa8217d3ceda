"""The Leiden algorithm: communities that hang together, and that few moves could better.

Traag, Waltman and van Eck (2019), From Louvain to Leiden: guaranteeing well-connected communities.
Theirs refines by chance; here every point takes what gains most, so that all comes out the same.
"""

from __future__ import annotations

from graphkit.communities.moving import Ties, merged, settled

_LOOKED_AT = 100_000
"""How many ties are looked at in starting over from what was found, which gains little in networks
that have communities, and ever less in those that have none."""
_ROUNDS = 4
"""How often it starts over at most where there are more ties than that."""
_AFRESH = 3000
"""How many ties are looked at in starting in other orders, which helps small networks most."""
_STARTS = 10
_ROOT, _PRIME = 48271, 2**31 - 1
"""Powers of the one, beside the other, put whole numbers into orders that look like chance (Park
and Miller 1988, Random number generators: good ones are hard to find)."""


def leiden(ties: Ties) -> list[int]:
    """Give each point's community, the best that starting in several orders finds."""
    count = 1 + sum(map(len, ties)) // 2
    found = [_from_start(ties, start) for start in range(max(1, min(_STARTS, _AFRESH // count)))]
    return max(found, key=lambda of: _modularity(ties, of))


def _from_start(ties: Ties, start: int) -> list[int]:
    """Put the points into one of many orders, for those that come first decide much."""
    size = len(ties)
    order = sorted(range(size), key=lambda point: pow(_ROOT, start * (size + point), _PRIME))
    place = {point: at for at, point in enumerate(order)}
    # Of equal gains the first is taken, so that neighbours are put into that order too.
    of = _rounds(
        [dict(sorted((place[at], ties[point][at]) for at in ties[point])) for point in order]
    )
    return [of[place[point]] for point in range(size)]


def _rounds(ties: Ties) -> list[int]:
    """Start over from what was found until nothing gains, or enough was looked at."""
    of, best = list(range(len(ties))), -1
    for _ in range(max(_ROUNDS, _LOOKED_AT // (1 + sum(map(len, ties)) // 2))):
        found = _bettered(ties, of)
        gained = _modularity(ties, found)
        if gained <= best:
            break
        of, best = found, gained
    return of


def _bettered(ties: Ties, of: list[int]) -> list[int]:
    """Move points, then the parts that communities are made of, until none gains."""
    strength = [sum(near.values()) for near in ties]
    point_of = list(range(len(ties)))
    while True:
        of = settled(ties, strength, of)
        parts = _numbered(_refined(ties, strength, of))
        if max(parts, default=-1) + 1 == len(ties):
            parts = _numbered(of)
        if max(parts, default=-1) + 1 == len(ties):
            return [of[point] for point in point_of]
        into = dict(zip(parts, of, strict=True))
        ties, strength = merged(ties, strength, parts)
        point_of = [parts[point] for point in point_of]
        of = _numbered([into[part] for part in range(len(ties))])


def _refined(ties: Ties, strength: list[int], of: list[int]) -> list[int]:
    """Part each community anew into what surely belongs together.

    A point that is still alone joins the part of its community where modularity gains most, if
    the point and that part are well tied to the rest of the community.
    """
    total = sum(strength)
    whole = [0] * len(ties)
    for point, own in enumerate(of):
        whole[own] += strength[point]
    outward = [_within(near, of, of[point]) for point, near in enumerate(ties)]
    part, weight, alone = list(range(len(ties))), list(strength), [True] * len(ties)
    for point in sorted(part, key=lambda point: (strength[point], point)):
        own, strong = whole[of[point]], strength[point]
        if not alone[point] or outward[point] * total < strong * (own - strong):
            continue
        near: dict[int, int] = {}
        for other, times in ties[point].items():
            at = part[other]
            if of[other] == of[point] and outward[at] * total >= weight[at] * (own - weight[at]):
                near[at] = near.get(at, 0) + times
        to, most = point, 0
        for at, times in near.items():
            if times * total - strong * weight[at] > most:
                to, most = at, times * total - strong * weight[at]
        if to != point:
            part[point], alone[to], alone[point] = to, False, False
            weight[to] += strong
            outward[to] += outward[point] - 2 * near[to]
    return part


def _within(near: dict[int, int], of: list[int], own: int) -> int:
    return sum(times for other, times in near.items() if of[other] == own)


def _numbered(of: list[int]) -> list[int]:
    """Number communities from 0, in the order of their first points."""
    number = {community: at for at, community in enumerate(dict.fromkeys(of))}
    return [number[community] for community in of]


def _modularity(ties: Ties, of: list[int]) -> int:
    """Give modularity, times the square of all ties in both directions."""
    strength = [sum(near.values()) for near in ties]
    inside = sum(_within(near, of, own) for near, own in zip(ties, of, strict=True))
    whole = [0] * len(ties)
    for own, strong in zip(of, strength, strict=True):
        whole[own] += strong
    return inside * sum(strength) - sum(all_ties**2 for all_ties in whole)
