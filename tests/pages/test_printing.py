"""The printable view and the files to take away."""

import io
from urllib.parse import unquote

import pytest
from django.urls import reverse
from docx import Document

from archive.models import FormerAddress, Speech
from tests.factories import make_speech

pytestmark = pytest.mark.django_db
FILES = ("docx", "txt", "json")


def addresses(speech):
    return [reverse("print", args=[speech.slug])] + [reverse("export", args=[speech.slug, f]) for f in FILES]


def test_it_prints_title_date_speaker_text_and_source(client):
    speech = make_speech(
        "同志们:",
        "今天召开大会。",
        title="在大会上的讲话",
        date="2011-03-08",
        speaker="吴翠云",
        office="市委书记",
        sections=[(1, "一", "突出重点", 1)],
        source_url="https://source.example/1",
    )
    page = client.get(f"/speeches/{speech.slug}/print/").content.decode()
    order = [
        "<h1>在大会上的讲话</h1>",
        "\uff082011年3月8日\uff09",
        "市委书记\u3000吴翠云",
        "<p>同志们:</p>",
        "<h2>一、突出重点</h2>",
        "<p>今天召开大会。</p>",
        "https://source.example/1",
        f"http://testserver/speeches/{speech.slug}/",
    ]
    places = [page.find(text) for text in order]
    assert -1 not in places
    assert places[:-1] == sorted(places[:-1])


def test_it_sets_the_language_of_the_text_apart_from_that_of_the_page(client):
    speech = make_speech("各位來賓:", language="zh-Hant")
    page = client.get(f"/speeches/{speech.slug}/print/", headers={"accept-language": "en"}).content.decode()
    assert '<html lang="en">' in page
    assert '<article class="paper" lang="zh-Hant">' in page


def test_it_escapes_what_stands_in_a_raw_page(client):
    speech = make_speech("<script>alert(1)</script>", title="<b>讲话</b>")
    page = client.get(f"/speeches/{speech.slug}/print/").content.decode()
    assert "<script>alert" not in page
    assert "<b>讲话" not in page


def test_it_has_an_official_and_a_compact_layout(client):
    speech = make_speech()
    official = client.get(f"/speeches/{speech.slug}/print/").content.decode()
    compact = client.get(f"/speeches/{speech.slug}/print/?layout=compact").content.decode()
    assert "print-official.css" in official
    assert "print-compact.css" in compact
    assert client.get(f"/speeches/{speech.slug}/print/?layout=../x").content.decode() == official


def test_it_runs_no_query_for_each_paragraph(client, django_assert_max_num_queries):
    speech = make_speech(*["同志们:"] * 30, place="330482", speaker="吴翠云", event="大会")
    with django_assert_max_num_queries(12):
        client.get(f"/speeches/{speech.slug}/print/")


@pytest.mark.parametrize("state", ["draft", "withheld", "template"])
def test_it_gives_visitors_published_speeches_only(client, admin_client, state):
    for address in addresses(make_speech(state=state)):
        assert client.get(address).status_code == 404, address
        assert admin_client.get(address).status_code == 200, address


def test_it_names_the_file_after_the_title(client):
    speech = make_speech(title="在“创卫”大会上的讲话/一")
    said = client.get(reverse("export", args=[speech.slug, "docx"]))["Content-Disposition"]
    assert said.startswith("attachment; filename*=utf-8''")
    assert unquote(said.rpartition("''")[2]) == "在“创卫”大会上的讲话\uff0f一.docx"


def test_it_gives_a_word_file_that_word_opens(client):
    speech = make_speech("同志们:", title="在大会上的讲话")
    answer = client.get(reverse("export", args=[speech.slug, "docx"]))
    assert answer["Content-Type"].endswith("wordprocessingml.document")
    texts = [paragraph.text for paragraph in Document(io.BytesIO(answer.content)).paragraphs]
    assert texts.index("在大会上的讲话") < texts.index("同志们:")


def test_it_gives_plain_text(client):
    speech = make_speech("同志们:")
    answer = client.get(reverse("export", args=[speech.slug, "txt"]))
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert "同志们:" in answer.content.decode()


@pytest.mark.parametrize("suffix", ["exe", "docx.exe", "DOCX", "html"])
def test_it_knows_no_other_format(client, suffix):
    assert client.get(f"/speeches/{make_speech().slug}.{suffix}").status_code == 404


def test_it_answers_reading_requests_only(client):
    for address in addresses(make_speech()):
        assert client.post(address).status_code == 405, address


def test_it_follows_a_speech_that_has_moved(client):
    speech = make_speech(slug="new")
    FormerAddress.moved_to("/speeches/old/", speech.get_absolute_url())
    assert client.get("/speeches/old/print/")["Location"] == "/speeches/new/print/"
    assert client.get("/speeches/old.docx")["Location"] == "/speeches/new.docx"


def test_a_withheld_speech_can_no_longer_be_taken_away(client):
    speech = make_speech()
    address = reverse("export", args=[speech.slug, "txt"])
    assert client.get(address).status_code == 200
    Speech.objects.update(state=Speech.State.WITHHELD)
    assert client.get(address).status_code == 404
