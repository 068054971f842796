"""The days of local congresses that dated pages of a run teach to undated pages of the same place."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from archive import edtf
from archive.ingest.documents import Draft, Evidence, Outcome
from archive.ingest.extract import anniversaries, bounds, intervals, told_years, turns_of_year
from archive.ingest.extract.folding import fold
from archive.ingest.extract.numerals import NUMERAL, number
from archive.ingest.extract.written_dates import month_bounds
from archive.ingest.patterns import compiled

# A local people's congress meets once a year at least (Organic Law of the Local People's Congresses and
# Governments), a committee of the CPPCC too (its Charter), a party committee once and since 2002 twice
# (Constitution of the CPC). The meeting of one year may slip into the next. The length of terms (at the
# county three years until 1993) is not asked: within a term the numbers tell, between terms their order only.
AT_LEAST_EVERY = 366
SLIPS_BY = 183
FIRST_YEAR = 1983  # the laws of 1979 and 1982 were in force everywhere
SAME_SESSION = 31  # days that the speeches of one session may lie apart
WIDEST = 3 * 366
_ORDINAL = f"[{NUMERAL}]{{1,3}}"
_SESSION = compiled(
    rf"(?P<before>[^。,;]{{0,30}}?)第?(?P<term>{_ORDINAL})届(?P<body>[^。,;第]{{0,12}}?)第?(?P<number>{_ORDINAL})次"
    r"(?P<kind>全体(?:\(扩大\))?会议|全会|全委(?:\(扩大\))?会议?|会议)"
)
# Bodies inside a body meet by other rules; the nation's sessions stand in the table of dated facts.
_OTHERS = compiled(
    r"常委|常务委员|主席团|主任会议|全国|中央|工会|妇联|妇女|青年|共青团|文联|科协|工商|代表团"
)
_BODIES = (
    ("政协", compiled(r"政协|政治协商")),
    ("纪委", compiled(r"纪委|纪律检查")),
    ("人大", compiled(r"人大|人民代表大会")),
    ("党委", compiled(r"委$|委员会|中共|共产党")),
)
_LEVEL = compiled(r"[省市县区州盟旗乡镇]")
_GRADES = ("stated", "corroborated")


@dataclass(frozen=True, order=True)
class Session:
    """Which meeting of a body it was: the third of the fourteenth term is (14, 3)."""

    term: int
    number: int


@dataclass(frozen=True)
class _Dated:
    session: Session
    earliest: date
    latest: date
    draft: Draft


_Body = tuple[str, str, str]  # code of the place, name of the body, level that its name says


def taught(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """Return the outcomes, undated speeches at sessions dated by other pages of the run, where they agree.

    第十四届人民代表大会第三次会议 of a place on a page with its date tells that the fourth session was after
    that day and, since such bodies meet every year, within a year and a half. Only the occasion of a speech
    teaches or learns, never a session that its text mentions. Where the pages that could teach contradict one
    another or the text's own bounds, nothing is taught. The evidence quotes both pages.
    """
    outcomes = list(outcomes)
    found = [session_of(one) if isinstance(one, Draft) else None for one in outcomes]
    lessons: dict[_Body, list[_Dated]] = defaultdict(list)
    for outcome, held in zip(outcomes, found, strict=True):
        if held and (dated := _dated(outcome, held[1])):
            lessons[held[0]].append(dated)
    known = {body: rows for body, rows in lessons.items() if _agree(rows)}
    return [
        _learned(outcome, held[1], known[held[0]])
        if held and held[0] in known and is_open(outcome)
        else outcome
        for outcome, held in zip(outcomes, found, strict=True)
    ]


def session_of(draft: Draft) -> tuple[_Body, Session] | None:
    """Return whose session a speech was given at, and which; None where its occasion is none.

    >>> from archive.ingest.documents import FoundPlace
    >>> place = FoundPlace("330482", "平湖市", ("浙江省", "嘉兴市", "平湖市"))
    >>> session_of(Draft("", (), event="平湖市第十四届人民代表大会第三次会议", place=place))
    (('330482', '人大', '市'), Session(term=14, number=3))
    """
    if not draft.event or not draft.place or not draft.place.code:
        return None
    match = _SESSION.search(fold(draft.event))
    if not match:
        return None
    words = match["before"] + match["body"]
    term, count = number(match["term"]), number(match["number"])
    pieces = (match["before"], match["body"])
    body = next((name for name, pattern in _BODIES if any(map(pattern.search, pieces))), None)
    if not body or not term or not count or _OTHERS.search(words):
        return None
    if body in ("党委", "纪委") and match["kind"] == "会议":
        return None
    levels = _LEVEL.findall(match["before"])
    return (draft.place.code, body, levels[-1] if levels else ""), Session(term, count)


def _dated(draft: Draft, session: Session) -> _Dated | None:
    """Return the days of a session that a page states, None if it states none finer than a month."""
    stated = any(one.grade in _GRADES for one in draft.evidence.get("date", ()))
    if not draft.date or not stated:
        return None
    earliest, latest = edtf.bounds(draft.date)
    if not earliest or not latest or (latest - earliest).days > SAME_SESSION or earliest.year < FIRST_YEAR:
        return None
    return _Dated(session, earliest, latest, draft)


def _agree(rows: list[_Dated]) -> bool:
    """Whether dated sessions follow one another as their numbers do, sorting them in place."""
    rows.sort(key=lambda row: (row.session, row.earliest))
    for before, after in pairwise(rows):
        apart = (after.latest - before.earliest).days
        if before.session == after.session:
            if apart > SAME_SESSION + 31:
                return False
        elif before.earliest >= after.latest:
            return False
        elif before.session.term == after.session.term:
            missed = after.session.number - before.session.number
            if apart > missed * AT_LEAST_EVERY + SLIPS_BY:
                return False
    return True


def is_open(draft: Draft) -> bool:
    """Whether a draft's date may be narrowed: none is known, or an interval that was inferred."""
    grades = {one.grade for one in draft.evidence.get("date", ())}
    return grades <= {"inferred"}


