"""Colours of nodes: a few groups, five steps, and an outline for what has no value."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graphkit.colouring import GROUPS, HOLLOW, OTHERS, STEPS, by_group, by_number

NUMBERS = st.dictionaries(
    st.text(min_size=1), st.floats(-1e6, 1e6, allow_nan=False), min_size=1, max_size=60
)


def test_the_largest_groups_have_a_colour_each_and_the_others_share_one() -> None:
    sizes = {f"group {number}": 12 - number for number in range(9)}
    values = {f"{name} {at}": name for name, size in sizes.items() for at in range(size)}
    colouring = by_group("sector", values)
    own = [colouring.shade(f"group {number} 0").colour for number in range(9)]
    assert own == [*GROUPS, OTHERS, OTHERS]
    assert colouring.shades[-2].title == "2 other groups"


def test_a_single_group_that_is_left_over_keeps_its_name() -> None:
    values = {
        f"{number} {at}": f"group {number}" for number in range(8) for at in range(8 - number)
    }
    colouring = by_group("sector", values)
    assert colouring.shade("7 0").title == "group 7"
    assert colouring.shade("7 0").colour == OTHERS


def test_what_has_no_value_is_an_outline() -> None:
    colouring = by_group("sector", {"a": "arts", "b": None, "c": ""})
    assert [colouring.shade(node).colour for node in "abc"] == [GROUPS[0], HOLLOW, HOLLOW]
    assert by_number("degree", {}).shade("a").colour == HOLLOW
    assert by_number("degree", {"a": 1.0}).shade("b").title == "degree undefined"


def test_steps_hold_a_fifth_each_and_say_their_ends() -> None:
    colouring = by_number("degree", {str(at): float(at) for at in range(10)})
    assert [shade.title for shade in colouring.shades[:-1]] == [
        "0 to 1",
        "2 to 3",
        "4 to 5",
        "6 to 7",
        "8 to 9",
    ]
    assert [shade.colour for shade in colouring.shades] == [*STEPS, HOLLOW]


def test_ends_have_as_many_digits_as_tell_them_apart() -> None:
    colouring = by_number("constraint", {"a": 0.33612, "b": 0.33645})
    assert [shade.title for shade in colouring.shades[:-1]] == ["0.3361", "0.3365"]


@given(NUMBERS)
def test_a_darker_step_never_holds_a_smaller_number(values: dict[str, float]) -> None:
    steps = {node: STEPS.index(by_number("x", values).shade(node).colour) for node in values}
    for one, other in zip(values, list(values)[1:], strict=False):
        assert (values[one] < values[other]) <= (steps[one] <= steps[other])
        assert (values[one] == values[other]) <= (steps[one] == steps[other])
