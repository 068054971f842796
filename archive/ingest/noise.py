"""What sites put between the characters of a text: letter-spacing, pinyin, anti-copy signs, style sheets."""

import html
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from archive.ingest.documents import Dropped, Line
from archive.ingest.languages import zh_chrome, zh_offers
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_HAN = "\u3400-\u9fff"
_BLANK = " \u3000\xa0\t"
_CJK = rf"{_HAN}，、。；：！？“”‘’（）《》…—"
# A blank is the site's where a character of Chinese text stands on one of its sides.
_SPACING = compiled(
    rf"(?<=[{_CJK}])[{_BLANK}]+(?=[{_CJK},.;:!?()\d%])|(?<=[,.;:!?()\d%])[{_BLANK}]+(?=[{_CJK}])"
    rf"|(?<=\d) (?=\d(?:\D|$))"
)
# In a letter-spaced text only a wide blank after a stop is a break of the paragraph.
_BREAK = compiled(rf"[。！？!?][”’」』）)]?[{_BLANK}]{{2,}}$")
_READING = compiled(rf"(?<=[{_HAN}])[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüɡ]{{1,6}}\s?[)）]")
_ASCII_RUN = compiled(r"[\x20-\x7e]{5,60}")
# Left of a row of signs a number or word may be the text's own, right of it a number or a comma.
_OWN_LEFT = compiled(r"[A-Za-z0-9]+(?:\.\d+)?%?")
_OWN_RIGHT = compiled(r"(?:(?<=\s)\d+%?|[,;:])$")
_RARE = frozenset("_*^$#&@+=|~`{}[]<>\\%")
_RARE_SIGN = compiled(f"[{re.escape(''.join(sorted(_RARE)))}]")
# Selectors and declarations; fonts may have Chinese names.
_STYLE = compiled(
    r"(?:(?:[.#@][\w-]++|(?:p|div|span|table|td|li|ul|a|body|h\d|img)(?=[.\s{:#,]))[\w.#:, >*-]{0,80}"
    r"\{(?:(?:[^{}\u3400-\u9fff\"]|\"[^{}\"]{0,60}\"){0,600}+|\s*(?:[a-z*_-]+\s*:[^{};:。]{1,120}+;?\s*)++)\}\s*)+",
    re.I,
)
_SCRIPT = compiled(
    r"^\s*(?:(?:var|let|const)\s+[\w$]+\s*=|(?:window|document|jQuery|\$)\s*[.(\[]|function\s*+(?:[\w$]++\s*+)?\(|"
    r"if\s*\([^\u3400-\u9fff]*\{|try\s*\{|<!--|//\s*-->|-->)"
)
_AD = compiled(zh_chrome.BRACKETED_AD, re.I)
_UNFILLED = compiled(zh_chrome.UNFILLED_TAG)
_MILL_NOTES = compiled(zh_offers.MILL_NOTES)
_OPENER = compiled(r"[【\[(（]")
_SQUARE = compiled(r"[\[【〔［]")
_QUOTED = compiled(r"^\s*(?:>\s?)+")
_ADDRESS = compiled(r"(?<![A-Za-z0-9-])[A-Za-z0-9-]++(?:\.[A-Za-z0-9-]++)++")
_HOST = compiled(r"(?:www\.)?(.+\.(?:com|cn|net|org|cc)\b)")
# An address that a site set into sentences; one that a speaker gives is announced.
# The end of a printed page, kept in the words that ran over it: 五十[第87页]三万亩, the whole [Page 4] of it
_PAGE_ENDED = compiled(r"[\[【〔［](?:第\s*\d{1,4}\s*页|(?:[Pp]age|[Pp]{1,2}\.)\s*\d{1,4})[\]】〕］]")
# The same without brackets, within the text of a preview that is printed in one line: 第1页 共3页
_PAGE_OF = compiled(r"\s?第\s?\d{1,3}\s?页\s{0,2}[/／]?\s{0,2}共\s?\d{1,3}\s?页\s?")
_LONG_LINE = 200
_HOST_IN_TEXT = compiled(
    rf"(?<=[{_HAN}，、。；：])(?<!网址)(?<!网址是)(?<!网址：)(?<!登录)(?<!访问)(?<!网站)(?:https?://|www\.)[A-Za-z0-9./_-]+(?=[{_HAN}，、。；：])"
)
# Mills set a dot behind a particle, so that a copy is known: 春天的.脚步.
_STRAY_DOT = compiled(rf"(?<=[的了着过地得])\.(?=[{_HAN}])")
_STRAY_DOTS = 3
# A bar that a site draws before a heading, or corners around it: ▎守住水源, ◤一、算账◢. No text has these.
_BARS = frozenset("▁▂▃▄▅▆▇█▉▊▋▌▍▎▏▐░▒▓▔▕▖▗▘▙▚▛▜▝▞▟┃❘❙❚◤◥◢◣◖◗")
_ORNAMENT = compiled(rf"^[{''.join(sorted(_BARS))}]+\s*(?=\S)|(?<=\S)\s*[{''.join(sorted(_BARS))}]+$")
# Tags and entities that were escaped twice, so that readers see them.
_TAG = compiled(
    r"</?(?:p|br|div|span|font|strong|b|em|center|img|a|table|tbody|tr|td|h[1-6]|ul|ol|li|o:p|section)"
    r"(?:\s+[a-z][\w:-]*\s*=[^<>]{0,300})?\s*/?>",
    re.I,
)
_PICTURE = compiled(r"<image>[^<>]{0,2000}</image>")  # what a reader of pages leaves of a picture
_BREAKING_TAG = compiled(r"<br|</?(?:p|div|tr|li|h\d|section)\b", re.I)
_ENTITY = compiled(
    r"&(?:nbsp|ensp|emsp|quot|[lr][sd]quo|hellip|mdash|ndash|middot|amp|lt|gt|bull|times|deg|#\d{2,5}|#x[0-9a-f]{2,5});",
    re.I,
)
_PINYIN_HABIT = 5  # bracketed readings on a page, from which on they are the site's; one may be the author's
_ONE_HAN, _HAN_RUN = compiled(rf"[{_HAN}]"), compiled(rf"[{_HAN}]{{12}}")
_SPACED = 0.15  # blanks per character
_LONG = 16  # characters of a line that may decide whether its page is letter-spaced


