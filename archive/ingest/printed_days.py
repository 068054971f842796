"""Days of posting that a page prints otherwise than a site's stamp: over a paper, in words, over a blog."""

import datetime
import re
from collections.abc import Mapping

from archive.ingest import english_persons
from archive.ingest.documents import Page
from archive.ingest.languages import en_bylines, en_chrome, en_written, zh_papers, zh_sites
from archive.ingest.languages.scripts import language_of
from archive.ingest.patterns import compiled

_DIGITS = {char: str(n) for n, chars in enumerate(("〇○零Oo0", *"一二三四五六七八九")) for char in chars}
_DIGITS |= {str(n): str(n) for n in range(10)}
_YEAR = f"[{''.join(_DIGITS)}]{{4}}"
_NUMBER = "[一二三四五六七八九十〇○零0-9]{1,3}"
_DAY = rf"(?P<year>{_YEAR})年\s?(?P<month>{_NUMBER})月\s?(?P<day>{_NUMBER})日"
_POSTED = rf"(?:^|[\s|(（\[【])(?:{zh_sites.POSTED})"
_LABELLED = compiled(rf"{_POSTED}(?P<words>{_DAY})")
# 讲话人:李明 职务:县长 时间:2016年1月8日
_WHOSE = compiled(r"(?:(?:讲话|致[辞词]|演讲|主讲|发言|报告|主持)(?:人|者)?|职务|地点|会议|姓名)\s?:")
_WHERE = compiled(r"(?:地点|会址|场地)\s?:|[上下]午$")  # then it is when people met
# 发表于 08-11-20 10:22: of a forum or a site of the years after 2000; Taiwan counts otherwise.
_SHORT = compiled(
    rf"{_POSTED}(?P<words>(?P<year>[0-3]\d)[-/年](?P<month>\d{{1,2}})[-/月](?P<day>\d{{1,2}})(?![-/\d])日?)"
)
# "二〇〇八年十一月十四日 星期五 戊子年十月十七" over a page of a paper.
_MASTHEAD = compiled(
    rf"{_DAY}\s*[(]?(?:星期|周)[一二三四五六日天][)]?(?:\s*(?:农历|夏历)?{zh_papers.LUNAR_DAY})?"
    r"(?:\s*(?:总?第\s*[\d一二三四五六七八九十百千]{1,6}\s*期|今日\S{1,6}版|(?:农历|夏历)\S{2,12}))*"
)
_LONE_DAY = compiled(_DAY)
# "某某日报 2014年09月23日 星期二 往期回顾 返回首页", 【某某晨刊】2009年7月17日 第一版: in one line.
# Or its sheet between bars: 某某报 数字报 | 2014年9月23日 星期二 | 第03版:专版.
_HEAD = compiled(
    rf"[【\[]?(?P<paper>{zh_papers.PAPER_NAME})(?:\s+|\s*[|]\s*|[】\]]\s*){_DAY}"
    r"(?:\s*[(]?(?:星期|周)[一二三四五六日天][)]?)?"
    rf"(?:\s*(?:农历|夏历)?{zh_papers.LUNAR_DAY})?"
    rf"(?:\s*[|]\s*(?:{zh_papers.SHEET})(?:\s?[:·]?\s?[\u4e00-\u9fff]{{2,8}})?(?:\s*[|])?)?"
    rf"(?:\s+(?:(?:{zh_papers.SHEET}):)?[^\s。,;:!?]{{2,8}}){{0,6}}"
)
# 春江日报/2010年/3月/12日/第002版: as the library of papers files it
_BY_STROKES = compiled(
    r"《?(?P<paper>[\u4e00-\u9fff]{2,14}[报刊])》?/(?P<year>(?:19|20)\d\d)年/(?P<month>\d\d?)月/(?P<day>\d\d?)日/第\s?[A-Z]?\d{1,3}\s?版(?:[/\s].{0,12})?"
)
_PAPER_MENU = compiled(zh_papers.PAPER_MENU)
# 2012年05月13日 星期日 国内统一刊号:CN00-0000   某某日报
_LICENSED = compiled(
    rf"{_DAY}\s*(?:(?:星期|周)[一二三四五六日天]\s*)?国内统一(?:连续出版物|刊)号\s?:?\s?CN\s?\d\d[—–-]\d{{4}}(?:\s.{{0,24}})?"
)
# 2024-05-11 among 999+, 21.23KB and 23 页: what a site that shares documents says of one.
_ISO_DAY = compiled(r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)")
_OF_DOCUMENT = compiled(r"\d{1,4}(?:\.\d{1,2})?\s?[KM]B|\d{1,4}\s?页(?:\s{1,4}\d{1,6}\+?)?", re.IGNORECASE)
_DOCUMENT_ROW = compiled(r"(?:\s\d{1,6}\+?)?\s\d{1,4}(?:\.\d{1,2})?\s?[KM]B\s\d{1,4}\s?页(?:\s\S{1,6})?")
_ON_WEB = compiled(r"(?:数字报刊?|电子版|数字版)$")
_DIGITAL_PAPER = compiled(zh_papers.DIGITAL_PAPER)
_PAPER = compiled(zh_papers.PAPER_NAME)
_SHEET = compiled(zh_papers.SHEET)
# Beside a day and a sheet: 《中原石化报》. What a house calls its paper shows by its marks.
_MARKED_PAPER = compiled(r"《([\u4e00-\u9fff]{2,14}报)》")
# 1957年9月10日春江日报 第3版: nothing parts the day from the name
_BETWEEN = compiled(
    r"[\s|>›»·【】\[\]《》()]+|(?<=日)(?=星期|周)|(?<=\d日)(?=[\u4e00-\u9fff]{2,12}[报刊](?:\s|$))"
)
_SHEET_TOKEN = compiled(rf"(?:{zh_papers.SHEET}|[A-Z]?\d{{1,3}}版|[A-Z]\d{{1,3}})(?::[^\s。,;!?]{{0,12}})?")
_WEEKDAY = compiled(
    rf"[(]?(?:星期|周)[一二三四五六日天][)]?|(?:农历|夏历)?{zh_papers.LUNAR_DAY}|总?第\d{{1,5}}期"
)
_MOST_WORDS, _LONGEST_WORD = 4, 8  # of columns and buttons in such a line
# "Sunday, July 05, 2015" over what a blog holds.
_MONTHS = "|".join(en_chrome.MONTHS)
_BLOG_DAY = compiled(
    rf"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day, )?"
    rf"(?:(?P<name>{_MONTHS}) (?P<date>\d{{1,2}})|(?P<date2>\d{{1,2}}) (?P<name2>{_MONTHS})),? "
    r"(?P<in>(?:19|20)\d\d)",
    re.IGNORECASE,
)
_BLOG_MARK = compiled(en_written.BLOG_MARK, re.IGNORECASE)
# "Saturday, 26 February 2011 00:01", "周四, 08 二月 2018 00:00", a paper's "Thu 3 May 2012 10.15 BST"
_STAMP = compiled(
    r"(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day, "
    rf"|{en_bylines.ZONED}(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )"
    rf"(?P<words>(?P<day>\d\d?) (?P<name>{_MONTHS}) (?P<year>(?:19|20)\d\d))"
    r"|(?:周|星期)[一二三四五六日天],\s?"
    r"(?P<words2>(?P<day2>\d\d?) (?P<month2>[一二三四五六七八九十]{1,2})月 (?P<year2>(?:19|20)\d\d)))"
    r" \d\d[:.]\d\d(?!\d)(?: [A-Z]{3,4})?(?:\s*-.{0,60})?",
    re.IGNORECASE,
)
# 二○○二年五月二十七日(星期一) under 完: the foot of a press release of Hong Kong's government.
_RELEASED = compiled(rf"(?P<words>{_DAY})\s?[(](?:星期|周)[一二三四五六日天][)]")
_OVER_DAY = compiled(f"{en_chrome.LIBRARY_KIND}|{en_bylines.REPORTER}", re.IGNORECASE)
# 2021-07-03 编者按:…; 编者按:…现刊发如下。发布时间:2021-07-03
_NOTE = r"[【\[]?\s?(?:编者按|编者的话|编者注)"
_FIGURES = r"(?P<words>(?P<year>(?:19|20)\d\d)([-/.])(?P<month>\d{1,2})\3(?P<day>\d{1,2}))"
_BEFORE_NOTE = compiled(rf"{_FIGURES}(?:\s\d{{1,2}}:\d\d(?::\d\d)?)?\s*{_NOTE}")
_BEHIND_NOTE = compiled(rf"[。!)\s](?:{zh_sites.PUT_UP}){_FIGURES}(?:\s\d{{1,2}}:\d\d(?::\d\d)?)?\s*$")
_OPENS_NOTE = compiled(_NOTE)
_TOWN = compiled(r"[A-Z][\w.'’ -]{2,40}, [A-Z][\w.'’ -]{1,40}")  # Halden, Ohio: where it was
_VIEWER = compiled("[上下]一[期版]|往期回顾|返回目录|版面概览")
_BESIDE = (-2, -1, 1, 2)
_LONGEST, _TOP = 60, 24  # characters; lines in which a paper's sheets are listed
_ABOVE_BLOG = 12  # lines of a page in which a blog's day stands


