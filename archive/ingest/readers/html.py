"""HTML -> blocks of text in reading order, nothing visible left out, with what the mark-up says of each."""

import re
from collections.abc import Iterator
from dataclasses import replace

import lxml.etree
import lxml.html

from archive.ingest.decode import decode, label_in
from archive.ingest.documents import Line, Page, RawPage, UnreadableFile
from archive.ingest.patterns import compiled
from archive.ingest.readers.markup import BLOCKS, HEADINGS, SKIPPED, Style, Unseen, style_of
from archive.ingest.readers.metadata import facts_of
from archive.ingest.readers.passages import Sheet
from archive.ingest.readers.stylesheets import hidden_names
from archive.ingest.spans import Passage

_BLANKS = compiled(r"[ \t\r\n\f\u200b\ufeff]+")
_BLANKS_TO_FOLD = compiled(r"\t|\r|\n|\f|\u200b|\ufeff|  ")
# A whole sitting of a parliament, saved by Word with a tag for each run of letters, has some half as many.
_MOST_TAGS = 120_000
# The parser compares each attribute of a tag with all others; no page's tag has a tenth of these.
_MOST_ATTRIBUTES = 300
_LONG_TAG = compiled(r"""<[a-z](?:[^<>"']++|"[^"]*+"|'[^']*+'){1,}+""", re.I)
_QUOTED = compiled(r""""[^"]*+"|'[^']*+'""")
_LINE = compiled(r"[^\n]+")
# Characters of a line that is running text, and of the least text that is worth showing.
_SENTENCE, _LEAST_TEXT = 25, 100
# The button under a text of which a part is folded away.
_UNFOLDS = compiled(
    r"\W*(?:点击|點擊)?(?:展开|展開|阅读|閱讀|查看|显示|顯示)(?:全文|全部|更多|剩余|剩餘|余下|餘下)?|"
    r"\W*(?:read|show|see|view) (?:more|all|full)",
    re.I,
)
# After these errors the parser reads no further.
_LIMITS = frozenset({lxml.etree.ErrorTypes.ERR_RESOURCE_LIMIT, lxml.etree.ErrorTypes.ERR_NO_MEMORY})
_LONGEST_BUTTON = 16
# Replies may well be most of a page; a place that is named for anything else is not, if enough is said there.
_MAY_BE_MOST = frozenset({"comments"})
_FEWEST_SENTENCES, _MOST = 8, 0.6
_MEASURED = 60  # elements of a page: those within one another are each read again
# Of a text in a cell: the elements that may stand around it, characters of a paragraph, how many.
_INLINE = frozenset(("font", "span", "b", "strong"))
_PARAGRAPH, _FEWEST_PARAGRAPHS = 50, 3
_DECLARATION = compiled(r"^\s*<\?xml[^>]*\?>")
# Browsers read on behind them, as where a page was put together of two; the parser does not.
_ENDS = compiled(r"</(?:body|html)\s*>", re.I)
# What a server runs where a page is built: the parser ends it at the first ">" of the program.
_PROGRAMS = (("<%", "%>"), ("<?php", "?>"), ("<?=", "?>"))


def read(raw: RawPage, *, label: str | None = None) -> Page:
    """Return the page of an HTML file: one Line a block, ``<br>`` and table cells end a line too.

    ``page.text`` is what a reader could see plus text hidden by style, which stands as lines marked
    ``hidden``; scripts, styles and comments are no text and are left out. ``label`` is an encoding named
    outside the page. Raises UnreadableFile when there is no text in it.

    >>> read(RawPage("a.html", b"<p>Fellow <b>citizens</b><br>Good evening</p>")).text
    'Fellow citizens\\nGood evening\\n'
    """
    decoded = decode(raw.data, file=raw.file, label=label or label_in(raw.data))
    if decoded.text.count("<") > _MOST_TAGS:
        raise UnreadableFile(
            "too-complex", f"{raw.file}: has more than {_MOST_TAGS} tags; save the page as text"
        )
    if _has_endless_tag(decoded.text):
        raise UnreadableFile(
            "too-complex", f"{raw.file}: has a tag with hundreds of attributes; save the page as text"
        )
    # Old converters leave so many tags open that a page is a thousand deep.
    # Its elements are plain ones: those of lxml.html are looked up in Python, one by one.
    parser = lxml.etree.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = lxml.html.document_fromstring(
            _ENDS.sub("", _without_programs(_DECLARATION.sub("", decoded.text))), parser=parser
        )
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError, ValueError):
        raise UnreadableFile(
            "empty", f"{raw.file}: the page holds no text; save it again from the browser"
        ) from None
    if _is_cut_off(parser):
        raise UnreadableFile(
            "too-complex", f"{raw.file}: its tags are nested thousands deep; save the page as text"
        )
    unseen = Unseen(frozenset().union(*(hidden_names(sheet.text or "") for sheet in root.iter("style"))))
    walk = _Walk(raw.file, unseen)
    walk.tree(root)
    if _hides_its_text(walk.lines):
        # What a script would have shown when the page was read in a browser.
        walk = _Walk(raw.file, unseen, reveal=True)
        walk.tree(root)
    return Page(
        raw.file,
        raw.sha256,
        "text/html",
        decoded.encoding,
        walk.sheet.text,
        tuple(_unfolded(walk.lines)),
        facts_of(root, decoded.text),
        decoded.notes,
    )


