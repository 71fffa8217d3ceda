"""Measuring a network: which measures fit it, what they give, and why where there is nothing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from graphkit.errors import UnknownName
from graphkit.measures import Level, Measure, Undefined, every, measures_of
from graphkit.measuring.columns import plain, widened
from graphkit.measuring.measurement import Measurement
from graphkit.network import Grouping, Network
from graphkit.network.aligning import present
from graphkit.spelling import did_you_mean

__all__ = ["Measurement", "Progress", "Subject", "chosen", "measured", "plain"]

Progress = Callable[[str, int, int], None]
"""Is told what is being done, how much of it is, and of how much."""
_NEEDED = {
    "groups": "groups: name an attribute of the actors, as in --group kind",
    "waves": "two waves: name both, as in --wave 2023 --wave 2024",
    "survey": "a collaboration survey among its ties",
}
_OTHER_MODES = {
    "one": "the network is two-mode: measure one of its modes, as in --network partners",
    "two": "the network is one-mode: measure a two-mode one, as in --network partner-project",
}


@dataclass(frozen=True, eq=False)
class Subject:
    """What is measured: a network, its groups if any, and how it was at an earlier wave."""

    network: Network
    """As it is now; of two waves, with the actors of both."""
    grouping: Grouping | None = None
    """Of those who are `present`."""
    before: Network | None = None
    """With the same actors in the same order."""

    @cached_property
    def present(self) -> Network:
        """The network of those who are in it now: only changes are of those, too, who were."""
        return present(self.network)

    def lacks(self, measure: Measure) -> str:
        """Name what a measure needs and is not here; '' where nothing is."""
        here = {
            "": True,
            "groups": self.grouping is not None,
            "waves": self.before is not None,
            "survey": self.network.survey is not None,
        }
        return "" if here[measure.needs] else measure.needs

    def fits(self, measure: Measure) -> bool:
        """Tell whether a measure is of networks of as many modes as this one has."""
        return measure.modes in {"any", "one" if self.network.first_mode is None else "two"}

    def value(self, measure: Measure) -> Any:
        """Work out a measure, or say why it is undefined."""
        if not self.fits(measure):
            return Undefined(_OTHER_MODES[measure.modes])
        given: dict[str, tuple[Any, ...]] = {
            "": (self.present,),
            "groups": (self.present, self.grouping),
            "waves": (self.before, self.network),
            "survey": (self.present,),
        }
        found = measure(*given[measure.needs])
        absent = self.network.absent
        if absent is None or measure.needs == "waves" or measure.level is not Level.ACTOR:
            return found
        return widened(found, absent)


def chosen(names: Collection[str], among: Sequence[Measure] = ()) -> tuple[Measure, ...]:
    """Find measures by name, of every level that has one so called.

    Args:
        names: what they are called.
        among: those there are, where a network has some of its own; else all.

    Raises:
        UnknownName: there is none of that name.
    """
    there = among or every()
    known = {measure.name for measure in there}
    for name in names:
        if name not in known:
            hint = did_you_mean(name, known) or "; `graphkit measure --definitions` lists them"
            raise UnknownName(f"no measure '{name}'{hint}")
    return tuple(measure for measure in there if measure.name in names)


def measured(
    subject: Subject,
    names: Collection[str] = (),
    *,
    sort: str | None = None,
    levels: Collection[Level] = tuple(Level),
    progress: Progress,
) -> Measurement:
    """Work out measures by name, or all that tables show and the network can have.

    Only those of some levels, if they are given; and the one that actors are sorted by.

    Raises:
        UnknownName: there is none of that name, or it needs what is not here.
    """
    known = _wanted(subject, names, sort)
    for measure in known:
        lacking = subject.lacks(measure)
        if lacking:
            raise UnknownName(f"{measure.name} needs {_NEEDED[lacking]}")
    wanted = [measure for measure in known if measure.level in levels]
    found: dict[Level, dict[str, Any]] = {level: {} for level in Level}
    for done, measure in enumerate(wanted):
        progress("measuring", done, len(wanted))
        found[measure.level][measure.name] = subject.value(measure)
    progress("measuring", len(wanted), len(wanted))
    return Measurement(
        subject,
        whole=found[Level.NETWORK],
        actors=found[Level.ACTOR],
        groups=found[Level.GROUP],
        pairs=found[Level.PAIR],
        measures=tuple(wanted),
        sort=sort or next((name for name in names if name in found[Level.ACTOR]), None),
    )


def _wanted(subject: Subject, names: Collection[str], sort: str | None) -> list[Measure]:
    there = measures_of(subject.network)
    found = list(chosen(names, there) if names else _fitting(subject, there))
    if sort is None:
        return found
    ranking = [one for one in chosen([sort], there) if one.level is Level.ACTOR]
    if not ranking:
        raise UnknownName(f"actors cannot be sorted by {sort}: it is not measured of actors")
    return [*found, *(one for one in ranking if one not in found)]


def _fitting(subject: Subject, there: Sequence[Measure]) -> Iterator[Measure]:
    for measure in there:
        if measure.shown and subject.fits(measure) and not subject.lacks(measure):
            yield measure
