"""Years that a counted day or an anniversary names: 第27个教师节, 今年是建党90周年, 祖国60华诞."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache

from archive.ingest.extract import dated_facts, occasions
from archive.ingest.extract.bounds import QUOTES, TOLD, Bound, sentence_around
from archive.ingest.extract.dated_facts import Founding, NumberedDay
from archive.ingest.extract.folding import fold
from archive.ingest.extract.numerals import NUMERAL, number
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_NUMBER = f"[{NUMERAL}两]{{1,4}}"
# What may stand before a founding that is everyone's: 今年是建党90周年, 全市建党90周年. A name there
# (海军建军, 我市人民政协成立, 朝鲜建国) makes it another founding, of which the table knows nothing.
EVERYONES = compiled(
    r"(?:^|[^一-鿿]|[是为值逢到接来祝念的和与及暨即在迎庆贺度过此]|三八|五四|七一|八一|十一|我国|我党|我军|我们党|祖国|中国共产党|全[一-鿿]{1,2})$"
)
# 今年是建国60周年; 庆祝第27个教师节; 隆重集会,庆祝建党90周年; 明天就是第27个教师节.
NOW = compiled(
    r"(?:今年|今天|今日|今晚|此刻|这次(?:会议|大会|活动)是在|隆重集会|隆重聚会|欢聚|相聚|聚首|齐聚|聚集|值此|正值|适逢|恰逢|欣逢|喜逢|时值)[^。;!?]{0,20}$"
)
ITS_DAY = compiled(
    r"(?:明天|后天|昨天|前天|再过[^。;!?,]{1,6}),?(?:就|便|又|正|刚|刚刚)?是?[^。;!?,]{0,8}$"
    r"|(?:隆重)?(?:庆祝|纪念|欢庆|迎来|欢度|共度|度过)[^。;!?]{0,10}$"
)
# 再过二十天,就是汶川地震两周年.
COUNTED = compiled(
    r"(?:明天|后天|再过[^。;!?,]{1,6}),?(?:就|便|又|正|将|我们)*(?:是|要?迎来|到了?)[^。;!?,]{0,4}$"
)
# 离八月一日自治区成立六十周年大庆还有一百天: of whichever region the text names.
REGION = compiled(rf"(?<![族尔古藏])自治区成立\s?(?P<number>{_NUMBER})\s?周年")
COUNTS = compiled(r"(?:离|距离?|迎接|喜迎|庆祝|今年是)[^。;!?]{0,12}$")
REGION_FOUNDED = "自治区成立"
COMES = compiled(r"^[”\"》]?(?:即将|就要|将要)?(?:来临|到来|之际)")
# 在全国隆重纪念抗战胜利70周年的日子里
ALL_KEEP = compiled(r"(?:隆重|全国|举国|全党|上下)[^。,;!?]{0,14}$")
DAYS_OF_IT = compiled(r"^的(?:大喜|喜庆|美好|重要)?(?:的)?(?:日子|时刻|热潮)(?:里|中|,)")
# In a chairman's or a minister's words of another year: 在第30个教师节之际,总书记强调.
ANOTHERS = compiled(r"总书记|主席|总理|去年|前年|年第?$|曾|当年")
OTHER_YEAR = compiled(r"[0-9一二三四五六七八九〇○零]年|总书记|主席|总理|去年|前年|曾|当年")
KEPT = compiled(r"(?:庆祝|纪念)[^。;!?]{0,10}$")
AWAITED = compiled(r"(?:迎接|喜迎|即将迎来)[^。;!?]{0,10}$")
# 国庆60周年安保工作会议: an occasion that is held for it. 回顾 and 以来 look at the years since.
SINCE = compiled(r"以来|回顾|历程|之路")
# Names in full are everyone's whatever stands before them: 出席香港特别行政区成立五周年展览.
IN_FULL = compiled(r"香港|澳门|中华人民共和国")
BIRTHDAYS = {
    **dict.fromkeys(("党", "建党", "中国共产党"), 1921),
    **dict.fromkeys(("祖国", "新中国", "共和国", "人民共和国", "中华人民共和国", "建国"), 1949),
}
FOUNDED = {1921: (7, 1), 1949: (10, 1)}  # the days on which they are kept
ONE_DAY = timedelta(days=1)
# 明天,我们将迎来党的百年华诞
EVE = compiled(
    r"(?:^|[。;!?])明天,?(?:我们)?(?:就|便|也|又)?(?:是|(?:将|要|即将|就要)迎来)(?:了|的)?[^。;!?,]{0,4}$"
)
OF_PERSONS = compiled("诞[辰生]|逝世|牺牲|就义|遇难|殉国|殉职")
FIRST, LAST = 1949, 2100  # years of speeches
# 今天是南丁格尔诞辰二百周年的日子: the very day, of what is kept on its day.
ITSELF = compiled(
    r"(?:今天|今日)(?:就|正|也|恰好|正好|恰)?(?:是|恰逢|适逢|正值|正逢)(?:伟大的?|敬爱的)?[^。;!?,]{0,8}$"
)
ON_THE_DAY = compiled(
    r".*(?:诞[辰生]|逝世|牺牲|就义|遇难|殉国|殉职|地震|事变|五四运动|建[国党军]|新中国成立|中华人民共和国成立|中国共产党成立)$"
)
ENDS = compiled(r"(?:的?(?:日子|纪念日|大喜日子))?[,。;!]|的?(?:日子|纪念日)")
_BORN = "|".join(("我们党", "我党", "伟大祖国", *BIRTHDAYS))
BIRTHDAY = compiled(
    rf"(?:(?<![一-鿿])|(?<=[是为值逢到接来祝念的和与及暨庆贺在此]))(?P<who>{_BORN})(?:的)?第?"
    rf"\s?(?P<number>[{NUMERAL}]{{2,4}}|百(?=年))\s?(?:个|周?岁|年)?(?:的)?(?:华诞|生日|诞辰)"
)


def hard(paragraphs: Iterable[Passage], titles: Iterable[Passage] = ()) -> Iterator[Bound]:
    """Yield the years of counted days and anniversaries; one in a title is the occasion itself.

    >>> [bound.earliest.year for bound in hard((Passage("今年是中国共产党成立90周年。"),))]
    [2011]
    >>> [bound.earliest.year for bound in hard((), (Passage("在庆祝第27个教师节大会上的讲话"),))]
    [2011]
    """
    for passage in titles:
        yield from _of(passage, fold(passage.text), occasion=True)
    texts = [(passage, fold(passage.text)) for passage in paragraphs]
    for passage, folded in texts:
        yield from _of(passage, folded, occasion=False)
    if any(REGION_FOUNDED in folded for _, folded in texts):
        yield from _regional(texts)


def _regional(texts: list[tuple[Passage, str]]) -> Iterator[Bound]:
    founded = [one for one in dated_facts.load().foundings if one.words.endswith(REGION_FOUNDED)]
    # 新疆, 广西: two characters tell the regions apart.
    named = [one for one in founded if any(one.words[:2] in folded for _, folded in texts)]
    for passage, folded in texts if len(named) == 1 else ():
        for match in REGION.finditer(folded):
            count = number(match["number"])
            before = folded[max(match.start() - 24, 0) : match.start()]
            if count and COUNTS.search(before) and not TOLD.search(sentence_around(folded, *match.span())):
                yield _year(passage, match, "anniversary", named[0].year + count)


def _of(passage: Passage, folded: str, *, occasion: bool) -> Iterator[Bound]:
    if "第" in folded:
        yield from _numbered_days(passage, folded, occasion=occasion)
    if "周年" in folded:
        yield from _foundings(passage, folded, occasion=occasion)
    if "华诞" in folded or "生日" in folded:
        yield from _birthdays(passage, folded, occasion=occasion)


def _numbered_days(passage: Passage, folded: str, *, occasion: bool) -> Iterator[Bound]:
    pattern, days, _, _ = _patterns()
    for match in pattern.finditer(folded):
        count = number(match["number"].replace("两", "二"))
        before = folded[max(match.start() - 24, 0) : match.start()]
        told = NOW.search(before) or ITS_DAY.search(before) or COMES.match(folded[match.end() :])
        if not count or not (occasion or told):
            continue
        if count == 1 and not occasion and "今" not in before:
            continue  # 1985年我们迎来了第一个教师节: of the beginning one tells later
        if not occasion and ANOTHERS.search(before) and "今" not in before:
            continue
        yield _year(passage, match, "numbered-day", days[_plain(match["name"])].year(count))


def _foundings(passage: Passage, folded: str, *, occasion: bool) -> Iterator[Bound]:
    for match, first in counted(folded):
        count = number(match["number"].replace("两", "二"))
        before = folded[max(match.start() - 32, 0) : match.start()]
        if not count or not FIRST <= first.year + count <= LAST:
            continue
        if not IN_FULL.match(match["words"]) and not EVERYONES.search(before):
            continue
        year = first.year + count
        if ITSELF.search(before) and ON_THE_DAY.match(match["words"]) and ENDS.match(folded[match.end() :]):
            day = date(year, first.month, first.day)
            yield Bound(passage, *match.span(), "anniversary", day, day)
        elif occasion and not SINCE.search(folded) and _is_held_for(folded, match):
            yield _year(passage, match, "anniversary", year)
        elif AWAITED.search(before) and not NOW.search(before):
            if not TOLD.search(sentence_around(folded, *match.span())):
                last = date(year, first.month, first.day)
                yield Bound(passage, *match.span(), "awaited-anniversary", latest=last)
        elif (
            NOW.search(before) or COUNTED.search(before) or _comes(folded, match, before)
        ) and not SINCE.match(folded[match.end() :]):
            yield _year(passage, match, "anniversary", year)


def counted(folded: str) -> Iterator[tuple[re.Match, date]]:
    """Yield where a folded text counts the years since a founding, a birth or a death, and its first day."""
    _, _, pattern, foundings = _patterns()
    for match in pattern.finditer(folded):
        founding = foundings[_plain(match["words"])]
        yield match, date.fromisoformat(f"{founding.year}-{founding.day}")
    for match in _persons().finditer(folded) if OF_PERSONS.search(folded) else ():
        known = dated_facts.load().births if match["what"].startswith("诞") else dated_facts.load().deaths
        if match["who"] in known:
            yield match, known[match["who"]]


def _comes(folded: str, match: re.Match, before: str) -> bool:
    """Whether it is at hand: 在建党90周年到来之际; not so in a tale of another year (2009年,…)."""
    after = folded[match.end() : match.end() + 16]
    kept = ALL_KEEP.search(before) and DAYS_OF_IT.match(after)
    return bool(kept or COMES.match(after)) and not OTHER_YEAR.search(before)


def _is_held_for(folded: str, match: re.Match) -> bool:
    """Whether a title's occasion keeps the anniversary: 庆祝建党90周年大会, 国庆60周年安保工作会议."""
    kept = KEPT.search(folded[max(match.start() - 20, 0) : match.start()])
    after = folded[match.end() : match.end() + 40]
    return bool(kept or re.match("庆祝|纪念", after) or occasions.END.search(after))