def labelled(text: str, page: Page) -> tuple[str, str] | None:
    """Return (ISO day, words) of a day of posting whose label a day in words or a short year follows.

    The line comes folded.

    >>> page = Page("a.txt", "", "text/plain", "utf-8", "", ())
    >>> labelled("发布时间:二○○八年十一月二十日", page), labelled("发表于 08-11-20 10:22", page)
    (('2008-11-20', '二○○八年十一月二十日'), ('2008-11-20', '08-11-20'))
    """
    if "年" in text and (found := _LABELLED.search(text)):
        if _WHERE.search(text, found.end()) or _WHOSE.search(text, 0, found.start()):
            return None
        return _iso(_year(found["year"]), found)
    found = _SHORT.search(text) if "-" in text or "/" in text else None
    if not found or language_of(page.text) == "zh-Hant":
        return None
    return _iso(2000 + int(found["year"]), found)


def over_paper(page: Page, folded: Mapping[int, str], n: int) -> str | None:
    """Return the ISO day that a line prints over a page of a paper, None if it does not or no paper shows.

    A site prints today's day over its menus in the same words, so a paper's name or sheet must stand near.
    """
    text = folded[n]
    dated = len(text) <= _LONGEST and "年" in text[:8]
    found = _MASTHEAD.fullmatch(text) if dated else None
    beside = [folded.get(n + by, "") for by in _BESIDE]
    licensed = _LICENSED.fullmatch(text) if dated and not found else None
    lone = _LONE_DAY.fullmatch(text) if dated and any(map(_PAPER_MENU.search, beside)) else None
    if not dated and len(text) <= _LONGEST and "日" in text and (head := _HEAD.fullmatch(text)):
        found = head  # a paper's own pages show their sheets, or the title says that it is one on the web
        beside = list(folded.values())[:_TOP]
    # 春江新报 2016年4月11日 星期一 上一期 下一期: the buttons of a paper's viewer in one line with its day
    viewed = not page.of_web and n < _ABOVE_BLOG and len(text) <= _LONGEST and _VIEWER.search(text)
    if sure := licensed or lone or (viewed and _LONE_DAY.search(text)):
        day = _iso(_year(sure["year"]), sure)
        return day[0] if day else None
    if not found:
        return None
    shown = any(_DIGITAL_PAPER.search(fact.value) for fact in page.facts if fact.name == "page_title")
    shown = shown or any(_PAPER.fullmatch(one) or _SHEET.search(one[:_LONGEST]) for one in beside)
    shown = shown or (found.re is _MASTHEAD and any(_VIEWER.search(one[:_LONGEST]) for one in beside))
    day = _iso(_year(found["year"]), found) if shown else None
    return day[0] if day else None


