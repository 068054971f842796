"""Parts of one speech -> one document: which pages belong together, in what order, which are missing."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from archive.ingest import furniture, part_marks, rows, seams, sheets
from archive.ingest.documents import Document, Dropped, LiftedPage, Line, Slot
from archive.ingest.lines import bare
from archive.ingest.sheets import Sheet

_SHORTEST_OVERLAP = 20  # characters that must agree before they count as printed twice
_BREAKS_OFF, _SHORTEST_UNMARKED = ("，", ",", "、"), 10  # or where the text plainly breaks off in a sentence
_SHORTEST_MARKED = 5  # where a notice says that the text is taken up, and a whole clause agrees
_LONGEST_OVERLAP = 600
_MANY = 40  # groups of one title; of more, only those at the page's address or in its folder are asked
_MOST_PAGES = 12  # of one document that its address alone counts; a higher number there is a page's own
_PARTS_BY_WORD = {"上": 2, "中": 3}  # a first part has a second, a middle one two others
_LAST = frozenset("下完")  # the last, whatever its count


@dataclass
class _Group:
    """The pages found so far of one document, numbered ones among them or one without a number."""

    sheets: list[Sheet]
    first: int  # which of the pages given came first
    taken: set[tuple[int | None, str]]  # the places and words that its pages have


class _Shelves:
    """Groups by the titles, addresses and file names of their pages; those with numbers apart as well."""

    def __init__(self) -> None:
        self._all: dict[str, list[_Group]] = defaultdict(list)
        self._numbered: dict[str, list[_Group]] = defaultdict(list)

    def add(self, group: _Group) -> None:
        for label in _labels(group.sheets[0]):
            self._all[label].append(group)
            if group.sheets[0].place is not None:
                self._numbered[label].append(group)

    def join(self, group: _Group, sheet: Sheet) -> None:
        if sheet.place is not None and all(one.place is None for one in group.sheets):
            for label in _labels(group.sheets[0]):
                self._numbered[label].append(group)
        group.sheets.append(sheet)
        group.taken.add((sheet.place, sheet.word))

    def for_page(self, sheet: Sheet) -> list[_Group]:
        """Return the groups that a page may be asked of: two pages without numbers are never parts."""
        labels = {sheet.key, *((sheet.address, sheet.base) if sheet.untitled else ())} - {""}
        shelves = self._numbered if sheet.place is None else self._all
        found = {id(group): group for label in sorted(labels) for group in shelves.get(label, ())}
        return [group for group in found.values() if (sheet.place, sheet.word) not in group.taken]


def _labels(sheet: Sheet) -> set[str]:
    return {sheet.key, sheet.address, sheet.base} - {""}


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
    found = rows.counted(sheets.without_ids([sheets.of(page) for page in pages]))
    shelves = _Shelves()
    groups: list[_Group] = []

    # First parts before later ones, so that the order in which files come makes no difference.
    def order(n: int) -> tuple[bool, int, bool, int]:
        return found[n].untitled, found[n].place or 1, found[n].word in _LAST, n

    for n in sorted(range(len(found)), key=order):
        sheet = found[n]
        home = _home(sheet, shelves.for_page(sheet))
        if home is None:
            home = _Group([sheet], n, {(sheet.place, sheet.word)})
            groups.append(home)
            shelves.add(home)
        else:
            shelves.join(home, sheet)
            home.first = min(home.first, n)
    return [_document(group.sheets) for group in sorted(groups, key=lambda group: group.first)]


def _home(sheet: Sheet, groups: list[_Group]) -> _Group | None:
    """Return the document of those given that a page is a part of, None if it is none's."""
    if len(groups) > _MANY:
        groups = [group for group in groups if _is_near(group.sheets[0], sheet)]
    fits = [group for group in groups if _belongs(sheet, group.sheets)]
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


def _is_near(a: Sheet, b: Sheet) -> bool:
    """Tell whether two pages have the address of one document, or were saved in one folder."""
    if a.address and a.address == b.address:
        return True
    return a.saved and b.saved and a.folder == b.folder and a.host == b.host


def _goes_on(a: Sheet, b: Sheet) -> bool:
    first, second = sorted((a, b), key=lambda sheet: sheet.place or 1)
    return (second.place or 1) == (first.place or 1) + 1 and sheets.runs_on(first, second)


def key(document: Document) -> str:
    """Return what the title of every part of a document has in common, "" where no title is known.

    Documents of another key are never parts of this one; those of the same key may be.
    """
    return next((sheet.key for sheet in map(sheets.of, document.pages) if sheet.key), "")


def _belongs(sheet: Sheet, group: list[Sheet]) -> bool:
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


