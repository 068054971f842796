"""Programs that read foreign bytes in a process of their own, held to a time and to a size."""

import contextlib
import os
import signal
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

try:
    import resource
except ImportError:  # Windows sets no such limits; the time limit holds there too
    resource = None

_OUTPUT_LIMIT = 100 * 2**20  # bytes that a program may write


class Exceeded(Exception):
    """A program was ended because it took too long, or said more than any document holds."""


def run(
    command: Sequence[str | Path],
    *,
    seconds: float,
    megabytes: int,
    folder: str | Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> tuple[int, bytes, str]:
    """Return (exit status, standard output, last line of standard error) of a program.

    The program and all that it starts are ended after ``seconds``, which raises Exceeded; its memory is
    held to ``megabytes`` of address space where the system can do that (Linux). It gets no input. Raises
    OSError when it cannot be started.

    >>> run(["echo", "同志们"], seconds=5, megabytes=100)[1].decode().strip()
    '同志们'
    """
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(
            [str(word) for word in command],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
            cwd=folder,
            env={**os.environ, **(environment or {})},
            start_new_session=True,  # so that what it starts can be ended with it
        )
        try:
            _limit(process.pid, seconds, megabytes)
            status = process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            raise Exceeded(f"took longer than {seconds:.0f} s") from None
        finally:
            _end(process)
        if out.tell() > _OUTPUT_LIMIT or out.seek(0, os.SEEK_END) > _OUTPUT_LIMIT:
            raise Exceeded(f"gave more than {_OUTPUT_LIMIT >> 20} MB of text")
        out.seek(0)
        err.seek(0)
        said = err.read(20_000).decode("utf-8", "replace").strip().splitlines()
        return status, out.read(), said[-1].strip() if said else ""


def _limit(pid: int, seconds: float, megabytes: int) -> None:
    # From outside, since a function run between fork and exec can lock up a program with threads.
    if not hasattr(resource, "prlimit"):
        return
    with contextlib.suppress(OSError, ValueError):  # it has already ended, or its limits are lower still
        size, most = megabytes * 2**20, int(seconds) + 2
        resource.prlimit(pid, resource.RLIMIT_AS, (size, size))
        resource.prlimit(pid, resource.RLIMIT_CPU, (most, most))  # ends it also when we are killed first
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (2 * _OUTPUT_LIMIT, 2 * _OUTPUT_LIMIT))
        resource.prlimit(pid, resource.RLIMIT_CORE, (0, 0))


def _end(process: subprocess.Popen) -> None:
    """End the program and what it started; a process that has gone by itself is no error."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()
