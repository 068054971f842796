"""The contract of every engine: what is found, in which order, how many, and that nothing is lost."""

from __future__ import annotations

import random
import warnings

import pytest
from django.core.management import call_command
from django.http import QueryDict
from haystack.inputs import AutoQuery, Raw
from haystack.query import SearchQuerySet

from archive.models import Speech
from archive.search import indexing, wording
from archive.search.expressions import NotAQuery
from archive.search.query import Search
from archive.search.search_indexes import SpeechIndex
from archive.search.typed import Query
from tests.factories import make_speech

ALL = {"pinghu", "pinghu_2", "haining", "taiwan", "english", "changshu", "undated", "pinghu_3"}

QUERIES = [
    # Two characters, names that no dictionary has, one character
    ("创卫", {"pinghu", "pinghu_2"}),
    ("平湖", set()),
    ("翁市长", {"pinghu"}),
    ("当湖街道", {"pinghu"}),
    ("钟埭街道", {"pinghu"}),
    ("老大难", {"pinghu"}),
    ("查漏补缺", {"pinghu"}),
    ("市委", {"pinghu", "pinghu_3"}),
    ("卫", {"pinghu", "pinghu_2", "taiwan", "changshu"}),
    ("革", {"haining"}),
    ("龘", set()),
    # A phrase is more than its pairs of characters
    ("国家卫生城市", {"pinghu", "pinghu_2", "taiwan"}),  # of pinghu_2 only the event says it
    ("卫生城市", {"pinghu", "pinghu_2", "taiwan"}),
    ("作风建设", {"pinghu", "taiwan"}),
    ("补缺查漏", set()),
    ("万年太", {"pinghu_3"}),
    # Digits, Latin, mixed, parts of words
    ("2011年", {"pinghu"}),
    ("011年", {"pinghu"}),
    ("GDP增长", {"pinghu"}),
    ("dp增", {"pinghu"}),
    ("8.5%", {"pinghu"}),
    ("9.5％", {"haining"}),
    ("gdp", {"pinghu", "haining"}),
    ("c2c", {"undated"}),
    ("COVID-19", {"english"}),
    ("ovid", {"english"}),
    ("HEALTH", {"english"}),
    ("stand at a crossroads", {"english"}),
    ('"United Nations"', {"english"}),
    ('"unitednations"', set()),
    ('"nations united"', set()),
    ("2011年我市GDP增长8.5", {"pinghu"}),
    ("C", {"undated", "english"}),
    ("9", {"haining", "english"}),
    ("B2B两条", {"undated"}),
    ("b2 b", {"undated"}),
    # Width, script, quotation marks
    ("２０１１年", {"pinghu"}),
    ("ｇｄｐ增長", {"pinghu"}),
    ("國", {"pinghu", "pinghu_2", "taiwan", "changshu"}),
    ("整頓看着", {"taiwan"}),
    ("翁市長", {"pinghu"}),
    ("ＣＯＶＩＤ－１９", {"english"}),
    ("ＧＤＰ", {"pinghu", "haining"}),
    ("國家衛生城市", {"pinghu", "pinghu_2", "taiwan"}),
    ("作風建設", {"pinghu", "taiwan"}),
    ("开始", {"pinghu_2", "taiwan"}),
    ("看着就要", {"taiwan"}),
    ("看著就要", {"taiwan"}),
    ("“五小”行业", {"pinghu", "taiwan"}),
    ("「五小」行業", {"pinghu", "taiwan"}),
    ("解决“五小", {"pinghu"}),
    # Punctuation, spaces, paragraph ends
    ("大会,要解决", {"pinghu"}),
    ("问题，查漏", {"pinghu"}),
    ("同志们，朋友们", {"changshu"}),
    ("张三", {"haining"}),
    ('"张 三"', {"haining"}),
    ("李四两位", {"haining"}),
    ("代表：现在", {"haining"}),
    ("召开的。开好", {"pinghu_3"}),
    ('"召开的。\n开好"', {"pinghu_3"}),
    ("召开的开好", set()),
    ("？", set()),
    ("%", {"pinghu", "haining"}),
    # Titles, headings with their numbers, events, speakers; but never across two of them
    ("政府工作报告", {"haining"}),
    ("二、突出重点", {"pinghu"}),
    ("(一)抓好", {"pinghu"}),
    ("人民代表大会第一次会议", {"haining"}),
    ("吴翠云", {"pinghu"}),
    ("市委书记", {"pinghu"}),
    ("阿不都·热依木", {"changshu"}),
    ("阿不都•热依木", {"changshu"}),
    ("报告市第", set()),
    # AND, OR, NOT
    ("创卫 漏洞", {"pinghu_2"}),
    ("创卫　漏洞", {"pinghu_2"}),
    ("创卫 AND 漏洞", {"pinghu_2"}),
    ("创卫 -漏洞", {"pinghu"}),
    ("创卫 －漏洞", {"pinghu"}),
    ("-创卫", ALL - {"pinghu", "pinghu_2"}),
    ("-创卫 -国家", {"haining", "english", "undated", "pinghu_3"}),
    ('-"United Nations" Health', set()),
    ("皮革城 OR 服装城", {"haining", "changshu"}),
    ("皮革城 | 服装城", {"haining", "changshu"}),
    ("皮革城 OR 服装城 创新", {"changshu"}),
    ("皮革城 OR -同志", {"haining", "taiwan", "english"}),
    ("OR", {"english"}),
    ("-皮革城 -服装城 -创卫", {"taiwan", "english", "undated", "pinghu_3"}),
    ("市委 OR 皮革城 -创卫", {"pinghu_3", "haining"}),
    ("-国 GDP", {"haining"}),
    # Brackets
    ("(皮革城 OR (创卫 漏洞)) 同志", {"haining", "pinghu_2"}),
    ("-(创卫 漏洞) 创卫", {"pinghu"}),
    ("(皮革城 OR 服装城) 创新", {"changshu"}),
    ("（创卫 漏洞） OR 皮革城", {"pinghu_2", "haining"}),
    ("-(创卫 OR 国家)", {"haining", "english", "undated", "pinghu_3"}),
    # Fields
    ("地点:平湖", {"pinghu", "pinghu_2", "pinghu_3"}),
    ("place:浙江省 创卫", {"pinghu", "pinghu_2"}),
    ("地點:嘉興 -创卫", {"haining", "pinghu_3"}),
    ("place:320581", {"changshu"}),
    ("地点:火星", set()),
    ("地点: 平湖 创卫", {"pinghu", "pinghu_2"}),
    ("地点：平湖、常熟", {"pinghu", "pinghu_2", "pinghu_3", "changshu"}),
    ("地点:(平湖 OR 常熟) -卫生", {"pinghu_3"}),
    ("体裁:报告", {"haining"}),
    ("體裁：“報告”", {"haining"}),
    ("会议:动员大会", {"pinghu", "pinghu_2"}),
    ("讲话人:李明", {"haining", "undated"}),
    ("speaker:吴翠云 OR speaker:阿不都", {"pinghu", "changshu"}),
    ("职务:书记", {"pinghu"}),
    ("kind:报告", {"haining"}),
    ("种类:动员大会", {"pinghu", "pinghu_2"}),
    ("来源:77cn", {"pinghu"}),
    ("year:2011", {"pinghu", "changshu"}),
    ("年份:2010..2011", {"pinghu", "pinghu_2", "changshu"}),
    ("year:..2010", {"taiwan", "pinghu_2"}),
    ("-year:2011..", {"taiwan", "pinghu_2", "undated"}),
    ("日期:2011年3月", {"pinghu"}),
    ("date:2012-06", {"haining"}),  # of 2012 nothing more is known
    ("date:二〇一一年", {"pinghu", "changshu"}),
    ("date:昨天", set()),
    ("时间:去年", set()),
    ("讲话日期:2011年以来 职务：书记", {"pinghu"}),
    ("-地点:浙江省 国家", {"taiwan", "changshu"}),
    ("地点:平湖 OR 地点:常熟 卫生", {"pinghu", "pinghu_2", "changshu"}),
    ("事件:人民代表大会", {"haining"}),
    ("網站:77cn", {"pinghu"}),
    # Nothing, and nonsense
    ("", ALL),
    ("   ", ALL),
    ('"', ALL),
    ('""', ALL),
    ("-", {"english"}),
    ('"创卫', {"pinghu", "pinghu_2"}),
    ("创卫 OR", set()),
    ("(((", set()),
    ("*", set()),
    ("text:创卫", set()),
    ("<script>", {"undated"}),
    ("NOT OR AND", {"english"}),  # operators with nothing to join are words, and "stand" has one of them
    ("\x00创卫\x1e", {"pinghu", "pinghu_2"}),
]


