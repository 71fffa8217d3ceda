"""A map tells distances, directions and counts truly, and keeps its names apart."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.boxes import Box
from graphkit.site.lettering import width
from graphkit.site.map import Dot, Map, Point, drawn
from graphkit.site.projection import is_on_earth

CITIES = {
    "London": (51.5074, -0.1278),
    "Cardiff": (51.4816, -3.1791),
    "Manchester": (53.4808, -2.2426),
    "Edinburgh": (55.9533, -3.1883),
    "Belfast": (54.5973, -5.9301),
}


def haversine(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres along a great circle of a sphere of 6,371.0088 km."""
    (a, b), (c, d) = (map(math.radians, place) for place in (one, other))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * 6371.0088 * math.asin(math.sqrt(half))


def points(places: dict[str, tuple[float, float]], **counts: int) -> list[Point]:
    return [Point(name, name, *where, counts.get(name, 1)) for name, where in places.items()]


def mapped(places: dict[str, tuple[float, float]], **counts: int) -> Map:
    made = drawn(points(places, **counts))
    assert made is not None
    return made


def dot(made: Map, id_: str) -> Dot:
    return next(each for each in made.dots if each.point.id == id_)


def measured(made: Map, one: str, other: str) -> float:
    """Kilometres between two dots, by the map's own scale bar."""
    a, b = dot(made, one), dot(made, other)
    return math.hypot(a.x - b.x, a.y - b.y) / made.bar * made.bar_km


def test_haversine_gives_published_distances() -> None:
    assert haversine(CITIES["London"], CITIES["Edinburgh"]) == pytest.approx(534, abs=1)
    assert haversine((0, 0), (1, 0)) == pytest.approx(111.195, abs=0.001)


@pytest.mark.parametrize(("one", "other"), [*combinations(CITIES, 2)])
def test_the_scale_bar_measures_distances_between_cities(one: str, other: str) -> None:
    true = haversine(CITIES[one], CITIES[other])
    assert measured(mapped(CITIES), one, other) == pytest.approx(true, rel=0.05)


def test_distances_along_the_middle_parallel_and_a_meridian_are_exact() -> None:
    cross = {"west": (52.0, -3.0), "east": (52.0, -2.0), "north": (53.0, -2.5)}
    cross["south"] = (51.0, -2.5)
    made = mapped(cross)
    assert measured(made, "north", "south") == pytest.approx(2 * 111.195, rel=0.002)
    assert measured(made, "west", "east") == pytest.approx(111.195 * 0.615661, rel=0.002)


def test_north_is_up_and_east_is_right() -> None:
    made = mapped(CITIES)
    assert dot(made, "Edinburgh").y < dot(made, "Manchester").y < dot(made, "London").y
    assert dot(made, "Belfast").x < dot(made, "Cardiff").x < dot(made, "London").x


def test_the_scale_bar_is_a_round_number_and_short() -> None:
    made = mapped(CITIES)
    assert made.bar_km == 100
    assert made.width / 10 < made.bar <= made.width / 4


def test_every_place_lies_within_the_frame() -> None:
    for made in (mapped(CITIES), mapped({"a": (-70, -170), "b": (75, 100), "c": (0, 0)})):
        assert all(20 < each.x < made.width - 20 for each in made.dots)
        assert all(20 < each.y < made.height - 20 for each in made.dots)


def test_places_on_both_sides_of_the_dateline_stand_side_by_side() -> None:
    pacific = {"Suva": (-18.1416, 178.4419), "Apia": (-13.8333, -171.7667)}
    made = mapped(pacific)
    true = haversine(pacific["Suva"], pacific["Apia"])
    assert dot(made, "Suva").x < dot(made, "Apia").x
    assert measured(made, "Suva", "Apia") == pytest.approx(true, rel=0.02)
    texts = [line.text for line in made.meridians]
    assert "180°" in texts
    assert texts.index("180°") > 0
    assert all(text.endswith("E") for text in texts[: texts.index("180°")])
    assert all(text.endswith("W") for text in texts[texts.index("180°") + 1 :])


