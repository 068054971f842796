"""Where an officer of Hong Kong speaks abroad, on English pages."""

import pytest

from archive.ingest import gazetteer
from archive.ingest.extract import english_places
from tests.ingest.factories import make_document


def place(title, lead):
    document, _ = make_document([title, lead], ["Ladies and gentlemen,", "Thank you."], {})
    return english_places.find(document, title, None, gazetteer.load()).value


@pytest.mark.parametrize(
    ("where", "code", "name"),
    [
        ("at a gala dinner in Sydney today (September 17):", None, "澳大利亚"),
        ("at a reception in Sydney, Australia, today (June 23):", None, "澳大利亚"),
        ("at a luncheon of the festival in London, Marlow Hotel (July 4, London time):", None, "英国"),
        ("at a harbour forum in Beijing today (June 23):", "110000", "北京市"),
        ("at a harbour forum on piers of London and Sydney today (June 23):", "810000", "香港特别行政区"),
    ],
)
def test_the_lead_says_where(where, code, name):
    lead = f"Following is the speech by the Chief Secretary for Administration, Ms Ada Ng, {where}"
    found = place("Speech by CS", lead)
    assert (found.code, found.name) == (code, name)


def test_the_title_may_say_where():
    lead = "Following is the speech by the Chief Secretary for Administration, Ms Ada Ng, today (July 4):"
    assert place("CS's speech in London", lead).name == "英国"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Gong Haoran, Vice Mayor of Yantai", "370600"),
        ("Gong Haoran, Executive Vice-Mayor of Xi'an, China", "610100"),
        ("Li Ming, Secretary of the CPC Harbin Municipal Committee", "230100"),
        ("Li Ming, Mayor of Suzhou", None),  # two cities are called so
        ("Welcome dinner for the Mayor of Yantai", None),
        ("Dana Marlow, Mayor of Halden", None),
        ("Li Ming, Mayor of Nanjing Road", None),
    ],
)
def test_the_mayor_of_a_city_of_china_speaks_for_it(line, code):
    found = place("Remarks at the Orchard Forum", line)
    assert (found.code if found else None) == code
