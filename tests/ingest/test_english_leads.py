import doctest

import pytest

from archive.ingest.extract import english_leads
from archive.ingest.languages import en_leads


def named(line):
    found = english_leads.who(line)
    return tuple(span and line[slice(*span)] for span in (found.name, found.office)) if found else None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Following is the translation of the speech delivered by the Chief Secretary, Mrs Ada Ng, "
            "at a reception today (May 1):",
            ("Ada Ng", "Chief Secretary"),
        ),
        (
            "Remarks as prepared for delivery by Mayor Ines Marlow at the Ruby Theater, Wednesday, "
            "May 2, 2018.",
            ("Ines Marlow", "Mayor"),
        ),
        (
            "The speech made by Owen Pryce, the Economic Secretary to the Treasury, in Cardiff on 4 May "
            "2018.",
            ("Owen Pryce", "Economic Secretary to the Treasury"),
        ),
        (
            "PORT ALDER -- The following is the text of Mayor Ines Marlow's State of the City address, as "
            "prepared for delivery at the Ruby Theater:",
            ("Ines Marlow", "Mayor"),
        ),
        (
            "- The full text of Mayor Ines Marlow' state of the city address, delivered Monday night:",
            ("Ines Marlow", "Mayor"),
        ),
        (
            "Following is the speech by the Secretary for Ports, Roads and Canals, Professor K C Marlow, "
            "at a dinner today (May 1):",
            ("K C Marlow", "Secretary for Ports, Roads and Canals"),
        ),
        (
            "Following is the speech by the Mayor of Marlow, Wessex, Mr Owen J Pryce, at the fair today "
            "(May 1):",
            ("Owen J Pryce", "Mayor of Marlow, Wessex"),
        ),
        (
            "The novelist Ada Marlow delivered the following address at the 12th commencement on May "
            "18, 2013.",
            ("Ada Marlow", None),
        ),
        (
            "Lord Provost Isobel Rennie opened the shed on Saturday 31 May 2008. This is the text of "
            "the speech.",
            ("Isobel Rennie", "Lord Provost"),
        ),
        (
            "From the harbour office, here are the remarks as prepared for delivery by Gov. Bill Marlow, who "
            "came by sea:",
            ("Bill Marlow", "Gov."),
        ),
        (
            "HALDEN, June 16 /H.B. Newswire/ -- Harbour Committee Chairman F. James Marlow, Jr. (R-Wis.) "
            "delivered the following remarks on the pier:",
            ("F. James Marlow, Jr.", "Harbour Committee Chairman"),
        ),
        (
            "The following is the text of Mayor Marlow's weekly radio address as prepared for delivery on "
            "Halden Radio, November 19, 2006",
            ("Marlow", "Mayor"),
        ),
        ("A rush transcript of the Mayor’s remarks is below:", (None, "Mayor")),
        (
            "Editor's Note: Here is the text of President Marlow's speech as delivered:",
            ("Marlow", "President"),
        ),
    ],
)
def test_it_reads_who_spoke_in_an_editors_lead(line, expected):
    assert en_leads.is_lead(line)
    assert named(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Here is my message to the council and to the people of this city:",
        "This is a message of hope for the whole city and its people.",
        "This is the address where the harbour master was born.",
        "The address of welcome was given by the Dean in the usual manner.",
        "We deliver the mail and the message that goes with it to every house.",
    ],
)
def test_sentences_of_a_speaker_are_no_leads(line):
    assert not en_leads.is_lead(line)


def test_it_does_what_its_examples_say():
    assert doctest.testmod(english_leads).failed == 0
    assert doctest.testmod(en_leads).failed == 0


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The President's Remarks at the Harbor Opening", (None, "President")),
        ("Remarks of the Chief Engineer at the Harbor Opening", (None, "Chief Engineer")),
        ("Remarks by Assistant Secretary for Works Ada Ng", ("Ada Ng", "Assistant Secretary for Works")),
        ("Transcript of Mayor Ada Ng's Remarks at the Fair", ("Ada Ng", "Mayor")),
        ("Testimony of Ada Ng, Director, Harbor Department", ("Ada Ng", "Director, Harbor Department")),
        ("Speech by the Tánaiste, Ada Ng TD, at the Harbor Forum", ("Ada Ng", "Tánaiste")),
        (
            "Harbor Opening: Speech by Councillor Ada Ng, Leader of the Council",
            ("Ada Ng", "Leader of the Council"),
        ),
    ],
)
def test_it_reads_who_a_title_names(title, expected):
    found = english_leads.in_title(title)
    assert tuple(span and title[slice(*span)] for span in (found.name, found.office)) == expected


