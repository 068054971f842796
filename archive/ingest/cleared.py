"""The lines of a page before any is told apart: without replies and noise, mended where broken or glued."""

from collections.abc import Sequence

from archive.ingest import board_posts, broken_notes, broken_titles, english_glue, glue, noise, threads
from archive.ingest.documents import Dropped, Line


def lines_of(printed: Sequence[Line]) -> tuple[list[Line], list[Dropped]]:
    """Return the lines of a page as a reader would print them, and what was taken out of them.

    >>> from archive.ingest.spans import Passage
    >>> [line.text for line in lines_of([Line(Passage("▎守住每一口塘"))])[0]]
    ['守住每一口塘']
    """
    lines, added = board_posts.alone(printed)
    lines, replies = threads.without_replies(lines)
    lines, noise_dropped = noise.freed(lines)
    lines = tuple(broken_titles.fragments_joined(tuple(broken_notes.joined(lines))))
    lines = tuple(broken_titles.slogans_joined(tuple(broken_titles.titles_joined(lines))))
    whole = broken_titles.dates_joined(tuple(english_glue.joined(lines)))
    return [part for line in whole for part in glue.parted(line)], [*added, *replies, *noise_dropped]
