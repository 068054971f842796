import doctest

import pytest

from archive.ingest import gazetteer
from archive.ingest.extract import bare_townships
from archive.ingest.spans import Passage


def named(text):
    return bare_townships.bare_townships([Passage(text)], gazetteer.load())


def test_it_reads_townships_without_their_kind_where_names_stand():
    assert set(named("到雄村、许村看了老屋。")["341021"]) == {"雄村", "许村"}


def test_it_reads_none_inside_other_words():
    assert "341021" not in named("英雄村里人人说许村长的好。")


def test_it_leaves_out_common_words_and_names_of_larger_units():
    found = {name for names in named("创新,交通,西安,海南,第一,朝阳。").values() for name in names}
    assert found == set()


def test_it_quotes_the_name_where_it_stands_first():
    text = Passage("在雄村看,到雄村住。")
    evidence = bare_townships.bare_townships([text], gazetteer.load())["341021"]["雄村"]
    assert (evidence.quote, evidence.grade) == ("雄村", "corroborated")


def test_it_reads_the_townships_of_villages_one_visited_on_a_round():
    found = named("上午,我们看了神政桥东湖、潭丘中洲、七琴老街、桃溪江头等示范点。")
    assert set(found["360824"]) == {"神政桥", "潭丘", "七琴", "桃溪"}
    # Three are no round, and half of a list that goes over several counties is none either.
    assert "360824" not in named("上午,我们看了神政桥东湖、潭丘中洲、七琴老街等示范点。")
    far = "神政桥东湖、潭丘中洲、七琴老街、桃溪江头、石门岭上、大河两岸、北山坡下、南湖边上"
    assert "360824" not in named(f"上午,我们看了{far}。")


def test_it_does_what_its_examples_say():
    failed, tried = doctest.testmod(bare_townships)
    assert tried
    assert not failed


def test_it_counts_names_that_are_words_beside_others_of_their_county_only():
    assert "222403" not in named("从大石头到山下,走了三天。")
    assert set(named("从大石头到雁鸣湖,走了三天。")["222403"]) == {"大石头", "雁鸣湖"}


def test_it_reads_a_commune_as_the_township_of_its_name():
    assert "140929" in named("历任宋家沟公社主任。")


TOWN = "进行了枨冲有史以来规模最大的修路,要让枨冲人民满意。"


@pytest.mark.parametrize(
    ("text", "level", "county"),
    [
        (TOWN, "镇", "430181"),
        (TOWN, "县", None),
        ("要让枨冲人民满意。", "镇", None),
        (f"{TOWN}枨冲村也要跟上。", "镇", None),
        (f"{TOWN}操军人民也来了,操军的货也好。", "镇", None),
        (TOWN.replace("枨冲", "光明"), "镇", None),
    ],
)
def test_a_town_s_speech_calls_it_by_its_name_without_kind(text, level, county):
    found = bare_townships.own_town([Passage(text)], level, gazetteer.load())
    assert (found and found[0]) == county
