"""The occasion and the place that English pages tell beside their title: labels, first words, headlines."""

import pytest

from archive.ingest.documents import RawPage
from archive.ingest.extract import english_events
from archive.ingest.pipeline import ingest
from tests.ingest.factories import make_document

TEXT = (
    "Good morning, ladies and gentlemen. I am pleased to be here. We have built forty piers in ten years.",
    "Our harbours will need more hands. I ask each of you to take on an apprentice this year.",
    "Thank you.",
)


def draft(*lines):
    (found,) = ingest([RawPage("a.txt", "\n".join((*lines, "", *TEXT)).encode())])
    return found


def opened(words):
    _, text = make_document(["Remarks by Ada Ng"], [words, "Our harbours need hands.", "Thank you."])
    found = english_events.in_opening(text)
    return found and found[0].text[slice(*found[1])]


@pytest.mark.parametrize(
    ("label", "event"),
    [
        ("Occasion: 3rd National Piers Conference", "3rd National Piers Conference"),
        (
            "Event: Annual Dinner of the Guild of Pilots, 14 March 2018",
            "Annual Dinner of the Guild of Pilots",
        ),
        ("Event: Speech at the Guild of Pilots Dinner", "Guild of Pilots Dinner"),
        ("Event: 14 March 2018", None),
        ("Events: Next week: all", None),
    ],
)
def test_a_label_names_the_occasion(label, event):
    assert draft("Harbours for All", "Speaker: Ms Ada Ng, Minister for Ferries", label).event == event


@pytest.mark.parametrize(
    ("venue", "place"),
    [
        ("Venue: Marlow Hotel, Singapore", (None, "新加坡")),
        ("Delivered at: Marlow Hall, Hong Kong", ("810000", "香港特别行政区")),
        ("Location: Harbour Hall, Shanghai", ("310000", "上海市")),
        ("Venue: Paris Hotel, Las Vegas, Nevada", (None, "美国")),
        ("Venue: Singapore Room, Marlow Hotel", None),
        ("Venue: Town Hall, Halden", None),
    ],
)
def test_a_label_names_where_it_was(venue, place):
    found = draft("Harbours for All", "Speaker: Ms Ada Ng, Minister for Ferries", venue).place
    assert (found and (found.code, found.name)) == place


@pytest.mark.parametrize(
    ("words", "event"),
    [
        (
            "Thank you for inviting me to the 12th Annual Harbour Finance Conference. I am glad to be here.",
            "12th Annual Harbour Finance Conference",
        ),
        (
            "It is a great honour to be with you this morning at the opening of the Marlow Food Bank. I want",
            "opening of the Marlow Food Bank",
        ),
        (
            "Welcome to the ninety-first annual meeting of Harrow Packing. I see a good many of you.",
            "ninety-first annual meeting of Harrow Packing",
        ),
        (
            "I am delighted to join you for the Annual Dinner of the Guild of Pilots on Friday.",
            "Annual Dinner of the Guild of Pilots",
        ),
        (
            "I thank the Chamber for hosting this year's Halden Business Summit 2019.",
            "Halden Business Summit 2019",
        ),
        ("I am happy to be here at the Halden Summit and Mayor Lee is too.", "Halden Summit"),
        # What is remembered, hoped for or a body's name is no occasion of this speech.
        ("I am proud of what we did at the Halden Ports Summit last year.", None),
        ("It is a pleasure to be with you. When I spoke at the Halden Summit, it rained.", None),
        ("I am pleased to report to the National Assembly.", None),
        ("I am glad to be with the Conference Board of Halden.", None),
        ("Thank you for coming to the Dinner Club.", None),
        ("Thank you for inviting me to the conference.", None),
        ("Thank you for inviting me to celebrate the dedication of the Town's new pier.", None),
        ("I hope to see you at the Halden Ports Summit.", None),
    ],
)
def test_first_words_name_the_occasion(words, event):
    assert opened(words) == event


def test_a_title_goes_before_first_words():
    (found,) = ingest(
        [
            RawPage(
                "a.txt",
                (
                    b"Remarks by Mayor Ada Ng at the Pilots Dinner\n\nThank you for inviting me to the Guild "
                    b"of Pilots Summit. I am glad to see you all.\n\nWe have built forty piers.\n\nThank you."
                ),
            )
        ]
    )
    assert found.event == "Pilots Dinner"


def test_who_speaks_where_is_a_title_over_a_name_and_day():
    found = draft(
        "DPM Ada Ng at the Harbour Leadership Ceremony",
        "",
        "DPM Ada Ng | 1 November 2022",
    )
    assert (found.title, found.speaker, found.date) == (
        "DPM Ada Ng at the Harbour Leadership Ceremony",
        "Ada Ng",
        "2022-11-01",
    )


def test_a_column_of_speeches_is_no_title():
    found = draft("Harbour Court Speeches", "The Opening of the Harbour Year 2002", "Thursday, 30th May 2002")
    assert (found.title, found.event, found.date) == (
        "The Opening of the Harbour Year 2002",
        "The Opening of the Harbour Year 2002",
        "2002-05-30",
    )


def test_a_lead_may_stand_over_the_title():
    lead = (
        "This document presents verbatim the speech given by Headmaster Dr Ada Ng to parents assembled at "
        "Founders Day 2018, which took place in the chapel on Saturday 30 June 2018."
    )
    found = draft(lead, "", "FOUNDERS DAY 2018")
    assert (found.title, found.speaker, found.office, found.date) == (
        "FOUNDERS DAY 2018",
        "Ada Ng",
        "Headmaster",
        "2018-06-30",
    )


def test_a_chief_justice_is_no_chief_called_justice():
    found = draft("Opening of the Harbour Year 2019", "The Right Honourable Chief Justice", "Datuk Ada Ng")
    assert (found.speaker, found.office) == ("Ada Ng", "Chief Justice")


@pytest.mark.parametrize(
    ("words", "event"),
    [
        (
            "It is an honour to welcome you on the occasion of the National Day of Halden.",
            "National Day of Halden",
        ),
        (
            "It gives me pleasure to speak on this occasion of the official opening of the Pier.",
            "official opening of the Pier",
        ),
        ("I was glad when we met last year on the occasion of the National Day of Halden.", None),
        ("I am glad to see you on the occasion of my visit to the harbour.", None),
    ],
)
def test_a_speaker_names_the_occasion_on_which_he_welcomes(words, event):
    assert opened(words) == event
