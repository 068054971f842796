"""Parts of one speech -> one document: which pages belong together, in what order, which are missing."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from archive.ingest import part_marks
from archive.ingest.documents import Document, Dropped, LiftedPage, Line, Slot
from archive.ingest.facts import host_of
from archive.ingest.languages import zh_kinds
from archive.ingest.languages.scripts import simplified
from archive.ingest.lines import bare, date_in, ends_sentence, is_salutation, squeezed
from archive.ingest.outline import mark_at

_NUMBERED = re.compile(
    r"^(.*?)(?:[_-](?:p(?:age)?)?|[?&](?:p|page|pn)=)(\d{1,2})$|^(.*?)[_\s(（-]*第\s*(\d{1,2})\s*页[)）]?$",
    re.I,
)
_TRAILING = re.compile(
    r"^(.*?[^\d(（])[(（]?(\d{1,2})[)）]?$"
)  # speech2.txt: asked only of a page without a title
_SHORTEST_OVERLAP = 20  # characters that must agree before they count as printed twice
_LONGEST_OVERLAP = 600
_PARTS_BY_WORD = {"上": 2, "中": 3}  # a first part has a second, a middle one two others
_LAST = frozenset("下完")  # the last, whatever its count
_THANKS = re.compile(zh_kinds.THANKS)


@dataclass(frozen=True)
class _Sheet:
    """A page with what tells to which document it belongs."""

    page: LiftedPage
    key: str  # title, bare of signs and width
    untitled: bool  # the page prints no title; the key, if any, is the file's name
    part: int | None
    parts: int | None
    address: str  # of the document: without the number of the page
    number: int | None  # the n of "_n" in the address or file name
    saved: bool  # whether number and address are only those of the file
    folder: str
    base: str  # the file's name without any number behind it, with its folder
    host: str
    site: str
    posted: str
    word: str  # "上", "中" or "下" where the part is called so

    @cached_property
    def place(self) -> int | None:
        """The part number of the page: as printed, else as its address counts.

        A later number on a page that is a whole speech counts copies or speeches of one title, not parts.
        """
        if self.part is not None:
            return None if self.part > 1 and self.is_whole else self.part
        return self.number if self.number and self.number > 1 else None

    @cached_property
    def is_whole(self) -> bool:
        return self.opens and (self.closes or any(mark_at(line.text) for line in self.page.body))

    @cached_property
    def opens(self) -> bool:
        """Whether the page opens a speech: a salutation first and, if it is numbered, a number one."""
        salutation = any(is_salutation(simplified(line.text)) for line in self.page.body[:2])
        return salutation and (not self.counts or self.counts[0] == 1)

    @cached_property
    def closes(self) -> bool:
        return any(_THANKS.search(simplified(line.text)) for line in self.page.body[-2:])

    @cached_property
    def counts(self) -> list[int]:
        """The outermost numbers of the page's outline."""
        marks = [mark for line in self.page.body if (mark := mark_at(line.text))]
        return [mark.value for mark in marks if mark.style in ("han", "part")]

    @cached_property
    def days(self) -> set[str]:
        return {bare(day) for line in self.page.head if (day := date_in(line.text))}


@dataclass
class _Group:
    """The pages found so far of one document, numbered ones among them or one without a number."""

    sheets: list[_Sheet]
    first: int  # which of the pages given came first

    @property
    def numbered(self) -> bool:
        return any(sheet.place is not None for sheet in self.sheets)


def join(pages: Sequence[LiftedPage]) -> list[Document]:
    """Return the documents that pages make, in the order of their first pages.

    Pages are parts of one document when their titles agree to the letter, no part stands twice, and host,
    day of posting and address, where known, do not contradict. A first page often carries no number: it
    joins by its address (333.html beside 333_2.html), its pager or its file name; a later page often carries
    no title: it joins by its address, or by its file name where its text goes on. Of several documents of
    one title a page joins the one of its address, or whose text goes on in it. Known gaps become empty
    slots: part 4 alone gives slots 1 to 3 without a page. What two adjoining parts both print is cut once.
    The texts have the last word: pages of one title that are speeches each, or given on different days,
    are never joined, whatever numbers they carry.
    """
    sheets = [_sheet(page) for page in pages]
    shelves: dict[str, list[_Group]] = defaultdict(list)  # by title, by address and by file name
    groups: list[_Group] = []
    # First parts before later ones, so that the order in which files come makes no difference.
    for n in sorted(range(len(sheets)), key=lambda n: (sheets[n].untitled, sheets[n].place or 1, n)):
        sheet = sheets[n]
        home = _home(sheet, shelves)
        if home is None:
            home = _Group([sheet], n)
            groups.append(home)
            for label in {sheet.key, sheet.address, sheet.base} - {""}:
                shelves[label].append(home)
        else:
            home.sheets.append(sheet)
            home.first = min(home.first, n)
    return [_document(group.sheets) for group in sorted(groups, key=lambda group: group.first)]


