"""The site's line beside a title: where a text comes from, when and by whom it was put up."""

import datetime
import re
from collections.abc import Mapping

from archive.ingest import buttons, counted_days, stamped_names
from archive.ingest import lines as shapes
from archive.ingest.languages import zh_buttons, zh_papers, zh_sites
from archive.ingest.led import led
from archive.ingest.patterns import compiled

_NEAR, _TOP = 4, 12  # lines, empty ones among them
_SHORTEST_TITLE = 6  # characters
_LABELS = compiled(
    led(
        rf"{zh_sites.SOURCE}|{zh_sites.POSTED}(?=[\[(【]?\d)|{zh_sites.AUTHOR}|{zh_sites.UPLOADER}|(?:浏览|"
        rf"阅读|阅览|点击|点阅|访问|围观|评论|收藏|推荐|人气|下载|热度|转发|点赞|评分|(?:文档)?页数|字数|格式|大小)(?:次数|量|数|率|人数|人次)?\s*[:：]"
        rf"|(?:信息)?发布\s*[:：](?=[\u4e00-\u9fff])"
        # Z-Blog: 2012年03月05日 ⁄ 讲话 ⁄ 共 2001字 ⁄ 字号 小 中 大 ⁄ 暂无评论
        r"|(?<=[\s/⁄|·])共\s?\d{3,6}\s?字(?!\w)|字号\s+小|暂无评论"
        r"|(?:编辑|责编|责任编辑|字体|字号|字体大小|字号大小|审核|(?:文档|资料)?编号|索引号|文号|分类|栏目|标签)\s*[:：]|【字[体号]"
        # A count before its word, as "5271阅读 | 12转藏".
        r"|(?<![\d.])[0123456789][\d,.万]{0,16}\s*+(?:[次人]\s*+)?(?:阅读|浏览|点击|转藏|评论|点赞|收藏|回复|查看|播放)(?![\u4e00-\u9fff])"
        # As blogs print it: "阅读(316)┊评论 (2)".
        r"|(?:阅读|浏览|评论|收藏|转载|点击|回复)\s*[(]\d+[)]"
        r"|最[后近](?:更新|修改|修订)(?:日期|时间)?\s*[:：]"
    )
)
_PUT_UP, _DAY_AND_COUNTS = compiled(zh_sites.PUT_UP_ON), compiled(zh_sites.DAY_AND_COUNTS)
_DAY_AND_BUTTONS, _MEMBER_SINCE = compiled(zh_sites.DAY_AND_BUTTONS), compiled(zh_buttons.MEMBER_SINCE)
# "[2008-02-27 10:22:41] [发布:办公室] [打印] [关闭]"
_BRACKETED_STAMP = compiled(
    r"[\[(【]\s?(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\s\d{1,2}:\d{2}(?::\d{2})?\s?[\])】](?:\s?[\[(【][^\[\]()【】]{1,20}[\])】]){0,6}$"
)
# "2011-03-08 09:02" alone, or a weekday and clock: nobody prints the hour of a speech like that.
_STAMP = compiled(
    r"^\s*+(?:[(（\[【]\s*+)?(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*+(?:日\s*+)?(?:[(（]?(?:星期|"
    r"周)[一二三四五六日天][)）]?)?\s*+"
    r"(?:香港时间\s*+)?\d{1,2}\s*[:：时]\s*\d{2}(?:\s*[:：分]\s*\d{0,2})?.{0,16}$"
)
# 县长 李明, in the line above a day
_HOLDER = compiled(r"(?:[长记员任席事理裁总监]|委员|代表)\s{1,6}[\u4e00-\u9fff·]{2,12}$")
_BARE_DAY = compiled(r"(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}")
_DAY_WITHIN = compiled(r"(?<=[:\s])(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}")
# 江边老周 2021-04-07: who saved a page for himself, and when
_WHO_AND_DAY = compiled(r"(?P<who>[^\d\s。!?;,:]{2,12})\s(?:19|20)\d\d([-/.])\d{1,2}\2\d{1,2}")
# Whoever may have spoken or signed: a person's name, an office, a body; and labels.
_SIGNS = compiled(
    r"^[\u4e00-\u9fff]{2,3}$|[^\u4e00-\u9fff\w]|(?:[堂楼馆村镇乡县市区]|广场|会场|操场|中心|基地|宾馆|酒店|剧[场院])$|(?:[长记员任席事理裁总监授师代表局委办部厅处院校会府司团社室]"
    r"|时间|日期|年份)$"
)
_SITE_LINE = compiled(zh_sites.SITE_LINE)
_DAY = r"(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?"
_ADDRESS = r"(?:(?:https?://|www\.)[\w./-]{4,40}[\s|]+)?"  # www.….com.cn 2003年08月04日21:03 某某新闻网
# A site's or paper's name and a day, or any words and a day with its clock: "笔杆网 2013-05-04",
# "林城政务网 发布日期:2013-05-04".
_SITE_STAMP = compiled(
    rf"^《?([\w\u4e00-\u9fff]{{1,16}}(?:{'|'.join(zh_sites.MEDIA_ENDINGS)}))》?[\s|]+"
    rf"(?:(?:发布|更新|发表|上传)(?:日期|时间)\s?:\s?)?{_ADDRESS}{_DAY}\s*"
    r"(?:\d\d?:\d\d\S*)?(?:\s.{0,12})?$"
    # and on the government's own portal 16时03分
    rf"|^[^\d。!?;,:]{{1,24}}[\s|]{_DAY}\s*\d{{1,2}}(?::\d\d(?::\d\d)?|时\d\d分)(?:\s*[(\[【][^()\[\]【】]{{1,16}}[)\]】]){{0,5}}(?:.{{0,16}}|.{{0,12}}(?:分享|附图|转发|打印)[^。]{{0,40}})$"
    # An account's name, and its author's, and the hour right behind them, with the province it was put up in:
    # 春江三中2019-07-08 10:22, 春江党建春江党建2022年7月1日 09:30宁夏
    rf"|^[^\d\s。!?;,:]{{2,24}}{_DAY}\s?\d\d:\d\d(?::\d\d)?\s?[\u4e00-\u9fff]{{0,4}}$"
    rf"|^{_DAY}[\s|]+(?:\d\d?:\d\d(?::\d\d)?[\s|]+)?[\w\u4e00-\u9fff]{{1,16}}(?:{'|'.join(zh_sites.MEDIA_ENDINGS)})"
    r"(?:\s+(?:编辑|责编|责任编辑|录入|作者)\s?:\s?[^\s:。]{1,8})?(?:\s*[\[【(][^()\[\]【】。]{2,8}[\])】]){0,3}$"
)
# 林城县林业局主办 总第12期 2003年6月3日, under the journal's name; 林城简报 | 第218期(总第300期) | 2017.06.20
_JOURNAL = r"[\u4e00-\u9fff]{2,16}(?:信息|简讯|通讯|动态|快讯|导刊|月刊|季刊|周刊|旬刊|研究|报|刊|会讯)"
_NUMBER = r"[(]?总?第\s?\d{1,4}\s?期[)]?"
_ISSUE = compiled(
    rf"(?:[\u4e00-\u9fff]{{4,24}}(?:主办|主编|编印|编|出版)\s*|《?{_JOURNAL}》?[\s|]+)?(?:期[号数]\s?:?\s?)?"
    rf"(?:(?:19|20)\d\d年\s?)?{_NUMBER}(?:[\s|]*{_NUMBER})?[\s|]*"
    r"(?:(?:19|20)\d\d年\s?\d{1,2}月\s?\d{1,2}日|(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2})"
    rf"(?:\s?[(]?(?:星期|周)[一二三四五六日天][)]?)?(?:\s?(?:农历\s?)?{zh_papers.LUNAR_DAY})?(?:\s?(?:出版|出刊|印|编印))?"
)
_MASTHEAD = compiled(_JOURNAL)
_STAMPED_SITE = compiled(
    rf"^[(]?{_ADDRESS}{_DAY}\s*+(?:\d\d?:\d\d\S*)?(?:[\s|]++|(?<=\s))([\w\u4e00-\u9fff]{{1,16}}(?:{'|'.join(zh_sites.MEDIA_ENDINGS)}))[)]?"
    r"(?:\s+(?:点击|浏览|阅读|访问|人气)(?:次数|量|数|率)?\s*:?\s*\[?\d{0,7}\]?\s*次?"
    r"|\s+(?:我要评论|评论|打印|分享|收藏|字号|字体|手机看)[^。]{0,30})?$"
)
# An account's name behind the hour at which it put a page up: "2021-03-05 10:11·平江融媒".
_STAMPED_ACCOUNT = compiled(
    rf"^(?:原创|首发|转载)?\s*{_DAY}\s*\d{{1,2}}:\d\d(?::\d\d)?\s*[·•]\s*([^\W_]{{2,16}})$"
)
# A portal's line under its headline: http://www.example.com 2004年05月30日 17:18 春江财经
_ADDRESS_STAMP = compiled(
    rf"^(?:https?://|www\.)[\w./-]{{4,60}}[\s|]+{_DAY}\s*\d\d?:\d\d(?::\d\d)?(?:[\s|]+([\w\u4e00-\u9fff-]{{2,16}}))?\s*$"
)
_MINUTES = compiled(
    r"(?:(?:会议|讲话|活动|典礼)?(?:时间|日期)|地点)\s?:.{2,40}\s(?:(?:会议|活动)?(?:地点|时间))\s?:"
)
_COPIED_FROM = compiled(r"\(\s?[12][0-9]{3}年[^()]{2,12}?,?\s?根?据[^()]{2,16}\)$")
_SOURCE_BAR = compiled(zh_sites.SOURCE_BAR)
_ACCOUNT = compiled(rf"[^\W_]{{1,10}}(?:{'|'.join(zh_sites.ACCOUNT_ENDINGS)})")
_LEADING_DAY = compiled(
    rf"\s*{_ADDRESS}"
    r"(?:[\[【(]\s*)?(?:(?:19|20)\d\d|(?:中华)?民国\s*\d{2,3})\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?[\s|]*"
    r"(?:[(]?星期[一二三四五六日天][)]?[\s|]*)?(?:\d{1,2}:\d\d(?::\d\d)?[\s|]*)?(?:[\]】)][\s|]*)?"
)
# An address alone in its line, of a page and not of a site: what a browser prints at the foot.
_ADDRESS_ALONE = compiled(r"(?:https?://|www\.)[^\s/()（）<>]+/[^\s()（）<>]*[\d/=][^\s()（）<>]*")
_BLOG = compiled(r"(?:https?://)?blog\.[\w.-]{4,40}/(?:u/)?\w{1,40}/?")  # the front of a person's blog
# 更多文件请阅: over the address of another page
_POINTS_ON = compiled(
    r"(?:更多|其[他它]|往期|相关|附件|视频|录像|报名|回放|下载|详见|参见|请[参查]?[阅见看访点])[^。;]{0,24}[:→]$"
)
# An account's name and the day in figures: 平江发布 2021-03-05. What heads a column is none: 学校新闻.
_ACCOUNT_STAMP = compiled(
    rf"^(?!{zh_sites.COLUMN_LINE}\s)([^\W_]{{1,10}}(?:{'|'.join(zh_sites.ACCOUNT_ENDINGS)}))\s+(?:19|20)\d\d([-/.])\d{{1,2}}\2\d{{1,2}}$"
)
# What a site prints before its counts: a day in figures or with its hour, and an office or its own name.
_STAMP_AND_OFFICE = compiled(
    r"[\[(【]?(?:19|20)\d\d(?:([-/.])\d{1,2}\1\d{1,2}(?:\s+\d{1,2}:\d\d(?::\d\d)?)?"
    r"|年\s?\d{1,2}月\s?\d{1,2}日\s*\d{1,2}:\d\d(?::\d\d)?)[\])】]?[\s|]+(?:[\u4e00-\u9fff]{2,16}[\s|]+)?"
)
_STAMPS = (_STAMP, compiled(zh_sites.STAMP_AND_BUTTON))
# An account's name above its stamp, which says in what province it was put up: 2021年4月2日 08:00 安徽.
_STAMP_OF_ACCOUNT = compiled(
    rf"(?:19|20)\d\d(?:年\d{{1,2}}月\d{{1,2}}日|-\d\d?-\d\d?)\s\d\d:\d\d\s(?:{zh_sites.PROVINCES}|香港|澳门|台湾)"
)
_ACCOUNT_NAME = compiled(r"[^\W\d_]{2,16}")
# stamps with a site's name
_MASTHEAD_CLOCK = compiled(
    r"[\u4e00-\u9fff]{4,24}(?:网|网站|政府|在线|门户)\s{1,9}(?:今天是\s?)?(?:19|20)\d\d年\s?\d{1,2}月\s?\d{1,2}日\s{0,3}星期[一二三四五六日天]"
)
# [2011-11-14] [某县某乡人民政府] [阅读次数:77]
_BRACKETED_OFFICE = compiled(
    r"^[\[(【]\s?(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\s?[\])】]\s*"
    r"[\[(【]\s?([\u4e00-\u9fff]{2,20}(?:政府|委员会|办公室|局|网|网站|中心|法院|检察院|中学|学校|学院|医院))\s?[\])】]\s*"
    r"[\[(【]\s?(?:阅读|浏览|点击|访问)(?:次数|量|数)?\s?:?\s?\d{1,8}\s?次?\s?[\])】]$"
)
_NAMING = (_SITE_STAMP, _STAMPED_SITE, _STAMPED_ACCOUNT, _ADDRESS_STAMP, _ACCOUNT_STAMP, _BRACKETED_OFFICE)


