from archive.ingest import copies
from archive.ingest.documents import Line
from archive.ingest.spans import Passage
from tests.ingest.texts import BODY, CLOSING, OPENING, SECOND, TITLE, body, dropped, lifted, page_of

THIRD = "明年开春以前,各乡镇都要把自己的河道清理一遍,哪一段没有完成,就由哪一段的负责人说明原因。"


def second(*texts):
    return copies.second_copy([Line(Passage(text)) for text in texts])


def test_a_preview_above_the_text_is_dropped():
    preview = "".join(BODY)[:110] + "..."
    page = lifted(page_of((TITLE, preview, *BODY)))
    assert body(page) == list(BODY)
    assert {rule for _, rule in dropped(page)} == {"repeated-text"}


def test_a_preview_under_the_same_title_is_dropped():
    page = lifted(page_of((TITLE, *BODY[:4], TITLE, *BODY)))
    assert body(page) == list(BODY)


def test_of_two_equal_texts_the_one_with_paragraphs_stays():
    assert second("".join(BODY), *BODY) == (0, 1)
    assert second(*BODY, "".join(BODY)) == (5, 6)
    assert second(*BODY, *BODY) == (5, 10)


def test_a_refrain_is_no_second_copy():
    assert second("同志们:", OPENING, SECOND, OPENING, THIRD, CLOSING) == (0, 0)
    assert second(*BODY, OPENING[:30] + THIRD) == (0, 0)


def test_the_next_speech_of_a_collection_is_no_second_copy():
    assert second(*BODY, "在全乡冬修水利动员大会上的讲话", *BODY) == (0, 0)


def test_one_text_is_left_alone():
    assert second(*BODY) == (0, 0)
    assert second() == (0, 0)


def test_first_words_that_break_off_in_dots_are_a_preview():
    shown = BODY[0] + BODY[1][:20] + "..."
    assert body(lifted(page_of((TITLE, shown, *BODY)))) == list(BODY)
    own = "同志们……"
    assert body(lifted(page_of((TITLE, own, *BODY[1:])))) == [own, *BODY[1:]]
