"""Which of the lines above a text is most like its title."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from archive.ingest import chapters, english_persons, fact_rows, furniture, title_signs, title_sites
from archive.ingest import lines as shapes
from archive.ingest.block_lines import (
    BRACKETED,
    CRUMBS,
    DASH,
    LEAD,
    LONGEST_TITLE,
    is_broken_prose,
    is_english_label,
    is_english_slogan,
    is_item,
    is_name,
    is_slogan,
    leads_on_site,
    longest,
    names_giver,
    says_what,
)
from archive.ingest.documents import Page
from archive.ingest.facts import without_site
from archive.ingest.languages import en, en_leads, en_papers, zh_chrome, zh_papers, zh_sites
from archive.ingest.languages.en import OCCASION_LINE as ENGLISH_OCCASION_LINE
from archive.ingest.languages.en_places import VENUE_LINE
from archive.ingest.languages.zh import OCCASION_LINE
from archive.ingest.outline import ENTRY, mark_at
from archive.ingest.part_marks import part_in
from archive.ingest.patterns import compiled

_ISSUE = compiled(zh_papers.ISSUE)
# Press offices draw a rule of asterisks under the title.
_RULE = compiled(r"[*＊]{6,}")
# 国旗下讲话:珍惜粮食, 在升旗仪式上的讲话:奋斗与梦想
_KIND_FIRST = compiled(
    r"(?:[xX×*＊某]{0,4}[\u4e00-\u9fff]{0,16}在[^。:,;]{2,50}(?:会|式|礼|活动|论坛)上的(?:讲话|致辞|发言|演讲)|[\u4e00-\u9fff0-9]{0,24}?国旗下的?(?:讲话|演讲|致辞)稿?|[\u4e00-\u9fff]{0,10}(?:党课(?:讲稿|讲话|范文|教案|材料|稿)?)|晨会讲话|开学第一课|演讲稿|发言稿|讲话稿)\s?[:—-]{1,2}\s?\S{2}"
)
_GREETS = compiled(r"(?:good (?:morning|afternoon|evening)|thank you|ladies and gentlemen)\b", re.I)
_BULLET = compiled(r"^[•·▪►]\s+(?=\S)")
_EDITOR = compiled(r"\W{0,2}(?:编者按|编者的话|编者注|题记|按语?(?=\W))")
# What kind of speech it was, under what it is called: Keynote Address, Speech to the Ports Association.
_EN_KIND_LINE = compiled(
    r"(?:an? |the )?(?:(?:[\w.-]{1,20} ){0,6}[\w-]{2,20}['’]s? (?:state of the [\w -]{4,30} )?)?(?:(?:keynote"
    r"|opening|closing|welcom(?:e|ing)|commencement|inaugural|convocation|luncheon|dinner|plenary|acceptance"
    r"|special|prepared)\s)?(?:remarks|speech|address|statement|lecture|talk)(?:\s(?:to|at|before|delivered|given"
    r"|for)\s.{4,120})?",
    re.I,
)
_EN_OCCASION, _OCCASION_OVER = compiled(ENGLISH_OCCASION_LINE), compiled(OCCASION_LINE)
_LETTERHEAD = compiled(en.LETTERHEAD, re.I)
# …县长在会上作了讲话。以下为讲话全文:
_ANNOUNCES = compiled(r"(?:以下|下面|现将|全文)[^。;!?:]{0,40}[:。]$")
# Whose speech it was: 春江市消防支队
_BODY_LINE = compiled(
    r"[\u4e00-\u9fff]{3,20}(?:局|厅|委|公司|学校|大学|学院|中学|小学|政府|支队|大队|中心|医院|银行|协会|商会|联合会|党委|支部"
    r"|乡|镇|村|街道)"
)
_MOST_WHOLES = 20  # lines among which the title stands that one below it repeats without its 在
_QUOTED_LINE = compiled(r"[“\"‘](?=[A-Z])[^“”\"‘.;:]{6,90}[”\"’]")
_SHORTEST_HEAD, _LONGEST_HEAD, _MOST_OPENING = 6, 36, 5  # characters of a first line; lines to the address
_COLUMN_LINE, _INSTITUTION = compiled(zh_sites.COLUMN_LINE), compiled(zh_sites.INSTITUTION)
_PICTURE = compiled(r"\b(?:photos?|image) ?(?::|by\b|credit)", re.I)  # what a caption ends in
_LONGEST_GIVEN, _FULL = 160, 20  # characters of such a title; of a line that tells a text's language
_WEEKDAY = compiled(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.I)
_GIVEN_BY, _GLAD = compiled(en_leads.GIVEN_BY, re.I), compiled(zh_papers.GLAD_TO_BE_HERE)


def best(
    page: Page,
    folded: Mapping[int, str],
    rules: Mapping[int, str],
    wanted: frozenset[str],
    candidates: list[int],
) -> int | None:
    """Return the line most like a title; of equals the one nearest to the text."""
    keys = [shapes.bare(shapes.squeezed(folded[n])) for n in candidates]
    times = Counter(key for key in keys if len(key) >= 6)
    # A site that prints the title in its frame prints it again above the text.
    scored = [
        (_merit(page, folded, wanted, n) + (times[key] > 1), n)
        for n, key in zip(candidates, keys, strict=True)
    ]
    if _is_bilingual(folded, candidates):
        scored = [(worth - 4 * (not shapes.has_han(folded[n])), n) for worth, n in scored]
    # Under its heading such a site names what comes before and behind: its own title stands in that line too.
    # A line that only adds a page's number to it is the title that says more.
    beside = [key for n, key in zip(candidates[1:3], keys[1:3], strict=True) if not part_in(folded[n])[1]]
    within = [
        key for key in beside if len(keys) > 2 and len(keys[0]) >= 8 and keys[0] != key and keys[0] in key
    ]
    if within and shapes.ends_like_title(folded[candidates[0]]):
        others = any(shapes.ends_like_title(key.replace(keys[0], "")) for key in within)
        scored[0] = (scored[0][0] + (4 if others else 1), candidates[0])
    for at, n in enumerate(candidates[:-1]):
        below = candidates[at + 1]
        # Between a slogan and its dash line a site may print its own line of day and source.
        if 1 < below - n <= 4 and DASH.match(folded[below]) and shapes.ends_like_title(folded[below]):
            scored[at] = (scored[at][0] + 3 * is_slogan(folded[n]), n)
    wholes = [at for at, n in enumerate(candidates) if "在" in folded[n]][:_MOST_WHOLES]
    for at in range(1, len(candidates)) if wholes else ():
        line = folded[candidates[at]]
        if any(_leaves_out_at(folded[candidates[above]], line) for above in wholes if above < at):
            scored[at] = (scored[at][0] - 3, candidates[at])  # a text's own title that lost its 在
    for at, (above, key) in enumerate(pairwise(keys), 1):
        if len(key) >= 8 and key in above != key and names_giver(folded[candidates[at - 1]]):
            scored[at] = (scored[at][0] - 3, candidates[at])  # Remarks by Mayor Ng at his Welcome Reception
    last, first = candidates[-1] if candidates else 0, candidates[0] if candidates else 0
    if len(candidates) > 2 and last - first > 1 and keys[-1] in keys[:-2] and len(keys[-1]) >= 8:
        # What a site prints above its lines of day and number, and again right above the text.
        scored[-1] = (scored[-1][0] + 3, last)
    if any(worth >= 3 and shapes.ends_like_title(folded[n]) for worth, n in scored):
        # Whose words they are stands beside a title; "Common Ground" may be one where nothing else is.
        scored = [(worth - 3 * english_persons.is_bare_name(folded[n]), n) for worth, n in scored]
    entries = [at for at, n in enumerate(candidates) if _is_entry(folded[n])]
    if len(entries) == 1 and not any(_is_entry(text) for n, text in folded.items() if n > candidates[-1]):
        at = entries[0]  # of a collection one speech was saved: 第一篇:开学典礼校长致辞
        scored[at] = (scored[at][0] + 3, candidates[at])
    rivals = max((worth for worth, _ in scored[1:]), default=0)
    opening = [folded[n] for n in candidates[:_MOST_OPENING]]
    if page.media_type == "text/plain" and _opens_file(opening, alone=rivals < 3):
        scored[0] = (scored[0][0] + 3, candidates[0])
    best = max(scored, default=(0, 0))
    if best[0] < 3:
        # What no word shows to be a title its place may: a heading right over the site's day and source.
        fair = [n for worth, n in scored if worth >= 0]
        over = [n for n in fair if title_signs.is_over_stamp(page, folded, rules, n)]
        first = [n for n in candidates[:1] if n in fair and _heads_file(page, folded, rules, n)]
        return max((*over, *first), default=None)
    return best[1]


def _is_bilingual(folded: Mapping[int, str], candidates: Sequence[int]) -> bool:
    """Tell whether a Chinese text has a title in its own language beside one in another: 致辞 / Speech."""
    last = candidates[-1] if candidates else 0
    below = [text for n, text in folded.items() if last <= n < last + 8 and len(text) >= _FULL]
    if not below or not all(map(shapes.has_han, below)):
        return False
    han = [shapes.has_han(folded[n]) for n in candidates]
    own = (folded[n] for n, chinese in zip(candidates, han, strict=True) if chinese)
    return not all(han) and any(
        len(text) <= LONGEST_TITLE and shapes.ends_like_title(text.strip("【】[] ")) for text in own
    )


def _leaves_out_at(whole: str, line: str) -> bool:
    """Tell whether a title is one above it less a few characters, its 在 among them."""
    if "在" not in whole or "在" in line or not 8 <= len(line) < len(whole) <= len(line) + 4:
        return False
    rest = iter(whole)
    return shapes.ends_like_title(line) and all(char in rest for char in line)


def heads_kind(text: str, below: str) -> bool:
    """Tell whether an English line is what a speech is called, over the line that says its kind.

    A body, an office, an occasion or a person over it says whose speech it was, or where.

    >>> heads_kind("A Harbour for All", "Speech to the Ports Association")
    True
    >>> heads_kind("City of Halden", "Speech"), heads_kind("“Mending the Pier”", "Ada Ng")
    (False, True)
    """
    if _QUOTED_LINE.fullmatch(text) and english_persons.is_person(below):
        return True
    return (
        ((_EN_KIND_LINE.fullmatch(below) and not en_leads.is_lead(below)) or names_giver(below))
        and is_english_slogan(text)
        and not english_persons.is_bare_name(text)
        and not title_signs.is_inverted_name(text)
        and not english_persons.is_titled(text)
        and not english_persons.is_held(text)
        and not title_sites.names_owner(text)
        and not _LETTERHEAD.fullmatch(text)
        and not _EN_KIND_LINE.fullmatch(text)
        and not _EN_OCCASION.fullmatch(text)
    )


def _is_entry(text: str) -> bool:
    return len(text) <= LONGEST_TITLE and ENTRY.match(text) is not None and shapes.ends_like_title(text)


def _opens_file(opening: Sequence[str], *, alone: bool) -> bool:
    """Tell whether a file's first line can only be what its text is called.

    It is short and stands right above the salutation or, where no other line is like a title (``alone``),
    with nothing between but a name, a day, an editor's note.
    """
    opens = (at for at, text in enumerate(opening) if shapes.is_salutation(text) or _GLAD.match(text))
    address = next(opens, 0)
    if not address:
        return False
    first, between = opening[0], opening[1:address]
    signed = len(first) > 4 and is_name(first)  # 外长 李明
    if len(first) > 40 or signed or shapes.is_wrapped(first) or _COLUMN_LINE.fullmatch(first):
        return False
    if between and (not alone or shapes.has_inner_stop(first) or title_sites.names_owner(first)):
        return False
    return all(_is_beside_title(text) for text in between)


def _heads_file(page: Page, folded: Mapping[int, str], rules: Mapping[int, str], n: int) -> bool:
    """Tell whether a plain file begins with a line over the site's day and source that can be a title.

    A column's name, a site's, a person's or a sentence is none.
    """
    text = folded[n]
    if page.media_type == "text/plain" and title_signs.under_stamp(folded, rules, n):
        return not title_sites.names_owner(text) and not _COLUMN_LINE.fullmatch(text)
    if page.media_type != "text/plain" or any(folded.get(m) for m in range(n)):
        return False
    if not shapes.has_han(text):  # “We Dredge Together” over Saturday, 26 February 2011 00:01
        return title_signs.is_over_english_stamp(folded, rules, n) and not title_sites.names_owner(text)
    return bool(
        (rules.get(n + 1) == "source-line" and shapes.date_in(folded[n + 1]))
        and _SHORTEST_HEAD <= len(text) <= _LONGEST_HEAD
        and is_slogan(text)
        and not _COLUMN_LINE.fullmatch(text)
        and not CRUMBS.search(text)
        and not title_sites.names_owner(text)
        and not _INSTITUTION.search(text)
    )


def _is_beside_title(text: str) -> bool:
    """Tell whether a line says by whom or when, or is an editor's on the text."""
    return bool(
        is_name(text)
        or shapes.is_date_line(text)
        or shapes.is_wrapped(text)
        or _BODY_LINE.fullmatch(text)
        or says_what(text)
        or LEAD.search(text)
        or _ANNOUNCES.search(text)
        or _EDITOR.match(text)
    )


