"""Many pages at once: read by several processes, each set of pages that touch one another drafted by itself.

`pipeline.ingest` holds all of its pages in memory. Here a page and its sketch wait on the disk between the
two passes. The first pass sorts every page out and sketches it.
Pages whose sketches touch (a title, address or file name in common where one of them is numbered; enough
shingles in common) make a set. The second pass assembles each set as `pipeline.ingest` would, knowing of no
other.
"""

from __future__ import annotations

import os
import pickle
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from archive.ingest import sketches
from archive.ingest.crew import FEW, Crew
from archive.ingest.documents import (
    Document,
    Draft,
    LiftedPage,
    NoSpeech,
    Outcome,
    RawPage,
    Refusal,
    WitnessDraft,
)
from archive.ingest.sketches import Sketch
from archive.ingest.spool import Spool
from archive.ingest.touching import Touching

PAGES_PER_JOB = 8
_SETS_AHEAD = 40  # sets made for each process while whoever asks is busy storing others

Told = Callable[[float], None]
Raw = RawPage | Refusal


@dataclass(frozen=True)
class Numbered:
    """An outcome and the place, among the pages given, of the page that it begins with."""

    place: int
    outcome: Outcome
    body: tuple[str, str, str] | None = None  # whose session it was given at: see `local_congresses`
    is_open: bool = False  # a speech at a session, whose date may be narrowed


def ingest(
    raw_pages: Iterable[Raw], *, workers: int | None = None, told: Told | None = None
) -> Iterator[list[Numbered]]:
    """Yield what `pipeline.ingest` returns for the pages, in lists of outcomes that have pages in common.

    Nothing is yielded before all pages were sorted out, then each list as soon as it is made, in no set
    order. ``workers``: processes, by default one for each processor; with one, everything happens in this
    process. ``told`` is called with how many pages' worth of work is done. A page whose reading ends its
    process, takes longer than a minute or fails is refused in one line; the others go on.

    >>> text = "在全市春耕动员会上的讲话\\n同志们:\\n春耕生产就要开始了,我们要不误农时,抓好准备。谢谢大家!"
    >>> [one.outcome.title for made in ingest([RawPage("a.txt", text.encode())], workers=1) for one in made]
    ['在全市春耕动员会上的讲话']
    """
    workers = workers or _processors()
    done = 0.0

    def tell(pages: float) -> None:
        nonlocal done
        done += pages
        if told:
            told(done)

    pages = iter(raw_pages)
    first = list(islice(pages, FEW))
    if len(first) < FEW:
        workers = 1
    with Crew(workers) as crew, Spool() as spool:
        yield from _run(crew, spool, _chained(first, pages), tell)


