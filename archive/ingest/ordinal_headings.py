"""Headings that ordinals alone number: 第一,强化责任 over its text, 第二,强化落实 over its own."""

from collections.abc import Sequence
from dataclasses import replace

from archive.ingest.headings import OUTER, Heading, Item
from archive.ingest.outline import counted
from archive.ingest.patterns import compiled

_ORDINAL = compiled(r"第\s?([一二三四五六七八九十]{1,3})\s?[、，,.．:：]\s?(?=\S)")


def numbered(items: Sequence[Item]) -> list[Item]:
    """Return the items with lines such as "第一,…" told as numbers where such alone divide the text.

    They count up from one, two at the least, and are printed or placed as headings are. Under 一、 or a part
    they keep their words: there they say the order of a thought.
    """
    found: dict[int, Item] = {}
    for n, item in enumerate(items):
        if not isinstance(item, Heading):
            continue
        if item.style in OUTER:
            return list(items)
        ordinal = _ORDINAL.match(item.heading.text) if item.style == "plain" and not item.depth else None
        if ordinal:
            value = counted(ordinal[1])
            words = item.heading.part(ordinal.end()).strip()
            found[n] = replace(item, style="han", number=ordinal[1], value=value, heading=words)
    counts = [item.value for item in found.values() if isinstance(item, Heading)]
    if len(counts) < 2 or counts != list(range(1, len(counts) + 1)):
        return list(items)
    return [found.get(n, item) for n, item in enumerate(items)]
