"""Lines that a site glued together, taken apart again: title, date, speaker, text and imprint."""

import re
from collections.abc import Iterator
from dataclasses import replace

from archive.ingest.documents import Line
from archive.ingest.languages import zh_chrome
from archive.ingest.languages.scripts import simplified

_LONG = 150  # characters; a shorter line is a line
_ENDINGS = "|".join(sorted(zh_chrome.TITLE_ENDINGS, key=len, reverse=True))
_ADDRESS = r"(?=(?:尊敬的|敬爱的|亲爱的|各位|同志们|女士们|朋友们|同学们|老师们|乡亲们|大家好|主席先生))"
_GLUED = re.compile(
    rf"^(?P<title>[^。！？!?；;]{{4,90}}?(?:{_ENDINGS}))\s*(?P<date>[（(](?=[^）)]*\d)[^）)]{{4,40}}[）)])\s*(?:(?P<who>[^，,。：:！!]{{2,28}}?)\s*{_ADDRESS})?"
)
_TITLE_THEN_ADDRESS = re.compile(rf"^(?P<title>[^。！？!?；;，,]{{4,80}}?(?:{_ENDINGS}))\s+{_ADDRESS}")
_IMPRINT = re.compile(rf"(?:\s*(?:{zh_chrome.IMPRINT}))+\s*$")
_SALUTATION = re.compile(r"^(?:同志们|各位代表|各位委员|同学们|女士们、?先生们|朋友们)[:：]\s*(?=\S)")


def parted(line: Line) -> Iterator[Line]:
    """Yield the lines that a long line was made of: title, bracketed date, speaker, text, imprint.

    Document previews print all of a page in one line. Only clear joints are cut: a title that ends as
    titles do and is followed by a bracketed date or a form of address, and a newspaper's imprint at the end.
    """
    if len(line.text) < _LONG or line.hidden:
        yield line
        return
    text = simplified(line.text)
    cuts = [0]
    if found := _GLUED.match(text):
        cuts += [found.end("title"), found.end("date")]
        cuts += [found.end("who")] if found["who"] else []
    elif found := _TITLE_THEN_ADDRESS.match(text):
        cuts.append(found.end("title"))
    if found := _SALUTATION.match(text[cuts[-1] :].lstrip()):
        cuts.append(cuts[-1] + len(text[cuts[-1] :]) - len(text[cuts[-1] :].lstrip()) + found.end())
    if (found := _IMPRINT.search(text, max(0, len(text) - 120))) and found.start() > cuts[-1]:
        cuts.append(found.start())
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        if passage := line.passage.part(start, end).strip():
            yield replace(line, passage=passage)
