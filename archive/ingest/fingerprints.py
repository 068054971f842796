"""Fingerprints of texts: sampled shingles, and how much of one text another contains."""

import unicodedata
from collections.abc import Collection
from functools import lru_cache
from itertools import compress, repeat
from zlib import crc32

from archive.ingest.languages.scripts import simplified
from archive.ingest.patterns import compiled

SHINGLE = 8  # characters; 8 of them hardly ever agree by chance outside stock phrases
SAMPLE = 4  # one shingle in SAMPLE, a power of two, is kept, the same ones of every text
# Two speeches of one campaign share stock phrases; one speech from two sites shares nearly everything.
# Of texts that share this much it is asked how the rest is spread: a spun copy can lose four shingles in ten,
# texts made of the same stock phrases throughout were seen to share 0.44.
LIKELY = 0.55
SAME_STRETCHES = 0.9  # share of stretches that one text must hold of the other to be the same speech
VERBATIM = 0.85  # share of shingles that a copy keeps of which only some names are masked
# Measured in tests/ingest/test_witness_threshold.py: with these, spun and masked copies keep all stretches,
# speeches that share 70 % of their paragraphs at most 86 %.
STRETCH = 40  # characters
_IN_COMMON = 4  # shingles of a stretch (of 33) that two texts must share: 11 characters in a row
MANY = 120  # shingles of a text, of some 500 characters, above which a sample is enough to find others by
COARSE = 8  # one shingle in so many is in that sample, the same ones of every text
TOUCH = 0.35  # share in common from which on texts are compared in full; less than any that are witnesses
FEWEST = 12  # shingles; below that a share says nothing
_HALF = 2 * SHINGLE  # bytes
# Whether a shingle is kept is told by two bits of a product of the last bits of the sum of its characters.
_FACTOR, _LAST_BITS = 40503, (2047).to_bytes(4, "little")
_KEPT = bytes(not told & SAMPLE - 1 for told in range(256))
_WORDS = compiled(r"[\u4e00-\u9fff]+|[^\W_]+")  # Chinese ones first, which are told sooner
# What differs where one form is filled in twice: names of places, figures that are no years.
_NAME = compiled(r"(?=([\u3400-\u9fff]{2}(?:市|县|区|镇|乡|村|州|旗|河|江|湖|山|路|街道|水库)))")
_UNNAMED = compiled("[某我本全各该这那]")
_FIGURE = compiled(r"(?<![\d.])(?!(?:19|20)\d\d(?!\d))\d{2,}(?:\.\d+)?|(?<![\d.])\d+\.\d+")
_FEWEST_FILLINGS = 3  # that each text must have for itself
_FILLED = 0.5  # share of its names, or of its figures, that each text must have for itself


@lru_cache(maxsize=128)  # asked when a text is compared and when it is drafted
def shingles(text: str) -> frozenset[int]:
    """Return a sample of the hashed 8-character shingles of a text, chosen by the sum of their characters.

    Only letters, digits and Han characters count, simplified and of one width, so that letter-spacing,
    lost punctuation and script do not matter. The same shingle is sampled in every text, which makes
    samples comparable; they are stable between runs and machines.

    >>> shingles("在全市动员大会上的讲话") <= shingles("在 全市 动员大会上的讲话,今天召开")
    True
    """
    pieces, chosen = _chosen(_plain(text))
    return frozenset([_hashed(pieces, at, crc32(pieces[at + _HALF : at + 2 * _HALF])) for at in chosen])


def sample(text: str, fewest: int = 0) -> frozenset[int]:
    """Return the `coarse` ones of a text's shingles, for less than it takes to make all of them.

    None of a text that has less than ``fewest``.

    >>> text = "".join(map(chr, range(0x4E00, 0x5E00)))
    >>> sample(text) == coarse(shingles(text)) != shingles(text)
    True
    """
    pieces, chosen = _chosen(_plain(text))
    seconds = [crc32(pieces[at + _HALF : at + 2 * _HALF]) for at in chosen]
    if len(chosen) <= MANY or len(set(seconds)) <= MANY:
        found = frozenset(map(_hashed, repeat(pieces), chosen, seconds))
        return coarse(found) if len(found) >= fewest else frozenset()
    return frozenset(
        [_hashed(pieces, at, one) for at, one in zip(chosen, seconds, strict=True) if one % COARSE == 0]
    )