def is_stamp(folded: str) -> bool:
    """Tell whether a line says when, and perhaps where, a text was put up, without a label.

    >>> is_stamp("2011-03-08 09:02"), is_stamp("2011年3月8日")
    (True, False)
    """
    return _may_be_dated(folded) and any(p.match(folded) for p in (*_STAMPS, _BRACKETED_STAMP, *_NAMING))


def _may_be_dated(folded: str) -> bool:
    return "20" in folded or "19" in folded


def is_address(folded: str, above: str) -> bool:
    """Tell whether a line is the address of the page, and not, as the line above says, of what else to read.

    >>> is_address("http://a.example.cn/12", ""), is_address("http://a.example.cn/12", "更多文件请阅:")
    (True, False)
    """
    found = "/" in folded and _ADDRESS_ALONE.fullmatch(folded) and not _BLOG.fullmatch(folded)
    return bool(found) and not _POINTS_ON.search(above)


def bare_day(text: str) -> str:
    """Return the ISO day of a line that is a day in figures and nothing else, "" of any other.

    >>> bare_day(" 2021-4-7 "), bare_day("2021.04.07"), bare_day("2021-04-07 08:12"), bare_day("2021-13-07")
    ('2021-04-07', '2021-04-07', '', '')
    """
    if not _BARE_DAY.fullmatch(text := text.strip()):
        return ""
    try:
        return datetime.date(*map(int, re.split("[-/.]", text))).isoformat()
    except ValueError:
        return ""


