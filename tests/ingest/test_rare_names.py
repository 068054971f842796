import pytest

from archive.ingest.extract import names
from archive.ingest.extract.folding import fold
from tests.ingest.test_speakers import TEXT, spoken_by


def read(line):
    found = names.whole_line(fold(line))
    return tuple(span and line[slice(*span)] for span in (found.name, found.office)) if found else None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("市委书记　言伯农", ("言伯农", "市委书记")),
        ("县长官柏林", ("官柏林", "县长")),
        ("□ 李明", ("李明", None)),
        ("扎　西　顿　珠", ("扎　西　顿　珠", None)),
        ("□粟长河", ("粟长河", None)),
        ("◎县委常委、农工部部长 李明", ("李明", "县委常委、农工部部长")),
        ("县委书记  李明  同志", ("李明", "县委书记")),
        ("(县委副书记、县长李明同志", ("李明", "县委副书记、县长")),
        ("县  长 柏青山", ("柏青山", "县  长")),
        ("王艳玲市委书记", ("王艳玲", "市委书记")),
        ("××县委书记 李明", ("李明", "县委书记")),
        ("致 詞 人：部長 邱福田", ("邱福田", "部長")),
        ("报告人:李明 职务:县农业局局长", ("李明", "县农业局局长")),
        ("口述:李明 整理:王大力", ("李明", None)),
        ("演讲/李明", ("李明", None)),
        ("美国总统约翰·哈里森", ("约翰·哈里森", "美国总统")),
        ("平江农学院院长、教授 李明", ("李明", "平江农学院院长、教授")),
        ("中国人民大学教授 李明", ("李明", "中国人民大学教授")),
        ("创始人兼CEO 李明", ("李明", "创始人兼CEO")),
        ("住持 释明远", ("释明远", "住持")),
        ("优秀教师代表 李明", ("李明", None)),
        ("新郎父亲 李明", ("李明", None)),
        ("1985届校友 李明", ("李明", None)),
        ("2015级新生代表:李明", ("李明", None)),
        ("教师代表 李明 教授", ("李明", None)),
        ("平江县妇联 李明", ("李明", None)),
        ("李明  平江县第三小学", ("李明", None)),
        ("总经理:(签名)李明", ("李明", "总经理")),
        ("【发言领导】李明", ("李明", None)),
        ("褚永瑤工程師", ("褚永瑤", None)),
    ],
)
def test_it_reads_who_a_line_names(line, expected):
    assert read(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "言伯农",
        "扎西乡政府",
        "平江县委书记",
        "县长 亲自部署",
        "演讲:春耕",
        "主持:李明 记录:王大力",
        "整理:李明",
        "平江一中副校长",
        "班主任:褚老师",
        "代拟稿",
        "国家统计局原局长",
    ],
)
def test_it_takes_no_other_words_for_a_name(line):
    assert (read(line) or (None,))[0] is None


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("校长李明教授在毕业典礼上的讲话", ("李明", "校长")),
        ("主席李明博士, SBS, JP 致辞", ("李明", "主席")),
        ("在全县春耕会议上的讲话 李大明", ("李大明", None)),
        ("在全县春耕会议上的讲话——县长李明", ("李明", "县长")),
        ("【致辞】县长 李明:在全县推介会上的致辞", ("李明", "县长")),
        ("美国总统约翰·哈里森在码头前的演讲", ("约翰·哈里森", "美国总统")),
        ("国务院副总理会见美国州长约翰·史密斯时的讲话", (None, "国务院副总理")),
        ("县长官柏林在开秤节上的讲话", ("官柏林", "县长")),
        ("县委宁书记在县委农村工作会议上的讲话", (None, "书记")),
        ("村支书李明的发言", ("李明", "村支书")),
        ("李明同志的讲话", ("李明", None)),
        ("平江县:李明在全县春耕会议上的讲话", ("李明", None)),
        ("刚刚当选的县长李明在人代会闭幕会上的讲话", ("李明", "县长")),
        ("全国劳动模范李明在表彰会上的发言", ("李明", None)),
        ("医院管理局行政总裁李明医生在周年大会致辞", ("李明", "医院管理局行政总裁")),
        ("路总统国庆演说全文", (None, "总统")),
        ("省委书记王××在防汛会议上的讲话", (None, "省委书记")),
        ("张××县长在防汛会议上的讲话", (None, "县长")),
        ("县领导李明在防汛会议上的讲话", ("李明", None)),
        ("平江大学校长李明2015年毕业典礼致辞:别怕走弯路", ("李明", "平江大学校长")),
        ("李明校长开学致词", ("李明", "校长")),
        ("主任秘书代表局长李明致词", (None, None)),
        ("在全县春耕会议上的讲话 范文", (None, None)),
        ("学习贯彻李明同志在全市大会上的讲话精神的发言", (None, None)),
        ("在柏青山县长调研座谈会上的汇报", (None, None)),
        ("在李明同志追悼会上的悼词", (None, None)),
    ],
)
def test_it_reads_who_a_title_names(title, expected):
    assert spoken_by(title=title) == expected


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("大家好,我是平江一中的校长李明。", ("李明", "校长")),
        ("各位领导:本人李明,现年三十八岁。", ("李明", None)),
        ("受李明县长委托,我向大家汇报有关情况。", (None, None)),
        ("今天,我们请到了省农科院李明院长。", (None, None)),
    ],
)
def test_it_reads_how_the_speaker_names_himself(opening, expected):
    assert spoken_by(paragraphs=(TEXT[0], opening, TEXT[2])) == expected
