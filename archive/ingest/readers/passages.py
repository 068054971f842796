"""The text of a page as it grows block by block, and lines that know their place in it."""

from archive.ingest.documents import Passage, Piece


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
        self.add("\n")
