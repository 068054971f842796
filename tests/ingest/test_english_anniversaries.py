from datetime import date

import pytest

from archive.ingest.extract import dates
from archive.ingest.extract.english_anniversaries import hard
from archive.ingest.spans import Passage
from tests.ingest.factories import make_document

TITLE = "Speech by SW at harbour wall reception"
LEAD = "Following is the speech by the Secretary for Works, Ms Ada Ng, at {} today (March 14):"
GREETING = "Good evening, ladies and gentlemen."
ENDING = "Thank you very much, and please enjoy the evening."


def dated(*paragraphs, occasion="the Harbour Wall Reception", title=TITLE):
    head = (title, LEAD.format(occasion))
    return dates.find(*make_document(head, (GREETING, *paragraphs, ENDING)), title).value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("This year is the 60th anniversary of the People's Republic of China.", "2009-03-14"),
        (
            "It is a special year, as it marks the 10th anniversary of Hong Kong's reunification.",
            "2007-03-14",
        ),
        ("This year marks the 25th anniversary of the establishment of the HKSAR.", "2022-03-14"),
        ("We gather tonight to celebrate the 70th anniversary of the founding of the PRC.", "2019-03-14"),
        ("In a few hours, the Hong Kong SAR will mark its 15th anniversary.", "2012-03-14"),
        ("Today marks the 20th anniversary of the return of Macao to the motherland.", "2019-03-14"),
    ],
)
def test_an_anniversary_of_the_speakers_own_year_tells_the_year_of_the_day(text, expected):
    assert dated(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "In 2007, we celebrated the 10th anniversary of our reunification with the Mainland.",
        "Last year, the HKSAR marks its 10th anniversary in our books.",
        "Next year, Hong Kong SAR celebrates its 20th anniversary.",
        "This year marks the 10th anniversary of the HKSAR Passport.",
        "This year is the 60th anniversary of our dredging company.",
        "The 60th anniversary of the People's Republic of China brought many visitors.",
    ],
)
def test_an_anniversary_of_another_year_or_thing_tells_nothing(text):
    assert dated(text) is None


def test_an_occasion_held_for_one_is_in_its_year_or_in_the_month_before():
    for words in ("in celebration of", "to mark"):
        held = f"a dinner {words} the 25th anniversary of the establishment of the HKSAR"
        assert dated(occasion=held) == "2022-03-14"
    (bound,) = hard((), (Passage("Dinner celebrating the 25th anniversary of the HKSAR"),))
    assert (bound.earliest, bound.latest) == (date(2021, 12, 1), date(2022, 12, 31))
