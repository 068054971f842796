"""Whether a text is what somebody says who leads: a meeting, a show, visitors through the sights."""

from collections import Counter
from collections.abc import Sequence

from archive.ingest.languages import zh_kinds
from archive.ingest.led import sought
from archive.ingest.patterns import compiled

_TITLE, _HEADING, _OWN = map(sought, (zh_kinds.HOST_TITLE, zh_kinds.HOST_HEADING, zh_kinds.HOST_OWN))
_LINES = sought(zh_kinds.HOST_LINES)
_BEGINS = compiled(zh_kinds.BEGINS_NOW)
_GUESTS, _SHOW = map(sought, (zh_kinds.INTRODUCES_GUESTS, zh_kinds.SHOW))
_VOICE, _TURN, _NAMED = map(sought, (zh_kinds.HOST_VOICE, zh_kinds.HOST_TURN, zh_kinds.HOST_NAMED))
_GUIDE, _VISITORS = map(sought, (zh_kinds.GUIDE_TITLE, zh_kinds.VISITORS))
_LEADS = compiled(r"主持人?\s?[:：]")
_CALLS = 2.0  # times in 1,000 characters that who leads a meeting calls somebody up
_OPENING, _NAMES = 120, 400  # characters in which a script calls itself one, and a guide his text
_LEAST_OWN = 0.4  # of a script that is a speech for what its speaker says himself at its end
_FEWEST = 3  # turns of those who lead a show
_LAST = 40  # characters in which who leads ends
_MEETING = "calls up the speakers and items one after another"


def told(title: str, printed: str, body: Sequence[str], *, titled: bool) -> str:
    """Return what shows that a text is the script of who leads, "" if nothing does.

    ``printed`` are the first words of its page and ``body`` its lines, simplified. What is ``titled`` as a
    speech or greets may call up others and still be one.

    >>> told("", "", ["甲:春天来了。", "乙:花都开了。", "甲:晚会现在开始!"], titled=False)
    'two who lead a show speak in turn'
    >>> told("在开闸会上的讲话", "", ["同志们:", "下面,请县长讲话。"], titled=True)
    ''
    """
    text = "\n".join(body)
    calls = len(_LINES.findall(text))
    # Who leads a meeting may give a speech at its end, and be titled so.
    if "讲话" in title and not _TITLE.search(title) and _goes_on(text):
        return ""
    # A page that prints all in one line calls itself so in its first words.
    if _TITLE.search(title or (printed[:_OPENING] if calls else "")) or _HEADING.search(text):
        return _MEETING
    if calls >= 3 and (not titled or calls * 1000 / len(text) >= _CALLS):
        return _MEETING
    if calls and _GUESTS.search(text):
        return _MEETING
    if calls and _LEADS.match(body[0]):
        return "who leads is named before his words"
    if not title and _BEGINS.search(text[-_LAST:]):
        return "its last words declare the meeting begun"
    if _in_turn(text):
        return "two who lead a show speak in turn"
    if _GUIDE.search(title or printed[:_NAMES]) and len(_VISITORS.findall(text)) >= 2:
        return "a guide tells visitors of the sights"
    return ""


def _goes_on(text: str) -> bool:
    """Tell whether who leads says that he has points of his own to make, and makes them at some length."""
    own = _OWN.search(text)
    rest = text[own.end() :] if own else ""
    return len(rest) >= _LEAST_OWN * len(text) and any(line.startswith("一、") for line in rest.split("\n"))


def _in_turn(text: str) -> bool:
    turns = Counter(_TURN.findall(text) if _VOICE.search(text) else ())
    if len(turns) >= 2 and turns.total() >= _FEWEST:
        return True
    if len(_SHOW.findall(text)) < 2:
        return False
    named = Counter(_NAMED.findall(text))
    return sum(n >= 2 for n in named.values()) >= 2