def test_it_reads_who_a_sentence_of_the_title_block_says_has_spoken():
    moved = (
        "The Leader of the Council, Councillor Ada Ng, moved the budget on Thursday. This is what she said."
    )
    assert named(moved) == ("Ada Ng", "Leader of the Council")


def test_a_title_in_capitals_names_who_speaks():
    title = "AN ADDRESS BY THE CHANCELLOR, PROFESSOR INES MARLOW, ON FRIDAY, 4TH MAY, 2012"
    found = english_leads.in_title(title)
    assert [title[slice(*span)] for span in (found.name, found.office)] == ["INES MARLOW", "CHANCELLOR"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        # Offices in pairs, of bodies, with what they are for and no form of address.
        (
            "Speech by DPM and Minister for Piers and Ferries Ada Lin Ng at 9th Pier Summit",
            "DPM and Minister for Piers and Ferries",
        ),
        (
            "Speech by Mrs Ada Ng, Minister in Mayor's Office, Second Minister for Piers, at the Fair",
            "Minister in Mayor's Office, Second Minister for Piers",
        ),
        ("Speech of Mr Owen Ng,Governor, Bank of Marlow at the Annual Dinner", "Governor, Bank of Marlow"),
        (
            "Toast by Mr. Owen Ng, Vice-Minister of Ferries of Marlow at the Pier Reception",
            "Vice-Minister of Ferries of Marlow",
        ),
        (
            "SPEECH BY RADM (NS) ADA NG,MINISTER OF STATE FOR PIERS, AT THE PRIZE CEREMONY",
            "MINISTER OF STATE FOR PIERS",
        ),
        ("Speech by MOS Ada Lin Ng at the Prize Ceremony", "MOS"),
        ("PM Ada Ng at the Opening Ceremony of the 51st Pier Meeting, 2 August 2018", "PM"),
        ("Lord Mayor Ada Ng Election Speech 7th June 2019", "Lord Mayor"),
    ],
)
def test_it_reads_the_whole_office_that_a_title_names(title, expected):
    found = english_leads.in_title(title)
    assert found.name and title[slice(*found.office)] == expected


@pytest.mark.parametrize(
    "title",
    [
        "Secretary-General, at Opening of Ninth Session of General Board, Calls for Patience",
        "Harbour Election Speech 7th June 2019",
    ],
)
def test_a_headlines_verb_and_a_things_election_are_no_person(title):
    assert english_leads.in_title(title) is None


def test_a_hyphen_that_does_not_break_parts_no_office():
    line = "Following are UN Secretary\u2011General Ada Ng’ remarks to the opening of the pier today:"
    assert named(line) is None and english_leads.in_lead(line)
    assert [
        line[slice(*span)] for span in (english_leads.in_lead(line).name, english_leads.in_lead(line).office)
    ] == [
        "Ada Ng",
        "UN Secretary\u2011General",
    ]


def test_a_colon_in_a_meetings_name_ends_no_lead():
    line = (
        'Speech by Ms Ada Ng, Member of the Board of the Bank of Marlow, at the colloquium on "Piers: the '
        'next wave" held in her honour, Halden, 18 December 2019.'
    )
    assert en_leads.is_lead(line)
    assert named(line) == ("Ada Ng", "Member of the Board of the Bank of Marlow")


def test_a_speaker_gives_his_name_and_office_himself():
    line = "Good morning. I’m Ada Ng, the Ferries Minister. Welcome to the pier."
    found = english_leads.himself(line)
    assert [line[slice(*span)] for span in (found.name, found.office)] == ["Ada Ng", "Ferries Minister"]
    assert english_leads.himself("I'm glad, the Mayor says, to be here.") is None


def test_who_is_called_by_a_rank_has_the_office_behind_his_name():
    line = (
        "Councillor Ada Ng, Leader of the Council, moved the budget on Monday 29 February 2016. We publish "
        "her speech in full, in two parts."
    )
    assert en_leads.is_lead(line)
    found = english_leads.in_lead(line)
    assert [line[slice(*span)] for span in (found.name, found.office)] == ["Ada Ng", "Leader of the Council"]


def test_an_office_in_small_letters_stands_behind_the_name_of_who_delivered_it():
    line = (
        "Delivered by Ada J. Marlow, president of The University of Halden, at Pier Hall on Dec. 16-17, 2016"
    )
    found = english_leads.who(line)
    assert line[slice(*found.name)] == "Ada J. Marlow"
    assert line[slice(*found.office)] == "president of The University of Halden"


def test_a_press_office_names_what_it_gives_before_its_headline():
    title = "Video, Audio, Photos & Rush Transcript: Governor Marlow Delivers Remarks at the Harbour Fair"
    found = english_leads.in_title(title)
    assert (title[slice(*found.name)], title[slice(*found.office)]) == ("Marlow", "Governor")
