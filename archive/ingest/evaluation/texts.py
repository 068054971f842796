"""How well a report's text agrees with the gold text: characters, ends of paragraphs, outline."""

from dataclasses import dataclass
from itertools import accumulate

from archive.ingest.evaluation.alignment import Alignment, plain
from archive.ingest.patterns import compiled

_EXCERPT = 48  # characters of a difference that are shown
_MOST = 6  # differences of one kind that are shown
# The number of a heading stands in the report's "number", or in the paragraph when it was not lifted.
_OUTLINE_MARK = compiled(r"[(（]?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[)）]?[、.,]?|[、.,]")


@dataclass(frozen=True)
class Counts:
    """How many were right, of how many expected and how many reported."""

    right: int = 0
    expected: int = 0
    reported: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.right + other.right, self.expected + other.expected, self.reported + other.reported
        )

    @property
    def recall(self) -> float:
        return self.right / self.expected if self.expected else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.reported if self.reported else 1.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall, 0..1; 1 where there was nothing to find.

        >>> Counts(right=3, expected=4, reported=3).f1
        0.8571428571428571
        """
        both = self.expected + self.reported
        return 2 * self.right / both if both else 1.0

    @property
    def is_perfect(self) -> bool:
        return self.right == self.expected == self.reported


NONE = Counts()


@dataclass(frozen=True)
class TextScore:
    """One speech's text against its gold text; characters are counted without white space."""

    characters: Counts = NONE  # right: kept; expected: of the gold text; reported: of the report's
    boundaries: Counts = NONE  # ends of paragraphs within the text
    sections: Counts | None = None  # level, number, heading and paragraph, as far as the gold names them
    headings: Counts | None = None  # the same without the paragraph, which one end missed moves for all
    differences: tuple[str, ...] = ()


def compare(gold: dict, report: dict | None) -> TextScore | None:
    """Return how well the text of a report agrees with gold's, None if gold has no paragraphs.

    Headings take part in their place, so that a heading left in its paragraph, or a paragraph taken for a
    heading, loses no text: it costs in the outline and in the ends of paragraphs. A run that stands
    elsewhere counts as lost and as let in.

    >>> compare({"paragraphs": ["同志们:", "现在开会。"]}, {"paragraphs": ["同志们:现在开会。"]}).boundaries
    Counts(right=0, expected=1, reported=0)
    """
    report = report or {}
    sections = _outline(gold, report) if "sections" in gold else (None, None, ())
    if "paragraphs" not in gold:
        if sections[0] is None:
            return None
        return TextScore(sections=sections[0], headings=sections[1], differences=sections[2])
    gold_text, gold_ends = _flow(gold)
    found_text, found_ends = _flow(report)
    alignment = Alignment.of(gold_text, found_text)
    characters, told = _characters(alignment)
    boundaries, moved = _boundaries(alignment, gold_ends, found_ends)
    return TextScore(characters, boundaries, sections[0], sections[1], (*told, *moved, *sections[2]))


def _flow(report: dict) -> tuple[str, list[int]]:
    """Return headings and paragraphs in reading order as one plain text, and where its paragraphs end."""
    paragraphs = report.get("paragraphs") or []
    pieces: list[tuple[str, bool]] = []
    sections = sorted(
        report.get("sections") or [], key=lambda section: section.get("paragraph", len(paragraphs))
    )
    for n, paragraph in enumerate([*paragraphs, None]):
        while sections and (paragraph is None or sections[0].get("paragraph", len(paragraphs)) <= n):
            pieces.append((plain(sections.pop(0).get("heading", "")), False))
        if paragraph is not None:
            pieces.append((plain(paragraph), True))
    ends = accumulate(len(text) for text, _ in pieces)
    return "".join(text for text, _ in pieces), [
        end for end, (text, is_paragraph) in zip(ends, pieces, strict=True) if is_paragraph and text
    ]


