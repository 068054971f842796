"""Who put a text up in a forum, by the name of his account: nobody whose speech it need be."""

from itertools import pairwise

from archive.ingest.documents import Document
from archive.ingest.extract.folding import fold
from archive.ingest.patterns import compiled

_LONGEST = 20  # characters of an account's name
_EDITED = compiled(r"本[帖贴]最后由\s?(\S{2,20})\s?于\s?[12]\d{3}")
# What a forum prints below a member's name: 版主, 金牌会员, 帖子 1988
_RANK = compiled(
    r"(?:(?:超级)?版主|管理员|[\u4e00-\u9fff]{0,4}会员|新手上路|(?:主题|帖子?|贴子|积分|威望|精华)\s?:?\s?\d.{0,40}|UID\s?:?\s?\d+)$"
)


def accounts(document: Document) -> frozenset[str]:
    """Return the names of the members who wrote on a forum's page, as the page prints them.

    A member may be called as a person is: 金粟书岩 over 版主 is who posted, not who spoke.

    >>> from archive.ingest.documents import Line, LiftedPage, Page, Slot
    >>> from archive.ingest.spans import Passage
    >>> lines = tuple(Line(Passage(text)) for text in ("金粟书岩", "版主", "帖子 1988", "各位老乡:"))
    >>> page = Page("a.html", "", "text/html", "utf-8", "", lines)
    >>> sorted(accounts(Document((Slot(LiftedPage(page, (), (), ()), None),))))
    ['金粟书岩']
    """
    found: set[str] = set()
    for lifted in document.pages:
        shown = [fold(line.text) for line in lifted.page.lines if not line.hidden and line.text]
        found.update(edited[1] for text in shown if "最后由" in text and (edited := _EDITED.search(text)))
        found.update(
            above
            for above, below in pairwise(shown)
            if len(above) <= _LONGEST and len(below) <= 60 and _RANK.match(below) and not _RANK.match(above)
        )
    return frozenset(found)
