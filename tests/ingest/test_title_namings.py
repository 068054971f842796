import pytest

from archive.ingest.extract import title_namings
from archive.ingest.extract.folding import fold


@pytest.mark.parametrize(
    ("title", "name", "office"),
    [
        ("教育部長於師鐸獎頒獎典禮致詞", None, "教育部長"),
        ("縣長於崇文在春耕動員會致詞", "於崇文", "縣長"),
        ("县长于海涛在全县大会上的讲话", "于海涛", "县长"),
        ("春江职业技术学院王升院长2016届毕业典礼致辞", "王升", "院长"),
        ("春江一中李大明校长国旗下讲话", "李大明", "校长"),
        ("某部政治委员李大明大校在誓师大会上的讲话", "李大明", "政治委员"),
        ("校友会会长李大明(1985级)在校庆大会上的致辞", "李大明", "校友会会长"),
        ("春江清真寺教长马大明阿訇在会礼上的讲话", "马大明", "春江清真寺教长"),
    ],
)
def test_it_takes_no_occasion_for_a_name(title, name, office):
    found, _, _ = title_namings.find(title, fold(title))
    assert (found.name and title[slice(*found.name)], title[slice(*found.office)]) == (name, office)


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("县长2015年庆祝教师节电视讲话", "县长"),
        ("县政协副主席兔年新春同乡联谊会上讲话", "县政协副主席"),
        ("校长2022新学年开学典礼上的讲话", "校长"),
        ("校长2019-2020学年开学典礼致辞", "校长"),
        ("2023县长在企业家座谈会上的讲话", "县长"),
        ("武装部长在冬季征兵会议上的讲话", "武装部长"),
        ("常务副县长在全县经济分析会上的讲话", "常务副县长"),
        ("扶贫办主任在脱贫攻坚会上的发言", "扶贫办主任"),
        ("车间主任在年终总结会上的讲话", "车间主任"),
        ("林业局长在造林现场会上的讲话", "林业局长"),
        ("书记2017年全镇经济工作会议讲话", "书记"),
        ("全市旅游产业发展大会讲话(市长)", "市长"),
        ("在全县春耕会议上的讲话(县委书记)", "县委书记"),
        ("在建校100周年大会上的校长讲话", "校长"),
        ("春江市第九届运动会开幕词(副市长)", "副市长"),
    ],
)
def test_an_office_stands_before_a_year_or_in_brackets_behind(title, office):
    found, _, _ = title_namings.find(title, fold(title))
    assert found.name is None and title[slice(*found.office)] == office


@pytest.mark.parametrize(
    ("title", "name", "office"),
    [
        ("2018-2019学年第一学期开学典礼上校长宿知秋的讲话", "宿知秋", "校长"),
        ("全县防汛会上县长宿知秋的讲话", "宿知秋", "县长"),
        ("在毕业典礼上的校长宿知秋讲话", "宿知秋", "校长"),
        ("毕业典礼上宿知秋校长的讲话", "宿知秋", "校长"),
        ("开业典礼上海分行行长宿知秋致辞", "宿知秋", "上海分行行长"),
        ("县水利局局长 宿知秋致辞", "宿知秋", "县水利局局长"),
    ],
)
def test_who_speaks_stands_behind_the_occasion_and_its_word_for_at(title, name, office):
    found, _, _ = title_namings.find(title, fold(title))
    assert (title[slice(*found.name)], title[slice(*found.office)]) == (name, office)


@pytest.mark.parametrize(
    "title", ["在全县防汛会上的重要讲话", "在座谈会上的主任会议发言", "X委书记在毕业典礼上的讲话"]
)
def test_what_else_stands_behind_the_occasion_is_no_office(title):
    found = title_namings.find(title, fold(title))
    assert found is None or not found[0].office


@pytest.mark.parametrize(
    "title", ["县长热线2015年总结", "在全县春耕会议上的讲话(节选)", "在春耕会上的讲话(农业)"]
)
def test_what_else_begins_with_a_post_or_stands_in_brackets_names_none(title):
    assert title_namings.find(title, fold(title)) is None


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        (
            "SPEECH BY HIS WORSHIP THE MAYOR OF HALDEN, COUNCILLOR ADA NG-SHILO, AT THE DINNER",
            "ADA NG-SHILO",
            "MAYOR OF HALDEN",
        ),
        ("Speech by the Mayor, Alderman Peter Green, at the dinner", "Peter Green", "Mayor"),
    ],
)
def test_a_rank_and_a_form_of_address_are_no_part_of_name_and_office(text, name, office):
    found, _, _ = title_namings.find(text, fold(text))
    assert (text[slice(*found.name)], text[slice(*found.office)]) == (name, office)


