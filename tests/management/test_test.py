"""`manage.py test` hands everything to pytest."""

import subprocess
import sys

import pytest

from archive.management.commands.test import Command


def test_it_uses_all_processors_and_gives_all_arguments_to_pytest_and_passes_its_status_on(monkeypatch):
    called = []
    monkeypatch.setattr(subprocess, "call", lambda command, cwd: called.append(command) or 5)
    with pytest.raises(SystemExit) as ended:
        Command().run_from_argv(["manage.py", "test", "tests/ingest", "-k", "dates", "--version"])
    assert ended.value.code == 5
    assert called == [
        [
            *(
                sys.executable,
                "-m",
                "pytest",
                "--numprocesses=auto",
                "--dist=loadfile",
                "--no-loadscope-reorder",
                "--max-worker-restart=0",
            ),
            *("tests/ingest", "-k", "dates", "--version"),
        ]
    ]
