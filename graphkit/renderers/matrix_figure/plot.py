"""Tables on a sheet: names, cells with heat and numbers, gaps with their hatch, and the key."""

from __future__ import annotations

from graphkit.heat import step
from graphkit.matrices import ALL, Cell, Matrices
from graphkit.plotting import INK, MARGIN, PAPER, QUIET, RULE, WARN, Sheet, sheet, tall, wide
from graphkit.renderers.matrix_figure.key import HEAT, draw_key, on
from graphkit.renderers.matrix_figure.marks import NOTHING, Box, boxes, hatched, lettered
from graphkit.renderers.matrix_figure.plan import TITLE, Name, Plan, plans

_BETWEEN = 0.35


def plot(matrices: Matrices) -> Sheet:
    """Draw all tables below each other."""
    planned = plans(matrices.ordered)
    body = sum(plan.height + _BETWEEN for plan in planned)
    width = max((plan.width for plan in planned), default=6.0) + 2 * MARGIN
    made = sheet(
        matrices.title, "", matrices.caption, width=width, body=body, about=_told(matrices)
    )
    top = made.top
    for plan in planned:
        _table(made, plan, top)
        top += plan.height + _BETWEEN
    return made


def _told(matrices: Matrices) -> str:
    return "\n".join(
        f"{matrix.title}: {matrix.empty or matrix.about} {len(matrix.rows)} rows, "
        f"{len(matrix.columns)} columns, {sum(bool(cell.gap) for cell in matrix.cells.values())} "
        "gaps."
        for matrix in matrices.matrices
    )


def _table(made: Sheet, plan: Plan, top: float) -> None:
    made.write(MARGIN, top, [plan.matrix.title], TITLE, bold=True)
    made.write(MARGIN, top + tall([""], TITLE), plan.about, 7.0, colour=QUIET)
    if plan.matrix.empty:
        return
    top += plan.title_height
    _names(made, plan, top)
    _cells(made, plan, top + plan.head)
    draw_key(made, plan, top + plan.head + plan.tops[-1] + 0.14)


def _names(made: Sheet, plan: Plan, top: float) -> None:
    foot = top + plan.head
    left = MARGIN + plan.label
    made.write(MARGIN, foot - tall([""], 7.0) - 0.03, [plan.matrix.corner], 7.0, colour=QUIET)
    for at, name in enumerate(plan.columns):
        middle = left + (at + 0.5) * plan.cell
        _upright(made, name, middle - tall([""] * name.count, 7.0) / 2, foot - 0.04)
    for name, below, height in zip(plan.rows, plan.tops, plan.heights, strict=False):
        y = foot + below + (height - tall([""] * name.count, plan.size)) / 2
        made.write(MARGIN, y, name.lines, plan.size)
        y += tall(name.lines, plan.size)
        made.write(MARGIN, y, name.about, 6.0, colour=QUIET)
    edges = [foot, *(foot + top for top in plan.tops[1:])]
    made.paper.hlines(edges, MARGIN, MARGIN + plan.across, colors=RULE, linewidth=0.4, zorder=0)


def _upright(made: Sheet, name: Name, x: float, y: float) -> None:
    for at, line in enumerate((*name.lines, *name.about)):
        made.paper.text(
            x + tall([""] * at, 7.0) + 0.1,
            y,
            line,
            size=7.0 if at < len(name.lines) else 6.0,
            color=INK if at < len(name.lines) else QUIET,
            rotation=90,
            rotation_mode="anchor",
            ha="left",
            va="baseline",
        )


def _cells(made: Sheet, plan: Plan, top: float) -> None:
    left = MARGIN + plan.label
    filled: list[tuple[Box, str]] = []
    gaps: list[tuple[Box, Box]] = []
    for row, y, height in zip(plan.matrix.rows, plan.tops, plan.heights, strict=False):
        for at, column in enumerate(plan.matrix.columns):
            cell = plan.matrix.cells.get((row.id, column.id))
            if cell is None:
                continue
            box = (left + at * plan.cell, top + y, plan.cell, height)
            if cell.gap:
                gaps.append((box, _pane(cell, box, plan.size)))
            elif fill := _fill(cell, plan):
                filled.append((box, fill))
            if cell.shown:
                ink, bold = _ink(cell, plan), bool(cell.gap)
                lettered(made, box, cell.shown, plan.size, colour=ink, bold=bold)
    boxes(made, [box for box, _ in filled], [fill for _, fill in filled])
    hatched(made, [box for box, _ in gaps])
    boxes(made, [pane for _, pane in gaps], [PAPER] * len(gaps), over=2)


def _fill(cell: Cell, plan: Plan) -> str:
    if cell.value:
        return HEAT[step(cell.value, plan.steps) - 1]
    return NOTHING if cell.sign and (not cell.evidence or cell.sign.startswith(ALL)) else ""


def _pane(cell: Cell, box: Box, size: float) -> Box:
    """Give the part of a gap's box that stays free of hatch, behind its word."""
    left, top, width, height = box
    half, high = wide(cell.shown, size, bold=True) / 2 + 0.03, size / 72 * 0.7
    return (left + width / 2 - half, top + height / 2 - high, 2 * half, 2 * high)


def _ink(cell: Cell, plan: Plan) -> str:
    if cell.gap:
        return WARN
    return on(step(cell.value, plan.steps)) if cell.value else QUIET
