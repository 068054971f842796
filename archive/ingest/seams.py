"""Notices that a text breaks off here or was broken off before: (下转第三版), 未完待续, (接上页)."""

import re

from archive.ingest.languages import zh_page_marks
from archive.ingest.patterns import compiled

_OPEN, _SHUT = r"[(（\[【]\s?", r"\s?[)）\]】]"
_ALONE = compiled(
    rf"(?:{_OPEN})?(?:{zh_page_marks.BREAKS_OFF}|{zh_page_marks.TAKEN_UP})(?:{_SHUT})?[。.…]{{0,6}}", re.I
)
_BREAKS_OFF = compiled(
    rf"{_OPEN}{zh_page_marks.BREAKS_OFF}{_SHUT}$|^{zh_page_marks.BREAKS_OFF}[。.…]{{0,6}}$", re.I
)
_TAKEN_UP = compiled(rf"{_OPEN}{zh_page_marks.TAKEN_UP}{_SHUT}|{zh_page_marks.TAKEN_UP}$", re.I)
# Each begins with a character of its own, and not in any case: so it is sought at four times the speed.
_WORDS = compiled("接|转|续|未完|c(?i:ontinued)|C(?i:ontinued)")
_LONGEST = 30  # characters of a notice


def is_alone(folded: str) -> bool:
    """Tell whether a folded line is such a notice and nothing else.

    >>> is_alone("(上接第一版)"), is_alone("未完待续"), is_alone("接上级通知")
    (True, True, False)
    """
    return _may_be(folded) and len(folded) <= _LONGEST and _ALONE.fullmatch(folded) is not None


def breaks_off(folded: str) -> bool:
    """Tell whether a folded line ends in the notice that the text goes on elsewhere.

    >>> breaks_off("各乡镇要把任务分到村、(下转第三版)"), breaks_off("工作未完待续")
    (True, False)
    """
    return (
        _may_be(folded[-_LONGEST:]) and _BREAKS_OFF.search(folded, max(len(folded) - _LONGEST, 0)) is not None
    )


def is_taken_up(folded: str) -> bool:
    """Tell whether a folded line opens with the notice that the text began elsewhere.

    >>> is_taken_up("(上接第一版)落到田,一天一调度"), is_taken_up("接上页讲")
    (True, False)
    """
    return _may_be(folded[:_LONGEST]) and _TAKEN_UP.match(folded) is not None


def _may_be(text: str) -> bool:
    return _WORDS.search(text) is not None
