"""What addresses and notices tell of the document a page belongs to."""

import pytest

from archive.ingest import chrome, stitch
from archive.ingest.documents import RawPage
from archive.ingest.pipeline import read

_TITLE = "在全县秋季造林动员会上的讲话"
_PARTS = (
    ("同志们:", "一、认识要再提高", "造林是一件利在当代的事情,各乡镇一定要把它抓在"),
    ("手上,不能做起来次要。", "二、措施要再具体", "地块要落到图上,苗木要落到户上。"),
    ("三、作风要再扎实", "领导干部要到山上去,把问题解决在现场。谢谢大家!"),
)


def web_page(part, name, address):
    lines = "".join(f"<p>{line}</p>" for line in part)
    link = f'<link rel="canonical" href="http://www.example.com{address}">' if address else ""
    page = f"<head><title>{_TITLE}</title>{link}</head><h1>{_TITLE}</h1>{lines}"
    return chrome.lift(read(RawPage(name, page.encode())))


@pytest.mark.parametrize(
    "later",
    [
        "/t/33.asp?id=7&page={}",
        "/t/33.asp?id=7_{}",
        "/t/33/{}/",
        "/t/33/{}",
        "/t/33/page/{}",
        "/t/33-{}.html",
    ],
)
def test_pages_are_joined_whose_addresses_count_them(later):
    first = {"a": "/t/33.asp?id=7", "/": "/t/33/", "-": "/t/33.html"}["a" if "asp" in later else later[5]]
    pages = [
        web_page(part, f"{'cab'[n]}.html", later.format(n + 1) if n else first)
        for n, part in enumerate(_PARTS)
    ]
    (document,) = stitch.join(pages[::-1])
    assert [page.page.file for page in document.pages] == ["c.html", "a.html", "b.html"]


@pytest.mark.parametrize("saved", [True, False])
def test_an_id_behind_a_day_is_no_number_of_a_page(saved):
    names = [f"t20181019_31{end}.html" for end in ("", "_1", "_2")]
    pages = [
        web_page(part, name, "" if saved else f"/art/{name}")
        for part, name in zip(_PARTS, names, strict=True)
    ]
    (document,) = stitch.join(pages[::-1])
    assert [page.page.file for page in document.pages] == names
    assert document.missing_parts == ()


def test_a_text_that_breaks_off_is_joined_to_the_one_of_its_title_that_takes_it_up():
    first = "\n".join((_TITLE, *_PARTS[0], *_PARTS[1], "(下转第三版)"))
    second = "\n".join((_TITLE, "(上接第一版)", *_PARTS[2]))
    pages = [
        chrome.lift(read(RawPage(f"{n}.txt", text.encode()))) for n, text in (("b", first), ("a", second))
    ]
    (document,) = stitch.join(pages)
    assert [page.page.file for page in document.pages] == ["b.txt", "a.txt"]
    (alone,) = stitch.join(pages[1:])
    assert [slot.part for slot in alone.slots if slot.page is None] == [1]


def test_a_first_page_without_a_number_is_joined_where_it_opens_and_does_not_close():
    opens = "\n".join((_TITLE, "同志们:", "造林是一件利在当代的事情,一定要抓在手上。"))
    later = "\n".join((f"{_TITLE}(2)", "地块要落到图上,苗木要落到户上。谢谢大家!"))
    whole = f"{opens}\n地块要落到图上,苗木要落到户上,不能走样。"

    def documents(first):
        pages = [
            chrome.lift(read(RawPage(f"{n}.txt", text.encode()))) for n, text in enumerate((later, first))
        ]
        return stitch.join(pages)

    assert [len(document.pages) for document in documents(opens)] == [2]
    assert len(documents(f"{opens}谢谢大家!")) == 2
    assert len(documents(whole.replace("不能走样", "谢谢大家"))) == 2


@pytest.mark.parametrize(("below", "count"), [("碼頭的事情要辦好。", 1), ("码头的事情要办好。", 2)])
def test_a_page_in_another_script_goes_on_in_no_text(below, count):
    first = "各位先進,大家好!\n\n我們這個會創立已經二十年,今天我在辦事處,"
    second = f"我们说过,{below}" if count == 2 else f"我們說過,{below}"
    pages = [chrome.lift(read(RawPage(f"t{n}.txt", text.encode()))) for n, text in ((1, first), (2, second))]
    assert len(stitch.join(pages)) == count
