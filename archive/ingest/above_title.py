"""Lines that begin a title above the line that was told to be it, and dates and names that stand there."""

import re
from collections.abc import Mapping

from archive.ingest import english_persons, furniture, title_signs
from archive.ingest import lines as shapes
from archive.ingest.block_lines import CRUMBS, DASH, LEAD, has_honours, is_name, is_slogan, names_giver
from archive.ingest.documents import Page
from archive.ingest.languages import en_leads, zh_papers, zh_sites
from archive.ingest.languages.en import MONTHS
from archive.ingest.languages.en import OCCASION_LINE as ENGLISH_OCCASION_LINE
from archive.ingest.languages.zh import OCCASION_LINE
from archive.ingest.patterns import compiled

# "张三同志" above, "在…会议上的讲话" below: one title in two lines.
_OCCASION = compiled(r"在(?:.{2,80}[上时中]|.{0,80}(?:[开闭]幕[式礼]|典礼|仪式|酒会))的")
_COLUMN_LINE = compiled(zh_sites.COLUMN_LINE)
_OCCASION_LINE, _EN_OCCASION_LINE = compiled(OCCASION_LINE), compiled(ENGLISH_OCCASION_LINE)
_SCHOOL_LINE = compiled(
    r"[\u4e00-\u9fff]{2,30}(?:大学|学院|书院|中学|小学|幼稚园|幼儿园|学校|协会|商会|总会)"
)
_TOLD_TODAY, _TOLD_OF_TODAY = compiled(zh_papers.TOLD_TODAY), compiled(zh_papers.TOLD_OF_TODAY)
# 第十二届田径运动会开幕词: what a body holds again and again
_COUNTED_HELD = compiled(
    r"第[一二三四五六七八九十百\d]{1,4}[届次]|(?:19|20)\d\d(?:届|级|[—-](?:19|20)?\d\d学年)"
)
_OPENS = compiled(r"[\u4e00-\u9fff·]{0,24}?在(?:全[省市县区州盟镇乡校国]|[^。;:]{3,})")
_AT = compiled(r"(?:会|会议|大会|式|典礼|活动|论坛)(?:上|中|时)的")
# 某县第十七届人民代表大会 / 第五次会议上的闭幕词
_BODY_MEETS = compiled(r"(?:人民代表大会|委员会|代表大会|人大|政协)$")
_SESSION = compiled(r"第?[一二三四五六七八九十0-9]{1,3}次(?:全体|常委)?(?:扩大)?会议")
_SPOKEN_AT = compiled(r"[—\s]*在[^。;:!?]{4,60}(?:会|会议|大会|式|典礼|活动|论坛)上的[^。;:!?,]{2,8}")
_AT_END = compiled(r"(?:会|会议|大会|式|典礼|活动|论坛)上的?$")
_OCCASION_END, _ONLY_AT = compiled("(?:会议?|式|典礼|活动|论坛)$"), compiled("[上中时]的")
_LONGEST_BROKEN = 45
# Of two pieces and more, none of which names a kind of speech.
CALLS = compiled(
    r"(?!.*(?:讲话|致[辞词]|发言|演讲|报告|全文|会议|大会|资料|材料|文件|选编|汇编|办公室|委员会|人民政府"
    r"|网|专栏|栏目|公开|要闻|新闻|首页|频道|动态|之窗))[\u4e00-\u9fff]{4,14}(?:\s{1,4}[\u4e00-\u9fff]{4,14}){1,3}"
)
_PIECES = compiled(r"[\u4e00-\u9fff]{3,8}(?:[\s,、]{1,4}[\u4e00-\u9fff]{3,9}){1,3}")  # 解放思想 奋力赶超
# Keynote Speech by SFP at / the Harbour Summit
_EN_BROKEN = compiled(
    r"(?:\w+\s){0,3}(?:speech|remarks|address|statement|lecture)\b.{0,80}\s(?:at|to|on|before|during)(?:\s(?:the|an?))?",
    re.I,
)
# 3 September 2024 / Nairobi, Kenya: when and where it was, as an organisation of nations prints it.
_TOWN = compiled(
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}, [A-Z][\w.'’-]+(?: (?:of|and|the|[A-Z][\w.'’-]+)){0,4}"
)
# 某县第三中学校长 李 大 明: no site prints so who put a page up.
_SPACED_OUT = compiled(r"(?:^|[\u4e00-\u9fff]\s{1,6})[\u4e00-\u9fff](?:\s{1,4}[\u4e00-\u9fff]){2}$")
# Speech: Harbour College Graduation Ceremony, 17 July 2018, over what the text itself is called
_HEADLINE_WITH_DAY = compiled(
    r"(?=.*\b(?:speech|address|remarks|lecture|ceremony|graduation|conference|dinner|forum)\b)[^.;!?]{12,140},\s"
    rf"(?:\d{{1,2}}\s(?:{'|'.join(MONTHS)})|(?:{'|'.join(MONTHS)})\s\d{{1,2}},)\s(?:19|20)\d\d",
    re.I,
)
# 中国人民政治协商会议 over 第七届某县委员会常务委员会工作报告: the body's name begins the title.
_BODY_BEGINS = compiled(r"(?:中国)?人民政治协商会议|中国共产党|中国共产主义青年团")
_OF_TERM = compiled(r"[\u4e00-\u9fff]{0,12}第[一二三四五六七八九十百0-9]{1,4}[届次]")
# 加快建设生态强县: what a slogan of two lines begins with
_CALLS_TO = compiled(
    r"(?:加快|推进|坚持|努力|奋力|全面|深入|大力|扎实|抢抓|团结|解放|开拓|凝心|锐意|牢记|高举|继往|求真|强化|突出|聚焦"
    r"|认清|统一|振奋|抓住|立足|转变|创新|以|为)[\u4e00-\u9fff]{4,22}"
)
_MOST_ITEMS, _LONGEST_ITEM = 6, 8  # lines of a menu above a title, characters of each
_HAN_ALONE = compiled(r"[\u4e00-\u9fff]{2,8}")
_UNIT = compiled(r"[\u4e00-\u9fff]{2,16}[局厅院校社站网厂委司会处]")
_LED_WITHIN = 8  # lines in which an editor's lead stands
_PICTURED = compiled(
    r"(?:the )?(?:photos?|photographs?|pictures?) (?:below|above|by|courtesy|copyright)\b", re.I
)
_NEAR = 12  # lines over a title that may say it in one line


