import doctest

import pytest

from archive.ingest import gazetteer
from archive.ingest.documents import Text
from archive.ingest.extract import places, regions
from archive.ingest.extract.region_marks import marked
from archive.ingest.spans import Passage
from tests.ingest.factories import make_document


def find(title, paragraphs=("各位來賓:大家早安。",), head=()):
    document, text = make_document([title, *head], list(paragraphs), {})
    return places.find(document, text, title, None, gazetteer.load())


def code(*args, **kwargs):
    value = find(*args, **kwargs).value
    return value.code if value else None


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("漁農自然護理署署長在起步禮致辭", "810000"),
        ("保安局副局长在结业会操致辞", "810000"),
        ("財政司司長致辭", "810000"),
        ("經濟財政司司長致辭", "820000"),
        ("民政總署管理委員會主席在荷花展開幕式上的致辭", "820000"),
    ],
)
def test_it_takes_the_region_that_alone_has_such_an_office(title, expected):
    assert code(title) == expected


@pytest.mark.parametrize(
    "title", ["在全市保安工作会议上的讲话", "与香港海关座谈时的讲话", "市民政事务中心主任讲话"]
)
def test_it_leaves_out_bodies_that_are_guests_or_only_sound_alike(title):
    assert code(title) is None


def test_it_takes_hong_kong_by_the_clock_of_its_press_releases():
    assert code("局長出席啟動禮致辭全文", head=["香港時間8時45分"]) == "810000"


@pytest.mark.parametrize("line", ["時間:中華民國九十七年六月二十二日上午十時", "民國九十九年十一月二十日"])
def test_it_takes_taiwan_by_a_day_in_years_of_the_republic(line):
    assert code("灌溉節致詞", head=[line]) == "710000"


def test_it_takes_no_year_of_the_republic_before_1950():
    assert code("在校庆大会上的致词", head=["民国二十六年五月四日"]) is None


def test_it_takes_two_marks_of_taiwan_together():
    assert (
        code("文化季開幕致詞", ["這是全台灣最慢的鐵路。鎮公所拜託大家。"], ["九十五年八月五日"]) == "710000"
    )


def test_it_takes_a_district_and_a_local_body_together():
    title, said, where = "自行車道通車典禮致詞", "賴議長、各位里長,大家早!", "地點:北屯區東山公園"
    assert code(title, [said], [where]) == "710000"
    assert code(title, ["各位貴賓,大家早!"], [where]) is None


def test_it_takes_a_year_that_only_taiwan_writes_with_a_local_body():
    said = ["感謝縣議會的支持,本校在民國八十五年創校。"]
    assert code("校長在畢業典禮致詞", said) == "710000"
    assert code("校長在畢業典禮致詞", ["本校在民國二十五年創校,感謝各界。"]) is None


@pytest.mark.parametrize(
    ("site", "place"),
    [
        ("澳門關前街坊互助會", "820000"),
        ("香港特別行政區政府新聞公報", "810000"),
        ("香港新聞網", None),
    ],
)
def test_it_takes_the_region_of_a_society_or_a_government_by_its_site(site, place):
    document, text = make_document(["週年晚宴致辭"], ["各位來賓:大家晚安。"], {"source_site": site})
    found = regions.find(document, text, "週年晚宴致辭", [], gazetteer.load())
    assert (found.value.code if found else None) == place


def test_it_takes_no_single_mark():
    assert code("文化季開幕致詞", ["台灣的朋友也來了,歡迎大家。"]) is None


def test_it_does_what_its_examples_say():
    failed, tried = doctest.testmod(regions)
    assert tried
    assert not failed


@pytest.mark.parametrize(
    ("title", "head", "expected"),
    [
        ("社會文化司司長在「濠江龍舟邀請賽」晚宴上的致辭", (), "820000"),
        ("教育局常任秘書長書面致辭", (), "810000"),
        ("深水埗區議會主席在百貨節致辭", (), "810000"),
        ("主席致辭", ("地點：大嶼山東涌",), "810000"),
        ("理事長致辭", ("地點：氹仔",), "820000"),
    ],
)
def test_it_takes_the_region_before_places_of_like_names(title, head, expected):
    assert code(title, head=head) == expected