def of_document(folded: Mapping[int, str], n: int) -> tuple[str, str] | None:
    """Return (ISO day, words) of a day beside a document's size and count of pages, in its line or the next.

    >>> of_document({0: "2024-05-11", 1: "999+", 2: "21.23KB"}, 0), of_document({0: "2024-05-11"}, 0)
    (('2024-05-11', '2024-05-11'), None)
    """
    found, rest = _ISO_DAY.match(folded[n]), folded[n][10:]
    beside = not rest and any(_OF_DOCUMENT.fullmatch(folded.get(n + by, "")) for by in _BESIDE)
    return _iso(int(found["year"]), found) if found and (beside or _DOCUMENT_ROW.fullmatch(rest)) else None


def over_blog(page: Page, folded: Mapping[int, str], n: int) -> str | None:
    """Return the ISO day that stands over a contribution to a blog, None if no mark of a blog shows."""
    text = folded[n]
    if n > _ABOVE_BLOG or len(text) > _LONGEST or not text[-4:].isdecimal():
        return None
    found = _BLOG_DAY.fullmatch(text)
    if not found or not any(_BLOG_MARK.fullmatch(one) for m, one in folded.items() if m > n):
        return None
    if not found["weekday"] and not _is_blogs_own(folded, n):
        return None
    return _english_iso(found)


