import csv
import io

import pytest

from archive.exports.csv import COLUMNS
from tests.factories import make_speech

pytestmark = pytest.mark.django_db


def table(response) -> list[list[str]]:
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def test_the_table_has_what_is_found_and_nothing_else(reader, indexed):
    speech = make_speech("攻坚", title="甲讲话", date="2011-03", place="330482", speaker="吴翠云")
    make_speech("教育")
    indexed()
    heading, *found = table(reader.get("/search.csv?q=攻坚"))
    assert tuple(heading) == COLUMNS
    row = dict(zip(heading, *found, strict=True))
    assert (row["title"], row["date"], row["place_code"]) == ("甲讲话", "2011-03", "330482")
    assert (row["speaker"], row["url"]) == ("吴翠云", f"http://testserver{speech.get_absolute_url()}")


def test_the_table_begins_with_a_byte_order_mark(reader, indexed):
    indexed()
    assert b"".join(reader.get("/search.csv").streaming_content).startswith(b"\xef\xbb\xbftitle")


def test_no_cell_of_the_table_is_a_formula(reader, indexed):
    make_speech("攻坚", title="=HYPERLINK(1)")
    indexed()
    assert table(reader.get("/search.csv?q=攻坚"))[1][0] == "'=HYPERLINK(1)"


def test_the_list_cites_what_is_found(reader, indexed):
    make_speech("攻坚", title="甲讲话", speaker="吴翠云")
    make_speech("教育", title="乙讲话")
    indexed()
    text = reader.get("/search/list/?q=攻坚").content.decode()
    assert "吴翠云. 甲讲话[EB/OL]" in text
    assert "乙讲话" not in text


def test_the_list_says_what_it_was_narrowed_to(reader, indexed):
    make_speech("攻坚", place="330482", date="2011")
    indexed()
    text = reader.get("/search/list/?q=攻坚&place=330482").content.decode()
    assert "“攻坚” · " in text
    assert "平湖市</span> · 1 speech found" in text


def test_the_list_has_texts_only_when_they_are_asked_for(reader, indexed):
    make_speech("要打好创卫这场攻坚战。")
    indexed()
    assert "创卫这场" not in reader.get("/search/list/?q=攻坚").content.decode()
    assert "创卫这场" in reader.get("/search/list/?q=攻坚&texts=1").content.decode()


def test_the_list_says_when_it_leaves_some_out(reader, indexed):
    for _number in range(21):
        make_speech("攻坚")
    indexed()
    text = reader.get("/search/list/?q=攻坚&texts=1").content.decode()
    assert "The first 20 in the order of the search" in text


def test_the_list_costs_the_same_queries_however_long(reader, indexed, django_assert_max_num_queries):
    for _number in range(30):
        make_speech("攻坚", date="2011", place="330482", speaker="吴翠云", event="大会")
    indexed()
    with django_assert_max_num_queries(12):
        reader.get("/search/list/?q=攻坚")
