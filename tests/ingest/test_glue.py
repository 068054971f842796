import pytest

from archive.ingest import glue
from archive.ingest.documents import Line, Passage
from tests.ingest.texts import CLOSING, OPENING, SECOND, TITLE


def parted(text):
    return [line.text for line in glue.parted(Line(Passage(text)))]


def test_title_day_salutation_and_text_in_one_line_come_apart():
    text = OPENING + SECOND + CLOSING
    assert parted(f"{TITLE}(2009年12月1日)同志们:{text}") == [TITLE, "(2009年12月1日)", "同志们:", text]


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        (f"{TITLE}(2009年12月1日)", [TITLE, "(2009年12月1日)"]),
        (f"{TITLE}（二○○九年十二月一日）", [TITLE, "（二○○九年十二月一日）"]),
        ("(2006年8月30日) 同志们:", ["(2006年8月30日)", "同志们:"]),
        (f"{TITLE}同志们:", [TITLE, "同志们:"]),
    ],
)
def test_short_lines_come_apart_at_clear_joints(line, pieces):
    assert parted(line) == pieces


@pytest.mark.parametrize(
    "line",
    [
        "在全县冬修水利动员大会上的讲话(2009年修订)",
        "同志们:今天的会议很重要。",
        OPENING,
        "我听了各位代表的发言,很受启发。",
        "(2009年12月1日)",
    ],
)
def test_other_lines_stay_whole(line):
    assert parted(line) == [line]


def test_a_bracket_in_the_text_is_not_joined_where_it_holds_no_day():
    pieces = [Line(Passage(text)) for text in ("（", "620", "个班子", "）")]
    assert [line.text for line in glue.dates_joined(pieces)] == ["（", "620", "个班子", "）"]


@pytest.mark.parametrize("opening", ["同志们,", "今天我们召开全县冬修水利动员会,"])
def test_a_title_comes_apart_from_words_that_open_a_speech(opening):
    title, text = "县长在全县冬修水利动员会上的讲话文稿", opening + OPENING + SECOND + CLOSING
    assert parted(title + text) == [title, text]


def test_words_about_a_speech_stay_in_their_sentence():
    text = f"上周大家听了县委书记的讲话,今天我们来落实。{OPENING}{SECOND}{CLOSING}"
    assert parted(text) == [text]
