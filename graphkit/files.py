"""Write a file, or a folder of files, whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from graphkit.errors import OutputError

_MARK = ".graphkit"
"""The file that says a folder is graphkit's own, to be replaced when it is written again."""


def write_together(files: Mapping[Path, str | bytes]) -> None:
    """Write several files, all of them or none: each beside its path, then all into place.

    Raises:
        OutputError: one of them cannot be written.
    """
    drafts: dict[Path, Path] = {}
    try:
        for path, content in files.items():
            drafts[path] = _drafted(path, content)
        for path, draft in drafts.items():
            os.replace(draft, path)
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        for draft in drafts.values():
            draft.unlink(missing_ok=True)


def replace_folder(path: Path, files: Iterable[tuple[str, str | bytes]]) -> int:
    """Write files, by relative path, into a folder of their own, which replaces an older one.

    Everything is written beside it first: until the last file is there, nothing changes.

    Returns:
        How many files were written.

    Raises:
        OutputError: the folder holds something that graphkit did not write, or cannot be written.
    """
    refuse_foreign_folder(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(dir=path.parent, prefix=f".{path.name}."))
    except OSError as error:
        raise _unwritable(path, error) from error
    try:
        written = _fill(draft, files)
        _swap(draft, path)
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return written


def refuse_foreign_folder(path: Path) -> None:
    """Make sure that a folder may be replaced: it is absent, empty, or graphkit's own.

    Raises:
        OutputError: it is none of these.
    """
    if path.is_dir() and any(path.iterdir()) and not (path / _MARK).is_file():
        raise OutputError(
            f"{path} holds files that graphkit did not write: choose another folder, or empty it"
        )
    if path.exists() and not path.is_dir():
        raise OutputError(f"{path} is a file: choose another name for the folder")


def _drafted(path: Path, content: str | bytes) -> Path:
    """Write a file that is about to be moved to the path."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(_bytes(content))
        # mkstemp makes a file for its owner only; a page is there to be shared.
        draft.chmod(0o644)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
    return draft


def _fill(folder: Path, files: Iterable[tuple[str, str | bytes]]) -> int:
    folder.chmod(0o755)
    (folder / _MARK).write_bytes(b"graphkit replaces this folder when it writes it again.\n")
    written = 0
    for name, content in files:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(_bytes(content))
        written += 1
    return written


def _swap(draft: Path, path: Path) -> None:
    if path.exists():
        old = Path(tempfile.mkdtemp(dir=path.parent, prefix=f".{path.name}.old."))
        os.replace(path, old / path.name)
        os.replace(draft, path)
        shutil.rmtree(old, ignore_errors=True)
    else:
        os.replace(draft, path)


def _bytes(content: str | bytes) -> bytes:
    return content.encode("utf-8") if isinstance(content, str) else content


def _unwritable(path: Path, error: OSError) -> OutputError:
    return OutputError(f"{path} cannot be written: {error.strerror or error}")
