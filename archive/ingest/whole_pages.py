"""What all of a page says, of which the text to be judged may be one part of many."""

from dataclasses import dataclass

from archive.ingest import lines as shapes
from archive.ingest.documents import Page
from archive.ingest.languages import zh_kinds, zh_offers
from archive.ingest.languages.scripts import simplified
from archive.ingest.led import sought

_SAMPLE = 60_000
_OPENING = 800  # characters in which the heading of a chapter stands
# A site that shows the beginnings of papers says so over each.
_PAPER_SITE = "论文部分内容阅读"


_EXCERPT, _HIT, _TEASER, _ABSTRACT = map(
    sought, (zh_kinds.EXCERPT_SOURCE, zh_kinds.SEARCH_HIT, zh_offers.TEASER, zh_kinds.ABSTRACT)
)
_FICTION, _NOVEL_SITE, _CHAPTER, _CHAPTER_PAGE = map(
    sought, (zh_kinds.FICTION, zh_kinds.NOVEL_SITE, zh_kinds.CHAPTER, zh_kinds.CHAPTER_PAGE)
)
_NUMBERED, _NOVEL_WORDS = map(sought, (zh_kinds.NUMBERED_CHAPTER, zh_kinds.NOVEL_WORDS))


@dataclass(frozen=True)
class Whole:
    """What all of a page says, of which the text to be judged may be one part of many."""

    of_paper: bool  # keywords, abstract, references …
    beside_papers: bool  # on a site that shows the beginnings of papers, and of what journals print else
    excerpts: int  # notes that name the source of what stands above
    lists_addresses: bool
    chapters: int  # of a novel
    chaptered: bool  # the heading of a chapter stands at the top
    of_novels: bool  # such a heading, and words of a site for novels or its pages
    beside_novels: bool  # words of a site for novels, which it may print beside any text
    teasers: int  # lines that break off before a link to the rest of a text


def whole_of(page: Page) -> Whole:
    """Return what all of a page says, to be asked once for all of its parts.

    >>> whole_of(Page("a.html", "", "text/html", "utf-8", "第三章 夜渡\\n天黑了。", ())).chaptered
    True
    """
    text = simplified(page.text[:_SAMPLE])
    printed = [line.text for line in page.lines if not line.hidden]
    linking = [line for line in printed if len(line) <= 120 and ("/" in line or "www." in line)]
    hits = [(line, found[0]) for line in linking if (found := _HIT.search(line))]
    # A mill strews its own one among the lines of a text: 公文汇 www.example.com
    addresses = len({hit for line, hit in hits if len(hit) >= 0.4 * len(line)})
    words, opening = set(_NOVEL_SITE.findall(text)), text[:_OPENING]
    numbered = _NUMBERED.search(text)
    in_opening = numbered is not None and numbered.start() < _OPENING
    headed = _CHAPTER.search(opening) if in_opening else None
    fiction = _FICTION.findall(text) if numbered or _NOVEL_WORDS.search(text) else ()
    return Whole(
        of_paper=len(set(_ABSTRACT.findall(text))) >= 3,
        beside_papers=_PAPER_SITE in opening,
        # A note behind the last excerpt was taken for a note on a whole speech.
        excerpts=sum(
            _EXCERPT.match(simplified(line)) is not None and not shapes.is_date_line(line)
            for line in printed
            if line[:1] in "(（—–―-"
        ),
        lists_addresses=addresses >= 3 and addresses > 0.15 * len(printed),
        chapters=len(set(fiction)),
        teasers=sum(_TEASER.search(line) is not None for line in printed),
        chaptered=headed is not None,
        of_novels=bool(headed and words) or (in_opening and _CHAPTER_PAGE.search(opening) is not None),
        beside_novels=len(words) >= 2,
    )
