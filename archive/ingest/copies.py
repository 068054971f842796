"""A text that a page prints twice: the preview above the text, or the whole of it again."""

from collections.abc import Sequence

from archive.ingest import lines as shapes
from archive.ingest.documents import Line
from archive.ingest.outline import ENTRY
from archive.ingest.patterns import compiled

_CUT_SHORT = compiled(r"(?:(?<!\.)\.{2,}|(?<!…)…+)\s*$")
_PROBE = 24  # characters that must come again before a second copy is looked for
_SHORTEST = 60  # characters of the smaller copy; less may be a refrain of the speaker's
_SAME = 0.9  # share of the smaller copy's shingles that the larger one must hold
_SHINGLE = 8
_MOST_TRIES = 12  # a page of one line over and over should not cost more than a speech


def second_copy(lines: Sequence[Line]) -> tuple[int, int]:
    """Return (first, end) of the lines that only repeat the rest of a page's text; (0, 0) if none do.

    The opening words come again at the start of a later line, and the lines before and from there hold the
    same text, one of them perhaps cut short. The shorter copy is the one to drop; of two equal ones the
    later, unless it has more paragraphs: a preview is one block, the text behind it has its breaks.
    """
    keys = [shapes.bare(line.text) for line in lines]
    opening = next((n for n, key in enumerate(keys) if len(key) >= _PROBE), None)
    if opening is None:
        return 0, 0
    # A preview may open with the salutation that the text has in a line of its own, or the other way round.
    probes = ("".join(keys)[:_PROBE], keys[opening][:_PROBE])
    tries = 0
    for start in range(opening + 1, len(keys)):
        if not keys[start] or not _opens(probes, keys, start):
            continue
        tries += 1
        if tries > _MOST_TRIES:
            break
        above = [lines[n].text for n in (start - 2, start - 1) if n > opening]
        titled = [shapes.ends_like_title(text) or ENTRY.match(text) for text in above]
        if any(titled):
            continue  # a title of its own: the next speech of a collection
        while start > opening + 1 and keys[start - 1] and keys[start - 1] in keys[:opening]:
            start -= 1
        first, second = "".join(keys[:start]), "".join(keys[start:])
        if min(len(first), len(second)) < _SHORTEST or not _holds(first, second):
            continue
        shorter = len(first) < 0.97 * len(second)
        equal = not shorter and len(second) >= 0.97 * len(first)
        return (0, start) if shorter or (equal and 2 * start < len(lines) - start) else (start, len(lines))
    return 0, 0


def preview(lines: Sequence[Line]) -> int:
    """Return how many lines at the start of a text are its own first words, cut short with dots.

    >>> from archive.ingest.spans import Passage
    >>> texts = ("同志们:春天到了,栽树正当时...", "同志们:", "春天到了,栽树正当时。今年要栽三万亩。")
    >>> preview([Line(Passage(text)) for text in texts])
    1
    """
    at = next(
        (n for n, line in enumerate(lines[:3]) if _CUT_SHORT.search(line.text, max(len(line.text) - 40, 0))),
        None,
    )
    if at is None:
        return 0
    shown = "".join(shapes.bare(line.text) for line in lines[: at + 1])
    rest = ""
    for line in lines[at + 1 :]:
        rest += shapes.bare(line.text)
        if len(rest) >= len(shown) + _PROBE:
            break
    return at + 1 if len(shown) >= 8 and rest.startswith(shown) and len(rest) > len(shown) else 0


def _opens(probes: tuple[str, ...], keys: Sequence[str], start: int) -> bool:
    opening = keys[start]
    following = start + 1
    while len(opening) < _PROBE and following < len(keys):
        opening += keys[following]
        following += 1
    return opening.startswith(probes)


def _holds(first: str, second: str) -> bool:
    smaller, larger = sorted((first, second), key=len)
    held = {larger[n : n + _SHINGLE] for n in range(len(larger) - _SHINGLE + 1)}
    mine = [smaller[n : n + _SHINGLE] for n in range(len(smaller) - _SHINGLE + 1)]
    return sum(piece in held for piece in mine) >= _SAME * len(mine)
