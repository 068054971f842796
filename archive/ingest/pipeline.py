"""The stages of ingest in order, from raw pages to drafts: the first file to read."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from archive import edtf
from archive.ingest import (
    chrome,
    fingerprints,
    intake,
    kinds,
    patterns,
    split,
    stitch,
    structure,
    whole_pages,
    witnesses,
)
from archive.ingest import gazetteer as gazetteers
from archive.ingest.documents import (
    Draft,
    Evidence,
    Fact,
    Finding,
    LiftedPage,
    NoSpeech,
    Outcome,
    Page,
    RawPage,
    Refusal,
    Text,
    UnreadableFile,
    WitnessDraft,
)
from archive.ingest.extract import dates, events, local_congresses, places, speakers, titles
from archive.ingest.extract.votes import KINDS_OF_LEVEL, own_level
from archive.ingest.gazetteer import Gazetteer
from archive.ingest.languages.scripts import language_of
from archive.ingest.readers import formats
from archive.ingest.witnesses import Reading

# The longest speech known has 60,000 characters. Where and when a longer text was spoken stands in its first
# ones, and what costs most is to look for places and days in all of a book.
_ASKED = 150_000
_MOST_SPEECHES = 300  # of one page: a volume of collected speeches has some hundred
_SOURCE_FACTS = ("posted", "source_url", "source_site")


def ingest_paths(paths: Iterable[str | Path], *, gazetteer: Gazetteer | None = None) -> list[Outcome]:
    """Return what the files and folders at ``paths`` hold, as `ingest` does."""
    return ingest(intake.open_all(paths), gazetteer=gazetteer)


def ingest(raw_pages: Iterable[RawPage | Refusal], *, gazetteer: Gazetteer | None = None) -> list[Outcome]:
    """Return a Draft for each speech, a NoSpeech for each page without one, a Refusal for what is not read.

    Pages are read, freed of furniture, told apart by kind, split where one holds several speeches, stitched
    where several hold one; then each document's paragraphs are mended, witnesses of one speech brought
    together, and the fields found with their evidence. The same bytes twice are one page. Order is that
    of the pages given.

    >>> text = "在全市春耕动员会上的讲话\\n同志们:\\n春耕生产就要开始了,我们要不误农时,抓好准备。谢谢大家!"
    >>> [draft.title for draft in ingest([RawPage("a.txt", text.encode())])]
    ['在全市春耕动员会上的讲话']
    """
    gazetteer = gazetteer or gazetteers.load()
    placed: list[tuple[str, Outcome]] = []  # by the file that each outcome begins with
    speeches: list[LiftedPage] = []
    order: dict[str, int] = {}
    seen: set[str] = set()
    for raw in raw_pages:
        order.setdefault(raw.file, len(order))
        if isinstance(raw, RawPage):
            if raw.sha256 in seen:
                continue
            seen.add(raw.sha256)
        found = sort_out(raw)
        if isinstance(found, list):
            speeches += found
        else:
            placed.append((raw.file, found))
    placed += assemble(speeches, order, gazetteer)
    # What one page says of a local congress dates another's.
    return local_congresses.taught(outcome for _, outcome in sorted(placed, key=lambda pair: order[pair[0]]))


def sort_out(raw: RawPage | Refusal) -> list[LiftedPage] | NoSpeech | Refusal:
    """Return the speeches and parts of one that a raw page holds, lifted out of their furniture.

    A NoSpeech if it holds none, a Refusal if it cannot be read.
    """
    if isinstance(raw, Refusal):
        return raw
    page = read(raw)
    if isinstance(page, Refusal):
        return page
    own = list(islice(_spoken(page), _MOST_SPEECHES + 1))
    if len(own) > _MOST_SPEECHES:
        reason = f"{raw.file}: holds more than {_MOST_SPEECHES} speeches; split it, some of them in each file"
        return Refusal(raw.file, "too-many", reason)
    if len(own) > 1:
        own = [one if _is_drafted(one) else _without_speech(one) for one in own]
    speeches = [one for one in own if isinstance(one, LiftedPage)]
    return speeches or next(one for one in own if isinstance(one, NoSpeech))


def assemble(
    speeches: list[LiftedPage], order: Mapping[str, int], gazetteer: Gazetteer
) -> list[tuple[str, Outcome]]:
    """Return what lifted pages make together, each outcome with the file that it begins with.

    ``order``: file -> its place among the pages given.
    """
    placed: list[tuple[str, Outcome]] = []
    readings = []
    for document in stitch.join(speeches):
        if any(page.kind in kinds.DRAFTED for page in document.pages):
            readings.append(Reading(document, structure.mend(document)))
        else:
            placed += [(page.page.file, _without_speech(page)) for page in document.pages]
    for group in witnesses.grouped([reading for reading in readings if reading.text.paragraphs]):
        files = (page.page.file for one in group for page in one.document.pages)
        placed.append((min(files, key=lambda file: order[file]), draft(group, gazetteer)))
    for reading in readings:
        if not reading.text.paragraphs:
            page = reading.document.pages[0].page
            placed.append((page.file, NoSpeech(page, "index", kinds.KINDS["index"])))
    patterns.keep()  # a page has asked for nearly all of them by now
    return placed


def read(raw: RawPage) -> Page | Refusal:
    """Return what the reader for a raw page's format makes of it, a Refusal if it cannot be read."""
    try:
        return formats.read(raw)
    except UnreadableFile as error:
        return Refusal(raw.file, error.code, str(error))
    except (RecursionError, MemoryError, OverflowError) as error:
        reason = f"{raw.file}: is nested or sized beyond reason ({type(error).__name__}); save it as text"
        return Refusal(raw.file, "too-complex", reason)


