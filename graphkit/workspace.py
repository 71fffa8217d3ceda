"""The workspace: the one object that notebooks, commands and pages share."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from graphkit import catalog, charts, queries
from graphkit.dialect.parameters import refuse_missing
from graphkit.disclosure import Public
from graphkit.drawing import Drawing
from graphkit.errors import (
    ParameterError,
    StoreHalfLoaded,
    StoreMissing,
    StoreOutdated,
    UnknownName,
)
from graphkit.gallery import Gallery
from graphkit.matrices import Matrices
from graphkit.network.study import DEFAULT, Study
from graphkit.networks import names as known_networks
from graphkit.networks import title
from graphkit.pictures import MOST_NODES, Picture
from graphkit.rows import Rows
from graphkit.spelling import did_you_mean
from graphkit.status import Status
from graphkit.stores import Progress, Store, connect

if TYPE_CHECKING:
    import networkx as nx

    from graphkit.measures import Level
    from graphkit.measuring import Measurement
    from graphkit.model.graph import Graph
    from graphkit.model.schema import Schema

_THEMES = {"Theme", "Enabler", "Barrier", "Concept", "GeneralTheme"}
_MOST_ROWS = 1_000_000
"""What a statement of one's own may bring to be drawn."""
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

    def evidence_between(
        self, one: str, other: str, network: str | Study = DEFAULT, **options: Any
    ) -> Rows:
        """Give the evidence behind the tie of two actors, a row for each line; none, no tie.

        Of two waves, the lines of both.

        Args:
            one: an actor, by id or name.
            other: another.
            network: the network they are in.
            options: those of `Study.of`.

        Raises:
            UnknownName: there is no such actor, or no such network.
        """
        return self._gallery(None).tie_between(_study(network, options), one, other)

    def network(self, name: str | Study | None = None, /, **options: Any) -> nx.Graph:
        """Give a social network as NetworkX knows networks, or without a name all evidence.

        A social network is an `nx.Graph`, or an `nx.DiGraph` where ties have directions: nodes
        carry `name` and their attributes, ties `weight` and `evidence`, the ids of the
        relationships behind them, and the graph `name`, `about` and `notes`. All evidence is an
        `nx.MultiDiGraph`: nodes carry `label` and their properties; edges, keyed by id, `type` and
        theirs.

        Args:
            name: a recipe: partners, projects, themes, partner-project …
            options: those of `Study.of`, such as `by`, `weight`, `wave`, `without`, `cypher`.

        Raises:
            UnknownName: there is no such recipe, basis, weight, wave, rule or actor.
            ParameterError: the recipe has no such parameter.
            QueryError: the statement returns something else.
        """
        from graphkit.network.exporting import to_networkx

        if name is None and "cypher" not in options:
            _refuse_without_name(options)
            return self._gallery(None).network(None, {})
        if name in queries.library("view") and title(str(name)) not in known_networks():
            raise UnknownName(f"'{name}' is a view: workspace.view('{name}')")
        return to_networkx(self._gallery(None).social(_study(name, options)))

    def view(self, name: str, /, **parameters: object) -> nx.MultiDiGraph:
        """Give a view of the evidence as a NetworkX graph.

        Nodes carry `label` and their properties; edges, keyed by id, `type` and theirs.

        Raises:
            UnknownName: there is no such view.
        """
        known = queries.library("view")
        if name not in known:
            hint = did_you_mean(name, known)
            raise UnknownName(f"no view '{name}'{hint} (views: {', '.join(known)})")
        return self._gallery(None).network(name, parameters)

    def measure(  # noqa: PLR0913  # each is an option of `graphkit measure`
        self,
        *names: str,
        network: str | Study = DEFAULT,
        against: str | None = None,
        permutations: int = 0,
        seed: int = 1,
        sort: str | None = None,
        levels: Collection[Level] | None = None,
        progress: Progress = _silent,
        **options: Any,
    ) -> Measurement:
        """Measure a social network: the whole of it, its actors, and its groups.

        Args:
            names: the measures; without any, all that fit the network and that tables show.
            network: who is tied by what: a recipe such as `partners` or `partner-project`.
            against: another network, as NETWORK or NETWORK:BY, to compare its ties with.
            permutations: test groups and comparisons by so many.
            seed: the same one gives the same tests.
            sort: the measure of actors whose highest values come first.
            levels: measure only the network, its actors, groups or pairs of groups.
            progress: is told what is being done, how much is done, and of how much.
            options: those of `Study.of`, such as `by`, `wave`, `group`, `without`, `cypher`.

        Raises:
            UnknownName: there is no such measure, network, attribute, wave or actor.
            ParameterError: permutations have nothing to test.
        """
        from graphkit.assessing import assessed
        from graphkit.measures import Level

        return assessed(
            self._gallery(None).subject,
            _study(network, options),
            names,
            sort=sort,
            levels=tuple(Level) if levels is None else levels,
            against=against,
            permutations=permutations,
            seed=seed,
            progress=progress,
        )

    def draw(self, path: str | Path, view: str | None = None, **options: Any) -> Path:
        """Draw a view, or a query's answer, into a file; its suffix says what kind of picture.

        Args:
            path: where to.
            view: a named view; see `drawing` for this and all other options.
            options: those of `drawing`.

        Raises:
            UnknownName: there is no such view.
            OutputError: the suffix means no picture, or the file cannot be written.
        """
        target = Path(path)
        return self.drawing(view, suffix=target.suffix, name=target.stem, **options).save(target)

    def drawing(  # noqa: PLR0913  # each is an option of `graphkit draw`
        self,
        view: str | None = None,
        *,
        query: str | None = None,
        cypher: str | None = None,
        network: str | Study | None = None,
        size: str | None = None,
        colour: str | None = None,
        suffix: str = ".html",
        limit: int = MOST_NODES,
        public: Public | str | None = None,
        name: str = "network",
        data: bool = False,
        given: Mapping[str, object] | None = None,
        **named: Any,
    ) -> Drawing:
        """Draw a view, or a query's answer; in a notebook the drawing shows itself.

        Args:
            view: a named view: of the evidence (`queries.library("view")`, by itself `themes`),
                `matrix`, or of a social network a member of the row `charts`, by itself
                `sociogram`.
            query: draw the answer to this question of the library in place of a view.
            cypher: draw the answer to this statement in place of a view.
            network: draw this social network; for its views, that of partners by itself.
            size: the measure by which its actors are sized at first.
            colour: the measure or attribute by which they are coloured, or `community`.
            suffix: `.html`, `.svg`, `.png` or `.pdf`.
            limit: with more nodes than this a page shows communities, with a page for each.
            public: leave out the words of sources marked `confidential`, or of `all`.
            name: the file's name without its suffix, which names the folder of further pages.
            data: keep tables of what is drawn, which `save` writes beside it as CSV.
            given: the view's or the query's own parameters, whatever they are called.
            named: the same, for those that no argument shares its name with; of a social network,
                also the options of `Study.of`.

        Raises:
            UnknownName: there is no such view, query, network or measure.
            QueryError: the answer has nothing to draw.
            OutputError: the suffix means no picture, or there is too much to draw.
        """
        from graphkit.overview import drawn
        from graphkit.renderers import renderer_for

        renderer = renderer_for(Picture, suffix)
        gallery, parameters = self._gallery(public), {**(given or {}), **named}
        shown: Picture | Matrices
        if network is not None or view in catalog.names("charts"):
            study = _study(network, {"given": given, **named})
            chosen = view or charts.DEFAULT
            shown = gallery.chart(chosen, study, size=size, colour=colour, limit=limit)
        elif cypher is not None:
            shown = gallery.explored(self.cypher(cypher, parameters, limit=_MOST_ROWS), limit)
        elif query is not None:
            shown = gallery.answer(query, parameters, limit)
        elif view in gallery.matrix_views():
            shown = gallery.matrices(view, parameters)
        else:
            shown = gallery.view(view or "themes", parameters, limit)
        if isinstance(shown, Matrices):
            return _tabulated(shown, suffix, data=data)
        return _labelled(drawn(shown, renderer, suffix, name), shown, data=data)

    def site(
        self,
        folder: str | Path,
        *,
        public: Public | str | None = None,
        progress: Progress = _silent,
    ) -> int:
        """Write a small website of linked pages that needs no server and no network.

        Args:
            folder: a new or empty folder, or one that an earlier `site` has written.
            public: leave out the words of sources marked `confidential`, or of `all`.
            progress: is told which pages are written, how many are done, and of how many.

        Returns:
            How many files were written.

        Raises:
            OutputError: the folder holds something else, or cannot be written.
        """
        from graphkit.collecting import uncollected
        from graphkit.files import refuse_foreign_folder, replace_folder
        from graphkit.site import files

        refuse_foreign_folder(Path(folder))
        with uncollected():
            return replace_folder(Path(folder), files(self._gallery(public), progress))

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

    def _gallery(self, public: Public | str | None) -> Gallery:
        return Gallery(self.store, None if public is None else Public.read(public))

    def _run(self, room: str, name: str, given: Mapping[str, object]) -> Rows:
        return queries.answered(self.store, room, name, given)

    def _holds(self, mark: str) -> bool:
        """Tell whether the store was made by this version from just these files."""
        try:
            record = self.store.record()
        except (StoreMissing, StoreOutdated, StoreHalfLoaded):
            return False
        return record.fingerprint == mark and record.version == version("graphkit-evidence")


def _tabulated(matrices: Matrices, suffix: str, *, data: bool) -> Drawing:
    from graphkit.renderers import renderer_for

    content = renderer_for(Matrices, suffix).render(matrices, suffix)
    return _labelled(Drawing(content, suffix), matrices, data=data)


def _study(network: str | Study | None, options: Mapping[str, Any]) -> Study:
    if not isinstance(network, Study):
        return Study.of(network, **options)
    if any(value is not None for value in options.values()):
        raise ParameterError(f"a Study says all of it: put {', '.join(options)} into Study.of(…)")
    return network


def _refuse_without_name(options: Mapping[str, Any]) -> None:
    if options:
        raise UnknownName(
            f"say which network is meant, as in workspace.network('{DEFAULT}', …): without a name "
            "all evidence is given, as it is"
        )


def _labelled(drawing: Drawing, drawn: Picture | Matrices, *, data: bool) -> Drawing:
    """Say of a drawing what it shows, and where asked keep the tables of it."""
    from graphkit.plotted import tables

    title = f"{drawn.title}: {drawn.subtitle}"
    return replace(drawing, title=title, data=tables(drawn) if data else {})


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
