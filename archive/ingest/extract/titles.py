"""The title of a speech: without part marker, site name, letter-spacing and mark-up."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from archive.ingest import block_lines
from archive.ingest.documents import Document, Evidence, Finding, Text
from archive.ingest.extract import giver_titles, incipits, occasions, signatories, title_block, title_runs
from archive.ingest.extract.folding import fold, is_chinese
from archive.ingest.extract.title_block import HeadLine
from archive.ingest.extract.title_cleaning import clean, key
from archive.ingest.languages import en, en_leads, zh_papers
from archive.ingest.languages.zh import NO_TITLES, SAME_KIND, SPEECH_KINDS
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

LETTERHEAD = compiled(en.LETTERHEAD, re.IGNORECASE)
SHORTEST_HEADING = 8  # characters of a site's heading that may be the text's title cut short
_DRAWN = compiled("[—―─━]")
INNER_DASH = compiled(r"—{1,3}.{0,30}(?:在|于).+")
_MASTHEAD = compiled(zh_papers.MASTHEAD)
# 校长致辞, 领导讲话: whose words they are and of what kind, and no more
_LABEL = compiled(
    r"(?:领导|嘉宾|来宾|代表|书记|主任|主席|会长|理事长|董事长|董事会主席|总经理|总裁|行长|[省市县区州旗乡镇村校院园厂局厅署处会]长)的?"
    r"(?:重要)?(?:讲话|致[辞词]|发言|演讲|寄语|献词|贺词)稿?(?:全文)?"
)


# 县长 before 在, where no name stands
_AT_OFFICE = compiled(r"[\u4e00-\u9fff]{0,6}(?:书记|主任|主席|会长|[省市县区州旗乡镇村校院园厂局厅]长)(?=在)")
_OF_FILE = compiled(r"(?:材料|范文|文稿|稿|模板|全文)(?:全文)?$")
_MOSTLY = 0.75  # of the characters of an occasion, in one that is the same
_SIGNED = 24  # lines down to which a name signs a page


@dataclass(frozen=True)
class Candidate:
    text: str
    passage: Passage
    rule: str
    weight: int


def find(document: Document, text: Text) -> Finding:
    """Return the title with its evidence: value str, or None if the pages hold not one line of text.

    Candidates are the title lines of the title block, the titles that chrome and format report, and, where
    there is neither, the first words of the text (rule "incipit", grade "inferred": an archivist's way of
    naming what has no name). A slogan line with a dash line under it is one title, joined as they are cited:
    团结奋进——在全市大会上的讲话. A dash line that says when and where is no part of it.

    >>> from archive.ingest.documents import Line, LiftedPage, Page, Slot
    >>> head = (Line(Passage("# 在全市春耕动员会上的讲话(2)")),)
    >>> page = LiftedPage(Page("a.txt", "", "text/plain", "utf-8", "", ()), (), head, ())
    >>> find(Document((Slot(page, 2),)), Text((), ())).value
    '在全市春耕动员会上的讲话'
    """
    candidates = [*_from_block(document, text), *_from_facts(document)]
    given = () if candidates else giver_titles.find(document, text)
    candidates += [Candidate(clean(one.text), one, "title-line", 1) for one in given]
    if not candidates:
        return incipits.find(text)
    signed = [fold(line.text) for page in document.pages[:1] for line in page.page.lines[:_SIGNED]]
    candidates = [replace(one, text=signatories.unsigned(one.text, signed)) for one in candidates]
    candidates = [_below_fuller(_below_own(one, candidates), candidates) for one in candidates]
    named = {one.text for one in candidates if one.rule == "title-line"}
    # 讲话材料, 讲话稿: what a site calls the file, over the text's own title
    candidates = [
        replace(one, text=own) if (own := _OF_FILE.sub("", one.text)) in named else one for one in candidates
    ]
    votes = Counter(key(one.text) for one in candidates)
    best = max(candidates, key=lambda one: one.weight + votes[key(one.text)] / 10)
    agreeing = [one for one in candidates if key(one.text) == key(best.text)]
    rules = {one.rule for one in agreeing}
    grade, confidence = ("corroborated", 0.98) if len(rules) > 1 else ("stated", 0.9)
    evidence = [Evidence.of(one.passage, one.rule, grade, confidence) for one in agreeing if one.passage]
    if not evidence:
        evidence = [Evidence(best.text, document.pages[0].page.file, best.rule, grade, confidence)]
    unique = {(one.quote, one.rule): one for one in evidence}
    return Finding(best.text, tuple(unique.values()))


def kind(title: str) -> str:
    """Return the kind of speech that the title names: 讲话, 致辞, 报告 …; 讲话 where it names none.

    >>> kind("在晚宴上的致词(全文)"), kind("2026年政府工作报告"), kind("Remarks at a dinner")
    ('致辞', '报告', '讲话')
    """
    folded = fold(title)
    if is_chinese(folded):
        found = [(folded.rfind(word), len(word), word) for word in SPEECH_KINDS if word in folded]
        if not found:
            return "讲话"
        last = max(start + size for start, size, _ in found)
        word = max((size, word) for start, size, word in found if start + size == last)[1]
        return SAME_KIND.get(word, word)
    words = folded.lower()
    found = [
        (size, word) for word in en.SPEECH_KINDS if re.search(rf"\b{word}\b", words) for size in [len(word)]
    ]
    return en.SPEECH_KINDS[max(found)[1]] if found else "讲话"


def _from_block(document: Document, text: Text) -> list[Candidate]:
    """Return the titles that the title block gives: runs of lines that read on, and their first lines.

    A site's heading (李明:在大会上的讲话) over the speech's own title (在大会上的讲话) gives way to it.
    """
    runs, lines = title_runs.read(document, text), title_block.read(document, text)
    found = []
    headlines = {key(clean(fact.value)) for fact in document.facts("title")}
    for place, run in enumerate(runs):
        cited = any(one.role == "dash" for one in run) or INNER_DASH.search(run[-1].folded)
        weight = 4 + 2 * bool(cited) - min(place, 2)
        whole, passage = title_runs.joined(run, text)
        # 某县第十届人民代表大会第二次会议 over 政府工作报告: the occasion is no title where the text has one.
        weight -= 2 * (len(run) == 1 and len(runs) > 1 and occasions.whole_line(run[0].text))
        weight -= 3 * title_runs.is_running_head(run[0])
        # 领导讲话, Speech, 公司新闻: what a site heads its column with, over the speech's own title.
        banner = (
            key(whole) in NO_TITLES or title_runs.heads_column(run[0]) or _MASTHEAD.fullmatch(run[0].folded)
        )
        weight -= 4 * (len(runs) > 1 and len(run) == 1 and bool(banner))
        weight -= 3 * (len(runs) > 1 and bool(LETTERHEAD.fullmatch(run[0].text.strip())))
        weight += 3 * (place > 0 and len(run) == 1 and len(runs[0]) == 1 and _outdoes(run[0], runs[0][0]))
        weight += 2 * (place > 0 and len(run) == 1 and title_runs.is_whole(run[0]) and not _is_cited(runs[0]))
        weight += 3 * (place > 0 and len(run) == len(runs[0]) == 1 and _shortened(runs[0][0], run[0]))
        weight += 3 * (place > 0 and len(run) == len(runs[0]) == 1 and _says_more(runs[0][0], run[0]))
        weight += 3 * (place > 0 and len(run) == 1 and _is_over_giver(run[0], lines))
        # A paper's headline under the line that says where it was spoken.
        under = (
            place == 1
            and len(run) == len(runs[0]) == 1
            and title_runs.is_whole(runs[0][0])
            and not title_runs.is_whole(run[0])
        )
        weight += 3 * (under and key(clean(whole)) in headlines)
        # Harbour Day, of Speech on Harbour Day
        named = is_chinese(run[0].folded) or re.search(en_leads.SPEECH, whole, re.IGNORECASE)
        rest = not named or (len(run) == 1 and occasions.is_rest(run[0].folded))
        own = not rest and any(key(one.text).endswith(key(clean(whole))) for one in found)
        found.append(Candidate(clean(whole), passage, "title-line", weight + 1 + 3 * own))
        if len(run) > 1:
            found.append(Candidate(clean(run[0].text), run[0].passage, "title-line", weight))
    return [one for one in found if one.text]


def _outdoes(line: HeadLine, first: HeadLine) -> bool:
    """Whether a line names the occasion as titles do, and the first one none: 附录一 讲话 is of a menu."""
    if not is_chinese(line.folded) or occasions.in_title(first.folded):
        return False
    named = occasions.in_title(line.folded) and occasions.TITLE_END.search(line.folded)
    return bool(named and occasions.TITLE_END.search(first.folded))


def _below_fuller(label: Candidate, candidates: list[Candidate]) -> Candidate:
    """Return 领导讲话 or 校长致辞 as no better than a title that a file states and that names what it is."""
    folded = fold(label.text)
    if key(folded) not in NO_TITLES and not _LABEL.fullmatch(folded):
        return label
    for stated in candidates:
        words = fold(stated.text)
        if (
            stated.rule != "title-line"
            and len(key(words)) > len(key(folded)) + 2
            and occasions.TITLE_END.search(words)
            and not _LABEL.fullmatch(words)
        ):
            return replace(label, weight=stated.weight - 1)
    return label


def _is_over_giver(line: HeadLine, lines: Sequence[HeadLine]) -> bool:
    """Whether an English line is what a speech is called, over the line that says who gave it."""
    at = lines.index(line)
    if at + 1 == len(lines) or not block_lines.is_english_slogan(line.text.strip()):
        return False
    if LETTERHEAD.fullmatch(line.text.strip()) or occasions.whole_line(line.text):
        return False
    below = lines[at + 1].text.strip()
    return block_lines.names_giver(below) or block_lines.names_giver(below, bare=True)


def _shortened(site: HeadLine, line: HeadLine) -> bool:
    """Whether a line is a whole title of which a site's heading above leaves words out: 校长在届…"""
    short, rest = key(clean(site.text)), iter(key(clean(line.text)))
    if opened := _AT_OFFICE.match(fold(short)):
        short = short[opened.end() :]  # 县长在全县大会上的讲话 over 在全县防汛抗旱工作大会上的讲话
    if not title_runs.is_whole(line) or len(short) < SHORTEST_HEADING or short == key(clean(line.text)):
        return False
    less, more = (slice(*(occasions.in_title(one.folded) or (0, 0))) for one in (site, line))
    rid = site.folded[less].startswith(("届", "级", "年")) and line.folded[more].endswith(site.folded[less])
    # A mill that words a title anew sets its characters in another order: 全县工作林业会议.
    return rid or sorted(short) == sorted(key(clean(line.text))) or all(char in rest for char in short)


