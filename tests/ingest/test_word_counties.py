import doctest

import pytest

from archive.ingest import gazetteer
from archive.ingest.extract import bare_townships, imprints, places, word_counties
from tests.ingest.factories import make_document


def code(title, *paragraphs, head=(), foot=()):
    document, text = make_document([title, *head], ["同志们:", *paragraphs], furniture=foot)
    found = places.find(document, text, title, None, gazetteer.load()).value
    return found.code if found else None


TITLE = "在全市农牧业会议上的讲话"


def test_words_in_a_list_of_counties_of_one_prefecture_are_counties():
    assert code(TITLE, "商都、化德、兴和、察右前旗进度快,其他旗县要赶上来。各旗县都要抓紧。") == "150900"
    assert code(TITLE, "要抓好兴和、化德、团结三个方面。各旗县都要抓紧。") is None
    assert code(TITLE, "我们学习了商都、化德、兴和、察右前旗的经验。各县都要抓紧。") is None


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("要动员全县上下,把会同建成旅游名县。", "431225"),
        ("为建设更加美丽富裕的新民乐而努力奋斗!", "620722"),
        ("我们要为安化人民谋福利。", "430923"),
        ("让我们一起为平利的荣誉而战!", "610926"),
        ("让我们一起为全州的荣誉而战!", None),
        ("让我们一起为互助的传统叫好!", None),
        ("要会同有关部门,把温泉建成旅游胜地。", None),
        ("要为建设一个与民乐的社会而努力。", None),
        ("要为安化人民法院的同志点赞。", None),
        ("把会同建成旅游名县,把开化建成茶乡。", None),
    ],
)
def test_who_builds_a_county_up_names_it_though_it_is_a_word(said, expected):
    assert code("在全县旅游发展大会上的讲话", said) == expected


@pytest.mark.parametrize(
    ("title", "said", "expected"),
    [
        ("在新埭经济工作会议上的讲话", "大家辛苦了。", "330482"),
        ("在常平经济工作会议上的讲话", "常平镇的企业很多。", "441900"),
        ("在常平经济工作会议上的讲话", "大家辛苦了。", None),
        ("在团结经济工作会议上的讲话", "大家辛苦了。", None),
        ("在全镇经济工作会议上的讲话", "我们樟木头人敢闯。", "441900"),
        ("在全镇经济工作会议上的讲话", "新埭的企业增多,建设美丽新埭靠大家。", "330482"),
        ("在全镇经济工作会议上的讲话", "听说新埭的企业增多。", None),
        ("在全县三干会上的讲话", "这是平舆历史上没有过的。", "411723"),
        ("在全县三干会上的讲话", "平舆县城的面貌一新。", "411723"),
        ("在全市脱贫会上的讲话", "汉滨区和旬阳县的工作走在前列。", "610900"),
    ],
)
def test_how_people_of_a_place_tell_of_it(title, said, expected):
    assert code(title, said) == expected


@pytest.mark.parametrize(
    "foot",
    [
        "供稿:平舆县委办 浏览次数:22",
        "首页 > 平舆概况 > 领导讲话",
        "中国平舆",
        "平舆工作 第12期 中共平舆县委办公室编",
        "平办发〔2011〕12号 中共平舆县委办公室文件",
        "联系邮箱:xwb@pingyu.gov.cn",
        "欢迎访问平舆县人民政府门户网站!",
    ],
)
def test_more_of_what_a_place_s_own_page_says(foot):
    assert code("在全县三干会上的讲话", "大家辛苦了。", foot=[foot]) == "411723"


@pytest.mark.parametrize("module", [word_counties, bare_townships, imprints])
def test_it_does_what_its_examples_say(module):
    failed, tried = doctest.testmod(module)
    assert tried
    assert not failed
