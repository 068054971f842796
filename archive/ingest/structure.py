"""Lines -> whole paragraphs and the outline, in one pass, so that no cut paragraph swallows a heading."""

import re
from dataclasses import dataclass

from archive.ingest import chunks
from archive.ingest import lines as shapes
from archive.ingest.chunks import Chunk
from archive.ingest.documents import Document, Gap, Line, Passage, Section, Text
from archive.ingest.languages import zh_chrome
from archive.ingest.levels import jumps, levels_of
from archive.ingest.outline import Mark

_LONGEST_HEADING = 45  # characters without a stop; a longer numbered line is a numbered paragraph
_LONGEST_RUN_IN = {"arabic": 30, "arabic-bracket": 30, "circle": 30, "letter": 30}
_OUTER = frozenset({"part", "section", "han", "han-bracket", "roman"})
_FINAL = re.compile(r"[。：:.]\s*$")
_FIRST_STOP = re.compile(r"[。！？!?；;](?=.)")
_CUT_OFF = re.compile(zh_chrome.CUT_OFF)
_SHORT = 30
_LONGEST_VERSE = 16


@dataclass(frozen=True)
class _Heading:
    style: str
    number: str
    value: int
    heading: Passage
    line: Passage  # as it stands, number included, for when it proves to be no heading
    depth: int = 0  # 1..6 where the source marks it
    page: int = 0
    gap_before: bool = False


@dataclass
class _Paragraph:
    passage: Passage
    last: Chunk
    gaps: list[Gap]
    mark: Mark | None = None  # the number it begins with, when it is a numbered paragraph


def mend(document: Document) -> Text:
    """Return the whole paragraphs of a document, its outline, and where text is missing.

    A paragraph cut by a page end, a part's end or a wrapped line is joined again (never across a notice of
    left-out text or a missing part); breaks that a site lost are found; headings are lifted out, also those
    run into the text behind them. What needs no repair comes out as it went in.
    """
    items: list[_Heading | _Paragraph] = []
    found = chunks.of(document)
    for n, chunk in enumerate(found):
        following = found[n + 1] if n + 1 < len(found) else None
        last = items[-1] if items else None
        if isinstance(last, _Paragraph) and _goes_on(last, chunk):
            last.passage = joined(last.passage, chunk.passage)
            last.last = chunk
            continue
        for gap in chunk.gaps:
            _note_gap(items, gap.value, gap.passage.text)
        if isinstance(last, _Heading) and not last.heading and chunk.mark is None:
            # The number stands alone in its line: its words follow.
            items[-1:] = _split(_merged(last, chunk), following, None)
            continue
        items += _split(chunk, following, last)
    return _text(_settled(items), document, found)


def joined(first: Passage, second: Passage) -> Passage:
    """Return two passages as one; a blank goes between words of scripts that write blanks.

    >>> joined(Passage("the people of"), Passage("this city")).text
    'the people of this city'
    >>> joined(Passage("“一"), Passage("把手”")).text
    '“一把手”'
    """
    before, after = first.text[-1:], second.text[:1]
    western = (
        before.isascii()
        and after.isascii()
        and not before.isspace()
        and (after.isalnum() or after in "(\"'“")
    )
    numbers = before.isdigit() and after.isdigit()
    blank = (
        western
        and not numbers
        and (before.isalpha() or before in ",;:.!?)\"'")
        and not first.text.endswith("-")
    )
    return first + Passage(" ") + second if blank else first + second


def _goes_on(paragraph: _Paragraph, chunk: Chunk) -> bool:
    """Tell whether a chunk is the rest of the paragraph before it."""
    last = paragraph.last
    if chunk.gaps or chunk.after_missing or not chunk.whole or chunk.line.heading:
        return False
    if chunk.continues:
        return chunk.mark is None or not shapes.ends_sentence(last.text)
    if last.salutation or chunk.salutation:
        return False
    if re.search(r"[，,、]\s*$", last.text):
        # Verse has its commas at the ends of short lines.
        return not (_is_verse(last.text) and _is_verse(chunk.text)) or last.fragmented or chunk.fragmented
    if last.complete or chunk.mark:
        return False
    if chunk.after_page_end:
        return True
    if last.ends_here and not chunks.unclosed(last.text):
        return False
    if last.fragmented or chunk.fragmented or last.page != chunk.page:
        return True
    # A short line without a stop is a line of its own; a long one was cut.
    return last.joinable and (len(paragraph.passage.text) >= _SHORT or chunks.unclosed(last.text))


