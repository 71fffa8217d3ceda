"""Drawings that show themselves in a notebook, safely and with words for who cannot see them."""

from __future__ import annotations

import base64
import re

import pytest

from graphkit.drawing import Drawing

TITLE = 'A "title" of <b>ours</b>'


@pytest.mark.parametrize(
    ("suffix", "kind"), [(".svg", "svg+xml"), (".SVG", "svg+xml"), (".png", "png")]
)
@pytest.mark.parametrize("content", [b"\x00<\xff", "<svg>信頼</svg>"])
def test_a_figure_is_an_image_that_carries_itself_and_its_title(
    suffix: str, kind: str, content: str | bytes
) -> None:
    html = Drawing(content, suffix, title=TITLE)._repr_html_()
    found = re.fullmatch(
        r'<img alt="([^"<>]*)" style="[^"]*" src="data:image/([^;]*);base64,([\w+/=]*)">', html
    )
    assert found
    assert found[1] == "A &quot;title&quot; of &lt;b&gt;ours&lt;/b&gt;"
    assert found[2] == kind
    raw = content if isinstance(content, bytes) else content.encode()
    assert base64.b64decode(found[3]) == raw


def test_a_page_is_a_frame_that_reaches_nothing_outside_itself() -> None:
    html = Drawing('<p title="x">&amp;</p>', ".HTML", title=TITLE)._repr_html_()
    assert 'sandbox="allow-scripts allow-downloads"' in html
    assert 'srcdoc="&lt;p title=&quot;x&quot;&gt;&amp;amp;&lt;/p&gt;"' in html
    assert "<b>" not in html


def test_a_pdf_says_what_it_is_and_what_to_do() -> None:
    html = Drawing(b"%PDF", ".pdf", title=TITLE)._repr_html_()
    assert "&lt;b&gt;ours&lt;/b&gt;, as .pdf: save it" in html