def found(archive, **params):
    """Return the names of what a search finds, in order."""
    names = {speech.pk: name for name, speech in vars(archive).items() if isinstance(speech, Speech)}
    result = Search.from_params(params).run()
    assert not result.degraded
    assert result.count == len(result.hits)
    return [names[hit.speech.pk] for hit in result.hits]


def keys(results):
    return [int(result.pk) for result in results]


def test_it_finds_exactly_the_speeches_that_answer(archive):
    # One test, since what takes time is the archive; what fails is listed with what was found.
    wrong = {typed: names for typed, right in QUERIES if (names := set(found(archive, q=typed))) != right}
    assert wrong == {}


def test_it_finds_every_run_of_characters_of_every_speech(engine):
    rng = random.Random(20110308)
    alphabet = "国家卫生城市工作建设的是在和了有我们创新发展，。、；：“”（）2011年GDP%abz 　「衛國」"
    for _number in range(40):
        lines = ["".join(rng.choices(alphabet, k=rng.randint(20, 120))).strip() for _line in range(4)]
        make_speech(*lines)
    indexing.rebuild()
    texts = {
        speech.pk: wording.searched(wording.document(speech)) for speech in SpeechIndex().index_queryset()
    }
    bodies = [list(wording.passages(speech)) for speech in SpeechIndex().index_queryset()]
    for _number in range(400):
        whole = "\n".join(passage.text for passage in rng.choice(bodies))
        start = rng.randrange(len(whole) - 12)
        run = whole[start : start + rng.randint(2, 12)].strip()
        phrase = Query.phrase(run)
        if not phrase:
            continue
        expected = {pk for pk, text in texts.items() if phrase.clauses[0][0].comparable in text}
        assert expected, run
        results = SearchQuerySet().filter(content=Raw(str(phrase.expression)))
        assert set(keys(results)) == expected, run


