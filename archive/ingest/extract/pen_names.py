"""Names that members of a site give themselves, which read like a person with a post: 沙地老班长."""

from __future__ import annotations

from itertools import pairwise

from archive.ingest.documents import Document
from archive.ingest.extract import posters
from archive.ingest.extract.folding import fold
from archive.ingest.extract.names import Naming
from archive.ingest.languages.zh import COMPOUND_SURNAMES
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

# The stamp of what a member wrote, and the clock of a site's own.
_STAMP = compiled(
    "^(?:楼主|沙发)|(?:发表|回复|发布|上传)于|只看(?:该作者|楼主)"
    "|^[^\u4e00-\u9fff]{0,3}(?:19|20)[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日? {0,3}[0-9]{1,2}:[0-9]{2}"
)
# What the name of a post with its body begins with: 县委副书记, 党组书记, 常务副市长.
_BODY = frozenset("省市县区州旗盟镇乡村党校院局厅部委政人常副第总")


def may_be(folded: str, naming: Naming) -> bool:
    """Tell whether a name with a post may be such a one: both in one word, or a post without its body.

    >>> from archive.ingest.extract import names
    >>> told = ("沙地老班长", "青山老书记", "班长 沙地明", "李明 班长", "县委书记")
    >>> [may_be(one, names.whole_line(one)) for one in told]
    [True, True, False, False, False]
    """
    if not naming.office:
        return False
    if naming.name:
        return naming.name[1] == naming.office[0]
    return naming.office[0] > 0 or folded[0] not in _BODY


def by_stamp(document: Document, passage: Passage, naming: Naming) -> bool:
    """Tell whether a line of the head names the member who put the page up.

    It is such a name as `may_be` tells, a teacher's (易水老师) or a long one (李家老大), and beneath it stand
    the stamp of the site or what a forum tells of its members.
    """
    folded = fold(passage.text)
    called = slice(*naming.name) if naming.name and not naming.office else slice(0, 0)
    own = folded[called].replace(" ", "")
    long = len(own) > 3 and "·" not in own and not own.startswith(COMPOUND_SURNAMES)
    taught = folded[called] and folded[called.stop :].startswith("老师")
    if not (long or taught or may_be(folded, naming)):
        return False
    shown = [fold(line.text) for page in document.pages for line in page.page.lines if not line.hidden]
    stamped = {above for above, below in pairwise(filter(None, shown)) if _STAMP.search(below)}
    return folded in stamped or folded in posters.accounts(document)
