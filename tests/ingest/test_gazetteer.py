import doctest
from datetime import date
from itertools import pairwise

import pytest

from archive.ingest import gazetteer
from archive.ingest.extract import english_places, sightings, votes
from archive.ingest.extract import places as places_of_speeches
from archive.ingest.gazetteer import bounds_of_names, lists, mentions, names, units
from archive.ingest.gazetteer.lists import Bearing, Change, compile_register
from archive.ingest.gazetteer.names import short, stem
from archive.ingest.gazetteer.units import TABLES, DamagedTable, Register, rows


@pytest.fixture(scope="module")
def places():
    return gazetteer.load()


def named(text):
    return [(mention.name, mention.units) for mention in gazetteer.load().mentions(text)]


# The tables


def test_it_has_every_province_prefecture_and_county_of_today(places):
    levels = [places.unit(code).level for code in places.current]
    assert (levels.count("province"), levels.count("prefecture"), levels.count("county")) == (34, 333, 2847)


def test_it_has_the_special_regions_and_taiwan(places):
    names = {places.unit(code).name for code in ("710000", "810000", "820000")}
    assert names == {"台湾省", "香港特别行政区", "澳门特别行政区"}


def test_it_puts_every_unit_under_one_that_exists(places):
    for code in places.by_code:
        lineage = places.lineage(code)
        assert lineage[0].endswith("0000")
        assert len(lineage) == len(set(lineage)) <= 3
        assert all(above in places.by_code for above in lineage), code
    assert all(places.lineage(code)[0] in places.current for code in places.current)


def test_it_names_only_successors_that_exist_and_never_goes_round_in_circles(places):
    for bearing in places.bearings:
        assert not bearing.successor or bearing.successor in places.by_code, bearing
        assert bearing.successor == "" or bearing.until, bearing
        if code := places.today(bearing):
            assert code in places.current


def test_it_names_no_successor_in_another_province(places):
    moved = {("51", "50"), ("44", "46")}  # Chongqing out of Sichuan, Hainan out of Guangdong
    for bearing in places.bearings:
        today = places.today(bearing)
        assert not today or today[:2] == bearing.code[:2] or (bearing.code[:2], today[:2]) in moved, bearing


def test_it_knows_what_became_of_nearly_every_unit(places):
    gone = [bearing for bearing in places.bearings if bearing.until]
    known = [bearing for bearing in gone if places.today(bearing)]
    assert len(known) / len(gone) > 0.94


def test_it_keeps_the_dates_of_a_code_in_order(places):
    for borne in places.by_code.values():
        for earlier, later in pairwise(borne):
            assert earlier.until, earlier
            assert earlier.since <= earlier.until < later.since, (earlier, later)
        assert not borne[-1].until or borne[-1].since <= borne[-1].until


def test_it_leaves_out_rows_that_are_no_units(places):
    names = {bearing.name for bearing in places.bearings}
    assert not names & {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"}


def test_it_keeps_its_tables_sorted_and_without_doubles():
    units = [fields[0] + (fields[2] if len(fields) > 2 else "") for fields in rows(TABLES / "places.tsv")]
    townships = [fields[0] for fields in rows(TABLES / "townships.tsv")]
    assert units == sorted(units)
    assert len(townships) == len(set(townships)) > 38_000
    assert townships == sorted(townships)


def test_it_has_a_county_of_today_for_every_township(places):
    counties = {fields[0][:6] for fields in rows(TABLES / "townships.tsv")}
    assert counties <= set(places.current)


def test_it_names_the_licence_in_each_table():
    for table in ("places.tsv", "townships.tsv"):
        head = "".join(line for line in (TABLES / table).open(encoding="utf-8") if line.startswith("#"))
        assert "CC BY 4.0" in head


def test_it_lists_countries_once_and_leaves_out_china():
    countries = [fields[0] for fields in rows(TABLES / "countries.tsv")]
    assert len(countries) == len(set(countries)) == 194
    assert not {"CN", "HK", "MO", "TW"} & set(countries)


def test_it_says_which_table_is_damaged(tmp_path):
    broken = tmp_path / "places.tsv"
    broken.write_text("330482\n", encoding="utf-8")
    with pytest.raises(DamagedTable, match=r"places\.tsv"):
        Register.read(broken)
    with pytest.raises(DamagedTable, match="restore"):
        Register.read(tmp_path / "absent.tsv")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("刚才,易县长作了报告", []),
        ("刚才,郭镇长作了报告", []),
        ("易县县长作了报告", ["易县"]),
        ("高县长期缺水", ["高县"]),
    ],
)
def test_who_holds_an_office_is_no_place(places, text, named):
    assert [mention.name for mention in places.mentions(text)] == named


