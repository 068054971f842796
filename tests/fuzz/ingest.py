"""Raw pages of the gold sets, bytes cut, repeated, spliced and flipped: none may be too much for ingest.

``python -m tests.fuzz.ingest --seconds 30`` tries for half a minute; a page that raises, takes too long or
gives no outcome is written to a file, whose path is printed. The same ``--seed`` tries the same pages.
"""

import argparse
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from pathlib import Path

from archive.ingest import intake, pipeline
from archive.ingest.documents import Draft

GOLD = Path(__file__).parents[1] / "ingest" / "gold"
NAMES = ("page.txt", "page.md", "page.html", "page.mht", "page.docx", "page.doc", "page.rtf", "page.zip")
# PDF files and binary Word files are read by a program of their own each: too slow for many tries.
PROGRAMS = (b"%PDF", b"\xd0\xcf\x11\xe0")
LARGEST = 60_000  # bytes of a page that is changed
SLOW = 4.0  # seconds of processor time


def test_one_input(data: bytes) -> None:
    """Read bytes as a page of each name; raises AssertionError, or whatever ingest lets through."""
    name = NAMES[sum(data[:64]) % len(NAMES)]
    began = time.process_time()
    outcomes = pipeline.ingest(intake.unpack(name, data))
    assert time.process_time() - began < SLOW, f"{name} took longer than {SLOW} s"
    assert outcomes, f"{name} has no outcome"
    for outcome in outcomes:
        if not isinstance(outcome, Draft):
            assert outcome.message and "\n" not in outcome.message, outcome.message


def mutations(seed: int) -> Iterator[bytes]:
    """Yield pages without end, the same ones for the same seed."""
    chosen = random.Random(seed)
    paths = sorted(
        path for path in GOLD.rglob("*") if path.is_file() and not path.name.endswith("expected.jsonl")
    )
    pages = [data for path in paths if not (data := path.read_bytes()[:LARGEST]).startswith(PROGRAMS)]
    while True:
        data = bytearray(chosen.choice(pages))
        for _ in range(chosen.randint(1, 6)):
            chosen.choice((_cut, _repeat, _splice, _flip))(data, chosen, pages)
        yield bytes(data[: 4 * LARGEST])


def _cut(data: bytearray, chosen: random.Random, _: list[bytes]) -> None:
    start = chosen.randrange(len(data) + 1)
    del data[start : start + chosen.choice((1, 2, 100, len(data)))]


def _repeat(data: bytearray, chosen: random.Random, _: list[bytes]) -> None:
    start = chosen.randrange(len(data) + 1)
    piece = data[start : start + chosen.choice((1, 3, 30, 1000))]
    data[start:start] = piece * chosen.choice((1, 10, 1000))


def _splice(data: bytearray, chosen: random.Random, pages: list[bytes]) -> None:
    other = chosen.choice(pages)
    start = chosen.randrange(len(other) + 1)
    at = chosen.randrange(len(data) + 1)
    data[at:at] = other[start : start + chosen.choice((10, 1000, 20_000))]


def _flip(data: bytearray, chosen: random.Random, _: list[bytes]) -> None:
    for _ in range(min(len(data), chosen.choice((1, 5, 200)))):
        data[chosen.randrange(len(data))] = chosen.randrange(256)


def failing(seconds: float, seed: int) -> tuple[int, bytes | None]:
    """Return how many pages were tried, and the first that ingest fails on."""
    end = time.monotonic() + seconds
    tried = 0
    for data in mutations(seed):
        if time.monotonic() > end:
            break
        tried += 1
        try:
            test_one_input(data)
        except Exception:
            traceback.print_exc()
            return tried, data
    return tried, None


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    tried, data = failing(options.seconds, options.seed)
    print(f"{tried} pages tried with seed {options.seed}", file=sys.stderr)
    if data is None:
        return 0
    with tempfile.NamedTemporaryFile(prefix="rostrum-fuzz-", delete=False) as kept:
        kept.write(data)
    print(kept.name)
    return 1


if __name__ == "__main__":
    sys.exit(main())
