import pytest

from archive.models import originals
from archive.pages.sources import WINDOW, spans
from tests.factories import make_raw_page, make_speech

pytestmark = pytest.mark.django_db


def page_of(speech):
    return speech.reading.parts.exclude(raw_page=None).get().raw_page


def test_it_shows_what_was_taken_and_what_was_dropped_and_why(reader):
    speech = make_speech("同志们:", "第二段。")
    page = page_of(speech)
    page.dropped = [[9, len(page.text), "copyright"]]
    page.save()
    text = reader.get(page.get_absolute_url()).content.decode()
    address = speech.get_absolute_url()
    assert (
        f'<span class="taken"><a class="para" href="{address}#p1" aria-label="Paragraph 1">1</a>同志们:'
        in text
    )
    assert f'href="{address}#p2" aria-label="Paragraph 2">2</a>第二段。</span>' in text
    assert '<span class="rule">copyright notice</span><del class="dropped">' in text


def test_a_long_menu_is_folded_away_but_not_the_words_asked_for(reader):
    page = page_of(make_speech("同志们:"))
    menu = "栏目\n" * 9
    start = len(page.text)
    page.text, page.dropped = f"{page.text}{menu}", [[start, start + len(menu), "navigation"]]
    page.save()
    text = reader.get(page.get_absolute_url()).content.decode()
    assert '<details class="fold"><summary>9 lines left out</summary><span class="rule">' in text
    quoted = reader.get(f"{page.get_absolute_url()}?at={start + 3}-{start + 25}").content.decode()
    assert "<details" not in quoted


def test_it_marks_the_words_that_are_asked_for(reader):
    page = page_of(make_speech("同志们:", "第二段。"))
    text = reader.get(f"{page.get_absolute_url()}?at=5-8").content.decode()
    assert '<mark id="quote">第二段</mark>' in text


@pytest.mark.parametrize("at", ["9-2", "0-99999999", "x", "-", "%00", "5", "1-2" * 500])
def test_a_span_that_cannot_be_is_passed_over(reader, at):
    page = page_of(make_speech("同志们:"))
    assert reader.get(f"{page.get_absolute_url()}?at={at}").status_code == 200
    assert spans("9-2,0-99999999,3-5", 10) == [(3, 5)]


def test_markup_in_a_page_is_text(reader):
    page = page_of(make_speech("<script>alert(1)</script>"))
    text = reader.get(page.get_absolute_url()).content.decode()
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text


def test_a_long_page_is_shown_by_windows_and_opens_where_the_quote_is(reader):
    speech = make_speech("字" * (WINDOW * 2 + 500))
    page = page_of(speech)
    first = reader.get(page.get_absolute_url())
    assert (first.context["shown"], len(first.context["windows"])) == (1, 3)
    quoted = reader.get(f"{page.get_absolute_url()}?at={WINDOW + 5}-{WINDOW + 9}")
    assert quoted.context["shown"] == 2
    shown = [run.text for stretch in quoted.context["stretches"] for run in stretch.runs]
    assert len("".join(shown)) == WINDOW


def test_pages_of_unpublished_speeches_are_for_the_desk_alone(reader, admin_client):
    hidden = page_of(make_speech("同志们:", state="draft"))
    alone = make_raw_page("无主的网页")
    for page in (hidden, alone):
        for address in (page.get_absolute_url(), f"/originals/{page.sha256}"):
            assert reader.get(address).status_code == 404
            assert admin_client.get(address).status_code == 200


def test_a_page_shared_with_a_draft_does_not_tell_of_the_draft(reader):
    shown, draft = make_speech("同志们:"), make_speech("密", state="draft", title="未发布的题目")
    draft.reading.parts.update(raw_page=page_of(shown))
    text = reader.get(page_of(shown).get_absolute_url()).content.decode()
    assert "未发布的题目" not in text


def test_the_bytes_are_for_keeping_and_never_a_page_of_this_site(reader):
    page = page_of(make_speech("同志们:"))
    page.name = "归档.zip!文件夹/第4页 <x>.html"
    page.save()
    response = reader.get(f"/originals/{page.sha256}")
    assert response.content == page.data()
    assert response["Content-Type"] == "application/octet-stream"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert response["Content-Disposition"].startswith("attachment; filename*=utf-8''")
    assert "%2F" not in response["Content-Disposition"]


def test_lost_bytes_are_said_to_be_lost(reader):
    page = page_of(make_speech("同志们:"))
    originals.path(page.sha256).unlink()
    response = reader.get(f"/originals/{page.sha256}")
    assert response.status_code == 404
    assert "missing from the data folder" in response.content.decode()


def test_it_costs_the_same_queries_however_many_paragraphs(reader, django_assert_max_num_queries):
    page = page_of(make_speech(*["一段话。"] * 60))
    with django_assert_max_num_queries(6):
        reader.get(page.get_absolute_url())
