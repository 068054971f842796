import pytest

from archive.ingest.extract import dates
from tests.ingest.factories import make_document


def dated(*paragraphs, title="在全镇工作会议上的讲话"):
    return dates.find(*make_document((title,), ("同志们:", *paragraphs, "谢谢大家!")), title).value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("去年,我们克服了非典疫情和洪涝灾害的影响,各项事业都有进步。", "2004"),
        ("今年以来,我们战胜了突如其来的非典疫情,夺取了丰收。", "2003-02-10/2004-02-20"),
        ("刚刚过去的一年,面对非典和旱灾,全镇上下齐心协力。", "2003-12/2004-06"),
        ("去年,受新冠肺炎疫情影响,不少企业停了工。", "2021/2024"),
        ("去年,汶川特大地震发生,全县人民心急如焚。", "2009"),
    ],
)
def test_a_blow_tells_the_year_by_the_speakers_own(text, expected):
    assert dated(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "去年底以来,一些地方发生了非典疫情。",
        "去年12月以来,一些地方发生了新冠肺炎疫情。",
        "今年4月,有的地方又报告了非典病例。",
        "去年,我们继续援建汶川地震灾区。",
        "去年,我们纪念了汶川地震一周年。",
        "2003年,我们战胜了非典;去年,我们又战胜了洪水。",
        "与去年相比,我们没有了非典那样的压力。",
        "去年,我们修了路。非典的教训要记取。",
        "去年,甲流来势很猛,我们像抗击非典那样严防死守。",
        "去年,猪瘟的损失堪比非典,养殖户吃了苦头。",
        "去年,医护人员拿出抗击非典的经验,守住了关口。",
    ],
)
def test_what_is_told_of_another_time_tells_no_year(text):
    assert dated(text) is None
