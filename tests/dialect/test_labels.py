"""Tests of graphkit.dialect.labels: only the call is renamed, everything else stays."""

from __future__ import annotations

import pytest
from conftest import Engine
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.dialect.labels import rename_labels


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RETURN labels(n)", "RETURN node_labels(n)"),
        ("RETURN LABELS (n)", "RETURN node_labels (n)"),
        ("RETURN labels/* x */\n(n)", "RETURN node_labels/* x */\n(n)"),
        ("RETURN head(labels(labels))", "RETURN head(node_labels(labels))"),
        ("RETURN labels(a), labels(b)", "RETURN node_labels(a), node_labels(b)"),
    ],
)
def test_a_call_is_renamed(text: str, expected: str) -> None:
    assert rename_labels(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        *("RETURN n.labels", "RETURN n.labels (1)", "RETURN n . /* */ labels(1)", "MATCH (labels)"),
        *("RETURN $labels", "RETURN $labels(1)", "RETURN 'labels(n)'", 'RETURN "labels(n)"'),
        *("RETURN `labels`(n)", "// labels(n)", "/* labels(n) */", "RETURN my_labels(n)"),
        *("RETURN labelsof(n)", "RETURN node_labels(n)", "labels", "", "'labels(n)", "/* labels("),
    ],
)
def test_anything_else_stays(text: str) -> None:
    assert rename_labels(text) == text


@settings(deadline=None)
@given(st.text())
def test_a_text_without_the_word_is_never_changed(text: str) -> None:
    kept = text.replace("(", "")
    assert rename_labels(kept) == kept


@settings(deadline=None)
@given(st.lists(st.sampled_from(["labels", "(", ")", "n", ".", "$", "'", "`", "//", "\n", " "])))
def test_renaming_twice_is_renaming_once(pieces: list[str]) -> None:
    once = rename_labels("".join(pieces))
    assert rename_labels(once) == once
    assert once.replace("node_labels", "labels") == "".join(pieces)


def test_a_label_is_found_in_the_list_as_in_neo4j(engine: Engine) -> None:
    text = (
        "MATCH (n) WHERE 'Concept' IN labels(n) RETURN head(labels(n)) AS label, n.id ORDER BY id"
    )
    rows = engine.run(rename_labels(text.replace("n.id", "n.id AS id")))
    assert rows == [["Concept", "c1"], ["Concept", "c2"]]