# Units and their history


@pytest.mark.parametrize(
    ("code", "path"),
    [
        ("330482", ("浙江省", "嘉兴市", "平湖市")),
        ("110105", ("北京市", "朝阳区")),
        ("429004", ("湖北省", "仙桃市")),
        ("441900", ("广东省", "东莞市")),
        ("659001", ("新疆维吾尔自治区", "石河子市")),
        ("810000", ("香港特别行政区",)),
        ("999999", ()),
    ],
)
def test_it_gives_the_path_without_placeholder_levels(places, code, path):
    assert places.path(code) == path


@pytest.mark.parametrize(
    ("code", "when", "then"),
    [
        ("330482", date(1986, 5, 1), ("330422", "平湖县")),
        ("330482", date(2011, 3, 8), None),
        ("420600", date(2009, 3, 1), ("420600", "襄樊市")),
        ("420600", (date(2008, 1, 1), date(2009, 12, 31)), ("420600", "襄樊市")),
        ("420600", (date(2008, 1, 1), date(2012, 12, 31)), None),
        ("420600", (date(2008, 1, 1), None), None),
        ("110114", date(1995, 6, 1), ("110221", "昌平县")),
        ("110101", date(2005, 6, 1), None),
        ("533400", date(1990, 1, 1), None),
    ],
)
def test_it_says_what_a_unit_was_called_then(places, code, when, then):
    assert places.then(code, when) == then


@pytest.mark.parametrize(
    ("former", "successor"),
    [
        ("330422", "330482"),
        ("110103", "110101"),
        ("110104", "110102"),
        ("230705", "230751"),
        ("350681", "350604"),
    ],
)
def test_it_follows_a_former_unit_to_the_one_of_today(places, former, successor):
    assert places.unit(former).successor == successor


# Names in texts


def test_it_finds_full_short_and_township_names():
    assert named("平湖市和钟埭街道,平湖怎么才能更文明") == [
        ("平湖市", ("330482",)),
        ("钟埭街道", ("330482",)),
        ("平湖", ("330482",)),
    ]


def test_it_prefers_the_longest_name():
    assert named("杭州市西湖区") == [("杭州市", ("330100",)), ("西湖区", ("330106", "360103"))]
    assert named("内蒙古自治区") == [("内蒙古自治区", ("150000",))]


@pytest.mark.parametrize(
    "text",
    [
        "会同有关部门,提高自身威信,合作开发资源",
        "维护和平,解放思想,加强互助,为民富民",
        "各位来宾,要长治久安,增强团结",
        "稳定和安全是前提,文化和政治建设",
        "比如说,增加查处力度,今天全国都在看",
        "在重大庆典和重大理论问题上",
        "确保定期完成安全生产检查",
        "创新平台,自建平台,巩固安全基础",
        "建设美丽水乡,弘扬中华文化,繁荣昌盛",
        "富县强市,贸易县,相应县区,适应城市发展",
        "一视同仁,人民勤务员,搬迁安置",
        "区域城镇体系,建设新城区,改造老城区",
        "向黄河南岸和太湖南岸延伸",
    ],
)
def test_it_takes_no_words_for_places(text):
    assert named(text) == []


