"""The name of a paper in the <title> of one of its pages on the web."""

from collections.abc import Iterator

from archive.ingest import furniture
from archive.ingest.documents import Fact
from archive.ingest.languages import zh_sites
from archive.ingest.own_names import is_column
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

# 某某报数字报, 某某周报 电子版: the title of a digital paper.
DIGITAL = compiled(
    r"(?:^|(?<=[_|—\-\s]))《?([^\W_]{2,12}(?:[报刊]|时讯|快讯))》?\s*(?:数字报|电子版|数字版|电子报|网络版)(?:$|[\s\-_|—:·])"
)
# 今日春江数字报－政府工作报告: the edition says that the name is a paper's
_EDITION = compiled(
    r"^《?(?!中国|手机|全国|本)([\u4e00-\u9fff]{3,8}?)》?\s?(?:数字报|电子报|多媒体报|数字报刊)(?=$|\s?[-_|—–:·])"
)
_PAPER_PAGE = compiled(zh_sites.PAPER_PAGE)
_PAPER_NAME = compiled(
    rf"《?([^\W_]{{2,12}}(?:{zh_sites.PAPER_ENDINGS}))》?\s?(?:数字报|电子版|数字版|电子报|多媒体报)?"
)
_PAPER_JOINT = compiled(r"(?<![-–—_|])[-–—_|]++(?=[\s\u4e00-\u9fff])|(?<=[\s\u4e00-\u9fff])[-–—_|]++")
_DAY_PIECE = compiled(r"(?:19|20)\d\d(?:[-/.年]\d{1,2}){2}日?(?:\s?星期.)?")


def name_of(name: str) -> str:
    """Return the name of a paper without what it calls its edition on the web.

    >>> name_of("春江日报数字报"), name_of("春江文库")
    ('春江日报', '春江文库')
    """
    found = DIGITAL.fullmatch(furniture.level(name).strip())
    return name.strip()[slice(*found.span(1))] if found else name


def of_title(page_title: str) -> Iterator[Fact]:
    """Yield the name of the paper in a title that has the page or the day of the issue beside it.

    淄河新报 数字报 - 2012年02月29日 - 第A02版:要闻
    """
    if (found := _EDITION.match(furniture.level(page_title).strip())) and not is_column(found[1]):
        yield Fact("source_site", page_title.strip()[slice(*found.span(1))], Passage(""), "page-title")
    parts = _PAPER_JOINT.split(page_title)
    level = [furniture.level(part).strip() for part in parts]
    if not any(_PAPER_PAGE.fullmatch(part) or _DAY_PIECE.fullmatch(part) for part in level):
        return
    for part, text in zip(parts, level, strict=True):
        found = _PAPER_NAME.fullmatch(text)
        if found and not is_column(found[1]):
            yield Fact("source_site", part.strip()[slice(*found.span(1))], Passage(""), "page-title")
