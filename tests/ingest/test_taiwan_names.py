"""Schools, towns and heads of Taiwan that bear the name of a place of the mainland."""

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
