"""What an event's name gives beside the name itself: how it sounds, and which other meetings bear it too."""

from __future__ import annotations

from archive.ingest.gazetteer.names import short
from archive.models import Event

LONGEST_PINYIN = Event._meta.get_field("pinyin").max_length


def set_from_name(event: Event) -> None:
    """Set the event's ``pinyin``, by which lists are in order, and its ``series``; nothing is saved.

    Whoever makes an event, or gives it another name or place, calls this before it is saved.
    """
    # Loaded when they are needed, not when the server starts.
    from pypinyin import lazy_pinyin

    from archive.ingest.extract import event_names

    names = (event.place.name, short(event.place.name)) if event.place else ()
    event.series = event_names.series(event.name, names)
    event.pinyin = " ".join(lazy_pinyin(event.name))[:LONGEST_PINYIN]
