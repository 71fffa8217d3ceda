"""The commands. Every file here is one: its name is the command's, its `run` does it.

`run` parses, calls one method of a Workspace, and prints. Its docstring is the help text, and
ends with an example. Engines, networks and pages are imported inside `run`, never above it, so
that help costs nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from graphkit.network.study import Study

_MOST_WAVES = 2
StoreOption = Annotated[
    str,
    typer.Option(
        "--store",
        envvar="GRAPHKIT_STORE",
        help="A file, or a neo4j://, neo4j+s:// or bolt:// address.",
    ),
]
ParamOption = Annotated[
    list[str] | None,
    typer.Option("--param", "-p", metavar="NAME=VALUE", help="A parameter; may be repeated."),
]
PublicOption = Annotated[
    str | None,
    typer.Option(
        "--public",
        metavar="",
        help="For sharing: leave out quotes, notes, locators and coders of sources marked "
        "confidential; with --public=all, of every source.",
    ),
]
NetworkOption = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", help="Who is tied by what: partners, projects, themes, partner-project …"
    ),
]
ByOption = Annotated[
    str | None,
    typer.Option(metavar="BASIS", help="What ties them, such as projects, ties, themes or assets."),
]
WeightOption = Annotated[
    str | None,
    typer.Option(
        metavar="RULE", help="How strong a tie by shared things is: count, newman or jaccard."
    ),
]
WaveOption = Annotated[
    list[str] | None,
    typer.Option(
        "--wave", metavar="WAVE", help="Only ties of this wave; given twice, the two are compared."
    ),
]
GroupOption = Annotated[
    str | None,
    typer.Option(metavar="ATTRIBUTE", help="Put actors into groups by this, such as kind."),
]
WithoutOption = Annotated[
    list[str] | None,
    typer.Option("--without", metavar="ACTOR", help="As if this actor left; may be repeated."),
]
RelationOption = Annotated[
    str | None,
    typer.Option(
        "--relation", metavar="NAME", help="Only ties of this relation: --param relation=NAME."
    ),
]
CypherOption = Annotated[
    str | None,
    typer.Option(
        metavar="TEXT",
        help="The network a statement returns: source, target, perhaps weight, directed, evidence; "
        "- reads stdin.",
    ),
]
SymmetriseOption = Annotated[
    str | None,
    typer.Option(
        metavar="RULE", help="Make one tie of both directions: by either, by both, or their mean."
    ),
]


def study(  # each is an option of `measure` and of `draw`
    network: str | None,
    *,
    cypher: str | None = None,
    by: str | None = None,
    weight: str | None = None,
    symmetrise: str | None = None,
    waves: Sequence[str] | None = None,
    group: str | None = None,
    without: Sequence[str] | None = None,
    given: Mapping[str, object] | None = None,
) -> Study:
    """Say which network is meant, and how somebody looks at it.

    Raises:
        typer.BadParameter: three waves are given, or a network and a statement.
    """
    from graphkit.network.study import Study

    if network is not None and cypher is not None:
        raise typer.BadParameter("--network and --cypher exclude each other: give one")
    if len(waves or ()) > _MOST_WAVES:
        raise typer.BadParameter("give one wave, or two to compare them", param_hint="--wave")
    return Study.of(
        network,
        cypher=statement(cypher),
        by=by,
        weight=weight,
        symmetrise=symmetrise,
        wave=waves or (),
        group=group,
        without=without or (),
        given=given,
    )


def statement(cypher: str | None) -> str | None:
    """Read a statement; `-` reads it from stdin."""
    text = sys.stdin.read() if cypher == "-" else cypher
    return None if text is None else text.removeprefix("\ufeff")


def network_parameters(
    param: list[str] | None, relation: str | None, *, own: bool
) -> dict[str, Any]:
    """Read parameters of a network; those of a statement of one's own are of whatever type.

    Raises:
        typer.BadParameter: one has no equals sign, or a relation is given twice or to a statement.
    """
    from graphkit import queries

    given = parameters(param)
    if relation is not None:
        if own or relation != given.get("relation", relation):
            why = "a statement names its own" if own else "--param relation= says another"
            raise typer.BadParameter(f"not with these: {why}", param_hint="--relation")
        given["relation"] = relation
    return queries.bind_any(given) if own else dict(given)


def parameters(given: list[str] | None) -> dict[str, str]:
    """Read NAME=VALUE pairs.

    Raises:
        typer.BadParameter: one has no equals sign.
    """
    pairs = {}
    for pair in given or ():
        name, equals, value = pair.partition("=")
        if not equals:
            raise typer.BadParameter(f"'{pair}' is not NAME=VALUE", param_hint="--param")
        pairs[name.strip()] = value
    return pairs
