"""What shows that a speech is a model text to be filled in, and not one that was given."""

import re

from archive.ingest.languages import zh_kinds
from archive.ingest.patterns import compiled

_MASK_SIGN = compiled(f"[{zh_kinds.MASK_SIGNS}]")
_CENSORED = compiled(zh_kinds.CENSORED)
_MASKS, _TEMPLATE_TITLE = compiled(zh_kinds.MASKS, re.M), compiled(zh_kinds.TEMPLATE_TITLE, re.M)
# [Company Name], [name of the guest], [insert a year]: what an English model leaves open.
_BLANK = compiled(
    r"\[(?:insert|your|name of)\s[^\[\]]{2,40}\]|\[[a-z][^\[\]/]{3,40}/[a-z][^\[\]/]{3,40}\]"
    r"|\[(?:(?:company|school|club|city|town|organi[sz]ation|guest|speaker|bride|groom|first|last)(?:['’]s)?\s)?"
    r"(?:name|company|organi[sz]ation|industry|position|job title)\]",
    re.I,
)
_GATHERED = compiled(r"\d\s?篇|模板")  # 毕业典礼发言稿(通用18篇)


def sign_in(title: str, text: str, opening: str = "") -> str:
    """Return what shows that a speech is a text to be filled in, "" if it is a speech that was given.

    ``opening`` are the first words of its page, where a site says how many texts it has gathered.

    >>> sign_in("讲话稿范文", "今年XX市修了一条渠。"), sign_in("讲话", "今年XX市修了一条渠。")
    ('its title calls it a model text and names are left open', '')
    >>> sign_in("讲话", "﹡﹡市修渠,﹡﹡县种树,﹡﹡镇修路。"), sign_in("讲话", "﹡修渠﹡种树﹡修路")
    ('3 names or numbers are left open', '')
    >>> sign_in("Toast", "As [Company Name] grows, so does [your town]."), sign_in("Toast", "Ada [Ng] said.")
    ('it says in brackets what to fill in', '')
    """
    text = text.replace("﹡", "*")  # ﹡﹡市, as some mills print the mark
    masks = len(_MASKS.findall(_CENSORED.sub("", text))) if _MASK_SIGN.search(text) else 0
    if masks >= 3 and masks * 1000 / len(text) >= 1.5:
        return f"{masks} names or numbers are left open"
    if masks and ("__" in title or _TEMPLATE_TITLE.search(title)):
        return "its title calls it a model text and names are left open"
    if "[" in text and len(_BLANK.findall(text)) >= 2:
        return "it says in brackets what to fill in"
    if masks >= 2 and _GATHERED.search(opening):
        return "its page gathers model texts and names are left open"
    return ""
