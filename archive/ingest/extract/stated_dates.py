"""The dates that a page states for a speech: under its title, in its lead, at its end, by its speaker."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from archive.ingest.documents import Document, Text
from archive.ingest.extract import (
    date_lines,
    day_orders,
    english_occasions,
    masked_years,
    notes,
    occasions,
    school_years,
    title_block,
    told_years,
)
from archive.ingest.extract.bounds import Bound
from archive.ingest.extract.folding import fold, is_chinese, is_traditional
from archive.ingest.extract.numerals import YEAR_DIGIT, by_digits
from archive.ingest.extract.written_dates import WrittenDate, find_all, month_bounds
from archive.ingest.languages import en_title_days
from archive.ingest.languages.en import OCCASIONS
from archive.ingest.languages.zh_days import GREETS_NEW_YEAR
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

# 十二月十日前要演练一次: a last paragraph that sets a term, and no signature.
SET_FOR = compiled(r"[日号](?:[之以]?[前后]|起)(?!会)")
LONGEST_SIGNATURE = 40
COMPACT = compiled(r"((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])")
REPUBLIC = compiled(r"(?:民国\s?)?(1[0-9]{2})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?![0-9/.-])")
SHORT_REPUBLIC = compiled(
    r"([4-9][0-9])年([0-9]{1,2})月([0-9]{1,2})日"
    r"(?:\s?(?:[(]?(?:星期)?[一二三四五六日][)]?)?\s?(?:上午|中午|下午|晚上|晚间)?\s?[0-9]{1,2}(?:[时点]整?|[时点:][0-9]{1,2}分?|[时点]半))?"
)
SOON_PUT_UP = 92  # days from a speech to its page
# 七十年前的今天, 去年的今天 are others.
TODAY = compiled(r"(?<![前年]的)(?:今天|今日|此刻)(?:是|,|\()")
# 当各位在2019年6月1日的今天成为校友; a speaker who remembers says 1931年9月18日的今天 of another year.
# And a day that opens a sentence right before it: 2012年8月29日,今天是我们学校最热闹的一天.
ON_THIS_DAY = compiled(
    r"(?:(?P<we>(?:各位|你们|我们|大家|同学)[^。!?;]{0,8}?在)|(?:^|[。!?;,]))(?P<day>[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日)"
    r"(?(we)的今[天日]|,?(?:今天|今日)(?:是|,|我们)(?![^。;]{0,20}(?:周年|生日|纪念|诞辰|忌日)))"
)
SPEAKS = compiled("讲话|发言|演[讲说]|致[^。,;]{0,4}[辞词]")
SPOKEN_ON = compiled(r"^[—\-\s(]*$")
AT = compiled(r"^[—\-\s]*[^在]{0,12}在$")
HISTORY = compiled(r"(?<!值得)纪念|缅怀|悼念|回忆|追思|成立|诞辰|逝世|以来|回顾")
EN_HISTORY, EN_KIND = (compiled(table, re.I) for table in (en_title_days.HISTORY, en_title_days.KIND))
EN_HELD, EN_HELD_ON = (compiled(table, re.I) for table in (en_title_days.HELD, en_title_days.HELD_ON))
EN_BEFORE_DAY, EN_TOWN = compiled(en_title_days.BEFORE_DAY, re.I), compiled(en_title_days.TOWN)
EN_NOTED_DAY, EN_HOUR = (compiled(table, re.I) for table in (en_title_days.NOTED_DAY, en_title_days.HOUR))
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
EN_CLOCK = compiled(en_title_days.CLOCK, re.I)
EN_BEFORE_NAMED, EN_NAMED_BEHIND = (
    compiled(table, re.I) for table in (en_title_days.BEFORE_NAMED, en_title_days.NAMED_BEHIND)
)
EN_WEEKDAY = compiled(
    rf"\b(?:delivered|given|made|gave)\b[^.:;]{{0,40}}\b(?P<day>{'|'.join(WEEKDAYS)})\b", re.IGNORECASE
)
# A meeting on next year's work is held in the old year as often as in the new one.
LOOKS_AHEAD = compiled(
    r"(?:经济|农村|政法|宣传思想|组织|财政|税务|统战)工作(?:暨[^会]{0,12})?会议?|年度|计划|务虚"
)
# The new year is greeted in the last days of the old one.
NEW_YEAR = compiled(GREETS_NEW_YEAR)
# One that sums a year up is held in it or in the first half of the next.
LOOKS_BACK = compiled(r"总结|表彰")
_YEAR = rf"(?P<year>(?:19|20|一九|二[{YEAR_DIGIT}])[{YEAR_DIGIT}]{{2}})"
QUARTER_ENDS = {"上半年": 6, "一季度": 3, "1季度": 3, "二季度": 6, "2季度": 6, "三季度": 9, "3季度": 9}
# 2014年上半年经济形势分析会 is held when the half or the quarter is over or nearly so.
QUARTERLY = compiled(
    rf"{_YEAR}年第?(?P<part>上半年|一季度|二季度|三季度|前三季度|1季度|2季度|3季度)[^,。]{{0,16}}?(?:分析|形势|运行|调度|总结|点评|小结|汇报)"
)
# 2010年度总结表彰大会 is held at the year's end or in the first half of the next.
YEARLY = compiled(rf"{_YEAR}年?度[^,。]{{0,24}}?(?:总结|表彰|考核|述职|奖励|颁奖)")
# 2011 State of the City Address: what an English title names its occasion by, at either end.
EN_YEAR = compiled(r"^(?P<year>(?:19|20)[0-9]{2})\s|[\s,(](?P<year2>(?:19|20)[0-9]{2})\)?$")
# (English only) (with photo), behind a press office's title
EN_NOTES = compiled(r"(?:\s?\([^()]{4,80}\)){1,3}$")
# The year within an occasion's name: 2023 Annual Fellowship Dinner; Chinese New Year Dinner 2025 today.
EN_INNER_YEAR = compiled(
    rf"\b(?P<year>(?:19|20)[0-9]{{2}})\s(?=(?:[A-Z][\w'’&.-]*\s|(?:of|the|and|for)\s){{0,8}}(?i:{'|'.join(OCCASIONS)})\b)"
    r"|\s(?P<year2>(?:19|20)[0-9]{2})(?=\s?$|\s(?:today|tonight|yesterday|this|cum)\b)"
)
EN_LEAVERS = compiled(
    r"\b(?:commencement|baccalaureate|convocation)\s(?:address|speech|remarks)"
    r"|(?:commencement|graduation|convocation)[^.]{0,60}\bclass of\b",
    re.IGNORECASE,
)
EN_OTHER_YEAR = compiled(r"fiscal|\bFY\b|budget|vision|plan\b|agenda|since|class of", re.IGNORECASE)
# What a title looks forward to is no year of its own: 面向2035年, 建设2020年全面小康.
NEXT_TO_YEAR = compiled(
    r"(?:到|至|自|从|—|-|、|面向|展望|迈向|走向|建设|实现|决胜|决战|冲刺|瞄准|对标|远景|目标|愿景)\s?$"
)
AFTER_YEAR = compiled(r"^(?:度|以来|底|末|级|届|\s?(?:—|-|至|到|、)|发展|规划|工作(?:总结|回顾))")


@dataclass(frozen=True)
class Stated:
    """A date that the source gives for the speech."""

    written: WrittenDate
    passage: Passage
    rule: str
    confidence: float


def find(document: Document, text: Text, title: str) -> Iterator[Stated]:
    """Yield the dates from the places that state them: title block, title, signature, and "今天是…".

    >>> from archive.ingest.documents import Document, Text
    >>> [one.written.edtf for one in find(Document(()), Text((), ()), "2011年3月8日在全市大会上的讲话")]
    ['2011-03-08']
    """
    posted = {fact.value for fact in document.facts("posted")}
    put_up = {fact.passage.text for fact in document.facts("posted") if fact.rule == "blog-day"}
    put_up |= date_lines.over_title(title_block.read(document, text))
    for fact in document.facts("date"):
        folded = fold(fact.passage.text)
        days = [
            *find_all(folded),
            *day_orders.ambiguous(folded, document),
            *_compact(folded),
            *(_of_republic(folded, posted) if _is_taiwan(text) else ()),
        ]
        yield from (Stated(one, fact.passage, fact.rule, 0.95) for one in days[:1])
    seen: set[str] = set()
    above: title_block.HeadLine | None = None
    told, led = _weekday_told(document, text), False
    for line in title_block.read(document, text):
        seen.add(line.folded)
        if line.text in put_up or (line.role == "date" and led and not is_chinese(line.folded)):
            continue  # under a lead with its day a site prints its own
        if line.role == "date":
            office = bool(above and above.naming and above.naming.office and above.naming.name)
            if not line.dates:
                line = replace(line, dates=tuple(day_orders.ambiguous(line.folded, document)))
            days = _on_date_line(line, posted, under_office=office)
            # "delivered Wednesday night", and the line's Thursday is the paper's.
            yield from (one for one in days if told is None or one.written.earliest.weekday() == told)
        elif line.role in ("lead", "dash"):
            dates = [
                one for one in line.dates if one.precision in ("day", "span") or _leads(line.folded, one)
            ]
            yield from (Stated(one, line.passage, "lead", 0.95) for one in dates[:1])
            led = led or any(not one.month_day for one in dates[:1])
        elif line.role == "title":
            yield from (Stated(one, line.passage, "title", 0.9) for one in _in_title(line.folded, line.dates))
        elif line.role == "label" and line.dates and _tells_of_meeting(line):
            yield Stated(line.dates[0], line.passage, "lead", 0.9)
        above = line
    folded = fold(title)
    if not any(folded in line for line in seen):
        passage = Passage(title)
        yield from (Stated(one, passage, "title", 0.9) for one in _in_title(folded, tuple(find_all(folded))))
    for note in notes.spoken_days(document, text):
        yield Stated(note.written, note.passage, "editors-note", 0.85)
    for paragraph in text.paragraphs[-2:] if len(text.paragraphs) > 2 else ():
        if len(paragraph.text) <= LONGEST_SIGNATURE and not SET_FOR.search(fold(paragraph.text)):
            line = title_block.read_line(paragraph)
            signed = _on_date_line(line, posted) if line.role == "date" else ()
            yield from (replace(one, rule="signature", confidence=0.85) for one in signed)
    for paragraph in (one for one in text.paragraphs[:20] if "今" in one.text or "此刻" in one.text):
        folded = fold(paragraph.text[:600])
        if (day := ON_THIS_DAY.search(folded)) and not HISTORY.search(folded[: day.start()][-40:]):
            one = next(find_all(day["day"]))
            moved = replace(one, start=day.start("day"), end=day.end("day"))
            yield Stated(moved, paragraph, "today", 0.85)
        for today in TODAY.finditer(folded):
            for one in find_all(folded[today.end() : today.end() + 24]):
                if one.precision == "day" and not one.month_day and one.start <= 2:
                    at = today.end()
                    moved = replace(one, start=one.start + at, end=one.end + at)
                    yield Stated(moved, paragraph, "today", 0.85)
                break


def _tells_of_meeting(line: title_block.HeadLine) -> bool:
    """Tell whether a line over the text opens with a whole day on which a meeting was held, and spoken at."""
    first = line.dates[0]
    whole = first.precision == "day" and not first.month_day and first.start == 0 and line.folded[:1] != "("
    return whole and notes.tells_of_meeting(line.passage, first) and SPEAKS.search(line.folded) is not None


def _weekday_told(document: Document, text: Text) -> int | None:
    """Return the weekday that an English lead tells without a day, 0 for Monday, or None."""
    leads = (line for line in title_block.read(document, text) if line.role == "lead" and not line.dates)
    found = next((day for line in leads if (day := EN_WEEKDAY.search(line.folded))), None)
    return WEEKDAYS.index(found["day"].lower()) if found else None


def _compact(folded: str) -> Iterator[WrittenDate]:
    """Yield the day that a card writes in eight digits: 20130410."""
    if found := COMPACT.fullmatch(folded.strip()):
        try:
            day = date(*(int(part) for part in found.groups()))
        except ValueError:
            return
        yield WrittenDate(*found.span(), day, day, "day", iso=True)


def _is_taiwan(text: Text) -> bool:
    """Whether a text is in traditional characters, as where years of the Republic are counted."""
    return any(is_traditional(paragraph.text[:400]) for paragraph in text.paragraphs[:3])


def _of_republic(folded: str, posted: Iterable[str]) -> Iterator[WrittenDate]:
    """Yield the day that a card writes by the Republic: 113-04-20 (六), 99年5月11日.

    A year of two figures may be one of the century: it is the Republic's where the page was put up
    soon after.
    """
    short = SHORT_REPUBLIC.fullmatch(folded.strip())
    if found := short or REPUBLIC.match(folded.strip()):
        try:
            day = date(int(found[1]) + 1911, int(found[2]), int(found[3]))
        except ValueError:
            return
        if short and not any(0 <= (date.fromisoformat(one) - day).days <= SOON_PUT_UP for one in posted):
            return
        yield WrittenDate(*found.span(), day, day, "day")


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
        placed = not after.strip(" .)") or EN_TOWN.fullmatch(after) or EN_CLOCK.fullmatch(after)
        english = not is_chinese(folded) and re.search(EN_BEFORE_DAY, before) and placed
        # Reforming the Harbour (Speech 27 July 2009) – Mayor Ada Ng
        english = english or bool(EN_NOTED_DAY.search(before) and after.startswith(")"))
        english = english or bool(EN_BEFORE_NAMED.search(before) and EN_NAMED_BEHIND.fullmatch(after))
        # Homily for the Ordination of Pilots 05/20/2023
        slashed = "/" in folded[one.start : one.end] and not after
        english = english or bool(slashed and before[-1:].isspace() and EN_KIND.search(before))
        held = not is_chinese(folded) and (EN_HELD.search(before) or EN_HELD_ON.search(before))
        held = held and EN_HOUR.fullmatch(after)
        if opens or named or inside or closes or held or (english and not EN_HISTORY.search(folded)):
            yield one


def title_years(document: Document, text: Text, title: str) -> Iterator[Bound]:
    """Yield the year that the title names its event by (2018年年会), wider where such events look ahead.

    Freshmen are named for the year in whose autumn they come (2016级新生), leavers for that in which they go.
    """
    if masked_years.is_mills_own(document, text, title):
        return
    block = title_block.read(document, text)
    lines = [line.passage for line in block if line.role in ("title", "dash")]
    lines = lines or [Passage(title)]
    # (2012学年第二学期第4周 校长 李明)
    lines += [line.passage for line in block if line.role == "speaker" and "学" in line.folded]
    lines += [line.passage for line in block if line.role == "lead" and not is_chinese(line.folded)]
    for passage in lines:
        folded = fold(passage.text)
        if HISTORY.search(folded):
            continue
        if school := school_years.find(folded):
            yield Bound(passage, *school[0], "title-year", *school[1:])
            return
        if "学年" in folded and school_years.ANY.search(folded):
            return
        if turn := told_years.turn_in_title(folded):
            yield Bound(passage, *turn[0].span(), "title-year", *turn[1:])
            return
        if "年" in folded and (found := QUARTERLY.search(folded)) and occasions.in_title(folded):
            year, ends = by_digits(found["year"]), QUARTER_ENDS[found["part"].lstrip("前")]
            last = month_bounds(year, ends + 2)[1]
            yield Bound(passage, *found.span(), "title-year", date(year, ends, 1), last)
            return
        if "度" in folded and (found := YEARLY.search(folded)) and occasions.in_title(folded):
            year = by_digits(found["year"])
            yield Bound(passage, *found.span(), "title-year", date(year, 11, 1), date(year + 1, 6, 30))
            return
        if not is_chinese(folded) and (found := _english_year(folded.strip(), passage.text)):
            year = int(found["year"] or found["year2"])
            yield Bound(passage, *found.span(), "title-year", date(year, 1, 1), date(year, 12, 31))
            return
        for one in find_all(folded):
            around = NEXT_TO_YEAR.search(folded[: one.start]) or AFTER_YEAR.match(folded[one.end :])
            if one.precision != "year" or one.about or around or not 1949 <= one.earliest.year <= 2100:
                continue
            occasion = occasions.in_title(folded) or occasions.in_lead(folded)
            occasion = occasion or occasions.YEARS_DAY.match(folded, one.start)  # 2012年护士节院长讲话
            report = re.search(r"政府工作报告|工作报告", folded)
            if not occasion and not report and not NEW_YEAR.search(folded):
                continue
            year = one.earliest.year
            if NEW_YEAR.search(folded):
                yield Bound(
                    passage, one.start, one.end, "title-year", date(year - 1, 12, 1), month_bounds(year, 2)[1]
                )
            elif LOOKS_AHEAD.search(folded):
                yield Bound(
                    passage, one.start, one.end, "title-year", date(year - 1, 11, 1), date(year + 1, 2, 28)
                )
            elif LOOKS_BACK.search(folded):
                yield Bound(passage, one.start, one.end, "title-year", one.earliest, date(year + 1, 6, 30))
            else:
                yield Bound(passage, one.start, one.end, "title-year", one.earliest, one.latest)
            return


def _english_year(folded: str, text: str) -> re.Match | None:
    """Return the year at either end of an English title of an occasion; leavers go in that of their class."""
    folded = EN_NOTES.sub("", folded)
    found = EN_YEAR.search(folded)
    named = english_occasions.in_english(text) if "19" in text or "20" in text else None
    if not found and named:
        found = EN_INNER_YEAR.search(text, *named)
    if not found or EN_HISTORY.search(folded) or not 1949 <= int(found["year"] or found["year2"]) <= 2100:
        return None
    leavers = EN_LEAVERS.search(folded)
    return found if (named and not EN_OTHER_YEAR.search(folded)) or leavers else None
