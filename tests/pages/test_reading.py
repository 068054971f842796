import pytest

from archive.models import Evidence, Part, Speech, Witness
from tests.factories import make_raw_page, make_speech

pytestmark = pytest.mark.django_db


def test_it_shows_the_speech_with_its_facts_in_words(reader):
    speech = make_speech(
        "同志们:",
        title="在再动员大会上的讲话",
        date="2011-01/2011-06",
        place="330482",
        event="再动员大会",
        speaker="吴翠云",
        office="市委书记",
        posted="2018-12-03",
        source_site="某文库",
    )
    text = reader.get(speech.get_absolute_url()).content.decode()
    for words in ("在再动员大会上的讲话", "January–June 2011", "平湖市", "吴翠云", "市委书记", "某文库"):
        assert words in text
    assert "posted 3 December 2018" in text
    assert "2018" not in text.partition('class="speech-facts"')[2].partition("</dl>")[0]


def test_what_the_sources_do_not_tell_is_not_stated(reader):
    page = reader.get(make_speech("同志们:").get_absolute_url())
    assert {page.context["facts"][name].grade for name in ("date", "place", "event", "speaker")} == {
        "unknown"
    }
    assert page.content.decode().count("not stated") >= 4


def test_an_inferred_value_says_so_and_leads_to_the_words_it_rests_on(reader):
    speech = make_speech("党的十七届五中全会以来,", date="2010-10-18/2012-11-15")
    speech.evidence.update(grade=Evidence.Grade.INFERRED, rule="cited-plenum")
    text = reader.get(speech.get_absolute_url()).content.decode()
    assert '<span data-certainty="inferred"><span class="value">18 October 2010 – 15 November 2012' in text
    assert '<a class="certainty" href="#why-date">inferred</a>' in text
    assert 'id="why-date"' in text
    page = speech.evidence.get().raw_page
    assert f'href="{page.get_absolute_url()}?at=0-12#quote"' in text


def test_two_stated_values_that_contradict_are_said_to_conflict(reader):
    speech = make_speech("同志们:")
    Evidence.objects.create(speech=speech, field="date", quote="2011年", rule="lead", grade="conflict")
    Evidence.objects.create(speech=speech, field="date", quote="2012年", rule="meta", grade="conflict")
    text = reader.get(speech.get_absolute_url()).content.decode()
    assert '<a class="certainty" href="#why-date">sources conflict</a>' in text
    assert "2011年" in text
    assert "2012年" in text


def test_paragraphs_have_their_permanent_anchors(reader):
    speech = make_speech("同志们:", "第二段。")
    speech.reading.paragraphs.filter(anchor="p2").update(anchor="p7")
    text = reader.get(speech.get_absolute_url()).content.decode()
    assert '<p id="p1">' in text
    assert '<p id="p7"><a class="anchor" href="#p7"' in text


def test_the_text_stands_as_it_is(reader):
    raw = "字“引”<b>&amp; 2011年  GDP"
    speech = make_speech(raw)
    text = reader.get(speech.get_absolute_url()).content.decode()
    assert "字“引”&lt;b&gt;&amp;amp; 2011年  GDP</p>" in text


def test_headings_bear_the_marks_of_official_writing_and_skip_no_level(reader):
    speech = make_speech(
        "甲", "乙", "丙", sections=[(1, "一", "提高认识", 0), (3, "2", "抓住重点", 1), (1, "", "结语", 2)]
    )
    text = reader.get(speech.get_absolute_url()).content.decode()
    assert '<h2 id="s0">一、提高认识</h2>' in text
    assert '<h3 id="s1">2. 抓住重点</h3>' in text
    assert '<h2 id="s2">结语</h2>' in text
    assert text.index('id="s0"') < text.index('id="p1"') < text.index('id="s1"') < text.index('id="p2"')


def test_missing_parts_are_said_above_and_in_their_place(reader):
    speech = make_speech("后面的话。", missing_parts=(1, 2, 3))
    text = reader.get(speech.get_absolute_url()).content.decode()
    assert "Parts 1–3 are not in the archive." in text
    assert text.index("Parts 1–3 are missing here.") < text.index("后面的话。")


def test_a_part_missing_between_two_is_said_between_them(reader):
    speech = make_speech("第一部分的话。", "第三部分的话。")
    witness = speech.reading
    witness.parts.update(number=1)
    later = make_raw_page("第三部分的话。")
    Part.objects.create(witness=witness, order=1, number=2)
    Part.objects.create(witness=witness, order=2, number=3, raw_page=later)
    Part.objects.create(witness=witness, order=3, number=4)
    witness.paragraphs.filter(order=1).update(pieces=[[later.pk, 0, 7]])
    text = reader.get(speech.get_absolute_url()).content.decode()
    held = text.partition('class="speech-text"')[2]
    places = [
        held.index(w) for w in ("第一部分的话。", "Part 2 is missing", "第三部分的话。", "Part 4 is missing")
    ]
    assert places == sorted(places)


def test_a_gap_is_said_in_the_words_of_the_source(reader):
    speech = make_speech("前文。", "后文。")
    speech.witnesses.update(gaps=[{"paragraph": 0, "kind": "elided", "note": "(此处省略300字)"}])
    text = reader.get(speech.get_absolute_url()).content.decode()
    assert text.index("前文。") < text.index("(此处省略300字)") < text.index("后文。")


def test_other_witnesses_are_named_with_their_sources(reader):
    speech = make_speech("同志们:")
    other = Witness.objects.create(speech=speech, source_site="地方志网", source_url="javascript:alert(1)")
    Part.objects.create(witness=other, order=0, raw_page=make_raw_page("另一文本"))
    text = reader.get(speech.get_absolute_url()).content.decode()
    assert "地方志网" in text
    assert 'href="javascript:' not in text


def test_it_can_be_cited_in_one_line(reader):
    speech = make_speech("同志们:", title="在大会上的讲话", speaker="吴翠云")
    page = reader.get(speech.get_absolute_url())
    assert page.context["citation"].startswith("吴翠云. 在大会上的讲话[EB/OL]. (")
    assert f"http://testserver{speech.get_absolute_url()}" in page.context["citation"]


@pytest.mark.parametrize("state", ["draft", "withheld", "template"])
def test_what_is_not_published_is_for_the_desk_alone(reader, admin_client, state):
    speech = make_speech("同志们:", state=state)
    assert reader.get(speech.get_absolute_url()).status_code == 404
    assert admin_client.get(speech.get_absolute_url()).status_code == 200


def test_the_speech_keeps_its_own_language(reader):
    speech = make_speech("Ladies and gentlemen,", title="Opening", language="en")
    text = reader.get(speech.get_absolute_url(), headers={"accept-language": "zh-hans"}).content.decode()
    assert '<html lang="zh-Hans">' in text
    assert '<div class="speech-text" lang="en">' in text


def test_a_speech_without_a_text_says_so(reader):
    speech = make_speech("同志们:")
    Speech.objects.get(pk=speech.pk).witnesses.all().delete()
    assert "No text of this speech is held." in reader.get(speech.get_absolute_url()).content.decode()


def test_it_costs_the_same_queries_however_long_the_speech(reader, django_assert_max_num_queries):
    speech = make_speech(*["一段话。"] * 60, date="2011", place="330482", speaker="吴翠云", event="大会")
    with django_assert_max_num_queries(12):
        reader.get(speech.get_absolute_url())
