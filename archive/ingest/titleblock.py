"""The block above a speech: its title, subtitle, date, place and speaker lines, and where the text begins."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import PurePosixPath

from archive.ingest import (
    above_title,
    contents,
    front_matter,
    furniture,
    piece_numbers,
    rolls,
    title_merit,
    title_signs,
    title_sites,
)
from archive.ingest import lines as shapes
from archive.ingest.block_lines import (
    BRACKETED,
    DASH,
    goes_on,
    is_head,
    is_item,
    is_name,
    is_slogan,
    longest,
    names_giver,
    opens_address,
)
from archive.ingest.documents import Page
from archive.ingest.facts import title_in
from archive.ingest.languages import en_leads, en_papers
from archive.ingest.languages.zh import NO_TITLES, OCCASION_LINE
from archive.ingest.languages.zh_sites import INSTITUTION
from archive.ingest.outline import is_entry_label, mark_at
from archive.ingest.part_marks import part_in
from archive.ingest.patterns import compiled

# AS DELIVERED, between who spoke and what he said.
_HOW_GIVEN = compiled(
    r"[\[(* ]*(?:as (?:prepared|written|delivered)(?: for delivery)?|check against delivery)[\])*. ]*", re.I
)
_FILE_DAY = compiled(r"^(?:19|20)\d\d[-_.]?\d\d[-_.]?\d\d[-_ ]*")
_INSTITUTION = compiled(INSTITUTION)
_OCCASION = compiled(rf"^[^。;:!?,]{{4,45}}(?<=[\u4e00-\u9fff])(?:{OCCASION_LINE})")
# 某镇人民政府 | 镇情概况 | 机构设置 | 镇务公开
_MENU = compiled(r"[^|。;!?:,]{2,16}(?:\|[^|。;!?:,]{1,12}){3,}\|?")
_FILE = compiled(r"^[^\s。;!?]{6,60}\.(?:docx?|wps|pdf|rtf|txt)$", re.I)
# Whoever is called by name where a speech begins: 老班长:  老周,
_CALLED = compiled(
    r"(?:[\u4e00-\u9fff]{2,4},|(?:亲爱的|敬爱的|老|小|阿|爷爷|奶奶|爸|妈|爹|娘|父亲|母亲|孩子|恩师|师父)[\u4e00-\u9fff]{0,6}:)"
)
# Under an office's address and telephone: SPEECH BY MS ADA NG, MINISTER OF PORTS, AT THE OPENING OF …
_GIVEN_WHERE = compiled(
    r"(?i:speech|remarks|address|statement|keynote address)\s(?i:by)\s"
    r"[A-Z][^.!?]{4,160}?\s(?i:at|to|on|before|during)\s\S"
)
_BARE_NAME = compiled("[\u4e00-\u9fff]{2,3}")
_LONGEST_APART = 25  # characters of such a line; a longer one may be a sentence of the speech
_FEW_ABOVE = 0.2  # share of the text that a banner above its title may have
_NAMING, _LONGEST_LEAD = 7, 8  # lines that may name a text; captions and the like over an inner block


@dataclass(frozen=True)
class Block:
    title: int | None  # index of the title line
    head: tuple[int, ...]  # lines that carry title, date, place, speaker, in order
    first: int  # the first line of the text


def find(page: Page, folded: Mapping[int, str], rules: Mapping[int, str], zone: tuple[int, int]) -> Block:
    """Return the title block of a page whose own text stands in ``zone``.

    The title is the line above the text that the page's <title> or heading repeats, or that ends as
    titles of speeches do. Where covering sentences or captions stand between it and a second title
    block, that inner block counts and they are passed over.
    """
    start, end = zone
    folded = piece_numbers.off_titles(folded)
    wanted = _titles_of(page)
    own = [n for n in sorted(folded) if n < end and _may_stand(page, n, folded[n], rules.get(n, ""))]
    zone_start, start = start, _at_heading(page, folded, wanted, own, start)
    highest = start if start > zone_start else 0  # no line above such a heading is the title
    led = max(start, above_title.led(folded, [n for n in own if n >= start]))
    first = next((n for n in own if n >= led and _opens_text(page, n, folded[n])), end)
    named = [n for n in own if highest <= n <= first]
    # Of a card's cells one may say the column, and a line how it was given; neither is the title beside one.
    titles = [n for n in named if not title_signs.is_beside(folded[n], page.lines[n].tag)]
    title = title_merit.best(page, folded, rules, wanted, titles)
    if title is None and len(titles) < len(named):
        title = title_merit.best(page, folded, rules, wanted, named)
    if title is not None:
        below = [n for n in own if n > title and not _is_apart(folded, rules, n, start)]
        first = _first(page, folded, rules, wanted, below, end)
    if listed := contents.block_behind(folded, own, first):
        below = [n for n in own if n > listed[-1]]
        first = _first(page, folded, rules, wanted, below, end)
        named = (n for n in below if n < first and _is_named(folded[n], wanted))
        return Block(listed[0], (*listed, *named), first)
    inner = _inner(folded, [n for n in own if n >= first])
    if inner is None and title is not None:
        inner = _slogan_block(folded, rules, [n for n in own if title < n < first], title)
    if inner is not None:
        head = [n for n in own if n >= inner]
        first = _first(page, folded, rules, wanted, [n for n in head if n > inner], end)
        # The site's own title above the covering sentences is a fact of the page, not a line of the speech.
        over = -1 if title is None else title
        before = [n for n in own if over < n < inner and above_title.covers(folded[n])]
        block = [*before, *(n for n in head if n < first and (n == inner or _is_named(folded[n], wanted)))]
        return Block(inner, tuple(dict.fromkeys(block)), first)
    if title is None:
        start = _above_text(page, folded, rules, start)
        block = [n for n in own if start <= n < first] if _heads_only(folded, own, start, first) else []
        return Block(None, tuple(block), first if block or first == end else start)
    above = above_title.find(page, folded, rules, title, wanted)
    below = [n for n in own if title < n < first and n != _poster(folded, own, title)]
    block = [
        n
        for at, n in enumerate(below)
        if _is_named(folded[n], wanted)
        or shapes.bare(folded[n]) == shapes.bare(folded[title])  # the text's own, under the site's heading
        or any(goes_on(folded[a], folded[b]) for a, b in pairwise(below[max(at - 1, 0) : at + 2]))
        or _heads_dash_line(folded, below[at : at + 3])
    ]
    return Block(title, (*above, title, *block), first)


def _poster(folded: Mapping[int, str], own: list[int], title: int) -> int | None:
    """Return the line that is a bare name between a site's heading and the same title again, or None.

    Who put a page up stands there; who speaks stands under the text's own title, and with his office.
    """
    below = [n for n in own if n > title][:2]
    if len(below) < 2 or not _BARE_NAME.fullmatch(folded[below[0]]) or not is_name(folded[below[0]]):
        return None
    return below[0] if shapes.bare(folded[below[1]]) == shapes.bare(folded[title]) else None


def _at_heading(
    page: Page, folded: Mapping[int, str], wanted: frozenset[str], own: list[int], start: int
) -> int:
    """Return where a text begins that has its title as a heading inside its zone: there.

    What stands above such a heading is a banner of the site, if it is little beside the text.
    """
    headings = [n for n in own if n > start and page.lines[n].heading in (1, 2, 3)]
    levels = Counter(page.lines[n].heading for n in headings)
    at = next((n for n in headings if _is_title(page, folded[n], n, wanted, levels)), start)
    if at > start and DASH.match(folded[at]):
        at = max(n for n in own if n < at)  # the slogan that a dash line belongs to
    before = max((n for n in own if n < at), default=start)
    if (
        at > start
        and page.lines[before].heading
        and title_merit.heads_kind(page.lines[before].text.strip(), folded[at])
    ):
        at = before  # <h1>A Harbour for All</h1> <h2>Speech to the Ports Association</h2>
    above = sum(len(folded[n]) for n in own if start <= n < at)
    few = above < _FEW_ABOVE * sum(len(folded[n]) for n in own if n > at)
    return at if few and not any(shapes.is_salutation(folded[n]) for n in own if start <= n < at) else start


def _is_title(page: Page, text: str, n: int, wanted: frozenset[str], levels: Counter[int]) -> bool:
    level = page.lines[n].heading
    # The only heading of its level is no section's.
    alone = page.of_web and levels[level] == 1 and shapes.ends_like_title(text)
    return alone or (level == 1 and title_merit.names(shapes.bare(part_in(text)[0]), wanted))


def _is_named(text: str, wanted: frozenset[str]) -> bool:
    return (is_head(text, wanted) and not is_item(text)) or is_entry_label(text)


def _above_text(page: Page, folded: Mapping[int, str], rules: Mapping[int, str], start: int) -> int:
    """Return where the lines begin that stand right above a text of a plain file and name it."""
    at = start
    while (
        page.media_type == "text/plain"
        and at > max(start - _NAMING, 0)
        and folded.get(at - 1)
        and (_HOW_GIVEN.fullmatch(folded[at - 1]) or (not rules.get(at - 1) and _names_text(folded[at - 1])))
    ):
        at -= 1
    return at


def _titles_of(page: Page) -> frozenset[str]:
    stated = [title_in(fact.value) for fact in page.facts if fact.name in ("page_title", "title")]
    if page.media_type == "text/plain":
        # Who keeps texts as files names them by their titles, the day before: "20150127-在…上的讲话.txt".
        name = _FILE_DAY.sub("", PurePosixPath(page.file.replace("\\", "/").rsplit("!", 1)[-1]).stem)
        stated += [name] if len(name) >= 6 and shapes.has_han(name) else []
        stated += [fact.value for fact in front_matter.stated(page) if fact.name == "title"]
    titles = [furniture.fold(part_in(title)[0]) for title in stated]
    return frozenset(
        key
        for key in map(shapes.bare, titles)
        if len(key) >= 4 and key not in NO_TITLES and not _INSTITUTION.search(key)
    )


def _may_stand(page: Page, n: int, text: str, rule: str) -> bool:
    """Tell whether a line is no furniture, so that it may stand in a title block or open the text.

    A title that a site prints with the suffix of its file, or behind its own name (文档下载网 - …), is not
    told apart from an offer to download it.
    """
    if rule in ("download", "advertisement") and title_sites.behind_name(text):
        return not page.lines[n].link_share
    if rule == "download":
        return bool(_FILE.search(text)) and shapes.ends_like_title(text) and not page.lines[n].link_share
    return not rule and (not shapes.mark_only(text) or shapes.is_date_line(text))


def _is_apart(folded: Mapping[int, str], rules: Mapping[int, str], n: int, start: int) -> bool:
    """Tell whether a line above the text's zone is parted from it by furniture: an account's motto."""
    text = folded[n]
    if n >= start or len(text) >= _LONGEST_APART or shapes.is_salutation(text) or mark_at(text):
        return False
    return not is_head(text) and any(rules.get(m) for m in range(n + 1, start))


def _first(
    page: Page,
    folded: Mapping[int, str],
    rules: Mapping[int, str],
    wanted: frozenset[str],
    below: list[int],
    end: int,
) -> int:
    """Return the first line of the text below a title: address or first sentence, or a heading above that.

    Nothing of the site stands between a heading and its text.
    """
    at = next((at for at, n in enumerate(below) if _opens_text(page, n, folded[n], wanted)), None)
    if at is None:
        return end
    if shapes.is_salutation(folded[below[at]]) or title_signs.has_floor(folded[below[at]]):
        return below[at]  # no heading stands over an address
    while at > 0 and _may_be_heading(page, below[at - 1], folded[below[at - 1]], wanted):
        if any(rules.get(n) for n in range(below[at - 1] + 1, below[at])):
            break
        at -= 1
    return below[at]


def _opens_text(page: Page, n: int, text: str, wanted: frozenset[str] = frozenset()) -> bool:
    """Tell whether the speaker's own words begin with this line."""
    if page.lines[n].link_share >= 0.5:
        return False
    addressed = not shapes.has_han(text) and (opens_address(page, n) or rolls.opens(page, n))
    if addressed or _CALLED.fullmatch(text):
        return True
    if is_head(text, wanted) or _MENU.fullmatch(text):
        return False
    if shapes.is_salutation(text) or shapes.is_sentence(text) or mark_at(text) is not None:
        return True
    return contents.is_head(text)


