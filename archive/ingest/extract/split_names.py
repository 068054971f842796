"""Names with the office between surname and given name, as Taiwan has them: 游县长敏芳, 陈理事长文雄."""

import re

from archive.ingest.languages.zh import HONORIFICS, SURNAMES
from archive.ingest.languages.zh_given import GIVEN, WORDS
from archive.ingest.patterns import compiled

Span = tuple[int, int]
Spans = tuple[Span, Span]  # of the given name, and of the office, which begins with the surname
_SURNAME = f"[{''.join(sorted(SURNAMES))}]"
_HONORIFIC = f"(?:{'|'.join(sorted(HONORIFICS, key=len, reverse=True))})"

_LONGEST = 40  # characters of a line that names somebody and nothing else
# Heads of what Taiwan has; longer words before those that they hold.
_HEADS = (
    "主任委员|副主任委员|主委|总干事|总经理|董事长|理事长|监事长|秘书长|总会长|执行长|总校长|校长|园长|县长|市长|"
    "乡长|镇长|区长|里长|村长|议长|局长|处长|署长|部长|司长|所长|院长|馆长|会长|社长|团长|站长|次长|厅长|"
    "大队长|队长|科长|课长|组长|主席|总裁|总统|主任|委员|议员|立委|理事|监事|代表"
)
_POST = rf"(?:副|常务|政务|荣誉|名誉|代理){{0,2}}(?:{_HEADS})"
_GIVEN = f"(?P<name>[{''.join(sorted(GIVEN))}]{{2}})"
# Whose head: 卫生局陈局长文雄, 某某大学简校长淑婷
_OF = (
    r"(?:[\u4e00-\u9fff]{1,20}?(?:[县市局处部会院所校署司厅府社团]|大学|中学|国小|国中|公司|中心|银行|集团))?"
)
_SPLIT = rf"(?P<office>{_SURNAME}{_POST}){_GIVEN}"
_WHOLE = compiled(rf"{_OF}{_SPLIT}(?:\s?{_HONORIFIC})?")
# What a title, and a lead, go on with behind who speaks.
_SAYS = (
    r"(?=\s?(?:的)?(?:[致献贺祝][词辞]|讲[话词辞稿]|演[讲说]|谈话|发言|祝贺|施政|开幕|闭幕|欢迎|就职|专题|书面)|\s?[在于]\S|"
    r"\s?(?:出席|应邀|主持)|\s?(?:今|昨)|\s?(?:中华)?民国|\s?[0-9一二]{1,4}[年月]|\s?:)"
)
_TITLED = compiled(
    rf"(?:^[—\-\s]*|[\s:—](?=\S{{4}})|(?<=[会式节礼动])|(?<=[”」』])){_OF}{_SPLIT}(?:{_HONORIFIC})?{_SAYS}"
)
_LED = compiled(rf"(?:^\(?(?:以下|下面)[是为]|本文[是为]){_OF}{_SPLIT}(?:{_HONORIFIC})?{_SAYS}")


def whole(folded: str) -> Spans | None:
    """Return who a line names so if it holds nothing else; the office begins with the surname.

    >>> line = "卫生局陈局长文雄"
    >>> [line[slice(*span)] for span in whole(line)], whole("陈局长信箱")
    (['文雄', '陈局长'], None)
    """
    return _spans(_WHOLE.fullmatch(folded) if len(folded) <= _LONGEST else None)


def in_title(folded: str) -> Spans | None:
    """Return whom a title names so as the one who speaks.

    >>> title = "会员代表大会 陈理事长国栋致词"
    >>> [title[slice(*span)] for span in in_title(title)], in_title("王校长国庆致词")
    (['国栋', '陈理事长'], None)
    """
    return next((spans for found in _TITLED.finditer(folded) if (spans := _spans(found))), None)


def in_lead(folded: str) -> Spans | None:
    """Return whom an editor's lead names so.

    >>> in_lead("以下为简校长淑婷于开学典礼致词全文:"), in_lead("简校长淑婷、各位老师:")
    (((6, 8), (3, 6)), None)
    """
    return _spans(_LED.match(folded))


def _spans(found: re.Match | None) -> Spans | None:
    return (found.span("name"), found.span("office")) if found and found["name"] not in WORDS else None
