"""What a mill says of writing above the text that it sells."""

import pytest

from archive.ingest import mill_prefaces
from tests.ingest.texts import BODY, TITLE, body, lifted

LESSON = "悼词是在追悼会上所作的讲话,专用于对逝者的哀悼,一般包括三个方面。"
PRAISE = "总结是一种能够帮助我们提升自己的途径,从这些范文中我们可以学到如何突出重点。"


@pytest.mark.parametrize(
    "above",
    [
        ("追悼会悼词写法", LESSON, "一、点明悼念对象,介绍其生前身份。", "【范文】"),
        ("追悼会悼词写法", "【悼词格式】", "1.标题", LESSON, "例文:"),
        (f"{TITLE}(汇总12篇)", PRAISE, f"{TITLE}篇一"),
        (TITLE, PRAISE),
    ],
)
def test_a_lesson_and_praise_above_the_text_are_none_of_it(above):
    page = lifted("\n".join((*above, "同志们:", *BODY)))
    assert body(page) == ["同志们:", *BODY]


def test_a_speaker_s_own_words_above_an_address_stay():
    spoken = ("在全县春耕会议上的讲话", "我先念一段老站长的话,这是治水的好榜样。", "同志们:", *BODY)
    assert mill_prefaces.find(dict(enumerate(spoken)), {}) == []
    assert mill_prefaces.find(dict(enumerate((PRAISE, "在春耕会上的讲话篇一", *BODY))), {}) == []