def _spoken(page: Page) -> Iterator[LiftedPage | NoSpeech]:
    """Yield the speeches of a page, each lifted out of its furniture, and a NoSpeech for what is none.

    What merely does not say that it was spoken is yielded too, by its kind: it may be a later part of a
    speech whose first part says so.
    """
    lifted = chrome.lift(page)
    whole = whole_pages.whole_of(lifted.page)
    for part in split.parts(lifted):
        verdict = kinds.judge(part, whole)
        if verdict.kind in kinds.DRAFTED or verdict.kind == "other":
            yield replace(part, kind=verdict.kind)
        else:
            yield NoSpeech(page, verdict.kind, verdict.message)


def _is_drafted(one: LiftedPage | NoSpeech) -> bool:
    return isinstance(one, LiftedPage) and one.kind in kinds.DRAFTED


def _without_speech(one: LiftedPage | NoSpeech) -> NoSpeech:
    if isinstance(one, NoSpeech):
        return one
    return NoSpeech(one.page, kinds.UNSPOKEN.kind, kinds.UNSPOKEN.message)


@dataclass(frozen=True)
class _Fields:
    """What the extractors found in one reading."""

    title: Finding
    event: Finding
    place: Finding
    date: Finding
    speaker: Finding
    office: Finding


def draft(group: list[Reading], gazetteer: Gazetteer) -> Draft:
    """Return the draft that the witnesses of one speech give, the first being the text to read.

    A field that the first does not settle is taken from the next that does, whose words are the evidence.
    """
    found = [_fields(reading, gazetteer) for reading in group]
    fields = {name: _settled([getattr(one, name) for one in found]) for name in _Fields.__dataclass_fields__}
    reading = group[0]
    text = "\n".join(paragraph.text for paragraph in reading.text.paragraphs)
    title = str(fields["title"].value or reading.document.pages[0].page.file)
    place, date, event = fields["place"].value, fields["date"].value, fields["event"].value
    if place and place.code:
        days = edtf.bounds(date) if date else (None, None)
        quotes = [one.quote for one in fields["place"].evidence]
        level = own_level(title, (paragraph.text for paragraph in reading.text.paragraphs))
        then = gazetteer.then(place.code, days, KINDS_OF_LEVEL.get(level or "", ()))
        then = then or gazetteer.called(place.code, quotes, days)
        place = replace(place, then=then)
    evidence = {name: finding.evidence for name, finding in fields.items()}
    evidence |= _source_evidence(reading)
    return Draft(
        title=title,
        witnesses=tuple(_witness(one) for one in group),
        event=event,
        event_kind=events.kind(event),
        place=place,
        date=date,
        speaker=fields["speaker"].value,
        office=fields["office"].value,
        language=language_of(text),
        kind=titles.kind(title),
        template=any(page.kind == "template" for page in reading.document.pages),
        evidence=evidence,
    )


def _fields(reading: Reading, gazetteer: Gazetteer) -> _Fields:
    document, text = reading.document, _asked(reading.text)
    title = titles.find(document, text)
    # The first words of a text that has no title say nothing as a title does.
    words = "" if any(one.rule == "incipit" for one in title.evidence) else title.value or ""
    event = events.find(document, text, words)
    speaker, office = speakers.find(document, text, words)
    return _Fields(
        title,
        event,
        places.find(document, text, words, event.value, gazetteer),
        dates.find(document, text, words),
        speaker,
        office,
    )


def _asked(text: Text) -> Text:
    """Return so much of a text as is asked for its fields: nearly always all of it."""
    left = _ASKED
    for n, paragraph in enumerate(text.paragraphs):
        if len(paragraph.text) > left:
            kept = (*text.paragraphs[:n], paragraph.part(0, left))
            return Text(kept, tuple(section for section in text.sections if section.paragraph <= n))
        left -= len(paragraph.text)
    return text


def _settled(findings: list[Finding]) -> Finding:
    """Return the first finding with a value; a conflict in the text that is read stands."""
    first = findings[0]
    if first.value is not None or any(evidence.grade == "conflict" for evidence in first.evidence):
        return first
    return next((finding for finding in findings if finding.value is not None), first)


def _witness(reading: Reading) -> WitnessDraft:
    stated = {name: _first(reading, name) for name in _SOURCE_FACTS}
    text = "\n".join(paragraph.text for paragraph in reading.text.paragraphs)
    return WitnessDraft(
        reading.document,
        reading.text,
        **{name: fact.value if fact else None for name, fact in stated.items()},
        key=stitch.key(reading.document),
        prints=fingerprints.sample(text),
    )


def _source_evidence(reading: Reading) -> dict[str, tuple[Evidence, ...]]:
    """Return the evidence for what the page says of itself (posted, source, part), and for reworded text."""
    found = {}
    for name in (*_SOURCE_FACTS, "part"):
        fact = _first(reading, name)
        if fact is None:
            continue
        file = reading.document.pages[0].page.file
        confidence = 0.95 if fact.passage.pieces else 0.9
        found[name] = (Evidence.of_fact(fact, file, fact.rule, "stated", confidence),)
    if changed := witnesses.reworded(reading):
        found["paragraphs"] = changed
    return found


def _first(reading: Reading, name: str) -> Fact | None:
    return next(reading.document.facts(name), None)
