"""The text of a page as it grows block by block, and lines that know their place in it."""

from archive.ingest.documents import UnreadableFile
from archive.ingest.spans import Passage, Piece

# A report of several hours has some 60,000 characters in a few hundred paragraphs, a book that was
# scanned line by line 300,000 in 10,000 lines. So much as these allow is read in two seconds.
CHARACTER_LIMIT = 800_000
LINE_LIMIT = 12_000


def too_long(file: str) -> UnreadableFile:
    """Return the refusal of a page that is longer than speeches are, for the reader to raise."""
    return UnreadableFile(
        "too-long",
        f"{file}: holds more than {LINE_LIMIT:,} lines or {CHARACTER_LIMIT:,} characters; "
        "split it, a speech or a part of it in each file",
    )


class Sheet:
    """Collects the readable text of one page and hands out passages of it.

    >>> sheet = Sheet("a.txt")
    >>> sheet.add("同志们:").spans()
    (Span(file='a.txt', start=0, end=4),)
    """

    def __init__(self, file: str):
        self.file = file
        self._parts: list[str] = []
        self._size = 0
        self._lines = 0

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def add(self, text: str) -> Passage:
        """Append text and return it as a passage."""
        start = self._size
        self._parts.append(text)
        self._size += len(text)
        return Passage(text, (Piece(0, self.file, start, len(text)),) if text else ())

    def end_line(self) -> None:
        """End a line; raises UnreadableFile ("too-long") beyond what a page of speeches holds."""
        self._parts.append("\n")
        self._size += 1
        self._lines += 1
        if self._lines > LINE_LIMIT or self._size > CHARACTER_LIMIT:
            raise too_long(self.file)
