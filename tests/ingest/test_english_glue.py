"""Press releases that a site printed in one line: number, day, title, an editor's sentence, the speech."""

from archive.ingest import english_glue
from archive.ingest.documents import RawPage
from archive.ingest.pipeline import ingest

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