def _says_more(site: HeadLine, line: HeadLine) -> bool:
    """Whether a line is a whole title that names in more words the occasion that the site's heading names.

    在政协某县第九届委员会第三次会议闭幕会上的讲话, under 县政协主席在县政协九届三次会议闭幕会上的讲话.
    """
    if not (
        title_runs.is_whole(line) and is_chinese(site.folded) and occasions.TITLE_END.search(site.folded)
    ):
        return False
    less, more = (one.folded[slice(*(occasions.in_title(one.folded) or (0, 0)))] for one in (site, line))
    shared = sum((Counter(less) & Counter(more)).values())
    return len(more) > len(less) > 0 and shared >= _MOSTLY * len(less)


def _is_cited(run: Sequence[HeadLine]) -> bool:
    """Whether lines are a slogan and its dash line, or name an occasion themselves."""
    return run[-1].role == "dash" or any(occasions.in_title(line.folded) for line in run)


def _from_facts(document: Document) -> list[Candidate]:
    site = next((fact.value for fact in document.facts("source_site")), None)
    found = []
    for fact in document.facts("title"):
        cleaned = clean(fact.value, site=site)
        if len(key(cleaned)) >= 2 and key(cleaned) not in NO_TITLES:
            banner = _MASTHEAD.fullmatch(fold(cleaned))
            weight = 0 if banner else {"file-name": 2, "mail-subject": 2, "record-card": 7}.get(fact.rule, 3)
            found.append(Candidate(cleaned, fact.passage, fact.rule, weight))
    return found


def _below_own(card: Candidate, candidates: list[Candidate]) -> Candidate:
    """Return a card's title as no better than a site's, where the text's own title ends it or goes on.

    名称:2015年政府工作报告 on a portal's card, 政府工作报告 over the text.
    """
    own = [key(one.text) for one in candidates if one.rule == "title-line"]
    words = key(card.text)
    longer = any(one and words != one and words.endswith(one) for one in own)
    # 把水留住 on the card, and a dash line under it over the text.
    slogan = not occasions.TITLE_END.search(fold(card.text)) and any(
        one.rule == "title-line" and len(parts := _DRAWN.split(one.text, 1)) > 1 and key(parts[0]) == words
        for one in candidates
    )
    return replace(card, weight=3) if card.rule == "record-card" and (longer or slogan) else card
