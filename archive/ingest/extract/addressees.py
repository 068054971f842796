"""English lines under a title that name a guest whom the speaker addresses, and not the speaker."""

import re
from collections.abc import Iterable, Sequence

from archive.ingest import lines as shapes
from archive.ingest.documents import Text
from archive.ingest.extract.folding import fold, is_chinese
from archive.ingest.extract.names import any_of
from archive.ingest.languages import en
from archive.ingest.patterns import compiled

COURTESY = compiled(r"(?:Mr|Mrs|Ms|Miss|Madam)\b")
# A title that says by whom: what stands under it as a name does is another's.
GIVEN = compiled(
    r"(?:\b\w{1,24}\s){0,2}(?:speech|remarks|address|statement|keynote|lecture)\sby\s", re.IGNORECASE
)

_MOST_GREETED = 6  # paragraphs that may greet one each
# Who is greeted last: Distinguished guests, Ladies and gentlemen
_GUESTS = compiled(
    r"(?:(?:and|other|all|our|special|honou?red|distinguished|invited|esteemed|fellow|dear)\s)*"
    r"(?:guests?|ladies|gentlemen|friends|colleagues|delegates|graduands|graduates|excellencies|students|"
    r"parents|members of|members)\b[^.;?!]{0,70}$",
    re.IGNORECASE,
)
# Who is greeted before them: Vice-Chancellor, Professor Ian Lee; The Honourable Ada Ng
_CALLED = compiled(
    rf"(?:[A-Z][\w.'’& -]{{2,60}},\s)?(?:Your\s(?:Excellency|Worship|Honou?r|Grace),?\s)?"
    rf"(?:(?i:the\s)?(?i:{any_of((*en.SALUTATIONS, *en.RANKS))})\.?\s){{1,3}}"
    r"[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){1,3}"
    r"(?:,\s[A-Z][\w.'’&, -]{2,80})?,?"
)

_OFFICE = compiled(rf"(?:The\s)?(?i:{any_of(en.OFFICES)}),?")

_GUEST = compiled("各位|先生|女士|来宾|嘉宾|朋友")
_SPEAKS = compiled("致[辞词]|讲话|发言|演[讲说]|报告|谈话|全文|表示|指出|出席|主持|[讲作说]了")


def calls_on(folded: str, end: int) -> bool:
    """Return whether a line ends in a comma behind whom it names, or greets others there who do not speak.

    >>> line = "县商会会长李明先生,"
    >>> calls_on(line, line.find(",")), calls_on("县长李明,在会上作了讲话。", 4)
    (True, False)
    """
    alone = not folded[end + 1 :].strip() or _GUEST.search(folded, end) is not None
    return folded.startswith(",", end) and alone and _SPEAKS.search(folded, end) is None


def greeted(above: Sequence[str], below: str) -> int:
    """Return how many of the last lines over a line that greets all guests name somebody who is greeted too.

    One alone may be who speaks, right over his first words.

    >>> greeted(("Harbour Day", "Professor Ian Lee", "The Hon Ada Ng"), "Distinguished guests")
    2
    >>> greeted(("Harbour Day", "The Hon Ada Ng"), "Ladies and gentlemen,"), greeted((), "I thank you.")
    (0, 0)
    """
    if not _GUESTS.match(below.strip()):
        return 0
    count = next((n for n, line in enumerate(reversed(above)) if not _CALLED.fullmatch(line)), len(above))
    if count < 2:
        return 0
    over = above[: len(above) - count]
    return count + next(
        (n for n, line in enumerate(reversed(over)) if not _OFFICE.fullmatch(line)), len(over)
    )


def greeted_in(head: Sequence[str], text: Text) -> int:
    """Return how many of the last lines of a head name guests whom the first paragraphs go on to greet."""
    above = list(head)
    for paragraph in text.paragraphs[:_MOST_GREETED]:
        if count := greeted(above, paragraph.text):
            return max(count - len(above) + len(head), 0)
        above.append(paragraph.text)
    return 0


def is_addressed(line: str, name: str | None, *, title: str, named: Iterable[str]) -> bool:
    """Return whether a line that names a person under a title names one of those addressed.

    So it is where the title or a lead has the speaker (``named``), or the title says by whom the speech was,
    and the line begins with Mr or Ms; and where the title has it and the line any other name.

    >>> title = "Speech by Minister Ada Ng at the harbour fair"
    >>> is_addressed("Mayor Owen Lee", "Owen Lee", title=title, named={"Ada Ng"})
    True
    >>> is_addressed("Ms Ada Ng, Minister", "Ada Ng", title="Harbours for All", named=())
    False
    """
    if is_chinese(line):
        return False
    others = [set(one.lower().split()) for one in named]
    given = GIVEN.match(title) is not None
    if (others or given) and COURTESY.match(line.strip()):
        return True
    return (
        given and bool(others and name) and all(set(name.lower().split()).isdisjoint(one) for one in others)
    )


def calls(text: Text) -> bool:
    """Return whether a text begins with an address, so that who is called first may stand right above it.

    刘大河副主席 over 各位来宾: where another is named above as the speaker, is called and does not speak.

    >>> from archive.ingest.spans import Passage
    >>> calls(Text((Passage("各位来宾、各位朋友:"), Passage("今天我谈三点。")), ()))
    True
    """
    return bool(text.paragraphs) and shapes.is_salutation(fold(text.paragraphs[0].text))
