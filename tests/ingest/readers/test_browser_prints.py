"""What browsers print around a page."""

import pytest

from archive.ingest.readers.browser_prints import found
from archive.ingest.readers.running_heads import Printed

ADDRESS = "http://www.example.gov.cn/ldjh/201206/t0615_88.html"


def printed(*pages):
    return [
        Printed(text, sheet, 20, 500, 820 - 100 * n, 8, bold=False, sheet=sheet)
        for sheet, lines in enumerate(pages)
        for n, text in enumerate(lines)
    ]


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("2024/5/6 10:03 在春灌会上的讲话", f"{ADDRESS} 1/1"),
        ("5/6/24, 10:03 AM 在春灌会上的讲话", f"{ADDRESS} 1/1"),
        (f"在春灌会上的讲话 {ADDRESS}", "1 of 1 2024/5/6, 10:03"),
        ("在春灌会上的讲话 第 1 页 共 1 页", f"{ADDRESS} 2012-6-15"),
    ],
)
def test_it_tells_the_address_and_the_title(head, foot):
    lines = printed([head, "同志们：", foot])
    around = found(lines)
    assert around.lines == {0, 2}
    words = [lines[n].text[start:end] for n, start, end in (around.address, around.title)]
    assert words == [ADDRESS, "在春灌会上的讲话"]


def test_it_is_found_on_every_page():
    pages = [["2024/5/6 10:03 讲话", "大家好。", f"{ADDRESS} {n}/2"] for n in (1, 2)]
    assert found(printed(*pages)).lines == {0, 2, 3, 5}


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("2024/5/6 10:03 讲话", f"{ADDRESS} 1/3"),
        ("2024/5/6 10:03 讲话", f"详见 {ADDRESS} 1/1"),
        ("同志们：", f"{ADDRESS} 1/1"),
        ("2012年5月6日", ADDRESS),
    ],
    ids=["another number of pages", "a sentence", "no head", "no number"],
)
def test_what_only_looks_like_it_is_the_page_s_own(head, foot):
    assert not found(printed([head, "大家好。", foot])).lines


@pytest.mark.parametrize("address", ["file:///C:/a/b.html", f"{ADDRESS[:30]}…"])
def test_an_address_that_leads_nowhere_is_none(address):
    around = found(printed(["2024/5/6 10:03 讲话", "大家好。", f"{address} 1/1"]))
    assert around.lines == {0, 2} and around.address is None
