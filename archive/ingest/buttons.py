"""Rows of a site's buttons, and its menus printed as text."""

import re

from archive.ingest import lines as shapes
from archive.ingest.languages import en_chrome, zh_sites
from archive.ingest.languages.zh_buttons import BUTTONS, MENUS
from archive.ingest.patterns import compiled

_SEPARATORS = compiled(r"[\s|｜/／·•>›»《》:：【】\[\]()（）{}<«—_\-+*×○◎⊕⊖☰,，、.。=~^]+")
_ENGLISH = frozenset(word.lower() for word in en_chrome.BUTTONS)
_ENGLISH_MENU = _ENGLISH | frozenset(en_chrome.MENU_WORDS)
_WORDS = frozenset(word.lower() for word in BUTTONS)
_ENGLISH_BARS = compiled(r"[|\[\]()*·]|\s[-–—/]\s")
# FacebookXEmailPrint: buttons whose pictures were lost
_SHARES = compiled(
    r"(?:(?:facebook|twitter|x|e-?mail|print|linkedin|whatsapp|reddit|pinterest|copy link|share)\s?){3,8}"
)
_RUN_TOGETHER = "|".join(re.escape(word) for word in sorted(_WORDS) if len(word) > 1)  # 微博微信
_RUN = compiled(f"(?:{_RUN_TOGETHER}){{2,9}}")
_RUN_BEGINS = frozenset(word[:2] for word in _WORDS if len(word) > 1)
_BARS = compiled(r"[|\]】]")
_LONGEST, _LONGEST_ENGLISH = 60, 100  # characters of a row of buttons
_FEWEST_OF_MENU, _LONGEST_OF_MENU = 4, 6  # words of a menu, characters of each


def is_row(folded: str) -> bool:
    """Tell whether a line holds only words of buttons and marks between them, or a menu.

    >>> is_row("打印 | 收藏 | 关闭"), is_row("[首页] [讲话稿] [总结] [会员登录]"), is_row("分享成果")
    (True, True, False)
    """
    if len(folded) > (_LONGEST if shapes.has_han(folded) else _LONGEST_ENGLISH):
        return False
    lowered = folded.lower()
    if lowered in _WORDS or lowered in _ENGLISH:
        return True
    if not shapes.has_han(lowered) and (bars := _ENGLISH_BARS.findall(lowered)):
        # English words of buttons are several between two bars: << Previous | Contents | Next Section >>
        parted = [word.strip(" <>") for word in _ENGLISH_BARS.split(lowered) if word.strip(" <>")]
        return ("|" in bars or len(parted) > 1) and all(word in _ENGLISH_MENU for word in parted)
    if _SHARES.fullmatch(lowered):
        return True
    if lowered.startswith("home ") and _is_english_menu(folded.split()):
        return True
    words = [word for word in _SEPARATORS.split(lowered) if word and not word.isdecimal()]
    others = [
        word
        for word in words
        if word not in _WORDS and not (word[:2] in _RUN_BEGINS and _RUN.fullmatch(word))
    ]
    # The site's name may stand among its buttons.
    named = len(others) == 1 and len(words) >= 3 and others[0].endswith(zh_sites.SITE_ENDINGS)
    if others and not named:
        return _is_menu(folded, words)
    return not shapes.mark_only(folded)


def _is_menu(folded: str, words: list[str]) -> bool:
    """Tell whether words are a menu's: short, between bars or brackets, one of them a site's for certain."""
    parted = len(words) >= _FEWEST_OF_MENU and len(_BARS.findall(folded)) >= len(words) - 2
    return parted and not MENUS.isdisjoint(words) and max(map(len, words)) <= _LONGEST_OF_MENU


def _is_english_menu(words: list[str]) -> bool:
    """Tell whether words are those of a menu that lost its bars: Home News Services Council Contact.

    >>> _is_english_menu("Home News Council Contact".split()), _is_english_menu("Home Rule at Last".split())
    (True, False)
    """
    known = sum(word.lower() in _ENGLISH_MENU for word in words)
    menu = len(words) > 2 and known > 1 and 2 * known >= len(words)
    return menu and all(word[0].isupper() for word in words)
