"""The places whose own site, paper or office put a page out: 平湖市人民政府, 略阳党建网, 中共略阳县委主办."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, groupby, pairwise
from operator import itemgetter

from archive.ingest.documents import Document, Evidence, Text
from archive.ingest.extract import imprints
from archive.ingest.extract.sightings import Sighting, sightings
from archive.ingest.gazetteer import Gazetteer, simplified
from archive.ingest.languages.zh_publishers import (
    ACCOUNT_LINE,
    ACCOUNTS,
    BEFORE_PORTAL,
    BRANCHES_OF_BODIES,
    DOCUMENTS,
    ENDS_AS_SITE,
    HOUSES,
    IMPRINT_SIGNS,
    PATH_ROOT,
    PORTALS,
    PUBLISHING_BODIES,
    ROOMS,
    SITE_NAMES,
    STEP_OF_PLACE,
)
from archive.ingest.patterns import compiled
from archive.ingest.remembering import remembered_of_last
from archive.ingest.rule_lists import cue_of
from archive.ingest.spans import Passage

# What stands between the parts of a page's title; the site's name is the last.
_SEPARATORS = compiled(r"[-_—–|·:：>»/\s]+")
_PORTALS, _SITE_NAMES = compiled(PORTALS), compiled(SITE_NAMES)
_ACCOUNTS = compiled(ACCOUNTS)
_BODIES, _BODY_CUE = compiled(PUBLISHING_BODIES), cue_of(PUBLISHING_BODIES)
_DOCUMENTS = compiled(DOCUMENTS)
_PATH_ROOT = compiled(PATH_ROOT)
_ONE_STEP = compiled(
    r"^\W{0,3}[\u4e00-\u9fff]{3,12}\s?[>›»→]\s?[\u4e00-\u9fff]{2,12}(?:镇|乡|街道)(?![\u4e00-\u9fff])"
)
_STEPS, _STEP = compiled(r"[>›»→].+[>›»→]"), compiled(r"(?<![^>›»→\s])[\u4e00-\u9fff]{3,24}(?![^>›»→\s])")
_ACCOUNT_LINE = compiled(ACCOUNT_LINE)
_STEP_OF_PLACE = compiled(STEP_OF_PLACE)
_BRANCHES = compiled(BRANCHES_OF_BODIES)
_ENDS_AS_SITE = compiled(ENDS_AS_SITE)
_HOUSE, _ROOM = compiled(HOUSES), compiled(ROOMS)
_WIDE = compiled(r"\s{3,}")
_FIRM = compiled(r"[\u4e00-\u9fff]{0,10}?(?:公司|集团|矿业|实业|煤业|厂)")
LONGEST_LINE, LONGEST_NAME, LONGEST_PATH, LONGEST_IMPRINT = 40, 16, 120, 200
# Media types whose hidden lines are the heads and feet that stand on each printed page.
PAPER = ("application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")


def publishers(document: Document, text: Text, gazetteer: Gazetteer) -> list[Sighting]:
    """Return the places, each one unit, whose government or paper put the pages out, by its name.

    The site's name says so (平湖市人民政府, 略阳党建网), a line of furniture (主办:中共略阳县委组织部) or the
    office that sent the text round. None where the furniture names bodies of places that do not lie in one
    another: that is a list of links, or a collection.

    >>> from archive.ingest import gazetteer
    >>> from archive.ingest.documents import Document, Text
    >>> publishers(Document(()), Text((), ()), gazetteer.load())
    []
    """
    found = []
    for passage in site_names(document):
        named = sightings(passage, gazetteer)
        branches = [one for one in named[1:] if _is_branch(one, named[0], gazetteer)]
        found += branches or [
            sighting
            for sighting in named
            if len(sighting.units) == 1
            and (
                sighting.mention.how in ("full", "former")
                or (sighting.chained and not is_firms_own(sighting))
                or (
                    passage.text[: sighting.mention.start] in BEFORE_PORTAL
                    and _PORTALS.match(passage.text, sighting.mention.end)
                )
                or _is_account(passage.text, sighting)
                or _is_towns(passage.text, sighting, gazetteer)
            )
        ]
    return found + _by_furniture(document, text, gazetteer) + _by_path(document, gazetteer)


def _by_path(document: Document, gazetteer: Gazetteer) -> list[Sighting]:
    """Return the place that a page's path leads through, by its full name.

    It is the root (位置:桐柏县淮源镇 → 讲话), or a step before that of its town (村务公开 > 桐柏县 > 淮源镇):
    a county alone may be one of many whose speeches a site collects.
    """
    for passage in furniture(document, LONGEST_PATH):
        words = simplified(passage.text)
        root = _PATH_ROOT.match(words) if "位置" in words else None
        if root and (found := _whole(passage.part(*root.span("place")), gazetteer)):
            return [replace(found, role="own")]
        steps = (
            [one.span() for one in _STEP.finditer(words)]
            if _STEPS.search(words) or _ONE_STEP.match(words)
            else []
        )
        for step in steps[:3]:
            named = sightings(passage.part(*step), gazetteer)
            begins = bool(named) and named[0].mention.start == 0 and len(named[0].units) == 1
            if begins and _STEP_OF_PLACE.fullmatch(words[slice(*step)], named[0].mention.end):
                return [replace(named[0], role="own")]
        for here, below in pairwise(steps):
            if (found := _whole(passage.part(*here), gazetteer)) and any(
                one.mention.how == "township" and found.units[0] in one.units
                for one in sightings(passage.part(*below), gazetteer)
            ):
                return [replace(found, role="own")]
    return []


def _whole(passage: Passage, gazetteer: Gazetteer) -> Sighting | None:
    """Return the last of the adjoining names that a passage is, the first of them full; else None."""
    named = sightings(passage, gazetteer)
    if not named or any(one.mention.end != here.mention.start for one, here in pairwise(named)):
        return None
    whole = named[0].mention.start == 0 and named[-1].mention.end == len(passage.text)
    first = whole and named[0].mention.how in ("full", "former")
    return named[-1] if first and len(named[-1].units) == 1 else None


def _is_branch(sighting: Sighting, above: Sighting, gazetteer: Gazetteer) -> bool:
    """Tell whether a body's branch is named behind the body: 山东省电力公司滨州供电公司."""
    return (
        len(sighting.units) == 1
        and bool(set(gazetteer.lineage(sighting.units[0])[:-1]) & set(above.units))
        and bool(_BRANCHES.match(simplified(sighting.passage.text), sighting.mention.end))
    )