def _chosen(plain: str) -> tuple[bytes, list[int]]:
    """Return a text as bytes, and where in them the shingles that are kept begin."""
    pieces, places = plain.encode("utf-32-le"), len(plain) - SHINGLE + 1
    if places < 1:
        return pieces, []
    # All places are reckoned at once: the text is one large number that has 32 bits for each of them.
    sums = int.from_bytes(pieces, "little")
    for width in (32, 64, 128):  # of one, two, four characters, each with as many behind it
        sums += sums >> width
    mixed = (sums & int.from_bytes(_LAST_BITS * places, "little")) * _FACTOR >> 9
    told = mixed.to_bytes(4 * places, "little")[::4].translate(_KEPT)
    return pieces, list(compress(range(0, 4 * places, 4), told))


def _hashed(pieces: bytes, at: int, second: int) -> int:
    # Two sums of four characters each are wide enough for a large archive, and far cheaper than a digest.
    return (crc32(pieces[at : at + _HALF]) << 32 | second) - 2**63


def coarse(shingles: Collection[int]) -> frozenset[int]:
    """Return what of a text's shingles is enough to find other texts of it by: of many, one in eight."""
    return frozenset(shingles if len(shingles) <= MANY else (v for v in shingles if v % COARSE == 0))


def likely(a: Collection[int], b: Collection[int]) -> bool:
    """Tell whether two texts share so much of their `coarse` shingles that they must be compared in full.

    >>> likely(range(0, 6400, 8), range(100, 500)), likely(range(0, 6400, 8), range(5, 805, 8))
    (True, False)
    """
    smaller, larger = (frozenset(v for v in one if v % COARSE == 0) for one in sorted((a, b), key=len))
    if len(a) > len(smaller) and len(b) > len(larger):  # neither is a sample
        smaller, larger = frozenset(a), frozenset(b)
    least = min(len(smaller), len(larger))
    return len(smaller & larger) >= max(1, TOUCH * least)


def containment(a: frozenset[int], b: frozenset[int]) -> float:
    """Return the share of the smaller text's shingles that the other one holds, 0..1.

    Containment, not likeness of the wholes: a text cut off after half, or one page of four, is contained
    in the whole. 0 when a text is too short to tell.

    >>> containment(frozenset(range(20)), frozenset(range(100)))
    1.0
    """
    smaller, larger = sorted((a, b), key=len)
    return len(smaller & larger) / len(smaller) if len(smaller) >= FEWEST else 0.0


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


def filled_anew(a: str, b: str) -> bool:
    """Tell whether two texts are one form filled in twice: most names of places, or most figures, differ.

    Two counties give their speeches by one model; both are speeches of their own, however alike. A copy
    whose names are masked or whose figures are gone has nothing to set against the other's.

    >>> form = "{0}镇清淤{1}公里,{2}镇清淤{3}公里,{4}镇清淤{5}公里。"
    >>> one = form.format("青石", 12, "白沙", 23, "黄土", 34)
    >>> other = form.format("红岩", 21, "紫竹", 32, "绿水", 43)
    >>> filled_anew(one, other), filled_anew(one, one.replace("青石", "XX").replace("12", ""))
    (True, False)
    """
    first, second = (unicodedata.normalize("NFKC", simplified(text)) for text in (a, b))
    return _set_apart(_names(first), _names(second)) or _set_apart(_figures(first), _figures(second))


def _names(text: str) -> set[str]:
    return {name for name in _NAME.findall(text) if not _UNNAMED.search(name)}


def _figures(text: str) -> set[str]:
    return set(_FIGURE.findall(text))


def _set_apart(a: set[str], b: set[str]) -> bool:
    smaller = min(len(a - b), len(b - a))
    return smaller >= _FEWEST_FILLINGS and smaller >= _FILLED * max(len(a), len(b), 1)


def _plain(text: str) -> str:
    text = "".join(_WORDS.findall(simplified(text)))
    if unicodedata.is_normalized("NFKC", text):
        return text.lower()
    return "".join(_WORDS.findall(unicodedata.normalize("NFKC", text).lower()))
