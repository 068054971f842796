"""Days between which a text that states no date must, or is likely to, have been spoken."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import islice

from archive.ingest.extract import dated_facts
from archive.ingest.extract.dated_facts import Leader, Meeting
from archive.ingest.extract.folding import fold
from archive.ingest.extract.numerals import number
from archive.ingest.extract.written_dates import find_all, month_bounds
from archive.ingest.led import led
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage


@dataclass(frozen=True)
class Bound:
    """What some words of the text say about the day it was spoken."""

    passage: Passage
    start: int
    end: int
    rule: str
    earliest: date | None = None
    latest: date | None = None
    months: frozenset[int] = frozenset()  # of the year; empty: any
    years: frozenset[int] = frozenset()  # in one of which; empty: any
    windows: tuple[tuple[date, date], ...] = ()  # in one of which; empty: any


_CN = "[一二三四五六七八九十]"
QUOTES = "[“”\"'‘’「」『』]"
MOST_CITED = 200  # meetings of one paragraph; no speaker names more
# 党的十七届三中、四中、五中全会. A local committee's plenum (市委十一届五中全会) is not in the table.
PLENUM = compiled(
    rf"(?<![委部协会局])(?P<term>{_CN}{{1,3}})届(?P<numbers>{_CN}中(?:[、和及]{_CN}中)*)全会"
    rf"|(?P<full_term>{_CN}{{1,3}})届中央委员会第(?P<full_number>{_CN})次全体会议"
)
CONGRESS = compiled(rf"(?:党的|中共|中国共产党第?)(?P<term>{_CN}{{2,3}})(?:大(?![会量家力])|次全国代表大会)")
NPC = compiled(
    rf"第?(?P<term>{_CN}{{1,3}})届全国(?P<body>人大|人民代表大会|政协)第?(?P<number>{_CN})次会议"
    rf"|全国(?P<of_body>人大|政协)第?(?P<of_term>{_CN}{{1,3}})届第?(?P<of_number>{_CN})次会议"
)
# With what stands in every match of each.
_CITED = (
    (PLENUM, "cited-plenum", "届"),
    (CONGRESS, "cited-congress", "大"),
    (NPC, "cited-npc-session", "次会议"),
)
# What stands before a meeting that is still to come, or after it.
AWAITED_BEFORE = compiled(r"(?:即将|将要|将于|迎接|喜迎|迎来|筹备|召开前|等待|盼)[^。;!?]{0,12}$")
AWAITED_AFTER = compiled(
    r"^[”\"》]{0,2}(?:即将|将要|将于|将在|就要|召开在即|的?(?:胜利)?召开(?:营造|创造|献礼|做好|之?前)|献礼|安保|前夕)"
)
# It has not opened yet; 迎接 and 献礼 may still be said while it sits.
SOON = compiled(r"即将|将要|将于|将在|就要|在即|前夕|召开之?前")
# Words around a meeting that leave open whether it has met: its delegates, its days, the moment it opens.
OPEN = compiled(
    r"^[”\"》]{0,2}(?:代表|的[^,。;]{0,8}(?:委员|代表)|会期|(?:召开|举行)?期间|前后|的?(?:胜利)?(?:召开|开幕)(?:之际|之时|的))"
)
# What was awaited once, as the year's work is told: 去年为迎接…, 圆满完成了…安保任务.
TOLD = compiled(
    r"去年|前年|上年|一年来|曾|(?:开展|举办|组织|举行|召开|完成|取得|实现|获得)了|(?:圆满|顺利)完成"
    r"|(?:活动|安保|安保工作)中|期间"
)
# 刚刚闭幕的党的十八大: said within a season of it.
JUST_CLOSED = compiled(r"刚刚(?:胜利)?(?:闭幕|结束|召开|落幕)(?:不久)?的(?:党的|中共|中国共产党)?$")
JUST_CLOSES = compiled(r"^[”\"》]?刚刚(?:胜利)?(?:闭幕|结束|落幕)")
MEETING_NOW = compiled(r"正在(?:北京)?(?:召开|举行)的(?:党的|中共|中国共产党)?$")
# What a congress says on its first day, in the report laid before it; its 精神 is what it closes with.
LAID_BEFORE = compiled(r"^[”\"》]{0,2}的?(?:上|报告|指出|强调|提出|明确|审议|要求)")
HELD = compiled(
    r"^[”\"》]{0,2}(?:精神|以来|以后|之后|后|报告|指出|强调|提出|明确|作出|做出|通过|胜利闭幕|闭幕|刚刚|确定|审议|对|决定|部署|要求|上|的?(?:精神|部署|要求|决定|决策|报告)"
    # 五中全会已经把话讲死了, 十八大为我们指明了方向
    r"|(?:早就?|都)?(?:已经?)?(?:把|[给为替][^。;!?,]{0,10}?(?:指明|描绘|绘就|画出|吹响|明确|规定|定下|划定))[^。;!?,]{0,16}?了"
    r"|(?:早就?|都|已经?){1,3}(?:讲|说|明确|提出|指出|作出|做出|定下|吹响|发出|描绘|闭幕|结束|落幕|开过|开完|胜利|圆满)"
    r"|(?:吹响|描绘|绘就|擘画|发出|指明|确立|开启|开辟|讲清|说清|告诉)了)"
)
HELD_BEFORE = compiled(r"(?:贯彻|落实|学习|深入|宣传|按照|根据|自|在|从)[^。;!?]{0,16}$")
# The newest plenum is spoken of by its 精神, or by what was said 在…全会上; 以来, 提出 are said of old ones.
SPIRIT = compiled(
    r"^[^。;!?]{0,8}精神(?!以来)|^[”\"》]{0,2}上[^。;!?,]{0,8}(?:强调|指出|要求|讲话|提出)"
    r"|^[”\"》]{0,2}(?:刚刚)?(?:胜利)?闭幕"
)
IN_THE_PAST = compiled(r"(?:当年|回顾|历史上|曾|时任|原)[^。;!?]{0,10}$")
# Before the tenth a plan is a 计划; “六五”普法规划 is another thing, thirty years later.
PLAN = compiled(
    r"(?P<when>今年|明年|去年)[^。;!?]{0,16}[“\"]?(?P<plan>[六七八九](?=五[”\"]?计划)|十[一二三四五]?)·?五[”\"]?(?:规划|计划)?(?:时期|期间)?的?"
    r"(?P<edge>开局|起步|首|开篇|收官|最后一|收关|决胜|末|第(?P<nth>[一二三四五12345])(?=个?年))之?个?年?"
)
# “十三五”宏图, 十三五规划: nobody looks farther ahead than to the plan after the next one.
PLAN_NAMED = compiled(
    r"[“\"](?P<quoted>十[一二三四五])五(?:[”\"]|规划|计划|时期)"
    r"|(?<![二三四五六七八九百])(?P<plan>十[一二三四五])五(?:规划|时期|期间|宏图|蓝图|末)"
)
_PLANNED_AHEAD = 8  # years
# 今年是2012年; 2012年,今年. The year is then the year of the speech.
THIS_YEAR = compiled(
    r"今年(?:是|,|\(|即)?\s?(?:公元)?(?P<year>[12][0-9]{3})年(?!以来|底|末|[^。;!?,]{0,6}以来)"
)
SINCE_YEAR = compiled(r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})年(?P<part>[^。;!?,]{0,8}?)以来")
CLOSED_YEAR = compiled(r"(?P<when>刚刚过去的|即将过去的|过去的|回顾)\s?(?P<year>20[0-9]{2}|19[0-9]{2})年")
REVIEW = compiled(
    r"^[^。]{0,12}?(?P<year>20[0-9]{2}|19[0-9]{2})年(?:的)?(?:(?:政府|主要)?工作|(?:国民)?经济(?:和|与)?社会发展)(?:的)?"
    r"(?:简要|基本|主要)?(?:回顾|总结|情况)"
)
FIRST_HALF = compiled(
    r"(?:(?:要(?!求)|确保|力争|必须|务必|争取)[^。;!?]{0,12}(?:上半年|6月底(?:以)?前|六月底(?:以)?前)"
    r"|(?:今年)?(?:上半年|6月底前|六月底前)(?:要(?!求)|必须|务必|确保|力争))"
)
SECOND_HALF = compiled(
    r"(?:今年)?(?:抓好|做好|搞好|全力抓好)下半年(?:的)?(?:各项)?工作|下半年(?:的)?(?:主要)?工作(?:安排|任务|重点|打算|(?:作了?|做了?|进行了?)[^。;,!?了]{0,6}(?:安排|部署))"
)
_MEET_NOW = r"(?![^。!?]{0,80}(?:重阳|九九|农历))[^。!?]{0,30}(?:我们|今天|这里|在此|隆重|欢聚)"
SEASONS = (
    (
        compiled(r"(?:新年伊始|新春伊始|新春佳节(?:即将|来临|将至)|给大家拜(?:个)?(?:早|晚)?年|新春团拜)"),
        frozenset((1, 2)),
    ),
    (compiled(r"祝(?!福)[^。;!?]{0,16}(?:新年|元旦)(?:快乐|愉快|吉祥|好)"), frozenset((12, 1, 2))),
    # Until the lantern festival, which may fall in March.
    (compiled(r"祝(?!福)[^。;!?]{0,16}(?:新春|春节|过年)(?:快乐|愉快|吉祥|好)"), frozenset((12, 1, 2, 3))),
    (compiled(r"(?:岁末年初|岁末年终|年终岁末|辞旧迎新)"), frozenset((12, 1, 2))),
    # The year that ends is the calendar's where its plans for 明年 follow; 岁尾 alone may be the moon's.
    (
        compiled(
            r"(?:年终岁尾|岁尾年终|年末岁尾|岁末年尾|临近年(?:底|终|末|尾)|年(?:底|终)(?:将至|临近))"
            r"[^!?]{0,100}?明年(?!底)"
        ),
        frozenset((11, 12)),
    ),
    # 金秋九月,我们隆重举行…典礼; the ninth of the ninth moon falls in October.
    (compiled(rf"^[^。!?]{{0,20}}金秋九月,{_MEET_NOW}"), frozenset((9,))),
    (compiled(rf"^[^。!?]{{0,20}}金秋十月,{_MEET_NOW}"), frozenset((10,))),
)
# A coming round of elections of party committees. Villages, boards and unions have terms of their own.
ELECTION = compiled(
    r"(?<![村社支部工会协商学团居委校董司])(?P<soon>接下来的|即将(?:开展|进行|到来|开始)的|今年(?:的|是)?|面临|迎来|正值|临近|做好)"
    r"[^。;!?村]{0,8}换届(?:工作|选举|年|之年|$|[,、。])"
)


def hard(paragraphs: tuple[Passage, ...]) -> Iterator[Bound]:
    """Yield the bounds that the text cannot escape: a cited plenum is over, an awaited congress is not yet.

    Sources are the dated facts (``tables/dated_facts.toml``), and years that the speaker names as past or
    present.

    >>> bound = next(hard((Passage("要认真贯彻党的十七届五中全会精神。"),)))
    >>> bound.rule, bound.earliest
    ('cited-plenum', datetime.date(2010, 10, 18))
    """
    for passage in paragraphs:
        folded = fold(passage.text)
        yield from _meetings(passage, folded)
        yield from _leaders(passage, folded)
        yield from _years(passage, folded) if "年" in folded or "五" in folded else ()
        yield from _later_words(passage, folded)


def soft(paragraphs: tuple[Passage, ...]) -> Iterator[Bound]:
    """Yield what makes some days likelier: the newest plenum cited, a coming round of elections, half years.

    Each is a habit, not a law: the newest plenum's 精神 is cited until the next one has met; a deadline "in
    the first half-year" is set before July; committees of counties and cities are elected in known years.

    >>> [sorted(bound.months) for bound in soft((Passage("各单位要在上半年完成改造。"),))]
    [[1, 2, 3, 4, 5, 6]]
    """
    newest: Bound | None = None
    for passage in paragraphs:
        folded = fold(passage.text)
        for bound in _spirits(passage, folded) if "届" in folded else ():
            if newest is None or bound.latest > newest.latest:
                newest = bound
        yield from _halves(passage, folded)
        for match in ELECTION.finditer(folded) if "换届" in folded else ():
            yield Bound(
                passage, *match.span(), "coming-election", years=frozenset(dated_facts.load().election_years)
            )
        review = REVIEW.match(folded)
        if review:
            year = int(review["year"])
            last = date(year + 1, 4, 30)
            yield Bound(passage, *review.span(), "review-of-year", date(year, 12, 1), last)
        yield from _just_closed(passage, folded)
    if newest:
        yield newest


def cited(folded: str) -> list[tuple[re.Pattern, str]]:
    """Return those of the patterns of meetings, with their rules, that may find something in a text."""
    return [(pattern, rule) for pattern, rule, sign in _CITED if sign in folded]


def _meetings(passage: Passage, folded: str) -> Iterator[Bound]:
    for pattern, rule in cited(folded):
        for match in islice(pattern.finditer(folded), MOST_CITED):
            for meeting in meetings_named(match, rule):
                before = folded[max(match.start() - 24, 0) : match.start()]
                after = folded[match.end() : match.end() + 16]
                before, span = re.sub(r"(?:党的|中共|中国共产党)$", "", before), match.span()
                if MEETING_NOW.search(folded[max(0, span[0] - 24) : span[0]]):
                    yield Bound(passage, *span, rule, meeting.first, meeting.last)
                elif AWAITED_BEFORE.search(before) or AWAITED_AFTER.search(after):
                    if not TOLD.search(sentence_around(folded, *span)):
                        last = meeting.first if SOON.search(f"{before[-8:]}{after[:8]}") else meeting.last
                        yield Bound(passage, *span, rule.replace("cited", "awaited"), latest=last)
                elif OPEN.search(after):
                    continue
                elif HELD.search(after) or HELD_BEFORE.search(before):
                    laid = rule != "cited-plenum" and LAID_BEFORE.search(after)
                    yield Bound(passage, *span, rule, earliest=meeting.first if laid else meeting.last)


def sentence_around(folded: str, start: int, end: int) -> str:
    """Return the sentence around a run, for the words that tell whether it speaks of what is past."""
    first = max(folded.rfind(stop, max(0, start - 300), start) for stop in "。;!?\n") + 1
    last = min(
        (at for stop in "。;!?\n" if (at := folded.find(stop, end, end + 300)) >= 0), default=end + 300
    )
    return folded[first:last]


def meetings_named(match: re.Match, rule: str) -> Iterator[Meeting]:
    """Yield the meetings of the table that a match of `PLENUM`, `CONGRESS` or `NPC` names."""
    facts = dated_facts.load()
    found = match.groupdict()
    term = number(found["term"] or found.get("full_term") or found.get("of_term") or "")
    if term is None:
        return
    if rule == "cited-plenum":
        numbers = [number(word[0]) for word in re.findall(rf"{_CN}中", found["numbers"] or "")]
        numbers.append(number(found["full_number"] or ""))
        meetings = [facts.plenum(term, one) for one in numbers if one]
    elif rule == "cited-congress":
        meetings = [facts.congress(term)]
    else:
        session = number(match["number"] or match["of_number"]) or 0
        meetings = [facts.session(match["body"] or match["of_body"], term, session)]
    yield from (meeting for meeting in meetings if meeting)


def _spirits(passage: Passage, folded: str) -> Iterator[Bound]:
    facts = dated_facts.load()
    for match in islice(PLENUM.finditer(folded), MOST_CITED):
        meetings = list(meetings_named(match, "cited-plenum"))
        cited = SPIRIT.match(folded[match.end() : match.end() + 60])
        newest = meetings[-1] if meetings and cited and not meetings[-1].landmark else None
        following = facts.after(newest) if newest else None
        if following:
            yield Bound(passage, *match.span(), "newest-plenum", latest=following.last)


def _just_closed(passage: Passage, folded: str) -> Iterator[Bound]:
    for pattern, rule in cited(folded):
        for match in pattern.finditer(folded):
            just = JUST_CLOSED.search(folded[max(match.start() - 24, 0) : match.start()])
            if just or JUST_CLOSES.match(folded[match.end() : match.end() + 12]):
                for meeting in meetings_named(match, rule):
                    # As what has just happened (十八大刚刚闭幕) it is told sooner than as a name.
                    later = meeting.last + timedelta(days=90 if just else 45)
                    last = month_bounds(later.year, later.month)[1]
                    start = match.start() - len(just[0] if just else "")
                    yield Bound(passage, start, match.end(), "just-closed", meeting.last, last)


def _leaders(passage: Passage, folded: str) -> Iterator[Bound]:
    pattern, leaders, offices = _leader_pattern()
    if not any(map(folded.__contains__, offices)):
        return
    for match in pattern.finditer(folded):
        name = match["name"] or match["name2"] or match["name3"]
        leader = leaders.get((name, match["office"] or match["office2"] or match["office3"]))
        if leader and not IN_THE_PAST.search(folded[max(match.start() - 12, 0) : match.start()]):
            yield Bound(passage, *match.span(), "leader-in-office", leader.first, leader.last)


@cache
def _leader_pattern() -> tuple[re.Pattern, dict[tuple[str, str], Leader], tuple[str, ...]]:
    """Return what finds 胡锦涛总书记, 总书记胡锦涛, 以胡锦涛同志为总书记, who held what, and the offices."""
    leaders = {(leader.name, leader.office): leader for leader in dated_facts.load().leaders}
    names = "|".join(dict.fromkeys(name for name, _ in leaders))
    held = tuple(dict.fromkeys(office for _, office in leaders))
    offices = "|".join(held)
    return (
        compiled(
            rf"(?P<name>{names})(?:同志)?(?P<office>{offices})|(?<![副前原])(?P<office2>{offices})(?P<name2>{names})"
            rf"|以(?P<name3>{names})同志为(?P<office3>{offices})"
        ),
        leaders,
        held,
    )


def _later_words(passage: Passage, folded: str) -> Iterator[Bound]:
    pattern, coinages = _coinage_pattern()
    for match in pattern.finditer(folded):
        yield Bound(passage, *match.span(), "later-word", earliest=coinages[re.sub(QUOTES, "", match[0])])


@cache
def _coinage_pattern() -> tuple[re.Pattern, dict[str, date]]:
    coinages = {coinage.words: coinage.first for coinage in dated_facts.load().coinages}
    # “三个代表”重要思想, "三个代表"重要思想 and 三个代表重要思想 are one.
    longest = sorted(coinages, key=len, reverse=True)
    words = (f"{QUOTES}?".join(map(re.escape, one)) for one in longest)
    return compiled(led("|".join(words))), coinages


def _years(passage: Passage, folded: str) -> Iterator[Bound]:
    for match in THIS_YEAR.finditer(folded):
        year = int(match["year"])
        yield Bound(passage, *match.span(), "this-year", date(year, 1, 1), date(year, 12, 31))
    for match in PLAN.finditer(folded):
        years = dated_facts.load().plans.get(number(match["plan"]) or 0)
        if years:
            first = match["edge"] in ("开局", "起步", "首", "开篇")
            year = years[0] + number(match["nth"]) - 1 if match["nth"] else years[0 if first else 1]
            year -= {"今年": 0, "明年": 1, "去年": -1}[match["when"]]
            yield Bound(passage, *match.span(), "five-year-plan", date(year, 1, 1), date(year, 12, 31))
    for match in islice(PLAN_NAMED.finditer(folded), 1) if "五" in folded else ():
        if years := dated_facts.load().plans.get(number(match["quoted"] or match["plan"])):
            yield Bound(passage, *match.span(), "later-word", date(years[0] - _PLANNED_AHEAD, 1, 1))
    for match in SINCE_YEAR.finditer(folded):
        written = next(find_all(f"{match['year']}年{match['part']}"), None)
        if written and written.earliest:
            yield Bound(passage, *match.span(), "since-year", earliest=written.earliest)
    for match in CLOSED_YEAR.finditer(folded):
        year = int(match["year"])
        earliest = date(year + 1, 1, 1) if match["when"] == "刚刚过去的" else date(year, 11, 1)
        yield Bound(passage, *match.span(), "closed-year", earliest=earliest)


def _halves(passage: Passage, folded: str) -> Iterator[Bound]:
    for match in FIRST_HALF.finditer(folded) if "半年" in folded or "月底" in folded else ():
        yield Bound(passage, *match.span(), "first-half-year", months=frozenset(range(1, 7)))
    for match in SECOND_HALF.finditer(folded) if "半年" in folded else ():
        yield Bound(passage, *match.span(), "second-half-year", months=frozenset(range(6, 10)))
    for pattern, months in SEASONS:
        for match in pattern.finditer(folded):
            yield Bound(passage, *match.span(), "season", months=months)
