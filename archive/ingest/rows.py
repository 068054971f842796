"""Pages of one title whose names alone count them, and whose text goes on from each to the next."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from archive.ingest.outline import counted as counted_by
from archive.ingest.patterns import compiled
from archive.ingest.sheets import Sheet, runs_on

# "1", "speech2", "t2012_33_1": the number behind a name, of two digits at most; "33" in t2012_33 is as likely
# an article's own, which is why a row must begin with its first and the text must go on.
_COUNTED = compiled(r"(.*?)(?<![_\-\s(（])[_\-\s(（]*+(?<!\d)(\d{1,2})[)）]?")
# 01-讲话, 第一页
_COUNTED_FIRST = compiled(
    r"(?:第\s?)?(\d{1,2}|[一二三四五六七八九十]{1,3})((?:[\s_.、-]|[页篇部])[^\d]{0,100})"
)
_MOST = 60  # pages of a row
_LONGEST = 120  # characters of a name


def counted(sheets: Sequence[Sheet]) -> list[Sheet]:
    """Return the sheets, those that make a row with the number of their place in it.

    Publishing systems of offices call the second page of t2012_33.html t2012_33_1.html, blogs that of …/33/
    …/33/2/; who saves pages one
    after another calls them 1.txt, 2.txt, 3.txt. A number in a name proves nothing by itself (speeches of
    one title have numbers too): each page's text must plainly go on in the next, and none may say a number
    of its own.
    """
    found = list(sheets)
    groups: dict[tuple[str, str], dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for n, sheet in enumerate(found):
        for base, number in names(sheet):
            groups[sheet.key, base][number].append(n)
    for (_, base), places in groups.items():
        order = sorted(places)
        if not 2 <= len(order) <= _MOST or any(len(places[number]) > 1 for number in order):
            continue
        row = [found[places[number][0]] for number in order]
        if order[0] > 1 or order != list(range(order[0], order[0] + len(order))):
            continue
        if all(runs_on(one, following) for one, following in pairwise(row)):
            for place, number in enumerate(order, 1):
                n = places[number][0]
                found[n] = replace(found[n], number=place, address=f"row {base}")
    return found


def names(sheet: Sheet) -> list[tuple[str, int]]:
    """Return (name without its number, number) of a page's address, else of its file; 0 where none is.

    A name that may be a first without a number is given as that too. A page that has no title, or prints its
    number, stands in no row: [].
    """
    if sheet.part is not None or not sheet.key:
        return []
    url = sheet.page.fact("source_url")
    try:
        parts = urlsplit(url.value) if url else None
    except ValueError:
        parts = None
    path = PurePosixPath(parts.path) if parts else PurePosixPath(sheet.page.page.file.replace("\\", "/"))
    where = f"{parts.netloc if parts else ''}{path.parent}/"
    query = f"?{parts.query}" if parts and parts.query else ""
    found = [(f"{where}{path.stem}{query}", 0)]
    if parts:
        found.append((f"{where}{path.stem}/{query}", 1))  # whose second page is …/33/2/
    if len(path.stem) <= _LONGEST and (number := _COUNTED.fullmatch(path.stem)):
        found.append((f"{where}{number[1]}{query}", int(number[2])))
    elif not parts and len(path.stem) <= _LONGEST and (number := _COUNTED_FIRST.fullmatch(path.stem)):
        found.append((f"{where}*{number[2]}", counted_by(number[1])))
    return found
