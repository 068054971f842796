"""Fingerprints of texts: sampled shingles, and how much of one text another contains."""

import unicodedata
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from zlib import crc32

from archive.ingest.languages.scripts import simplified

SHINGLE = 8  # characters; 8 of them hardly ever agree by chance outside stock phrases
SAMPLE = 4  # one shingle in SAMPLE is kept, the same ones of every text
# Two speeches of one campaign share stock phrases; one speech from two sites shares nearly everything.
SAME_SPEECH = 0.8
# Of texts that share this much it is asked how the rest is spread: a spun copy can lose four shingles in ten,
# texts made of the same stock phrases throughout were seen to share 0.44.
LIKELY = 0.55
SAME_STRETCHES = 0.9  # share of stretches that one text must hold of the other to be the same speech
# Measured in tests/ingest/test_witness_threshold.py: with these, spun and masked copies keep all stretches,
# speeches that share 70 % of their paragraphs at most 86 %.
STRETCH = 40  # characters
_IN_COMMON = 4  # shingles of a stretch (of 33) that two texts must share: 11 characters in a row
_FEWEST = 12  # shingles; below that a share says nothing


def shingles(text: str) -> frozenset[int]:
    """Return a sample of the hashed 8-character shingles of a text, chosen by their hash.

    Only letters, digits and Han characters count, simplified and of one width, so that letter-spacing,
    lost punctuation and script do not matter. The same shingle is sampled in every text, which makes
    samples comparable; they are stable between runs and machines.

    >>> shingles("在全市动员大会上的讲话") <= shingles("在 全市 动员大会上的讲话,今天召开")
    True
    """
    plain = _plain(text)
    encoded = memoryview(plain.encode("utf-32-le"))
    width = 4 * SHINGLE
    found = set()
    for start in range(0, len(encoded) - width + 1, 4):
        piece = encoded[start : start + width]
        # A cheap sum chooses; only what is kept gets a hash wide enough for a large archive.
        if crc32(piece) % SAMPLE == 0:
            found.add(int.from_bytes(blake2b(piece, digest_size=8).digest(), "big", signed=True))
    return frozenset(found)


def containment(a: frozenset[int], b: frozenset[int]) -> float:
    """Return the share of the smaller text's shingles that the other one holds, 0..1.

    Containment, not likeness of the wholes: a text cut off after half, or one page of four, is contained
    in the whole. 0 when a text is too short to tell.

    >>> containment(frozenset(range(20)), frozenset(range(100)))
    1.0
    """
    smaller, larger = sorted((a, b), key=len)
    return len(smaller & larger) / len(smaller) if len(smaller) >= _FEWEST else 0.0


def coverage(a: str, b: str) -> float:
    """Return the share of stretches of the shorter text that the other one holds, were it with changes, 0..1.

    A copy whose synonyms were spun or whose names were masked differs a little everywhere: each stretch of
    40 characters still has a dozen in a row in common. Two speeches of one campaign share whole paragraphs
    and differ wholly in others. 0 when the shorter text has less than two such stretches.

    >>> one = "去冬以来,我们疏浚了四条河道,加固了十一座山塘,灌溉面积增加了两万亩,群众看得见,也用得上。" * 4
    >>> coverage(one, one.replace("群众", "大家")), coverage(one, "各位同学,又到了毕业的季节。" * 9)
    (1.0, 0.0)
    """
    shorter, longer = sorted((_plain(a), _plain(b)), key=len)
    starts = range(0, len(shorter) - STRETCH + 1, STRETCH)
    if len(starts) < 2:
        return 0.0
    held = {longer[n : n + SHINGLE] for n in range(len(longer) - SHINGLE + 1)}
    common = sum(
        sum(shorter[n : n + SHINGLE] in held for n in range(start, start + STRETCH - SHINGLE + 1))
        >= _IN_COMMON
        for start in starts
    )
    return common / len(starts)


def _plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", simplified(text)).lower() if c.isalnum())


def matches(
    mine: frozenset[int],
    others: Mapping[int, frozenset[int]] | Iterable[tuple[int, frozenset[int]]],
    least: float = SAME_SPEECH,
) -> list[tuple[int, float]]:
    """Return (key, containment) of the texts of which one holds ``least`` of the other, best first."""
    pairs = others.items() if isinstance(others, Mapping) else others
    found = [(key, containment(mine, other)) for key, other in pairs]
    return sorted(((key, share) for key, share in found if share >= least), key=lambda pair: -pair[1])
