"""What tells of a meeting or a talk in the words of one who was there, and holds no speech of it."""

import re
from collections import Counter
from collections.abc import Sequence

from archive.ingest import lines as shapes
from archive.ingest.languages import zh_kinds, zh_tellings
from archive.ingest.languages.zh import NOT_NAMES, SURNAMES
from archive.ingest.led import led
from archive.ingest.patterns import compiled
from archive.ingest.voices import Voice

_TOLD_SPEECH, _SINGULAR_I, _PASSED_ON = (
    compiled(led(pattern), re.M)
    for pattern in (zh_kinds.TOLD_SPEECH, zh_kinds.SINGULAR_I, zh_kinds.PASSED_ON)
)
_TOLD_LEAD = compiled(led(zh_kinds.TOLD_LEAD), re.M)
_OPENS, _OWN, _SPOKE = map(compiled, (zh_tellings.OPENS, zh_tellings.OWN, zh_tellings.SPOKE))
_VISITS, _TWO_ACT = compiled(zh_tellings.VISITS), compiled(zh_tellings.TWO_ACT)
_CAME, _IN_TURN = compiled(zh_tellings.CAME), compiled(zh_tellings.IN_TURN)
_REPORTER = compiled(zh_tellings.REPORTER)
_DIARY, _WENT = compiled(zh_tellings.DIARY), compiled(zh_tellings.WENT)
_AGREE, _ANNOUNCES = compiled(zh_tellings.AGREE), compiled(zh_tellings.ANNOUNCES)
_LABEL, _ASKED = compiled(zh_tellings.LABEL_ALONE), compiled(zh_tellings.ASKED)
_RECORD, _ANSWERS = compiled(zh_tellings.RECORD), compiled(zh_tellings.ANSWERS)
_MET, _ASKING_LINE = compiled(zh_tellings.MET), compiled(zh_tellings.ASKING_LINE)
_TALK_BELOW = compiled(zh_tellings.TALK_BELOW)
# 李明明强调,…: the characters before the verb, of which the last are a name if the title has them.
_NAMED_SAYS = compiled(r"([\u4e00-\u9fff]{3})(?:表示|强调|指出|认为|说)[,，]")
_OF_NO_NAME = frozenset("会议案件报告记长席任理部委们度划纲要")
# What a writer says of himself as a speaker does.
_THINKS = frozenset({"我想", "我们", "我认为", "我相信", "我希望", "我要", "今天我们"})
# 任总:…  2、晚报Jane Roe:…, who speaks before his words in the same line
_NAMED = compiled(
    r"(?:(?:\d{1,3}\s?[、.．]\s?)?((?=[^:：]{0,29}[\u4e00-\u9fff])[\u4e00-\u9fffA-Za-z·/ .《》-]{2,30})|"
    r"\d{1,3}\s?[、.．]\s?([A-Z][A-Za-z·/ .-]{2,30}))[:：]"  # 3、CNBC Jane Roe:…
    r"(?=\s?\S)"
)
_FEWEST_ANSWERS = 3
_LONGEST_LABEL = 28
_OPENING = 240  # characters in which a record says what it is
_TOLD = 600  # characters in which a report tells who spoke
_ABOVE = 4  # lines in which a report begins, or a page says that a speech is below
_HIGH = 16  # lines in which the address of a speech below a report stands
_LONGEST_ADDRESS = 60  # characters; what is told ends in a person too
_TURN = 40  # characters that who speaks in a talk of two says at the least
_SENTENCE = 20  # characters that a sentence has at the least


def reports(body: Sequence[str], voice: Voice) -> str:
    """Return what shows that a text without an address reports an occasion, "" if nothing does.

    ``body`` are its lines, simplified. One who was there begins with the day and what took place, without "I"
    and "we", and tells who came and who spoke. A page that has a speech below such a sentence says so
    (以下是讲话全文), or the speech has its address there.

    >>> from archive.ingest.voices import heard_in
    >>> told = "3月2日,公司迎来了年会。首先,总经理李明作精彩致辞,他指出我们要创新。"
    >>> reports([told], heard_in(told))
    'it begins with the day, and tells who spoke'
    >>> said = "3月2日,我们迎来了年会。刚才,李明同志作了发言。"
    >>> reports([said], heard_in(said))
    ''
    """
    if not voice.addressed and _TOLD_SPEECH.search(voice.own) and not _SINGULAR_I.search(voice.own):
        return "a speech is told of, and nobody says I"
    first = next((line for line in body[:_ABOVE] if len(line) >= _SENTENCE), "")
    opening = _OPENS.search(first)
    if (
        opening
        and not _OWN.search(_sentence(first, opening.end()))
        and _SPOKE.search(voice.own, 0, _TOLD)
        and not any(map(_ANNOUNCES.search, body[:_ABOVE]))
        and not any(map(shapes.is_salutation, body[:_HIGH]))
    ):
        return "it begins with the day, and tells who spoke"
    if (
        any(map(_REPORTER.search, body[:_HIGH]))
        and _SPOKE.search(voice.own)
        and not any(map(_ANNOUNCES.search, body[:_HIGH]))
        and not any(shapes.is_salutation(line) for line in body[:_HIGH] if len(line) <= _LONGEST_ADDRESS)
    ):
        return "it names its reporter, and tells who spoke"
    visit = _VISITS.match(first)
    if (
        visit
        and not voice.selves
        and not _OWN.search(visit[0])
        and not any(map(_ANNOUNCES.search, body[:_ABOVE]))
    ):
        return "it begins with the day, and tells where somebody went"
    if (
        voice.addressed <= 1  # 大家 in what one of them said
        and _CAME.search(voice.own, 0, _TOLD)
        and len(_IN_TURN.findall(voice.own)) >= 2
        and not any(map(_ANNOUNCES.search, body))
    ):
        return "it tells how many came or who led, and what they did or said in turn"
    if _THINKS.issuperset(voice.said) and any(map(_DIARY.match, body[:_ABOVE])):
        return "it begins with the day, and tells what its writer did"
    if _THINKS.issuperset(voice.said) and _WENT.search(voice.own):
        return "it tells where its writer went"
    if not voice.selves and _AGREE.search(voice.own):
        return "it tells what those who heard a speech say of it"
    return ""


