import pytest

from archive.ingest import gazetteer
from archive.ingest.extract import places
from tests.ingest.factories import make_document

COUNTY = "在全县农业工作会议上的讲话"
CITY = "在全市农业工作会议上的讲话"
PROVINCE = "在全省农业工作会议上的讲话"


def found(title, *paragraphs, head=()):
    document, text = make_document([title, *head], list(paragraphs), {})
    return places.find(document, text, title, None, gazetteer.load())


def code(*args, **kwargs):
    value = found(*args, **kwargs).value
    return value.code if value else None


@pytest.mark.parametrize(
    ("title", "said", "expected"),
    [
        (COUNTY, "煤价跌了,左权的日子还过不过?", "140722"),
        (COUNTY, "不懂就问,沁源人从来不怕丢面子。", "140431"),
        (CITY, "火候不到不出炉,黄石人炼铁就是这个脾气。", "420200"),
        (CITY, "哪里的达州人多,支部就建到哪里。", "511700"),
        (COUNTY, "一百二十个盱眙人读书的声音,都在墙上。", "320830"),
        (COUNTY, "欢迎来到盱眙县图书馆。", "320830"),
        (CITY, "要把天水这座城市的老街巷修好。天水这座老城不能再拆了。", "620500"),
    ],
)
def test_it_takes_the_only_unit_of_its_level_that_is_told_of_as_its_own(title, said, expected):
    finding = found(title, said)
    assert finding.value.code == expected
    assert {evidence.grade for evidence in finding.evidence} == {"inferred"}


@pytest.mark.parametrize(
    ("title", "said"),
    [
        # Others come from there, or go there.
        (COUNTY, "沁源人来我们这里收核桃,一斤多给五毛。"),
        (COUNTY, "村里的年轻人在沁源打工,过年才回来。"),
        (COUNTY, "技术员是从沁源请来的,住了三个月。"),
        (COUNTY, "我在沁源工作的时候,也碰到过这种事。"),
        (COUNTY, "沁源的客商昨天签了字。"),
        # Models, and what is praised.
        (CITY, "义乌人敢闯,鸡毛换糖换出一个大市场。"),
        (CITY, "深圳这座城市,当年也是小渔村。"),
        (COUNTY, "沁源的做法值得我们借鉴。"),
        (COUNTY, "沁源的老乡搞得好,人家三年就翻了身。"),
        # Disasters elsewhere.
        (COUNTY, "沁源的教训很深,特大矿难就在眼前。"),
        (COUNTY, "沁源6·18特大爆炸事故,大家都看了通报。"),
        # Words, and names in other names.
        (COUNTY, "左权将军的故事,在太行山上传了几十年。"),
        (CITY, "十六个月没有停过一天水,没有断过一度电。"),
        (CITY, "人均绿地还差四平方米。"),
        (COUNTY, "大家看了滹沱河北大堤的险工。"),
        (COUNTY, "锁阳城的瓜熟了,价钱也好。"),
        (CITY, "黎安国际的老总昨天到了。"),
        (COUNTY, "界首村的活动室,门锁锈死了。"),
        (CITY, "和平的日子来之不易,团结的队伍才有力量。"),
        (COUNTY, "友好的话说了一箩筐,互助的事没有办一件。"),
        # Two of the level.
        (COUNTY, "沁源的水好,安泽的路好,都是一个人一个人干出来的。"),
        # No level at all.
        ("在开业庆典上的讲话", "沁源的水好,酿的酒也好。"),
    ],
)
def test_it_takes_no_unit_that_is_named_but_not_told_of_as_its_own(title, said):
    assert code(title, said) is None


