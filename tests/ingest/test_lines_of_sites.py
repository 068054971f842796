"""Lines of a site that are none of a speech, and lines that look like them and say who spoke and when."""

import pytest

from archive.ingest import block_lines, chrome, counted_days, furniture, source_lines
from archive.ingest.documents import RawPage
from archive.ingest.extract import names
from archive.ingest.extract.folding import fold
from archive.ingest.pipeline import ingest
from archive.ingest.readers import html

SAID = (
    "<p>Good evening, neighbors. I am glad that we are here, and I thank you all for the books that you gave "
    "us.</p><p>We have put up forty shelves and a stove. Let us keep the lamp lit.</p>"
)


def lifted(page):
    return chrome.lift(html.read(RawPage("a.html", page.encode())))


@pytest.mark.parametrize(
    ("label", "stamped"), [("注册时间", False), ("最后登录:", False), ("三秦范文网", True)]
)
def test_since_when_one_is_a_member_is_no_day_of_posting(label, stamped):
    page = {0: label, 1: "2006-3-9", 2: "1# 发表于 2008-1-26 21:14 作者:李闻 点击:12"}
    assert source_lines.is_stamped(page, 1) is stamped


@pytest.mark.parametrize(
    ("line", "stamped"),
    [
        ("春江史志编辑室 整理 | 2021年7月12日 | 阅读 3.1千", True),
        ("县长 王大河 | 2021年7月12日 | 阅读 31", False),
        ("春江史志编辑室 | 2021年7月12日 | 县礼堂", False),
    ],
)
def test_a_bar_stands_between_the_day_of_posting_and_its_count(line, stamped):
    assert counted_days.is_stamp({3: line}, 3) is stamped


def test_a_menu_in_a_column_over_a_title_names_nobody():
    menu = "".join(f"<td align=center>{name}</td>" for name in ("年报", "演辞", "相片集"))
    said = "<p>各位会员:</p><p>大家好,今年办了三件事。</p>"
    page = f"<table><tr>{menu}</tr></table><h2>会员大会主席致辞</h2>{said}"
    assert "相片集" not in [line.text for line in lifted(page).head]
    over = f"<p align=center>王大河</p><h2>在会员大会上的致辞</h2>{said}"
    assert "王大河" in [line.text for line in lifted(over).head]


def test_those_greeted_are_not_named_over_a_day():
    page = (
        "<h3>Speech at the Harbour Dinner</h3><p>Captain Rowan Marlow, President<br>"
        f"5 December 2008, Marlow Hall, Halden</p><p>Mr Ng, ladies and gentlemen,</p>{SAID}"
    )
    assert lifted(page).body[0].text.startswith("Mr Ng")
    rolled = html.read(RawPage("a.html", b"<p>Chief Justice Lee, members<br>and fellow citizens:</p>"))
    assert block_lines.opens_address(rolled, 0)


def test_a_kind_of_speech_behind_the_site_s_name_is_no_site():
    page = (
        "<title>The Harbour Institute - President's Speech</title><b>The Harbour Institute</b>"
        f"<h3>President's Speech at the Dinner</h3>{SAID}"
    )
    sites = [fact.value for fact in lifted(page).facts if fact.name == "source_site"]
    assert sites[0] == "The Harbour Institute"


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Room 12, Marlow Building, Sheung Wan, Hong Kong", "site-note"),
        ("Room for all of us, and for Hong Kong", ""),
        ("^ Back to top | Printer-friendly version | E-mail this page", "buttons"),
    ],
)
def test_what_stands_at_the_foot_of_english_pages(line, rule):
    assert furniture.rule_of(furniture.fold(line)) == rule


def test_a_day_over_a_lead_that_gives_an_earlier_one_is_the_site_s():
    lead = (
        "<p>The following is the full text of the address given by Provost Ada Ng on {} September 2022.</p>"
    )
    head = "<h1>Provost's Welcome Address</h1><div>19 September 2022</div>"
    facts = [
        {fact.name: fact.value for fact in lifted(f"{head}{lead.format(day)}{SAID}").facts}
        for day in (17, 19)
    ]
    assert [one.get("posted") for one in facts] == ["2022-09-19", None]


@pytest.mark.parametrize(
    ("line", "office"),
    [("初二(3)班班主任 李闻", "初二(3)班班主任"), ("2013年县长 李闻", None), ("第12师师长 李闻", None)],
)
def test_an_office_may_have_the_number_of_its_class(line, office):
    folded = fold(line)
    naming = names.whole_line(folded)
    found = naming.office and folded[slice(*naming.office)] if naming else None
    assert office is None or found == office
    assert office is not None or found is None or found[0] not in "2"


def test_an_editor_s_note_opens_with_the_year_of_its_day():
    note = "编者按:{},全县遭受大水。7月11日傍晚,县委召开紧急动员大会,县长李明在会上讲话。"
    said = "<p>同志们:</p><p>雨还在下,大家都要上堤去,一个也不能少。</p><p>散会!</p>"
    for year, expected in (("1991年梅雨期", "1991-07-11"), ("1991年成立的平江县", None)):
        page = f"<h1>在抗洪动员大会上的讲话</h1><blockquote>{note.format(year)}</blockquote>{said}"
        assert ingest([RawPage("a.html", page.encode())])[0].date == expected