def stamped_site(folded: str) -> str:
    """Return the name of the site or paper that a line names before a day, "" if it names none.

    >>> stamped_site("笔杆网 2013-05-04"), stamped_site("县政府办公室 2013年5月4日")
    ('笔杆网', '')
    """
    if not _may_be_dated(folded):
        return ""
    found = (pattern.match(folded) for pattern in _NAMING)
    return next((stamp[1] for stamp in found if stamp and stamp[1]), "")


def masthead_clock(folded: Mapping[int, str]) -> int | None:
    """Return the first line of a page where it is the site's name and today with its weekday, else None.

    >>> [masthead_clock({0: one}) for one in ("林城县政府网 2025年4月1日 星期二", "2025年4月1日 星期二")]
    [0, None]
    """
    first = next((n for n in sorted(folded) if folded[n]), None)
    return first if first is not None and _MASTHEAD_CLOCK.fullmatch(folded[first][:80]) else None


def barred_source(folded: str) -> str:
    """Return the name of the source that a line gives behind a bar, "" if it gives none.

    >>> barred_source("来源 | 平江发布"), barred_source("来源 | 打印")
    ('平江发布', '')
    """
    found = _SOURCE_BAR.match(folded) if "|" in folded[:8] else None
    return found[1] if found and not buttons.is_row(found[1]) else ""


