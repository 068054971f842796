"""Who wrote an English page, who spoke beside others, and which of its days is that of posting."""

import pytest

from archive.ingest import furniture, printed_days, record_cards, title_signs
from archive.ingest.documents import RawPage
from archive.ingest.extract import english_leads, english_occasions, title_block
from archive.ingest.pipeline import ingest

_TEXT = (
    "Friends and neighbours, I am glad to be with you this evening on the old pier.",
    "When I was young there were forty boats here, and today we count four. We shall mend the pier.",
    "I thank you all for your patience, and I wish you a good evening.",
)


def report(title, *lines, name="a.txt"):
    return ingest([RawPage(name, "\n\n".join((title, *lines, *_TEXT)).encode())])[0].report()


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("By Ada Ng, Staff Writer", "byline"),
        ("Ada Ng, Political Editor", "byline"),
        ("By Ada Ng, Halden Courier", "byline"),
        ("By Ada Ng, Harbour Master", ""),
        ("Ada Ng, Editor, Halden Review", ""),
        ("This entry was posted on Monday, May 3rd, 2012 at 10:15 am and is filed under Piers.", "byline"),
        ("This entry was long, and it was mine.", ""),
        ("By Ada Ng on 3 May 2012 in Speeches", "byline"),
        ("By Ada Ng on 3 May 2012 in the Town Hall, Halden.", ""),
        ("May 3, 2012 · by Ada Ng · in Speeches", "byline"),
        ("Added on 3 May 2012, in category: Speeches", "byline"),
        ("Issued in May 2012, the plan was mended. It was ours.", ""),
    ],
)
def test_lines_of_writers_and_blogs_are_told_from_speakers(line, rule):
    assert furniture.rule_of(furniture.fold(line)) == rule


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("Speech at a dinner given by the Mayor, Ada Ng, on 3 May 2012", None),
        ("Remarks following the address by President Ada Ng, May 3, 2012", None),
        ("After an introduction by President Ada Ng, Ben Lee spoke on May 3, 2012.", None),
        ("Speech at a dinner by the Mayor, Ada Ng, on 3 May 2012", "Ada Ng"),
        ("Following is the address by President Ada Ng, May 3, 2012", "Ada Ng"),
        ("The text of a speech given by our Chairman, Dr Ada Ng, on 3 May 2012.", "Ada Ng"),
        ("Hosted by the Chair, Professor Ada Ng, on 3 May 2012", None),
    ],
)
def test_who_does_something_else_than_speak_is_no_speaker(lead, name):
    found = english_leads.who(lead)
    assert (found and found.name and lead[slice(*found.name)]) == name


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Response to the Address of President Ada Ng", False),
        ("Eulogy for Mayor Ada Ng", False),
        ("Remarks for Mayor Ada Ng", True),
    ],
)
def test_whom_a_title_honours_or_answers_is_no_speaker(title, named):
    assert (english_leads.in_title(title) is not None) == named


def test_an_occasion_ends_before_who_gives_it():
    title = "Remarks at a Harbour Dinner given by the Mayor of Halden"
    assert title[slice(*english_occasions.in_english(title))] == "Harbour Dinner"


def test_parts_of_others_are_none_of_the_speaker():
    for line in ("Foreword by Ada Ng, Chair", "Minutes taken by Ada Ng", "Chair: Ada Ng", "Host: Ada Ng"):
        assert title_block.OTHERS_PART.match(line), line
    assert not title_block.OTHERS_PART.match("Chairman: Ada Ng")


def test_a_clock_with_its_zone_stamps_a_page():
    assert printed_days.stamped("Thu 3 May 2012 10.15 BST") == ("2012-05-03", "3 May 2012")
    assert printed_days.stamped("Thu 3 May 2012 10.15") is None


def test_the_day_under_a_reporter_is_the_papers():
    told = report("Mending the Old Pier", "By Ada Ng, Staff Writer", "May 3, 2012")
    assert (told["date"], told["posted"], told["title"]) == (None, "2012-05-03", "Mending the Old Pier")


def test_the_day_of_speaking_is_labelled_with_a_note_behind_it():
    label = "Delivered on: 3 May 2012 (Original script, may differ from delivered version)"
    told = report("Mending the Old Pier", label)
    assert (told["date"], told["posted"], told["title"]) == ("2012-05-03", None, "Mending the Old Pier")
    assert told["paragraphs"][0] == _TEXT[0]
    assert not record_cards.is_noted_day("Delivered on: 3 May 2012 I spoke (and sang) to them all.")


def test_a_label_of_speaking_is_no_day_of_posting():
    told = report("Speech on the Old Pier", "Date of speech: 3 May 2012")
    assert (told["date"], told["posted"]) == ("2012-05-03", None)


@pytest.mark.parametrize(
    ("stamp", "rule", "expected"),
    [
        ("For immediate release", "site-note", True),
        ("Sign up for news", "site-note", False),
        ("Home > News", "breadcrumb", False),
    ],
)
def test_a_title_stands_over_the_sites_line(stamp, rule, expected):
    lines = {0: "Mending the Old Pier", 1: "By Ada Ng", 2: stamp}
    assert title_signs.is_over_english_stamp(lines, {2: rule}, 0) == expected


@pytest.mark.parametrize(
    ("title", "date"),
    [
        (
            "SPEECH BY ADA NG AT THE PIER FORUM, THURSDAY, 3 MAY 2012, 9.00 AM AT THE HALL",
            "2012-05-03",
        ),
        ("Text of speech by Ms Ada Ng at Halden on 3rd May, 2012", "2012-05-03"),
        ("A talk given by Ada Ng at the Halden Library, Tuesday 1 May 2012, 7pm", "2012-05-01"),
        ("Speech on the storm of Thursday 3 May 2012 and after", None),
    ],
)
def test_a_title_gives_the_day_with_its_hour(title, date):
    assert report(title)["date"] == date


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2014 we received 300 responses to our plan.",
        "The plan of 3 May 2012 drew 40 comments.",
        "We had 1,200 views in 2014, and nobody asked me about the pier.",
        "Created on 3 May 2012, the fund has grown every year since.",
    ],
)
def test_what_a_speaker_says_of_days_and_counts_is_no_stamp(sentence):
    text = (
        "Mr Mayor, ladies and gentlemen:",
        "I thank you for coming down to the harbour tonight.",
        sentence,
    )
    page = "\n\n".join(("Speech at the Harbour Dinner", *text, "We shall dredge the channel this winter."))
    told = ingest([RawPage("a.txt", page.encode())])[0].report()
    assert sentence in told["paragraphs"] and told["posted"] is None