def lead_with_speech(first: str, voice: Voice) -> bool:
    """Tell whether a text begins as reports of a speech do, and nobody says I in it.

    县长李明11月3日在县议会作报告时强调,…
    """
    return _TOLD_LEAD.match(first) is not None and not _SINGULAR_I.search(voice.own)


def tell_of_titled(title: str, voice: Voice) -> bool:
    """Tell whether a text tells twice what he said whom its title names, and nobody says I in it.

    So does one whose headline says what two did there. Both are simplified.
    A title 代理镇长李明明总报告, and below it 李明明表示,… 李明明强调,…

    >>> from archive.ingest.voices import heard_in
    >>> told = heard_in("代理镇长李明明表示,路修好了。李明明强调,还要修桥。")
    >>> tell_of_titled("镇代会代理镇长李明明总报告", told), tell_of_titled("在镇代会上的报告", told)
    (True, False)
    >>> tell_of_titled("李明主持大会 王海作政府工作报告", told)
    True
    """
    if _TWO_ACT.match(title):
        return not voice.selves
    if "，" not in voice.own and "," not in voice.own:
        return False
    said = [found[1] for found in _NAMED_SAYS.finditer(voice.own)]
    named = [name for name in said if any(_is_person(name[-size:], title) for size in (3, 2))]
    return len(named) >= 2 and not _SINGULAR_I.search(voice.own)


def _is_person(name: str, title: str) -> bool:
    """Whether what says something is somebody whom the title names: 全会, 方案 and 会议 are nobody."""
    return name in title and name[0] in SURNAMES and name not in NOT_NAMES and not _OF_NO_NAME & set(name)


def pass_on(text: str, voice: Voice) -> bool:
    """Tell whether an office sends a speech out in a text that is none, and nobody speaks in it.

    >>> from archive.ingest.voices import heard_in
    >>> said = "现将李明同志的讲话印发给你们。"
    >>> pass_on(said, heard_in(said))
    True
    """
    return not voice.selves and _PASSED_ON.search(text) is not None


def _sentence(text: str, end: int) -> str:
    """Return the sentence in which a place lies, up to there."""
    return text[text.rfind("。", 0, end) + 1 : end]


def _alternate(lines: Sequence[str]) -> bool:
    """Tell whether one who is named again and again answers what others ask, who are named too.

    >>> asked = ("1、晚报李明:渠通了吗?", "2、何田:水够吗?", "江河:谁修的?")
    >>> _alternate([line for one in asked for line in (one, "王平:通了,够用,大家修的。")])
    True
    """
    named = [(found[1] or found[2], line) for line in lines if (found := _NAMED.match(line))]
    if len(named) < max(2 * _FEWEST_ANSWERS, 0.3 * len(lines)):
        return False
    answers, times = Counter(label for label, _ in named).most_common(1)[0]
    asked = [n for n, (label, _) in enumerate(named) if label != answers]
    if times < _FEWEST_ANSWERS or len(asked) < _FEWEST_ANSWERS:
        return False
    answered = sum(n + 1 < len(named) and named[n + 1][0] == answers for n in asked)
    asking = sum("?" in named[n][1] or "？" in named[n][1] for n in asked)
    return answered >= 0.8 * len(asked) and asking >= 0.5 * len(asked)


def _of_two(lines: Sequence[str]) -> bool:
    """Tell whether most of a text stands behind the surnames of those who speak: 项:…  卢:…

    >>> _of_two(["王:" + "渠要修。" * 12, "李:" + "坝也要修。" * 12]), _of_two(["王:修渠。", "李:修坝。"])
    (True, False)
    """
    long = [line for line in lines if len(line) >= _TURN]
    named = [line[0] for line in long if line[1] in ":：" and line[0] in SURNAMES]
    return len(set(named)) >= 2 and len(named) >= 0.6 * len(long)


def is_asked(lines: Sequence[str], text: str) -> str:
    """Return what shows that several speak, who ask and are asked, "" if nothing does.

    Their names stand alone over their words (中央电视台记者:), or the first words say that it is a record of
    what was asked.

    >>> is_asked(["主持人 李明:", "请提问。", "某报记者:", "何时通车?", "局长 王平:", "明年。"], "")
    'who asks and who answers are named over their words'
    """
    labels = [line for line in lines if len(line) <= _LONGEST_LABEL and _LABEL.fullmatch(line)]
    if len(labels) >= 3 and len(set(labels)) >= 2 and any(map(_ASKED.search, labels)):
        return "who asks and who answers are named over their words"
    if _alternate(lines):
        return "who asks and who answers are named before their words"
    if _of_two(lines):
        return "two speak in turn, each under the first character of his name"
    opening = text[:_OPENING]
    if _TALK_BELOW.search(opening):
        return "its first words say that those who talked are named below"
    if "记者" not in text[: 2 * _OPENING]:
        return ""
    if _RECORD.search(opening) and _ANSWERS.search(opening):
        return "its first words say that somebody is asked"
    if _MET.search(text[: 2 * _OPENING]) and any(map(_ASKING_LINE.match, lines)):
        return "it tells who asks, and his words have his name before them"
    return ""
