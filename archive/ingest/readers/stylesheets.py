"""The style sheets in a page's head: which of its classes and ids they hide."""

import re

from archive.ingest.patterns import compiled

HIDING = compiled(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em|rem|%)?\s*(?:;|!|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)"
    r"|text-indent\s*:\s*-\d{3,}|(?:left|top)\s*:\s*-\d{3,}px"
    r"|width\s*:\s*0(?:px)?\s*;.{0,200}height\s*:\s*0(?:px)?[^.]{0,200}overflow\s*:\s*hidden",
    re.I,
)
_COMMENT = compiled(r"/\*.*?(?:\*/|\Z)", re.S)  # what is never closed ends with the sheet
_BRACE = compiled(r"[{}]")
_NAMED = compiled(r"\s*(?:[a-z][a-z0-9]*)?([.#][\w-]+)\s*", re.I)
_LONGEST = 500_000  # characters of a sheet that are read
_PLAIN_MEDIA = compiled(r"@media\s+(?:only\s+)?(?:all|screen)\s*$", re.I)


def hidden_names(sheet: str) -> frozenset[str]:
    """Return the classes (".junk") and ids ("#trap") that a style sheet hides wherever they stand.

    Rules for print or for one width of window, and rules on elements inside others, are not asked: what
    they hide is shown to some reader.

    >>> sorted(hidden_names(".a, span.b {display:none} @media print {.c {display:none}} p .d {opacity:0}"))
    ['.a', '.b']
    """
    found: set[str] = set()
    sheet = _COMMENT.sub(" ", sheet[:_LONGEST])
    start = 0
    open_rules: list[str] = []
    narrowed = 0  # how many of them hold for some readers only, or for elements inside others
    for brace in _BRACE.finditer(sheet):
        words = sheet[start : brace.start()]
        start = brace.end()
        if brace[0] == "{":
            open_rules.append(words)
            narrowed += not _is_for_all(words)
        elif open_rules:
            selectors = open_rules.pop()
            narrowed -= not _is_for_all(selectors)
            if narrowed or not HIDING.search(words):
                continue
            named = (_NAMED.fullmatch(selector) for selector in selectors.rpartition(";")[2].split(","))
            found |= {selector[1] for selector in named if selector}
    return frozenset(found)


def _is_for_all(rule: str) -> bool:
    return _PLAIN_MEDIA.match(rule.strip()) is not None
