"""What was told of a line is told again without being looked for."""

from archive.ingest.remembering import remembered


def test_it_looks_at_a_line_once():
    asked = []
    length = remembered(lambda text: asked.append(text) or len(text))
    assert [length("同志们:"), length("同志们:"), length("谢谢")] == [4, 4, 2]
    assert asked == ["同志们:", "谢谢"]


def test_it_keeps_no_long_text():
    asked = []
    length = remembered(lambda text: asked.append(text) or len(text))
    book = "会" * 100_000
    assert length(book) == length(book) == 100_000
    assert len(asked) == 2
