"""English pages of offices, papers and books: prompters' lines, numbered addresses, heads in capitals."""

import pytest

from archive.ingest import pipeline
from archive.ingest.documents import RawPage

_SAID = (
    "We waited nine years for this pier, and I am grateful to every one of you who kept the faith with it.",
    "I want to thank the dredgers, who worked through two winters, and all who lent them their boats.",
    "Let us keep it open, and let us keep it in good repair for those who come after us. Thank you.",
)
_PROMPTED = (
    "Thank you for that introduction",
    "I am so pleased to be here with you",
    "It is wonderful to see so many of you here",
    "I want to thank the dredgers for their work through two winters",
    "And I’d like to pay my respects to the families who lent their boats",
    "I would also like to acknowledge",
    "- Ada Ng, the harbour master of Alderport",
    "- Jan Kos, who leads the dredgers.",
    "What a pier brings to a town",
    "Thank you for inviting me to such an important event –",
    "For nine years this town has waited",
    "And it has worked –",
    "Tonight, we open the pier together",
    "Because we know what it brings",
    "That is what we celebrate tonight.",
)


def report(*lines: str, file: str = "a.txt", between: str = "\n\n") -> dict:
    (found,) = pipeline.ingest([RawPage(file, between.join(lines).encode())])
    return found.report()


def test_lines_of_a_prompter_are_whole_and_none_is_lost():
    found = report(*_PROMPTED, between="\n")
    assert found["paragraphs"][:2] == list(_PROMPTED[:2])
    assert [section["heading"] for section in found["sections"]] == ["What a pier brings to a town"]
    assert len(found["paragraphs"]) + len(found["sections"]) == len(_PROMPTED)


def test_lines_that_were_broken_at_one_width_are_joined():
    words = " ".join(_SAID).split()
    lines = [" ".join(words[n : n + 7]) for n in range(0, len(words), 7)]
    found = report("Remarks by Mayor Ada Ng at the Pier", "", *lines, between="\n")
    assert " ".join(found["paragraphs"]) == " ".join(_SAID)


def test_a_number_behind_the_words_of_an_address_counts_titles():
    def of(address: str) -> tuple:
        found = report("Remarks by Mayor Ada Ng on the Pier", f"Source: {address}", *_SAID)
        return found["missing_parts"], found["pages"][0]["part"]

    site = "https://www.example.org/2023/02/15"
    assert of(f"{site}/remarks-by-mayor-ng-on-the-pier-7/") == ([], None)
    assert of(f"{site}/t0912_3.html") == ([1, 2], 3)


def test_a_papers_headline_over_its_day_is_the_title():
    day = "Saturday, 26 February 2011 00:01 -     - 12 views"
    address = (
        "Your Excellency the Governor, Members of the Council, I am honoured to welcome you this morning."
    )
    found = report("“We dredge the harbour together”", day, address, *_SAID)
    assert (found["title"], found["posted"]) == ("We dredge the harbour together", "2011-02-26")
    assert found["paragraphs"][0] == address


def test_who_has_an_office_at_a_body_to_a_country_is_named_with_it():
    line = "Ms Ada Ng, Deputy High Commissioner, Alder High Commission to New Zealand"
    found = report("Address to the Harbour Trade Mission", line, "22 Feb 2023", *_SAID)
    assert (found["speaker"], found["office"]) == ("Ada Ng", line.removeprefix("Ms Ada Ng, "))


def test_a_page_of_a_book_begins_where_its_address_does():
    found = report(
        "ページの画像",
        "PDF",
        "ePub",
        "all her faults, and one prayer forevermore, in which all join who hold the town and harbour dear.",
        "CENTENNIAL ADDRESS.",
        "BY HON. GEO. W. MARLOW, MAYOR OF ALDERPORT, AT ALDERPORT, OHIO.",
        "DELIVERED JULY 4TH, 1876.",
        f"LADIES AND GENTLEMEN,- {_SAID[0]}",
        *_SAID[1:],
    )
    assert (found["title"], found["date"]) == ("CENTENNIAL ADDRESS", "1876-07-04")
    assert (found["speaker"], found["office"]) == ("Geo. W. Marlow", "Mayor of Alderport")
    assert not any("forevermore" in text for text in found["paragraphs"])


@pytest.mark.parametrize(
    "opening",
    [
        "Before I commence, I would once again like to acknowledge the owners of the land on which we meet.",
        "It is a great honour to stand before you today to deliver the address on the state of the town.",
        "We have assembled to commemorate the achievements of those who built this pier, and mine.",
    ],
)
def test_words_that_only_a_speaker_has_make_a_speech(opening: str):
    told = (
        "I was seven when my father took me to the old pier, and I remember the planks and the smell of tar. "
    )
    found = report(opening, told * 5)
    assert "no_speech" not in found


def test_a_diary_turns_to_nobody():
    told = (
        "I was seven when my father took me to the old pier, and I remember the planks and the smell of tar. "
    )
    assert "no_speech" in report("We met at noon and I was late.", told * 6)


def test_a_head_in_capitals_that_shares_its_line_with_the_text_is_read():
    line = f"STATE OF THE PORT ADDRESS BY MAYOR ADA MARLOW 7 FEBRUARY 2019 TOWN HALL {' '.join(_SAID)}"
    found = report(line + " We mend what we have. " * 4)
    assert (found["title"], found["date"]) == ("STATE OF THE PORT ADDRESS BY MAYOR ADA MARLOW", "2019-02-07")
    assert (found["speaker"], found["office"]) == ("Ada Marlow", "Mayor")
    assert found["paragraphs"][0].startswith(_SAID[0])


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("Speech to the Harbour Cities Leaders’ Dialogue", "Harbour Cities Leaders’ Dialogue"),
        ("Remarks on dialogue with the young", None),
        ("Harbour Cities Business Forum - “The Sea Is Near”", "Harbour Cities Business Forum"),
        ("Mayor’s Opening Address to Graduates of the College of Pilots", None),
    ],
)
def test_occasions_are_told_from_kinds_of_speech(title: str, event: str | None):
    assert report(title, "Ladies and gentlemen,", *_SAID)["event"] == event


def test_a_form_of_address_is_nobodys_name():
    found = report("Speech by the Prime Minister,, the Rt. Hon. A. B, Ng", "Ladies and gentlemen,", *_SAID)
    assert (found["speaker"], found["office"]) == (None, "Prime Minister")


def test_who_holds_an_office_stands_over_what_he_said():
    above = (
        "John Marlow",
        "2nd Governor, Independent Whig",
        "Inaugural Address",
        "Delivered: January 7, 1852",
    )
    found = report(*above, *_SAID)
    assert (found["title"], found["date"], found["speaker"]) == (
        "Inaugural Address",
        "1852-01-07",
        "John Marlow",
    )


def test_a_papers_story_ends_where_it_says_that_the_text_is_below():
    told = "Delivering her Harbour Day speech, Mayor Ada Ng said the pier would help the town. Again. "
    found = report(
        "Harbour Day: read full speech here", told * 5, "Read the full text of her speech here:", *_SAID
    )
    assert found["paragraphs"] == list(_SAID)


def test_a_blogs_headline_gives_the_day():
    line = "Speech: Harbour College Graduation Ceremony, 17 July 2018"
    own = "Provost’s Opening Address to Graduates of the School of Pilots"
    assert report(line, own, "Ladies and gentlemen: Good afternoon!", *_SAID)["date"] == "2018-07-17"
