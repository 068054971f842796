"""What the head of an HTML page says of it: title, address, day of posting, site, credited source."""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from itertools import islice
from urllib.parse import urljoin

import lxml.etree

from archive.ingest.documents import Fact
from archive.ingest.languages import zh_sites
from archive.ingest.patterns import compiled
from archive.ingest.readers import brands
from archive.ingest.spans import Passage

# name, property or itemprop of <meta>, small letters -> name of the fact; the first of a name on the page
# counts. Names of the metadata that China's rules for government websites ask for (ArticleTitle, PubDate,
# ContentSource, SiteName, Url …), of Dublin Core, Open Graph, schema.org, and of common publishing systems.
_META = {
    "articletitle": "title",
    "og:title": "title",
    "dc.title": "title",
    "dcterms.title": "title",
    "citation_title": "title",
    "og:url": "source_url",
    "url": "source_url",
    "og:site_name": "source_site",
    "sitename": "source_site",
    "application-name": "source_site",
    "contentsource": "source_site",
    "source": "source_site",
    "mediasource": "source_site",
    "dc.source": "source_site",
    "dc.publisher": "source_site",
    "dcterms.publisher": "source_site",
    "publisher": "source_site",
    "citation_publisher": "source_site",
    "article:publisher_name": "source_site",
    "article:published_time": "posted",
    "og:article:published_time": "posted",
    "og:published_time": "posted",
    "bytedance:published_time": "posted",
    "datepublished": "posted",
    "pubdate": "posted",
    "pubtime": "posted",
    "pub_date": "posted",
    "publishdate": "posted",
    "publishtime": "posted",
    "publish_date": "posted",
    "publish-date": "posted",
    "publish_time": "posted",
    "publishedtime": "posted",
    "releasedate": "posted",
    "firstpublishedtime": "posted",
    "article.published": "posted",
    "article:create_at": "posted",
    "weibo:article:create_at": "posted",
    "citation_publication_date": "posted",
    "citation_date": "posted",
    "dc.date": "posted",
    "og:release_date": "posted",
    "og:time": "posted",
    "originalpublicationdate": "posted",
    "parsely-pub-date": "posted",
    "publication_date": "posted",
    "published_time": "posted",
    "sailthru.date": "posted",
    "date": "posted",
    "dc.date.issued": "posted",
    "dcterms.issued": "posted",
    "dcterms.date.issued": "posted",
}
_CREDITED = frozenset(f"meta {key}" for key in ("contentsource", "source", "mediasource", "dc.source"))
_ISO_DAY = compiled(r"(?<!\d)((?:19|20)\d\d)[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})(?!\d)")
_LABEL = compiled(r"^\s*(?:信息来源|文章来源|稿件来源|来源|來源|来自|source)\s*[:：]\s*", re.I)
# What browsers, and the programs that copy whole sites, write at the top of what they save.
_SAVED_FROM = (
    ("saved-from", compiled(r"<!--\s*saved from url=\(\d+\)(https?://[^\s<>\"]+)\s*-->", re.I)),
    ("saved-from", compiled(r"<!--\s*Page saved with SingleFile\s+url:\s*(https?://[^\s<>\"]+)", re.I)),
    ("mirrored-from", compiled(r"<!--\s*Mirrored from ([\w.-]+/[^\s<>\"]*) by HTTrack", re.I)),
)
# What the page of a public account says of itself in its script: the hour it went out.
_ACCOUNT_DAY = compiled(
    r"\b(?:createTime|publish_time|oriCreateTime)\s*=\s*[\"']((?:19|20)\d\d-\d\d-\d\d)"
    r"|\bvar\s+ct\s*=\s*[\"'](1\d{9})[\"']"
)
_ACCOUNT_NAME = compiled(r"\bvar\s+nickname\s*=\s*(?:htmlDecode\s*\()?\s*[\"']([^\"'<>\\]{2,24})[\"']")
_ACCOUNT_NAMES = ("js_name", "js_profile_name", "profileBt", "post-user")
_ACCOUNT_CLASSES = compiled(r"(?<![\w-])(?:rich_media_meta_nickname|profile_nickname)(?![\w-])")
_ACCOUNT_LIST = compiled(r"(?<![\w-])rich_media_meta_list(?![\w-])")
_ACCOUNT_PARTS = frozenset((*_ACCOUNT_NAMES, "js_content", "publish_time"))
# Class or id of the element in which a page prints the day it was put up.
_STAMPED = compiled(
    # Its first letter is written in both cases, by which it is sought; the rest may be in any.
    r"[pPrReEfF](?i:(?<![a-z].)(?:(?<=p)ub(?:lish(?:ed)?)?|(?<=p)ost(?:ed)?|(?<=r)elease|(?<=e)ntry|(?<=f)abu)"
    r"[-_]?(?:time|date|day|on|shijian|riqi)(?![a-z]))"
)
_SHOWN = "rich_media_meta_"  # the classes of what stands over an account's text
_LONGEST_STAMP = 60  # characters of what stands in it
_CHINA = timezone(timedelta(hours=8))
_MOST_LINKED_DATA = 100_000  # characters of one block of linked data
_TOP = 8192  # characters in which such a note stands
_LINKED_NUMBER = compiled(r"[\[(【]?\s*\d{1,2}\s*[\])】]?")
_MOST_NUMBERS = 40  # links that are looked at for a pager
_ALL_PAGES = compiled(r"共\s?\d{1,2}\s?[页頁]")
_PAGER_WORDS, _LONGEST_PAGER = compiled(r"[上下尾末首]一?[页頁]|next|previous", re.I), 160
_LOGO, _LONGEST_LOGO = compiled(r"logo|site-?(?:name|title)|brand", re.I), 24
# What stands across the top; it may be an advertiser's, and bears out a name that the page gives elsewhere.
_BANNER = compiled(r"banner|masthead|(?:^|[/_-])(?:top|head(?:er)?|title)\.(?:jpe?g|gif|png)", re.I)
_UNNAMED = frozenset(
    ("", "无标题文档", "无标题页", "無標題文件", "未命名頁面", "untitled document", "new page 1", "untitled")
)
_MOST_PARTS = 20  # elements of a link to the next page
_NEXT = frozenset({"下一页", "下页", "下一頁", "下頁", "Next page"})


