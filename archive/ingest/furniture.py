"""Which lines of a page are furniture: buttons, notes of the site, copyright, advertisements, page marks."""

import re
import unicodedata

from archive.ingest import buttons, local_days, printed_days, seams, source_lines
from archive.ingest import lines as shapes
from archive.ingest.languages import en_chrome, zh_chrome, zh_offers, zh_page_marks
from archive.ingest.languages.scripts import simplified
from archive.ingest.outline import ENTRY
from archive.ingest.patterns import compiled
from archive.ingest.remembering import remembered
from archive.ingest.rule_lists import RuleList

_CLEAN = compiled(r"[\u200b-\u200f\u202a-\u202e\ufeff\xad]")
# The wide forms that nearly every line has, put right before the rest is asked for, at a third of its time.
_WIDE_FORMS = tuple(zip("，：（）；？！\u3000︰", ",:();?! :", strict=True))


_FURNITURE = RuleList((*zh_chrome.FURNITURE, *en_chrome.FURNITURE), longest=zh_chrome.LONGEST_FURNITURE)
_ENDINGS = RuleList([("ending", pattern) for pattern in (zh_chrome.ENDINGS, en_chrome.ENDINGS)])
_ASKS_READER = compiled(en_chrome.ASKS_READER, re.I)
_QUOTING_ENDING = compiled(zh_offers.QUOTING_ENDINGS)
_INLINE = tuple(compiled(pattern, re.I) for pattern in (zh_offers.INLINE_ADS, en_chrome.INLINE_ADS))
_ADS = RuleList([("advertisement", pattern.pattern) for pattern in _INLINE])
_PAGE_MARKS = tuple(compiled(pattern, re.I) for pattern in (zh_page_marks.PAGE_MARKS, en_chrome.PAGE_MARKS))
_COUNT_FIRST = compiled(zh_page_marks.COUNT_FIRST)
_PAGE_OF = compiled(zh_page_marks.PAGE_OF)
_ALL_AND_SHOWN = compiled(zh_page_marks.ALL_AND_SHOWN)
# Lines of a site, under a title or below a text, that may say which page of how many this is.
_SITE_LINES = frozenset({"source-line", "byline", "counter", "pager", "buttons", "forum", "site-note"})
# What a pager prints beside its mark: 第2页/共4页 上一页 下一页
_PAGER_WORDS = compiled(r"[\[(]?(?:首页|第一页|(?<!当)[上下前后]一?页|[尾末]页|最后一?页)[\])]?")
_PASSED_ON = compiled(r"(?:本文)?(?:转载自|转自|摘自|引自|选自)")
_LONGEST_MARK = 32
_WIDE = compiled(r"\s{3,}")
_CARD_LABEL = compiled(en_chrome.CARD_LABELS, re.I)
_SPOKEN_LABEL = compiled(en_chrome.SPOKEN_LABELS, re.I)
_SPOKEN_ON = compiled(en_chrome.SPOKEN_ON, re.I)
_SITE_WORDS = compiled(zh_chrome.SITE_WORDS, re.I)
_SHARED_WORDS = compiled(zh_chrome.SHARED_WORDS, re.I)
_OWN = compiled(zh_chrome.FIRST_PERSON)
_PREFACE = compiled(zh_chrome.PREFACE)
_DISTRIBUTION = compiled(zh_chrome.DISTRIBUTION)
_IMPRINT = compiled(rf"(?<!\s)\s*+(?:(?:{zh_chrome.IMPRINT})\s*+)+")
_QUOTED_FROM = compiled(zh_chrome.QUOTED_FROM)
_QUOTED_DAY_FIRST = compiled(zh_chrome.QUOTED_DAY_FIRST)
_IMPRINT_PART = compiled(zh_chrome.IMPRINT)
_MILL_HEAD = compiled(zh_offers.MILL_HEADS, re.I)
_POST_MARK = compiled(zh_chrome.POST_MARK)
_DIGIT = compiled(r"\d")
# The head of a page of an electronic newspaper: "某某工人报 2003年12月2日 第1版 要闻".
_PAPER_HEAD = compiled(
    r"^(?:《?\s*([\w\u4e00-\u9fff]{2,14}报)\s*+(?:》\s*+)?(?:(?:电子版|数字报|数字版)\s*+)?)?"
    r"((?:19|20)\d\d)年\s*(\d{1,2})月\s*(\d{1,2})日\s*+"
    r"(?:星期.\s*+)?(?:(?:总?第\s*\d{1,5}\s*期\s*+)?(?:第\s*+)?(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版(?:[\s:].{0,30})?|总?第\s*\d{1,5}\s*期)$"
)
_ADDRESS = compiled(
    r"^[\u4e00-\u9fff]{2,16}\s*https?://[^\s\u4e00-\u9fff]+$|^[^。:]{0,12}(?:地址|链接|网址|出处|来源|转自|URL|link)(?:\s*+:\s*+|\s++)(?:https?://|www\.)",
    re.I,
)
# Press releases of the Hong Kong government end in the day and, in a line of its own, the hour of release.
_CLOCK = compiled(
    r"^(?:香港|北京|台北|当地)时间\s*\d{1,2}\s*[时:]\s*\d{2}(?:\s*分)?(?:\s*\d{1,2}(?:\s*秒)?)?\s*+$"
)


