"""What a title says of the part of a speech that its page holds: (4)  (2/3)  第3页  (下)  之二  Part 2."""

import re
from dataclasses import replace

from archive.ingest.documents import Line
from archive.ingest.outline import counted
from archive.ingest.patterns import compiled

_COUNT = "[一二三四五六七八九十]{1,3}"
_ROMAN = "[Ⅰ-Ⅹ①-⑩]|[IVX]{1,4}(?![a-z])"
_OPEN, _SHUT = (
    r"[(（\[【〔［]\s*",
    r"\s*(?:[、,，·.]\s?(?:续?完))?[)）\]】〕］](?:\s?[(（](?:续?完|全文完)[)）])?",
)
_END = r"\s*+(?=(?:\.(?:docx?|txt|pdf|html?)\s*+)?$)"
_OF = r"(?:\s*[/／]\s*(\d{1,2}))?"
_IN_ALL = r"(?:\s*+(?:[,，/／]\s*+)?共\s*(\d{1,2})\s*(?:页|部分))?"
_PART = compiled(
    rf"(?<!\s)\s*+(?:{_OPEN}(?:第\s*|P(?:art|age)?\.?\s*|连载\s*之?|分页\s*)?(\d{{1,2}}|{_COUNT}|{_ROMAN}){_OF}"
    rf"(?:\s*(?:部分|页|篇|节|段))?{_IN_ALL}{_SHUT}|([①-⑩])"
    rf"|(?:[_|｜—–-]{{1,2}}\s*+)?第\s*[(（]?(\d{{1,2}}|{_COUNT}){_OF}[)）]?\s*(?:页|部分){_IN_ALL}"
    rf"|_(\d{{1,2}})|(?:[-–—_\s]{{1,12}}|(?<=\s))(\d{{1,2}})\s*[/／]\s*(\d{{1,2}})"
    rf"|[,:\s–—-]{{0,12}}[(]?\b(?:Part|Page)\s+(\d{{1,2}}|[IVX]{{1,4}})(?:\s+of\s+(\d{{1,2}}))?[)]?"
    rf"|{_OPEN}(\d{{1,2}})\s+of\s+(\d{{1,2}}){_SHUT}){_END}",
    re.I,
)
# The count first: (共3页 第2页)
_COUNT_FIRST = compiled(
    rf"(?<!\s)\s*+{_OPEN}共\s*(\d{{1,2}})\s*页[\s,，、]*第\s*(\d{{1,2}})\s*页{_SHUT}{_END}"
)
# Forums count down what they cut: (3-1) is the first of three. (1-3) may hold all three.
_OF_THREE = compiled(rf"(?<!\s)\s*+{_OPEN}(\d)\s*[-–—]\s*(\d){_SHUT}{_END}")
# "(上)" and "(下)" say the place, not the count: of two parts or of three. "(续完)" is the last of any.
_PLACED = compiled(
    rf"(?<!\s)\s*+(?:{_OPEN}(上|中|下)(?:部分|篇|集)?{_SHUT}|{_OPEN}(续)\s*+([一二三四五六七八九十\d]?){_SHUT}"
    rf"|(?:[(（]\s*+)?之\s*([一二三四五六七八九十]{{1,2}}|\d{{1,2}})\s*[)）]?|(?:[·・\s_—-]{{1,12}}|(?<=\s))(上|中|下)(?:部分|篇|集)?"
    rf"|{_OPEN}续(完){_SHUT}){_END}"
)
# "(附图/短片)" and "(只有中文)" behind a title speak of the page.
_MEDIA = compiled(
    r"(?:(?<!\s)\s*+[(（](?:[附有含组組多]*(?:(?:[图圖]片?|照片|短片|视频|視頻|影片|音频|音頻|实录|實錄)[／/、]?){1,3}|只有[中英]文)(?:[)）]|$))+\s*+$"
)
_PLACES = {"上": 1, "中": 2, "下": 2, "完": 2}
_SUFFIX = compiled(r"\.(?:docx?|txt|pdf|html?)\s*$", re.I)
_LONGEST_SUFFIX = len(".docx")
_LAST = frozenset("一二三四五六七八九十上中下页分篇集完续IVXivx)）]】〕］")
_MOST = 60
_LONGEST = 80  # characters of a marker, counted from the end of a title


