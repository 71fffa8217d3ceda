"""Figures as files: their bytes, their fonts, their words; text measured and broken into lines."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zlib
from pathlib import Path
from xml.etree import ElementTree as ET

import matplotlib as mpl
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.font_manager import findfont

from graphkit.plotting import Sheet, broken, saved, sheet, shown, style, wide, wrapped

SUFFIXES = (".svg", ".png", ".pdf")
SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "</title><script>alert(1)</script>]]>&amp;--> $\\frac{1}{0}$ \x00\x1b\ufffe\ud83d %s"
DRAWS = (
    "import hashlib; from graphkit.plotting import saved, sheet, style\n"
    "with style():\n"
    "    page = sheet('A title', 'and more', ['Loaded today.'], width=4, body=1)\n"
    "    page.write(1, page.top, ['Words $x$', 'العربية'])\n"
    "    page.paper.plot([1, 2], [1, 2], linestyle=(0, (2, 1)))\n"
    "    page.paper.fill([1, 2, 2], [1, 1, 2], hatch='//', facecolor='none')\n"
    "    for suffix in ('.svg', '.png', '.pdf'):\n"
    "        print(suffix, hashlib.sha256(saved(page, suffix)).hexdigest())\n"
)


def drawn(title: str = "Title", caption: tuple[str, ...] = ("Loaded today.",)) -> Sheet:
    return sheet(title, "Subtitle", caption, width=5, body=1)


def in_a_process(seed: str, settings: Path) -> list[str]:
    root = str(Path(__file__).parents[1])
    env = {**os.environ, "PYTHONPATH": root, "PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": seed}
    env["MATPLOTLIBRC"] = str(settings)
    done = subprocess.run(
        [sys.executable, "-c", DRAWS], env=env, capture_output=True, check=True, text=True
    )
    return done.stdout.splitlines()


def test_bytes_depend_on_no_process_no_date_and_nobodys_settings(tmp_path: Path) -> None:
    plain, own = tmp_path / "plain", tmp_path / "own"
    plain.write_text("", encoding="utf-8")
    own.write_text("font.family: serif\nsvg.fonttype: none\nsavefig.dpi: 50", encoding="utf-8")
    drawn_once = in_a_process("1", plain)
    assert [line.split()[0] for line in drawn_once] == list(SUFFIXES)
    assert drawn_once == in_a_process("2", own)


def test_the_font_is_the_one_that_comes_with_matplotlib() -> None:
    with style():
        for weight in ("normal", "bold"):
            assert Path(findfont(mpl.font_manager.FontProperties(weight=weight))).is_relative_to(
                mpl.get_data_path()
            )


def test_an_svg_is_xml_that_says_what_it_shows_and_runs_nothing() -> None:
    lines = ("Licence: CC-BY-4.0.", HOSTILE, "שלום عالم 信頼 👍")
    with style():
        text = saved(drawn(HOSTILE, lines), ".svg").decode()
    root = ET.fromstring(text)  # noqa: S314  # our own
    told = root.findtext(f"{SVG}desc") or ""
    assert root.get("role") == "img"
    assert (root.findtext(f"{SVG}title") or "").startswith("</title><script>alert(1)")
    for line in ("Licence: CC-BY-4.0.", "<script>", "שלום عالم 信頼 👍"):
        assert line in told
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert not tags & {"script", "a", "image", "foreignObject", "iframe", "metadata"}
    attributes = {name.lower() for element in root.iter() for name in element.attrib}
    assert not [name for name in attributes if name.startswith("on")]
    assert "<!DOCTYPE" not in text


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_hostile_and_foreign_text_becomes_a_file_without_a_warning(suffix: str) -> None:
    with style():
        content = saved(
            drawn(HOSTILE, (HOSTILE, "信頼 👩🏽‍🔬 \ud83d", "\N{ZERO WIDTH JOINER}")), suffix
        )
    assert content.startswith({".svg": b"<?xml", ".png": b"\x89PNG", ".pdf": b"%PDF"}[suffix])


def test_a_pdf_keeps_its_text_as_text_and_its_fonts_whole() -> None:
    with style():
        content = saved(drawn("A title of a figure"), ".pdf")
    assert b"/Subtype /Type3" not in content
    assert b"/CIDFontType2" in content or b"/TrueType" in content
    assert b"A title of a figure" in content
    assert b"CreationDate" not in content
    assert "Loaded today." in pdf_words(content)


def pdf_words(content: bytes) -> str:
    """Read the text of a PDF's page, whose glyphs are numbered as in Unicode."""
    streams = []
    for raw in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL):
        try:
            streams.append(zlib.decompress(raw).decode("latin-1"))
        except zlib.error:
            continue
    page = next(stream for stream in streams if " Tf" in stream)
    return "".join(re.findall(r"\(((?:[^()\\]|\\.)*)\)", page)).replace("\0", "")


