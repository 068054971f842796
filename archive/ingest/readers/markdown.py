"""The signs of Markdown in a line: headings, emphasis, links, pictures, rules."""

from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

# A line of these under a line of text makes that a heading; alone it is a rule.
UNDERLINE = compiled(r"(?<!=)={3,}+\s*+$|(?<!-)-{3,}+\s*+$")
# "## 标题", also without the blank that Markdown asks for.
_HEADING = compiled(r"(#{1,6})[ \t]*(?=[^#\s])")
# A rule, or the fence of a block that has a name: ::: block
_RULE = compiled(r"(?:([-*_])[ \t]*(?:\1[ \t]*){2,}|={3,}\s*|:{3,}[ \t]*[\w .{}#-]{0,40})$")
_OPENING = compiled(r"(?:>[ \t]?)+|[-*+][ \t]+(?=\S)")
_LEAD = compiled(r"\*\*([^*\n]{2,80})\*\*(?=\s?[^\s*])")
_DEPTH = 3  # signs within signs
_SIGNS = compiled(
    # Chinese writes no blank behind the sign that shuts: **要算账。** 所以
    r"(?P<all>!\[[^\[\]]{0,200}\]\([^()\s]{0,300}\)|<!--[^\n]{0,300}?-->|<br\s*/?>"
    r"|(?<=[\u3400-\u9fff，。！？；：、”）])\*\*[ \t](?=[\u3400-\u9fff“《（])|\*\*|__(?=\S)|(?<=\S)__"
    r"|\\(?=[*_.#()\[\]!>+-]))"
    # What a converter of books says of a heading, a page or a run of letters: {#part3.html_c25 .toc}
    r"|(?P<marks>(?:\[\])?\s?\{[#.][\w.#: -]{1,100}\})"
    # The words of a link stay, and those that single signs emphasise: not "*县*镇", whose names are masked.
    r"|(?P<open>\[)[^\[\]]{0,200}(?P<shut>\](?:\([^()\s]{0,300}\)|\{[#.][\w.#: -]{1,100}\}))"
    r"|(?:(?<=^)|(?<=[\s，。：；、（(|]))(?P<first>[*_])(?=[^\s*_])[^*_\n]{2,200}(?<=[^\s*_])(?P<last>[*_])(?=$|[\s，。：；、）)|,.;:!?])"
)


def read_line(line: Passage) -> tuple[Passage, int, bool]:
    """Return a line without its Markdown signs, its heading level and whether it is bold as a whole.

    >>> read_line(Passage("## *青溪*,[县政府](https://www.example.cn) ![会场](a.jpg)"))[0].text
    '青溪,县政府'
    """
    if _RULE.match(line.text):
        return Passage(""), 0, False
    if opening := _OPENING.match(line.text):
        line = line.part(opening.end()).strip()
    heading = _HEADING.match(line.text)
    kept = line.part(heading.end()) if heading else line
    bold = len(kept.text) > 4 and kept.text.startswith("**") and kept.text.endswith("**")
    whole = kept
    for _ in range(_DEPTH):
        shown = _without_signs(whole)
        if shown is whole:
            break
        whole = shown
    return whole.strip(), len(heading[1]) if heading else 0, bold


def bold_lead(text: str) -> str:
    """Return the words in bold that open a line, "" if none do.

    >>> bold_lead("**修好水渠。**各村都要出工。"), bold_lead("各村**都要**出工。")
    ('修好水渠。', '')
    """
    found = _LEAD.match(text)
    return found[1].strip() if found else ""


def _without_signs(passage: Passage) -> Passage:
    shown, start = [], 0
    for found in _SIGNS.finditer(passage.text):
        for sign in ("all", "marks", "open", "first", "shut", "last"):
            if found[sign] is not None:
                shown.append(passage.part(start, found.start(sign)))
                start = found.end(sign)
    return Passage.of([*shown, passage.part(start)]) if shown else passage
