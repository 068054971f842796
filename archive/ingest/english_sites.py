"""Whose page an English page is, by the name that it gives itself twice: at its top and at its foot."""

import re
from collections.abc import Iterator, Mapping

from archive.ingest.documents import Fact, Page
from archive.ingest.own_names import HEAD_LINES, fact_of, is_column
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_WORD = r"(?:St\.|[A-Z](?:[\w'’&-]|\.(?=\w)){0,24}+)"
_WORDS = rf"{_WORD}(?: (?:{_WORD}|of|the|for|and|in|at|&)){{1,8}}"
# (c) 2018 University of Wharfedale. Registered charity: whose the words are.
_OWNED = compiled(
    r"(?:(?:copyright|\(c\)|©)\s{0,3}){1,2}(?:(?:19|20)\d\d(?:\s?[-–—,]\s?(?:19|20)\d\d)?\s{0,3})?(?:by )?"
    rf"(?P<name>{_WORDS}?)"
    r"(?=\s{0,3}(?:[.,|·•–—]|$|all rights|\d{4}))",
    re.I,
)
_NAME = compiled(_WORDS)
_MARKS = ("©", "(c)", "copyright")
_LONGEST, _SHORTEST = 60, 6  # characters
_FOOT = 6  # shown lines at the end of a page
_PERSONAL = compiled(r"^(?:mr|mrs|ms|dr|prof|professor|sir|dame|the author|all rights)\b", re.I)


def of_page(page: Page, folded: Mapping[int, str]) -> Iterator[Fact]:
    """Yield the name that the foot of a page and its top have (rule "copyright" or "site-name").

    At the foot it is the owner's, or opens the line that says where the owner is; at the top it stands alone
    in one of the first lines, in capitals perhaps, or is what the picture over the page says. ``folded``
    holds the folds of the lines that are none of the speech.

    >>> from archive.ingest.documents import Line
    >>> texts = "UNIVERSITY OF WHARFEDALE", "News > Speeches", "(c) University of Wharfedale. A charity."
    >>> page = Page("a.txt", "", "text/plain", "utf-8", "", tuple(Line(Passage(text)) for text in texts))
    >>> [fact.value for fact in of_page(page, dict(enumerate(texts)))]
    ['University of Wharfedale']
    """
    shown = [n for n in sorted(folded) if re.search(r"\w", folded[n])]
    heads = [folded[n].split(" | ")[0].strip() for n in shown[:HEAD_LINES]]  # the site's columns behind it
    tops = {_key(text) for text in heads if len(text) <= _LONGEST and text.isascii()}
    logos = {_key(fact.value) for fact in page.facts if fact.name == "logo" and fact.rule == "logo"}
    for n in shown:
        text = page.lines[n].text
        if len(text) > 200 or not any(mark in text.lower() for mark in _MARKS):
            continue
        found = _OWNED.search(text)
        if found and _is_name(found["name"]) and _key(found["name"]) in {*tops, *logos}:
            yield fact_of(page.lines[n], found.span("name"), "copyright")
    for fact in page.facts:
        if fact.name != "logo" or fact.rule != "logo" or not _NAME.fullmatch(name := fact.value.strip()):
            continue
        if _is_name(name) and any(_opens(page.lines[n].text, name) for n in shown[-_FOOT:]):
            yield Fact("source_site", name, Passage(""), "site-name")


def _opens(line: str, name: str) -> bool:
    """Tell whether a line of the foot begins with a name and goes on with where its bearer is."""
    behind = line.strip()[len(name) :]
    return line.strip().lower().startswith(name.lower()) and bool(re.match(r"\s?[,.|·•–—-]|\s{2}", behind))


def _is_name(name: str) -> bool:
    return (
        _SHORTEST <= len(name) <= _LONGEST
        and name.isascii()
        and not is_column(name)
        and not _PERSONAL.match(name)
    )


def _key(name: str) -> str:
    return re.sub(r"[^\w]+", " ", name.lower()).strip()
