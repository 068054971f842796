"""Runs the site's processes as children, the server and the background worker, and restarts one that dies."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

Say = Callable[[str], None]
THREADS = 4  # readers that one server process answers at a time
GRACE = 25  # seconds that children have to finish what they are at
LOOK_EVERY = 0.2  # seconds
SHORT_LIFE = 10  # seconds; a child that keeps dying younger than this is not brought back for ever
SHORT_LIVES = 5


class CannotServe(Exception):
    """The message is one line that names the cause and the repair."""


@dataclass
class Child:
    name: str
    command: Sequence[str]
    keep: tuple[int, ...] = ()  # open sockets that it inherits
    process: subprocess.Popen | None = None
    began: float = 0.0
    short_lives: int = 0
    due: float = field(default=0.0)  # when it is to be started again

    def start(self) -> None:
        self.began = time.monotonic()
        # A group of its own: Ctrl-C then reaches us alone, and we end the children in order.
        self.process = subprocess.Popen(
            self.command,
            pass_fds=self.keep,
            process_group=0,
            stdin=subprocess.DEVNULL,
            preexec_fn=_die_with_parent,
            env=_sparing(),
        )

    @property
    def runs(self) -> bool:
        return self.process is not None and self.process.poll() is None


def listen(host: str, port: int) -> socket.socket:
    """Return a socket bound to that address. Raises CannotServe when it is taken or not ours to take."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        bound = socket.socket(family, kind, protocol)
    except OSError as error:
        raise CannotServe(f"--host {host}: no such address ({error.strerror or error})") from error
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind(address)
        bound.listen(socket.SOMAXCONN)
    except OSError as error:
        bound.close()
        if error.errno == errno.EADDRINUSE:
            raise CannotServe(
                f"port {port} of {host} is in use; stop what uses it, or choose another: --port {port + 1}"
            ) from error
        if error.errno == errno.EACCES:
            raise CannotServe(
                f"port {port} is reserved for root; choose one above 1023, and put a proxy in front"
            ) from error
        raise CannotServe(f"cannot serve on {host}:{port} ({error.strerror})") from error
    return bound


def server(bound: socket.socket, workers: int) -> Child:
    """Return gunicorn as a child on a bound socket: the address stays open while it is being restarted."""
    options = {
        "--bind": f"fd://{bound.fileno()}",
        "--workers": str(workers),
        "--worker-class": "gthread",
        "--threads": str(THREADS),
        "--timeout": "120",
        "--graceful-timeout": str(GRACE - 5),
        "--log-level": "warning",
    }
    # gunicorn 27 would otherwise open a control socket under $HOME, which a service's user may lack.
    command = [sys.executable, "-m", "gunicorn", "archive.wsgi", "--no-control-socket", "--preload"]
    return Child(
        "server", [*command, *(word for pair in options.items() for word in pair)], keep=(bound.fileno(),)
    )


def worker(manage: str) -> Child:
    """Return the background worker as a child."""
    return Child("background worker", [sys.executable, manage, "db_worker", "--no-startup-delay"])


def run(children: Sequence[Child], say: Say, *, ready: Callable[[], bool] = lambda: True) -> int:
    """Run the children until we are told to stop; return the exit status.

    The first child starts alone; the others once ``ready`` says that it answers, so that they do not slow it.
    A child that ends by itself is started again after a while that doubles each time; one that ends at once
    five times in a row ends all, with status 1.
    """
    wanted = children[:1]
    with _told_to_stop() as told:
        try:
            while not told:
                for child in wanted:
                    if not child.runs and not _bring_back(child, say):
                        return 1
                if wanted is not children and ready():
                    wanted = children
                    continue
                time.sleep(LOOK_EVERY)
            return 0
        finally:
            _end(children, say)


def _bring_back(child: Child, say: Say) -> bool:
    """Start the child, when dead once its time has come; False when it has died too young too often."""
    now = time.monotonic()
    if child.process is not None:
        young = now - child.began < SHORT_LIFE
        child.short_lives = child.short_lives + 1 if young else 0
        status = child.process.returncode
        child.process = None
        if child.short_lives >= SHORT_LIVES:
            say(f"the {child.name} ended {SHORT_LIVES} times at once (last status {status}); giving up")
            return False
        child.due = now + (2 ** max(child.short_lives - 1, 0) if young else 0)
        say(f"the {child.name} ended with status {status}; starting it again")
    if now >= child.due:
        child.start()
    return True


@contextlib.contextmanager
def _told_to_stop() -> Iterator[list[int]]:
    """Yield a list that receives each signal that asks us to stop."""
    told: list[int] = []
    before = {
        number: signal.signal(number, lambda got, frame: told.append(got))
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    }
    try:
        yield told
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _end(children: Sequence[Child], say: Say) -> None:
    """Ask all children to finish, wait, and end the rest by force."""
    running = [child for child in children if child.runs]
    for child in running:
        child.process.send_signal(signal.SIGTERM)
    until = time.monotonic() + GRACE
    for child in running:
        try:
            child.process.wait(max(0.0, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            say(f"the {child.name} did not finish within {GRACE} s; ended by force")
            os.killpg(child.process.pid, signal.SIGKILL)
            child.process.wait()


def _sparing() -> dict[str, str]:
    """Return our environment, in which threads share what memory they have given back.

    The C library would keep some for each thread that wrote into an index: of ten speeches saved, 30 MB.
    """
    return {"MALLOC_ARENA_MAX": "2", **os.environ}


def _die_with_parent() -> None:
    """Have Linux end this child when its parent is killed, so that no orphan keeps the port."""
    if sys.platform == "linux":
        pr_set_pdeathsig = 1  # <sys/prctl.h>
        ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGTERM)
