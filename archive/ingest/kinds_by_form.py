"""What a page's title or last lines say outright that it is: the echo of a speech, an article to cite."""

import re

from archive.ingest.documents import Page
from archive.ingest.languages.scripts import simplified
from archive.ingest.patterns import compiled

# 李明同志在…大会上的讲话引起强烈反响
_ECHO = compiled(
    r"(?:讲话|报告|致辞|演讲|党课)[^。]{0,12}(?:引起|引发|激起)[^。]{0,12}(?:反响|共鸣|热议|关注)\s*$"
)
# 开拓者的足迹——全县水利大会发言侧记
_TOLD = compiled(r"(?:侧记|纪实|见闻|特写|掠影|走笔)\s*$")
_COLUMN = 8  # characters that the name of a column has at the most: 校园见闻
# 引用本文:李明.做实小切口[J].某某参考,2021(9):14-16.
_CITED = compiled(r"^(?:引用(?:本文|格式|信息)|引文格式|本文引用格式)[\s:：】]", re.M)
_JOURNAL = "[J]"
_LAST = 3_000  # characters at a page's end in which it says how it is cited


def told(page: Page, title: str) -> tuple[str, str] | None:
    """Return (kind, what tells so) of a page that is no speech by its own words, None if it says nothing.

    ``title`` is simplified, or the first line of the page where no title was found.

    >>> told(Page("a.html", "", "text/html", "utf-8", "", ()), "县长在春耕会上的讲话引起强烈反响")
    ('news-report', 'its title tells of what a speech called forth')
    """
    if _ECHO.search(title):
        return "news-report", "its title tells of what a speech called forth"
    if len(title) > _COLUMN and _TOLD.search(title):
        return "news-report", "its title says that it tells of an occasion"
    end = page.text[-_LAST:]
    if _JOURNAL in end and _CITED.search(simplified(end)):
        return "article", "it says how it is to be cited"
    return None
