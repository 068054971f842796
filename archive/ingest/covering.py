"""What an editor set above a speech: the sentences that say it was given, and "here is the full text"."""

import re
from collections.abc import Mapping, Sequence

from archive.ingest import lines as shapes
from archive.ingest.languages import zh_chrome, zh_papers
from archive.ingest.outline import mark_at
from archive.ingest.patterns import compiled

_SPOKEN = r"(?:讲话|致[辞词]|发言|演讲|演[辞词说]|声明|谈话|开示|祝酒[辞词]|祝[辞词]|献[辞词]|贺信|贺[词辞])"
# "以下为演讲全文,与您分享。"
_OFFERED = (
    r"(?:[,，]\s?(?:与|和|跟)(?:你|您|大家|各位)(?:一起|一同|一道)?(?:共享|分享|共勉)|[,，]\s?分享(?:给|于)(?:你|您|大家|各位|读者)"
    r"|[,，]\s?以飨读者|[,，]\s?(?:敬请|欢迎|请)(?:阅读|品读|欣赏|收藏))?"
)
_WHOLE = r"(?:全文|原文|实录|摘要|摘编|摘录|节选|要点|内容|文稿|文字稿)"
_PRINTED = r"(?:刊发|刊登|登载|刊载|摘登|摘发|整理|推送|转发|转载|分享|编发|印发|推荐|奉上|献给)"
# "以下为致辞全文:", "总统致词全文为:", "(讲话全文如下)". A speaker says "现将有关情况报告如下".
_LEADS_IN = compiled(
    rf"(?:(?:以下|下面|下文)(?:就)?(?:是|为|系)[^。；;!！?？:：]{{0,100}}?(?:{_SPOKEN}|{_WHOLE})[^。；;，,:：]{{0,6}}{_OFFERED}[:：。]?"
    rf"|(?:{_SPOKEN}|报告)(?:稿)?[”」』》]?的?(?:{_WHOLE})(?:(?:整理|刊发|刊登|刊载|登载|发布|公布|转发|摘登)?如下|为|是)(?:\s*+[:：。])?|"
    r"(?:根据|据)[^。；;]{0,12}(?:录音|记录|速记|录像)[^。；;]{0,6}(?:整理|摘录|刊发)[^。；;]{0,6}(?:如下)?\s*+[:：。]?|"
    rf"{_SPOKEN}(?:如下|刊登如下|刊发如下|发表如下)(?:\s*+[:：])?"
    rf"|{_SPOKEN}的?全文\s*[:：]"
    # "现将致辞全文刊发如下。", "今天把讲话录音整理稿推送给大家。": what is printed is the words themselves.
    rf"|(?:现(?:将|把|予|全文)|特(?:此|将|予)|(?:今天|今日|本刊|本报|小编)[^。；;:：]{{0,6}}[把将])[^。；;:：]{{0,24}}(?:{_SPOKEN}|{_WHOLE}|录音)[^。；;:：]{{0,16}}{_PRINTED}[^。；;:：]{{0,16}}[。:：]?"
    # "董事长作了讲话,现全文刊登。": what is printed was said before.
    rf"|{_SPOKEN}[^。；;:：]{{0,24}}[,，。；;]\s?(?:现|特|今)(?:全文|整理|摘要|予以?|将其|加以){{1,3}}{_PRINTED}(?:如下|于[后此下])?(?:[,，]以飨读者)?[。:：]?"
    # "县长发表了新年贺词。全文如下:", in two languages one under the other
    r"|(?<=[。，,”」])(?:现将)?全文如下\s*[:：]"
    r"|\bthe following (?:text )?is (?:(?:the )?(?:full )?text )?of [^.:]{1,120}:"
    r"|^(?:the )?following (?:[\w’'-]+ ){0,6}?(?:is|are|was|were)\b[^:]{0,200}:"
    r"|^(?:the )?following is\b.{0,60}\b(?:text|transcript|remarks|speech|address)\b.{0,160}\."
    # "The dean spoke to the class on May 21. The text follows at the request of many."
    r"|\b(?:the|her|his|their) (?:full )?(?:text|transcript|remarks|speech|address|words) "
    r"(?:of [^.]{1,60} )?follows?\b[^.]{0,60}[.:]"
    # "The mayor moved the budget on May 21. We publish her speech in full, in two parts."
    r"|\bwe (?:publish|print|reprint|reproduce|carry|run)(?: here)? (?:the|her|his|their)\b[^.]{0,40}\b"
    r"(?:text|transcript|remarks|speech|address|words)\b[^.]{0,60}[.:]"
    r"|^(?:here (?:is|are)|below (?:is|are))\b[^.]{0,200}\b"
    r"(?:text|transcript|remarks|speech|address)\b[^.]{0,80}[:.])\s*+(?:[)）\]】]\s*+)?$",
    re.I,
)
# Where it was spoken, under an English lead: State Dining Room
_VENUE = compiled(
    r"(?:[A-Z][\w.’'&-]{0,20} ){1,6}(?:Room|House|Hall|Lawn|Garden|Cent(?:er|re)|Library|Building|Airport|"
    r"Hotel|School|Auditorium|Theat(?:er|re)|Church|Park|Capitol|Portico|Ballroom|Museum|Stadium)"
)
# "新年贺辞全文:" alone in its line: however much an editor says above it, what stands below is the speech.
_ALONE = compiled(
    rf"[^。；;,，:：]{{0,16}}{_SPOKEN}(?:稿)?(?:的)?全文(?:如下)?\s*[:：]"
    r"|read (?:the )?(?:full|complete|entire) (?:text|transcript|speech|remarks|address)\b"
    r"[^.:]{0,100}\s?(?:here|below)\s?:",
    re.I,
)
# The same without its colon, right above the address: 致辞全文
_OVER_ADDRESS = compiled(rf"[【\[(]?{_SPOKEN}(?:稿)?的?(?:全文|原文|实录)[】\])]?")
_NAMES_SPEECH, _NAMES_PARTS = compiled(_SPOKEN), compiled("要点|重点|摘要|概要|摘编|摘录|节选|大意")
# "县长在渠首讲了话,讲话详见下方。"
_SEE_BELOW = compiled(rf"{_SPOKEN}[^。]{{0,12}}[，,]?(?:详见|见|附于|附在)(?:下方|下文|文后|文末)")
# "4月10日,县长某某出席……开幕式并发表题为《……》的演讲。"
_ANNOUNCES = compiled(rf"^(?!.*(?:我|本人|咱)).{{4,240}}(?:{_SPOKEN}|报告|贺电)[。.]?$")
_OWN = compiled(zh_chrome.FIRST_PERSON)
_GREETED = compiled(rf"(?:{'|'.join(zh_chrome.GREETINGS)})[!！。]$")
# 各位来宾、朋友们,大家好,我是李明!今天…
_GREETS_FIRST = compiled(
    rf"(?:尊敬的|亲爱的|各位|女士们|同志们|朋友们|老师们|同学们)[^。!！?？:：]{{0,48}}?[,，](?:{'|'.join(zh_chrome.GREETINGS)})[,，!！。]"
)
# 李明:各位朋友,大家上午好!今天…, as minutes say whose words follow
# 尊敬的各位领导、各位来宾:今天…, the address and the first sentence in one line
_ADDRESSES_FIRST = compiled(
    r"(?:尊敬的|敬爱的|亲爱的|各位|女士们|同志们|朋友们|老师们|同学们)[^。!！?？:：]{0,80}[:：]\s?(?=\S)"
)
# …(2)班林晓雨同学进行国旗下讲话。她讲话的题目是《种一棵树》。
_TELLS_WHO_SPOKE = compiled(
    rf"(?:[进举]行|作|做|发表|带来)了?[^。，,；;]{{0,12}}{_SPOKEN}[。:]?$"
    rf"|{_SPOKEN}的?(?:题目|主题|标题)(?:是|为)[^。]{{0,2}}[《“「][^》”」]{{2,40}}[》”」][。:]?$"
)
_LABELLED_GREETING = compiled(
    r"[\u4e00-\u9fff·]{2,10}:\s?(?:尊敬的|各位|大家|女士们|同志们|朋友们|同学们|谢谢)"
)
# 3月5日,县农机推广会,副县长李明的开场话,我速记如下: a day, who spoke, and that his words were taken down.
_TALK = compiled(
    rf"{_SPOKEN}|讲了?话|开[场幕][话白词辞]|闭幕[词辞]|报告|寄语|[讲说][^。,，;；]{{0,8}}话|一[段番席]话"
    r"|[作做]了?(?:动员|总结|表态|辅导|部署|交流)"
)
_HANDED_OVER = compiled(
    rf"如下|{_WHOLE}(?=[。:—(]|$)|速记|(?:记录|整理|抄录|抄写|笔录|录音)(?:稿|如下|[。:—(]|$)|{_PRINTED}|(?:——|[:：])$"
    r"|[登贴发抄]出来|[转发送传]给(?:大家|各位|你们?)|未经[^。,，]{0,6}审[阅定核]"
)
_AT_MEETING = compiled(r"在[^。,，;；]{1,40}(?:会|会议|典礼|仪式|论坛|活动)上")
# What he says of himself who took it down: 我在现场速记, 本人根据录音整理.
_TOOK_DOWN = compiled(
    r"(?:我|本人|笔者|小编)(?:[在当于][^。,，;；]{0,6}|根据[^。,，;；]{0,8}|凭[^。,，;；]{0,8})?(?:速记|记录|记下|整理|抄录|抄下|录音|录下|笔录)"
    r"|未经(?:本人|其本人)"
)
_YESTERDAY = compiled("[昨今]天|[昨今]日|日前|近日|(?:上周|本周|这周)[一二三四五六日天]")
_PASSED_ON = compiled(zh_papers.PASSED_ON)
_POSTED, _THING = compiled(zh_papers.POSTED), compiled(rf"{_SPOKEN}|稿|录(?:的|了)?音|报告|讲了这")
_LONGEST_POSTED = 240  # characters of what somebody says who put a text up
_LONGEST_REMARK = 120  # characters of what a reader says of a text that he passes on
_ADDRESS = 5  # lines down to which the address is looked for
_REACH = 10  # lines down to which the editor's lead is looked for
_FAR = 20  # the same for one that stands alone
_LONGEST = 400  # characters of one line of an editor's
_SHARE = 0.4  # share of a text that an editor's sentences above it may have


