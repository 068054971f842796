"""What stands above a text for programs and readers of a library: title: …, author: …; a library's card."""

import re
from collections.abc import Iterator, Sequence

from archive.ingest.documents import Fact, Page
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

# A title may have quotation marks of its own: title: 在“水利年”会上的讲话
_KEY = compiled(
    r"(?P<key>title|author|speaker|date|tags?|categor(?:y|ies)|layout|source|lang|slug)\s?:\s*+"
    r"(?P<quote>[\"“'])?(?P<value>.{2,120}?)(?(quote)[\"”'])$",
    re.I,
)
_ROW = compiled(r"[A-Za-z][\w -]{0,30}:(?:\s|$)|\s*-\s+\S|\s+\S|\s*$")
_SETTING = compiled(
    r"[A-Za-z][\w-]{0,30}\s?:(?:\s+(?:true|false|yes|no|null|on|off|post|page|\d{1,4}))?", re.I
)
_QUOTED_ROW, _ESCAPE = compiled(r"[A-Za-z][\w-]{0,30}:\s+\""), compiled(r"\\[_\"]")
_MOST_ROWS = 60
_MOST = 14  # lines
_HOUR = compiled(r"\d:\d\d")
# The free library's card over a text: 作者:李明; ← | 上一年 | 题 中华民国101年(2012年)1月22日于台北市 …
_LIBRARY = compiled("[维維]基文[库庫]")
_AUTHOR = compiled(r"作者\s?[:：]\s?(?P<value>[\u4e00-\u9fff·]{2,8})")
_CARD = compiled(r"←\s?\|")
_CARD_DAY = compiled(r"(?:中[华華]民[国國])?\d{1,4}年(?:[(（]\d{4}年[)）])?\d{1,2}月\d{1,2}日(?=[于於])")
_NAMES = {"title": "title", "author": "card_author", "speaker": "speaker"}


def stated(page: Page) -> Iterator[Fact]:
    """Yield the title and who wrote or spoke, as facts "title", "card_author" and "speaker".

    >>> from archive.ingest.documents import Line
    >>> from archive.ingest.spans import Passage
    >>> lines = ("title: 春耕讲话", "author: 县长 李明")
    >>> page = Page("a.md", "", "text/plain", "utf-8", "", tuple(Line(Passage(line)) for line in lines))
    >>> [(fact.name, fact.value) for fact in stated(page)]
    [('title', '春耕讲话'), ('card_author', '县长 李明')]
    """
    for n, found in _keys(page):
        if name := _NAMES.get(found["key"].lower()):
            line = page.lines[n]
            at = line.text.find(found["value"])
            yield Fact(name, found["value"], line.passage.part(at, at + len(found["value"])), "record-card")
    yield from _of_library(page)


def _of_library(page: Page) -> Iterator[Fact]:
    """Yield whom the free library names as author, and the day on its card of a text."""
    top = page.lines[:_MOST]
    if any(_LIBRARY.search(line.text) for line in top):
        for line in top:
            if found := _AUTHOR.fullmatch(line.text.strip()):
                at = line.text.find(found["value"])
                passage = line.passage.part(at, at + len(found["value"]))
                yield Fact("speaker", found["value"], passage, "record-card")
    for n in _cards(page):
        if found := _CARD_DAY.search(page.lines[n].text):
            yield Fact("date", found[0], page.lines[n].passage.part(*found.span()), "record-card")


def _cards(page: Page) -> list[int]:
    return [n for n, line in enumerate(page.lines[:_MOST]) if _CARD.match(line.text.strip())]


def block(rows: Sequence[str]) -> int:
    """Return how many rows of a Markdown file are its front matter, its two rules among them; 0 if none are.

    >>> block(["---", "title: 春耕讲话", "tags:", "  - 讲话", "---", "同志们:"])
    5
    """
    first = next((n for n, row in enumerate(rows[:_MOST]) if row.strip()), -1)
    if first < 0 or rows[first].strip() != "---":
        return 0
    for n in range(first + 1, min(first + _MOST_ROWS, len(rows))):
        if rows[n].strip() == "---":
            return n + 1
        if not _ROW.match(rows[n]):
            return 0
    return 0


def unescaped(row: Passage) -> Passage:
    r"""Return a row of front matter as it is read: in its quotation marks "\_" is a blank, and "\"" a mark.

    >>> unescaped(Passage('title: "Remarks at the\\_Fair"')).text
    'title: "Remarks at the Fair"'
    """
    if not _QUOTED_ROW.match(row.text):
        return row
    parts, start = [], 0
    for found in _ESCAPE.finditer(row.text):
        mark = Passage(" ") if found[0] == r"\_" else row.part(found.start() + 1, found.end())
        parts += [row.part(start, found.start()), mark]
        start = found.end()
    return Passage.of([*parts, row.part(start)])


def is_for_programs(row: str) -> bool:
    """Return whether a row of front matter says nothing of the text: an item of a list, comments: true.

    >>> [is_for_programs(row) for row in ("  - 水利", "comments: true", "tags:", "date: 2016-05-23", "")]
    [True, True, True, False, False]
    """
    row = row.strip()
    return row.startswith("- ") or bool(_SETTING.fullmatch(row))


def bare_days(page: Page) -> frozenset[int]:
    """Return the lines that hold a day without its hour: date: 2016-05-23.

    Who keeps texts as files writes there the day of the talk, of its mailing or of filing it; only with the
    hour is it for certain when a site put the text up.

    >>> from archive.ingest.documents import Line
    >>> from archive.ingest.spans import Passage
    >>> lines = ("title: 春耕讲话", "date: 2016-05-23", "lang: zh")
    >>> page = Page("a.md", "", "text/plain", "utf-8", "", tuple(Line(Passage(line)) for line in lines))
    >>> sorted(bare_days(page))
    [1]
    """
    days = (
        n
        for n, found in _keys(page)
        if found["key"].lower() == "date" and not _HOUR.search(page.lines[n].text)
    )
    return frozenset((*days, *_cards(page)))


def rows(page: Page) -> tuple[int, ...]:
    """Return the lines above a Markdown text that are for programs and no words of it: category: 讲话/1994.

    >>> from archive.ingest.documents import Line
    >>> from archive.ingest.spans import Passage
    >>> lines = ("title: 春耕讲话", "date: 2016-05-23", "同志们:")
    >>> page = Page("a.md", "", "text/plain", "utf-8", "", tuple(Line(Passage(line)) for line in lines))
    >>> rows(page)
    (0, 1)
    """
    kept = [n for n, _ in _keys(page)] if page.file.lower().endswith((".md", ".markdown")) else []
    return (*kept, *_cards(page))


def _keys(page: Page) -> list[tuple[int, re.Match]]:
    """Return the lines of keys above a text and what they say, none if no title is among them."""
    if not page.media_type.startswith("text/"):
        return []
    lines = enumerate(page.lines[:_MOST])
    found = [(n, match) for n, line in lines if (match := _KEY.match(line.text.strip()))]
    titled = any(match["key"].lower() == "title" for _, match in found)
    return found if titled and len(found) >= 2 else []
