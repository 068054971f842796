"""The place that a page's label, tag or bracket behind the title names, or a bureau called after its town."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from archive.ingest.documents import Document, Evidence
from archive.ingest.extract.publishers import site_names
from archive.ingest.extract.sightings import Sighting, sightings
from archive.ingest.extract.votes import TOWNSHIP_LEVELS, fits
from archive.ingest.gazetteer import Gazetteer, simplified
from archive.ingest.languages.zh_place_witnesses import (
    BEHIND_TITLE,
    BUREAU_OF_TOWN,
    LABEL_OF_PLACE,
    LABEL_OF_TAGS,
    TOWNSHIP_WORDS,
)
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

INFERRED = 0.6
LONGEST_LINE, LONGEST_TAGS = 60, 160

_LABEL, _TAGS = compiled(LABEL_OF_PLACE), compiled(LABEL_OF_TAGS)
_BEHIND_TITLE, _BUREAU = compiled(BEHIND_TITLE), compiled(BUREAU_OF_TOWN)
_OF_TOWN = compiled("(?:发布|要闻|在线|融媒|先锋|党建|新闻|资讯|微讯|视窗|之窗|之声|镇|乡|街道)")
LONGEST_ACCOUNT, LONGEST_EPITHET = 10, 4  # characters of its name, and of what stands before the town's
_BETWEEN_TAGS = compiled(r"[^\s,，、;；|/]+")


def labelled(
    document: Document, level: str | None, body: Iterable[Sighting], gazetteer: Gazetteer
) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return (code, evidence) of the one unit of the speaker's level that a page is filed under, if any.

    A label names it (县域:灌南), or a bracket behind the title (在全县…会上的讲话(灌南)). A tag may be
    anything (标签:农村 禹城 讲话): it counts where the text names a town of it, as others have one too.

    >>> from archive.ingest import gazetteer
    >>> from archive.ingest.documents import Line, LiftedPage, Page, Slot
    >>> page = Page("a.html", "", "text/html", "utf-8", "", (Line(Passage("县域：灌南")),))
    >>> filed = Document((Slot(LiftedPage(page, (), (), ()), None),))
    >>> labelled(filed, "县", [], gazetteer.load())[0], labelled(filed, "市", [], gazetteer.load())
    ('320724', None)
    """
    found: dict[str, tuple[Evidence, ...]] = {}
    for passage in _names(document) if level else ():
        units = _units(passage, gazetteer)
        if len(units) == 1 and fits(units[0], level, gazetteer):
            found[units[0]] = (Evidence.of(passage, "head", "inferred", INFERRED),)
    if not found:
        towns = [one for one in body if one.mention.how == "township"]
        for passage in _tags(document) if towns else ():
            units = _units(passage, gazetteer)
            town = next((one for one in towns if len(units) == 1 and units[0] in one.units), None)
            if town and fits(units[0], level, gazetteer):
                tag = Evidence.of(passage, "head", "inferred", INFERRED)
                found[units[0]] = (tag, town.evidence("body-names", "inferred", INFERRED))
    return next(iter(found.items())) if len(found) == 1 else None


def town_of_bureau(document: Document, gazetteer: Gazetteer) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return (county, evidence) of the town whose name the speaker's forest bureau bears.

    露水河林业局 sits in 露水河镇; no other county may have a town of the name, and a name of
    two characters be no word.

    >>> from archive.ingest import gazetteer
    >>> from archive.ingest.documents import Line, LiftedPage, Page, Slot
    >>> head = (Line(Passage("露水河林业局局长  盛连山")),)
    >>> page = LiftedPage(Page("a.txt", "", "text/plain", "utf-8", "", head), (), head, ())
    >>> town_of_bureau(Document((Slot(page, None),)), gazetteer.load())[0]
    '220621'
    """
    lines = [line.passage for line in document.head if len(line.text) <= LONGEST_LINE]
    lines += [fact.passage or Passage(fact.value) for fact in document.facts("office")]
    for line in lines:
        found = _BUREAU.match(simplified(line.text))
        name = found["name"] if found else ""
        counties = gazetteer.bare_townships.get(name, ())
        # 露水河 is a river too, and no other's bureau is called so.
        word = name in TOWNSHIP_WORDS or (len(name) < 3 and gazetteer.is_township_word(name))
        if found and len(counties) == 1 and not word and not gazetteer.units_called(name):
            return counties[0], (Evidence.of(line, "head", "inferred", INFERRED, *found.span("name")),)
    return None


def town_of_account(
    document: Document, level: str | None, gazetteer: Gazetteer
) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return (county, evidence) of the town whose bare name the account of its speech ends in
    (水乡练市) or begins with (练市发布), where a headline of the page names it too.

    No other county may have a town of the name, nor any unit above be called so.

    >>> from archive.ingest import gazetteer
    >>> town_of_account(Document(()), "镇", gazetteer.load()) is None
    True
    """
    headlines = (
        [simplified(fact.value) for fact in document.facts("title")] if level in TOWNSHIP_LEVELS else []
    )
    found: dict[str, tuple[Evidence, ...]] = {}
    for account in site_names(document) if headlines else ():
        text = simplified(account.text)
        for size in (4, 3, 2) if len(text) <= LONGEST_ACCOUNT else ():
            ends = (text[-size:], len(text) - size) if len(text) - size <= LONGEST_EPITHET else ("", 0)
            begins = (text[:size], 0) if _OF_TOWN.fullmatch(text, size) else ("", 0)
            for name, start in (ends, begins):
                counties = gazetteer.bare_townships.get(name, ())
                told = len(counties) == 1 and name not in TOWNSHIP_WORDS and not gazetteer.units_called(name)
                if told and any(name in headline for headline in headlines):
                    quote = Evidence.of(account, "portal", "inferred", INFERRED, start, start + size)
                    found.setdefault(counties[0], (quote,))
    return next(iter(found.items())) if len(found) == 1 else None


def _names(document: Document) -> Iterator[Passage]:
    """Yield what labels and brackets behind titles name."""
    for page in document.pages:
        for line in page.page.lines:
            short = len(line.text) <= LONGEST_LINE and not line.hidden
            if short and (found := _LABEL.match(simplified(line.text))):
                yield line.passage.part(*found.span("place"))
    titles = list(document.facts("title"))
    titles += [fact for page in document.pages for fact in page.page.facts if fact.name == "page_title"]
    for fact in titles:
        whole = fact.passage if fact.passage and fact.passage.text else Passage(fact.value)
        if found := _BEHIND_TITLE.search(simplified(whole.text)):
            yield whole.part(*found.span("place"))


def _tags(document: Document) -> Iterator[Passage]:
    for page in document.pages:
        for line in page.page.lines:
            if line.hidden or len(line.text) > LONGEST_TAGS or not ("标" in line.text or "键" in line.text):
                continue
            if found := _TAGS.search(simplified(line.text)):
                for tag in _BETWEEN_TAGS.finditer(line.text, *found.span("tags")):
                    yield line.passage.part(*tag.span())


def _units(passage: Passage, gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return the units that a passage is the name of, whole: 灌南, 灌南县, 江苏灌南."""
    words = simplified(passage.text)
    if units := gazetteer.units_called(words):
        return units
    named = sightings(passage, gazetteer)
    if not named or named[0].mention.start or named[-1].mention.end != len(words):
        return ()
    whole = all(one.mention.end == here.mention.start for one, here in pairwise(named))
    return named[-1].units if whole and named[-1].mention.how != "township" else ()