def _characters(alignment: Alignment) -> tuple[Counts, list[str]]:
    gold, found = alignment.gold, alignment.found
    lost = [gold[start:end] for start, end in alignment.lost()]
    let_in = [found[start:end] for start, end in alignment.let_in()]
    # Numbers of headings are reported apart: those that stand in the text are neither lost nor furniture.
    lost, let_in = ([run for run in runs if not _OUTLINE_MARK.fullmatch(run)] for runs in (lost, let_in))
    kept = len(gold) - sum(map(len, lost))
    counts = Counts(kept, len(gold), kept + sum(map(len, let_in)))
    return counts, [*_told("text lost", lost), *_told("text let in", let_in)]


def _boundaries(alignment: Alignment, gold: list[int], found: list[int]) -> tuple[Counts, list[str]]:
    """Return how many ends of paragraphs agree; the end of the whole text, if it agrees, is no merit."""
    places: dict[int, int] = {}  # end in the gold text -> end in the report's text
    astray = []
    expected = set(gold)
    for end in found:
        before, after = alignment.gold_place(end - 1), alignment.gold_place(end)
        near = [place for place in (None if before is None else before + 1, after) if place in expected]
        if near and near[0] not in places:
            places[near[0]] = end
        else:
            astray.append(end)
    missed = [end for end in gold if end not in places]
    last = int(bool(gold and found and places.get(gold[-1]) == found[-1]))
    counts = Counts(len(places) - last, len(gold) - last, len(found) - last)
    told = [
        *_told("paragraph end missed", [_around(alignment.gold, end) for end in missed]),
        *_told("paragraph end too many", [_around(alignment.found, end) for end in astray]),
    ]
    return counts, told


def _outline(gold: dict, report: dict) -> tuple[Counts, Counts, tuple[str, ...]]:
    expected, reported = gold["sections"] or [], report.get("sections") or []
    keys = [key for key in ("level", "number", "heading", "paragraph") if any(key in s for s in expected)]
    keys = keys or ["level", "number", "heading", "paragraph"]
    missed, left = _matched(expected, reported, keys)
    strict = Counts(len(expected) - len(missed), len(expected), len(reported))
    unplaced, _ = _matched(expected, reported, [key for key in keys if key != "paragraph"])
    loose = Counts(len(expected) - len(unplaced), len(expected), len(reported))
    told = (
        *_told("section missed", [_printed(section) for section in missed]),
        *_told("section too many", [_printed(section) for section in left]),
    )
    return strict, loose, told


def _matched(expected: list[dict], reported: list[dict], keys: list[str]) -> tuple[list[dict], list[dict]]:
    """Return the sections that were not found, and those that were found beyond."""
    left, missed = list(reported), []
    for section in expected:
        match = next((s for s in left if _is_section(section, s, keys)), None)
        if match is None:
            missed.append(section)
        else:
            left.remove(match)
    return missed, left


def _is_section(expected: dict, found: dict, keys: list[str]) -> bool:
    return all(_value(expected[key]) == _value(found.get(key)) for key in keys if key in expected)


def _value(value: object) -> object:
    """Return what is compared; a heading without a number has "", or null, for one."""
    return plain(value or "") if value is None or isinstance(value, str) else value


def _printed(section: dict) -> str:
    where = f"level {section.get('level', '?')}, paragraph {section.get('paragraph', '?')}"
    return f"{section.get('number') or ''} {_short(section.get('heading', ''))} ({where})".strip()


def _around(text: str, end: int) -> str:
    return f"…{text[max(0, end - 12) : end]} | {text[end : end + 12]}…"


def _short(text: str) -> str:
    if len(text) <= _EXCERPT:
        return text
    return f"{text[: _EXCERPT // 2]}…{text[-_EXCERPT // 2 :]} ({len(text)} characters)"


def _told(what: str, runs: list[str]) -> list[str]:
    told = [f"{what}: {_short(run)}" for run in runs[:_MOST]]
    return told + [f"{what}: {len(runs) - _MOST} more"] * (len(runs) > _MOST)
