"""Forms that a speech was filed in: cells that label the next cell, before and behind the text."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from archive.ingest import lines as shapes
from archive.ingest.documents import Line, Page
from archive.ingest.languages import zh_papers
from archive.ingest.patterns import compiled

_CELLS = frozenset({"td", "th", "dt"})
_LABELS = {
    "text": compiled(zh_papers.FORM_TEXT),
    "title": compiled("题目|标题|主题|(?:讲话|发言|演讲|报告)(?:题目|标题|主题)"),
    "speech": compiled(zh_papers.FORM_SPEECH),
    "paper": compiled(zh_papers.FORM_PAPER),
}
_LONGEST_LABEL = 10
_LONGEST_VALUE = 80
_RUNNING = 40  # characters of a line that is running text
_FEWEST = 2  # labelled cells that make a form


def labels(lines: Sequence[Line], folded: Mapping[int, str]) -> dict[int, str]:
    """Return the cells that are labels of a form, each with what it labels; none if the page has no form.

    "speech": the next cell says when, where or by whom it was given. "title": what it is called. "paper":
    what the office noted on the sheet. "text": the text itself follows. A table inside a speech is none:
    of its cells only those before the first running text and behind the last are asked.
    """
    cells = [n for n, line in enumerate(lines) if line.tag in _CELLS and n in folded]
    if len(cells) < 2 * _FEWEST:
        return {}
    running = [n for n, text in folded.items() if len(text) >= _RUNNING or shapes.is_salutation(text)]
    first, last = (min(running), max(running)) if running else (len(lines), -1)
    found: dict[int, str] = {}
    for n in cells:
        label = _label(folded[n])
        if not label or (first < n < last) or (n > last and label != "paper"):
            continue
        value = folded.get(n + 1, "")
        if label == "text" or (value and len(value) <= _LONGEST_VALUE and not _label(value)):
            found[n] = label
    return found if len(found) >= _FEWEST else {}


def titled(page: Page, form: Mapping[int, str]) -> Page:
    """Return the page with the cell that a form calls its title marked as one."""
    titles = {n + 1 for n, label in form.items() if label == "title"}
    if not titles:
        return page
    lines = (
        replace(line, heading=1, centred=True) if n in titles else line for n, line in enumerate(page.lines)
    )
    return replace(page, lines=tuple(lines))


def _label(folded: str) -> str:
    if len(folded) > _LONGEST_LABEL:
        return ""
    words = re.sub(r"\s|[:：]$", "", folded)
    return next((name for name, pattern in _LABELS.items() if pattern.fullmatch(words)), "")
