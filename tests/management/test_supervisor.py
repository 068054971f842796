"""The supervisor, on small children."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from archive.management import supervisor
from archive.management.supervisor import CannotServe, Child

CHECKOUT = Path(__file__).resolve().parent.parent.parent
FOR_EVER = "import time; time.sleep(60)"
# A supervisor in a process of its own: prints its children's ids and whatever it has to say.
ALONE = """
import sys
from archive.management import supervisor
class Telling(supervisor.Child):
    def start(self):
        super().start()
        print(self.process.pid, flush=True)
children = [Telling(name, [sys.executable, "-c", sys.argv[1]]) for name in ("one", "two")]
sys.exit(supervisor.run(children, lambda line: print(line, flush=True)))
"""


def child(program: str) -> Child:
    return Child("child", [sys.executable, "-c", program])


def alone(program: str) -> subprocess.Popen:
    command = [sys.executable, "-c", ALONE, program]
    return subprocess.Popen(command, cwd=CHECKOUT, stdout=subprocess.PIPE, text=True)


def runs(pid: int) -> bool:
    """Whether that process is there and no zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def wait_until(true, seconds: float = 10) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if true():
            return True
        time.sleep(0.02)
    return False


@pytest.fixture
def quick(monkeypatch):
    monkeypatch.setattr(supervisor, "LOOK_EVERY", 0.02)


def test_it_says_which_port_is_in_use_and_offers_another():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CannotServe, match=rf"^port {port} of 127.0.0.1 is in use.*--port {port + 1}$"):
            supervisor.listen("127.0.0.1", port)


def test_it_says_so_when_the_host_is_none():
    with pytest.raises(CannotServe, match=r"^--host no such host"):
        supervisor.listen("no such host", 8000)


def test_it_hands_an_open_port_to_gunicorn():
    with supervisor.listen("127.0.0.1", 0) as bound:
        server = supervisor.server(bound, workers=3)
        assert f"fd://{bound.fileno()}" in server.command
        assert server.keep == (bound.fileno(),)
        assert "--no-control-socket" in server.command


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_its_children_when_told_to_stop(number):
    with alone(FOR_EVER) as process:
        pids = [int(process.stdout.readline()) for _ in range(2)]
        assert all(map(runs, pids))
        process.send_signal(number)
        assert process.wait(10) == 0
    assert not any(map(runs, pids))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child that its parent was killed")
def test_it_leaves_no_orphans_when_it_is_killed():
    with alone(FOR_EVER) as process:
        pids = [int(process.stdout.readline()) for _ in range(2)]
        process.kill()
    assert wait_until(lambda: not any(map(runs, pids)))


def test_it_starts_a_dead_child_again():
    with alone(FOR_EVER) as process:
        first, _second = [int(process.stdout.readline()) for _ in range(2)]
        os.kill(first, signal.SIGKILL)
        assert process.stdout.readline() == "the one ended with status -9; starting it again\n"
        process.terminate()
        assert process.wait(10) == 0


def test_it_gives_up_a_child_that_keeps_dying(quick, monkeypatch):
    said = []
    clock = iter(range(0, 10**6, 9))  # each look at the clock finds it nine seconds on
    monkeypatch.setattr(supervisor.time, "monotonic", lambda: next(clock))
    assert supervisor.run([child("raise SystemExit(3)")], said.append) == 1
    assert said[-1] == "the child ended 5 times at once (last status 3); giving up"
    assert len(said) == 5


def test_it_ends_by_force_what_does_not_stop(quick, monkeypatch):
    monkeypatch.setattr(supervisor, "GRACE", 0.5)
    said, deaf = (
        [],
        child("import signal, time; signal.signal(15, signal.SIG_IGN); print(1, flush=True); time.sleep(60)"),
    )
    told = threading.Timer(1.5, os.kill, (os.getpid(), signal.SIGTERM))
    told.start()
    assert supervisor.run([deaf], said.append) == 0
    assert said == ["the child did not finish within 0.5 s; ended by force"]
    assert deaf.process.returncode == -signal.SIGKILL


def test_it_puts_signal_handlers_back(quick):
    before = signal.getsignal(signal.SIGTERM)
    told = threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGTERM))
    told.start()
    supervisor.run([child(FOR_EVER)], print)
    assert signal.getsignal(signal.SIGTERM) is before


def test_it_starts_the_others_once_the_first_one_answers(quick):
    children = [child(FOR_EVER), child(FOR_EVER)]
    seen = []

    def ready():
        seen.append([one.process is not None for one in children])
        if len(seen) == 3:
            threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGTERM)).start()
        return len(seen) == 3

    assert supervisor.run(children, print, ready=ready) == 0
    assert seen == [[True, False]] * 3
    assert [one.process.returncode for one in children] == [-signal.SIGTERM] * 2


@pytest.mark.parametrize(("set_by_operator", "meant"), [(None, "2"), ("8", "8")])
def test_its_children_are_sparing_unless_told_otherwise(monkeypatch, capfd, set_by_operator, meant):
    monkeypatch.delenv("MALLOC_ARENA_MAX", raising=False)
    if set_by_operator:
        monkeypatch.setenv("MALLOC_ARENA_MAX", set_by_operator)
    says = child("import os; print(os.environ['MALLOC_ARENA_MAX'])")
    says.start()
    says.process.wait(20)
    assert capfd.readouterr().out.strip() == meant
