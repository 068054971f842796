import doctest

import pytest

from archive.ingest import pipeline
from archive.ingest.documents import RawPage
from archive.ingest.extract import english_names


def named(line):
    found = english_names.person(line)
    return tuple(span and line[slice(*span)] for span in (found.name, found.office)) if found else None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "HIS EXCELLENCY TAAVI K. SALU, PRESIDENT OF THE REPUBLIC",
            ("TAAVI K. SALU", "PRESIDENT OF THE REPUBLIC"),
        ),
        ("The Rt Hon Gwen Prothero MP", ("Gwen Prothero", None)),
        ("Mr Ka-ming Heung, GBS, JP", ("Ka-ming Heung", None)),
        ("José Ángel Müller, Governor of the State", ("José Ángel Müller", "Governor of the State")),
        ("by Theresa May", ("Theresa May", None)),
        ("THE TIN LANTERN", None),
        (
            "Ada Marlow - Harbour SA - Chairman & Chief Executive",
            ("Ada Marlow", "Chairman & Chief Executive"),
        ),
        ("Piers Open - Harbour SA - All Day", None),
        ("Ambassador, Head of Mission of Halden", None),
        ("Governor Bill Marlow", ("Bill Marlow", "Governor")),
        ("Governor Bill Signing", None),
        ("The Long Harbour", None),
        ("THE HON. ADA MARLOW", ("ADA MARLOW", None)),
        ("Eleanor Vesper, President, Tamar Rowing Club", ("Eleanor Vesper", "President, Tamar Rowing Club")),
        ("Secretary of State Lena Fisk", ("Lena Fisk", "Secretary of State")),
        ("Dr. Helen Marsh, Professor Emeritus of Soils", ("Helen Marsh", "Professor Emeritus of Soils")),
        ("Lena Fisk, Dean Emerita", ("Lena Fisk", "Dean Emerita")),
        ("Provost Emerita Ann Lowell", ("Ann Lowell", "Provost Emerita")),
    ],
)
def test_it_reads_a_person_without_forms_of_address_and_letters(line, expected):
    assert named(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Washington Convention Center", "Carnegie Hall", "Des Moines", "Board of Trustees", "Silver Jubilee",
        "Citizenship Education", "Theresa May", "General Assembly", "Staff Writer",
    ],
)  # fmt: skip
def test_venues_bodies_and_slogans_are_nobody(line):
    assert named(line) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Associate Minister of Agriculture", True),
        ("PRIME MINISTER OF TUVALU", True),
        ("Mayor's Message", False),
        ("Governor Signs Budget", False),
    ],
)
def test_it_knows_a_line_of_an_office(line, expected):
    assert english_names.is_office(line) is expected


def test_it_does_what_its_examples_say():
    assert doctest.testmod(english_names).failed == 0


def test_it_begins_no_office_inside_a_word():
    naming = english_names.person("the GENERAL SECRETARY, FRANK OLLERENSHAW")
    assert naming is None or naming.name is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Dr. Helen Marsh, Professor Emeritus of Biology Saturday, May 13, 2017, Reynolds Hall",
            ("Helen Marsh", "Professor Emeritus of Biology", "2017-05-13"),
        ),
        ("President Helen Marsh, May 13, 2017", ("Helen Marsh", "President", "2017-05-13")),
        ("Reynolds Hall, Saturday, May 13, 2017", (None, None, "2017-05-13")),
    ],
)
def test_one_line_tells_who_spoke_when_and_where(line, expected):
    opening = (
        "It is a great pleasure to be with you today, and I want to thank every one of you for your care."
    )
    page = f"Commencement Address\n{line}\nLadies and gentlemen,\n{opening}\nThank you very much."
    (draft,) = pipeline.ingest([RawPage("a.txt", page.encode())])
    assert (draft.speaker, draft.office, draft.date) == expected
    assert draft.text.paragraphs[0].text == "Ladies and gentlemen,"


def test_a_letter_between_names_may_be_an_a():
    line = "Nestor A Marlow, Jr"
    assert line[slice(*english_names.person(line).name)] == line
    assert english_names.person("A Marlow Morning") is None