@pytest.mark.parametrize(
    ("title", "said", "expected"),
    [
        (PROVINCE, "安新县的文化站只有一间房。", "130000"),
        (CITY, "农安县的一位乡长来市里办手续,跑了九个科室。", "220100"),
        (CITY, "各县区都要排队,榆中、永登先报方案。", "620100"),
        ("在全地区农村工作会议上的讲话", "遂川的板鸭、永新的酱姜,如今都是存折。", "360800"),
    ],
)
def test_it_takes_the_unit_that_the_counties_named_lie_in(title, said, expected):
    assert code(title, said) == expected


@pytest.mark.parametrize(
    ("title", "said"),
    [
        # A county-level city tells of its neighbours.
        (CITY, "如东、启东都动起来了,我们还在开会。"),
        # Counties of two prefectures, of two provinces.
        (CITY, "各县区都要学,农安县、汉寿县的同行走在前面。"),
        (PROVINCE, "安新县的文化站只有一间房,汉寿县的更小。"),
        (PROVINCE, "前年我到安新县参观,看了三天。"),
        (PROVINCE, "安吉的经验讲了多少年,学到家的没有几个。"),
        (CITY, "各县区请从农安县调来的专家讲课。"),
    ],
)
def test_it_takes_no_unit_by_counties_that_are_others_or_lie_apart(title, said):
    assert code(title, said) is None


@pytest.mark.parametrize(
    ("title", "said", "expected"),
    [
        (CITY, "中共宜春市委对这次会议很重视,专门听了汇报。", "360900"),
        (CITY, "市委批转了《中共宜春市人大常委会党组关于换届的意见》。", "360900"),
        (CITY, "这次会充分体现了省水利厅对宜春的关心支持。", "360900"),
        (CITY, "领导的讲话体现了中央、省委对宜春工作的肯定。", "360900"),
        (COUNTY, "这座桥是渠县经济社会发展和全县父老乡亲的一件大事。", "511725"),
        (COUNTY, "上级拨了款,这是左权县发展史上的头一回。", "140722"),
    ],
)
def test_it_takes_the_unit_whose_own_party_meets_or_that_those_above_care_for(title, said, expected):
    assert code(title, said) == expected


@pytest.mark.parametrize(
    ("title", "said"),
    [
        # What a prefecture issues binds the cities below it.
        (CITY, "我们要贯彻《中共宜春市委关于加强林业的决定》。"),
        (CITY, "根据中共宜春市委的部署,今年要栽完。"),
        # Whoever gives is no one above.
        (CITY, "我们对宜春的支持,还要再加一把力。"),
        (COUNTY, "振兴县经济社会发展的路,要一步一步走。"),
        # Pieces of other words.
        (CITY, "县乡两级人大同步换届。"),
        (CITY, "今年又是一个大丰收。"),
    ],
)
def test_it_takes_none_that_those_above_name_or_that_others_give_to(title, said):
    assert code(title, said) is None


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            (
                "那个厂发给泗洪工人的工资是五百万。",
                "沭阳、泗阳的用电量是我们的两倍半。",
                "泗洪的发展等不来人,要去请。",
            ),
            "321324",
        ),
        # told of once
        (("沭阳、泗阳的用电量是我们的两倍半。", "泗洪的发展等不来人,要去请。"), None),
        # the neighbours are told of too
        (
            (
                "那个厂发给泗洪工人的工资是五百万。",
                "沭阳、泗阳都修了新路。",
                "泗洪的发展等不来人,要去请。",
            ),
            None,
        ),
    ],
)
def test_it_takes_the_county_told_of_twice_beside_others_that_are_compared_with(said, expected):
    assert code("在全县招商大会上的讲话", *said) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("可以说,半个盱眙是打工打出来的。", "320830"),
        ("昨天,大家审议了《中共左权县委关于制定规划的建议》。", "140722"),
        ("有人说左权那边搞得好。", None),
        ("昨天,大家学习了《中共左权县委关于种好核桃的意见》。", None),
    ],
)
def test_half_of_it_is_meant_and_what_its_committee_lays_before_the_meeting_is_its_own(said, expected):
    assert code(COUNTY, said) == expected
