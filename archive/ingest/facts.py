"""Facts that furniture, title and format give of a page: part, day of posting, address, site, source."""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from archive.ingest import (
    english_persons,
    front_matter,
    furniture,
    local_days,
    part_marks,
    printed_days,
    source_lines,
    source_names,
    stamped_names,
    title_sites,
)
from archive.ingest import lines as shapes
from archive.ingest.documents import Fact, Line, Page
from archive.ingest.languages import en_bylines, en_chrome, zh_chrome, zh_sites
from archive.ingest.languages.scripts import language_of, simplified
from archive.ingest.led import led
from archive.ingest.own_names import SITE_END, TITLE_JOINT
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_DAY = compiled(r"(?<!\d)((?:19|20)\d\d|1\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)")
_EN_DAY = compiled(
    rf"\b({'|'.join(m[:3] for m in en_chrome.MONTHS)})[a-z]*\.?\s+(\d{{1,2}})(?:st|nd|rd|"
    rf"th)?,?\s+((?:19|20)\d\d)\b|\b(\d{{1,2}})(?:st|nd|rd|th)?[\s-]+"
    rf"({'|'.join(m[:3] for m in en_chrome.MONTHS)})[a-z]*\.?,?[\s-]+((?:19|20)\d\d)\b",
    re.I,
)
_POSTED = compiled(led(rf"(?<![^\s|(（\[【])(?:{zh_sites.POSTED})(?=[\[(【]?\d)"))
_BARS = compiled(r"(?<!\s)\s*+[|•·]\s*+")
_AUTHOR = compiled(rf"{zh_sites.AUTHOR}((?:(?!{zh_sites.NEXT_LABEL})[\u4e00-\u9fff·]){{2,12}})")
_OTHER_DAY, _SITE_CLOCK = compiled(zh_sites.OTHER_DAY), compiled(zh_sites.SITE_CLOCK)
_EN_BEHIND_SOURCE = compiled(r"source\s?:\s[^:]{2,60}?\s((?:updated|posted|published)\s?:.{0,80})$", re.I)
_EN_POSTED = compiled(rf"^(?:{en_chrome.POSTED})", re.I)
# Posted in City News on March 4, 2019; Posted in Mayor's Office · Mar 4, 2019
_EN_FILED = compiled(r"(?<!\w)[Pp]osted in [A-Z][^|·•\d]{1,40}?(?:\s?[|·•]\s?| on )(?=[A-Z\d])")
# 当前位置:某某网 > 讲话致辞 > 正文  2014/6/3 10:22:11; what tells the hour of reading says so
_CRUMB_STAMP = compiled(
    r"(?<![是间:])\s((?:19|20)\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?\s{1,3}\d{1,2}:\d\d(?::\d\d)?$"
)
_LONGEST_TITLED = 160  # characters of a line that has a title and the site's name
_SAY_WHEN = frozenset(("source-line", "byline", "site-note", "counter", "forum"))
# A label that stands alone in its line or cell: what it labels stands in the next.
_LABEL_ALONE = compiled(rf"[【\[]?(?:{zh_sites.SOURCE}|{zh_sites.PUBLISHER}|{zh_sites.POSTED})$")
# "By Magazine Staff | May 22, 2013 | 6 min read"
# By Town Clerk | October 6, 2017 | News: when, and under what, a blog filed it
_EN_STAMP = compiled(
    r"\b\d{1,2}[- ]min(?:ute)?s? read\b|^by [^|•·]{3,60}[|•·](?:.{8,24}\b\d{1,2}:\d\d"
    rf"|\s?[a-z]{{3,9}}\.? \d{{1,2}}, (?:19|20)\d\d\s?[|•·]\s?\w)|{en_bylines.STAMPED}",
    re.I,
)
# "29th Chairman of the Northern Union: 1953 - 1961" under a name; <speaker="Josiah Penn"> above a text.
_TERM = compiled(r"\d{1,3}(?:st|nd|rd|th) [A-Z][^:]{4,60}: ?\d{4} ?[-–—‐] ?(?:\d{4}|present)?")
_EN_NAME = compiled(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,4}")
_MARKED = compiled(r"<(?:speaker|president|author) ?= ?[\"“]([^\"“”<>]{3,60})[\"”]>")
_EN_LABEL_ALONE = compiled(rf"(?:{en_chrome.POSTED}|{en_chrome.SOURCE})$", re.I)
_UPLOADER = compiled(rf"(?:{zh_sites.UPLOADER})([\w\u4e00-\u9fff-]{{2,24}}?)(?:会员|\s|$|[,，。])")
_URL = r"((?:https?://|www\.)(?:[^\s()（）<>【】“”\"'，。；,]|,(?![\u4e00-\u9fff]))+)"
_ADDRESS = compiled(rf"(?:{zh_sites.ADDRESS}|\b{en_chrome.ADDRESS}){_URL}", re.I)
# "http://www.example.com   2019-07-01 09:46:56" under a headline: the site and when it put the page up.
_SITE_STAMP = compiled(
    r"(?:https?://|www\.)[\w.-]{4,60}/?\s{1,9}((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})\s{1,4}\d{1,2}:\d\d"
)
# 时间:103年4月28日上午10时 地点:县府礼堂: when and where people met; Date of speech: 3 May 2012.
_HELD_AT = compiled(rf"(?:地点|会址|场地)\s?:|^(?i:{en_chrome.SPOKEN_ON})\s?:")
# The subject of a mail. 主题 heads columns of sites too, so a mark of passing on must stand behind it.
_SUBJECT = compiled(r"(?:Subject|主旨)\s?:\s?(.+)|主题\s?:\s?(?:转发|答复|回复|Fwd?|Re)\s?:\s?(.+)", re.I)
_ORIGINAL, _CELLS = compiled(zh_sites.ORIGINAL), frozenset(("td", "th", "dt", "dd"))
_PUT_UP = compiled(rf"(?:{zh_sites.PUT_UP})(?=(?:19|20)\d\d\s?[-/.年])")
_CREDITS = compiled(r"转载请|注明(?:出处|来源)|原文|转载自|转自|摘自")
# The address of a page, not of a site, within the site's line under a title.
_ADDRESS_WITHIN = compiled(
    r"(?<!\S)(?:https?://|www\.)[^\s/()（）<>]++/(?=[^\s()（）<>\d]*+\d)[^\s()（）<>,;，；。]*+"
)