@remembered
def fold(text: str) -> str:
    """Return a line as rules see it: simplified, compatible forms of letters and digits, no invisible marks.

    >>> fold("來源：ＡＢＣ２０１１")
    '来源:ABC2011'
    """
    return unicodedata.normalize("NFKC", _CLEAN.sub("", _narrowed(simplified(text)))).strip()


def _narrowed(text: str) -> str:
    if not text.isascii():
        for wide, form in _WIDE_FORMS:
            text = text.replace(wide, form)
    return text


class _Forms(dict):
    """The compatible form of a character by its number, itself where that is longer; found when asked."""

    def __missing__(self, number: int) -> str:
        form = unicodedata.normalize("NFKC", chr(number))
        self[number] = form if len(form) == 1 else chr(number)
        return self[number]


_FORMS = _Forms()


@remembered
def level(text: str) -> str:
    """Return the fold of a line whose places hold for the line itself: one character for one.

    >>> level("……（全文完）")
    '……(全文完)'
    """
    narrowed = _narrowed(simplified(text))
    return narrowed if unicodedata.is_normalized("NFKC", narrowed) else narrowed.translate(_FORMS)


@remembered
def rule_of(folded: str) -> str:
    """Return the name of the rule by which a whole line is furniture, "" if none holds.

    The line comes folded. A long line is a paragraph that mentions such words, not furniture.

    >>> rule_of("上一篇:在春季植树动员会上的讲话"), rule_of("同志们,现在开会。")
    ('pager', '')
    """
    if not folded:
        return "empty"
    if _PREFACE.match(folded):
        return "preface"
    if len(folded) > zh_chrome.LONGEST_FURNITURE or source_lines.is_of_minutes(folded):
        return ""
    if is_page_mark(folded):
        return "page-mark"
    if (
        (folded[0] in "(（《" and _IMPRINT.fullmatch(folded))
        or _PAPER_HEAD.match(folded)
        or printed_days.masthead(folded)
        or quoted_from(folded)
    ):
        return "imprint"
    if (
        source_lines.is_stamp(folded)
        or printed_days.stamped(folded)
        or local_days.is_stamp(folded)
        or _CLOCK.match(folded)
        or source_lines.is_labelled(folded)
        or (("." in folded or "/" in folded) and _ADDRESS.match(folded))
    ):
        return "source-line"
    if buttons.is_row(folded):
        return "buttons"
    if _DISTRIBUTION.match(folded):
        return "distribution"
    if is_inline_ad(folded):
        return "advertisement"
    return _FURNITURE.first(folded)


def may_be_spoken(folded: str, rule: str) -> bool:
    """Tell whether a line that a rule calls furniture is a sentence that a speaker could say as well.

    >>> texts = ("墙上的二维码,扫一扫就能听。", "如有侵权,请联系我们删除。")
    >>> [may_be_spoken(text, "site-note") for text in texts]
    [True, False]
    """
    return (
        rule in zh_chrome.SPEAKABLE
        and len(folded) >= 12
        and shapes.has_han(folded)
        and (shapes.ends_sentence(folded) or (folded.endswith(":") and "," in folded))
        and not _SITE_WORDS.search(folded)
        and (not _SHARED_WORDS.search(folded) or _says_we(folded))
    )


def is_own(folded: str, rule: str) -> bool:
    """Tell whether such a line is a speaker's for certain: he says "I" in it.

    >>> is_own("免责声明也不写,出了错找我。", "site-note"), is_own("墙上的二维码,扫一扫就能听。", "site-note")
    (True, False)
    """
    return may_be_spoken(folded, rule) and _OWN.search(folded) is not None


def _says_we(folded: str) -> bool:
    return folded[-1] in "。!" and "," in folded and _OWN.search(folded) is not None


def card_label(folded: str, tag: str = "") -> str:
    """Return whether a line is a label of the card under a title: "site", "speech" or "" for no label.

    >>> card_label("Published:"), card_label("Delivered on", "dt"), card_label("Published")
    ('site', 'speech', '')
    """
    label = folded.rstrip(": ")
    # A cell of a table may hold the same words as a value, but "Date delivered" only as a label.
    named = tag in ("dt", "th") or (tag == "td" and " " in label and _SPOKEN_LABEL.fullmatch(label))
    if len(folded) > 24 or not (folded.endswith(":") or named):
        return ""
    if _SPOKEN_LABEL.fullmatch(label):
        return "speech"
    return "site" if _CARD_LABEL.fullmatch(label) else ""


def is_day_label(folded: str) -> bool:
    """Tell whether a label of such a card says that the day of speaking follows.

    >>> is_day_label("Delivered on:"), is_day_label("Published:")
    (True, False)
    """
    return _SPOKEN_ON.fullmatch(folded.rstrip(": ")) is not None


