"""A site in a real browser: found, filtered, followed to the words, with and without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from graphkit.resources import folder
from graphkit.workspace import open_workspace

KINDS = (
    "index.html",
    "projects.html",
    "projects/choice.html",
    "themes.html",
    "themes/barrier-funding.html",
    "general-themes/relationships.html",
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("site")
    with open_workspace(path / "s.lbug") as workspace:
        workspace.load(folder("seeds") / "mca-phase2")
        workspace.site(path / "out")
    return path / "out"


class Visit:
    """Somebody reading the site from disk, page after page."""

    def __init__(self, browser: Browser, site: Path) -> None:
        self.browser, self.site = browser, site
        self.noises: list[str] = []
        self.opened: list[Page] = []

    def __call__(
        self, path: str, width: int = 1280, scheme: str = "light", *, scripts: bool = True
    ) -> Page:
        context = self.browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme=scheme,  # type: ignore[arg-type]  # one of light and dark
            java_script_enabled=scripts,
        )
        page = context.new_page()
        self.opened.append(page)
        page.on("request", lambda request: self._asked(request.url))
        page.on("console", lambda line: self.noises.append(line.text))
        page.on("pageerror", lambda error: self.noises.append(str(error)))
        page.goto((self.site / path).as_uri())
        return page

    def _asked(self, url: str) -> None:
        if not url.startswith((self.site.as_uri(), "data:")):
            self.noises.append(f"asked {url}")


@pytest.fixture
def visit(browser: Browser, site: Path) -> Iterator[Visit]:
    """Pages of the site; when the test ends, none may have asked for anything outside it."""
    visiting = Visit(browser, site)
    yield visiting
    for page in visiting.opened:
        page.context.close()
    assert visiting.noises == []


def test_typing_finds_a_project_and_enter_opens_its_page(visit: Visit) -> None:
    page = visit("index.html")
    page.get_by_label("Find a project").fill("réalit")
    expect(page.locator(".find .found")).to_contain_text("found")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("REALITIES")


def test_what_nothing_is_called_is_said(visit: Visit) -> None:
    page = visit("index.html")
    page.get_by_label("Find a project").fill("zzz(")
    expect(page.locator(".find .found")).to_have_text("Nothing is called that.")


def test_a_general_theme_leads_to_the_words_behind_it_and_back(visit: Visit) -> None:
    page = visit("index.html")
    page.get_by_role("table").first.get_by_role("link", name="Relationships").click()
    page.get_by_role("link", name="CAN-DO").first.click()
    expect(page.locator("h1")).to_have_text("CAN-DO")
    expect(page.get_by_text("Known ties brought faster access to communities.")).to_be_visible()
    page.get_by_role("navigation", name="Breadcrumb").get_by_role("link", name="Overview").click()
    expect(page.get_by_role("heading", name="Where it is thin")).to_be_visible()


def test_an_entry_of_the_logic_model_leads_to_its_line(visit: Visit) -> None:
    page = visit("projects/choice.html")
    page.locator(".logic").get_by_role("link", name="Film about CHOICE").click()
    target = page.locator(":target")
    expect(target).to_be_in_viewport()
    expect(target).to_contain_text("creates")


def test_projects_are_filtered_by_words_and_by_general_theme(visit: Visit) -> None:
    page = visit("projects.html")
    page.get_by_label("Find projects").fill("liverpool")
    expect(page.locator("[data-item]:visible")).to_have_count(1)
    expect(page.locator(".found")).to_have_text("1 of 16 projects")
    page.get_by_role("button", name="Clear").click()
    page.get_by_label("General theme").select_option(label="Integrated care")
    expect(page.locator("[data-item]:visible")).to_have_count(4)
    page.get_by_label("Find projects").fill("nowhere at all")
    expect(page.locator(".found")).to_have_text("No projects fit.")


def test_items_that_fit_come_out_of_their_folds(visit: Visit) -> None:
    page = visit("themes.html")
    page.get_by_label("Find themes").fill("policy support")
    expect(page.get_by_role("link", name="Policy Support")).to_be_visible()
    expect(page.locator("[data-item]:visible")).to_have_count(1)


def test_without_scripts_lists_and_links_do_all_that_is_needed(visit: Visit) -> None:
    page = visit("index.html", scripts=False)
    expect(page.locator(".find")).to_be_hidden()
    page.locator("#_everything summary", has_text="Projects").click()
    page.locator("#_everything").get_by_role("link", name="CHOICE").click()
    expect(page.locator("h1")).to_have_text("CHOICE")
    page.get_by_role("navigation", name="Site").get_by_role("link", name="Themes").click()
    expect(page.get_by_role("link", name="Logistics and scheduling")).to_be_visible()


def test_the_keyboard_skips_to_the_content_and_menus_mark_the_page(visit: Visit) -> None:
    page = visit("projects/choice.html")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    marked = page.locator("header.site [aria-current]")
    expect(marked).to_have_text("Projects")


def test_pictures_lead_into_the_site_and_back(visit: Visit) -> None:
    page = visit("network.html")
    page.wait_for_function("performance.getEntriesByName('drawn').length > 0")
    page.get_by_role("combobox", name="Search").fill("CHOICE")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Open its page").click()
    expect(page.locator("h1")).to_have_text("CHOICE")
    for picture in ("network.html", "network-partners.html", "matrices.html"):
        page = visit(picture)
        page.locator('a[href="index.html"]').first.click()
        expect(page.get_by_role("heading", name="General themes")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_and_nothing_stands_out_sideways(
    visit: Visit, width: int, scheme: str
) -> None:
    for kind in KINDS:
        page = visit(kind, width, scheme)
        page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
        found = Axe().run(page)
        assert found.violations_count == 0, f"{kind}: {found.generate_report()}"
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, kind
        page.context.close()
        visit.opened.remove(page)
