"""Lines behind a text that catch the eye and are none of it."""

import pytest

from archive.ingest import mottoes

_TEXT = ("同志们:", "修渠很慢,水来得很快。", "今年的渠要修到坝上。", "谢谢大家!")


@pytest.mark.parametrize(
    ("last", "cut"),
    [
        ("「修渠很慢,水来得很快。」", True),
        ("—— 山高人为峰 ——", True),
        ("--路在脚下--", True),
        ("“路是人走出来的。”", False),  # it stands nowhere else
        ("——再次谢谢大家——", False),
        ("——今年的渠,修到坝上。", False),
        ("修渠很慢,水来得很快。", False),
    ],
)
def test_words_out_of_the_text_and_mottoes_go(last, cut):
    lines = dict(enumerate((*_TEXT, last)))
    assert mottoes.behind(lines, range(5)) == ((4,) if cut else ())


def test_what_the_speaker_quotes_or_introduces_stays():
    quoted = (*_TEXT[:2], "老支书说过:“一寸一寸修,总有修到头的一天。”", "“一寸一寸修,总有修到头的一天。”")
    assert mottoes.behind(dict(enumerate(quoted)), range(4)) == ()
    given = (*_TEXT[:3], "最后送大家一句话:", "“修渠很慢,水来得很快。”")
    assert mottoes.behind(dict(enumerate(given)), range(5)) == ()