def facts_of(root: lxml.etree._Element, markup: str = "") -> tuple[Fact, ...]:
    """Return the facts of a page's head; they stand on no words of the text, so their passages are empty.

    ``markup`` is the page as written: its comments may say where it was saved from, which comes first of
    the addresses. Addresses are made whole by <base>; days that do not exist are left out.
    """
    facts = _saved_from(markup)
    saved = facts[0].value if facts else ""
    if locale := (root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip():
        facts.append(Fact("locale", locale, Passage(""), "html lang"))
    base = next((link.get("href") for link in root.iter("base") if link.get("href")), "")
    base = base if base.startswith(("http://", "https://")) else saved
    made_by = (meta.get("content") or "" for meta in root.iter("meta") if meta.get("name") == "generator")
    programs = {*zh_sites.PROGRAMS, *(value.strip().lower() for value in made_by), "微信公众平台"}
    for meta in root.iter("meta"):
        key = (meta.get("name") or meta.get("property") or meta.get("itemprop") or "").strip().lower()
        name, value = _META.get(key, ""), " ".join((meta.get("content") or "").split())
        if name == "posted":
            value = _day(value)
        elif name == "source_site" and value.lower().split("/")[0].strip() in programs:
            continue
        elif name == "source_site":
            value = _LABEL.sub("", value)
        elif name == "source_url":
            value = _whole(value, base)
        if name and value:
            facts.append(Fact(name, value, Passage(""), f"meta {key}"))
    for link in root.iter("link"):
        canonical = "canonical" in (link.get("rel") or "").lower().split()
        if canonical and (address := _whole(link.get("href") or "", base)):
            facts.append(Fact("source_url", address, Passage(""), "canonical link"))
    facts.extend(_linked_data(root))
    facts.extend(_account(root, markup))
    facts.extend(_stamped(root, markup))
    # A page put together of several has several: those of its banner and menu are seldom named.
    titles = [" ".join((title.text or "").split()) for title in root.iter("title")]
    titles = [title for title in titles if title.lower() not in _UNNAMED] or titles
    if titles and titles[0]:
        facts.append(Fact("page_title", titles[0], Passage(""), "title element"))
    facts.extend(_logo(root))
    facts.extend(brands.names_in(root))
    facts.extend(_next_page(root))
    facts.extend(_page_of_pager(root))
    # Who is credited comes before whose page it is.
    return tuple(sorted(facts, key=lambda one: one.name == "source_site" and one.rule not in _CREDITED))


def _logo(root: lxml.etree._Element) -> Iterator[Fact]:
    """Yield the words for those who do not see it of the picture that shows the site's name."""
    for image in root.iter("img"):
        words = " ".join((image.get("alt") or image.get("title") or "").split())
        if not 3 <= len(words) <= (2 if words.isascii() else 1) * _LONGEST_LOGO:
            continue
        around = (image, image.getparent(), next(image.iterancestors("div"), None))
        names = [f"{one.get('class', '')} {one.get('id', '')}" for one in around if one is not None]
        if any(_LOGO.search(name) for name in (*names, image.get("src") or "")):
            yield Fact("logo", words, Passage(""), "logo")
            return
        if any(_BANNER.search(name) for name in (*names, image.get("src") or "")):
            yield Fact("logo", words, Passage(""), "banner")


def _linked_data(root: lxml.etree._Element) -> Iterator[Fact]:
    """Yield what an article's block of schema.org data says: the day it was published, and by whom."""
    for script in root.iter("script"):
        if (script.get("type") or "").lower() != "application/ld+json" or not script.text:
            continue
        if len(script.text) > _MOST_LINKED_DATA:
            continue
        try:
            data = json.loads(script.text, strict=False)
        except (ValueError, RecursionError):
            continue
        graph = data.get("@graph", data) if isinstance(data, dict) else data
        for item in graph if isinstance(graph, list) else [graph]:
            if not isinstance(item, dict) or not _is_article(item.get("@type")):
                continue
            day = item.get("datePublished") or item.get("pubDate")
            if isinstance(day, str) and (found := _day(day)):
                yield Fact("posted", found, Passage(""), "linked data")
            publisher = item.get("publisher")
            name = publisher.get("name") if isinstance(publisher, dict) else publisher
            if isinstance(name, str) and name.strip() and "://" not in name:
                yield Fact("source_site", " ".join(name.split()), Passage(""), "linked data")


def _is_article(kind: object) -> bool:
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(one, str) and one.endswith(("Article", "Posting", "WebPage")) for one in kinds)


