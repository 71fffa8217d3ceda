"""The workspace: the one object that notebooks, commands and pages share."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from graphkit import queries
from graphkit.dialect.parameters import refuse_missing
from graphkit.errors import StoreHalfLoaded, StoreMissing, StoreOutdated, UnknownName
from graphkit.files import write_whole
from graphkit.rows import Rows
from graphkit.spelling import did_you_mean
from graphkit.status import Status
from graphkit.stores import Progress, Store, connect

if TYPE_CHECKING:
    import networkx as nx

    from graphkit.model.graph import Graph
    from graphkit.model.schema import Schema

_THEMES = {"Theme", "Enabler", "Barrier", "Concept", "GeneralTheme"}
DEFAULT_STORE = "graphkit.lbug"


def _silent(what: str, done: int, total: int) -> None:
    """Report progress to nobody."""


class Workspace:
    """A graph to load, ask and draw."""

    def __init__(self, store: Store) -> None:
        """Work on a store."""
        self.store = store

    def load(
        self,
        *datasets: str | Path,
        sources: str | Path | None = None,
        progress: Progress = _silent,
    ) -> bool:
        """Make the store match the datasets; False where it already did.

        Args:
            datasets: folders or workbooks.
            sources: a folder with the texts of the sources, where they are not in the datasets.
            progress: is told what is being done, how many rows are done, and of how many.

        Raises:
            DatasetError: with every problem; nothing has been written then.
            StoreError: the store cannot take it; an embedded store is as it was.
        """
        from graphkit.datasets import fingerprint

        paths = [Path(dataset) for dataset in datasets]
        folder = None if sources is None else Path(sources)
        mark = fingerprint(paths, folder)
        if self._holds(mark):
            return False
        from graphkit.derivation import derived
        from graphkit.loading import compiled, record_of

        progress("reading", 0, 0)
        raw, graph = compiled(paths, folder)
        self.store.replace(
            record_of(mark, raw, graph),
            graph.tables,
            lambda ask: derived(graph, self.store.name, ask),
            progress,
        )
        return True

    def ask(self, name: str, /, **parameters: object) -> Rows:
        """Ask a question of the library.

        Raises:
            UnknownName: there is no such question.
            ParameterError: a parameter is unknown, missing, or of another type.
        """
        return self._run("ask", name, parameters)

    def cypher(
        self,
        text: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        limit: int = 1000,
        timeout: float = 60,
    ) -> Rows:
        """Run a statement of your own; one that would do more than read is refused.

        Args:
            text: one statement.
            parameters: its parameters, by name.
            limit: at most so many rows come back.
            timeout: seconds.

        Raises:
            ParameterError: it names a parameter that has no value.
            QueryRefused: it would do more than read.
            QueryTimeout: it took too long.
            QueryError: the engine cannot run it.
        """
        given = parameters or {}
        refuse_missing(text, given)
        return self.store.explore(text, given, limit=limit, timeout=timeout)

    def evidence(self, id_: str) -> Rows:
        """Give the evidence behind a node or a relationship, a row for each line of it.

        Of a theme, an enabler, a barrier, a concept or a general theme: all evidence that counts
        for it, and the coding that leads there. Of any other node: every relationship it has.
        Of a relationship: itself, or, where it is derived, the evidence it is derived from.

        Raises:
            UnknownName: there is nothing with that id.
        """
        labels = self._run("evidence", "label", {"id": id_}).column("label")
        if labels:
            return self._run("evidence", "theme" if labels[0] in _THEMES else "node", {"id": id_})
        for name in ("edge", "derived-edge"):
            rows = self._run("evidence", name, {"id": id_})
            if len(rows):
                return rows
        known = self._run("status", "ids", {}).column("id")
        raise UnknownName(f"no node or relationship '{id_}'{did_you_mean(id_, known)}")

    def network(self, view: str | None = None, /, **parameters: object) -> nx.MultiDiGraph:
        """Give the graph, or a view of it, as a NetworkX graph.

        Nodes carry `label` and their properties; edges, keyed by id, `type` and theirs.

        Raises:
            UnknownName: there is no such view.
        """
        from graphkit.pictures import network_of

        if view is not None:
            return network_of(self._run("view", view, parameters))
        nodes = {node["id"]: node for node in self._run("network", "nodes", {}).column("node")}
        alone = ({"source": node, "edge": None, "target": None} for node in nodes.values())
        edges = (
            {"source": nodes[row["source"]], "edge": row["edge"], "target": nodes[row["target"]]}
            for row in self._run("network", "edges", {})
        )
        return network_of(chain(alone, edges))

    def draw(
        self, path: str | Path, view: str = "themes", *, limit: int = 1500, **parameters: object
    ) -> Path:
        """Draw a view into a file; its suffix says what kind of picture.

        Args:
            path: where to.
            view: a named view: `queries.library("view")` lists them.
            limit: refuse to draw more nodes than this.
            parameters: the view's own.

        Raises:
            UnknownName: there is no such view.
            OutputError: the suffix means no picture, there is too much to draw, or the file
                cannot be written.
        """
        from graphkit.pictures import caption, lines_behind, title
        from graphkit.renderers import Picture, renderer_for

        target = Path(path)
        renderer = renderer_for(target.suffix)
        graph = self.network(view, **parameters)
        too_much = len(graph) > limit
        lines = () if too_much else self._run("evidence", "general-themes", {})
        names = self._run("status", "names", {})
        record = self.store.record()
        picture = Picture(
            title=title(record),
            subtitle=queries.named("view", view).about,
            network=graph,
            evidence=lines_behind(graph, lines),
            names=dict(zip(names.column("id"), names.column("name"), strict=True)),
            caption=tuple(caption(view, graph, record)),
            limit=limit,
        )
        write_whole(target, renderer.render(picture))
        return target

    def status(self) -> Status:
        """Say what the store holds."""
        return Status(
            record=self.store.record(),
            engine=self.store.engine(),
            address=self.store.address,
            nodes=self._run("status", "nodes", {}),
            edges=self._run("status", "edges", {}),
        )

    def schema(self) -> Schema:
        """Give every kind of node and relationship with its properties, own columns included."""
        from graphkit.model.schema import Schema

        return Schema.model_validate(self.store.record().schema)

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

    def __enter__(self) -> Self:
        """Use as a context manager."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let go of the store."""
        self.close()

    def _run(self, room: str, name: str, given: Mapping[str, object]) -> Rows:
        query = queries.named(room, name)
        return self.store.query(query.text(self.store.name), query.bind(given))

    def _holds(self, mark: str) -> bool:
        """Tell whether the store was made by this version from just these files."""
        try:
            record = self.store.record()
        except (StoreMissing, StoreOutdated, StoreHalfLoaded):
            return False
        return record.fingerprint == mark and record.version == version("graphkit-evidence")


def open_workspace(store: str | Path = DEFAULT_STORE) -> Workspace:
    """Open a store: a file, or a neo4j://, neo4j+s:// or bolt:// address.

    Nothing need be there yet: `load` makes it.
    """
    return Workspace(connect(str(store)))


def check(*datasets: str | Path, sources: str | Path | None = None) -> Graph:
    """Compile datasets without writing anything; no store is needed.

    Raises:
        DatasetError: with every problem.
    """
    from graphkit.loading import compiled

    folder = None if sources is None else Path(sources)
    return compiled([Path(dataset) for dataset in datasets], folder)[1]
