"""The line that says whose words a text is, as its title where nothing else names it: Remarks by Ada Ng."""

from collections.abc import Iterator

from archive.ingest import block_lines
from archive.ingest.documents import Document, Text
from archive.ingest.extract import title_block
from archive.ingest.spans import Passage


def find(document: Document, text: Text) -> Iterator[Passage]:
    """Yield the first line of the title block that names the giver of the speech and nothing else, if any.

    >>> list(find(Document(()), Text((), ())))
    []
    """
    for line in title_block.read(document, text):
        if line.role == "speaker" and block_lines.names_giver(line.text, bare=True):
            yield line.passage
            return
