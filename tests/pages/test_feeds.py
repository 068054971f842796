import pytest

from tests.factories import make_speech

pytestmark = pytest.mark.django_db


def test_a_search_is_a_feed_of_what_was_added_last(reader, indexed):
    make_speech("攻坚", title="甲讲话", date="2011", place="330482")
    make_speech("攻坚", title="乙讲话", date="1999")
    make_speech("教育", title="丙讲话")
    indexed()
    response = reader.get("/search.atom?q=攻坚&sort=date")
    text = response.content.decode()
    assert response["Content-Type"].startswith("application/atom+xml")
    assert text.index("乙讲话") < text.index("甲讲话")
    assert "丙讲话" not in text
    assert "平湖市" in text


def test_a_feed_of_nothing_is_a_feed(reader, indexed):
    indexed()
    assert reader.get("/search.atom?q=没有的词").status_code == 200


def test_what_xml_cannot_hold_is_left_out(reader, indexed):
    make_speech("攻\x0b坚\x1f战", title="甲\x08讲话", speaker="李\x0c明")
    indexed()
    text = reader.get("/search.atom?q=%0B讲话%1F").content.decode()
    assert "“讲话”" in text
    for words in ("甲讲话", "攻坚战", "李明"):
        assert words in text
