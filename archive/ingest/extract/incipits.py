"""The first words of a text: an archivist's name for what has no title."""

from archive.ingest import lines as shapes
from archive.ingest.documents import Evidence, Finding, Text
from archive.ingest.extract.folding import fold, is_chinese
from archive.ingest.patterns import compiled

_CHINESE = compiled(r"[^\s。!?！？\n][^。!?！？\n]{1,29}")
_GREETING = compiled(
    r"\s*(?i:good\s(?:morning|afternoon|evening))[^.!]{0,40}[.!]\s*|\s*(?:[\u4e00-\u9fff]{2,4}:\s?)?(?:各位(?:(?!各位)[\u4e00-\u9fff]){0,6}|大家|你们|同学们|朋友们|老师们|[,、]){0,9}(?:早上|上午|中午|下午|傍晚|晚上)?(?:早安|午安|晚安|好)[!。,]\s*"
)
# 尊敬的各位代表,各位来宾,…: whom a text that was never broken into lines addresses first
_ADDRESSED = compiled(
    r"(?:(?:尊敬的|敬爱的|亲爱的|各位|诸位|女士们|先生们|朋友们|同志们)[^,。:!;]{0,40}[,:!]\s?){1,12}"
)
# The President. Mr. Speaker, members of the council, and fellow citizens: The roads…
_ADDRESS = compiled(
    r"(?:The (?:President|Governor|Mayor|Chair(?:man|woman)?|Prime Minister|Secretary)\.\s+)?"
    r"(?:(?:Mr|Mrs|Ms|Madam|Mister|Members|Fellow|My fellow|Distinguished|Honou?red|Ladies)\b"
    r"[^:!?]{0,240}:\s+)?"
)
# 今天我讲话的题目是《种下一棵树》: what the speaker himself calls it.
CALLED = compiled(
    r"(?:讲话|演讲|发言|宣讲|汇报|分享|报告|讲|谈)的?(?:题目|主题|标题)(?:就)?(?:是|叫做?|为)\s?[,:]?\s?[—-]{0,3}\s?"
    r"[《“\"「](?P<title>[^《》“”\"「」。]{2,30})[》”\"」]"
)
_NEAR = 4  # paragraphs in which he says so
_SHORTEST = 8  # characters
# Up to a stop, and no word is cut.
# In Dec. 7, Mr. Speaker and U.S. the stop ends no sentence.
_ABBREVIATED = (
    r"\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Gen|Sen|Gov|Rep|St|No|[A-Z])\."
    r"(?=[ A-Z])|\b[ap]\.m\."
)
_ENGLISH = compiled(rf"(?=[^\s.!?])(?:{_ABBREVIATED}|[^.!?\n]){{2,80}}(?!\w)")


def find(text: Text) -> Finding:
    """Return the first words of a text that has no title, with rule "incipit"; greetings are passed over.

    What the speaker himself calls his words goes before them, with rule "opening".

    >>> from archive.ingest.spans import Passage
    >>> find(Text((Passage("大家好!今天我讲话的题目是《种下一棵树》。春天到了。"),), ())).value
    '种下一棵树'
    >>> find(Text((Passage("各位老师:"), Passage("大家好!今天我谈三点。")), ())).value
    '今天我谈三点'
    >>> find(Text((Passage("Mr. Speaker, yesterday, Dec. 7, we were attacked. Today we act."),), ())).value
    'Mr. Speaker, yesterday, Dec. 7, we were attacked'
    """
    for paragraph in text.paragraphs[:_NEAR]:
        if called := CALLED.search(fold(paragraph.text[:300])):
            title = paragraph.text[slice(*called.span("title"))]
            evidence = Evidence.of(paragraph, "opening", "stated", 0.7, *called.span("title"))
            return Finding(title, (evidence,))
    # A salutation names no speech; it serves where the text has nothing else.
    said = [
        paragraph
        for paragraph in text.paragraphs
        if not shapes.is_salutation(folded := fold(paragraph.text))
        and paragraph.text.strip()[-1:] not in ":："
        and not _GREETING.fullmatch(folded)
        and not shapes.is_date_line(folded)
    ]
    for paragraph in said or text.paragraphs:
        greeting = _GREETING.match(fold(paragraph.text))
        opening = _CHINESE if is_chinese(paragraph.text) else _ENGLISH
        first = greeting.end() if greeting else 0
        address = _ADDRESSED.match(fold(paragraph.text), first) or _ADDRESS.match(paragraph.text, first)
        start = address.end() if address else first
        words = opening.search(paragraph.text, start) or opening.search(paragraph.text, first)
        if words:
            value = _whole(words[0], paragraph.text[words.end() :][:1]).strip(" ,，:：、")
            if paragraph.text.strip() == f"{value}?":
                value += "?"  # a line that asks, and nothing else
            start = paragraph.text.index(value, words.start())
            return Finding(
                value, (Evidence.of(paragraph, "incipit", "inferred", 0.2, start, start + len(value)),)
            )
    return Finding(None, (Evidence("", "", "unknown", "inferred", 0.0),))


def _whole(words: str, following: str) -> str:
    """Return words that a sentence goes on from without what is cut: up to the last comma, if one is there.

    >>> _whole("首先,请允许我向今天的主角——20", "1")
    '首先,请允许我向今天的主角'
    >>> _whole("在主汛期到来的时刻,县委、县政府决", "定")
    '在主汛期到来的时刻'
    """
    if not following or following in "。!?！？\n" or not is_chinese(words):
        return words
    stop = max(words.rfind(mark) for mark in ",，:：;；—")
    stop = stop if stop >= _SHORTEST else words.rfind("、")
    return words[:stop].rstrip("—") if stop >= _SHORTEST else words
