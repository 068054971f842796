"""What a page says of itself in its title, its furniture and its file, best first."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from archive.ingest import (
    facts,
    furniture,
    other_days,
    part_marks,
    printed_days,
    seams,
    site_banners,
    sites,
    source_lines,
    title_signs,
)
from archive.ingest import lines as shapes
from archive.ingest.block_lines import is_name
from archive.ingest.column_days import under_column
from archive.ingest.documents import Fact, Page
from archive.ingest.languages import zh_sites
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage
from archive.ingest.titleblock import Block

# Lines above the title and below the text that speak of the text.
_ABOVE, _BELOW, _MOST_PARTS = 6, 8, 40
_NO_FACTS = frozenset(("title", "page_title", "logo", "locale"))  # in which a title and a site are found
# The page's head, of so many characters, with its number: HARBOUR PACKING        Page 2 of 3
_PAGE_OF, _LONGEST_HEAD = compiled(r"(?<!\s)\s{2,}+page (\d{1,3}) of (\d{1,3})$", re.I), 120
_ALL_PAGES = compiled(r"共\s?(\d{1,2})\s?页")  # 下一页:(2)  共4页
_PAGE_OF_TEXT = 40  # characters of sentences at least on either side of a mark between two pages
_SHORTEST_TITLE = 6  # characters of a title that is known again by its first words
_VIEWER = compiled(r"^(?:第\d+页\s?/?\s?共\d+页\s?)?(?:点击|继续)?(?:查看|预览|加载|显示)(?:更多|全文|剩余)")
# 格式:DOCX 页数:4 大小:18KB: what a site of documents says of the file that its viewer shows.
_PAGES_OF_FILE = compiled(r"(?<!\w)(?:文档|总)?页数\s?:\s?(\d{1,3})(?!\d|\s?/)")
_DATE_LABEL = compiled(r"date\s*:\s*(?=[\dA-Z])(?!.*\d:\d\d)", re.I)
# 下面是小编为大家整理的县长在…会上的讲话(全文): a title that says where it was given.
_EDITORS = ("editor-lead-in", "site-note")
_LEAD_IN = compiled(
    r"(?:整理|收集|搜集|带来|推荐|分享|准备|提供)(?:了|的|了一篇|的一篇)[:“\"《]?(?P<title>(?:(?:19|20)\d\d年)?[^。,;:!在“”《》]{0,16}"
    r"在[^。,;:!“”《》]{2,50}(?:会议?|式|礼|活动|论坛|班)上的?(?:讲话|致[辞词]|发言|演讲|报告)稿?"
    # a slogan, and what stands behind its dash
    r"|(?:(?:19|20)\d\d年)?[^。,;:!—在“”《》]{4,40}——[^。,;:!—“”《》]{0,16}在[^。,;:!—“”《》]{2,50}上的?(?:讲话|致[辞词]|发言|演讲|报告)稿?"
    r")[”\"》]?(?:\([^()]{2,12}\))?[,。!]"
)
# Where a site's menus lead: 首页 > 领导讲话 > 在全县大会上的讲话(2)
_CRUMB = compiled(r"[>›»→]\s*([^>›»→]{4,96})$")
_IN_BRACKETS = compiled(r"[(（]([^()（）\d]{2,8})[)）]\s*$")
_PART_ALONE = compiled(r"[(（【\[]\s?第\s?[一二三四五六七八九十\d]{1,3}\s?(?:部分|页|篇)\s?[)）】\]]")
_UNSAID = "的讲话"  # a title that the marker stands behind
_SPOKEN = compiled(r"\(\s?((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日\s?\)")
_FILE_DATE = compiled(r"^(?:19|20)\d{6}[-_ ]*")  # "20150127-讲话.txt": the day of saving or sending


def printed(
    page: Page, folded: Mapping[int, str], block: Block, end: int, body: Sequence[int] = ()
) -> list[Fact]:
    """Return what the page says of itself, best first; ``folded`` holds no line of the speech itself.

    ``body`` are the numbers of the speech's own lines.
    """
    # A line at the text speaks of the text; lines above and far below may be those of other pages.
    above = block.first if block.title is None else block.title
    near = range(above - _ABOVE, end + _BELOW)
    # What a line at the text prints comes before what the head of the file or its name says.
    near_by = list(facts.lines_of(page, folded, [n for n in sorted(folded) if n in near]))
    clock = source_lines.masthead_clock(folded)
    under = page.lines[clock + 1].passage.begins if clock is not None and clock + 1 < len(page.lines) else 0
    near_by.sort(key=lambda fact: bool(fact.passage.pieces) and fact.passage.begins < under)
    near_by.sort(key=lambda fact: fact.rule == "site-name")  # a stated source comes before an account's name
    stated = [fact for fact in page.facts if fact.name not in _NO_FACTS and _tells(fact)]
    spoken = _spoken_on(page, folded, near, near_by, stated)
    near_by = [fact for fact in near_by if fact is not spoken]
    if spoken:
        near_by.append(replace(spoken, name="date", value=spoken.passage.text, rule="record-card"))
    far = list(facts.lines_of(page, folded, [n for n in sorted(folded) if n not in near]))
    near_by, far = (other_days.without_remarks(page, folded, found, end) for found in (near_by, far))
    publishers = [fact for fact in (*near_by, *far) if fact.rule == "publisher-line"]
    ranked = [*other_days.changes_last(page, (*near_by, *stated)), *far]
    ranked = [fact for fact in ranked if fact.rule != "publisher-line"]
    # The office that had a page put up names its source only where the site itself gives no name.
    found = [*ranked, *filter(_tells, sites.names_of(page, folded)), *publishers]
    found += site_banners.of_maker(page, folded)
    marks = {
        mark
        for n, text in folded.items()
        if (mark := furniture.page_mark(text) or furniture.page_within(text)) and not _of_viewer(folded, n)
    }
    marks |= {(int(head[1]), int(head[2])) for text in folded.values() if (head := _running_page(text))}
    inner = [n for n, text in folded.items() if furniture.page_mark(text) and _is_between(page, n, body)]
    if len(marks) == 1 and not inner:
        # One page mark: this page is the n-th. Several stand in a document that holds all its pages.
        number, count = marks.pop()
        # The first page of a file that the site offers whole: 页数:4 above, 1 / 4 below.
        offered = (
            told for text in folded.values() if "页数" in text for told in _PAGES_OF_FILE.finditer(text)
        )
        first = number == 1 and any(int(told[1]) == count for told in offered)
        if count > 1 and number <= count and not first:
            found += [
                Fact("part", str(number), Passage(""), "page-mark"),
                Fact("parts", str(count), Passage(""), "page-mark"),
            ]
    return found


def _of_viewer(folded: Mapping[int, str], n: int) -> bool:
    """Tell whether a page mark counts the pages of a viewer, which has a button for the others beside it.

    The text that such a site prints under its viewer is the whole of the document.
    """
    return any(_VIEWER.search(folded.get(m, "")) for m in (n - 1, n, n + 1))


def _is_between(page: Page, n: int, body: Sequence[int]) -> bool:
    """Tell whether a page mark stands between sentences of the text, whose next page is below it here."""
    above, below = [m for m in body if m < n], [m for m in body if m > n]
    sides = [[page.lines[m].text for m in side] for side in (above, below)]
    return all(sum(map(len, filter(shapes.ends_sentence, side))) >= _PAGE_OF_TEXT for side in sides)


def _running_page(folded: str) -> re.Match | None:
    return _PAGE_OF.search(folded) if len(folded) <= _LONGEST_HEAD and " of " in folded[-12:] else None


def _spoken_on(
    page: Page,
    folded: Mapping[int, str],
    near: Sequence[int],
    near_by: Sequence[Fact],
    stated: Sequence[Fact],
) -> Fact | None:
    """Return the day behind a bare "Date:" where the file itself says that the page was put up later."""
    later = [fact.value for fact in stated if fact.name == "posted"]
    for fact in near_by if later else ():
        if fact.name != "posted" or not fact.passage or fact.value >= min(later):
            continue
        for n in near:
            if _DATE_LABEL.match(folded.get(n, "")) and fact.passage.text in page.lines[n].text:
                return fact
    return None


def _tells(fact: Fact) -> bool:
    return fact.name != "source_site" or furniture.fold(fact.value) not in zh_sites.GENERIC_SOURCES


def of_title(page: Page, block: Block) -> list[Fact]:
    """Return the titles that a page gives and what they say of its part, the printed one first."""
    found: list[Fact] = []
    if block.title is not None:
        found += _of_title(page.lines[block.title].passage, page.lines[block.title].text, "title-line")
        below = next((line for line in page.lines[block.title + 1 : block.first] if not line.hidden), None)
        if below and _PART_ALONE.fullmatch(words := below.text.strip()):  # (第一部分) under the title
            found += [
                fact
                for fact in _of_title(below.passage, f"{_UNSAID}{words}", "page-mark")
                if fact.name == "part"
            ]
    for fact in page.facts:
        if fact.name in ("page_title", "title"):
            stated = _of_title(fact.passage, facts.title_in(fact.value), fact.rule)
            # The number in another title, of a column or a chapter, is not this text's.
            found += stated if _agree(found, stated) else [one for one in stated if one.name == "title"]
    name = PurePosixPath(page.file.replace("\\", "/").rsplit("!", 1)[-1]).stem.rsplit("__", 1)[-1]
    name = _FILE_DATE.sub("", name)
    if block.title is None and shapes.has_han(name):
        found += _of_title(Passage(""), name, "file-name")
    found += _of_crumbs(page, block, found)
    found += _bracketed(page, block)
    found += _between_titles(page, block) or _over_spoken(page, block) or under_column(page, block)
    if not any(fact.name == "title" for fact in found):
        found += _of_lead_in(page, block)
    if _pictured(page, found) or _is_offered(page, block):
        found = [fact for fact in found if fact.name not in ("part", "parts")]
    # The number is the title line's if it has one; a site's <title> often says it when the line does not.
    return sorted(found, key=lambda fact: fact.name != "title")


def _bracketed(page: Page, block: Block) -> list[Fact]:
    """Return who stands in brackets in a site's heading that says the title of the text below it again.

    在春耕会上的讲话(李明) over 在春耕会上的讲话.
    """
    title = shapes.bare(page.lines[block.title].text) if block.title is not None else ""
    for line in page.lines[max(0, (block.title or 0) - _ABOVE) : block.title] if title else ():
        found = None if line.hidden else _IN_BRACKETS.search(line.text)
        if found and shapes.bare(line.text[: found.start()]) == title and is_name(found[1]):
            return [Fact("speaker", found[1], line.passage.part(*found.span(1)), "title-bracket")]
    return []


def _between_titles(page: Page, block: Block) -> list[Fact]:
    """Return the bare ISO day between a site's heading and the text's own title, as day of posting.

    What a site prints of the page it prints under its heading; the text has its own title below that.
    """
    for above, here, below in zip(block.head, block.head[1:], block.head[2:], strict=False):
        day = source_lines.bare_day(page.lines[here].text) or _before_spoken(page, block, here)
        if not day or not _is_title_again(page.lines[above].text, page.lines[below].text):
            continue
        return [Fact("posted", day, page.lines[here].passage.strip(), "posted-line")]
    return []


def _before_spoken(page: Page, block: Block, n: int) -> str | None:
    """Return the ISO day of an English line over another that gives an earlier one, else None."""
    days = [printed_days.english_day(page.lines[m].text.strip()) for m in block.head if m >= n]
    return days[0] if days[0] and any(day and day < days[0] for day in days) else None


def _over_spoken(page: Page, block: Block) -> list[Fact]:
    """Return the bare ISO day under a title as day of posting, where the day of the speech stands below it.

    2008-5-3 or [2008-5-3], and under the speaker's name (2006年11月22日): the site's day and the text's own.
    """
    under = [n for n in block.head if block.title is not None and n > block.title]
    for place, n in enumerate(under[:1] if len(under) > 1 else ()):
        day = source_lines.bare_day(page.lines[n].text.strip("[]【】 \u3000"))
        for below in under[place + 1 :] if day else ():
            spoken = _SPOKEN.fullmatch(furniture.fold(page.lines[below].text.strip()))
            if spoken and (int(spoken[1]), int(spoken[2]), int(spoken[3])) < tuple(map(int, day.split("-"))):
                return [Fact("posted", day, page.lines[n].passage.strip(), "posted-line")]
    return []


def _is_title_again(site: str, own: str) -> bool:
    one, other = (shapes.bare(facts.title_in(text.strip())) for text in (site, own))
    return len(min(one, other, key=len)) >= _SHORTEST_TITLE and (
        one.startswith(other) or other.startswith(one) or (one.isascii() and one.endswith(other))
    )


def _pictured(page: Page, found: Sequence[Fact]) -> bool:
    """Tell whether a page counts its title up: …讲话_第1页, …讲话_第2页, under pictures of its own pages."""
    title = next((shapes.bare(fact.value) for fact in found if fact.name == "title"), "")
    numbers = set()
    for line in page.lines if title else ():
        if line.hidden or len(line.text) > _LONGEST_HEAD or "页" not in line.text:
            continue
        named, part, _ = part_marks.part_in(line.text.strip())
        if part and shapes.bare(named) == title:
            numbers.add(part)
    return len(numbers) > 1


def _is_offered(page: Page, block: Block) -> bool:
    """Tell whether a title stands right under a site's sentence that offers texts: then it counts models."""
    above = next((line.text for line in reversed(page.lines[: block.title or 0]) if line.text.strip()), "")
    return furniture.rule_of(furniture.fold(above.strip())) == "editor-lead-in"


