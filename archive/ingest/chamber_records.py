"""The record of a chamber's sitting as Taiwan prints it: 陳議員大河: and 林市長明: before their words.

Hong Kong has the seat or the office behind the name, or alone: 陳大河議員: 行政長官:
"""

import re
from collections.abc import Sequence

from archive.ingest.languages.zh import COMPOUND_SURNAMES, SURNAMES
from archive.ingest.patterns import compiled

_POSTS = (
    "议员|委员|立委|立法委员|代表|议长|副议长|市长|副市长|县长|副县长|区长|乡长|镇长|局长|副局长|处长|副处长|部长|次长|署长|司长|"
    "院长|副院长|主任|主任委员|主委|秘书长|副秘书长|组长|科长|课长|校长|厅长|总干事|专员|大队长|所长|行长|总裁|董事长|总经理"
)
# People named so, lines that begin so where one of them is the chair's, turns in all.
_FEW, _SEVERAL, _TURNS = 2, 3, 4
# A post stands between family name and given name: 林市長明, 陳議員大河(代), 原住民的名字 are longer.
_MEMBER = compiled(
    rf"(?P<who>(?P<family>{'|'.join(COMPOUND_SURNAMES)}|[\u4e00-\u9fff])(?:{_POSTS})[\u4e00-\u9fff·]{{1,3}})"
    r"(?:\([^()]{1,14}\))?\s?:"
)
_RECORD = compiled(r"(?:会议|协商|院会|委员会|质询)(?:[纪记]录|实录)|议事录|速[记纪]录")
_CHAIR = compiled(
    r"(?P<who>(?:代理)?主席|(?:副)?议长|大会主席|主持人)(?:\s?\([^()]{2,14}\)|[\u4e00-\u9fff]{2,3}(?=:))?\s?:"
)
# 立法会主席王山议员: 李明议员: 行政长官: 运输局局长:
_SEATED = compiled(
    r"(?P<who>(?:立法会|代理)?(?:主席)?[\u4e00-\u9fff]{2,4}议员|行政长官|[\u4e00-\u9fff]{2,10}(?:司司长|局局长))\s?:"
)
# Who was there, and who was not: 出席议员: over names, 缺席议员: over others. Only minutes say the second.
_ATTENDANCE = compiled(
    r"(?:^|[纪记][要录])(?:(?P<there>出席|列席)|(?P<away>缺席|请假|因故缺席|未出席))"
    r"(?:者|人员?|(?:立法)?委员|立委|议员|理事|董事)[:：]",
    re.MULTILINE,
)
_BLANKS = compiled(r"[ \u3000]+")


def told(body: Sequence[str], opening: str = "") -> str:
    """Return what shows that lines, folded, are the record of a sitting, "" if nothing does.

    The words that open its page may call it a record. One who speaks to a chair (主席:, at the top) and is
    named before his own words is not several.

    >>> told(["主席(王议长明):", "请。", "陈议员大河:", "谢谢。", "林市长明:", "好。"])
    '3 speakers are named before their words'
    >>> told(["陈议员大河:", "谢谢主席。市长,路何时修好?"])
    ''
    """
    members, chairs, seated, lines = set(), set(), [], 0
    for line in body:
        if ":" not in line[:28] and "：" not in line[:28]:
            continue
        line = line.replace("：", ":").replace("（", "(").replace("）", ")")
        if (found := _MEMBER.match(line)) and _is_family(found["family"]):
            members.add(found["who"])
        elif found := _CHAIR.match(line):
            chairs.add(found["who"])
        elif found := _SEATED.match(line):
            seated.append(found["who"])
            continue
        else:
            continue
        lines += 1
    if len(seated) >= _TURNS and len(set(seated)) >= _FEW and any(who.endswith("议员") for who in seated):
        return f"{len(set(seated))} speakers are named before their words"
    people = len(members) + bool(chairs)
    if len(members) >= _FEW or (members and chairs and (lines >= _SEVERAL or _RECORD.search(opening))):
        return f"{people} speakers are named before their words"
    attended = {found.lastgroup for found in _ATTENDANCE.finditer(_BLANKS.sub("", opening))}
    return "the record of a sitting, with who was there and who was not" if len(attended) > 1 else ""


def _is_family(name: str) -> bool:
    return name in SURNAMES or name in COMPOUND_SURNAMES
