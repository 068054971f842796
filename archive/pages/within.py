"""A search within one speech: its text with every hit marked, and the ways from one to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.datastructures import MultiValueDict
from django.utils.http import urlencode
from django.utils.safestring import SafeString

from archive.exports.flow import Block
from archive.search import excerpts, within
from archive.search.typed import Query, Term


@dataclass(frozen=True)
class Spot:
    """A heading or a paragraph in which a hit begins, and the first of its hits."""

    number: str  # of the paragraph, "" for a heading
    words: SafeString  # around its first hit, marked
    hits: int
    address: str


@dataclass(frozen=True)
class Within:
    """What was looked for in a speech and where it stands."""

    query: Query
    hits: int
    current: int  # the hit that one stands at, 0 for none
    title: SafeString
    texts: list[SafeString]  # of the blocks, "" where a block has none
    spots: list[Spot]
    absent: list[str]  # of several words, those that do not stand in it
    bare: str  # the fragment that leads to where one stands when the marks are taken away

    @property
    def nothing_asked(self) -> bool:
        """Whether words were typed and none of them is to be found: only such as must not be there."""
        return not within.wanted(self.query)

    @property
    def previous(self) -> str:
        return address(self.query, self.current - 1) if self.current > 1 else ""

    @property
    def next(self) -> str:
        return address(self.query, self.current + 1) if self.current < self.hits else ""


def address(query: Query, hit: int) -> str:
    """Return the address, from the speech's own, of one of its hits.

    >>> address(Query.parse("创卫"), 2)
    '?q=%E5%88%9B%E5%8D%AB&at=2#hit2'
    """
    return f"?{urlencode({'q': query.text, 'at': hit})}#hit{hit}"


def asked(request: HttpRequest) -> tuple[Query, int]:
    """Return what an address asks to be looked for in a speech, and the hit that one stands at."""
    params: MultiValueDict[str, str] = request.GET
    at = params.get("at", "")
    number = int(at) if at.isascii() and at.isdigit() and len(at) <= 9 else 0
    return Query.parse(params.get("q", "").replace("\0", " ")), number


def search(query: Query, at: int, title: str, blocks: Sequence[Block]) -> Within:
    """Return where a query stands in a speech of that title and text. Costs no database query."""
    terms = within.wanted(query)
    sought = list(dict.fromkeys(filter(None, map(within.comparable, terms))))
    (in_title,) = within.marks([title], sought)
    held = [(place, text) for place, block in enumerate(blocks) if (text := _text(block))]
    marks = within.marks([text for _place, text in held], sought, after=len(in_title))
    hits = max((mark.hit for found in (in_title, *marks) for mark in found), default=0)
    current = at if 1 <= at <= hits else 0
    texts = [SafeString("") for _block in blocks]
    spots, bare = [], ""
    for (place, text), found in zip(held, marks, strict=True):
        texts[place] = within.html(text, found, current)
        begun = [mark for mark in found if mark.begins]
        if any(mark.hit == current for mark in begun):
            bare = _fragment(blocks[place])
        if begun:
            spots.append(_spot(query, blocks[place], text, begun))
    absent: list[str] = []
    if len(sought) > 1 and hits:
        whole = [title, "\n".join(text for _place, text in held)]
        absent = [str(term) for term in terms if not any(_holds(text, term) for text in whole)]
    return Within(
        query,
        hits,
        current,
        within.html(title, in_title, current),
        texts,
        spots,
        list(dict.fromkeys(absent)),
        bare,
    )


def _holds(text: str, term: Term) -> bool:
    return next(excerpts.spans(text, [within.comparable(term)]), None) is not None


def _spot(query: Query, block: Block, text: str, begun: Sequence[within.Mark]) -> Spot:
    words = excerpts.around(text, [(mark.start, mark.end) for mark in begun])
    number = block.paragraph.anchor[1:] if block.paragraph else ""
    return Spot(number, words, len(begun), address(query, begun[0].hit))


def _text(block: Block) -> str:
    if block.paragraph:
        return block.paragraph.text
    return block.section.printed if block.section else ""


def _fragment(block: Block) -> str:
    return f"#{block.paragraph.anchor}" if block.paragraph else f"#s{block.section.order}"
