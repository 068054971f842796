"""English title blocks as governors', mayors' and blogs' pages print them."""

import pytest

from archive.ingest.documents import Draft, RawPage
from archive.ingest.pipeline import ingest

TEXT = (
    "Good morning, everyone. I am pleased to be here. We have built forty piers and I thank you all.",
    "Our harbours will need more hands. I ask each of you to take on an apprentice this year.",
    "Thank you.",
)


def read(*lines, below=()):
    (found,) = ingest([RawPage("a.txt", "\n".join((*lines, "", *TEXT, *below)).encode())])
    return found


def test_a_governor_may_be_abbreviated_and_have_a_short_name():
    found = read(
        "Full text of Gov. Rob Marlow's 2026 State of the Island Address",
        "- Admin",
        "- 12 min read",
        "Delivered by Gov. Robert A. Marlow before the 38th Legislature",
        "on Feb. 11, 2026",
    )
    assert (found.title, found.event) == (
        "Gov. Rob Marlow's 2026 State of the Island Address",
        "2026 State of the Island Address",
    )
    assert (found.speaker, found.office, found.date) == ("Robert A. Marlow", "Gov.", "2026-02-11")


def test_two_people_of_one_family_are_no_one_person():
    found = read("Speech by Mayor Ann Marlow at the Harbour Fair", "Mayor Robert Marlow")
    assert found.speaker is None


def test_remarks_may_be_for_somebody():
    assert read("Remarks for Gov. Ada Ng (As Prepared)").speaker == "Ada Ng"


@pytest.mark.parametrize(
    "hall", ["Congress Building in Halden", "the Marlow Convention Center", "the Halden Dinner Club"]
)
def test_a_hall_is_no_occasion(hall):
    lead = f"Following is the full text of Gov. Ada Ng's address delivered before the Legislature at {hall}."
    assert read("Harbours for All", lead).event is None


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("Mayor Ada Ng's State of the Port Address", "State of the Port Address"),
        ("The State of the Port and its Piers", None),
        ("Remarks for the Opening of the Harbour Year 2017", "Opening of the Harbour Year 2017"),
    ],
)
def test_other_states_are_occasions_where_they_are_addresses(title, event):
    assert read(title).event == event


def test_a_later_day_over_a_headline_is_the_sites():
    found = read(
        "19 January 2012",
        "Harbour Governor delivers final State of the Territory Address",
        "Governor Ada Ng",
        "Halden, Ohio",
        "January 9, 2012",
    )
    assert (found.title, found.date) == (
        "Harbour Governor delivers final State of the Territory Address",
        "2012-01-09",
    )


def test_a_weekday_stands_before_a_day_over_a_title():
    found = read("Senate debates", "Wednesday, 3 April 2019", "First Speech")
    assert (found.title, found.date) == ("First Speech", "2019-04-03")


def test_the_last_step_of_a_menu_names_the_title():
    found = read(
        "- Homepage", "- Speeches", "- Dinner for the Pilots of Halden", "Dinner for the Pilots of Halden"
    )
    assert found.title == "Dinner for the Pilots of Halden"


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (("Date: 03/04/2011", "Venue: Pier One", "https://piers.example.sg/1"), "2011-04-03"),
        (("Date: 03/04/2011", "Venue: Pier One", "https://piers.example.gov/1"), "2011-03-04"),
        (("Date delivered: 03/04/2011", "Published: 28/04/2011"), "2011-04-03"),
        (("Date delivered: 03/04/2011", "Published: 04/28/2011"), "2011-03-04"),
        (("Date delivered: 28/03/2011",), "2011-03-28"),
        # Nothing settles it, or two signs disagree.
        (("Date delivered: 03/04/2011",), None),
        (("Date delivered: 03/04/2011", "Published: 28/04/2011", "https://piers.example.gov/1"), None),
        (("03/04/2011", "https://piers.example.sg/1"), None),  # a stamp without a label
    ],
)
def test_day_or_month_comes_first_where_the_page_tells(lines, date):
    assert read("Harbours for All", "Speaker: Ms Ada Ng, Minister for Ferries", *lines).date == date


@pytest.mark.parametrize(
    ("lines", "below", "date"),
    [
        (("January 5, 2015",), (), "2015-01-05"),  # an office's page dates the speech
        (("January 5, 2015",), ("Posted by Ada at 9:00 AM", "3 comments"), None),  # a blog dates itself
        (("Mayor Ada Ng", "January 5, 2015"), ("3 comments",), "2015-01-05"),
        (("Halden, Ohio", "January 5, 2015"), ("3 comments",), "2015-01-05"),
    ],
)
def test_whose_day_stands_under_a_title_depends_on_the_page(lines, below, date):
    assert read("Remarks at the Harbour Fair", *lines, below=below).date == date


