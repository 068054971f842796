"""The words in which speeches are asked for, and the states that cannot be."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from archive.edtf import NotEDTF
from archive.models import Contribution, Paragraph, Part, Person, RawPage, Speech, Witness, originals
from tests.factories import make_place, make_raw_page, make_speech

pytestmark = pytest.mark.django_db


def test_it_keeps_the_days_in_step_with_the_date():
    speech = make_speech(date="2011-01/2011-06")
    assert (speech.earliest, speech.latest) == (datetime.date(2011, 1, 1), datetime.date(2011, 6, 30))
    speech.date = "2011-03"
    speech.save(update_fields=["date"])
    speech.refresh_from_db()
    assert (speech.earliest, speech.latest) == (datetime.date(2011, 3, 1), datetime.date(2011, 3, 31))
    speech.date = ""
    speech.save()
    assert (speech.earliest, speech.latest) == (None, None)


def test_it_rejects_a_date_that_is_no_edtf():
    with pytest.raises(NotEDTF, match="2011年3月"):
        make_speech(date="2011年3月")


def test_it_rejects_days_without_a_date():
    speech = make_speech()
    with pytest.raises(IntegrityError), transaction.atomic():
        Speech.objects.filter(pk=speech.pk).update(earliest=timezone.now())


def test_it_rejects_a_date_without_days():
    speech = make_speech()
    with pytest.raises(IntegrityError), transaction.atomic():
        Speech.objects.filter(pk=speech.pk).update(date="2011", earliest=None, latest=None)


@pytest.mark.parametrize(("before", "after"), [("2011", ""), ("", "2011"), ("2011", "2012-03")])
def test_a_form_may_change_a_date(before, after):
    speech = make_speech(date=before)
    speech.date = after
    speech.full_clean()
    speech.date = "2011年"
    with pytest.raises(ValidationError, match="2011年"):
        speech.full_clean()


def test_it_rejects_a_published_speech_without_its_day():
    speech = make_speech(state=Speech.State.DRAFT)
    with pytest.raises(IntegrityError), transaction.atomic():
        Speech.objects.filter(pk=speech.pk).update(state=Speech.State.PUBLISHED)


def test_it_rejects_a_second_reading_witness():
    speech = make_speech()
    with pytest.raises(IntegrityError), transaction.atomic():
        Witness.objects.create(speech=speech, reading=True)


def test_it_rejects_a_missing_part_without_a_number():
    witness = make_speech().reading
    with pytest.raises(IntegrityError), transaction.atomic():
        Part.objects.create(witness=witness, order=9)


def test_it_rejects_the_same_part_number_twice():
    witness = make_speech(missing_parts=(1, 2)).reading
    with pytest.raises(IntegrityError), transaction.atomic():
        Part.objects.create(witness=witness, order=9, number=2, raw_page=make_raw_page())


def test_it_rejects_an_anchor_given_twice():
    witness = make_speech("同志们:", "谢谢大家。").reading
    with pytest.raises(IntegrityError), transaction.atomic():
        Paragraph.objects.create(witness=witness, order=7, anchor="p1", text="再说一遍。")


def test_it_rejects_a_contribution_of_nobody():
    with pytest.raises(IntegrityError), transaction.atomic():
        Contribution.objects.create(speech=make_speech(), order=4)


def test_it_holds_the_same_bytes_once():
    page = make_raw_page()
    with pytest.raises(IntegrityError), transaction.atomic():
        RawPage.objects.create(sha256=page.sha256, name="again.txt", size=1)


def test_it_never_changes_the_bytes_of_a_page():
    page = make_raw_page()
    page.sha256 = "0" * 64
    with pytest.raises(ValidationError):
        page.save()


def test_it_gives_back_the_bytes_as_received():
    page = make_raw_page("老大难")
    assert page.data().decode().startswith("老大难")
    assert originals.keep(page.data()) == page.sha256


def test_a_place_includes_its_children():
    pinghu, changshu = make_speech(place="330482"), make_speech(place="320581")
    assert set(Speech.objects.at(make_place("330000"))) == {pinghu}
    assert set(Speech.objects.at(make_place("320581"))) == {changshu}
    assert make_place("330482").path == ["浙江省", "嘉兴市", "平湖市"]


def test_visitors_see_what_is_published():
    shown = make_speech()
    for state in (Speech.State.DRAFT, Speech.State.WITHHELD, Speech.State.TEMPLATE):
        make_speech(state=state)
    assert list(Speech.objects.published()) == [shown]


def test_a_speech_is_spoken_in_the_year_of_its_earliest_day():
    spoken = make_speech(date="2011-12/2012-02")
    until = make_speech(date="../2011-05")
    make_speech(date="2012")
    make_speech()
    assert set(Speech.objects.spoken_in(2011)) == {spoken, until}


def test_a_person_is_found_by_what_they_gave():
    speech = make_speech(speaker="沈文澜")
    make_speech(speaker="顾长青")
    assert list(Speech.objects.by(Person.objects.get(name="沈文澜"))) == [speech]


def test_the_latest_speech_comes_first_and_the_undated_last():
    undated, old, new = make_speech(), make_speech(date="1999"), make_speech(date="2011-03-08")
    assert list(Speech.objects.newest_first()) == [new, old, undated]


def test_a_row_of_a_list_costs_no_query(django_assert_num_queries):
    for _number in range(3):
        make_speech(speaker="沈文澜", place="330482", event="全市经济工作会议")
    with django_assert_num_queries(2):
        for speech in Speech.objects.listed():
            str(speech.place), str(speech.event), [str(c.person) for c in speech.speakers]
