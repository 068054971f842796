"""The line that says whose words a text is, as its title where nothing else names it: Remarks by Ada Ng."""

from collections.abc import Iterator

from archive.ingest import block_lines
from archive.ingest.documents import Document, Text
from archive.ingest.extract import incipits, title_block
from archive.ingest.spans import Passage


def find(document: Document, text: Text) -> Iterator[Passage]:
    """Yield the first line of the title block that names the giver of the speech and nothing else, if any.

    Else the words by which an editor's sentence there says that it was called: 她讲话的题目是《种一棵树》。

    >>> list(find(Document(()), Text((), ())))
    []
    """
    lines = title_block.read(document, text)
    for line in lines:
        if line.role == "speaker" and block_lines.names_giver(line.text, bare=True):
            yield line.passage
            return
    for line in lines:
        told = incipits.CALLED.search(line.folded) if line.role in ("label", "lead") else None
        if told:
            yield line.passage.part(*told.span("title"))
            return