def _account(root: lxml.etree._Element, markup: str) -> Iterator[Fact]:
    """Yield the name of the public account (WeChat) whose page it is, and the day in its script."""
    by_id = {node.get("id"): node for node in root.iter() if node.get("id") in _ACCOUNT_PARTS}
    named = "js_name" in by_id and "rich_media" in markup
    if "js_content" not in by_id and not named and _SHOWN not in markup:
        return
    for name in _ACCOUNT_NAMES:
        if name in by_id and (words := " ".join("".join(by_id[name].itertext()).split())):
            yield Fact("source_site", words, Passage(""), "account name")
    if not by_id.keys() & set(_ACCOUNT_NAMES):
        yield from _account_of_list(root, by_id.get("publish_time"))
    if found := _ACCOUNT_NAME.search(markup):
        yield Fact("source_site", found[1].strip(), Passage(""), "account script")
    if "publish_time" in by_id and (printed := _day("".join(by_id["publish_time"].itertext()))):
        yield Fact("posted", printed, Passage(""), "account day")
    if found := _ACCOUNT_DAY.search(markup):
        day = found[1] or datetime.fromtimestamp(int(found[2]), _CHINA).date().isoformat()
        yield Fact("posted", _day(day), Passage(""), "account script")


def _account_of_list(root: lxml.etree._Element, stamp: lxml.etree._Element | None) -> Iterator[Fact]:
    """Yield the account's name of a copy without ids: by its class, or before the hour it went out."""
    for node in root.iter("a", "span", "em", "strong", "div") if stamp is None else ():
        named = node.get("class", "")
        if _ACCOUNT_CLASSES.search(named) and (words := _short_text(node)):
            yield Fact("source_site", words, Passage(""), "account name")
            return
        if _ACCOUNT_LIST.search(named):
            stamp = next((one for one in node if _ISO_DAY.search(_short_text(one))), None)
            break
    before = stamp.getprevious() if stamp is not None else None
    words = " ".join(_short_text(before).split()) if before is not None else ""
    if 2 <= len(words) <= _LONGEST_LOGO and not re.search(r"\d|[。!？?]", words):
        yield Fact("source_site", words, Passage(""), "account name")


