"""The legend: which kinds the marks stand for, how many there are, and what lines mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from graphkit.backing import Look
from graphkit.colouring import Colouring, LineLook
from graphkit.palette import Mark, legend_order
from graphkit.pictures import Picture
from graphkit.plotting import LEADING, MARGIN, shown, wide, wrapped
from graphkit.prose import kind_title, type_title
from graphkit.renderers.figure.colours import chosen, shades, size_in_words
from graphkit.renderers.figure.strokes import Stroke

SIZE = 7.0
ROW = LEADING * SIZE / 72 + 0.045
"""From row to row, in inches."""
MEANS: Mapping[Look, str] = {
    "with": "evidence at hand",
    "without": "no note, quote or locator",
    "against": "evidence against",
}
"""What a solid, a dashed and a dotted line means."""
Sign = Mark | Look | LineLook | None
"""A mark, how a line looks by its evidence or by its type, or nothing."""

_BEFORE = 0.2
_BETWEEN = 0.22
_WIDEST = 3.0


@dataclass(frozen=True)
class Entry:
    """One sign and its words, in inches from the legend's upper left corner."""

    x: float
    y: float
    words: str
    sign: Sign

    @property
    def width(self) -> float:
        """How much of its row it takes."""
        return (_BEFORE if self.sign else 0.0) + wide(self.words, SIZE)

    @property
    def indent(self) -> float:
        """Where its words start, after its sign."""
        return self.x + (_BEFORE if self.sign else 0.0)


def legend(
    picture: Picture, drawn: Sequence[Stroke], marks: Mapping[str, Mark], width: float
) -> list[Entry]:
    """Lay out the legend in rows: the kinds, then the lines, then what sizes mean."""
    colouring = chosen(picture)
    groups = [
        _kinds(picture, marks, is_coloured=colouring is None),
        () if colouring is None else chain(_headed(colouring), shades(picture, colouring)),
        chain(_typed(picture), _lines(drawn), _sizes(picture, drawn)),
    ]
    placed: list[Entry] = []
    y = 0.0
    for group in groups:
        placed.extend(_rows(group, y, width - 2 * MARGIN))
        y = placed[-1].y + ROW if placed else 0.0
    return placed


def height(entries: Sequence[Entry]) -> float:
    """Give how tall a legend is."""
    return entries[-1].y + ROW + 0.06 if entries else 0.0


def _headed(colouring: Colouring) -> Iterator[tuple[Sign, str]]:
    yield None, f"{colouring.title[:1].upper()}{colouring.title[1:]}:"


def _typed(picture: Picture) -> Iterator[tuple[Sign, str]]:
    counts = Counter(type_ for *_, type_ in picture.network.edges(data="type"))
    for type_, look in picture.looks.items():
        if counts[type_]:
            yield look, f"{type_title(type_)}  {counts[type_]:,}"


def _kinds(
    picture: Picture, marks: Mapping[str, Mark], *, is_coloured: bool
) -> Iterator[tuple[Sign, str]]:
    counts = Counter(label for _, label in picture.network.nodes(data="label"))
    for label in sorted(counts, key=legend_order):
        name = " ".join(wrapped(shown(kind_title(label)), _WIDEST, SIZE, most=1))
        mark = marks[label] if is_coloured else replace(marks[label], colour="grey")
        yield mark, f"{name}  {counts[label]:,}"


def _lines(drawn: Sequence[Stroke]) -> Iterator[tuple[Sign, str]]:
    looks = {stroke.look for stroke in drawn}
    yield from ((look, words) for look, words in MEANS.items() if look in looks)


def _sizes(picture: Picture, drawn: Sequence[Stroke]) -> Iterator[tuple[Sign, str]]:
    if drawn or picture.size:
        yield None, f"{size_in_words(picture)}{_thicker(picture, drawn)}"


def _thicker(picture: Picture, drawn: Sequence[Stroke]) -> str:
    if not _differ(drawn):
        return ""
    if all(type_ in picture.looks for *_, type_ in picture.network.edges(data="type")):
        return f" Thicker: {picture.thicker}."
    is_heavy = any(weight for *_, weight in picture.network.edges(data="weight"))
    return f" Thicker: more lines of evidence{', or a heavier tie' if is_heavy else ''}."


def _differ(drawn: Sequence[Stroke]) -> bool:
    return len({stroke.points for stroke in drawn}) > 1


def _rows(group: Iterable[tuple[Sign, str]], top: float, room: float) -> Iterator[Entry]:
    x, y = 0.0, top
    for sign, words in group:
        entry = Entry(x, y, words, sign)
        if x and x + entry.width > room:
            y += ROW
            entry = Entry(0.0, y, words, sign)
        yield entry
        x = entry.x + entry.width + _BETWEEN
