"""Lines that a site glued together, taken apart again: title, date, speaker, text and imprint."""

import re
from collections.abc import Iterator
from dataclasses import replace

from archive.ingest import english_glue, furniture, glued_heads, titleblock
from archive.ingest import lines as shapes
from archive.ingest.documents import Line
from archive.ingest.languages import zh_chrome
from archive.ingest.languages.scripts import simplified
from archive.ingest.outline import mark_at
from archive.ingest.patterns import compiled
from archive.ingest.remembering import remembered

_LONG = 150  # characters; a shorter line is a line
_OPENING = 40  # characters of the sentence that a salutation was run into
_SAYS = compiled("[我给有把请让是要说问和跟向对]")  # in what is no mere address: 我给大家定三条:
_SEVERAL = compiled("们|各位|诸位|全体|[、，,]")
# One of them stands where a shorter line is cut; each begins with a character and not with one of a class.
_JOINT = compiled(
    "|".join(("\\(", "（", ":", "：", "汇编", *(rf"{dash}\s?(?:19|20)\d\d" for dash in "—―─━")))
)
_ENDINGS, _ADDRESS, _WRITTEN_DAY = glued_heads.ENDINGS, glued_heads.ADDRESS, glued_heads.WRITTEN_DAY
# What a document site prints before the title, in the same line.
_STAMP = (
    r"(?:(?:文档)?编号\s*[:：]\s*[0-9A-Za-z-]{4,24}\s*"
    r"|[^。，,；;：:]{0,30}?\bwww\.[0-9A-Za-z.-]{3,40}\.(?:com|cn|net|org|cc)(?![0-9A-Za-z.])\s*)?"
)
_GLUED = compiled(
    rf"^(?P<title>[^。！？!?；;]{{4,90}}?(?:{_ENDINGS}))\s*(?P<date>[（(](?=[^）)]*\d)[^）)]{{4,40}}[）)])\s*(?:(?P<who>[^，,。：:！!]{{2,28}}?)\s*{_ADDRESS})?"
)
# 林业工作讲话(市) 同志们: a version or whose it is stands in brackets
_TITLE_THEN_ADDRESS = compiled(
    rf"^(?P<title>[^。！？!?；;，,]{{4,80}}?(?:{_ENDINGS})(?:[(（][\u4e00-\u9fff]{{1,5}}[)）])?)\s+{_ADDRESS}"
)
# Without a blank only a whole salutation shows where the title ended; spun ones begin with 尊重的 too.
_SALUTES = compiled("主席团[、,，]|尊[敬重]的|敬[重爱]的|亲爱的|各位|同志们|女士们|朋友们|同学们|老师们")
_TITLE_THEN_SALUTATION = compiled(
    rf"^(?P<title>[^。！？!?；;，,:：]{{4,80}}?(?:{_ENDINGS})1?)(?=(?:{_SALUTES.pattern})(?:[^。，,:：！!]|[，,](?=尊[敬重]|敬[爱重]|亲爱|各位|大家|[上下中]午|晚上|(?:女士|先生|朋友|同志|同学|老师|乡亲)们)){{0,60}}(?:[:：]|(?<=好)[！!]))"
)
_WITHIN = 160  # characters: more than the longest title, its last word letter-spaced, and such a word
# Nor do all close the address with a colon; then only a title that names an occasion is cut off.
# Only a blank parts a title from a name, an address or the first sentence.
# Calls with commas between them may open it: 锐意进取,开拓创新在全市会议上的讲话
_CALLS = r"(?:[\u4e00-\u9fff]{4,8}[，,]){0,2}"
_TITLE_AND_BLANK = compiled(rf"{_CALLS}[^。，,]{{0,24}}在[^。，,:：\s]{{3,60}}[\s\u3000]")
_NAME = r"[\u4e00-\u9fff·]{2,4}"
_TITLE_BLANK_TEXT = compiled(
    rf"^(?P<title>(?=[^。]{{0,24}}在){_CALLS}[^。！？!?；;，,:：]{{4,80}}?[上时中]的?(?:{_ENDINGS}))"
    r"[ \u3000]{1,8}"
    rf"(?:(?P<who>[\u4e00-\u9fff]{{2,14}}[ \u3000]{{1,4}}(?!{_SALUTES.pattern}|大家|老师们|今天){_NAME}"
    rf"|{_NAME})[ \u3000]{{1,8}})?(?=[^\s（(—_|-])"
)
_TITLE_THEN_OPENING = compiled(
    rf"^(?P<title>(?=[^。]{{0,24}}在)[^。！？!?；;，,:：]{{4,80}}?(?:{_ENDINGS}))"
    rf"(?=(?:(?:同志们|各位代表|各位同志)[，,！!]|(?:{zh_chrome.FIRST_WORDS})[^。]{{2,60}}[，,。]))"
)
# What needs no address behind it: …讲话一、提高认识, …致辞文稿一年一度的元旦即将来临。
_TITLE_THEN_TEXT = compiled(
    rf"^(?P<title>(?=[^。]{{0,24}}在)[^。！？!?；;，,:：]{{4,80}}?(?:[上中]的?(?:{_ENDINGS})(?=一、[\u4e00-\u9fff])"
    r"|[上中]的?(?:讲话|致[辞词]|发言|演讲)文稿(?=[\u4e00-\u9fff]{4})))"
)
# Text that lost its marks: …大会上的讲话同志们这次会议是在
_NO_MARKS = compiled(r"[^。，,！!；;：:？?]{200}")
_TITLE_UNMARKED = compiled(
    rf"^(?P<title>[^\s]{{4,80}}?(?:{_ENDINGS}))(?={_SALUTES.pattern}|今天|刚才|首先|这次|本次|此次)"
)
_DAY = (
    # (202223年9月29日): in the text of a mill that sets years anew
    r"(?:[（(][^）)]{0,6}\d{2,6}\s*+年?[-./]?\s*\d{1,2}\s*[月./-][^）)]{0,24}[）)]"
    rf"|[（(][〇○ＯOo零一二三四五六七八九十]{{2,4}}年[^）)]{{2,24}}[）)]|{shapes.BLANK_DAY})"
)
# Title and day in one short line, with or without the salutation behind them; day and salutation.
_TITLE_AND_DAY = compiled(
    rf"^(?P<title>[^。！？!?；;]{{4,90}}?(?:{_ENDINGS}))\s*(?P<date>{_DAY})\s*(?:$|{_ADDRESS})"
)
# Title, who speaks and day behind one another: …表态发言某县县长李明(2026年2月6日)各位代表
_TITLE_WHO_DAY = compiled(
    rf"^{_STAMP}(?P<title>[^。！？!?；;，,:：]{{4,80}}?(?:{_ENDINGS}))\s*+(?P<who>[^。！？!?；;，,：:（()）]{{2,28}}?)\s{{0,8}}(?P<date>{_DAY})(?=\s*\S)"
)
# Title and a day without brackets in one line, the salutation right behind it.
_TITLE_AND_BARE_DAY = compiled(
    rf"^(?P<title>[^。！？!?；;，,:：]{{4,80}}?(?:{_ENDINGS}))\s*(?P<who>[^。！？!?；;，,：:（()）\d]{{2,28}}?)??\s{{0,4}}(?P<date>{_WRITTEN_DAY})\s*{_ADDRESS}"
)
# The dash line behind its title: 工作报告 ━━2006年3月11日在某县人民代表大会上
_TITLE_AND_DASH_LINE = compiled(
    rf"^(?P<title>[^。！？!?；;—―─━]{{4,90}}?(?:{_ENDINGS}))\s*(?=[—―─━]{{1,4}}\s?[（(]?{_WRITTEN_DAY}[，,]?\s?在[^。；;：:—―─━]{{4,60}}[上时][）)]?$)"
)
# A title without 在, who speaks and the address behind one another: …第三次会议开幕词 李明 各位来宾:
_TITLE_WHO_ADDRESS = compiled(
    rf"^(?P<title>[^。！？!?；;，,:：]{{6,80}}?(?:{_ENDINGS}))\s{{1,4}}(?P<who>[^。！？!?；;，,：:（()）\d]{{2,28}}?)\s{{1,4}}(?=(?:{_SALUTES.pattern})[^。：:]{{0,60}}[：:])"
)
# A title and the site's line of day and counts: …毕业典礼校长讲话2021-07-03 10:22 点击数:35
_TITLE_AND_STAMP = compiled(
    rf"^(?P<title>[^。！？!?；;，,:：]{{6,80}}?(?:{_ENDINGS}))\s*(?=(?:19|20)\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}}|(?:发布|发表|更新|上传)(?:时间|日期)?\s?[:：]|(?:作者|来源|点击数?|浏览)\s?[:：])"
)
_WHO_THEN_ADDRESS = compiled(
    rf"^(?P<who>[^。！？!?；;，,：:（()）\d]{{4,28}}?)\s{{1,4}}(?:{_SALUTES.pattern})[^。，,：:]{{0,60}}[：:]"
)
# 县委副书记、县长 李明同志们: only a blank between office and name shows where that ends
_HOLDER_THEN_ADDRESS = compiled(
    rf"^(?P<who>[^。！？!?；;，,：:（()）\d\s]{{2,30}}\s{{1,4}}[\u4e00-\u9fff·]{{2,4}}?)(?=(?:{_SALUTES.pattern})[^。，,：:]{{0,40}}[：:]$)"
)
# 李大明同志们:, as a paper's pages glue who spoke to whom he addresses
_NAME_THEN_ADDRESS = compiled(
    rf"^\s*(?P<who>[\u4e00-\u9fff]{{3}})(?<![的工人员民兵军表部友众生师属者长校体位班队村镇乡县市区州厂社局院所处科委会])(?=(?:{_SALUTES.pattern}|诸位)[^。，,：:]{{0,40}}[：:]$)"
)
_BRACKETED_THEN_ADDRESS = compiled(rf"^【[^【】。]{{4,80}}?(?:{_ENDINGS})】\s*{_ADDRESS}")
_DAY_AND_ADDRESS = compiled(rf"^(?P<date>{_DAY})\s*{_ADDRESS}")
_INDENT = compiled(r"(?:\u3000{2}|[ \xa0]{4})[\u3000 \xa0]*")
_FEWEST_INDENTS = 4
_DEEPEST = 2  # columns and titles before a title
_MASKED = compiled(r"[xX×*＊]{1,3}$")
_MASKED_FIRST = compiled(r"^[xX×*＊]{1,3}(?=[省市县区镇乡州旗])")  # XX市市长李明
# A press office's day of release, fused to the last sentence of the text.
_RELEASE = compiled(r"(?<=[。！!？?”」』])\s*(?:19|20)\d\d年\d{1,2}月\d{1,2}日\s?[(（](?:星期|周).[)）]\s*$")
_IMPRINT = compiled(rf"(?<!\s)\s*+(?:(?:{zh_chrome.IMPRINT})\s*+)+$")
# What announces the text, before it in one line: 总统致词全文如下: 大会主席…
_ANNOUNCED = compiled(
    r"^[^。：:！!？?]{0,40}(?:讲话|致辞|致词|演讲|演说|谈话|发言|声明)(?:的)?全文(?:如下)?\s*[:：]\s*(?=\S)"
)
_SALUTATION = compiled(r"^([^。！？!?；;:：]{2,60}[:：])(\s*)(?=\S)")


