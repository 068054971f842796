"""The occasion of a speech, as the source names it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from archive.ingest import block_lines
from archive.ingest.documents import Document, Evidence, Finding, Text
from archive.ingest.extract import english_events, english_occasions, notes, occasions, openings, title_block
from archive.ingest.extract.folding import fold, is_chinese
from archive.ingest.extract.title_block import HeadLine
from archive.ingest.extract.title_cleaning import OCCASION_COLUMN
from archive.ingest.languages.en import OCCASIONS
from archive.ingest.languages.zh import EVENT_KINDS
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

# A blank inside a name is what a line end or letter-spacing left.
HAN_BLANK = compiled(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])")
# 某县第十届人民代表大会第二次会议文件(三): the number of a paper handed out there.
DOCUMENT = compiled(r"(?:文件|材料)(?:之?[一二三四五六七八九十0-9]{1,3}|\s?[(（][^()（）]{1,6}[)）])?\s*$")
# 这次会议是换届后召开的第一次三级干部会: what kind of meeting it is, and not its name.
# What one does at an occasion: 莅临主礼, 前来观礼
_NO_OCCASION = compiled("(?:主|观|见|献|敬|行|还|回|赠)礼")
FIRST_OF_ALL = compiled("的(?:第一次|首次)")
# Characters of a paragraph in which a speaker says what is opened; lines that may stand over a form's card.
MOST_OPENING, MOST_ABOVE = 160, 12
# "… anniversary dinner this evening (June 12)", "… reception hosted by the Government"
BEHIND_OCCASION = compiled(
    r"\s(?:(?:held|hosted|organi[sz]ed|convened|given|jointly)\b(?! in (?:honou?r|celebration|commemoration))"
    r"|(?:today|tonight|yesterday|this (?:morning|afternoon|evening))(?=\s|$)).*$"
)
# 以下为局长李明今日(六月三十日)出席…, 局长李明今日(六月三十日)下午出席…: a press office's lead.
RELEASED = compiled(
    r"^\(?以下(?:是|为)[^。]{2,40}?(?:今[日天晚早午]|昨[日天晚])|^[^。,:]{4,30}?今[日天]\([^()]{3,6}日\)"
)
# 以下为行政长官李明今晚(十一月十九日)欢迎总理宴会的致辞全文: behind the day, without 在 or 出席.
WELCOMES = compiled(
    r"[日天晚早午]\([^()]{3,8}\)(?:[上下]午|[早晚]上|傍晚|中午)?(?P<event>(?:欢迎|欢送|庆祝|答谢|款待)[^。,:]{2,40}?"
    r"(?:宴会?|[晚午酒]宴|酒会|茶会|招待会|聚餐|[午晚]餐会?))(?=的?(?:致[辞词]|讲话|演[辞词]|祝酒))"
)
# ,并且作了重要讲话: what others did at a meeting of theirs.
TOLD_ON = compiled(r"[^。!?;,]{0,4},\s?并且?(?:作|做|发表|致)出?了")
# 中央图书馆举行的「阅读同乐」开幕典礼: where it is held is no part of its name.
HELD_WHERE = compiled(r"[^“”「」《》]{2,24}?举[行办]的(?=.{3})")
# XX社区举办的“邻里情”文艺晚会: nor is who holds what has a name of its own.
HELD_BY_WHOM = compiled(
    r"[^“”「」《》]{2,24}?(?:(?:举[行办]|主办)的(?=[“「《])|(?:承办|主办|举办)的?(?=第[一二三四五六七八九十百0-9]{1,4}[届次]))"
)
COUNTED = compiled(r"\d{1,4}(?:st|nd|rd|th)?\s[A-Z]")  # 2018 Annual Dinner, 12th Harbour Forum
# "before the" in a line of its own, over the name of the occasion.
AT_ALONE = compiled(r"(?:at|before|to)\s(?:the|an?)", re.IGNORECASE)
COLUMN = compiled(rf"(?:{OCCASION_COLUMN})(?<!季)(?=\s*[|丨︱])")
# ——纪念渡口村建村六百周年大会: a dash line that says nothing but what it was said at.
DASH_ALONE = compiled(
    r"^[—\-\s]{1,4}+(?P<event>(?!写|记|访|读|致|献|赠|给|在|于|关于)[^。;!?:,]{0,30}?"
    r"(?:周年|百年|第[一二三四五六七八九十百0-9]{1,4}[届次])[^。;!?:,]{0,30}?"
    rf"(?:{'|'.join(sorted(EVENT_KINDS, key=len, reverse=True))}))$"
)
_Stated = tuple[str, str, Passage | None, tuple[int, int], float]  # value, rule, passage, span, confidence


def find(document: Document, text: Text, title: str) -> Finding:
    """Return the occasion as the source words it (value str), or None with evidence of rule "unknown".

    It is looked for where an occasion is stated: in the title (在…大会上的讲话), in its dash line, in the
    lead (2010年2月24日在…会议上), in the words a speaker opens with (今天,我们召开…大会). Two that agree make
    it corroborated. A subject or a mere place is no occasion.

    >>> from archive.ingest.documents import Document, Text
    >>> find(Document(()), Text((), ()), "在全市春耕动员大会上的讲话").value
    '全市春耕动员大会'
    """
    found = list(_stated(document, text, title))
    if not found and (opened := english_events.in_opening(text)):
        passage, span = opened
        found = [(passage.text[slice(*span)], "opening", passage, span, 0.7)]
    if not found:
        return Finding(None, (Evidence("", _file(document), "unknown", "inferred", 0.0),))
    found = _fullest_first(found)
    value = HAN_BLANK.sub("", found[0][0])
    agreeing = [one for one in found if _same(one[0], value)]
    grade = "corroborated" if len({rule for _, rule, *_ in agreeing}) > 1 else "stated"
    evidence = {}
    for _, rule, passage, (start, end), confidence in agreeing:
        if passage is None:  # the title rests on a file's property: no words of the page to point at
            evidence[rule] = Evidence(value, _file(document), rule, grade, confidence)
        else:
            evidence[rule] = Evidence.of(passage, rule, grade, confidence, start, end)
    return Finding(value, tuple(evidence.values()))


def _fullest_first(found: list[_Stated]) -> list[_Stated]:
    """Return what is stated, what a speaker opens by first where the title has only the kind of it.

    领导开工仪式讲话, and the text begins: 今天,我们举行春江数码城开工仪式.
    """
    if not is_chinese(found[0][0]):  # the lead has Heads of Government Meeting, the title whose it is
        whole = next((one for one in found[1:] if one[0].endswith(f" {found[0][0]}")), None)
        return [whole, *(one for one in found if one is not whole)] if whole else found
    # 春茶节开幕式 in the title, and on the card: 2013春江春茶节开幕式. Or a headline's: 春茶节开幕, 县长致辞.
    own = re.sub("(?<=...)[开闭启]幕$", "", whole := fold(found[0][0]))
    card = [one for one in found[1:] if own != whole or one[1] == "record-card"]
    if (card := [one for one in card if fold(one[0]).endswith(own)]) and fold(card[0][0]) != whole:
        return [card[0], *(one for one in found if one is not card[0])]
    bare = re.sub(r"^[省市县区镇]?(?:领导|嘉宾|来宾|校长|代表)", "", fold(found[0][0]))
    if bare not in EVENT_KINDS and not re.fullmatch(r"第[一二三四五六七八九十]{1,3}次(?:全体)?会议", bare):
        return found
    fuller = [one for one in found[1:] if fold(one[0]).endswith(bare) and len(one[0]) > len(bare) + 2]
    return [*fuller[:1], *(one for one in found if one not in fuller[:1])]


def kind(event: str | None) -> str | None:
    """Return the kind of occasion an event's name ends in, or None.

    >>> kind("全市春耕再动员大会"), kind("某省第十四届人民代表大会第四次会议"), kind("Harbor Conference")
    ('动员会', '人代会', '会议')
    """
    if not event:
        return None
    folded = fold(event)
    if not is_chinese(folded):
        words = [word for word in OCCASIONS if re.search(rf"\b{word}\b", folded, re.IGNORECASE)]
        return OCCASIONS[max(words, key=len)] if words else None
    body = re.sub(r"[(“\"][^()]{1,12}[)”\"]$", "", folded)
    # Sessions are named for the body that meets: 人民代表大会第四次会议, 县委十一届三次全会.
    session = re.search(
        r"(人民代表大会|人大|政协|委员会)[^。]{0,12}?[一二三四五六七八九十0-9]+次(?:全体)?会议$", body
    )
    if session:
        return (
            {"政协": "政协会议", "委员会": "全会"}.get(session[1], "人代会")
            if "政协" not in body
            else "政协会议"
        )
    longest = max(map(len, EVENT_KINDS))
    endings = (body[-size:] for size in range(min(longest, len(body)), 0, -1))
    return next((EVENT_KINDS[word] for word in endings if word in EVENT_KINDS), None)


def _stated(document: Document, text: Text, title: str) -> Iterator[_Stated]:
    lines = title_block.read(document, text)
    told: list[_Stated] = []
    for line in lines:
        # A press office shortens the occasion in its headline and gives it in full in its lead.
        if line.role != "lead":
            continue
        if is_chinese(line.folded):
            given = occasions.in_lead(line.folded) if RELEASED.match(line.folded) else None
            if not given and (welcomes := WELCOMES.search(line.folded)):
                given = welcomes.span("event")
            if given and (held := HELD_WHERE.match(line.folded, *given)):
                given = (held.end(), given[1])
        else:
            given = _in_lead(line.text)
        if not given:
            continue
        stated = (line.text[slice(*given)], "lead", line.passage, given, 0.9)
        capital = line.text[given[0]].isupper() or COUNTED.match(line.text, given[0])
        if is_chinese(line.folded) or capital:
            yield stated
        elif english_occasions.is_named(line.text, given):
            told.append(stated)  # told of in small letters: a title with a name goes first
    for passage, span in english_events.carded(document):
        yield passage.text[slice(*span)], "record-card", passage, span, 0.95
    span = _in_title(title)
    if (
        not span
        and english_occasions.is_whole(title)
        and any(english_events.names_giver(one.text) for one in lines)
    ):
        span = (0, len(title))  # Harbour Council 20th Anniversary Reception, over Speech by Ada Ng, Chair
    if span:
        value = title[slice(*span)]
        passage = _passage_with(document, text, value)
        at = passage.text.find(value) if passage else 0
        yield value, "title", passage, (at, at + len(value)), 0.95
    yield from told
    for fact in document.facts("event"):
        folded = fold(fact.value)
        ends = [match.end() for match in occasions.END.finditer(folded)]
        if ends and ends[-1] == len(folded) and (span := occasions.trimmed(folded, 0, len(folded))):
            yield fact.value[slice(*span)], fact.rule, fact.passage, span, 0.95
    for above in _above_card(document):
        yield above.text.strip(), "title-line", above, (0, len(above.text)), 0.85
    for line in lines:
        if line.role == "dash":
            alone = None if occasions.BODY.search(line.folded) else DASH_ALONE.match(line.folded)
            span, rule = _in_title(line.text) or (alone and alone.span("event")), "dash-line"
        elif line.role == "lead":
            # 6月1日,开江大典在渡口举行。县长出席了大典: what is told first.
            told_at = (occasions.in_lead(line.folded), occasions.held(line.folded))
            span, rule = min(filter(None, told_at), default=None), "lead"
        elif line.role == "label" and title_block.EDITOR.match(line.folded):
            span, rule = occasions.spoken_at(line.folded), "lead"
        elif block_lines.says_what(line.folded):  # (这是李明在…大会上的讲话,本报发表时作了修订。)
            span, rule = occasions.in_lead(line.folded), "lead"
        elif line.role == "title" and not is_chinese(line.folded) and line.text not in title:
            span, rule = english_events.under_title(line.text), "title-line"
        elif line.role == "title" and line.folded.startswith("在") and line.text not in title:
            span, rule = occasions.in_title(line.folded), "title-line"  # a paper's line over its headline
        else:
            continue
        if span:
            yield line.text[slice(*span)], rule, line.passage, span, 0.9
    for line in lines:
        if line.role == "title" and (filed := COLUMN.match(line.folded)):  # 毕业典礼|校长致辞:带着光出发
            yield line.text[slice(*filed.span())], "title-line", line.passage, filed.span(), 0.7
    for above, line in pairwise(lines):
        if AT_ALONE.fullmatch(above.text.strip()) and line.role == "title" and line.text[:1].isupper():
            yield line.text.strip(" ,"), "title-line", line.passage, (0, len(line.text)), 0.85
    for line, name in _beside_title(lines, title):
        at = line.text.find(name)
        yield name, "title-line", line.passage, (at, at + len(name)), 0.85
    for passage, span in notes.occasions_told(document, text):
        yield passage.text[slice(*span)], "editors-note", passage, span, 0.75
    for paragraph in openings.first(text.paragraphs):
        folded = fold(paragraph.text[:400])
        for opening in openings.OPENING.finditer(folded):
            end = occasions.end_of(folded, opening.end(), min(opening.end() + 60, len(folded)))
            if not end or re.search(r"[。!?;,:]", folded[opening.end() : end]):
                continue
            span = occasions.trimmed(folded, opening.end(), end)
            if span and (held := HELD_BY_WHOM.match(folded, *span)):
                span = (held.end(), span[1])
            if span and (FIRST_OF_ALL.match(folded, span[0] - 1) or TOLD_ON.match(folded, span[1])):
                continue
            if span and _NO_OCCASION.fullmatch(folded, *span):
                continue  # 莅临主礼: what a guest does
            # 参加由某协会主办的…: a body ends as a meeting does.
            if span and not occasions.BODY.search(folded, *span):
                yield paragraph.text[slice(*span)], "opening", paragraph, span, 0.75
                return
        first = folded[:MOST_OPENING]
        for cue, opening in openings.ASKED_FIRST:
            named = opening.search(first) if cue.search(first) else None
            span = occasions.trimmed(folded, *named.span("event")) if named else None
            if span and not occasions.BODY.search(folded, *span):
                yield paragraph.text[slice(*span)], "opening", paragraph, span, 0.75
                return


def _above_card(document: Document) -> Iterator[Passage]:
    """Yield the lines over a card or a title that name but an occasion, or its papers: …党代会文件(七)."""
    for page in document.pages:
        told = (fact.passage for fact in page.facts if fact.rule == "record-card" and fact.passage.pieces)
        starts = min((passage.begins for passage in told), default=0)
        for line in page.page.lines[:MOST_ABOVE]:
            if line.passage.begins >= starts:
                break
            if not line.hidden and occasions.whole_line(line.text.strip()):
                yield line.passage.strip()
        begins = next((line.passage.begins for line in page.head), 0)
        for line in page.page.lines[:MOST_ABOVE]:
            stamp = DOCUMENT.search(line.text) if line.passage.begins < begins and not line.hidden else None
            if stamp and stamp.start() and occasions.whole_line(line.text[: stamp.start()].strip()):
                yield line.passage.part(0, stamp.start()).strip()


def _in_lead(text: str) -> tuple[int, int] | None:
    """Return where an English lead names the occasion in full, without the hour and the host behind it."""
    span = english_occasions.in_english(text)
    if not span:
        return None
    name = BEHIND_OCCASION.sub("", text[slice(*span)])
    return span[0], span[0] + len(name)


def _beside_title(lines: Sequence[HeadLine], title: str) -> Iterator[tuple[HeadLine, str]]:
    """Yield the line over or under the title that is as a whole the name of an occasion, and the name."""
    named = re.sub(r"\W", "", title)
    own = [bool(words) and words in named for line in lines for words in [re.sub(r"\W", "", line.text)]]
    for place, line in enumerate(lines):
        beside = any(own[max(place - 1, 0) : place] + own[place + 1 : place + 2])
        name = DOCUMENT.sub("", line.text)
        if not beside or own[place] or line.role not in ("title", "date"):
            continue
        if line.role == "title" and occasions.whole_line(name):
            yield line, name
        elif not is_chinese(line.folded) and (dated := english_occasions.beside_day(name)):
            yield line, dated


def _in_title(title: str) -> tuple[int, int] | None:
    folded = fold(title)
    return occasions.of_title(folded) if is_chinese(folded) else english_occasions.in_english(title)


def _same(one: str, other: str) -> bool:
    first, second = (re.sub(r"\W", "", fold(value)) for value in (one, other))
    return first in second or second in first


def _passage_with(document: Document, text: Text, value: str) -> Passage | None:
    lines = (line.passage for line in (*document.head, *title_block.read(document, text)))
    facts = (fact.passage for fact in document.facts("title"))
    return next((passage for passage in (*lines, *facts) if value in passage.text), None)


def _file(document: Document) -> str:
    return document.pages[0].page.file if document.pages else ""
