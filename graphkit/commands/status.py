"""Say what a store holds."""

from __future__ import annotations

from graphkit.commands import StoreOption
from graphkit.output import AsJson, Form, print_json, say, show


def run(store: StoreOption = "graphkit.lbug", *, as_json: AsJson = False) -> None:
    """Say what a store holds.

    Counts by label and type, the datasets, when they were loaded, and the engine.

    Example:  graphkit status --store programme.lbug
    """
    from graphkit.workspace import open_workspace

    with open_workspace(store) as workspace:
        status = workspace.status()
    if as_json:
        print_json([status.as_row()])
        return
    say(f"{status.address}  ({status.engine}), loaded {status.record.loaded_at}")
    for dataset in status.record.datasets:
        say(f"  {dataset.name}: {dataset.title}  [{dataset.licence or 'no licence given'}]")
    say("")
    show(status.nodes, Form.TABLE)
    show(status.edges, Form.TABLE)
