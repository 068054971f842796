"""The shapes that pass between the stages of ingest, from raw bytes to a draft.

RawPage -> Page -> LiftedPage -> Document -> Text -> Draft. All are frozen: a stage takes one shape and
returns the next, so that each can be tried alone. Offsets are characters, never bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from archive.ingest.spans import Passage, Span

GRADES = ("stated", "corroborated", "inferred", "conflict", "editor")


class UnreadableFile(Exception):
    """A file that cannot be read. ``code`` is a short name for programs; the message names the repair."""

    def __init__(self, code: str, message: str):
        super().__init__(message)
        self.code = code


@dataclass(frozen=True)
class RawPage:
    """The bytes of one raw page as received."""

    file: str  # path as given; a zip's member is "archive.zip!folder/member.txt"
    data: bytes = field(repr=False)

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True)
class Line:
    """One line of a text page, or one block of an HTML or Word page, in reading order."""

    passage: Passage
    tag: str = ""  # the HTML element, or "p", "h1", "td" for Word; "" for plain text
    heading: int = 0  # 1..6 where the source marks a heading, else 0
    centred: bool = False
    bold: bool = False
    lead: str = ""  # the words at its start that alone are printed bold
    hidden: bool = False  # in the source, but not for readers' eyes (anti-copy text, scripts, styles)
    link_share: float = 0.0  # share of the characters that stand in links, 0..1
    blank_before: bool = False  # an empty line stands before it
    picture_before: bool = False  # a picture and no text stands right before it
    small: bool = False  # set small or in grey, as captions are
    region: str = ""  # what the mark-up calls the place it stands in: "navigation", "sidebar", "footer" …
    # The passage's own, asked for some thousands of times a page.
    text: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.passage.text)


@dataclass(frozen=True)
class Page:
    """What a reader made of a raw page: all of its text, nothing dropped yet."""

    file: str
    sha256: str
    media_type: str  # "text/plain", "text/html", "application/vnd.openxml…"
    encoding: str  # the one found, by Python's name; "" for Word files
    text: str = field(repr=False)  # the whole readable text; spans count in it
    lines: tuple[Line, ...] = field(repr=False)
    facts: tuple[Fact, ...] = ()  # what the format itself says: <title>, <meta>, docx core properties
    notes: tuple[str, ...] = ()  # damage found: "3 undecodable bytes replaced", "label gb2312, found utf-8"

    @property
    def of_web(self) -> bool:
        """Whether it was saved with its mark-up, which says what is a heading and what a menu."""
        return self.media_type in ("text/html", "multipart/related")


@dataclass(frozen=True)
class Fact:
    """Something that furniture, format or title block says of the speech.

    Names: title, part (int as text), parts (how many), parts_linked (the highest that a pager links),
    date (as printed), posted (ISO), speaker, office, source_url,
    source_site, uploader, logo (words for the picture with the site's name), next (address of
    the next part), gap, booklet (title of the collection that the page is one entry of); event and
    card_author (who wrote, perhaps with his office) of the card that a page keeps over its text.
    """

    name: str
    value: str
    passage: Passage  # the words it rests on; may be empty for facts of a file's properties
    rule: str


@dataclass(frozen=True)
class Dropped:
    """A run of a page's text that is not the speech's own, and the rule that dropped it."""

    span: Span
    rule: str  # "navigation", "advertisement", "title-block", "contents", …


@dataclass(frozen=True)
class LiftedPage:
    """A page after chrome: its facts lifted, its furniture dropped, the rest as head and body."""

    page: Page
    facts: tuple[Fact, ...]
    head: tuple[Line, ...]  # title block: title, subtitle, date, speaker lines, in order
    body: tuple[Line, ...]  # the speech's own lines
    dropped: tuple[Dropped, ...] = ()
    kind: str = "speech"  # see kinds.KINDS; decided before fields

    def fact(self, name: str) -> Fact | None:
        """Return the first fact of that name, the best by the order chrome gave them."""
        return next((fact for fact in self.facts if fact.name == name), None)


@dataclass(frozen=True)
class Slot:
    """A numbered place in a document: a page, or known to be missing."""

    page: LiftedPage | None
    part: int | None  # the n of "(n)"; None if the page is the whole


@dataclass(frozen=True)
class Document:
    """One text of one speech: its pages in reading order."""

    slots: tuple[Slot, ...]

    @cached_property
    def pages(self) -> tuple[LiftedPage, ...]:
        return tuple(slot.page for slot in self.slots if slot.page)

    @property
    def missing_parts(self) -> tuple[int, ...]:
        return tuple(slot.part for slot in self.slots if not slot.page and slot.part)

    def facts(self, name: str) -> Iterator[Fact]:
        """Yield every page's facts of that name, pages in reading order."""
        for page in self.pages:
            for fact in page.facts:
                if fact.name == name:
                    yield fact

    @cached_property
    def head(self) -> tuple[Line, ...]:
        return tuple(line for page in self.pages for line in page.head)


@dataclass(frozen=True)
class Section:
    level: int  # 1 is the outermost
    number: str  # as printed, without its mark: "二", "1"; "" for an unnumbered heading
    heading: Passage
    paragraph: int  # index of the first paragraph under it, counted from 0


@dataclass(frozen=True)
class Gap:
    paragraph: int  # index of the paragraph after which, or in which, text is missing
    kind: str  # "paywall", "elided", "cut-off", "numbering"
    note: str  # the words that say so


