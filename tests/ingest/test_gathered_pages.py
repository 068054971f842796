"""What catalogues, mills and albums print around a speech that they have gathered."""

import pytest

from archive.ingest import chrome, kinds
from archive.ingest.documents import RawPage
from archive.ingest.extract import title_block
from archive.ingest.pipeline import ingest
from archive.ingest.readers import text
from tests.ingest.texts import lifted, page_of

SAID = (
    "今天召开全县林业会议,我代表县委、县政府向辛勤工作的同志们表示感谢。去年全县造林三万亩,群众得到了实惠。"
)
RENDERED = (
    "Comrades: Today the county holds its meeting, and on behalf of the committee and the government "
    "I thank all who worked hard. Last year many trees were planted, and the people had the good of it."
)


def report(lines, file="page.txt"):
    [draft] = ingest([RawPage(file, page_of(lines).encode())])
    return draft.report()


def test_the_english_that_a_catalogue_renders_a_chinese_text_in_is_none_of_it():
    page = lifted(page_of(("论文部分内容阅读", f"同志们: {SAID}", RENDERED)))
    assert not any("Comrades" in line.text for line in page.body)
    assert any(drop.rule == "appended" for drop in page.dropped)


@pytest.mark.parametrize(
    "lines",
    [
        ("同志们:", SAID, RENDERED, "刚才的话,是说给远方的客人听的。我们欢迎他们。谢谢大家!"),
        ("同志们:", SAID, "有一句英语说得好:One step at a time.", "谢谢大家!"),
        ("同志们:", SAID, *(RENDERED.replace("three", "four") for _ in range(4))),
    ],
)
def test_what_a_speaker_says_in_english_stays(lines):
    said = [line.text for line in lifted(page_of(lines)).body]
    assert any("One step" in line or "Comrades" in line for line in said)


def test_a_title_may_be_parted_from_an_address_of_several_in_its_line():
    line = f"在全县纪念“三八”妇女节暨表彰大会上的讲话尊敬的各位领导,亲爱的同志们:大家好!{SAID * 2}"
    assert report((line,))["title"] == "在全县纪念“三八”妇女节暨表彰大会上的讲话"


def test_the_year_behind_the_words_that_end_a_title_is_its_own():
    assert (
        report(("毕业晚会校长致辞2020", f"毕业晚会校长致辞 1 同学们:{SAID * 2}"))["title"]
        == "毕业晚会校长致辞2020"
    )


def test_what_goes_on_from_a_line_above_is_no_title():
    lines = (
        "第一篇:江口大学沈一鸣校长在2013级新生开学典礼上的讲话",
        "当好一名大学生",
        "--江口大学沈一鸣校长在2013级新生开学典礼",
        "上的讲话",
        "各位同学:",
        SAID,
    )
    own = "当好一名大学生——江口大学沈一鸣校长在2013级新生开学典礼上的讲话"
    assert report(lines)["title"] == own  # under the mill's count, which goes without the slogan


def test_a_hyphen_before_the_occasion_for_which_it_was_written_is_a_dash():
    said = report(("会长致辞", "-写在双桥商会成立十周年庆祝大会", "双桥商会会长 沈一鸣", "各位来宾:", SAID))
    assert said["event"] == "双桥商会成立十周年庆祝大会"
    assert title_block.DASH.match("-10度的冬天") is None
    said = report(("荷花开时", "----双桥商会成立十周年庆祝大会致辞", "各位来宾:", SAID))
    assert said["title"] == "荷花开时——双桥商会成立十周年庆祝大会致辞"


def test_a_library_says_what_its_grain_is_called():
    card = ("内容出处: 《双桥报》", "唯一号: 112", "颗粒名称: 全县农业先进代表会议闭幕词", "分类号: D6")
    assert report((*card, "各位代表,各位同志:", SAID))["title"] == "全县农业先进代表会议闭幕词"


@pytest.mark.parametrize(
    ("first", "expected"), [("欢迎访问春江范文网!", ["春江范文网"]), ("欢迎来到我们的新校园!", [])]
)
def test_a_site_welcomes_to_itself(first, expected):
    page = text.read(RawPage("a.txt", f"{first}\n首页 > 领导讲话\n护士节讲话\n各位同仁:\n{SAID}".encode()))
    assert [fact.value for fact in chrome.lift(page).facts if fact.name == "source_site"] == expected


def test_a_mill_puts_its_name_between_paragraphs():
    lines = ("同志们:", "公文坊,办公文档之家", SAID, "团结奋进,和谐之家", SAID, "谢谢大家!")
    said = [line.text for line in lifted(page_of(lines)).body]
    assert "公文坊,办公文档之家" not in said
    assert "团结奋进,和谐之家" in said


@pytest.mark.parametrize(
    ("heading", "expected"),
    [("毕业典礼发言稿(通用18篇)", "template"), ("春江素材网提供各类范文!", "speech")],
)
def test_two_names_left_open_make_a_model_text_where_many_are_gathered(heading, expected):
    said = f"大家好!今天隆重举行xx中学20xx届毕业典礼。{SAID}"
    page = lifted(page_of((heading, "毕业典礼校长发言稿", "各位老师、同学们:", said)))
    assert kinds.judge(page).kind == expected


def test_a_label_of_the_source_with_nothing_behind_it_names_no_title_below():
    lines = ("发布日期:2013-03-05", "信息来源:", "在双桥党校建校八十周年庆祝大会上的讲话", "同志们:", SAID)
    page = lifted(page_of(lines))
    assert not [fact.value for fact in page.facts if fact.name == "source_site"]


def test_readings_in_brackets_may_have_a_blank_behind_them():
    line = "今天,我們在這里集會(huì ),慶祝建校(xiào )八十周年,學(xué )校的同學(xué )們都來會(huì )場了。"
    page = lifted(page_of(("同志們:", line, SAID)))
    assert any("集會,慶祝建校八十周年,學校的同學們都來會場" in said.text for said in page.body)


def test_articles_of_a_regulation_and_the_card_of_a_paper_are_no_speech():
    articles = [
        f"第{n}条 为推动全县水利企业的改革,根据有关政策,结合本县实践,我县企业应当遵守本指引。"
        for n in "一二三四"
    ]
    assert kinds.judge(lifted(page_of(("第一章 总则", *articles)))).kind == "notice"
    told = "春节刚过,水利局就召开了会议,代表们听取了报告。下面,我想就基础设施建设的要求,谈几点意见。"
    card = ("摘要", told, "出处", "《双桥水利》", "1999年第2期9-12,36,共5页")
    assert kinds.judge(lifted(page_of(card))).kind == "abstract"
