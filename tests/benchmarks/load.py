"""Ten readers at once: `python -m tests.benchmarks.load FOLDER [SECONDS] [READERS]`.

Serves the archive in FOLDER on loopback with gunicorn, as `manage.py start` prepares it, in two processes of
four threads. Each reader asks for one page after the other. Exits with 1 if an answer is not 200.
"""

from __future__ import annotations

import http.client
import os
import random
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from urllib.parse import quote

from tests.benchmarks.asked import told

CHECKOUT = Path(__file__).resolve().parent.parent.parent
ADDRESSES = (
    "/search/?q=我们",
    "/search/?q=工作 建设&year=2011",
    "/search/?q=作风建设&sort=-date",
    "/search/?q=国家卫生城市&page=2",
    "/search.json?q=查漏补缺",
    "/search/",
    "/",
    "/events/",
    "/places/",
    "/years/2011/",
    "/speakers/",
    "/speeches/speech-{number}/",
)


def main(folder: Path, seconds: float = 60, readers: int = 10) -> int:
    environment = {**os.environ, "ROSTRUM_DATA_DIR": str(folder)}
    prepare = [sys.executable, "manage.py", "start", "--no-serve", "--no-demo"]
    subprocess.run(prepare, cwd=CHECKOUT, env=environment, check=True, stdout=subprocess.DEVNULL)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    serve = [sys.executable, "-m", "gunicorn", "archive.wsgi", "-b", f"127.0.0.1:{port}", "-w", "2"]
    server = subprocess.Popen(
        [*serve, "--threads", "4", "--log-level", "error"], cwd=CHECKOUT, env=environment
    )
    try:
        _wait(port)
        taken: list[float] = []
        wrong: list[str] = []
        until = time.monotonic() + seconds
        threads = [
            threading.Thread(target=_read, args=(port, until, n, taken, wrong)) for n in range(readers)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        server.terminate()
        server.wait()
    print(f"{readers} readers, {seconds:g} s: {len(taken)} answers, {len(taken) / seconds:.1f} a second")
    print(f"ms: {told(taken)}")
    print(f"{len(wrong)} errors", *wrong[:10], sep="\n")
    return 1 if wrong else 0


def _wait(port: int) -> None:
    for _try in range(300):
        try:
            if _status(http.client.HTTPConnection("127.0.0.1", port, timeout=5), "/healthz") == 200:
                return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("the server does not answer")


def _read(port: int, until: float, seed: int, taken: list[float], wrong: list[str]) -> None:
    rng = random.Random(seed)
    while time.monotonic() < until:
        address = quote(rng.choice(ADDRESSES).format(number=rng.randrange(300)), safe="/?=&-")
        began = time.perf_counter()
        try:
            status = _status(http.client.HTTPConnection("127.0.0.1", port, timeout=30), address)
        except OSError as error:
            wrong.append(f"{address}: {error!r}")
            continue
        taken.append((time.perf_counter() - began) * 1_000)
        if status != 200:
            wrong.append(f"{address}: {status}")


def _status(connection: http.client.HTTPConnection, address: str) -> int:
    try:
        connection.request("GET", address)
        answer = connection.getresponse()
        answer.read()
        return answer.status
    finally:
        connection.close()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *map(float, sys.argv[2:3]), *map(int, sys.argv[3:4])))