@dataclass(frozen=True)
class Text:
    """Whole paragraphs and the outline, in one reading order."""

    paragraphs: tuple[Passage, ...]
    sections: tuple[Section, ...]
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True)
class Evidence:
    """Why a field has its value: the words of the source, and the rule that read them."""

    quote: str  # words of the source, unchanged; "" where nothing in the source comes near
    file: str
    rule: str  # short name, e.g. "title", "lead", "cited-plenum", "unknown"
    grade: str  # one of GRADES
    confidence: float  # 0..1
    spans: tuple[Span, ...] = ()  # where the quote stands in the page's text

    @classmethod
    def of(
        cls,
        passage: Passage,
        rule: str,
        grade: str,
        confidence: float,
        start: int = 0,
        end: int | None = None,
    ) -> Evidence:
        """Return the evidence that ``passage.text[start:end]`` gives."""
        quoted = passage.part(start, end)
        spans = quoted.spans()
        file = spans[0].file if spans else ""
        return cls(quoted.text, file, rule, grade, confidence, spans)

    @classmethod
    def of_fact(cls, fact: Fact, file: str, rule: str, grade: str, confidence: float) -> Evidence:
        """Return the evidence that a fact gives: the words of the page, or those that its file says of it."""
        if fact.passage.pieces:
            return cls.of(fact.passage, rule, grade, confidence)
        return cls(fact.value, file, rule, grade, confidence)

    def report(self) -> dict:
        return {
            "quote": self.quote,
            "file": self.file,
            "rule": self.rule,
            "grade": self.grade,
            "confidence": self.confidence,
        }


@dataclass(frozen=True)
class Finding:
    """What an extractor found for one field; value None with evidence that says why it is not settled."""

    value: object = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class FoundPlace:
    """The jurisdiction a speech belongs to, as today's list has it."""

    code: str | None  # six-digit GB/T 2260 code; None outside China
    name: str
    path: tuple[str, ...]  # province, prefecture, county: ("浙江省", "嘉兴市", "平湖市")
    then: tuple[str, str] | None = None  # (code, name) it bore at the spoken date, if they differ

    def report(self) -> dict:
        reported: dict = {"code": self.code, "name": self.name, "path": list(self.path)}
        if self.then:
            reported["then"] = {"code": self.then[0], "name": self.then[1]}
        return reported


@dataclass(frozen=True)
class WitnessDraft:
    """One text of a speech, as one source gives it."""

    document: Document
    text: Text = field(repr=False)
    source_url: str | None = None
    source_site: str | None = None
    posted: str | None = None  # ISO date
    # By these it is found again among those held: see `stitch.key` and `fingerprints.coarse`.
    key: str = ""  # what the titles of its parts have in common
    prints: frozenset[int] = frozenset()  # a sample of its shingles

    def report(self) -> dict:
        return {
            "pages": [
                {"file": slot.page.page.file, "part": slot.part} for slot in self.document.slots if slot.page
            ],
            "source_url": self.source_url,
            "source_site": self.source_site,
            "posted": self.posted,
        }


@dataclass(frozen=True)
class Draft:
    """A speech as the pages give it, each field with its evidence, not yet seen by an editor."""

    title: str
    witnesses: tuple[WitnessDraft, ...]  # the first is the reading text
    event: str | None = None
    event_kind: str | None = None  # "动员会", "全会", …: a row of the table of event kinds
    place: FoundPlace | None = None
    date: str | None = None  # spoken, EDTF
    speaker: str | None = None
    office: str | None = None
    language: str = "zh-Hans"  # BCP 47
    kind: str = "讲话"  # 讲话, 致辞, 报告, …: as the title names it
    template: bool = False
    evidence: Mapping[str, tuple[Evidence, ...]] = field(default_factory=dict)

    @property
    def reading(self) -> WitnessDraft:
        return self.witnesses[0]

    @property
    def text(self) -> Text:
        return self.reading.text

    def report(self) -> dict:
        """Return what the importer reports of this speech, ready for JSON."""
        reading = self.reading.report()
        return {
            "title": self.title,
            "event": self.event,
            "place": self.place.report() if self.place else None,
            "date": self.date,
            "posted": reading["posted"],
            "speaker": self.speaker,
            "office": self.office,
            "source_url": reading["source_url"],
            "source_site": reading["source_site"],
            "language": self.language,
            "kind": self.kind,
            "template": self.template,
            "pages": reading["pages"],
            "missing_parts": list(self.reading.document.missing_parts),
            "sections": [
                {"level": s.level, "number": s.number, "heading": s.heading.text, "paragraph": s.paragraph}
                for s in self.text.sections
            ],
            "paragraphs": [paragraph.text for paragraph in self.text.paragraphs],
            "gaps": [{"paragraph": g.paragraph, "kind": g.kind, "note": g.note} for g in self.text.gaps],
            "witnesses": [witness.report() for witness in self.witnesses],
            "evidence": {name: [e.report() for e in found] for name, found in self.evidence.items()},
        }


@dataclass(frozen=True)
class NoSpeech:
    """A page that was read and holds no speech of its own."""

    page: Page
    kind: str  # "news-report", "host-script", "notice", "abstract", "fiction", "index", …
    message: str  # one line

    def report(self) -> dict:
        return {"file": self.page.file, "no_speech": {"kind": self.kind, "message": self.message}}


@dataclass(frozen=True)
class Refusal:
    """A file that was not read, why, and what to do about it."""

    file: str
    code: str  # short name: "empty", "too-big", "password", "not-text", "damaged", …
    message: str  # one line that names the file and the repair

    def report(self) -> dict:
        return {"file": self.file, "error": {"code": self.code, "message": self.message}}


Outcome = Draft | NoSpeech | Refusal
