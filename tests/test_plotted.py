"""The tables beside a picture: whole, in order, with nothing in them that a spreadsheet runs."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import networkx as nx
import pytest
from renderers import sample

from graphkit.matrices import Cell, Head, Matrices, Matrix
from graphkit.plotted import tables


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def matrix(name: str, cells: dict[tuple[str, str], Cell]) -> Matrix:
    heads = [Head("a", "=A"), Head("b", "B")]
    return Matrix(name, "T", "about", "lines", heads, heads[:1], cells, corner="x")


def matrices(*given: Matrix) -> Matrices:
    return Matrices("Title", "Subtitle", given, {}, ())


def test_a_network_has_a_table_of_nodes_and_one_of_relationships() -> None:
    files = tables(sample.themes())
    assert list(files) == ["-nodes.csv", "-relationships.csv"]
    nodes, edges = map(rows, files.values())
    assert [node["id"] for node in nodes] == list(sample.themes().network)
    assert nodes[0]["aliases"] == "Realities; Réalités"
    assert nodes[1]["case_study"] == "yes"
    assert nodes[1]["aliases"] == ""
    assert [edge["id"] for edge in edges] == ["s1", "s2", "s3", "a1"]
    assert (edges[0]["from_name"], edges[0]["to_name"]) == ("CHOICE", "Trust")
    assert [edge["lines_for"] for edge in edges] == ["2", "0", "0", "2"]
    assert [edge["lines_against"] for edge in edges] == ["0", "1", "0", "0"]


def test_measures_are_columns_of_nodes() -> None:
    picture = replace(sample.themes(), measures={"betweenness": {"hope": 0.5}})
    nodes = rows(tables(picture)["-nodes.csv"])
    assert [node["betweenness"] for node in nodes] == ["", "0.5", "", "", ""]


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@A1", "\t=1", "  =1", "＝1"])  # noqa: RUF001
def test_no_cell_is_taken_for_a_formula(start: str) -> None:
    network = nx.MultiDiGraph()
    network.add_node(start, **{"label": start, "name": start, start: start})
    network.add_edge(start, start, key=start, type=start, note=f"{start}\nsecond line, too")
    for content in tables(replace(sample.themes(), network=network)).values():
        cells = [cell for row in csv.reader(io.StringIO(content.decode())) for cell in row]
        assert not [cell for cell in cells if cell.lstrip(" ").startswith(start.lstrip(" "))]
        assert any(cell.startswith("'") for cell in cells)


def test_a_number_stays_a_number_also_below_zero() -> None:
    picture = sample.partners()
    picture.network.nodes["council"].update(longitude=-3.2, code="-3.2")
    node = rows(tables(picture)["-nodes.csv"])[0]
    assert (node["longitude"], node["code"]) == ("-3.2", "'-3.2")


def test_half_a_character_and_quotes_and_commas_survive() -> None:
    picture = sample.partners()
    picture.network.nodes["council"]["name"] = 'a "b", c\n\ud83d 信頼'
    assert rows(tables(picture)["-nodes.csv"])[0]["name"] == 'a "b", c\n? 信頼'


def test_a_matrix_has_a_line_for_every_row_and_column() -> None:
    cell = Cell(2.0, is_minimum=True, about="two lines")
    files = tables(matrices(matrix("themes", {("a", "a"): cell, ("b", "a"): Cell(gap="nobody")})))
    assert list(files) == [".csv"]
    first, second = rows(files[".csv"])
    assert first == {
        "row": "a",
        "row_name": "'=A",
        "column": "a",
        "column_name": "'=A",
        "value": "2.0",
        "text": "≥2",
        "gap": "",
        "about": "two lines",
    }
    assert (second["row"], second["value"], second["gap"]) == ("b", "", "nobody")


def test_several_matrices_have_a_table_each() -> None:
    assert list(tables(matrices(matrix("one", {}), matrix("two", {})))) == ["-one.csv", "-two.csv"]


def test_an_empty_network_has_tables_with_headings_only() -> None:
    files = tables(replace(sample.themes(), network=nx.MultiDiGraph()))
    assert [rows(content) for content in files.values()] == [[], []]
    assert all(content.startswith(b"id,") for content in files.values())