def announced(folded: Mapping[int, str], body: Sequence[int]) -> tuple[int, ...]:
    """Return the lines at the start of a text that are an editor's: down to his "here is the full text".

    Without such a lead they are the sentences above the address that say when and by whom the speech was
    given. Lines of a speaker who says "I" are never among them.

    >>> lines = dict(enumerate(["4月2日,县长致辞。以下为致辞全文:", "各位老兵:", "林子绿了。" * 20]))
    >>> announced(lines, sorted(lines))
    (0,)
    """
    size = sum(len(folded[n]) for n in body)
    above = 0
    editors = True  # what was read so far can all be an editor's
    for at, n in enumerate(body[:_FAR]):
        text = folded[n]
        if shapes.is_salutation(text) or len(text) > _LONGEST * (1 if shapes.has_han(text) else 3):
            break
        if editors and at + 1 < len(body) and _ALONE.fullmatch(text):
            return tuple(body[: at + 1])
        if editors and _OVER_ADDRESS.fullmatch(text) and at + 1 < len(body):
            below = folded[body[at + 1]]
            if shapes.is_salutation(below) or _GREETS_FIRST.match(below):
                return tuple(body[: at + 1])
        if at >= _REACH:
            editors = editors and (not _OWN.search(text) or _quotes(text))
            continue
        editors = editors and (not _OWN.search(text) or _quotes(text))
        above += len(text)
        if _LEADS_IN.search(text) and (
            (editors and above <= _SHARE * size) or _is_greeted(folded, body[at + 1 : at + 3])
        ):
            while at + 1 < len(body) and _LEADS_IN.search(folded[body[at + 1]]):
                at += 1  # the same in a second language
            if at + 2 < len(body) and _VENUE.fullmatch(folded[body[at + 1]]):
                at += 1
            return tuple(body[: at + 1])
        if editors and _SEE_BELOW.search(text) and any(_greets(folded[m]) for m in body[at + 1 : at + 2]):
            return tuple(body[: at + 1])
    if body and folded[body[0]].startswith("——") and _announces(folded[body[0]]):
        return (body[0],)  # under the title, set off by a dash, whether or not an address follows
    address = next((at for at, n in enumerate(body[:_ADDRESS]) if shapes.is_salutation(folded[n])), 0)
    covering = [folded[n] for n in body[:address]]
    if covering and _PASSED_ON.match(covering[0]) and all(_is_remark(text) for text in covering):
        return tuple(body[:address])
    posted = "".join(covering)
    if _POSTED.search(posted) and _THING.search(posted) and len(posted) <= _LONGEST_POSTED:
        return tuple(body[:address])
    if all(map(_announces, covering)):
        return tuple(body[:address])
    told = covering and _TELLS_WHO_SPOKE.search(covering[-1]) and not any(map(_OWN.search, covering))
    short = sum(map(len, covering)) <= _SHARE * size and not any(map(mark_at, covering))
    if short and (told or (covering and _hands_over(covering))):
        return tuple(body[:address])
    return ()


