from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from made import EVIDENCES, SMALL, SOURCE, folder, problems, rows

from graphkit.workspace import check

# "e" and a combining accent are two code points, each emoji of the family is one.
TEXT = "Cafe\u0301 🌳👩‍🌾 grows, she said.\r\nIt grows."
GROWS = TEXT.index("grows")


def files(
    quote: str, *, text: str | bytes | None = TEXT, source: str = "t.txt,"
) -> dict[str, str | bytes]:
    made: dict[str, str | bytes] = {
        **SMALL,
        SOURCE: f"id,name,file,sha256\nreport,Report,{source}\n",
        EVIDENCES: f"from,to,source,quote,quote_start,quote_end\ngarden,trust,report,{quote}\n",
    }
    return made if text is None else {**made, "sources/t.txt": text}


def quote(path: Path, row: str, text: str | bytes | None = TEXT) -> str | None:
    (edge,) = rows(check(folder(path, files(row, text=text))), "EVIDENCES")
    found: str | None = edge["quote"]
    return found


def wrong(path: Path, row: str, text: str | bytes | None = TEXT) -> list[str]:
    return problems(folder(path, files(row, text=text)))


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (0, 5, "Cafe\u0301"),
        (6, 7, "🌳"),
        (7, 10, "👩\u200d🌾"),
        (11, 16, "grows"),
        (26, 30, ".\r\nI"),
    ],
)
def test_offsets_count_code_points_and_the_end_is_exclusive(
    tmp_path: Path, start: int, end: int, words: str
) -> None:
    assert quote(tmp_path, f",{start},{end}") == words


def test_the_whole_text_can_be_quoted_and_nothing_behind_it(tmp_path: Path) -> None:
    assert quote(tmp_path / "a", f",0,{len(TEXT)}") == TEXT
    end = len(TEXT) + 1
    told = f"{EVIDENCES}:2: quote_end: {end} is behind the end of the source's text ({len(TEXT)})"
    assert wrong(tmp_path / "b", f",0,{end}") == [told]


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    assert quote(tmp_path, ",0,4", "\ufeff" + TEXT) == "Cafe"


def test_words_that_agree_with_the_text_stay(tmp_path: Path) -> None:
    assert quote(tmp_path, "grows,11,16") == "grows"


def test_white_space_at_the_ends_of_a_quote_belongs_to_it(tmp_path: Path) -> None:
    assert quote(tmp_path, f" grows,{GROWS - 1},{GROWS + 5}") == " grows"


def test_words_that_stand_elsewhere_are_told_with_where(tmp_path: Path) -> None:
    assert wrong(tmp_path, "grows,12,17") == [
        f"{EVIDENCES}:2: quote: these words stand at 11 to 16 of the source's text"
    ]


def test_words_that_stand_nowhere_are_told_with_what_is_there(tmp_path: Path) -> None:
    assert wrong(tmp_path, "grew,11,16") == [
        f"{EVIDENCES}:2: quote: the source's text has 'grows' there"
    ]


@pytest.mark.parametrize("row", ["x,3,", "x,,3"])
@pytest.mark.parametrize("text", [TEXT, None])
def test_one_offset_alone_says_nothing(tmp_path: Path, row: str, text: str | None) -> None:
    message = "quote_start: quote_start and quote_end go together"
    assert wrong(tmp_path, row, text) == [f"{EVIDENCES}:2: {message}"]


@pytest.mark.parametrize("offsets", ["5,5", "6,5", "-1,5"])
def test_a_quote_holds_something(tmp_path: Path, offsets: str) -> None:
    (message,) = wrong(tmp_path, f",{offsets}")
    assert message.startswith(f"{EVIDENCES}:2: quote_end: a quote from ")


def test_without_the_text_only_the_length_is_checked(tmp_path: Path) -> None:
    assert quote(tmp_path / "a", "grows,90,95", None) == "grows"
    assert quote(tmp_path / "b", ",90,95", None) is None
    told = f"{EVIDENCES}:2: quote: 5 characters, but 90 to 96 spans 6"
    assert wrong(tmp_path / "c", "grows,90,96", None) == [told]


def test_a_file_with_another_checksum_is_told_and_the_right_one_is_not(tmp_path: Path) -> None:
    right = sha256(TEXT.encode()).hexdigest()
    for spelt in (right, right.upper()):
        check(folder(tmp_path / spelt, files(",0,4", source=f"t.txt,{spelt}")))
    message = f"{SOURCE}:2: sha256: t.txt has another checksum, {right}"
    assert problems(folder(tmp_path / "b", files(",0,4", source=f"t.txt,{'0' * 64}"))) == [message]


def test_a_misspelt_file_is_guessed(tmp_path: Path) -> None:
    assert problems(folder(tmp_path, files(",0,4", source="t.text,"))) == [
        f"{SOURCE}:2: file: no 't.text' among the sources; did you mean 't.txt'?"
    ]


def test_a_text_in_another_encoding_is_told(tmp_path: Path) -> None:
    assert wrong(tmp_path, ",0,4", "Café".encode("latin-1")) == [
        f"{SOURCE}:2: file: t.txt is not UTF-8 text"
    ]


def test_texts_may_be_kept_outside_the_dataset(tmp_path: Path) -> None:
    dataset = folder(tmp_path / "d", files(",11,16", text=None, source="deep/t.txt,"))
    outside = folder(tmp_path / "s", {"deep/t.txt": TEXT, ".hidden": b"\xff"})
    (edge,) = rows(check(dataset, sources=outside), "EVIDENCES")
    assert edge["quote"] == "grows"
    assert problems(dataset, sources=tmp_path / "none") == [
        f"{tmp_path / 'none'}: no such folder of sources"
    ]


def test_a_quote_that_was_filled_in_changes_no_id(tmp_path: Path) -> None:
    found = []
    for name, text in (("a", TEXT), ("b", None)):
        (edge,) = rows(check(folder(tmp_path / name, files(",11,16", text=text))), "EVIDENCES")
        found.append(edge["id"])
    assert found[0] == found[1]


def test_two_datasets_may_each_have_a_document_of_one_name(tmp_path: Path) -> None:
    one = folder(tmp_path / "one", files(",0,4"))
    two = folder(
        tmp_path / "two",
        {
            SOURCE: "id,name,file\nother,Other,t.txt\n",
            EVIDENCES: "from,to,source,quote_start,quote_end\ngarden,trust,other,0,4\n",
            "sources/t.txt": "Teas",
        },
    )
    found = rows(check(one, two), "EVIDENCES")
    assert [edge["quote"] for edge in found] == ["Cafe", "Teas"]