def find(
    page: Page, folded: Mapping[int, str], rules: Mapping[int, str], title: int, wanted: frozenset[str]
) -> list[int]:
    """Return date and name lines that stand directly above the title, and the lines that begin it.

    A slogan may take two lines: they are one title where the page's <title> has them behind one another.
    """
    found: list[int] = []
    slogan: list[int] = []  # the lines that begin it
    wanted = wanted | _printed_above(page, title)
    broken = _broken_from(folded, rules, title)
    for n in range(title - 1, max(title - 4, -1), -1):
        text = folded.get(n, "")
        if rules.get(n) in ("page-mark", "caption") or _PICTURED.match(text):
            continue  # the title was cut by the end of a page, or a picture stands over it
        if not text or rules.get(n) or page.lines[n].link_share or page.lines[n].region:
            break
        if CRUMBS.fullmatch(text):
            break
        begins = shapes.bare(text) + shapes.bare(folded[found[0] if found else title])
        opens = len(shapes.bare(text)) >= 4 and any(begins in one for one in wanted)
        named = _OCCASION_LINE.search(text.strip("“”「」")) or _EN_OCCASION_LINE.fullmatch(
            page.lines[n].text.strip()
        )
        named = named and not shapes.ends_like_title(text) and not {"_", "|"} & set(text)
        named = named or (
            is_name(text)
            and not _ends_menu(folded, n)
            and not _is_in_menu(page, folded, n)
            and (
                page.lines[n].centred
                or _OCCASION.match(shapes.squeezed(folded[title]))
                or (n == 0 and (has_honours(text) or "·" in text))
                or _SPACED_OUT.search(text)
            )
        )
        # A day, a school and what it holds, over whose speech it was.
        named = named or bool(
            found and _SCHOOL_LINE.fullmatch(text) and shapes.is_date_line(folded.get(n - 1, ""))
        )
        named = named or (not shapes.has_han(text) and _is_english_person(folded, n, found))
        named = named or (n == title - 1 and _is_town_under_day(page, folded, n))
        named = named or title_signs.is_kind_label(text)
        named = named or (not shapes.has_han(text) and en_leads.is_lead(text))
        named = named or (n == title - 1 and _HEADLINE_WITH_DAY.fullmatch(text) is not None)
        # A paper sets where it was said over its headline: 在全县防汛会上的讲话 / 把堤守住
        named = named or (
            n == title - 1
            and _SPOKEN_AT.fullmatch(text) is not None
            and shapes.ends_like_title(text)
            and is_slogan(folded[title])
            and not shapes.ends_like_title(folded[title])
        )
        opens = opens or (n == title - 1 and _calls(page, folded, n, title))
        opens = opens or (n == title - 1 and _names_body(text, folded[title]))
        opens = opens or _EN_BROKEN.fullmatch(page.lines[n].text.strip()) is not None
        opens = opens or (n == title - 1 and _owns(page, folded, n, title))
        opens = opens or n >= broken or breaks_off(text, folded[found[0] if found else title])
        reached = found[0] if found else title
        if (
            n == reached - 1
            and all(m in slogan for m in found)
            and _begins_slogan(page, folded, rules, reached, title)
        ):
            slogan.append(n)
            opens = True
        # The slogan over a dash line that takes two lines.
        opens = opens or bool(found and DASH.match(folded[found[0]]) and is_slogan(text))
        if not (opens or named or shapes.is_date_line(text) or covers(text)):
            break
        found.insert(0, n)
    return found