def lines_of(page: Page, folded: dict[int, str], order: Sequence[int]) -> Iterator[Fact]:
    """Yield the facts that lines of a page state, those of the lines that come first in ``order`` first.

    ``folded`` maps a line's index to its fold. A label that stands alone in its line (a cell of a table)
    labels the next line.
    """
    alone: list[Fact] = []
    yield from _in_office(page, folded)
    yield from front_matter.stated(page)
    kept_days = front_matter.bare_days(page)
    for n in order:
        line, text = page.lines[n], folded.get(n, "")
        if line.hidden or not text or len(text) > zh_chrome.LONGEST_FURNITURE or n in kept_days:
            continue
        following = folded.get(n + 1, "")
        cell = line.tag in _CELLS and not text.endswith(":")
        if 0 < len(following) <= source_names.LONGEST_NAME and (
            _labels_next(text) or (cell and _labels_next(f"{text}:"))
        ):
            text = f"{text}{'' if text.endswith(':') else ':'}{following}"
            line = page.lines[n + 1]
        # Only a page in traditional characters counts the years of the Republic with two digits.
        released = local_days.of_traditional(text, page, folded.get(n - 1, ""))
        if released and language_of(page.text) == "zh-Hant":
            yield Fact("posted", released[0], _words(line, released[1]), "posted-line")
        if printed := printed_days.over_paper(page, folded, n):
            yield Fact("posted", printed, line.passage, "imprint")
            for named in printed_days.papers_beside(folded, n):
                paper = printed_days.paper_name(furniture.level(page.lines[named].text))
                yield _named(page.lines[named], paper, "imprint")
            yield from (_named(line, one, "imprint") for one in (printed_days.paper_in(text),) if one)
        if put_up := printed_days.over_blog(page, folded, n):
            yield Fact("posted", put_up, line.passage, "blog-day")
        if put_up := (
            printed_days.labelled(text, page)
            or printed_days.of_document(folded, n)
            or printed_days.stamped(text)
            or local_days.stamped(text, page)
            or printed_days.of_library(folded, n)
            or printed_days.beside_note(text)
            or stamped_names.kept(folded, n)
        ):
            yield Fact("posted", put_up[0], _words(line, put_up[1]), "posted-line")
        if furniture.is_clock(text) and (day := _DAY.search(folded.get(n - 1, ""))):
            released = _iso(int(day[1]), int(day[2]), int(day[3]), day[0])
            if released:
                yield Fact("posted", released[0], page.lines[n - 1].passage, "clock-line")
        if released := printed_days.of_release(folded, n):
            yield Fact("posted", released[0], _words(line, released[1]), "clock-line")
        if (found := _SITE_STAMP.match(text)) and (
            stamped := _iso(int(found[1]), int(found[2]), int(found[3]), found[0])
        ):
            yield Fact("posted", stamped[0], line.passage, "posted-line")
        if source_lines.is_stamped(folded, n) and (day := _DAY.search(text)):
            if stamped := _iso(int(day[1]), int(day[2]), int(day[3]), day[0]):
                yield Fact("posted", stamped[0], line.passage, "posted-line")
            for named in source_lines.named_beside(folded, n):
                name = page.lines[named].text.strip().removeprefix("@")
                yield _named(page.lines[named], furniture.level(name), "site-name")
            if school := stamped_names.school(text):
                yield _named(line, school, "site-name")
        yield from _of_line(line, text, page)
        if not line.link_share and source_lines.is_address(text, folded.get(n - 1, "")):
            alone.append(Fact("source_url", _absolute(text), line.passage, "address-line"))
        if put_up := source_names.sender(text):
            yield _named(line, *put_up)
    if len(alone) == 1:
        yield alone[0]