def _processors() -> int:
    """Return how many processors this process may use; not every system can say it of a process."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def _chained(first: list[Raw], rest: Iterator[Raw]) -> Iterator[Raw]:
    while first:
        yield first.pop(0)
    yield from rest


def _run(crew: Crew, spool: Spool, raw_pages: Iterator[Raw], tell: Told) -> Iterator[list[Numbered]]:
    alone = array("q")
    with Touching() as touching, _Lessons() as later:
        for place, sketch, blob in crew.results(_sorted_out, _unique(raw_pages), _refused):
            # A copy of a page before it has a place too, and nothing there.
            spool.keep(place, blob)
            if sketch is None:
                alone.append(place)
            else:
                touching.add(place, sketch)
            tell(0.5)
        for place in alone:
            tell(0.5)
            yield [Numbered(place, pickle.loads(spool.take(place)))]
        for made in _drafted(crew, spool, touching.sets()):
            tell(0.5 * len({one.place for one in made}))
            if kept := [one for one in made if not later.waits_for(one)]:
                yield kept
        for one in crew.results(_each_taught, later.lessons(), _untaught):
            yield [one]


def _drafted(crew: Crew, spool: Spool, sets: Iterable[list[int]]) -> Iterator[list[Numbered]]:
    """Yield what each set of pages makes together; pages by themselves go several to a job."""
    alone, several = array("q"), []
    for members in sets:
        if len(members) == 1:
            alone.append(members[0])
        else:
            several.append(members)
    jobs = (alone[at : at + PAGES_PER_JOB] for at in range(0, len(alone), PAGES_PER_JOB))
    yield from crew.results(_each_assembled, map(spool.taken, jobs), _unassembled)
    yield from crew.results(_assembled, map(spool.taken, several), _unassembled, ahead=_SETS_AHEAD)


def _unique(raw_pages: Iterable[Raw]) -> Iterator[list[tuple[int, Raw]]]:
    """Yield jobs of some pages with their places; the same bytes twice are one page."""
    seen: set[bytes] = set()
    job: list[tuple[int, Raw]] = []
    for place, raw in enumerate(raw_pages):
        if isinstance(raw, RawPage):
            digest = bytes.fromhex(raw.sha256)
            if digest in seen:
                continue
            seen.add(digest)
        job.append((place, raw))
        if len(job) == PAGES_PER_JOB:
            yield job
            job = []
    if job:
        yield job


# ---- what the processes of the crew do

Sorted = tuple[int, Sketch | None, bytes]


def _sorted_out(job: Sequence[tuple[int, Raw]]) -> list[Sorted]:
    return [_one_sorted_out(place, raw) for place, raw in job]


def _one_sorted_out(place: int, raw: Raw) -> Sorted:
    # Large: loaded by those that read pages, not by the process that hands them out.
    from archive.ingest import pipeline

    found = pipeline.sort_out(raw)
    sketch = sketches.of(found) if isinstance(found, list) else None
    found = found if isinstance(found, list) else _lightened(found)
    return place, sketch, pickle.dumps(found, pickle.HIGHEST_PROTOCOL)


def _each_assembled(job: Sequence[tuple[int, bytes]]) -> list[list[Numbered]]:
    return [made for page in job for made in _assembled([page])]


def _assembled(job: Sequence[tuple[int, bytes]]) -> list[list[Numbered]]:
    from archive.ingest import gazetteer, pipeline

    pages = [(place, pickle.loads(blob)) for place, blob in job]
    order: dict[str, int] = {}
    for place, speeches in pages:
        for page in speeches:
            order.setdefault(page.page.file, place)
    together = [page for _, speeches in pages for page in speeches]
    placed = pipeline.assemble(together, order, gazetteer.load())
    return [[_numbered(order[file], _lightened(outcome)) for file, outcome in placed]]


def _numbered(place: int, outcome: Outcome) -> Numbered:
    from archive.ingest.extract import local_congresses

    held = local_congresses.session_of(outcome) if isinstance(outcome, Draft) else None
    if not held:
        return Numbered(place, outcome)
    return Numbered(place, outcome, held[0], local_congresses.is_open(outcome))


def _lightened(outcome: Outcome) -> Outcome:
    """Return an outcome without the lines that it was made from: its texts say all that is stored or told."""
    if isinstance(outcome, NoSpeech):
        return replace(outcome, page=replace(outcome.page, lines=()))
    if isinstance(outcome, Draft):
        return replace(outcome, witnesses=tuple(map(_light_witness, outcome.witnesses)))
    return outcome


def _light_witness(witness: WitnessDraft) -> WitnessDraft:
    slots = (replace(slot, page=slot.page and _light_page(slot.page)) for slot in witness.document.slots)
    return replace(witness, document=Document(tuple(slots)))


def _light_page(page: LiftedPage) -> LiftedPage:
    return replace(page, page=replace(page.page, lines=()), body=())


def _refused(job: Sequence[tuple[int, Raw]], why: str) -> list[Sorted]:
    """Return the refusal of the one page that a job was cut down to."""
    ((place, raw),) = job
    refusal = Refusal(raw.file, "too-complex", f"{raw.file}: {why}")
    return [(place, None, pickle.dumps(refusal))]


def _unassembled(job: Sequence[tuple[int, bytes]], why: str) -> list[list[Numbered]]:
    ((place, blob),) = job
    file = pickle.loads(blob)[0].page.file
    return [[Numbered(place, Refusal(file, "too-complex", f"{file}: {why}"))]]


Lesson = tuple[list[Draft], bytes]  # drafts that teach, and the outcome that may learn of them


def _each_taught(job: Sequence[Lesson]) -> list[Numbered]:
    """Return the outcomes with what they learn, one at a time: those that are open teach nothing."""
    # Not loaded by the process that leads: it takes as long there as some fifty pages, while none is read.
    from archive.ingest.extract import local_congresses

    found = []
    for teachers, blob in job:
        one = pickle.loads(blob)
        *_, outcome = local_congresses.taught([*teachers, one.outcome])
        found.append(replace(one, outcome=outcome))
    return found


def _untaught(job: Sequence[Lesson], _why: str) -> list[Numbered]:
    return [pickle.loads(blob) for _, blob in job]


class _Lessons:
    """What dated speeches of a run teach undated ones about sessions of local congresses, as they come.

    Of those that teach only the facts are remembered; those that may learn wait on the disk.
    """

    def __init__(self) -> None:
        self._spool = Spool()
        self._teachers: dict[tuple[str, str, str], list[Draft]] = defaultdict(list)
        self._waiting: dict[tuple[str, str, str], list[int]] = defaultdict(list)

    def __enter__(self) -> _Lessons:
        return self

    def __exit__(self, *error: object) -> None:
        self._spool.__exit__(*error)

    def waits_for(self, one: Numbered) -> bool:
        """Take note of an outcome, and tell whether it waits to be taught."""
        if not one.body:
            return False
        if not one.is_open:
            self._teachers[one.body].append(replace(one.outcome, witnesses=()))
            return False
        number = len(self._spool)
        self._spool.keep(number, pickle.dumps(one, pickle.HIGHEST_PROTOCOL))
        self._waiting[one.body].append(number)
        return True

    def lessons(self) -> Iterator[list[Lesson]]:
        """Yield jobs of some outcomes that wait, each with those of its body that teach."""
        for body, numbers in self._waiting.items():
            teachers = self._teachers.get(body, [])
            for at in range(0, len(numbers), PAGES_PER_JOB):
                yield [(teachers, blob) for _, blob in self._spool.taken(numbers[at : at + PAGES_PER_JOB])]
