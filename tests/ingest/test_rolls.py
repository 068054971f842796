"""The roll of those whom an English speaker addresses one by one."""

import pytest

from archive.ingest import rolls
from archive.ingest.documents import RawPage
from archive.ingest.pipeline import ingest, read

ROLL = (
    "Y.Bhg. Dato’ Dr. Ada Ng",
    "Secretary-General, Ministry of Piers",
    "Y.Bhg. Datuk Owen Marlow",
    "Chairman, Harbour Commission",
    "Distinguished Guests,",
    "Ladies and Gentlemen,",
    "It is my great pleasure to welcome you all to the harbour.",
)


def page(lines):
    return read(RawPage("a.txt", "\n".join(lines).encode()))


def test_a_roll_opens_where_several_are_named_before_all_are_greeted():
    assert rolls.opens(page(ROLL), 0)


@pytest.mark.parametrize(
    "lines",
    [
        ("H.E. Mr. Owen Ng", "Permanent Representative", "2 May 2010", "Excellencies,"),
        ("Mr Owen Ng, Minister for Piers", "Mr. President,", "Excellencies,"),
        ("Dr Ada Ng", "Dr Owen Marlow", "The harbour is open."),
    ],
)
def test_who_speaks_is_no_roll(lines):
    assert not rolls.opens(page(lines), 0)


def test_whom_the_roll_names_does_not_speak():
    lines = (
        "Welcome Remarks by",
        "Hon. Dato’ Sri Lee Marlow",
        "Minister of Piers",
        "At the Harbour Gala Dinner",
        "on 11 December 2007",
        "At Grand Ballroom 1 & 2, Level 3",
        "",
        *ROLL,
    )
    speech = ingest([RawPage("a.txt", "\n".join(lines).encode())])[0].report()
    assert (speech["speaker"], speech["office"]) == ("Lee Marlow", "Minister of Piers")
    assert (speech["event"], speech["date"]) == ("Harbour Gala Dinner", "2007-12-11")


@pytest.mark.parametrize(
    ("last", "opens"),
    [("• Distinguished guests", True), ("• Ferries and piers", False), ("All guests", False)],
)
def test_a_list_of_those_addressed_opens_a_text(last, opens):
    assert rolls.opens(page(("• Our Mayor, Ada Ng", "• Members of the Harbour Board", last)), 0) is opens
