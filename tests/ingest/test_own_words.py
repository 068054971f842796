"""Places that a speaker tells of as his own by the words around them, and by what is named beside them."""

import pytest

from archive.ingest import gazetteer
from archive.ingest.extract import places
from tests.ingest.factories import make_document

COUNTY, CITY, DISTRICT = (
    "在全县农业工作会议上的讲话",
    "在全市农业工作会议上的讲话",
    "在全区农业工作会议上的讲话",
)


def code(title, *paragraphs, head=()):
    document, text = make_document([title, *head], list(paragraphs), {})
    value = places.find(document, text, title, None, gazetteer.load()).value
    return value.code if value else None


@pytest.mark.parametrize(
    ("title", "said", "expected"),
    [
        (COUNTY, "为建设富裕文明和谐的岳西作出新的贡献。", "340828"),
        (COUNTY, "为建设富裕文明和谐新岳西提供保证。", "340828"),
        (COUNTY, "一定能够在岳西打一个翻身仗。", "340828"),
        (COUNTY, "打响第一枪的是外地,在岳西打响了攻坚战的是一个老支书。", None),
        (COUNTY, "我包的案子里,有一个是宣汉双河镇的老兵。", None),
        (COUNTY, "4月20日,宣汉双河镇一辆客车翻下山沟。", None),
        (COUNTY, "上个月,富平县淡村镇发生一起烟花爆竹爆炸事故,教训十分深刻。", None),
        (COUNTY, "我在宣汉双河镇当过书记。", None),
        (COUNTY, "人家岳西县来榜镇,税收顶我们两个。", None),
        (COUNTY, "我从岳西县来榜镇调到这里。", None),
        (COUNTY, "我是岳西人,在岳西县长大。", None),
        ("在商会庆典上的致辞", "我们台山人走到哪里都肯吃苦。", None),
        ("在商会庆典上的致辞", "家乡的广海镇变了样,台山修了新路,台山建了新港。", None),
        ("在商会庆典上的致辞", "台山市的企业都来了,广海镇来得最多,台山是座老城。", "440781"),
        ("在物资交流会上的讲话", "向从日喀则、亚东、白朗来做生意的朋友问好。", None),
        ("在重阳宴上的讲话", "咱单县人好客,今天管饱。", "371722"),
        (CITY, "今天受表彰的十家企业,都为敦化财政增收做出了突出贡献。", "222403"),
        (CITY, "大家欢聚一堂,共谋抚州发展,场面令人振奋。", "361000"),
        (COUNTY, "向长期以来关心支持阜南建设发展的社会各界朋友致谢!", "341225"),
        (COUNTY, "县委提出了全力打造沁水经济升级版的定位。", "140521"),
        (COUNTY, "这既是沁水教育界的一件盛事,也是大家的一件喜事。", "140521"),
        (COUNTY, "学校已经成为展示泗洪教育形象的窗口。", "321324"),
        (COUNTY, "今年是泗洪冲刺百强的关键之年,任务不轻。", "321324"),
        (CITY, "结合自己在铜仁这几个月的工作,和大家交交心。", "520600"),
        (CITY, "我到什邡还不到一个月,情况还在熟悉。", "510682"),
        (DISTRICT, "去年七月,组织安排我来到惠山工作。", "320206"),
        (COUNTY, "要把创建“平安古丈”的任务落到每个村。", "433126"),
        (CITY, "要加快建设“三业融合·幸福莱阳”的步伐。", "370682"),
        (COUNTY, "前人栽树,后人乘凉。今天保康的每一个变化,都有老同志的心血。", "420626"),
        (COUNTY, "办好这个节,就是要扩大阜南的知名度,把柳编卖出去。", "341225"),
        (CITY, "运动员在赛场上勇夺金牌,为莱阳人民争光。", "370682"),
        (CITY, "这次改造,将促进莱阳二次创业作出新的贡献。", "370682"),
        (CITY, "办好这件事,对构建和谐新莱阳很有意义。", "370682"),
        (CITY, "大家再加一把劲,为莱阳经济社会发展作出新的更大贡献!", "370682"),
    ],
)
def test_it_takes_a_place_that_is_told_of_as_ones_own(title, said, expected):
    assert code(title, said) == expected


