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
# Without a blank between them only a salutation that ends in a colon shows where the title ended.
_TITLE_THEN_SALUTATION = re.compile(
    rf"^(?P<title>[^。！？!?；;，,:：]{{4,80}}?(?:{_ENDINGS}))(?=(?:尊敬的|各位|同志们|女士们|朋友们|同学们)[^。，,]{{0,60}}[:：])"
)
_DAY = (
    r"(?:[（(][^）)]{0,6}\d{2,4}\s*年?[-./]?\s*\d{1,2}\s*[月./-][^）)]{0,24}[）)]"
    r"|[（(][〇○ＯOo零一二三四五六七八九十]{2,4}年[^）)]{2,24}[）)])"
)
# Title and day in one short line, with or without the salutation behind them; day and salutation.
_TITLE_AND_DAY = re.compile(
    rf"^(?P<title>[^。！？!?；;]{{4,90}}?(?:{_ENDINGS}))\s*(?P<date>{_DAY})\s*(?:$|{_ADDRESS})"
)
_DAY_AND_ADDRESS = re.compile(rf"^(?P<date>{_DAY})\s*{_ADDRESS}")
_IMPRINT = re.compile(rf"(?:\s*(?:{zh_chrome.IMPRINT}))+\s*$")
_SALUTATION = re.compile(r"^(?:同志们|各位代表|各位委员|同学们|女士们、?先生们|朋友们)[:：]\s*(?=\S)")


def parted(line: Line) -> Iterator[Line]:
    """Yield the lines that a line was made of: title, bracketed date, speaker, salutation, text, imprint.

    Document previews print all of a page in one line. Only clear joints are cut: a title that ends as
    titles do and is followed by a bracketed day or a form of address, a bracketed day before a salutation,
    and a newspaper's imprint at the end.
    """
    if line.hidden:
        yield line
        return
    long = len(line.text) >= _LONG
    text = simplified(line.text)
    cuts = [0]
    if found := _TITLE_AND_DAY.match(text):
        cuts += [found.end("title"), found.end("date")]
    elif found := _DAY_AND_ADDRESS.match(text):
        cuts.append(found.end("date"))
    elif long and (found := _GLUED.match(text)):
        cuts += [found.end("title"), found.end("date")]
        cuts += [found.end("who")] if found["who"] else []
    elif (long and (found := _TITLE_THEN_ADDRESS.match(text))) or (
        found := _TITLE_THEN_SALUTATION.match(text)
    ):
        cuts.append(found.end("title"))
    if len(cuts) == 1 and not long:
        yield line
        return
    if found := _SALUTATION.match(text[cuts[-1] :].lstrip()):
        cuts.append(cuts[-1] + len(text[cuts[-1] :]) - len(text[cuts[-1] :].lstrip()) + found.end())
    if (found := _IMPRINT.search(text, max(0, len(text) - 120))) and found.start() > cuts[-1]:
        cuts.append(found.start())
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        if passage := line.passage.part(start, end).strip():
            yield replace(line, passage=passage)