def ends_text(folded: str) -> bool:
    """Tell whether the line announces what comes after a page's own text: related pages, replies, tags.

    >>> ends_text("相关报道:"), ends_text("相关部门要抓好落实。")
    (True, False)
    """
    if len(folded) <= 120 and _QUOTING_ENDING.match(folded):
        return True
    if "资料" in folded and _MILL_HEAD.match(folded):
        return False  # it stands over every page of a document
    if len(folded) > 110 or (len(folded) > 30 and shapes.has_han(folded)):
        return False
    return (folded[-1:] not in "。!?;" or _ASKS_READER.match(folded) is not None) and _ENDINGS.any(folded)


def is_inline_ad(folded: str) -> bool:
    """Tell whether a short line may be dropped even in the middle of a speech."""
    # A speaker who names a website addresses people; an advertisement does not say "we".
    if len(folded) > 120 or "我们" in folded or "同志" in folded or ENTRY.match(folded):
        return False
    if not _ADS.any(folded):
        return False
    for pattern in _INLINE:
        if found := pattern.search(folded):
            # An advertisement set into a sentence is no reason to drop the sentence.
            return len(folded) - len(found[0]) <= max(30, 2 * len(found[0]))
    return False


def is_page_mark(folded: str) -> bool:
    """Tell whether the line is only the number of a printed or previewed page: 第1页 共9页, 3/5, - 7 -."""
    if len(folded) > _LONGEST_MARK and "   " in folded:
        folded = _WIDE.sub("   ", folded)  # a printed page sets its number and its running head far apart
    folded = _without_pager(folded)
    if not 0 < len(folded) <= _LONGEST_MARK:
        return False
    marks = (*_PAGE_MARKS, _COUNT_FIRST, _ALL_AND_SHOWN) if _DIGIT.search(folded) else ()
    return any(pattern.match(folded) for pattern in marks) or seams.is_alone(folded)


def _without_pager(folded: str) -> str:
    words = "页" in folded and len(folded) <= 2 * _LONGEST_MARK
    return _PAGER_WORDS.sub("", folded).strip(" |") if words else folded


def page_mark(folded: str) -> tuple[int, int] | None:
    """Return (page, pages) of a page mark; pages is 0 where only the page is named.

    >>> page_mark("第2页 共9页"), page_mark("第2页/共4页 上一页 下一页")
    ((2, 9), (2, 4))
    """
    folded = _without_pager(folded)
    if len(folded) > _LONGEST_MARK:
        return None
    if found := _COUNT_FIRST.match(folded):
        return int(found["page"]), int(found["pages"])
    if found := _ALL_AND_SHOWN.match(folded):
        return int(found["shown"]), int(found["all"].split()[-1])
    for pattern in _PAGE_MARKS:
        if (found := pattern.match(folded)) and any(found.groups()):
            numbers = [int(group) for group in found.groups() if group]
            return numbers[0], numbers[1] if len(numbers) > 1 else 0
    return None


_LONGEST_INFO = 160  # characters of a line in which a site says where and when; in a longer one stands text


def page_within(folded: str) -> tuple[int, int] | None:
    """Return (page, pages) that a line of the site says among other things, or None.

    >>> page_within("2009-10-12 来源:本站 第2页/共3页"), page_within("上传:lin 日期:2007-11-08 页码:2/3")
    ((2, 3), (2, 3))
    """
    if len(folded) > _LONGEST_INFO or "页" not in folded or not (found := _PAGE_OF.search(folded)):
        return None
    if rule_of(folded) not in _SITE_LINES and not _PASSED_ON.match(folded):
        return None
    number = found["page"] or found["nth"] or found["number"]
    return int(number), int(found["pages"] or found["all"] or found["of"])


def imprint_in(folded: str) -> tuple[str, str] | None:
    """Return (newspaper, ISO day) of a newspaper's imprint in the line, or None; "" for a paper not named.

    >>> imprint_in("《某某日报》(2020年6月18日 02 版)")
    ('某某日报', '2020-06-18')
    """
    if head := printed_days.masthead(folded):
        return head
    for found in (_PAPER_HEAD.match(folded), *_IMPRINT_PART.finditer(folded)):
        if found and found[2]:
            return found[1] or "", f"{found[2]}-{int(found[3]):02}-{int(found[4]):02}"
    return None


def quoted_from(folded: str) -> re.Match | None:
    """Return the groups paper, year, month and day of a line that says which paper a text was taken from."""
    if len(folded) > 70 or "《" not in folded:
        return None
    return _QUOTED_FROM.fullmatch(folded) or _QUOTED_DAY_FIRST.fullmatch(folded)


def is_post_mark(folded: str) -> bool:
    """Tell whether the line stands above a contribution to a forum and says when it was put up."""
    if not folded or len(folded) > 80:
        return False
    # Few lines begin or end as such a mark may, or have the one word that stands inside one.
    opens = folded[0] in zh_chrome.POST_OPENERS or folded[0].isdecimal()
    if not opens and folded[-1] not in "楼层" and "发表于" not in folded:
        return False
    return _POST_MARK.search(folded) is not None


def is_clock(folded: str) -> bool:
    """Tell whether the line is the hour at which a press release went out."""
    return _CLOCK.match(folded) is not None
