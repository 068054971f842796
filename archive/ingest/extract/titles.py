"""The title of a speech: without part marker, site name, letter-spacing and mark-up."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from archive.ingest import block_lines
from archive.ingest.documents import Document, Evidence, Finding, Text
from archive.ingest.extract import giver_titles, incipits, occasions, signatories, title_block
from archive.ingest.extract.folding import fold, is_chinese
from archive.ingest.extract.title_block import HeadLine
from archive.ingest.extract.title_cleaning import SPACED, clean, key
from archive.ingest.languages import en, en_leads, zh_papers, zh_sites
from archive.ingest.languages.zh import NO_TITLES, SAME_KIND, SPEECH_KINDS
from archive.ingest.spans import Passage

LETTERHEAD = re.compile(en.LETTERHEAD, re.IGNORECASE)
LETTERS = re.compile(r"[\u4e00-\u9fff](?:\s{1,4}[\u4e00-\u9fff]){2,20}")
WIDE_GAP = re.compile(r"\S{4} {6,}\S{4}")
LONGEST_TITLE_LINE = 96  # characters; a longer line is text
LONGEST_ENGLISH_LINE, LONGEST_GIVEN = 240, 420
SHORTEST_HEADING = 8  # characters of a site's heading that may be the text's title cut short
# Formal papers set "at the", "before" and "on the occasion of" in lines of their own.
_BEFORE = "at|to|before|on|in|during|of|for|on the occasion of|in honou?r of"
_LINK = re.compile(rf"(?:^|\s)(?:{_BEFORE})(?:\s(?:the|an?|its|his|her))?$", re.IGNORECASE)
# 在全省基层医疗卫生机构, 李明副省长在全省基层医疗卫生机构: an occasion whose name goes on in the next line.
_BEGUN = re.compile(
    r"(?:[^\s,。]{2,14}?(?:同志|先生|女士|书记|主任|主席|[省市县区州盟旗乡镇部局厅院校会团]长))?(?:在|关于)"
)
_REST = re.compile(r"[上中]的?(?:讲话|致[辞词]|发言|演讲|报告)")  # of a title whose first line stands above
_OF_IT = re.compile(r"(?:[A-Z'’-]{2,20},\s)?(?:OF|AT|TO|FOR|ON|IN|AND|BEFORE)\s")
_REMARKS_OF = re.compile(
    r"(?:[a-z]+\s){0,2}(?:remarks|speech|address|statement|lecture|testimony)\s(?:by|of)\s\S", re.IGNORECASE
)
# A name may go on over the line's end: …, MS INES / MARLOW, TO PARLIAMENT
_GIVEN_WHERE = re.compile(
    r"(?:[a-z'’-]{2,20},\s)?(?:at|to|before|during)\s(?:the|an?|his|her|its)?\s?\S", re.IGNORECASE
)
_HYPHEN = re.compile(r"[A-Za-z]-$")
_DRAWN = re.compile("[—―─━]")
INNER_DASH = re.compile(r"—{1,3}.{0,30}(?:在|于).+")
_KINDS_ALONE = frozenset(SPEECH_KINDS)
COLUMN_LINE = re.compile(zh_sites.COLUMN_LINE)
_MASTHEAD = re.compile(zh_papers.MASTHEAD)
_BROKEN_AT = re.compile(r"(?:^|同志|[\u4e00-\u9fff]{2})在[^,。;:“”《》—\s]{2,40}$")
_WHOLE = re.compile(r"(?:[\u4e00-\u9fff·]{0,16}?)在[\u4e00-\u9fff“”\"《0-9(]")
# 中国人民政治协商会议 over 某市第十一届委员会常务委员会: a body's name that goes on.
_BODY_ALONE = re.compile(
    r"(?:中国)?人民政治协商会议|中国共产主义青年团|中国民主同盟|中国国民党革命委员会|中国共产党"
)
# 某市人民代表大会常务委员会 over 工作报告
_BODY_ENDS = re.compile(r"(?:委员会|常委会|法院|检察院|政府|总工会|代表大会|协会|商会|联合会)$")
_SESSION = re.compile(r"第?[一二三四五六七八九十0-9]{1,3}次")
_REPORT = re.compile(r"(?:政府|财政|提案)?工作报告")
_AT = re.compile(r"在|于|[—,。;:]")


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
    candidates = [_below_own(one, candidates) for one in candidates]
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
    runs: list[list[HeadLine]] = []
    before: HeadLine | None = None
    lines = title_block.read(document, text)
    for place, line in enumerate(lines):
        if line.role not in ("title", "dash") or len(line.text) > _longest(line):
            before = None
        elif before and signatories.under_title(before.folded, line.folded):
            before = None  # ——李明
        elif (before and _reads_on(before, line, lines[place + 1 :])) or _goes_on(runs, line):
            runs[-1].append(line)
            before = line
        elif place and _is_place_of(lines[place - 1], line):
            runs.append([lines[place - 1], line])
            before = line
        elif line.role == "title" and not _is_piece(line):
            runs.append([line])
            before = line
    found = []
    headlines = {key(clean(fact.value)) for fact in document.facts("title")}
    runs = [run for run in runs if len(run) > 1 or not _LINK.fullmatch(run[0].text)]
    for place, run in enumerate(runs):
        cited = any(one.role == "dash" for one in run) or INNER_DASH.search(run[-1].folded)
        weight = 4 + 2 * bool(cited) - min(place, 2)
        whole, passage = _tight(run[0].text), run[0].passage
        for earlier, line in pairwise(run):
            whole = _joined(whole, _between(earlier, line), _tight(title_block.DASH.sub("", line.text)), text)
            passage = passage + line.passage
        # 某县第十届人民代表大会第二次会议 over 政府工作报告: the occasion is no title where the text has one.
        weight -= 2 * (len(run) == 1 and len(runs) > 1 and occasions.whole_line(run[0].text))
        weight -= 3 * _is_running_head(run[0])
        # 领导讲话, Speech, 公司新闻: what a site heads its column with, over the speech's own title.
        banner = key(whole) in NO_TITLES or _heads_column(run[0]) or _MASTHEAD.fullmatch(run[0].folded)
        weight -= 4 * (len(runs) > 1 and len(run) == 1 and bool(banner))
        weight -= 3 * (len(runs) > 1 and bool(LETTERHEAD.fullmatch(run[0].text.strip())))
        weight += 3 * (place > 0 and len(run) == 1 and len(runs[0]) == 1 and _outdoes(run[0], runs[0][0]))
        weight += 2 * (place > 0 and len(run) == 1 and _is_whole(run[0]) and not _is_cited(runs[0]))
        weight += 3 * (place > 0 and len(run) == len(runs[0]) == 1 and _shortened(runs[0][0], run[0]))
        # A paper's headline under the line that says where it was spoken.
        under = (
            place == 1 and len(run) == len(runs[0]) == 1 and _is_whole(runs[0][0]) and not _is_whole(run[0])
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


def _joined(above: str, between: str, line: str, text: Text) -> str:
    """Return two lines of a title as one; a word that a hyphen broke is whole if the text has it whole."""
    if not _HYPHEN.search(above) or not line[:1].islower():
        return above + between + line
    word = re.search(r"[A-Za-z]+-$", above)[0][:-1] + re.match(r"[a-z]+", line)[0]
    is_whole = any(word.lower() in paragraph.text.lower() for paragraph in text.paragraphs)
    return (above[:-1] if is_whole else above) + line


def _is_place_of(giver: HeadLine, line: HeadLine) -> bool:
    """Whether a line says where, under one that says whose remarks they were: AT THE LUNCHEON."""
    if is_chinese(line.folded) or not _GIVEN_WHERE.match(line.text):
        return False
    return bool(giver.role == "speaker" and _REMARKS_OF.match(giver.text))


def _is_piece(line: HeadLine) -> bool:
    """Whether a line goes on from another, tells that a speech was given, or addresses the audience."""
    if is_chinese(line.folded):
        return line.folded.count("各位") >= 2 or _REST.match(line.folded) is not None
    return line.text[:1].islower() or bool(en_leads.TOLD.search(line.text))


def _longest(line: HeadLine) -> int:
    if is_chinese(line.folded):
        return LONGEST_TITLE_LINE
    return LONGEST_GIVEN if block_lines.names_giver(line.text) else LONGEST_ENGLISH_LINE


def _reads_on(before: HeadLine, line: HeadLine, rest: Sequence[HeadLine]) -> bool:
    """Whether a title goes on from one line to the next."""
    if line.role == "dash":
        # A site's heading over the speech's own dash line says the same twice.
        return before.role != "dash" and key(line.text) not in key(before.text)
    if before.role == "dash":
        return not occasions.TITLE_END.search(before.folded) and bool(occasions.TITLE_END.search(line.folded))
    if not is_chinese(line.folded):
        capitals = before.text.isupper() and line.text.isupper() and _OF_IT.match(line.text)
        open_ended = before.text.rstrip().endswith(",") and not line.text.isupper()
        # adang: a picture's name, under whose speech it is
        again = re.sub(r"\W", "", line.text.lower()) in re.sub(r"\W", "", before.text.lower())
        goes_on = line.text[:1].islower() and not again
        return goes_on or bool(_LINK.search(before.text) or capitals or open_ended)
    if _is_running_head(before) or _heads_column(before) or line.folded.startswith("【"):
        return False
    if _is_report_of(before, line):
        return True
    whole = occasions.TITLE_END.search(before.folded)
    if not whole and _BROKEN_AT.search(before.folded) and not _AT.search(line.folded):
        return True  # 李明同志在某县第十届 over 人民代表大会第二次会议上的, and 讲话 under both
    if SPACED.match(before.text.strip()) and SPACED.match(line.text.strip()) and not whole:
        return True  # 铁 力 市 总 工 会 over 工 作 报 告
    if _is_whole(line):
        return False
    if occasions.whole_line(before.text) and line.folded.replace(" ", "") in _KINDS_ALONE:
        return True  # 全县秋冬种现场会 over 讲话
    if occasions.TITLE_END.search(before.folded) or (
        occasions.whole_line(before.text) and not re.match(r"[上中的]|期间", line.folded)
    ):
        return False
    if occasions.TITLE_END.search(line.folded) or re.match(r"在|关于", before.folded):
        return True
    roles = [one.role for one in rest[:2]]
    # A slogan in two lines or three over its dash line.
    return roles[:1] == ["dash"] or roles == ["title", "dash"]


def _is_whole(line: HeadLine) -> bool:
    """Whether a line is a title from its first word on: 在…会议上的讲话, 县长李明在…上的讲话."""
    opened = _WHOLE.match(line.folded)
    return bool(opened and occasions.TITLE_END.search(line.folded) and occasions.in_title(line.folded))


def _outdoes(line: HeadLine, first: HeadLine) -> bool:
    """Whether a line names the occasion as titles do, and the first one none: 附录一 讲话 is of a menu."""
    if not is_chinese(line.folded) or occasions.in_title(first.folded):
        return False
    named = occasions.in_title(line.folded) and occasions.TITLE_END.search(line.folded)
    return bool(named and occasions.TITLE_END.search(first.folded))


def _shortened(site: HeadLine, line: HeadLine) -> bool:
    """Whether a line is a whole title of which a site's heading above leaves words out: 校长在届…"""
    short, rest = key(clean(site.text)), iter(key(clean(line.text)))
    if not _is_whole(line) or len(short) < SHORTEST_HEADING or short == key(clean(line.text)):
        return False
    less, more = (slice(*(occasions.in_title(one.folded) or (0, 0))) for one in (site, line))
    rid = site.folded[less].startswith(("届", "级", "年")) and line.folded[more].endswith(site.folded[less])
    return rid or all(char in rest for char in short)


