"""Years that a speaker tells by what falls into them: 今年是党的十七大召开之年, 2012年即将过去."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

from archive.ingest.extract import dated_facts, public_events
from archive.ingest.extract.bounds import (
    CONGRESS,
    IN_THE_PAST,
    MOST_CITED,
    Bound,
    cited,
    meetings_named,
    sentence_around,
)
from archive.ingest.extract.dated_facts import Meeting
from archive.ingest.extract.folding import fold
from archive.ingest.extract.numerals import YEAR_DIGIT, by_digits, number
from archive.ingest.extract.written_dates import month_bounds
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

# How many years after the year so called the speech is given.
LATER_BY = {"今年": 0, "本年": 0, "去年": 1, "上年": 1, "前年": 2, "明年": -1, "来年": -1, "后年": -2}
_WHEN = "|".join(LATER_BY)
_YEAR = rf"(?:(?:19|20)[0-9]{{2}}|[一二][九{YEAR_DIGIT}][{YEAR_DIGIT}]{{2}})"
# 去年(2009年), 去年,也就是2009年, 明年即2011年; 2009年,也就是去年. 去年这个时候,也就是一九九八年的六月: it is
# June again.
CALLED = compiled(
    rf"(?P<when>{_WHEN})(?:(?P<same>的?(?:这个?时[候节]|此时|这一?天|今天|今日|此刻)),?(?:也就?是|即|就是)"
    rf"|[,、(]?\s?(?:也就?是|即|就是)?)(?P<year>{_YEAR})年(?![级届])(?:的?(?P<month>[0-9]{{1,2}}|[一二三四五六七八九十]{{1,2}})月)?"
    rf"|(?P<year2>{_YEAR})年[,(](?:也就?是|即|就是)(?P<when2>{_WHEN})"
)
# 今年[下半年,]党的十七大[将胜利]召开; 今年是党的十七大召开之年.
_FROM_YEAR = compiled(rf"(?P<when>{_WHEN})(?P<between>[^。;!?年]{{0,16}}(?:半年[^。;!?年]{{0,10}})?)$")
_MEETS = compiled(
    r"^[”\"》]{0,2}(?:(?:也|就|又|即|将|要|会|在[^,。;!?]{2,8}|于[^,。;!?]{2,10}|胜利|隆重|顺利|成功|圆满|如期|的|正式)){0,4}"
    r"(?:召开|举行|举办|开幕|闭幕)(?!以来|以后|之后|后|前|之前|期间)"
)
# 去年召开的党的十七大, 今年我们将迎来党的十七大: nothing but what praises it may stand between.
_HELD_IN = compiled(
    rf"(?P<when>{_WHEN})[^。;!?年]{{0,16}}(?:召开|举行|举办|承办|迎来|闭幕)(?:了|的)?[^。;!?,年]{{0,8}}$"
)
# 去年十一月,党的十七大…: nothing but who called it stands between, and it met in that month.
_IN_MONTH = compiled(
    rf"(?P<when>{_WHEN})(?P<month>1[0-2]|[1-9]|十[一二]|[一二三四五六七八九十])月(?:份|[上中下]旬|底|末|初|[0-9]{{1,2}}日)?"
    r"[,、]?(?:(?:党)?中央)?(?:(?:在北京|胜利)?(?:召开|举行|闭幕)[了的])?(?:党的|中共|中国共产党)?$"
)
# 上个月召开的十七届四中全会
_LAST_MONTH = compiled(
    r"(?P<when>上个?|本|这个)月(?:份|[上中下]旬|底|末|初|[0-9]{1,2}日)?[^,。;!?]{0,8}(?:召开|举行|闭幕)的(?:党的|中共)?$"
)
# 今年“两会”上,总书记在看望参加全国政协十三届三次会议的委员时指出
_AT_SESSIONS = compiled(rf"(?P<when>{_WHEN})的?(?:全国)?[“\"]?两会[”\"]?(?:上|期间|时)[^。;!?年]{{0,36}}$")
# 今年是贯彻党的十七大精神的第一年: the first whole year after a congress that met in autumn.
_FIRST_AFTER = compiled(
    r"^[”\"》]{0,2}(?:重要|伟大|的)?精神[^。;!?,、]{0,14}?的?(?:第一年|第1年|首年|开局之?年|起步之?年|头一年)"
)
_THIS_IS = compiled(r"今年(?:是|正是|,是|既是)[^。;!?]{0,24}?(?:贯彻|落实|学习|践行|实施)[^。;!?,]{0,10}$")
# 总结2009年工作,部署2010年任务; 总结去年工作,安排2010年工作.
_TASK = r"[^。;!?]{0,24}?"
REVIEWS = compiled(
    rf"(?:总结|回顾)[^。;!?,年]{{0,8}}(?:(?P<old>{_YEAR})年(?!上半年|以来)|去年|上年|过去一年){_TASK}"
    rf"(?:部署|安排|研究|谋划|明确|布置|动员|确定|做好|抓好|落实|提出|讨论|展望|规划|计划)[^。;!?年]{{0,12}}(?P<new>{_YEAR})年(?!代)"
)
# 2009年工作总结暨2010年工作部署会议
TITLED = compiled(
    rf"(?P<old>{_YEAR})年度?[^,。;年]{{0,14}}?(?:总结|回顾|表彰)[^。;年]{{0,8}}(?P<new>{_YEAR})年[^,。;年]{{0,14}}?"
    r"(?:部署|安排|计划|规划|动员|启动|任务|工作|打算|要点)"
)
# 2012年即将过去; 即将过去的2012年, 即将到来的2013年, 2013年的钟声即将敲响.
ENDING = compiled(
    rf"(?P<old>{_YEAR})年(?:很快|马上)?(?:即将|就要|将要|快要)(?:过去|结束|成为过去|成为历史)"
    rf"|(?:即将|就要|将要|快要)(?:过去|结束|逝去)的(?P<old2>{_YEAR})年"
    rf"|(?:即将|就要|将要)(?:到来|来临)的(?P<new>{_YEAR})年"
    rf"|(?P<new2>{_YEAR})年(?:新年)?的(?:脚步|钟声|曙光)[^。;!?]{{0,8}}(?:临近|走近|敲响|来临|越来越近|到来)"
)
# 新年的钟声即将敲响,我们迎来2014年: of the two years only one is named, at their turn.
ARRIVING = compiled(
    rf"(?:迎来|走进|跨入|迈入|步入|踏入)(?:了)?[^,。;!?年0-9]{{0,14}}?(?P<new>{_YEAR})年(?!代|以后|以来)"
)
TURNING = compiled(r"新年|元旦|钟声|新春|辞旧|岁末|年终|岁序|一元复始")
# Two headings of a report: 2013年的主要工作, 2014年的主要任务.
LONGEST_HEADING = 30
# 刚才,某某同志宣读了2009年度考评表彰决定: of a year that ends at the new year or in summer.
_READ_OUT = compiled(
    rf"刚才[^。;!?]{{0,30}}?(?:宣读|通报)了?[^。;!?0-9]{{0,8}}?(?P<year>{_YEAR})年度[^。;!?]{{0,24}}?"
    r"(?:表彰|奖惩|考评|考核|先进|奖励|评比)"
)
# 在全国上下深入学习贯彻党的十七大精神的大好形势下: so one opens in the year after it.
_STUDIED = compiled(
    r"[”\"》]{0,2}精神(?:的?(?:大好形势|新形势|热潮|高潮|关键时[刻期]|重要时[刻期]|新阶段)|之[际时])"
)
# 2022年,我们把面积扩到了十二万亩: what was done in a year, and nothing that is still to come.
_DONE_IN = compiled(
    r"(?<![到至—\-~])(?P<year>(?:19|20)[0-9]{2})年,(?![^。;!?,]{0,30}(?:将|要|会|力争|争取|确保|预计|计划|规划|目标))"
    r"[^。;!?,]{2,24}?[^为除\W]了"
)
WORK_DONE = compiled(
    rf"^[^年。]{{0,8}}?(?P<year>{_YEAR})年(?:度)?(?:的)?[^,。年]{{0,10}}(?:工作|成绩|情况|回顾|总结|成效)[^,。年]{{0,8}}$"
)
WORK_TO_DO = compiled(
    rf"^[^年。]{{0,8}}?(?P<year>{_YEAR})年(?:度)?(?:的)?[^,。年]{{0,12}}(?:任务|安排|打算|要点|目标|思路|建议|部署|计划|重点)[^,。年]{{0,6}}$"
)
# 在“十二五”开局之年,我们…; “十一五”即将圆满收官. What tells of the past (早在…) is not meant.
PLAN_AT_HAND = compiled(
    r"(?P<past>早|曾)?(?:在|这是|值此|正值|适逢|恰逢|正处|处于|处在|(?:刚刚?|已经?)(?:跨入|迈入|步入|进入|迎来))了?[“\"]?(?P<plan>十[一二三四五]?)·?五[”\"]?(?:规划|计划)?的?"
    r"(?P<edge>开局|起步|收官)之?年"
    r"|[“\"]?(?P<plan2>十[一二三四五]?)·?五[”\"]?(?:规划|计划)?(?P<soon>即将|就要|将要)(?:圆满|胜利|顺利)?(?:收官|结束|完成|过去)"
)
PAST = compiled(r"早在|曾|当年|当时|就提出|[^到完]了(?=[^。;!?]{0,8}[。;!?]|$)")
# 2008年…12起,2009年…8起,今年…: the year after the last that is told.
RUN_OF_YEARS = compiled(
    rf"(?P<first>{_YEAR})年[^。!?年]{{1,40}}?[,;、。](?P<second>{_YEAR})年[^。!?年]{{1,40}}?[,;。](?P<last>去年[^。!?年]{{1,40}}?[,;。])?今年"
)


def hard(paragraphs: Iterable[Passage]) -> Iterator[Bound]:
    """Yield the years that the speaker counts from his own: of a dated meeting or event, or in figures.

    >>> [bound.earliest.isoformat() for bound in hard((Passage("今年是党的十七大召开之年。"),))]
    ['2007-01-01']
    >>> [bound.latest.isoformat() for bound in hard((Passage("去年,也就是2009年,形势平稳。"),))]
    ['2010-12-31']
    """
    for passage in paragraphs:
        folded = fold(passage.text)
        if "年" not in folded and "月" not in folded:
            continue
        yield from _called(passage, folded)
        yield from _years_of_meetings(passage, folded)


def done_in(paragraphs: Iterable[Passage]) -> Iterator[Bound]:
    """Yield the years in which, as a text tells, something was done: it is not older than they are.

    >>> [bound.earliest.year for bound in done_in((Passage("2022年,我们把面积扩到了十二万亩。"),))]
    [2022]
    >>> list(done_in((Passage("2022年,我们要把面积扩到十二万亩。到2020年,大家都富了。"),)))
    []
    """
    for passage in paragraphs:
        folded = fold(passage.text)
        for found in islice(_DONE_IN.finditer(folded), MOST_CITED):
            year = int(found["year"])
            yield Bound(passage, *found.span(), "review-of-year", date(year, 1, 1))


def soft(paragraphs: Iterable[Passage]) -> Iterator[Bound]:
    """Yield the turn of two years at which one is summed up and the next planned, and the year after a run.

    >>> text = "会议的任务是,总结2009年工作,部署2010年任务。"
    >>> [(bound.earliest.isoformat(), bound.latest.isoformat()) for bound in soft((Passage(text),))]
    [('2009-12-01', '2010-04-30')]
    """
    done: dict[int, Bound] = {}
    for passage in paragraphs:
        folded = fold(passage.text)
        if "大精神" in folded:
            yield from _studied(passage, folded)
        if "年" not in folded and "五" not in folded:
            continue
        for match in _READ_OUT.finditer(folded) if "刚才" in folded else ():
            year = by_digits(match["year"]) or 0
            if 1949 <= year <= 2100:
                yield Bound(passage, *match.span(), "review-of-year", date(year, 6, 1), date(year + 1, 6, 30))
        if len(folded) <= LONGEST_HEADING:
            yield from _two_headings(passage, folded, done)
        for match in ARRIVING.finditer(folded) if "新" in folded or TURNING.search(folded) else ():
            year = by_digits(match["new"]) or 0
            if 1949 <= year <= 2100 and TURNING.search(sentence_around(folded, *match.span())):
                first, last = date(year - 1, 12, 1), month_bounds(year, 2)[1]
                yield Bound(passage, *match.span(), "turn-of-year", first, last)
        for match in REVIEWS.finditer(folded) if "总结" in folded or "回顾" in folded else ():
            old, new = by_digits(match["old"] or ""), by_digits(match["new"])
            if new and old == new - 1:
                yield Bound(passage, *match.span(), "review-of-year", date(old, 12, 1), date(new, 4, 30))
            elif new and not match["old"]:
                yield Bound(passage, *match.span(), "review-of-year", date(new, 1, 1), date(new, 4, 30))
        for match in ENDING.finditer(folded):
            old, new = (
                by_digits(match["old"] or match["old2"] or ""),
                by_digits(match["new"] or match["new2"] or ""),
            )
            year = old or (new or 0) - 1
            if 1949 <= year <= 2100:
                yield Bound(passage, *match.span(), "turn-of-year", date(year, 11, 1), date(year, 12, 31))
        for match in PLAN_AT_HAND.finditer(folded) if "五" in folded else ():
            years = dated_facts.load().plans.get(number(match["plan"] or match["plan2"]) or 0)
            if years and not match["past"] and not PAST.search(sentence_around(folded, *match.span())):
                if match["soon"]:
                    first, last = date(years[1], 7, 1), date(years[1], 12, 31)
                    yield Bound(passage, *match.span(), "five-year-plan", first, last)
                else:
                    year = years[1] if match["edge"] == "收官" else years[0]
                    yield _year(passage, match.span(), "five-year-plan", year)
        for match in RUN_OF_YEARS.finditer(folded) if "今年" in folded else ():
            first, second = by_digits(match["first"]), by_digits(match["second"])
            if first and second == first + 1:
                year = second + (2 if match["last"] else 1)
                yield _year(passage, match.span(), "run-of-years", year)


def _studied(passage: Passage, folded: str) -> Iterator[Bound]:
    for match in CONGRESS.finditer(folded):
        for meeting in meetings_named(match, "cited-congress") if _STUDIED.match(folded, match.end()) else ():
            last = date(meeting.last.year + 1, 12, 31)
            yield Bound(passage, *match.span(), "just-closed", meeting.last, last)


def _two_headings(passage: Passage, folded: str, done: dict[int, Bound]) -> Iterator[Bound]:
    """Yield the turn of a year where a report has a heading over its work and one over that of the next."""
    if match := WORK_TO_DO.match(folded):
        year = by_digits(match["year"]) or 0
        if year - 1 in done:
            yield done[year - 1]
    elif match := WORK_DONE.match(folded):
        year = by_digits(match["year"]) or 0
        if 1949 <= year <= 2100:
            days = date(year, 12, 1), date(year + 1, 4, 30)
            done[year] = Bound(passage, *match.span(), "review-of-year", *days)


def turn_in_title(folded: str) -> tuple[re.Match, date, date] | None:
    """Return where a title sums one year up and plans the next, and the days at which that is done.

    >>> [day.isoformat() for day in turn_in_title("2009年工作总结暨2010年工作部署会议")[1:]]
    ['2009-12-01', '2010-04-30']
    """
    match = TITLED.search(folded)
    old, new = (by_digits(match["old"]), by_digits(match["new"])) if match else (None, None)
    return (match, date(old, 12, 1), date(new, 4, 30)) if old and new == old + 1 else None


def _called(passage: Passage, folded: str) -> Iterator[Bound]:
    for match in CALLED.finditer(folded) if any(map(folded.__contains__, LATER_BY)) else ():
        year = by_digits(match["year"] or match["year2"])
        if year and 1949 <= year <= 2100:
            later = LATER_BY[match["when"] or match["when2"]]
            month = number(match["month"] or "") if match["same"] else None
            if month and month <= 12:
                yield Bound(passage, *match.span(), "this-year", *month_bounds(year + later, month))
            else:
                yield _year(passage, match.span(), "this-year", year + later)


def _years_of_meetings(passage: Passage, folded: str) -> Iterator[Bound]:
    for pattern, rule in cited(folded):
        for match in islice(pattern.finditer(folded), MOST_CITED):
            meeting = next(meetings_named(match, rule), None)
            if meeting and (
                found := _month_told(folded[max(0, match.start() - 32) : match.start()], meeting)
            ):
                span = match.start() - len(found[0]), match.end()
                yield Bound(passage, *span, "year-of-meeting", *found[1:])
            elif meeting and (when := _told_beside(folded, *match.span(), congress=rule == "cited-congress")):
                start, later = when
                bound = _year(passage, (start, match.end()), "year-of-meeting", meeting.first.year + later)
                told = not later and _AT_SESSIONS.search(folded[max(0, match.start() - 48) : match.start()])
                # 今年“两会”上,…指出: they have met.
                yield replace(bound, earliest=meeting.first) if told else bound
    for start, end, event in public_events.named(folded):
        if when := _told_beside(folded, start, end):
            yield _year(passage, (when[0], end), "year-of-meeting", event.first.year + when[1])


def _month_told(before: str, meeting: Meeting) -> tuple[str, date, date] | None:
    """Return the words before a meeting that tell its month from the speaker's own, and his days by that.

    >>> found = _month_told("去年十一月,党的", dated_facts.load().plenum(18, 3))
    >>> [day.isoformat() for day in found[1:]]
    ['2014-01-01', '2014-12-31']
    """
    if found := _IN_MONTH.search(before):
        year, month = meeting.last.year + LATER_BY[found["when"]], number(found["month"])
        if month in (meeting.first.month, meeting.last.month):
            return found[0], date(year, 1, 1), date(year, 12, 31)
    elif found := _LAST_MONTH.search(before):
        ends = month_bounds(meeting.last.year, meeting.last.month)[1]
        if found["when"] in ("本", "这个"):
            return found[0], meeting.last, ends
        after = ends + timedelta(days=1)
        return found[0], *month_bounds(after.year, after.month)
    return None


def _told_beside(folded: str, start: int, end: int, *, congress: bool = False) -> tuple[int, int] | None:
    """Return where the words begin that tell a meeting's year by the speaker's, and how much later his is."""
    reach = max(0, start - 48)
    before, after = re.sub(r"(?:党的|中共|中国共产党)$", "", folded[reach:start]), folded[end : end + 40]
    if IN_THE_PAST.search(before):
        return None
    found = _HELD_IN.search(before) if not after.startswith("精神") or "的" in before[-3:] else None
    found = found or _AT_SESSIONS.search(before)
    if not found and _MEETS.match(after):
        found = _FROM_YEAR.search(before)
    if found:
        return reach + found.start(), LATER_BY[found["when"]]
    if congress and _FIRST_AFTER.match(after) and (this := _THIS_IS.search(before)):
        return reach + this.start(), 1
    return None


def _year(passage: Passage, span: tuple[int, int], rule: str, year: int) -> Bound:
    return Bound(passage, *span, rule, date(year, 1, 1), date(year, 12, 31))
