"""The year of an own anniversary that a title names, by the founding that the text tells: 始建于1952年."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from archive.ingest.extract.bounds import Bound
from archive.ingest.extract.folding import fold
from archive.ingest.extract.numerals import NUMERAL, YEAR_DIGIT, by_digits, number
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

KEPT = compiled(
    rf"(?:建[校院厂矿所馆社台站局司行队园店]|创办|创建|创刊|创立|成立|组建)\s?第?(?P<count>[{NUMERAL}]{{1,4}})\s?(?:周年|华诞)"
)
# 今天,我们庆祝建校50周年: the text says which one is kept.
SAID = compiled(rf"(?:庆祝|迎来了?|喜迎|欢庆|共庆|纪念)[^。;!?]{{0,10}}?{KEPT.pattern}")
_YEAR = rf"(?P<year>[12一二][{YEAR_DIGIT}]{{3}})"
# Whose founding it is: one's own body, by a word that calls it so.
_OWN = (
    r"(?:我[校院厂矿所馆社台站局司行队们]|学校|学院|大学|中学|小学|母校|本校|公司|集团|企业|医院|工厂"
    r"|协会|商会|学会|研究所|研究院|报社|电视台|银行|幼儿园|图书馆|博物馆)"
)
_FOUNDED = "(?:始建|创办|创建|创立|成立|组建|诞生|建立|筹建|建[校院厂矿所馆社])"
FOUNDED = (
    compiled(rf"{_OWN}[^。;!?0-9]{{0,12}}?{_FOUNDED}于(?:公元)?{_YEAR}\s?年"),
    compiled(rf"{_YEAR}\s?年[^。;!?年]{{0,10}}?{_OWN}[^。;!?年]{{0,16}}?{_FOUNDED}"),
    compiled(rf"{_FOUNDED}于(?:公元)?{_YEAR}\s?年[^。;!?]{{0,4}}的{_OWN}"),
)
# A part of the body, or what it had before: 学校图书馆成立于1990年 counts other years.
_PART = compiled(r"分[校院厂公]|工会|团委|支部|党委|前身|图书馆|附属|下属|子公司|研究生|专业")


def soft(titles: Iterable[Passage], paragraphs: Iterable[Passage]) -> Iterator[Bound]:
    """Yield the year in which a body whose founding the text dates keeps an anniversary of it.

    The title says which it is, else the text; where two years are told none is taken.

    >>> text = Passage("我们学校始建于1952年,六十年风雨兼程。")
    >>> bound = next(soft((Passage("在建校六十周年庆典上的讲话"),), (text,)))
    >>> bound.earliest.isoformat(), bound.latest.isoformat()
    ('2012-01-01', '2012-12-31')
    """
    paragraphs = tuple(paragraphs)
    counts = {number(kept["count"]) for title in titles for kept in KEPT.finditer(fold(title.text))}
    counts = counts or {
        number(kept["count"])
        for passage in paragraphs
        if "周年" in passage.text or "华诞" in passage.text
        for kept in SAID.finditer(fold(passage.text))
    }
    if len(counts) != 1 or not (count := counts.pop()):
        return
    found = [bound for passage in paragraphs for bound in _founded(passage, count)]
    if len({bound.earliest for bound in found}) == 1:
        yield found[0]


def _founded(passage: Passage, count: int) -> Iterator[Bound]:
    folded = fold(passage.text)
    if not re.search("[建创成诞]", folded):
        return
    for pattern in FOUNDED:
        for told in pattern.finditer(folded):
            year = (by_digits(told["year"]) or 0) + count
            if 1949 <= year <= 2100 and not _PART.search(told[0]):
                yield Bound(passage, *told.span(), "anniversary", date(year, 1, 1), date(year, 12, 31))
