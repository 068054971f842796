"""When a speech was spoken: as stated, else the interval that its text supports, else unknown."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from archive.edtf import from_bounds
from archive.ingest.documents import Document, Evidence, Fact, Finding, Text
from archive.ingest.extract import (
    anniversaries,
    anniversary_days,
    blows,
    bounds,
    campaigns,
    chinese_calendar,
    deadlines,
    english_anniversaries,
    event_years,
    held_meetings,
    intervals,
    mailed_days,
    masked_years,
    national_meetings,
    nights_before,
    own_anniversaries,
    posters_days,
    preface_days,
    public_events,
    reckoned_days,
    reckoning,
    recurring_days,
    school_years,
    stamps_over_leads,
    stated_dates,
    title_block,
    title_limits,
    told_years,
    turns_of_year,
)
from archive.ingest.extract.bounds import Bound
from archive.ingest.extract.folding import fold
from archive.ingest.extract.intervals import Interval
from archive.ingest.extract.put_up import lone_day, soon_after
from archive.ingest.extract.reckoned_days import ReckonedDay
from archive.ingest.extract.recurring_days import Named, RecurringDay
from archive.ingest.extract.stated_dates import Stated
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

# An interval wider than a term of five years tells a reader less than "unknown" does.
WIDEST = 5 * 366
# Rules that no later speaker can break; a stated date that they contradict is not to be trusted.
TITLE_YEAR = "title-year"
UNBREAKABLE = frozenset(
    (
        *("cited-plenum", "cited-congress", "awaited-plenum", "awaited-congress", "cited-npc-session"),
        *("this-year", "five-year-plan", "turn-of-year"),
        *("later-word", TITLE_YEAR),
    )
)
A_YEAR = timedelta(days=366)
TODAY = compiled(r"今(?:[日天](?:[早上下中]午|早上|晚上?)?|[早晨午晚])(?![年后])")
ISO_DAY = compiled(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def find(document: Document, text: Text, title: str) -> Finding:
    """Return when the speech was spoken: value EDTF, or None with evidence that says why.

    A date counts as stated only where such a date stands: in brackets or on a line of its own in the title
    block, in the lead (2010年2月24日在…会议上), at the start of the title, in "今天是…". Stated dates that
    contradict one another, their weekday, or what the text cites give None and grade "conflict".
    Without one, hard and soft bounds from the text give an interval of grade "inferred". The posted date,
    copyright years and file names are never asked for the day; a posted date earlier than the text can be
    is a conflict, and otherwise it ends an interval that goes on beyond it and settles the year of a day that
    the page itself names without one: a press release's "today", and the day in an editor's preface to a page
    put up within two weeks.

    >>> from archive.ingest.documents import Document, Text
    >>> find(Document(()), Text((), ()), "2011年3月8日在全市春耕动员大会上的讲话").value
    '2011-03-08'
    """
    stated = stamps_over_leads.without(stated_dates.find(document, text, title))
    lines = tuple(title_block.read(document, text))
    heads = tuple(line.passage for line in lines if line.role in ("title", "dash"))
    leads = tuple(line.passage for line in lines if line.role == "lead")
    passages = _passages(text)
    called = (*(heads or (Passage(title),)), *leads)
    hard = [*bounds.hard(passages), *turns_of_year.hard(passages), *anniversaries.hard(passages, called)]
    hard += english_anniversaries.hard(passages, (*heads, *leads))
    hard += [*public_events.hard(passages), *told_years.hard(passages), *blows.hard(passages)]
    hard += held_meetings.hard(called, text.paragraphs[:3])
    complete = nights_before.whole_days(stated, heads, document)
    years = [*stated_dates.title_years(document, text, title)] or [*event_years.find(document, text, title)]
    if complete:
        limits = [*hard, *title_limits.hard(years)]
        told = nights_before.find(complete, (*(line.passage for line in lines), *text.paragraphs[:2]))
        return told or mailed_days.find(complete, heads) or _settled(complete, limits)
    for year in years:
        if against := _against(year.earliest, year.latest, hard):
            return _conflict([_evidence(bound, "conflict", 0.0) for bound in (year, *against[:2])])
    soft = [*years, *campaigns.soft(called, text.paragraphs[:3]), *bounds.soft(passages)]
    soft += [*turns_of_year.soft(passages), *told_years.soft(passages), *public_events.soft(passages)]
    soft += [*national_meetings.soft(passages), *own_anniversaries.soft(called, passages)]
    soft += [
        *turns_of_year.feasts(called),
        *deadlines.soft(passages),
        *school_years.told(text.paragraphs[:6] if not years else ()),
    ]
    put_up = next(document.facts("posted"), None)
    posted = put_up.value if put_up else None
    known_by = date.fromisoformat(posted) if posted and ISO_DAY.fullmatch(posted) else None
    file = document.pages[0].page.file if document.pages else ""
    interval = intervals.within(hard, soft, known_by=known_by)
    if interval.clash:
        return _conflict([_evidence(bound, "conflict", 0.0) for bound in interval.clash])
    if rewritten := _rewritten((*soft, *told_years.done_in(passages)), hard):
        return _conflict([_evidence(bound, "conflict", 0.0) for bound in rewritten])
    if posted and interval.earliest and posted < interval.earliest.isoformat():
        return _conflict([_evidence(bound, "conflict", 0.0) for bound in interval.because[:2]])
    reckoned = [*map(_partly, stated), *_days_under_title(lines), *reckoned_days.find(text.paragraphs)]
    reckoned += anniversary_days.find(passages, heads or (Passage(title),))
    reckoned += masked_years.find((*(line.passage for line in lines), *text.paragraphs[:1]))
    day = (
        _day_of_release(stated, lines, document)
        or _day_told(lines, document)
        or preface_days.find(document, text, stated, lines, known_by, interval)
        or _reckoned(reckoned, interval, sure := intervals.within(hard), put_up if known_by else None, file)
        or _of_its_year(reckoned, interval, known_by)
        or lone_day(reckoned, sure, put_up, file)
        or soon_after(heads or (Passage(title),), passages, interval, put_up, file)
        or posters_days.find(document, text, known_by, interval)
    )
    if day:
        return day
    if interval.closed and (interval.latest - interval.earliest).days <= WIDEST:
        confidence = 0.6 if interval.inferred else 0.8
        evidence = tuple(_evidence(bound, "inferred", confidence) for bound in _distinct(interval.because))
        if known_by and known_by < interval.latest and not intervals.is_whole(interval):
            evidence = (*evidence, Evidence.of_fact(put_up, file, "put-up-by", "inferred", confidence))
            return Finding(from_bounds(interval.earliest, known_by), evidence)
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


def _rewritten(soft: Iterable[Bound], hard: list[Bound]) -> list[Bound]:
    """Return what shows that a site has put other years into a text: a year looked back on that was to come.

    2022年工作回顾 or 2022年,我们做了三件事, in a text that awaits the congress of 2007.
    """
    # The title of a leader outlives his office in what others say.
    limits = intervals.within([bound for bound in hard if bound.rule != "leader-in-office"])
    latest = limits.latest
    reviewed = (bound for bound in soft if bound.rule == "review-of-year" and bound.earliest)
    late = next((bound for bound in reviewed if latest and bound.earliest > latest + A_YEAR), None)
    return [late, *limits.because[:2]] if late else []


def _against(low: date, high: date, hard: list[Bound]) -> list[Bound]:
    """Return the bounds that no later speaker can break and that leave no day between two."""
    return [
        bound
        for bound in hard
        if bound.rule in UNBREAKABLE
        and ((bound.earliest and bound.earliest > high) or (bound.latest and bound.latest < low))
    ]


def _day_of_release(
    stated: list[Stated], lines: tuple[title_block.HeadLine, ...], document: Document
) -> Finding | None:
    """Return the day of a press release whose lead says 今日(六月二十八日) and that is itself dated that day.

    "Today" in a lead is the day of the release, so the two must agree to the day; a page put up on any other
    day says nothing about the year.
    """
    leads = [one for one in stated if one.rule == "lead" and preface_days.says_today(one)]
    before = [one for one in stated if one.rule == "lead" and _says_yesterday(one)] if not leads else []
    if not leads and not before:
        return _today_of_release(lines, document)
    for fact in document.facts("posted"):
        issued = date.fromisoformat(fact.value) if ISO_DAY.fullmatch(fact.value) else None
        held = issued - timedelta(days=1) if issued and before else issued
        if held and all((held.month, held.day) == one.written.month_day for one in leads or before):
            release = Evidence.of(fact.passage, "day-of-release", "inferred", 0.8) if fact.passage else None
            quotes = (_quote((leads or before)[0], "inferred", 0.8), *((release,) if release else ()))
            return Finding(held.isoformat(), quotes)
    return None


def _says_yesterday(one: Stated) -> bool:
    before = fold(one.passage.text)[: one.written.start]
    return bool(
        one.written.month_day
        and re.search(r"(?:昨[日天晚](?:[上下中]午|晚上?)?|\b[Yy]esterday)\s?\(?$", before)
    )


def _today_of_release(lines: tuple[title_block.HeadLine, ...], document: Document) -> Finding | None:
    """Return the day and hour that a press office prints under a release whose lead says 今早 without a day.

    No other stamp will do: a page put up on any other day tells "today" over again.
    """
    lead = next((line for line in lines if line.role == "lead" and TODAY.search(line.folded)), None)
    stamps = [fact for fact in document.facts("posted") if fact.rule == "clock-line"]
    dated = {one.precision for one in lead.dates} - {"year"} if lead else {"day"}  # a bill's year is no day
    if dated or len({fact.value for fact in stamps}) != 1:
        return None
    quotes = (
        Evidence.of(lead.passage, "lead", "inferred", 0.7, *TODAY.search(lead.folded).span()),
        Evidence.of(stamps[0].passage, "day-of-release", "inferred", 0.7),
    )
    return Finding(stamps[0].value, quotes)


def _day_told(lines: tuple[title_block.HeadLine, ...], document: Document) -> Finding | None:
    """Return the day of a page whose lead says 今(20)日, where it was put up on such a day of the month."""
    for line in lines:
        told = title_block.TOLD_TODAY.match(line.folded) if line.role == "lead" else None
        for fact in document.facts("posted") if told else ():
            if ISO_DAY.fullmatch(fact.value) and int(fact.value[-2:]) == int(told["day"]):
                quotes = [Evidence.of(line.passage, "lead", "inferred", 0.8, *told.span())]
                quotes += (
                    [Evidence.of(fact.passage, "day-of-release", "inferred", 0.8)] if fact.passage else []
                )
                return Finding(fact.value, tuple(quotes))
    return None


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


def _reckoned(
    reckoned: list[ReckonedDay], interval: Interval, hard: Interval, put_up: Fact | None, file: str
) -> Finding | None:
    """Return the days of the interval that the days of the year leave (今天是9月18日), if they say anything.

    Where soft bounds leave no such day they are set aside: what the speaker says of the day goes first.
    Such a day behind that of posting is none.
    """
    known_by = date.fromisoformat(put_up.value) if put_up else None
    for bounded in (interval, hard) if hard.closed else (interval,):
        if not bounded.closed:
            continue
        found = reckoning.within(bounded.earliest, bounded.latest, reckoned)
        because = [_evidence(bound, "inferred", 0.6) for bound in _distinct(bounded.because)]
        if found and known_by and bounded.earliest <= known_by < found.latest:
            found = reckoning.within(bounded.earliest, known_by, reckoned)
            because.append(Evidence.of_fact(put_up, file, "put-up-by", "inferred", 0.6))
        if found and (found.latest - found.earliest).days <= WIDEST:
            confidence = 0.7 if found.exact else 0.6
            words = [_evidence(one, "inferred", confidence) for one in found.because]
            return Finding(from_bounds(found.earliest, found.latest), (*words, *because))
    return None


def _of_its_year(reckoned: list[ReckonedDay], interval: Interval, known_by: date | None) -> Finding | None:
    """Return the day that a day in a named year is (丁亥年正月十五), where one such year is left.

    Such years return every sixty: without a day in the text that it must be later than, none is taken.
    """
    for one in reckoned:
        if one.year and one.first == one.last:  # 距离2014年高考还有100天
            windows = one.windows(date(one.year - 1, 1, 1), date(one.year, 12, 31))
            if len(windows) == 1:
                return Finding(from_bounds(*windows[0]), (_evidence(one, "inferred", 0.7),))
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