def _ends_menu(folded: Mapping[int, str], n: int) -> bool:
    """Tell whether a line of four characters is the last of several as long: 造林绿化 / 林权改革."""
    near = [folded.get(m, "") for m in (n - 2, n - 1, n)]
    alike = all(map(_HAN_ALONE.fullmatch, near)) and len({*map(len, near)}) == 1
    return alike and len(near[-1]) >= 4


def _is_in_menu(page: Page, folded: Mapping[int, str], n: int) -> bool:
    """Tell whether a line is one of a column of short ones set alike: 年報 / 演辭 / 相片集 names nobody."""
    like = [(line.tag, line.centred, line.bold) for line in page.lines[max(n - 2, 0) : n + 1]]
    above = [folded.get(m, "") for m in (n - 2, n - 1)]
    short = all(0 < len(text) <= 6 and not shapes.is_date_line(text) for text in above)
    return short and bool(page.lines[n].tag) and len(like) == 3 and len(set(like)) == 1


def _is_menu(folded: Mapping[int, str], n: int) -> bool:
    """Tell whether a short line is the last item of a menu: 德育之窗 / 国旗下讲话 / 心理健康."""
    for m in range(n, n - _MOST_ITEMS, -1):
        text = folded.get(m, "")
        if len(text) > _LONGEST_ITEM or not _HAN_ALONE.fullmatch(text):
            return False
        if _COLUMN_LINE.fullmatch(text) or shapes.ends_like_title(text):
            return True
    return False


def _names_body(text: str, title: str) -> bool:
    """Tell whether a body's bare name stands over a title that goes on with the number of its term."""
    bare = shapes.squeezed(text)
    return _BODY_BEGINS.fullmatch(bare) is not None and _OF_TERM.match(shapes.squeezed(title)) is not None


def _calls(page: Page, folded: Mapping[int, str], n: int, title: int) -> bool:
    """Tell whether a line calls to do something, over the line that says where, the dash between them lost.

    解放思想 放胆发展 / 在全县乡镇企业会议上的讲话
    """
    return bool(
        CALLS.fullmatch(folded[n])
        and not _UNIT.fullmatch(folded[n].split()[0])  # 某县信访局 事要解决 案要了结: its banner
        and folded[title].startswith("在")
        and _SPOKEN_AT.fullmatch(folded[title])
        and page.lines[n].heading == page.lines[title].heading
        and is_slogan(folded[n])
    )


def _owns(page: Page, folded: Mapping[int, str], n: int, title: int) -> bool:
    """Tell whether a body's name begins the title of what it holds, both lines set alike in the middle.

    林城职业技术学院 / 第十二届田径运动会开幕词
    """
    line, own = page.lines[n], page.lines[title]
    alike = line.centred and own.centred and (line.tag, line.heading) == (own.tag, own.heading)
    return alike and not own.heading and holds(folded[n], folded[title])


def holds(above: str, title: str) -> bool:
    """Tell whether a folded line names a body, and the title under it what that body holds by its number.

    >>> holds("林城职业技术学院", "第十二届田径运动会开幕词"), holds("林城职业技术学院", "田径运动会开幕词")
    (True, False)
    """
    held = shapes.squeezed(title)
    numbered = _COUNTED_HELD.match(held) and shapes.ends_like_title(held)
    return bool(numbered and _SCHOOL_LINE.fullmatch(shapes.squeezed(above)))


def _is_town_under_day(page: Page, folded: Mapping[int, str], n: int) -> bool:
    """Tell whether a town and its country stand right over a title, and right over them the day."""
    return bool(_TOWN.fullmatch(page.lines[n].text.strip())) and shapes.is_date_line(folded.get(n - 1, ""))


def _is_english_person(folded: Mapping[int, str], n: int, found: list[int]) -> bool:
    """Tell whether a line names an English speaker with an office or a form of address, or half of that.

    Hon Ada Ng / Minister for Ferries: the office stands under the name, and neither by itself over a title.
    """
    text = folded[n]
    if english_persons.is_titled(text):
        return True
    if english_persons.is_bare_office(text):
        above = folded.get(n - 1, "")
        return english_persons.is_bare_name(above) or english_persons.is_titled(above)
    return (
        bool(found)
        and english_persons.is_bare_office(folded[found[0]])
        and english_persons.is_bare_name(text)
    )


def covers(text: str) -> bool:
    """Tell whether a folded line over a title is an editor's sentence that says whose text follows."""
    return bool(LEAD.search(text) or _TOLD_TODAY.match(text) or _TOLD_OF_TODAY.match(text))


