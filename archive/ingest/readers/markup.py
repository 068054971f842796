"""What an element's tag, style and class say of the text inside it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

import lxml.etree

from archive.ingest.patterns import compiled
from archive.ingest.readers.stylesheets import HIDING

BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre
    section summary table tbody td tfoot th thead tr ul""".split()  # noqa: SIM905
)
HEADINGS = {f"h{n}": n for n in range(1, 7)}
# Elements whose content is no text of the page.
SKIPPED = frozenset(
    """script style title noscript template head iframe object embed applet svg math canvas audio video map
    select datalist textarea input button""".split()  # noqa: SIM905
)
_BOLD = frozenset({"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"})
# Forum software puts junk into each line under these names so that a copy is spoilt.
_JAMMER = compiled(r"\b(?:jammer|pstatus_hide|copy-?right-?hide|anti-?copy)\b", re.I)
_LONGEST_JUNK = 120  # characters
# The text of a public account's page (WeChat) is hidden until the page's script has run.
_SHOWN_BY_SCRIPT = frozenset({"js_content"})
_CENTRED = compiled(r"text-align\s*:\s*center", re.I)
_BOLD_STYLE = compiled(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.I)
# As captions and other small print are set.
_SMALL = compiled(
    r"font-size\s*:\s*(?:[89]|1[0-3])(?:\.\d+)?px"
    r"|(?<![\w-])color\s*:\s*(?:#([7-9ab])\1{2}(?!\w)|gr[ae]y\b|#(?:808080|888888|999999|8c8c8c|7f7f7f|b2b2b2|a5a5a5)"
    r"|rgb\(\s*(1[2-7]\d)\s*,\s*\2\s*,\s*\2\s*\))",
    re.I,
)
_PREFORMATTED = compiled(r"white-space\s*:\s*pre", re.I)
_REGION_TAGS = {
    "nav": "navigation",
    "footer": "footer",
    "aside": "sidebar",
    "form": "form",
    "menu": "navigation",
}
_TELLING = _BOLD | {"center", "pre"} | _REGION_TAGS.keys()  # say something without any attribute
# Whole words of class and id. They are hints: chrome weighs them, it never obeys them.
_REGION_WORDS = {
    "navigation": {
        "nav",
        "navbar",
        "menu",
        "breadcrumb",
        "breadcrumbs",
        "crumb",
        "crumbs",
        "topbar",
        "toolbar",
        "tabs",
        "header",
        "hd",
    },
    "footer": {"footer", "foot", "copyright", "bottom", "ft", "links", "friendlink"},
    "sidebar": {"sidebar", "aside", "side", "sider"},
    "related": {
        "related",
        "relate",
        "recommend",
        "recommended",
        "hot",
        "hotnews",
        "ranking",
        "rank",
        "tuijian",
        "xiangguan",
        "more",
        "morelist",
    },
    "comments": {"comment", "comments", "reply", "replies", "disqus", "pinglun"},
    "promotion": {
        "newsletter",
        "subscribe",
        "subscription",
        "signup",
        "sign-up",
        "promo",
        "advert",
        "advertisement",
        "adbox",
        "inad",
        "guanggao",
        "cookie",
        "cookies",
        "consent",
        "gdpr",
        "ad",
        "ads",
        "adv",
        "adslot",
        "sponsor",
        "sponsored",
    },
    "summary": {"intro", "summary", "abstract", "digest", "zhaiyao", "daodu", "daoyu", "standfirst"},
    "pullquote": {"pullquote", "pull-quote", "callout"},
    "signature": {"signature", "postsig", "sig", "sign"},
    "tools": {"share", "bdshare", "social", "print", "fontsize", "pager", "pagination", "page-nav"},
}
_WORDS = compiled(r"[a-z]+(?:-[a-z]+)?|[A-Z][a-z]+")


@dataclass(frozen=True)
class Style:
    """What holds for the text at one place of the tree."""

    block: str = "p"  # the innermost block element
    hidden: bool = False
    link: bool = False
    bold: bool = False
    centred: bool = False
    preformatted: bool = False
    region: str = ""
    small: bool = False  # set small or grey, as captions are


class Unseen:
    """The classes and ids that a page's style sheets hide: ".junk", "#trap"."""

    def __init__(self, names: frozenset[str]):
        self._names = names
        self._sizes: dict[lxml.etree._Element, int] = {}  # characters of text in elements asked for

    def holds(self, node: lxml.etree._Element) -> bool:
        """Tell whether an element is hidden so. What spoils a copy is short; what a script unfolds is not."""
        if not self._names:
            return False
        named = f"#{node.get('id', '')}" in self._names or any(
            f".{name}" in self._names for name in node.get("class", "").split()
        )
        return named and self._size(node) <= _LONGEST_JUNK

    def _size(self, node: lxml.etree._Element) -> int:
        if node not in self._sizes:
            # With those of all elements inside, which may be asked for as well: each is measured once.
            for inner in reversed(list(node.iter())):
                size = sum(self._sizes[child] + len((child.tail or "").strip()) for child in inner)
                self._sizes[inner] = size + len((inner.text or "").strip())
        return self._sizes[node]


def style_of(node: lxml.etree._Element, outer: Style, block: bool, unseen: Unseen | None = None) -> Style:
    """Return what holds inside ``node``, given what holds around it.

    ``unseen``: what the page's style sheets hide.
    """
    tag = node.tag
    attributes = node.attrib
    if not attributes and tag not in _TELLING:
        return _inside(outer, tag) if block and outer.block != tag else outer
    css = attributes.get("style", "")
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    align = attributes.get("align", "").lower()
    centred = outer.centred
    if block:
        centred = align == "center" or tag == "center" or (outer.centred and not align)
    if css and _CENTRED.search(css):
        centred = True
    return _style(
        _block(tag, outer) if block else outer.block,
        outer.hidden or is_hidden(node, css, names, unseen),
        outer.link or (tag == "a" and "href" in attributes),
        outer.bold or tag in _BOLD or bool(css and _BOLD_STYLE.search(css)),
        centred,
        outer.preformatted or tag == "pre" or bool(css and _PREFORMATTED.search(css)),
        outer.region or _REGION_TAGS.get(tag, "") or (_region(names) if block else ""),
        outer.small or bool(css and _SMALL.search(css)),
    )


# A page has few styles and thousands of elements.
_style = lru_cache(maxsize=1024)(Style)


@lru_cache(maxsize=1024)
def _inside(outer: Style, tag: str) -> Style:
    return replace(outer, block=_block(tag, outer))


def _block(tag: str, outer: Style) -> str:
    """Return the block that text in ``tag`` stands in: a paragraph of a quotation is a quotation."""
    return outer.block if outer.block in ("blockquote", "figcaption") and tag in ("p", "div") else tag


def is_hidden(node: lxml.etree._Element, css: str, names: str, unseen: Unseen | None = None) -> bool:
    """Tell whether an element hides what is in it, by its style, its attribute, its class or id."""
    attributes = node.attrib
    if attributes.get("id") in _SHOWN_BY_SCRIPT:
        return False
    if "hidden" in attributes or (css and HIDING.search(css)):
        return True
    if not names.strip():
        return False
    if unseen and unseen.holds(node):
        return True
    return _JAMMER.search(names) is not None


def _region(names: str) -> str:
    if not names.strip():
        return ""
    words = {word.lower() for word in _WORDS.findall(names)}
    words |= {part for word in words for part in word.split("-")}
    return next((region for region, known in _REGION_WORDS.items() if words & known), "")
