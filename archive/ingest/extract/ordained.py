"""Monks, nuns and priests by the names of their orders, which no surname begins: 觉山法师, 释觉山大和尚."""

from archive.ingest.extract.rare_names import HOLDS_NO_NAME, MASK
from archive.ingest.languages.zh import NOT_IN_NAMES, NOT_NAMES
from archive.ingest.patterns import compiled

FORM = r"(?:法师|大和尚|和尚|长老|道长|上人|仁波切|活佛)"
# Before it stands a name of two characters, where nothing else may.
NAME = rf"(?:释(?=[\u4e00-\u9fff]{{2}}{FORM}))?[\u4e00-\u9fff]{{2}}"
# The house of whoever has no office there: 青江寺觉山法师
HOUSE = r"(?:[\u4e00-\u9fff]{2,10}(?:寺|庙|庵|禅院|精舍|佛学院|道院|宫|观)\s?)?"
_OTHERS = compiled(
    r"各位|诸位|诸山|诸大|全体|众位|多位|几位|[一二两三四五六七八九十]位|[0-9]|高僧|比丘|主讲|宣讲|教内|外国|方丈|住持|首座|监院|会长|大德|当代|青年|年轻|教会|议会|部落|族中|村里|家族|元老|众僧|常住|老和|老法|[的和与及、]"
)


_WHOLE = compiled(rf"(?P<name>{NAME}){FORM}")
_ORDERS = compiled("佛教|佛协|佛学|寺|庙|庵|禅|方丈|道教|道协|道观|道院")


def name_in(text: str) -> int:
    """Return how many characters of a line are the name that an order gives, behind it a form of address.

    >>> name_in("觉山法师"), name_in("觉山大和尚"), name_in("各位法师"), name_in("觉山")
    (2, 2, 0, 0)
    """
    found = _WHOLE.fullmatch(text)
    return found.end("name") if found and is_name(found["name"]) else 0


def holds(office: str, name: str) -> bool:
    """Tell whether an office is one of a temple or an order, and a name of two characters may be of it.

    >>> holds("县佛教协会会长", "觉山"), holds("县水利协会会长", "觉山"), holds("春江寺方丈", "各位")
    (True, False, False)
    """
    return _ORDERS.search(office) is not None and len(name) == 2 and is_name(name)


def is_name(text: str) -> bool:
    """Tell whether folded characters before a form of address can be the name that an order gives.

    >>> is_name("觉山"), is_name("释觉山"), is_name("各位"), is_name("高僧"), is_name("三位")
    (True, True, False, False, False)
    """
    given = text.removeprefix("释") if len(text) > 2 else text
    return not (
        set(given) & NOT_IN_NAMES
        or given in NOT_NAMES
        or _OTHERS.search(given)
        or MASK.search(given)
        or HOLDS_NO_NAME.search(given)
    )
