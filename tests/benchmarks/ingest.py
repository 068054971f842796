"""How many pages a second become drafts, in how much memory: `python -m tests.benchmarks.ingest [PAGES …]`.

Each count of pages goes through `manage.py ingest` into a fresh archive. As the peer, in the same run, the
main text alone is taken out of the same pages, in one process, by trafilatura or readability, whichever is
installed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from tests.benchmarks import corpus

CHECKOUT = Path(__file__).resolve().parent.parent.parent
COUNTS = (700, 2000)


def main(counts: list[int]) -> None:
    names = ("pages", "seconds", "pages/s", "MB leader", "MB worker", "peer/s", "ratio")
    print(" ".join(f"{name:>9}" for name in names))
    for count in counts:
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(scratch)
            corpus.write(folder / "pages", count)
            seconds, leader, worker = _ingest(folder)
            peer = _peer(folder / "pages")
        rate = count / seconds
        told = [f"{peer:9.0f}", f"{rate / peer:9.2f}"] if peer else ["        -", "        -"]
        row = [f"{count:9}", f"{seconds:9.1f}", f"{rate:9.1f}", f"{leader:9.0f}", f"{worker:9.0f}", *told]
        print(" ".join(row), flush=True)


def _ingest(folder: Path) -> tuple[float, float, float]:
    """Return seconds, and the most memory in MB of the process that leads and of the largest other one."""
    environment = {**os.environ, "ROSTRUM_DATA_DIR": str(folder / "data")}
    # As where it is installed: the code of a module is made once, not by every process.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    manage = [sys.executable, "manage.py"]
    for command in (["migrate", "-v0"], ["load_places"], ["rebuild"]):
        subprocess.run([*manage, *command], cwd=CHECKOUT, env=environment, check=True, capture_output=True)
    began = time.monotonic()
    process = subprocess.Popen(
        [*manage, "ingest", str(folder / "pages")], cwd=CHECKOUT, env=environment, stdout=subprocess.DEVNULL
    )
    most: dict[int, float] = {}
    watcher = threading.Thread(target=_watch, args=(process, most), daemon=True)
    watcher.start()
    if process.wait() not in (0, 1):
        raise SystemExit(f"ingest ended with status {process.returncode}")
    seconds = time.monotonic() - began
    watcher.join()
    leader = most.pop(process.pid, 0.0)
    return seconds, leader, max(most.values(), default=0.0)


def _watch(process: subprocess.Popen, most: dict[int, float]) -> None:
    while process.poll() is None:
        for pid in _family(process.pid):
            most[pid] = max(most.get(pid, 0.0), _resident(pid))
        time.sleep(0.2)


def _family(root: int) -> set[int]:
    parents = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(path.parent.name)] = int(path.read_text().rpartition(")")[2].split()[1])
        except (OSError, IndexError, ValueError):
            continue
    found = {root}
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return found


def _resident(pid: int) -> float:
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except (OSError, IndexError, ValueError):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def _peer(folder: Path) -> float:
    """Return how many pages a second a library takes the main text out of, 0 if none is installed."""
    try:
        from trafilatura import extract
    except ImportError:
        try:
            from readability import Document
        except ImportError:
            return 0.0

        def extract(html: str) -> str:
            return Document(html).summary()

    pages = [path.read_text("utf-8") for path in sorted(folder.iterdir()) if path.suffix != ".txt"][:300]
    extract(pages[0])
    began = time.process_time()
    for page in pages:
        try:
            extract(page)
        except Exception:
            continue
    return len(pages) / (time.process_time() - began)


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or list(COUNTS))
