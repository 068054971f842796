import pytest

from archive.ingest.extract import dates, short_years
from tests.ingest.factories import make_document


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("(05年3月18日)", "2005-03-18"),
        ("九八年六月十二日", "1998-06-12"),
        ("(87年11月)", "1987-11"),
        ("(98.6.5)", "1998-06-05"),
    ],
)
def test_a_line_of_its_own_gives_the_day_with_a_short_year(line, day):
    title = "在全县春耕动员会上的讲话"
    block = (title, line)
    assert dates.find(*make_document(block, ("同志们:", "要抓好春耕。", "谢谢!")), title).value == day


@pytest.mark.parametrize(
    "line", ["45年3月18日", "(05.3.18)", "05年3月35日", "05年春耕3月开始", "建厂05年3月"]
)
def test_it_leaves_other_lines_alone(line):
    assert short_years.find(line) == ()


def test_traditional_pages_count_by_the_republic():
    title = "在慶祝大會上的講話"
    text = ("各位來賓:", "我們歡聚一堂,慶祝這個節日。", "謝謝!")
    assert dates.find(*make_document((title, "(98年6月5日)"), text), title).value != "1998-06-05"
