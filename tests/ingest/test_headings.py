"""Which lines are headings: each by itself, and the numbers of one run together."""

from archive.ingest import structure
from tests.ingest.texts import CLOSING, OPENING, SECOND, document

LONG = "加固沿河两岸的老堤坝,疏通淤塞多年的排水渠道,赶在六月主汛期到来之前把所有险工险段处理完毕"


def mended(*lines):
    text = structure.mend(document("同志们:", OPENING, *lines, CLOSING))
    return [(s.level, s.number, s.heading.text) for s in text.sections], [
        p.text for p in text.paragraphs[2:-1]
    ]


def test_a_long_sentence_among_headings_is_a_heading_too():
    sections, paragraphs = mended("一、统一思想", SECOND, f"二、{LONG}。", SECOND, "三、狠抓落实")
    assert [number for _, number, _ in sections] == ["一", "二", "三"]
    assert sections[1][2] == LONG and paragraphs == [SECOND, SECOND]


def test_numbered_sentences_with_text_under_each_are_headings():
    sections, paragraphs = mended("1.渠道要先清后修。", SECOND, "2.水闸要先查后换。", SECOND)
    assert [heading for _, _, heading in sections] == ["渠道要先清后修", "水闸要先查后换"]
    assert paragraphs == [SECOND, SECOND]


def test_numbered_sentences_in_a_row_stay_paragraphs():
    lines = ["1.渠道要先清后修。", "2.水闸要先查后换。", "3.账目要先审后付。"]
    assert mended(*lines) == ([], lines)


def test_one_short_first_sentence_makes_no_heading_of_a_numbered_paragraph():
    lines = [f"1.{LONG}。{SECOND}", f"2.水闸要换。{SECOND}", f"3.{LONG}。{SECOND}"]
    assert mended(*lines) == ([], lines)


def test_problems_counted_within_a_paragraph_stay_in_it():
    line = "第一个问题,水从哪里来。" + SECOND + "第二个问题,水到哪里去。" + SECOND
    assert mended(line) == ([], [line])


def test_a_heading_ends_where_its_text_plainly_begins():
    sections, paragraphs = mended("一、疏通河道加固堤防去年以来,我们疏浚了四条河道。" + SECOND)
    assert sections == [(1, "一", "疏通河道加固堤防")]
    assert paragraphs == ["去年以来,我们疏浚了四条河道。" + SECOND]


def test_words_that_a_heading_governs_do_not_end_it():
    sections, _ = mended("一、认真回顾五年来,全县水利建设的经验。" + SECOND)
    assert sections == [(1, "一", "认真回顾五年来,全县水利建设的经验")]


def test_a_heading_over_left_out_text_stays_one():
    sections, _ = mended("一、统一思想", SECOND, "二、明确任务", "(略)", "三、狠抓落实", SECOND)
    assert [number for _, number, _ in sections] == ["一", "二", "三"]


def test_a_number_that_lost_its_opening_bracket_is_one():
    sections, _ = mended("(一)认清形势", SECOND, "二)明确任务", SECOND, "(", "三)狠抓落实", SECOND)
    assert [number for _, number, _ in sections] == ["一", "二", "三"]


def test_an_address_without_its_colon_is_no_heading():
    assert mended("各位代表、同志们", SECOND) == ([], ["各位代表、同志们", SECOND])
