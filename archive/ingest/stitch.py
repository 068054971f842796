"""Parts of one speech -> one document: which pages belong together, in what order, which are missing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from archive.ingest import facts
from archive.ingest.documents import Document, Dropped, LiftedPage, Line, Slot
from archive.ingest.facts import host_of
from archive.ingest.languages import zh_kinds
from archive.ingest.languages.scripts import simplified
from archive.ingest.lines import bare, date_in, ends_sentence, is_salutation, squeezed
from archive.ingest.outline import mark_at

_NUMBERED = re.compile(r"^(.*?)(?:[_-](?:p(?:age)?)?|[?&](?:p|page|pn)=)(\d{1,2})$", re.I)
_SHORTEST_OVERLAP = 20  # characters that must agree before they count as printed twice
_LONGEST_OVERLAP = 600
_PARTS_BY_WORD = {"上": 2, "中": 3}  # a first part has a second, a middle one two others
_THANKS = re.compile(zh_kinds.THANKS)


@dataclass(frozen=True)
class _Sheet:
    """A page with what tells to which document it belongs."""

    page: LiftedPage
    key: str  # title, bare of signs and width
    part: int | None
    parts: int | None
    address: str  # of the document: without the number of the page
    number: int | None  # the n of "_n" in the address or file name
    saved: bool  # whether number and address are only those of the file
    host: str
    site: str
    posted: str
    word: str  # "上", "中" or "下" where the part is called so


def join(pages: Sequence[LiftedPage]) -> list[Document]:
    """Return the documents that pages make, in the order of their first pages.

    Pages are parts of one document when their titles agree to the letter, no part stands twice, and host,
    day of posting and address, where known, do not contradict. A first page often carries no number: it
    joins by its address (333.html beside 333_2.html), its pager or its file name. Known gaps become empty
    slots: part 4 alone gives slots 1 to 3 without a page. What two adjoining parts both print is cut once.
    The texts have the last word: pages of one title that are speeches each, or given on different days,
    are never joined, whatever numbers they carry.
    """
    groups: list[list[_Sheet]] = []
    for sheet in map(_sheet, pages):
        home = (
            next((group for group in groups if _belongs(sheet, group)), None)
            if sheet.key or sheet.number
            else None
        )
        if home is None:
            groups.append([sheet])
        else:
            home.append(sheet)
    return [_document(group) for group in groups]


def key(document: Document) -> str:
    """Return what the title of every part of a document has in common, "" where no title is known.

    Documents of another key are never parts of this one; those of the same key may be.
    """
    return next((sheet.key for sheet in map(_sheet, document.pages) if sheet.key), "")


def _sheet(page: LiftedPage) -> _Sheet:
    title, url = page.fact("title"), page.fact("source_url")
    address, number = _address(url.value if url else "")
    stem = PurePosixPath(page.page.file.replace("\\", "/"))
    saved = number is None and not address
    if saved:
        # Saved pages of one document keep the site's numbering in their file names.
        found = _NUMBERED.match(stem.stem)
        folder = str(stem.parent)
        address = f"{folder}/{found[1] if found else stem.stem}"
        number = int(found[2]) if found else None
    posted, site = page.fact("posted"), page.fact("source_site")
    return _Sheet(
        page,
        bare(simplified(squeezed(title.value))) if title else "",
        _count(page, "part"),
        _count(page, "parts"),
        address,
        number,
        saved,
        host_of(url.value) if url else "",
        site.value if site else "",
        posted.value if posted else "",
        word.value if (word := page.fact("part_word")) else "",
    )


def _belongs(sheet: _Sheet, group: list[_Sheet]) -> bool:
    first = group[0]
    numbered = [one for one in (sheet, *group) if _place(one) is not None]
    if not numbered or not sheet.key or sheet.key != first.key:
        return False
    if any(_is_elsewhere(one, sheet) for one in group):
        return False
    same_address = any(one.address and one.address == sheet.address for one in group)
    if not same_address and any(one.posted and sheet.posted and one.posted != sheet.posted for one in group):
        return False
    if any(one.parts and sheet.parts and one.parts != sheet.parts for one in group):
        return False
    if any(_differ(*sorted((one, sheet), key=lambda each: _place(each) or 1)) for one in group):
        return False
    if _place(sheet) is None or any(_place(one) is None for one in group):
        # A page without a number is the first part only if its address or pager says so.
        plain = [one for one in (sheet, *group) if _place(one) is None]
        others = [one for one in (sheet, *group) if _place(one) is not None]
        if len(plain) > 1 or any(_place(one) == 1 for one in others):
            return False
        return any(_is_first_of(plain[0], other) for other in others)
    return all((_place(one), one.word) != (_place(sheet), sheet.word) for one in group)


def _is_elsewhere(a: _Sheet, b: _Sheet) -> bool:
    """Tell whether two pages name different sites: by address where both have one, else by name."""
    return a.host != b.host if a.host and b.host else bool(a.site and b.site and a.site != b.site)


def _differ(earlier: _Sheet, later: _Sheet) -> bool:
    """Tell whether two pages are speeches each: the later part opens one, or the days they name differ."""
    first, second = earlier.page, later.page
    days = [{bare(day) for line in page.head if (day := date_in(line.text))} for page in (first, second)]
    if days[0] and days[1] and not days[0] & days[1]:
        return True
    return _opens(second) and (_opens(first) or _closes(first))


def _opens(page: LiftedPage) -> bool:
    """Tell whether a page opens a speech: a salutation first and, if it is numbered, a number one."""
    salutation = any(is_salutation(simplified(line.text)) for line in page.body[:2])
    return salutation and _restarts(page)


def _restarts(page: LiftedPage) -> bool:
    marks = [mark for line in page.body if (mark := mark_at(line.text)) and mark.style in ("han", "part")]
    return not marks or marks[0].value == 1


def _closes(page: LiftedPage) -> bool:
    return any(_THANKS.search(simplified(line.text)) for line in page.body[-2:])


def _is_first_of(plain: _Sheet, other: _Sheet) -> bool:
    if plain.address and other.number and plain.address == other.address:
        return True
    if other.word or other.part == 2:
        return _runs_on(plain.page, other.page)
    following = plain.page.fact("next")
    url = other.page.fact("source_url")
    name = following.value.rsplit("/", 1)[-1] if following else ""
    return bool(name and url and url.value.rsplit("/", 1)[-1] == name)


def _runs_on(first: LiftedPage, second: LiftedPage) -> bool:
    """Tell whether a page's text plainly goes on in another: cut in a sentence, or by the next number."""
    if not first.body or not second.body or _opens(second) or _closes(first):
        return False
    if not ends_sentence(first.body[-1].text) and not mark_at(second.body[0].text):
        return True
    counts = [
        [mark.value for line in page.body if (mark := mark_at(line.text)) and mark.style == "han"]
        for page in (first, second)
    ]
    return bool(counts[0] and counts[1]) and counts[1][0] == counts[0][-1] + 1


