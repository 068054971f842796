"""What the head of an HTML page says of it: title, address, day of posting, site, credited source."""

import re

import lxml.html

from archive.ingest.documents import Fact, Passage

# name or property of <meta> -> name of the fact. In order of trust; the first of a name is kept first.
_META = {
    "articletitle": "title",
    "og:title": "title",
    "dc.title": "title",
    "og:url": "source_url",
    "og:site_name": "source_site",
    "sitename": "source_site",
    "contentsource": "source_site",
    "article:published_time": "posted",
    "pubdate": "posted",
    "publishdate": "posted",
    "publish_date": "posted",
    "publish-date": "posted",
    "dc.date.issued": "posted",
}
_ISO_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)")


def facts_of(root: lxml.html.HtmlElement) -> tuple[Fact, ...]:
    """Return the facts of a page's head; they stand on no words of the text, so their passages are empty."""
    facts = []
    for meta in root.iter("meta"):
        key = (meta.get("name") or meta.get("property") or "").strip().lower()
        name, value = _META.get(key, ""), (meta.get("content") or "").strip()
        if name == "posted":
            day = _ISO_DAY.search(value)
            value = f"{day[1]}-{int(day[2]):02}-{int(day[3]):02}" if day else ""
        if name and value:
            facts.append(Fact(name, value, Passage(""), f"meta {key}"))
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower() and (link.get("href") or "").startswith("http"):
            facts.append(Fact("source_url", link.get("href"), Passage(""), "canonical link"))
    title = next(root.iter("title"), None)
    if title is not None and title.text and title.text.strip():
        facts.append(Fact("page_title", " ".join(title.text.split()), Passage(""), "title element"))
    facts.extend(_next_page(root))
    return tuple(facts)


def _next_page(root: lxml.html.HtmlElement) -> list[Fact]:
    for link in root.iter("a"):
        words = "".join(link.itertext()).strip()
        address = link.get("href") or ""
        if (
            words in ("下一页", "下页", "下一頁", "下頁", "Next page")
            and address
            and not address.startswith(("#", "javascript"))
        ):
            return [Fact("next", address, Passage(""), "pager")]
    return []
