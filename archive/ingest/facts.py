"""Facts that furniture, title and format give of a page: part, day of posting, address, site, source."""

import datetime
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from archive.ingest import furniture, part_marks
from archive.ingest.documents import Fact, Line, Page, Passage
from archive.ingest.languages import en_chrome, zh_chrome
from archive.ingest.languages.scripts import language_of

_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d|1\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)")
_EN_DAY = re.compile(
    rf"\b({'|'.join(m[:3] for m in en_chrome.MONTHS)})[a-z]*\.?\s+(\d{{1,2}})(?:st|nd|rd|"
    rf"th)?,?\s+((?:19|20)\d\d)\b"
    rf"|\b(\d{{1,2}})\s+({'|'.join(m[:3] for m in en_chrome.MONTHS)})[a-z]*\.?,?\s+((?:19|20)\d\d)\b",
    re.I,
)
_POSTED = re.compile(rf"(?:^|[\s|(（\[【])(?:{zh_chrome.POSTED})(?=\d)")
_EN_POSTED = re.compile(rf"^(?:{en_chrome.POSTED})", re.I)
_REPUBLIC_POSTED = re.compile(
    rf"(?:^|[\s|(（\[【])(?:{zh_chrome.POSTED})(?:民国)?\s*((\d{{2,3}})\s*年\s*(\d{{1,2}})\s*月\s*(\d{{1,2}})\s*日)"
)
_SOURCE = re.compile(rf"(?:{zh_chrome.SOURCE}|\b{en_chrome.SOURCE})([^\s|:：【】\[\]()（）]{{2,40}})", re.I)
_LABEL = re.compile(r"(?:发布|更新|发表)?(?:时间|日期)$|(?:作者|编辑|浏览|点击|字体|字号|阅读|责编).*$")
_AUTHOR = re.compile(rf"{zh_chrome.AUTHOR}([\u4e00-\u9fff·]{{2,12}})")
_UPLOADER = re.compile(rf"(?:{zh_chrome.UPLOADER})([\w\u4e00-\u9fff-]{{2,24}}?)(?:会员|\s|$|[,，。])")
_URL = r"((?:https?://|www\.)[^\s()（）<>【】“”\"'，。；]+)"
_ADDRESS = re.compile(rf"(?:{zh_chrome.ADDRESS}|\b{en_chrome.ADDRESS}){_URL}", re.I)
_SITE = "|".join(sorted(zh_chrome.SITE_ENDINGS, key=len, reverse=True))
_COPYRIGHT_SITE = re.compile(
    rf"(?:copyright|©|\(c\))[\s©\d—–~-]*(?:by\s+)?(?:all rights "
    rf"reserved\.?)?\s*([\u4e00-\u9fff\w]{{2,16}}?(?:{_SITE}))(?=\W|版权|$)"
    rf"|^([\u4e00-\u9fff\w]{{2,20}}(?:{_SITE}))\s*版权所有|版权(?:所有|"
    rf"归属?)\s*[:：©]?\s*([\u4e00-\u9fff\w]{{2,20}}?(?:{_SITE}))(?=\W|所有|$)",
    re.I,
)
_SITE_NAME = re.compile(
    rf"^([\w\u4e00-\u9fff]{{2,20}}?(?:{_SITE}))(?:\s*[-_|—–·>›»]\s*\S|\s+(?:网站)?首页(?:\s|$))"
)
_TITLE_JOINT = re.compile(
    r"\s*--+\s*|\s*[_|｜]\s*|\s+[-–—]{1,2}\s+|(?<=[\u4e00-\u9fff\d)）])-(?=[\u4e00-\u9fff])"
)
_SITE_END = re.compile(rf"(?:{_SITE}|\.(?:com|cn|net|org|gov)(?:\.\w\w)?)$", re.I)


def lines_of(page: Page, folded: dict[int, str]) -> Iterator[Fact]:
    """Yield the facts that the lines of a page state; ``folded`` maps a line's index to its fold."""
    # Only a page in traditional characters counts the years of the Republic with two digits.
    traditional = language_of(page.text) == "zh-Hant"
    for n, line in enumerate(page.lines):
        text = folded.get(n, "")
        if traditional and (released := _republic(text)):
            yield Fact("posted", released[0], _words(line, released[1]), "posted-line")
        if furniture.is_clock(text) and (day := _DAY.search(folded.get(n - 1, ""))):
            released = _iso(int(day[1]), int(day[2]), int(day[3]), day[0])
            if released:
                yield Fact("posted", released[0], page.lines[n - 1].passage, "clock-line")
        if furniture.is_stamped(folded, n) and (day := _DAY.search(text)):
            if stamped := _iso(int(day[1]), int(day[2]), int(day[3]), day[0]):
                yield Fact("posted", stamped[0], line.passage, "posted-line")
            named = next(m for m in (n - 1, n + 1) if furniture.is_site(folded.get(m, "")))
            yield Fact("source_site", folded[named], page.lines[named].passage, "site-name")
        if line.hidden or not text or len(text) > zh_chrome.LONGEST_FURNITURE:
            continue
        yield from _of_line(line, text)


