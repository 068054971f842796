"""Signs of Kangxi radicals and of their simplified forms that fonts print in place of the character."""

import unicodedata

# The block "Kangxi Radicals" (U+2F00–2FD5) has compatibility mappings; of the block "CJK Radicals Supplement"
# only two have. These are its signs that look exactly like a character in use, as the Unicode Character
# Database pairs them (EquivalentUnifiedIdeograph).
_SUPPLEMENT = (
    "⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨"
    "⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟"
)
CHARACTERS = str.maketrans(
    {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
    | dict(zip(_SUPPLEMENT[::2], _SUPPLEMENT[1::2], strict=True))
)
