"""Bounds from how speakers name years as they pass: 送走2010年, 鸡年将至, 今年1至9月, 2011年是关键之年."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from archive.ingest.extract.bounds import Bound
from archive.ingest.extract.chinese_calendar import lunar_day, years, years_of_animal, years_of_stem
from archive.ingest.extract.folding import fold
from archive.ingest.extract.numerals import by_digits, number
from archive.ingest.extract.written_dates import month_bounds
from archive.ingest.languages.zh_days import ANIMALS, BRANCHES, OTHER_ANIMALS, STEMS
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_YEAR = "(?:19|20)[0-9]{2}|[一二][〇○零Oo0九][〇○零Oo0一二三四五六七八九]{2}"
_PRAISE = "[^,。;!?年0-9]{0,14}?"
_LEAVE = "送走|告别|挥别|辞别|走过|挥手作别"
_MEET = "迎来|迎接|喜迎|走进|跨入|步入|迈入|踏入|走向|跨进|迎"
# 送走了极不平凡的2010年,迎来了充满希望的2011年.
PASSING = compiled(
    rf"(?:{_LEAVE})(?:了)?{_PRAISE}(?P<old>{_YEAR})年?[^。;!?]{{0,12}}?(?:{_MEET})(?:了|到)?{_PRAISE}(?P<new>{_YEAR})年?"
)
# 在2012年元旦、春节即将来临之际; 2012年即将到来.
COMING = compiled(
    rf"(?P<new>{_YEAR})年(?:的|新年|元旦|新春|春节|和|与|、)*(?P<soon>即将|就要|将要)?(?:到来|来临|来到)(?P<there>之际)?"
)
# 再过二十多天,2016年就要过去了
ENDING = compiled(
    rf"(?:再(?:过|有)|(?:还|只)(?:有|剩))(?P<count>[0-9]{{1,2}}|[一二两三四五六七八九十]{{1,3}})(?P<more>多|余|几|来)?天(?:时间)?,?"
    rf"(?P<old>{_YEAR})年(?:就|便|也就|即)(?:要|将|快要)?(?:过去|结束)"
)
_ANIMAL = f"[{ANIMALS}{''.join(OTHER_ANIMALS)}]"
_AN_ANIMAL = compiled(_ANIMAL)
_STEM = f"(?:[{STEMS}][{BRANCHES}])?"
# 送走狗年,迎来猪年; 金鸡辞岁,瑞犬迎春; 鼠去牛来.
ANIMALS_PASSING = compiled(
    rf"(?:(?:{_LEAVE}|辞)(?:了)?{_PRAISE}{_STEM}(?P<old>{_ANIMAL})(?:年|岁)?[^。;!?]{{0,8}}?(?:{_MEET})(?:了)?{_PRAISE}{_STEM}(?P<new>{_ANIMAL})(?:年|岁|春)?"
    rf"|[\u4e00-\u9fff]?(?P<old2>{_ANIMAL})(?:辞岁|辞旧|去岁|随[^。,]{{1,4}}去)[^。;!?]{{0,6}}?(?P<new2>{_ANIMAL})(?:迎春|迎新|报春|贺岁|纳福|踏[^。,]{{1,4}}来)"
    rf"|(?P<old3>{_ANIMAL})去(?P<new3>{_ANIMAL})来)"
)
# 祝大家猪年大吉; 在庚寅虎年来临之际; 值此龙年新春之际.
ANIMAL_COMING = compiled(
    rf"(?:(?P<year>{_YEAR})年?(?:农历)?)?(?P<stem>[{STEMS}][{BRANCHES}])?(?P<new>{_ANIMAL})年(?:新春|春节|新年)?(?:佳节)?"
    r"(?:大吉|吉祥|快乐|行大运|幸福|如意|安康|好运|(?:即将)?(?:到来|来临)|将至|将到|前夕|伊始|之际)"
)
ANIMAL_NOW = compiled(
    rf"今年(?:是|为|又是|正是)(?:农历)?(?P<stem>[{STEMS}][{BRANCHES}])?(?P<new>{_ANIMAL})年"
)
# 2011年是“十二五”规划的开局之年: said in that year, at the end of the one before, or as it is summed up.
KEY_YEAR = compiled(
    rf"(?P<year>{_YEAR})年,?(?:将)?是[^。;!?]{{2,40}}?(?:关键(?:的)?(?:一|之)?年|开局(?:之)?年|起步(?:之)?年|收官(?:之)?年|决胜(?:之)?年|攻坚(?:之)?年"
    r"|第[一二三四五]年|承上启下的(?:一|重要一)年|重要(?:的)?一年|落实年|提升年|推进年|建设年)"
)
# 县委经济工作会议的任务是:盘点今年,谋划明年: held in the last months, as such meetings are.
LOOKS_BOTH_WAYS = compiled(
    r"经济工作会议?[^。!?]{0,60}?(?:总结|盘点|回顾|分析)今年[^。!?]{0,30}?(?:谋划|部署|安排|研究|展望)明年"
)
# 刚刚过去的2010年: said as the next one begins.
JUST_PAST = compiled(rf"(?:刚刚|刚)过去的(?:极不平凡的)?(?P<year>{_YEAR})年")
# 辞旧迎新的美好时刻,…致以新春的祝福, and below it 回首2022年: who greets so looks back on the year that ends.
GREETING = compiled(
    r"辞旧迎新|岁序更替|(?:新春|新年|元旦|春节)的?(?:美好|诚挚|亲切)?的?(?:祝福|问候|祝愿|祝贺)"
)
LOOKING_BACK = compiled(
    rf"(?:回首|回望|回眸)(?:(?:即将|刚刚)?过去的|极不平凡的|不平凡的){{0,2}}(?P<old>{_YEAR})年?[,:。]"
)
_OPENING = 3  # paragraphs in which one greets
# 县委春节团拜会: in the months of the festival, whatever its year; a 新春 party may be held in December.
FEAST = compiled(r"(?P<near>春节|新春)(?:团拜|联欢|茶话|晚会|酒会|座谈|致[辞词]|献词|贺词)")
# 今年1至9月,全市完成…: the ninth month is over.
FIGURES = compiled(
    r"(?:今年|全年|年初至今)[^。;!?年]{0,4}?(?:(?:1|一|元月?)月?份?(?:—{1,2}|-|至|到|~)(?P<month>[2-9]|1[01]|[二三四五六七八九十]|十一)月(?:份|底)?"
    r"|(?P<quarters>前三季度|一季度|第一季度|上半年))(?!要|力争|确保|计划|务必|必须|完成)"
    r"[^。;!?]{0,40}?(?:实现|完成|达到|同比|增长|下降|累计|新增|投入|取得)"
)
PLANNED = compiled(r"要(?!素)|力争|确保|计划|务必|必须|预计|目标|争取|之前|前(?:完成|要)")
QUARTERS = {"前三季度": 9, "一季度": 3, "第一季度": 3, "上半年": 6}


def hard(paragraphs: Iterable[Passage]) -> Iterator[Bound]:
    """Yield the bounds of years that the speaker sees go and come.

    Two years that do not follow one another (送走2022年,迎来2022年: a copy made to look fresh) leave no day.

    >>> [(bound.earliest, bound.latest) for bound in hard((Passage("送走了2010年,迎来了2011年。"),))]
    [(datetime.date(2010, 12, 1), datetime.date(2011, 2, 28))]
    >>> [(bound.earliest, bound.latest) for bound in hard((Passage("再过二十多天,2016年就要过去了。"),))]
    [(datetime.date(2016, 12, 1), datetime.date(2016, 12, 12))]
    """
    for passage in paragraphs:
        folded = fold(passage.text)
        for match in PASSING.finditer(folded):
            old, new = _year(match["old"]), _year(match["new"])
            if old and new and new == old + 1:
                yield _turn(passage, match, new)
            elif old and new:
                first, last = max(old, new), min(old, new)
                yield Bound(passage, *match.span(), "turn-of-year", earliest=date(first, 12, 1))
                yield Bound(passage, *match.span(), "turn-of-year", latest=date(last, 2, 28))
        for match in ENDING.finditer(folded) if "天" in folded else ():
            old, count = _year(match["old"]), number(match["count"])
            if old and count:
                last, more = date(old, 12, 31), 9 if match["more"] else 0
                within = last - timedelta(days=count + more + 1), last - timedelta(days=count - 1)
                yield Bound(passage, *match.span(), "turn-of-year", *within)
        for match in COMING.finditer(folded) if "来" in folded else ():
            if (match["soon"] or match["there"]) and (new := _year(match["new"])):
                yield _turn(passage, match, new)


def soft(paragraphs: Iterable[Passage]) -> Iterator[Bound]:
    """Yield what animals of years, key years and the year's figures make likelier.

    >>> bound = next(soft((Passage("送走狗年,迎来猪年。"),)))
    >>> [days for days in bound.windows if days[0].year == 2019]
    [(datetime.date(2019, 1, 1), datetime.date(2019, 2, 28))]
    """
    paragraphs = tuple(paragraphs)
    if any(GREETING.search(fold(passage.text)) for passage in paragraphs[:_OPENING]):
        yield from _looking_back(paragraphs)
    for passage in paragraphs:
        folded = fold(passage.text)
        yield from _animals(passage, folded)
        for match in KEY_YEAR.finditer(folded) if "年" in folded else ():
            if year := _year(match["year"]):
                yield Bound(passage, *match.span(), "key-year", date(year - 1, 10, 1), date(year + 1, 3, 31))
        for match in JUST_PAST.finditer(folded):
            if year := _year(match["year"]):
                yield Bound(
                    passage, *match.span(), "closed-year", date(year + 1, 1, 1), date(year + 1, 4, 30)
                )
        for match in LOOKS_BOTH_WAYS.finditer(folded) if "明年" in folded else ():
            yield Bound(passage, *match.span(), "turn-of-year", months=frozenset((11, 12)))
        for match in FIGURES.finditer(folded):
            if not PLANNED.search(match[0]):
                month = QUARTERS[match["quarters"]] if match["quarters"] else number(match["month"]) or 0
                months = frozenset(range(month + 1, 13))
                yield Bound(passage, *match.span(), "figures-of-months", months=months)


def feasts(titles: Iterable[Passage]) -> Iterator[Bound]:
    """Yield the months of the spring festival, in every year, for a title that names its feast.

    >>> days = next(feasts([Passage("县长在县委春节团拜会上的致辞")])).windows
    >>> [one for one in days if one[0].year == 2010]
    [(datetime.date(2010, 1, 1), datetime.date(2010, 2, 28))]
    """
    for passage in titles:
        if match := FEAST.search(fold(passage.text)):
            since = 1 if match["near"] == "春节" else 12
            windows = tuple(_new_year(year, since) for year in sorted(years()))
            yield Bound(passage, *match.span(), "turn-of-year", windows=windows)


def _looking_back(paragraphs: Iterable[Passage]) -> Iterator[Bound]:
    """Yield the turn of the one year on which a text looks back."""
    found = [
        (passage, match, year)
        for passage in paragraphs
        for match in LOOKING_BACK.finditer(fold(passage.text))
        if (year := _year(match["old"]))
    ]
    if len({year for _, _, year in found}) == 1:
        passage, match, year = found[0]
        yield _turn(passage, match, year + 1)


def _year(words: str) -> int | None:
    year = by_digits(words)
    return year if year and 1949 <= year <= 2100 else None


def _turn(passage: Passage, match: re.Match, new: int) -> Bound:
    return Bound(passage, *match.span(), "turn-of-year", date(new - 1, 12, 1), month_bounds(new, 2)[1])


def _animals(passage: Passage, folded: str) -> Iterator[Bound]:
    if not _AN_ANIMAL.search(folded):
        return
    for match in ANIMALS_PASSING.finditer(folded):
        old, new = (match[name] or match[f"{name}2"] or match[f"{name}3"] for name in ("old", "new"))
        followed = {year + 1 for year in years_of_animal(old)}
        coming = [year for year in sorted(years_of_animal(new)) if year in followed]
        if coming:
            windows = tuple(_new_year(year, 1) for year in coming)
            yield Bound(passage, *match.span(), "animal-of-year", windows=windows)
    for match in ANIMAL_COMING.finditer(folded):
        windows = tuple(_new_year(year, 12) for year in _years_named(match))
        if windows:
            yield Bound(passage, *match.span(), "animal-of-year", windows=windows)
    for match in ANIMAL_NOW.finditer(folded):
        windows = tuple((date(year, 1, 1), date(year, 12, 31)) for year in _years_named(match))
        if windows:
            yield Bound(passage, *match.span(), "animal-of-year", windows=windows)


def _years_named(match: re.Match) -> list[int]:
    named = years_of_animal(match["new"])
    if year := _year(match.groupdict().get("year") or ""):
        named &= {year}
    if stem := match["stem"]:
        named &= years_of_stem(stem[0], stem[1])
    return sorted(named)


def _new_year(year: int, month: int) -> tuple[date, date]:
    """Return the months in which a lunar year is greeted: from ``month`` to that of the lantern festival."""
    lantern = lunar_day(year, 1, 15) if year in years() else None
    last = lantern or date(year, 2, 28)
    return date(year if month == 1 else year - 1, month, 1), month_bounds(last.year, last.month)[1]
