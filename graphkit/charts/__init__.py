"""Pictures of social networks. Every file here is one: its name is the view's.

A member offers

    about: str                                 what it shows
    chart(sight: Sight) -> Picture | Matrices

and raises OutputError, with the remedy, where the network lacks what it needs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graphkit.errors import OutputError
from graphkit.measuring import Subject
from graphkit.pictures import MOST_NODES
from graphkit.prose import plural, without_remedy
from graphkit.tracing import MOST_LINES

if TYPE_CHECKING:
    from graphkit.network import Grouping, Network

DEFAULT = "sociogram"
Row = Mapping[str, Any]
TIED, TO = "TIED_WITH", "TIED_TO"
"""The types of a tie without and with a direction."""
_ASSUMED = "unless told otherwise"
"""What a note says of a choice that nobody made: the subtitle tells what ties actors anyway."""
_KINDS = {"partners": "Partner", "projects": "Project", "themes": "GeneralTheme"}


@dataclass(frozen=True)
class Sight:
    """What somebody looks at."""

    subject: Subject
    title: str
    names: Mapping[str, str]
    """By id, what headings and sources are called."""
    provenance: Sequence[str]
    rows: Callable[[Iterable[str]], list[Row]]
    """Give the evidence rows of relationships, by id; what must not be told is left out."""
    waves: tuple[str, ...] = ()
    size: str | None = None
    """What to size actors by at first; None for their ties."""
    colour: str | None = None
    """What to colour actors by at first; None for their group or their kind."""
    limit: int = MOST_NODES

    @property
    def network(self) -> Network:
        """The network, as it is or as it was last, with those who were there."""
        return self.subject.present

    def grouping(self, view: str) -> Grouping:
        """Give the groups that a view is of.

        Raises:
            OutputError: actors are in no groups.
        """
        if self.subject.grouping is None:
            raise OutputError(f"--view {view} needs groups: name an attribute, as in --group kind")
        return self.subject.grouping

    def refuse_display(self, view: str, *, colour: bool = True) -> None:
        """Refuse what only the sociogram can do: size actors by choice, and colour them.

        Raises:
            OutputError: somebody asked for it.
        """
        for option, asked in (("--size", self.size), ("--color", self.colour if colour else None)):
            if asked:
                raise OutputError(f"--view {view} takes no {option}: use it with --view {DEFAULT}")

    def evidence(self, ids: Sequence[str]) -> tuple[list[Row], int]:
        """Give the rows behind some relationships, as many as a page shows, and count the rest."""
        return self.rows(ids[:MOST_LINES]), max(0, len(ids) - MOST_LINES)

    def caption(self, *told: str) -> tuple[str, ...]:
        """Say what is drawn, what the network leaves out, and where it comes from."""
        notes = (note for note in self.network.notes if _ASSUMED not in note)
        return (*told, *map(without_remedy, notes), *self.provenance)


def kinds(network: Network) -> Sequence[str]:
    """Give the kind of every actor."""
    known = network.attributes.get("label")
    if known is not None:
        return [label or "Actor" for label in known]
    if network.first_mode is not None:
        return ["First mode" if first else "Second mode" for first in network.first_mode]
    return [_KINDS.get(network.name, "Actor")] * len(network)


def counted(network: Network) -> str:
    """Say how many actors and ties there are, and of what kind."""
    ties = "directed tie" if network.directed else "tie"
    return f"{plural(len(network), 'actor')}, {plural(len(network.ties), ties)}."


def capital(words: str) -> str:
    """Begin with a capital letter, as titles do."""
    return f"{words[:1].upper()}{words[1:]}"


def told_of(network: Network, actor: int) -> dict[str, Any]:
    """Give what is known of an actor, without what every node of a picture has."""
    own = {name: values[actor] for name, values in network.attributes.items()}
    return {name: value for name, value in own.items() if name not in {"label", "name", "id"}}
