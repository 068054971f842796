"""Days at which a site put a page up, told by how often it was read: 2021年3月30日 over 2,304 阅读."""

from collections.abc import Mapping

from archive.ingest.languages.zh_sites import COUNTS
from archive.ingest.patterns import compiled

_DAY = r"(?:19|20)\d\d(?:([-/.])\d{1,2}\1\d{1,2}|年\d{1,2}月\d{1,2}日)"
_BARE_DAY = compiled(_DAY)
_COUNT = compiled(
    rf"(?:[\d,.]{{1,9}}[万千kKwW]?\+?\s?次?(?:{COUNTS})|(?:{COUNTS})(?:次?数|量)?\s?[:(]?\s?[\d,.]{{1,9}}[万千kKwW]?\+?\)?)"
)
# 林城文秘2014-06-03赞 18: the site's name, the day and what readers thought, in one line
_GLUED = compiled(rf"[^\W\d_]{{2,12}}\s?{_DAY}(?:\s?{_COUNT.pattern}){{1,3}}")
# 水乡史志编辑室 整理 | 2021年7月12日 | 阅读 3.1千, and no officer's name before the day
_BARRED = compiled(
    rf"(?![^|]*[长记任席]\s)(?:[^|。!?\d]{{2,24}}\|\s?)?{_DAY}\s?\|\s?{_COUNT.pattern}(?:\s?\|[^|。]{{1,20}}){{0,3}}"
)
_REACH, _LONGEST = 3, 60


def is_stamp(folded: Mapping[int, str], n: int) -> bool:
    """Tell whether a line is the day that a site sets beside its counts of readers.

    A bare day needs two counts below it, or one and another day that is the speech's own; a bar stands
    between a day and its count.

    >>> page = {0: "2021年3月30日", 1: "招商引资", 2: "2,304 阅读", 3: "0 评论", 4: "(2021年3月18日)"}
    >>> is_stamp(page, 0), is_stamp(page, 4), is_stamp({0: "2021年3月30日", 1: "点击:145"}, 0)
    (True, False, False)
    """
    text = folded.get(n, "")
    if not 8 <= len(text) <= _LONGEST:
        return False
    if _GLUED.fullmatch(text) or ("|" in text and _BARRED.fullmatch(text)):
        return True
    if not _BARE_DAY.fullmatch(text):
        return False
    below = [folded.get(n + by, "") for by in range(1, _REACH + 2)]
    counts = sum(_COUNT.fullmatch(one) is not None for one in below[:_REACH])
    own = any(_BARE_DAY.fullmatch(one.strip("()")) for one in below)
    return counts > 1 or bool(counts and own)
