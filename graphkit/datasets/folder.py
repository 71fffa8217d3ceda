"""A dataset as a folder of tables: dataset.toml, nodes/, edges/, surveys/ (*.csv), sources/."""

from __future__ import annotations

import csv
import json
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphkit.documents import read_documents, visible
from graphkit.model.problems import Problem

if TYPE_CHECKING:
    from graphkit.model.manifest import Manifest
    from graphkit.model.raw import RawDataset, RawTable
    from graphkit.model.writing import TextTable

_MANIFEST = "dataset.toml"
_ROOMS = {"nodes": "node", "edges": "edge", "surveys": "survey"}


def recognises(path: Path) -> bool:
    """Tell whether a path is a dataset folder."""
    return path.is_dir() and any((path / name).exists() for name in (_MANIFEST, *_ROOMS))


def files(path: Path) -> list[Path]:
    """List every file that has a say in the dataset."""
    manifest = path / _MANIFEST
    return [manifest] * manifest.is_file() + [
        file for room in (*_ROOMS, "sources") for file in visible(path / room)
    ]


def read(path: Path) -> RawDataset:
    """Read all tables, as text, and the texts of the sources."""
    from graphkit.model.manifest import read_manifest
    from graphkit.model.raw import RawDataset

    fields, problems = _toml(path / _MANIFEST)
    manifest, wrong = read_manifest(fields, path.resolve().name, _MANIFEST)
    tables, unread, unreadable = _tables(path)
    texts, unreadable_texts = read_documents(path / "sources", "sources/")
    return RawDataset(
        manifest=manifest,
        manifest_file=_MANIFEST,
        tables=tuple(tables),
        texts=texts,
        problems=(*problems, *wrong, *unreadable, *unreadable_texts),
        unread=frozenset(unread),
    )


def names(path: Path) -> bool:
    """Tell whether a new dataset of this name would be a folder."""
    return not path.suffix


def write(path: Path, manifest: Manifest, tables: Sequence[TextTable]) -> None:
    """Write a new folder."""
    for room in ("nodes", "edges"):
        (path / room).mkdir(parents=True)
    (path / _MANIFEST).write_text(_as_toml(manifest), encoding="utf-8")
    for table in tables:
        with (path / table.kind.file).open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream, lineterminator="\n").writerows([table.header, *table.rows])


def _as_toml(manifest: Manifest) -> str:
    # A JSON string is a TOML string too, but for one character.
    fields = ("name", "title", "description", "licence", "citation")
    settings = manifest.model_dump(mode="json")
    lines = [f"{name} = {_quoted(settings[name])}" for name in fields]
    lines += [f"waves = {_quoted(settings['waves'])}"] * bool(manifest.waves)
    lines += ["", *_SETTINGS.format(derive=manifest.derive).splitlines()]
    for kind, columns in settings["columns"].items():
        lines += ["", f"[columns.{_quoted(kind)}]"]
        lines += [f"{_quoted(name)} = {_quoted(type_)}" for name, type_ in columns.items()]
    return "\n".join([*lines, ""])


def _quoted(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


_SETTINGS = """\
# A concept is a general theme from so many headings and projects on.
[derive]
headings = {derive.headings}
projects = {derive.projects}

# Columns of your own: a string, integer, number, boolean or date each.
# [columns.Partner]
# employees = "integer"

# Who rates whom in surveys/collaboration-2024.csv: rater, partner, and items such as reliability.
# [surveys.collaboration-2024]
# wave = "2024"
"""


def _toml(path: Path) -> tuple[dict[str, Any], list[Problem]]:
    if not path.is_file():
        return {}, []
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig")), []
    except OSError as error:
        return {}, [Problem(_MANIFEST, 0, "", f"cannot be read: {error.strerror}")]
    except UnicodeDecodeError:
        return {}, [Problem(_MANIFEST, 0, "", "not UTF-8: save it as UTF-8")]
    except tomllib.TOMLDecodeError as error:
        return {}, [Problem(_MANIFEST, 0, "", f"not a TOML file: {error}")]


def _tables(path: Path) -> tuple[list[RawTable], list[tuple[str, str]], list[Problem]]:
    from graphkit.csvfile import read_csv

    tables, unread, problems = [], [], []
    for room, of in _ROOMS.items():
        for file in visible(path / room):
            shown = file.relative_to(path).as_posix()
            if file.suffix.lower() != ".csv":
                problems.append(Problem(shown, 0, "", "not a .csv file: move it elsewhere"))
                continue
            table, wrong = read_csv(file, of, shown)
            if table is None:
                unread.append((of, file.stem))
            else:
                tables.append(table)
            problems += wrong
    return tables, unread, problems
