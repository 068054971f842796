"""What can be set is documented, and what is documented can be set."""

import re
from pathlib import Path

import pytest

from archive import environment
from archive.environment import SETTINGS

CHECKOUT = Path(__file__).resolve().parent.parent
PROSE = ["README.md", "README.zh-Hans.md", "SECURITY.md", "CHANGELOG.md"]
KNOWN = {row.name for row in SETTINGS} | {f"{row.name}_FILE" for row in SETTINGS if row.secret}


def program() -> list[Path]:
    return [CHECKOUT / "manage.py", *(CHECKOUT / "archive").rglob("*.py")]


def test_it_ships_the_example_that_the_table_makes():
    assert (CHECKOUT / ".env.example").read_text("utf-8") == environment.example()


@pytest.mark.parametrize("row", SETTINGS, ids=lambda row: row.name)
def test_it_explains_each_setting_in_sentences(row):
    assert row.help.endswith(".")
    assert len(row.help) > 25


@pytest.mark.parametrize("row", SETTINGS, ids=lambda row: row.name)
def test_it_uses_each_setting(row):
    uses = re.compile(rf"\b(?:values|ROSTRUM|wanted)\.{row.field}\b|[\"']{row.name}[\"'](?!,\n)")
    used_in = [
        path.name
        for path in program()
        if path.name != "environment.py" and uses.search(path.read_text("utf-8"))
    ]
    used_in += (
        ["environment.py"] if f"values.{row.field}" in Path(environment.__file__).read_text("utf-8") else []
    )
    assert used_in != []


def test_it_names_each_setting_once():
    fields = [row.field for row in SETTINGS]
    assert len(set(fields)) == len(fields)


@pytest.mark.parametrize("row", SETTINGS, ids=lambda row: row.name)
def test_it_accepts_its_own_defaults(row):
    assert getattr(environment.read({}, dotfile=False), row.field) is not None or row.default == ""


@pytest.mark.parametrize(
    "name", [*PROSE, *(str(path.relative_to(CHECKOUT)) for path in CHECKOUT.glob("deploy/*"))]
)
def test_it_names_no_setting_that_does_not_exist(name):
    named = set(re.findall(r"\bROSTRUM_[A-Z_]*[A-Z]\b", (CHECKOUT / name).read_text("utf-8")))
    assert named - KNOWN == set()


def test_it_names_no_other_setting_in_the_program():
    # environment.py itself shows a slip of the pen in an example.
    texts = [path.read_text("utf-8") for path in program() if path.name != "environment.py"]
    named = {name for text in texts for name in re.findall(r"\bROSTRUM_[A-Z_]*[A-Z]\b", text)}
    assert named - KNOWN == set()


@pytest.mark.parametrize("name", ["README.md", "README.zh-Hans.md"])
def test_it_documents_commands_that_exist(name):
    from django.core.management import get_commands

    named = set(re.findall(r"manage\.py ([a-z_]+)", (CHECKOUT / name).read_text("utf-8")))
    assert {"start", "test"} <= named
    assert named - set(get_commands()) == set()


@pytest.mark.parametrize("name", ["README.md", "README.zh-Hans.md"])
def test_it_points_at_files_that_exist(name):
    text = (CHECKOUT / name).read_text("utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link]
    assert links
    assert [link for link in links if not (CHECKOUT / link).exists()] == []
