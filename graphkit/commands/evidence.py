"""Show who says so, under which heading, where, and in which words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Annotated, Any

import typer

from graphkit.commands import (
    ByOption,
    CypherOption,
    NetworkOption,
    ParamOption,
    RelationOption,
    StoreOption,
    SymmetriseOption,
    network_parameters,
    study,
)
from graphkit.output import AsCsv, AsJson, Form, form, say, show
from graphkit.prose import plural
from graphkit.rows import Rows


def run(  # each is an option
    id_: Annotated[str, typer.Argument(metavar="ID", help="The id of a node or relationship.")],
    store: StoreOption = "graphkit.lbug",
    *,
    with_: Annotated[
        str | None,
        typer.Option(
            "--with", metavar="ID", help="Of two actors of a network: the evidence of their tie."
        ),
    ] = None,
    network: NetworkOption = None,
    cypher: CypherOption = None,
    by: ByOption = None,
    relation: RelationOption = None,
    symmetrise: SymmetriseOption = None,
    wave: Annotated[
        list[str] | None,
        typer.Option("--wave", metavar="WAVE", help="Only of this wave; given twice, of both."),
    ] = None,
    param: ParamOption = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Show the evidence behind anything.

    Who says so, under which heading, where, and in which words: of a node or a relationship.
    A general theme goes by its concept's id. With a second actor: why the two are tied.

    Example:  graphkit evidence university-of-dundee --with ahrc --param funders=true
    """
    from graphkit.workspace import open_workspace

    shape = form(as_json=as_json, as_csv=as_csv)
    empty = f"nothing is said of {id_}"
    given = network_parameters(param, relation, own=cypher is not None)
    if with_ is None and any((network, cypher, by, symmetrise, wave, given)):
        raise typer.BadParameter("name the other actor too: --with ID", param_hint="--with")
    with open_workspace(store) as workspace:
        if with_ is None:
            rows = workspace.evidence(id_)
        else:
            meant = study(
                network, cypher=cypher, by=by, symmetrise=symmetrise, waves=wave, given=given
            )
            rows = workspace.evidence_between(id_, with_, meant)
            where = meant.network if cypher is None else "what the statement returns"
            empty = f"no tie between {id_} and {with_} in {where}: nothing to show"
    if shape is Form.TABLE and len(rows):
        say("\n".join(_told(rows)))
    else:
        show(rows, shape, empty=empty)


def _told(rows: Rows) -> Iterator[str]:
    """Write evidence for people: by heading, each line with what is said and where."""
    kinds = Counter(row["type"] for row in rows)
    speakers = len({row["from"] for row in rows if row["type"] == "EVIDENCES"})
    counts = ", ".join(f"{count} {type_}" for type_, count in kinds.most_common())
    yield f"{plural(len(rows), 'line')}: {counts}" + (f"; {speakers} speak" if speakers else "")
    for heading, lines in groupby(rows, lambda row: row["heading"] or "under no heading"):
        yield f"\n{heading}"
        for line in lines:
            yield f"  {line['from_name']} -{line['type']}→ {line['to_name']}{_qualities(line)}"
            yield from (f"      {said}" for said in _said(line))


def _qualities(line: Mapping[str, Any]) -> str:
    of_tie = [line.get(name) for name in ("relation", "wave")]
    if line.get("weight") is not None:
        of_tie.append(f"weight {line['weight']:g}")
    known = [one for one in of_tie if one]
    known += [line[name] for name in ("basis", "extent", "coder") if line[name]]
    if line["stance"] == "contradicts":
        known.append("CONTRADICTS")
    return f"  [{', '.join(known)}]" if known else ""


def _said(line: Mapping[str, Any]) -> Iterator[str]:
    if line["note"]:
        yield line["note"]
    if line["quote"]:
        yield f"“{line['quote']}”"
    place = ", ".join(part for part in (line["source"], line["locator"]) if part)
    yield f"{place}  ({line['id']})" if place else f"({line['id']})"
