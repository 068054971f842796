import pytest
from haystack import connections

from archive.models import Part, Speech, Witness
from tests.factories import make_raw_page, make_speech

pytestmark = pytest.mark.django_db


def test_a_speech_has_the_keys_of_the_importers_report(client):
    speech = make_speech(
        "同志们:",
        "第二段。",
        title="在大会上的讲话",
        date="2011-01/2011-06",
        place="330482",
        event="大会",
        speaker="吴翠云",
        office="市委书记",
        posted="2018-12-03",
        source_url="https://example.org/1.html",
        source_site="某文库",
        sections=[(1, "一", "提高认识", 1)],
        missing_parts=(1, 2, 3),
    )
    found = client.get(f"/speeches/{speech.slug}.json").json()
    assert found["url"] == f"http://testserver{speech.get_absolute_url()}"
    assert found["state"] == "published"
    assert found["title"] == "在大会上的讲话"
    assert found["place"] == {"code": "330482", "name": "平湖市", "path": ["浙江省", "嘉兴市", "平湖市"]}
    assert (found["date"], found["posted"]) == ("2011-01/2011-06", "2018-12-03")
    assert (found["speaker"], found["office"]) == ("吴翠云", "市委书记")
    assert found["missing_parts"] == [1, 2, 3]
    assert found["sections"] == [{"level": 1, "number": "一", "heading": "提高认识", "paragraph": 1}]
    assert found["paragraphs"] == ["同志们:", "第二段。"]
    assert [(page["file"], page["part"]) for page in found["pages"]] == [("page.txt", 4)]
    assert found["evidence"]["date"][0]["quote"] == "同志们:"
    assert found["template"] is False


def test_what_is_not_known_is_null(client):
    found = client.get(f"/speeches/{make_speech('同志们:').slug}.json").json()
    for key in ("event", "place", "date", "posted", "speaker", "office", "source_url", "source_site"):
        assert found[key] is None


def test_every_key_that_the_importer_reports_is_there(client):
    from archive.ingest.documents import Document, Draft, Text, WitnessDraft

    draft = Draft("题", (WitnessDraft(Document(()), Text((), ())),))
    found = client.get(f"/speeches/{make_speech('同志们:').slug}.json").json()
    assert set(draft.report()) | {"url", "state"} == set(found)


def test_the_reading_text_is_the_first_witness(client):
    speech = make_speech("同志们:", source_site="甲网")
    other = Witness.objects.create(speech=speech, source_site="乙网")
    Part.objects.create(witness=other, order=0, raw_page=make_raw_page("另一文本"))
    found = client.get(f"/speeches/{speech.slug}.json").json()
    assert [witness["source_site"] for witness in found["witnesses"]] == ["甲网", "乙网"]
    assert found["source_site"] == "甲网"


def test_a_draft_is_for_the_desk_alone(client, admin_client):
    draft = make_speech("同志们:", state="draft")
    assert client.get(f"/speeches/{draft.slug}.json").status_code == 404
    assert admin_client.get(f"/speeches/{draft.slug}.json").json()["state"] == "draft"


def test_search_answers_like_the_page(client):
    speech = make_speech(
        "要打好创卫<攻坚战>。", date="2011-03-08", place="330482", speaker="吴翠云", event="大会"
    )
    make_speech("教育工作。")
    connections["default"].get_backend().clear()
    connections["default"].get_unified_index().get_index(Speech).update()
    found = client.get("/search.json?q=创卫").json()
    assert (found["query"], found["count"], found["page"], found["pages"]) == ("创卫", 1, 1, 1)
    assert found["results"] == [
        {
            "url": f"http://testserver{speech.get_absolute_url()}",
            "title": speech.title,
            "event": "大会",
            "place": "平湖市",
            "date": "2011-03-08",
            "speaker": "吴翠云",
            "excerpts": ["要打好<mark>创卫</mark>&lt;攻坚战&gt;。"],
        }
    ]
    assert {"value": "330482", "label": "平湖市", "count": 1} in found["facets"]["place"]
