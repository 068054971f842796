"""Names of files to take away: readable, and safe on every system."""

from __future__ import annotations

import re
import unicodedata

BYTES = 180  # of UTF-8; file systems take 255, and browsers add " (1)" to a name they have
# Path separators and what Windows forbids, as their full-width likenesses, so that a title stays readable.
FULL_WIDTH = {ord(c): ord(c) + 0xFEE0 for c in '/\\:*?"<>|'}
# Names of devices, with or without a suffix after them.
RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)")


def filename(title: str, suffix: str) -> str:
    r"""Return a file name made of a title, "speech" if nothing of it can stand in one.

    Control and formatting characters (among them those that turn the direction of writing and could
    hide the suffix) are left out.

    >>> filename("在全市大会上的讲话", "docx")
    '在全市大会上的讲话.docx'
    >>> filename("a/b", "txt") == "a\uff0fb.txt"
    True
    """
    shown = "".join(
        " " if c in "\t\n\r" else c for c in title if c in "\t\n\r" or unicodedata.category(c)[0] != "C"
    )
    name = " ".join(shown.translate(FULL_WIDTH).split())
    name = name.encode()[:BYTES].decode(errors="ignore").strip(" .")
    if RESERVED.match(name):
        name = f"_{name}"
    return f"{name or 'speech'}.{suffix}"
