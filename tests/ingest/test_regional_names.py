"""Schools, towns and clubs of Taiwan, Hong Kong and Macao that bear the name of a place of the mainland."""

import pytest

from archive.ingest import pipeline
from archive.ingest.documents import RawPage

TEXT = """
各位來賓、各位鄉親,大家好!
很高興今天能和大家在這裡相聚,一起見證這個重要的時刻。
這一年來,我們把老舊的水溝一條一條修好,讓居民在下雨的晚上也能安心入睡。
謝謝所有的志工,也請大家繼續支持。"""


def place(title: str, text: str = TEXT) -> str | None:
    (found,) = pipeline.ingest([RawPage("a.txt", f"{title}{text}".encode())])
    told = found.report()["place"]
    return told and told["code"]


@pytest.mark.parametrize(
    "title",
    [
        "國立中山高中校慶典禮校長致詞",
        "蘭州國中畢業典禮校長致詞",
        "桂林國小校慶致詞",
        "國立清華大學畢業典禮校長致詞",
        "崑山科技大學校慶致詞",
        "龍潭區區長於活動中心啟用典禮致詞",
        "大安區長於活動中心啟用典禮致詞",
        "關西鎮鎮長致詞",
        "潮州鎮鎮長於活動中心啟用典禮致詞",
    ],
)
def test_it_lies_there(title):
    assert place(title) == "710000"


def test_the_salutation_of_a_ward_tells_it():
    assert place("活動中心啟用典禮致詞", TEXT.replace("各位來賓", "各位里長、各位鄰長")) == "710000"


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("深圳市福田區區長在論壇上的致辭", "440304"),
        ("兰州国中学校长在开学典礼上的讲话", None),
        ("在全國中學生運動會上的致辭", None),
    ],
)
def test_what_the_mainland_has_does_not(title, code):
    assert place(title) != "710000"
    assert code is None or place(title) == code


@pytest.mark.parametrize(
    "title",
    ["順德聯誼總會就職典禮致辭", "福建中學畢業典禮校長致辭", "蘇浙公學校慶致辭", "會長在山東商會春茗的致辭"],
)
def test_a_club_of_those_who_came_from_a_place_tells_nothing_of_it(title):
    assert place(title) is None


@pytest.mark.parametrize(
    "title",
    [
        "濠江中學高中畢業典禮致辭",
        "在全港高中校長會上的致辭",
        "在地區長者中心開幕典禮的致辭",
        "在社區長遠發展研討會的致辭",
        "新市鎮長遠規劃論壇致辭",
        "在中國農工民主黨座談會上的致辭",
    ],
)
def test_what_others_have_too_is_not_taiwan_s(title):
    assert place(title) != "710000"


def test_on_the_mainland_a_chamber_is_the_town_s_own():
    text = "\n同志们:\n今天召开商会大会,总结工作,部署任务。\n希望大家共同努力,把商会办好。谢谢大家!"
    assert place("在慈溪市总商会换届大会上的讲话", text) == "330282"