@pytest.mark.parametrize(
    ("title", "name", "office"),
    [
        ("社會文化司張小川司長致辭稿", "張小川", "司長"),
        ("教育局楊大河局長在開學典禮上的致辭", "楊大河", "局長"),
        ("春江市李明市長於動土典禮致詞", "李明", "市長"),
        ("外交部吳部長致詞", None, "部長"),
        ("張副市長於動土典禮致詞", None, "副市長"),
        ("吳政務委員於論壇致詞", None, "政務委員"),
        ("田政務次長出席晚宴致詞稿", None, "政務次長"),
        ("陳副總統出席年會致詞", None, "副總統"),
        ("教育局局長楊大河出席論壇致辭", "楊大河", "教育局局長"),
        ("財政部長於研討會致詞", None, "財政部長"),
    ],
)
def test_the_post_behind_a_name_and_the_body_before_it(title, name, office):
    found, _, _ = title_namings.find(title, fold(title))
    assert (found.name and title[slice(*found.name)], title[slice(*found.office)]) == (name, office)


@pytest.mark.parametrize(
    ("title", "name", "office"),
    [
        ("江城大学李明川校长在2013级新生开学典礼上的讲话", "李明川", "校长"),
        ("江城大学王川校长在毕业典礼上的讲话", "王川", "校长"),
        ("市人民医院李明川院长在表彰会上的讲话", "李明川", "院长"),
        ("江城大学高校长在毕业典礼上的讲话", None, "校长"),
        ("江城大学安全处处长在消防演练会上的讲话", None, "江城大学安全处处长"),
        ("江城大学党总支书记在迎新会上的讲话", None, "江城大学党总支书记"),
        ("江城大学常务副校长在迎新会上的讲话", None, "江城大学常务副校长"),
        ("江城公司董事长在年会上的讲话", None, "江城公司董事长"),
        ("江城集团温州总经理在年会上的讲话", None, "江城集团温州总经理"),
        ("毕业晚会校长致辞2020", None, "校长"),
        ("李明川校长2016届毕业典礼致辞:做一个会提问的人", "李明川", "校长"),
        ("春江电影节主席在开幕式上的致辞", None, "春江电影节主席"),
    ],
)
def test_no_office_holds_a_name_or_an_occasion(title, name, office):
    found, _, _ = title_namings.find(title, fold(title))
    assert (found.name and title[slice(*found.name)], title[slice(*found.office)]) == (name, office)


@pytest.mark.parametrize(
    ("title", "name", "office"),
    [
        ("「港灣週-吹海風」開幕 春江文化辦事處陳小川主任致詞稿", "陳小川", "主任"),
        ("省农会张小川理事长在大会上的致辞", "张小川", "理事长"),
        ("市总工会常务副主席在大会上的讲话", None, "市总工会常务副主席"),
        ("Prize Giving Speech - Mr A Marlow", "A Marlow", None),
    ],
)
def test_a_body_s_head_and_who_stands_behind_a_blank_or_a_dash(title, name, office):
    found, _, _ = title_namings.find(title, fold(title))
    told = found.name and title[slice(*found.name)], found.office and title[slice(*found.office)]
    assert told == (name, office)


def test_a_name_may_stand_behind_a_title_that_begins_with_its_occasion():
    title = "2016届毕业生座谈会上的讲话 李明川"
    found, _, _ = title_namings.find(title, fold(title))
    assert title[slice(*found.name)] == "李明川"


@pytest.mark.parametrize(
    ("title", "name", "office"),
    [
        ("国家主席李明川发表二〇一四年新年贺词", "李明川", "国家主席"),
        ("李明川作《政府工作报告》", "李明川", None),
    ],
)
def test_a_headline_over_the_words_names_who_gives_them(title, name, office):
    found, _, _ = title_namings.find(title, fold(title))
    told = found.name and title[slice(*found.name)], found.office and title[slice(*found.office)]
    assert told == (name, office)


@pytest.mark.parametrize("title", ["李明川作《政府工作报告》解读", "水利局发表新年贺词"])
def test_a_headline_of_something_else_names_nobody(title):
    found = title_namings.find(title, fold(title))
    assert found is None or found[0].name is None
