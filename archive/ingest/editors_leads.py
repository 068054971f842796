"""What an editor's sentence that is dropped says of the speech below it: the day, and where it was given."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from archive.ingest import furniture
from archive.ingest.documents import Line
from archive.ingest.patterns import compiled

# 小编为大家送上李明校长2023年6月18日在毕业典礼上的讲话全文: a full day, and the occasion right behind it.
_GIVEN = compiled(
    r"(?:(?:19|20)\d\d|[一二][九〇○零0][〇○零一二三四五六七八九]{2})\s?年\s?[\d一二三四五六七八九十]{1,3}\s?月\s?"
    r"[\d一二三四五六七八九十]{1,3}\s?日[^。;:!?《》]{0,6}在[^。;:!?《》]{2,60}?上(?=的?[^。;,:!?]{0,8}"
    r"(?:讲话|致[辞词]|发言|演讲|报告|贺[词辞]))"
)
# 2月14日,某县合作社召开年度社员大会。会长的讲话,小编整理如下: the day and what was held, in one sentence.
_FIGURES = r"[\d一二三四五六七八九十]{1,3}"
_YEAR = r"(?:(?:19|20)\d\d|[一二][一二三四五六七八九〇○零]{3})年"
_DAY = rf"(?:{_YEAR})?{_FIGURES}月{_FIGURES}日(?:[上下]午|晚[上间]?|清?晨)?"
_KINDS = "(?:会|会议|大会|典礼|仪式|式|论坛|活动|讲座|党课)"
_HELD = compiled(
    rf"^\W{{0,3}}(?:[^。,;:\s]{{2,12}}讯[\s:,)]{{0,3}})?(?:{_DAY},?(?:[^。;:!?]{{2,60}}?(?:召开|举行|举办)了?[^。;:!?,]{{2,40}}{_KINDS}"
    rf"|[^。;:!?,]{{4,60}}{_KINDS}(?:在[^。;:,]{{2,24}})?(?:隆重|顺利|正式|如期)?(?:召开|举行|举办))[,。;])"
)
# 理事长李明3月6日在社员大会上的讲话,特此分享: a day and that it was spoken then, by no mill.
_SPOKEN = compiled(rf"{_DAY}[^;!?]{{0,100}}?(?:讲话|致[辞词]|发言|演讲|报告)")
_MILL = compiled(r"[为给](?:大家|您|你)|欢迎|参考|借鉴")
_PASSED_ON = compiled(r"如下|全文|整理|刊[登发]|实录|转[发载]|分享|推送")
# Not what a mill gathers: 关于…的讲话(精选5篇).
_SEVERAL = compiled(r"[\d一二三四五六七八九十两几多数]\s?篇|范文|模板|合集|汇总")


def told(lines: Mapping[int, Line], folded: Mapping[int, str], leads: Iterable[int]) -> list[Line]:
    """Return the words of the lines ``leads`` that say on what day and at what occasion it was spoken.

    The rest of such a line is the editor's. One that says what was held on a day, and passes the words on,
    is told whole. One that speaks of several texts says nothing of this one.

    >>> from archive.ingest.spans import Passage
    >>> text = "小编为大家送上李明校长2023年6月18日在毕业典礼上的讲话全文。"
    >>> [one.text for one in told({0: Line(Passage(text))}, {0: text}, [0])]
    ['2023年6月18日在毕业典礼上']
    """
    found = []
    for n in leads:
        if "日" not in folded[n] or _SEVERAL.search(folded[n]):
            continue
        level = furniture.level(lines[n].text)
        if given := _GIVEN.search(level) if "年" in level else None:
            found.append(replace(lines[n], passage=lines[n].passage.part(*given.span())))
        elif _PASSED_ON.search(level) and (
            _HELD.match(level) or (_SPOKEN.search(level) and not _MILL.search(level))
        ):
            found.append(lines[n])
    return found
