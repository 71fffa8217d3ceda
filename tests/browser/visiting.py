"""Going through all of a page at once, and what every page must be like afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from browser.payloads import STRUCK
from playwright.sync_api import Browser, Page

OWN_SCRIPTS = 3
"""At most: vis-network, the page's own, and the block of data."""

CHOOSE_EVERYTHING = """
() => {
  document.querySelector("#show-table").click();
  const titles = [];
  const more = () => [...document.querySelectorAll("#table .more")].find((one) => !one.hidden);
  while (more()) more().click();
  const table = document.querySelector("#table");
  const links = [...table.querySelectorAll("td button.link")];
  table.getBoundingClientRect();
  // Out of sight, so that the browser need not lay out its rows again after each click.
  table.hidden = true;
  for (const link of links) {
    link.click();
    const title = document.querySelector("#panel-title");
    if (title) titles.push(title.textContent);
    const panel = document.querySelector("#panel");
    for (const open of panel.querySelectorAll(".more:not([hidden])")) open.click();
  }
  return titles;
}
"""
"""Choose every node and line from the table view, one after the other; gives what each says."""

SEARCH = """
(words) => {
  const input = document.querySelector("#search-text");
  for (const word of words) {
    input.focus();
    input.value = word;
    input.dispatchEvent(new Event("input", {bubbles: true}));
    input.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", bubbles: true}));
  }
}
"""

_PARSE = """
(pages) => Object.fromEntries(Object.entries(pages).map(([name, html]) => {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const elements = {};
  let unsafe = [];
  for (const element of parsed.querySelectorAll("*")) {
    elements[element.localName] = (elements[element.localName] ?? 0) + 1;
    for (const {name, value} of element.attributes) {
      const isAddress = ["href", "src", "action", "formaction", "data"].includes(name);
      if (name.startsWith("on") || name === "style" || name === "srcdoc"
        || (isAddress && value !== "data:," && /^[^/?#]*:/.test(value)))
        unsafe.push(`${element.localName} ${name}=${value}`.slice(0, 200));
    }
  }
  return [name, {
    elements,
    unsafe,
    title: parsed.title,
    heading: parsed.querySelector("h1")?.textContent ?? "",
    last: [...parsed.querySelectorAll("footer p")].at(-1)?.textContent ?? "",
    words: parsed.body.textContent,
  }];
}))
"""


def parsed(browser: Browser, pages: Mapping[str, str]) -> dict[str, Any]:
    """Let the browser read pages without running them: elements, unsafe attributes, words."""
    page = browser.new_page()
    try:
        found: dict[str, Any] = {}
        for some in _batches(pages):
            found |= page.evaluate(_PARSE, some)
        return found
    finally:
        page.context.close()


def is_contained(page: Page) -> bool:
    """Say whether nothing is wider than the window."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


def is_quiet(page: Page) -> None:
    """Hold a page to what text must never do: run, add elements, or hide what is there."""
    assert page.evaluate(f"window.{STRUCK}") is None
    assert page.evaluate("document.scripts.length") <= OWN_SCRIPTS
    assert page.locator("iframe, img, object, video, form, base, textarea, embed").count() == 0
    assert page.locator("h1").first.is_visible()
    assert page.evaluate("getComputedStyle(document.body).display") != "none"


def _batches(pages: Mapping[str, str], size: int = 40) -> list[dict[str, str]]:
    short = [(name, _without_long_scripts(html)) for name, html in pages.items()]
    return [dict(short[at : at + size]) for at in range(0, len(short), size)]


def _without_long_scripts(html: str) -> str:
    """Leave out what is always the same, and large."""
    first, *others = html.split("<script>")
    kept = (
        each if len(each) < 9000 else "".join(each.partition("</script>")[1:]) for each in others
    )
    return "<script>".join([first, *kept])
