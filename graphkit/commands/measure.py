"""Measure a social network: who holds it together, who bridges groups, what changed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.commands import (
    ByOption,
    CypherOption,
    GroupOption,
    NetworkOption,
    ParamOption,
    RelationOption,
    StoreOption,
    SymmetriseOption,
    WaveOption,
    WeightOption,
    WithoutOption,
    network_parameters,
    study,
)
from graphkit.output import AsCsv, AsJson, Form, form, note, print_json, show
from graphkit.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphkit.measures import Level
    from graphkit.measuring import Measurement

_TOP = 10


def run(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="MEASURE…",
            help="Only these measures, of whatever they are of; without any, the telling ones.",
        ),
    ] = None,
    network: NetworkOption = None,
    cypher: CypherOption = None,
    param: ParamOption = None,
    by: ByOption = None,
    weight: WeightOption = None,
    relation: RelationOption = None,
    symmetrise: SymmetriseOption = None,
    wave: WaveOption = None,
    group: GroupOption = None,
    without: WithoutOption = None,
    against: Annotated[
        str | None,
        typer.Option(
            metavar="NETWORK[:BY]", help="Compare its ties with those of another network."
        ),
    ] = None,
    permutations: Annotated[
        int, typer.Option(min=0, help="Test groups, waves or --against by so many permutations.")
    ] = 0,
    seed: Annotated[int, typer.Option(min=0, help="The same one gives the same tests.")] = 1,
    sort: Annotated[
        str | None,
        typer.Option(
            metavar="MEASURE",
            help="Put its highest values first.  [default: the first named, or betweenness]",
        ),
    ] = None,
    top: Annotated[
        int | None,
        typer.Option(min=1, help=f"So many actors, or ties.  [default: {_TOP}; all, for programs]"),
    ] = None,
    write: Annotated[
        Path | None,
        typer.Option(
            metavar="OUT", help="Write a workbook of everything (.xlsx), or the actors as .csv."
        ),
    ] = None,
    store: StoreOption = "graphkit.lbug",
    *,
    every: Annotated[bool, typer.Option("--all", help="Show every actor, or tie.")] = False,
    summary: Annotated[
        bool,
        typer.Option("--summary", help="What is said of the network and its groups: no actors."),
    ] = False,
    ties: Annotated[
        bool, typer.Option("--ties", help="The ties, with the relationships they are made of.")
    ] = False,
    definitions: Annotated[
        bool,
        typer.Option("--definitions", help="What measures mean and where they are from; no store."),
    ] = False,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Measure a social network: the whole, its actors, its groups, and what changed.

    Partners that share projects are the network unless --network names another one. What a
    measure cannot say of this network is told with the reason.

    Example:  graphkit measure --network partners --group kind --permutations 1000
    """
    shape = form(as_json=as_json, as_csv=as_csv)
    if summary + ties + definitions > 1:
        raise typer.BadParameter("--summary, --ties and --definitions exclude each other: give one")
    if definitions and write is not None:
        raise typer.BadParameter("--definitions is printed: leave out --write, which has them too")
    if definitions:
        _define(names or [], shape)
        return
    from graphkit.measuring.saving import refuse_suffix
    from graphkit.progress import progress_bar
    from graphkit.workspace import open_workspace

    asked = study(
        network,
        cypher=cypher,
        by=by,
        weight=weight,
        symmetrise=symmetrise,
        waves=wave,
        group=group,
        without=without,
        given=network_parameters(param, relation, own=cypher is not None),
    )
    if write is not None:
        refuse_suffix(write)
    with open_workspace(store) as workspace, progress_bar() as progress:
        found = workspace.measure(
            *(names or ()),
            network=asked,
            against=against,
            permutations=permutations,
            seed=seed,
            sort=sort,
            levels=_levels(summary=summary, ties=ties, write=write),
            progress=progress,
        )
        if write is not None:
            found.save(write)
    if write is not None:
        note(f"{write} is ready")
        if shape is Form.TABLE:
            return
    top = _TOP if top is None and not every and shape is Form.TABLE else top
    if ties:
        _show_ties(found, top, shape)
    elif summary:
        _show_summary(found, shape, names or ())
    else:
        _show(found, top, shape, named=bool(names))


def _levels(*, summary: bool, ties: bool, write: Path | None) -> Sequence[Level]:
    """Leave unmeasured what nobody will see."""
    from graphkit.measures import Level

    if write is not None:
        return tuple(Level)
    if ties:
        return ()
    return [level for level in Level if not (summary and level is Level.ACTOR)]


def _define(names: Sequence[str], shape: Form) -> None:
    from graphkit.measures import every
    from graphkit.measuring import chosen
    from graphkit.measuring.definitions import definitions

    show(definitions(chosen(names) if names else every()), shape)


def _show(found: Measurement, top: int | None, shape: Form, *, named: bool) -> None:
    from graphkit.measured_tables import tell

    if shape is Form.TABLE:
        tell(found, top=top, every=named)
    elif named and not found.actors:
        _show_summary(found, shape)
    else:
        show(_first(found.actor_rows(found.ranked_by), top), shape)


def _show_summary(found: Measurement, shape: Form, names: Sequence[str] = ()) -> None:
    from graphkit.measured_tables import tell_summary

    if names and not (found.whole or found.groups or found.pairs):
        raise typer.BadParameter(f"{', '.join(names)}: of actors only, of whom --summary says none")
    if shape is Form.JSON:
        print_json(found.summary())
    elif shape is Form.CSV:
        show(Rows({name: [value] for name, value in found.summary().items()}), shape)
    else:
        tell_summary(found)


def _show_ties(found: Measurement, top: int | None, shape: Form) -> None:
    from graphkit.measured_tables import tell_ties

    if shape is Form.TABLE:
        tell_ties(found, top)
    else:
        show(_first(found.tie_rows(), top), shape)


def _first(rows: Rows, top: int | None) -> Rows:
    return Rows({name: rows.column(name)[:top] for name in rows.columns})
