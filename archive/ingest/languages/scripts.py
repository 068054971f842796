"""Which language and script a text is written in, and the simplified fold that rules are written against."""

import re
from collections import Counter
from functools import cache, lru_cache
from itertools import islice

import opencc

from archive.ingest.patterns import compiled
from archive.ingest.remembering import remembered

_HAN = compiled(r"[\u3400-\u9fff\uf900-\ufaff]+")
_LATIN_WORD = compiled(r"[A-Za-zÀ-ÿ]{2,}")
_BEYOND = compiled("[\U00010000-\U0010ffff]")  # the basic plane
# More is never needed to tell the script, and a book-long page should not cost more than a speech.
_SAMPLE = 5_000


@cache
def _converter(config: str) -> opencc.OpenCC:
    return opencc.OpenCC(config)


@remembered  # every stage asks for the fold of the same lines
def simplified(text: str) -> str:
    """Return the text with traditional characters turned into simplified ones, as long as before.

    Rules about words are written once, in simplified characters, and matched on this fold; a match's place
    holds for the text itself because the fold never changes the length.

    >>> simplified("來源：聯合報")
    '来源：联合报'
    """
    if text.isascii() or turns_not(text):
        return text
    return _long_turned(text) if len(text) > _LONG else _turned_text(text)


def _turned_text(text: str) -> str:
    if "\n" in text:  # its lines have been asked for one by one, and no phrase goes over an end of line
        return "\n".join(map(simplified, text.split("\n")))
    folded = _converter("t2s").convert(text)
    if len(folded) != len(text):
        folded = "".join(_converter("t2s").convert(c)[:1] or c for c in text)
    return in_basic_plane(folded, text)


def in_basic_plane(folded: str, text: str) -> str:
    """Return the fold of a text, without the simplified forms that only the later planes of Unicode have.

    The surname 蔄 has one that no page prints, and that no rule about Chinese characters knows for one.

    >>> in_basic_plane("\U0002c72c长林", "蔄長林")
    '蔄长林'
    """
    if len(folded.encode("utf-16-le", "surrogatepass")) == 2 * len(folded):
        return folded  # told so far faster than by looking for one that is beyond
    return "".join(old if new > "\uffff" else new for new, old in zip(folded, text, strict=True))


_LONG = 20_000  # characters; of a page that is one line every stage asks for the fold
_long_turned = lru_cache(maxsize=4)(_turned_text)


@cache
def _turned(config: str) -> frozenset[str]:
    """The characters that a converter turns, alone or in some phrase."""
    blocks = (range(0x3400, 0xA000), range(0xF900, 0xFB00), range(0x20000, 0x2FA20))
    every = "\n".join(chr(code) for block in blocks for code in block)
    alone = {c for c, turned in zip(every, _converter(config).convert(every), strict=True) if c != turned}
    # In phrases: found by trying every pair of characters of the basic block that are not turned alone.
    return frozenset(alone | {*"哩坏沈甦瞭藉衹覆"} if config == "t2s" else alone)


def turns_not(text: str) -> bool:
    """Tell whether the simplified fold surely leaves a text as it is; far cheaper than asking the converter.

    >>> turns_not("全市动员大会"), turns_not("全市動員大會")
    (True, False)
    """
    # A class of characters of the basic plane is looked up ten times as fast as a set of them.
    found = _any_turned("t2s").search(text)
    return not found or (found[0] > "\uffff" and _turned("t2s").isdisjoint(text))


@cache
def _any_turned(config: str) -> re.Pattern:
    """Return what finds a character of the basic plane that a converter turns, or any beyond that plane."""
    basic = "".join(sorted(c for c in _turned(config) if c <= "\uffff"))
    return compiled(f"[{basic}\U00010000-\U0010ffff]")


def language_of(text: str) -> str:
    """Return the BCP 47 tag of a text: "zh-Hans", "zh-Hant" or "en".

    Chinese against English goes by the share of Han characters among characters and words; the script by
    the characters that exist in one of the two scripts only. A text without such characters is counted as
    simplified, the script of nearly all raw pages.

    >>> language_of("各位代表，現在我向大會報告工作。")
    'zh-Hant'
    """
    return _language(text[:_SAMPLE])


@lru_cache(maxsize=16)
def _language(sample: str) -> str:
    words = len(_LATIN_WORD.findall(sample))
    if words and sum(map(len, _HAN.findall(sample))) * 2 < words:
        return "en"
    if turns_not(sample):
        return "zh-Hans"  # as nearly all are: no character of the other script alone stands in it
    if _BEYOND.search(sample):
        times = Counter(sample)
        traditional, simple = (
            sum(times[c] for c in _turned(config).intersection(times)) for config in ("t2s", "s2t")
        )
        return "zh-Hant" if traditional > simple else "zh-Hans"
    traditional = len(_any_turned("t2s").findall(sample))
    # A few in a simplified text are soon outnumbered.
    simple = sum(1 for _ in islice(_any_turned("s2t").finditer(sample), traditional))
    return "zh-Hant" if traditional > simple else "zh-Hans"
