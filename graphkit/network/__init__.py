"""A social network: actors, the ties between them, and the evidence behind every tie.

Everything is a column: actor `i` is `ids[i]`, tie `t` joins `ties.source[t]` to `ties.target[t]`.
Measures read it, and keep what several of them need with `once`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from graphkit.errors import UnknownName
from graphkit.prose import either, text
from graphkit.spelling import did_you_mean

if TYPE_CHECKING:
    from scipy.sparse import csr_array

# These say what an array holds, to readers only: numpy's own types are not exact enough to check.
Ints = NDArray[Any]
Floats = NDArray[Any]
Bools = NDArray[Any]
_Kept = TypeVar("_Kept")


@dataclass(frozen=True, eq=False)
class Ties:
    """Pairs of actors, each pair once, in ascending order of source, then target.

    Where the network is undirected, source < target. No actor is tied to itself.
    """

    source: Ints
    target: Ints
    weight: Floats
    """Strength, above zero: the more the closer. 1 everywhere where nothing else is known."""
    behind: Callable[[int], list[str]]
    """Give the ids of the relationships that a tie, by its number, is made of."""

    def __len__(self) -> int:
        """Count the ties."""
        return len(self.source)


@dataclass(frozen=True, eq=False)
class Answers:
    """What raters said of partners in a survey, a row for each answer, unsymmetrised."""

    rater: Ints
    partner: Ints
    items: Mapping[str, Floats]
    """By item, what was answered; nan where it was left out."""
    scales: Mapping[str, str]
    """By item, the score that it counts for: trust, value, intensity, or the dataset's own."""
    asked: Ints
    """The actors that were asked, whether they answered or not; one entry each time they were."""
    answered: Ints
    """Those of them that gave at least one answer; one entry each time they did."""


@dataclass(frozen=True, eq=False)
class Grouping:
    """Which group every actor belongs to."""

    attribute: str
    names: tuple[str, ...]
    """The groups, sorted by what they are called by; none is empty."""
    of: Ints
    """By actor, the number of its group; -1 where the attribute is missing."""

    @cached_property
    def sizes(self) -> Ints:
        """By group, how many actors are in it."""
        return np.bincount(self.of[self.of >= 0], minlength=len(self.names))


