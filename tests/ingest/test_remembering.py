"""What was told of a line is told again without being looked for."""

from archive.ingest.remembering import remembered, remembered_of_last


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


def test_it_remembers_of_one_object_and_no_other_that_is_like_it():
    asked = []
    first = remembered_of_last(lambda words, size=1: asked.append(size) or words[:size])
    words, same = ["同志们", "谢谢"], ["同志们", "谢谢"]
    assert [first(words), first(words), first(words, 2), first(same), first(words)] == [
        words[:1],
        words[:1],
        words,
        words[:1],
        words[:1],
    ]
    assert asked == [1, 2, 1, 1]
