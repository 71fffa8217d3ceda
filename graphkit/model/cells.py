"""Turn columns of text into typed columns, and name every cell that does not fit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pyarrow as pa
import pyarrow.compute as pc

from graphkit.model.columns import Column, Type
from graphkit.spelling import did_you_mean

Unfit = tuple[int, str]
"""The position of a cell in its column, and what is wrong with it."""


def typed(text: pa.ChunkedArray, column: Column) -> tuple[pa.ChunkedArray, list[Unfit]]:
    """Convert one column; cells that do not fit come back null, each with its message."""
    trimmed = text if column.name == "quote" else _trimmed(text)
    values, fits = _READERS[column.type](trimmed)
    unfit = [(at, _unfit(trimmed[at].as_py(), column.type)) for at in _false_at(fits)]
    return values, [*unfit, *_not_a_choice(values, column)]


def _unfit(word: str, type_: Type) -> str:
    decimal = type_ is Type.NUMBER and _DECIMAL_COMMA.fullmatch(word)
    remedy = ": write decimals with a point, and no other comma" if decimal else ""
    return f"'{word}' is not {_CALLED[type_]}{remedy}"


def _trimmed(text: pa.ChunkedArray) -> pa.ChunkedArray:
    stripped = pc.utf8_trim_whitespace(text)
    return pc.if_else(pc.equal(stripped, ""), pa.scalar(None, pa.string()), stripped)


def _false_at(claims: pa.ChunkedArray) -> Iterator[int]:
    """Give the positions of what is false; null claims nothing."""
    if pc.all(claims).as_py() is not False:
        return
    for at in pc.indices_nonzero(pc.invert(pc.fill_null(claims, True))):  # noqa: FBT003
        yield at.as_py()


def _not_a_choice(values: pa.ChunkedArray, column: Column) -> Iterator[Unfit]:
    if not column.choices:
        return
    fits = pc.or_kleene(pc.is_null(values), pc.is_in(values, pa.array(column.choices)))
    for at in _false_at(fits):
        word = values[at].as_py()
        hint = did_you_mean(word, column.choices)
        yield at, f"'{word}' is none of {', '.join(column.choices)}{hint}"


Read = Callable[[pa.ChunkedArray], tuple[pa.ChunkedArray, pa.ChunkedArray]]


def _string(text: pa.ChunkedArray) -> tuple[pa.ChunkedArray, pa.ChunkedArray]:
    return text, pc.is_valid(pa.chunked_array([[]], pa.string()))


def _list(text: pa.ChunkedArray) -> tuple[pa.ChunkedArray, pa.ChunkedArray]:
    r"""Split at bars; `\|` is a literal bar, and an empty entry is none."""
    escaped = pc.replace_substring(text, r"\|", _BAR)
    between = pc.replace_substring_regex(escaped, r"[\s\pZ]*\|[\s\pZ|]*", "|")
    split = pc.split_pattern(_trimmed(pc.utf8_trim(between, "|")), "|")
    return (
        pa.chunked_array([_unescaped(chunk) for chunk in split.chunks], Type.LIST.arrow),
        pc.is_valid(pa.chunked_array([[]], pa.string())),
    )


def _unescaped(lists: pa.ListArray) -> pa.ListArray:
    values = pc.replace_substring(lists.flatten(), _BAR, "|")
    lengths = pc.fill_null(pc.list_value_length(lists), 0)
    ends = pc.cumulative_sum(pc.cast(lengths, pa.int32()))
    offsets = pa.concat_arrays([pa.array([0], pa.int32()), ends])
    return pa.ListArray.from_arrays(offsets, values, mask=pc.is_null(lists))


def _by_pattern(pattern: str, kind: Type) -> Read:
    def read(text: pa.ChunkedArray) -> tuple[pa.ChunkedArray, pa.ChunkedArray]:
        fits = pc.match_substring_regex(text, pattern)
        good = pc.if_else(fits, text, pa.scalar(None, pa.string()))
        if kind is Type.INTEGER:
            good = pc.replace_substring_regex(good, r"(^\+)|(\.0*$)", "")
        return _finite(pc.cast(good, kind.arrow), fits)

    return read


def _finite(
    values: pa.ChunkedArray, fits: pa.ChunkedArray
) -> tuple[pa.ChunkedArray, pa.ChunkedArray]:
    """Refuse what is too large for a number; null stays null."""
    finite = pc.is_finite(values)
    if pc.all(finite).as_py() is not False:
        return values, fits
    nothing = pa.scalar(None, values.type)
    return pc.if_else(finite, values, nothing), pc.and_(fits, pc.fill_null(finite, True))  # noqa: FBT003


def _boolean(text: pa.ChunkedArray) -> tuple[pa.ChunkedArray, pa.ChunkedArray]:
    lowered = pc.utf8_lower(text)
    true, false = (pc.is_in(lowered, pa.array(words)) for words in (_TRUE, _FALSE))
    fits = pc.or_(pc.is_null(text), pc.or_(true, false))
    return pc.if_else(pc.and_(pc.is_valid(text), fits), true, pa.scalar(None, pa.bool_())), fits


def _date(text: pa.ChunkedArray) -> tuple[pa.ChunkedArray, pa.ChunkedArray]:
    moments = pc.strptime(text, format="%Y-%m-%d", unit="s", error_is_null=True)
    dates = pc.cast(moments, pa.date32())
    # The way back tells: a day that no calendar has comes back as another, or not at all.
    fits = pc.fill_null(pc.equal(pc.cast(dates, pa.string()), text), False)  # noqa: FBT003
    fits = pc.and_(fits, pc.not_equal(pc.utf8_slice_codeunits(text, 0, 4), "0000"))
    fits = pc.or_(pc.is_null(text), pc.fill_null(fits, False))  # noqa: FBT003
    return pc.if_else(fits, dates, pa.scalar(None, pa.date32())), fits


_BAR = "\ufdd0"
"""Stands in for a literal bar: a code point that Unicode keeps out of all text."""
_TRUE, _FALSE = ("true", "yes", "1"), ("false", "no", "0")

_DECIMAL_COMMA = re.compile(r"[+-]?[0-9]+,[0-9]+")

_READERS: dict[Type, Read] = {
    Type.STRING: _string,
    Type.LIST: _list,
    Type.INTEGER: _by_pattern(r"^[+-]?[0-9]{1,18}(\.0*)?$", Type.INTEGER),
    Type.NUMBER: _by_pattern(
        r"^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,3})?$", Type.NUMBER
    ),
    Type.BOOLEAN: _boolean,
    Type.DATE: _date,
}

_CALLED = {
    Type.STRING: "text",
    Type.LIST: "a list",
    Type.INTEGER: "a whole number",
    Type.NUMBER: "a number",
    Type.BOOLEAN: "true or false",
    Type.DATE: "a date (YYYY-MM-DD)",
}
