import pytest

from archive.ingest.extract import dates
from tests.ingest.factories import make_document

TITLE = "在全市机关作风建设动员大会上的讲话"
CITED = "会议的主要任务是,贯彻党的十七届三中全会精神,动员全市机关干部转变作风。"


def dated(line, *paragraphs, title=TITLE):
    head = (title, line) if line else (title,)
    return dates.find(*make_document(head, (*paragraphs, "谢谢大家!")), title).value


@pytest.mark.parametrize(
    ("line", "opening"),
    [
        ("(20××年2月3日)", "同志们:"),
        ("20xx年2月3日", "同志们:"),
        ("(200x年2月3日)", "同志们:"),
        ("", "20__年2月3日 同志们:"),
    ],
)
def test_what_the_text_cites_gives_a_masked_year_back(line, opening):
    assert dated(line, opening, CITED) == "2009-02-03"


def test_a_title_may_have_the_masked_day_behind_it():
    assert dated("", "同志们:", CITED, title=f"{TITLE}(20××年2月3日)") == "2009-02-03"


def test_a_year_before_the_title_is_the_mills_where_it_took_the_figures_out():
    title, gone = "2022年在水利工作座谈会上的发言", "工程保护行政村_个、人口_万人,淹不着了。"
    assert dated("", gone, title=title) is None
    assert dated("", "工程保护行政村12个、人口_万人,淹不着了。", title=title) == "2022"


@pytest.mark.parametrize(
    ("line", "opening", "expected"),
    [
        ("(20××年2月3日)", "同志们:", None),
        ("(201x年2月3日)", CITED, "2008-10-12/2009-09-18"),
        ("", f"20××年2月3日以来,全市上下真抓实干。{CITED}", "2008-10-12/2009-09-18"),
        ("(20××年×月×日)", CITED, "2008-10-12/2009-09-18"),
    ],
)
def test_it_says_no_more_than_is_known(line, opening, expected):
    assert dated(line, opening) == expected
