"""The lines of a title block that read on from one another as one title."""

import re
from collections.abc import Sequence
from itertools import pairwise

from archive.ingest import above_title, block_lines
from archive.ingest.documents import Document, Text
from archive.ingest.extract import occasions, signatories, title_block
from archive.ingest.extract.folding import is_chinese
from archive.ingest.extract.title_block import HeadLine
from archive.ingest.extract.title_cleaning import SPACED, key
from archive.ingest.languages import en_leads, zh_sites
from archive.ingest.languages.zh import NO_TITLES, SPEECH_KINDS
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

LETTERS = compiled(r"[\u4e00-\u9fff](?:\s{1,4}[\u4e00-\u9fff]){2,20}")
WIDE_GAP = compiled(r"\S{4} {6,}\S{4}")
LONGEST_TITLE_LINE = 96  # characters; a longer line is text
LONGEST_ENGLISH_LINE, LONGEST_GIVEN = 240, 420
# Formal papers set "at the", "before" and "on the occasion of" in lines of their own.
_BEFORE = "at|to|before|on|in|during|of|for|on the occasion of|in honou?r of"
_LINK = compiled(rf"(?:^|\s)(?:{_BEFORE})(?:\s(?:the|an?|its|his|her))?$", re.IGNORECASE)
# 在全省基层医疗卫生机构, 李明副省长在全省基层医疗卫生机构: an occasion whose name goes on in the next line.
_BEGUN = compiled(
    r"(?:[^\s,。]{2,14}?(?:同志|先生|女士|书记|主任|主席|[省市县区州盟旗乡镇部局厅院校会团]长))?(?:在|关于)"
)
_REST = compiled(r"[上中]的?(?:讲话|致[辞词]|发言|演讲|报告)")  # of a title whose first line stands above
_OF_IT = compiled(r"(?:[A-Z'’-]{2,20},\s)?(?:OF|AT|TO|FOR|ON|IN|AND|BEFORE)\s")
_REMARKS_OF = compiled(
    r"(?:[a-z]+\s){0,2}(?:remarks|speech|address|statement|lecture|testimony)\s(?:by|of)\s\S", re.IGNORECASE
)
_WORDS_OF = compiled(
    r"(?:[a-z]+\s){0,3}(?:remarks|speech|address|statement|lecture|testimony)\s(?:by|of)", re.IGNORECASE
)
# A name may go on over the line's end: …, MS INES / MARLOW, TO PARLIAMENT
_GIVEN_WHERE = compiled(
    r"(?:[a-z'’-]{2,20},\s)?(?:at|to|before|during)\s(?:the|an?|his|her|its)?\s?\S", re.IGNORECASE
)
_HYPHEN = compiled(r"[A-Za-z]-$")
_KINDS_ALONE = frozenset(SPEECH_KINDS)
COLUMN_LINE = compiled(zh_sites.COLUMN_LINE)
_BROKEN_AT = compiled(r"(?:^|同志|[\u4e00-\u9fff]{2})在[^,。;:“”《》—\s]{2,40}$")
_WHOLE = compiled(r"(?:[\u4e00-\u9fff·]{0,16}?)在[\u4e00-\u9fff“”\"《0-9(]")
# 中国人民政治协商会议 over 某市第十一届委员会常务委员会: a body's name that goes on.
_BODY_ALONE = compiled(
    r"(?:中国)?人民政治协商会议|中国共产主义青年团|中国民主同盟|中国国民党革命委员会|中国共产党"
)
# 某市人民代表大会常务委员会 over 工作报告
_BODY_ENDS = compiled(r"(?:委员会|常委会|法院|检察院|政府|总工会|代表大会|协会|商会|联合会)$")
_AT_ENDS = compiled(r"[会式礼动坛]上的$")
_SESSION = compiled(r"第?[一二三四五六七八九十0-9]{1,3}次")
_REPORT = compiled(r"(?:政府|财政|提案)?工作报告")
_AT = compiled(r"在|于|[—,。;:]")


def read(document: Document, text: Text) -> list[list[HeadLine]]:
    """Return the title lines of the title block, those together that read on from one another.

    >>> read(Document(()), Text((), ()))
    []
    """
    runs: list[list[HeadLine]] = []
    before: HeadLine | None = None
    taken: HeadLine | None = None
    lines = title_block.read(document, text)
    people = {fact.value.strip() for fact in document.facts("speaker")}  # as a card labels them
    for place, line in enumerate(lines):
        below = lines[place + 1] if line.role == "dash" and place + 1 < len(lines) else None
        if not runs and below and _is_under_dash(line, below):
            runs.append([below, line])  # a paper sets the dash line over its slogan
            taken, before = below, None
        elif line is taken:
            continue
        elif line.role == "speaker" and before and _names_who(before, line):
            runs[-1].append(line)  # REMARKS OF over ADA NG, MAYOR OF HALDEN
            before = line
        elif (
            line.role not in ("title", "dash")
            or len(line.text) > _longest(line)
            or line.text.strip() in people
        ):
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
    return [run for run in runs if len(run) > 1 or not _LINK.fullmatch(run[0].text)]


