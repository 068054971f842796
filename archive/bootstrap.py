"""Makes ``.venv`` with the locked libraries and goes on inside it. Standard library only, for any Python 3.

State lies inside ``.venv``: one stamp for each requirements file that is wholly installed, and the marker
``unfinished`` while pip works. Whatever is not as the stamps say is made anew from nothing, since pip takes a
half-copied package for an installed one. The importer keeps its patterns there too.
"""

import contextlib
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from typing import Dict, Iterator, List

OLDEST = (3, 11)
ENTERED = (
    "_ROSTRUM_ENTERED"  # set for the Python of .venv, so that a broken one cannot send us round in circles
)
RUNNING = "requirements.txt"
TESTING = "requirements-dev.txt"  # holds all of requirements.txt too


class CannotStart(Exception):
    """There is no way to an environment from here. The message is one line that names the repair."""


def enter(checkout: str, argv: List[str]) -> None:
    """Return inside an environment that holds the locked libraries, making it first where it is missing.

    Called outside of it, does not return but replaces the process by the same command inside of it.
    Ends the process with status 2 and one line where that cannot be.
    """
    try:
        if _left_alone():
            return
        lock = TESTING if argv[1:2] == ["test"] else RUNNING
        if not _fresh(checkout, lock):
            with _alone(checkout):
                if not _fresh(checkout, lock):  # else another process has just made it
                    _make(checkout, lock)
        elif _inside(checkout):
            os.environ.pop(ENTERED, None)  # not for the commands that this one may start
            return
        if os.environ.get(ENTERED) and not _inside(checkout):
            raise CannotStart("{} is broken; delete that folder and start again".format(_venv(checkout)))
    except CannotStart as error:
        _say(str(error))
        sys.exit(2)
    except KeyboardInterrupt:
        _say("stopped; the next start makes the environment anew")
        sys.exit(130)
    _go_on(checkout, argv)


def _left_alone() -> bool:
    """Whether the Python we run in is to be used as it is."""
    if sys.version_info[:2] < OLDEST:
        raise CannotStart(
            "needs Python {}.{} or newer and this is {}.{}; start it with a newer one".format(
                *(OLDEST + tuple(sys.version_info[:2]))
            )
        )
    if os.environ.get("ROSTRUM_NO_BOOTSTRAP", "").lower() in ("1", "true", "yes", "on"):
        return True
    # Someone's own virtual environment, with Django in it: a developer's or a packager's choice.
    own = sys.prefix != sys.base_prefix and not os.path.exists(os.path.join(sys.prefix, "rostrum"))
    return own and importlib.util.find_spec("django") is not None


def _make(checkout: str, lock: str) -> None:
    venv = _venv(checkout)
    try:
        if not os.access(checkout, os.W_OK):
            raise PermissionError(13, "not writable")
        if not _sound(checkout):
            if os.path.exists(_stamp_path(checkout, TESTING)):
                lock = TESTING  # a developer's environment stays one when it is made anew
            _create(venv)
        _install(checkout, lock)
    except OSError as error:
        raise CannotStart(
            "cannot make {} ({}); let this user write to {}, or install {} yourself and set "
            "ROSTRUM_NO_BOOTSTRAP=1".format(venv, error.strerror or error, checkout, lock)
        ) from error


