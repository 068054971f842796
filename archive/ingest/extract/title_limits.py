"""How far from the year that a title names its meeting by a stated day may lie."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from archive.ingest.extract import school_years
from archive.ingest.extract.bounds import Bound
from archive.ingest.extract.folding import fold, is_chinese
from archive.ingest.patterns import compiled

_AHEAD, _LATE = timedelta(days=184), timedelta(days=92)
# What is prepared years before it, or looked back on whenever there is time for it.
_OTHER_TIMES = compiled(
    r"奥|世博|园博|亚运|全运|运动会|[中高]考|规划|计划|目标|总结|表彰|评[比选优审议先]|考[核评]|述[职廉]|奖|先进|验收|审计|决算|督查"
    r"|测评|反馈|通报|整改|复查|回头看|回顾|年鉴|年报|统计|入伍|毕业|[级届]|补[助贴选种]|以来|结对|命名|授[牌予]|白皮书|纪念|周年"
)
_YEARS = compiled("(?:19|20)[0-9]{2}")


def hard(years: Iterable[Bound]) -> Iterator[Bound]:
    """Yield the years that a title names, and what may be put off, as what no stated day breaks.

    A site's day over a school's speech (2019年9月10日, 107学年度毕业生致词) is that on which it was put up. A
    meeting of 2011 may be held in the second half of 2010 for 2011, or in the first months of 2012; that it
    has the line 2012年5月9日 below its title says that one of the two is wrong.

    >>> from datetime import date
    >>> from archive.ingest.spans import Passage
    >>> title = Passage("在2011年全县春茶产销大会上的讲话")
    >>> limit = next(hard([Bound(title, 1, 6, "title-year", date(2011, 1, 1), date(2011, 12, 31))]))
    >>> limit.earliest.isoformat(), limit.latest.isoformat()
    ('2010-07-01', '2012-04-01')
    >>> next(hard([replace(limit, passage=Passage("在2011年度总结表彰大会上的讲话"))]), None) is None
    True
    """
    for year in years:
        folded = fold(year.passage.text)
        if year.rule != "title-year":
            continue
        if school := school_years.REPUBLIC_SCHOOL_YEAR.search(folded):
            late = timedelta(days=31 if school["leaves"] else 92)
            yield replace(year, earliest=year.earliest - late, latest=year.latest + late)
        elif is_chinese(folded) and not _OTHER_TIMES.search(folded) and len(set(_YEARS.findall(folded))) < 2:
            yield replace(year, earliest=year.earliest - _AHEAD, latest=year.latest + _LATE)