def of_library(folded: Mapping[int, str], n: int) -> tuple[str, str] | None:
    """Return (ISO day, words) of the day under the label of central banks' library, or under a reporter.

    >>> of_library({3: "Central bank speech |", 4: "21 December 2018"}, 4)
    ('2018-12-21', '21 December 2018')
    >>> of_library({3: "By Ada Ng, Staff Writer", 4: "May 3, 2018"}, 4)
    ('2018-05-03', 'May 3, 2018')
    """
    day = english_day(folded[n])
    above = next((folded[m] for m in (n - 1, n - 2) if folded.get(m)), "") if day else ""
    return (day, folded[n]) if day and _OVER_DAY.fullmatch(above) else None


def english_day(text: str) -> str | None:
    """Return the ISO day of a line that is a day in English words and nothing else, None of any other.

    >>> english_day("Sunday, July 05, 2015"), english_day("5 July 2015"), english_day("Halden, 5 July 2015")
    ('2015-07-05', '2015-07-05', None)
    """
    dated = len(text) <= _LONGEST and text[-4:].isdecimal()
    found = _BLOG_DAY.fullmatch(text) if dated else None
    return _english_iso(found) if found else None


def _english_iso(found: re.Match) -> str | None:
    months = [month.lower() for month in en_chrome.MONTHS]
    month = months.index((found["name"] or found["name2"]).lower()) + 1
    try:
        return datetime.date(int(found["in"]), month, int(found["date"] or found["date2"])).isoformat()
    except ValueError:
        return None


def _is_blogs_own(folded: Mapping[int, str], n: int) -> bool:
    """Tell whether a day without its weekday is the first of a page, and not under who spoke and where."""
    above = [folded[m] for m in sorted(folded) if m < n]
    if any(_BLOG_DAY.fullmatch(one) for one in above if len(one) <= _LONGEST):
        return False
    over = above[-1] if above else ""
    persons = english_persons
    return not (persons.is_titled(over) or persons.is_bare_office(over) or _TOWN.fullmatch(over))


def of_release(folded: Mapping[int, str], n: int) -> tuple[str, str] | None:
    """Return (ISO day, words) of the day that stands under the mark of a press release's end.

    >>> of_release({3: "完", 4: "二○○二年五月二十七日(星期一)"}, 4)
    ('2002-05-27', '二○○二年五月二十七日')
    >>> of_release({3: "谢谢。", 4: "二○○二年五月二十七日(星期一)"}, 4)
    """
    found = _RELEASED.fullmatch(folded[n]) if folded.get(n - 1) in ("完", "(完)") else None
    return _iso(_year(found["year"]), found) if found else None


def stamped(text: str) -> tuple[str, str] | None:
    """Return (ISO day, words) of a line that is a site's stamp: weekday, day, month, year and clock.

    The line comes folded.

    >>> stamped("Saturday, 26 February 2011 00:01"), stamped("周四, 08 二月 2018 00:00")
    (('2011-02-26', '26 February 2011'), ('2018-02-08', '08 二月 2018'))
    >>> stamped("Saturday, 26 February 2011")
    """
    found = _STAMP.fullmatch(text) if text[:1] in "周星MTWFSmtwfs" else None
    if not found:
        return None
    months = [month.lower() for month in en_chrome.MONTHS]
    month = months.index(found["name"].lower()) + 1 if found["name"] else _number(found["month2"])
    year, day = found["year"] or found["year2"], found["day"] or found["day2"]
    try:
        return datetime.date(int(year), month, int(day)).isoformat(), found["words"] or found["words2"]
    except ValueError:
        return None