def test_a_single_place_stands_in_the_middle_of_at_least_sixty_kilometres() -> None:
    made = mapped({"London": CITIES["London"]})
    assert dot(made, "London").x == pytest.approx(made.width / 2, abs=0.1)
    assert dot(made, "London").y == pytest.approx(made.height / 2, abs=0.1)
    assert made.width / made.bar * made.bar_km > 60


def test_a_map_without_places_is_none() -> None:
    assert drawn([]) is None


def test_poles_are_drawn_and_no_parallel_lies_beyond_them() -> None:
    made = mapped({"north": (90, 0), "south": (-90, 180), "middle": (0, -180)})
    assert dot(made, "north").y < dot(made, "middle").y < dot(made, "south").y
    assert {line.text for line in made.parallels} >= {"90° N", "0°", "90° S"}
    assert mapped({"north": (90, 0)}).dots


def test_lines_of_degrees_lie_where_the_places_say() -> None:
    made = mapped({"a": (50, -4), "b": (54, 0), "c": (58, 2)})
    assert {line.text: line.at for line in made.parallels}["54° N"] == dot(made, "b").y
    assert {line.text: line.at for line in made.meridians}["0°"] == dot(made, "b").x


def test_areas_of_dots_grow_with_counts() -> None:
    made = mapped(CITIES, London=4, Cardiff=16, Belfast=0)
    assert dot(made, "London").radius == 2 * dot(made, "Manchester").radius
    assert dot(made, "Cardiff").radius == 4 * dot(made, "Manchester").radius
    assert 0 < dot(made, "Belfast").radius < dot(made, "Manchester").radius
    assert [each.point.id for each in made.dots[:2]] == ["Cardiff", "London"]


def test_dots_stay_small_whatever_they_count() -> None:
    assert dot(mapped(CITIES, London=5000), "London").radius <= made_width() / 15


def test_dots_of_many_places_leave_most_of_the_map_free() -> None:
    many = {f"t{n}": (50 + n % 20 / 3, -5 + n / 60) for n in range(300)}
    made = mapped(many, **dict.fromkeys(many, 17))
    ink = sum(math.pi * each.radius**2 for each in made.dots)
    assert ink < 0.13 * made.width * made.height


def made_width() -> float:
    return mapped(CITIES).width


def test_places_at_one_spot_stand_side_by_side() -> None:
    made = mapped(dict.fromkeys("abcdef", (51.5, -0.1)))
    for one, other in combinations(made.dots, 2):
        assert math.hypot(one.x - other.x, one.y - other.y) > one.radius


@given(
    st.lists(
        st.tuples(
            st.floats(-90, 90), st.floats(-180, 180), st.integers(0, 900), st.text(max_size=40)
        ),
        min_size=1,
        max_size=40,
    )
)
def test_no_name_lies_on_another_or_leaves_the_frame(
    places: list[tuple[float, float, int, str]],
) -> None:
    made = drawn(Point(str(n), name, x, y, many) for n, (x, y, many, name) in enumerate(places))
    assert made is not None
    names = [each.lettering for each in made.dots if each.lettering]
    frame = Box(0, 0, made.width, made.height + 0.1)
    assert all(name.room.within(frame) for name in names)
    assert not any(one.room.meets(other.room) for one, other in combinations(names, 2))
    assert not any(
        name.room.meets(Box(each.x - 1, each.y - 1, each.x + 1, each.y + 1))
        for name in names
        for each in made.dots
    )


def test_the_places_with_most_get_their_names_first() -> None:
    near = {f"Town {n}": (51.5 + n / 100, -0.1 + n % 2 / 20) for n in range(100)}
    made = mapped(near, **{"Town 39": 9})
    named = [each.point.id for each in made.dots if each.lettering]
    assert named[0] == "Town 39"
    assert len(named) < len(made.dots)


def test_wide_signs_take_more_room_than_narrow_ones() -> None:
    assert width("東京東京") > width("Oslo") > width("ilil") > width("\u200b") == 0


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [(None, 1.0), (1.0, None), ("51", "0"), (math.nan, 0.0), (90.1, 0.0), (0.0, 180.5)],
)
def test_what_is_no_place_on_earth_is_told(latitude: object, longitude: object) -> None:
    assert not is_on_earth(latitude, longitude)
    assert is_on_earth(-90, 180.0)
