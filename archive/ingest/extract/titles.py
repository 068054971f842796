"""The title of a speech: without part marker, site name, letter-spacing and mark-up."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from archive.ingest.documents import Document, Evidence, Finding, Text
from archive.ingest.extract import occasions, title_block
from archive.ingest.extract.folding import fold, is_chinese
from archive.ingest.extract.title_block import HeadLine
from archive.ingest.languages import en
from archive.ingest.languages.zh import NO_TITLES, SAME_KIND, SPEECH_KINDS
from archive.ingest.spans import Passage

# What sites add at a title's end: parts, pages, file types, "full text". Cut again and again from the right.
TAIL = re.compile(
    r"(?<!\s)\s*+(?:(?:[(\[【第_\-—]|(?<=\s))\s*+(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})\s*(?:[)\]】]|页|/\s*[0-9]{1,3}\s*[)\]页]?)"
    r"|[(\[【]\s*(?:全文|图|图文|附图|多图|组图|视频|附视频|附短片|实录|附全文|最新|最新版|完整版|完整|精选|推荐|优秀|摘[要登编录发]|节选|节录|有删节"
    r"|只有中文|只有英文|english only|chinese only|with photos?(?:\s?(?:/|and)\s?videos?)?|with videos?|"
    r"photos?|full text|transcript"
    r"|中英对照|双语|共[0-9]{1,3}[篇页]|阅读次数:?[0-9]{0,8})\s*[)\]】]"
    r"|(?<=\s)[-–—]\s(?:full (?:text|transcript)|transcript|as (?:delivered|prepared))"
    r"|[(【]?\s?篇\s?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})[)】]?|_[0-9]{1,3}|\.(?:docx?|txt|html?|pdf|wps|md|shtml))\s*$",
    re.IGNORECASE,
)
# A site's name behind the last separator: short, without the words of a speech's title.
SITE = re.compile(
    r"(?<!\s)\s*+(?:_|\||——?|--?|–|»|>)\s{0,9}(?P<site>[^_|—\-–»>]{2,24}|[\x20-\x7e]{2,60})\s*+$"
)
SITE_WORD = re.compile(
    r"网|在线|文库|频道|门户|论坛|贴吧|百科|博客|新闻|日报|晚报|党员|政府|党建|范文|资料|图书馆|\.(?:com|cn|net|org|gov)|wiki|blog|news|"
    r"official|website|home|archive|library|university|office",
    re.IGNORECASE,
)
SPACED = re.compile(r"^(?:[\u4e00-\u9fff“”《》、,。(]\s){3,}")
# Only the last word is letter-spaced: 在动员大会上的 讲 话.
SPACED_END = re.compile(
    r"(?<!\s)\s*+(?:讲\s+话|致\s+[辞词]|发\s+言|演\s+[讲说]|谈\s+话|报\s+告)(?=\s*(?:$|[(（]))"
)
# What a forum or a blog puts before the title of what it passes on.
PASSED_ON = re.compile(
    r"^\s*[\[【(](?:转帖|转贴|转载|转|原创|分享|推荐|置顶|精华|公告|图文|荐|重要讲话|领导讲话|讲话稿?|讲稿|讲词|演讲稿?|致[辞词]|发言稿?|全文)[\]】)][:：]?\s*|^(?:转帖|转贴|转载|转发|转)[:：]\s*"
    r"|^附件\s*+(?:[0-9]{1,2}\s*+)?(?:[:：]\s*+)?(?=在[^。]{4,60}上的)"
    r"|^(?i:full\s(?:text|transcript)|transcript)(?:\sof)?\s?:\s*"
    # what mail sets before it: Subject: FW: RE:
    r"|^(?:(?i:subject|fwd?|re|aw|wg)|主题|主旨|标题|转发|答复|回复|回覆|转寄)\s?:\s*"
)
# Marks around all of it: “Sit Near the Front”.
QUOTED = re.compile(r"[“\"‘](?P<whole>[^“”\"‘]{4,})[”\"’]")
# The label that a card or a list sets before it.
LABELLED = re.compile(
    r"^\s*(?:【\s?(?:标\s*题|题\s*目|题\s*名)\s?】(?:\s*+[:：])?|(?:标\s*题|题\s*目|题\s*名|讲话题目|文章标题|文件标题|文件名称)\s*[:：])\s*"
)
# What a collection puts before the title of its piece: 领导开幕讲话稿篇三:, 第二篇:, 范文一:.
PIECE = re.compile(
    r"^[^。!?;:《》“”]{0,20}?(?:第[一二三四五六七八九十0-9]{1,3}篇|篇[一二三四五六七八九十0-9]{1,3}|范文[一二三四五六七八九十0-9]{1,3})\s?:\s*"
    r"|^第[一二三四五六七八九十0-9]{1,3}篇\s+(?=\S)"
)
# What a reader says of a speech that he passes on, behind its title: …上的致辞,写得真好.
PRAISE = re.compile(
    r"[,!~\s]\s?(?:写得|讲得|说得|写的|讲的|说的|真是|太|非常|值得)[\u4e00-\u9fff]{1,6}[!~。]{0,3}$"
)
LETTERHEAD = re.compile(en.LETTERHEAD, re.IGNORECASE)
LETTERS = re.compile(r"[\u4e00-\u9fff](?:\s{1,4}[\u4e00-\u9fff]){2,20}")
WIDE_GAP = re.compile(r"\S{4} {6,}\S{4}")
HAN_BLANK = re.compile(r"(?<=[\u4e00-\u9fff“”《》])\s+(?=[\u4e00-\u9fff“”《》])")
INCIPIT = re.compile(r"[^\s。!?！？\n][^。!?！？\n]{1,29}")
# A stop that belongs to the last word: Washington, D.C., Acme Inc.
ABBREVIATED = re.compile(r"(?:\b[A-Z]\.|\b(?:Inc|Jr|Sr|Ltd|Co|Corp|St|Ave|No|etc|Calif|Mass|Conn)\.|\.\.)$")
GREETING = re.compile(
    r"\s*(?i:good\s(?:morning|afternoon|evening))[^.!]{0,40}[.!]\s*|\s*(?:各位(?:(?!各位)[\u4e00-\u9fff]){0,6}|大家|你们|同学们|朋友们|老师们|[,、]){0,9}(?:早上|上午|中午|下午|晚上)?(?:早安|午安|晚安|好)[!。,]\s*"
)
LONGEST_TITLE_LINE = 96  # characters; a longer line is text
LONGEST_ENGLISH_LINE = 240
# Up to a stop, and no word is cut.
ENGLISH_INCIPIT = re.compile(r"[^\s.!?][^.!?\n]{1,79}(?!\w)")
# Formal papers set "at the", "before" and "on the occasion of" in lines of their own.
_BEFORE = "at|to|before|on|in|during|of|for|on the occasion of|in honou?r of"
_LINK = re.compile(rf"(?:^|\s)(?:{_BEFORE})(?:\s(?:the|an?|its|his|her))?$", re.IGNORECASE)
_OF_IT = re.compile(r"(?:OF|AT|TO|FOR|ON|IN|AND|BEFORE)\s")
INNER_DASH = re.compile(r"—{1,3}.{0,30}(?:在|于).+")


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
    if not candidates:
        return _incipit(text)
    candidates = [_below_own(one, candidates) for one in candidates]
    votes = {key(one.text): 0 for one in candidates}
    for one in candidates:
        votes[key(one.text)] += 1
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


def key(title: str) -> str:
    """Return what makes two titles the same: letters and digits, folded.

    >>> key("坚持 改革——在大会上的讲话") == key("坚持改革 在大会上的讲话")
    True
    """
    return re.sub(r"[\W_]", "", fold(title)).lower()


def clean(title: str, *, site: str | None = None) -> str:
    """Return the title as it would be cited, without what a site or a file system added.

    ``site`` is the site's name if it is known; otherwise a last piece that looks like one is cut.

    >>> clean("在全市大会上的讲话(4)_党建网"), clean("关 于 春 耕 的 讲 话.doc"), clean("走向春天 第2页")
    ('在全市大会上的讲话', '关于春耕的讲话', '走向春天')
    >>> clean("讲话稿范文篇二:在全市大会上的讲话"), clean("转:在全市大会上的讲话,讲得真好")
    ('在全市大会上的讲话', '在全市大会上的讲话')
    """
    title = re.sub(r"\s+", " ", re.sub(r"^[#\s\ufeff*]+|[\s*#]+$", "", title))
    while (opening := LABELLED.match(fold(title)) or PASSED_ON.match(fold(title))) and opening.end():
        if len(title) - opening.end() < 4:
            break
        title = title[opening.end() :]
    quoted = QUOTED.fullmatch(title)
    title = quoted["whole"] if quoted else title
    piece = PIECE.match(fold(title))
    if piece and occasions.TITLE_END.search(fold(title), piece.end()):
        title = title[piece.end() :]
    praise = PRAISE.search(fold(title))
    if praise and occasions.TITLE_END.search(fold(title)[: praise.start()]):
        title = title[: praise.start()]
    while True:
        shorter = title
        tail = TAIL.search(fold(title))
        if tail and tail.start() >= 4:
            shorter = title[: tail.start()]
        if shorter.endswith(".") and not is_chinese(fold(shorter)) and not ABBREVIATED.search(shorter):
            shorter = shorter[:-1]
        ending = SITE.search(shorter)
        if ending and ending.start() >= 4 and _is_site(ending["site"], site):
            shorter = shorter[: ending.start()]
        shorter = shorter.strip(" _|-")
        if shorter == title:
            break
        title = shorter
    title = SPACED_END.sub(lambda found: re.sub(r"\s", "", found[0]), title)
    if SPACED.match(title):
        title = HAN_BLANK.sub("", title)
    return title


def _is_site(piece: str, site: str | None) -> bool:
    if site and (key(piece) in key(site) or key(site) in key(piece)):
        return True
    return bool(SITE_WORD.search(piece)) and not re.search(occasions.SPEECH, fold(piece))


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
        elif (before and _reads_on(before, line, lines[place + 1 :])) or _goes_on(runs, line):
            runs[-1].append(line)
            before = line
        elif line.role == "title":
            runs.append([line])
            before = line
    found = []
    runs = [run for run in runs if len(run) > 1 or not _LINK.fullmatch(run[0].text)]
    for place, run in enumerate(runs):
        cited = run[-1].role == "dash" or INNER_DASH.search(run[-1].folded)
        weight = 4 + 2 * bool(cited) - min(place, 2)
        whole, passage = _tight(run[0].text), run[0].passage
        for earlier, line in pairwise(run):
            whole += _between(earlier, line) + _tight(title_block.DASH.sub("", line.text))
            passage = passage + line.passage
        # 某县第十届人民代表大会第二次会议 over 政府工作报告: the occasion is no title where the text has one.
        weight -= 2 * (len(run) == 1 and len(runs) > 1 and occasions.whole_line(run[0].text))
        weight -= 3 * _is_running_head(run[0])
        # 领导讲话, Speech: what a site heads its column with, over the speech's own title.
        weight -= 4 * (len(runs) > 1 and key(whole) in NO_TITLES)
        weight -= 3 * (len(runs) > 1 and bool(LETTERHEAD.fullmatch(run[0].text.strip())))
        weight += 3 * (place > 0 and len(run) == 1 and len(runs[0]) == 1 and _outdoes(run[0], runs[0][0]))
        own = any(key(one.text).endswith(key(clean(whole))) for one in found)
        found.append(Candidate(clean(whole), passage, "title-line", weight + 1 + 3 * own))
        if len(run) > 1:
            found.append(Candidate(clean(run[0].text), run[0].passage, "title-line", weight))
    return [one for one in found if one.text]


def _longest(line: HeadLine) -> int:
    return LONGEST_TITLE_LINE if is_chinese(line.folded) else LONGEST_ENGLISH_LINE


def _reads_on(before: HeadLine, line: HeadLine, rest: Sequence[HeadLine]) -> bool:
    """Whether a title goes on from one line to the next."""
    if line.role == "dash":
        # A site's heading over the speech's own dash line says the same twice.
        return before.role != "dash" and key(line.text) not in key(before.text)
    if before.role == "dash":
        return not occasions.TITLE_END.search(before.folded) and bool(occasions.TITLE_END.search(line.folded))
    if not is_chinese(line.folded):
        capitals = before.text.isupper() and line.text.isupper() and _OF_IT.match(line.text)
        return line.text[:1].islower() or bool(_LINK.search(before.text) or capitals)
    if _is_running_head(before):
        return False
    if _is_spaced(before) and _is_spaced(line):
        return True  # 铁 力 市 总 工 会 over 工 作 报 告
    if occasions.TITLE_END.search(before.folded) or (
        occasions.whole_line(before.text) and not re.match(r"[上中的]|期间", line.folded)
    ):
        return False
    if occasions.TITLE_END.search(line.folded) or re.match(r"在|关于", before.folded):
        return True
    return bool(rest) and rest[0].role == "dash"  # a slogan in two lines over its dash line


def _outdoes(line: HeadLine, first: HeadLine) -> bool:
    """Whether a line names the occasion as titles do, and the first one none: 附录一 讲话 is of a menu."""
    if not is_chinese(line.folded) or occasions.in_title(first.folded):
        return False
    named = occasions.in_title(line.folded) and occasions.TITLE_END.search(line.folded)
    return bool(named and occasions.TITLE_END.search(first.folded))


def _tight(text: str) -> str:
    """Return a line without the blanks between its characters, if all of it is so spaced: 总  结  讲  话."""
    return re.sub(r"\s", "", text) if LETTERS.fullmatch(text.strip()) else text


def _goes_on(runs: Sequence[Sequence[HeadLine]], line: HeadLine) -> bool:
    """Whether "at the" goes on from STATEMENT, with the lines of who makes it between them."""
    heads = len(runs[-1]) == 1 and key(runs[-1][0].text) in NO_TITLES if runs else False
    return heads and _LINK.fullmatch(line.text) is not None


def _is_spaced(line: HeadLine) -> bool:
    return bool(SPACED.match(line.text.strip()))


def _is_running_head(line: HeadLine) -> bool:
    """Whether a wide gap parts two things in a line: a school's name, and at the right its paper's issue."""
    return bool(WIDE_GAP.search(line.text)) and not _is_spaced(line)


def _between(before: HeadLine, line: HeadLine) -> str:
    """Return what joins two lines of a title: a dash, nothing inside a broken name, else a blank."""
    if line.role == "dash":
        printed = re.match(r"\s*([—―─]{2,})", line.text)
        return printed[1] if printed else "——"
    if _is_spaced(before) and _is_spaced(line):
        return ""
    begun = re.match(r"在|关于", before.folded) or re.search(r"的$|(?:会|式|礼|活动|论坛)上$", before.folded)
    broken = before.role == "dash" or begun
    return "" if broken and is_chinese(line.folded) else " "


def _from_facts(document: Document) -> list[Candidate]:
    site = next((fact.value for fact in document.facts("source_site")), None)
    found = []
    for fact in document.facts("title"):
        cleaned = clean(fact.value, site=site)
        if len(key(cleaned)) >= 2 and key(cleaned) not in NO_TITLES:
            weight = {"file-name": 2, "mail-subject": 2, "record-card": 7}.get(fact.rule, 3)
            found.append(Candidate(cleaned, fact.passage, fact.rule, weight))
    return found


def _below_own(card: Candidate, candidates: list[Candidate]) -> Candidate:
    """Return a card's title as no better than a site's, where the text's own title ends it.

    名称:2015年政府工作报告 on a portal's card, 政府工作报告 over the text.
    """
    own = [key(one.text) for one in candidates if one.rule == "title-line"]
    longer = any(one and key(card.text) != one and key(card.text).endswith(one) for one in own)
    return replace(card, weight=3) if card.rule == "record-card" and longer else card


def _incipit(text: Text) -> Finding:
    # A salutation names no speech; it serves where the text has nothing else.
    said = [
        paragraph
        for paragraph in text.paragraphs
        if paragraph.text.strip()[-1:] not in ":：" and not GREETING.fullmatch(fold(paragraph.text))
    ]
    for paragraph in said or text.paragraphs:
        greeting = GREETING.match(fold(paragraph.text))
        opening = INCIPIT if is_chinese(paragraph.text) else ENGLISH_INCIPIT
        words = opening.search(paragraph.text, greeting.end() if greeting else 0)
        if words:
            value = words[0].strip(" ,，:：、")
            start = paragraph.text.index(value, words.start())
            return Finding(
                value, (Evidence.of(paragraph, "incipit", "inferred", 0.2, start, start + len(value)),)
            )
    return Finding(None, (Evidence("", "", "unknown", "inferred", 0.0),))
