"""Words around a place by which a speaker tells that it is his own: 共谋平湖发展, 建设平安平湖."""

from __future__ import annotations

from archive.ingest.gazetteer import simplified
from archive.ingest.languages.zh_own_bodies import TOWN_AFTER
from archive.ingest.languages.zh_own_words import CLAIMING, SLOGAN_BEFORE, SLOGAN_WORDS
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_PAIRS = tuple((ends, compiled(after)) for ends, after in CLAIMING)
_SLOGAN_ENDS = tuple(SLOGAN_WORDS)
_SLOGAN = compiled(SLOGAN_BEFORE)
_TOWN = compiled(TOWN_AFTER)
REACH = 12  # characters before a name


def claim(text: str, start: int, end: int) -> bool:
    """Return whether the words before and behind a name in a simplified text make it the speaker's own.

    A county or a city is so told of by its own people; of a province others tell so too, and the caller
    leaves provinces out.

    >>> [claim(text, text.index("石门"), text.index("石门") + 2) for text in (
    ...     "欢聚一堂,共谋石门发展大计。", "我到石门还不到一个月。", "已在石门工作了十年。",
    ...     "我到石门学习过。")]
    [True, True, True, False]
    """
    before = text[max(0, start - REACH) : start]
    if any(before.endswith(ends) and after.match(text, end) for ends, after in _PAIRS):
        return True
    said = before.rstrip('“"').removesuffix("新").removesuffix("的")
    return said.endswith(_SLOGAN_ENDS) and _SLOGAN.search(before) is not None


def has_town(passage: Passage, end: int) -> bool:
    """Return whether a town stands behind a county's name, as those tell of it who are from elsewhere.

    Its own people say the town's name alone: 富平县淡村镇发生一起事故 is said in other counties.

    >>> has_town(Passage("宣汉双河镇的一位老兵"), 2), has_town(Passage("宣汉的各个乡镇"), 2)
    (True, False)
    """
    return _TOWN.match(simplified(passage.text), end) is not None
