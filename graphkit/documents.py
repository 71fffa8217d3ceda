"""The files below a folder that somebody put there on purpose, and what they hold."""

from __future__ import annotations

from pathlib import Path

from graphkit.model.problems import Problem

_NOBODYS = ("~$", ".")
"""How lock files of office programs and hidden files and folders begin."""
_LITTER = {"thumbs.db", "desktop.ini"}


def visible(folder: Path) -> list[Path]:
    """List all files below a folder but hidden ones and what other programs leave behind."""
    return sorted(
        file
        for file in folder.rglob("*")
        if file.is_file()
        and file.name.lower() not in _LITTER
        and not any(part.startswith(_NOBODYS) for part in file.relative_to(folder).parts)
    )


def read_documents(folder: Path, shown: str) -> tuple[dict[str, bytes], list[Problem]]:
    """Read every file, by its path below the folder; messages put `shown` before it."""
    documents, problems = {}, []
    for file in visible(folder):
        name = file.relative_to(folder).as_posix()
        try:
            documents[name] = file.read_bytes()
        except OSError as error:
            problems.append(Problem(shown + name, 0, "", f"cannot be read: {error.strerror}"))
    return documents, problems
