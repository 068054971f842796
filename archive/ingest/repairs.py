"""Lost paragraph breaks inside one line, found again."""

from archive.ingest.outline import is_about, mark_at
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_HAN = "\u3400-\u9fff"
# A pattern that begins with the stop itself is tried at stops only; what counts is where its match ends.
_BLANKS = " \u3000\xa0\t"
_LOST_BREAK = compiled(rf"[。！？!?][”’」』）)]?([{_BLANKS}]+)(?=[{_HAN}“‘（(《\d])")
_STOP = compiled(rf"[。！？!?][”’」』）)]?(?=[\s{_HAN}“‘（(《])")
_NUMERAL = "一二三四五六七八九十"
_RUN_IN = compiled(
    rf"[。！？!?；;”]\s*(?=(?:[{_NUMERAL}]{{1,3}}、(?![{_NUMERAL}]{{1,3}}[、，])|"
    rf"[（(][{_NUMERAL}]{{1,3}}[)）]|第[{_NUMERAL}]{{1,3}}部分))"
)
# 我只交代他三句:一、账要公开;二、饭要同吃;三、香不能断。: numbers within a sentence that a colon opens.
_LISTS = compiled(r"[：:][“《]?(?:一、|[（(]一[)）])[^。！？!?]{0,240}$")
_LISTED = 250  # characters before a number in which its list may have begun
# 二、抓住关键 (一)修好旱井。: a heading and the first one under it, with a mere blank between or nothing.
_UNDER_IT = compiled(
    rf"(?:[{_NUMERAL}]{{1,3}}、|第[{_NUMERAL}]{{1,3}}部分|[（(][{_NUMERAL}]{{1,3}}[)）])[^。！？!?；;：:（()）]{{2,45}}?"
    rf"(?:[ \u3000\xa0\t]+(?=[（(]一[)）]|(?:一|1)[、．.](?!\d))"
    rf"|(?<=[{_HAN}”])(?=[（(]一[)）](?![号期班组队届类段中小])[{_HAN}][^。！？!?；;]{{1,30}}。))"
)
_COUNTED = compiled(r"[。！？!?；;]\s*(?=\d{1,2}[.．、](?!\d))")
# Without a number and its mark no line is cut at numbers.
_NUMBERED = compiled(rf"[{_NUMERAL}\d][、.．)）部]")
_HABIT = 5  # blanks after stops, from which on they may be the writer's habit


def is_habit(text: str) -> bool:
    """Tell whether blanks after full stops are a habit of the page rather than lost paragraph breaks."""
    breaks = len(_LOST_BREAK.findall(text))
    return breaks >= _HABIT and breaks * 2 > len(_STOP.findall(text))


def _is_listed(text: str, at: int) -> bool:
    return _LISTS.search(text, max(at - _LISTED, 0), at) is not None


def broken(passage: Passage, *, habit: bool = False) -> list[Passage]:
    """Return the paragraphs that a line ran together: cut at blanks after stops and before 一、 and (一).

    ``habit`` tells that the page puts blanks after stops anyway; then they mean nothing. A count 1. 2. 3.
    inside a line is cut only where it really counts up from 1.

    >>> [p.text for p in broken(Passage("形象。 二、突出重点"))]
    ['形象。', '二、突出重点']
    """
    text = passage.text
    cuts = set()
    if not habit and any(map(text.__contains__, _BLANKS)):
        cuts |= {found.end() for found in _LOST_BREAK.finditer(text)}
    numbered = _NUMBERED.search(text) is not None
    if not numbered and not cuts:
        return [whole] if (whole := passage.strip()) else []
    runs = (found for found in _RUN_IN.finditer(text) if not is_about(text, found.end()))
    cuts |= {found.end() for found in runs if found[0][0] not in "；;" or not _is_listed(text, found.start())}
    expected = 1
    for found in _COUNTED.finditer(text):
        mark = mark_at(text[found.end() : found.end() + 8])
        if mark and mark.value == expected:
            cuts.add(found.end())
            expected += 1
    if expected == 2:  # a lone "1." counts nothing
        cuts -= {found.end() for found in _COUNTED.finditer(text)}
    starts = [0, *sorted(cuts)]
    cuts |= {found.end() for start in starts if (found := _UNDER_IT.match(text, start))}
    if not cuts:
        return [whole] if (whole := passage.strip()) else []
    ends = [*sorted(cuts), len(text)]
    starts = [0, *ends[:-1]]
    return [
        part for start, end in zip(starts, ends, strict=True) if (part := passage.part(start, end).strip())
    ]
