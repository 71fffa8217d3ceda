"""Loading: afterwards the store holds what it was given, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from handmade import FILLED, STANDARD, edges, everything, load, nodes, nothing, record, shown

from graphkit.errors import StoreMissing
from graphkit.model.columns import Type
from graphkit.model.graph import Table
from graphkit.model.schema import Kind, Schema
from graphkit.stores import Ask, Store

HEADINGS = nodes("Heading", {"id": "setting"}, {"id": "purpose"})
PROJECT = nodes("Project", {"id": "p"})
THEMES = nodes("Theme", {"id": "t"}, {"id": "u"})


def _evidence(*rows: dict[str, object]) -> Table:
    return edges("EVIDENCES", "Project", "Theme", *rows)


def _filled(kind: Kind, id_: str, **given: object) -> dict[str, object]:
    return {column.name: FILLED[column.type] for column in kind.columns} | {"id": id_, **given}


def _full(schema: Schema = STANDARD) -> list[Table]:
    """A node of every label and an edge of every type and pair of ends, with no cell empty."""
    some: list[Table] = [
        nodes(kind.name, _filled(kind, f"{kind.name} 1"), schema=schema) for kind in schema.nodes
    ]
    for kind in schema.edges:
        for start, end in kind.ends:
            ends = {"from": f"{start} 1", "to": f"{end} 1"}
            row = _filled(kind, f"{kind.name} {start} {end}", **ends)
            some.append(edges(kind.name, start, end, row, schema=schema))
    return some


def _load_full(store: Store, tables: list[Table], schema: Schema = STANDARD) -> None:
    given = [table for table in tables if not table.kind.derived]
    derived = [table for table in tables if table.kind.derived]
    load(store, *given, derive=lambda _: derived, schema=schema)


def test_a_store_that_nothing_was_loaded_into_says_so(store: Store) -> None:
    with pytest.raises(StoreMissing, match="graphkit load"):
        store.record()
    with pytest.raises(StoreMissing, match="graphkit load"):
        store.query("MATCH (n:Project) RETURN n.id AS id", {})


def test_every_column_of_every_kind_comes_back_as_it_was(store: Store) -> None:
    tables = _full()
    _load_full(store, tables)
    assert everything(store) == shown(*tables)


def test_what_is_empty_is_left_out(store: Store) -> None:
    tables = [HEADINGS, PROJECT, THEMES, _evidence({"from": "p", "to": "t", "id": "e"})]
    load(store, *tables)
    assert everything(store) == shown(*tables)
    assert everything(store)[-1] == {"id": "e", "type": "EVIDENCES", "from": "p", "to": "t"}


def test_own_columns_may_have_any_name(store: Store) -> None:
    own = {
        "order": Type.INTEGER,
        "group": Type.STRING,
        "my column": Type.DATE,
        "Grüße-1": Type.LIST,
    }
    schema = STANDARD.extended({"Partner": own, "PARTNERS_IN": own})
    tables = _full(schema)
    _load_full(store, tables, schema)
    assert everything(store) == shown(*tables)
    found = store.query("MATCH (p:Partner) RETURN p.`my column` AS day, p.`order` AS o", {})
    assert list(found) == [{"day": FILLED[Type.DATE], "o": FILLED[Type.INTEGER]}]


def test_the_record_comes_back_as_it_was(store: Store) -> None:
    load(store, PROJECT)
    assert store.record() == record()


def test_parallel_edges_stay_apart(store: Store) -> None:
    row = {"from": "p", "to": "t", "note": "the same words"}
    tables = [PROJECT, THEMES, _evidence({**row, "id": "e1"}, {**row, "id": "e2"})]
    load(store, *tables)
    assert everything(store) == shown(*tables)


def test_loading_twice_changes_nothing(store: Store) -> None:
    tables = _full()
    _load_full(store, tables)
    _load_full(store, tables)
    assert everything(store) == shown(*tables)


def test_loading_again_changes_adds_and_removes_what_differs(store: Store) -> None:
    load(
        store,
        PROJECT,
        THEMES,
        _evidence({"from": "p", "to": "t", "id": "e1"}, {"from": "p", "to": "t", "id": "e2"}),
    )
    tables = [
        nodes("Project", {"id": "p", "name": "changed"}, {"id": "q"}),
        nodes("Theme", {"id": "t"}),
        _evidence({"from": "q", "to": "t", "id": "e2"}, {"from": "p", "to": "t", "id": "e3"}),
    ]
    load(store, *tables)
    assert everything(store) == shown(*tables)


def test_a_value_that_is_taken_away_is_gone(store: Store) -> None:
    before = {"id": "p", "summary": "words", "aliases": ["x"], "started": FILLED[Type.DATE]}
    load(store, nodes("Project", before))
    load(store, PROJECT)
    assert everything(store) == shown(PROJECT)


def test_a_kind_without_a_table_is_emptied(store: Store) -> None:
    _load_full(store, _full())
    load(store, PROJECT)
    assert everything(store) == shown(PROJECT)


def test_a_node_may_change_its_label_and_keep_its_edges(store: Store) -> None:
    load(store, PROJECT, THEMES, _evidence({"from": "p", "to": "t", "id": "e"}))
    tables = [
        PROJECT,
        nodes("Barrier", {"id": "t"}),
        edges("EVIDENCES", "Project", "Barrier", {"from": "p", "to": "t", "id": "e"}),
    ]
    load(store, *tables)
    assert everything(store) == shown(*tables)


def test_what_is_derived_may_rest_on_what_has_been_written(store: Store) -> None:
    def derive(ask: Ask) -> Iterable[Table]:
        count = ask("MATCH (p:Project) RETURN count(*) AS number", {})[0]["number"]
        yield _general(count)

    load(store, nodes("Project", {"id": "p"}, {"id": "q"}), derive=derive)
    load(store, PROJECT, derive=derive)
    assert everything(store) == shown(PROJECT, _general(1))


def _general(projects: int) -> Table:
    counts = ("headings", "named_projects", "joint_projects", "evidence")
    given = dict.fromkeys(counts, 1) | {"two_sided": False, "by_merge": True}
    return nodes("GeneralTheme", {"id": "general:t", "projects": projects, **given})


def test_a_load_that_fails_changes_nothing(store: Store) -> None:
    load(store, PROJECT, THEMES)

    def fail(_: Ask) -> Iterable[Table]:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        load(store, HEADINGS, derive=fail)
    assert everything(store) == shown(PROJECT, THEMES)
    assert store.record() == record()


def test_a_store_is_usable_after_it_was_closed(store: Store) -> None:
    load(store, PROJECT)
    store.close()
    assert everything(store) == shown(PROJECT)
    store.close()
    store.replace(record(fingerprint="two"), [THEMES], nothing, lambda *_: None)
    assert everything(store) == shown(THEMES)
    assert store.record().fingerprint == "two"


def test_progress_is_told_up_to_the_end(store: Store) -> None:
    heard: list[tuple[str, int, int]] = []
    load(store, PROJECT, THEMES, progress=lambda *news: heard.append(news))
    assert heard[-1][1:] == (3, 3)
    assert [done for _, done, _ in heard] == sorted(done for _, done, _ in heard)
