"""Surveys are the same in both stores, whatever their items are called."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from handmade import nothing, silent
from made import folder

from graphkit.loading import compiled, record_of
from graphkit.network.surveying import answers
from graphkit.stores import Store

FILES = {
    "nodes/Partner.csv": "id,name\na,A\nb,B\nc,C\n",
    "surveys/pulse.csv": (
        "rater,partner,wave,order,group,match mood,awareness,integration,power\n"
        "a,b,1,5,-1.5,7,yes,no,2\nb,a,1,,2,,,yes,\nc,,1,,,,,,\na,b,2,1,1,1,yes,yes,4\n"
    ),
    "dataset.toml": (
        "[surveys.pulse.items]\norder = 'climate'\ngroup = 'climate'\n'match mood' = 'climate'\n"
    ),
}


def test_items_with_awkward_names_come_back_as_answers(store: Store, tmp_path: Path) -> None:
    raw, graph = compiled([folder(tmp_path / "d", FILES)], None)
    store.replace(record_of("one", raw, graph), graph.tables, nothing, silent)
    lines = store.query("MATCH ()-[e:TIES_TO]->() RETURN e ORDER BY e.wave, e.`order`", {})
    record = store.record()
    assert record.surveys == graph.surveys
    found = answers(record.surveys, lines.column("e"), ["a", "b", "c"], wave="1")
    assert found is not None
    order = np.argsort(found.rater)
    told = {item: values[order].tolist() for item, values in found.items.items()}
    assert found.rater[order].tolist() == [0, 1]
    assert (found.asked.tolist(), found.answered.tolist()) == ([0, 1, 2], [0, 1])
    np.testing.assert_equal(
        told,
        {
            "power": [2, np.nan],
            "intensity": [1, 4],
            "order": [5, np.nan],
            "group": [-1.5, 2],
            "match mood": [7, np.nan],
        },
    )


def test_items_can_be_asked_for_in_a_query(store: Store, tmp_path: Path) -> None:
    raw, graph = compiled([folder(tmp_path / "d", FILES)], None)
    store.replace(record_of("one", raw, graph), graph.tables, nothing, silent)
    rows = store.query(
        "MATCH (x)-[e:TIES_TO]->(y) WHERE e.`match mood` > 3 RETURN x.id AS x, e.`group` AS g", {}
    )
    assert list(rows) == [{"x": "a", "g": -1.5}]