def _may_be_heading(page: Page, n: int, text: str, wanted: frozenset[str]) -> bool:
    line = page.lines[n]
    if is_head(text, wanted) or len(text) < 4 or line.link_share or line.region:
        return False
    # Between title and text of a web page stray words of the site are more likely than an unmarked heading.
    return not page.of_web or bool(line.heading or line.bold)


def _inner(folded: Mapping[int, str], own: list[int]) -> int | None:
    """Return the title line of a block that stands below covering sentences, or None.

    Such a line ends as a title does, and within five lines a salutation or a line with date or name follows.
    """
    sentences = 0
    found = None
    for at, n in enumerate(own):
        text = folded[n]
        if shapes.is_salutation(text) or sentences >= _LONGEST_LEAD:
            break
        if bracketed := BRACKETED.fullmatch(text):
            text = bracketed[1]  # 【市长李明就职致词全文】 below what a paper tells
        if sentences and names_giver(text, bare=True) and not shapes.has_han(text):
            # Remarks by Mayor Ada Ng, below what a city tells of them; the occasion may stand over it.
            over = own[at - 1]
            found = over if is_slogan(folded[over]) and over == n - 1 else n
            break
        if (
            shapes.ends_like_title(text)
            and len(text) <= longest(text)
            and (not shapes.ends_sentence(text) or text.isupper())  # CENTENNIAL ADDRESS.
            and not mark_at(text)
            and not is_item(text)
            and not (en_papers.is_none(text) or shapes.bare(text) in NO_TITLES)
        ):
            after = [folded[m] for m in own[at + 1 : at + 6]]
            # A title below the site's sentences may have nothing but the speaker's name under it.
            named = bool(sentences and after) and is_name(after[0])
            if named or (sentences and _GIVEN_WHERE.match(text)) or any(_leads_on(line) for line in after):
                # Under a slogan the occasion stands in a line with a dash; the slogan opens the block.
                over = folded[own[at - 1]] if at else ""
                begun = over and (
                    (DASH.match(text) and is_slogan(over)) or above_title.breaks_off(over, text)
                )
                found = found if found is not None else own[at - 1] if begun else n
        sentences += shapes.is_sentence(text)
    return found


