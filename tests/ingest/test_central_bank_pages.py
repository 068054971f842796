"""Pages of the library that keeps central banks' speeches: a title, a card's sentence, its day."""

import pytest

from archive.ingest.documents import RawPage
from archive.ingest.pipeline import ingest

VIEWS = "The views expressed in this speech are those of the speaker and not the view of the BIS."
TEXT = (
    "Good morning and welcome. I am pleased to speak to you about the harbours that our banks pay for.",
    "We have lent to forty ports in ten years. I thank all of you who have helped us to do so.",
)


def read(*lines):
    (found,) = ingest([RawPage("a.txt", "\n\n".join((*lines, *TEXT)).encode())])
    return found


def page(sentence, label="Central bank speech  | \n8 June 2018"):
    return read(
        "Ada Marlow: Lending to ports through a long and lasting calm in the trade of grain",
        sentence,
        VIEWS,
        label,
    )


def test_the_card_names_speaker_office_occasion_and_day_and_the_label_the_day_of_posting():
    found = page(
        "Keynote address (virtual) by Ms Ada Marlow, Governor of the Bank of Halden and Chair of the Harbour "
        "Committee on Grain Ports, at the 2018 Annual Bankers' Dinner, Halden, 4 June 2018."
    )
    assert (found.speaker, found.event) == ("Ada Marlow", "2018 Annual Bankers' Dinner")
    assert found.office == "Governor of the Bank of Halden and Chair of the Harbour Committee on Grain Ports"
    assert (found.date, found.report()["posted"]) == ("2018-06-04", "2018-06-08")
    assert found.title.endswith("in the trade of grain")
    assert found.report()["paragraphs"][0] == TEXT[0]


def test_an_initial_is_nobody_who_says_i():
    found = read(
        "Robert I Marlow: Lending to ports",
        "Speech by Mr Robert I Marlow, Governor of the Bank of Halden, at the Ports Forum, "
        "Halden, 4 June 2018.",
        VIEWS,
    )
    assert (found.speaker, found.office) == ("Robert I Marlow", "Governor of the Bank of Halden")


def test_what_a_symposium_is_on_is_its_name():
    found = page(
        'Opening remarks by Ms Ada Marlow, General Manager of the BIS, at the BIS symposium on "New ports", '
        "Halden, 4 June 2018.",
        "BIS speech  | \n8 June 2018",
    )
    assert found.event == 'BIS symposium on "New ports"'
    assert found.report()["posted"] == "2018-06-08"


@pytest.mark.parametrize("label", ["Harbour speech\n8 June 2018", "8 June 2018"])
def test_a_day_under_other_words_is_no_day_of_posting(label):
    found = page("Speech by Ms Ada Marlow, Governor, at the Ports Forum, Halden, 4 June 2018.", label)
    assert found.report()["posted"] is None


def test_a_committee_that_meets_on_a_day_is_on_nothing():
    found = page("Speech by Ms Ada Marlow, Chair of the Harbour Committee on Monday, 4 June 2018.")
    assert found.office == "Chair of the Harbour Committee"


def test_introductory_comments_are_a_speech_and_the_first_heading_no_title():
    found = read(
        "Ada Marlow: Introductory comments at the press conference to present what the harbours have brought",
        "Introductory comments by Dr Ada Marlow, President of the Bank of Halden, at the press conference to "
        "present the annual accounts, Halden, 28 May 2020.",
        VIEWS,
        "1 Welcome",
    )
    assert found.title.startswith("Ada Marlow: Introductory comments")
    assert (found.speaker, found.office) == ("Ada Marlow", "President of the Bank of Halden")
    assert found.date == "2020-05-28"


def test_those_to_whom_it_was_said_are_no_part_of_the_office():
    found = page(
        "Address by Ms Ada Marlow, Governor of the Bank of Halden, to the Harbour Club, Halden, 5 June 2018."
    )
    assert (found.office, found.date) == ("Governor of the Bank of Halden", "2018-06-05")
