import pytest

from archive.ingest import facts
from tests.ingest.texts import BODY, TITLE, lifted, page_of


@pytest.mark.parametrize(
    ("page_title", "expected"),
    [
        ("在会上的讲话_某某县政府网", "在会上的讲话"),
        ("在会上的讲话 - 领导讲话 - 某某网", "在会上的讲话"),
        ("某某农业信息网--在会上的讲话", "在会上的讲话"),
        ("思想再解放——在会上的讲话", "思想再解放——在会上的讲话"),
        ("Remarks at the Fair | City of Example", "Remarks at the Fair"),
    ],
)
def test_it_finds_the_title_in_the_title_of_a_page(page_title, expected):
    assert facts.title_in(page_title) == expected


@pytest.mark.parametrize(
    ("line", "posted"),
    [
        ("发布时间:2011-3-8", "2011-03-08"),
        ("时间:2018年12月03日 来源:网络", "2018-12-03"),
        ("發布日期：108-09-09　點閱次數：73", "2019-09-09"),
        ("Posted on June 17, 2008", "2008-06-17"),
        ("2011-03-08 09:30 来源:县委办", "2011-03-08"),
        ("发布时间:2011-02-30", None),
        ("2011年3月8日", None),
    ],
)
def test_it_reads_the_day_of_posting_only_where_a_site_says_so(line, posted):
    fact = lifted(page_of((TITLE, line, *BODY))).fact("posted")
    assert (fact.value if fact else None) == posted


def test_a_source_that_names_nobody_is_no_source():
    page = lifted(page_of((TITLE, "来源:网络收集 时间:2018-12-03", *BODY)))
    assert page.fact("source_site") is None


def test_the_words_of_a_fact_can_be_found_in_the_page():
    page = lifted(page_of((TITLE, "发布时间:2011-03-08 来源:县委办公室", *BODY)))
    (span,) = page.fact("source_site").passage.spans()
    assert page.page.text[span.start : span.end] == "县委办公室"
