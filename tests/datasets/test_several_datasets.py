from __future__ import annotations

from pathlib import Path

from made import EVIDENCES, PROJECT, SMALL, SOURCE, THEME, TOML, UNDER, folder, problems, rows

from graphkit.workspace import check

HEADING = "nodes/Heading.csv"


def test_edges_may_join_nodes_of_different_datasets(tmp_path: Path) -> None:
    one = folder(tmp_path / "one", {**SMALL})
    two = folder(tmp_path / "two", {EVIDENCES: "from,to\ngarden,trust\n"})
    (edge,) = rows(check(two, one), "EVIDENCES")
    assert edge["dataset"] == "two"


def test_the_same_node_and_the_same_edge_in_two_datasets_are_one(tmp_path: Path) -> None:
    files = {
        **SMALL,
        PROJECT: "id,name,aliases,started\ngarden,Garden,a|b,2024-01-01\n",
        EVIDENCES: "from,to,locator,note\ngarden,trust,p. 4,x\n",
    }
    one, two, three = (folder(tmp_path / name, {**files}) for name in ("one", "two", "three"))
    graph = check(one, two, three)
    (project,), (edge,) = rows(graph, "Project"), rows(graph, "EVIDENCES")
    assert (project["dataset"], edge["dataset"]) == ("one", "one")


def test_a_node_told_differently_is_an_error_that_names_both_files(tmp_path: Path) -> None:
    one = folder(tmp_path / "one", {PROJECT: "id,name,aliases,ended\na,A,x|y,\nb,B,,\nc,C,,\n"})
    two = folder(
        tmp_path / "two",
        {PROJECT: "id,name,aliases,ended\nb,B,,2024-01-01\na,A,x,\n", THEME: "id,name\nc,C\n"},
    )
    assert problems(one, two) == [
        f"two/{PROJECT}:2: ended: the same node, 'b', is told differently in one/{PROJECT}:3",
        f"two/{PROJECT}:3: aliases: the same node, 'a', is told differently in one/{PROJECT}:2",
        f"two/{THEME}:2: id: the same node, 'c', is told differently in one/{PROJECT}:4",
    ]


def test_an_edge_told_in_other_words_is_an_error_that_names_both_files(tmp_path: Path) -> None:
    one = folder(tmp_path / "one", {**SMALL, EVIDENCES: "from,to,note\ngarden,trust,x\n"})
    two = folder(tmp_path / "two", {EVIDENCES: "from,to,note\ngarden,trust,y\n"})
    (message,) = problems(one, two)
    assert message.startswith(f"two/{EVIDENCES}:2: note: the same edge, '")
    assert message.endswith(f"is told differently in one/{EVIDENCES}:2")


def test_thresholds_must_agree(tmp_path: Path) -> None:
    one = folder(tmp_path / "one", {**SMALL, TOML: "[derive]\nheadings = 3\n"})
    two = folder(tmp_path / "two", {TOML: "[derive]\nheadings = 3\nprojects = 2\n"})
    assert check(one, two).headings == 3
    three = folder(tmp_path / "three", {TOML: "[derive]\nprojects = 4\n"})
    assert problems(one, two, three) == [
        f"three/{TOML}: derive: datasets loaded together must agree: one/{TOML} says otherwise"
    ]


def test_two_datasets_of_one_name_are_refused(tmp_path: Path) -> None:
    one = folder(tmp_path / "a" / "x", {**SMALL})
    two = folder(tmp_path / "b" / "x", {**SMALL})
    message = f"{TOML}: name: two datasets are called 'x': give one another name"
    assert problems(one, two) == [message]


def test_every_problem_begins_with_its_datasets_name(tmp_path: Path) -> None:
    one = folder(tmp_path / "a", {TOML: 'name = "one"\ntitel = ""', PROJECT: "id\n"})
    two = folder(tmp_path / "two", {SOURCE: b"\xff", THEME: "id,name\nt,\n", UNDER: "from,to\na\n"})
    assert [message.split(":")[0] for message in problems(one, two)] == [
        f"one/{TOML}",
        f"one/{PROJECT}",
        f"two/{UNDER}",
        f"two/{SOURCE}",
        f"two/{THEME}",
    ]


def test_own_columns_of_all_datasets_come_together(tmp_path: Path) -> None:
    own = "[columns.Project]\n{} = '{}'\n"
    table = "id,name,{}\n{},A,1\n"
    one = folder(
        tmp_path / "one", {TOML: own.format("x", "integer"), PROJECT: table.format("x", "a")}
    )
    two = folder(
        tmp_path / "two", {TOML: own.format("y", "string"), PROJECT: table.format("y", "b")}
    )
    found = [(row["x"], row["y"]) for row in rows(check(one, two), "Project")]
    assert found == [(1, None), (None, "1")]
    three = folder(tmp_path / "three", {TOML: own.format("x", "date")})
    assert problems(one, three) == [
        f"three/{TOML}: columns.Project.x: a date here, but one/{TOML} has it as integer"
    ]


def test_a_dataset_without_headings_keeps_the_standard_ones_beside_anothers(tmp_path: Path) -> None:
    headings = {HEADING: "id,name\nwhy,Why\npurpose,Our purpose\n"}
    one = folder(tmp_path / "one", {**SMALL, UNDER: "from,to\ntrust,setting\n"})
    two = folder(tmp_path / "two", headings)
    names = {row["id"]: row["name"] for row in rows(check(one, two), "Heading")}
    assert len(names) == 13
    assert names["purpose"] == "Our purpose"


def test_the_same_own_headings_in_two_datasets_bring_no_others(tmp_path: Path) -> None:
    headings = {HEADING: "id,name\nwhy,Why\n"}
    one, two = (folder(tmp_path / name, {**headings}) for name in ("one", "two"))
    assert [row["id"] for row in rows(check(one, two), "Heading")] == ["why"]


def test_many_repeated_rows_take_no_time(tmp_path: Path) -> None:
    # Compared one by one, these pairs would take minutes.
    table = "id,name\n" + "".join(f"p{n},P{n}\n" for n in range(30_000))
    one, two = (folder(tmp_path / name, {PROJECT: table}) for name in ("one", "two"))
    assert len(rows(check(one, two), "Project")) == 30_000
