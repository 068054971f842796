"""Whether a text is a letter: its name over it, whom it greets, and how it ends."""

from collections.abc import Sequence

from archive.ingest import lines as shapes
from archive.ingest.documents import LiftedPage
from archive.ingest.languages import zh_kinds
from archive.ingest.languages.scripts import simplified
from archive.ingest.led import sought
from archive.ingest.patterns import compiled

_TITLE, _CLOSE, _FAREWELL, _YOU_ALONE = map(
    sought, (zh_kinds.LETTER_TITLE, zh_kinds.LETTER_CLOSE, zh_kinds.SPOKEN_CLOSE, zh_kinds.YOU_ALONE)
)
_CERTAIN = sought(zh_kinds.SPOKEN_FOR_CERTAIN)
_BELOW, _ANSWERS = compiled(zh_kinds.LETTER_BELOW), compiled(zh_kinds.ANSWERS_LETTER)
_ONE_READER = compiled(zh_kinds.ONE_READER)
_PARTY, _EXCUSES = compiled(zh_kinds.PARTY_READS), compiled(zh_kinds.EXCUSES)
_ITSELF = compiled(zh_kinds.EXCUSES_ITSELF)
# Who is greeted that lives far away, and what shows that he is met: 各位老乡:今天我们欢聚一堂
_AWAY = compiled(
    r"[^。，,：:]{0,12}(?:老乡|乡友|游子|乡贤|在外(?:人士|乡亲|(?:创业|务工|工作)人员))(?:朋友|同志)?们?[：:]"
    r"(?=[^：:]{0,200}(?:远在他乡|身[在处]异乡|在外打拼))"
)
_MEETS = compiled(r"今天|今晚|[欢相团]聚|在座|[光莅]临|出席|大家好|[上下中]午好|晚上好|谢谢大家")
_DEAR = compiled(r"\s*(?:各位)?(?:亲爱|敬爱|尊敬)的[\u4e00-\u9fff、]{2,24}[:：,，]")
_SIGNED = compiled(r"(?:敬上|谨上|敬启|谨启|敬贺|谨识|手书)(?![\u4e00-\u9fff])")
_GREETED, _OPENS = 4, 5  # lines down to which its reader is greeted, and its first words stand
_OVER = 2  # lines over the address of which one may name the letter
_LONGEST_NAME, _LONGEST_LEAD = 60, 160
_BEGINS = 400  # characters in which a letter says what it is
_CLOSING = 160  # characters behind the last line of a text in which a letter ends
_LAST = 60  # the same before it
_END = 200  # characters at the end of a page in which it is signed


def told(page: LiftedPage, body: Sequence[str], heading: str, *, named: bool, told_of: bool) -> str:
    """Return what shows that a text is a letter, "" if nothing does.

    ``body`` are its lines, simplified; ``heading`` its title or the first lines of its page. What is
    ``named`` a speech is none, and a letter may be ``told_of`` in a report.

    >>> from archive.ingest.documents import Line, Page
    >>> from archive.ingest.spans import Passage, Piece
    >>> text = "植树倡议书\\n全县乡亲:\\n春天到了,上山植树吧。"
    >>> over, address = text.split("\\n")[:2]
    >>> line = Line(Passage(address, (Piece(0, "a.txt", len(over) + 1, len(address)),)))
    >>> page = LiftedPage(Page("a.txt", "", "text/plain", "utf-8", text, ()), (), (), (line,))
    >>> told(page, [address], "", named=False, told_of=False)
    'it is called so over its address: 植树倡议书'
    """
    text = "\n".join(body)
    if _CERTAIN.search(text):
        return ""
    title = next((one for one in (heading, *_carded(page)) if _TITLE.search(one)), "")
    if title and not told_of:
        return f"its title says so: {title[:40]}"
    if named or _FAREWELL.search(text):
        return ""
    if _YOU_ALONE.fullmatch("".join(body[1:2])) or (
        _ONE_READER.fullmatch(body[0].strip()) and _YOU_ALONE.match("".join(body[1:2]))
    ):
        return "whoever reads it is greeted alone"
    if _PARTY.match(text):
        return "the party reads it"
    often = body[0].startswith("尊敬的") and len(_EXCUSES.findall(text[:_BEGINS])) >= 2
    if often or _ITSELF.search(text[:_BEGINS]):
        return "it excuses its writer"
    if _AWAY.match("".join(body[:_OPENS])) and not _MEETS.search(text):
        return "it greets those who are far away"
    if _DEAR.match(text) and _SIGNED.search(simplified(page.page.text[-_END:])):
        return "it greets its reader and is signed"
    above = _over(page, body)
    over = next(
        (
            line
            for line in above
            if _BELOW.search(line) or (len(line) <= _LONGEST_NAME and _TITLE.search(line))
        ),
        "",
    )
    if over and not told_of:
        return f"it is called so over its address: {over[-40:]}"
    if above and any(map(_ANSWERS.match, body[:_OPENS])):
        return "it answers another letter"
    return "it closes as letters do" if _CLOSE.search(_closing(page)) else ""


def _carded(page: LiftedPage) -> list[str]:
    """Return the titles in the head of a data set: 公开信, over a letter that is printed as 灯塔."""
    cards = (fact for fact in page.facts if fact.name == "title" and fact.rule == "record-card")
    return [simplified(fact.value) for fact in cards]


def _over(page: LiftedPage, body: Sequence[str]) -> list[str]:
    """Return the lines that are printed right over the address, simplified; none without an address."""
    at = next((n for n, line in enumerate(body[:_GREETED]) if shapes.is_salutation(line)), None)
    spans = page.body[at].passage.spans() if at is not None else ()
    if not spans:
        return []
    printed = [line.strip() for line in page.page.text[: spans[0].start][-600:].split("\n")]
    return [simplified(line) for line in list(filter(None, printed))[-_OVER:] if len(line) <= _LONGEST_LEAD]


def _closing(page: LiftedPage) -> str:
    spans = page.body[-1].passage.spans() if page.body else ()
    if not spans:
        return ""
    end = spans[-1].end
    return simplified(page.page.text[max(end - _LAST, 0) : end + _CLOSING])
