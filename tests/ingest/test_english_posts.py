"""Offices in English leads: where they end, who gives a dinner, how sites write them."""

import doctest

import pytest

from archive.ingest import above_title, furniture
from archive.ingest.documents import RawPage
from archive.ingest.extract import english_leads, english_posts
from archive.ingest.languages import en_leads
from archive.ingest.pipeline import ingest


def test_it_does_what_its_examples_say():
    failed, tried = doctest.testmod(english_posts)
    assert tried
    assert not failed


def words(text, naming):
    return tuple(span and text[slice(*span)] for span in (naming.name, naming.office)) if naming else None


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        (
            "Below is the speech made by Ada Ng, the Secretary of State for Ports, Piers and Inland Ferries, "
            "at the fair on 2 May 2017.",
            ("Ada Ng", "Secretary of State for Ports, Piers and Inland Ferries"),
        ),
        (  # those behind him are others
            "Below is the speech made by Ada Ng, the Minister for Ports, Ben Lee and Cara Wu, at the fair.",
            ("Ada Ng", "Minister for Ports"),
        ),
        (
            "Following is the statement made today by Ada Ng, Director-General of the Ports Office at "
            "Halden, at the opening of the Assembly:",
            ("Ada Ng", "Director-General of the Ports Office at Halden"),
        ),
        (
            "Address By H.E. Ada B. Ng, High Commissioner Of Norland To Sudland At The Fair, 14th May 2019.",
            ("Ada B. Ng", "High Commissioner Of Norland To Sudland"),
        ),
        (
            "PORT ALDER, Mo. (AP) - Here is the text of Gov. Ada Ng's inaugural speech as prepared:",
            ("Ada Ng", "Gov."),
        ),
        (
            "Please note that the club delivered the following speech at a dinner hosted by Mayor Ada Ng.",
            None,
        ),
    ],
)
def test_a_lead_names_the_whole_office_and_no_host(lead, expected):
    assert en_leads.is_lead(lead)
    assert words(lead, english_leads.in_lead(lead)) == expected


def test_a_title_names_who_spoke_and_not_who_gave_the_dinner():
    title = "Remarks by Mayor Ada Ng at a dinner hosted by Mayor Ben Lee"
    assert words(title, english_leads.in_title(title)) == ("Ada Ng", "Mayor")
    assert english_leads.in_title("Remarks at the dinner hosted by Mayor Ben Lee") is None


def test_what_stands_over_a_lead_is_no_text_unless_it_is_a_sentence():
    lead = "Remarks by Ms Ada Ng, Governor of the Bank, at the Harbour Forum, Halden, 3 May 2018."
    headline = "Ada Ng: Lending to ports through a long calm - towards patience and resilience"
    assert above_title.led({0: headline, 1: lead, 2: "Good morning."}, [0, 1, 2]) == 1
    assert above_title.led({0: f"{headline}.", 1: lead}, [0, 1]) == 0


def test_the_line_of_release_of_a_bank_is_furniture():
    stamp = "for release on delivery 4:00 p.m. local time (10:00 a.m. edt) may 3, 1995"
    assert furniture.rule_of(furniture.fold(stamp)) == "site-note"
    assert not furniture.rule_of(furniture.fold("For release on delivery 4:00 p.m. was late, and we waited."))


SAID = "\n\nWe mend piers and boats, and we thank everyone who has come to help us do so.\n"


def test_an_owners_title_gives_the_day_of_the_speech():
    title = "Governor's Address at the Pier Fair on January 16, 2013"
    page = f"{title}\n\nGood morning, ladies and gentlemen.{SAID}"
    assert ingest([RawPage("a.txt", page.encode())])[0].date == "2013-01-16"
    page = page.replace("Pier Fair", "Memorial for the Victims")
    assert ingest([RawPage("a.txt", page.encode())])[0].date is None


def test_a_welcome_that_exclaims_is_no_title_and_days_that_differ_part_files():
    title = "Remarks by Ambassador Ada F. Ng at the Pier Reception"
    page = f"{title}\n\nWelcome to the pier and our annual spring reception!{SAID}"
    assert ingest([RawPage("a.txt", page.encode())])[0].title == title
    first = f"Given at the dinner of the Harbour Club on 4 May 1980.{SAID}Speeches of the year at the Club"
    second = f"Pier Rally 2006\n\nPM Ada Ng | 20 August 2006{SAID}"
    names = [RawPage("e27.txt", first.encode()), RawPage("e28.txt", second.encode())]
    assert len(ingest(names)) == 2


def test_what_an_occasion_marks_dates_no_speech_and_a_holders_line_is_no_title():
    page = f"Governor's Address at the Gala to mark the founding on January 16, 2013\n\nWelcome.{SAID}"
    assert ingest([RawPage("a.txt", page.encode())])[0].date != "2013-01-16"
    found = ingest([RawPage("a.txt", f"President: Ada Ng\n\nFellow citizens:{SAID}".encode())])[0]
    assert (found.speaker, found.office) == ("Ada Ng", "President")
    assert not found.title.startswith("President")


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("Filed under: Events, Talks | 22nd November 2014 | 4 comments", "posted"),
        ("22 November 2014 | Views: 345", "posted"),
        ("November 22, 2014 by admin", "posted"),
        ("Harbour Hall, 22 November 2014", "date"),
    ],
)
def test_the_day_beside_a_blogs_counts_is_that_of_posting(line, key):
    text = (
        "Mr Mayor, ladies and gentlemen:",
        "I thank you for coming down to the harbour on such a wet night.",
    )
    told = ingest([RawPage("a.txt", "\n\n".join(("Speech at the Harbour Dinner", line, *text)).encode())])[0]
    assert {name: told.report()[name] for name in ("date", "posted")} == {
        **dict.fromkeys(("date", "posted")),
        key: "2014-11-22",
    }


def test_our_president_is_no_speakers_own_word():
    lead = "The following is the text of the speech given by our President, Dr Ada Ng, at the Harbour Dinner."
    assert en_leads.is_lead(lead)
    given = "were given by Mayor Ada Ng on 2 May 2017."
    assert en_leads.is_lead(f"The following remarks, as prepared for delivery, {given}")
    assert not en_leads.is_lead("The following is a speech about our harbour and what it means.")
