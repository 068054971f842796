"""What an editor's sentence that is dropped says of the speech below it: the day, and where it was given."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from archive.ingest import furniture
from archive.ingest.documents import Line

# 小编为大家送上李明校长2023年6月18日在毕业典礼上的讲话全文: a full day, and the occasion right behind it.
_GIVEN = re.compile(
    r"(?:(?:19|20)\d\d|[一二][九〇○零0][〇○零一二三四五六七八九]{2})\s?年\s?[\d一二三四五六七八九十]{1,3}\s?月\s?"
    r"[\d一二三四五六七八九十]{1,3}\s?日[^。;:!?《》]{0,6}在[^。;:!?《》]{2,60}?上(?=的?[^。;,:!?]{0,8}"
    r"(?:讲话|致[辞词]|发言|演讲|报告|贺[词辞]))"
)
# Not what a mill gathers: 关于…的讲话(精选5篇).
_SEVERAL = re.compile(r"[\d一二三四五六七八九十两几多数]\s?篇|范文|模板|合集|汇总")


def told(lines: Mapping[int, Line], folded: Mapping[int, str], leads: Iterable[int]) -> list[Line]:
    """Return the words of the lines ``leads`` that say on what day and at what occasion it was spoken.

    The rest of such a line is the editor's. One that speaks of several texts says nothing of this one.

    >>> from archive.ingest.spans import Passage
    >>> text = "小编为大家送上李明校长2023年6月18日在毕业典礼上的讲话全文。"
    >>> [one.text for one in told({0: Line(Passage(text))}, {0: text}, [0])]
    ['2023年6月18日在毕业典礼上']
    """
    found = []
    for n in leads:
        if "年" not in folded[n] or _SEVERAL.search(folded[n]):
            continue
        if given := _GIVEN.search(furniture.level(lines[n].text)):
            found.append(replace(lines[n], passage=lines[n].passage.part(*given.span())))
    return found