@dataclass(frozen=True, eq=False)
class Network:
    """Actors and ties."""

    name: str
    """The recipe it was made by."""
    about: str
    """Who is tied by what, in a few words."""
    ids: tuple[str, ...]
    names: tuple[str, ...]
    ties: Ties
    attributes: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    """By name, a value for each actor; None where it is missing."""
    directed: bool = False
    first_mode: Bools | None = None
    """In a two-mode network, which actors are of the first mode; ties join first to second."""
    survey: Answers | None = None
    absent: Bools | None = None
    """Actors that are here only because a network it is compared with has them; None: no one.

    Measures of the network alone are of the others; see `Subject.present`."""
    notes: tuple[str, ...] = ()
    """What was left out, dropped or assumed, a sentence each; an option that changes it
    stands last, behind a colon."""
    _memory: dict[Any, Any] = field(default_factory=dict, init=False, repr=False)

    def __len__(self) -> int:
        """Count the actors."""
        return len(self.ids)

    @property
    def is_weighted(self) -> bool:
        """Whether any tie is stronger or weaker than another."""
        return bool(np.any(self.ties.weight != 1))

    def once(self, work: Callable[[Network], _Kept]) -> _Kept:
        """Give what a function finds out about this network, worked out once."""
        if work not in self._memory:
            self._memory[work] = work(self)
        found: _Kept = self._memory[work]
        return found

    @cached_property
    def strengths(self) -> csr_array:
        """Weights by source and target, actors by actors; symmetric where undirected."""
        from scipy.sparse import csr_array

        ties, size = self.ties, len(self)
        shape = (size, size)
        one_way = csr_array((ties.weight, (ties.source, ties.target)), shape=shape)
        return one_way if self.directed else csr_array(one_way + one_way.T)

    @cached_property
    def adjacency(self) -> csr_array:
        """1.0 where there is a tie, actors by actors; symmetric where undirected."""
        present = self.strengths.copy()
        present.data = np.ones_like(present.data)
        return present

    @cached_property
    def neighbours(self) -> csr_array:
        """1.0 where there is a tie in either direction, actors by actors; symmetric."""
        from scipy.sparse import csr_array

        if not self.directed:
            return self.adjacency
        either = csr_array(self.adjacency + self.adjacency.T)
        either.data = np.ones_like(either.data)
        return either

    def number(self, id_: str) -> int:
        """Find an actor by its id, or by a name that only one has.

        Raises:
            UnknownName: it is not in the network.
        """
        if id_ in self._numbers:
            return self._numbers[id_]
        alike = [own for own, name in zip(self.ids, self.names, strict=True) if name == id_]
        if alike:
            raise UnknownName(f"'{id_}' is what {len(alike)} actors are called: {either(alike)}")
        known = [*self.ids, *self.names]
        raise UnknownName(f"no actor '{id_}' in {self.name}{did_you_mean(id_, known)}")

    def without(self, actors: Collection[str]) -> Network:
        """Give the network as it is when some actors have left; by id or by name.

        Raises:
            UnknownName: one of them is not in the network.
        """
        numbers = dict.fromkeys(self.number(actor) for actor in actors)
        gone = np.array([*numbers], dtype=np.int64)
        stay = np.ones(len(self), dtype=np.bool_)
        stay[gone] = False
        left = ", ".join(self.names[at] for at in gone)
        return dataclasses.replace(
            self.among(stay), notes=(*self.notes, f"Without {left}.") if left else self.notes
        )

    def among(self, stay: Bools) -> Network:
        """Give the network among some of its actors."""
        kept, number = np.flatnonzero(stay).tolist(), np.cumsum(stay) - 1
        ties = np.flatnonzero(stay[self.ties.source] & stay[self.ties.target])
        behind = self.ties.behind
        return dataclasses.replace(
            self,
            ids=tuple(self.ids[at] for at in kept),
            names=tuple(self.names[at] for at in kept),
            attributes={
                name: [values[at] for at in kept] for name, values in self.attributes.items()
            },
            ties=Ties(
                source=number[self.ties.source[ties]],
                target=number[self.ties.target[ties]],
                weight=self.ties.weight[ties],
                behind=lambda tie: behind(int(ties[tie])),
            ),
            first_mode=None if self.first_mode is None else self.first_mode[kept],
            absent=None if self.absent is None else self.absent[kept],
            survey=None if self.survey is None else _answers_among(self.survey, stay, number),
        )

    def grouping(self, attribute: str) -> Grouping:
        """Put actors into groups by an attribute.

        Raises:
            UnknownName: actors have no such attribute.
        """
        if attribute not in self.attributes:
            listed = ", ".join(sorted(self.attributes)) or "none"
            hint = did_you_mean(attribute, self.attributes)
            raise UnknownName(f"actors have no attribute '{attribute}'{hint} (they have: {listed})")
        values = self.attributes[attribute]
        known = sorted({v for v in values if v is not None}, key=lambda v: (str(type(v)), v))
        names = dict.fromkeys(map(text, known))
        at = {name: number for number, name in enumerate(names)}
        of = [-1 if value is None else at[text(value)] for value in values]
        return Grouping(attribute, tuple(names), np.array(of, dtype=np.int64))

    @cached_property
    def _numbers(self) -> dict[str, int]:
        by_name: dict[str, list[int]] = {}
        for at, name in enumerate(self.names):
            by_name.setdefault(name, []).append(at)
        unique = {name: at[0] for name, at in by_name.items() if len(at) == 1}
        return unique | {id_: at for at, id_ in enumerate(self.ids)}


def _answers_among(answers: Answers, stay: Bools, number: Ints) -> Answers:
    kept = stay[answers.rater] & stay[answers.partner]
    return Answers(
        rater=number[answers.rater[kept]],
        partner=number[answers.partner[kept]],
        items={name: values[kept] for name, values in answers.items.items()},
        scales=answers.scales,
        asked=number[answers.asked[stay[answers.asked]]],
        answered=number[answers.answered[stay[answers.answered]]],
    )
