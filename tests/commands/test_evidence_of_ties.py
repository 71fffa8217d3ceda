"""`graphkit evidence A --with B` says why two actors are tied."""

from __future__ import annotations

from pathlib import Path

from commandline import Run


def test_a_tie_leads_to_every_line_behind_it(run: Run, loaded: Path) -> None:
    said = run(
        "evidence", "alkington-primary-school", "--with", "University of Manchester",
        "--json", "--store", loaded,
    )  # fmt: skip
    assert [(row["type"], row["from"], row["to"]) for row in said.rows] == [
        ("PARTNERS_IN", "university-of-manchester", "organisations-of-hope"),
        ("PARTNERS_IN", "alkington-primary-school", "organisations-of-hope"),
    ]


def test_people_read_a_tie_as_sentences(run: Run, loaded: Path) -> None:
    said = run("evidence", "ahrc", "--with", "ukri", "--by", "ties", "--store", loaded)
    assert said.out.startswith("1 line: 1 TIES_TO")
    assert "Arts and Humanities Research Council -TIES_TO→ UK Research and Innovation" in said.out


def test_a_network_other_than_that_of_partners_can_be_meant(run: Run, loaded: Path) -> None:
    said = run(
        "evidence", "collaboration", "--with", "assets", "--network", "themes",
        "--param", "include_all=true", "--json", "--store", loaded,
    )  # fmt: skip
    assert {row["type"] for row in said.rows} == {"EVIDENCES"}


def test_no_tie_is_said_and_is_no_error(run: Run, loaded: Path) -> None:
    said = run("evidence", "ahrc", "--with", "ukri", "--store", loaded)
    assert (said.code, said.out) == (0, "")
    assert "no tie between ahrc and ukri in partners" in said.err
    assert run("evidence", "ahrc", "--with", "ukri", "--json", "--store", loaded).rows == []


def test_an_unknown_actor_gets_a_guess(run: Run, loaded: Path) -> None:
    said = run("evidence", "ahrc", "--with", "ukry", "--store", loaded)
    assert said.code == 1
    assert "no actor 'ukry' in partners; did you mean 'ukri'?" in said.err


def test_a_network_without_another_actor_is_a_question_unfinished(run: Run, loaded: Path) -> None:
    said = run("evidence", "ahrc", "--network", "partners", "--store", loaded)
    assert said.code == 2
    assert "--with ID" in said.err


def test_the_tie_of_a_statement_leads_to_evidence_too(run: Run, loaded: Path) -> None:
    text = (
        "MATCH (a:Partner)-[t:TIES_TO]->(b:Partner) RETURN a AS source, b AS target, t AS evidence"
    )
    said = run("evidence", "ahrc", "--with", "ukri", "--cypher", text, "--json", "--store", loaded)
    assert [(row["type"], row["from"], row["to"]) for row in said.rows] == [
        ("TIES_TO", "ahrc", "ukri")
    ]


def test_a_relation_or_a_rule_picks_the_tie_that_is_meant(run: Run, loaded: Path) -> None:
    asked = ("evidence", "ahrc", "--with", "ukri", "--by", "ties", "--store", loaded)
    (row,) = run(*asked, "--json").rows
    assert run(*asked, "--relation", row["relation"], "--symmetrise", "either").code == 0
    said = run(*asked, "--relation", "no such")
    assert said.code == 1
    assert "no relation 'no such'" in said.err
    said = run(*asked, "--relation", "x", "--param", "relation=y")
    assert said.code == 2