def test_it_takes_such_words_with_their_kind_behind():
    assert named("资源县、会同县和合作市") == [
        ("资源县", ("450329",)),
        ("会同县", ("431225",)),
        ("合作市", ("623001",)),
    ]


def test_it_finds_the_place_behind_a_word_that_overlaps_it():
    assert named("面临江西的竞争") == [("江西", ("360000",))]


def test_it_returns_all_units_of_an_ambiguous_name():
    assert named("朝阳区") == [("朝阳区", ("110105", "220104"))]
    assert len(named("鼓楼区")[0][1]) == 4


def test_it_means_the_province_or_city_by_a_short_name():
    assert named("河南") == [("河南", ("410000",))]
    assert named("西安的发展") == [("西安", ("610100",))]


def test_it_reads_traditional_characters_and_keeps_their_place():
    (mention,) = gazetteer.load().mentions("建設鍾埭街道")
    assert (mention.start, mention.end, mention.name, mention.units) == (2, 6, "鍾埭街道", ("330482",))


def test_it_reads_former_names_as_the_unit_of_today():
    assert named("襄樊市")[0][1] == ("420600",)
    assert named("崇文区")[0][1] == ("110101",)


def test_a_school_stands_in_the_county_before_its_name():
    assert named("在沛县汉源中学校庆会上")[0] == ("沛县", ("320322",))
    assert named("在富县强镇工作会上") == []


def test_it_takes_names_of_two_characters_only_where_a_phrase_begins():
    assert named("富县要发展") == [("富县", ("610628",))]
    assert named("延安市富县") == [("延安市", ("610600",)), ("富县", ("610628",))]


def test_it_is_read_once():
    assert gazetteer.load() is gazetteer.load()


# Names and lists


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("平湖市", "平湖"),
        ("恩施土家族苗族自治州", "恩施"),
        ("新疆维吾尔自治区", "新疆"),
        ("浦东新区", "浦东"),
        ("沙县", ""),
        ("土默特左旗", ""),
        ("东乡族自治县", "东乡族"),
        ("管城回族区", "管城"),
    ],
)
def test_it_shortens_names_as_people_do(name, expected):
    assert short(name) == expected


def test_it_keeps_a_stem_of_one_character():
    assert stem("沙县") == "沙"


LISTINGS = [
    ("1990-12", {"330000": "浙江省", "330400": "嘉兴市", "330422": "平湖县"}),
    ("1991-12", {"330000": "浙江省", "330400": "嘉兴市", "330482": "平湖市", "330401": "市辖区"}),
    ("1992-12", {"330000": "浙江省", "330400": "嘉兴市", "330482": "平胡市"}),
    ("1993-12", {"330000": "浙江省", "330400": "嘉兴市", "330482": "平湖市"}),
]
TODAY = ("2026-09", {"330000": "浙江省", "330400": "嘉兴市", "330482": "平湖市"})


def test_it_compiles_lists_into_bearings_with_successors():
    register = compile_register(LISTINGS, TODAY, [])
    assert Bearing("330422", "平湖县", "", "1990-12", "330482") in register.bearings
    assert Bearing("330482", "平湖市", "1991-12", "") in register.bearings
    assert not [bearing for bearing in register.bearings if bearing.name in ("市辖区", "平胡市")]


def test_it_reports_where_lists_and_changes_contradict_each_other():
    told = [Change(1991, "撤县设市", ("330422", "平湖县"), ("330400", "嘉兴市"))]
    register = compile_register(LISTINGS, TODAY, told)
    assert len(register.contradictions) == 1
    assert "330422 平湖县" in register.contradictions[0]


def test_it_takes_a_succession_that_neither_lists_nor_changes_tell():
    listings = [
        ("1980-12", {"330000": "浙江省", "332229": "吴兴县"}),
        ("1990-12", {"330000": "浙江省", "330500": "湖州市"}),
    ]
    register = compile_register(listings, ("2026-09", listings[1][1]), [], {("332229", "吴兴县"): "330500"})
    assert Bearing("332229", "吴兴县", "", "1980-12", "330500") in register.bearings
    assert register.contradictions == []