def _is_cut_off(parser: lxml.etree.HTMLParser) -> bool:
    """Tell whether the parser gave up before the page's end, at a limit of its own."""
    return any(error.type in _LIMITS for error in parser.error_log)


def _without_programs(text: str) -> str:
    """Return the source of a page without what a server would have run.

    >>> _without_programs('<%@ page language="java" %><p>Fellow <?= $who->name ?>citizens, 5 <% of us</p>')
    '<p>Fellow citizens, 5 <% of us</p>'
    """
    for opens, closes in _PROGRAMS:
        kept, at = [], 0
        while (start := text.find(opens, at)) >= 0 and (end := text.find(closes, start)) >= 0:
            kept.append(text[at:start])
            at = end + len(closes)
        text = "".join(kept) + text[at:] if kept else text
    return text


def _has_endless_tag(markup: str) -> bool:
    for tag in _LONG_TAG.finditer(markup):
        if tag.end() - tag.start() > 2 * _MOST_ATTRIBUTES:
            plain, quoted = _QUOTED.subn(" ", tag.group())
            if max(quoted, len(plain.split())) > _MOST_ATTRIBUTES:
                return True
    return False


def _hides_its_text(lines: list[Line]) -> bool:
    """Tell whether most running text of a page is hidden in blocks, as where a script is to show it."""
    sizes = {True: 0, False: 0}
    for line in lines:
        if len(line.text) >= _SENTENCE and line.link_share < 0.5:
            sizes[line.hidden] += len(line.text)
    return sizes[True] >= _LEAST_TEXT and sizes[True] > 2 * sizes[False]


def _unfolded(lines: list[Line]) -> list[Line]:
    """Return the lines with the rest of a text shown that a button below it would unfold."""
    if not any(line.hidden for line in lines):
        return lines
    found = list(lines)
    first = None  # of the hidden lines at hand
    for n, line in enumerate(lines):
        if line.hidden:
            first = n if first is None else first
            continue
        if first is not None and len(line.text) <= _LONGEST_BUTTON and _UNFOLDS.match(line.text):
            folded = lines[first:n]
            if sum(len(one.text) for one in folded if len(one.text) >= _SENTENCE) >= _LEAST_TEXT:
                found[first:n] = [replace(one, hidden=False) for one in folded]
        first = None
    return found


def _is_misplaced(node: lxml.etree._Element) -> bool:
    """Tell whether an element of a page's head is text that the parser has put there.

    It does with an <article> right behind the <title> where a page leaves the tag of its body out, as it may.
    What Word keeps in a head (<xml>, <o:p>) is none.
    """
    return isinstance(node.tag, str) and (node.tag in BLOCKS or "-" in node.tag)


def _is_running(cell: lxml.etree._Element) -> bool:
    """Tell whether a cell of a table holds a text whose paragraphs ``<br>`` parts, as once was usual."""
    for holder in (cell, *(child for child in cell if child.tag in _INLINE)):
        breaks = (child for child in holder if child.tag == "br")
        if sum(len(child.tail or "") >= _PARAGRAPH for child in breaks) >= _FEWEST_PARAGRAPHS:
            return True
    return False


def _sentences(node: lxml.etree._Element) -> int:
    """Return about how many sentences end in an element."""
    text = lxml.etree.tostring(node, encoding="unicode", method="text", with_tail=False)
    return text.count("。") + text.count(". ")


