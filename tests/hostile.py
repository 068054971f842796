"""Addresses that nobody would write who means well: what follows the ``?`` of a search."""

from __future__ import annotations

import random
from collections.abc import Iterator
from urllib.parse import quote

from archive.search.filters import NAMES

SIGNS = [
    *"()[]{}<>\"'“”「」『』（）＂-－|｜*?%_\\/:：;,.+^$~!@#&=",
    "OR",
    "AND",
    "NOT",
    " ",
    "  ",
    "\t",
    "\n",
]
WORDS = ["创卫", "國家", "卫", "GDP", "2011年", "张 三", "ＧＤＰ", "讲话", "the", "8.5%", "(一)", "二、"]
FIELDS = [
    "place",
    "地点",
    "year",
    "date",
    "日期",
    "speaker",
    "event",
    "office",
    "kind",
    "source",
    "text",
    "id",
    "_x",
]
VALUES = [
    "9e99",
    "-1",
    "0",
    "00000",
    "99999",
    "0000-00-00",
    "2011-13-45",
    "2011..1990",
    "..",
    "二〇〇〇〇年",
    "\x00",
    "NULL",
    "null",
    "[]",
    "{}",
    '["a"',
    "' OR 1=1 --",
    "../../etc/passwd",
    "<script>alert(1)</script>",
    "%s%n",
    "${x}",
    "{{ x }}",
    "330482",
    "330482/",
    "mobilising",
    "٣",
    "²",
    "Ⅷ",
    "一二三四五六",
    "NaN",
    "inf",
    "1_000",
    " ",
    "",
    "ＡＢ",
    "\ud800",
    "a" * 3000,
]
SORTS = ["date", "-date", "-added", "relevance", "--date", "text", "id", "date,-date", "\x00", "9e99"]
PAGES = ["-1", "0", "9e99", "999999999", "1" * 400, "1.5", "２", "²", "٣", "NaN", "", " 2 ", "2;3", "\ud800"]
EMOJI = ["😀", "👩‍👩‍👧‍👦", "🇨🇳", "✊🏿", "\u200d", "\ufe0f", "\U000e0041"]
ODD = [
    "\u202e",
    "\u200b",
    "\ufeff",
    "\uffff",
    "\U0010ffff",
    "\u0301" * 50,
    "İ",
    "ſ",
    "ß",
    "ﬃ",
    "㍿",
    "\ud800",
    "\udfff",
    "\x1e",
    "\x01\x02",
]


def addresses(count: int, seed: int = 4) -> Iterator[str]:
    """Yield so many query strings, the same at every run, some of them not even UTF-8.

    >>> next(addresses(1)).startswith("q=")
    True
    """
    rng = random.Random(seed)
    for number in range(count):
        pairs = [("q", KINDS[number % len(KINDS)](rng))]
        if number % 3 == 0:
            names = rng.choices([*NAMES, "format", "q", "page", "sort"], k=rng.randint(1, 12))
            pairs += [(name, rng.choice([*VALUES, *WORDS])) for name in names]
        if number % 4 == 0:
            pairs += [("page", value) for value in rng.choices(PAGES, k=rng.randint(1, 3))]
        if number % 5 == 0:
            pairs += [("sort", value) for value in rng.choices(SORTS, k=rng.randint(1, 3))]
        said = "&".join(f"{name}={_quoted(value)}" for name, value in pairs)
        yield said + rng.choice(["", "", "", "&", "&=&==", "&q=%FF%FE", "&%ED%A0%80=%C0%AF", "&place=%"])


def _quoted(value: str) -> str:
    return quote(value.encode("utf-8", "surrogatepass"), safe="")


def _signs(rng: random.Random) -> str:
    return "".join(rng.choices(SIGNS, k=rng.randint(1, 60)))


def _signs_and_words(rng: random.Random) -> str:
    return "".join(rng.choices([*SIGNS, *WORDS, *EMOJI, *ODD], k=rng.randint(2, 80)))


def _operators(rng: random.Random) -> str:
    return " ".join(
        rng.choices(["OR", "AND", "NOT", "-", "|", "｜", "--", "-OR", "OROR"], k=rng.randint(1, 40))
    )


def _deep(rng: random.Random) -> str:
    opened = rng.choice(["(", "（", "-(", "[", '"', "“", "(a OR ", "-(a b "])
    return opened * rng.randint(1, 99) + rng.choice(WORDS) + rng.choice([")", "", "）"]) * rng.randint(0, 99)


def _long(rng: random.Random) -> str:
    return (rng.choice([*WORDS, *SIGNS, *EMOJI, *ODD]) * 10_000)[: rng.choice([201, 2_000, 10_000])]


def _fields(rng: random.Random) -> str:
    sides = [
        f"{rng.choice(FIELDS)}{rng.choice(':：')}{rng.choice(VALUES)}" for _n in range(rng.randint(1, 16))
    ]
    return rng.choice([" ", " OR ", " -"]).join(sides)


def _odd(rng: random.Random) -> str:
    return "".join(rng.choices([*EMOJI, *ODD, *map(chr, range(32))], k=rng.randint(1, 40)))


def _wild(rng: random.Random) -> str:
    return rng.choice(
        ["*", "?", "*创*", "%", "_", "创?卫", "a*b*c*", "(a+)+$", "[^a]", "\\", "text:*", "*:*"]
    ) * rng.randint(1, 9)


KINDS = [_signs, _signs_and_words, _operators, _deep, _long, _fields, _odd, _wild]