def _at_indents(line: Line) -> Iterator[Line]:
    """Yield the paragraphs of a page that a site printed in one line, their indents still between them."""
    start = 0
    for found in (*_INDENT.finditer(line.text), None):
        end = found.start() if found else len(line.text)
        if passage := line.passage.part(start, end).strip():
            yield from parted(replace(line, passage=passage))
        start = found.end() if found else end


def _speaks(who: str) -> bool:
    """Tell whether what stands between title and day is a person, masked or not: 外交部部长 王 x"""
    who = who.strip()
    return any(map(titleblock.is_name, (who, _MASKED.sub("某", who), _MASKED_FIRST.sub("某", who))))


def parted(line: Line) -> Iterator[Line]:
    """Yield the lines that a line was made of: title, bracketed date, speaker, salutation, text, imprint.

    Document previews print all of a page in one line. Only clear joints are cut: a title that ends as
    titles do and is followed by a bracketed day or a form of address, a bracketed day before a salutation,
    and a newspaper's imprint at the end.
    """
    if line.hidden or not (starts := _starts(line.text)):
        yield line
        return
    if len(line.text) >= _LONG and len(_INDENT.findall(line.text)) >= _FEWEST_INDENTS:
        yield from _at_indents(line)
        return
    for start, end in zip(starts, [*starts[1:], len(line.text)], strict=True):
        if passage := line.passage.part(start, end).strip():
            yield replace(line, passage=passage)


