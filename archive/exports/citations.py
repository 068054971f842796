"""Citations of a speech."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from archive.models import Speech


def gbt7714(speech: Speech, address: str, read_on: date) -> str:
    """Return the reference of an electronic resource by GB/T 7714, in one line.

    Pattern: responsible person. title[EB/OL]. (day put up)[day read]. address. ``address`` is that of the
    speech in this archive, and the day put up is that of its publication here; the page that it was
    taken from is named by the speech's source. A speaker whom the sources do not name is left out, as
    the numbered style allows; the standard's 佚名 would state what nobody knows.

    For a speech by 吴翠云, published here on 2026-11-20 and read three days later:
    "吴翠云. 在全市创建国家卫生城市再动员大会上的讲话[EB/OL]. (2026-11-20)[2026-11-23]. https://…".
    """
    names = ", ".join(c.name for c in speech.speakers if c.name)
    responsible = f"{names}. " if names else ""
    put_up = f"({timezone.localdate(speech.published_at).isoformat()})" if speech.published_at else ""
    return f"{responsible}{speech.title}[EB/OL]. {put_up}[{read_on.isoformat()}]. {address}."
