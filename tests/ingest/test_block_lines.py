import doctest

import pytest

from archive.ingest import block_lines
from archive.ingest import lines as shapes
from tests.ingest.texts import body, head, lifted, page_of

TITLE = "Inaugural Address of Governor Lucinda Marsh"
TEXT = ("I took the oath a few minutes ago, and I thank you for it.", "We will open four schools. Thank you.")


@pytest.mark.parametrize(
    "line",
    [
        "厅长 林佩英 2024年11月10日 于澳门渔人码头会议中心",
        "Washington, D.C.",
        "Below is the text of the speech made by Ada Ng, the Prime Minister, on 1 March 2018.",
        "Waterways Minister Ada Ng speaks about volunteers and locks.",
        "常任秘书长利明因公务未克出席,讲辞由主任侯安代为宣读",
        "局长林明今日下午出席典礼。以下为林明的致辞全文:",
    ],
)
def test_a_line_of_the_block_is_known(line):
    assert block_lines.is_head(line)


def test_an_address_over_two_lines_belongs_to_the_text():
    address = ("Chief Justice Tull, members of the Legislature, former", "Governors, and fellow citizens:")
    page = lifted(page_of((TITLE, *address, *TEXT)))
    assert body(page)[0] == address[0]
    assert head(page) == [TITLE]


def test_it_does_what_its_examples_say():
    assert doctest.testmod(block_lines).failed == 0


def test_it_knows_ways_through_a_site_and_headers_of_mail():
    ways = (
        "<< Previous | Contents | Next Section >>",
        "新闻 / 演辞",
        "Home > News",
        "Subject: Budget speech",
    )
    assert all(map(block_lines.leads_on_site, ways))
    assert not block_lines.leads_on_site("春江——在全市大会上的讲话")


def test_it_reads_an_english_line_over_its_giver_as_a_title_only_where_it_can_be_one():
    assert block_lines.is_english_slogan("Making the quiet machine")
    assert not block_lines.is_english_slogan("Remarks by Ada Ng, Mayor")
    assert not block_lines.is_english_slogan("Thank you all.")


def test_all_of_a_house_are_addressed():
    for line in ("全体干警:", "全体教职工:", "各位理事、各位会员:"):
        assert shapes.is_salutation(line)
    assert shapes.is_salutation("柳河的老少爷们儿:")
    assert not shapes.is_salutation("全体起立,奏国歌:")


@pytest.mark.parametrize(
    ("line", "addresses"),
    [
        ("尊敬的奥卡多国王,", True),
        ("尊敬的国王陛下、王后陛下,", True),
        ("各位国际组织负责人,", True),
        ("尊敬的奥卡多首相和夫人:", True),
        ("各位国家负责人要认真落实,", False),
        ("尊敬的国王陛下来到春江,我们很高兴,", False),
        ("国家首相,", False),
        ("尊敬的各位乡友:女士们,先生们", True),
        ("各位乡友:我们要把路修好", False),
    ],
)
def test_any_office_is_addressed_with_a_form_of_respect_before_it(line, addresses):
    assert shapes.is_salutation(line) is addresses


def test_a_crown_and_a_chair_are_addressed_without_a_mark():
    for line in ("Your Majesty", "Your Royal Highness", "Mr Speaker", "Madam Chair"):
        assert shapes.is_salutation(line)
    assert not shapes.is_salutation("Mr President of the club")


def test_it_knows_a_greeting_for_no_title():
    assert block_lines.leads_on_site("Good morning, and welcome to the ninety-first annual meeting of")
    assert not block_lines.leads_on_site("Good Morning, Elm Street")


@pytest.mark.parametrize(
    "line", ["县长 阿不都热合曼·买买提伊明", "州委副书记、州长 古丽巴哈尔·阿布力孜·依明"]
)
def test_a_long_name_behind_an_office_is_a_name(line):
    assert block_lines.is_head(line) and block_lines.is_name(line)


def test_a_name_is_one_with_its_honours_or_its_mask_behind_it():
    lines = ("李明女士 MH", "李明议员,SBS,JP", "李明博士, Ph.D.", "县长 李××", "县长 *", "县长李明")
    assert all(map(block_lines.is_name, lines))
    assert not any(map(block_lines.is_name, ("修好水渠 MH", "修渠的人*", "修好水渠。")))


def test_a_day_and_an_occasion_that_two_lines_share_belong_to_the_block():
    shared = ["2022年1月6日在北春江左旗第十六届", "人民代表大会第一次会议上"]
    lines = ["2022年北春江左旗人民政府工作报告", "", *shared, "旗人民政府代旗长 李大明", "各位代表:"]
    assert head(lifted(page_of([*lines, "我代表旗人民政府报告工作,请予审议。"])))[1:3] == shared