def is_firms_own(sighting: Sighting) -> bool:
    """Tell whether a district's short name behind its city's is a firm's own: 鹤岗市兴山矿业集团."""
    districts = all(unit[2:4] != "90" and "01" <= unit[4:] <= "20" for unit in sighting.units)
    short = sighting.mention.how == "short" and districts
    return short and bool(_FIRM.match(simplified(sighting.passage.text), sighting.mention.end))


def _is_account(text: str, sighting: Sighting) -> bool:
    """Tell whether a name ends in a place and says before it that it speaks for it: 魅力临渭."""
    return sighting.mention.end == len(text) and bool(_ACCOUNTS.fullmatch(text, 0, sighting.mention.start))


def _is_towns(text: str, sighting: Sighting, gazetteer: Gazetteer) -> bool:
    """Tell whether a site is that of a county's town, by both names: 沂源中庄发布."""
    end = sighting.mention.end
    return sighting.mention.start == 0 and any(
        sighting.units[0] in gazetteer.bare_townships.get(text[end : end + size], ())
        and _PORTALS.match(text, end + size)
        for size in (2, 3, 4)
    )


def site_namesakes(document: Document, gazetteer: Gazetteer) -> list[tuple[Passage, tuple[str, ...]]]:
    """Return the names of sites that begin with a place's short name, with every unit of that name.

    东兴商务网 may be of any 东兴, and need be of none: it counts beside other names only.
    """
    found = []
    for passage in site_names(document):
        text = simplified(passage.text)
        for size in (4, 3, 2):
            units = gazetteer.units_called(text[:size]) if len(text) > size else ()
            if units and _SITE_NAMES.match(text, size):
                found.append((passage, units))
                break
    return found


@remembered_of_last
def site_names(document: Document) -> tuple[Passage, ...]:
    """Return the names that the pages' properties give their sites, and the lines that name an account."""
    found = [fact.passage or Passage(fact.value) for fact in document.facts("source_site")]
    known = {fact.value.strip() for fact in document.facts("source_site")}
    for line in furniture(document):
        account = _ACCOUNT_LINE.match(line.text) if "20" in line.text else None
        if account and account["name"] not in known:
            found.append(line.part(account.start("name"), account.end("name")))
    for page in document.pages:
        for fact in page.page.facts:
            if fact.name == "page_title":
                *parts, site = _SEPARATORS.split(fact.value.strip())
                # 平湖市人民政府 信息公开: the house stands first, and behind it a room of it.
                if parts and _HOUSE.fullmatch(parts[0]) and all(map(_ROOM.search, [*parts[1:], site])):
                    found.append(Passage(parts[0]))
                # A title in one piece is the site's name where it ends as such a name does.
                if site and (parts or _names_a_body(site)):
                    found.append(Passage(site))
    return tuple(found)