def part_in(title: str) -> tuple[str, int | None, int | None]:
    """Return (title without its part marker, part, how many parts), None where not said.

    "(4)" after a title is a part; "(2011)" is a year. A file suffix behind the title is left out too.

    "(上)", "(下)", "(续)" and "之二" are parts as well; "(下)" counts as the second.

    >>> part_in("在全市动员大会上的讲话(4)"), part_in("工作报告(2/3)"), part_in("讲话(2011)")
    (('在全市动员大会上的讲话', 4, None), ('工作报告', 2, 3), ('讲话(2011)', None, None))
    >>> part_in("在全市动员大会上的讲话(第2页 共3页)"), part_in("在动员大会上的讲话(3-1)")
    (('在全市动员大会上的讲话', 2, 3), ('在动员大会上的讲话', 1, 3))
    """
    if not _may_end(title):
        return _without_suffix(title).strip(), None, None
    last = max(len(title) - _LONGEST, 0)
    found = _PART.search(title, last)
    if not found and (placed := _PLACED.search(title, last)) and placed.start() >= 4:
        bracketed, continued, count, of_series, bare, ending = placed.groups()
        word = bracketed or bare or ending
        part = _PLACES[word] if word else 1 + (counted(count) or 1) if continued else counted(of_series)
        return title[: placed.start()].strip(), part, None
    if not found and (counting := _COUNT_FIRST.search(title, last)) and int(counting[2]) <= int(counting[1]):
        return title[: counting.start()].strip(), int(counting[2]), int(counting[1])
    if not found and (counting := _OF_THREE.search(title, last)) and 0 < int(counting[2]) <= int(counting[1]):
        return title[: counting.start()].strip(), int(counting[2]), int(counting[1])
    numbers = [counted(group.upper()) for group in found.groups() if group] if found else []
    numbers = [number for number in numbers if number]
    if not found or not numbers or numbers[0] > _MOST or (len(numbers) > 1 and numbers[0] > numbers[1]):
        return _without_suffix(title).strip(), None, None
    return title[: found.start()].strip(), numbers[0], numbers[1] if len(numbers) > 1 else None


def _may_end(title: str) -> bool:
    """Tell whether a title's last character may be that of a marker; nearly all lines have another."""
    last = _without_suffix(title).rstrip()[-1:]
    return last in _LAST or last.isdigit()


def _without_suffix(title: str) -> str:
    return _SUFFIX.sub("", title) if "." in title.rstrip()[-_LONGEST_SUFFIX:] else title


def place_word(title: str) -> str:
    """Return "上", "中", "下" or "完" where a title calls its part so, "" where it does not.

    >>> place_word("在全市动员大会上的讲话(下)")
    '下'
    """
    found = _PLACED.search(title, max(len(title) - _LONGEST, 0))
    return next((group for group in (found[1], found[5], found[6]) if group), "") if found else ""


def is_numbered(title: str) -> bool:
    """Tell whether a title ends in the number of a part; words that say its place (上, 下) are none.

    >>> is_numbered("在全市动员大会上的讲话(3)"), is_numbered("在全市动员大会上的讲话(下)")
    (True, False)
    """
    return _may_end(title) and part_in(title)[1] is not None and not place_word(title)


def is_mark(text: str) -> bool:
    """Tell whether a text is a part marker and nothing else."""
    return len(text) <= _LONGEST and _PART.fullmatch(text) is not None


def without(line: Line) -> Line:
    """Return a title's line without the marker of its part, a fact of the page, and of pictures beside it."""
    if media := _MEDIA.search(line.text):
        line = replace(line, passage=line.passage.part(0, media.start()))
    title, part, _ = part_in(line.text)
    at = line.text.find(title)
    return replace(line, passage=line.passage.part(at, at + len(title))) if part and at >= 0 else line