@remembered  # the lines that are left of a page are asked for once more
def _starts(text: str) -> tuple[int, ...]:
    """Return where the lines begin that a line was made of, () if it is one as it stands.

    A line that is parted at its indents is told to begin at its first character.
    """
    long = len(text) >= _LONG
    joint = _JOINT.search(text) or _TITLE_AND_BLANK.match(text) or glued_heads.and_giver(text)
    if not long and not joint:
        return ()
    if long and len(_INDENT.findall(text)) >= _FEWEST_INDENTS:
        return (0,)
    text = simplified(text)
    cuts = [0, *(_title_ends(text, long) if shapes.has_han(text) else english_glue.cuts(text))]
    if long and (offer := glued_heads.offered(text[cuts[-1] :])):
        cuts += [cuts[-1] + at for at in offer]
    rest = text[cuts[-1] :].lstrip()
    found = _SALUTATION.match(rest)
    # In a line with a few words more only a blank shows that the salutation stood alone.
    if (
        found
        and shapes.has_han(rest)
        and not mark_at(rest)
        and shapes.is_salutation(found[1])
        and (
            (long or len(cuts) > 1 or found[2])
            or (len(rest) - found.end() >= _OPENING and _is_mere_address(found[1]))
        )
    ):
        cuts.append(len(text) - len(rest) + found.end())
    release = _RELEASE.search(text, max(0, len(text) - 40)) if text.rstrip()[-1:] in ")）" else None
    if release and release.start() > cuts[-1]:
        cuts.append(release.start())
    if len(cuts) == 1 and not long:
        return ()
    if (found := _IMPRINT.search(text, max(0, len(text) - 120))) and found.start() > cuts[-1]:
        cuts.append(found.start())
    return tuple(cuts)


