"""Processes that write the index at the same time, and are killed at it: no change is lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent.parent
MAKE = """
from archive.models import Speech
from archive.search import indexing
from archive.search.models import Change
from tests.factories import make_speech
with indexing.batch():
    made = [make_speech(f"第{number}篇讲话。").pk for number in range(40)]
# As after a crash: noted in the transaction, not yet applied.
Speech.objects.filter(pk__in=made[::2]).update(state="withheld")
Change.note(made[::2])
"""
FLUSH = """
from archive.search import indexing
indexing.COMMIT = 1
print("begins", flush=True)
indexing.flush()
"""
REBUILD = FLUSH.replace("flush()", "rebuild()")
SAY = """
import json
from haystack import connections
from archive.models import Speech
from archive.search.models import Change
held = sorted(int(one.rpartition(".")[2]) for one in connections["default"].get_backend().view().ids)
published = sorted(Speech.objects.published().values_list("pk", flat=True))
print(json.dumps([held, published, Change.objects.count()]))
"""


@pytest.fixture(params=["whoosh", "tantivy"])
def process(request, tmp_path):
    """Call it with code to be run in a process of its own, on an archive of its own in a file."""
    surroundings = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "archive.settings",
        "ROSTRUM_DATA_DIR": str(tmp_path / "archive"),
        "ROSTRUM_SEARCH": request.param,
    }

    def start(code: str) -> subprocess.Popen:
        return subprocess.Popen(
            [sys.executable, "-c", f"import django\ndjango.setup()\n{code}"],
            cwd=CHECKOUT,
            env=surroundings,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(code: str) -> str:
        ended = start(code)
        out, _err = ended.communicate(timeout=120)
        assert ended.returncode == 0
        return out

    start.run = run
    run("from django.core.management import call_command\ncall_command('migrate', verbosity=0)")
    run(MAKE)
    return start


def says(process) -> tuple[list[int], list[int], int]:
    return tuple(json.loads(process.run(SAY)))


@pytest.mark.slow
def test_two_workers_apply_every_change_once_both_are_done(process):
    workers = [process(FLUSH), process(FLUSH)]
    for worker in workers:
        worker.communicate(timeout=120)
    assert [worker.returncode for worker in workers] == [0, 0]
    held, published, waiting = says(process)
    assert (held, len(published), waiting) == (published, 20, 0)


@pytest.mark.slow
@pytest.mark.parametrize("code", [FLUSH, REBUILD], ids=["flush", "rebuild"])
def test_what_a_killed_worker_leaves_is_done_by_the_next(process, code):
    for wait in (0.0, 0.02, 0.05, 0.1):
        worker = process(code)
        assert worker.stdout.readline() == "begins\n"
        time.sleep(wait)
        worker.kill()
        worker.communicate()
        held, published, waiting = says(process)
        # Whatever was not done is still noted; nothing that is published is gone.
        assert set(published) <= set(held)
        assert waiting or held == published
    process.run(FLUSH)
    held, published, waiting = says(process)
    assert (held, waiting) == (published, waiting)
    process.run("from archive.search import indexing\nindexing.rebuild()")
    assert says(process) == (published, published, 0)