def test_a_png_has_300_dots_to_the_inch() -> None:
    with style():
        content = saved(drawn(), ".png")
    assert int.from_bytes(content[16:20]) == 5 * 300
    at = content.index(b"pHYs")
    assert int.from_bytes(content[at + 4 : at + 8]) == round(300 / 0.0254)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_what_somebody_has_set_is_set_again_afterwards(suffix: str) -> None:
    with mpl.rc_context({"font.size": 33}):
        with style():
            saved(drawn(), suffix)
        assert mpl.rcParams["font.size"] == 33


def test_a_sheet_grows_with_what_is_said_and_nothing_overlaps() -> None:
    words = "A long caption that goes on and on, with words of every length in it. "
    with style():
        short, long = drawn(), drawn(words * 3, (words * 10, words * 5))
        long.figure.set_dpi(300)
        canvas = FigureCanvasAgg(long.figure)
        boxes = [text.get_window_extent(canvas.get_renderer()) for text in long.paper.texts]
    assert long.height > short.height
    assert long.bottom - long.top == pytest.approx(1)
    assert all(box.x1 <= long.figure.bbox.width and box.y0 >= 0 for box in boxes)
    assert not [
        (a, b) for at, a in enumerate(boxes) for b in boxes[at + 1 :] if a.padded(-0.5).overlaps(b)
    ]


@pytest.mark.parametrize("line", ["Trust and money", "WAVE AVAIL", "schönes Übermaß", "iiii lll"])
@pytest.mark.parametrize("bold", [False, True])
def test_a_line_is_as_wide_as_it_is_measured(line: str, *, bold: bool) -> None:
    with style():
        page = drawn()
        (text,) = page.write(1, 1, [line], 8, bold=bold)
        canvas = FigureCanvasAgg(page.figure)
        page.figure.set_dpi(1200)
        drawn_width = text.get_window_extent(canvas.get_renderer()).width / 1200
    assert wide(line, 8, bold=bold) == pytest.approx(drawn_width, abs=0.03)


def test_signs_that_the_font_lacks_become_boxes_and_steering_ones_vanish() -> None:
    assert shown("信頼 builds\ttrust\x07") == "□□ builds trust"
    assert shown("a\u202eb\u2066c") == "abc"
    assert shown("$5 _and_ \\alpha") == "$5 _and_ \\alpha"
    assert shown("half \ud83d") == "half □"
    assert shown(None) == ""
    assert len(shown("x" * 10_000)) == 2000


def test_words_that_are_too_wide_are_cut_and_lines_that_are_too_many_end_in_an_ellipsis() -> None:
    assert "".join(broken("x" * 100, 0.5)) == "x" * 100
    assert all(wide(line) <= 0.5 for line in broken("x" * 100, 0.5))
    lines = wrapped("one two three four five six seven", 0.6, most=2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert all(wide(line) <= 0.6 for line in lines)
    assert wrapped("", 1.0) == []
