"""A real Chromium, and pages in it that must stay quiet: nothing asked, nothing complained of."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
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
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Pages of this test; when it ends, none may have asked for or complained of anything."""
    noises: list[str] = []
    opened: list[Page] = []

    def open_(picture: Picture, width: int = 1280, scheme: str = "light") -> Page:
        file = tmp_path / f"page{len(opened)}.html"
        file.write_text(member.render(picture), encoding="utf-8")
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme=scheme,  # type: ignore[arg-type]  # one of light and dark
        )
        page = context.new_page()
        opened.append(page)
        _listen(page, file.as_uri(), noises)
        page.goto(file.as_uri())
        page.wait_for_function("performance.getEntriesByName('drawn').length > 0")
        return page

    yield open_
    for page in opened:
        page.context.close()
    assert noises == []


def _listen(page: Page, own: str, noises: list[str]) -> None:
    def asked(request: Request) -> None:
        if request.url != own:
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
