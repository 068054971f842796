"""An ingest that is stopped or killed loses nothing that it had taken in, and goes on with --resume."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.benchmarks import corpus

CHECKOUT = Path(__file__).resolve().parent.parent.parent
PAGES = 200

pytestmark = pytest.mark.slow


def heed_the_keyboard():
    # What a shell starts in the background takes no notice of SIGINT, nor does what that starts.
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def archive(tmp_path):
    """A data folder of its own with its tables, a folder of pages, and a way to run commands on them."""
    environment = {**os.environ, "ROSTRUM_DATA_DIR": str(tmp_path / "data")}
    corpus.write(tmp_path / "pages", PAGES)

    def run(*arguments):
        command = [sys.executable, "manage.py", *arguments]
        return subprocess.Popen(
            command,
            cwd=CHECKOUT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=heed_the_keyboard,
        )

    for arguments in (("migrate", "-v0"), ("load_places",)):
        assert run(*arguments).wait() == 0
    return tmp_path, run


def told(folder, query):
    with sqlite3.connect(f"file:{folder}/data/db.sqlite3?mode=ro", uri=True) as database:
        return database.execute(query).fetchone()[0]


def kept(folder):
    try:
        return told(folder, "select count(*) from archive_accessionline")
    except sqlite3.OperationalError:
        return 0


def wait_for(condition, process):
    until = time.monotonic() + 60
    while not condition() and process.poll() is None:
        assert time.monotonic() < until
        time.sleep(0.02)


def check_whole(folder, run):
    """Every page is read, and there are as many speeches as an ingest that nothing disturbed would make."""
    assert told(folder, "select count(*) from archive_accessionline") == PAGES
    assert told(folder, "select count(*) from archive_accessionline where outcome = 'waiting'") == 0
    out, _error = run("ingest", str(folder / "pages"), "--dry-run", "--json").communicate(timeout=120)
    speeches = sum('"paragraphs"' in line for line in out.splitlines())
    assert told(folder, "select count(*) from archive_speech") == speeches


@pytest.mark.parametrize("stored", [0, 50])
def test_it_goes_on_after_it_was_killed(archive, stored):
    folder, run = archive
    process = run("ingest", str(folder / "pages"))
    speeches = "select count(*) from archive_speech"
    wait_for(lambda: kept(folder) == PAGES and told(folder, speeches) >= stored, process)
    process.send_signal(signal.SIGKILL)
    process.wait()
    again = run("ingest", "--resume")
    _out, error = again.communicate(timeout=120)
    assert again.returncode == 0, error
    check_whole(folder, run)


def test_it_stops_at_the_keyboard_and_says_how_to_go_on(archive):
    folder, run = archive
    process = run("ingest", str(folder / "pages"))
    wait_for(lambda: kept(folder) == PAGES, process)
    process.send_signal(signal.SIGINT)
    _out, error = process.communicate(timeout=60)
    assert process.returncode == 130
    assert error.splitlines()[-1].endswith("pages are kept and wait: python3 manage.py ingest --resume")
    again = run("ingest", "--resume")
    assert again.communicate(timeout=120) and again.returncode == 0
    check_whole(folder, run)
    nothing = run("ingest", "--resume")
    assert "nothing waits" in nothing.communicate(timeout=60)[1]
