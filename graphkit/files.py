"""Write a file whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from graphkit.errors import OutputError


def write_whole(path: Path, content: str | bytes) -> None:
    """Write beside the path and move into place, so that nobody ever sees half a file.

    Raises:
        OutputError: the file cannot be written.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    try:
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror}") from error
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        # mkstemp makes a file for its owner only; a page is there to be shared.
        Path(draft).chmod(0o644)
        os.replace(draft, path)
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror}") from error
    finally:
        Path(draft).unlink(missing_ok=True)
