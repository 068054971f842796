"""The official page of GB/T 9704-2012, in numbers; the print style sheet holds the same ones."""

from __future__ import annotations

from dataclasses import dataclass

# Millimetres. GB/T 9704-2012, 5.1 and 5.2: A4, 37 mm above, 28 mm at the binding edge, 156 x 225 mm of text.
PAGE_WIDTH, PAGE_HEIGHT = 210, 297
MARGIN_TOP, MARGIN_RIGHT, MARGIN_BOTTOM, MARGIN_LEFT = 37, 26, 35, 28

# 5.2.3: 22 lines of 28 characters fill the text block.
LINES = 22
CHARACTERS = 28

# Points.
PITCH = 28.95  # from line to line: 225 mm hold 22 of them
BODY = 16  # size 3; the grid sets its characters 15.79 pt apart, so that 156 mm hold 28
TITLE = 22  # size 2
BODY_LATIN, PITCH_LATIN = 12.5, PITCH * 0.75  # letters are read smaller and closer than characters
PAGE_NUMBER = 14  # size 4
NOTE, PITCH_NOTE = 9, 12.5  # size "small 5", close, so that the note seldom needs a sheet of its own
# 7.5: the page number stands 7 mm below the text block. What is left below it to the edge of the paper:
PAGE_NUMBER_ABOVE_EDGE = 22  # mm

POINTS_PER_MM = 72 / 25.4
CHARACTER_PITCH = (PAGE_WIDTH - MARGIN_LEFT - MARGIN_RIGHT) * POINTS_PER_MM / CHARACTERS


@dataclass(frozen=True)
class Faces:
    """The typefaces of one script, by the part they play."""

    body: str
    title: str
    first: str  # headings of the outermost level
    second: str  # headings of the next level, date, speaker, notes in the text
    number: str  # page numbers, source note
    bold_headings: bool = False  # where levels are told apart by weight, not by face


@dataclass(frozen=True)
class Substitute:
    """What stands in for a typeface that a machine does not have."""

    name: str
    others: tuple[str, ...]
    family: str  # "roman", "swiss" or "script", as Word has them
    charset: str  # Windows character set, two hexadecimal digits


# Letters and digits, in every script: few machines have the Latin glyphs of the faces below.
LATIN_FACE = "Times New Roman"

FACES: dict[str, Faces] = {
    "zh-Hans": Faces("仿宋", "方正小标宋简体", "黑体", "楷体", "宋体"),
    "zh-Hant": Faces("新細明體", "新細明體", "微軟正黑體", "標楷體", "新細明體"),
    "": Faces(
        "Times New Roman", "Times New Roman", "Times New Roman", "Times New Roman", "Times New Roman", True
    ),
}

SUBSTITUTES: tuple[Substitute, ...] = (
    Substitute("仿宋", ("FangSong", "STFangsong", "Noto Serif CJK SC"), "roman", "86"),
    Substitute("方正小标宋简体", ("FZXiaoBiaoSong-B05S", "STZhongsong", "Noto Serif CJK SC"), "roman", "86"),
    Substitute("黑体", ("SimHei", "STHeiti", "Noto Sans CJK SC"), "swiss", "86"),
    Substitute("楷体", ("KaiTi", "STKaiti", "Noto Serif CJK SC"), "script", "86"),
    Substitute("宋体", ("SimSun", "Songti SC", "Noto Serif CJK SC"), "roman", "86"),
    Substitute("新細明體", ("PMingLiU", "Songti TC", "Noto Serif CJK TC"), "roman", "88"),
    Substitute("微軟正黑體", ("Microsoft JhengHei", "PingFang TC", "Noto Sans CJK TC"), "swiss", "88"),
    Substitute("標楷體", ("DFKai-SB", "BiauKai", "Noto Serif CJK TC"), "script", "88"),
    Substitute("Times New Roman", ("Liberation Serif",), "roman", "00"),
)


def faces(language: str) -> Faces:
    """Return the typefaces for a text in that language (BCP 47).

    >>> faces("zh-Hans-CN").body
    '仿宋'
    """
    return FACES[script(language)]


def script(language: str) -> str:
    """Return "zh-Hans", "zh-Hant" or, for every language not written in Han characters, "".

    Chinese without a script is traditional where the region writes so, else simplified.

    >>> script("zh-TW")
    'zh-Hant'
    >>> script("en")
    ''
    """
    primary, *rest = language.lower().split("-")
    if primary not in ("zh", "yue", "cmn"):
        return ""
    if "hans" in rest:
        return "zh-Hans"
    return "zh-Hant" if {"hant", "tw", "hk", "mo"} & set(rest) else "zh-Hans"
