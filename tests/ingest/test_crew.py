import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from archive.ingest import crew

CHECKOUT = Path(__file__).resolve().parents[2]
# Each job says which process did it.
LEADER = """
    import os, time
    from archive.ingest.crew import Crew

    def name_yourself(job):
        time.sleep(0.1)
        return [os.getpid()]

    if __name__ == "__main__":
        with Crew(2) as crew:
            for process in crew.results(name_yourself, ([n] for n in range(10_000)), None):
                print(process, flush=True)
"""


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.slow
def test_it_ends_with_the_process_that_leads_it_even_when_that_is_killed(tmp_path):
    script = tmp_path / "leader.py"
    script.write_text(textwrap.dedent(LEADER), "utf-8")
    told = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, text=True, env=told) as leader:
        crew = set()
        while len(crew) < 2:
            crew.add(int(leader.stdout.readline()))
        leader.send_signal(signal.SIGKILL)
    deadline = time.monotonic() + 20
    while any(map(is_alive, crew)) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not any(map(is_alive, crew))


@pytest.mark.parametrize(("files", "began"), [(crew.FEW - 1, []), (crew.FEW, [True])])
def test_it_makes_ready_before_all_else_where_many_files_are_named(tmp_path, monkeypatch, files, began):
    made = []
    monkeypatch.setattr(crew, "make_ready", lambda: made.append(True))
    (folder := tmp_path / "pages").mkdir()
    for number in range(files - 1):
        (folder / f"{number}.txt").touch()
    crew.make_ready_for([str(folder), "alone.txt"])
    assert made == began
