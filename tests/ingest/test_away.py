"""Where an officer of Hong Kong, Macao or Taiwan speaks away from it."""

import doctest

import pytest

from archive.ingest import gazetteer
from archive.ingest.extract import away, places
from tests.ingest.factories import make_document

TEXT = ("各位來賓:大家早安。", "多謝各位。")


def place(title, *head):
    document, text = make_document([title, *head], list(TEXT), {})
    return places.find(document, text, title, None, gazetteer.load()).value


@pytest.mark.parametrize(
    ("title", "code", "name"),
    [
        ("財政司司長在東京出席港灣論壇致辭", None, "东京"),
        ("財政司司長於北京舉行的港灣論壇致辭", "110000", "北京市"),
        ("財政司司長在湖南長沙出席港灣論壇致辭", "430100", "长沙市"),
        ("財政司司長在新加坡主持啟動禮致辭", None, "新加坡"),
    ],
)
def test_a_region_s_officer_speaks_where_the_title_says_that_he_was(title, code, name):
    found = place(title)
    assert (found.code, found.name) == (code, name)


@pytest.mark.parametrize(
    "title",
    [
        "財政司司長在東區出席港灣論壇致辭",
        "財政司司長在中山紀念公園出席港灣論壇致辭",
        "財政司司長就在北京舉行的會議會見傳媒的談話",
        "財政司司長出席東京灣論壇致辭",
    ],
)
def test_a_quarter_a_park_and_what_is_talked_of_are_no_place_away(title):
    assert place(title).code == "810000"


def test_a_lead_says_where_too():
    lead = "以下是財政司司長李明今日(五月二日)在山東濟南舉行的「港灣周」開幕式上的致辭全文:"
    assert place("港灣周開幕式致辭", lead).code == "370100"


def test_the_examples_hold():
    assert doctest.testmod(away).failed == 0