def led(folded: Mapping[int, str], own: list[int]) -> int:
    """Return the line near the top in which an editor says whose text follows, or who spoke; 0 if none does.

    What stands above it is no text, however long: a headline, what the speech is called. A sentence there
    may be the speaker's, but for a title that asks.
    """
    for at, n in enumerate(own[:_LED_WITHIN]):
        text = folded[n]
        called = shapes.has_han(text) and title_signs.is_called(folded, n)
        if (called and at + 1 < len(own)) or title_signs.over_person(folded, n):
            return own[at + 1]
        if at and ((text[-1] == ":" and LEAD.search(text)) or (names_giver(text) and en_leads.is_lead(text))):
            return n
        if shapes.ends_sentence(text) or shapes.is_salutation(text):
            break
    return 0


def _printed_above(page: Page, title: int) -> frozenset[str]:
    """Return the lines over a title bare: a site prints in one line what the text has in two."""
    lines = (line.text for line in page.lines[max(title - _NEAR, 0) : title] if not line.hidden)
    return frozenset(
        key for key in (shapes.bare(furniture.fold(text)) for text in lines if len(text) <= 60) if key
    )


def breaks_off(text: str, title: str) -> bool:
    """Tell whether a folded line names an occasion that the title line under it ends.

    在全县农村党风廉政建设 / 工作会议上的讲话; 局长在泵站启用仪式上的 / 致辞全文
    """
    above, below = shapes.squeezed(text).lstrip("—–―─- "), shapes.squeezed(title)
    if _BODY_MEETS.search(above) and _SESSION.match(below) and shapes.ends_like_title(below):
        return not shapes.has_inner_stop(above)
    if len(above) > _LONGEST_BROKEN or shapes.ends_like_title(above) or shapes.has_inner_stop(above):
        return False
    if _AT_END.search(above) and shapes.ends_like_title(below):
        return True  # 全县秋冬种现场会上 / 县长李明的讲话
    if _ONLY_AT.match(below) and _OCCASION_END.search(above) and _OPENS.match(above):
        return True  # 县长李明在全县秋冬种现场会 / 上的讲话
    closes = shapes.ends_like_title(below) or _AT_END.search(below)
    if not _OPENS.match(above) or "在" in below or not closes:
        return False
    return above.endswith("的") or _AT.search(below) is not None


def _broken_from(folded: Mapping[int, str], rules: Mapping[int, str], title: int) -> int:
    """Return the line in which a title of three lines or four begins; the title's own if it has less.

    在某县第十四届委员会 / 第五次全体会议上的 / 讲话
    """
    whole = shapes.squeezed(folded[title])
    for n in range(title - 1, max(title - 4, -1), -1):
        text = shapes.squeezed(folded.get(n, ""))
        if rules.get(n) == "page-mark":
            continue
        if not text or rules.get(n) or len(text) > _LONGEST_BROKEN or "在" in whole:
            break
        if (
            shapes.ends_like_title(text)
            or shapes.has_inner_stop(text)
            or (is_name(text) and not _OPENS.match(text) and not _OCCASION_END.search(text))
            or shapes.is_date_line(text)
        ):
            break
        whole = text + whole
        if _OPENS.match(text):
            return n if _OCCASION.search(whole) and shapes.ends_like_title(whole) else title
    return title


def _begins_slogan(
    page: Page, folded: Mapping[int, str], rules: Mapping[int, str], at: int, title: int
) -> bool:
    """Tell whether the line over a slogan begins it: it looks like it, and a dash line stands under both.

    Text without marks of its own shows it by the even length of the two, or by the comma it ends in. Under
    the site's line of source and day nothing but the text stands.
    """
    text, slogan = folded.get(at - 1, ""), folded[at].rstrip(",、")
    below = next((m for m in range(title + 1, title + 4) if folded.get(m) and not rules.get(m)), title)
    if not (text and DASH.match(folded[below]) and is_slogan(text.rstrip(",、")) and is_slogan(slogan)):
        return False
    line, own = page.lines[at - 1], page.lines[at]
    if (
        text.endswith(("文件", "材料", "号", "期"))
        or "|" in text
        or _is_menu(folded, at - 1)
        or shapes.ends_like_title(text)
        or not shapes.has_han(text)
    ):
        return False
    alike = (line.tag, line.centred, line.bold) == (own.tag, own.centred, own.bold)
    if rules.get(at - 2) == "source-line" and alike and not line.link_share:
        return True
    if own.tag:
        return own.centred and alike
    if _PIECES.fullmatch(text) or _CALLS_TO.match(text) or (text[-1] in ",、" and not line.link_share):
        return True
    return not own.blank_before and abs(len(text) - len(slogan)) <= 2