def test_a_council_and_a_quarter_of_hong_kong_tell_it():
    lead = "以下為柯子樵議員於2018年1月11日立法會會議上的發言稿:"
    said = ("主席:", "我今日發言,想由深水埗一條後巷講起,那裏沒有窗。")
    assert code("一個紅色膠凳", said, head=(lead,)) == "810000"
    assert code("一個紅色膠凳", said[:1], head=(lead,)) is None


@pytest.mark.parametrize(
    "text, code",
    [
        ("離開屯門的校園之後,你們會到不同的地方去。九龍的老校舍搬到新界已經十年。", "810000"),
        ("沙田的新大樓今天啟用了,醫管局的同事為了這座大樓付出了很多心血。", "810000"),
        ("本澳曾經有十一家紮作舖,明年議事亭前地的花燈由各位學員製作。", "820000"),
        ("離開家鄉這麼多年,我從香港來到這裏,大家都沒有忘記自己的根。", None),
        ("官立中學的禮堂掉下一塊石屎,幸好掉在星期日,沒有傷到學生。", "810000"),
        ("我縣的官立中學掉下一塊石屎,縣委很重視。", None),
        ("立法會的建制派議員都在這裏,大家為碼頭的事情發言。", "810000"),
        ("我縣的客商去了旺角、沙田和屯門,縣委很重視。", None),
    ],
)
def test_it_counts_the_names_that_only_a_region_has(text: str, code: str | None):
    found = marked(Text((Passage(text),), ()), ())
    assert (found[0] if found else None) == code


@pytest.mark.parametrize(
    ("title", "date"),
    [("中山路燈節開燈致詞", "108年2月9日（星期六）"), ("鼓樓重修落成典禮致詞", "中華民國一百零三年五月四日")],
)
def test_a_page_that_counts_its_days_by_the_republic_is_of_taiwan_though_the_name_is_a_mainland_county_s(
    title, date
):
    paragraphs = ["各位鄉親、各位來賓，大家晚安！今年的燈特別多。"]
    document, text = make_document([title, date], paragraphs, {"date": date})
    found = places.find(document, text, title, None, gazetteer.load())
    assert found.value.code == "710000"
    assert date.startswith(found.evidence[0].quote)


def test_a_day_by_the_republic_from_when_the_mainland_counted_so_makes_no_page_of_taiwan():
    title, date = "句容縣參議會成立典禮致詞", "中華民國三十六年五月四日"
    document, text = make_document([title, date], ["各位參議員、各位鄉親：今天開會。"], {"date": date})
    found = places.find(document, text, title, None, gazetteer.load())
    assert found.value is None or found.value.code == "321183"


def test_days_by_the_republic_say_nothing_of_a_city_named_in_full_or_on_a_page_of_the_mainland():
    date = {"date": "108年2月9日"}
    for title, head, expected in (
        ("在嘉興市燈會上的致詞", "會後座談", "330400"),
        ("在平湖灯会上的致词", "灯会", "330482"),
    ):
        document, text = make_document([title, head], ["各位來賓，大家晚安！"], date)
        assert places.find(document, text, title, None, gazetteer.load()).value.code == expected


def test_it_takes_hong_kong_by_the_note_of_its_press_office():
    assert code("局長薈萃館開幕典禮致辭全文(只有中文)") == "810000"
    assert code("局長薈萃館開幕典禮致辭全文") is None


def test_it_takes_taiwan_by_a_school_year_of_the_republic():
    assert code("107學年度畢業典禮致詞") == "710000"
    assert code("致詞", ["各位同學:", "歡迎參加98學年度的典禮。"]) == "710000"
    assert code("2018學年度畢業典禮致詞") is None
    assert code("107学年度毕业典礼致词", ["各位同学:大家早。"]) is None


@pytest.mark.parametrize(
    ("lead", "text"),
    [
        (
            "Following is the speech by the Chief Executive, Mr Owen Ng, at a dinner today (May 3):",
            "Hong Kong is wet.",
        ),
        (
            "Following is the speech by the Secretary for Ferries, Ms Ada Ng, at a dinner (May 3):",
            "Hong Kong is wet.",
        ),
    ],
)
def test_it_takes_hong_kong_by_the_office_that_an_english_release_names(lead, text):
    assert code("CE's speech at dinner", [f"Good evening. {text}", "Thank you."], [lead]) == "810000"
    assert code("CE's speech at dinner", ["Good evening. Halden is wet.", "Thank you."], [lead]) is None


