"""Days of sittings at the head of an assembly's official record: 立法会 ─ 2012年11月14日, over a number."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from archive.ingest import furniture, page_heads
from archive.ingest.documents import Fact, Line
from archive.ingest.languages.en_chrome import MONTHS
from archive.ingest.patterns import compiled

_RULE = "record-card"
_LONGEST = 80
_DAY = rf"(?:(?:19|20)\d\d年\d{{1,2}}月\d{{1,2}}日|\d{{1,2}}\s(?:{'|'.join(MONTHS)})\s(?:19|20)\d\d)"
_WEEKDAY = r"(?:\s?[(]?星期[一二三四五六日天][)]?)?"
_ASSEMBLY = (
    r"(?:[\u4e00-\u9fff]{0,12}(?:立法[会局院]|议会)(?:会议)?|LEGISLATIVE (?:COUNCIL|ASSEMBLY)|HANSARD)"
)
# The head of each page: the assembly, a rule and the day of the sitting, a page's number perhaps beside it.
_HEAD = compiled(
    rf"{_ASSEMBLY}\s*+(?:[-─—–|·,]\s*+)?(?P<day>{_DAY}){_WEEKDAY}(?P<number>\s{{2,}}+\d{{1,5}})?", re.I
)
# The title page of a day's record, and the day below it.
_RECORD = compiled(
    r"(?:[\u4e00-\u9fff]{0,12}会议)?(?:过程)?正式[记纪]录"
    r"|OFFICIAL RE(?:CORD|PORT) OF (?:PROCEEDINGS|DEBATES)",
    re.I,
)
_UNDER = compiled(rf"(?:[A-Z][a-z]{{2,5}}day,?\s)?(?P<day>{_DAY}){_WEEKDAY}")


def days(lines: Sequence[Line], folded: Mapping[int, str]) -> dict[int, Fact]:
    """Return the first line that names the day of a sitting, with the day as a fact "date"; {} if none does.

    It is the head of a record's pages, beside a page's number or once more further down, or stands under the
    title of a record. Where such lines name different days the page is of several sittings: none is taken.

    >>> from archive.ingest.spans import Passage
    >>> text = {0: "立法会 ─ 2012年11月14日", 1: "1733", 2: "代理主席,我谨此陈辞。"}
    >>> [fact.value for fact in days([Line(Passage(one)) for one in text.values()], text).values()]
    ['2012年11月14日']
    >>> days([Line(Passage("立法会 2012年11月14日"))], {0: "立法会 2012年11月14日"})
    {}
    """
    standing = [n for n in sorted(folded) if folded[n]]
    heads: dict[int, re.Match] = {}
    found: dict[int, str] = {}
    for at, n in enumerate(standing):
        text = folded[n]
        if len(text) > _LONGEST or not ("月" in text or text[-1].isdecimal()):
            continue
        if head := _HEAD.fullmatch(text):
            heads[at] = head
        elif at and (under := _UNDER.fullmatch(text)) and _RECORD.fullmatch(folded[standing[at - 1]]):
            found[n] = under["day"]
    times = Counter(head[0] for head in heads.values())
    for at, head in heads.items():
        beside = (folded[n] for n in (*standing[max(at - 1, 0) : at], *standing[at + 1 : at + 2]))
        if head["number"] or times[head[0]] > 1 or any(map(page_heads.is_number, beside)):
            found[standing[at]] = head["day"]
    if len(set(found.values())) != 1:
        return {}
    n, day = min(found.items())
    first = furniture.level(lines[n].text).find(day)
    if first < 0:
        return {}
    passage = lines[n].passage.part(first, first + len(day))
    return {n: Fact("date", passage.text, passage, _RULE)}
