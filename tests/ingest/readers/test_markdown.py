import pytest

from archive.ingest.readers import markdown
from archive.ingest.spans import Passage


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("*王大河,县长*", "王大河,县长"),
        ("> 2009年12月1日", "2009年12月1日"),
        ("修**四条**河,见[附表](b.md)。", "修四条河,见附表。"),
        ("![会场](a.jpg)", ""),
        ("* * *", ""),
        ("- [![勋章](a.jpg)](b.html)", ""),
        ("- 抓早", "抓早"),
        ("1\\. 抓早", "1. 抓早"),
        ("*问题请找[办公室](mailto:a@example.cn)。*", "问题请找办公室。"),
    ],
)
def test_it_leaves_the_words_and_takes_the_signs(printed, shown):
    assert markdown.read_line(Passage(printed))[0].text == shown


@pytest.mark.parametrize("text", ["*县*镇的*书记", "3*4*5", "一个_两个", "(略)", "5 - 3"])
def test_what_is_no_sign_stays(text):
    assert markdown.read_line(Passage(text))[0].text == text


def test_no_blank_stays_behind_emphasis_in_chinese():
    assert markdown.read_line(Passage("要算账。**先算水账。** 所以先修渠,**Ada** 也来。"))[0].text == (
        "要算账。先算水账。所以先修渠,Ada 也来。"
    )
