"""What stands on a document to take away."""

from datetime import date

import pytest
from django.utils import translation

from archive.exports.composition import compose
from archive.exports.gaps import numbers
from archive.models import Contribution, Evidence, Part
from tests.factories import make_speech

pytestmark = pytest.mark.django_db
ADDRESS = "https://speeches.example/speeches/x/"
TODAY = date(2026, 11, 23)


def composed(speech):
    return compose(speech, ADDRESS, TODAY)


def test_it_sets_the_date_in_the_words_of_the_speech_whatever_the_page_speaks():
    assert composed(make_speech(date="2011-03-08")).date == "\uff082011年3月8日\uff09"
    assert composed(make_speech(date="1902-04-19", language="en")).date == "(19 April 1902)"


def test_it_says_that_an_inferred_date_is_inferred():
    speech = make_speech(date="2011-01/2011-06", language="en")
    speech.evidence.update(grade=Evidence.Grade.INFERRED)
    assert composed(speech).date == "(January–June 2011, inferred)"


def test_it_takes_an_editors_word_over_a_rules_doubt():
    speech = make_speech(date="2011", language="en")
    speech.evidence.update(grade=Evidence.Grade.INFERRED)
    Evidence.objects.create(speech=speech, field="date", value="2011", rule="desk", grade="editor")
    assert composed(speech).date == "(2011)"


def test_it_leaves_out_what_the_sources_do_not_settle():
    document = composed(make_speech())
    assert (document.date, document.speakers, document.facts, document.names) == ("", (), (), ())
    assert "2018" not in str(composed(make_speech(posted="2018-12-03")).facts)


def test_it_puts_the_office_before_a_chinese_name_and_after_an_english_one():
    assert composed(make_speech(speaker="吴翠云", office="市委书记")).speakers == ("市委书记\u3000吴翠云",)
    english = make_speech(speaker="J. W. Bishop", office="Mayor", language="en")
    assert composed(english).speakers == ("J. W. Bishop, Mayor",)


def test_it_names_every_speaker():
    speech = make_speech(speaker="吴翠云")
    Contribution.objects.create(speech=speech, order=1, name="李明", office="市长")
    assert composed(speech).speakers == ("吴翠云", "市长\u3000李明")


def test_it_keeps_headings_and_paragraphs_in_reading_order():
    speech = make_speech("甲。", "乙。", sections=[(1, "一", "起", 0), (2, "一", "承", 1)])
    found = [(line.kind, line.level, line.text) for line in composed(speech).body]
    assert found[0] == ("heading", 1, "一、起")
    assert found[1] == ("paragraph", 0, "甲。")
    assert found[2][:2] == ("heading", 2)
    assert found[3] == ("paragraph", 0, "乙。")


def test_it_says_in_place_which_parts_are_missing():
    speech = make_speech("Friends,", language="en", missing_parts=(1, 2, 3))
    Part.objects.create(witness=speech.reading, order=9, number=5)
    said = [line.text for line in composed(speech).body]
    assert said == ["(Parts 1–3 are missing here.)", "Friends,", "(Part 5 is missing here.)"]


@pytest.mark.parametrize(
    ("kind", "note", "said"),
    [
        ("paywall", "余下全文请登录", "(The source shows the rest to its members only: 余下全文请登录)"),
        ("cut-off", "", "(The source breaks off here)"),
        ("unheard-of", "……", "(Text is missing here: ……)"),
    ],
)
def test_it_says_in_place_where_the_source_leaves_text_out(kind, note, said):
    speech = make_speech("甲。", "乙。", language="en")
    speech.witnesses.update(gaps=[{"paragraph": 0, "kind": kind, "note": note}])
    found = [(line.kind, line.text) for line in composed(speech).body]
    assert found == [("paragraph", "甲。"), ("lacuna", said), ("paragraph", "乙。")]


def test_it_says_when_no_text_is_held():
    speech = make_speech(language="en")
    speech.witnesses.all().delete()
    assert [line.text for line in composed(speech).body] == ["(No text of this speech is held.)"]


def test_it_says_where_the_text_is_from_and_where_it_is_kept():
    speech = make_speech(
        language="en", source_url="https://source.example/1", source_site="文库", posted="2018-12-03"
    )
    page = speech.reading.parts.get().raw_page
    assert dict(composed(speech).notes) == {
        "Source": "文库",
        "Source address": "https://source.example/1",
        "Posted": "3 December 2018",
        "Page as received (SHA-256)": page.sha256,
        "Kept at": ADDRESS,
        "Taken from there on": "23 November 2026",
    }


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ([1, 2, 3, 5], "1–3, 5"),
        ([2], "2"),
        ([3, 1], "1, 3"),
        ([], ""),
    ],
)
def test_it_joins_runs_of_numbers(given, said):
    with translation.override("en"):
        assert numbers(given) == said
    with translation.override("zh-hans"):
        assert numbers(given) == said.replace(", ", "、")