def _learned(draft: Draft, session: Session, rows: list[_Dated]) -> Draft:
    """Return the draft with the days that the sessions before and after its own leave, or as it was."""
    same = [row for row in rows if row.session == session]
    if same:
        low, high, teachers = same[0].earliest, same[-1].latest, same[:1]
        low, high = low - timedelta(days=SAME_SESSION), high + timedelta(days=SAME_SESSION)
    else:
        at = bisect_left(rows, session, key=lambda row: row.session)
        low, high, teachers = _between(
            session, rows[at - 1] if at else None, rows[at] if at < len(rows) else None
        )
    own_low, own_high = edtf.bounds(draft.date) if draft.date else _own_bounds(draft)
    lowest = max((day for day in (low, own_low) if day), default=None)
    highest = min((day for day in (high, own_high) if day), default=None)
    if not lowest or not highest or lowest > highest or (highest - lowest).days > WIDEST:
        return draft
    if draft.date and (lowest, highest) == (own_low, own_high):
        return draft
    days = edtf.from_bounds(lowest, highest)
    quotes = tuple(_quotes(draft, teachers))
    kept = draft.evidence.get("date", ()) if draft.date else ()
    return replace(draft, date=days, evidence={**draft.evidence, "date": (*quotes, *kept)})


def _between(
    session: Session, before: _Dated | None, after: _Dated | None
) -> tuple[date | None, date | None, list[_Dated]]:
    """Return the first and the last day that a session can have had between two others, and who tells."""
    low = before.earliest if before else None
    high = after.latest if after else None
    if before and before.session.term == session.term:
        years = session.number - before.session.number
        last = before.latest + timedelta(days=years * AT_LEAST_EVERY + SLIPS_BY)
        last = month_bounds(last.year, last.month)[1]
        high = min(high or last, last)
    if after and after.session.term == session.term:
        years = after.session.number - session.number
        first = after.earliest - timedelta(days=years * AT_LEAST_EVERY + SLIPS_BY)
        first = first.replace(day=1)
        low = max(low or first, first)
    return low, high, [row for row in (before, after) if row]


def _own_bounds(draft: Draft) -> tuple[date | None, date | None]:
    """Return the days that the text of an undated speech leaves by itself."""
    paragraphs = draft.text.paragraphs
    found = [*bounds.hard(paragraphs), *turns_of_year.hard(paragraphs)]
    interval = intervals.within([*found, *anniversaries.hard(paragraphs), *told_years.hard(paragraphs)])
    return interval.earliest, interval.latest


def _quotes(draft: Draft, teachers: Sequence[_Dated]) -> Iterable[Evidence]:
    """Yield the words that name the session here, and those that name and date the others."""
    for one in draft.evidence.get("event", ())[:1]:
        yield replace(one, rule="numbered-session", grade="inferred", confidence=0.6)
    for row in teachers:
        for name in ("event", "date"):
            for one in row.draft.evidence.get(name, ())[:1]:
                yield replace(one, rule="session-dated-elsewhere", grade="inferred", confidence=0.6)
