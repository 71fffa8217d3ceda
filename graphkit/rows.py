"""Rows: the answer to a query, as plain Python, Arrow or pandas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, overload

from graphkit.errors import MissingExtra

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa


def without(row: Mapping[str, Any], *names: str) -> dict[str, Any]:
    """Give a row without some of its columns.

    >>> without({"id": "a", "name": "A"}, "id")
    {'name': 'A'}
    """
    return {name: value for name, value in row.items() if name not in names}


class Rows(Sequence[dict[str, Any]]):
    """Named columns of equal length; iterates as dicts.

    >>> rows = Rows({"id": ["a", "b"], "projects": [2, 1]})
    >>> rows[0]
    {'id': 'a', 'projects': 2}
    >>> rows.columns
    ('id', 'projects')
    """

    def __init__(self, data: dict[str, list[Any]] | pa.Table) -> None:
        """Take columns as lists, or an Arrow table, which is converted only when looked at."""
        self._data = data

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns' names, in order."""
        return tuple(self._data if isinstance(self._data, dict) else self._data.column_names)

    @cached_property
    def _lists(self) -> list[list[Any]]:
        if isinstance(self._data, dict):
            return list(self._data.values())
        return [column.to_pylist() for column in self._data.columns]

    def __len__(self) -> int:
        """Count the rows."""
        if isinstance(self._data, dict):
            return len(self._lists[0]) if self._lists else 0
        return int(self._data.num_rows)

    @overload
    def __getitem__(self, index: int) -> dict[str, Any]: ...
    @overload
    def __getitem__(self, index: slice) -> list[dict[str, Any]]: ...
    def __getitem__(self, index: int | slice) -> dict[str, Any] | list[dict[str, Any]]:
        """Give one row, or a list of them."""
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        return dict(zip(self.columns, (values[index] for values in self._lists), strict=True))

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """Go through the rows."""
        names = self.columns
        return (dict(zip(names, values, strict=True)) for values in zip(*self._lists, strict=True))

    def column(self, name: str) -> list[Any]:
        """Give one column's values."""
        return self._lists[self.columns.index(name)]

    def to_arrow(self) -> pa.Table:
        """Give a pyarrow.Table."""
        import pyarrow as pa

        return pa.table(self._data) if isinstance(self._data, dict) else self._data

    def to_pandas(self) -> pd.DataFrame:
        """Give a pandas.DataFrame.

        Raises:
            MissingExtra: pandas is not installed.
        """
        try:
            import pandas as pd
        except ImportError:
            raise MissingExtra("pandas", "pandas", "to_pandas()") from None
        return pd.DataFrame(dict(zip(self.columns, self._lists, strict=True)))

    def __repr__(self) -> str:
        """Show the size and the first rows."""
        shown = "\n".join(map(repr, self[:10]))
        return f"{len(self)} rows of {', '.join(self.columns)}\n{shown}"