def test_pieces_of_several_texts_are_an_index():
    text = (
        "Sen. Ada Ng – Maiden Speech\n\nSenator NG (Halden) (17:28): I thank you for your welcome and my "
        "family for coming to hear me. [Read more…]\n\nSen. Ann Lee – Maiden Speech\n\nSenator LEE (Marlow) "
        "(16:59): It is with pride that I stand before you. [Read more…]"
    )
    (found,) = ingest([RawPage("a.txt", text.encode())])
    assert not isinstance(found, Draft)
    assert found.kind == "index"


CALLED = "各位來賓、各位朋友:\n今天,我很高興與各位共聚一堂。港口這一年有了很大的發展,我表示祝賀。\n謝謝各位!"


def test_who_is_called_over_an_address_does_not_speak():
    text = f"春江縣縣長王大河\n在開幕式的演辭\n李小明副主席\n{CALLED}"
    (found,) = ingest([RawPage("a.txt", text.encode())])
    assert (found.speaker, found.office) == ("王大河", "春江縣縣長")


def test_who_stands_alone_over_an_address_speaks():
    (found,) = ingest([RawPage("a.txt", f"在港口節開幕式的演辭\n李小明副主席\n{CALLED}".encode())])
    assert (found.speaker, found.office) == ("李小明", "副主席")


@pytest.mark.parametrize(
    ("head", "speaker", "office"),
    [
        ("Archbishop Marlow’s Homily: Harbour Ordination", "Marlow", "Archbishop"),
        (
            "Harbour Secretary-General, Hon. Ada Ng's statement to the pilots",
            "Ada Ng",
            "Harbour Secretary-General",
        ),
    ],
)
def test_whose_homily_or_statement_it_was(head, speaker, office):
    found = read(head)
    assert (found.speaker, found.office) == (speaker, office)


@pytest.mark.parametrize(
    ("head", "title", "event", "date"),
    [
        ("Harbour Ordination Homily", "Harbour Ordination Homily", "Harbour Ordination", None),
        ("Homily for the Pilots 05/20/2023", "Homily for the Pilots", None, "2023-05-20"),
        ("Talk at the Pilots Lunch", "Talk at the Pilots Lunch", "Pilots Lunch", None),
        ("Talk by Secretary for Piers at opening of pier", "Talk by Secretary for Piers at opening of pier",
         "opening of pier", None),
        ("Remarks by the Principal", "Remarks by the Principal", None, None),
        ("Speech by Ada Ng, Governor of Marlow", "Speech by Ada Ng, Governor of Marlow",
         None, None),
    ],
)  # fmt: skip
def test_a_title_may_be_all_that_is_said(head, title, event, date):
    found = read(head)
    assert (found.title, found.date) == (title, date)
    assert event is None or found.event == event


def test_here_is_the_speech_of_is_a_lead():
    found = read("Here is the speech of Ambassador Ada Ng on the occasion:")
    assert (found.speaker, found.office) == ("Ada Ng", "Ambassador")
    assert not found.title.startswith("Here is")


def test_a_hall_may_stand_between_name_and_day():
    found = read("Opening remarks at the Ports Forum", "Mayor Ada Ng, Harbour Hall, 15 May 2011")
    assert (found.speaker, found.office, found.date) == ("Ada Ng", "Mayor", "2011-05-15")


def test_a_body_between_name_and_day_is_no_hall():
    found = read("Opening remarks at the Ports Forum", "Mayor Ada Ng, who built the pier, 15 May 2011")
    assert found.speaker != "Ada Ng, who built the pier"


def test_of_two_days_the_later_under_the_sites_heading_is_that_of_posting():
    found = read(
        "Mayor Ng's Remarks at the Harbour Reception 2023",
        "May 16, 2023",
        "Remarks at the Harbour Reception 2023",
        "Mayor Ada Ng",
        "May 14, 2023",
    )
    assert (found.date, found.report()["posted"]) == ("2023-05-14", "2023-05-16")