# Order, pages


def test_it_sorts_by_day_either_way_with_the_undated_last(archive):
    oldest = ["taiwan", "pinghu_2", "pinghu", "changshu", "haining", "pinghu_3", "english"]
    assert found(archive, sort="date") == [*oldest, "undated"]
    assert found(archive, sort="-date") == [*reversed(oldest), "undated"]


def test_it_sorts_by_when_speeches_were_added(archive):
    names = ["pinghu_3", "undated", "changshu", "english", "taiwan", "haining", "pinghu_2", "pinghu"]
    assert found(archive, sort="-added") == names
    assert found(archive, q="卫生", sort="-added") == ["changshu", "taiwan", "pinghu_2", "pinghu"]


def test_it_lists_by_day_when_no_words_are_sought(archive):
    assert found(archive, q="") == found(archive, sort="-date")


def test_it_puts_a_speech_first_whose_title_says_it(archive):
    assert found(archive, q="创卫")[0] == "pinghu_2"


def test_it_puts_ties_in_order_of_day(engine):
    same = [make_speech("一模一样的话。", title="讲话", date=f"20{year}") for year in (11, 14, 12)]
    indexing.rebuild()
    expected = [same[1].pk, same[2].pk, same[0].pk]
    assert keys(SearchQuerySet().filter(content="一模一样")) == expected


