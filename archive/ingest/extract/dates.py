"""When a speech was spoken: as stated, else the interval that its text supports, else unknown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from archive.edtf import from_bounds
from archive.ingest.documents import Document, Evidence, Finding, Passage, Text
from archive.ingest.extract import (
    bounds,
    campaigns,
    chinese_calendar,
    intervals,
    notes,
    occasions,
    reckoned_days,
    reckoning,
    recurring_days,
    title_block,
    turns_of_year,
)
from archive.ingest.extract.bounds import Bound
from archive.ingest.extract.folding import fold
from archive.ingest.extract.intervals import Interval
from archive.ingest.extract.reckoned_days import ReckonedDay
from archive.ingest.extract.recurring_days import Named, RecurringDay
from archive.ingest.extract.written_dates import WrittenDate, find_all

# An interval wider than a term of five years tells a reader less than "unknown" does.
WIDEST = 5 * 366
# Rules that no later speaker can break; a stated date that they contradict is not to be trusted.
UNBREAKABLE = frozenset(
    ("cited-plenum", "cited-congress", "awaited-plenum", "awaited-congress", "later-word")
)
LONGEST_SIGNATURE = 40
SOON_AFTER = timedelta(days=14)
ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
TODAY = re.compile(r"(?:今天|今日|此刻)(?:是|,|\()")
SPOKEN_ON = re.compile(r"^[—\-\s(]*$")
AT = re.compile(r"^[—\-\s]*[^在]{0,12}在$")
HISTORY = re.compile(r"纪念|缅怀|悼念|回忆|追思|成立|诞辰|逝世|以来|回顾")
# A meeting on next year's work is held in the old year as often as in the new one.
LOOKS_AHEAD = re.compile(
    r"(?:经济|农村|政法|宣传思想|组织|财政|税务|统战)工作(?:暨[^会]{0,12})?会议?|年度|计划|务虚"
)
# One that sums a year up is held in it or in the first half of the next.
LOOKS_BACK = re.compile(r"总结|表彰")
NEXT_TO_YEAR = re.compile(r"(?:到|至|自|从|—|-|、)\s?$")
AFTER_YEAR = re.compile(r"^(?:度|以来|底|末|级|届|\s?(?:—|-|至|到|、)|发展|规划|工作(?:总结|回顾))")


@dataclass(frozen=True)
class Stated:
    """A date that the source gives for the speech."""

    written: WrittenDate
    passage: Passage
    rule: str
    confidence: float


def find(document: Document, text: Text, title: str) -> Finding:
    """Return when the speech was spoken: value EDTF, or None with evidence that says why.

    A date counts as stated only where such a date stands: in brackets or on a line of its own in the title
    block, in the lead (2010年2月24日在…会议上), at the start of the title, in "今天是…". Stated dates that
    contradict one another, their weekday, or what the text cites give None and grade "conflict".
    Without one, hard and soft bounds from the text give an interval of grade "inferred". The posted date,
    copyright years and file names are never asked for the day; a posted date earlier than the text can be
    is a conflict, and that of a press release settles only the year of the "today" that its lead names.

    >>> from archive.ingest.documents import Document, Text
    >>> find(Document(()), Text((), ()), "2011年3月8日在全市春耕动员大会上的讲话").value
    '2011-03-08'
    """
    stated = list(_stated(document, text, title))
    heads = tuple(line.passage for line in title_block.read(document, text) if line.role in ("title", "dash"))
    passages = _passages(text)
    hard = [*bounds.hard(passages, heads or (Passage(title),)), *turns_of_year.hard(passages)]
    complete = [one for one in stated if one.written.month_day is None]
    if complete:
        return _settled(complete, hard)
    years = list(_title_years(document, text, title))
    for year in years:
        if against := _against(year.earliest, year.latest, hard):
            return _conflict([_evidence(bound, "conflict", 0.0) for bound in (year, *against[:2])])
    named = campaigns.soft(heads or (Passage(title),))
    soft = [*years, *named, *bounds.soft(passages), *turns_of_year.soft(passages)]
    posted = next((fact.value for fact in document.facts("posted")), None)
    known_by = date.fromisoformat(posted) if posted and ISO_DAY.fullmatch(posted) else None
    interval = intervals.within(hard, soft, known_by=known_by)
    if interval.clash:
        return _conflict([_evidence(bound, "conflict", 0.0) for bound in interval.clash])
    if posted and interval.earliest and posted < interval.earliest.isoformat():
        return _conflict([_evidence(bound, "conflict", 0.0) for bound in interval.because[:2]])
    lines = tuple(title_block.read(document, text))
    reckoned = [*map(_partly, stated), *_days_under_title(lines), *reckoned_days.find(text.paragraphs)]
    day = (
        _day_of_release(stated, document)
        or _day_of_note(document, known_by, intervals.within(hard))
        or _reckoned(reckoned, interval, intervals.within(hard))
        or _of_its_year(reckoned, interval, known_by)
    )
    if day:
        return day
    if interval.closed and (interval.latest - interval.earliest).days <= WIDEST:
        confidence = 0.6 if interval.inferred else 0.8
        evidence = tuple(_evidence(bound, "inferred", confidence) for bound in _distinct(interval.because))
        return Finding(from_bounds(interval.earliest, interval.latest), evidence)
    return _unknown(document, reckoned, interval)


def _settled(stated: list[Stated], hard: list[Bound]) -> Finding:
    """Return the finest of the stated dates if all of them, their weekdays and the text agree."""
    wrong = [one for one in stated if one.written.impossible or one.written.wrong_weekday]
    if wrong:
        rule = "impossible-date" if wrong[0].written.impossible else "weekday"
        return _conflict([_quote(one, "conflict", 0.0, rule) for one in wrong])
    days = [(one.written.earliest, one.written.latest) for one in stated]
    if max(low for low, _ in days) > min(high for _, high in days):
        return _conflict([_quote(one, "conflict", 0.0) for one in stated])
    finest = min(stated, key=lambda one: one.written.latest - one.written.earliest)
    low, high = finest.written.earliest, finest.written.latest
    if against := _against(low, high, hard):
        first = [_quote(finest, "conflict", 0.0)]
        return _conflict([*first, *(_evidence(bound, "conflict", 0.0) for bound in against[:2])])
    places = {(one.passage.text, one.written.start) for one in stated}
    grade, more = ("corroborated", 0.04) if len(places) > 1 else ("stated", 0.0)
    evidence = tuple(_quote(one, grade, one.confidence + more) for one in stated)
    return Finding(finest.written.edtf, evidence)


def _against(low: date, high: date, hard: list[Bound]) -> list[Bound]:
    """Return the bounds that no later speaker can break and that leave no day between two."""
    return [
        bound
        for bound in hard
        if bound.rule in UNBREAKABLE
        and ((bound.earliest and bound.earliest > high) or (bound.latest and bound.latest < low))
    ]


def _stated(document: Document, text: Text, title: str) -> Iterator[Stated]:
    posted = {fact.value for fact in document.facts("posted")}
    seen: set[str] = set()
    above: title_block.HeadLine | None = None
    for line in title_block.read(document, text):
        seen.add(line.folded)
        if line.role == "date":
            office = bool(above and above.naming and above.naming.office and above.naming.name)
            yield from _on_date_line(line, posted, under_office=office)
        elif line.role in ("lead", "dash"):
            dates = [
                one for one in line.dates if one.precision in ("day", "span") or _leads(line.folded, one)
            ]
            yield from (Stated(one, line.passage, "lead", 0.95) for one in dates[:1])
        elif line.role == "title":
            yield from (Stated(one, line.passage, "title", 0.9) for one in _in_title(line.folded, line.dates))
        above = line
    folded = fold(title)
    if not any(folded in line for line in seen):
        passage = Passage(title)
        yield from (Stated(one, passage, "title", 0.9) for one in _in_title(folded, tuple(find_all(folded))))
    for paragraph in text.paragraphs[-2:] if len(text.paragraphs) > 2 else ():
        if len(paragraph.text) <= LONGEST_SIGNATURE:
            line = title_block.read_line(paragraph)
            signed = _on_date_line(line, posted) if line.role == "date" else ()
            yield from (replace(one, rule="signature", confidence=0.85) for one in signed)
    for paragraph in text.paragraphs[:6]:
        folded = fold(paragraph.text[:600])
        for today in TODAY.finditer(folded):
            for one in find_all(folded[today.end() : today.end() + 24]):
                if one.precision == "day" and not one.month_day and one.start <= 2:
                    at = today.end()
                    moved = replace(one, start=one.start + at, end=one.end + at)
                    yield Stated(moved, paragraph, "today", 0.85)
                break


def _on_date_line(
    line: title_block.HeadLine, posted: set[str], *, under_office: bool = False
) -> Iterator[Stated]:
    bracket = "(" in line.folded
    for one in line.dates:
        by_machine = one.iso and not bracket and not line.naming and not under_office
        # 2018-12-03 alone under a title is a site's stamp as often as the day of the speech; below
        # 市长 李明 it is not: no site prints the office of the one who put a page up.
        if by_machine or (one.iso and one.edtf in posted) or one.precision == "half":
            continue
        yield Stated(one, line.passage, "date-line", 0.95 if one.precision == "day" else 0.9)
        return


def _leads(folded: str, one: WrittenDate) -> bool:
    """Whether a month opens the line, as in ——2011年3月在全市…大会上. A lone year belongs to the event."""
    return one.precision == "month" and bool(SPOKEN_ON.match(folded[: one.start]))


def _in_title(folded: str, dates: tuple[WrittenDate, ...]) -> Iterator[WrittenDate]:
    """Yield dates that a title gives for the speech: at its start before 在, or in brackets at its end."""
    for one in dates:
        if one.precision not in ("day", "span", "month") or one.month_day:
            continue
        before, after = folded[: one.start], folded[one.end :]
        opens = SPOKEN_ON.match(before) and re.match(r"\s?,?(?:[^在]{0,16})在", after)
        named = len(before) <= 20 and re.match(r"\s?,?在", after)
        inside = AT.match(before) and occasions.END.search(after)
        closes = before.rstrip().endswith("(") and re.match(r"[^()]{0,12}\)\s?$", after)
        if opens or named or inside or closes:
            yield one


def _title_years(document: Document, text: Text, title: str) -> Iterator[Bound]:
    """Yield the year that the title names its event by (2018年年会), wider where such events look ahead."""
    lines = [line.passage for line in title_block.read(document, text) if line.role in ("title", "dash")]
    for passage in lines or [Passage(title)]:
        folded = fold(passage.text)
        if HISTORY.search(folded):
            continue
        for one in find_all(folded):
            around = NEXT_TO_YEAR.search(folded[: one.start]) or AFTER_YEAR.match(folded[one.end :])
            if one.precision != "year" or one.about or around or not 1949 <= one.earliest.year <= 2100:
                continue
            occasion = occasions.in_title(folded) or occasions.in_lead(folded)
            report = re.search(r"政府工作报告|工作报告", folded)
            if not occasion and not report:
                continue
            year = one.earliest.year
            if LOOKS_AHEAD.search(folded):
                yield Bound(
                    passage, one.start, one.end, "title-year", date(year - 1, 11, 1), date(year + 1, 2, 28)
                )
            elif LOOKS_BACK.search(folded):
                yield Bound(passage, one.start, one.end, "title-year", one.earliest, date(year + 1, 6, 30))
            else:
                yield Bound(passage, one.start, one.end, "title-year", one.earliest, one.latest)
            return


def _day_of_release(stated: list[Stated], document: Document) -> Finding | None:
    """Return the day of a press release whose lead says 今日(六月二十八日) and that is itself dated that day.

    "Today" in a lead is the day of the release, so the two must agree to the day; a page put up on any other
    day says nothing about the year.
    """
    leads = [one for one in stated if one.rule == "lead" and _says_today(one)]
    if not leads:
        return None
    for fact in document.facts("posted"):
        issued = date.fromisoformat(fact.value) if ISO_DAY.fullmatch(fact.value) else None
        if issued and all((issued.month, issued.day) == one.written.month_day for one in leads):
            release = Evidence.of(fact.passage, "day-of-release", "inferred", 0.8) if fact.passage else None
            quotes = (_quote(leads[0], "inferred", 0.8), *((release,) if release else ()))
            return Finding(issued.isoformat(), quotes)
    return None


def _day_of_note(document: Document, posted: date | None, hard: Interval) -> Finding | None:
    """Return the day that an editor's preface gives without its year, where the page went up soon after it.

    四月二日,县里召开现场会: a preface is written for the page, so within two weeks its year is the page's.
    """
    for note in notes.days(document) if posted else ():
        month, day = note.written.month_day
        for year in (posted.year, posted.year - 1):
            try:
                held = date(year, month, day)
            except ValueError:
                continue
            within = (not hard.earliest or hard.earliest <= held) and (not hard.latest or held <= hard.latest)
            if within and timedelta(0) <= posted - held <= SOON_AFTER:
                quotes = [
                    Evidence.of(
                        note.passage, "editors-note", "inferred", 0.7, note.written.start, note.written.end
                    )
                ]
                quotes += [
                    Evidence.of(fact.passage, "posted-soon-after", "inferred", 0.7)
                    for fact in document.facts("posted")
                    if fact.passage
                ][:1]
                return Finding(held.isoformat(), tuple(quotes))
    return None


def _says_today(one: Stated) -> bool:
    before = fold(one.passage.text)[: one.written.start]
    return bool(
        re.search(
            r"(?:今[日天早晨午晚](?:[早上下中]午|晚上?|早上|凌晨)?|今\((?:[一二三四五六日])\)|\b[Tt]oday)\s?\(?$",
            before,
        )
    )


def _partly(one: Stated) -> ReckonedDay:
    """Return a stated day without a year (9月18日 under the title) as a day of the year."""
    month, day = one.written.month_day
    named = Named(one.written.start, one.written.end, RecurringDay(month, day))
    return ReckonedDay(
        one.passage, one.written.start, one.written.end, named, 0, 0, one.rule, one.written.weekday
    )


def _days_under_title(lines: tuple[title_block.HeadLine, ...]) -> Iterator[ReckonedDay]:
    """Yield the lines of the title block that hold a day that comes every year: (正月初八)."""
    for line in lines:
        if line.role == "date" and not line.dates:
            for named in recurring_days.find_all(line.folded):
                yield ReckonedDay(line.passage, named.start, named.end, named, 0, 0, "date-line")


def _reckoned(reckoned: list[ReckonedDay], interval: Interval, hard: Interval) -> Finding | None:
    """Return the days of the interval that the days of the year leave (今天是9月18日), if they say anything.

    Where soft bounds leave no such day they are set aside: what the speaker says of the day goes first.
    """
    for bounded in (interval, hard) if hard.closed else (interval,):
        if not bounded.closed:
            continue
        found = reckoning.within(bounded.earliest, bounded.latest, reckoned)
        if found and (found.latest - found.earliest).days <= WIDEST:
            confidence = 0.7 if found.exact else 0.6
            because = [_evidence(bound, "inferred", 0.6) for bound in _distinct(bounded.because)]
            words = [_evidence(one, "inferred", confidence) for one in found.because]
            return Finding(from_bounds(found.earliest, found.latest), (*words, *because))
    return None


def _of_its_year(reckoned: list[ReckonedDay], interval: Interval, known_by: date | None) -> Finding | None:
    """Return the day that a day in a named year is (丁亥年正月十五), where one such year is left.

    Such years return every sixty: without a day in the text that it must be later than, none is taken.
    """
    if not interval.earliest:
        return None
    low, high = interval.earliest, interval.latest or known_by or chinese_calendar.span()[1]
    for one in reckoned:
        windows = one.windows(low, high) if one.named.years and one.first == one.last else []
        if len(windows) == 1:
            return Finding(from_bounds(*windows[0]), (_evidence(one, "inferred", 0.7),))
    return None


def _unknown(document: Document, reckoned: list[ReckonedDay], interval: Interval) -> Finding:
    if reckoned:
        return Finding(None, (_evidence(reckoned[0], "inferred", 0.0, "unknown"),))
    clues = tuple(_evidence(bound, "inferred", 0.0, "unknown") for bound in _distinct(interval.because))
    file = document.pages[0].page.file if document.pages else ""
    return Finding(None, clues or (Evidence("", file, "unknown", "inferred", 0.0),))


def _conflict(evidence: list[Evidence]) -> Finding:
    return Finding(None, tuple(evidence))


def _passages(text: Text) -> tuple[Passage, ...]:
    return (*text.paragraphs, *(section.heading for section in text.sections))


def _distinct(found: list[Bound]) -> list[Bound]:
    return list({(bound.rule, bound.start, bound.passage.text): bound for bound in found}.values())


def _evidence(bound: Bound | ReckonedDay, grade: str, confidence: float, rule: str = "") -> Evidence:
    start, end = _sentence(bound.passage.text, bound.start, bound.end)
    return Evidence.of(bound.passage, rule or bound.rule, grade, confidence, start, end)


def _quote(one: Stated, grade: str, confidence: float, rule: str = "") -> Evidence:
    if one.passage.pieces or not one.passage.text:
        return Evidence.of(
            one.passage, rule or one.rule, grade, confidence, one.written.start, one.written.end
        )
    quote = one.passage.text[one.written.start : one.written.end]
    return Evidence(quote, "", rule or one.rule, grade, confidence)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the clause around a run, at most some forty characters to either side, for a reader to judge."""
    stops = "。!?;!?;\n"
    first = max((text.rfind(stop, max(0, start - 40), start) for stop in stops), default=-1) + 1
    last = min((at for stop in stops if (at := text.find(stop, end, end + 40)) >= 0), default=-1)
    first = first or max(0, start - 40)
    return first, last + 1 if last >= 0 else min(len(text), end + 40)