@pytest.mark.parametrize(
    ("title", "said"),
    [
        (COUNTY, "我到沁水学习过,那里的苹果管得细。"),
        (COUNTY, "有的企业到沁水去,一干就是这几年。"),
        # Above the speaker's own.
        (COUNTY, "共谋抚州发展,先要把我县的事办好。"),
        (CITY, "在四平市范围内,我市的收入排在前面。"),
        # Two of the level.
        (CITY, "共谋抚州发展,共商赣州未来。"),
    ],
)
def test_it_takes_none_that_is_not(title, said):
    assert code(title, said) is None


def test_a_masked_text_may_have_left_its_own_place():
    masked = "××县总工会第三次代表大会开幕了,××县各单位都来了代表。"
    assert code(COUNTY, masked, "开好这次大会,对创建“平安古丈”很有意义。") == "433126"
    assert code(COUNTY, masked, "我们到古丈看了,收获不小。") is None
    assert code(COUNTY, masked, "对创建“平安古丈”很有意义。", "保靖的经验也要学。") is None


def test_a_mask_may_stand_before_the_place_that_one_speaks_for():
    assert code("在园区开工仪式上的讲话", "首先,请允许我代表*莱阳市委、市政府表示祝贺!") == "370682"


def test_a_county_beside_its_own_prefecture_alone_is_the_speakers():
    city = "为了给南充的发展添一把力,市委与三区签了《南充市创卫责任书》。"
    assert code(DISTRICT, city, "从目前的情况看,顺庆无疑是主阵地。") == "511302"
    assert code(DISTRICT, city, "从目前的情况看,顺庆和阆中都是主阵地。") is None
    assert code(DISTRICT, city, "顺庆的经验值得我们学习,阆中也走在前面。") is None


def test_two_counties_beside_one_another_tell_the_prefecture_where_counties_lie_below():
    said = "今天上午,各区县的同志看了现场。峨眉山市、夹江县的工作,认识到位,思路清楚。"
    assert code(CITY, said) == "511100"
    assert code(CITY, said.replace("各区县", "各乡镇")) is None
    assert code(CITY, "各区县的同志都来了。峨眉山市、夹江县、昆山市的工作都不错。") is None


def test_a_provinces_own_speech_names_it_twice():
    title = "在全省青年工作会议上的讲话"
    assert code(title, "要弘扬新时期江苏精神。创新是新时期江苏发展的方向。") == "320000"
    assert code(title, "要弘扬新时期江苏精神。浙江的做法也要看。") is None
    assert code(title, "江苏经验很好,江苏的做法值得我们学习。") is None


def test_where_a_provinces_meeting_was_held_is_no_countys_place():
    held = "全省春季农业生产现场会在湄潭召开以后,各地行动很快。"
    assert code(COUNTY, held, "我县也要抓紧部署春耕。") is None
    assert code("在全省春季农业生产现场会上的讲话", held, "全省都要抓紧部署春耕。") == "520000"


def test_a_city_s_hospital_in_the_occasion_makes_no_county_s_welcome_the_city_s():
    title, own = "在宜昌市中心医院协作集团第八次峰会上的致辞", "我县十分重视卫生工作,全县都来支持。"
    assert code(title, "我谨代表巫山县卫生系统全体职工表示欢迎!", own) == "500237"
    assert code(title, own) is None
    assert code(title, own.replace("县", "市")) == "420500"


def test_a_masked_title_leaves_the_place_that_the_text_still_tells_of_as_its_own():
    title, own = "**市第九届运动会开幕词", "这次运动会是我市的大事,全市都来支持。"
    assert code(title, "健儿为鹤山人民争光,还要参加江门市的比赛。", own) == "440784"
    assert code(title, "健儿为鹤山人民争光,还要去佛山市比赛,佛山市的队伍很强。", own) is None
    assert code(title, "鹤山的队伍来了。", own) is None


def test_those_who_come_from_a_province_meet_elsewhere():
    greeting = "在这里,我们甘肃{0}已经走过了很多年。我们只有一个身份,那就是甘肃{0}!"
    assert code("在联欢会上的讲话", greeting.format("老乡")) is None
    assert code("在联欢会上的讲话", greeting.format("农民")) == "620000"
