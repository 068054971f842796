"""Headings of English texts in capitals, entries of lists, and who signs below."""

import pytest

from archive.ingest import capitals
from archive.ingest.documents import Line, RawPage
from archive.ingest.pipeline import ingest
from archive.ingest.spans import Passage

ADDRESS = "To the Council of the County of Marlow:"
ROADS = "We have mended ninety miles of road this year, and we shall mend ninety more before the harvest."
FARMS = "I ask the council to lend our farmers what they need for seed, for I know how hard the spring was."
MILLS = "Our mills have worked every day since March, and we owe that to the men and women who run them."
END = "I have never been so sure of the future of our county as I am today, and I thank you for your trust."


def draft(*lines):
    (found,) = ingest([RawPage("message.txt", "\n\n".join(lines).encode())])
    return found


def outline(found):
    return [(one.level, one.number, one.heading.text) for one in found.text.sections]


def told(found):
    return [paragraph.text for paragraph in found.text.paragraphs]


def test_a_line_in_capitals_between_empty_lines_is_a_heading_however_long():
    long = "THE UPKEEP OF OUR ROADS AND OF THE BRIDGES OVER THE RIVER MARLOW"
    found = draft(ADDRESS, ROADS, long, FARMS, "PRIVACY", MILLS, END)
    assert outline(found) == [(1, "", long), (1, "", "PRIVACY")]
    assert told(found) == [ADDRESS, ROADS, FARMS, MILLS, END]


def test_a_heading_that_a_small_word_joins_to_the_next_line_goes_on_there():
    found = draft(ADDRESS, ROADS, "LENDING TO FARMS AND", "MILLS", FARMS, "SEED", "HARVESTS", MILLS, END)
    assert outline(found) == [(1, "", "LENDING TO FARMS AND MILLS"), (1, "", "SEED"), (1, "", "HARVESTS")]


def test_it_parts_a_heading_from_the_entry_of_a_list_above_it():
    entry = "• the farmers of the upper valley should be lent seed"
    found = draft(ADDRESS, ROADS, entry, "MILLS", MILLS, "SCHOOLS", END)
    assert told(found) == [ADDRESS, ROADS, entry, MILLS, END]


def test_entries_of_a_list_that_begin_with_dashes_stay_apart():
    entries = ("--Seed for the farms of the upper valley; and", "--New wheels for the mills.")
    found = draft(ADDRESS, ROADS, FARMS, *entries, MILLS, END)
    assert told(found)[3:5] == list(entries)


def test_headings_stand_under_the_numbers_that_run_through_a_text():
    parts = ("I. ROADS", "II. FARMS", "III. MILLS")
    under = (("REPAIRS", "TOLLS"), ("SEED", "LOANS"), ("WHEELS", "WAGES"))
    lines = [ADDRESS, END, "A LOOK BACK", ROADS]
    for part, (first, second) in zip(parts, under, strict=True):
        lines += [part, first, FARMS, second, MILLS]
    levels = {heading: level for level, _, heading in outline(draft(*lines, ROADS))}
    assert {heading for heading, level in levels.items() if level == 1} == {"ROADS", "FARMS", "MILLS"}
    assert {heading for heading, level in levels.items() if level == 2} == {
        "A LOOK BACK",
        *under[0],
        *under[1],
        *under[2],
    }


def test_it_reads_who_signs_below_with_the_house_and_the_day():
    found = draft(ADDRESS, ROADS, FARMS, MILLS, END, "AUGUSTUS M. MARLOW", "Elm House,", "January 14, 1931.")
    assert (found.speaker, found.date) == ("Augustus M. Marlow", "1931-01-14")
    assert told(found)[-1] == END and "Elm" not in found.title


@pytest.mark.parametrize(
    "lines",
    [
        ("ROADS", "WE SHALL MEND EVERY ROAD THAT LEADS TO A FARM BEFORE THE HARVEST"),  # all is in capitals
        ("ROADS AND BRIDGES.", ROADS),
        ("ROADS", "Bridges"),
        ("ROADS",),
    ],
)
def test_a_line_in_capitals_is_no_heading_by_itself(lines):
    assert not capitals.stands_apart([Line(Passage(line), blank_before=True) for line in lines])


@pytest.mark.parametrize("last", ["LONG LIVE OUR COUNTY", "GOD BLESS MARLOW", "THANK YOU"])
def test_last_words_in_capitals_are_nobody_s_name(last):
    found = draft(ADDRESS, ROADS, FARMS, MILLS, END, f"{last}!", FARMS, last)
    assert found.speaker is None


def test_a_name_in_capitals_alone_signs_too():
    found = draft(ADDRESS, ROADS, FARMS, MILLS, END, "ADA Q. MARLOW")
    assert told(found)[-1] == END and found.speaker == "Ada Q. Marlow"
