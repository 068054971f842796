"""Press releases that a site printed in one line: number, day, title, an editor's sentence, the speech."""

from archive.ingest import english_glue
from archive.ingest.documents import Line, RawPage
from archive.ingest.pipeline import ingest
from archive.ingest.spans import Passage

LEAD = (
    "Following is the statement by Secretary-General Ada Marlow at the opening of the third World Conference "
    "on Harbours, delivered this morning in Halden:"
)
TEXT = (
    "We are gathered today to think of the harbours of forty countries. I thank you all for coming. "
    "We must not leave them to themselves. They would like to mend their piers, and we can help them. "
    "I ask each of you to send one ship this year. We shall see that it comes back laden with grain."
)


def read(line):
    (found,) = ingest([RawPage("a.txt", line.encode())])
    return found


def test_a_press_release_in_one_line_comes_apart():
    found = read(
        f"HAR/12/Rev.1* 4 May 1998 SECRETARY-GENERAL'S ADDRESS AT OPENING OF HARBOUR CONFERENCE {LEAD} {TEXT}"
    )
    assert found.title == "SECRETARY-GENERAL'S ADDRESS AT OPENING OF HARBOUR CONFERENCE"
    assert (found.speaker, found.office) == ("Ada Marlow", "Secretary-General")
    assert found.report()["paragraphs"][0].startswith("We are gathered today")


def test_a_dateline_belongs_to_the_lead():
    found = read(f"SECRETARY-GENERAL CALLS FOR PIERS IN FORTY COUNTRIES GENEVA, 14 May (UN) -- {LEAD} {TEXT}")
    assert found.title == "SECRETARY-GENERAL CALLS FOR PIERS IN FORTY COUNTRIES"
    assert found.event == "opening of the third World Conference on Harbours"


def test_what_follows_in_a_speech_cuts_nothing():
    assert (
        english_glue.cuts(
            f"I have two points. The following is the first of them, as I see it now: {TEXT} {TEXT}"
        )
        == []
    )


BROKEN = (
    "SPEECH BY",
    "THE HON. ADA MARLOW, MINISTER OF HARBOURS AND MEMBER OF THE ASSEMBLY,",
    "DURING HER SWEARING-IN CEREMONY ON TUESDAY, 9TH APRIL 2013 AT THE GREAT",
    "HARBOUR HALL, HALDEN.",
)


def test_a_title_in_capitals_that_was_set_in_several_lines_is_one():
    found = read("\n".join((*BROKEN, "", "Good morning, ladies and gentlemen.", TEXT)))
    assert found.title.startswith("SPEECH BY THE HON. ADA MARLOW, MINISTER OF HARBOURS")
    assert (found.event, found.date) == ("SWEARING-IN CEREMONY", "2013-04-09")


def test_a_day_and_a_hall_under_a_title_in_capitals_are_none_of_it():
    title = "SPEECH BY MS ADA MARLOW, MINISTER OF PORTS, AT THE OPENING OF THE PIER"
    lines = [Line(Passage(text)) for text in (title, "CITY HALL, HALDEN", "12 MARCH 2020")]
    assert [line.text for line in english_glue.joined(lines)] == [title, "CITY HALL, HALDEN", "12 MARCH 2020"]
    dated = [Line(Passage(text)) for text in (f"{title} OF", "12 MARCH 2020")]
    assert len(list(english_glue.joined(dated))) == 2


def test_a_title_in_capitals_ends_at_the_first_word_of_the_text():
    head = "TEXT OF SPEECH BY MR. A.B. NG CHAIRMAN OF THE GUILD OF PILOTS "
    assert english_glue.cuts(f"{head}Your Excellency, {TEXT}") == [len(head)]
    assert english_glue.cuts(f"THE GUILD OF PILOTS OF HALDEN BY THE SEA Your Excellency, {TEXT}") == []


def test_three_asterisks_close_a_banks_head():
    page, title = "1 ", "Ada Ng: Harbours of tomorrow"
    lead = "Speech by Ms Ada Ng, Governor of the Bank of Halden, Halden, on 11 April"
    line = f"{page}{title} {lead} * * * {TEXT}"
    cuts = [0, *english_glue.cuts(line)]
    pieces = [line[a:b].strip() for a, b in zip(cuts, [*cuts[1:], len(line)], strict=True)]
    assert pieces == ["1", title, lead, "* * *", TEXT]
    assert english_glue.cuts(f"We heard a speech. {TEXT} * * * {TEXT}") == []
