import threading

import pytest
from django.db import connection, transaction

from archive.models import Person, Place, Revision, Speech, revisions
from archive.pages import counted, holdings
from archive.review import decisions
from tests.factories import make_event, make_place, make_speech

pytestmark = pytest.mark.django_db


def held() -> int:
    return counted.now().of(holdings.totals).speeches


def test_a_count_is_made_once_for_one_state_of_the_archive(django_assert_num_queries):
    make_speech(date="2011")
    first = counted.now().of(holdings.years)
    with django_assert_num_queries(1):
        assert counted.now().of(holdings.years) is first


def test_counts_of_different_places_are_kept_apart():
    speech = make_speech(date="2011", place="330482")
    make_speech(date="2012", place="320581")
    counts = counted.now()
    assert counts.of(holdings.years, speech.place.lineage) == {2011: 1}
    assert counts.of(holdings.years, make_place("320000").lineage) == {2012: 1}
    assert counts.of(holdings.years) == {2011: 1, 2012: 1}


def test_what_is_kept_cannot_be_changed_by_who_looks():
    make_speech(date="2011")
    with pytest.raises(TypeError):
        counted.now().of(holdings.years)[2011] = 9  # type: ignore[index]


@pytest.mark.parametrize("change", ["publish", "withhold", "correct", "empty"])
def test_every_decision_is_counted_at_the_next_request(change):
    make_speech(date="2011")
    speech = make_speech(date="2012", state="draft" if change == "publish" else "published")
    before = dict(counted.now().of(holdings.years))
    match change:
        case "publish":
            decisions.publish(speech, None)
        case "withhold":
            decisions.withhold(speech, None)
        case "correct":
            decisions.correct(speech, "date", "2013", None)
        case "empty":
            decisions.empty(speech, "date", None)
    after = dict(counted.now().of(holdings.years))
    assert (before, after) == {
        "publish": ({2011: 1}, {2011: 1, 2012: 1}),
        "withhold": ({2011: 1, 2012: 1}, {2011: 1}),
        "correct": ({2011: 1, 2012: 1}, {2011: 1, 2013: 1}),
        "empty": ({2011: 1, 2012: 1}, {2011: 1}),
    }[change]


def test_a_merge_is_counted_at_the_next_request():
    kept, merged = make_speech(speaker="吴翠云"), make_speech(speaker="吴翠芸")
    people = [speech.speakers[0].person for speech in (kept, merged)]
    assert counted.now().of(holdings.totals).speakers == 2
    decisions.merge(*people, None)
    assert counted.now().of(holdings.totals).speakers == 1
    decisions.merge(kept, merged, None)
    assert held() == 1


def test_a_name_that_changes_is_a_change():
    make_speech(speaker="吴翠云", event=make_event(), place="330482")
    for record in (Person.objects.get(), make_event(), make_place("330482")):
        before = Revision.now()
        record.name = "新名"
        record.save()
        assert Revision.now() != before


def test_new_drafts_change_nothing_that_is_counted():
    before = Revision.now()
    make_speech(state="draft")
    assert Revision.now() == before


def test_what_was_taken_back_is_not_counted():
    make_speech()
    assert held() == 1
    try:
        with transaction.atomic():
            make_speech()
            assert held() == 2
            raise ZeroDivisionError
    except ZeroDivisionError:
        pass
    assert held() == 1


def test_only_what_was_asked_for_last_stays(monkeypatch):
    monkeypatch.setattr(counted, "MOST", 3)
    counts = counted.now()
    asked = []

    def double(number: int) -> int:
        asked.append(number)
        return 2 * number

    for number in (1, 2, 3, 1, 4, 1, 2):
        assert counts.of(double, number) == 2 * number
    assert asked == [1, 2, 3, 4, 2]


@pytest.mark.django_db(transaction=True)
def test_what_another_connection_publishes_is_counted_at_the_next_request():
    make_speech()
    draft = make_speech(state="draft")
    assert held() == 1

    def elsewhere() -> None:
        decisions.publish(Speech.objects.get(pk=draft.pk), None)
        connection.close()

    other = threading.Thread(target=elsewhere)
    other.start()
    other.join()
    assert held() == 2


@pytest.mark.django_db(transaction=True)
def test_many_changes_leave_few_rows(monkeypatch):
    monkeypatch.setattr(revisions, "KEPT", 10)
    seen = set()
    for _number in range(45):
        Revision.note()
        seen.add(Revision.now())
    assert len(seen) == 45
    assert Revision.objects.count() < 20


def test_a_state_costs_one_quick_question(django_assert_num_queries):
    for _number in range(300):
        Revision.note()
    with django_assert_num_queries(1):
        Revision.now()


def test_the_numbers_of_many_changes_in_one_transaction_can_be_added_up():
    most = 2**revisions.BITS - 1
    Revision.objects.bulk_create(Revision(number=most) for _n in range(20_000))
    assert Revision.now() == (20_000, 20_000 * most)


def test_loading_places_is_a_change(monkeypatch):
    from django.core.management import call_command

    before = Revision.now()
    call_command("load_places", verbosity=0)
    assert Place.objects.exists()
    assert Revision.now() != before