def joined(run: Sequence[HeadLine], text: Text) -> tuple[str, Passage]:
    """Return lines that read on as one title, and the passage they stand on."""
    whole, passage = _tight(run[0].text), run[0].passage
    for earlier, line in pairwise(run):
        whole = _joined(whole, _between(earlier, line), _tight(title_block.DASH.sub("", line.text)), text)
        passage = passage + line.passage
    return whole, passage


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
    if before.role == "speaker":
        return _GIVEN_WHERE.match(line.text) is not None
    if before.role == "dash":
        return not occasions.TITLE_END.search(before.folded) and bool(occasions.TITLE_END.search(line.folded))
    if not is_chinese(line.folded):
        capitals = before.text.isupper() and line.text.isupper() and _OF_IT.match(line.text)
        open_ended = before.text.rstrip().endswith(",") and not line.text.isupper()
        # adang: a picture's name, under whose speech it is
        again = re.sub(r"\W", "", line.text.lower()) in re.sub(r"\W", "", before.text.lower())
        goes_on = line.text[:1].islower() and not again
        return goes_on or bool(_LINK.search(before.text) or capitals or open_ended)
    if is_running_head(before) or heads_column(before) or line.folded.startswith("【"):
        return False
    if _is_report_of(before, line):
        return True
    whole = occasions.TITLE_END.search(before.folded)
    if not whole and _BROKEN_AT.search(before.folded) and not _AT.search(line.folded):
        return True  # 李明同志在某县第十届 over 人民代表大会第二次会议上的, and 讲话 under both
    if _is_spaced(before) and _is_spaced(line) and not whole:
        return True  # 铁 力 市 总 工 会 over 工 作 报 告
    if _calls(before, line):
        return True
    if line.folded.startswith("暨") or (_AT_ENDS.search(before.folded) and _kind_alone(line)):
        return True  # 某县第三次会议 over 暨表彰会上的, and 讲话 under both
    if is_whole(line):
        return False
    if occasions.whole_line(before.text) and _kind_alone(line):
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


def is_whole(line: HeadLine) -> bool:
    """Whether a line is a title from its first word on: 在…会议上的讲话, 县长李明在…上的讲话."""
    opened = _WHOLE.match(line.folded)
    return bool(opened and occasions.TITLE_END.search(line.folded) and occasions.in_title(line.folded))


def _tight(text: str) -> str:
    """Return a line without the blanks between its characters, if all of it is so spaced: 总  结  讲  话."""
    return re.sub(r"\s", "", text) if LETTERS.fullmatch(text.strip()) else text


def _goes_on(runs: Sequence[Sequence[HeadLine]], line: HeadLine) -> bool:
    """Whether "at the" goes on from STATEMENT, with the lines of who makes it between them."""
    heads = len(runs[-1]) == 1 and key(runs[-1][0].text) in NO_TITLES if runs else False
    return heads and _LINK.fullmatch(line.text) is not None


def heads_column(line: HeadLine) -> bool:
    """Whether a line is what a site heads the pages of a column with: 公司新闻, 学校动态."""
    return len(line.folded) <= 8 and COLUMN_LINE.fullmatch(line.folded) is not None


def _names_who(before: HeadLine, line: HeadLine) -> bool:
    """Whether an English line says whose words are meant, under "Remarks of" or under a name there."""
    if is_chinese(line.folded) or len(line.text) > LONGEST_ENGLISH_LINE:
        return False
    return before.role == "speaker" or _WORDS_OF.fullmatch(before.text.strip()) is not None


def _is_under_dash(dash: HeadLine, line: HeadLine) -> bool:
    """Whether a slogan stands under the dash line that says where it was said."""
    named = occasions.in_title(dash.folded) and occasions.TITLE_END.search(dash.folded)
    slogan = line.role == "title" and is_chinese(line.folded) and block_lines.is_slogan(line.folded)
    return bool(named and slogan and not occasions.TITLE_END.search(line.folded))


def _calls(before: HeadLine, line: HeadLine) -> bool:
    """Whether a call of several pieces stands over where it was said, the dash lost: 解放思想 放胆发展."""
    return bool(
        above_title.CALLS.fullmatch(before.folded.strip()) and line.folded.startswith("在") and is_whole(line)
    )


def _kind_alone(line: HeadLine) -> bool:
    return line.folded.replace(" ", "") in _KINDS_ALONE


def _is_report_of(before: HeadLine, line: HeadLine) -> bool:
    """Whether a body's name goes on in the next line, or the word for its report stands there."""
    body, rest = before.folded.replace(" ", ""), line.folded.replace(" ", "")
    if _BODY_ALONE.fullmatch(body):
        return not re.match("在|关于", rest)
    return bool(_BODY_ENDS.search(body) and _REPORT.fullmatch(rest))


def _is_session_of(before: HeadLine, line: HeadLine) -> bool:
    """Whether a body's name goes on in the number of its session."""
    return bool(_BODY_ENDS.search(before.folded) and _SESSION.match(line.folded))


def _is_spaced(line: HeadLine) -> bool:
    return bool(SPACED.match(line.text.strip()))


def is_running_head(line: HeadLine) -> bool:
    """Whether a wide gap parts two things in a line: a school's name, and at the right its paper's issue."""
    return bool(WIDE_GAP.search(line.text)) and not _is_spaced(line)


def _between(before: HeadLine, line: HeadLine) -> str:
    """Return what joins two lines of a title: a dash, nothing inside a broken name, else a blank."""
    if line.role == "dash":
        printed = re.match(r"\s*([—―─]{2,})", line.text)
        return printed[1] if printed else "——"
    if _calls(before, line):
        return "——"
    if before.role == line.role == "speaker" and before.text.rstrip()[-1:] != ",":
        return ", "
    if _is_spaced(before) and _is_spaced(line):
        return ""
    begun = _BEGUN.match(before.folded) or re.search(r"的$|(?:会|式|礼|活动|论坛)上$", before.folded)
    kind_alone = _kind_alone(line)
    begun = begun or _is_report_of(before, line) or line.folded.startswith("暨")
    begun = begun or above_title.holds(before.folded, line.folded)
    begun = begun or before.folded[-1:] in (",", "、", "暨") or _is_session_of(before, line)
    broken = before.role == "dash" or begun or kind_alone
    return "" if broken and is_chinese(line.folded) else " "