def _in_office(page: Page, folded: dict[int, str]) -> Iterator[Fact]:
    """Yield whose speeches an archive shows: a name over a term of office, a data set's mark."""
    for n, text in folded.items():
        if found := _MARKED.fullmatch(text):
            at = page.lines[n].text.find(found[1])
            yield Fact("speaker", found[1], page.lines[n].passage.part(at, at + len(found[1])), "record-card")
        elif n - 1 in folded and (_TERM.fullmatch(text) or english_persons.is_nth(text)):
            name = page.lines[n - 1].text.strip()
            if _EN_NAME.fullmatch(name):
                yield Fact("speaker", name, page.lines[n - 1].passage.strip(), "record-card")


def _labels_next(text: str) -> bool:
    return len(text) <= 30 and bool(_LABEL_ALONE.fullmatch(text) or _EN_LABEL_ALONE.fullmatch(text))


def _of_line(line: Line, text: str, page: Page) -> Iterator[Fact]:
    rule = furniture.rule_of(text)
    # Every address has a stroke or a dot, and few lines of Chinese do.
    if (found := ("/" in text or "." in text) and _ADDRESS.search(text)) and (
        address := found[1].rstrip(".,;、 ") if "/" in found[1] else found[1]
    ):
        yield Fact("source_url", _absolute(address), _words(line, address), "address-line")
    elif (rule == "source-line" or _CREDITS.search(text)) and (found := _ADDRESS_WITHIN.search(text)):
        yield Fact("source_url", _absolute(found[0]), _words(line, found[0]), "address-line")
    if day := _posted(text, rule, page):
        yield Fact("posted", day[0], _words(line, day[1]), "posted-line")
    if rule == "imprint" and (printed := furniture.imprint_in(text)):
        yield Fact("posted", printed[1], line.passage, "imprint")
        if printed[0]:
            yield _named(line, printed[0], "imprint")
    if quoted := furniture.quoted_from(text):
        yield _named(line, quoted["paper"], "imprint")
        if put_up := _PUT_UP.search(text):
            yield from _posted_in(line, text, put_up.end())
        elif quoted["year"] and (
            day := _iso(int(quoted["year"]), int(quoted["month"]), int(quoted["day"]), "")
        ):
            yield Fact("posted", day[0], line.passage, "imprint")
        return
    if (found := _ORIGINAL.match(text)) and not shapes.has_inner_stop(
        named := found[1] or found[2] or found[3]
    ):
        yield Fact("title", named, _words(line, named), "title-line")
    if (found := _SUBJECT.match(text)) and len(subject := found[1] or found[2]) >= 4:
        yield Fact("title", subject, _words(line, subject), "mail-subject")
    if named := source_names.stated(text, rule):
        yield _named(line, *named)
    if found := _UPLOADER.search(text):
        yield Fact("uploader", found[1], _words(line, found[1]), "uploader-line")
    if rule and (found := _AUTHOR.search(text)):
        yield Fact("author", found[1], _words(line, found[1]), "author-line")


def _posted_in(line: Line, text: str, at: int) -> Iterator[Fact]:
    """Yield the labelled day of posting behind the day of the paper that a text is from."""
    if (day := _DAY.match(text, at)) and (put_up := _iso(int(day[1]), int(day[2]), int(day[3]), day[0])):
        yield Fact("posted", put_up[0], _words(line, put_up[1]), "posted-line")


def _named(line: Line, name: str, rule: str) -> Fact:
    """Return the fact of a source that a fold names, as the line prints it."""
    at = furniture.level(line.text).find(name)
    words = line.passage.part(at, at + len(name)) if at >= 0 else line.passage
    return Fact("source_site", words.text if at >= 0 else name, words, rule)


def _behind_source(text: str) -> str:
    """Return the label of a day with it, behind the source in an English line: Source: Xinhua  Updated: …"""
    found = _EN_BEHIND_SOURCE.match(text) if text[:6].lower() == "source" else None
    return text[found.start(1) :] if found else ""


