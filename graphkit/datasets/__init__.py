"""The forms a dataset comes in. Every file here is one form.

A member offers

    recognises(path: Path) -> bool        is this mine?
    files(path: Path) -> list[Path]       every file that has a say in it
    read(path: Path) -> RawDataset        its tables, as text, and its sources' texts
    names(path: Path) -> bool             would a new dataset of this name be mine?
    write(path: Path, manifest: Manifest, tables: Sequence[TextTable]) -> None

Reading never fails over what a file says: that becomes a problem of the raw dataset, so that
checking can report all problems of all datasets together. What only reading needs is imported
there: telling that nothing has changed takes no more than the files' names and bytes.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from graphkit import catalog
from graphkit.documents import read_documents, visible
from graphkit.errors import DatasetError, OutputError
from graphkit.model.problems import Problem

if TYPE_CHECKING:
    from graphkit.model.manifest import Manifest
    from graphkit.model.raw import RawDataset
    from graphkit.model.writing import TextTable


def read(path: Path) -> RawDataset:
    """Read a dataset of whatever form.

    Raises:
        DatasetError: there is no dataset.
    """
    raw: RawDataset = _form(path).read(path)
    return raw


def create(path: Path, manifest: Manifest, tables: Sequence[TextTable]) -> None:
    """Write a new dataset, of the form its name calls for; all of it or nothing.

    Raises:
        OutputError: something of that name is there already, or it cannot be written.
    """
    if path.exists() and not (path.is_dir() and not any(path.iterdir())):
        raise OutputError(f"{path} exists already: choose another name")
    form = next((form for form in _forms() if form.names(path)), None)
    if form is None:
        raise OutputError(f"{path}: a dataset is a folder, without a dot in its name, or a .xlsx")
    draft = path.with_name(f".{path.stem}.draft{path.suffix}")
    try:
        form.write(draft, manifest, tables)
        if path.is_dir():
            path.rmdir()
        draft.rename(path)
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror}") from error
    finally:
        if draft.is_dir():
            shutil.rmtree(draft)
        draft.unlink(missing_ok=True)


def read_texts(folder: Path) -> dict[str, bytes]:
    """Read the documents of a folder of sources kept outside the dataset, by path below it.

    Raises:
        DatasetError: there is no such folder, or a file in it cannot be read.
    """
    if not folder.is_dir():
        raise DatasetError([Problem(str(folder), 0, "", "no such folder of sources")])
    texts, problems = read_documents(folder, f"{folder}/")
    if problems:
        raise DatasetError(problems)
    return texts


def fingerprint(paths: Sequence[Path], sources: Path | None = None) -> str:
    """Hash the name and content of every file that has a say in these datasets.

    Raises:
        DatasetError: one of them is no dataset, or a file cannot be read.
    """
    digest = hashlib.sha256()
    folders = [(path, _form(path).files(path)) for path in paths]
    for path, files in [*folders, *([(sources, visible(sources))] if sources else [])]:
        for file in files:
            name = path.name if file == path else file.relative_to(path).as_posix()
            digest.update(f"{path.name}\0{name}\0".encode())
            digest.update(_content_hash(file))
    return digest.hexdigest()


def _content_hash(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").digest()
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        raise DatasetError([Problem(str(file), 0, "", message)]) from error


def _forms() -> Iterator[ModuleType]:
    return (catalog.member("datasets", name) for name in catalog.names("datasets"))


def _form(path: Path) -> ModuleType:
    for form in _forms():
        if form.recognises(path):
            return form
    raise DatasetError([Problem(str(path), 0, "", _why_not(path))])


def _why_not(path: Path) -> str:
    if not path.exists():
        return "no such folder or workbook (graphkit init makes one)"
    if path.is_dir():
        return "no dataset in this folder: it has neither dataset.toml, nor nodes/, nor edges/"
    return "not a dataset: give a folder or a workbook (.xlsx)"
