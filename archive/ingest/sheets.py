"""What tells to which document a page belongs: title, number, address, how its text begins and ends."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from archive.ingest.documents import LiftedPage
from archive.ingest.facts import host_of
from archive.ingest.languages import zh_kinds
from archive.ingest.languages.scripts import language_of, simplified
from archive.ingest.lines import bare, date_in, ends_sentence, is_salutation, squeezed
from archive.ingest.outline import mark_at
from archive.ingest.patterns import compiled

_NUMBERED = compiled(
    r"^(.*?)(?:[_-](?:p(?:age)?)?|/p(?:age)?[/_-]?|[?&](?:p|page|pn|pageno|pageindex|currentpage)=)(\d{1,2})$|^(.*?)(?<![_\s(（-])[_\s(（-]*+第\s*(\d{1,2})\s*页[)）]?$",
    re.I,
)
# speech2.txt, speech(2).txt: asked only of a page without a title.
_TRAILING = compiled(r"^(.*?[^\d(（])[(（]?(\d{1,2})[)）]?$")
# …/remarks-at-the-harbour-fair-7: a blog numbers the titles that it has had before.
_TITLE_AGAIN = compiled(r"/[a-z][a-z'’]*(?:-[a-z0-9'’]+){2,}-\d{1,2}(?:\.[a-z]{3,5})?\?$", re.I)
_THANKS = compiled(zh_kinds.THANKS)


@dataclass(frozen=True)
class Sheet:
    """A page and what it says of its place in a document."""

    page: LiftedPage
    key: str  # title, bare of signs and width
    untitled: bool  # the page prints no title; the key, if any, is the file's name
    part: int | None
    parts: int | None
    linked: int | None  # the highest page of the document that the page's own pager links
    address: str  # of the document: without the number of the page
    own_address: str  # of the page: with it
    number: int | None  # the n of "_n" in the address or file name
    saved: bool  # whether number and address are only those of the file
    folder: str
    base: str  # the file's name without any number behind it, with its folder
    host: str
    site: str
    posted: str
    word: str  # "上", "中" or "下" where the part is called so

    @cached_property
    def place(self) -> int | None:
        """The part number of the page: as printed, else as its address counts.

        A later number on a page that is a whole speech counts copies or speeches of one title, not parts.
        """
        if self.part is not None:
            return None if self.part > 1 and self.is_whole else self.part
        return self.number if self.number and self.number > 1 else None

    @cached_property
    def is_whole(self) -> bool:
        return self.opens and (self.closes or any(mark_at(line.text) for line in self.page.body))

    @cached_property
    def is_titled_again(self) -> bool:
        """Whether the number in the page's address may count the pages that a site has of one title."""
        return _TITLE_AGAIN.search(self.own_address) is not None

    @cached_property
    def opens(self) -> bool:
        """Whether the page opens a speech: a salutation first and, if it is numbered, a number one."""
        salutation = any(is_salutation(simplified(line.text)) for line in self.page.body[:2])
        return salutation and (not self.counts or self.counts[0] == 1)

    @cached_property
    def closes(self) -> bool:
        return any(_THANKS.search(simplified(line.text)) for line in self.page.body[-2:])

    @cached_property
    def counts(self) -> list[int]:
        """The outermost numbers of the page's outline."""
        marks = [mark for line in self.page.body if (mark := mark_at(line.text))]
        return [mark.value for mark in marks if mark.style in ("han", "part")]

    @cached_property
    def script(self) -> str:
        """The script of the page's text: what is printed in another goes on in no text."""
        return language_of("".join(line.text for line in self.page.body))

    @cached_property
    def days(self) -> set[str]:
        return {bare(day) for line in self.page.head if (day := date_in(line.text))}


def of(page: LiftedPage) -> Sheet:
    """Return a page with what tells to which document it belongs."""
    title, url = page.fact("title"), page.fact("source_url")
    posted, site = page.fact("posted"), page.fact("source_site")
    words = title.value if title else ""
    if site and bare(words) == bare(site.value):
        words = ""  # a page that names the site alone
    untitled = not words or (title is not None and title.rule == "file-name")
    address, number, own_address = _address(url.value if url else "")
    stem = PurePosixPath(page.page.file.replace("\\", "/"))
    folder = str(stem.parent)
    saved = number is None and not address
    numbered = _numbering(stem.stem)
    trailing = _TRAILING.match(stem.stem)
    base = numbered[0] if numbered else trailing[1] if trailing else stem.stem
    if saved:
        # Saved pages of one document keep the site's numbering in their file names.
        if untitled and not numbered and trailing:
            numbered = trailing[1], int(trailing[2])
        name, number = numbered or (stem.stem, None)
        address, own_address = f"{folder}/{name}", f"{folder}/{stem.stem}"
    return Sheet(
        page,
        bare(simplified(squeezed(words))),
        untitled,
        _count(page, "part"),
        _count(page, "parts"),
        _count(page, "parts_linked"),
        address,
        own_address,
        number,
        saved,
        folder,
        f"{folder}/{base.rstrip('_- ')}",
        host_of(url.value) if url else "",
        site.value if site else "",
        posted.value if posted else "",
        word.value if (word := page.fact("part_word")) else "",
    )


def without_ids(found: Sequence[Sheet]) -> list[Sheet]:
    """Return the sheets, an id that looks like the number of a page given back to its address.

    t20181019_31.html is a first page where t20181019_31_1.html counts from it.
    """
    counted = {sheet.address for sheet in found if sheet.number is not None}
    return [
        replace(sheet, number=None, address=sheet.own_address)
        if sheet.number is not None and sheet.own_address in counted
        else sheet
        for sheet in found
    ]


def runs_on(first: Sheet, second: Sheet) -> bool:
    """Tell whether a page's text plainly goes on in another: cut in a sentence, or by the next number."""
    above, below = first.page.body, second.page.body
    if not above or not below or second.opens or first.closes or first.script != second.script:
        return False
    if not ends_sentence(above[-1].text) and not mark_at(below[0].text):
        return True
    return bool(first.counts and second.counts) and second.counts[0] == first.counts[-1] + 1


def _address(url: str) -> tuple[str, int | None, str]:
    """Return the address of the document, the number of its page, and the address of the page.

    ("…/333.html", 2, "…/333_2.html") for the last.
    """
    if not url:
        return "", None, ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url, None, url
    path, dot, suffix = parts.path.rstrip("/").rpartition(".")
    stem, end = (path, dot + suffix) if dot and "/" not in suffix else (parts.path.rstrip("/"), "")
    own = f"{parts.netloc}{stem}{end}?{parts.query}"
    if found := _numbering(stem):
        return f"{parts.netloc}{found[0]}{end}?{parts.query}", found[1], own
    if found := _numbering(f"{stem}?{parts.query}"):
        asked = found[0].removeprefix(stem).strip("?&")
        return f"{parts.netloc}{stem}{end}?{asked}", found[1], own
    return own, None, own


def _numbering(name: str) -> tuple[str, int] | None:
    """Return a name without the number of its page, and the number: ("33", 2) for 33_2 and 33?page=2."""
    found = _NUMBERED.match(name)
    return (found[1] or found[3] or "", int(found[2] or found[4])) if found else None


def _count(page: LiftedPage, name: str) -> int | None:
    fact = page.fact(name)
    return int(fact.value) if fact and fact.value.isdigit() else None
