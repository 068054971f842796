"""The day of an anniversary, and the year of one that is counted down to."""

from datetime import date

import pytest

from archive.ingest.extract import dates, reckoned_days
from archive.ingest.spans import Passage
from tests.ingest.factories import make_document

_KEPT = "县委书记在渡口起义八十周年纪念大会上的讲话"
_TOLD = "一九二八年四月三日,起义军在渡口集结。八十年后的今天,我们聚集在江边,缅怀先辈。"


def day_of(title: str, *paragraphs: str) -> str | None:
    document, text = make_document((title,), ("同志们:", *paragraphs, "谢谢大家。"))
    return dates.find(document, text, title).value


@pytest.mark.parametrize(
    ("title", "told", "day"),
    [
        (_KEPT, _TOLD, "2008-04-03"),
        (_KEPT, _TOLD.replace("八十年后", "七十年后"), None),
        (_KEPT, _TOLD.replace("四月三日", "四月"), None),
        ("县委书记在全县三级干部大会上的讲话", _TOLD, None),
    ],
)
def test_the_day_is_told_where_the_title_keeps_the_same_anniversary(title, told, day):
    assert day_of(title, told) == day


_COUNTED = "从今天算起,离八月一日自治区成立六十周年大庆还有整整一百天。"


def test_the_region_is_the_only_one_that_the_text_names():
    title = "旗委书记在动员大会上的讲话"
    assert day_of(title, _COUNTED, "让来内蒙古的客人看到变化。") == "2007-04-23"
    assert day_of(title, _COUNTED, "内蒙古的煤,宁夏的枣。") is None
    assert day_of(title, _COUNTED) is None


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("再过一个月,就是建党九十周年。", date(2011, 5, 1), date(2011, 6, 30)),
        ("离建国六十周年还有二十天。", date(2011, 9, 11), date(2011, 9, 11)),
    ],
)
def test_a_birthday_that_is_counted_down_to_tells_the_day(said, first, last):
    (one,) = reckoned_days.find((Passage(said),))
    assert one.windows(date(2011, 1, 1), date(2011, 12, 31)) == [(first, last)]


def test_a_birthday_that_is_spoken_of_tells_none():
    assert (
        list(reckoned_days.find((Passage("今天,恰逢建党九十周年。"), Passage("今年是建军八十周年。")))) == []
    )