def test_it_pages_to_the_end_and_stays_there(engine):
    made = [make_speech("翻页测试。", date=f"{1900 + n}") for n in range(47)]
    indexing.rebuild()
    seen = []
    for page in (1, 2, 3):
        result = Search.from_params({"q": "翻页", "sort": "date", "page": str(page)}).run()
        assert (result.count, result.page, result.pages) == (47, page, 3)
        seen += [hit.speech.pk for hit in result.hits]
    assert seen == [speech.pk for speech in made]
    beyond = Search.from_params({"q": "翻页", "sort": "date", "page": "999999"}).run()
    assert beyond.page == 3
    assert [hit.speech.pk for hit in beyond.hits] == seen[40:]


def test_the_last_page_within_filters_is_the_rest(engine):
    made = [make_speech("翻页测试。", date=f"{1980 + n % 3}", place="330482") for n in range(64)]
    indexing.rebuild()
    asked = {"q": "翻页", "year": "1980", "place": "330000", "sort": "-date", "page": "9"}
    result = Search.from_params(asked).run()
    assert (result.count, result.page, result.pages, len(result.hits)) == (22, 2, 2, 2)
    # Of one day the newest row stands first, and so the oldest rows are the last.
    assert [hit.speech.pk for hit in result.hits] == [made[3].pk, made[0].pk]
    assert [(v.value, v.count) for v in result.facets["year"]] == [("1982", 21), ("1981", 21), ("1980", 22)]


def test_it_slices_at_any_offset_as_haystack_callers_may(engine):
    made = [make_speech("切片。", date=f"{1900 + n}") for n in range(30)]
    indexing.rebuild()
    everything = SearchQuerySet().order_by("date")
    assert keys(everything[5:15]) == [speech.pk for speech in made[5:15]]
    assert everything.count() == 30
    assert keys(everything) == [speech.pk for speech in made]


def test_it_sorts_by_several_fields(archive):
    results = SearchQuerySet().filter(place="330482").order_by("completeness", "-title")
    complete = [archive.pinghu_2.pk, archive.pinghu_3.pk]
    assert keys(results)[:2] == sorted(complete, key=lambda pk: Speech.objects.get(pk=pk).title, reverse=True)
    assert keys(results)[2] == archive.pinghu.pk


# Filters and facets


def test_it_finds_a_county_by_its_province(archive):
    assert set(found(archive, place="330000")) == {"pinghu", "pinghu_2", "pinghu_3", "haining"}
    assert found(archive, q="国家", place="320000") == ["changshu"]


@pytest.mark.parametrize(
    ("params", "expected"),
    [
        ({"year": "2011"}, {"pinghu", "changshu"}),
        ({"year": "2009"}, {"taiwan"}),
        ({"event": "mobilising"}, {"pinghu", "pinghu_2"}),
        ({"speaker": "li-ming"}, {"haining", "undated"}),
        ({"speaker": "li-ming", "place": "330481"}, {"haining"}),
        ({"year": "2011", "q": "卫生"}, {"pinghu", "changshu"}),
        ({"place": "nowhere", "year": "soon", "page": "-1", "sort": "up"}, ALL),
    ],
)
def test_it_keeps_within_what_is_chosen(archive, params, expected):
    assert set(found(archive, **params)) == expected


