"""The card that an archive, a form or a data set keeps over a text: 标题:… 讲话人:… 身份:… 讲话日期:…."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from archive.ingest import english_forms, fact_rows, furniture
from archive.ingest import lines as shapes
from archive.ingest.documents import Fact, Line
from archive.ingest.languages import en_chrome
from archive.ingest.languages.zh_cards import LABELS, LONGEST_LABEL, WITH_OFFICE
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_RULE = "record-card"
_LABELLED = compiled(
    rf"\s*+(?:[【\[]\s*+)?((?:[\u4e00-\u9fff、]\s{{0,4}}){{2,{LONGEST_LABEL}}}?)\s*(?:[】\]]\s*:?|:)\s*(.*)$"
)
_LABEL_ENDS, _MAY_LABEL = compiled(r"[:】\]]"), compiled(r"[:：﹕︓】︼\]］﹈]")  # and what folds to one
_WITH_OFFICE = compiled(WITH_OFFICE)
_CLOCK = compiled(r"\d{1,2}:\d{2}:\d{2}")
# What a card of this house must hold: others are a site's line of source and day, or the head of minutes.
_TELLING = frozenset(("title", "office", "date"))
_TOGETHER = (
    frozenset(("event", "speaker")),
    frozenset(("day", "place", "speaker")),
    frozenset(("day", "place", "event")),
    frozenset(("day", "event")),  # 活动:春茶节启动礼 日期:2013年5月6日
    frozenset(("day", "speaker", "posted")),  # the page's own day stands beside that of the speech
)
_OF_ENTRY = frozenset(("day", "speaker"))
_SPEAKS = frozenset(("speaker", "office", "date", "event", "place"))
_DASHED = compiled(r"\s*[—―─━]{2}")  # the dash line of the text below a card is no value of it
_CELLS = frozenset(("td", "th", "dt", "dd"))
_MOST_ABOVE = 30  # lines of a site or a form that may stand over its card
_LONGEST_VALUE = 160
_LONGEST_LONE = 60
_TIME = compiled(r"(?:时\s{0,4}间|日\s{0,4}期)\s*(?::|$)|date\s*(?::|$)", re.I)
_WHERE = compiled(r"地\s{0,4}点|(?:location|venue|place|occasion|event|preacher|scripture)\s*:", re.I)
_LABELS_ALONE = ("时间", "日期", "Date", "DATE")
_PREACHED = compiled(r"\b(?:sermon|preached|preacher|homily|scripture readings?)\b", re.I)
# (时间:2013年5月6日上午;地点:县影剧院): both in one line, no hour behind the day.
_BOTH = compiled(
    r"[(【\[]?\s?(?:时\s{0,4}间|日\s{0,4}期)\s?:[^:]{4,30}(?<=[\s,;。.|、/])(?:地\s{0,4}点|会\s{0,4}[址场])\s?:"
)
# 讲话时间:2013年5月6日, at the start of a line or of a piece of it
_OF_SPEECH = "|".join(label for label, kind in LABELS.items() if kind == "date")
_LONE = compiled(rf"(?:^|[\s|(【\[])(?:{_OF_SPEECH})\s?[】\]]?\s?:")
_DAY_WORDS = ("时间", "日期", "ate", "elivered", "iven on", "poken on", "resented on")
# "Date delivered: 14 December 2012": one label that says it alone.
_EN_LONE = compiled(rf"{en_chrome.SPOKEN_ON}\s*:\s*(?=.{{0,20}}\d)", re.I)
# Delivered on: 3 May 2012 (Original script, may differ from delivered version)
_NOTED = compiled(rf"{en_chrome.SPOKEN_ON}\s*:\s*[\w ,.]{{8,30}}\([^()]{{4,90}}\)", re.I)


@dataclass(frozen=True)
class Card:
    """What a card says, the lines that it fills, and the page's lines without 正文: before the text."""

    facts: tuple[Fact, ...]
    filled: frozenset[int]
    told: frozenset[int]  # of these, the lines that the facts rest on
    head: tuple[Line, ...]  # what names who spoke, and where, as a title block would
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class _Field:
    kind: str
    first: int  # the label's line
    last: int  # the value's line
    value: Passage


