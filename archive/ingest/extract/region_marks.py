"""Hong Kong, Macao and Taiwan, told by two of the names that only they have, anywhere on a page."""

from __future__ import annotations

import re
from collections.abc import Iterable

from archive.ingest.documents import Evidence, Text
from archive.ingest.extract.folding import fold, is_traditional
from archive.ingest.languages.zh_regions import MARKS, NOT_OF_REGIONS, TOLD_BY_QUARTERS
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

CORROBORATED = 0.85
# So many marks of one region with a body of it; so many quarters alone; so many times those of the next.
ENOUGH, ENOUGH_QUARTERS, MARGIN = 2, 3, 2
MOST_QUOTES = 4

_MARKS = {
    # The longest first: 香港中文大學 is a body, 香港 a quarter.
    code: compiled("|".join(map(re.escape, sorted((*own, *bodies), key=len, reverse=True))))
    for code, (own, bodies) in MARKS.items()
}
_ELSEWHERE = compiled(NOT_OF_REGIONS)


def marked(text: Text, lines: Iterable[Passage]) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return (code, evidence) of the region that different marks speak for; None if none does.

    Marks are its quarters (屯門, 氹仔), bodies (醫管局, 里長) and words for itself (本港): two with a body
    among them, or three quarters. One stands in the text, which is in traditional characters; copies of
    mainland pages are too, so that a text that speaks of 全市 or 县委 is none.

    >>> paragraphs = (Passage("沙田的新大樓啟用了,醫管局的同事付出了很多心血。"),)
    >>> marked(Text(paragraphs, ()), ())[0]
    '810000'
    """
    own = text.paragraphs
    if not own or not is_traditional("".join(passage.text for passage in own[:3])):
        return None
    if any(_ELSEWHERE.search(fold(passage.text)) for passage in own):
        return None
    found: dict[str, dict[str, Evidence]] = {code: {} for code in _MARKS}
    said: set[str] = set()
    for passages, in_text in ((own, True), (lines, False)):
        for passage in passages:
            folded = fold(passage.text)
            for code, pattern in _MARKS.items():
                for hit in pattern.finditer(folded):
                    if in_text:
                        said.add(code)
                    if hit.group() not in found[code]:
                        found[code][hit.group()] = Evidence.of(
                            passage, "body-names", "corroborated", CORROBORATED, *hit.span()
                        )
    ranked = sorted(found.items(), key=lambda one: -len(one[1]))
    (code, marks), (_, second) = ranked[0], ranked[1]
    by_body = len(marks) >= ENOUGH and not marks.keys().isdisjoint(MARKS[code][1])
    by_quarters = len(marks) >= ENOUGH_QUARTERS and code in TOLD_BY_QUARTERS
    if code in said and (by_body or by_quarters) and len(marks) >= MARGIN * len(second):
        return code, tuple(marks.values())[:MOST_QUOTES]
    return None