class _Walk:
    """One pass over the tree: text gathers in runs, a block's end makes a Line of them."""

    def __init__(self, file: str, unseen: Unseen | None = None, *, reveal: bool = False):
        self.sheet = Sheet(file)
        self._unseen = unseen
        self._reveal = reveal  # show what the outermost hidden blocks hold
        self.lines: list[Line] = []
        self._runs: list[tuple[str, Style]] = []
        self._breaks = 0  # empty lines since the last block
        self._picture = False  # a picture stands between the last line and the next
        self._sentences: int | None = None  # of the page, once asked for
        self._measured = 0  # elements whose sentences were counted

    def tree(self, root: lxml.etree._Element) -> None:
        """Make lines of all that is inside an element, however deep."""
        inside: list[tuple[lxml.etree._Element, Iterator[lxml.etree._Element], Style]] = []
        style = Style()
        node: lxml.etree._Element | None = root
        while True:
            if node is None:
                ended, _, _ = inside.pop()
                if ended.tag in BLOCKS:
                    self.flush()
                if not inside:
                    break
                style = inside[-1][2]
                self._text(ended.tail, style)
            elif (inner := self._enter(node, style)) is not None:
                style = inner
                inside.append((node, iter(node), style))
            elif inside:
                self._text(node.tail, style)
            else:
                break
            node = next(inside[-1][1], None)
        self.flush()

    def _enter(self, node: lxml.etree._Element, style: Style) -> Style | None:
        """Begin an element and return what holds inside it, None if nothing of it is text."""
        tag = node.tag if isinstance(node.tag, str) else ""
        if tag == "img":
            self._picture = self._picture or not self._runs
            return None
        if tag == "head":
            for misplaced in filter(_is_misplaced, node):
                self.tree(misplaced)
        if tag in SKIPPED:
            return None
        if tag == "br":
            if self._runs:
                self.flush()
            else:
                self._breaks += 1
            return None
        block = tag in BLOCKS
        inner = style_of(node, style, block, self._unseen)
        if inner.region and not style.region and inner.region not in _MAY_BE_MOST and self._is_most(node):
            inner = replace(inner, region="")
        if tag == "td" and _is_running(node):
            inner = replace(inner, block="div")
        if self._reveal and block and inner.hidden and not style.hidden:
            inner = replace(inner, hidden=False)
        if block:
            self.flush()
        self._text(node.text, inner)
        return inner

    def _is_most(self, node: lxml.etree._Element) -> bool:
        """Tell whether most sentences of the page stand in an element, which is no place beside them then."""
        if self._sentences is None:
            self._sentences = _sentences(node.getroottree().getroot())
        self._measured += 1
        if self._measured > _MEASURED:
            return False
        return self._sentences >= _FEWEST_SENTENCES and _sentences(node) > _MOST * self._sentences

    def _end_lines(self, times: int) -> None:
        if times and self._runs:
            self.flush()
            times -= 1
        self._breaks += times

    def _text(self, text: str | None, style: Style) -> None:
        if text:
            if not style.preformatted:
                folded = _BLANKS.sub(" ", text) if _BLANKS_TO_FOLD.search(text) else text
                self._runs.append((folded, style))
                return
            at = 0
            for line in _LINE.finditer(text):
                self._end_lines(line.start() - at)
                self._runs.append((line[0], style))
                at = line.end()
            self._end_lines(len(text) - at)

    def flush(self) -> None:
        """Make a line of the runs gathered so far."""
        if not self._runs:
            return
        runs, self._runs = self._runs, []
        if not any(text.strip() for text, _ in runs):
            return
        passages: dict[bool, list[Passage]] = {False: [], True: []}  # by whether they are hidden
        gathered: list[str] = []  # of one passage
        hides, blank = False, True
        seen = linked = bold = 0
        lead: list[str] = []  # the bold runs that open the line
        last = runs[0][1]
        for text, style in runs:
            # White space next to white space collapses, also across elements.
            text = text[1:] if blank and text.startswith(" ") and not style.preformatted else text
            if not text:
                continue
            if style.hidden != hides:
                passages[hides].append(self.sheet.add("".join(gathered)))
                gathered, hides = [], style.hidden
            gathered.append(text)
            if hides:
                continue
            blank = text.endswith(" ")
            size = len(text.strip())
            if style.bold and bold == seen:
                lead.append(text)
            seen += size
            linked += size if style.link else 0
            bold += size if style.bold else 0
            last = style if size else last
        passages[hides].append(self.sheet.add("".join(gathered)))
        self.sheet.end_line()
        shown = passages[False]
        if line := (shown[0] if len(shown) == 1 else Passage.of(shown)).strip():
            picture, self._picture = self._picture, False
            self.lines.append(
                Line(
                    line,
                    tag=last.block,
                    heading=HEADINGS.get(last.block, 0),
                    centred=last.centred,
                    bold=bold * 2 > seen,
                    lead="".join(lead).strip() if 0 < bold < seen else "",
                    link_share=round(linked / seen, 2) if seen else 0.0,
                    blank_before=self._breaks > 0,
                    picture_before=picture,
                    region=last.region,
                    small=last.small,
                )
            )
            self._breaks = 0
        if passages[True] and (unseen := Passage.of(passages[True]).strip()):
            self.lines.append(Line(unseen, tag=last.block, hidden=True, region=last.region))
