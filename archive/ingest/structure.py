"""Lines -> whole paragraphs and the outline, in one pass, so that no cut paragraph swallows a heading."""

import re
from dataclasses import replace

from archive.ingest import (
    bold_leads,
    broken_headings,
    capitals,
    chunks,
    heading_runs,
    headings,
    ordinal_headings,
)
from archive.ingest import lines as shapes
from archive.ingest.chunks import Chunk
from archive.ingest.documents import Document, Gap, Section, Text
from archive.ingest.headings import Heading, Item, Paragraph
from archive.ingest.languages import zh_gaps
from archive.ingest.levels import jumps, levels_of
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_CUT_OFF = compiled(zh_gaps.CUT_OFF)
_SHORT = 30
_LONGEST_WRAP = 60
_LONGEST_ENGLISH_VERSE = 50
_LONGEST_ADDRESS = 250


def mend(document: Document) -> Text:
    """Return the whole paragraphs of a document, its outline, and where text is missing.

    A paragraph cut by a page end, a part's end or a wrapped line is joined again (never across a notice of
    left-out text or a missing part); breaks that a site lost are found; headings are lifted out, also those
    run into the text behind them. What needs no repair comes out as it went in.
    """
    items: list[Item] = []
    found = chunks.of(document)
    cuts = 0
    leads = bold_leads.of(found)
    for n, chunk in enumerate(found):
        below = found[n + 1 : n + 3]
        last = items[-1] if items else None
        if isinstance(last, Paragraph):
            if _goes_on(last, chunk):
                cuts += _is_long_cut(last, chunk)
                _grow(last, chunk)
                continue
            _close(last)
        for gap in chunk.gaps:
            _note_gap(items, gap.value, gap.passage.text)
        if chunk.gaps and isinstance(last, Heading):
            last = items[-1] = replace(last, over_gap=True)
        if isinstance(last, Heading) and chunk.mark is None and (not last.heading or _wraps(last, chunk)):
            # The number stands alone in its line, or the heading was too long for one.
            items[-1:] = headings.split(_merged(last, chunk), below, None)
            continue
        items += headings.run_in(chunk, leads[n]) if n in leads else headings.split(chunk, below, last)
    if items and isinstance(items[-1], Paragraph):
        _close(items[-1])
    items = _short_cuts_joined(broken_headings.rejoined(items), cuts)
    items = heading_runs.counted_on(ordinal_headings.numbered(items))
    return _text(
        heading_runs.settled(heading_runs.widened(heading_runs.agreed(items))),
        document,
        found,
    )


def joined(first: Passage, second: Passage) -> Passage:
    """Return two passages as one; a blank goes between words of scripts that write blanks.

    >>> joined(Passage("the people of"), Passage("this city")).text
    'the people of this city'
    >>> joined(Passage("“一"), Passage("把手”")).text
    '“一把手”'
    """
    blank = _is_blank_between(first.text[-1:], second.text[:1])
    return first + Passage(" ") + second if blank else first + second


def _grow(paragraph: Paragraph, chunk: Chunk) -> None:
    """Let a paragraph go on with a chunk; it is `_close` that joins them, for there may be thousands."""
    end = (paragraph.more[-1] if paragraph.more else paragraph.passage).text[-1:]
    blank = [Passage(" ")] if _is_blank_between(end, chunk.passage.text[:1]) else []
    paragraph.more += [*blank, chunk.passage]
    paragraph.size += len(blank) + len(chunk.passage.text)
    paragraph.last = chunk


def _close(paragraph: Paragraph) -> None:
    if paragraph.more:
        paragraph.passage = Passage.of([paragraph.passage, *paragraph.more])
        paragraph.more = []


def _is_blank_between(before: str, after: str) -> bool:
    western = (
        before.isascii()
        and after.isascii()
        and not before.isspace()
        and (after.isalnum() or after in "(\"'“")
    )
    numbers = before.isdigit() and after.isdigit()
    return western and not numbers and (before.isalpha() or before in ",;:.!?)\"'")


_BULLETS = frozenset("•●■◆▪◦‣∙")
_DASHES = frozenset("-–—")
_COMMA_LAST = compiled(r"[，,、]\s*$")
_NEVER_FIRST = frozenset("，。、；：！？）》」』】”’,;!?")  # what only goes on with the words before it


def _goes_on(paragraph: Paragraph, chunk: Chunk) -> bool:
    """Tell whether a chunk is the rest of the paragraph before it."""
    last = paragraph.last
    if chunk.runs_on:
        return True
    if chunk.gaps or chunk.after_missing or not chunk.whole or chunk.line.heading:
        return False
    if chunk.text[0] in _BULLETS and chunk.text[1:2].isspace():
        return False
    if chunk.text[0] in _DASHES and _is_entry(chunk.text) and _is_entry(paragraph.passage.text):
        return False
    if chunk.line.blank_before and capitals.is_in_capitals(chunk.text) and not last.text.isupper():
        return False
    if chunk.text[0] in _NEVER_FIRST:
        return True
    if "li" in (last.line.tag, chunk.line.tag) and last.line is not chunk.line:
        return False  # an entry of a list is whole
    if chunk.continues:
        return chunk.mark is None or not shapes.ends_sentence(last.text)
    if last.salutation or chunk.salutation:
        return False
    if _COMMA_LAST.search(last.text):
        if _is_addressed(paragraph, chunk):
            return False
        if chunk.mark and chunk.mark.style in headings.OUTER and not chunk.fragmented:
            return False  # the text broke off, and the next heading follows
        # Verse has its commas at the ends of short lines.
        return (
            not any(verse(last.text) and verse(chunk.text) for verse in (shapes.is_verse, _is_english_verse))
            or last.fragmented
            or chunk.fragmented
        )
    if chunk.mark:
        return False
    if last.complete:
        # At the end of a page a semicolon ends nothing but its line.
        return last.text.rstrip()[-1:] in ("；", ";") and _page_ended(last, chunk)
    if chunk.after_page_end:
        return True
    if last.ends_here and not chunks.unclosed(last.text):
        return False
    if last.fragmented or chunk.fragmented or last.page != chunk.page:
        return True
    # A short line without a stop is a line of its own; a long one was cut, or one with a sentence in it.
    short = paragraph.size < _SHORT and not shapes.has_inner_stop(last.text)
    return last.joinable and (not short or chunks.unclosed(last.text) or headings.breaks_off(last, chunk))


