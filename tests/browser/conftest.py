"""A real Chromium, and pages in it that must stay quiet: nothing asked, nothing complained of."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, Request, sync_playwright

from graphkit.pictures import Picture
from graphkit.renderers import page as member

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
Open = Callable[..., Page]
"""Open a picture: `open_page(picture, width=1280, scheme="light")`."""
OpenFile = Callable[..., Page]
"""Open a file: `open_file(path, width=1280, scheme="light", scripts=True)`."""
OpenHtml = Callable[..., Page]
"""Open a page: `open_html(html, width=1280, scheme="light", scripts=True)`."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium as installed; missing, it fails CI and skips elsewhere."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        missing = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        missing("no chromium on the path: install it to test pages in a real browser")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield running
        running.close()


@pytest.fixture
def open_file(browser: Browser) -> Iterator[OpenFile]:
    """Pages of this test; when it ends, none may have asked for or complained of anything."""
    noises: list[str] = []
    opened: list[Page] = []

    def open_(
        file: Path, width: int = 1280, scheme: str = "light", *, scripts: bool = True
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme=scheme,  # type: ignore[arg-type]  # one of light and dark
            java_script_enabled=scripts,
        )
        page = context.new_page()
        opened.append(page)
        _listen(page, file.as_uri(), noises)
        page.goto(file.as_uri())
        return page

    yield open_
    for page in opened:
        page.context.close()
    assert noises == []


@pytest.fixture
def open_html(open_file: OpenFile, tmp_path: Path) -> OpenHtml:
    """Pages of this test, given as HTML."""
    numbers = count()

    def open_(html: str, width: int = 1280, scheme: str = "light", *, scripts: bool = True) -> Page:
        file = tmp_path / f"page{next(numbers)}.html"
        file.write_text(html, encoding="utf-8")
        return open_file(file, width, scheme, scripts=scripts)

    return open_


@pytest.fixture
def open_page(open_html: OpenHtml) -> Open:
    """Network pages of this test, opened when they are drawn."""

    def open_(picture: Picture, width: int = 1280, scheme: str = "light") -> Page:
        page = open_html(member.render(picture), width, scheme)
        page.wait_for_function("performance.getEntriesByName('drawn').length > 0")
        return page

    return open_


def _listen(page: Page, own: str, noises: list[str]) -> None:
    def asked(request: Request) -> None:
        if request.url.partition("#")[0] != own:
            noises.append(f"asked {request.url}")

    def said(dialog: Dialog) -> None:
        noises.append(f"said {dialog.message}")
        dialog.dismiss()

    page.on("request", asked)
    page.on("dialog", said)
    page.on("console", lambda line: noises.append(f"{line.type}: {line.text}"))
    page.on("pageerror", lambda error: noises.append(f"failed: {error}"))
    page.on("popup", lambda other: noises.append(f"opened {other.url}"))
    page.add_init_script(
        "addEventListener('securitypolicyviolation', (event) => "
        "console.error('refused ' + event.violatedDirective))"
    )
