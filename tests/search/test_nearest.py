import pytest
from django.utils.datastructures import MultiValueDict
from haystack import connections

from archive.models import Speech
from archive.search import nearest
from archive.search.query import Search
from archive.search.suggestions import gathered
from tests.factories import make_event, make_speech

pytestmark = pytest.mark.django_db


@pytest.fixture
def near(db, monkeypatch):
    """Call it with the parameters of a search once the speeches are made."""
    monkeypatch.setattr(nearest, "PATIENCE", 60)

    def ask(**params: str) -> nearest.Nearest:
        connections["default"].get_backend().clear()
        connections["default"].get_unified_index().get_index(Speech).update()
        gathered.make()
        search = Search.from_params(MultiValueDict({name: [value] for name, value in params.items()}))
        assert search.run().count == 0
        return nearest.of(search)

    return ask


def said(found: list[nearest.Near]) -> dict[str, int]:
    for one in found:
        assert one.search.run().count == one.count
    return {one.said or one.facet: one.count for one in found}


def test_each_word_alone_and_all_but_one(near):
    make_speech("创卫攻坚")
    make_speech("创卫动员")
    found = near(q="创卫 攻坚 没有的词")
    assert said(found.words) == {"创卫": 2, "攻坚": 1}
    assert said(found.fewer) == {"创卫 攻坚": 1}


def test_without_its_filters_one_by_one(near):
    make_speech("创卫攻坚", place="330482", date="2011")
    make_speech("教育", place="330481", date="2012")
    found = near(q="创卫", place="330482", year="2012")
    assert said(found.widened) == {"year": 1, "": 1}
    assert not found.spellings and not found.runs


@pytest.mark.parametrize("typed", ["吴翠芸", "吴脆云", "翠芸"])
def test_names_that_sound_so(near, typed):
    make_speech("吴翠云讲话", speaker="吴翠云")
    assert any("翠云" in one for one in said(near(q=typed).spellings))


def test_a_piece_of_an_event_that_sounds_so(near):
    make_speech(event=make_event("全市创建国家卫生城市再动员大会"))
    assert said(near(q="国家卫升城市").spellings) == {"国家卫生城市": 1}


@pytest.mark.parametrize("typed", ["国家卫牛城市", "国家生卫城市", "国家卫卫生城市", "国家卫城市"])
def test_one_character_apart(near, typed):
    make_speech("创建国家卫生城市", event=make_event("全市创建国家卫生城市再动员大会"))
    assert "国家卫生城市" in said(near(q=typed).spellings)


def test_another_spelling_is_tried_within_the_search_first(near):
    make_speech("吴翠云讲创卫", speaker="吴翠云")
    (first, *_others) = near(q="吴翠芸 创卫").spellings
    assert (first.search.query.text, first.count) == ("吴翠云 创卫", 1)


def test_the_longest_runs_that_occur(near):
    make_speech("基层组织建设要加强。")
    make_speech("战斗力就是生命。")
    assert said(near(q="基层组织的战斗力").runs) == {"基层组织": 1, "战斗力": 1}


def test_there_is_nothing_near_to_what_shares_no_character(near):
    make_speech("创卫")
    assert not near(q="龘靐齉")


def test_it_gives_up_in_time(near, monkeypatch):
    make_speech("创卫")
    near(q="没有的词")
    monkeypatch.setattr(nearest, "PATIENCE", -1)
    assert not nearest.of(Search.from_params({"q": "创卫 没有的词"}))


@pytest.mark.parametrize("typed", ["字" * 200, "(((a b) c) d)", '"x y z"', "地点:没有", "-创卫 没有", "😀😀"])
def test_it_takes_whatever_finds_nothing(near, typed):
    make_speech("创卫")
    near(q=typed)
