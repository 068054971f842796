import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.ingest.decode import decode, label_in
from archive.ingest.documents import UnreadableFile

SIMPLE = "同志们：今天我们召开全县水利建设工作会议，总结去年的工作，部署今年的任务。希望大家抓紧落实。" * 3
TRADITIONAL = "各位來賓：今天我們在這裡舉行圖書館的開幕典禮，感謝大家多年來的支持和努力，歡迎常來閱讀。" * 3


@pytest.mark.parametrize(
    ("text", "written", "found"),
    [
        (SIMPLE, "utf-8", "utf-8"),
        (SIMPLE, "utf-8-sig", "utf-8"),
        (SIMPLE, "gbk", "gb18030"),
        (SIMPLE, "gb18030", "gb18030"),
        (TRADITIONAL, "gbk", "gb18030"),
        (TRADITIONAL, "big5", "big5hkscs"),
        (SIMPLE, "utf-16", "utf-16-le"),
        (SIMPLE, "utf-16-le", "utf-16-le"),
        (TRADITIONAL, "utf-16-be", "utf-16-be"),
        ("Fellow citizens, the café’s “doors” are open – come in. " * 4, "cp1252", "cp1252"),
        ("Fellow citizens, good evening.", "ascii", "utf-8"),
    ],
)
def test_it_finds_the_encoding_without_being_told(text, written, found):
    decoded = decode(text.encode(written))
    assert (decoded.text, decoded.encoding) == (text, found)


@pytest.mark.parametrize("encoding", ["utf-8", "gbk", "big5"])
def test_it_reads_a_page_whose_last_character_is_cut(encoding):
    text = TRADITIONAL if encoding == "big5" else SIMPLE
    decoded = decode(text.encode(encoding)[:-1])
    assert decoded.text.startswith(text[:-2])


def test_it_counts_broken_bytes_and_keeps_the_rest():
    data = SIMPLE.encode()
    decoded = decode(data[:30] + b"\xff\xfe\xff" + data[30:])
    assert decoded.encoding == "utf-8"
    assert "3 undecodable bytes replaced" in decoded.notes


def test_it_reads_big5_with_rules_and_letters_for_second_bytes():
    # Then high bytes stand alone, as in Western text.
    text = f"深水埗坊眾互助社\n{'─' * 60}\n主席:各位街坊,今日大家落雨都嚟捧場,我哋好多謝。\n{'─' * 60}"
    assert decode(text.encode("big5hkscs")).text == text


@pytest.mark.parametrize(
    "text", ["Grüße aus München, schöne Füße", "Señoras y señores", "naïve café, “quoted”"]
)
def test_it_reads_western_text(text):
    assert decode(text.encode("cp1252")).text == text


def test_it_does_not_believe_a_wrong_label_and_says_so():
    decoded = decode(SIMPLE.encode(), label="gb2312")
    assert decoded.encoding == "utf-8"
    assert decoded.notes == ("label gb2312, found utf-8",)


def test_it_has_nothing_to_say_of_a_right_label():
    assert decode(SIMPLE.encode("gbk"), label="gb2312").notes == ()


def test_it_reads_the_label_of_a_page():
    assert (
        label_in(b'<html><head><meta http-equiv="Content-Type" content="text/html; charset=GB2312">')
        == "gb2312"
    )
    assert label_in(b"<html><body>") is None


def test_it_makes_line_ends_one():
    assert decode(b"one\r\ntwo\rthree").text == "one\ntwo\nthree"


def test_it_refuses_bytes_that_are_no_text():
    noise = bytes(random.Random(7).randbytes(5000))
    with pytest.raises(UnreadableFile, match=r"a\.txt") as caught:
        decode(noise, file="a.txt")
    assert caught.value.code == "not-text"


@given(st.binary(max_size=600))
def test_it_reads_or_refuses_any_bytes(data):
    try:
        assert "\x00" not in decode(data).text
    except UnreadableFile as error:
        assert error.code == "not-text"