def _birthdays(passage: Passage, folded: str, *, occasion: bool) -> Iterator[Bound]:
    for match in BIRTHDAY.finditer(folded):
        who, count = match["who"], number(match["number"].replace("两", "二"))
        before = folded[max(match.start() - 32, 0) : match.start()]
        eve = EVE.search(before)
        told = eve or NOW.search(before) or KEPT.search(before) or _comes(folded, match, before)
        if count and 0 < count < 150 and (occasion or told):
            if TOLD.search(sentence_around(folded, *match.span())):
                continue
            born = BIRTHDAYS[re.sub("我们|我|伟大", "", who)]
            year = born + count
            day = date(year, *FOUNDED[born])
            if eve:
                yield Bound(passage, *match.span(), "anniversary", day - ONE_DAY, day - ONE_DAY)
            else:
                yield _year(passage, match, "anniversary", year)


def _year(passage: Passage, match: re.Match, rule: str, year: int) -> Bound:
    return Bound(passage, *match.span(), rule, date(year, 1, 1), date(year, 12, 31))


def _plain(words: str) -> str:
    return re.sub(QUOTES, "", words)


@cache
def _persons() -> re.Pattern:
    """Return what finds the round years of persons: 南丁格尔诞辰二百周年, 雷锋同志牺牲60周年."""
    facts = dated_facts.load()
    names = "|".join(sorted((*facts.births, *facts.deaths), key=len, reverse=True))
    return compiled(
        rf"(?P<words>(?P<who>{names})(?:同志|先生|女士|烈士|元帅|将军|主席|总理)?(?P<what>{OF_PERSONS.pattern}))的?"
        rf"\s?(?P<number>{_NUMBER})\s?周年"
    )


@cache
def _patterns() -> tuple[re.Pattern, dict[str, NumberedDay], re.Pattern, dict[str, Founding]]:
    """Return what finds counted days and anniversaries, with quotation marks in their names or without."""
    days = {day.name: day for day in dated_facts.load().numbered_days}
    foundings = {founding.words: founding for founding in dated_facts.load().foundings}
    return (
        compiled(
            rf"第\s?(?P<number>{_NUMBER})\s?[个届次](?:[“\"]?[0-9]{{1,2}}[·.][0-9]{{1,2}}[”\"]?)?(?:(?:我国|中国|全国|国家|国际|世界)的?)?(?P<name>{_quoted(days)})"
        ),
        days,
        compiled(rf"{QUOTES}?(?P<words>{_quoted(foundings)}){QUOTES}?的?\s?(?P<number>{_NUMBER})\s?周年"),
        foundings,
    )


def _quoted(words: Iterable[str]) -> str:
    longest = sorted(words, key=len, reverse=True)
    return "|".join(f"{QUOTES}?".join(map(re.escape, ("", *word))) for word in longest)
