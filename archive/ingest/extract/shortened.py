"""What a site's headline says that the text's own title leaves out: whose speech it was, by his office."""

from __future__ import annotations

from collections.abc import Iterator

from archive.ingest import lines as shapes
from archive.ingest.documents import Document
from archive.ingest.extract import names, occasions
from archive.ingest.extract.folding import fold, is_chinese
from archive.ingest.extract.names import Naming
from archive.ingest.spans import Passage

_FEWEST = 3  # characters of the occasion that both have in common


def offices(document: Document, title: str) -> Iterator[tuple[Passage, Naming]]:
    """Yield the office by which a headline says the speech was given, if all else of it is of the title.

    市委书记招商引资大会讲话 stands over ——在全市招商引资暨项目突破年动员大会上的讲话: but for the office its
    characters are the title's, in their order. Whom a headline of other words names may be another.

    >>> from archive.ingest.documents import Document
    >>> list(offices(Document(()), "在全县春耕大会上的讲话"))
    []
    """
    own = shapes.bare(fold(title))
    for fact in document.facts("title"):
        folded = fold(fact.value)
        if not is_chinese(folded) or shapes.bare(folded) in own or not shapes.ends_like_title(folded):
            continue
        office = occasions.OFFICE.match(folded)
        if not office or not names.is_office(office[0]):
            continue
        rest = shapes.bare(folded[office.end() :])
        if len(rest) >= _FEWEST + 2 and _in_order(rest, own):
            passage = fact.passage if fact.passage.text == fact.value else Passage(fact.value)
            yield passage, Naming(None, office.span())
            return


def _in_order(words: str, own: str) -> bool:
    """Tell whether the characters of some words stand in others in the same order."""
    rest = iter(own)
    return all(char in rest for char in words)
