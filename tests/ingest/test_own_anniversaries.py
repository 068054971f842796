import pytest

from archive.ingest.extract import dates
from tests.ingest.factories import make_document


@pytest.mark.parametrize(
    ("title", "said", "day"),
    [
        ("在建校六十周年庆典上的讲话", "1952年,我们学校在一片荒地上创办。", "2012"),
        ("在建厂50周年庆祝大会上的讲话", "我厂始建于1958年,走过了半个世纪。", "2008"),
        ("在建校六十周年庆典上的讲话", "1952年,区里办了夜校,后来人多了。", None),
        ("在建校六十周年庆典上的讲话", "学校图书馆成立于1952年。", None),
        ("在建校六十周年庆典上的讲话", "学校始建于1952年。也有人说,学校创办于1950年。", None),
        ("在校庆大会上的讲话", "学校始建于1952年。", None),
        ("在校庆大会上的讲话", "我们庆祝建校 50周年。1953 年我校的创办,开了先河。", "2003"),
        ("在校庆大会上的讲话", "明年我们学校建校50周年。学校始建于1952年。", None),
    ],
)
def test_a_founding_that_the_text_tells_dates_its_anniversary(title, said, day):
    assert dates.find(*make_document((title,), ("各位来宾:", said, "谢谢!")), title).value == day
