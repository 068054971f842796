"""The steps of `tests.benchmarks.search`, each in a process of its own: prints what it measured as JSON."""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import django
from django.db.models import Count

# What a reader meets: addresses of whole pages.
PAGES = {
    "page: common word": "/search/?q=我们",
    "page: phrase": "/search/?q=国家卫生城市",
    "page: two words, year, by day": "/search/?q=工作+建设&year=2011&sort=-date",
    "page: all, by day": "/search/",
    "page: home": "/",
    "page: events": "/events/",
    "page: places": "/places/",
    "page: a place": "/places/{place}/",
    "page: years": "/years/",
    "page: a year": "/years/2011/",
    "page: speakers": "/speakers/",
}
UPDATES = 20


def main(step: str, name: str, folder: Path) -> dict[str, object]:
    from django.conf import settings

    settings.HAYSTACK_CONNECTIONS["default"]["PATH"] = folder / "index"
    settings.ALLOWED_HOSTS = ["*"]
    settings.DEBUG = False
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    django.setup()
    return {"count": count, "build": build, "answer": answer}[step](name, folder)


def count(name: str, folder: Path) -> dict[str, object]:
    from archive.models import Speech

    return {"speeches": Speech.objects.published().count()}


def build(name: str, folder: Path) -> dict[str, object]:
    from archive.models import Speech
    from tests.benchmarks.peers import PEERS

    peer = PEERS[name](folder)
    began = time.perf_counter()
    peer.build()
    rate = Speech.objects.published().count() / (time.perf_counter() - began)
    return {"build speeches/s": round(rate, 1), "build MB": _most()}


def answer(name: str, folder: Path) -> dict[str, object]:
    from archive.models import Speech
    from tests.benchmarks import asked
    from tests.benchmarks.peers import PEERS, Ours

    peer = PEERS[name](folder)
    places = Speech.objects.published().filter(place__isnull=False).values_list("place__code")
    place = places.annotate(held=Count("pk")).order_by("-held", "place__code")[0][0]
    said: dict[str, object] = {}
    cold = asked.fresh()
    peer.answer(asked.Case("", ("同志们",), facets=asked.FACETS))  # opens what is opened once
    said["first use of words"] = asked.told([_once(lambda c=case: peer.answer(c)) for case in cold])
    for case in asked.cases(place):
        hits = peer.answer(case)
        said[case.name] = {**asked.milliseconds(lambda c=case: peer.answer(c)), "hits": hits}
    if isinstance(peer, Ours):
        said |= _as_a_reader(place)
    said["serving MB"] = _resident("RssAnon")
    said["files in its memory MB"] = _resident("RssFile")  # the system's, shared by all who serve
    said |= _updates(peer)
    return said


def _as_a_reader(place: str) -> dict[str, object]:
    """Measure searches with nine facets and excerpts, whole pages, and addresses that mean no good."""
    from urllib.parse import quote

    from django.test import Client

    from archive.search.query import Search
    from tests.benchmarks import asked
    from tests.hostile import addresses

    said: dict[str, object] = {}
    fresh = [" ".join(f'"{word[::-1]}"' for word in case.words) for case in asked.fresh(90)]
    said["search, first use"] = asked.told(
        [_once(lambda q=q: Search.from_params({"q": q}).run()) for q in fresh]
    )
    for label, params in (
        ("common word", {"q": "我们"}),
        ("very common words", {"q": "工作 建设"}),
        ("phrase", {"q": "作风建设"}),
        ("by day, in a year", {"q": "我们", "year": "2011", "sort": "date"}),
        ("everything", {}),
    ):
        said[f"20 excerpted, three facets: {label}"] = asked.milliseconds(lambda p=params: _three(p))
        said[f"search: {label}"] = asked.milliseconds(lambda p=params: Search.from_params(p).run())
    client = Client()
    for label, address in PAGES.items():
        path = quote(address.format(place=place), safe="/?=&+{}")
        status = client.get(path, secure=True).status_code
        if status != 200:
            raise SystemExit(f"{address}: {status}")
        said[label] = asked.milliseconds(lambda p=path: client.get(p, secure=True))
    client.raise_request_exception = False
    taken, wrong = [], 0
    for number, query in enumerate(addresses(1_000)):
        door = ("/search/", "/search.json")[number % 2]
        began = time.perf_counter()
        wrong += client.get(f"{door}?{query}", secure=True).status_code >= 500
        taken.append((time.perf_counter() - began) * 1_000)
    said["1,000 hostile addresses"] = asked.told(taken)
    said["hostile: p99 ms"] = asked.told(taken)["p99"]
    said["hostile: errors"] = wrong
    return said


def _three(params: dict[str, str]) -> None:
    """Make a page of a search with three facets, where a reader's has all nine."""
    from archive.search import answers, facets
    from archive.search.query import PAGE, Search
    from tests.benchmarks import asked

    search = Search.from_params(params)
    answer = answers.of_index(search.query, search.filters, search.sort, 1, PAGE, counted=asked.FACETS)
    facets.labelled(answer.facets, search.filters.values())
    search._hits(answer.keys)


def _updates(peer) -> dict[str, object]:  # type: ignore[no-untyped-def]
    """Change speeches one after the other; each time ends when a search has seen it.

    Who saves a speech may wait longer than who looks for it: small segments are merged after all is told.
    """
    from archive.models import Speech
    from archive.search.search_indexes import SpeechIndex
    from tests.benchmarks import asked
    from tests.benchmarks.peers import Ours

    visible: list[float] = []
    saved: list[float] = []
    told: list[float] = []
    for number, speech in enumerate(SpeechIndex().index_queryset().filter(pk__in=_some(Speech))):
        if not isinstance(peer, Ours):
            visible.append(_once(lambda s=speech: peer.update(s)))
            continue
        title, word = speech.title, f"更新{number}号{os.getpid()}"
        speech.title = f"{title}{word}"
        told.clear()
        with _telling(told):
            began = time.perf_counter()
            peer.update(speech)
            saved.append((time.perf_counter() - began) * 1_000)
        search = _once(lambda word=word: _see(peer, word))
        visible.append((told[0] - began) * 1_000 + search)
        speech.title = title
        speech.save()
    return {"update, visible": asked.told(visible)} | ({"update, saved": asked.told(saved)} if saved else {})


def _see(peer, word: str) -> None:  # type: ignore[no-untyped-def]
    from tests.benchmarks import asked

    assert peer.answer(asked.Case("", (word,))) == 1


@contextmanager
def _telling(told: list[float]) -> Iterator[None]:
    """Note when readers, whose next question opens the index anew, are told of a change."""
    from archive.search.backends.generations import Generations

    wrote = Generations.wrote

    def tell(generations: Generations) -> None:
        wrote(generations)
        told.append(time.perf_counter())

    Generations.wrote = tell
    try:
        yield
    finally:
        Generations.wrote = wrote


def _some(speeches) -> list[int]:  # type: ignore[no-untyped-def]
    return list(speeches.objects.published().order_by("pk").values_list("pk", flat=True)[:UPDATES])


def _once(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1_000


def _most() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _resident(kind: str) -> int:
    """Return the MB of memory of one kind, as Linux tells them apart, that this process has."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(f"{kind}:"):
            return int(line.split()[1]) // 1024
    return 0


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))))