def _home(sheet: _Sheet, shelves: dict[str, list[_Group]]) -> _Group | None:
    """Return the document that a page is a part of, None if it is none's."""
    labels = {sheet.key, *((sheet.address, sheet.base) if sheet.untitled else ())} - {""}
    shelf = [group for label in sorted(labels) for group in shelves.get(label, ())]
    if sheet.place is None:
        shelf = [group for group in shelf if group.numbered]
    fits = [
        group for n, group in enumerate(shelf) if group not in shelf[:n] and _belongs(sheet, group.sheets)
    ]
    if len(fits) < 2:
        return fits[0] if fits else None
    near = [group for group in fits if any(_is_near(one, sheet) for one in group.sheets)]
    if len(near) == 1:
        return near[0]
    going = [group for group in near or fits if any(_goes_on(one, sheet) for one in group.sheets)]
    if len(going) == 1:
        return going[0]
    # Copies of one text are as good one as the other; of different speeches nobody can tell.
    texts = {bare("".join(line.text for line in group.sheets[0].page.body))[:200] for group in fits}
    return fits[0] if len(texts) == 1 else None


def _is_near(a: _Sheet, b: _Sheet) -> bool:
    """Tell whether two pages have the address of one document, or were saved in one folder."""
    if a.address and a.address == b.address:
        return True
    return a.saved and b.saved and a.folder == b.folder and a.host == b.host


def _goes_on(a: _Sheet, b: _Sheet) -> bool:
    first, second = sorted((a, b), key=lambda sheet: sheet.place or 1)
    return (second.place or 1) == (first.place or 1) + 1 and _runs_on(first, second)


def key(document: Document) -> str:
    """Return what the title of every part of a document has in common, "" where no title is known.

    Documents of another key are never parts of this one; those of the same key may be.
    """
    return next((sheet.key for sheet in map(_sheet, document.pages) if sheet.key), "")


def _sheet(page: LiftedPage) -> _Sheet:
    title, url = page.fact("title"), page.fact("source_url")
    posted, site = page.fact("posted"), page.fact("source_site")
    words = title.value if title else ""
    if site and bare(words) == bare(site.value):
        words = ""  # a page that names the site alone
    untitled = not words or (title is not None and title.rule == "file-name")
    address, number = _address(url.value if url else "")
    stem = PurePosixPath(page.page.file.replace("\\", "/"))
    folder = str(stem.parent)
    saved = number is None and not address
    numbered = _numbering(stem.stem)
    trailing = _TRAILING.match(stem.stem)
    base = numbered[0] if numbered else trailing[1] if trailing else stem.stem
    if saved:
        # Saved pages of one document keep the site's numbering in their file names.
        if untitled and not numbered and trailing:
            numbered = trailing[1], int(trailing[2])
        name, number = numbered or (stem.stem, None)
        address = f"{folder}/{name}"
    return _Sheet(
        page,
        bare(simplified(squeezed(words))),
        untitled,
        _count(page, "part"),
        _count(page, "parts"),
        address,
        number,
        saved,
        folder,
        f"{folder}/{base.rstrip('_- ')}",
        host_of(url.value) if url else "",
        site.value if site else "",
        posted.value if posted else "",
        word.value if (word := page.fact("part_word")) else "",
    )


def _belongs(sheet: _Sheet, group: list[_Sheet]) -> bool:
    if all(one.place is None for one in (sheet, *group)):
        return False
    if sheet.key != group[0].key or not sheet.key:
        return sheet.untitled and _continues(sheet, group)
    if any(_is_elsewhere(one, sheet) for one in group):
        return False
    same_address = any(one.address and one.address == sheet.address for one in group)
    if not same_address and any(one.posted and sheet.posted and one.posted != sheet.posted for one in group):
        return False
    if any(one.parts and sheet.parts and one.parts != sheet.parts for one in group):
        return False
    if any(_differ(*sorted((one, sheet), key=lambda each: each.place or 1)) for one in group):
        return False
    if sheet.place is None or any(one.place is None for one in group):
        # A page without a number is the first part only if its address or pager says so.
        plain = [one for one in (sheet, *group) if one.place is None]
        others = [one for one in (sheet, *group) if one.place is not None]
        if len(plain) > 1 or any(one.place == 1 for one in others):
            return False
        return any(_is_first_of(plain[0], other) for other in others)
    return all((one.place, one.word) != (sheet.place, sheet.word) for one in group)


