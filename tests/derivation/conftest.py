"""Graphs that tests are marked with, all derived in one load, and what follows from each."""

from __future__ import annotations

import pytest
from deriving import Found, derived
from lines import lines

from graphkit.workspace import Workspace

Marked = dict[str, Found]


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "graph(text): the graph that `found` is derived from")


@pytest.fixture(scope="module")
def all_found(
    workspace: Workspace, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Marked:
    """What follows from every graph of a module, loaded together: loading takes the time."""
    marked = {
        item.originalname: lines(mark.args[0])
        for item in request.session.items
        if isinstance(item, pytest.Function) and item.module is request.module
        for mark in item.iter_markers("graph")
    }
    return derived(workspace, tmp_path_factory.mktemp("datasets"), marked)


@pytest.fixture
def found(all_found: Marked, request: pytest.FixtureRequest) -> Found:
    """The general themes of the graph that a test is marked with, by id."""
    return all_found[request.node.originalname]
