"""Whether a text tells of people and what they say, as a chapter of a novel does."""

from collections.abc import Sequence

from archive.ingest import lines as shapes
from archive.ingest.languages import zh_kinds
from archive.ingest.led import sought
from archive.ingest.patterns import compiled
from archive.ingest.whole_pages import Whole

_NARRATION, _SPOKEN_LINE, _SAID = map(sought, (zh_kinds.NARRATION, zh_kinds.SPOKEN_LINE, zh_kinds.SAID))
_DIALOGUE, _DIALOGUE_UNSAID = map(sought, (zh_kinds.DIALOGUE, zh_kinds.DIALOGUE_UNSAID))
_QUOTED_ADDRESS = sought(zh_kinds.QUOTED_ADDRESS)
_SAYS_AND_STOPS = compiled(zh_kinds.SAYS_AND_STOPS)
_TOLD = "people and what they say are told of"


def told(body: Sequence[str], text: str, whole: Whole, *, claims: bool, speaks: bool) -> str:
    """Return what shows that a text is a chapter of a novel, "" if nothing does.

    ``body`` are its lines, simplified, and ``text`` the same in one. A text that ``claims`` to be a speech
    has its title or greets; one that ``speaks`` says "I" to an audience too, and may tell stories.

    >>> from archive.ingest.documents import Page
    >>> from archive.ingest.whole_pages import whole_of
    >>> whole = whole_of(Page("a.html", "", "text/html", "utf-8", "", ()))
    >>> lines = ["老三目光落在闸门上,笑道:", "“同志们,开闸!”", "众人点了点头。", "“好!”"]
    >>> told(lines, "\\n".join(lines), whole, claims=False, speaks=False)
    'people and what they say are told of'
    """
    spoken_lines = len((_DIALOGUE if _SAID.search(text) else _DIALOGUE_UNSAID).findall(text))
    dialogue = spoken_lines * 1000 / len(text)
    much = (spoken_lines >= 3 and dialogue > 2.5) or (whole.chapters > 0 and dialogue > 0.8)
    # A speaker tells stories too, but to an audience, and says "I".
    in_marks = whole.chaptered and (
        any(line[:1] == "“" and (shapes.is_salutation(line) or quotes_an_address(line)) for line in body[:6])
        or (not claims and quotes_an_address(text))
    )
    if whole.of_novels or in_marks or ((much or whole.beside_novels) and not speaks):
        return "chapters and dialogue"
    if spoken_lines and not claims and len(set(_NARRATION.findall(text))) >= 3:
        return _TOLD
    # A long speech quotes too; who is told of in between is told by a narrator.
    quoted = 0 if claims else sum(bool(_SPOKEN_LINE.search(line)) for line in body)
    if quoted >= 2 and any(map(_SAYS_AND_STOPS.fullmatch, body)):
        return _TOLD
    narrated = len(set(_NARRATION.findall(text))) if quoted >= max(2, 0.15 * len(body)) else 0
    return _TOLD if narrated and quoted + narrated >= 4 else ""


def quotes_an_address(text: str) -> bool:
    """Tell whether in a text somebody is quoted who addresses an audience, as no speaker quotes himself.

    >>> quotes_an_address("书记站起来:“同志们,修渠是大事。”"), quotes_an_address("“同志们”三个字很重。")
    (True, False)
    """
    return _QUOTED_ADDRESS.search(text) is not None
