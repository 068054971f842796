"""What of a text is a heading: numbered lines, starts of paragraphs, short lines above text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from archive.ingest import capitals, chunks
from archive.ingest import lines as shapes
from archive.ingest.chunks import Chunk
from archive.ingest.documents import Gap, Line
from archive.ingest.languages import en_outline, zh_outline
from archive.ingest.outline import Mark, point_at, set_off_mark
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_LONGEST = 45  # characters without a stop; a longer numbered line is a numbered paragraph
_LONGEST_ENGLISH = 80
_LONGEST_PLAIN = 32  # of a line that neither number nor type marks
_LONGEST_MARKED = 60  # of a line that the source prints bold or marks as a heading
_LONGEST_RUN_IN = {"arabic": 30, "arabic-bracket": 30, "circle": 30, "letter": 30}
OUTER = frozenset({"part", "section", "capital", "stem", "han", "han-bracket", "roman"})
_LONGEST_QUESTION = 25
_SHORT = 30
# "展望" and "結語" alone above a long paragraph; no thanks and no farewell.
_SHORT_HEADING = compiled(r"(?!谢谢|謝謝|再见|再見|多谢|多謝|此致|敬礼|完毕|以上|附件)[\u3400-\u9fff]{2,3}")
_LONG_TEXT = 40
_SPOKEN_FIRST = compiled(en_outline.SPOKEN_FIRST, re.I)
_FINAL = compiled(r"[。：:.]\s*$")
_BULLET = compiled(r"[◆◇●○■□★☆▲△▶►◎※]\s*(?=[\u3400-\u9fff“《])")
# "第一个问题，水从哪里来。" with its answer in the same line is a sentence, over a line of its own a heading.
_POSES = compiled(r"第[一二三四五六七八九十\d]{1,2}个?(?:大)?问题[，,]")
FIRST_STOP = compiled(r"[。！？!?；;](?=.)")
_UNGOVERNED = "".join(f"(?<!{word})" for word in zh_outline.GOVERNING)
_FUSED = compiled(rf"{_UNGOVERNED}(?:{'|'.join(zh_outline.SENTENCE_OPENERS)})[，,：:！!]")


@dataclass(frozen=True)
class Heading:
    style: str
    number: str
    value: int
    heading: Passage
    line: Passage  # as it stands, number included, for when it proves to be no heading
    depth: int = 0  # 1..6 where the source marks it
    page: int = 0
    run_in: bool = False  # the paragraph after it stood in the same line
    over_gap: bool = False  # its text is left out, and a notice says so
    set_off: bool = False  # printed bold or centred

    @property
    def is_unmarked(self) -> bool:
        """Whether only its shape makes it a heading: no number, no mark-up, no type."""
        return self.style == "plain" and not self.depth and not self.set_off


@dataclass
class Paragraph:
    passage: Passage
    last: Chunk
    gaps: list[Gap]
    mark: Mark | None = None  # the number it begins with, when it is a numbered paragraph
    more: list[Passage] = field(default_factory=list)  # what goes on with it and is not joined to it yet
    size: int = 0  # characters, with those of ``more``

    def __post_init__(self) -> None:
        self.size = len(self.passage.text)


Item = Heading | Paragraph


def split(chunk: Chunk, below: Sequence[Chunk], last: Item | None) -> list[Item]:
    """Return what a chunk holds: a heading, a paragraph, or a heading run into its paragraph.

    ``below`` are the next two chunks, as far as there are any.
    """
    if chunk.mark:
        return _numbered(chunk, below[0] if below else None)
    if below and _is_heading(chunk, below, last):
        line = chunk.line
        if mark := set_off_mark(chunk.folded):
            return [numbered_heading(chunk, mark, chunk.passage.part(mark.size).strip())]
        set_off = line.bold or line.centred
        # "GOOD ROADS." keeps the stop that it has in old prints.
        words = _bare(chunk.passage) if shapes.has_han(chunk.text) else chunk.passage
        return [Heading("plain", "", 0, words, chunk.passage, line.heading, chunk.page, set_off=set_off)]
    return [Paragraph(chunk.passage, chunk, [])]


def run_in(chunk: Chunk, size: int) -> list[Item]:
    """Return the heading without a number that the first ``size`` characters of a chunk are, and its text.

    The heading alone if they are all of it.
    """
    line = chunk.passage.part(0, size)
    rest = chunk.passage.part(size).strip()
    if not rest.text and (mark := point_at(chunk.folded)):  # 第一句话:……
        return [numbered_heading(chunk, mark, chunk.passage.part(mark.size))]
    heading = Heading(
        "plain", "", 0, _bare(line), line, page=chunk.page, run_in=bool(rest.text), set_off=True
    )
    return [heading, Paragraph(rest, chunk, [])] if rest.text else [heading]


def _numbered(chunk: Chunk, following: Chunk | None) -> list[Item]:
    mark, whole = chunk.mark, [Paragraph(chunk.passage, chunk, [], chunk.mark)]
    assert mark is not None
    rest = chunk.passage.part(mark.size).strip()
    text = rest.text
    stop = FIRST_STOP.search(text)
    limit = _LONGEST_RUN_IN.get(mark.style, _LONGEST)
    end = _until_lead(chunk, mark) or _until_blank(text) or _until_opener(chunk.folded[mark.size :].strip())
    if end and (not stop or end < stop.start()) and end <= limit:
        return cut(chunk, mark, end)
    if _goes_on_counting(mark, chunk, stop):
        return whole
    if stop and _is_set_off(chunk, following) and len(text) <= _LONGEST_MARKED:
        return [numbered_heading(chunk, mark, rest)]  # of two sentences, and printed bold as a whole
    if not stop:
        sentence = shapes.ends_sentence(text)
        marked = chunk.line.heading or chunk.line.bold
        if len(text) > (_LONGEST_MARKED if marked else _LONGEST):
            return whole
        if sentence and not marked and (mark.style not in OUTER or _lists(mark.style, following)):
            return whole
        if chunk.fragmented and text.endswith(("，", ",", "、")):
            return whole
        return [numbered_heading(chunk, mark, rest)]
    if _counts_on(mark, chunk.folded) or _POSES.match(chunk.folded):
        return whole
    asks = stop.group() in "？?" and stop.start() <= _LONGEST_QUESTION and mark.style in OUTER
    if (stop.group() == "。" and stop.start() <= limit) or asks:
        return cut(chunk, mark, stop.end())
    return whole


def numbered_heading(chunk: Chunk, mark: Mark, words: Passage, *, run_in: bool = False) -> Heading:
    line = chunk.passage.part(0, mark.size) + words
    # The mark was read in the fold; the number is told as printed: 貳, not 贰.
    at = chunk.folded[: mark.size].find(mark.number)
    printed = chunk.passage.text[at : at + len(mark.number)] if at >= 0 else mark.number
    return Heading(
        mark.style, printed, mark.value, _bare(words), line, chunk.line.heading, chunk.page, run_in
    )


def cut(chunk: Chunk, mark: Mark, end: int) -> list[Item]:
    """Return the heading that opens a numbered chunk and the paragraph behind it."""
    rest = chunk.passage.part(mark.size).strip()
    heading = numbered_heading(chunk, mark, rest.part(0, end), run_in=True)
    return [heading, Paragraph(rest.part(end).strip(), chunk, [])]


def _is_set_off(chunk: Chunk, following: Chunk | None) -> bool:
    """Tell whether a whole line of the outermost styles is bold over text that is not.

    Of （一） a report prints the first sentence of its text bold too.
    """
    outer = chunk.mark is not None and chunk.mark.style in ("part", "capital", "han")
    over = following is not None and following.line is not chunk.line and not following.line.bold
    return outer and over and chunk.whole and bool(chunk.line.bold) and chunk.text == chunk.line.text


def _counts_on(mark: Mark, folded: str) -> bool:
    """Tell whether the same paragraph goes on to the next number: 第一个问题,… 第二个问题,…"""
    if mark.style != "part" or mark.number not in "一二三四五六七八九":
        return False
    word = re.match(rf"第\s*{mark.number}(\S{{1,3}}?)[，,、：:\s]", folded)
    following = "一二三四五六七八九十"["一二三四五六七八九".index(mark.number) + 1]
    return bool(word) and f"第{following}{word[1]}" in folded[mark.size :]


def _goes_on_counting(mark: Mark, chunk: Chunk, stop: re.Match | None) -> bool:
    """Tell whether the next number stands in the first sentence: (一)组修渠,(二)组清淤。"""
    if mark.style != "han-bracket" or mark.number not in "一二三四五六七八九":
        return False
    following = "一二三四五六七八九十"["一二三四五六七八九".index(mark.number) + 1]
    sentence = chunk.folded[mark.size : mark.size + stop.start() if stop else None]
    return f"（{following}）" in sentence or f"({following})" in sentence


def _until_blank(text: str) -> int:
    """Return where a heading ends that is fused with its text by a mere blank, 0 if it is not."""
    found = re.search(r"(?<=[\u3400-\u9fff”》）])[ \u3000]+(?=[\u3400-\u9fff“《])", text[: _LONGEST + 2])
    # "思想上再加温 行动上再加速" is one heading; what follows a fused one is a sentence.
    rest = text[found.end() :] if found else ""
    # At a page's end the text breaks off.
    ended = len(rest) > _LONGEST or (len(rest) >= _SHORT // 2 and shapes.ends_sentence(rest))
    fused = found and found.start() >= 2 and ended
    return found.start() if found and fused else 0


def _until_lead(chunk: Chunk, mark: Mark) -> int:
    """Return where a numbered heading ends that is printed bold before its text, 0 if none is."""
    lead = chunk.line.lead
    words = lead[mark.size :].strip()
    if not chunk.whole or len(words) < 2 or not chunk.text.startswith(lead) or shapes.has_inner_stop(words):
        return 0
    rest = chunk.text[len(lead) :].strip()
    sentence = len(rest) >= _SHORT // 2 and shapes.ends_sentence(rest) and rest[0] not in "，,、；;：:。"
    return len(words) if sentence else 0


def _until_opener(folded: str) -> int:
    """Return where a heading ends that stands before the first words of its text, 0 if none plainly does.

    >>> _until_opener("疏通河道去年以来,我们疏通了四条河道。")
    4
    """
    found = _FUSED.search(folded, 0, _LONGEST + 10)
    return found.start() if found and found.start() >= 4 else 0


def _lists(style: str, following: Chunk | None) -> bool:
    return following is not None and following.mark is not None and following.mark.style == style


def _is_heading(chunk: Chunk, below: Sequence[Chunk], last: Item | None) -> bool:
    """Tell whether an unnumbered line is a heading: marked by the source, or short and above text."""
    text, line, following = chunk.text, chunk.line, below[0]
    if chunk.whole and text.isupper() and capitals.stands_apart([line, *(one.line for one in below)]):
        return True
    if not chunk.whole or chunk.salutation or len(text) > (60 if shapes.has_han(text) else _LONGEST_ENGLISH):
        return False
    if shapes.has_inner_stop(text) or text[-1:] in "，,、；;：:" or not shapes.bare(text):
        return False
    if line.heading and line.tag != "td":
        return True
    if (
        shapes.ends_sentence(text)
        or len(text) > _longest(text, line)
        or chunk.fragmented
        or chunk.runs_on
        or (line.tag in ("td", "li") and not _is_bulleted(line, following))
    ):
        return False
    if shapes.is_wrapped(text) or shapes.is_date_line(text) or chunks.unclosed(text):
        return False
    if text[-1] in "”」』" and not any(mark in text for mark in "“「『"):
        return False  # the end of words that began lines above
    if isinstance(last, Paragraph) and not (
        last.last.complete or last.last.salutation or last.last.ends_here
    ):
        return bool(line.bold or line.centred)
    if chunk.continues or following.continues:
        return False
    if (following.after_page_end or following.page != chunk.page) and not line.bold:
        return False  # the page ended there, in the middle of a sentence
    over_long = len(following.text) >= _LONG_TEXT or any(one.continues for one in below[1:])
    if len(text) < 4 and not (_SHORT_HEADING.fullmatch(text) and over_long):
        return False
    if breaks_off(chunk, following) or not _opens_text(below):
        return False
    if shapes.has_han(text):
        return True
    # "I Was There" may be one: its words are capitals'.
    spoken = _SPOKEN_FIRST.match(text) and not line.bold and text != text.title()
    return not spoken and (text[0].isupper() or text[0].isdigit())


def _is_bulleted(line: Line, following: Chunk) -> bool:
    """Tell whether a line in a table has a bullet and is bold over a paragraph that is neither."""
    return (
        line.bold
        and _BULLET.match(line.text) is not None
        and not following.line.bold
        and len(following.text) >= _LONG_TEXT
    )


def _longest(text: str, line: Line) -> int:
    if not shapes.has_han(text):
        return capitals.longest(text)
    return _LONGEST if line.bold or line.centred else _LONGEST_PLAIN


def breaks_off(chunk: Chunk, following: Chunk) -> bool:
    """Tell whether a line was cut in mid-sentence, by its last word or the first one of the next."""
    text, after = chunk.folded.rstrip(), following.folded.lstrip()
    plain = not chunk.line.tag and not chunk.line.bold
    if chunk.line.blank_before and not following.line.blank_before and plain and "，" in text:
        return True  # where empty lines part the paragraphs none stands behind a heading of two clauses
    if not shapes.has_han(text):
        return after[:1].islower() or text.rsplit(" ", 1)[-1].lower() in en_outline.NEVER_LAST
    hangs = text[-1:] in zh_outline.NEVER_LAST and not text.endswith(zh_outline.MAY_BE_LAST)
    return hangs or after[:1] in zh_outline.NEVER_FIRST


def _opens_text(below: Sequence[Chunk]) -> bool:
    """Tell whether text follows: long, ended, numbered, going on in its next line, or under a heading."""
    following, beyond = below[0], below[1] if len(below) > 1 else None
    if following.mark is not None or len(following.text) >= _SHORT or shapes.ends_sentence(following.text):
        return True
    if beyond is None or following.salutation or shapes.is_wrapped(following.text):
        return False
    return beyond.continues or (len(beyond.text) >= _SHORT and following.text[-1:] not in "，,、；;：:")


def _bare(passage: Passage) -> Passage:
    """Return a heading without the bullet before it and the stop or colon that ends it."""
    found, bullet = _FINAL.search(passage.text), _BULLET.match(passage.text)
    first, end = bullet.end() if bullet else 0, found.start() if found else len(passage.text)
    return passage.part(first, end).strip()