def is_stamped(folded: Mapping[int, str], n: int) -> bool:
    """Tell whether a line is the day at which a site put a page up, by what stands beside it.

    A bare day stands beside the site's name or its line of source and author (2025-04-04 under 某某范文网); a
    day with its hour under the name of an account; a name and a day between the heading of a page and the
    text's own title.
    """
    text = folded.get(n, "")
    named = stamped_names.school(text) or stamped_names.column(text, folded.values())
    if counted_days.is_stamp(folded, n) or is_of_issue(text) or (named and _is_under_title(folded, n)):
        return True
    if _may_be_dated(text) and (saved := _WHO_AND_DAY.fullmatch(text)):
        return _is_between_titles(folded, n) or (not _SIGNS.search(saved["who"]) and _is_over_text(folded, n))
    if _BARE_DAY.fullmatch(text):
        # Under who spoke it is the speech's own where the site's stamp with its hour stands at the end.
        if n < 2 * _TOP and _HOLDER.search(folded.get(n - 1, "")) and _is_stamped_below(folded, n):
            return False
        by = folded.get(n - 1, ""), folded.get(n + 1, "")
        # 2011-11-18 over 发布日期:2011-11-21: the site's own day is another.
        others = (is_labelled(one) and (own := _DAY_WITHIN.search(one)) and own[0] != text for one in by)
        if not any(map(is_site, by)) and any(others):
            return False
        return not _MEMBER_SINCE.fullmatch(by[0]) and any(is_site(one) or is_labelled(one) for one in by)
    if not _may_be_dated(text) or _STAMP.match(text) is None:
        return False
    above = folded.get(n - 1, "").removeprefix("@")
    if is_site(above) and _is_under_title(folded, n - 1):
        return True
    return is_account(above) or (
        _STAMP_OF_ACCOUNT.fullmatch(text) is not None and _is_account_name(folded, n - 1)
    )