def test_a_succession_that_we_tell_goes_before_the_lists_and_is_named():
    register = compile_register(LISTINGS, TODAY, [], {("330422", "平湖县"): "330400"})
    assert Bearing("330422", "平湖县", "", "1990-12", "330400") in register.bearings
    assert "330422 平湖县" in register.contradictions[0]


@pytest.mark.parametrize(
    ("name", "today"),
    [
        ("宣城县", "宣州区"),
        ("毕节县", "七星关区"),
        ("临汾县", "尧都区"),
        ("天水县", "麦积区"),
        ("日照县", "东港区"),
        ("蓬莱市", "蓬莱区"),
        ("宣城市", "宣城市"),
    ],
)
def test_a_county_lives_on_in_the_district_that_it_became(name, today):
    register = gazetteer.load()
    (mention,) = register.mentions(name)
    assert [register.current[code].name for code in mention.units] == [today]


def test_it_dates_what_ended_after_the_last_list_by_the_told_change():
    today = ("2026-09", {"330000": "浙江省", "330400": "嘉兴市", "330405": "平湖区"})
    told = [Change(2021, "撤市设区", ("330482", "平湖市"), ("330405", "平湖区"))]
    register = compile_register(LISTINGS, today, told)
    assert Bearing("330482", "平湖市", "1991-12", "2020-12", "330405") in register.bearings
    assert Bearing("330405", "平湖区", "2021-12", "") in register.bearings


def test_it_reckons_in_months():
    assert lists.months("2011-03") - lists.months("2010-12") == 3


@pytest.mark.parametrize(
    "module",
    [lists, names, units, mentions, bounds_of_names, sightings, votes, english_places, places_of_speeches],
)
def test_it_does_what_its_examples_say(module):
    failed, tried = doctest.testmod(module)
    assert tried
    assert not failed


@pytest.mark.parametrize("text", ["木兰溪的防洪堤", "南华园四区的居民", "常乐亭同志的一生"])
def test_a_river_an_estate_and_a_person_are_no_counties(text):
    assert not [mention for mention in gazetteer.load().mentions(text) if mention.how == "short"]


def test_a_town_is_known_by_the_township_it_was():
    assert [mention.units for mention in gazetteer.load().mentions("曲阳桥乡的机井群")] == [("130123",)]


def test_a_unit_that_is_gone_is_told_by_its_name():
    register = gazetteer.load()
    assert register.called("110101", ["崇文区"], (None, None)) == ("110103", "崇文区")
    assert register.called("110101", ["崇文区"], (date(2015, 1, 1), date(2015, 12, 31))) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("地點:北屯區東山公園", []),
        ("雲林縣莿桐鄉農會", ["雲林縣"]),
        ("嘉興市的桐鄉", ["嘉興市", "桐鄉"]),
        ("平湖區域經濟", ["平湖"]),
    ],
)
def test_a_piece_of_another_unit_s_name_names_no_unit(text, expected):
    assert [mention.name for mention in gazetteer.load().mentions(text)] == expected


def test_it_knows_the_short_forms_of_banners_and_autonomous_counties():
    known = gazetteer.load()
    said = known.mentions("恩施州、积石山县、西乌旗、科右前旗")
    assert [one.units for one in said] == [("422800",), ("622927",), ("152526",), ("152221",)]


def test_a_mountain_that_holds_a_countys_name_is_no_county():
    assert gazetteer.load().mentions("在罗浮山、贺兰山、大洪山的会上") == []


def test_people_from_home_are_of_the_county_and_of_no_township():
    named = [(one.name, one.how) for one in gazetteer.load().mentions("各位江阴乡亲、江阴乡贤")]
    assert named == [("江阴", "short"), ("江阴", "short")]
    # 江阴镇 lies in another province and was a township once.
    assert [one.how for one in gazetteer.load().mentions("江阴乡党委、江阴乡亲自抓")] == ["township"] * 2