def test_it_takes_hong_kong_by_what_only_its_people_call_their_council():
    assert code("CE addresses LegCo", ["President, Members,", "I am pleased to be here."]) == "810000"


def test_a_speech_of_the_mainland_on_a_page_that_counts_by_the_republic_stays_of_its_county():
    def told(title, *paragraphs):
        document, text = make_document([title, "日期:108年6月12日"], paragraphs, {"posted": "108年6月12日"})
        value = places.find(document, text, title, None, gazetteer.load()).value
        return value.code if value else None

    text = ("各位鄉親:", "今年的茶葉長得很好。")
    assert told("縣長在竹山茶會上的講話", *text) == "710000"
    assert told("縣長在彰化縣茶會上的講話", *text) == "710000"
    assert told("湖北省竹山縣委書記在全縣茶葉大會上的講話", *text) == "420323"
    assert told("竹山縣縣長李明在全縣茶葉大會上的講話", *text) == "420323"
    assert told("縣委書記在全縣茶葉大會上的講話", *text) is None


def test_a_day_is_one_mark_with_its_label_or_without():
    assert code("茶會致詞", head=["日期:99年6月12日"]) is None


@pytest.mark.parametrize(
    ("foot", "paragraphs", "expected"),
    [
        ("地址:澳門提督馬路123號", ("各位嘉賓:", "今晚是本會三十周年會慶。"), "820000"),
        ("會址：香港彌敦道123號5樓", ("各位會員:", "本會成立三十年了。"), "810000"),
        ("地址:澳門提督馬路123號", ("各位嘉賓:", "今晚是春節聯歡會。"), None),
        ("地址:澳門提督馬路123號", ("各位嘉宾:", "今晚是本会三十周年会庆。"), None),
        ("地址:澳門提督馬路123號", ("各位嘉賓:", "本會今天在江門市設立辦事處,感謝江門市領導。"), None),
        ("地址:廣州市中山路123號", ("各位嘉賓:", "今晚是本會三十周年會慶。"), None),
    ],
)
def test_a_body_lies_where_its_address_says(foot, paragraphs, expected):
    title = "會長在會慶晚會上的致辭"
    document, text = make_document([title], list(paragraphs), {}, furniture=(foot,))
    found = places.find(document, text, title, None, gazetteer.load()).value
    assert (found.code if found else None) == expected


@pytest.mark.parametrize(
    ("title", "paragraph", "expected"),
    [
        ("總統蒞臨中華民國八十五年國慶大會致詞", "今天是個好日子。", "710000"),
        ("總統出席113年中華民國國慶大會", "今天是個好日子。", "710000"),
        ("在国庆大会上的致词", "今天,是中华民国一百零八年的国庆节。", "710000"),
        ("在国庆大会上的致词", "今天,是中华民国二十五年的国庆节。", None),
        ("在2009年国庆酒会上的致辞", "今天是国庆。", None),
    ],
)
def test_it_takes_taiwan_by_the_national_day_of_a_year_of_the_republic(title, paragraph, expected):
    assert code(title, ["各位来宾:", paragraph, "谢谢大家。"]) == expected


@pytest.mark.parametrize(
    ("title", "paragraph", "expected"),
    [
        ("行政长官国庆酒会致辞", "今年是香港回归祖国二十五周年。", "810000"),
        ("行政长官在升旗仪式上的致辞", "澳门特别行政区的居民都很高兴。", "820000"),
        ("行政长官国庆酒会致辞", "香港特别行政区和澳门特别行政区都很高兴。", None),
        ("行政长官国庆酒会致辞", "我很高兴来到贵省,香港特别行政区的朋友也来了。", None),
        ("会见行政长官时的谈话", "香港特别行政区的工作很好。", None),
        ("市长国庆酒会致辞", "今年是香港回归祖国二十五周年。", None),
    ],
)
def test_it_takes_the_region_of_a_chief_executive_by_its_name(title, paragraph, expected):
    assert code(title, ["各位来宾:", paragraph, "谢谢大家。"]) == expected
