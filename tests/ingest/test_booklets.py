"""Speeches in a booklet whose title names a place."""

from archive.ingest import gazetteer, split
from archive.ingest.documents import Document, Slot
from archive.ingest.extract import places
from archive.ingest.structure import mend
from tests.ingest.texts import CLOSING, OPENING, SECOND, lifted, page_of

FIRST, OTHER = "在农机推广现场会上的讲话", "在秋收座谈会上的讲话"


def found(booklet, words):
    lines = [booklet, "", f"第一篇 {FIRST}", "同志们:", OPENING.replace("全县", "这里"), SECOND, CLOSING]
    lines += [f"第二篇 {OTHER}", "各位老乡:", words, SECOND[::-1], CLOSING]
    document = Document((Slot(split.parts(lifted(page_of(lines)))[1], None),))
    return places.find(document, mend(document), OTHER, None, gazetteer.load()).value


def test_the_booklets_place_is_the_entrys_where_its_own_words_leave_it_open():
    words = "西安来的客商问我,桐乡的菊花卖不卖;上海来的客商也问。我说,卖。"
    assert found("桐乡市秋收座谈会材料汇编(二)", words).code == "330483"
    assert found("秋收座谈会材料汇编(二)", words) is None


def test_a_booklet_tells_nothing_of_a_speech_that_does_not_name_its_place():
    assert found("桐乡市秋收座谈会材料汇编(二)", "西安来的客商问我,菊花卖不卖。我说,卖。") is None


def test_a_booklet_of_a_units_leaders_speeches_places_them_though_they_do_not_name_it():
    words = "西安来的客商问我,菊花卖不卖。我说,卖。全市的花农都等着这句话。"
    for booklet in ("《菊花集——桐乡市领导讲话选编》（内部资料）", "桐乡市委领导同志讲话汇编（第二辑）"):
        assert found(booklet, words).code == "330483"
    assert found("《菊花集——桐乡市花农发言选编》", words) is None
