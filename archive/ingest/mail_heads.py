"""The head of a mail that a text was sent in: From: …, To: …, Subject: …, Date: …, 发件人:…, 发送时间:….

Boards that were read in a terminal head their letters so too: 发信人:…, 信区:…; 标题:…; 发信站:…(day).
"""

import datetime
import re
from collections.abc import Mapping, Sequence
from email.utils import parsedate_to_datetime

from archive.ingest import lines as shapes
from archive.ingest.documents import Fact, Line
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_FROM = compiled(
    r"(?:from|发\s?件人|发\s{0,4}信\s{0,4}人|寄件者|寄件人)\s?:\s?\S|作者[\s:]{1,4}\w{2,14}\s?\(", re.I
)
_SENT = compiled(
    r"(?:date|sent|发送时间|发件时间|日期|寄件日期)\s?:\s?(?=\S)"
    # PTT heads its contributions without colons
    r"|时间[\s:]{1,4}(?=[A-Z][a-z]{2} [A-Z][a-z]{2} )"
    r"|发\s{0,4}信\s{0,4}站\s?:\s?(?P<site>[^()]{2,40}?)\s?\((?=[^()]*[12]\d{3})",
    re.I,
)
_BOARD_TITLE = compiled(r"标\s{0,4}题\s?:\s?(?:re\s?:\s?)?(?P<title>\S.{3,80})", re.I)
_OTHER = compiled(
    r"(?:to|cc|bcc|reply-to|sender|subject|message-id|list-id|x-[a-z-]{2,30}|mime-version|content-[a-z-]{4,30}"
    r"|return-path|in-reply-to|references|organi[sz]ation|newsgroups|attachments?"
    r"|信\s{0,4}区|标\s{0,4}题|收\s?件人|收件者|抄\s?送|副本|主\s?题|主旨|附件)\s?:|(?:标题|看板)\s{1,4}\S",
    re.I,
)
_DAY = compiled(r"(?<!\d)((?:19|20)\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)")
_CLOCK_DAY = compiled(r"[A-Z][a-z]{2}\s+([A-Z][a-z]{2})\s+(\d{1,2})\s+\d\d:\d\d:\d\d\s+((?:19|20)\d\d)")
# Colleagues - many asked for the text of the Chair's remarks. Here it is. 应大家要求,把讲话稿发给大家,见下。
_PASSES_ON = compiled(
    r"(?=.{0,400}?\b(?:text|transcript|remarks|speech|address|talk|words)\b)"
    r".{0,400}?\b(?:here (?:it|they) (?:is|are)|as promised|asked for|requested|(?:follows?|below)\s?[.:]"
    r"|(?:see|is|are|pasted|copied|set out|reproduced|given|follows?) (?:in full )?(?:below|underneath))"
    r"|(?=.{0,200}?(?:讲话|发言|致[辞词]|演讲|讲稿)).{0,200}?(?:发给|转给|转发|贴在|附在|附上|见下|如下|奉上)",
    re.I,
)
_MOST_PASSING = 6  # lines in which who sends a text says so
_MOST_ABOVE = 3  # lines of a list's archive that may stand over the head
_FEWEST = 3


def lines_of(folded: Mapping[int, str]) -> tuple[int, ...]:
    """Return the lines of the head of a mail at the top of a page; () if there is none.

    Three lines or more that follow one another are labelled as mails label them, and who sent it and when
    are among them. ``folded`` maps the index of each line that is seen to its fold.

    >>> mail = ("From: ada@example.org", "To: members", "Date: Mon, 7 May 2007 10:02:00 +0100", "Friends,")
    >>> lines_of(dict(enumerate(mail)))
    (0, 1, 2)
    """
    seen = [n for n in sorted(folded) if folded[n]]
    first = next((at for at, n in enumerate(seen[: _MOST_ABOVE + 1]) if _labels(folded[n])), None)
    if first is None:
        return ()
    head = []
    for n in seen[first:]:
        if not _labels(folded[n]):
            break
        head.append(n)
    says_who_and_when = all(any(label.match(folded[n]) for n in head) for label in (_FROM, _SENT))
    return tuple(head) if says_who_and_when and len(head) >= _FEWEST else ()


def passing_on(lines: Sequence[Line], folded: Mapping[int, str], head: Sequence[int]) -> tuple[int, ...]:
    """Return the lines right below the head in which who sends a text says that it follows; () if none do.

    They are one paragraph, and a line that ends as titles do, or is set in capitals, stands below it.

    >>> words = ("From: ada@example.org", "Friends, here is the speech, as promised.", "Remarks at the Fair")
    >>> lines = [Line(Passage(text), blank_before=n > 0) for n, text in enumerate(words)]
    >>> passing_on(lines, dict(enumerate(words)), (0,))
    (1,)
    """
    below = [n for n in sorted(folded) if head and n > head[-1] and folded[n]]
    ends = next((at for at, n in enumerate(below) if at and lines[n].blank_before), 0)
    if not 0 < ends <= _MOST_PASSING:
        return ()
    heading, words = folded[below[ends]], " ".join(folded[n] for n in below[:ends])
    titled = shapes.ends_like_title(heading) or (heading.isupper() and not shapes.has_han(heading))
    said = any(stop in words for stop in ".:!,。，：")
    return tuple(below[:ends]) if titled and said and _PASSES_ON.match(words) else ()


def told(lines: Sequence[Line], folded: Mapping[int, str], head: Sequence[int]) -> list[Fact]:
    """Return what the head of a mail tells of its text.

    When it was sent, as a fact "posted": the text was put out then, and spoken before. Of a letter to a
    board also the board's station, "source_site", and what it was called there, a "title" that gives way to
    the text's own.
    """
    for n in head:
        if not (label := _SENT.match(folded[n])) or not (day := _day(folded[n][label.end() :])):
            continue
        found = [Fact("posted", day, lines[n].passage, "posted-line")]
        if label["site"]:
            found.append(Fact("source_site", label["site"], _part(lines[n], label["site"]), "source-line"))
            called = ((m, title) for m in head if (title := _BOARD_TITLE.match(folded[m])))
            found += [
                Fact("title", title["title"], _part(lines[m], title["title"]), "mail-subject")
                for m, title in called
            ]
        return found
    return []


def _part(line: Line, words: str) -> Passage:
    at = line.text.find(words)
    return line.passage.part(at, at + len(words)) if at >= 0 else line.passage


def _labels(text: str) -> bool:
    return any(label.match(text) for label in (_FROM, _SENT, _OTHER))


def _day(words: str) -> str:
    try:
        if found := _DAY.match(words):
            return datetime.date(int(found[1]), int(found[2]), int(found[3])).isoformat()
        if found := _CLOCK_DAY.match(words):  # Wed Jun 14 09:45:56 2000
            return datetime.datetime.strptime(" ".join(found.groups()), "%b %d %Y").date().isoformat()
        return parsedate_to_datetime(words).date().isoformat()
    except ValueError:
        return ""
