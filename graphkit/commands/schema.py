"""Show what a query can ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.commands import StoreOption
from graphkit.output import AsCsv, AsJson, Form, form, say, show
from graphkit.rows import Rows

if TYPE_CHECKING:
    from graphkit.model.schema import Kind, Schema


def run(
    store: StoreOption = "graphkit.lbug", *, as_json: AsJson = False, as_csv: AsCsv = False
) -> None:
    """Show what a query can ask for.

    Node kinds, relationship types and properties, own columns included.

    Example:  graphkit schema --json
    """
    from graphkit.workspace import open_workspace

    shape = form(as_json=as_json, as_csv=as_csv)
    with open_workspace(store) as workspace:
        schema = workspace.schema()
    if shape is not Form.TABLE:
        show(_rows(schema), shape)
        return
    for kind in schema.kinds:
        say("\n".join(_told(kind)))


def _rows(schema: Schema) -> Rows:
    """Give a row for every property: kind, of, property, type, choices, own, derived, about."""
    pairs = [
        (kind, column)
        for kind in schema.kinds
        for column in kind.columns
        if column.name not in {"from", "to"}
    ]
    return Rows(
        {
            "kind": [kind.name for kind, _ in pairs],
            "of": [kind.of for kind, _ in pairs],
            "property": [column.name for _, column in pairs],
            "type": [column.type.value for _, column in pairs],
            "choices": [list(column.choices) for _, column in pairs],
            "own": [column.own for _, column in pairs],
            "derived": [kind.derived for kind, _ in pairs],
            "about": [column.about for _, column in pairs],
            "joins": [[" → ".join(pair) for pair in kind.ends] for kind, _ in pairs],
        }
    )


def _told(kind: Kind) -> list[str]:
    """Write a kind as a query would match it, then its properties."""
    pattern = f"(:{kind.name})" if kind.of == "node" else f"-[:{kind.name}]->"
    properties = ", ".join(
        f"{column.name} ({column.type}{', own' * column.own})"
        for column in kind.columns
        if column.name not in {"from", "to"}
    )
    joins = [f"    {source} → {target}" for source, target in kind.ends]
    derived = "  [derived]" * kind.derived
    return [f"{pattern}  {kind.about}{derived}", *joins, f"    {properties}", ""]
