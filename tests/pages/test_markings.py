from hypothesis import given
from hypothesis import strategies as st

from archive.pages.markings import Mark, runs, windows

TEXT = "首页 > 讲话\n同志们:今天开会。\n版权所有"
marks = st.lists(
    st.builds(
        Mark,
        st.integers(0, 40),
        st.integers(0, 40),
        st.sampled_from(["taken", "heading", "dropped", "quoted"]),
        st.just("p1"),
    ),
    max_size=8,
)


@given(marks, st.integers(0, 10), st.integers(11, 24))
def test_the_runs_together_are_the_whole_text(found, start, end):
    assert "".join(run.text for run in runs(TEXT, found, start, end)) == TEXT[start:end]


def test_it_says_what_was_dropped_and_why():
    found = runs(TEXT, [Mark(0, 7, "dropped", "breadcrumb")])
    assert [(run.kind, run.note, run.begins) for run in found] == [
        ("dropped", "breadcrumb", True),
        ("", "", False),
    ]


def test_a_quote_lies_over_what_was_taken_and_dropped():
    found = runs(
        "甲乙丙丁", [Mark(0, 2, "taken", "p1"), Mark(2, 4, "dropped", "pager"), Mark(1, 3, "quoted")]
    )
    assert [(run.text, run.kind, run.quoted) for run in found] == [
        ("甲", "taken", False),
        ("乙", "taken", True),
        ("丙", "dropped", True),
        ("丁", "dropped", False),
    ]
    assert [run.quote_begins for run in found] == [False, True, False, False]


def test_what_was_taken_outweighs_what_was_dropped():
    found = runs("甲乙", [Mark(0, 2, "dropped", "pager"), Mark(0, 1, "taken", "p1")])
    assert [run.kind for run in found] == ["taken", "dropped"]


def test_a_long_text_is_cut_at_line_ends():
    text = "\n".join(["一行十个字在这里写着"] * 50)
    spans = windows(text, 100)
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(text[end - 1] == "\n" for _start, end in spans[:-1])
    assert max(end - start for start, end in spans) <= 100


def test_a_text_of_one_line_is_cut_all_the_same():
    assert windows("字" * 250, 100) == [(0, 100), (100, 200), (200, 250)]
    assert windows("", 100) == [(0, 0)]
