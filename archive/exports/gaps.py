"""What is said of a place where the source gives no text."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# By the kind of the gap, as the importer reports it.
GAPS: dict[str, Promise] = {
    "paywall": _("The source shows the rest to its members only:"),
    "elided": _("The source leaves text out here:"),
    "cut-off": _("The source breaks off here:"),
    "numbering": _("The numbering leaves something out here:"),
}
UNNAMED = _("Text is missing here:")


def gap_in_words(kind: str, note: str = "") -> str:
    """Return the words for a gap of that kind, with the source's own ``note`` after them if it has one.

    >>> gap_in_words("cut-off", "(to be continued)")
    'The source breaks off here: (to be continued)'
    >>> gap_in_words("cut-off")
    'The source breaks off here'
    """
    words = str(GAPS.get(kind, UNNAMED))
    # A translation may end in the full-width colon.
    return f"{words} {note}" if note else words.rstrip(":\uff1a ")