def _stamped(root: lxml.etree._Element, markup: str) -> Iterator[Fact]:
    """Yield the day in elements that are named for it; none where they differ, as in a list of entries."""
    if not _STAMPED.search(markup):
        return
    days = set()
    for node in root.iter("span", "time", "div", "p", "em", "i", "small", "li", "td", "a"):
        named = f"{node.get('class', '')} {node.get('id', '')}"
        if len(named) == 1 or not _STAMPED.search(named) or len(node) > _MOST_PARTS:
            continue
        printed = node.get("datetime", "") if node.tag == "time" else ""
        printed = printed or "".join(node.itertext())
        if len(printed) <= _LONGEST_STAMP:
            days.add(_day(printed))
    days.discard("")
    if len(days) == 1:
        yield Fact("posted", days.pop(), Passage(""), "stamp element")


def _saved_from(markup: str) -> list[Fact]:
    for rule, pattern in _SAVED_FROM:
        if found := pattern.search(markup, 0, _TOP):
            address = found[1] if "://" in found[1] else f"http://{found[1]}"
            return [Fact("source_url", address, Passage(""), rule)]
    return []


def _day(value: str) -> str:
    """Return the ISO day in a value, "" if there is none or it does not exist."""
    found = _ISO_DAY.search(value)
    try:
        return date(*map(int, found.groups())).isoformat() if found else ""
    except ValueError:
        return ""


def _whole(address: str, base: str) -> str:
    """Return an address of the web in full, "" for anything else."""
    try:
        whole = urljoin(base, address.strip()) if address.strip() else ""
    except ValueError:  # "http://[" and the like
        return ""
    return whole if whole.startswith(("http://", "https://")) else ""


def _short_text(node: lxml.etree._Element) -> str:
    """Return the text of an element, "" if it has more than a button has: links may stand in links."""
    if not len(node):
        return (node.text or "").strip()
    is_short = len(list(islice(node.iter(), _MOST_PARTS + 1))) <= _MOST_PARTS
    return "".join(node.itertext()).strip() if is_short else ""


def _page_of_pager(root: lxml.etree._Element) -> Iterator[Fact]:
    """Yield the number of a later page, by the one number of its pager that is no link: 上一页 [1] 2 [3].

    That a page is the first of several is not told by a pager alone: it may be that of the replies. Pages
    that the pager links are there, how many more there may be: ``parts_linked``, the highest number.
    """
    numbers = (link for link in root.iter("a") if _LINKED_NUMBER.fullmatch(_short_text(link)))
    for link in islice(numbers, _MOST_NUMBERS):
        pager = link.getparent()
        if pager is not None and len(pager) == 1 and pager.getparent() is not None:
            pager = pager.getparent()  # each number has an element of its own
        words = _words_of(pager) if pager is not None else ""
        if not words or len(words) > _LONGEST_PAGER:
            continue
        if not _PAGER_WORDS.search(words) and not _numbers_addresses(pager):
            continue
        linked = {int(n) for a in pager.iter("a") for n in re.findall(r"\d{1,2}", "".join(a.itertext()))}
        own = _ALL_PAGES.sub(" ", words)
        plain = {int(n) for n in re.findall(r"(?<!\d)\d{1,2}(?!\d)", own)} - linked
        if len(plain) == 1 and linked and 1 < (number := min(plain)) <= max(linked) + 1 and 1 in linked:
            yield Fact("part", str(number), Passage(""), "pager")
        if {*linked, *plain} == set(range(1, len({*linked, *plain}) + 1)):
            yield Fact("parts_linked", str(max({*linked, *plain})), Passage(""), "pager")
        return


def _numbers_addresses(pager: lxml.etree._Element) -> bool:
    """Tell whether links with numbers lead to addresses that end in them, and nothing else stands there."""
    links = [(_short_text(link).strip("[]()【】 "), link.get("href") or "") for link in pager.iter("a")]
    ends = [bool(re.search(rf"[_/=-]{n}(?:/|\.\w{{3,5}})?$", href)) for n, href in links if n.isdigit()]
    bare = re.fullmatch(r"[\d\s\[\]()【】|·.…]*", _words_of(pager)) is not None
    return bare and len(ends) == len(links) and sum(ends) >= max(len(ends) - 1, 1)


def _words_of(pager: lxml.etree._Element) -> str:
    """Return the words of an element, "" if it has more parts than a pager."""
    is_small = len(list(islice(pager.iter(), _MOST_NUMBERS + 1))) <= _MOST_NUMBERS
    return " ".join(pager.itertext()) if is_small else ""


def _next_page(root: lxml.etree._Element) -> list[Fact]:
    for link in root.iter("a"):
        address = link.get("href") or ""
        if address and not address.startswith(("#", "javascript")) and _short_text(link) in _NEXT:
            return [Fact("next", address, Passage(""), "pager")]
    return []
