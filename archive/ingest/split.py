"""Collections: one page that holds several speeches becomes several pages, and no fact leaks between them."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from archive.ingest import fact_rows, record_cards
from archive.ingest import lines as shapes
from archive.ingest.block_lines import is_head
from archive.ingest.documents import Dropped, Fact, LiftedPage, Line, Page
from archive.ingest.furniture import fold
from archive.ingest.languages import zh_chrome
from archive.ingest.led import led
from archive.ingest.outline import ENTRY, counted, is_entry_label
from archive.ingest.patterns import compiled

_CN = "一二三四五六七八九十"
# 讲话稿篇二, 【讲话稿(二)】, 讲话稿第二篇:, 讲话稿范文2, 讲话稿二:
_COUNT = rf"([{_CN}]{{1,3}}|\d{{1,2}})"
_TITLE_THEN_ORDINAL = compiled(
    rf"^[【\[]?(.{{2,60}}?)\s*(?:(?:篇|范文)\s*{_COUNT}|第\s*{_COUNT}\s*篇|"
    rf"[（(【]\s*(?:(?:第|篇|范文)?{_COUNT}篇?)\s*[)）】]|(?<=[稿文]){_COUNT}(?=[】\]:]|$))[】\]]?\s?:?$"
)
# "领导讲话稿篇三：校长在开学典礼上的讲话": the collection's name, the ordinal, the entry's own title.
_NAMED_ENTRY = compiled(rf"^[^。，,:]{{2,40}}?篇\s*([{_CN}]{{1,3}}|\d{{1,2}})\s*[:、.]\s*(.{{4,60}})$")
_AT_OCCASION = compiled(r"[^。;:,]{0,16}在[^。;:]{3,50}(?:会|会议|大会|式|典礼|活动|论坛)上的")
_CLOSING = compiled(
    led(r"谢谢(?:大家|各位)?[!！。]?\s*$|(?:讲话|报告|发言|汇报)(?:完了|到此结束)[。!！]?\s*$")
)
# Facts of the page as such; all others belong to one speech and must be found anew.
_SHARED = frozenset({"posted", "source_url", "source_site", "uploader"})
# 双桥县春耕现场会材料汇编(之二): not 讲话稿三篇, which a site gathered.
_BOOKLET = compiled(
    r"[《“]?[^。,;:!?|>]{4,40}(?:(?:材料|文件|讲话|发言|资料)(?:汇编|选编|汇集|集)|会刊|文集|文选)[》”]?"
    r"(?:\s?[(（]?(?:之|第)?[一二三四五六七八九十\d]{1,3}[集辑册期]?[)）]?)?"
    r"(?:\s?[(（](?:内部|供|仅供|征求|送审|第?[一二三四五六七八九十\d]{1,3}[集辑册期])[^()（）]{0,10}[)）])?"
)
_FURNITURE = 60  # lines above the first speech and below the last that belong to each
_LONGEST_LABEL = 40  # characters of a collection's name and an ordinal
_SHORTEST = 80  # characters of text that make an entry of a list a speech


def parts(page: LiftedPage) -> list[LiftedPage]:
    """Return the speeches of a page as pages of their own, or the page alone if it holds one.

    A new speech begins at an ordinal heading (第一篇, 篇二, 范文(3)) or at a line that ends as titles do,
    comes after a closed text and has a salutation or title block below it. Each gets its own head; title,
    date and part of the whole page are left behind, the day of posting and the source are kept. What stands
    before the first title (an editor's preface, a list of contents) is dropped. The labels under an entry's
    title (主讲:… 日期:…) are its own: they tell who spoke and when, and never when the page was put up.
    """
    lines = [*page.head, *page.body]
    folded = [fold(line.text) for line in lines]
    starts = _lasting(folded, _by_ordinal(page, lines, folded))
    if len(starts) < 2:
        starts = _lasting(folded, _by_title(page, lines, folded))
    if len(starts) < 2:
        return [page]
    # The collection's name and the ordinal over a title of its own: 护林防火讲话 篇二
    apart = {n - 1 for n in starts if n and _own_title(folded, n - 1) == n}
    labels = {n - 1 for n in starts[1:] if n - 1 in apart or _is_between(folded[n - 1])}
    before = tuple(
        Dropped(span, "collection-preface")
        for n, line in enumerate(lines)
        if n < starts[0] or n in labels
        for span in line.passage.spans()
    )
    dropped = (*page.dropped, *before)
    shared = tuple(fact for fact in page.facts if fact.name in _SHARED)
    notices = [fact for fact in page.facts if fact.name == "gap" and fact.passage.pieces]
    printed = _parted(page.page, [lines[n] for n in starts], lines[-1])
    begins = [lines[n].passage.begins for n in starts]
    entries = []
    for own, start, end in zip(printed, starts, [*starts[1:], len(lines)], strict=True):
        while end - 1 > start and end < len(lines) and (end - 1 in apart or _is_between(folded[end - 1])):
            end -= 1  # the label of the next entry, which has its title in a line of its own
        head, body = _block(lines[start:end], folded[start:end], len(page.head) - start)
        entries.append((own, lines[start], folded[start], *_labelled(own, lines[start], head, body)))
    shared = (*shared, *_booklet(page.page, lines[starts[0]]))
    shared = _of_all(shared, begins, lines[-1], [card for *_, card in entries])
    found = []
    for own, title, words, head, body, card in entries:
        inside = [line.passage.begins for line in (*head, *body) if line.passage.pieces]
        first, last = min(inside), max(inside)
        gaps = (fact for fact in notices if first <= fact.passage.pieces[0].start <= last)
        stated = (fact for fact in card.facts if fact.name != "title")
        named = () if is_entry_label(words) or shapes.is_salutation(words) else (_title(title, words),)
        if shapes.is_salutation(words):  # the first label was none of the page's text
            head, body = (), (*head, *body)
        head = head if named else head[1:]  # 篇二: over an address; it has no title
        facts = (*named, *stated, *shared, *gaps)
        found.append(LiftedPage(own, facts, head, body, dropped))
    return found


def _lasting(folded: list[str], starts: list[int]) -> list[int]:
    """Return where the titles of entries stand that have text below them: no line of a list of contents."""
    starts = [_own_title(folded, n) for n in starts]
    ends = [*starts[1:], len(folded)]
    return [n for n, end in zip(starts, ends, strict=False) if _size(folded, n, end) >= _SHORTEST]


def _parted(page: Page, titles: Sequence[Line], last: Line) -> Iterator[Page]:
    """Yield for each speech the page with the lines that are its own or no speech's: none of another's.

    ``last`` is the last line of the last speech. Of what stands above the first title and below that line, so
    much is kept as can be a site's head and foot.
    """
    begins = [title.passage.begins for title in titles]
    groups: list[list[Line]] = [[] for _ in range(len(titles) + 2)]
    for line in page.lines:
        at = line.passage.begins
        groups[-1 if at > last.passage.begins else bisect_right(begins, at)].append(line)
    head, *own, foot = groups
    for lines in own:
        yield replace(page, lines=(*head[-_FURNITURE:], *lines, *foot[:_FURNITURE]))


def _labelled(
    own: Page, title: Line, head: tuple[Line, ...], body: tuple[Line, ...]
) -> tuple[tuple[Line, ...], tuple[Line, ...], record_cards.Card]:
    """Return an entry's block without the labels under its title, its text, and the card that these make."""
    until = min((line.passage.begins for line in body if line.passage.pieces), default=title.passage.begins)
    under = [line for line in own.lines if title.passage.begins < line.passage.begins < until]
    card = record_cards.read(under, of_entry=True)
    filled = {under[n].passage.begins for n in card.filled}
    kept = (line for line in head[1:] if line.passage.begins not in filled)
    return (head[0], *card.head, *kept), body, card


def _booklet(page: Page, first: Line) -> list[Fact]:
    """Return the title of the booklet whose entries the page has, as a fact "booklet"; [] if none."""
    above = [line for line in page.lines if line.passage.begins < first.passage.begins and not line.hidden]
    named = [line for line in above[-_FURNITURE:] if _BOOKLET.fullmatch(fold(line.text))]
    return [
        Fact("booklet", line.text.strip(), line.passage.strip(), "collection-title") for line in named[:1]
    ]


def _of_all(
    shared: Sequence[Fact], begins: Sequence[int], last: Line, cards: Sequence[record_cards.Card]
) -> tuple[Fact, ...]:
    """Return the facts of the page that are every entry's: not a day that an entry's own label tells.

    A page is put up once: where entries name different days, none of them is the day of posting.
    """
    told = {fact.passage.begins for card in cards for fact in card.facts if fact.passage.pieces}
    inside = {
        fact: bisect_right(begins, fact.passage.begins)
        for fact in shared
        if fact.name == "posted" and fact.passage.pieces and fact.passage.begins <= last.passage.begins
    }
    days = {fact.value for fact, entry in inside.items() if entry}
    return tuple(
        fact
        for fact in shared
        if not (fact in inside and (fact.passage.begins in told or (inside[fact] and len(days) > 1)))
    )


def _by_ordinal(page: LiftedPage, lines: list[Line], folded: list[str]) -> list[int]:
    """Return where ordinal headings count up from one; the last such run, as contents come first.

    The label of the first may stand above its title or its text, where it is no line of the speech.
    """
    found = []
    for n, text in enumerate(folded):
        if len(text) <= 80 and not shapes.ends_sentence(text) and (match := _ordinal(text)):
            found.append((n, match))
    first = (*lines[:1], *page.body[:1])
    if found and found[0][1] == 2 and any(_is_first_labelled(page, line) for line in first):
        found.insert(0, (0, 1))
    best: list[int] = []
    run: list[int] = []
    expected = 1
    for n, count in found:
        if count == 1:
            run, expected = [], 1
        if count == expected:
            run.append(n)
            expected += 1
        if len(run) >= max(len(best), 2):
            best = run
    return best


def _is_first_labelled(page: LiftedPage, first: Line) -> bool:
    """Tell whether the label of a first entry stands right above a line: 篇一:"""
    above = [
        line for line in page.page.lines if line.passage.begins < first.passage.begins and line.text.strip()
    ]
    text = fold(above[-1].text) if above else ""
    return _is_label(text) and _ordinal(text) == 1


def _is_label(text: str) -> bool:
    """Tell whether a line is the ordinal of an entry, with the collection's name or without: 讲话稿篇二:"""
    return is_entry_label(text) or (
        len(text) <= _LONGEST_LABEL and _TITLE_THEN_ORDINAL.match(text) is not None
    )


def _ordinal(text: str) -> int:
    match = ENTRY.match(text)
    if match:
        return counted(next(group for group in match.groups()[:3] if group))
    match = _NAMED_ENTRY.match(text)
    if match and shapes.ends_like_title(match[2]):
        return counted(match[1])
    match = _TITLE_THEN_ORDINAL.match(text)
    if match and shapes.ends_like_title(match[1]):
        return counted(next(group for group in match.groups()[1:] if group))
    return 0


def _is_between(folded: str) -> bool:
    """Tell whether a line only parts two entries: a label, or a row of signs (★★★★, ------)."""
    return is_entry_label(folded) or (bool(folded) and shapes.mark_only(folded))


def _own_title(folded: list[str], n: int) -> int:
    """Return where the title of an entry stands: below its label, if the label has no words itself.

    So does one that names an occasion (在…会上的讲话) below the collection's name, which names none.
    """
    below = folded[n + 1] if n + 1 < len(folded) else ""
    titled = shapes.ends_like_title(below) and not shapes.ends_sentence(below)
    named = _TITLE_THEN_ORDINAL.match(folded[n])
    own = named and _AT_OCCASION.match(below) and not _AT_OCCASION.search(named[1])
    return n + 1 if titled and (is_entry_label(folded[n]) or own) else n


def _by_title(page: LiftedPage, lines: list[Line], folded: list[str]) -> list[int]:
    """Return where titles stand that open a speech: above a salutation or block, after a closed text."""
    found = []
    for n, text in enumerate(folded):
        title = shapes.squeezed(text)
        if not (6 <= len(title) <= 80 or title in zh_chrome.SHORT_TITLES) or shapes.ends_sentence(text):
            continue
        if not shapes.ends_like_title(title):
            continue
        below = folded[n + 1 : n + 6]
        opens = next((m for m, line in enumerate(below) if shapes.is_salutation(line)), None)
        told = len(page.head) - n - 1  # lines that are known to stand over the first text
        if opens is None or not (
            _tells_facts(lines[n], below)
            or all(at < told or is_head(line) for at, line in enumerate(below[:opens]))
        ):
            continue
        parted = n > 1 and _is_between(folded[n - 1])
        above = folded[n - 1 - parted] if n else ""
        if n and found and not (shapes.ends_sentence(above) or _CLOSING.search(above) or is_head(above)):
            continue
        if found and _size(folded, found[-1], n) < _SHORTEST:
            continue
        found.append(n)
    closings = sum(bool(_CLOSING.search(text)) for text in folded)
    paired = len(found) == 2 and (closings >= 2 or _signed(folded, found) or _marked(lines, found))
    return found if len(found) >= 3 or paired else []


def _tells_facts(title: Line, below: Sequence[str]) -> bool:
    """Tell whether under a title that the mark-up makes a heading a site prints one line of its own facts."""
    told = title.heading and len(below) > 1 and shapes.is_salutation(below[1])
    return bool(told and not shapes.ends_sentence(below[0]) and shapes.date_in(below[0]))


def _marked(lines: list[Line], titles: list[int]) -> bool:
    """Tell whether the mark-up makes both titles headings of one level, and they differ."""
    first, second = (lines[n] for n in titles)
    return 0 < first.heading == second.heading and shapes.bare(first.text) != shapes.bare(second.text)


def _signed(folded: list[str], titles: list[int]) -> bool:
    """Tell whether each title has name or day under it, then an address, and different words after that."""
    words = []
    for n in titles:
        below = folded[n + 1 : n + 6]
        opens = next(m for m, line in enumerate(below) if shapes.is_salutation(line))
        if not opens:
            return False
        words.append(folded[n + opens + 2 : n + opens + 3])
    return words[0] != words[1]


def _block(lines: list[Line], folded: list[str], told: int) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return title block and text of an entry, whose first ``told`` lines are known to be of the block."""
    told = max(told, 2 if _tells_facts(lines[0], folded[1:3]) else 1)
    first = next((n for n in range(told, len(lines)) if not is_head(folded[n])), len(lines))
    # The ordinal is the collection's, not the title's.
    opening = replace(lines[0], passage=_title(lines[0], folded[0]).passage)
    rows = [
        fact_rows.parted(line) if fact_rows.is_row(text) else [line]
        for line, text in zip(lines[1:first], folded[1:first], strict=True)
    ]
    return (opening, *chain.from_iterable(rows)), tuple(lines[first:])


def _title(line: Line, folded: str) -> Fact:
    """Return the title of an entry: what stands after its ordinal, the whole line if nothing does."""
    match = ENTRY.match(folded)
    words = (match[4] or "").strip() if match else folded
    if match is None and (named := _NAMED_ENTRY.match(folded)) and shapes.ends_like_title(named[2]):
        words = named[2]
    elif match is None and (numbered := _TITLE_THEN_ORDINAL.match(folded)):
        words = numbered[1]
    at = line.text.find(words) if words else -1
    passage = line.passage.part(at, at + len(words)) if at >= 0 else line.passage
    return Fact("title", passage.text.strip(), passage, "collection-title")


def _size(folded: list[str], start: int, end: int) -> int:
    return sum(len(text) for text in folded[start + 1 : end])
