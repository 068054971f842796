"""Documents made by hand, for tests of the stages that come after chrome."""

import hashlib
from collections.abc import Mapping, Sequence

from archive.ingest.documents import Document, Fact, LiftedPage, Line, Page, Slot, Text
from archive.ingest.spans import Passage, Piece

FILE = "page.txt"


def make_document(
    head: Sequence[str] = (),
    paragraphs: Sequence[str] = (),
    facts: Mapping[str, str] | None = None,
    *,
    furniture: Sequence[str] = (),
    part: int | None = None,
    file: str = FILE,
) -> tuple[Document, Text]:
    """Return a document of one page, and its text, as chrome and structure would make them.

    ``facts`` are name -> value, their passages the values where they stand in the page's text.
    ``furniture`` are lines at the end of the page that chrome dropped.
    """
    page_text = "\n".join([*head, *paragraphs, *furniture])
    place = 0
    passages = []
    for line in [*head, *paragraphs, *furniture]:
        passages.append(Passage(line, (Piece(0, file, place, len(line)),) if line else ()))
        place += len(line) + 1
    lines = tuple(Line(passage, tag="p") for passage in passages)

    def lifted(name: str, value: str) -> Fact:
        at = page_text.find(value)
        passage = Passage(value, (Piece(0, file, at, len(value)),)) if at >= 0 and value else Passage("")
        return Fact(name, value, passage, "test")

    found = tuple(lifted(name, value) for name, value in (facts or {}).items())
    page = Page(file, hashlib.sha256(page_text.encode()).hexdigest(), "text/plain", "utf-8", page_text, lines)
    end = len(head) + len(paragraphs)
    page = LiftedPage(page, found, head=lines[: len(head)], body=lines[len(head) : end])
    return Document((Slot(page, part),)), Text(tuple(passages[len(head) : end]), ())
