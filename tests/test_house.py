"""The house keeps its rules: rooms import downwards, modules have names, files bear no marks of a machine."""

import ast
import re
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
LEFTOVER = {"utils", "util", "helpers", "helper", "common", "core", "misc", "tools", "shared", "stuff"}
# What Django wants beside the rooms. They wire things together, and nothing imports them.
WIRING = {"settings", "wsgi", "migrations", "templatetags", "locale"}
# Absolute paths of whoever's machine a file was written on.
MACHINE = re.compile(
    r"(?<![\w.}>)\]-])/(?:home|root|Users|workspace)/\w+|(?<![\w.])/tmp/\w+|[A-Za-z]:\\Users\\"
)
# Where packages are fetched from is the business of the machine that installs, so no file may say it.
REGISTRY = re.compile(r"/simple/|--(?:extra-)?index-url|--find-links\s+http|\bregistry\s*=|\"resolved\":")
TOP = {
    *("archive", "deploy", "fixtures", "static", "templates", "tests"),
    *("manage.py", "pyproject.toml", "requirements.txt", "requirements-dev.txt", "requirements-tantivy.txt"),
    *("README.md", "README.zh-Hans.md", "CHANGELOG.md", "LICENSE", "NOTICE", "SECURITY.md"),
}
LONGEST = 350  # lines of a module


@cache
def tracked() -> list[Path]:
    """The files that git holds."""
    if not (CHECKOUT / ".git").exists():
        pytest.skip("not a git checkout: which files belong to it cannot be told")
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=CHECKOUT, capture_output=True, check=True, text=True
    )
    files = [CHECKOUT / name for name in listed.stdout.split("\0") if name]
    return [path for path in files if path.is_file()]


def modules() -> list[Path]:
    return [path for path in tracked() if path.suffix == ".py" and CHECKOUT / "archive" in path.parents]


def found(pattern: re.Pattern[str], *, but: tuple[str, ...] = ()) -> list[str]:
    """Return "file:line: words" for what the pattern finds in the text files that git holds."""
    against = []
    for path in tracked():
        name = path.relative_to(CHECKOUT).as_posix()
        data = path.read_bytes()
        if name in but or b"\0" in data:
            continue
        for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), 1):
            if match := pattern.search(line):
                against.append(f"{name}:{number}: {match[0]}")
    return against


def test_its_rooms_import_downwards_only():
    command = Path(sys.executable).with_name("lint-imports")
    ran = subprocess.run([command, "--no-cache"], cwd=CHECKOUT, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "0 broken" in ran.stdout


def test_its_contracts_know_every_room():
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))
    layers = project["tool"]["importlinter"]["contracts"][0]["layers"]
    named = {name.strip().removeprefix("archive.") for layer in layers for name in layer.split("|")}
    rooms = {path.relative_to(CHECKOUT / "archive").parts[0].removesuffix(".py") for path in modules()}
    assert rooms - WIRING - {"__init__"} == named


def test_no_module_is_named_for_being_left_over():
    named = {
        path: set(path.relative_to(CHECKOUT).with_suffix("").parts)
        for path in tracked()
        if path.suffix in (".py", ".js", ".css", ".html")
    }
    assert {str(path) for path, parts in named.items() if parts & LEFTOVER} == set()


def test_no_module_is_longer_than_can_be_taken_in():
    lengths = {
        str(path.relative_to(CHECKOUT)): path.read_bytes().count(b"\n")
        for path in modules()
        if "migrations" not in path.parts
    }
    assert {name: n for name, n in lengths.items() if n > LONGEST} == {}


def names_bound(path: Path) -> Iterator[str]:
    """Yield the names that the lines of a module bind themselves, as often as they do."""
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            yield node.name
        for target in node.targets if isinstance(node, ast.Assign) else ():
            yield from (name.id for name in ast.walk(target) if isinstance(name, ast.Name))


