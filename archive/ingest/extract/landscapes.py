"""Whether a text tells of its own land as part of another province than the place that its names point to."""

from collections.abc import Iterable

from archive.ingest.gazetteer import Gazetteer, simplified
from archive.ingest.languages.zh_landscapes import ANOTHERS_LANDSCAPE, LANDSCAPES
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_NAMES = compiled("|".join(sorted(LANDSCAPES, key=len, reverse=True)))
_BEFORE, _BEHIND = map(compiled, ANOTHERS_LANDSCAPE)
_LOOKED_AT = 6  # characters before and behind a name


def gainsaid(code: str, paragraphs: Iterable[Passage], gazetteer: Gazetteer) -> bool:
    """Tell whether a text names parts of other provinces as its own land, and none of the place's own.

    渭北的土厚 is said in 陕西: a township that only 山东 has by that name does not make
    it a speech there. What is visited, followed or compared with (到苏南考察) says nothing.

    >>> from archive.ingest import gazetteer
    >>> gainsaid("370724", [Passage("渭北的土厚。")], gazetteer.load())
    True
    >>> gainsaid("370724", [Passage("要学习渭北经验。")], gazetteer.load())
    False
    """
    lineage = gazetteer.lineage(code)
    elsewhere = False
    for paragraph in paragraphs:
        text = simplified(paragraph.text)
        for found in _NAMES.finditer(text):
            if lineage[0] in LANDSCAPES[found.group()]:
                return False
            start, end = found.span()
            before = text[max(start - _LOOKED_AT, 0) : start]
            anothers = _BEFORE.search(before) or _BEHIND.match(text[end : end + _LOOKED_AT])
            elsewhere = elsewhere or not anothers
    return elsewhere