def _is_mere_address(text: str) -> bool:
    """Tell whether several are addressed and nothing is said of them; 何议员: in minutes names who speaks."""
    return _SEVERAL.search(text) is not None and not _SAYS.search(text)


def _title_ends(text: str, long: bool, deep: int = 0) -> list[int]:
    """Return where the title that opens a line ends, and the day and name behind it; [] if none opens it.

    What a site files a text under, or the title once before it, is taken off ``_DEEPEST`` times at the most.
    """
    if "全文" in text[:60] and (found := _ANNOUNCED.match(text)):
        return [found.end()]
    if text[:1] == "【" and (found := _BRACKETED_THEN_ADDRESS.match(text)):
        return [found.end()]
    dashed = any(map(text.__contains__, "—―─━")) and _TITLE_AND_DASH_LINE.match(text)
    if (found := dashed) or _has_speaker(found := _WHO_THEN_ADDRESS.match(text)):
        return [found.end(1)]
    if not long and (
        _has_speaker(found := _HOLDER_THEN_ADDRESS.match(text))
        or _has_speaker(found := _NAME_THEN_ADDRESS.match(text))
    ):
        return [found.end("who")]
    if end := glued_heads.keyworded(text):
        return [end]
    if ends := glued_heads.gathered(text):
        return ends
    if ends := glued_heads.told(text) or glued_heads.numbered(text):
        return ends
    if long and deep < _DEEPEST and (first := glued_heads.filed(text) or glued_heads.bannered(text)):
        again = _title_ends(text[first:], long, deep + 1)
        return [first, *(first + at for at in again)] if again else []
    if long and (ends := glued_heads.stamped(text)):
        return ends
    first = (glued_heads.doubled(text) or (long and glued_heads.twice(text))) if deep < _DEEPEST else 0
    if first and (again := _title_ends(text[first:], long, deep + 1)):
        return [first, *(first + at for at in again)]
    if (head := glued_heads.report(text)) and (not head[1] or _speaks(head[1])):
        return head[0]
    if end := glued_heads.call_and_title(text) or (long and glued_heads.kind_and_title(text)):
        return [end]
    if (head := glued_heads.and_giver(text)) and _speaks(head[1]):
        return head[0]
    bracketed = "(" in text or "（" in text  # as every day is that is cut off
    if bracketed and (found := _TITLE_AND_DAY.match(text)):
        return [found.end("title"), found.end("date")]
    found = _TITLE_AND_BARE_DAY.match(text) if "日" in text[:150] else None
    if found and (not found["who"] or _speaks(found["who"])):
        return [found.end("title"), *([found.end("who")] if found["who"] else []), found.end("date")]
    if text[:1] in "(（" and (found := _DAY_AND_ADDRESS.match(text)):
        return [found.end("date")]
    found = _TITLE_WHO_DAY.match(text) if bracketed else None
    if found and _speaks(found["who"]) and (long or shapes.is_salutation(text[found.end() :].strip())):
        opening = [found.start("title")] if found.start("title") else []
        return [*opening, found.end("title"), found.end("who"), found.end("date")]
    if long and bracketed and (found := _GLUED.match(text)):
        return [found.end("title"), found.end("date"), *([found.end("who")] if found["who"] else [])]
    found = _TITLE_THEN_ADDRESS.match(text) if long else None
    if not found and _SALUTES.search(text, 0, _WITHIN):
        found = _TITLE_THEN_SALUTATION.match(text)
    if not found and long and "在" in text[:_WITHIN]:
        found = _TITLE_THEN_OPENING.match(text)
    if not found and long and "在" in text[:_WITHIN]:
        found = _TITLE_THEN_TEXT.match(text)
    if not found and long and _NO_MARKS.match(text):
        found = _TITLE_UNMARKED.match(text)
    if not found and "在" in text[:_WITHIN] and (found := _TITLE_BLANK_TEXT.match(text)):
        return _before_text(text, found)
    if not found and _has_speaker(headed := _TITLE_WHO_ADDRESS.match(text)):
        return [headed.end("title"), headed.end("who")]
    if not found and not long and (stamped := _TITLE_AND_STAMP.match(text)):
        found = stamped if furniture.rule_of(furniture.fold(text[stamped.end() :])) == "source-line" else None
    return [found.end("title")] if found else []


def _has_speaker(found: re.Match | None) -> bool:
    return found is not None and _speaks(found["who"])


def _before_text(text: str, found: re.Match) -> list[int]:
    """Return where a title ends that only a blank parts from a name, an address or a sentence behind it."""
    rest = text[found.end() :]
    opens = _SALUTATION.match(rest)
    address = bool(opens and shapes.is_salutation(opens[1])) or shapes.is_salutation(rest.strip())
    if not address and not shapes.is_sentence(rest.strip()):
        return []
    if found["who"] and not _speaks(found["who"]):
        return []
    return [found.end("title"), *([found.end("who")] if found["who"] else [])]