def freed(lines: Sequence[Line]) -> tuple[list[Line], list[Dropped]]:
    """Return the lines without what a site put between their characters, and what was taken out.

    Letter-spacing and injected pinyin are habits of a page, told by the page as a whole: a name written
    "张 三" and one reading in brackets stay on a page that has no such habit. Rows of an anti-copy board's
    signs, style sheets and scripts that were left in the text go wherever they stand. Nothing else changes.

    >>> [line.text for line in freed([Line(Passage("各级干部; _* ^( $ K+要下到田头。"))])[0]]
    ['各级干部要下到田头。']
    """
    seen = [line.text for line in lines if not line.hidden]
    pinyin = sum(len(_READING.findall(text)) for text in seen if "(" in text or "（" in text) >= _PINYIN_HABIT
    spaced = is_spaced(seen)
    quoted = sum(text.lstrip().startswith(">") for text in seen) > 0.5 * sum(
        bool(text.strip()) for text in seen
    )
    hosts = Counter(host for text in seen for host in _hosts_in(text))
    repeated = {host for host, count in hosts.items() if count > 1}
    dotted = sum(len(_STRAY_DOT.findall(text)) for text in seen if "." in text) >= _STRAY_DOTS
    found: list[Line] = []
    dropped: list[Dropped] = []
    emptied = False  # the line before was only the mark of a quotation
    for line in lines:
        if line.hidden or not line.text:
            found.append(line)
            continue
        if emptied:
            line = replace(line, blank_before=True)
        emptied = quoted and _QUOTED.sub("", line.text).strip() == ""
        if quoted and not line.text.lstrip().startswith(">"):
            line = replace(line, region="comments")  # of whoever sent the mail on
        passage = _without_code(line.passage, dropped)
        if "<image>" in passage.text:
            passage = _without(passage, _PICTURE, "script", dropped)
        if _RARE_SIGN.search(passage.text):
            passage = _without(passage, _ASCII_RUN, "anti-copy", dropped, _signs)
        passage = _without(passage, _QUOTED, "quoted-mail", dropped) if quoted else passage
        if _OPENER.search(passage.text):
            passage = _without(passage, _AD, "advertisement", dropped)
        if "任意编辑" in passage.text or "文档-" in passage.text or "文档—" in passage.text:
            passage = _without(passage, _MILL_NOTES, "site-note", dropped)
        if "[" in passage.text or "{" in passage.text:
            passage = _without(passage, _UNFILLED, "site-note", dropped)
        if repeated and not repeated.isdisjoint(_hosts_in(passage.text)):
            passage = _without(passage, _HOST_IN_TEXT, "advertisement", dropped)
        passage = _without(passage, _READING, "pinyin", dropped) if pinyin else passage
        passage = _spaced_out(passage) if spaced else passage
        if _SQUARE.search(passage.text):
            passage = _without(passage, _PAGE_ENDED, "page-mark", dropped)
        if len(passage.text) >= _LONG_LINE and "页" in passage.text:
            passage = _without(passage, _PAGE_OF, "page-mark", dropped)
        if dotted and "." in passage.text:
            passage = _without(passage, _STRAY_DOT, "anti-copy", dropped)
        if passage.text[:1] in _BARS:
            passage = _without(passage, _ORNAMENT, "ornament", dropped)
        if "&" in passage.text:
            passage = _unescaped(passage)
        if "<" in passage.text and _TAG.search(passage.text):
            found += [replace(line, passage=part) for part in _untagged(passage, dropped)]
            continue
        found.append(line if passage is line.passage else replace(line, passage=passage))
    return found, dropped