def test_one_day_alone_under_a_heading_is_that_of_the_speech():
    found = read(
        "Mayor Ng's Remarks at the Harbour Reception 2023",
        "May 16, 2023",
        "Remarks at the Harbour Reception 2023",
        "Mayor Ada Ng",
    )
    assert (found.date, found.report()["posted"]) == ("2023-05-16", None)


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("2017 Ada Marlow Lecture Series: Mayor's Opening Remarks", "2017 Ada Marlow Lecture Series"),
        ("Remarks at the Robert Marlow Memorial Lecture", "Robert Marlow Memorial Lecture"),
        ("Public Lecture: Harbours for All", None),
        ("Remarks at the Lecture Theatre", None),
        ("Address at the Third Conference on the Law of Ports", "Third Conference on the Law of Ports"),
        ("Address at the Ports Conference on Monday", "Ports Conference"),
        ("REMARKS AT THE WORLD CONFERENCE ON HARBOURS", "WORLD CONFERENCE ON HARBOURS"),
        ("Remarks on the Occasion of the 20th Anniversary of the Pier", "20th Anniversary of the Pier"),
    ],
)
def test_a_lecture_with_a_name_and_what_a_conference_is_on_are_occasions(title, event):
    assert read(title, "Mayor Ada Ng").event == event


def test_an_office_owns_the_remarks_behind_the_name_of_the_occasion():
    assert read("2017 Ada Marlow Lecture Series: Mayor's Opening Remarks", "May 3, 2017").office == "Mayor"


def test_a_sentence_may_end_in_as_follows():
    found = read(
        "Speech on National Day",
        "At the reception on the pier on May 3, 2002, Foreign Minister, H.E. Mr. Robert Marlow "
        "gave a speech as follows:",
    )
    assert (found.title, found.speaker) == ("Speech on National Day", "Robert Marlow")
    assert (found.office, found.date) == ("Foreign Minister", "2002-05-03")


@pytest.mark.parametrize(
    ("title", "event", "date"),
    [
        ("Speech by Mayor Ng at Harbour Dinner, Halden 2019", "Harbour Dinner, Halden 2019", "2019"),
        ("Speech by Mayor Ng at the Harbour Dinner, May 2019", "Harbour Dinner", None),
        (
            "Speech by Mayor Ng during her swearing-in ceremony on 3 May 2019 at the Great Hall, Halden",
            "swearing-in ceremony",
            "2019-05-03",
        ),
    ],
)
def test_place_and_year_may_be_part_of_an_occasions_name(title, event, date):
    found = read(title)
    assert found.event == event
    assert date is None or found.date == date


def test_whose_speech_it_is_stands_over_the_title():
    found = read("PRESIDENT ADA MARLOW", "SPEECH BY H.E. ADA MARLOW AT THE OPENING OF THE HARBOUR FAIR")
    assert found.title == "SPEECH BY H.E. ADA MARLOW AT THE OPENING OF THE HARBOUR FAIR"
    assert found.event == "OPENING OF THE HARBOUR FAIR"


COMMISSIONER = "British High Commissioner to New Zealand"


@pytest.mark.parametrize(
    "sentence",
    [
        f"{COMMISSIONER} Ada Marlow delivered a speech at a reception on the pier.",
        f"{COMMISSIONER}, Ada Marlow delivered a speech at a reception on the pier.",
        f"The {COMMISSIONER}, Ada Marlow, gave her first speech at a reception on the pier.",
    ],
)
def test_a_card_tells_who_spoke_at_a_country(sentence):
    found = read("High Commissioner's speech marking Harbour Day", sentence, "Harbour Day")
    assert found.title == "High Commissioner's speech marking Harbour Day"
    assert (found.speaker, found.office) == ("Ada Marlow", COMMISSIONER)


def test_a_town_is_no_country_that_an_office_is_at():
    found = read("Speech marking Harbour Day", "High Commissioner to Halden Marlow Pier delivered a speech.")
    assert found.speaker is None


@pytest.mark.parametrize(
    ("title", "event", "date"),
    [
        (
            "Speech by Mayor Ng at Her Majesty The Queen's 90th Birthday Party, 10 May 2014, Halden",
            "Her Majesty The Queen's 90th Birthday Party",
            "2014-05-10",
        ),
        (
            "Speech by Mayor Ng at the Harbour Day church service, May 10, 2014",
            "Harbour Day church service",
            None,
        ),
        ("Remembering the flood, 10 May 2014, Halden", None, None),
    ],
)
def test_a_town_may_stand_behind_the_day_of_a_title(title, event, date):
    found = read(title)
    assert found.event == event
    assert date is None or found.date == date


def test_honours_of_the_islands_stand_behind_a_name():
    found = read("Speech on Harbour Day", "His Excellency Sir Robert Marlow KGN, GCMG, KSt.J, MBBS")
    assert found.speaker == "Robert Marlow"


def test_an_opinion_piece_is_no_speech():
    (found,) = ingest([RawPage("a.txt", "\n".join(("Harbour Day Op-Ed from the Mayor", "", *TEXT)).encode())])
    assert not isinstance(found, Draft)