def read(lines: Sequence[Line], *, of_entry: bool = False) -> Card:
    """Return the card above a text: none is there unless two labels or more stand together.

    One of them must be of a speech's own record (title, office, 讲话日期), or they are occasion and speaker,
    or time, place and speaker or occasion: 来源 and 时间 alone are a site's line, 时间 and 地点 the head of
    minutes, which are read as such. A label may share its line with its value or stand in the cell before
    it. 时间 is the day of speaking only beside what is said of a speech, and without a clock. Under the title
    of an entry of a collection (``of_entry``) who spoke and 时间 are enough: a site dates its page but once.

    >>> card = read([Line(Passage(text)) for text in ("题目:春耕讲话", "讲话人:李明", "时间:2013年4月")])
    >>> [(fact.name, fact.value) for fact in card.facts]
    [('title', '春耕讲话'), ('speaker', '李明'), ('date', '2013年4月')]
    """
    fields: list[_Field] = []
    n = 0
    while n < min(len(lines), _MOST_ABOVE + 2 * len(fields)):
        field = _field(lines, n)
        if field:
            fields.append(field)
            n = field.last
            if field.kind == "text":
                break
        elif fields and lines[n].text.strip() and not lines[n].hidden:
            if _counts(fields, of_entry):
                break
            fields = []
        n += 1
    if not _counts(fields, of_entry):
        fields = [_Field(*field) for field in english_forms.fields(lines)]
    if not fields:
        return Card((), frozenset(), frozenset(), (), tuple(lines))
    filled = {n for field in fields for n in range(field.first, field.last + 1)}
    below = max(filled) + 1
    while below < len(lines) and (not lines[below].text.strip() or shapes.mark_only(lines[below].text)):
        filled.add(below)
        below += 1
    opened = list(lines)
    for field in fields:
        if field.kind == "text" and field.value:
            opened[field.first] = replace(lines[field.first], passage=field.value)
            filled.discard(field.first)
    told = tuple(_told(fields))
    rest_on = {n for field, _ in told for n in range(field.first, field.last + 1)}
    return Card(
        tuple(fact for _, fact in told),
        frozenset(filled),
        frozenset(rest_on),
        tuple(_head(fields, lines)),
        tuple(opened),
    )


def lone_days(lines: Sequence[Line], folded: Mapping[int, str], card: Card) -> dict[int, Fact]:
    """Return the lines outside a card that say when the speech was given: 讲话时间:2013年5月6日.

    The label says it alone and needs no other beside it; a bare 时间 is left to its neighbours.
    """
    found = {}
    for n, text in folded.items():
        long = len(text) > _LONGEST_LONE and not is_noted_day(text)
        if n in card.filled or long or not any(word in text for word in _DAY_WORDS):
            continue
        if label := _EN_LONE.match(text):
            value = lines[n].passage.part(len(lines[n].text) - len(text) + label.end()).strip()
            found[n] = Fact("date", value.text, value, _RULE)
            continue
        level = furniture.level(lines[n].text)
        label = _LONE.search(level)
        value = lines[n].passage.part(label.end()).strip() if label else None
        if value and shapes.date_in(value.text):
            found[n] = Fact("date", value.text, value, _RULE)
    return found


def is_noted_day(text: str) -> bool:
    """Tell whether a line labels the day of speaking and notes in brackets how the text came about.

    >>> is_noted_day("Delivered on: 3 May 2012 (Original script, may differ from delivered version)")
    True
    >>> is_noted_day("Delivered on: 3 May 2012"), is_noted_day("Published: 3 May 2012 (Original script)")
    (False, False)
    """
    return ":" in text[:24] and _NOTED.fullmatch(text) is not None