def _posted(text: str, rule: str, page: Page) -> tuple[str, str] | None:
    """Return (ISO day, words) of a line that says when the page was put up."""
    if _HELD_AT.search(text) or _SITE_CLOCK.match(text):
        return None
    if "osted in " in text and (filed := _EN_FILED.search(text)):
        text, rule = text[filed.start() :], "forum"
    if rule == "breadcrumb":
        crumb = _CRUMB_STAMP.search(text)
        return _iso(int(crumb[1]), int(crumb[2]), int(crumb[3]), crumb[0].strip()) if crumb else None
    if not _EN_POSTED.match(text):
        # "Some Paper Co. | Posted: Apr 29, 2013 5:11 PM": the label opens a piece of the line.
        pieces = _BARS.split(text) if "20" in text or "19" in text else []
        piece = next((piece for piece in pieces[1:] if _EN_POSTED.match(piece)), "") or _behind_source(text)
        if not piece and rule not in _SAY_WHEN:
            return None
        text = piece or text
    label = _POSTED.search(text) or _EN_POSTED.match(text)
    if not label and (labelled := _OTHER_DAY.search(text)):
        text = text[: labelled.start()]  # 打印时间:…, 成文日期:… is no day of posting
    found = _DAY.search(text, label.end() if label else 0)
    if found:
        year = int(found[1])
        # A three-digit year is the Republic's: 112 is 2023. Only where a label says it is a day of posting.
        if year < 200 and not label:
            return None
        return _iso(year + 1911 if year < 200 else year, int(found[2]), int(found[3]), found[0])
    if label and (figures := local_days.in_figures(text, label.end(), page)):
        return figures
    found = _EN_DAY.search(text)
    if found and (label or _EN_STAMP.search(text)):
        month, day, year = (found[1], found[2], found[3]) if found[1] else (found[5], found[4], found[6])
        months = [m[:3] for m in en_chrome.MONTHS]
        return _iso(int(year), months.index(month[:3].lower()) + 1, int(day), found[0])
    return None


def _iso(year: int, month: int, day: int, words: str) -> tuple[str, str] | None:
    try:
        return datetime.date(year, month, day).isoformat(), words
    except ValueError:
        return None


def without_site(title: str) -> str:
    """Return a title line without the name of the site that a page's frame printed behind it.

    >>> without_site("县长在全县大会上的讲话 - 某某文库"), without_site("再接再厉 - 在全县大会上的讲话")
    ('县长在全县大会上的讲话', '再接再厉 - 在全县大会上的讲话')
    """
    joints = list(TITLE_JOINT.finditer(title))
    while joints and SITE_END.search(title[joints[-1].end() :]) and joints[-1].start() >= 4:
        title = title[: joints.pop().start()]
    return title


def title_in(page_title: str) -> str:
    """Return the title part of a page's <title>: without the names of column and site behind it.

    >>> title_in("在全市动员大会上的讲话_第2页_某某网")
    '在全市动员大会上的讲话_第2页'
    >>> title_in("水乡县资讯网-县长谈话-春耕会县长谈话稿")
    '春耕会县长谈话稿'
    """
    parts = TITLE_JOINT.split(page_title)
    if len(parts) == 1:
        return page_title.strip()
    joints = TITLE_JOINT.findall(page_title)
    while len(parts) > 1 and SITE_END.search(simplified(parts[0])):
        parts, joints = parts[1:], joints[1:]
        # A path that begins at the site ends in the title: 某县资讯网-县长谈话-春耕会谈话稿
        if len(parts) > 1 and len(parts[-1]) > len(parts[0]) and shapes.ends_like_title(parts[-1]):
            parts, joints = parts[-1:], []
    title = parts[0]
    for joint, part in zip(joints, parts[1:], strict=True):
        if not part_marks.is_mark(joint.strip() + part) and not part_marks.is_mark(f"({part})"):
            break
        title += joint + part
    return title.strip()


def unmarked(line: Line) -> Line:
    """Return a title's line without the marker of its part and the site's name behind it.

    >>> unmarked(Line(Passage("在春耕会上的讲话(3)_水乡文库"))).text
    '在春耕会上的讲话'
    """
    if own := before_site(line.text):
        at = line.text.find(own)
        line = replace(line, passage=line.passage.part(at, at + len(own)))
    return part_marks.without(line)


def before_site(text: str) -> str:
    """Return the title in a line that a site's name ends: 在春耕会上的讲话(3)_水乡文库; "" in any other.

    >>> before_site("在春耕会上的讲话(3)_水乡文库"), before_site("在春耕会上的讲话——把渠修好")
    ('在春耕会上的讲话(3)', '')
    """
    if len(text) > _LONGEST_TITLED or (own := title_in(text)) == text.strip():
        return ""
    if part_marks.is_numbered(own):
        return own
    behind = text.strip()[len(own) :].lstrip(" _|｜-—–")
    named = text.strip().startswith(own) and shapes.ends_like_title(own) and title_sites.names_owner(behind)
    return own if named else ""


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
