"""Pages to measure with: deterministic, of many shapes, no two of them the same speech but where it says so.

The layouts are those of the gold pages; their Chinese text is replaced, clause by clause, by clauses made of
those of all of them, so that lengths, headings, furniture and damage stay as they are.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

GOLD = Path(__file__).resolve().parent.parent / "ingest" / "gold"
_SUFFIXES = (".txt", ".html", ".htm", ".shtml")
_CLAUSE = re.compile(r"[\u4e00-\u9fff]{7,40}(?=[，,。；;！!？?：:])")
_TOPIC = re.compile(r"(?<=全[县市区省旗])[\u4e00-\u9fff]{4,16}(?=(?:大会|会议|动员会|推进会|现场会|座谈会))")
# A paragraph stands four times, each time with words of its own: a gold page is shorter than a speech.
_PARAGRAPH = re.compile(r"<p\b[^>]*>[^<]{40,}</p>|^[^<>\n]{40,}$", re.M)
_TIMES = 4


def pages(count: int, seed: int = 1) -> Iterator[tuple[str, bytes]]:
    """Yield (file name, bytes) of so many pages; one in fifty is the copy of one before it.

    >>> [name for name, _ in pages(2)]
    ['000000.htm', '000001.htm']
    """
    chance = random.Random(seed)
    layouts = _layouts()
    clauses = sorted({clause for text, _ in layouts for clause in _CLAUSE.findall(text)})
    topics = sorted({topic for text, _ in layouts for topic in _TOPIC.findall(text)})
    made: list[bytes] = []
    for number in range(count):
        layout, suffix = layouts[number % len(layouts)]
        if made and chance.random() < 0.02:
            data = chance.choice(made)
        else:
            data = _filled(layout, clauses, topics, chance).encode()
            if len(made) < 200:
                made.append(data)
        yield f"{number:06}{suffix}", data


def write(folder: Path, count: int, seed: int = 1) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in pages(count, seed):
        (folder / name).write_bytes(data)


def _layouts() -> list[tuple[str, str]]:
    found = []
    for path in sorted((GOLD / "in_the_wild").iterdir()):
        if path.is_file() and path.suffix in _SUFFIXES:
            try:
                text = path.read_text("utf-8")
            except UnicodeDecodeError:
                continue
            if len(_CLAUSE.findall(text)) >= 6:
                found.append((text, path.suffix))
    return found


def _filled(layout: str, clauses: list[str], topics: list[str], chance: random.Random) -> str:
    topic = chance.choice(topics) + chance.choice(topics)

    def clause(found: re.Match) -> str:
        own, other = found[0], chance.choice(clauses)
        cut = chance.randrange(3, len(other) - 2)
        # Half of one clause and half of another: no run of eight characters comes from one page.
        return other[:cut][:6] + chance.choice(clauses)[-6:] if len(own) > 8 else own

    longer = _PARAGRAPH.sub(lambda found: "\n".join([found[0]] * _TIMES), _TOPIC.sub(topic, layout))
    return _CLAUSE.sub(clause, longer)
