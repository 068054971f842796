"""The head of a mail that a text was sent in: From: …, To: …, Subject: …, Date: …, 发件人:…, 发送时间:…."""

import datetime
import re
from collections.abc import Mapping, Sequence
from email.utils import parsedate_to_datetime

from archive.ingest.documents import Fact, Line

_FROM = re.compile(r"(?:from|发\s?件人|寄件者|寄件人)\s?:\s?\S", re.I)
_SENT = re.compile(r"(?:date|sent|发送时间|发件时间|日期|寄件日期)\s?:\s?(?=\S)", re.I)
_OTHER = re.compile(
    r"(?:to|cc|bcc|reply-to|sender|subject|message-id|list-id|x-[a-z-]{2,30}|mime-version|content-[a-z-]{4,30}"
    r"|return-path|in-reply-to|references|organi[sz]ation|newsgroups|attachments?"
    r"|收\s?件人|收件者|抄\s?送|副本|主\s?题|主旨|附件)\s?:",
    re.I,
)
_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)")
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
    told = all(any(label.match(folded[n]) for n in head) for label in (_FROM, _SENT))
    return tuple(head) if told and len(head) >= _FEWEST else ()


def posted(lines: Sequence[Line], folded: Mapping[int, str], head: Sequence[int]) -> list[Fact]:
    """Return when a mail was sent, as a fact "posted": the text was put out then, and spoken before."""
    for n in head:
        if (label := _SENT.match(folded[n])) and (day := _day(folded[n][label.end() :])):
            return [Fact("posted", day, lines[n].passage, "posted-line")]
    return []


def _labels(text: str) -> bool:
    return any(label.match(text) for label in (_FROM, _SENT, _OTHER))


def _day(words: str) -> str:
    try:
        if found := _DAY.match(words):
            return datetime.date(int(found[1]), int(found[2]), int(found[3])).isoformat()
        return parsedate_to_datetime(words).date().isoformat()
    except ValueError:
        return ""
