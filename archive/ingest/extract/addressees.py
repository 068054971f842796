"""English lines under a title that name a guest whom the speaker addresses, and not the speaker."""

import re
from collections.abc import Iterable

from archive.ingest import lines as shapes
from archive.ingest.documents import Text
from archive.ingest.extract.folding import fold, is_chinese
from archive.ingest.patterns import compiled

COURTESY = compiled(r"(?:Mr|Mrs|Ms|Miss|Madam)\b")
# A title that says by whom: what stands under it as a name does is another's.
GIVEN = compiled(r"(?:\w+\s){0,2}(?:speech|remarks|address|statement|keynote|lecture)\sby\s", re.IGNORECASE)


def is_addressed(line: str, name: str | None, *, title: str, named: Iterable[str]) -> bool:
    """Return whether a line that names a person under a title names one of those addressed.

    So it is where the title or a lead has the speaker (``named``), or the title says by whom the speech was,
    and the line begins with Mr or Ms; and where the title has it and the line any other name.

    >>> title = "Speech by Minister Ada Ng at the harbour fair"
    >>> is_addressed("Mayor Owen Lee", "Owen Lee", title=title, named={"Ada Ng"})
    True
    >>> is_addressed("Ms Ada Ng, Minister", "Ada Ng", title="Harbours for All", named=())
    False
    """
    if is_chinese(line):
        return False
    others = [set(one.lower().split()) for one in named]
    given = GIVEN.match(title) is not None
    if (others or given) and COURTESY.match(line.strip()):
        return True
    return (
        given and bool(others and name) and all(set(name.lower().split()).isdisjoint(one) for one in others)
    )


def calls(text: Text) -> bool:
    """Return whether a text begins with an address, so that who is called first may stand right above it.

    刘大河副主席 over 各位来宾: where another is named above as the speaker, is called and does not speak.

    >>> from archive.ingest.spans import Passage
    >>> calls(Text((Passage("各位来宾、各位朋友:"), Passage("今天我谈三点。")), ()))
    True
    """
    return bool(text.paragraphs) and shapes.is_salutation(fold(text.paragraphs[0].text))
