"""A speech as a document to take away: what stands on it, in which order, in which words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import get_language, gettext, override

from archive import datewords
from archive.exports import certainty, flow, layout
from archive.exports.gaps import gap_in_words, missing_here
from archive.models import Speech, Witness


@dataclass(frozen=True)
class Marks:
    """Punctuation of what the archive says."""

    comma: str
    colon: str
    between: str  # names of a list
    brackets: str  # for str.format


# The full-width forms are written as escapes: fonts and editors show them too much like the others.
CHINESE = Marks("\uff0c", "\uff1a", "、", "\uff08{}\uff09")
LATIN = Marks(", ", ": ", ", ", "({})")


@dataclass(frozen=True)
class Line:
    """A paragraph of the document."""

    kind: str  # "paragraph", "heading", "lacuna" (words of the archive, where text is missing)
    text: str
    level: int = 0  # of a heading, 1 the outermost
    anchor: str = ""  # of a paragraph

    @property
    def depth(self) -> int:
        """The heading element that the line is, h2 .. h6."""
        return min(self.level + 1, 6)


@dataclass(frozen=True)
class Composition:
    title: str
    language: str  # BCP 47, of the speech
    words: str  # BCP 47, of what the archive says: the nearest to the speech's that it speaks
    date: str  # in words and brackets, with "inferred" where it is; "" if the sources do not settle it
    speakers: tuple[str, ...]  # office and name, each as written
    facts: tuple[tuple[str, str], ...]  # label and value: event, place, date, speaker, office
    body: tuple[Line, ...]
    notes: tuple[tuple[str, str], ...]  # label and value: where the text is from, where it is kept
    # For the properties of a file; "" where unsettled.
    names: tuple[str, ...]
    event: str
    kind: str
    source: str  # address, else name, of the site it was taken from
    address: str  # of the speech's page
    keywords: tuple[str, ...]
    changed: datetime

    @property
    def chinese(self) -> bool:
        return bool(layout.script(self.language))

    @property
    def marks(self) -> Marks:
        return CHINESE if self.chinese else LATIN


def compose(speech: Speech, address: str, read_on: date) -> Composition:
    """Return the document that a speech makes; a document is in one language, that of its speech.

    ``address`` is the absolute address of the speech's page, ``read_on`` the day it was taken. What the
    sources do not settle is left out, never filled. Expects contributions, evidence and witnesses (with
    parts, sections, paragraphs) to be prefetched, else queries for them.
    """
    chinese = bool(layout.script(speech.language))
    marks = CHINESE if chinese else LATIN
    with override("zh-hans" if chinese else "en"):
        reading = speech.reading
        spoken = _with_doubt(speech, "date", _date(speech), marks)
        return Composition(
            title=speech.title,
            language=speech.language,
            words="zh-Hans" if chinese else "en",
            date=marks.brackets.format(spoken) if spoken else "",
            speakers=_speakers(speech, chinese),
            facts=_facts(speech, marks),
            body=_body(reading, marks),
            notes=_notes(reading, address, read_on),
            names=tuple(c.name for c in speech.speakers if c.name),
            event=speech.event.name if speech.event else "",
            kind=speech.kind,
            source=(reading.source_url or reading.source_site) if reading else "",
            address=address,
            keywords=_keywords(speech),
            changed=speech.changed,
        )


def _facts(speech: Speech, marks: Marks) -> tuple[tuple[str, str], ...]:
    names = [c.name for c in speech.speakers if c.name]
    offices = [c.office for c in speech.speakers if c.office]
    found = (
        ("date", gettext("Date spoken"), _date(speech)),
        ("place", gettext("Place"), " ".join(speech.place.path) if speech.place else ""),
        ("event", gettext("Event"), speech.event.name if speech.event else ""),
        ("speaker", gettext("Speaker"), marks.between.join(names)),
        ("office", gettext("Office"), marks.between.join(offices)),
    )
    return tuple((label, _with_doubt(speech, field, value, marks)) for field, label, value in found if value)


def _date(speech: Speech) -> str:
    return datewords.in_words(speech.date, speech.language) if speech.date else ""


def _with_doubt(speech: Speech, field: str, value: str, marks: Marks) -> str:
    """The value, with a word beside it where its evidence does not state it."""
    if not value:
        return ""
    grades = [evidence.grade for evidence in speech.evidence.all() if evidence.field == field]
    doubt = certainty.WORDS[certainty.grade(value, grades)]
    return f"{value}{marks.comma}{doubt}" if doubt else value


def _speakers(speech: Speech, chinese: bool) -> tuple[str, ...]:
    """Office before name in Chinese, after it elsewhere."""
    found = []
    for contribution in speech.speakers:
        said = [contribution.office, contribution.name]
        if not chinese:
            said.reverse()
        found.append(("\u3000" if chinese else ", ").join(part for part in said if part))
    return tuple(found)


def _body(reading: Witness | None, marks: Marks) -> tuple[Line, ...]:
    blocks = flow.blocks(reading) if reading else []
    if not blocks:
        return (Line("lacuna", marks.brackets.format(gettext("No text of this speech is held."))),)
    return tuple(_line(block, marks) for block in blocks)


def _line(block: flow.Block, marks: Marks) -> Line:
    if block.paragraph:
        return Line("paragraph", block.paragraph.text, anchor=block.paragraph.anchor)
    if block.section:
        return Line("heading", block.section.printed, level=block.depth - 1)
    said = missing_here(block.missing) if block.missing else gap_in_words(block.gap_kind, block.gap)
    return Line("lacuna", marks.brackets.format(said))


def _notes(reading: Witness | None, address: str, read_on: date) -> tuple[tuple[str, str], ...]:
    words = get_language() or "en"
    found: list[tuple[str, str]] = []
    if reading:
        posted = reading.posted.isoformat() if reading.posted else ""
        found += [
            (gettext("Source"), reading.source_site),
            (gettext("Source address"), reading.source_url),
            (gettext("Posted"), datewords.in_words(posted, words) if posted else ""),
        ]
        for part in reading.parts.all():
            if part.raw_page:
                label = (
                    gettext("Page as received, part %(number)s (SHA-256)") % {"number": part.number}
                    if part.number
                    else gettext("Page as received (SHA-256)")
                )
                found.append((label, part.raw_page.sha256))
    found += [
        (gettext("Kept at"), address),
        (gettext("Taken from there on"), datewords.in_words(read_on.isoformat(), words)),
    ]
    return tuple((label, value) for label, value in found if value)


def _keywords(speech: Speech) -> tuple[str, ...]:
    found = [
        speech.kind,
        speech.event.kind if speech.event else "",
        speech.place.name if speech.place else "",
    ]
    return tuple(dict.fromkeys(word for word in [*found, speech.date] if word))
