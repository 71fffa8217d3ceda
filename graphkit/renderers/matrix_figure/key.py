"""The key below a table: what its heat, its hatch and its signs mean."""

from __future__ import annotations

from graphkit.matrices import ALL, NO_CASE_STUDY, NOT_COVERED
from graphkit.plotting import INK, MARGIN, PAPER, QUIET, RULE, WARN, Sheet, wide
from graphkit.renderers.matrix_figure.marks import NOTHING, boxes, hatched, lettered
from graphkit.renderers.matrix_figure.plan import PAD, SWATCH, Entry, Plan

HEAT = ("#e4f0f8", "#bfdcee", "#8cc0e0", "#0072b2", "#004a75")
"""The colours of the page's heat (templates/matrix.css), lowest first."""
_DARK = 4
"""From this step on, letters are light."""
_SIZE = 6.5
_TALL = 0.17


def on(step: int) -> str:
    """Give the colour of letters that can be read on a step of heat."""
    return PAPER if step >= _DARK else INK


def draw_key(made: Sheet, plan: Plan, top: float) -> None:
    """Draw it: the steps of heat in a row, then a row for each sign."""
    if plan.steps:
        _heat(made, plan, top)
        top += 0.22
    for entry in plan.key:
        if entry.meaning:
            _sign(made, entry, top)
            top += 0.2


def _heat(made: Sheet, plan: Plan, top: float) -> None:
    made.write(MARGIN, top + 0.03, [plan.matrix.unit], _SIZE, colour=QUIET)
    left = MARGIN + wide(plan.matrix.unit, _SIZE) + PAD
    room = SWATCH + 0.12
    for at, entry in enumerate(entry for entry in plan.key if entry.step):
        box = (left + at * room, top, room, _TALL)
        boxes(made, [box], [HEAT[entry.step - 1]])
        lettered(made, box, entry.sign, _SIZE, colour=on(entry.step))


def _sign(made: Sheet, entry: Entry, top: float) -> None:
    box = (MARGIN, top, SWATCH, _TALL)
    if entry.is_gap:
        hatched(made, [box])
        boxes(made, [(MARGIN + 0.09, top + 0.03, SWATCH - 0.18, _TALL - 0.06)], [PAPER], over=2)
    else:
        is_quiet = entry.sign in {ALL, NO_CASE_STUDY, NOT_COVERED}
        boxes(made, [box], [NOTHING if is_quiet else PAPER], edge=RULE)
    colour = WARN if entry.is_gap else INK
    lettered(made, box, entry.sign, _SIZE, colour=colour, bold=entry.is_gap)
    made.write(MARGIN + SWATCH + PAD, top + 0.03, entry.meaning, _SIZE, colour=QUIET)