def test_it_counts_facets_under_the_query_and_its_filters(archive):
    result = Search.from_params({"q": "卫生", "year": "2011"}).run()
    counted = {name: [(v.label, v.count) for v in values] for name, values in result.facets.items()}
    assert counted == {
        "place": [
            ("江苏省", 1),
            ("苏州市", 1),
            ("常熟市", 1),
            ("浙江省", 1),
            ("嘉兴市", 1),
            ("平湖市", 1),
        ],
        # What might be chosen beside 2011 is counted without it.
        "year": [("2011", 2), ("2010", 1), ("2009", 1)],
        "event_kind": [("动员大会", 1)],
        "event": [("全市创建国家卫生城市再动员大会", 1)],
        "speaker": [("阿不都·热依木", 1), ("吴翠云", 1)],
        "office_level": [("county", 1)],
        "source": [("77cn", 1)],
        "completeness": [("complete", 1), ("incomplete", 1)],
        "certainty": [("stated", 2)],
    }


def test_it_says_which_values_are_chosen(archive):
    years = Search.from_params(QueryDict("q=卫生&year=2011&year=2009")).run().facets["year"]
    assert [(value.value, value.count, value.selected) for value in years] == [
        ("2011", 2, True),
        ("2010", 1, False),
        ("2009", 1, True),
    ]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("year=2011&year=2012", {"pinghu", "changshu", "haining"}),
        ("place=330481&place=320500", {"haining", "changshu"}),
        ("place=330000&year=2011&year=2012", {"pinghu", "haining"}),
        ("event_kind=动员大会&completeness=incomplete", {"pinghu"}),
        ("certainty=undated", {"undated"}),
        ("office_level=county", {"pinghu", "haining", "undated"}),
        ("source=77cn&source=nowhere", {"pinghu"}),
        ("speaker=li-ming&speaker=abdul", {"haining", "undated", "changshu"}),
        ("certainty=sure&completeness=half", ALL),
    ],
)
def test_it_takes_any_value_of_a_facet_and_each_facet(archive, address, expected):
    found = Search.from_params(QueryDict(address)).run()
    assert {hit.speech.pk for hit in found.hits} == {getattr(archive, name).pk for name in expected}


def test_it_gives_haystack_callers_their_facets(archive):
    counts = SearchQuerySet().filter(content="创卫").facet("year").facet("place").facet("kind").facet_counts()
    assert sorted(counts["fields"]["year"]) == [(2010, 1), (2011, 1)]
    assert dict(counts["fields"]["place"]) == {"330000": 2, "330400": 2, "330482": 2}
    limited = SearchQuerySet().facet("place", limit=1).facet_counts()
    assert limited["fields"]["place"] == [("330000", 4)]


def test_it_counts_queries_as_facets(archive):
    counts = SearchQuerySet().query_facet("year", "2011 OR 2012").facet_counts()
    assert counts["queries"] == {"year_exact:2011 OR 2012": 3}


def test_it_answers_haystacks_lookups(archive):
    def names(**conditions):
        return set(keys(SearchQuerySet().filter(**conditions)))

    assert names(year__gte=2012) == {archive.haining.pk, archive.pinghu_3.pk, archive.english.pk}
    assert names(year__lt=2010) == {archive.taiwan.pk}
    assert names(year__range=[2009, 2010]) == {archive.taiwan.pk, archive.pinghu_2.pk}
    assert names(place__in=["330481", "320581"]) == {archive.haining.pk, archive.changshu.pk}
    assert names(kind="致辞") == {archive.taiwan.pk}
    assert names(title="工作会议") == {archive.taiwan.pk}
    assert names(title__startswith="政府") == {archive.haining.pk}
    assert names(office="书记") == {archive.pinghu.pk}
    assert names(completeness="incomplete") == {archive.pinghu.pk}
    assert names(date__gte=archive.haining.earliest) == names(year__gte=2012)
    assert names(content="创卫 漏洞") == {archive.pinghu_2.pk}
    assert names(content__exact="United Nations") == {archive.english.pk}
    assert names(content=AutoQuery('创卫 -漏洞 "老大难"')) == {archive.pinghu.pk}


