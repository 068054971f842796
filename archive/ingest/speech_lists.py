"""Whether a page lists speeches, by their titles with days or over their first words, and holds none."""

from collections.abc import Sequence
from itertools import pairwise

from archive.ingest import lines as shapes
from archive.ingest.documents import Page
from archive.ingest.languages.scripts import simplified
from archive.ingest.patterns import compiled

_BESIDE_A_LIST = 300  # characters that a page of a site may say beside its list
_BELOW = 4  # lines under a title within which the first words of its speech end: day, address, words
_FEWEST = 3
_LONGEST_TITLE, _LONGEST_ENGLISH = 90, 200
_LONGEST_DAY = 24
_LONGEST_LED = 120
_FEWEST_LED, _MOST_OF_ENTRY = 5, 80  # entries of a list of contents, characters of a page for each
_LEADERS = compiled(r"(?<![….·])(?:…|[.·]{3})[….·]*+\s*+\d{0,4}$")
_DOTS = ("…", "..", "··", ".·", "·.")  # one of them stands in all leaders
_CUT = ("…", "...")


def told(page: Page, body: Sequence[str]) -> str:
    """Return what shows that a page lists speeches, "" if it does not; ``body`` as in `shows_first_words`.

    >>> told(Page("a.html", "", "text/html", "utf-8", "", ()), ["同志们:", "今天开会。"])
    ''
    """
    if sum(map(len, body)) < _BESIDE_A_LIST and is_list(page):
        return "titles of speeches, each with its day"
    if is_contents(page):
        return "titles of speeches, each with the page of a book"
    if any(line.rstrip().endswith(_CUT) for line in body) and shows_first_words(page, body):
        return "titles of speeches, each over its first words"
    return ""


def is_list(page: Page) -> bool:
    """Tell whether a page is a list: several lines of a day and the title of a speech, no salutation.

    One that stands among them opens the first words of an entry, if an ellipsis ends these.

    >>> from archive.ingest.documents import Line
    >>> from archive.ingest.spans import Passage
    >>> lines = tuple(Line(Passage(f"在水利会上的讲话 2012-0{month}-07")) for month in range(1, 5))
    >>> is_list(Page("a.html", "", "text/html", "utf-8", "", lines))
    True
    """
    printed = [simplified(line.text) for line in page.lines if not line.hidden]
    # The day may stand in a cell of its own.
    days = [bool(shapes.date_in(line)) for line in printed]
    alone = [len(line) <= _LONGEST_DAY and shapes.is_date_line(line) for line in printed]
    entries = [
        n for n, line in enumerate(printed) if (days[n] or any(alone[n + 1 : n + 2])) and _is_title(line)
    ]
    if len(entries) < 4:
        return False
    first, last = entries[1], entries[-2]
    return all(
        first < n < last and printed[n + 1].rstrip().endswith(_CUT)
        for n, line in enumerate(printed)
        if shapes.is_salutation(line)
    )


def is_contents(page: Page) -> bool:
    """Tell whether a page holds the contents of a book of speeches: titles, leaders, pages, no salutation.

    >>> from archive.ingest.documents import Line
    >>> from archive.ingest.spans import Passage
    >>> cells = [cell for n in range(5) for cell in (f"在第{n}次水利会上的讲话", "……", str(n))]
    >>> lines = tuple(Line(Passage(cell)) for cell in cells)
    >>> is_contents(Page("a.html", "", "text/html", "utf-8", "", lines))
    True
    """
    printed = [line.text.strip() for line in page.lines if not line.hidden and line.text.strip()]
    led = [
        n
        for n, line in enumerate(printed)
        if len(line) <= _LONGEST_LED and any(map(line.__contains__, _DOTS)) and _LEADERS.search(line)
    ]
    if len(led) < _FEWEST_LED:
        return False
    printed = [simplified(line) for line in printed]
    titled = [_is_title(_LEADERS.sub("", printed[n])) or (n and _is_title(printed[n - 1])) for n in led]
    few = sum(map(len, printed)) < _MOST_OF_ENTRY * len(led)
    return sum(map(bool, titled)) >= _FEWEST_LED and few and not any(map(shapes.is_salutation, printed))


def shows_first_words(page: Page, body: Sequence[str]) -> bool:
    """Tell whether a page has under several titles of speeches their first words each, cut by an ellipsis.

    ``body`` are the lines of its text, simplified: but for addresses and titles most are such words, so that
    those of related pages below a speech make no list of it.

    >>> from archive.ingest.documents import Line
    >>> from archive.ingest.spans import Passage
    >>> texts = ["在水利会上的讲话", "今天开会……", "在林业会上的讲话", "今天植树……", "春节致辞", "过年好……"]
    >>> lines = tuple(Line(Passage(text)) for text in texts)
    >>> shows_first_words(Page("a.html", "", "text/html", "utf-8", "", lines), texts)
    True
    """
    words = [line for line in body if not shapes.is_salutation(line) and not _is_title(line)]
    if 2 * sum(line.rstrip().endswith(_CUT) for line in words) <= len(words):
        return False
    printed = [simplified(line.text).strip() for line in page.lines if not line.hidden and line.text.strip()]
    titles = [n for n, line in enumerate(printed) if _is_title(line)]
    teased = [
        n
        for n, end in pairwise([*titles, len(printed)])
        if any(line.endswith(_CUT) for line in printed[n + 1 : min(end, n + 1 + _BELOW)])
    ]
    return len(teased) >= _FEWEST


def _is_title(line: str) -> bool:
    day = shapes.date_in(line)
    bare = line.replace(day, "").strip(" ()[]·\u3000") if day else line.strip()
    if not shapes.has_han(line):
        # English titles are long, and words of theirs stand in any text.
        return len(line) <= _LONGEST_ENGLISH and not bare.endswith(_CUT) and shapes.ends_like_title(bare)
    return len(line) <= _LONGEST_TITLE and shapes.ends_like_title(bare)