def _is_entry(text: str) -> bool:
    """Tell whether a line is an entry of an English list: --new roads;  — new bridges, and"""
    return re.match(r"(?:--|–|—|- )\s?[^-–—\s]", text) is not None and not shapes.has_han(text)


def _is_english_verse(text: str) -> bool:
    text = text.rstrip()
    short = len(text) <= _LONGEST_ENGLISH_VERSE and text[-1:] in ",;:.!?" and not shapes.has_han(text)
    return short and text.count(" ") >= 2 and re.search(r"[.!?]\s", text) is None


def _is_addressed(paragraph: Paragraph, chunk: Chunk) -> bool:
    """Tell whether an English address that ends in a comma stands above an empty line and a new sentence."""
    text = paragraph.passage.text
    apart = chunk.line.blank_before and chunk.text[:1].isupper() and not shapes.has_han(text)
    return apart and len(text) <= _LONGEST_ADDRESS and re.search(r"[.!?]\s", text) is None


def _is_long_cut(paragraph: Paragraph, chunk: Chunk) -> bool:
    """Tell whether a sentence was plainly cut by a page end that left no mark."""
    wrapped = chunk.continues or chunk.fragmented or paragraph.last.page != chunk.page
    # A shorter line may be one of a wrapped page that does not look like one.
    return not wrapped and len(paragraph.last.text) >= _LONGEST_WRAP and not paragraph.last.complete


def _short_cuts_joined(items: list[Item], cuts: int) -> list[Item]:
    """Return the items with lines made whole that a page end cut early, so that they looked like headings.

    Where page ends cut sentences all through a text, a few short lines without a stop, which neither number
    nor type marks, are what came before such an end.
    """
    plain = [n for n, item in enumerate(items) if isinstance(item, Heading) and item.is_unmarked]
    if not plain or cuts < max(2, len(plain)):
        return items
    found: list[Item] = []
    for n, item in enumerate(items):
        first = items[n - 1] if n - 1 in plain else None
        if isinstance(first, Heading) and isinstance(item, Paragraph) and item.mark is None:
            found[-1:] = [replace(item, passage=joined(first.line, item.passage))]
        else:
            found.append(item)
    return found


def _page_ended(last: Chunk, chunk: Chunk) -> bool:
    return chunk.after_page_end or last.page != chunk.page


def _wraps(heading: Heading, chunk: Chunk) -> bool:
    return chunk.continues and not heading.run_in and not shapes.ends_sentence(heading.line.text)


def _merged(heading: Heading, chunk: Chunk) -> Chunk:
    passage = heading.line + chunk.passage
    fresh = chunks.mark_at(passage.text)
    return Chunk(passage, chunk.line, fresh, False, whole=True, page=chunk.page, folded=passage.text)


def _note_gap(items: list[Item], kind: str, note: str) -> None:
    last = next((item for item in reversed(items) if isinstance(item, Paragraph)), None)
    if last:
        last.gaps.append(Gap(0, kind, note))


def _text(items: list[Item], document: Document, found: list[Chunk]) -> Text:
    paragraphs: list[Passage] = []
    gaps: list[Gap] = []
    outline: list[tuple[Heading, int]] = []
    counted: list[tuple[str, int, int]] = []
    for item in items:
        if isinstance(item, Heading):
            outline.append((item, len(paragraphs)))
            counted.append((item.style, item.value, len(paragraphs)))
            continue
        if item.mark:
            counted.append((item.mark.style, item.mark.value, len(paragraphs)))
        gaps += [Gap(len(paragraphs), gap.kind, gap.note) for gap in item.gaps]
        paragraphs.append(item.passage.strip())
    levels = levels_of(
        [(heading.style, heading.depth) for heading, _ in outline], [heading.value for heading, _ in outline]
    )
    sections = tuple(
        Section(level, heading.number, heading.heading, at)
        for (heading, at), level in zip(outline, levels, strict=True)
    )
    opens_late = bool(document.missing_parts) and document.slots[0].page is None
    # Where a notice says that the site left text out, the next number is a later one for that.
    explained = {gap.paragraph for gap in gaps}
    gaps += [
        Gap(before, "numbering", note)
        for at, note in jumps(counted, opens_late=opens_late)
        if (before := max(at - 1, 0)) not in explained
    ]
    gaps += _unread_notices(document, paragraphs, {gap.note for gap in gaps})
    told = any(gap.paragraph == len(paragraphs) - 1 and gap.kind != "numbering" for gap in gaps)
    if paragraphs and not told and (cut := _cut_off(paragraphs[-1].text, found)) is not None:
        gaps.append(Gap(len(paragraphs) - 1, "cut-off", cut))
    return Text(tuple(paragraphs), sections, tuple(sorted(gaps, key=lambda gap: gap.paragraph)))


def _cut_off(last: str, found: list[Chunk]) -> str | None:
    """Return the marks in which a text breaks off, "" where it merely stops in mid-sentence, else None."""
    if cut := _CUT_OFF.search(last, max(len(last) - 40, 0)):
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
