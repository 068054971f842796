import io
import zipfile
from types import SimpleNamespace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from archive.admin import upload
from archive.models import Accession, AccessionLine, RawPage, Speech, originals

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/upload/"
SPEECH = """在全市教师节庆祝大会上的讲话
市长 王建国
(2011年9月9日)

同志们:
今天,我们在这里隆重集会,庆祝第27个教师节,表彰优秀教师和先进教育工作者。
首先,我代表市委、市政府向全市广大教师致以节日的问候和崇高的敬意!
谢谢大家。
"""


def page(name="speech.txt", text=SPEECH):
    return SimpleUploadedFile(name, text.encode())


def zipped(**members):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, text in members.items():
            archive.writestr(f"{name}.txt", text)
    return SimpleUploadedFile("pages.zip", held.getvalue())


def send(desk, *files, **more):
    return desk.post(ADDRESS, {"files": list(files), **more})


@pytest.fixture
def limits(settings):
    """Set the limits of an upload."""

    def limit(**values):
        for name, value in values.items():
            setattr(settings.ROSTRUM, name, value)
        settings.DATA_UPLOAD_MAX_NUMBER_FILES = settings.ROSTRUM.upload_files

    return limit


def test_it_shows_a_form_that_needs_no_javascript(desk):
    form = desk.get(ADDRESS).content.decode()

    assert 'method="post" enctype="multipart/form-data"' in form
    assert "webkitdirectory" in form


def test_it_makes_a_draft_of_a_page_that_waits_for_review(desk, editor):
    response = send(desk, page())

    accession = Accession.objects.get()
    assert response.url == f"/admin/archive/accession/{accession.pk}/change/"
    assert (accession.who, accession.method, accession.publish) == (editor, "upload", False)
    assert [speech.state for speech in Speech.objects.all()] == [Speech.State.DRAFT]


def test_it_says_what_became_of_each_file(desk):
    response = desk.post(ADDRESS, {"files": [page(), page("empty.txt", "")]}, follow=True)

    shown = response.content.decode()
    assert 'data-outcome="speech"' in shown
    assert 'data-outcome="refused"' in shown
    assert f"/admin/review/{Speech.objects.get().pk}/" in shown


def test_it_keeps_the_bytes_as_they_came(desk):
    send(desk, page())

    assert originals.read(RawPage.objects.get().sha256) == SPEECH.encode()


def test_it_takes_the_members_of_a_zip(desk):
    send(desk, zipped(a=SPEECH, b="通知\n放假一天。\n"))

    assert list(AccessionLine.objects.values_list("file", flat=True)) == [
        "pages.zip!a.txt",
        "pages.zip!b.txt",
    ]


def test_it_changes_nothing_when_the_same_page_comes_again(desk):
    send(desk, page())
    send(desk, page("again.txt"))

    assert Speech.objects.count() == RawPage.objects.count() == 1
    assert AccessionLine.objects.latest("pk").outcome == AccessionLine.Outcome.HELD


def test_it_names_files_by_their_path_in_the_folder(desk):
    send(desk, page("1.txt"), page("1.txt", SPEECH + "\n"), paths="a/1.txt\nb/1.txt")

    assert list(AccessionLine.objects.values_list("file", flat=True)) == ["a/1.txt", "b/1.txt"]


@pytest.mark.parametrize(
    "path", ["../../etc/passwd", "/etc/passwd", "..\\..\\x", "a/./b", "\x00\x1b[31m", ""]
)
def test_it_takes_no_path_that_leads_out_of_the_folder(desk, path):
    send(desk, page("1.txt"), paths=path)

    file = AccessionLine.objects.get().file
    assert file and not file.startswith("/") and ".." not in file.split("/") and file.isprintable()


def test_it_asks_for_a_file_when_none_was_sent(desk):
    response = desk.post(ADDRESS, {})

    assert response.status_code == 400
    assert "errornote" in response.content.decode()


def test_it_stops_at_the_limit_and_keeps_nothing(desk, limits):
    limits(upload_mb=1)

    response = send(desk, page("small.txt"), page("large.txt", "讲" * 400_000))

    assert response.status_code == 413
    assert "large.txt" in response.content.decode()
    assert not Accession.objects.exists() and not RawPage.objects.exists()


def test_it_does_not_read_what_is_declared_far_too_large(desk, limits):
    limits(upload_mb=1)

    class Unread(io.BytesIO):
        def read(self, *_size):
            raise AssertionError("the body was read")

    response = desk.generic(
        "POST",
        ADDRESS,
        b"",
        content_type="multipart/form-data; boundary=x",
        CONTENT_LENGTH=str(100 * upload.MEGABYTE),
        **{"wsgi.input": Unread()},
    )

    assert response.status_code == 413


def test_it_says_how_many_files_it_takes(desk, limits):
    limits(upload_files=2)

    response = send(desk, page("1.txt"), page("2.txt"), page("3.txt"))

    assert response.status_code == 413
    assert "2" in response.context["errors"][0]
    assert not Accession.objects.exists()


def test_it_answers_scripts_in_json(desk):
    headers = {"Accept": "application/json"}

    answer = desk.post(ADDRESS, {"files": [page()]}, headers=headers)
    refusal = desk.post(ADDRESS, {}, headers=headers)

    assert answer.json()["url"] == f"/admin/archive/accession/{Accession.objects.get().pk}/change/"
    assert refusal.status_code == 400 and len(refusal.json()["errors"]) == 1


def test_it_leaves_many_files_to_the_background(desk, monkeypatch):
    asked = []
    worker = SimpleNamespace(read_accession=SimpleNamespace(enqueue=asked.append))
    monkeypatch.setattr(upload, "tasks", worker)
    pages = [page(f"{n}.txt", f"{SPEECH}\n{n}") for n in range(upload.SMALL_FILES + 1)]

    send(desk, *pages)

    accession = Accession.objects.get()
    assert asked == [accession.pk]
    assert accession.state == Accession.State.RECEIVED


def test_it_says_that_a_full_disk_kept_nothing(desk, monkeypatch):
    def full(_data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(originals, "keep", full)

    response = send(desk, page())

    assert response.status_code == 507
    assert "No space left on device" in response.content.decode()
    assert not Accession.objects.exists() and not RawPage.objects.exists()


def test_it_keeps_the_pages_when_the_reading_fails(desk, monkeypatch):
    def broken(accession):
        Accession.objects.filter(pk=accession.pk).update(state="failed", message="OSError: disk full")
        raise OSError("disk full")

    monkeypatch.setattr(upload.accessions, "read", broken)

    shown = desk.post(ADDRESS, {"files": [page()]}, follow=True).content.decode()

    assert "disk full" in shown
    assert RawPage.objects.count() == 1
    assert 'class="read-again"' in shown


def test_it_rejects_an_upload_without_a_token(editor):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(editor)

    assert send(strict, page()).status_code == 403
    assert not Accession.objects.exists()


def test_it_accepts_the_token_of_its_own_form(editor):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(editor)
    strict.get(ADDRESS)

    response = send(strict, page(), csrfmiddlewaretoken=strict.cookies["csrftoken"].value)

    assert response.status_code == 302


def test_it_is_for_those_who_may_bring_pages_in(client, staff):
    assert client.get(ADDRESS).status_code == 302
    assert staff("view_speech").get(ADDRESS).status_code == 403
    assert not Accession.objects.exists()