def test_no_name_of_a_module_is_bound_twice_or_for_nothing():
    """Of two the second holds, for what was written for the first too."""
    wrong = {}
    for path in modules():
        source = path.read_text()
        for name, times in Counter(names_bound(path)).items():
            private = name.startswith("_") and not name.startswith("__")
            if times > 1 or (private and len(re.findall(rf"\b{name}\b", source)) == 1):
                wrong[str(path.relative_to(CHECKOUT)), name] = times
    assert wrong == {}


def test_every_module_says_what_it_is_about():
    silent = [
        str(path.relative_to(CHECKOUT))
        for path in modules()
        if path.stat().st_size
        and "migrations" not in path.parts
        and not re.match(r'(?:#!.*\n)?"""\S', path.read_text("utf-8"))
    ]
    assert silent == []


def test_no_code_stands_where_a_package_begins():
    logic = re.compile(r"^\s*(?:async )?(?:def|class|if|for|while|try)\b", re.MULTILINE)
    assert [p for p in modules() if p.name == "__init__.py" and logic.search(p.read_text("utf-8"))] == []


def test_no_file_tells_of_the_machine_it_was_written_on():
    assert found(MACHINE, but=("tests/test_house.py",)) == []


def test_no_file_says_where_packages_are_fetched_from():
    assert found(REGISTRY, but=("tests/test_house.py",)) == []


@pytest.mark.parametrize(
    "line",
    # Put together here, so that this file holds none itself.
    ["see /{}/li/x".format("home"), "cd /{}/x".format("workspace"), "P=/{}/x".format("tmp"), r"C:\Users\li"],
)
def test_a_machine_s_mark_would_be_seen(line):
    assert MACHINE.search(line)


@pytest.mark.parametrize(
    "line", ["https://example.org/home/li", "/places/330482/", "../../etc/passwd", "{base}/home/x"]
)
def test_an_address_is_no_machine_s_mark(line):
    assert not MACHINE.search(line)


def test_nothing_else_stands_at_the_top():
    """What a command leaves in a wrong folder, a key among it, would be seen here."""
    top = {path.relative_to(CHECKOUT).parts[0] for path in tracked()}
    assert {name for name in top if not name.startswith(".")} == TOP


def test_nothing_that_running_makes_is_in_git():
    made = {".sqlite3", ".pyc", ".log", ".seg", ".toc"}
    assert [str(path) for path in tracked() if path.suffix in made] == []
    top = {path.relative_to(CHECKOUT).parts[0] for path in tracked()}
    assert top & {"data", ".venv", "build", "dist", ".pytest_cache", "node_modules"} == set()


def test_no_template_has_script_or_style_of_its_own():
    inline = re.compile(r"<style|<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=[\"']|javascript:", re.IGNORECASE)
    against = {
        str(path.relative_to(CHECKOUT)): match[0]
        for path in tracked()
        if path.suffix == ".html" and CHECKOUT / "templates" in path.parents
        for match in inline.finditer(path.read_text("utf-8"))
    }
    assert against == {}


def test_no_page_of_ours_asks_another_host():
    asks = re.compile(r"""(?:src|href|action)=["'](?:https?:)?//|url\(\s*["']?(?:https?:)?//|@import""")
    against = {
        str(path.relative_to(CHECKOUT)): match[0]
        for path in tracked()
        if {CHECKOUT / "templates", CHECKOUT / "static"} & set(path.parents)
        and path.suffix in (".html", ".css", ".js", ".svg")
        for match in asks.finditer(path.read_text("utf-8"))
    }
    assert against == {}


def test_nothing_marks_text_as_safe_that_was_not_made_here():
    """Templates escape; these few places build marks around escaped text, and say so."""
    raw = re.compile(r"mark_safe\(|\|\s*safe\b|autoescape off|@register\.\w+\(.*is_safe")
    used = {
        path.relative_to(CHECKOUT).as_posix()
        for path in tracked()
        if path.suffix in (".py", ".html")
        and CHECKOUT / "tests" not in path.parents
        and raw.search(path.read_text("utf-8"))
    }
    assert used <= {"archive/search/excerpts.py"}