def _is_verse(text: str) -> bool:
    return len(text) <= _LONGEST_VERSE and len(re.findall(r"[，,。、！!；;]", text)) == 1


def _split(chunk: Chunk, following: Chunk | None, last: object) -> list["_Heading | _Paragraph"]:
    """Return what a chunk holds: a heading, a paragraph, or a heading run into its paragraph."""
    if chunk.mark:
        return _numbered(chunk, following)
    if _is_heading(chunk, following, last):
        heading = _Heading("plain", "", 0, chunk.passage, chunk.passage, chunk.line.heading, chunk.page)
        return [heading]
    return [_Paragraph(chunk.passage, chunk, [])]


def _numbered(chunk: Chunk, following: Chunk | None) -> list["_Heading | _Paragraph"]:
    mark, whole = chunk.mark, [_Paragraph(chunk.passage, chunk, [], chunk.mark)]
    assert mark is not None
    rest = chunk.passage.part(mark.size).strip()
    text = rest.text

    def heading(passage: Passage) -> _Heading:
        line = chunk.passage.part(0, mark.size) + passage
        return _Heading(
            mark.style, mark.number, mark.value, _bare(passage), line, chunk.line.heading, chunk.page
        )

    stop = _FIRST_STOP.search(text)
    limit = _LONGEST_RUN_IN.get(mark.style, _LONGEST_HEADING)
    blank = _until_blank(text)
    if blank and (not stop or blank < stop.start()) and blank <= limit:
        return [heading(rest.part(0, blank)), _Paragraph(rest.part(blank).strip(), chunk, [])]
    if not stop:
        sentence = shapes.ends_sentence(text)
        marked = chunk.line.heading or chunk.line.bold
        if len(text) > (_LONGEST_HEADING + 15 if marked else _LONGEST_HEADING):
            return whole
        if len(text) <= _LONGEST_HEADING or marked:
            if sentence and not marked and (mark.style not in _OUTER or _lists(mark.style, following)):
                return whole
            if chunk.fragmented and text.endswith(("，", ",", "、")):
                return whole
            return [heading(rest)]
    if stop and stop.group() == "。" and stop.start() <= limit:
        return [heading(rest.part(0, stop.end())), _Paragraph(rest.part(stop.end()).strip(), chunk, [])]
    return whole


def _until_blank(text: str) -> int:
    """Return where a heading ends that is fused with its text by a mere blank, 0 if it is not."""
    found = re.search(
        r"(?<=[\u3400-\u9fff”》）])[ \u3000]+(?=[\u3400-\u9fff“《])", text[: _LONGEST_HEADING + 2]
    )
    # "思想上再加温 行动上再加速" is one heading; what follows a fused one is a sentence.
    rest = text[found.end() :] if found else ""
    fused = found and found.start() >= 4 and len(rest) >= _SHORT // 2 and shapes.ends_sentence(rest)
    return found.start() if found and fused else 0


def _lists(style: str, following: Chunk | None) -> bool:
    return following is not None and following.mark is not None and following.mark.style == style


def _is_heading(chunk: Chunk, following: Chunk | None, last: object) -> bool:
    """Tell whether an unnumbered line is a heading: marked by the source, or short and above text."""
    text, line = chunk.text, chunk.line
    if not chunk.whole or chunk.salutation or len(text) > 60 or following is None:
        return False
    if shapes.has_inner_stop(text) or text[-1:] in "，,、；;：:" or not shapes.bare(text):
        return False
    if line.heading and line.tag != "td":
        return True
    if (
        shapes.ends_sentence(text)
        or len(text) > _LONGEST_HEADING
        or chunk.fragmented
        or line.tag in ("td", "li")
    ):
        return False
    if shapes.is_wrapped(text) or shapes.is_date_line(text) or chunks.unclosed(text):
        return False
    if isinstance(last, _Paragraph) and not (
        last.last.complete or last.last.salutation or last.last.ends_here
    ):
        return bool(line.bold or line.centred)
    if chunk.continues or following.continues or (following.after_page_end and not line.bold):
        return False
    opens = (
        following.mark is not None or len(following.text) >= _SHORT or shapes.ends_sentence(following.text)
    )
    if not shapes.has_han(text):
        return opens and len(text) >= 4 and (text[0].isupper() or text[0].isdigit())
    return opens and len(text) >= 4


def _merged(heading: _Heading, chunk: Chunk) -> Chunk:
    passage = heading.line + chunk.passage
    fresh = chunks.mark_at(passage.text)
    return Chunk(passage, chunk.line, fresh, False, whole=True, page=chunk.page, folded=passage.text)


