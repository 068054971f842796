"""The words that mark-up sets as a site's name: in the place of its logo, on the link to its front page."""

import re
from collections.abc import Iterator
from itertools import islice

import lxml.etree

from archive.ingest.documents import Fact
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

# class or id: logo, site-name, blogname, brand; not brand-news or logout
_NAMED = compiled(
    r"(?<![a-z])(?:(?:site|blog|web|header|nav|top|page)[-_]?)?(?:logo|brand)(?:[-_]?(?:text|name|title|link|box|wrap))?(?![a-z-])"
    r"|(?<![a-z])(?:site|blog|web|paper)[-_]?(?:name|title|head)(?![a-z])",
    re.I,
)
_LONGEST, _LONGEST_ENGLISH = 20, 48  # characters
_MOST_PARTS, _MOST_LINKS = 8, 12  # elements in such a place, links looked at
_NO_NAME = compiled(r"[首主]页|首頁|主頁|home|返回|logo|搜索|登[录錄]|[。，,！!？?：:]", re.I)
_FRONT = frozenset(
    ("/", "./", "index.html", "index.htm", "/index.html", "/index.htm", "index.asp", "/index.php")
)


def names_in(root: lxml.etree._Element) -> Iterator[Fact]:
    """Yield what stands where a site shows its name (name "logo", rule "brand"), the first of either kind.

    >>> import lxml.html
    >>> page = lxml.html.fromstring("<div><a class='logo' href='/'>墨香阁</a><a href='/'>首页</a></div>")
    >>> [fact.value for fact in names_in(page)]
    ['墨香阁', '墨香阁']
    """
    for node in root.iter("a", "div", "span", "h1", "h2", "strong", "p", "td"):
        named = f"{node.get('class', '')} {node.get('id', '')}"
        logo = len(named) > 1 and len(node) <= _MOST_PARTS and _NAMED.search(named)
        if logo and (words := _words(node)):
            yield Fact("logo", words, Passage(""), "brand")
            break
    for link in islice(root.iter("a"), _MOST_LINKS):
        if (link.get("href") or "").strip().lower() in _FRONT and (words := _words(link)):
            yield Fact("logo", words, Passage(""), "brand")
            break


def _words(node: lxml.etree._Element) -> str:
    if sum(1 for _ in islice(node.iter(), _MOST_PARTS + 1)) > _MOST_PARTS:
        return ""
    words = " ".join("".join(node.itertext()).split())
    longest = _LONGEST_ENGLISH if words.isascii() else _LONGEST
    return words if 2 <= len(words) <= longest and not _NO_NAME.search(words) else ""