def _is_stamped_below(folded: Mapping[int, str], n: int) -> bool:  # a day with its hour
    return any(m > n + 1 and _STAMP.match(folded[m]) for m in sorted(folded)[-_NEAR:])


def _is_between_titles(folded: Mapping[int, str], n: int) -> bool:
    """Tell whether a line stands between a page's heading and the text's own title, which that holds."""
    above = next((folded[m] for m in range(n - 1, n - 1 - _NEAR, -1) if folded.get(m)), "")
    below = next((folded[m] for m in range(n + 1, n + 1 + _NEAR) if folded.get(m)), "")
    own = shapes.bare(below)
    return len(own) >= _SHORTEST_TITLE and own in shapes.bare(above) and shapes.ends_like_title(below)


def _is_over_text(folded: Mapping[int, str], n: int) -> bool:
    """Tell whether a line stands between a page's title and the words that address the audience.

    These are the speech's own, and may have been taken out of ``folded``.
    """
    above = [folded[m] for m in range(min(n, _TOP)) if folded.get(m)] if n <= _TOP else []
    if not 0 < len(above) <= _NEAR or len(above[-1]) < _SHORTEST_TITLE:
        return False
    below = next((m for m in range(n + 1, n + 1 + _NEAR) if folded.get(m, "…")), n)
    return below not in folded or shapes.is_salutation(folded[below])