def _of_line(line: Line, text: str) -> Iterator[Fact]:
    rule = furniture.rule_of(text)
    if (found := _ADDRESS.search(text)) and (
        address := found[1].rstrip(".,;、/ ") if "/" in found[1] else found[1]
    ):
        yield Fact("source_url", _absolute(address), _words(line, address), "address-line")
    if day := _posted(text, rule):
        yield Fact("posted", day[0], _words(line, day[1]), "posted-line")
    if rule == "imprint" and (printed := furniture.imprint_in(text)):
        yield Fact("posted", printed[1], line.passage, "imprint")
        yield Fact("source_site", printed[0], _words(line, printed[0]), "imprint")
    if found := _SOURCE.search(text):
        site = _LABEL.sub("", found[1]).strip(" ,，;；")
        if site and site not in zh_chrome.GENERIC_SOURCES and "://" not in site and not site.isdigit():
            yield Fact("source_site", site, _words(line, site), "source-line")
    if found := _UPLOADER.search(text):
        yield Fact("uploader", found[1], _words(line, found[1]), "uploader-line")
    if rule and (found := _AUTHOR.search(text)):
        yield Fact("author", found[1], _words(line, found[1]), "author-line")


def _posted(text: str, rule: str) -> tuple[str, str] | None:
    """Return (ISO day, words) of a line that says when the page was put up."""
    if rule not in ("source-line", "byline", "site-note", "counter") and not _EN_POSTED.match(text):
        return None
    label = _POSTED.search(text) or _EN_POSTED.match(text)
    found = _DAY.search(text, label.end() if label else 0)
    if found:
        year = int(found[1])
        # A three-digit year is the Republic's: 112 is 2023. Only where a label says it is a day of posting.
        if year < 200 and not label:
            return None
        return _iso(year + 1911 if year < 200 else year, int(found[2]), int(found[3]), found[0])
    found = _EN_DAY.search(text)
    if found and label:
        month, day, year = (found[1], found[2], found[3]) if found[1] else (found[5], found[4], found[6])
        months = [m[:3] for m in en_chrome.MONTHS]
        return _iso(int(year), months.index(month[:3].lower()) + 1, int(day), found[0])
    return None


def _republic(text: str) -> tuple[str, str] | None:
    """Return (ISO day, words) of a labelled day of posting in years of the Republic: 刊登日期:97年6月24日."""
    found = _REPUBLIC_POSTED.search(text)
    return _iso(int(found[2]) + 1911, int(found[3]), int(found[4]), found[1]) if found else None


def _iso(year: int, month: int, day: int, words: str) -> tuple[str, str] | None:
    try:
        return datetime.date(year, month, day).isoformat(), words
    except ValueError:
        return None


def sites_of(page: Page, folded: dict[int, str]) -> Iterator[Fact]:
    """Yield names of the site that shows the page: first line, end of the title, copyright line."""
    for fact in page.facts:
        if fact.name == "page_title":
            parts = [part for part in _TITLE_JOINT.split(fact.value) if part]
            if len(parts) > 1 and _SITE_END.search(parts[-1]) and len(parts[-1]) <= 24:
                yield Fact("source_site", parts[-1], Passage(""), "page-title")
    first = next((n for n in sorted(folded) if folded[n]), None)
    if first is not None and (found := _SITE_NAME.match(folded[first])):
        yield Fact("source_site", found[1], _words(page.lines[first], found[1]), "site-name")
    for n, text in folded.items():
        if len(text) <= zh_chrome.LONGEST_FURNITURE and (found := _COPYRIGHT_SITE.search(text)):
            name = next(group for group in found.groups() if group)
            yield Fact("source_site", name, _words(page.lines[n], name), "copyright")


def title_in(page_title: str) -> str:
    """Return the title part of a page's <title>: without the names of column and site behind it.

    >>> title_in("在全市动员大会上的讲话_第2页_某某网")
    '在全市动员大会上的讲话_第2页'
    """
    parts = _TITLE_JOINT.split(page_title)
    if len(parts) == 1:
        return page_title.strip()
    joints = _TITLE_JOINT.findall(page_title)
    while len(parts) > 1 and _SITE_END.search(parts[0]):
        parts, joints = parts[1:], joints[1:]
    title = parts[0]
    for joint, part in zip(joints, parts[1:], strict=True):
        if not part_marks.is_mark(joint.strip() + part) and not part_marks.is_mark(f"({part})"):
            break
        title += joint + part
    return title.strip()


def host_of(address: str) -> str:
    """Return the host of an address without "www.", "" if it has none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _absolute(address: str) -> str:
    return address if "://" in address else f"http://{address}"


def _words(line: Line, words: str) -> Passage:
    """Return where the words stand in the line; the whole line where the fold changed them."""
    at = line.text.find(words)
    return line.passage.part(at, at + len(words)) if at >= 0 else line.passage
