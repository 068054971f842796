from types import SimpleNamespace

import pytest

from archive.admin import accessions
from archive.models import Accession, AccessionLine
from tests.factories import make_raw_page, make_speech

pytestmark = pytest.mark.django_db


@pytest.fixture
def accession():
    """One that is half read: a speech, a refusal, two pages that wait."""
    held = Accession.objects.create(method="upload", state="reading")
    line = AccessionLine.objects.create(
        accession=held, file="a.txt", raw_page=make_raw_page(), outcome="speech"
    )
    line.speeches.add(make_speech(title="在大会上的讲话", state="draft"))
    AccessionLine.objects.create(accession=held, file="b.txt", outcome="refused", message="b.txt: empty")
    for name in ("c.txt", "d.txt"):
        AccessionLine.objects.create(accession=held, file=name, raw_page=make_raw_page())
    return held


def address(accession, rest="change/"):
    return f"/admin/archive/accession/{accession.pk}/{rest}"


def test_it_shows_how_far_the_reading_has_come(desk, accession):
    page = desk.get(address(accession)).content.decode()

    assert '<progress max="4" value="2"' in page
    assert '<noscript><meta http-equiv="refresh"' in page


def test_it_tells_scripts_how_far_it_has_come(desk, accession):
    answer = desk.get(address(accession, "progress.json")).json()

    assert (answer["done"], answer["files"], answer["running"]) == (2, 4, True)


def test_it_stops_asking_once_all_is_read(desk, accession):
    accession.lines.filter(outcome="waiting").update(outcome="no_speech")
    Accession.objects.update(state="done")

    page = desk.get(address(accession)).content.decode()

    assert "<progress" not in page and "http-equiv" not in page
    assert 'class="read-again"' not in page


def test_it_narrows_the_lines_to_one_outcome(desk, accession):
    page = desk.get(address(accession), {"outcome": "refused"}).content.decode()

    assert "b.txt: empty" in page
    assert 'data-outcome="speech"' not in page


def test_it_reads_again_what_was_stopped(desk, accession, monkeypatch):
    asked = []
    worker = SimpleNamespace(read_accession=SimpleNamespace(enqueue=asked.append))
    monkeypatch.setattr(accessions, "tasks", worker)
    Accession.objects.update(state="failed")

    assert 'class="read-again"' in desk.get(address(accession)).content.decode()
    desk.post(address(accession, "read/"))

    assert asked == [accession.pk]


def test_it_reads_nothing_by_get_or_for_those_who_only_look(desk, staff, accession):
    assert desk.get(address(accession, "read/")).status_code == 405
    assert staff("view_accession").post(address(accession, "read/")).status_code == 403


def test_it_can_be_neither_changed_nor_deleted(desk, accession):
    assert desk.get(address(accession, "delete/")).status_code == 403
    assert desk.get("/admin/archive/accession/add/").status_code == 403


def test_it_costs_the_same_for_a_hundred_lines(desk, accession, django_assert_max_num_queries):
    for number in range(100):
        line = AccessionLine.objects.create(
            accession=accession, file=f"{number}.txt", raw_page=make_raw_page(), outcome="speech"
        )
        line.speeches.add(make_speech(state="draft"))

    with django_assert_max_num_queries(15):
        assert desk.get(address(accession)).status_code == 200


def test_it_is_kept_from_those_who_may_not_see_accessions(client, staff, accession):
    other = staff("view_speech")

    assert client.get(address(accession)).status_code == 302
    assert other.get(address(accession)).status_code == 403
    assert other.get(address(accession, "progress.json")).status_code == 403