def beside_note(text: str) -> tuple[str, str] | None:
    """Return (ISO day, words) of the day of posting that a site glued to an editor's note, None without one.

    The line comes folded. A day within the note is not the site's.

    >>> beside_note("2021-07-03 编者按:校长作了讲话,现予刊发。")
    ('2021-07-03', '2021-07-03')
    >>> beside_note("编者按:2021-07-01校长作了讲话,现予刊发。")
    """
    if "编者" not in text[:24]:
        return None
    found = _BEFORE_NOTE.match(text) or (_OPENS_NOTE.match(text) and _BEHIND_NOTE.search(text))
    return _iso(int(found["year"]), found) if found else None


def papers_beside(folded: Mapping[int, str], n: int) -> list[int]:
    """Return the lines beside a masthead's day that are the paper's name and nothing else."""
    return [n + by for by in _BESIDE if _PAPER.fullmatch(folded.get(n + by, ""))]


def paper_name(words: str) -> str:
    """Return the name of a paper without what it calls its edition on the web.

    >>> paper_name("《春江晚报》数字报"), paper_name("春江晨刊电子版")
    ('春江晚报', '春江晨刊')
    """
    return _ON_WEB.sub("", words).strip("《》 ")


def paper_in(folded: str) -> str:
    """Return the name of the paper before the day in one line, "" if none stands there.

    >>> paper_in("【春江晨刊】2009年7月17日 第一版 要闻"), paper_in("2009年7月17日 第一版 要闻")
    ('春江晨刊', '')
    """
    found = _HEAD.fullmatch(folded) if len(folded) <= _LONGEST and "日" in folded else None
    return paper_name(found["paper"]) if found else ""


def masthead(folded: str) -> tuple[str, str] | None:
    """Return (paper, ISO day) of a line that heads a paper's page: its name, day and sheet, in any order.

    >>> masthead("春江早报 A03版 2015年6月9日 星期二"), masthead("2015-06-09 星期二 | 春江日报 | 第3版:理论")
    (('春江早报', '2015-06-09'), ('春江日报', '2015-06-09'))
    >>> masthead("2015年6月9日 春江早报会议室"), masthead("春江早报 2015年6月9日")
    (None, None)
    """
    if "日/第" in folded and (found := _BY_STROKES.fullmatch(folded)):
        day = _iso(int(found["year"]), found)
        return (found["paper"], day[0]) if day else None
    if (
        len(folded) > _LONGEST
        or ("报" not in folded and "刊" not in folded)
        or not ("版" in folded or "数字" in folded)
    ):
        return None
    marked = _MARKED_PAPER.search(folded)
    names: list[str] = [marked[1]] if marked and not _PAPER.fullmatch(marked[0]) else []
    folded = folded.replace(marked[0], " ") if names and marked else folded
    days: list[re.Match] = []
    sheets = words = 0
    for token in filter(None, _BETWEEN.split(folded)):
        if day := _LONE_DAY.fullmatch(token) or _ISO_DAY.fullmatch(token):
            days.append(day)
        elif _PAPER.fullmatch(token):
            names.append(token.strip("《》"))
            sheets += _ON_WEB.search(token) is not None
        elif _SHEET_TOKEN.fullmatch(token) or _ON_WEB.fullmatch(token):
            sheets += 1
        elif not _WEEKDAY.fullmatch(token):
            words += 1
            if words > _MOST_WORDS or len(token) > _LONGEST_WORD or not token.isalpha():
                return None
    if len(names) != 1 or len(days) != 1 or not sheets:
        return None
    day = _iso(_year(days[0]["year"]), days[0])
    return (_ON_WEB.sub("", names[0]).strip(), day[0]) if day else None


def _year(words: str) -> int:
    return int("".join(_DIGITS[char] for char in words))


def _number(words: str) -> int:
    """Return the number of a month or day: 十一, 二十, 11, 一一; 0 for what is none."""
    if words.isascii():
        return int(words)
    tens, ten, ones = words.partition("十")
    if not ten:
        return int("".join(_DIGITS[char] for char in words))
    digits = (_DIGITS.get(tens or "一", ""), _DIGITS.get(ones or "〇", ""))
    return int("".join(digits)) if all(digits) else 0


def _iso(year: int, found: re.Match) -> tuple[str, str] | None:
    words = found.groupdict().get("words") or found[0]
    try:
        return datetime.date(year, _number(found["month"]), _number(found["day"])).isoformat(), words
    except ValueError:
        return None