def is_spaced(texts: Iterable[str]) -> bool:
    """Tell whether most long lines of a page have blanks between their characters.

    >>> is_spaced(["今 天 召 开 全 县 水 利 会 议 。"]), is_spaced(["张 三", "今天召开全县水利工作会议。"])
    (True, False)
    """
    long = [text for text in texts if len(text) >= _LONG and _ONE_HAN.search(text)]
    return 2 * sum(_is_spaced(text) for text in long) > len(long)


def unspaced(passage: Passage) -> Passage:
    """Return a letter-spaced passage without its blanks, one with few blanks as it is.

    Few blanks between characters stay: names (张 三) and parallel slogans are written so.

    >>> unspaced(Passage("党 风 建 设 要 抓 实")).text
    '党风建设要抓实'
    """
    return _spaced_out(passage) if _is_spaced(passage.text) else passage


def _hosts_in(text: str) -> list[str]:
    addresses = _ADDRESS.findall(text) if "." in text else ()
    return [host[1] for address in addresses if (host := _HOST.match(address))]


def _is_spaced(text: str) -> bool:
    if sum(map(text.count, _BLANK)) < 3:
        return False
    blanks = len(_SPACING.findall(text))
    return blanks >= 3 and blanks > _SPACED * len(text)


def _spaced_out(passage: Passage) -> Passage:
    text = passage.text
    cuts = [
        (start, end)
        for start, end in map(re.Match.span, _SPACING.finditer(text))
        if end - start < 2 or not _BREAK.search(text, max(start - 2, 0), end)
    ]
    return passage.without(cuts) if cuts else passage


def _without_code(passage: Passage, dropped: list[Dropped]) -> Passage:
    if _SCRIPT.match(passage.text) and not _HAN_RUN.search(passage.text):
        dropped += [Dropped(span, "script") for span in passage.spans()]
        return Passage("")
    return _without(passage, _STYLE, "style-sheet", dropped) if "{" in passage.text else passage


def _unescaped(passage: Passage) -> Passage:
    """Return a passage with the characters that entities in it name."""
    shown, start = [], 0
    for entity in _ENTITY.finditer(passage.text):
        shown += [passage.part(start, entity.start()), Passage(html.unescape(entity[0]).replace("\xa0", " "))]
        start = entity.end()
    return Passage.of([*shown, passage.part(start)]) if shown else passage


def _untagged(passage: Passage, dropped: list[Dropped]) -> list[Passage]:
    """Return the passage without tags that stand in it as text, cut where one of them ends a line."""
    parts, kept, start = [], [], 0
    for tag in _TAG.finditer(passage.text):
        kept.append(passage.part(start, tag.start()))
        dropped += [Dropped(span, "script") for span in passage.spans(*tag.span())]
        start = tag.end()
        if _BREAKING_TAG.match(tag[0]):
            parts.append(Passage.of(kept).strip())
            kept = []
    parts.append(Passage.of([*kept, passage.part(start)]).strip())
    return [part for part in parts if part.text] or [Passage("")]


def _signs(found: re.Match) -> tuple[int, int] | None:
    """Return where in a run of ASCII an anti-copy board's signs stand, None if it is a reader's text.

    Such a row has several tokens of one to three characters, signs among them that no text has, no word.
    """
    run, start = found[0], found.start()
    before, after = found.string[max(start - 1, 0) : start], found.string[found.end() : found.end() + 1]
    own = _OWN_LEFT.match(run) if before else None
    first = own.end() if own else 0
    right = _OWN_RIGHT.search(run) if after else None
    last = right.start() if right else len(run)
    row = run[first:last]
    tokens = row.split()
    if len(run) == len(found.string):
        return None  # a rule of signs in a line of its own: # # #
    signs = [c for c in row if not c.isalnum() and not c.isspace()]
    if len(tokens) < 3 or len(signs) < 3 or not _RARE & set(signs):
        return None
    if any(len(token) > 3 for token in tokens) or re.search(r"[A-Za-z]{3}|\d{3}", row):
        return None
    return start + first, start + last


def _without(
    passage: Passage,
    pattern: re.Pattern,
    rule: str,
    dropped: list[Dropped],
    place: Callable[[re.Match], tuple[int, int] | None] = re.Match.span,
) -> Passage:
    cuts = [cut for found in pattern.finditer(passage.text) if (cut := place(found))]
    dropped += [Dropped(span, rule) for cut in cuts for span in passage.spans(*cut)]
    return passage.without(cuts) if cuts else passage