def event_times(folded: Mapping[int, str]) -> list[int]:
    """Return the lines "时间:…" that a line "地点:…" stands beside: when it was spoken, not posted.

    So are those that name a holder of an office before 时间, and those in which 地点 follows the day.
    """
    times = [n for n, text in folded.items() if _TIME.match(text)]
    both = [n for n, text in folded.items() if ("间" in text or "期" in text) and _BOTH.match(text)]
    said = [n for n, text in folded.items() if "年" in text and fact_rows.says_when(text)]
    told = [n for n in times if any(_WHERE.match(folded.get(m, "")) for m in (n - 2, n - 1, n + 1, n + 2))]
    told += [n for n in times if n not in told and _is_of_sermon(folded, n)]
    # In a table the label stands in a cell of its own.
    return [
        *told,
        *said,
        *both,
        *(n + 1 for n in told if n + 1 in folded and re.sub(r"[\s:]", "", folded[n]) in _LABELS_ALONE),
    ]


def _is_of_sermon(folded: Mapping[int, str], n: int) -> bool:
    """Tell whether a line "Date: 14 June 2015" heads a sermon, which a line near it calls so."""
    near = (folded.get(m, "") for m in range(n - 3, n + 7)) if folded[n].isascii() else ()
    return any(len(text) <= _LONGEST_LONE and _PREACHED.search(text) for text in near)


def _field(lines: Sequence[Line], n: int) -> _Field | None:
    """Return the field that begins in a line, None if none does."""
    line = lines[n]
    if line.hidden or not line.text.strip():
        return None
    if line.tag not in _CELLS and not _MAY_LABEL.search(line.text):
        return None
    level = furniture.level(line.text)
    if _LABEL_ENDS.search(level) and (found := _LABELLED.match(level)):
        kind = LABELS.get(re.sub(r"\s", "", found[1]))
        if not kind:
            return None
        if found[2]:
            value = line.passage.part(found.start(2)).strip()
            fits = kind == "text" or len(value.text) <= _LONGEST_VALUE
            return _Field(kind, n, n, value) if fits else None
    else:
        label = re.sub(r"\s", "", level) if len(level) <= 3 * LONGEST_LABEL and line.tag in _CELLS else ""
        kind = LABELS.get(label)
        if not kind:
            return None
    if kind == "text":
        return _Field(kind, n, n, Passage(""))
    m = next((m for m in range(n + 1, min(n + 4, len(lines))) if lines[m].text.strip()), n)
    beside = lines[m]
    if m == n or len(beside.text) > _LONGEST_VALUE or _labels(beside) or _DASHED.match(beside.text):
        return _Field(kind, n, n, Passage(""))  # a cell left empty
    return _Field(kind, n, m, beside.passage.strip())


def _labels(line: Line) -> bool:
    level = furniture.level(line.text)
    found = _LABELLED.match(level)
    return re.sub(r"\s", "", found[1] if found else level) in LABELS


def _counts(fields: list[_Field], of_entry: bool) -> bool:
    kinds = {field.kind for field in fields if field.value or field.kind == "text"}
    met = any(kinds >= some for some in _TOGETHER) or (of_entry and kinds >= _OF_ENTRY)
    return len(kinds) >= 2 and (bool(kinds & _TELLING) or met)


def _head(fields: list[_Field], lines: Sequence[Line]) -> Iterator[Line]:
    for field in fields:
        if field.kind == "speaker" and field.value:
            yield Line(field.value)
        elif field.kind == "place" and field.first == field.last:
            yield lines[field.first]


def _told(fields: list[_Field]) -> Iterator[tuple[_Field, Fact]]:
    kinds = {field.kind for field in fields}
    if any(field.kind == "author" and _WITH_OFFICE.search(field.value.text) for field in fields):
        kinds.add("speaker")
    for field in fields:
        name, value = field.kind, field.value
        if not value or name in ("text", "other", "posted", "place"):
            continue
        if name == "day":
            if not kinds & _SPEAKS or _CLOCK.search(furniture.level(value.text)):
                continue
            name = "date"
        yield field, Fact("card_author" if name == "author" else name, value.text, value, _RULE)