def _continues(sheet: Sheet, group: list[Sheet]) -> bool:
    """Tell whether a page without a title is a further page at the group's address.

    An address tells it; of a mere file name the text must say so too, and no other day over it.
    """
    if sheet.place is None or sheet.opens or any((one.place or 1) == sheet.place for one in group):
        return False
    if sheet.saved and any(_differ(*sorted((one, sheet), key=lambda each: each.place or 1)) for one in group):
        return False
    return not sheet.saved or any(_goes_on(one, sheet) for one in group)


def _is_elsewhere(a: Sheet, b: Sheet) -> bool:
    """Tell whether two pages name different sites: by address where both have one, else by name."""
    return a.host != b.host if a.host and b.host else bool(a.site and b.site and a.site != b.site)


def _differ(earlier: Sheet, later: Sheet) -> bool:
    """Tell whether two pages are speeches each: the later part opens one, or the days they name differ."""
    if earlier.days and later.days and not earlier.days & later.days:
        return True
    return later.opens and (earlier.opens or earlier.closes)


def _is_first_of(plain: Sheet, other: Sheet) -> bool:
    if plain.address and other.number and plain.address == other.address:
        return True
    if other.word or other.part == 2:
        return sheets.runs_on(plain, other) or (not other.word and _stops_before(plain, other))
    following = plain.page.fact("next")
    url = other.page.fact("source_url")
    name = following.value.rsplit("/", 1)[-1] if following else ""
    return bool(name and url and url.value.rsplit("/", 1)[-1] == name)


def _stops_before(plain: Sheet, other: Sheet) -> bool:
    """Tell whether a page opens a speech and ends in no closing words, and the second part goes on from it.

    Pages that end where a paragraph does show no more; a full copy of the speech has the second's words.
    A mere 续 counts nothing, and headings that do not count on tell of another text.
    """
    if not plain.opens or plain.closes or other.opens or not other.page.body:
        return False
    if (plain.counts and other.counts) or any(
        fact.name == "part" and "续" in fact.passage.text for fact in other.page.facts
    ):
        return False
    below = bare(other.page.body[0].text)[:_SHORTEST_OVERLAP]
    return below not in bare("".join(line.text for line in plain.page.body))


def _document(group: list[Sheet]) -> Document:
    if len(group) == 1 and not _is_part(group[0]):
        return Document((Slot(group[0].page, None),))
    places = {
        n: sheet.place or 1 for n, sheet in enumerate(group) if sheet.word not in _LAST or len(group) == 1
    }
    end = max(places.values(), default=1)
    placed = {places.get(n, end + 1): sheet.page for n, sheet in enumerate(group)}
    last = max(*placed, *(_count_of(sheet) for sheet in group))
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


def _count_of(sheet: Sheet) -> int:
    """Return how many parts a page says there are, 0 where it does not."""
    return sheet.parts or max(_PARTS_BY_WORD.get(sheet.word, 0), min(sheet.linked or 0, _MOST_PAGES))


def _is_part(sheet: Sheet) -> bool:
    """Tell whether a page that stands alone is a part of something.

    In the name of a lone file ("report-97.txt") a number counts anything; so does one that only the address
    carries ("t0911_33.html"), unless it is small, stands behind no words of a title ("remarks-at-the-fair-7")
    and the page does not open a speech. A first page that opens a speech and closes it holds all of it,
    however many pages a site's viewer counts.
    """
    if sheet.place is None or (sheet.place == 1 and sheet.opens and sheet.closes):
        return False
    by_address = not (sheet.saved or sheet.opens or sheet.is_titled_again)
    return sheet.part is not None or (by_address and sheet.place <= _MOST_PAGES)


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
    first, second = ("".join(line.text for line in one.body) for one in (before, page))
    size = overlap(first, second)
    if not size and (_is_taken_up(page) or first.endswith(_BREAKS_OFF)):
        clause = _repeated_clause(first, second)
        size = clause if clause >= _SHORTEST_UNMARKED or _is_taken_up(page) else 0
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


def _is_taken_up(page: LiftedPage) -> bool:
    """Tell whether a notice stands right before a page's text that the text began elsewhere: (上接第1页)."""
    at = page.body[0].passage.begins if page.body else 0
    words = page.page.text
    return any(
        seams.is_taken_up(furniture.fold(words[one.span.start : one.span.end]))
        for one in page.dropped
        if one.span.start < at and not words[one.span.end : at].strip()
    )


def _repeated_clause(first: str, second: str) -> int:
    """Return how many characters of a clause that ends one text open the next one, 0 if no whole one does."""
    for size in range(min(len(first), len(second), _SHORTEST_OVERLAP), _SHORTEST_MARKED - 1, -1):
        if first.endswith(second[:size]) and not first[-size - 1 : -size].isalnum():
            return size
    return 0


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
