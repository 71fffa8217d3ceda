from __future__ import annotations

from hashlib import blake2b
from pathlib import Path

import pytest
from made import EVIDENCES, SMALL, TOML, folder, problems, rows

from graphkit.workspace import check


def hashed(*parts: str) -> str:
    return blake2b("".join(f"{part}\x1f" for part in parts).encode(), digest_size=16).hexdigest()


def ids(path: Path, table: str, **more: str) -> list[str]:
    dataset = folder(path, {**SMALL, EVIDENCES: table, **more})
    return [row["id"] for row in rows(check(dataset), "EVIDENCES")]


def test_an_id_is_the_hash_of_type_ends_and_filled_model_columns_by_name(tmp_path: Path) -> None:
    table = (
        "from,to,heading,source,locator,basis,quote_start,quote_end\n"
        "garden,trust,purpose,report,p. 4 ‧ Ünï,stated,3,9\n"
        "garden,tea,,,,,,\n"
    )
    assert ids(tmp_path, table) == [
        hashed(
            "EVIDENCES", "garden", "trust",
            "basis=stated", "heading=purpose", "locator=p. 4 ‧ Ünï",
            "quote_end=9", "quote_start=3", "source=report",
        ),
        hashed("EVIDENCES", "garden", "tea"),
    ]  # fmt: skip


def test_an_id_is_the_same_on_every_machine(tmp_path: Path) -> None:
    assert ids(tmp_path, "from,to\ngarden,tea\n") == ["31c80a6ff7084c30915557fe4ab63b25"]


def test_values_are_hashed_as_they_are_meant_not_as_they_are_spelt(tmp_path: Path) -> None:
    header = "from,to,weight,directed,relation\n"
    partners = "id,name\na,A\nb,B\n"

    def tie(name: str, row: str) -> str:
        files = {"nodes/Partner.csv": partners, "edges/TIES_TO.csv": header + row}
        (edge,) = rows(check(folder(tmp_path / name, {**files})), "TIES_TO")
        return str(edge["id"])

    expected = hashed("TIES_TO", "a", "b", "directed=true", "relation=x", "weight=2")
    assert tie("one", "a,b,2,true,x\n") == expected
    assert tie("two", " a,b ,+2.0,YES, x\n") == expected
    small = hashed("TIES_TO", "a", "b", "directed=false", "weight=0.1")
    assert tie("three", "a,b,1e-1,0,\n") == small


def test_an_id_of_ones_own_stays(tmp_path: Path) -> None:
    assert ids(tmp_path, "from,to,id\ngarden,trust,mine\n") == ["mine"]


def test_neither_order_of_rows_and_columns_nor_the_file_changes_an_id(tmp_path: Path) -> None:
    one = ids(tmp_path / "a", "from,to,locator\ngarden,trust,p. 1\nchoir,tea,p. 2\n")
    moved = {"edges/more/EVIDENCES.csv": "locator,from,to\np. 1,garden,trust\n"}
    two = ids(tmp_path / "b", "locator,to,from\np. 2,tea,choir\n", **moved)
    assert sorted(one) == sorted(two)


def test_rewording_a_note_or_quote_or_an_own_column_changes_no_id(tmp_path: Path) -> None:
    own = {TOML: "[columns.EVIDENCES]\nx = 'string'\n"}
    plain = ids(tmp_path / "a", "from,to\ngarden,trust\n")
    assert ids(tmp_path / "b", "from,to,note,quote,x\ngarden,trust,n,q,y\n", **own) == plain


@pytest.mark.parametrize(
    "column", ["locator", "coder", "quote_start,quote_end", "extent", "stance"]
)
def test_saying_something_else_changes_the_id(tmp_path: Path, column: str) -> None:
    value = {"quote_start,quote_end": "1,2", "extent": "own", "stance": "supports"}
    plain = ids(tmp_path / "a", "from,to\ngarden,trust\n")
    other = ids(tmp_path / "b", f"from,to,{column}\ngarden,trust,{value.get(column, 'x')}\n")
    assert other != plain


def test_alike_rows_need_an_id_of_their_own_and_both_are_named(tmp_path: Path) -> None:
    table = "from,to,note\ngarden,trust,x\nchoir,trust,x\ngarden,trust,y\ngarden,trust,x\n"
    same = f"id: says the same as {EVIDENCES}:2: remove one, or give each an id of its own"
    assert problems(folder(tmp_path / "a", {**SMALL, EVIDENCES: table})) == [
        f"{EVIDENCES}:4: {same}",
        f"{EVIDENCES}:5: {same}",
    ]
    named = "from,to,id\ngarden,trust,one\ngarden,trust,two\n"
    assert ids(tmp_path / "b", named) == ["one", "two"]


def test_two_edges_cannot_have_one_id_across_types(tmp_path: Path) -> None:
    under = {"edges/UNDER.csv": "from,to,id\ntrust,purpose,x\n"}
    table = {EVIDENCES: "from,to,id\ngarden,trust,x\nchoir,trust,x\n"}
    taken = f"id: 'x' is taken by {EVIDENCES}:2: every edge needs an id of its own"
    assert problems(folder(tmp_path, {**SMALL, **table, **under})) == [
        f"{EVIDENCES}:3: {taken}",
        f"edges/UNDER.csv:2: {taken}",
    ]


def test_an_edge_cannot_have_the_id_of_a_node(tmp_path: Path) -> None:
    table = {EVIDENCES: "from,to,id\ngarden,trust,choir\n"}
    assert problems(folder(tmp_path, {**SMALL, **table})) == [
        f"{EVIDENCES}:2: id: 'choir' is the id of a node"
    ]


def test_rows_without_an_end_are_not_called_repetitions(tmp_path: Path) -> None:
    table = {EVIDENCES: "from,to\ngarden,\ngarden,\n"}
    assert problems(folder(tmp_path / "a", {**SMALL, **table})) == [
        f"{EVIDENCES}:2: to: must not be empty",
        f"{EVIDENCES}:3: to: must not be empty",
    ]
    table = {EVIDENCES: "from,note\ngarden,\ngarden,x\ngarden,y\n"}
    assert problems(folder(tmp_path / "b", {**SMALL, **table})) == [
        f"{EVIDENCES}:1: to: missing column; the table has from, note"
    ]
