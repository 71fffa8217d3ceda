"""What a store has to show: views, answers and matrices, with nothing in them but what may be told.

This is the one way from a store to whatever is drawn or shared.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any

from graphkit import answers, catalog, queries
from graphkit.answers import Known, refuse_strange
from graphkit.charts import Sight
from graphkit.disclosure import WITHHELD, Disclosure, Public
from graphkit.errors import UnknownName
from graphkit.matrices import Matrices
from graphkit.measuring import Subject
from graphkit.model.edges import EDGES
from graphkit.network import Network
from graphkit.network.study import Study
from graphkit.pictures import (
    MOST_NODES,
    Picture,
    counts,
    lines_behind,
    network_of,
    provenance,
    title,
    waves_of,
)
from graphkit.record import Record
from graphkit.rows import Rows
from graphkit.spelling import did_you_mean
from graphkit.stores import Store
from graphkit.studies import Studies
from graphkit.tracing import MOST_LINES, Tracing

if TYPE_CHECKING:
    import networkx as nx

Row = Mapping[str, Any]
MATRIX = "matrix"


class Gallery:
    """A store's views, for everybody to see or for those who may."""

    def __init__(self, store: Store, public: Public | None = None) -> None:
        """Show a store; with `public`, leave out the words of those sources."""
        self._store = store
        self._public = public
        self._evidence: dict[object, Rows] = {}

    @cached_property
    def disclosure(self) -> Disclosure:
        """What may be told."""
        marked = self._run("status", "confidential", {}).column("id")
        return Disclosure(self._public, frozenset(marked))

    @property
    def record(self) -> Record:
        """What the store says of itself."""
        return self._store.record()

    def ask(self, room: str, name: str, parameters: Mapping[str, object]) -> Rows:
        """Run a query of the library; what must not be told is left out of its rows.

        Evidence is asked for once, however many pictures and tables it stands behind.
        """
        if room != "evidence":
            return self._disclosed(self._run(room, name, parameters))
        asked = (name, tuple(sorted(parameters.items())))
        if asked not in self._evidence:
            self._evidence[asked] = self._disclosed(self._run(room, name, parameters))
        return self._evidence[asked]

    def _disclosed(self, rows: Rows) -> Rows:
        if self._public is None:
            return rows
        told = list(self.disclosure.rows(rows))
        columns = dict.fromkeys(rows.columns)
        if any(WITHHELD in row for row in told):
            columns[WITHHELD] = None
        return Rows({column: [row.get(column) for row in told] for column in columns})

    def network(self, view: str | None, parameters: Mapping[str, object]) -> nx.MultiDiGraph:
        """Give a view, or everything, as a network.

        Raises:
            UnknownName: there is no such view.
        """
        if view is not None:
            return network_of(self.ask("view", view, parameters))
        nodes = self._nodes()
        alone = ({"source": node, "edge": None, "target": None} for node in nodes.values())
        edges = (
            {"source": nodes[row["source"]], "edge": row["edge"], "target": nodes[row["target"]]}
            for row in self.ask("network", "edges", {})
        )
        return network_of(chain(alone, edges))

    def view(self, name: str, parameters: Mapping[str, object], limit: int = MOST_NODES) -> Picture:
        """Give a named view of the network.

        Raises:
            UnknownName: there is no such view.
        """
        if name not in queries.library("view"):
            known = [*queries.library("view"), *self.matrix_views(), *catalog.names("charts")]
            raise UnknownName(
                f"no view '{name}'{did_you_mean(name, known)} (views: {', '.join(known)})"
            )
        network = self.network(name, parameters)
        return self._picture(f"View {name}", queries.named("view", name).about, network, limit)

    def answer(
        self, name: str, parameters: Mapping[str, object], limit: int = MOST_NODES
    ) -> Picture:
        """Give the answer to a question of the library as a network.

        Raises:
            QueryError: the answer has nothing to draw.
        """
        query, nodes, edges = queries.named("ask", name), self._nodes(), self._edges()
        known = Known(nodes, {edge["id"]: edge for edge in edges.values()})
        network = answers.network(self.ask("ask", name, parameters), known, name)
        counts_all = bool(query.bind(parameters).get("include_all", True))
        tracing = Tracing(nodes, edges.values(), include_all=counts_all)
        return self._picture(f"Query {name}", query.about, network, limit, tracing)

    def explored(self, rows: Rows, limit: int = MOST_NODES) -> Picture:
        """Give the answer to a statement of the user's own as a network.

        In a public copy everything is looked up by its id, and of other lines nothing but
        numbers is told, so that no text gets in by another name.

        Raises:
            QueryError: the answer has nothing to draw, or may not be told.
        """
        nodes, edges = self._nodes(), self._edges()
        network = answers.network(rows, Known(nodes, edges))
        if self._public is not None:
            network = _told(network, nodes, edges)
        about = "Drawn from a query of its author's own"
        return self._picture("Query", about, network, limit, Tracing(nodes, edges.values()))

    def social(self, study: Study) -> Network:
        """Give the social network that somebody means; of two waves, the later one.

        Raises:
            UnknownName: there is no such recipe, basis, weight, wave, parameter or actor.
            QueryError: a statement does not return the pairs of a network.
        """
        return self.subject(study).network

    def subject(self, study: Study) -> Subject:
        """Give what is to be measured: a network, its groups, and an earlier wave if there is one.

        Raises:
            UnknownName: there is no such recipe, basis, weight, wave, attribute or actor.
            ParameterError: the recipe's query has no such parameter.
            QueryError: a statement does not return the pairs of a network.
        """
        return self._studies.subject(study)

    def chart(
        self,
        view: str,
        study: Study,
        *,
        size: str | None = None,
        colour: str | None = None,
        limit: int = MOST_NODES,
    ) -> Picture | Matrices:
        """Give a picture of a social network; see the row `charts`.

        Raises:
            UnknownName: there is no such view, network, measure or attribute.
            OutputError: the network lacks what the view needs.
        """
        known = catalog.names("charts")
        if view not in known:
            hint = f"{did_you_mean(view, known)} (views: {', '.join(known)})"
            raise UnknownName(f"no view '{view}' of a social network{hint}")
        sight = Sight(
            subject=self.subject(study),
            title=title(self.record),
            names=self.names(),
            provenance=(*provenance(self.record), self.disclosure.statement()),
            rows=lambda ids: list(self._studies.rows(ids)),
            waves=study.waves,
            size=size,
            colour=colour,
            limit=limit,
        )
        drawn: Picture | Matrices = catalog.member("charts", view).chart(sight)
        return drawn

    def tie_evidence(self, network: Network, tie: int) -> Rows:
        """Give the evidence behind a tie, by its number, as rows that may be told."""
        return self._studies.rows(network.ties.behind(tie))

    def tie_between(self, study: Study, one: str, other: str) -> Rows:
        """Give the evidence behind the tie of two actors, by id or name; no rows without a tie.

        Raises:
            UnknownName: one of them is not in the network.
        """
        return self._studies.between(self.subject(study), one, other)

    @cached_property
    def _studies(self) -> Studies:
        public = self._public is not None
        return Studies(self._store, self._disclosed, lambda: self._known, is_public=public)

    @cached_property
    def _known(self) -> Known:
        """Everything, by the ids that the store knows, kept for whoever looks things up often."""
        return Known(self._nodes(), self._edges())

    def matrices(self, view: str, parameters: Mapping[str, object]) -> Matrices:
        """Give the matrix that a view names, or all of them.

        Raises:
            UnknownName: there is no such view.
        """
        known = self.matrix_views()
        if view not in known:
            raise UnknownName(f"no view '{view}'{did_you_mean(view, known)}")
        if parameters:
            raise UnknownName(f"{view} takes no parameters")
        names = catalog.names("matrices") if view == MATRIX else [view.removeprefix(f"{MATRIX}-")]
        members = [catalog.member("matrices", name) for name in names]
        record = self._store.record()
        return Matrices(
            title=title(record),
            subtitle="; ".join(member.about for member in members),
            matrices=[member.matrix(self.ask) for member in members],
            names=self.names(),
            caption=(*provenance(record), self.disclosure.statement()),
        )

    @staticmethod
    def matrix_views() -> list[str]:
        """List the views that are matrices."""
        return [MATRIX, *(f"{MATRIX}-{name}" for name in catalog.names("matrices"))]

    def names(self) -> dict[str, str]:
        """Give what headings and sources are called, by id."""
        rows = self._run("status", "names", {})
        return dict(zip(rows.column("id"), rows.column("name"), strict=True))

    def _picture(
        self,
        what: str,
        about: str,
        network: nx.MultiDiGraph,
        limit: int,
        tracing: Tracing | None = None,
    ) -> Picture:
        record = self.record
        traced = {} if tracing is None else _traced(network, tracing)
        return Picture(
            title=title(record),
            subtitle=about,
            network=network,
            evidence={**lines_behind(network, self._lines), **traced},
            names=self.names(),
            caption=(counts(what, network), *provenance(record), self.disclosure.statement()),
            limit=limit,
            waves=waves_of(network, record.waves),
        )

    def _lines(self) -> Rows:
        return self.ask("evidence", "general-themes", {})

    def _nodes(self) -> dict[str, Any]:
        return {node["id"]: node for node in self.ask("network", "nodes", {}).column("node")}

    def _edges(self) -> dict[str, Row]:
        """Give every relationship as it may be told, by the id that the store knows."""
        rows = self._run("network", "edges", {}).column("edge")
        return {edge["id"]: self.disclosure.edge(edge) for edge in rows}

    def _run(self, room: str, name: str, given: Mapping[str, object]) -> Rows:
        return queries.answered(self._store, room, name, given)


