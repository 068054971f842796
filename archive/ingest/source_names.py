"""The name that a line gives for where its text comes from, behind a label or beside a day."""

import re

from archive.ingest import lines as shapes
from archive.ingest import source_lines, stamped_names
from archive.ingest.languages import en_chrome, zh_sites
from archive.ingest.own_names import SITE_END, once
from archive.ingest.patterns import compiled

LONGEST_NAME = 60
_WORDS = rf"([^\s|｜:：【】\[\]()（）]{{2,{LONGEST_NAME}}})"
_ACCOUNT_LABEL = r"(?:(?:微信)?公众(?:号|平台)\s?:\s?)?"  # 来源:微信公众号:某某发布
_SOURCE = compiled(rf"(?:{zh_sites.SOURCE})(?:[【\[]\s*+)?{_ACCOUNT_LABEL}{_WORDS}", re.I)
_IN_LIBRARY = compiled(r"\s*[>›»]")
_EN_SOURCE = compiled(
    rf"(?:^\(?|[|·•]\s*|\s\s){en_chrome.SOURCE}([^|·•\t]{{2,{LONGEST_NAME}}}?)"
    rf"(?=\s\s|\s*[|·•\t]|,\s(?:{'|'.join(en_chrome.MONTHS)}|\d)|\)?$)",
    re.I,
)
_SITE_LABEL, _BARE_SOURCE = map(compiled, (zh_sites.SITE_LABEL, zh_sites.BARE_SOURCE))
_PUBLISHER = compiled(rf"(?:{zh_sites.PUBLISHER}){_WORDS}")
_PUBLISHING_OFFICE, _SENDING_OFFICE = map(compiled, (zh_sites.PUBLISHING_OFFICE, zh_sites.SENDING_OFFICE))
_DATED = compiled(r"(?<!\d)(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d")
_LABEL = compiled(
    r"(?:19|20)\d\d\s*[-/.年].*$|(?:发布|更新|发表|上传|添加)?(?:时间|日期)$"
    r"|(?:作者|编辑|浏览|点击|[大中小]?字[体号]|阅读|责编|责任编辑|发布人|审核).*$|(?:发布者|[上投][传稿][人者]|语音(?:播报|朗读))$"
)
_NEXT_LABEL = compiled(
    r"(?:(?:访问|浏览|阅读|点击|查看|评论|下载|收藏|转发)(?:次数|人数|[量数率])|(?:发布|更新|录入|审核|责任|编辑|签发)?"
    r"(?:作者|编辑|[人者员]|时间|日期)|字[号体](?:大小)?|标签|分类|栏目|关键词|编号|文号)\s?:"
)
_BY_WHOEVER, _REPORTER, _ACCOUNT = map(
    compiled, (zh_sites.BY_WHOEVER, zh_sites.REPORTER, zh_sites.ACCOUNT_SOURCE)
)
# 发布机关:中华民国总统 李大明: whoever signs as the holder of an office is no site.
_IS_PERSON = compiled(r"(?:总统|主席|总理|书记|[省市县区镇乡院部委厅局处署校司]长)$")
_OF_THIS = compiled("[本我](?:[报网站台刊社校院]|单位)")
_CLAUSE, _AROUND = compiled("[,，;；]"), ' ,，;；·•“”"'
_SCHEME = compiled(r"https?:?", re.I)  # what is left of an address where a name was looked for
_TITLE_OPENS = compiled(r"(?:在(?!线)|关于)[^。]{5}")  # below a label with nothing behind it


def stated(text: str, rule: str) -> tuple[str, str] | None:
    """Return (name, rule of the fact) of the source that a folded line of furniture states, else None.

    ``rule`` is the line's own. A label says it ("source-line"), or the site's name stands beside the day at
    which it put the page up ("site-name"), or a journal's beside its number ("imprint").

    >>> stated("2015年3月2日来源:某某市水利局", "source-line"), stated("春江网 2013-05-04", "source-line")
    (('某某市水利局', 'source-line'), ('春江网', 'site-name'))
    >>> stated("来源:本报记者 李大明", "source-line"), stated("来源:春江日报记者李大明", "source-line")
    (None, ('春江日报', 'source-line'))
    """
    found = _SOURCE.search(text) or _EN_SOURCE.search(text)
    if found and _NEXT_LABEL.match(text, found.start(1)):
        found = None  # nothing stands behind the label: 来源: 访问次数:418
    if found and _IN_LIBRARY.match(text, found.end()):
        found = None  # whose library it stands in: 来自:某某 > 《讲话》
    labelled = _SITE_LABEL.search(text) if not found and ":" in text[:8] else None
    if labelled and "." not in labelled[1]:
        found = labelled if SITE_END.search(labelled[1]) or labelled[1].endswith(("报", "刊")) else None
    if not found and rule == "source-line" and "来源" in text:
        found = _BARE_SOURCE.search(text)
    if name := name_in(found[1] if found else source_lines.barred_source(text)):
        return name, "source-line"
    if name := once(source_lines.stamped_site(text)):
        return name, "site-name"
    issue = stamped_names.journal(text)
    return (issue, "imprint") if issue else None


def sender(text: str) -> tuple[str, str] | None:
    """Return (office, rule of the fact) of the office that a folded line says to have put a page up.

    Such an office ("publisher-line") names the source where the site gives itself no name. What sent a text
    in is a source beside a day, in the site's line, and below a text it tells who wrote it.

    >>> sender("供稿:党政办 2019-03-02"), sender("供稿:教务科 排版:小杨"), sender("供稿:李大明 2019-03-02")
    (('党政办', 'source-line'), ('教务科', 'publisher-line'), None)
    """
    found = _PUBLISHER.search(text) or _PUBLISHING_OFFICE.search(text)
    found = found or (_SENDING_OFFICE.search(text) if "稿" in text else None)
    if not found or not (name := name_in(found[1])) or _IS_PERSON.search(name):
        return None
    sent_in = found.re is _SENDING_OFFICE and _DATED.search(text)
    return name, "source-line" if sent_in else "publisher-line"


def name_in(words: str) -> str:
    """Return the name of a source, "" if the words name none: 网络, a number, an address, half a sentence.

    >>> name_in("网络,版权归原"), name_in("“春江发布”微信公众号"), name_in("县政府办公室浏览次数")
    ('', '春江发布', '县政府办公室')
    """
    if account := _ACCOUNT.match(words):
        words = account[1] or account[2]
    if reporter := _REPORTER.match(words):
        words = "" if _OF_THIS.match(reporter["paper"]) else reporter["paper"]
    # 来源:网络,版权归原作者所有: what follows the comma is no part of the name
    name = _LABEL.sub("", _CLAUSE.split(words.strip(_AROUND), maxsplit=1)[0]).strip(_AROUND)
    if (
        name in zh_sites.GENERIC_SOURCES
        or _TITLE_OPENS.match(name)
        or _BY_WHOEVER.fullmatch(name)
        or "://" in name
        or name.isdigit()
        or _SCHEME.fullmatch(name)
    ):
        return ""
    # A longer run of words was cut by the pattern; a name that is cut is a wrong name.
    return name if 2 <= len(name) < LONGEST_NAME and not shapes.has_inner_stop(name) else ""
