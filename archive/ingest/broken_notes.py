"""Notes on a speech in brackets that a printed page broke into several lines, made one line again."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.ingest import furniture, tail
from archive.ingest import lines as shapes
from archive.ingest.documents import Line
from archive.ingest.spans import Passage

_OPENS, _SHUTS = ("(", "（", "[", "［", "【"), (")", "）", "]", "］", "】")
_MOST_LINES = 5
_LONGEST = 160  # characters of a whole note


def joined(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines, those of one bracketed note on the speech joined to one line.

    >>> texts = ("（作者时任乡长。原载《双河集》，", "1992年编印，第40页。）", "谢谢大家！")
    >>> [line.text for line in joined([Line(Passage(text)) for text in texts])]
    ['（作者时任乡长。原载《双河集》，1992年编印，第40页。）', '谢谢大家！']
    """
    at = 0
    while at < len(lines):
        whole = _note(lines, at) if lines[at].text.lstrip()[:1] in _OPENS else None
        if whole is None:
            yield lines[at]
            at += 1
            continue
        size, passage = whole
        yield replace(lines[at], passage=passage)
        at += size


def _note(lines: Sequence[Line], at: int) -> tuple[int, Passage] | None:
    """Return how many lines the note has that opens in a line, and its words; None if none opens there."""
    parts: list[Passage] = []
    for line in lines[at : at + _MOST_LINES]:
        text = line.text.strip()
        if line.hidden or not text or not shapes.has_han(text) or (parts and text.startswith(_OPENS)):
            return None
        parts.append(line.passage.strip())
        if sum(len(part.text) for part in parts) > _LONGEST:
            return None
        if text.endswith(_SHUTS):
            break
    whole = Passage.of(parts)
    noted = len(parts) > 1 and _is_all_in_brackets(whole.text) and tail.is_note(furniture.fold(whole.text))
    return (len(parts), whole) if noted else None


def _is_all_in_brackets(text: str) -> bool:
    """Tell whether the bracket that opens a text is shut by its last character: not in (四)抓好。…(三篇)"""
    depth = 0
    for at, char in enumerate(text):
        depth += (char in _OPENS) - (char in _SHUTS)
        if not depth:
            return at == len(text) - 1
    return False