def _of_lead_in(page: Page, block: Block) -> list[Fact]:
    """Return the title in a site editor's sentence above a text: 下面是小编整理的…讲话,供大家参考."""
    for line in page.lines[max(0, block.first - _ABOVE) : block.first]:
        text = line.text.strip()
        if line.hidden or not 20 <= len(text) <= _LONGEST_HEAD or not shapes.has_han(text):
            continue
        folded = furniture.fold(text)
        if furniture.rule_of(folded) not in _EDITORS or not (found := _LEAD_IN.search(folded)):
            continue
        return _of_title(line.passage.strip().part(*found.span("title")), found["title"], "editor-lead-in")
    return []


def _of_crumbs(page: Page, block: Block, titled: list[Fact]) -> list[Fact]:
    """Return the title and part at the end of the path of the site's menus above a text.

    It tells the part of a title that the page gives elsewhere, and both where the page gives none.
    """
    for line in page.lines[: block.first]:
        text = line.text.strip()
        if line.hidden or not any(arrow in text for arrow in ">›»→"):
            continue
        if furniture.rule_of(furniture.fold(text)) != "breadcrumb" or not (found := _CRUMB.search(text)):
            continue
        stated = _of_title(line.passage.part(line.text.rindex(found[1])).strip(), found[1], "breadcrumb")
        title = furniture.fold(next((fact.value for fact in stated if fact.name == "title"), ""))
        if title_signs.heads_column(title) or not shapes.ends_like_title(title):  # … > 领导讲话
            continue
        if not any(fact.name == "title" and fact.rule != "file-name" for fact in titled):
            return stated
        return [fact for fact in stated if fact.name != "title"] if _agree(titled, stated) else []
    return []