def _continues(sheet: _Sheet, group: list[_Sheet]) -> bool:
    """Tell whether a page without a title is a further page at the group's address.

    An address tells it; of a mere file name the text must say so too.
    """
    if sheet.place is None or sheet.opens or any((one.place or 1) == sheet.place for one in group):
        return False
    return not sheet.saved or any(_goes_on(one, sheet) for one in group)


def _is_elsewhere(a: _Sheet, b: _Sheet) -> bool:
    """Tell whether two pages name different sites: by address where both have one, else by name."""
    return a.host != b.host if a.host and b.host else bool(a.site and b.site and a.site != b.site)


def _differ(earlier: _Sheet, later: _Sheet) -> bool:
    """Tell whether two pages are speeches each: the later part opens one, or the days they name differ."""
    if earlier.days and later.days and not earlier.days & later.days:
        return True
    return later.opens and (earlier.opens or earlier.closes)


def _is_first_of(plain: _Sheet, other: _Sheet) -> bool:
    if plain.address and other.number and plain.address == other.address:
        return True
    if other.word or other.part == 2:
        return _runs_on(plain, other)
    following = plain.page.fact("next")
    url = other.page.fact("source_url")
    name = following.value.rsplit("/", 1)[-1] if following else ""
    return bool(name and url and url.value.rsplit("/", 1)[-1] == name)


def _runs_on(first: _Sheet, second: _Sheet) -> bool:
    """Tell whether a page's text plainly goes on in another: cut in a sentence, or by the next number."""
    above, below = first.page.body, second.page.body
    if not above or not below or second.opens or first.closes:
        return False
    if not ends_sentence(above[-1].text) and not mark_at(below[0].text):
        return True
    return bool(first.counts and second.counts) and second.counts[0] == first.counts[-1] + 1


def _document(group: list[_Sheet]) -> Document:
    alone = len(group) == 1
    # In the name of a lone file ("report-97.txt") a number counts anything; beside its fellows, parts.
    if alone and (group[0].place is None or (group[0].part is None and group[0].saved)):
        return Document((Slot(group[0].page, None),))
    places = {
        n: sheet.place or 1 for n, sheet in enumerate(group) if sheet.word not in _LAST or len(group) == 1
    }
    end = max(places.values(), default=1)
    placed = {places.get(n, end + 1): sheet.page for n, sheet in enumerate(group)}
    last = max(*placed, *(sheet.parts or _PARTS_BY_WORD.get(sheet.word, 0) for sheet in group))
    slots: list[Slot] = []
    for part in range(1, last + 1):
        page = placed.get(part)
        before = slots[-1].page if slots else None
        page = _without_overlap(before, page) if page and before else page
        earlier = {
            bare(part_marks.part_in(line.text)[0]) for slot in slots if slot.page for line in slot.page.head
        }
        slots.append(Slot(_without_repeated_head(page, earlier) if page else None, part))
    return Document(tuple(slots))


def _without_repeated_head(page: LiftedPage, earlier: set[str]) -> LiftedPage:
    """Return a page without the title block lines that an earlier part printed already."""
    repeated = [line for line in page.head if bare(part_marks.part_in(line.text)[0]) in earlier]
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
    if found := _numbering(stem):
        return f"{parts.netloc}{found[0]}{end}?{parts.query}", found[1]
    if found := _numbering(f"{stem}?{parts.query}"):
        return f"{parts.netloc}{found[0].rstrip('?&')}{end}?", found[1]
    return f"{parts.netloc}{stem}{end}?{parts.query}", None


def _numbering(name: str) -> tuple[str, int] | None:
    """Return a name without the number of its page, and the number: ("33", 2) for 33_2 and 33?page=2."""
    found = _NUMBERED.match(name)
    return (found[1] or found[3] or "", int(found[2] or found[4])) if found else None


def _count(page: LiftedPage, name: str) -> int | None:
    fact = page.fact(name)
    return int(fact.value) if fact and fact.value.isdigit() else None
