"""The headings of a text seen together: numbers of one run told alike."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.ingest import lines as shapes
from archive.ingest.chunks import Chunk
from archive.ingest.documents import Line
from archive.ingest.headings import FIRST_STOP, OUTER, Heading, Item, Paragraph, cut, numbered_heading
from archive.ingest.outline import RANK, Mark, counted
from archive.ingest.patterns import compiled

# Of a run of numbers whose other lines are headings: a sentence alone in its line, a sentence that opens it.
_LONGEST_ALONE = {True: 100, False: 60}  # by whether the style is an outer one
_LONGEST_OF_SEVERAL = 140
_LONGEST_OPENING = {True: 60, False: 45}
_OUTERMOST = frozenset({"part", "capital", "han"})
# Of two sentences that are a heading together: the second, and how many times longer the text under it is.
_LONGEST_SECOND, _TEXT_OVER_SECOND = 45, 2
# 第三、加强领导 as the third heading, after 一、 and 二、
_ORDINAL = compiled(r"第\s?([一二三四五六七八九十]{1,3})\s?[、，,.．]\s?(?=\S)")
_COLON = compiled(r"[^，,。；;：:！!？?]{2,16}[：:](?=.)")
_FULL_LINE = 22  # characters of a heading that may have been broken at the end of its line


def counted_on(items: Sequence[Item]) -> list[Item]:
    """Return the items with "第三、…" told as a number where it goes on from the headings 一、 and 二、.

    It is a line of its own, or a sentence that opens its paragraph as theirs do.
    """
    found: list[Item] = []
    before: Heading | None = None  # the last heading of that style
    for item in items:
        text = item.line.text if isinstance(item, Heading) else item.passage.text
        ordinal = _ORDINAL.match(text) if before and _style(item) in ("", "plain") else None
        if before and ordinal and counted(ordinal[1]) == before.value + 1 > 2:
            mark = Mark("han", ordinal[1], ordinal.end(), counted(ordinal[1]))
            item, *rest = _of_ordinal(item, before, mark) or [item]
            found += [item, *rest]
        else:
            found.append(item)
        if isinstance(item, Heading) and item.style == "han":
            before = item
    return found


def _of_ordinal(item: Item, before: Heading, mark: Mark) -> list[Item]:
    if isinstance(item, Heading):
        words = item.heading.part(item.heading.text.find(mark.number) + len(mark.number)).text
        size = len(item.heading.text) - len(words.lstrip("、，,.． "))
        words = item.heading.part(size)
        return [replace(item, style="han", number=mark.number, value=mark.value, heading=words)]
    stop = FIRST_STOP.search(item.passage.part(mark.size).text)
    fits = stop and stop.group() == "。" and stop.start() <= _LONGEST_OPENING[True]
    if not before.run_in or not fits or item.gaps:
        return []
    return cut(replace(item.last, passage=item.passage), mark, stop.end())


def agreed(items: Sequence[Item]) -> list[Item]:
    """Return the items with the numbers of one run told alike: headings all, or paragraphs all.

    Where most numbers of a run are headings, a longer sentence in such a place is one too; where all of
    them are sentences alone in their lines with text under each, all are. Where hardly any sentence that
    opens a numbered paragraph is short enough for a heading, none is.
    """
    found: dict[int, list[Item]] = {}
    for run in _runs(items):
        plain = {n: items[n] for n in run if isinstance(items[n], Paragraph)}
        heads = len(run) - len(plain)
        opening = [n for n in run if isinstance(head := items[n], Heading) and head.run_in]
        if len(run) > 1 and (labels := _labels(items, run)):
            found |= labels
            continue
        if not plain:
            continue
        if _is_last_of_list(items, run):
            head = items[run[-1]]
            found[run[-1]] = [Paragraph(head.line, _stand_in(head), [])]
            continue
        # Where most stand alone, one may be of two sentences.
        standing = sum(isinstance(head := items[n], Heading) and not head.run_in for n in run)
        several = standing > 1 and 2 * standing >= len(run)
        alone = {n: lifted for n in plain if (lifted := _alone(items, n, several=several))}
        if _is_uneven(items, run, opening, heads) and not alone:
            found |= {n: _whole(items, n) for n in opening} | {n + 1: [] for n in opening}
        elif 2 * heads >= len(run):
            # Where a site ran headings into their text, the first stop is not the heading's.
            fused = any(not shapes.ends_sentence(items[n].line.text) for n in opening)
            found |= alone
            if not fused and 2 * heads > len(run):
                found |= {n: lifted for n in plain if n not in alone and (lifted := _opening(items, n))}
        elif len(alone) == len(plain) and len(run) > 1:
            found |= alone
        elif len(opening) == heads and 3 * heads <= len(run) and _style(items[run[0]]) not in OUTER:
            found |= {n: _whole(items, n) for n in opening} | {n + 1: [] for n in opening}
    return [one for n, item in enumerate(items) for one in found.get(n, [item])]


def _is_last_of_list(items: Sequence[Item], run: Sequence[int]) -> bool:
    """Tell whether the last number of a run is a sentence as the others are, which follow each other.

    Text below it goes on from all of them: it is no heading.
    """
    head = items[run[-1]]
    if not isinstance(head, Heading) or head.run_in or head.depth or head.set_off:
        return False
    listed = [items[n] for n in run[:-1]]
    return (
        run[-1] - run[0] == len(listed) > 0
        and shapes.ends_sentence(head.line.text)
        and all(isinstance(one, Paragraph) and not FIRST_STOP.search(one.passage.text) for one in listed)
    )


def widened(items: Sequence[Item]) -> list[Item]:
    """Return the items with headings of two sentences made whole that were cut at their first stop.

    In a run of the outermost style all of whose numbers are headings, each that was cut has one more short
    sentence in its line, and under the line the text itself begins.
    """
    found: dict[int, list[Item]] = {}
    for run in _runs(items):
        if len(run) > 1 and all(isinstance(items[n], Heading) for n in run):
            found |= _of_two_sentences(items, run)
    return [one for n, item in enumerate(items) for one in found.get(n, [item])]


def _is_uneven(items: Sequence[Item], run: Sequence[int], opening: Sequence[int], heads: int) -> bool:
    """Tell whether a run of an inner style begins with a paragraph, no heading.

    Then the later ones that a short sentence opens are paragraphs too, if they are not the most.
    """
    if _is_whole_point(items, run) and 0 < len(opening) == heads:
        return True
    inner = _style(items[run[0]]) not in OUTER and isinstance(items[run[0]], Paragraph)
    return inner and 0 < len(opening) == heads <= len(run) // 2


def _is_whole_point(items: Sequence[Item], run: Sequence[int]) -> bool:
    """Tell whether a run in brackets begins with a sentence of several clauses and the next number under it.

    (一)四个轮子一齐转,哪个转得快就让哪个快转。 over (二)资金上,靠国家不如靠自己。…
    """
    first = items[run[0]]
    if not isinstance(first, Paragraph) or first.mark is None or first.mark.style != "han-bracket":
        return False
    text = first.passage.text
    alone = len(run) > 1 and run[1] == run[0] + 1 and not FIRST_STOP.search(text)
    return alone and text.endswith("。") and "，" in text and first.size >= _FULL_LINE


def _runs(items: Sequence[Item]) -> Iterator[list[int]]:
    """Yield where numbers of one style count up by one, with no number of an outer style between them."""
    runs: dict[str, list[int]] = {}
    last: dict[str, int] = {}
    for n, item in enumerate(items):
        style = _style(item)
        if style not in RANK:
            continue
        for other in [other for other in runs if RANK[other] > RANK[style]]:
            yield runs.pop(other)
        value = item.value if isinstance(item, Heading) else item.mark.value if item.mark else 0
        if style in runs and value != last[style] + 1:
            yield runs.pop(style)
        runs.setdefault(style, []).append(n)
        last[style] = value
    yield from runs.values()


def _style(item: Item) -> str:
    if isinstance(item, Heading):
        return item.style
    return item.mark.style if item.mark else ""


def _alone(items: Sequence[Item], n: int, *, several: bool) -> list[Item]:
    """Return the heading that a numbered paragraph of one sentence is which has text under it, else [].

    ``several``: of an outer style it may have two sentences.
    """
    item, below = items[n], items[n + 1] if n + 1 < len(items) else None
    if not isinstance(item, Paragraph) or item.mark is None or below is None or item.gaps:
        return []
    style = _style(below)
    under = RANK[style] > RANK[item.mark.style] if style in RANK else style == "" and not _addresses(below)
    words = item.passage.part(item.mark.size).strip()
    text = words.text
    several = several and item.mark.style in OUTER
    longest = _LONGEST_OF_SEVERAL if several else _LONGEST_ALONE[item.mark.style in OUTER]
    fits = len(text) <= longest and text[-1:] not in "，,、；;"
    if not under or not fits or not shapes.has_han(text):
        return []
    if FIRST_STOP.search(text) and (not several or _opening(items, n)):
        return []
    return [numbered_heading(replace(item.last, passage=item.passage), item.mark, words)]


def _of_two_sentences(items: Sequence[Item], run: Sequence[int]) -> dict[int, list[Item]]:
    """Return the headings of a run that are all of their lines and were cut at the first stop, else {}."""
    found: dict[int, list[Item]] = {}
    for n in run:
        head, rest, below = (items[m] if m < len(items) else None for m in range(n, n + 3))
        if not isinstance(head, Heading) or head.style not in _OUTERMOST:
            return {}
        if not head.run_in:
            continue
        if not (isinstance(rest, Paragraph) and isinstance(below, Paragraph)) or rest.gaps:
            return {}
        text = rest.passage.text
        short = len(text) <= _LONGEST_SECOND and not FIRST_STOP.search(text) and shapes.ends_sentence(text)
        if not short or below.size < _TEXT_OVER_SECOND * len(text) or _addresses(below):
            return {}
        if below.mark and below.mark.style in OUTER:
            return {}
        whole = _whole(items, n)[0]
        assert isinstance(whole, Paragraph) and whole.mark
        words = whole.passage.part(whole.mark.size).strip()
        chunk = replace(whole.last, passage=whole.passage, folded=whole.passage.text)
        found |= {n: [numbered_heading(chunk, whole.mark, words)], n + 1: []}
    return found


def _addresses(item: Item) -> bool:
    return isinstance(item, Paragraph) and item.last.salutation


def _opening(items: Sequence[Item], n: int) -> list[Item]:
    """Return heading and paragraph of a numbered paragraph whose first sentence may be a heading, else []."""
    item = items[n]
    if not isinstance(item, Paragraph) or item.mark is None or item.gaps:
        return []
    stop = FIRST_STOP.search(item.passage.part(item.mark.size).strip().text)
    if not stop or stop.group() != "。" or stop.start() > _LONGEST_OPENING[item.mark.style in OUTER]:
        return []
    return cut(replace(item.last, passage=item.passage), item.mark, stop.end())


def _labels(items: Sequence[Item], run: Sequence[int]) -> dict[int, list[Item]]:
    """Return heading and paragraph of each numbered paragraph of a run that a label opens: 一、资金方面:…

    All of them must have one, with text behind it in the same line; else {}.
    """
    found: dict[int, list[Item]] = {}
    for n in run:
        item = items[n]
        if _style(item) not in OUTER or (isinstance(item, Heading) and not item.run_in):
            return {}
        # A first sentence that was taken for the heading is the label's text.
        whole = _whole(items, n)[0] if isinstance(item, Heading) else item
        if not isinstance(whole, Paragraph) or whole.mark is None or whole.gaps:
            return {}
        label = _COLON.match(whole.passage.part(whole.mark.size).strip().text)
        if not label:
            return {}
        found[n] = cut(replace(whole.last, passage=whole.passage), whole.mark, label.end())
        if isinstance(item, Heading):
            found[n + 1] = []
    return found


def _whole(items: Sequence[Item], n: int) -> list[Item]:
    """Return the paragraph that a heading and the rest of its line were."""
    heading, rest = items[n], items[n + 1]
    assert isinstance(heading, Heading) and isinstance(rest, Paragraph)
    size = max(heading.line.text.find(heading.heading.text), 0)
    mark = Mark(heading.style, heading.number, size, heading.value)
    return [Paragraph(heading.line + rest.passage, rest.last, rest.gaps, mark)]


def settled(items: Sequence[Item]) -> list[Item]:
    """Return the items with headings over nothing made paragraphs: items of lists, last lines."""
    kept: list[Item] = []
    alone = len(items)
    while alone and isinstance(items[alone - 1], Heading):
        alone -= 1
    for n, item in enumerate(items):
        if (
            isinstance(item, Heading)
            and not item.heading
            and _style(items[min(n + 1, len(items) - 1)]) in RANK
        ):
            continue  # a number with nothing behind it: a counter that a site left
        if isinstance(item, Heading) and not (item.over_gap and n < alone):
            around = (items[n - 1] if n else None, items[n + 1] if n + 1 < len(items) else None)
            if (any(_like(other, item) for other in around) and _over_nothing(items, n)) or n >= alone:
                kept.append(Paragraph(item.line, _stand_in(item), []))
                continue
        kept.append(item)
    return kept


def _over_nothing(items: Sequence[Item], n: int) -> bool:
    """Tell whether a heading belongs to a run of its style with no text between them."""
    item = items[n]
    if n + 1 < len(items) and _like(items[n + 1], item):
        # Of two unnumbered headings in a row the first has the second under it; three are a list.
        pair = not (n + 2 < len(items) and _like(items[n + 2], item)) and not (
            n and _like(items[n - 1], item)
        )
        return not (pair and _style(item) == "plain")
    # The last of a run of three or more has text after it only because the list ends there.
    return n > 1 and _like(items[n - 1], item) and _like(items[n - 2], item)


def _like(other: Item | None, heading: Item) -> bool:
    return (
        isinstance(other, Heading)
        and isinstance(heading, Heading)
        and not other.over_gap
        and (heading.style, heading.depth) == (other.style, other.depth)
    )


def _stand_in(heading: Heading) -> Chunk:
    return Chunk(heading.line, Line(heading.line), None, False, page=heading.page)
