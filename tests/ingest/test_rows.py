"""Pages of one title whose names count them."""

import pytest

from archive.ingest import chrome, stitch
from archive.ingest.documents import RawPage
from archive.ingest.pipeline import read

_TITLE = "在全县秋季造林动员会上的讲话"
_PARTS = (
    "同志们:\n一、认识要再提高\n造林是一件利在当代的事情,各乡镇一定要把它抓在",
    "手上,不能做起来次要。\n二、措施要再具体\n地块要落到图上,苗木要落到户上。",
    "三、作风要再扎实\n领导干部要到山上去,把问题解决在现场。谢谢大家!",
)


def joined(names, parts=_PARTS):
    pages = [
        chrome.lift(read(RawPage(f"box/{name}", f"{_TITLE}\n{part}".encode())))
        for name, part in zip(names, parts, strict=True)
    ]
    return [[page.page.file for page in document.pages] for document in stitch.join(pages[::-1])]


@pytest.mark.parametrize(
    "names",
    [
        ("1.txt", "2.txt", "3.txt"),
        ("讲话1.txt", "讲话2.txt", "讲话3.txt"),
        ("t2012_33.txt", "t2012_33_1.txt", "t2012_33_2.txt"),
        ("a (1).txt", "a (2).txt", "a (3).txt"),
        ("01-讲话.txt", "02-讲话.txt", "03-讲话.txt"),
        ("第一页.txt", "第二页.txt", "第三页.txt"),
    ],
)
def test_it_joins_pages_that_their_names_count_and_whose_text_goes_on(names):
    assert joined(names) == [[f"box/{name}" for name in names]]


def test_it_joins_no_speeches_of_one_title_that_their_names_count():
    whole = (
        "同志们:\n一、认识要再提高\n抓在手上。谢谢大家!",
        "同志们:\n一、措施要再具体\n落到户上。谢谢大家!",
    )
    assert sorted(joined(("1.txt", "2.txt"), whole)) == [["box/1.txt"], ["box/2.txt"]]


def test_it_joins_no_pages_between_which_one_is_missing():
    assert len(joined(("1.txt", "3.txt"), (_PARTS[0], _PARTS[2]))) == 2