def named_beside(folded: Mapping[int, str], n: int) -> list[int]:
    """Return the lines beside a stamp that name the site or the account."""
    name = folded.get(n - 1, "")
    masthead = (
        is_of_issue(folded[n])
        and _MASTHEAD.fullmatch(name)
        and not any(folded[m] for m in folded if m < n - 1)
    )
    above = [n - 1] if is_account(name.removeprefix("@")) or masthead else []
    if not above and _STAMP_OF_ACCOUNT.fullmatch(folded[n]) and _is_account_name(folded, n - 1):
        above = [n - 1]
    return above or [m for m in (n - 1, n + 1) if is_site(folded.get(m, ""))]


def _is_account_name(folded: Mapping[int, str], n: int) -> bool:
    """Tell whether a line over an account's stamp is its name: the title or a button stands over that."""
    name, over = folded.get(n, ""), folded.get(n - 1, "")
    plain = _ACCOUNT_NAME.fullmatch(name) and not shapes.ends_like_title(name)
    return bool(plain) and (len(over) >= _SHORTEST_TITLE or over in ("原创", "转载", ""))


def _is_under_title(folded: Mapping[int, str], n: int) -> bool:
    above = next((folded[m] for m in range(n - 1, max(n - 1 - _NEAR, -1), -1) if folded.get(m)), "")
    return len(above) >= _SHORTEST_TITLE and not shapes.has_inner_stop(above) and above[-1] not in "。:;"


def is_of_issue(folded: str) -> bool:
    """Tell whether a line dates an issue of a journal by its number: who edits it, the issue, the day.

    >>> is_of_issue("林城县林业局主办 总第12期 2003年6月3日"), is_of_issue("第12期培训班 2003年6月3日")
    (True, False)
    >>> is_of_issue("林城商会简报 | 第218期 | 2017.06.20")
    True
    """
    return len(folded) <= 60 and "期" in folded and _ISSUE.fullmatch(folded) is not None


def is_account(folded: str) -> bool:
    """Tell whether a line is the name of the public account of an office or a paper, and nothing else.

    >>> is_account("平江发布"), is_account("李闻")
    (True, False)
    """
    return _ACCOUNT.fullmatch(folded) is not None


def is_site(folded: str) -> bool:
    """Tell whether a line is a site's name and nothing else.

    >>> is_site("三秦范文网"), is_site("要织密一张网。")
    (True, False)
    """
    return _SITE_LINE.fullmatch(folded) is not None


def is_labelled(folded: str) -> bool:
    """Tell whether a line is the site's line under the title: source, time, author, clicks, type size."""
    if len(folded) > 120 or "。" in folded:
        return False
    if barred_source(folded):
        return True
    dated = len(folded) <= 100 and _may_be_dated(folded)
    stamps = (_DAY_AND_COUNTS, _DAY_AND_BUTTONS)
    if dated and (any(stamp.match(folded) for stamp in stamps) or _PUT_UP.search(folded)):
        return True
    if folded.isascii():
        return False
    found = list(_LABELS.finditer(folded))
    day = _LEADING_DAY.match(folded)
    # 2013年6月21日 18:33 党委宣传部 点击:[412]; 2017-12-28 某某文库 字体:大 小
    stamped = _STAMP_AND_OFFICE.match(folded) if found and day else None
    reach = stamped.end() if stamped else day.end() if day else 2
    return bool(found) and (found[0].start() <= reach or len(found) >= 2)


def is_of_minutes(folded: str) -> bool:
    """Tell whether a line says when and where people met, as the head of minutes does: 时间:… 地点:….

    >>> is_of_minutes("时间:2014年4月28日上午10时 地点:县府礼堂"), is_of_minutes("时间:2014-04-28 10:00")
    (True, False)
    """
    if "据" in folded and _COPIED_FROM.match(folded):
        return True  # (1987年7月24日 根据油印稿录入): the day of the speech, and how its text was come by
    return "地点" in folded and bool(_MINUTES.match(folded))