def _tight(text: str) -> str:
    """Return a line without the blanks between its characters, if all of it is so spaced: 总  结  讲  话."""
    return re.sub(r"\s", "", text) if LETTERS.fullmatch(text.strip()) else text


def _is_cited(run: Sequence[HeadLine]) -> bool:
    """Whether lines are a slogan and its dash line, or name an occasion themselves."""
    return run[-1].role == "dash" or any(occasions.in_title(line.folded) for line in run)


def _goes_on(runs: Sequence[Sequence[HeadLine]], line: HeadLine) -> bool:
    """Whether "at the" goes on from STATEMENT, with the lines of who makes it between them."""
    heads = len(runs[-1]) == 1 and key(runs[-1][0].text) in NO_TITLES if runs else False
    return heads and _LINK.fullmatch(line.text) is not None


def _heads_column(line: HeadLine) -> bool:
    """Whether a line is what a site heads the pages of a column with: 公司新闻, 学校动态."""
    return len(line.folded) <= 8 and COLUMN_LINE.fullmatch(line.folded) is not None


def _is_report_of(before: HeadLine, line: HeadLine) -> bool:
    """Whether a body's name goes on in the next line, or the word for its report stands there."""
    body, rest = before.folded.replace(" ", ""), line.folded.replace(" ", "")
    if _BODY_ALONE.fullmatch(body):
        return not re.match("在|关于", rest)
    return bool(_BODY_ENDS.search(body) and _REPORT.fullmatch(rest))


def _is_running_head(line: HeadLine) -> bool:
    """Whether a wide gap parts two things in a line: a school's name, and at the right its paper's issue."""
    return bool(WIDE_GAP.search(line.text)) and not SPACED.match(line.text.strip())


def _between(before: HeadLine, line: HeadLine) -> str:
    """Return what joins two lines of a title: a dash, nothing inside a broken name, else a blank."""
    if line.role == "dash":
        printed = re.match(r"\s*([—―─]{2,})", line.text)
        return printed[1] if printed else "——"
    if SPACED.match(before.text.strip()) and SPACED.match(line.text.strip()):
        return ""
    begun = _BEGUN.match(before.folded) or re.search(r"的$|(?:会|式|礼|活动|论坛)上$", before.folded)
    kind_alone = line.folded.replace(" ", "") in _KINDS_ALONE
    begun = begun or _is_report_of(before, line)
    begun = (
        begun
        or before.folded[-1:] in (",", "、", "暨")
        or bool(_BODY_ENDS.search(before.folded) and _SESSION.match(line.folded))
    )
    broken = before.role == "dash" or begun or kind_alone
    return "" if broken and is_chinese(line.folded) else " "


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
