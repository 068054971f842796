"""Texts of one speech from several sources: which documents are witnesses of it, which one is read."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from archive.ingest import fingerprints
from archive.ingest.documents import Document, Evidence, Text
from archive.ingest.languages import zh_chrome, zh_papers
from archive.ingest.languages.scripts import simplified
from archive.ingest.patterns import compiled

_SPUN = compiled(zh_chrome.SPUN)
_ABRIDGED = compiled(r"删节|删减|节选|节录|摘登|摘编|摘要|摘录")
_MOST_HOLDERS = 50  # texts that are remembered for one shingle
_TELLING = 0.3  # least share of a text's shingles that must not be stock phrases
_MOST_COMPARED = 8  # texts that one is compared with in full
_NEARLY_FULL, _FULL = 0.9, 0.97  # of the fullest text
_PASSED_ON = compiled(zh_papers.PASSED_ON)
_REWORDED = 2  # spun words from which on a text counts as reworded


@dataclass(frozen=True)
class Reading:
    """A document with its mended text."""

    document: Document
    text: Text

    @property
    def size(self) -> int:
        return sum(len(paragraph.text) for paragraph in self.text.paragraphs)

    @property
    def is_template(self) -> bool:
        return any(page.kind == "template" for page in self.document.pages)

    @property
    def spun(self) -> int:
        """How many words stand in the text that only programs which reword texts put there."""
        return sum(len(_SPUN.findall(paragraph.text)) for paragraph in self.text.paragraphs)

    @property
    def is_abridged(self) -> bool:
        """Whether the page says over its text that some of it was left out."""
        return any(_ABRIDGED.search(simplified(line.text)) for line in self.document.head)

    @property
    def losses(self) -> int:
        """How many parts and stretches of text are known to be missing."""
        return len(self.document.missing_parts) + sum(gap.kind != "numbering" for gap in self.text.gaps)


def grouped(readings: Sequence[Reading]) -> list[list[Reading]]:
    """Return the readings grouped by speech, each group's best text first, in the order of first readings.

    Two texts are one speech when nearly every stretch of the shorter stands in the longer, were it with
    changed words. Speeches of one campaign share stock paragraphs only; those made by one model differ in
    their names or figures. Entries of one page are speeches of
    their own and never grouped together, nor is a model text with the speech it was made from.
    """
    if len(readings) == 1:
        return [[readings[0]]]
    texts = ["".join(p.text for p in reading.text.paragraphs) for reading in readings]
    prints = [fingerprints.shingles(text) for text in texts]
    holders: dict[int, list[int]] = defaultdict(list)
    root = list(range(len(readings)))

    def top(n: int) -> int:
        while root[n] != n:
            n = root[n]
        return n

    masked: dict[int, set[int]] = defaultdict(set)  # by a model text: the speeches that it may be a copy of
    for n, mine in enumerate(prints):
        for other in _likely(mine, prints, holders):
            if top(n) == top(other) or _are_of_one_page(readings[n], readings[other]):
                continue
            if fingerprints.coverage(texts[n], texts[other]) < fingerprints.SAME_STRETCHES:
                continue
            if fingerprints.filled_anew(texts[n], texts[other]):
                continue
            if readings[n].is_template == readings[other].is_template:
                root[top(n)] = min(top(n), top(other))
                root[n] = top(n)
            elif fingerprints.containment(mine, prints[other]) >= fingerprints.VERBATIM:
                copy, own = (n, other) if readings[n].is_template else (other, n)
                masked[copy].add(own)
        for shingle in mine:
            if len(holders[shingle]) < _MOST_HOLDERS:
                holders[shingle].append(n)
    for copy, speeches in masked.items():
        tops = {top(n) for n in speeches}
        if len(tops) == 1:  # of several speeches made by it, it is the model
            first, second = sorted((top(copy), *tops))
            root[second] = first
    groups: dict[int, list[Reading]] = defaultdict(list)
    for n, reading in enumerate(readings):
        groups[top(n)].append(reading)
    return [_best_first(group) for _, group in sorted(groups.items())]


def _likely(
    mine: frozenset[int], prints: Sequence[frozenset[int]], holders: Mapping[int, list[int]]
) -> list[int]:
    """Return the texts that share enough shingles with one to be compared with it, the likeliest first.

    A shingle that many texts hold is a stock phrase and tells nothing, unless nearly all of a text's are
    such: then many copies of it are there, of which the first are enough.
    """
    telling = [shingle for shingle in mine if len(holders.get(shingle, ())) < _MOST_HOLDERS]
    if len(telling) < _TELLING * len(mine):
        telling = list(mine)
    shared = Counter(other for shingle in telling for other in holders.get(shingle, ()))
    share = len(telling) / len(mine) if mine else 0
    return [
        other
        for other, count in shared.most_common(_MOST_COMPARED)
        if count >= fingerprints.LIKELY * share * min(len(mine), len(prints[other]))
    ]


def reworded(reading: Reading) -> tuple[Evidence, ...]:
    """Return the words that show a text to be a copy that a program reworded; () if it is not.

    The text is left as it is: what the speaker said in their place is not known.
    """
    if reading.spun < _REWORDED:
        return ()
    return tuple(
        Evidence.of(paragraph, "reworded", "inferred", 0.8, *found.span())
        for paragraph in reading.text.paragraphs
        for found in _SPUN.finditer(paragraph.text)
    )


def _are_of_one_page(a: Reading, b: Reading) -> bool:
    files = {page.page.file for page in a.document.pages}
    return any(page.page.file in files for page in b.document.pages)


def _passed_on(reading: Reading) -> bool:
    """Tell whether a copy says that a reader passes on what stood elsewhere: 【转帖】, 转自某某网"""
    lines = [line.text for page in reading.document.pages[:1] for line in (*page.head, *page.body[:2])]
    return any(_PASSED_ON.match(text) for text in lines)


def _best_first(group: list[Reading]) -> list[Reading]:
    """Return the group with the text to read in front.

    That is the one without masks, with the fewest losses, not abridged by its own word, not reworded by a
    program, nearly full, not passed on by a reader, full, put up earliest, given first.
    """
    fullest = max(reading.size for reading in group)

    def demerit(reading: Reading) -> tuple[bool, int, bool, bool, bool, bool, bool, str]:
        # Of two full texts the one put up first is nearer to the speech; copies come later.
        posted = next(reading.document.facts("posted"), None)
        reworded = reading.spun >= _REWORDED
        return (
            reading.is_template,
            reading.losses,
            reading.is_abridged,
            reworded,
            reading.size < _NEARLY_FULL * fullest,
            _passed_on(reading),
            reading.size < _FULL * fullest,
            posted.value if posted else "9999",
        )

    best = min(group, key=demerit)
    return [best, *(reading for reading in group if reading is not best)]