def _traced(network: nx.MultiDiGraph, tracing: Tracing) -> dict[str, list[dict[str, Any]]]:
    """Put evidence behind the lines that a query made; what it cuts short, the line says."""
    made = {
        key: (start, end)
        for start, end, key, own in network.edges(keys=True, data=True)
        if own["type"] not in EDGES and not own.keys() & {"note", "quote", "locator"}
    }
    found = tracing.behind(made.values())
    for key, (start, end) in made.items():
        if len(found[start, end]) > MOST_LINES:
            more = len(found[start, end]) - MOST_LINES
            network.edges[start, end, key]["further lines of evidence"] = more
    return {key: found[pair][:MOST_LINES] for key, pair in made.items()}


def _told(
    network: nx.MultiDiGraph, nodes: Mapping[str, Row], edges: Mapping[str, Row]
) -> nx.MultiDiGraph:
    """Keep of a network what the store itself holds, and numbers."""
    refuse_strange([node for node in network if node not in nodes])
    own = {edge["id"] for edge in edges.values()}
    graph = type(network)()
    graph.add_nodes_from(network.nodes(data=True))
    graph.add_edges_from(
        (start, end, key, told if key in own else _numbers(told))
        for start, end, key, told in network.edges(keys=True, data=True)
    )
    return graph


def _numbers(own: Row) -> dict[str, Any]:
    numbers = {name: value for name, value in own.items() if isinstance(value, int | float)}
    return {**numbers, "type": answers.JOINED}
