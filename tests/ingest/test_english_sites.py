"""Names of English sites that stand at the top and at the foot of a page."""

import doctest

import pytest

from archive.ingest import chrome, english_sites
from archive.ingest.documents import RawPage
from archive.ingest.readers import html

_SPEECH = (
    "<h1>Opening of the Shed</h1><p>Good evening, neighbors. I am glad that we are here, and I "
    "thank you all for the books that you gave us.</p><p>We have put up forty shelves and a stove, and my "
    "own children carried the first books up the hill. Let us keep the lamp lit.</p><p>Thank you.</p>"
)


def test_it_does_what_its_examples_say():
    failed, tried = doctest.testmod(english_sites)
    assert tried
    assert not failed


@pytest.mark.parametrize(
    ("head", "foot", "name"),
    [
        (
            '<img src="logo.png" alt="Northern Teachers\' Union">',
            "Northern Teachers' Union, 4 Mill Lane",
            "Northern Teachers' Union",
        ),
        ("<p>HARBOUR TRUST OF HALDEN</p>", "(c) 2018 Harbour Trust of Halden.", "Harbour Trust of Halden"),
        ("<p>News</p>", "(c) 2018 Harbour Trust of Halden.", None),  # it may be who built the site
        ('<img src="logo.png" alt="Northern Teachers\' Union">', "4 Mill Lane, Halden", None),
        ("<p>Dr Ada Marlow</p>", "(c) Dr Ada Marlow. All rights reserved.", None),
    ],
)
def test_a_name_must_stand_in_both_places(head, foot, name):
    page = html.read(RawPage("a.html", f"{head}{_SPEECH}<footer>{foot}</footer>".encode()))
    found = [fact.value for fact in chrome.lift(page).facts if fact.name == "source_site"]
    assert (found[0] if found else None) == name
