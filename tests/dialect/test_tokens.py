"""Tests of graphkit.dialect.tokens: nothing is lost, and every token is what the engines see."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graphkit.dialect.tokens import code, place, tokens

PIECES = st.sampled_from(
    ["'", '"', "`", "\\", "/*", "*/", "//", "\n", "\r", "$", ".", "..", "1", "1e", "a", "SET", " "]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES).map("".join))


@settings(deadline=None)
@given(TEXTS)
@example("'\\")
@example("`a``")
@example("/*/")
def test_the_tokens_joined_are_the_text(text: str) -> None:
    assert "".join(token.text for token in tokens(text)) == text


@settings(deadline=None)
@given(TEXTS)
def test_a_token_starts_where_it_says(text: str) -> None:
    assert all(text.startswith(token.text, token.start) for token in tokens(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a.b", [("word", "a"), ("punctuation", "."), ("word", "b")]),
        ("'it\\'s'x", [("string", "'it\\'s'"), ("word", "x")]),
        ("'a\\\\'x", [("string", "'a\\\\'"), ("word", "x")]),
        ("\"'\"'\"'", [("string", '"\'"'), ("string", "'\"'")]),
        ("'a\nb'", [("string", "'a\nb'")]),
        ("`a``b`c", [("name", "`a``b`"), ("word", "c")]),
        ("`a\\`b", [("name", "`a\\`"), ("word", "b")]),
        ("1..3", [("number", "1"), ("punctuation", ".."), ("number", "3")]),
        ("*..3", [("punctuation", "*"), ("punctuation", ".."), ("number", "3")]),
        (".5e3", [("number", ".5e3")]),
        ("5SET", [("number", "5SET")]),
        ("$p1x", [("parameter", "$p1x")]),
        ("$1SET", [("parameter", "$1"), ("word", "SET")]),
        ("$`a b`", [("parameter", "$`a b`")]),
        ("$ a", [("punctuation", "$"), ("space", " "), ("word", "a")]),
        ("a//b\rc", [("word", "a"), ("comment", "//b"), ("space", "\r"), ("word", "c")]),
        ("/*/*'*/'x'", [("comment", "/*/*'*/"), ("string", "'x'")]),
        ("'/*'//'", [("string", "'/*'"), ("comment", "//'")]),
        ("/**/a", [("comment", "/**/"), ("word", "a")]),
        ("'a", [("unclosed", "'a")]),
        ("'a\\'", [("unclosed", "'a\\'")]),
        ("/*/", [("unclosed", "/*/")]),
        ("`a``", [("unclosed", "`a``")]),
        ("é_1", [("word", "é_1")]),
    ],
)
def test_a_text_is_cut_where_the_engines_cut_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(str(token.kind), token.text) for token in tokens(text)] == expected


@pytest.mark.parametrize("space", [" ", "\t", "\x0b", "\x1f", "\u00a0", "\u2028", "\u3000"])
def test_spaces_and_comments_are_no_code(space: str) -> None:
    assert [token.text for token in code(f"a{space}/* b */{space}c // d")] == ["a", "c"]


def test_only_a_word_is_a_keyword() -> None:
    assert [token.keyword for token in code("set 'set' `set` $set")] == ["SET", "", "", ""]


@pytest.mark.parametrize(
    ("start", "expected"),
    [(0, "line 1, column 1"), (2, "line 1, column 3"), (3, "line 2, column 1")],
)
def test_a_place_counts_lines_and_columns_from_one(start: int, expected: str) -> None:
    assert place("ab\ncd", start) == expected
