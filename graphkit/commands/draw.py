"""Draw a view of the graph, or the answer to a query."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graphkit.commands import (
    ByOption,
    GroupOption,
    NetworkOption,
    ParamOption,
    PublicOption,
    RelationOption,
    StoreOption,
    SymmetriseOption,
    WaveOption,
    WeightOption,
    WithoutOption,
    network_parameters,
    study,
)
from graphkit.output import note
from graphkit.pictures import MOST_NODES


def run(
    out: Annotated[
        Path, typer.Argument(metavar="OUT", help="The file to write: .html, .svg, .png or .pdf.")
    ],
    view: Annotated[
        str | None,
        typer.Option(
            help="themes, enablers-barriers, partners, assets, all; matrix, or one of its tables "
            "such as matrix-headings; of a social network: sociogram, brokerage, groups, change.  "
            "[default: themes; with --network: sociogram]"
        ),
    ] = None,
    query: Annotated[
        str | None, typer.Option(metavar="NAME", help="Draw the answer to a question of `ask`.")
    ] = None,
    cypher: Annotated[
        str | None,
        typer.Option(
            metavar="TEXT", help="Draw what a statement of your own returns; - reads stdin."
        ),
    ] = None,
    param: ParamOption = None,
    network: NetworkOption = None,
    by: ByOption = None,
    relation: RelationOption = None,
    weight: WeightOption = None,
    symmetrise: SymmetriseOption = None,
    wave: WaveOption = None,
    group: GroupOption = None,
    without: WithoutOption = None,
    size: Annotated[
        str | None,
        typer.Option(metavar="MEASURE", help="Size actors by this, such as betweenness."),
    ] = None,
    color: Annotated[
        str | None,
        typer.Option(
            "--color",
            "--colour",
            metavar="MEASURE",
            help="Colour actors by a measure, by an attribute such as kind, or by community.",
        ),
    ] = None,
    limit: Annotated[
        int, typer.Option(min=1, help="With more nodes than this, draw communities instead.")
    ] = MOST_NODES,
    public: PublicOption = None,
    store: StoreOption = "graphkit.lbug",
    *,
    data: Annotated[
        bool, typer.Option("--data", help="Write what is drawn as CSV beside it, too.")
    ] = False,
) -> None:
    """Draw a network, a matrix or a query's answer, to look at and to share.

    A page is one file that opens anywhere without a network; a click on a line shows the
    evidence behind it. A figure (.svg, .png, .pdf) is for papers and reports. Of a social
    network (--network) there are views of who is tied to whom (sociogram), who stands between
    groups (brokerage), how groups are tied (groups), and what two waves kept (change).

    Example:  graphkit draw partners.html --view partners
    """
    from graphkit import catalog
    from graphkit.workspace import open_workspace

    of_network = (network, by, relation, weight, symmetrise, wave, group, without, size, color)
    is_social = view in catalog.names("charts") or any(of_network)
    _refuse_two_things(view, query, cypher, network, is_social=is_social)
    given = network_parameters(param, relation, own=cypher is not None)
    meant = study(
        network,
        cypher=cypher,
        by=by,
        weight=weight,
        symmetrise=symmetrise,
        waves=wave,
        group=group,
        without=without,
        given=given,
    )
    with open_workspace(store) as workspace:
        drawing = workspace.drawing(
            view,
            query=query,
            cypher=None if is_social else meant.cypher,
            suffix=out.suffix,
            name=out.stem,
            limit=limit,
            public=public,
            data=data,
            given=None if is_social else given,
            network=meant if is_social else None,
            size=size,
            colour=color,
        )
    if drawing.nodes > MOST_NODES:
        note(f"{drawing.nodes:,} nodes in one picture: expect it to open slowly")
    drawing.save(out)
    for path in (out, *drawing.tables(out)):
        note(f"{path} is ready")
    if drawing.beside:
        folder = out.parent / drawing.folder
        note(f"it shows communities; a page for each of {len(drawing.beside)} is in {folder}")


def _refuse_two_things(
    view: str | None,
    query: str | None,
    cypher: str | None,
    network: str | None,
    *,
    is_social: bool,
) -> None:
    from graphkit import catalog

    views = ", ".join(catalog.names("charts"))
    if is_social and (query is not None or view not in {None, *catalog.names("charts")}):
        raise typer.BadParameter(
            f"--network and what belongs to it go with the views {views}, not with "
            f"{'--query' if query is not None else f'--view {view}'}"
        )
    if cypher is not None and (network is not None or (view is not None and not is_social)):
        raise typer.BadParameter("--view, --query, --network and --cypher exclude each other")
    if query is not None and (view is not None or cypher is not None):
        raise typer.BadParameter("--view, --query and --cypher exclude each other: give one")
