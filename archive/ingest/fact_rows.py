"""Rows of short facts above a text: 县长 王大河 | 2009年12月1日 | 县礼堂."""

from dataclasses import replace

from archive.ingest import lines as shapes
from archive.ingest.documents import Line
from archive.ingest.languages.zh import POSTS
from archive.ingest.patterns import compiled

_HOLDER = compiled("|".join(sorted(POSTS, key=len, reverse=True)))
_SIGNS = ("|", " · ", " • ", "时间", "日期", "集)")  # one of which every row has
_LONGEST_FACT = 40  # characters of one of several facts in a line
_LONGEST_ROW = 200
# 会长 王大河  时间:2014年6月28日: who spoke and when. Who puts pages up of a site holds no such office.
_WHO_AND_WHEN = compiled(
    rf"[\u4e00-\u9fff]{{0,14}}(?:{_HOLDER.pattern})(?<!站长|主编|总编|社长)\s{{1,4}}[\u4e00-\u9fff]{{2,4}}"
    r"(?P<label>\s{1,8}(?:时间|日期)\s?[:：]\s?)(?P<day>[^\s:：]{6,16})"
)
# 水土保持十讲  李大明主讲  (第三集)  2015/7/24  春江县文化馆  档名:02-041-0218
_LECTURE = compiled(
    r"(?P<title>[^。！!?？]{4,90}?)\s{1,4}(?:(?P<who>[^\s。]{2,12}主[讲講])\s{1,4})?"
    r"(?P<part>[(（](?:第|共)[^()（）]{1,8}集[)）])\s{1,4}(?P<day>(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2})"
    r"(?P<hall>\s{1,4}[^\s:：]{2,40})?(?P<file>\s{1,4}[檔档]名\s?[:：]\s?[\w-]{4,20})?\s*"
)
# A dot without blanks stands in foreign names.
_STROKE = compiled(r"(?<!\s)\s*+(?:[|｜]\s*+|(?<=\s)[·•]\s++)")


def is_row(text: str) -> bool:
    """Tell whether a line is a row of short facts, day and office among them: 县长王大河 | 2009年12月1日.

    The row comes folded. Without an office the name may be that of who put the page up, and the day that
    of posting.

    >>> is_row("县长 王大河 | 2009年12月1日"), is_row("王大河 | 2009年12月1日 | 大河网")
    (True, False)
    """
    if not any(map(text.__contains__, _SIGNS)):
        return False
    if says_when(text) or is_lecture(text):
        return True
    facts = [part.strip() for part in _STROKE.split(text)] if len(text) <= _LONGEST_ROW else []
    if len(facts) < 2 or max(map(len, facts)) > _LONGEST_FACT or not any(map(shapes.is_date_line, facts)):
        return False
    return any(_HOLDER.search(fact) and not shapes.is_date_line(fact) for fact in facts)


def is_lecture(text: str) -> bool:
    """Tell whether a line is the whole head of a recorded talk: title, who gives it, part, day and hall.

    >>> is_lecture("水土保持十讲  李大明主讲  (第三集)  2015/7/24  春江县文化馆  档名:02-041-0218")
    True
    >>> is_lecture("水土保持十讲  李大明主讲  2015/7/24")
    False
    """
    return "集" in text and len(text) <= _LONGEST_ROW and _LECTURE.fullmatch(text) is not None


def says_when(text: str) -> bool:
    """Tell whether a line names a holder of an office and behind the label 时间 a day in words.

    >>> says_when("会长 王大河  时间:2014年6月28日"), says_when("站长 王大河  时间:2014年6月28日")
    (True, False)
    """
    found = _WHO_AND_WHEN.fullmatch(text) if len(text) <= _LONGEST_FACT and "年" in text else None
    return found is not None and shapes.is_date_line(found["day"])


def parted(line: Line) -> list[Line]:
    """Return the facts that a line of a title block holds, parted by strokes, each as a line.

    >>> from archive.ingest.spans import Passage
    >>> [one.text for one in parted(Line(Passage("县长 王大河 | 2009年12月1日 | 县礼堂")))]
    ['县长 王大河', '2009年12月1日', '县礼堂']
    """
    cuts = [stroke.span() for stroke in _STROKE.finditer(line.text)]
    if labelled := _WHO_AND_WHEN.fullmatch(line.text.strip()):
        before = len(line.text) - len(line.text.lstrip())
        cuts = [(before + labelled.start("label"), before + labelled.end("label"))]
    if lecture := _LECTURE.fullmatch(line.text) if is_lecture(line.text) else None:
        # A hall alone in a line would be taken for a title. The part stays beside the day, which by itself
        # is a site's stamp as often.
        cuts = [(lecture.end("title"),) * 2, (lecture.start("part"),) * 2]
        cuts.append((lecture.end("day"), len(line.text)))
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(line.text)]
    parts = [line.passage.part(start, end).strip() for start, end in zip(starts, ends, strict=True)]
    return [replace(line, passage=part) for part in parts if part.text]
