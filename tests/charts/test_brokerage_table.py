"""The table of brokers: roles worked out by hand, each cell with the ties it is made of."""

from __future__ import annotations

import numpy as np
import pytest
from sights import LATER, network, sight

from graphkit.charts.brokerage import chart
from graphkit.errors import OutputError
from graphkit.matrices import Cell, Matrices

PATH = ((0, 1), (1, 2), (2, 3))
"""Ann to Bob, both arts; Bob to Cat; Cat to Dan, both health."""


def cells(drawn: Matrices) -> dict[tuple[str, str], Cell]:
    (matrix,) = drawn.matrices
    return dict(matrix.cells)


def test_in_a_directed_path_bob_represents_arts_and_cat_keeps_the_gate_of_health() -> None:
    found = cells(chart(sight(network(PATH, directed=True), group="sector")))
    assert {at: cell.value for at, cell in found.items()} == {
        ("bob", "representative"): 1,
        ("bob", "brokerage"): 1,
        ("cat", "gatekeeper"): 1,
        ("cat", "brokerage"): 1,
    }


def test_a_cell_leads_to_the_ties_that_its_role_may_use() -> None:
    both_ways = network((*PATH, (1, 0), (3, 2)), directed=True)
    found = cells(chart(sight(both_ways, group="sector")))
    behind = {row["id"] for row in found["bob", "representative"].evidence}
    assert behind == {"w:0-1", "w:1-2"}
    assert {row["id"] for row in found["cat", "gatekeeper"].evidence} == {"w:1-2", "w:2-3"}
    assert {row["id"] for row in found["bob", "brokerage"].evidence} == {"w:0-1", "w:1-0", "w:1-2"}


def test_who_brokers_most_comes_first() -> None:
    star = network([(0, 1), (0, 2), (0, 3), (1, 2)])
    (matrix,) = chart(sight(star, group="sector")).matrices
    assert [head.id for head in matrix.rows] == ["ann"]
    assert [head.id for head in matrix.columns][-1] == "brokerage"


def test_without_directions_pairs_are_said_to_count_both_ways() -> None:
    drawn = chart(sight(network([(0, 1), (0, 2), (0, 3), (1, 2)]), group="sector"))
    (matrix,) = drawn.matrices
    assert matrix.unit == "ordered pairs brokered"
    assert "each pair of others counts twice" in matrix.about
    assert matrix.cells["ann", "brokerage"].about.startswith("4 ordered pairs brokered")
    assert drawn.caption[0] == "1 of 5 actors brokers at least one pair."


def test_with_directions_pairs_have_one_order_anyway() -> None:
    drawn = chart(sight(network(PATH, directed=True), group="sector"))
    (matrix,) = drawn.matrices
    assert matrix.unit == "pairs brokered"
    assert "twice" not in matrix.about
    assert matrix.cells["bob", "brokerage"].about.startswith("1 pair brokered")
    assert drawn.caption[0] == "2 of 5 actors broker at least one pair."


def test_where_nobody_brokers_the_table_says_so() -> None:
    (matrix,) = chart(sight(network([(0, 1)]), group="sector")).matrices
    assert matrix.empty == "Nobody brokers between others here."


def test_two_modes_and_no_groups_are_refused_with_the_remedy() -> None:
    with pytest.raises(OutputError, match="--group kind"):
        chart(sight(network(PATH)))
    modes = network([(0, 2)], first_mode=np.arange(5) < 2)
    with pytest.raises(OutputError, match="--network partners"):
        chart(sight(modes, group="sector"))


@pytest.mark.parametrize("asked", [{"size": "degree"}, {"colour": "nonsense"}])
def test_sizes_and_colours_are_refused_with_the_view_that_takes_them(asked: dict[str, str]) -> None:
    with pytest.raises(OutputError, match=r"--view brokerage takes no .* --view sociogram"):
        chart(sight(network(LATER), group="sector", **asked))
