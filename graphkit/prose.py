"""Values and names the way people read them, for pages, figures and reports."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any

EXTENT: Mapping[str, str] = {
    "own": "its own answer",
    "listed": "named in a closed list",
    "example": "named as an example: at least these",
    "all": "“all projects”, none named",
}
"""How a project comes to stand under a theme."""

BASIS: Mapping[str, str] = {
    "stated": "stated: the source says so itself",
    "coded": "coded: an analyst’s reading",  # noqa: RUF001  # an apostrophe as printed
}
"""Whether the source says so or somebody reads it so."""

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""Unicode's category Cc, but for the tab and the line feed."""


def text(value: Any) -> str:
    """Write a value out: a list with semicolons, a truth as yes or no, nothing as ''.

    Characters that control something (NUL, escape …) are left out.

    >>> text(["Dundee", "Fife"]), text(True), text(None)
    ('Dundee; Fife', 'yes', '')
    """
    if isinstance(value, str):
        return value if value.isprintable() else _CONTROLS.sub("", value)
    if value is None or value != value:  # noqa: PLR0124  # only NaN differs from itself
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Iterable):
        return "; ".join(map(text, value))
    return _CONTROLS.sub("", str(value))


def facts(properties: Mapping[str, Any], *, without: Collection[str]) -> list[tuple[str, str]]:
    """Give what is known as pairs of a readable name and a text, in the order given.

    >>> facts({"case_study": True, "status": None, "label": "Project"}, without=["label"])
    [('case study', 'yes')]
    """
    return [
        (text(name).replace("_", " "), known)
        for name, value in properties.items()
        if name not in without and (known := text(value))
    ]


def without_remedy(note: str) -> str:
    """Leave out the option that would change what a note says, for who cannot choose it.

    >>> without_remedy("Left out 2 lines of funders: --param funders=true.")
    'Left out 2 lines of funders.'
    """
    said, remedy, _ = note.partition(": --")
    return f"{said}." if remedy else note


def plural(count: int, one: str, many: str = "") -> str:
    """Count things.

    >>> plural(1, "project"), plural(1200, "line of evidence", "lines of evidence")
    ('1 project', '1,200 lines of evidence')
    """
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def kind_title(label: str) -> str:
    """Read a node's label as words.

    >>> kind_title("GeneralTheme")
    'General theme'
    """
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text(label))
    return words[:1].upper() + words[1:].lower() if words.replace(" ", "").isalpha() else words


def type_title(type_: str) -> str:
    """Read a relationship's type as words.

    >>> type_title("ARISES_UNDER")
    'arises under'
    """
    return text(type_).replace("_", " ").lower()


def either(names: Iterable[str]) -> str:
    """List what there is to choose from.

    >>> either(["count", "newman", "jaccard"])
    'count, newman or jaccard'
    """
    *others, last = names
    return f"{', '.join(others)} or {last}" if others else last
