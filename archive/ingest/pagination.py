"""Numbers that paging left in a text: page numbers, alone or fused into a line, and counters of chunks."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from archive.ingest import lines as shapes
from archive.ingest import page_heads, piece_numbers
from archive.ingest.documents import Dropped, Line
from archive.ingest.outline import mark_at
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

# "01" over a heading is its number.
_ALONE = compiled(r"^\s*+(?:[-—–·•・‧∙]\s*+)?(?!0\d)(\d{1,3})\s*+(?:[-—–·•・‧∙]\s*+)?$")
_OPENING = compiled(r"^\s*(\d{1,3})\s*(?=[\u3400-\u9fff，。；：”’）》])")
# "讲话稿 篇2" ends in no page number.
_CLOSING = compiled(r"(?<=[\u3400-\u9fff，、；：“‘（《])(?<![篇第之稿文])\s*(\d{1,3})\s*$")
_COUNTER = compiled(r"^\s*(\d{1,2})[、.．](?!\d)\s*")
_INLINE = compiled(r"(?<![\d.])(\d{1,2})[、．.](?!\d)")
# (上接第一版) before the words that go on, (下转第3页) behind those that will.
_PAGES = r"(?:第?\s*[一二三四五六七八九十\d]{1,3}\s*)?[页版]?"
_SEAM = compiled(
    rf"^\s*[（(【\[](?:上接|[紧接]?接上|接第)[\w\s]{{0,6}}?{_PAGES}[）)】\]]\s*"
    rf"|(?<!\s)\s*[（(【\[](?:下转|转下|未完[,，]?\s{{0,4}}(?:待续|转)?|待续|接下)[\w\s]{{0,6}}?{_PAGES}[）)】\]]\s*$"
)
# The head of a page of a book with its number: CITY OF ALDERPORT.      45, · 822 ·    某县志
_BOOK_HEAD = compiled(
    r"(?:[A-Z][A-Z .,'&-]{6,60}\s{2,}\d{1,3}|\d{1,3}\s{2,}[A-Z][A-Z .,'&-]{6,60}"
    r"|[·•]\s*\d{1,4}\s*[·•]\s+[\u3400-\u9fff]{2,12}|[\u3400-\u9fff]{2,12}\s+[·•]\s*\d{1,4}\s*[·•])$"
)
# Book and chapter at the two ends of a page's head: 某某文史资料                煤城岁月
_TWO_ENDS = compiled(r"[\u3400-\u9fff《》]{2,16}[ \u3000]{6,}[\u3400-\u9fff《》]{2,16}$")
_EN_TWO_ENDS = compiled(r"\S[^\u3400-\u9fff]{2,48}?\S {5,}\S[^\u3400-\u9fff]{2,48}$")
_WORDS_APART = compiled(r"[ \u3000]{2,}|[·•—|]")
# A note at the foot of a page, and its mark in the text: 〔1〕
_NOTE = compiled(r"\s*([\[〔［]注?\d{1,2}[\]〕］]|[①-⑳])")
_LONGEST_NOTE = 120  # characters
_COLUMN = compiled(r"\[?(?:\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}\s*:\s*)?Column\s+\d{1,4}[A-Z]{0,2}\]?$")
_SEAM_WORD = compiled("接|转|未完|待续")
_APART = 120  # characters between two page numbers at least: less is a list or a table
_APART_CUT = 40  # the same where each number stands in the middle of a sentence
_CUT_LINE = 12  # characters; a shorter line before a number may be the cell of a table
_FEWEST_CHUNKS, _FEWEST_OF_A_BOOK = 4, 3
_OF_A_PAGE = 60  # lines of a printed page
_LONGEST_HEAD, _TOP = 60, 2  # characters; lines of a text that may be the head of its first page
_OPENING_LINES = 3  # lines above the first piece of a preview
_EVEN = 0.25  # how far a chunk's size may be from the usual one


def _inline_counters(lines: Sequence[Line]) -> dict[int, list[tuple[int, int]]]:
    """Return where in a line that holds a whole preview its counters stand: 1、… 2、… evenly through it."""
    found = {}
    for n, line in enumerate(lines):
        if not _COUNTER.match(line.text) or len(line.text) < _APART:
            continue
        cuts: list[tuple[int, int]] = []
        for match in _INLINE.finditer(line.text):
            if int(match[1]) == len(cuts) + 1:
                cuts.append(match.span())
        sizes = [after[0] - before[1] for before, after in pairwise(cuts)]
        inside = sum(_is_cut(line.text[max(0, cut[0] - 4) : cut[0]]) for cut in cuts[1:])
        # Counters that all stand in mid-sentence are no outline; others must at least come evenly.
        even = sizes and min(sizes) >= 40 and max(sizes) <= (4 if inside == len(sizes) else 1.6) * min(sizes)
        if len(cuts) >= _FEWEST_CHUNKS and even and 2 * inside >= len(sizes):
            found[n] = cuts
    return found


def without_numbers(lines: Sequence[Line], printed: Sequence[Line] = ()) -> tuple[list[Line], list[Dropped]]:
    """Return the lines without page numbers and chunk counters, and what was dropped.

    ``printed`` are all lines of the page, where the head of a printed page may stand once more.

    A number is a page's only where numbers count up one by one through the text, a page's worth of text
    apart: alone in their lines, or fused to a sentence that the page end cut. Document previews cut a text
    into pieces of one size and number those: such counters go where they count up from 1 and the pieces
    end in mid-sentence, and the pieces are one line again. Numbers of the speaker's own outline stay.
    """
    found, dropped = page_heads.without_inner(lines)
    for n, cuts in _inline_counters(found).items():
        passage = found[n].passage
        dropped += [Dropped(span, "chunk-counter") for cut in cuts for span in passage.spans(*cut)]
        ends = [cut[1] for cut in cuts]
        starts = [*(cut[0] for cut in cuts[1:]), len(passage.text)]
        whole = Passage.of(passage.part(end, start) for end, start in zip(ends, starts, strict=True))
        found[n] = replace(found[n], passage=whole)
    for rule, pick in _RULES:
        places = pick(found, printed)
        dropped += [Dropped(span, rule) for n, cut in places.items() for span in found[n].passage.spans(*cut)]
        pieces = [_without(line, places[n]) if n in places else line for n, line in enumerate(found)]
        opens, found = next((n for n in places if found[n].text.lstrip()[:1] == "1"), -1), []
        for n, line in enumerate(pieces):
            # A piece's end is where its size was full: no break of the text, not even after a stop.
            if rule == "chunk-counter" and n in places and n > max(opens, 0):
                found[-1] = replace(found[-1], passage=found[-1].passage + line.passage)
            elif line.text:
                found.append(line)
    return found, dropped


def _without(line: Line, cut: tuple[int, int]) -> Line:
    return replace(line, passage=(line.passage.part(0, cut[0]) + line.passage.part(cut[1])).strip())


def _seams(lines: Sequence[Line], _: Sequence[Line]) -> dict[int, tuple[int, int]]:
    """Return the notices, in one line with the text, that it comes from another page or goes on there.

    So do the marks of columns in the reports of a parliament: 14 Dec 2005 : Column 1391.
    """
    seams = {
        n: found.span()
        for n, line in enumerate(lines)
        if _SEAM_WORD.search(line.text) and (found := _SEAM.search(line.text))
    }
    columns = {n: found.span() for n, line in enumerate(lines) if (found := _COLUMN.match(line.text))}
    return seams | columns


def _alone(lines: Sequence[Line], printed: Sequence[Line]) -> dict[int, tuple[int, int]]:
    """Return the lines that are a page number and nothing else."""
    numbers = _lone(lines)
    if not numbers:
        return {}
    counting = _counting(lines, numbers) or _between_halves(lines, numbers) or _of_a_book(lines, printed)
    last = [n for n, _ in numbers if n == len(lines) - 1]  # no text ends in a number by itself
    return {n: (0, len(lines[n].text)) for n in {*counting, *last}}


def _lone(lines: Sequence[Line]) -> list[tuple[int, int]]:
    return [(n, int(match[1])) for n, line in enumerate(lines) if (match := _ALONE.match(line.text))]


def _of_a_book(lines: Sequence[Line], printed: Sequence[Line]) -> list[int]:
    """Return the lines of numbers that count on through all that is printed, from whatever page of a book."""
    numbers = _lone(printed)
    if len(numbers) < _FEWEST_OF_A_BOOK:
        return []
    for (n, number), (m, following) in pairwise(numbers):
        inner = n != numbers[0][0] and m != numbers[-1][0]
        if following != number + 1 or (inner and _between(printed, n, m) < _APART):
            return []
    if _between(printed, numbers[0][0], numbers[-1][0]) < _APART * (len(numbers) - 1):
        return []
    return [n for n, _ in _lone(lines)]


def _running_heads(lines: Sequence[Line], printed: Sequence[Line]) -> dict[int, tuple[int, int]]:
    """Return the lines that a printed page repeats at its head or foot."""
    keys = [shapes.bare(page_heads.unnumbered(line.text)) for line in lines]
    times = Counter(shapes.bare(page_heads.unnumbered(line.text)) for line in printed or lines)
    # At the head of the first page more may stand in the same line: 某某档案馆    全宗号 1  目录号 27
    top = shapes.bare(printed[0].text) if printed else ""
    times.update(key for key in {*keys} if key and top != key and top.startswith(key))
    # What stood beside a line on the page, numbers that are gone from the text among it.
    beside = {
        line.passage.pieces[0].start: [printed[m].text for m in (n - 1, n + 1) if 0 <= m < len(printed)]
        for n, line in enumerate(printed)
        if line.passage.pieces and not line.hidden
    }
    begins = lines[0].passage.pieces[:1] if lines else ()
    opens = next((n for n, line in enumerate(printed) if begins and line.passage.pieces[:1] == begins), 0)
    above = shapes.bare("".join(line.text for line in printed[:opens] if not line.hidden))
    found = {}
    for n, line in enumerate(lines):
        if n and _BOOK_HEAD.match(line.text.strip()) and (at_foot := _above_head(lines, n)) is not None:
            found |= {m: (0, len(lines[m].text)) for m in range(at_foot, n + 1)}
            continue
        near = [lines[m].text for m in (n - 1, n + 1) if 0 <= m < len(lines)]
        near += beside.get(line.passage.pieces[0].start, []) if line.passage.pieces else []
        ends = "   " in line.text and (
            _TWO_ENDS.match(line.text) or (times[keys[n]] > 1 and _EN_TWO_ENDS.match(line.text.strip()))
        )
        if n and (ends or _names_book(line.text, above)) and any(map(_ALONE.match, near)):
            found[n] = (0, len(line.text))
            continue
        if times[keys[n]] < 2 or len(keys[n]) < 6 or shapes.ends_sentence(line.text) or mark_at(line.text):
            continue
        if shapes.has_inner_stop(line.text):
            continue  # two lines of a broken text may be the same, but no head holds a stop
        if shapes.is_wrapped(line.text) or shapes.is_salutation(line.text):
            continue  # "(掌声)" and the address are the speaker's and the hall's
        numbered = page_heads.unnumbered(line.text) != line.text
        at_page_end = any(map(page_heads.is_number, near)) or (n > 0 and _is_cut(lines[n - 1].text))
        # An assembly's record heads each page with the day of the sitting and the number.
        at_page_end = at_page_end or bool(numbered and n and shapes.date_in(line.text))
        if numbered and not (at_page_end and n and not _is_row(lines[n - 1].text)):
            continue  # a row of a table has its number far from its word too
        if len(line.text) <= 60 and (times[keys[n]] >= 3 or at_page_end) and line.text[-1] not in "：:，,":
            found[n] = (0, len(line.text))
    # The head of the first page stands above the text.
    heads = {keys[n] for n in found}
    return found | {n: (0, len(lines[n].text)) for n in range(min(_TOP, len(lines))) if keys[n] in heads}


def _names_book(text: str, above: str) -> bool:
    """Tell whether all words of a line stand above the text too: 某市志·附录    重要讲话选载

    There a book, its volume and its chapter are named, one under the other.
    """
    words = [shapes.bare(word) for word in _WORDS_APART.split(text) if word.strip()]
    stand = len(words) > 1 and all(len(word) >= 2 and word in above for word in words)
    return stand and len(text) <= _LONGEST_HEAD and any(len(word) >= 4 for word in words)


def _is_row(text: str) -> bool:
    return len(text) <= _CUT_LINE or page_heads.NUMBER_APART.search(text) is not None


def _above_head(lines: Sequence[Line], n: int) -> int | None:
    """Return where what stands at the foot of the page before a head begins, None if no sentence runs on.

    Notes at the foot of that page are no text if their marks stand in it.
    """
    at = n
    while at > 1 and len(lines[at - 1].text) <= _LONGEST_NOTE and (mark := _NOTE.match(lines[at - 1].text)):
        if not any(mark[1] in line.text for line in lines[max(at - _OF_A_PAGE, 0) : at - 1]):
            break
        at -= 1
    return at if at and _is_cut(lines[at - 1].text) else None


def _fused(lines: Sequence[Line], _: Sequence[Line]) -> dict[int, tuple[int, int]]:
    """Return the page numbers at the start or end of lines between which a sentence was cut."""
    for pattern, of_next in ((_OPENING, False), (_CLOSING, True)):
        found = {}
        for n, line in enumerate(lines):
            if of_next and not line.text.rstrip()[-1:].isdecimal():
                continue
            match = pattern.search(line.text) if of_next else pattern.match(line.text)
            above, below = (n, n + 1) if of_next else (n - 1, n)
            if match and _counts_entries(line.text):
                continue
            if match and above >= 0 and below < len(lines) and _is_cut(lines[above].text):
                found[n] = match
        run = _counting(lines, [(n, int(match[1])) for n, match in found.items()])
        if run:
            return {n: found[n].span() for n in run}
    return {}


def _counts_entries(text: str) -> bool:
    """Tell whether a line is the title of an entry in a collection, whose number is its own: 讲话稿篇2"""
    return len(text) <= 40 and shapes.ends_like_title(text.rstrip(" 0123456789篇"))


def _is_cut(text: str) -> bool:
    whole = shapes.ends_sentence(text) or text.rstrip().endswith(("：", ":")) or shapes.mark_only(text)
    return not whole and len(text) > 1


def _counting(lines: Sequence[Line], numbers: Sequence[tuple[int, int]]) -> list[int]:
    """Return the lines of all numbers if they count up one by one, far enough apart, else none."""
    if len(numbers) < 2 or numbers[0][1] > 3:
        return []
    for (n, number), (m, following) in pairwise(numbers):
        last = m == numbers[-1][0]  # the last page may be nearly empty
        if following != number + 1 or (not last and _between(lines, n, m) < _APART):
            return []
    if _between(lines, 0, numbers[-1][0]) < _APART * (len(numbers) - 1):
        return []
    return [n for n, _ in numbers]


def _between_halves(lines: Sequence[Line], numbers: Sequence[tuple[int, int]]) -> list[int]:
    """Return the lines of numbers that count up and each part a sentence in two, else none."""
    halves = [
        n
        for n, _ in numbers
        if 0 < n < len(lines) - 1
        and len(lines[n - 1].text) >= _CUT_LINE
        and _is_cut(lines[n - 1].text)
        and shapes.has_han(lines[n + 1].text[:1])
        and not mark_at(lines[n + 1].text)
    ]
    counts = all(following == number + 1 for (_, number), (_, following) in pairwise(numbers))
    apart = all(_between(lines, n, m) >= _APART_CUT for n, m in pairwise(halves))
    enough = len(halves) >= max(2, len(numbers) - 1)
    return [n for n, _ in numbers] if enough and counts and apart and numbers[0][1] <= 3 else []


def _between(lines: Sequence[Line], first: int, last: int) -> int:
    return sum(len(line.text) for line in lines[first : last + 1])


def _counters(lines: Sequence[Line], printed: Sequence[Line]) -> dict[int, tuple[int, int]]:
    """Return the counters before the pieces of a preview.

    Where the first piece begins with the title that the page prints above it, they are no outline's.
    """
    found = [(n, match) for n, line in enumerate(lines) if (match := _COUNTER.match(line.text))]
    if found and (cut := _in_sentences(lines, found, printed)):
        return cut
    counts = [int(match[1]) for _, match in found]
    if (
        counts[:1] == [2]
        and counts == list(range(2, len(found) + 2))
        and piece_numbers.title_alone(printed, again=True)
    ):
        return {n: match.span() for n, match in found}
    if len(found) < 2 or counts != list(range(1, len(found) + 1)):
        return {}
    starts = [n for n, _ in found]
    if piece_numbers.begins_with_title(lines[starts[0]].text[found[0][1].end() :], printed):
        return {n: match.span() for n, match in found}
    if len(found) < _FEWEST_CHUNKS:
        return {}
    cut = sum(_is_cut(lines[n - 1].text) for n in starts[1:])
    sizes = [_between(lines, n, m - 1) for n, m in pairwise(starts)]
    usual = sorted(sizes)[len(sizes) // 2]
    even = sum(abs(size - usual) <= _EVEN * usual for size in sizes)
    if usual < _APART or even < 0.8 * len(sizes) or 2 * cut < len(starts) - 1:
        return {}
    return {n: match.span() for n, match in found}


def _in_sentences(
    lines: Sequence[Line], found: Sequence[tuple[int, re.Match]], printed: Sequence[Line]
) -> dict[int, tuple[int, int]]:
    """Return the counters that all stand in the middle of a sentence, the text before each a piece long.

    No paragraph of an outline ends without a stop; numbers of one between the counters are passed over.
    """
    first, opening = found[0]  # the title above the text may have the first
    counters = {first: opening.span()} if first <= _OPENING_LINES and opening[1] == "1" else {}
    above = any(line.text.lstrip()[:2] in ("1、", "1.") for line in printed[:1]) or piece_numbers.title_alone(
        printed
    )
    above = int(opening[1] == "2" and above)
    for n, match in found[1 - above :]:
        before = lines[n - 1].text.rstrip()[-1:] if n else ""
        told = len(counters) + above
        if told and int(match[1]) == told + 1 and (shapes.has_han(before) or before in "，、"):
            counters[n] = match.span()
    starts = list(counters)
    apart = all(_between(lines, n, m - 1) >= _APART for n, m in pairwise(starts))
    following = {int(match[1]) for _, match in found} & {len(counters) + above + 1}
    return counters if len(counters) + above > 1 and apart and not following else {}


_RULES = (
    ("page-mark", _seams),
    ("chunk-counter", _counters),
    ("running-head", _running_heads),
    ("page-number", page_heads.numbers),
    ("page-number", _alone),
    ("page-number", _fused),
)
