"""Against chance: what measures of groups, or the likeness of networks, owe to how things fall.

A p-value is the share of permutations that give at least as much (upper) or at most as much
(lower), the observed arrangement counted among them: (k + 1) / (permutations + 1), so that it is
never 0. Two-sided it is twice the smaller one, at most 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from graphkit.measures import Measure, Undefined
from graphkit.measuring import Progress, Subject
from graphkit.network import Floats, Grouping, Network
from graphkit.network.aligning import shared
from graphkit.network.likeness import Comparison
from graphkit.network.permuting import Orders, blocks, dealt
from graphkit.rows import Rows

_FIGURES = ("mean", "sd", "minimum", "maximum", "p_lower", "p_upper", "p_two_sided")
_ROUNDING = 1e-9
"""How far apart two results may be for the order in which their sums were added up."""


def label_test(
    subject: Subject,
    measures: Sequence[Measure],
    permutations: int,
    seed: int,
    progress: Progress,
) -> Rows:
    """Test measures of groups by dealing the groups out anew among the actors that have one.

    Gives a row for each measure that can be worked out for many permutations at once
    (`Measure.permuted`): observed, what the permutations give, and how rare the observed is.
    `permutations` counts those in which the measure is defined.
    """
    tested = [measure for measure in measures if measure.permuted is not None]
    told = {measure.name: subject.value(measure) for measure in tested}
    reason = _no_test(subject.grouping)
    drawn: dict[str, Floats] = {}
    if subject.grouping is not None and not reason:
        defined = [one for one in tested if not isinstance(told[one.name], Undefined)]
        drawn = _relabelled(
            subject.present, subject.grouping, defined, permutations, seed, progress
        )
    rows = [
        {"measure": name, **_row(value, drawn.get(name), reason), "seed": seed}
        for name, value in told.items()
    ]
    columns = ("measure", "observed", *_FIGURES, "permutations", "seed", "undefined")
    return Rows({column: [row[column] for row in rows] for column in columns})


def qap(
    one: Network, other: Network, permutations: int, seed: int, progress: Progress
) -> dict[str, Any]:
    """Compare the ties of two networks, actors of one dealt out anew (quadratic assignment).

    Among the actors that both have, over all pairs of them: Pearson's correlation of weights (0
    where there is no tie) and Jaccard's share of ties in both among ties in either. Every
    permutation puts the actors of one network into the places of others, ties and all (Hubert and
    Schultz 1976; Krackhardt 1988). It looks at ties only, so it costs ties times permutations.
    Where a figure is undefined it is None, and `undefined` says why.
    """
    first, second = shared(one, other)
    sides = Comparison(first, second)
    drawn = _rearranged(sides, permutations, seed, progress)
    observed = sides.compared(np.arange(len(first))[None, :])
    told: dict[str, Any] = {"one": one.name, "other": other.name, "actors": len(first)}
    told |= {"pairs": sides.pairs, "ties_one": len(first.ties), "ties_other": len(second.ties)}
    reasons = []
    for name, reason in (("pearson", sides.no_pearson), ("jaccard", sides.no_jaccard)):
        value = Undefined(reason) if reason else float(observed[name][0])
        row = _row(value, None if reason else drawn[name], sides.no_permutation)
        told[name] = row["observed"]
        told |= {f"{name}_{figure}": row[figure] for figure in _FIGURES}
        reasons += [f"{name}: {row['undefined']}"] if row["undefined"] else []
    told |= {
        "permutations": permutations,
        "seed": seed,
        "notes": " ".join(_said(first, one, other)),
    }
    return {**told, "undefined": "; ".join(reasons)}


def _rearranged(
    sides: Comparison, permutations: int, seed: int, progress: Progress
) -> dict[str, Floats]:
    orders = Orders(sides.size, seed)
    found: dict[str, list[Floats]] = {"pearson": [], "jaccard": []}
    done = 0
    for count in blocks(permutations, sides.each):
        progress("comparing", done, permutations)
        for name, values in sides.compared(orders.next(count)).items():
            found[name].append(values)
        done += count
    progress("comparing", permutations, permutations)
    return {name: np.concatenate([np.empty(0), *values]) for name, values in found.items()}


def _relabelled(  # noqa: PLR0913, PLR0917  # what is permuted, how often, and how
    network: Network,
    grouping: Grouping,
    measures: Sequence[Measure],
    permutations: int,
    seed: int,
    progress: Progress,
) -> dict[str, Floats]:
    orders = Orders(int(grouping.sizes.sum()), seed)
    found: dict[str, list[Floats]] = {measure.name: [] for measure in measures}
    each = len(network) + 4 * len(network.ties) + 2 * len(grouping.names)
    done = 0
    for count in blocks(permutations, each):
        progress("permuting", done, permutations)
        labels = dealt(grouping.of, orders, count)
        for measure in measures:
            if measure.permuted is not None:
                values = measure.permuted(network, labels, len(grouping.names))
                found[measure.name].append(values)
        done += count
    progress("permuting", permutations, permutations)
    return {name: np.concatenate([np.empty(0), *values]) for name, values in found.items()}


def _no_test(grouping: Grouping | None) -> str:
    """Say why chance has nothing to tell of groups, where all arrangements are the same."""
    if grouping is None or not len(grouping.names):
        return "no actor's group is known"
    return "there is only one group" if len(grouping.names) == 1 else ""


def _row(value: Any, drawn: Floats | None, reason: str) -> dict[str, Any]:
    """Tell what permutations say of an observed value, or why they say nothing."""
    nothing = {**dict.fromkeys(_FIGURES), "permutations": 0}
    if isinstance(value, Undefined):
        return {"observed": None, **nothing, "undefined": value.because}
    if reason or drawn is None or not len(drawn):
        return {"observed": value, **nothing, "undefined": reason or "nothing was permuted"}
    return {"observed": value, **_figures(float(value), drawn), "undefined": ""}


def _figures(observed: float, drawn: Floats) -> dict[str, Any]:
    defined = drawn[~np.isnan(drawn)]
    count = len(defined)
    if not count:
        return {**dict.fromkeys(_FIGURES), "permutations": 0}
    slack = _ROUNDING * max(1.0, abs(observed))
    lower = (int((defined <= observed + slack).sum()) + 1) / (count + 1)
    upper = (int((defined >= observed - slack).sum()) + 1) / (count + 1)
    return {
        "mean": float(defined.mean()),
        "sd": float(defined.std()),
        "minimum": float(defined.min()),
        "maximum": float(defined.max()),
        "p_lower": lower,
        "p_upper": upper,
        "p_two_sided": min(1.0, 2 * min(lower, upper)),
        "permutations": count,
    }


def _said(first: Network, one: Network, other: Network) -> list[str]:
    """Give the notes that came with laying the two out alike."""
    before = {*one.notes, *other.notes}
    return [note for note in first.notes if note not in before]
