"""Whom a title calls by surname alone (任总在…上的讲话), by the line in which a page names who signed it."""

import re
from collections.abc import Iterator

from archive.ingest.documents import Document
from archive.ingest.extract import names
from archive.ingest.extract.folding import fold
from archive.ingest.extract.names import Naming
from archive.ingest.languages.zh import FORMS_OF_ADDRESS
from archive.ingest.spans import Passage

_MOST_LINES_ABOVE = 40
_CALLED = re.compile(
    rf"(?:^|[—\-:]|\s)(?P<surname>{names.SURNAME})[{''.join(sorted(FORMS_OF_ADDRESS - {'某', '氏'}))}]"
    r"(?=在|与|于|对|就|同|和|关于|致|的?(?:讲话|发言|谈话|致辞|演讲))"
)
_SIGNED = re.compile(rf"签发人?\s?:\s?(?P<name>{names.NAME.pattern})\s*$")


def signed(document: Document, title: str) -> Iterator[tuple[Passage, Naming]]:
    """Yield the full name of whom a title calls 任总, where one of that surname signed the page."""
    called = {match["surname"] for match in _CALLED.finditer(fold(title))}
    for page in document.pages if called else ():
        for line in page.page.lines[:_MOST_LINES_ABOVE]:
            passage = line.passage.strip()
            found = _SIGNED.search(fold(passage.text))
            if found and names.is_name(found["name"]) and found["name"].startswith(tuple(called)):
                yield passage, Naming(found.span("name"), None)