def _leads_on(text: str) -> bool:
    giver = text[:3] == "BY " and text.isupper()
    return giver or shapes.is_salutation(text) or shapes.is_date_line(text) or en_leads.is_lead(text)


def _slogan_block(
    folded: Mapping[int, str], rules: Mapping[int, str], between: list[int], title: int
) -> int | None:
    """Return the slogan of a block "slogan, dash line" below the title that a site gave the page, or None."""
    for slogan, dash in pairwise(between):
        furnished = any(n in rules for n in range(title + 1, slogan))
        if (
            furnished
            and DASH.match(folded[dash])
            and shapes.ends_like_title(folded[dash])
            and is_slogan(folded[slogan])
        ):
            return slogan
    return None


def _heads_dash_line(folded: Mapping[int, str], run: list[int]) -> bool:
    """Tell whether a line is the slogan over a dash line that ends as titles do, in one line or two."""
    if len(run) < 2 or not DASH.match(folded[run[1]]) or not is_slogan(folded[run[0]]):
        return False
    dash, rest = folded[run[1]], "".join(folded[n] for n in run[2:])
    return shapes.ends_like_title(dash) or (len(rest) <= 16 and shapes.ends_like_title(dash + rest))


def _heads_only(folded: Mapping[int, str], own: list[int], start: int, first: int) -> bool:
    return all(_names_text(folded[n]) for n in own if start <= n < first)


def _names_text(text: str) -> bool:
    """Tell whether a line can stand right above a text and name it, as a title block or its occasion does."""
    return is_head(text) or _OCCASION.search(text) is not None
