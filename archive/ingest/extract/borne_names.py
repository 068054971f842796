"""Names of places that persons and institutions bear: 校长邬竹溪 is no county, 武陵工商学院 no district."""

from archive.ingest.extract import names
from archive.ingest.extract.sightings import Sighting
from archive.ingest.gazetteer import Gazetteer, simplified
from archive.ingest.languages.zh import EVERYDAY_POSTS, POSTS
from archive.ingest.patterns import compiled

_NEAR = 16  # characters on each side of a name
_OFFICER = compiled(rf"(?:{names.any_of((*POSTS, *EVERYDAY_POSTS))})\s?{names.SURNAME}$")
_ACTS = compiled(
    r"(?:同志|先生|女士|老师|教授)?(?:\s|[在的致作做发,，:：(（]|$"
    # 董事长李卫东新年贺词, 校长李卫东2019年开学典礼致辞
    r"|(?:(?:19|20)\d\d[年级届]?(?:度)?)?(?:新年|新春|春节|元旦|国庆|中秋|开学|毕业|入学|就职|任职|离任|述职|表态|动员|总结|开幕|闭幕|电视|书面|视频|讲话|贺词|献词|寄语))"
)
# 于洪生局长: the rest of a person's name and an office that no place has, where a line begins.
_SURNAME = compiled(names.SURNAME)
_OPENS = compiled(r"(?:^|[\s，。,:：、（(])$")
_NAME_AND_OFFICE = compiled(
    r"[\u4e00-\u9fff]?(?<![省市县区州盟旗镇乡村副原前新老总])"
    r"(?:局长|主任|部长|处长|科长|校长|院长|所长|站长|厂长|总经理|经理|董事长|会长|理事长|老师|教授|同志|先生|女士)"
    r"(?=在|的(?:讲|致|发|演)|致|讲|发|作|做|[\s，。,:：]|$)"
)
# What is called after the wider country round it, or after nothing: a school, a firm, a paper.
_INSTITUTION = compiled(
    r"[\u3400-\u9fff]{0,8}?(?:大学|学院|学校|中学|公司|集团|银行|股份|酒店|早报|晚报|日报|晨报|快报|导报|周刊)"
)


def is_borne(sighting: Sighting, gazetteer: Gazetteer) -> bool:
    """Tell whether a short name is part of an officer's name, or of an institution's and only a district's.

    A county's or a city's name on a school or a paper does tell where it is; a district's short name is as
    often that of mountains, rivers and old provinces.

    >>> from archive.ingest import gazetteer
    >>> from archive.ingest.extract.sightings import sightings
    >>> from archive.ingest.spans import Passage
    >>> known = gazetteer.load()
    >>> texts = ("校长邬竹溪在开学典礼上的讲话", "在武陵工商学院校庆上的致辞", "在竹溪一中开学典礼上的讲话",
    ...          "于洪远局长在全县大会上的讲话")
    >>> [is_borne(sightings(Passage(text), known)[0], known) for text in texts]
    [True, True, False, True]
    """
    if sighting.mention.how != "short":
        return False
    text, mention = sighting.passage.text, sighting.mention
    before = simplified(text[max(0, mention.start - _NEAR) : mention.start])
    after = simplified(text[mention.end : mention.end + _NEAR])
    if _OFFICER.search(before) and _ACTS.match(after):
        return True
    if _SURNAME.match(mention.name) and _OPENS.search(before) and _NAME_AND_OFFICE.match(after):
        return True
    districts = bool(sighting.units) and all(
        gazetteer.unit(unit).name.endswith("区") for unit in sighting.units
    )
    return districts and _INSTITUTION.match(after) is not None
