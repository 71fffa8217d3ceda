"""The rules of the house that no linter knows."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from graphkit import catalog, queries
from graphkit.model.schema import Schema
from graphkit.resources import folder

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "graphkit"
ROWS = (
    "charts",
    "commands",
    "datasets",
    "matrices",
    "measures",
    "networks",
    "renderers",
    "site.pages",
    "stores",
)
HEAVY = (
    "ladybug",
    "matplotlib",
    "neo4j",
    "networkx",
    "pyarrow.compute",
    "pyvis",
    "openpyxl",
    "pandas",
    "rustworkx",
    "scipy",
)
QUERY_FILES = sorted(folder("cypher").rglob("*.cypher"))
MODULES = sorted(PACKAGE.rglob("*.py"))


def imported_by(*arguments: str) -> set[str]:
    """Run the command line in a process of its own and list what it imported of the heavy."""
    code = (
        "import sys\n"
        "from graphkit.cli import main\n"
        f"sys.argv = ['graphkit', *{arguments!r}]\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(ast.literal_eval(done.stderr.strip().splitlines()[-1]))


def test_help_loads_no_engine_no_network_and_no_page() -> None:
    assert imported_by("--help") == set()


@pytest.mark.parametrize("command", catalog.names("commands"))
def test_a_commands_help_ends_with_an_example(command: str) -> None:
    text = catalog.member("commands", command).run.__doc__
    assert re.search(rf"Example:  graphkit {command}\b.*\s*\Z", text)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_opens_with_a_sentence(path: Path) -> None:
    text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert text, f"{path} has no docstring"
    assert text.splitlines()[0].endswith("."), text


@pytest.mark.parametrize("path", QUERY_FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_query_opens_with_its_question(path: Path) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert re.fullmatch(r"// \S.+", first)


@pytest.mark.parametrize("path", QUERY_FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_parameter_of_a_query_is_declared_and_used(path: Path) -> None:
    room, name = path.parent.name, path.name.split(".")[0]
    declared = {parameter.name for parameter in queries.named(room, name).parameters}
    code = re.sub(r"//.*", "", path.read_text(encoding="utf-8"))
    assert declared == set(re.findall(r"\$(\w+)", code))


@pytest.mark.parametrize(
    "path",
    [path for path in QUERY_FILES if path.parent.name in {"evidence", "network", "status", "view"}],
    ids=lambda path: f"{path.parent.name}/{path.name}",
)
def test_a_query_of_every_kind_forgets_none(path: Path) -> None:
    kinds = {kind.name: kind for kind in Schema.standard().kinds}
    for listed in re.findall(r":((?:\w+\|)+\w+)", path.read_text(encoding="utf-8")):
        named = set(listed.split("|"))
        every = {name for name, kind in kinds.items() if kind.of == kinds[min(named)].of}
        if path.parent.name == "evidence" and "GeneralTheme" not in named:
            every = {name for name in every if not kinds[name].derived}
        if len(named) > 0.7 * len(every):
            assert named == every


def test_there_is_no_cypher_in_python_outside_the_stores() -> None:
    outside = [
        path
        for path in MODULES
        if PACKAGE / "stores" not in path.parents and PACKAGE / "dialect" not in path.parents
    ]
    guilty = [
        str(path.relative_to(ROOT))
        for path in outside
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.search(r"\b(MATCH|UNWIND|MERGE)\s*\(", node.value)
        and "graphkit cypher" not in node.value
    ]
    assert guilty == []


def test_the_root_holds_nothing_else() -> None:
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.split()
    if not tracked:
        pytest.skip("not a git checkout")
    top = {name.split("/")[0] for name in tracked if not name.startswith(".")}
    assert top == {
        "LICENSE",
        "README.md",
        "cypher",
        "docker-compose.yml",
        "graphkit",
        "pyproject.toml",
        "seeds",
        "tests",
    }


@pytest.mark.parametrize("row", ROWS)
def test_a_row_states_its_contract(row: str) -> None:
    text = ast.get_docstring(
        ast.parse((PACKAGE / Path(*row.split(".")) / "__init__.py").read_text(encoding="utf-8"))
    )
    assert text is not None
    assert re.search(r"Every file here is one", text)