def _names_a_body(title: str) -> bool:
    return len(title) <= LONGEST_NAME and bool(_ENDS_AS_SITE.search(title)) and not _DOCUMENTS.search(title)


def _by_furniture(document: Document, text: Text, gazetteer: Gazetteer) -> list[Sighting]:
    found = []
    own = _stretches(text)
    for passage in furniture(document, LONGEST_IMPRINT):
        long = len(passage.text) > LONGEST_LINE
        if long and not any(sign in passage.text for sign in IMPRINT_SIGNS):
            continue
        words = simplified(passage.text)
        if (
            not _BODY_CUE.search(words)
            or not _BODIES.search(words)
            or _DOCUMENTS.search(words)
            or _lies_in(passage, own)
        ):
            continue
        start = 0
        for sighting in sightings(passage, gazetteer):
            # Where names adjoin (北京市通州区), the words before the first tell.
            adjoins = words[start : sighting.mention.start].strip(" ·•-—\u3000\xa0\t0123456789") == ""
            if not adjoins and not imprints.is_labelled(words, sighting.mention.start):
                continue
            start = sighting.mention.end
            # 双河县金沙镇党政办公室: a town is told by the county before it.
            told = sighting.chained or sighting.mention.how in ("full", "former")
            one = len(sighting.units) == 1 and told
            if one and _BODIES.match(words, start):
                found.append(replace(sighting, role="own"))
    foot = [line for line in furniture(document, LONGEST_PATH) if not _lies_in(line, own)]
    found += [*imprints.numbered(foot, gazetteer), *imprints.greeted(foot, gazetteer)]
    found += [*imprints.addressed(foot, site_names(document), gazetteer)]
    lines = [gazetteer.lineage(sighting.units[0]) for sighting in found]
    deepest = max(lines, key=len, default=())
    return found if all(line == deepest[: len(line)] for line in lines) else []


def _stretches(text: Text) -> dict[str, tuple[list[int], list[int]]]:
    """Return by file where pieces of a text begin, in order, and how far those up to each one reach."""
    pieces = sorted((p.file, p.start, p.start + p.size) for one in text.paragraphs for p in one.pieces)
    return {
        file: ([start for _, start, _ in own], list(accumulate((end for _, _, end in own), max)))
        for file, own in ((file, list(group)) for file, group in groupby(pieces, key=itemgetter(0)))
    }


def _lies_in(passage: Passage, own: dict[str, tuple[list[int], list[int]]]) -> bool:
    """Whether a passage begins in one of the stretches of a text; a book has tens of thousands."""
    if not passage.pieces or passage.pieces[0].file not in own:
        return False
    starts, ends = own[passage.pieces[0].file]
    before = bisect_right(starts, passage.pieces[0].start)
    return before > 0 and ends[before - 1] > passage.pieces[0].start


@remembered_of_last
def furniture(document: Document, longest: int = LONGEST_LINE) -> tuple[Passage, ...]:
    """Return the short lines of the pages that are no links."""
    found: list[Passage] = []
    for page in document.pages:
        # What the mark-up hides is no reader's; what readers of files set aside are running heads.
        paper = page.page.media_type in PAPER
        for line in page.page.lines:
            if (line.hidden and not paper) or line.link_share > 0.5:
                continue
            size = len(line.text)
            if size > longest:
                words = line.text[:200]
                size = sum(map(len, words.split()))  # so much is left of it at the least
                size = size if size > longest else len(_WIDE.sub(" ", words))
            if 4 <= size <= longest:
                found.append(line.passage)
    return tuple(found)


def running_heads(document: Document) -> Iterator[Passage]:
    """Yield the first words of the heads that stand on each page of a file on paper."""
    for page in document.pages:
        if page.page.media_type in PAPER:
            for line in page.page.lines:
                if line.hidden and (words := line.text.split()):
                    at = line.text.find(words[0])
                    yield line.passage.part(at, at + len(words[0]))


def filed(evidence: Evidence, document: Document) -> Evidence:
    """Return the evidence with its file: a site's name in a page's properties stands in none of its lines."""
    if evidence.file or not evidence.quote:
        return evidence
    files = (
        page.page.file
        for page in document.pages
        for fact in page.page.facts + page.facts
        if fact.name in ("source_site", "page_title") and evidence.quote in fact.value
    )
    return replace(evidence, file=next(files, ""))
