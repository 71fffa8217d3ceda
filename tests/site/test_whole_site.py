"""A whole site, as the command writes it: links, names of files, and what is refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from generated import write_dataset
from linked_site import Read, broken, read
from rendered_site import loaded

from graphkit import site
from graphkit.errors import OutputError
from graphkit.files import replace_folder
from graphkit.gallery import Gallery
from graphkit.resources import folder
from graphkit.site.addresses import slug
from graphkit.workspace import Workspace, open_workspace

AWKWARD = ["../x", "CON", "a" * 300, "a" * 299 + "b", "トラスト", "Trust", "trust", "TRUST", "main"]
"""Ids that are no names of files, or not two different ones everywhere."""


@pytest.fixture(scope="module")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with open_workspace(tmp_path_factory.mktemp("bundled") / "s.lbug") as workspace:
        workspace.load(folder("seeds") / "mca-phase2")
        yield workspace


@pytest.fixture(scope="module")
def written(bundled: Workspace, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("written") / "programme"
    bundled.site(path)
    return path


@pytest.fixture(scope="module")
def pages(written: Path) -> dict[str, Read]:
    return read(written)


def test_every_link_leads_to_a_file_and_a_place_that_exist(pages: dict[str, Read]) -> None:
    assert sum(len(page.links) for page in pages.values()) > 5_000
    assert broken(pages) == []


def test_no_id_stands_twice_on_a_page(pages: dict[str, Read]) -> None:
    twice = {
        path: [id_ for id_, count in Counter(page.ids).items() if count > 1]
        for path, page in pages.items()
    }
    assert {path: ids for path, ids in twice.items() if ids} == {}


def test_no_page_has_inline_styles_or_handlers(pages: dict[str, Read]) -> None:
    assert [styled for page in pages.values() for styled in page.styled] == []


def test_every_page_that_the_site_frames_says_where_it_is_and_which_copy(
    pages: dict[str, Read],
) -> None:
    for path, page in pages.items():
        assert "Full copy: no source is marked confidential." in page.text, path
        if not path.startswith(("network", "matrices")):
            assert "Skip to the content" in page.text, path


def test_every_node_with_a_page_has_one_and_every_page_is_linked(
    bundled: Workspace, pages: dict[str, Read]
) -> None:
    nodes = Counter(label for _, label in bundled.network().nodes(data="label"))
    folders = Counter(path.split("/")[0] for path in pages if "/" in path)
    assert folders == {
        "projects": nodes["Project"],
        "general-themes": nodes["GeneralTheme"],
        "themes": nodes["Theme"] + nodes["Enabler"] + nodes["Barrier"],
        "partners": nodes["Partner"],
    }
    linked = {link.partition("#")[0] for page in [pages["index.html"]] for link in page.links}
    assert pages.keys() <= linked


def test_the_same_store_gives_the_same_bytes(bundled: Workspace, written: Path) -> None:
    files = dict(site.files(Gallery(bundled.store), lambda _what, _done, _total: None))
    for path, content in files.items():
        text = content.encode() if isinstance(content, str) else content
        assert (written / path).read_bytes() == text, path


def test_progress_counts_up_to_the_number_of_pages(bundled: Workspace, tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    count = bundled.site(tmp_path / "s", progress=lambda *step: told.append(step))
    assert told[0] == ("reading", 0, 0)
    assert told[-1] == ("writing pages", count, count)


def test_writing_again_replaces_the_old_site(bundled: Workspace, tmp_path: Path) -> None:
    bundled.site(tmp_path / "s")
    (tmp_path / "s" / "projects" / "gone.html").write_text("of an older dataset")
    bundled.site(tmp_path / "s")
    assert not (tmp_path / "s" / "projects" / "gone.html").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["s"]


def test_a_folder_with_other_files_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("years of work")
    with (
        open_workspace(tmp_path.parent / "missing.lbug") as workspace,
        pytest.raises(OutputError, match="did not write"),
    ):
        workspace.site(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.docx"]


def test_an_interrupted_write_leaves_the_old_site_whole(tmp_path: Path) -> None:
    def until_the_stick_is_pulled() -> Iterator[tuple[str, str]]:
        yield "index.html", "new"
        raise KeyboardInterrupt

    replace_folder(tmp_path / "s", [("index.html", "old")])
    with pytest.raises(KeyboardInterrupt):
        replace_folder(tmp_path / "s", until_the_stick_is_pulled())
    assert (tmp_path / "s" / "index.html").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["s"]


def test_awkward_ids_become_short_safe_names_all_of_them_different() -> None:
    names = [slug(id_) for id_ in AWKWARD]
    assert len({name.lower() for name in names}) == len(AWKWARD)
    for name in names:
        assert name.isascii()
        assert name.replace("-", "").isalnum()
        assert len(name) < 80
        assert name != "con"


def test_awkward_ids_in_every_kind_give_a_site_that_holds_together(tmp_path: Path) -> None:
    files = {
        f"nodes/{label}.csv": "id,name\n"
        + "".join(f"{id_}-{label},{id_} in {label}\n" for id_ in AWKWARD)
        for label in ("Project", "Theme", "Partner", "Asset", "Heading", "Source")
    }
    rows = "".join(f"{id_}-Project,{id_}-Theme,{id_}-Heading\n" for id_ in AWKWARD)
    with loaded(tmp_path, {**files, "edges/EVIDENCES.csv": f"from,to,heading\n{rows}"}) as store:
        store.site(tmp_path / "s")
    pages = read(tmp_path / "s")
    assert broken(pages) == []
    assert len([path for path in pages if path.startswith("projects/")]) == len(AWKWARD)


def test_an_empty_store_gives_pages_that_say_so(tmp_path: Path) -> None:
    with loaded(tmp_path, {"nodes/Project.csv": "id,name\n"}) as workspace:
        workspace.site(tmp_path / "s")
    pages = read(tmp_path / "s")
    assert broken(pages) == []
    assert "There are no projects in this store." in pages["projects.html"].text


def test_a_generated_programme_holds_together(tmp_path: Path) -> None:
    with open_workspace(tmp_path / "g.lbug") as workspace:
        workspace.load(write_dataset(tmp_path / "generated", edges=1_000))
        workspace.site(tmp_path / "s")
    pages = read(tmp_path / "s")
    assert broken(pages) == []
    assert max(path.stat().st_size for path in (tmp_path / "s").glob("*/*.html")) < 3_000_000
