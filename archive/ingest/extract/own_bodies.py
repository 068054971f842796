"""The place of a school, a works or a hospital whose head speaks and calls it by its full name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from archive.ingest.documents import Document, Evidence
from archive.ingest.extract.sightings import Sighting
from archive.ingest.gazetteer import Gazetteer, simplified
from archive.ingest.languages.zh_own_bodies import (
    BUREAU_CAME,
    HONOURED_AFTER,
    HONOURED_BEFORE,
    OF_ANOTHER,
    THANKED_BUREAU,
    THANKED_LEADERS,
    THANKS_BEFORE,
)
from archive.ingest.languages.zh_place_witnesses import (
    AT_HOME_BEFORE,
    AT_HOME_CHAIN,
    BODIES_OF_HEADS,
    CARES_FOR_BODY,
    DEALT_WITH_BEFORE,
    FOUNDED,
    FOUNDED_BEFORE,
    LEADS_BODY,
    OTHER_BODIES,
    OWN_BODY_AFTER,
    OWN_BODY_BEFORE,
    OWN_FEAST_AFTER,
    OWN_FEAST_BEFORE,
    PRAISE,
    WE_OF_BODY,
)
from archive.ingest.patterns import compiled

INFERRED = 0.6
NEAR = 16  # characters before and behind a body's name that may make it the speaker's
LONGEST_LINE, LONGEST_CHAIN = 60, 32
LONGEST_SENTENCE = 120

_OF_HEADS = [(compiled(said), compiled(body)) for said, body in BODIES_OF_HEADS]
_PRAISE = compiled(PRAISE)
_OWN_BEFORE, _OWN_AFTER = compiled(OWN_BODY_BEFORE), compiled(OWN_BODY_AFTER)
_OTHERS, _DEALT_WITH_BEFORE = compiled(OTHER_BODIES), compiled(DEALT_WITH_BEFORE)
_AT_HOME_BEFORE, _AT_HOME_CHAIN = compiled(AT_HOME_BEFORE), compiled(AT_HOME_CHAIN)
_FOUNDED, _FOUNDED_BEFORE = compiled(FOUNDED), compiled(FOUNDED_BEFORE)
_HEAD = compiled("[校园院厂矿]长|校庆|建[校院厂矿]|毕业典礼|开学典礼")
_LEADS, _WE = compiled(LEADS_BODY), compiled(WE_OF_BODY)
_FEAST_BEFORE, _FEAST_AFTER = compiled(OWN_FEAST_BEFORE), compiled(OWN_FEAST_AFTER)
# 在兴宁市委、市政府…领导下; 在省农垦局、市农委、昌图县委、县政府的领导下.
_IN_ROW = compiled("(?:^|[^正现存实])在(?:中共)?(?:(?:省|市|州|地)[一-鿿]{1,5}[、,，和]){0,3}(?:中共)?$")
_CARES, _OPENS = compiled(CARES_FOR_BODY), compiled(r"(?:^|[，。；：！？,;:!?\s])$")
_SENTENCE_END = compiled(r"[。！？!?;；]")
_THANKS, _BUREAU, _LEADERS = compiled(THANKS_BEFORE), compiled(THANKED_BUREAU), compiled(THANKED_LEADERS)
_CAME, _OF_ANOTHER = compiled(BUREAU_CAME), compiled(OF_ANOTHER)
_HONOURED_BEFORE, _HONOURED_AFTER = compiled(HONOURED_BEFORE), compiled(HONOURED_AFTER)


def own_body(
    document: Document, occasion: str, body: Iterable[Sighting], gazetteer: Gazetteer
) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return (code, evidence) of the place of the one body of the speaker's kind that the text calls by name.

    A 院长 speaks, and 梅河口市中心医院 is the one hospital named, with the full name of its place; or
    南丰一中 by the short one, where the words around it make it the speaker's own (你们就是南丰一中的学生);
    or the place where the works began. No other place is told of as one's own, and none in its sentence is
    held up as a model.

    >>> from archive.ingest import gazetteer
    >>> from archive.ingest.spans import Passage
    >>> from archive.ingest.extract.sightings import sightings
    >>> known = gazetteer.load()
    >>> told = sightings(Passage("全省二十六家医院里,梅河口市中心医院排在第二十五位。"), known)
    >>> own_body(Document(()), "院长在护理工作会上的讲话", told, known)[0]
    '220581'
    """
    kinds = kinds_of_speaker(document, occasion)
    own = [one for one in body if one.role in ("own", "chain") and one.mention.how != "township"]
    named = [one for one in own if _is_honoured(one, kinds) or (_is_of(one, kinds) and not _praised(one))]
    if not named or any(len(one.units) != 1 for one in named):
        return None
    # 我院位于湖南省益阳市桃江县: of a chain the last.
    code = max((one.units[0] for one in named), key=lambda unit: len(gazetteer.lineage(unit)))
    line = set(gazetteer.lineage(code))
    if any(one.units[0] != code and not (one.role == "chain" and one.units[0] in line) for one in named):
        return None
    if any(not line & set(one.units) for one in own) or any(
        code in gazetteer.lineage(unit) and unit != code for one in own for unit in one.units
    ):
        return None
    told = [one for one in named if one.units[0] == code]
    return code, tuple(one.evidence("body-names", "inferred", INFERRED) for one in told[:1])


