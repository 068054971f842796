"""The form that an English site fills over a text: Speaker, Position, Occasion, Date."""

from collections.abc import Sequence

from archive.ingest import lines as shapes
from archive.ingest.documents import Line
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_LABELS = {
    label.strip(): kind
    for kind, labels in (
        (
            "speaker",
            "speaker, name of speaker, speaker name, delivered by, presented by, given by, presenter",
        ),
        ("office", "position, office, designation, role, speaker title, speaker position, post"),
        ("event", "occasion, event, event name, name of event, function, conference, ceremony"),
        ("place", "venue, location, place, place of delivery"),
        (
            "day",
            "date, date of speech, date of delivery, date delivered, date of event, event date, speech date",
        ),
        ("title", "speech title, title of speech, title"),
        ("other", "topic, subject, theme, scripture"),  # the text's own title goes before what a card has
        ("posted", "published, posted, date published, date posted, publication date"),
    )
    for label in labels.split(",")
}
_LABELLED = compiled(r"\s*+([A-Za-z][A-Za-z ]{2,20}?)\s*:\s*(\S.*)?$")
_MOST_ABOVE, _LONGEST = 24, 160
_WHEN = frozenset(("event", "day"))

Field = tuple[str, int, int, Passage]  # what it tells, the label's line, the value's, the value


def fields(lines: Sequence[Line]) -> list[Field]:
    """Return the fields of such a form, [] unless three of it stand together, who spoke and when among them.

    >>> texts = "Speaker", "Ada Ng", "Occasion", "Harbour Day", "Date", "3 March 2011", "Thank you all."
    >>> [(kind, value.text) for kind, *_, value in fields([Line(Passage(text)) for text in texts])]
    [('speaker', 'Ada Ng'), ('event', 'Harbour Day'), ('day', '3 March 2011')]
    >>> fields([Line(Passage(text)) for text in ("Date", "3 March 2011", "Venue", "Town Hall")])
    []
    """
    found: list[Field] = []
    n = 0
    while n < min(len(lines), _MOST_ABOVE + 2 * len(found)):
        field = _field(lines, n)
        if field:
            found.append(field)
            n = field[2]
        elif found and lines[n].text.strip() and not lines[n].hidden:
            if _is_form(found):
                break
            found = []
        n += 1
    return found if _is_form(found) else []


def _is_form(found: Sequence[Field]) -> bool:
    kinds = {kind for kind, *_ in found}
    return "speaker" in kinds and len(kinds) > 2 and bool(kinds & _WHEN)


def _field(lines: Sequence[Line], n: int) -> Field | None:
    line = lines[n]
    if line.hidden or not 4 <= len(line.text.strip()) <= _LONGEST or shapes.has_han(line.text):
        return None
    found = _LABELLED.match(line.text)
    kind = _LABELS.get((found[1] if found else line.text).strip().lower())
    if not kind:
        return None
    if found and found[2]:
        return kind, n, n, line.passage.part(found.start(2)).strip()
    m = next((m for m in range(n + 1, min(n + 4, len(lines))) if lines[m].text.strip()), n)
    value = lines[m].passage.strip()
    label = value.text.partition(":")[0].strip().lower() in _LABELS
    if m == n or label or len(value.text) > _LONGEST or shapes.has_han(value.text):
        return None
    return kind, n, m, value
