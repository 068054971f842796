from hypothesis import given
from hypothesis import strategies as st

from archive.admin.source import segments

spans = st.tuples(st.integers(-3, 40), st.integers(-3, 40), st.sampled_from(["a", "b", "c"]))


def test_it_names_what_was_dropped_and_what_is_evidence():
    found = segments("首页 同志们", [], [(0, 2, "navigation")], [(3, 6, "e7")])

    assert [(s.text, s.dropped, s.evidence) for s in found] == [
        ("首页", "navigation", ()),
        (" ", "", ()),
        ("同志们", "", ("e7",)),
    ]


def test_it_keeps_evidence_that_overlaps_apart():
    found = segments("abcdef", [], [], [(0, 4, "e1"), (2, 6, "e2")])

    assert [(s.text, s.evidence) for s in found] == [("ab", ("e1",)), ("cd", ("e1", "e2")), ("ef", ("e2",))]


def test_it_gives_each_id_once_where_it_begins():
    found = segments("abcdef", [(0, 2, "p1"), (4, 6, "p1")], [], [(4, 6, "e1")])

    assert [s.begins for s in found] == [("p1",), (), ("e1",)]


def test_it_holds_what_is_taken_for_taken_though_a_rule_dropped_it_too():
    (found,) = segments("abc", [(0, 3, "p1")], [(0, 3, "header")])

    assert (found.taken, found.dropped) == ("p1", "")


def test_it_shows_a_page_without_text_as_nothing():
    assert segments("", [(0, 5, "p1")]) == ()


@given(
    st.text(max_size=30),
    st.lists(spans, max_size=6),
    st.lists(spans, max_size=6),
    st.lists(spans, max_size=6),
)
def test_it_loses_no_character_whatever_the_spans(text, taken, dropped, evidence):
    found = segments(text, taken, dropped, evidence)

    assert "".join(s.text for s in found) == text
    at = 0
    for segment in found:
        quoted = {name for start, end, name in evidence if start <= at < end and at < len(text)}
        assert set(segment.evidence) == quoted
        at += len(segment.text)