def _create(venv: str) -> None:
    found = [importlib.util.find_spec(name) for name in ("venv", "ensurepip")]
    if not all(spec and spec.origin for spec in found):  # an emptied folder is found too, and has no origin
        raise CannotStart(
            "this Python has no venv module; on Debian or Ubuntu: sudo apt install python3-venv"
        )
    _say("making the environment {}".format(venv))
    _empty(venv)
    base = getattr(sys, "_base_executable", None) or sys.executable
    made = subprocess.run(
        [base, "-m", "venv", venv],
        env=_surroundings(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
    )
    if made.returncode:
        sys.stderr.write(made.stdout)
        raise CannotStart(
            "python -m venv failed, for the reason above; on Debian: sudo apt install python3-venv"
        )


def _empty(venv: str) -> None:
    """Leave nothing in ``.venv`` but the marker that says whose work it is and that it is not done."""
    if os.path.islink(venv):
        os.remove(venv)
    elif os.path.exists(venv):
        shutil.rmtree(venv)
    os.makedirs(os.path.join(venv, "rostrum"))
    open(os.path.join(venv, "rostrum", "unfinished"), "w").close()


def _install(checkout: str, lock: str) -> None:
    """Run pip on the lock file. Only what has the hash written there is installed."""
    path = os.path.join(checkout, lock)
    state = os.path.join(_venv(checkout), "rostrum")
    hashed = _hash(path)  # now: what pip reads, not what an edit in the meantime says
    open(os.path.join(state, "unfinished"), "w").close()
    command = [
        _python(checkout),
        "-m",
        "pip",
        "install",
        "--require-hashes",
        "--no-input",
        "--requirement",
        path,
    ]
    command += ["--disable-pip-version-check", "--progress-bar", "off"]
    if "PIP_CACHE_DIR" not in os.environ:
        command += ["--no-cache-dir"]  # it would lie in the home folder, outside of the checkout
    wheelhouse = os.path.join(checkout, "wheelhouse")
    if os.path.isdir(wheelhouse):
        command += ["--no-index", "--find-links", wheelhouse]
    began = time.time()
    with open(path, encoding="utf-8") as file:
        count = sum(1 for line in file if line[0].isalnum())
    source = " from wheelhouse" if os.path.isdir(wheelhouse) else ""
    _say("installing {} locked packages of {}{}; once only, a minute or less".format(count, lock, source))
    if _pip(command, count):
        raise CannotStart(
            "pip could not install {}, for the reason above; check the network (or fill wheelhouse, see "
            "README), or delete .venv, and start again".format(lock)
        )
    for name in (RUNNING, TESTING) if lock == TESTING else (RUNNING,):
        _stamp(checkout, name, hashed if name == lock else _hash(os.path.join(checkout, name)))
    os.remove(os.path.join(state, "unfinished"))
    _say("environment ready after {:.0f} s".format(time.time() - began))


def _pip(command: List[str], count: int) -> int:
    """Run pip, count its packages on a terminal, and show what it said only if it failed."""
    said = []
    pip = subprocess.Popen(
        command,
        env=_surroundings(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
        errors="replace",
    )
    collected = 0
    for line in pip.stdout:
        said.append(line)
        collected += line.startswith(("Collecting ", "Requirement already satisfied"))
        if sys.stderr.isatty():
            sys.stderr.write("\r  {}/{} ".format(min(collected, count), count))
            sys.stderr.flush()
    if sys.stderr.isatty():
        sys.stderr.write("\r" + " " * 12 + "\r")
    if pip.wait():
        sys.stderr.write("".join(said[-15:]))
    return pip.returncode


def _fresh(checkout: str, lock: str) -> bool:
    """Whether this lock file, as it now stands, is wholly installed."""
    if os.path.exists(os.path.join(_venv(checkout), "rostrum", "unfinished")):
        return False
    try:
        return _read(_stamp_path(checkout, lock)) == _stamp_text(
            checkout, _hash(os.path.join(checkout, lock))
        )
    except OSError:
        return False


def _sound(checkout: str) -> bool:
    """Whether pip may add to ``.venv`` as it is: nothing half done in it, nothing of another lock file."""
    if not os.path.exists(_python(checkout)):
        return False
    state = os.path.join(_venv(checkout), "rostrum")
    if not os.path.exists(state):  # someone else's: pip completes it, we don't throw it away
        os.makedirs(state)
        return True
    stamped = [lock for lock in (RUNNING, TESTING) if os.path.exists(_stamp_path(checkout, lock))]
    return bool(stamped) and all(_fresh(checkout, lock) for lock in stamped)


def _stamp(checkout: str, lock: str, hashed: str) -> None:
    with open(_stamp_path(checkout, lock), "w", encoding="utf-8") as file:
        file.write(_stamp_text(checkout, hashed))


def _stamp_path(checkout: str, lock: str) -> str:
    return os.path.join(_venv(checkout), "rostrum", lock + ".sha256")


def _stamp_text(checkout: str, hashed: str) -> str:
    # With the real Python behind .venv: after an upgrade of the system's Python its libraries are not seen.
    return "{} {}\n".format(hashed, os.path.realpath(_python(checkout)))


def _hash(path: str) -> str:
    try:
        with open(path, "rb") as file:
            return hashlib.sha256(file.read()).hexdigest()
    except FileNotFoundError:
        raise CannotStart("{} is missing; take it from the same release again".format(path)) from None


def _read(path: str) -> str:
    with open(path, encoding="utf-8") as file:
        return file.read()


def _venv(checkout: str) -> str:
    return os.path.join(checkout, ".venv")


def _python(checkout: str) -> str:
    return os.path.join(
        _venv(checkout), *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python"))
    )


def _inside(checkout: str) -> bool:
    return os.path.realpath(sys.prefix) == os.path.realpath(_venv(checkout))


def _surroundings() -> Dict[str, str]:
    """The environment for venv and pip, without what would make them install somewhere else."""
    misleading = ("PYTHONHOME", "PYTHONPATH", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT")
    return {name: value for name, value in os.environ.items() if name not in misleading}


@contextlib.contextmanager
def _alone(checkout: str) -> Iterator[None]:
    """Wait until no other process works on this ``.venv``. The lock ends with its process in any case."""
    try:
        import fcntl
    except ImportError:  # Windows has no such locks; two at once would need two consoles there
        yield
        return
    try:
        handle = os.open(checkout, os.O_RDONLY)  # the folder itself, so that no lock file is left about
    except OSError as error:
        raise CannotStart("cannot read {} ({})".format(checkout, error.strerror)) from error
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            _say("another command is making the environment; waiting for it")
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _go_on(checkout: str, argv: List[str]) -> None:
    python = _python(checkout)
    command = [python, os.path.join(checkout, "manage.py"), *argv[1:]]
    surroundings = dict(os.environ, **{ENTERED: "1"})
    if os.name == "nt":
        sys.exit(subprocess.call(command, env=surroundings))
    sys.stderr.flush()
    os.execve(python, command, surroundings)


def _say(line: str) -> None:
    # Standard error: standard output belongs to the command, which may print JSON.
    sys.stderr.write("Rostrum: {}\n".format(line))
    sys.stderr.flush()
