"""graphkit: case studies in, an evidence graph out, and every general theme traceable.

import graphkit

with graphkit.open("graphkit.lbug") as workspace:
    workspace.load("seeds/mca-phase2")
    workspace.ask("general-themes").to_pandas()
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graphkit.network.study import Study
    from graphkit.workspace import Workspace
    from graphkit.workspace import open_workspace as open  # noqa: A004

__all__ = ["Study", "Workspace", "open"]


def __getattr__(name: str) -> Any:
    """Import the workspace when it is first asked for."""
    if name not in __all__:
        raise AttributeError(f"module 'graphkit' has no attribute '{name}'")
    from graphkit import workspace

    return workspace.open_workspace if name == "open" else getattr(workspace, name)