def test_a_title_goes_before_the_occasion_that_it_names():
    found = read(
        "Remarks by Ambassador Marlow at his Welcome Reception", "Welcome Reception", "Harbour House"
    )
    assert found.title == "Remarks by Ambassador Marlow at his Welcome Reception"
    assert (found.speaker, found.office) == ("Marlow", "Ambassador")


def test_a_days_place_tells_the_speakers_day_from_the_sites():
    found = read(
        "Ada Marlow: 'The sea that all share holds your future in its hands and needs care', Harbour College",
        "February 5, 2020",
        "17 December 2019, Harbour College, Port Halden, Ohio",
    )
    assert found.title.startswith("Ada Marlow: 'The sea")
    assert (found.speaker, found.date) == ("Ada Marlow", "2019-12-17")
    assert (
        read("Harbours for All", "February 5, 2020", "6 March 2020, Halden College, Port Halden, Ohio").date
        is None
    )


def test_an_archives_note_hides_no_day():
    found = read(
        "Presentation of Letters of Credence",
        "This content is archived.",
        "Harbour Hall, Tuesday, November 23, 2010",
    )
    assert found.date == "2010-11-23"


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("Higher Degree Graduation Ceremonies: welcome speech", "Higher Degree Graduation Ceremonies"),
        ("Address to the Graduates: 2019 Spring Commencement", "2019 Spring Commencement"),
        ("Higher Degree Graduation Ceremonies: what to bring", None),
    ],
)
def test_a_colon_parts_an_occasion_from_the_speech(title, event):
    assert read(title, "Mayor Ada Marlow").event == event


def test_whose_paper_it_is_is_no_title():
    found = read(
        "Remarks at The Opening Ceremony of the 44th Meeting of Harbour Heads",
        "The Office of the Mayor",
        "The Commonwealth of Halden",
        "15 February 2023",
        "Hon. Ada Marlow, KC, MP",
        "Mayor",
        "The Commonwealth of Halden",
    )
    assert found.title == "Remarks at The Opening Ceremony of the 44th Meeting of Harbour Heads"


def test_one_name_behind_a_bullet_is_who_speaks():
    title = "Harbour Day Observance: Evening Reception"
    assert read(title, "  • Ada Marlow", "Internal Affairs").speaker == "Ada Marlow"
    assert read(title, "  • Ada Marlow", "  • Owen Pryce").speaker is None


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("Mayor: Harbour Day Reception - Opening remarks, 8 February 2024", "Harbour Day Reception"),
        ("Pilots Guild Reception, Government House", "Pilots Guild Reception"),
        ("12/14/12 Marlow Field Center Groundbreaking", "Marlow Field Center Groundbreaking"),
        ("Pilots Guild Reception, and what came of it", None),
    ],
)
def test_an_occasion_stands_before_dash_hall_or_behind_a_day(title, event):
    assert read(title).event == event


def test_a_blogs_day_gives_way_to_the_earlier_one_of_the_title():
    title = "Speech on the Occasion of the Opening of the North Slip - 15 June 2009"
    found = read("Wednesday, July 08, 2009", "", title)
    assert (found.date, found.event) == ("2009-06-15", "Opening of the North Slip")
    assert read("Speech at the Harbour Fair - 15 June 2009", "8 July 2009").date is None


def test_an_occasion_stands_before_who_gives_the_speech():
    found = read("Harbour Festival Opening Ceremony – Speech by Mr Owen Lee, Adviser to the Festival")
    assert (found.event, found.speaker) == ("Harbour Festival Opening Ceremony", "Owen Lee")


def test_a_rank_before_a_name_is_no_office():
    found = read("Vice-Chancellor Professor Ada Marlow's welcome address")
    assert (found.speaker, found.office) == ("Ada Marlow", "Vice-Chancellor")


def test_what_is_said_in_a_line_over_a_name_leaves_the_office():
    found = read("REMARKS OF CHANCELLOR", "OWEN T. LEE", "AT THE DEDICATION OF THE NORTH SLIP, MAY 3, 1998")
    assert (found.speaker, found.office) == ("Owen T. Lee", "Chancellor")


def test_whom_a_picture_shows_goes_and_whom_a_speaker_points_at_stays():
    caption = "Pictured left to right: Ada Ng, Bo Lim and Cy Roe at the opening"
    pointed = "Look at this picture, from left to right: you see my grandfather and his brother."
    found = read("Remarks at the opening of the pier", below=(caption, pointed))
    texts = [paragraph.text for paragraph in found.text.paragraphs]
    assert pointed in texts and caption not in texts