def _hands_over(covering: Sequence[str]) -> bool:
    """Tell whether lines above an address say when or where somebody spoke, and pass his words on.

    Nobody speaks for himself in them but who took the words down.

    >>> _hands_over(["3月5日,全县农机推广会,副县长李明的开场话,我在会场速记。"])
    True
    >>> _hands_over(["3月5日,我在全县农机推广会上作了讲话,要求如下:"])
    False
    """
    words = "".join(covering)
    dated = shapes.date_in(words) or _YESTERDAY.search(words) or _AT_MEETING.search(words)
    if not dated or not _TALK.search(words) or not _HANDED_OVER.search(covering[-1]):
        return False
    return not any(_OWN.search(text) and not _quotes(_TOOK_DOWN.sub("", text)) for text in covering)


def leads_in(text: str) -> bool:
    """Tell whether a line, simplified, says that a speech stands below it.

    What sums up a speech is no speech.

    >>> leads_in("以下是县长李明在开闸仪式上发表的声明:"), leads_in("以下是县长李明讲话的要点:")
    (True, False)
    """
    names = _NAMES_SPEECH.search(text) is not None and not _NAMES_PARTS.search(text)
    return names and _LEADS_IN.search(text) is not None


def _announces(text: str) -> bool:
    """Tell whether a line says when a speech was given, and by whom: 4月10日,县长李明在闸口致辞。"""
    return len(text) <= 260 and _ANNOUNCES.match(text) is not None and bool(shapes.date_in(text))


def _is_remark(text: str) -> bool:
    return len(text) <= _LONGEST_REMARK and not _OWN.search(text) and not mark_at(text)


def _greets(text: str) -> bool:
    """Tell whether a line is an address, or one that ends in a greeting: 大会主席……大家好。"""
    return (
        shapes.is_salutation(text)
        or _GREETED.search(text[-16:]) is not None
        or _LABELLED_GREETING.match(text) is not None
        or _GREETS_FIRST.match(text) is not None
        or _ADDRESSES_FIRST.match(text) is not None
    )


def _is_greeted(folded: Mapping[int, str], below: Sequence[int]) -> bool:
    """Tell whether the first line with a word in it is an address; a mark may stand alone above it."""
    worded = [folded[n] for n in below if shapes.bare(folded[n])]
    return bool(worded) and _greets(worded[0])


def _quotes(text: str) -> bool:
    """Tell whether a line says "we" only in words that it quotes or names."""
    return not _OWN.search(re.sub(r"“[^”]*”|《[^》]*》|「[^」]*」", "", text))
