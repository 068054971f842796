"""The lock files: they hold what pyproject.toml asks for, each line with its hash, and no address."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

CHECKOUT = Path(__file__).resolve().parent.parent
LOCKS = ["requirements.txt", "requirements-dev.txt"]
EXTRAS = ["tantivy"]


def locked(name: str) -> dict[str, str]:
    """Return package -> version of a lock file."""
    text = (CHECKOUT / name).read_text("utf-8")
    return {
        match[1]: match[2]
        for match in re.finditer(r"^([a-z0-9-]+)(?:\[[a-z,]+\])?==(\S+)", text, re.MULTILINE)
    }


def wanted(group: str) -> list[Requirement]:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))
    lines = project["project"]["dependencies"]
    return [
        Requirement(line)
        for line in (lines if group == "run" else lines + project["dependency-groups"]["dev"])
    ]


@pytest.mark.parametrize(("name", "group"), [("requirements.txt", "run"), ("requirements-dev.txt", "dev")])
def test_it_locks_every_dependency_at_a_version_that_is_asked_for(name, group):
    versions = locked(name)
    wrong = [str(want) for want in wanted(group) if not want.specifier.contains(versions.get(want.name, "0"))]
    assert wrong == []


@pytest.mark.parametrize("name", LOCKS)
def test_it_has_a_hash_for_every_package(name):
    entries = re.split(r"\n(?=\S)", (CHECKOUT / name).read_text("utf-8").strip())
    assert [entry for entry in entries if not re.search(r"--hash=sha256:[0-9a-f]{64}", entry)] == []
    assert len(entries) == len(locked(name))


@pytest.mark.parametrize("name", LOCKS)
def test_it_names_no_host(name):
    text = (CHECKOUT / name).read_text("utf-8")
    assert not re.search(r"://|--(extra-)?index|--find-links| @ ", text)


def test_it_tests_with_the_versions_that_run():
    tested = locked("requirements-dev.txt")
    assert {name: tested.get(name) for name in locked("requirements.txt")} == locked("requirements.txt")


@pytest.mark.parametrize("extra", EXTRAS)
def test_it_locks_an_extra_at_the_version_it_is_tested_with(extra):
    name = f"requirements-{extra}.txt"
    assert locked(name) == {extra: locked("requirements-dev.txt")[extra]}
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["optional-dependencies"][extra] == [f"{extra}=={locked(name)[extra]}"]
    assert "--hash=sha256:" in (CHECKOUT / name).read_text("utf-8")


def test_it_installs_one_whoosh_only():
    # All three distributions import as whoosh and overwrite one another.
    for name in LOCKS:
        assert {"whoosh", "whoosh3", "whoosh-reloaded"} & set(locked(name)) == {"whoosh"}