def _place(sheet: _Sheet) -> int | None:
    """Return the part number of a page: as printed, else as its address counts.

    A later number on a page that is a whole speech counts copies or speeches of one title, not parts.
    """
    if sheet.part is not None:
        return None if sheet.part > 1 and _is_whole(sheet.page) else sheet.part
    return sheet.number if sheet.number and sheet.number > 1 else None


def _is_whole(page: LiftedPage) -> bool:
    numbered = any(mark_at(line.text) for line in page.body)
    return _opens(page) and (_closes(page) or numbered)


def _document(group: list[_Sheet]) -> Document:
    alone = len(group) == 1
    # In the name of a lone file ("report-97.txt") a number counts anything; beside its fellows, parts.
    if alone and (_place(group[0]) is None or (group[0].part is None and group[0].saved)):
        return Document((Slot(group[0].page, None),))
    words = {sheet.word for sheet in group}
    placed = {
        3 if sheet.word == "下" and "中" in words else _place(sheet) or 1: sheet.page for sheet in group
    }
    last = max(*placed, *(sheet.parts or _PARTS_BY_WORD.get(sheet.word, 0) for sheet in group))
    slots: list[Slot] = []
    for part in range(1, last + 1):
        page = placed.get(part)
        before = slots[-1].page if slots else None
        page = _without_overlap(before, page) if page and before else page
        earlier = {
            bare(facts.part_in(line.text)[0]) for slot in slots if slot.page for line in slot.page.head
        }
        slots.append(Slot(_without_repeated_head(page, earlier) if page else None, part))
    return Document(tuple(slots))


def _without_repeated_head(page: LiftedPage, earlier: set[str]) -> LiftedPage:
    """Return a page without the title block lines that an earlier part printed already."""
    repeated = [line for line in page.head if bare(facts.part_in(line.text)[0]) in earlier]
    if not repeated:
        return page
    dropped = tuple(Dropped(span, "title-repeated") for line in repeated for span in line.passage.spans())
    head = tuple(line for line in page.head if line not in repeated)
    return replace(page, head=head, dropped=(*page.dropped, *dropped))


def _without_overlap(before: LiftedPage, page: LiftedPage) -> LiftedPage:
    """Return a page without the words at its start that the part before it ends in."""
    size = overlap("".join(line.text for line in before.body), "".join(line.text for line in page.body))
    if not size:
        return page
    left, cut, kept = size, [], []
    for line in page.body:
        take = min(left, len(line.text))
        left -= take
        cut += [Dropped(span, "overlap") for span in line.passage.spans(0, take)]
        rest = line.passage.part(take)
        if rest.text:
            kept.append(replace(line, passage=rest) if take else line)
    return replace(page, body=tuple[Line, ...](kept), dropped=(*page.dropped, *cut))


def overlap(first: str, second: str) -> int:
    """Return how many characters at the end of one text open the next one, 0 below 20.

    >>> overlap("落实到每一个单位、每一个岗位、每一个人的头上", "到每一个单位、每一个岗位、每一个人的头上,")
    20
    """
    most = min(len(first), len(second), _LONGEST_OVERLAP)
    for size in range(most, _SHORTEST_OVERLAP - 1, -1):
        if first.endswith(second[:size]):
            return size
    return 0


def _address(url: str) -> tuple[str, int | None]:
    """Return the address of the document and the number of its page: ("…/333.html", 2) for …/333_2.html."""
    if not url:
        return "", None
    try:
        parts = urlsplit(url)
    except ValueError:
        return url, None
    path, dot, suffix = parts.path.rpartition(".")
    stem, end = (path, dot + suffix) if dot and "/" not in suffix else (parts.path, "")
    if found := _NUMBERED.match(stem):
        return f"{parts.netloc}{found[1]}{end}?{parts.query}", int(found[2])
    if found := _NUMBERED.match(f"{stem}?{parts.query}"):
        return f"{parts.netloc}{found[1].rstrip('?&')}{end}?", int(found[2])
    return f"{parts.netloc}{stem}{end}?{parts.query}", None


def _count(page: LiftedPage, name: str) -> int | None:
    fact = page.fact(name)
    return int(fact.value) if fact and fact.value.isdigit() else None
