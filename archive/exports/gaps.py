"""What is said of a place where the source gives no text."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext

from archive import sayings

# By the kind of the gap, as the importer reports it.
GAPS: dict[str, Promise] = {
    "paywall": _("The source shows the rest to its members only:"),
    "elided": _("The source leaves text out here:"),
    "cut-off": _("The source breaks off here:"),
    "numbering": _("The numbering leaves something out here:"),
}
UNNAMED = _("Text is missing here:")

# The same in a row of a list, where there is room for a few words.
IN_ROWS: dict[str, Promise] = {
    "paywall": _("the rest for members only"),
    "elided": _("abridged by the source"),
    "cut-off": _("breaks off"),
    "numbering": _("a number is missing"),
}
UNNAMED_IN_ROWS = _("text missing")

FULL_WIDTH_COLON = "\uff1a"


def gap_in_words(kind: str, note: str = "") -> str:
    """Return the words for a gap of that kind, with the source's own ``note`` after them if it has one.

    >>> from django.utils.translation import override
    >>> with override("en"):
    ...     gap_in_words("cut-off", "(to be continued)"), gap_in_words("cut-off")
    ('The source breaks off here: (to be continued)', 'The source breaks off here')
    """
    words = str(GAPS.get(kind, UNNAMED))
    # A full-width colon, as Chinese has it, needs no space after it.
    between = "" if words.endswith(FULL_WIDTH_COLON) else " "
    return f"{words}{between}{sayings.in_words(note)}" if note else words.rstrip(f":{FULL_WIDTH_COLON} ")


def gap_in_row(kind: str) -> Promise:
    """Return the few words that a row of a list has for a gap of that kind."""
    return IN_ROWS.get(kind, UNNAMED_IN_ROWS)


def missing_here(parts: tuple[int, ...]) -> str:
    """Return the words that stand where parts are missing."""
    return ngettext(
        "Part %(numbers)s is missing here.", "Parts %(numbers)s are missing here.", len(parts)
    ) % {"numbers": numbers(parts)}


def numbers(values: list[int] | tuple[int, ...]) -> str:
    """Return numbers in order, runs of them joined.

    >>> numbers([1, 2, 3, 5])
    '1–3, 5'
    """
    runs: list[list[int]] = []
    for value in sorted(values):
        if runs and runs[-1][-1] == value - 1:
            runs[-1].append(value)
        else:
            runs.append([value])
    between = pgettext("punctuation", ", ")
    return between.join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
