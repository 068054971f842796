"""The numbers by which a mill counts the pieces of a text that it shows, where a title has the first."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from archive.ingest import furniture, part_marks
from archive.ingest import lines as shapes
from archive.ingest.documents import Line

_FIRST = "1、"
_OFFERS = frozenset(("download", "buttons"))
_LONGEST_TITLE = 90  # characters of a title
_ABOVE = 12  # lines of a page among which it prints the title
_APART = 120  # characters of a piece at least


def off_titles(folded: Mapping[int, str]) -> Mapping[int, str]:
    """Return the folds of a page's lines, the number off a title that stands right over an address.

    A mill says above it what it has: a file to download, 资源描述.

    >>> off_titles({0: "资源描述", 1: "1、在全县大会上的讲话", 2: "同志们:"})[1]
    '在全县大会上的讲话'
    >>> off_titles({0: "工作要点", 1: "1、在全县大会上的讲话", 2: "同志们:"})[1]
    '1、在全县大会上的讲话'
    """
    shown = [n for n, text in sorted(folded.items()) if text]
    titles = {
        n: folded[n][len(_FIRST) :]
        for n, below in pairwise(shown)
        if folded[n].startswith(_FIRST)
        and shapes.is_salutation(folded[below])
        and shapes.ends_like_title(folded[n])
        and any(furniture.rule_of(folded[m]) in _OFFERS for m in shown if m < n)
    }
    return {**folded, **titles} if titles else folded


def begins_with_title(text: str, printed: Sequence[Line]) -> bool:
    """Tell whether a piece begins with the title that its page prints above it."""
    key = shapes.bare(text[:_LONGEST_TITLE])
    titles = (shapes.bare(part_marks.part_in(line.text)[0]) for line in printed[:_ABOVE] if not line.hidden)
    # The title may have been cut from the piece that it opens.
    opens = key.startswith if len(text) >= _APART else key.__eq__
    return any(len(title) >= 8 and opens(title) for title in titles)


def title_alone(printed: Sequence[Line], *, again: bool = False) -> bool:
    """Tell whether a title alone is the first piece; ``again``: one that the page prints twice."""
    ones = (line.text.strip()[len(_FIRST) :] for line in printed if line.text.lstrip().startswith(_FIRST))
    titles = [one for one in ones if shapes.ends_like_title(furniture.fold(one))]
    return any(not again or begins_with_title(one, printed) for one in titles)
