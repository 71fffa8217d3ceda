"""Pages that need nothing but themselves: one file with its styles, scripts and data inside.

A page may run exactly the scripts and styles put in here, told apart by their sha256 in its
Content-Security-Policy; it may load nothing, send nothing, and turn no text into markup.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

_HERE = Path(__file__).parent


@functools.cache
def read(*names: str) -> str:
    """Give the text of files of this folder, one after the other; a folder stands for its files."""
    paths = (path for name in names for path in _files(_HERE / name))
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def script(*names: str) -> str:
    """Give scripts of this folder as one, strict, whose names nobody else sees."""
    return f"(() => {{\n'use strict';\n{read(*names)}}})();\n"


def document(
    template: str, *, styles: Sequence[str], scripts: Sequence[str], data: object, **values: Any
) -> str:
    """Render a template of this folder; `values` are escaped in it, whatever they hold.

    The template extends document.html, and gets `styles` (of which ground.css is always the
    first) and `scripts` to put between tags, `data` for a block of JSON, and `policy` for its
    Content-Security-Policy.
    """
    grounded = [read("ground.css"), *styles]
    inlined = {"styles": _inlined(grounded), "scripts": _inlined(scripts)}
    html = (
        _environment()
        .get_template(template)
        .render(
            **values,
            **inlined,
            data=Markup(_json(data)),  # noqa: S704  # every < is written as an escape
            policy=_policy(**inlined),
        )
    )
    # Half a surrogate pair, left by a broken import, has no UTF-8.
    return html.encode("utf-8", "replace").decode("utf-8")


def _files(path: Path) -> Iterable[Path]:
    return sorted(path.iterdir()) if path.is_dir() else [path]


@functools.cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(_HERE),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _inlined(texts: Sequence[str]) -> list[Markup]:
    # Browsers hash what they parsed, and parsing turns every line end into a line feed.
    unix = (text.replace("\r\n", "\n").replace("\r", "\n") for text in texts)
    return [Markup(text) for text in unix]  # noqa: S704  # files of ours and of the wheel's


def _policy(styles: Sequence[str], scripts: Sequence[str]) -> str:
    return (
        f"default-src 'none'; script-src {_hashes(scripts)}; style-src {_hashes(styles)}; "
        "img-src data:; base-uri 'none'; form-action 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _hashes(texts: Sequence[str]) -> str:
    digests = (hashlib.sha256(text.encode()).digest() for text in texts)
    return " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


def _json(data: object) -> str:
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")