def test_it_narrows_excludes_and_combines(archive):
    everything = SearchQuerySet()
    assert keys(everything.filter(content="创卫").narrow("year:2010")) == [archive.pinghu_2.pk]
    assert keys(everything.filter(content="创卫").narrow('place_exact:"330482"').exclude(year=2010)) == [
        archive.pinghu.pk
    ]
    either = everything.filter(content="皮革城") | everything.filter(content="服装城")
    assert set(keys(either)) == {archive.haining.pk, archive.changshu.pk}
    assert set(keys(everything.models(Speech))) == set(keys(everything))


def test_it_gives_back_what_it_keeps_of_a_speech(archive):
    result = SearchQuerySet().filter(content="老大难").load_all()[0]
    assert (result.title, result.year, result.event) == (archive.pinghu.title, 2011, "mobilising")
    assert result.place == ["330000", "330400", "330482"]
    assert result.date == archive.pinghu.earliest
    assert result.object == archive.pinghu
    assert result.score > 0


def test_it_refuses_a_field_that_is_not_there(archive):
    with pytest.raises(NotAQuery, match="no field 'colour'"):
        len(SearchQuerySet().narrow("colour:red"))


# Changes


def test_it_shows_a_speech_when_it_is_published(archive, applied):
    with applied():
        archive.draft.state = "published"
        archive.draft.published_at = archive.pinghu.published_at
        archive.draft.save()
    assert "draft" in found(archive, q="查漏补缺")


def test_it_forgets_a_speech_that_is_withheld(archive, applied):
    with applied():
        archive.pinghu.state = "withheld"
        archive.pinghu.save()
    assert found(archive, q="查漏补缺") == []
    assert Search.from_params({"q": "查漏补缺"}).run().count == 0


def test_it_forgets_a_speech_that_is_deleted(archive, applied):
    with applied():
        archive.undated.delete()
    assert Search.from_params({"q": "三点意见"}).run().count == 0
    assert SearchQuerySet().count() == 7


def test_it_finds_a_speech_by_its_new_words_only(archive, applied):
    with applied():
        paragraph = archive.pinghu_3.reading.paragraphs.get(order=1)
        paragraph.text = "改正后的文字。"
        paragraph.save()
        archive.pinghu_3.save()
    assert found(archive, q="改正后") == ["pinghu_3"]
    assert found(archive, q="市委决定") == []
    assert SearchQuerySet().count() == 8


def test_it_hears_of_an_event_that_was_renamed(archive, applied):
    with applied():
        archive.pinghu.event.name = "平湖市爱国卫生运动大会"
        archive.pinghu.event.save()
    assert set(found(archive, q="爱国卫生运动")) == {"pinghu", "pinghu_2"}


@pytest.mark.slow
def test_it_keeps_right_through_many_small_changes(archive, applied):
    rng = random.Random(7)
    made = {}
    for number in range(60):
        with applied():
            if made and rng.random() < 0.3:
                made.pop(rng.choice(list(made))).delete()
            else:
                speech = make_speech(f"第{number}号文件，反复修改。", date="2001")
                made[speech.pk] = speech
        assert set(keys(SearchQuerySet().filter(content="反复修改"))) == set(made)
    assert SearchQuerySet().count() == 8 + len(made)


# Haystack's own commands


def test_haystacks_commands_go_on_working(archive):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        call_command("clear_index", interactive=False, verbosity=0)
        assert SearchQuerySet().count() == 0
        call_command("update_index", verbosity=0)
        assert set(found(archive)) == ALL
        Speech.objects.filter(pk=archive.pinghu.pk).update(state="withheld")
        call_command("update_index", remove=True, verbosity=0)
        assert SearchQuerySet().count() == 7
        call_command("rebuild_index", interactive=False, verbosity=0)
    assert set(found(archive)) == ALL - {"pinghu"}
