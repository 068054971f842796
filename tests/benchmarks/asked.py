"""What every contestant is asked, and how long it takes."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

DRAW = """
import json, random
from tests.benchmarks.speeches import Wording
words = Wording(random.Random(20110308)).words
print(json.dumps([*words[:2_000], words[-1]]))
"""
FACETS = ("place", "year", "speaker")
PAGE = 20


@dataclass(frozen=True)
class Case:
    """The first 20 of what is found, how many there are, and the counts of facets."""

    name: str
    words: tuple[str, ...] = ()
    place: str = ""
    year: str = ""
    facets: tuple[str, ...] = ()
    sort: str = ""  # "", "date" or "-date"


def cases(place: str) -> list[Case]:
    """Return the cases; ``place`` is the code of one that many speeches are of."""
    return [
        Case("rare word", (_words()[-1],)),
        Case("common word", ("我们",)),
        Case("very common word", ("工作",)),
        Case("AND", ("推进", "落实")),
        Case("AND of very common words", ("工作", "建设")),
        Case("phrase of 4", ("作风建设",)),
        Case("phrase of 6", ("国家卫生城市",)),
        Case("phrase of 8", ("基层组织的战斗力",)),
        Case("place and year", ("我们",), place=place, year="2011"),
        Case("three facets", ("我们",), facets=FACETS),
        Case("phrase, three facets", ("作风建设",), facets=FACETS),
        Case("by day, three facets", ("我们",), facets=FACETS, sort="date"),
        Case("browse, three facets", (), facets=FACETS, sort="-date"),
    ]


def fresh(count: int = 60) -> list[Case]:
    """Return cases with three facets of words, pairs of words and phrases that no other case has."""
    words = _words()[60:2_000]
    chance = random.Random(7)
    made = []
    for number in range(count):
        first, second = chance.sample(words, 2)
        said = ((first,), (first, second), (first[:2] + second[:2],))[number % 3]
        made.append(Case("first use", said, facets=FACETS))
    return made


@cache
def _words() -> list[str]:
    """Return the words of the speeches, drawn in a process of its own.

    Their dictionary takes as much memory as the program, and what the program takes is measured too.
    """
    ended = subprocess.run([sys.executable, "-c", DRAW], stdout=subprocess.PIPE, check=True)
    return json.loads(ended.stdout)


def milliseconds(work: Callable[[], object], *, seconds: float = 2.0, most: int = 60) -> dict[str, float]:
    """Return p50 and p95 of doing it again and again, after doing it once; once only what takes 5 seconds."""
    began = time.perf_counter()
    work()
    if (first := time.perf_counter() - began) > 5:
        return told([first * 1_000])
    taken: list[float] = []
    until = time.perf_counter() + seconds
    while len(taken) < 5 or (time.perf_counter() < until and len(taken) < most):
        began = time.perf_counter()
        work()
        taken.append((time.perf_counter() - began) * 1_000)
    return told(taken)


def told(taken: Sequence[float]) -> dict[str, float]:
    """Return the middle, the 95th and the 99th of a hundred, and the most."""
    ordered = sorted(taken)

    def at(share: float) -> float:
        return round(ordered[min(len(ordered) - 1, int(len(ordered) * share))], 3)

    return {"p50": at(0.5), "p95": at(0.95), "p99": at(0.99), "most": at(1), "times": len(ordered)}