def of_seams(page: Page, block: Block, end: int, found: Sequence[Fact]) -> list[Fact]:
    """Return what a notice at an edge of the text says of its part: (下转第三版), (上接第一版).

    A text that breaks off is a first part and has a second, one that is taken up is a later one; neither
    says more where the page says its number otherwise, or where both edges have a notice.
    """
    if any(fact.name == "part" for fact in found):
        return []
    edges = (*range(block.first - 2, block.first + 2), *range(end - 1, end + 2))
    texts = {n: furniture.fold(page.lines[n].text) for n in edges if 0 <= n < len(page.lines)}
    off = next((n for n, text in texts.items() if n >= end - 1 and seams.breaks_off(text)), None)
    up = next((n for n, text in texts.items() if n < block.first + 2 and seams.is_taken_up(text)), None)
    if (off is None) == (up is None):
        return []
    passage = page.lines[off if up is None else up].passage
    part, word = ("1", "上") if up is None else ("2", "下")
    return [Fact("part", part, passage, "page-mark"), Fact("part_word", word, passage, "page-mark")]


def of_pager(folded: Mapping[int, str], found: Sequence[Fact]) -> list[Fact]:
    """Return how many pages the site's pager counts, where the page says elsewhere which of them it is.

    A pager on a page without a number may be that of a list or of readers' remarks.
    """
    parts = [int(fact.value) for fact in found if fact.name == "part"]
    if not parts or any(fact.name == "parts" for fact in found):
        return []
    counts = {
        int(count[1])
        for text in folded.values()
        if "页" in text and furniture.rule_of(text) == "pager" and (count := _ALL_PAGES.search(text))
    }
    if len(counts) != 1 or not max(parts) <= min(counts) <= _MOST_PARTS:
        return []
    return [Fact("parts", str(counts.pop()), Passage(""), "page-mark")]


def _agree(printed: list[Fact], stated: list[Fact]) -> bool:
    """Tell whether the title in a page's head is, but for what a site added, the one that is printed."""
    if not printed or not stated:
        return True
    one, other = (
        shapes.bare(next((f.value for f in found if f.name == "title"), "")) for found in (printed, stated)
    )
    return one in other or other in one


def _of_title(passage: Passage, text: str, rule: str) -> list[Fact]:
    title, part, parts = part_marks.part_in(text)  # 讲话 上: where a blank parts the mark
    if part is None:
        title, part, parts = part_marks.part_in(shapes.squeezed(text))
    if part is None and (own := facts.before_site(text)):
        return _of_title(passage, own, rule)
    title = shapes.squeezed(title)
    found = [Fact("title", title, passage, rule)] if title else []
    found += [Fact("part", str(part), passage, rule)] if part else []
    if word := part_marks.place_word(text):
        found.append(Fact("part_word", word, passage, rule))
    return found + ([Fact("parts", str(parts), passage, rule)] if parts else [])
