"""The pages of an assembly's official record: their heads are no text, and tell the day of the sitting."""

import doctest

import pytest

from archive.ingest import furniture, sittings
from archive.ingest.documents import Line, RawPage
from archive.ingest.pipeline import ingest
from archive.ingest.spans import Passage

FIRST = "代理主席，今天我想從一口水井說起。井邊的石級有四十級，挑水的人每天走兩次，走了三十年。"
SECOND = "我建議局方先修石級，再裝水管。這兩件事都不難，難的是有沒有人去看一看那口井。"
LAST = "代理主席，我謹此陳辭，支持原議案。"


def report(*lines):
    [draft] = ingest([RawPage("發言.txt", "\n".join(lines).encode())])
    return draft.report()


def record(head, number="1733", following="1734"):
    above, below = (f"{head}{by}" for by in (number, following))
    return (*above.split("|"), "議員議案", "陳大河議員：" + FIRST, *below.split("|"), SECOND, LAST)


def test_it_does_what_its_examples_say():
    failed, tried = doctest.testmod(sittings)
    assert tried
    assert not failed


@pytest.mark.parametrize(
    "head",
    [
        "立法會 ─ 2009年5月13日|",
        "立法會─2009年5月13日（星期三）|",
        "立法局會議 2009年5月13日        ",
        "LEGISLATIVE COUNCIL ─ 13 May 2009|",
    ],
)
def test_the_head_of_a_records_pages_is_no_text_and_tells_the_day(head):
    told = report(*record(head))
    assert told["paragraphs"] == [FIRST, SECOND, LAST]
    assert (told["date"], told["speaker"]) == ("2009-05-13", "陳大河")


def test_the_day_under_the_title_of_a_record_is_the_sittings():
    lines = (
        "會議過程正式紀錄",
        "2009年5月13日星期三",
        "上午11時正會議開始",
        "陳大河議員：" + FIRST,
        SECOND,
        LAST,
    )
    assert report(*lines)["date"] == "2009-05-13"


@pytest.mark.parametrize(
    "lines",
    [
        (
            "立法會 ─ 2009年5月13日",
            "1733",
            FIRST,
            "立法會 ─ 2009年5月14日",
            "1734",
            SECOND,
        ),  # of two sittings
        ("立法會 2009年5月13日", FIRST, SECOND),  # a site's banner
        ("關於2009年5月13日的立法會", "1733", FIRST, SECOND),
        ("公園開放紀錄", "2009年5月13日", FIRST, SECOND),
    ],
)
def test_other_lines_with_a_day_tell_no_sitting(lines):
    folded = {n: furniture.fold(text) for n, text in enumerate(lines)}
    assert sittings.days([Line(Passage(text)) for text in lines], folded) == {}


def test_a_line_that_a_speaker_says_twice_stays():
    told = report("陳大河議員：" + FIRST, "二〇〇九年的水井", SECOND, "二〇〇九年的水井", LAST)
    assert sum("水井" in one for one in told["paragraphs"]) >= 1
    assert LAST in told["paragraphs"]