def _merit(page: Page, folded: Mapping[int, str], wanted: frozenset[str], n: int) -> int:
    line, text = page.lines[n], without_site(shapes.squeezed(chapters.uncounted(folded, n)))
    text = text if shapes.has_han(text) else _BULLET.sub("", text)
    if (bracketed := BRACKETED.fullmatch(text)) and shapes.ends_like_title(bracketed[1]):
        text = bracketed[1]
    if "班" in text and is_name(text):
        return -1  # 国旗下演讲:六(2)班林晓雨
    following = next((folded[m] for m in range(n + 1, min(n + 4, len(page.lines))) if folded.get(m)), "")
    # 三棵树 ——国旗下的讲话
    slogan = (line.heading > 0) or (not page.of_web and shapes.has_han(text))
    slogan = slogan and DASH.match(following) is not None and shapes.ends_like_title(following)
    shortest = 2 if slogan and shapes.has_han(text) else 4
    if (
        not (shortest <= len(text) <= longest(text) or text in zh_chrome.SHORT_TITLES)
        or (len(text) > LONGEST_TITLE and not is_english_label(text) and not title_signs.worth(folded, n))
        or en_leads.is_lead(text)
        or _GIVEN_BY.fullmatch(text)
        or shapes.is_salutation(text)
        or shapes.is_date_line(text)
        or english_persons.is_dated(text)
        or DASH.match(text)
        or leads_on_site(text)
        or title_signs.is_none(text)
        or title_signs.is_crumb(folded, n)
        or en_papers.is_none(text)
        or VENUE_LINE.fullmatch(text)
        or (_WEEKDAY.match(text) and shapes.date_in(text))
        or _PICTURE.search(text)
        or is_item(text)
        or (not shapes.has_han(text) and _GREETS.match(text))
        or line.region == "tools"
        or text[0].islower()
        or en_leads.TOLD.search(text)
        or (text[0] == "[" and text[-1] == "]" and not shapes.has_han(text))
        or is_broken_prose(page, n, text)
    ):
        return -9
    merit = title_signs.worth(folded, n)
    key = shapes.bare(part_in(text)[0])
    if (wanted and key not in wanted and _is_site(page, key)) or _closes_title(page, folded, key):
        merit -= 4  # a school that heads all its pages with its name
    if any(key == title for title in wanted):
        merit += 5
    elif names(key, wanted):
        merit += 3
    merit += 3 * bool(_KIND_FIRST.match(text))
    merit += 3 * shapes.ends_like_title(text) + 2 * (line.heading in (1, 2)) + line.centred + line.bold
    merit += 3 * slogan + 3 * english_persons.speaks_at(text)
    over = next((folded[m] for m in range(n - 1, max(n - 4, -1), -1) if folded.get(m)), "")
    # 某厂工会第十届代表大会第一次会议 over 开幕词: the text's own title, under what a site calls it.
    merit += 3 * (text in zh_chrome.SHORT_TITLES and _OCCASION_OVER.search(over) is not None)
    # The last of the steps by which a site's menus lead here: - Speeches / - State Dinner / State Dinner
    merit += 4 * (over != text and len(text) >= 12 and over.lstrip("-•·>» 0123456789.") == text)
    merit += 3 * bool(DASH.match(over) and shapes.ends_like_title(over) and is_slogan(text))  # a paper's
    merit += 3 * bool(DASH.match(following) and not shapes.has_inner_stop(following))
    ruled = _RULE.fullmatch(following) is not None
    merit += 4 * ruled + 12 * chapters.heads(text, following)
    given = is_english_slogan(text) and names_giver(following) and not english_persons.is_titled(text)
    merit += 4 * given + 6 * (not given and heads_kind(line.text.strip(), following))
    heads = line.heading and is_slogan(text) and shapes.has_han(text)  # ## 种一棵树 over the address
    merit += 2 * bool(heads and shapes.is_salutation(following))
    merit += 2 * (is_name(following) or shapes.is_date_line(following) or fact_rows.is_row(following))
    merit -= en_leads.says_who(text)  # a paper's headline gives way to what the speech is called
    merit += 3 * (says_what(following) or _EDITOR.match(following) is not None)
    merit -= (
        4
        * (
            text[-1] in "。；;，,：:"
            or (text[-1] == "." and not shapes.has_han(text) and not _ends_freely(text))
        )
        + 3 * (line.link_share >= 0.5)
        + 3 * bool(mark_at(text))
        + 2 * bool(line.region)
        + 6 * bool(_ISSUE.fullmatch(text))
        + 3 * (_LETTERHEAD.fullmatch(text) is not None)
    )
    merit -= 3 * (
        (is_name(text) and not ruled) or shapes.has_inner_stop(text) or names_giver(text, bare=True)
    )
    return merit


def _is_site(page: Page, key: str) -> bool:
    """Tell whether a line is the name that the file says its site has."""
    names = (fact.value for fact in page.facts if fact.name == "source_site")
    return any(shapes.bare(furniture.fold(name)) == key for name in names)


def _closes_title(page: Page, folded: Mapping[int, str], key: str) -> bool:
    """Tell whether the file's title is another line and then this one, a site's: …上的讲话 平江林业网."""
    for fact in page.facts:
        whole = shapes.bare(furniture.fold(fact.value)) if fact.name in ("page_title", "title") else ""
        if key and whole != key and whole.endswith(key):
            rest = whole[: -len(key)]
            return any(shapes.ends_like_title(text) and shapes.bare(text) == rest for text in folded.values())
    return False


def _ends_freely(text: str) -> bool:
    """Tell whether a stop ends an English title: capitals, "Speech by the Mayor at the Fair."."""
    return text.isupper() or (len(text) <= _LONGEST_GIVEN and names_giver(text))


def names(key: str, wanted: frozenset[str]) -> bool:
    """Tell whether the key of a line and one of the titles that a page gives hold one another."""
    return len(key) >= 6 and any(key in title or title in key for title in wanted)