def _bare(passage: Passage) -> Passage:
    """Return a heading without the stop or colon that ends it."""
    found = _FINAL.search(passage.text)
    return (passage.part(0, found.start()) if found else passage).strip()


def _settled(items: list["_Heading | _Paragraph"]) -> list["_Heading | _Paragraph"]:
    """Return the items with headings over nothing made paragraphs: items of lists, last lines."""
    settled: list[_Heading | _Paragraph] = []
    for n, item in enumerate(items):
        if isinstance(item, _Heading):
            following = items[n + 1] if n + 1 < len(items) else None
            before = items[n - 1] if n else None
            run = [
                other for other in (before, following) if isinstance(other, _Heading) and _like(other, item)
            ]
            alone = following is None or all(isinstance(other, _Heading) for other in items[n:])
            if (run and _over_nothing(items, n)) or alone:
                settled.append(_Paragraph(item.line, _stand_in(item), []))
                continue
        settled.append(item)
    return settled


def _over_nothing(items: list["_Heading | _Paragraph"], n: int) -> bool:
    """Tell whether a heading belongs to a run of its style with no text between them."""
    item = items[n]
    following = items[n + 1] if n + 1 < len(items) else None
    before = items[n - 1] if n else None
    if isinstance(following, _Heading) and _like(following, item):
        return True
    # The last of a run of three or more has text after it only because the list ends there.
    beyond = items[n - 2] if n > 1 else None
    return all(isinstance(other, _Heading) and _like(other, item) for other in (before, beyond))


def _like(heading: _Heading, other: "_Heading | _Paragraph") -> bool:
    return isinstance(other, _Heading) and (heading.style, heading.depth) == (other.style, other.depth)


def _stand_in(heading: _Heading) -> Chunk:
    return Chunk(heading.line, Line(heading.line), None, False, page=heading.page)


def _note_gap(items: list["_Heading | _Paragraph"], kind: str, note: str) -> None:
    last = next((item for item in reversed(items) if isinstance(item, _Paragraph)), None)
    if last:
        last.gaps.append(Gap(0, kind, note))


def _text(items: list["_Heading | _Paragraph"], document: Document, found: list[Chunk]) -> Text:
    paragraphs: list[Passage] = []
    gaps: list[Gap] = []
    headings: list[tuple[_Heading, int]] = []
    counted: list[tuple[str, int, int]] = []
    for item in items:
        if isinstance(item, _Heading):
            headings.append((item, len(paragraphs)))
            counted.append((item.style, item.value, len(paragraphs)))
            continue
        if item.mark:
            counted.append((item.mark.style, item.mark.value, len(paragraphs)))
        gaps += [Gap(len(paragraphs), gap.kind, gap.note) for gap in item.gaps]
        paragraphs.append(item.passage.strip())
    levels = levels_of([(heading.style, heading.depth) for heading, _ in headings])
    sections = tuple(
        Section(level, heading.number, heading.heading, at)
        for (heading, at), level in zip(headings, levels, strict=True)
    )
    opens_late = bool(document.missing_parts) and document.slots[0].page is None
    gaps += [Gap(max(at - 1, 0), "numbering", note) for at, note in jumps(counted, opens_late=opens_late)]
    gaps += _unread_notices(document, paragraphs, {gap.note for gap in gaps})
    told = any(gap.paragraph == len(paragraphs) - 1 and gap.kind != "numbering" for gap in gaps)
    if paragraphs and not told and (cut := _cut_off(paragraphs[-1].text, found)) is not None:
        gaps.append(Gap(len(paragraphs) - 1, "cut-off", cut))
    return Text(tuple(paragraphs), sections, tuple(sorted(gaps, key=lambda gap: gap.paragraph)))


def _cut_off(last: str, found: list[Chunk]) -> str | None:
    """Return the marks in which a text breaks off, "" where it merely stops in mid-sentence, else None."""
    if cut := _CUT_OFF.search(last):
        return cut.group().strip()
    running = (
        len(last) >= _SHORT // 2
        and re.search("[，,、]", last)
        and shapes.has_han(last)
        and not found[-1].line.tag.startswith("t")
    )
    return "" if running and not shapes.ends_sentence(last) and last[-1] not in "：:" else None


def _unread_notices(document: Document, paragraphs: list[Passage], seen: set[str]) -> list[Gap]:
    """Return the gaps whose notice stands behind the last line of a page."""
    last = max(len(paragraphs) - 1, 0)
    notices = {fact.passage.text: fact.value for fact in document.facts("gap")}
    return [Gap(last, kind, note) for note, kind in notices.items() if note not in seen and paragraphs]
