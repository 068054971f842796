"""The year in an event's own name: 2019经贸洽谈会 without 年, in a title or in an editor's lead."""

from collections.abc import Iterator
from datetime import date

from archive.ingest.documents import Document, Text
from archive.ingest.extract import masked_years, title_block
from archive.ingest.extract.bounds import Bound
from archive.ingest.extract.folding import fold, is_chinese
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

# Fairs, festivals and contests are held in the year they are named for. Meetings on a year's work, its
# parties and sums are held in the one before or after it too, and games have been put off.
_HELD_IN_IT = (
    "博览会|洽谈会|交易会|展览会|展销会|推介会|招商会|恳谈会|发布会|研讨会|运动会|峰会|论坛|高峰会|旅博会|茶博会"
    "|文化节|旅游节|艺术节|电影节|美食节|采摘节|购物节|[瓜果花桃梨茶菊莲荷梅樱杏灯龙鱼蟹酒]节|文化周|活动周|宣传周|科技周"
    "|马拉松|挑战赛|锦标赛|公开赛|邀请赛|联赛|大赛"
)
_NAMED = compiled(
    r"(?<![0-9.,、~—至到/年月第-])(?P<year>(?:19|20)[0-9]{2})(?P<called>年)?"
    r"(?![0-9年届级名位人个多余万亿元米公里亩家件户所株吨号场次套天小时版度%℃.-])"
    rf"[·•\s]?(?:[\u4e00-\u9fff·•()“”\"—-]|[0-9](?!月)){{2,30}}?(?:{_HELD_IN_IT})"
)
_PUT_OFF = compiled(
    "奥运|奥林匹克|残奥|亚运|青奥|大运会|大学生运动会|世界杯|欧洲杯|世博|世界博览会|全运|园博"
)
_OTHERS = compiled(r"(?<!值得)纪念|回顾|总结|表彰|筹备|备战|动员|申办|迎接|周年|以来|决赛|选拔")


def find(document: Document, text: Text, title: str) -> Iterator[Bound]:
    """Yield the year by which a title, or a lead with a day but no year, names a fair or a contest.

    >>> from archive.ingest.documents import Document, Text
    >>> [one.earliest.year for one in find(Document(()), Text((), ()), "在2019平湖经贸洽谈会上的致辞")]
    [2019]
    >>> list(find(Document(()), Text((), ()), "在2019平湖经贸洽谈会总结会上的讲话"))
    []
    """
    if masked_years.is_mills_own(document, text, title):
        return
    block = title_block.read(document, text)
    passages = [line.passage for line in block if line.role in ("title", "dash")] or [Passage(title)]
    passages += [
        line.passage
        for line in block
        if line.role == "lead" and line.dates and line.dates[0].month_day and is_chinese(line.folded)
    ]
    for passage in passages:
        folded = fold(passage.text)
        found = _NAMED.search(folded) if "20" in folded or "19" in folded else None
        if not found or _PUT_OFF.search(folded) or _OTHERS.search(folded):
            continue
        year = int(found["year"])
        yield Bound(passage, *found.span(), "title-year", date(year, 1, 1), date(year, 12, 31))
        return
