"""What a person sees on the canvas, found by its colour."""

from __future__ import annotations

from itertools import pairwise

from playwright.sync_api import Page

Point = tuple[float, float]
Colour = tuple[int, int, int]

_PIXELS = """
([red, green, blue]) => {
  const canvas = document.querySelector("#canvas canvas");
  const ratio = canvas.width / canvas.clientWidth;
  // Read from a copy: reading the canvas itself more than once makes Chromium warn.
  const copy = new OffscreenCanvas(canvas.width, canvas.height);
  const context = copy.getContext("2d", {willReadFrequently: true});
  context.drawImage(canvas, 0, 0);
  const {data} = context.getImageData(0, 0, canvas.width, canvas.height);
  const {left, top} = canvas.getBoundingClientRect();
  const found = [];
  for (let at = 0; at < data.length; at += 4) {
    const here = [data[at], data[at + 1], data[at + 2], data[at + 3]];
    if (here.join() !== [red, green, blue, 255].join()) continue;
    const [x, y] = [(at / 4) % canvas.width, Math.floor(at / 4 / canvas.width)];
    found.push([left + x / ratio, top + y / ratio]);
  }
  return found;
}
"""


def is_seen(page: Page, colour: Colour) -> bool:
    """Say whether anything is of exactly this colour."""
    return bool(_pixels(page, colour))


def middle_of(page: Page, colour: Colour) -> Point:
    """Where the middle of everything of exactly this colour is, in the window."""
    return _middle(_pixels(page, colour))


def islands_of(page: Page, colour: Colour) -> list[Point]:
    """The middles of two marks of one colour that stand apart, from left to right."""
    pixels = sorted(_pixels(page, colour))
    gaps = [(b[0] - a[0], at) for at, (a, b) in enumerate(pairwise(pixels), 1)]
    at = max(gaps)[1]
    return [_middle(pixels[:at]), _middle(pixels[at:])]


def _pixels(page: Page, colour: Colour) -> list[Point]:
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return [(x, y) for x, y in page.evaluate(_PIXELS, list(colour))]


def _middle(pixels: list[Point]) -> Point:
    xs, ys = zip(*pixels, strict=True)
    return sum(xs) / len(xs), sum(ys) / len(ys)


def span_of(page: Page, colour: Colour) -> tuple[float, float, float, float]:
    """The box around everything of exactly this colour: width, height, left, top."""
    xs, ys = zip(*_pixels(page, colour), strict=True)
    return max(xs) - min(xs), max(ys) - min(ys), min(xs), min(ys)