def led_by(
    document: Document, occasion: str, body: Iterable[Sighting], gazetteer: Gazetteer
) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return (code, evidence) of the place whose leaders a school, a hospital or a works names as its own:
    在兴宁市委、市政府的正确领导下. Of a city and its county it is the county. Others name them so where the
    sentence tells of themselves (我们农垦人要在昌图县委、县政府的领导下…).

    >>> from archive.ingest import gazetteer
    >>> from archive.ingest.spans import Passage
    >>> from archive.ingest.extract.sightings import sightings
    >>> known = gazetteer.load()
    >>> told = sightings(Passage("近年来,学校在兴宁市委、市政府的正确领导下,办学条件大为改善。"), known)
    >>> led_by(Document(()), "校长在建校100周年大会上的讲话", told, known)[0]
    '441481'
    """
    headed = bool(kinds_of_speaker(document, occasion))
    found: dict[str, Evidence] = {}
    for one in body:
        if not headed and (not _WE.search(_sentence(one)) or _praised(one)):
            continue
        if len(one.units) != 1 or one.mention.how == "township" or one.units[0].endswith("0000"):
            continue
        text = simplified(one.passage.text)
        before = text[max(0, one.mention.start - NEAR) : one.mention.start]
        cared_for = headed and _OPENS.search(before) and _CARES.match(text, one.mention.end)
        cared_for = cared_for or (headed and _is_thanked(one, text, before))
        if cared_for or (_IN_ROW.search(before) and _LEADS.match(text, one.mention.end)):
            found.setdefault(one.units[0], one.evidence("body-names", "inferred", INFERRED))
    code = max(found, key=lambda unit: len(gazetteer.lineage(unit)), default="")
    if not code or not set(found) <= set(gazetteer.lineage(code)):
        return None
    return code, (found[code],)


def _is_thanked(sighting: Sighting, text: str, before: str) -> bool:
    """Whether the leaders or the bureau of schools of a place are thanked or greeted as a body's own."""
    end = sighting.mention.end
    if sighting.mention.how != "full" or _OF_ANOTHER.search(_sentence(sighting)):
        return False
    if _THANKS.search(before):
        return bool(_BUREAU.match(text, end) or _LEADERS.match(text, end))
    return bool(_OPENS.search(before) and _CAME.match(text, end))


def is_head(occasion: str) -> bool:
    """Tell whether the head of a school, a hospital or a works speaks, who speaks for no province.

    >>> is_head("校长在建校百年大会上的讲话"), is_head("省长在校园安全会议上的讲话")
    (True, False)
    """
    return bool(_HEAD.search(simplified(occasion)))


def kinds_of_speaker(document: Document, occasion: str) -> list[re.Pattern]:
    """Return how bodies are called whose head speaks, or whose occasion it is: schools, hospitals, works …

    >>> kinds_of_speaker(Document(()), "校长在开学典礼上的讲话")[0].match("第三中学") is not None
    True
    """
    lines = (line.text for line in document.head if len(line.text) <= LONGEST_LINE)
    said = simplified("\n".join([occasion, *lines]))
    return [kind for cue, kind in _OF_HEADS if cue.search(said)]


def _is_of(sighting: Sighting, kinds: Sequence[re.Pattern]) -> bool:
    text, mention = simplified(sighting.passage.text), sighting.mention
    after = text[mention.end : mention.end + 16]
    bodies = [found for kind in kinds if (found := kind.match(after))]
    before = text[max(0, mention.start - NEAR) : mention.start]
    if kinds and _AT_HOME_BEFORE.search(before):
        return True
    if kinds and mention.how == "full" and sighting.chained:
        chain = text[max(0, mention.start - LONGEST_CHAIN) : mention.start]
        if _AT_HOME_CHAIN.search(chain):
            return True
    if before.endswith("在") and after.startswith("的"):
        return False  # 我们在东台市的分公司
    if mention.how in ("full", "former"):
        return bool(bodies) and not _DEALT_WITH_BEFORE.search(before)
    if any(unit.endswith("0000") for unit in sighting.units):
        return False
    if any(
        _OWN_BEFORE.search(before) or _OWN_AFTER.match(text, mention.end + found.end()) for found in bodies
    ):
        return True
    if _FEAST_BEFORE.search(before):
        any_body = bodies or [found for _, kind in _OF_HEADS if not kinds and (found := kind.match(after))]
        if any(_FEAST_AFTER.match(text, mention.end + found.end()) for found in any_body):
            return True
    return bool(kinds and _FOUNDED_BEFORE.search(before) and _FOUNDED.search(_sentence(sighting)))


def _is_honoured(sighting: Sighting, kinds: Sequence[re.Pattern]) -> bool:
    """Whether a county is told of as honouring the speaker's body: 公司被评为东台市纳税先进企业.

    A prefecture honours those of all its counties.
    """
    text, mention = simplified(sighting.passage.text), sighting.mention
    if not kinds or mention.how != "full" or any(unit.endswith("00") for unit in sighting.units):
        return False
    before = text[max(0, mention.start - NEAR) : mention.start]
    return bool(_HONOURED_BEFORE.search(before) and _HONOURED_AFTER.match(text, mention.end))


def _praised(sighting: Sighting) -> bool:
    sentence = _sentence(sighting)
    return bool(_PRAISE.search(sentence) or _OTHERS.search(sentence))


def _sentence(sighting: Sighting) -> str:
    text, mention = simplified(sighting.passage.text), sighting.mention
    before = _SENTENCE_END.split(text[max(0, mention.start - LONGEST_SENTENCE) : mention.start])[-1]
    after = _SENTENCE_END.split(text[mention.end : mention.end + LONGEST_SENTENCE])[0]
    return before + after
