"""What holds of every page, whatever its bytes: nothing is raised, lost, counted twice or quoted wrongly."""

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive.ingest import intake, pipeline
from archive.ingest.documents import Draft, NoSpeech, RawPage, Refusal

# PDF and binary Word start a program for each page; tests of their readers try them.
NAMES = ("a.txt", "a.md", "a.html", "a.htm", "a.mht", "a.docx", "a.doc", "a.rtf", "a.zip", "a")
GOLD = Path(__file__).parent / "gold"
WORDS = (
    "在全县春耕动员大会上的讲话", "县长王建国", "(2009年3月6日)", "同志们:", "各位代表,", "谢谢大家!",
    "平湖市", "新埭镇", "一、抓好春耕", "(二)", "1.", "春耕生产就要开始了,我们要不误农时。",
    "来源:某某网 时间:2009-03-06", "第1页 共3页", "\n", "\n\n", " ", "\u3000\u3000", "<p>", "</p>", "<br>",
    "<a href='/b'>", "&nbsp;", "**", "“", "”", "……", "\u200b", "會議", "Ladies and gentlemen,", "a", "\t",
    "上一篇:", "(此处隐藏99字)",
)  # fmt: skip
MARKED = st.sampled_from(
    [b"", b"\xff\xfe", b"\xef\xbb\xbf", b"{\\rtf1 ", b"PK\x03\x04", b"<html>", b"MIME-Version: 1.0\n"]
)
BYTES = st.builds(lambda start, rest: start + rest, MARKED, st.binary(max_size=400))
TEXTS = st.lists(st.sampled_from(WORDS), max_size=40).map("".join)
SENTENCE = "春夏秋冬农工商学水电路桥山河田林村镇街道民生经济发展建设改革开放质量安全"
PARAGRAPHS = st.lists(
    st.text(alphabet=SENTENCE, min_size=30, max_size=120).map(lambda text: f"我们要{text}。"),
    min_size=3,
    max_size=8,
    unique=True,
)
QUICK = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
LONG = settings(QUICK, max_examples=1500)


def holds_of_any_bytes(name, data):
    for outcome in pipeline.ingest(intake.unpack(name, data)):
        assert isinstance(outcome, Draft | NoSpeech | Refusal)
        if not isinstance(outcome, Draft):
            assert outcome.message and "\n" not in outcome.message


def holds_of_any_text(text, name):
    page = RawPage(name, text.encode())
    outcomes = pipeline.ingest([page])
    # The same bytes twice are one page: told of once, if it holds no speech or is not read.
    assert [one.report() for one in pipeline.ingest([page, page])] == [one.report() for one in outcomes]
    assert outcomes and (len(outcomes) == 1 or all(isinstance(one, Draft) for one in outcomes))
    for draft in outcomes:
        if isinstance(draft, Draft):
            assert is_quoted_rightly(draft, {})


def is_quoted_rightly(draft, texts):
    """Tell whether each quote stands in the page where its spans say, and each paragraph's characters too."""
    for witness in draft.witnesses:
        texts |= {page.page.file: page.page.text for page in witness.document.pages}
    quotes = [one for found in draft.evidence.values() for one in found if one.spans]
    for quote in quotes:
        assert same(quote.quote, "".join(texts[span.file][span.start : span.end] for span in quote.spans))
    for paragraph in draft.text.paragraphs:
        for piece in paragraph.pieces:
            printed = texts[piece.file][piece.start : piece.start + piece.size]
            assert paragraph.text[piece.at : piece.at + piece.size] == printed
    return True


def same(quote, printed):
    return "".join(quote.split()) == "".join(printed.split())


@QUICK
@given(name=st.sampled_from(NAMES), data=BYTES)
def test_no_bytes_are_too_much_for_it(name, data):
    holds_of_any_bytes(name, data)


@QUICK
@given(text=TEXTS, name=st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_each_page_has_an_outcome_and_each_quote_its_place(text, name):
    holds_of_any_text(text, name)


@settings(QUICK, max_examples=25)
@given(paragraphs=PARAGRAPHS)
def test_clean_paragraphs_come_back_unchanged(paragraphs):
    text = "\n".join(["在全县春耕动员大会上的讲话", "同志们:", *paragraphs, "谢谢大家!"])
    (draft,) = pipeline.ingest([RawPage("a.txt", text.encode())])
    assert [paragraph.text for paragraph in draft.text.paragraphs] == ["同志们:", *paragraphs, "谢谢大家!"]


@settings(QUICK, max_examples=10)
@given(seed=st.integers(0, 10_000))
def test_the_order_of_the_pages_changes_no_speech(seed):
    chosen = random.Random(seed)
    files = sorted(path for path in (GOLD / "synthetic").rglob("*.txt") if path.stat().st_size < 20_000)
    pages = [RawPage(path.name, path.read_bytes()) for path in chosen.sample(files, 3)]
    reports = [one.report() for one in pipeline.ingest(pages)]
    chosen.shuffle(pages)
    again = [one.report() for one in pipeline.ingest(pages)]
    assert sorted(map(repr, reports)) == sorted(map(repr, again))


@pytest.mark.slow
@LONG
@given(name=st.sampled_from(NAMES), data=BYTES)
def test_no_bytes_are_too_much_for_it_at_length(name, data):
    holds_of_any_bytes(name, data)


@pytest.mark.slow
@LONG
@given(text=TEXTS, name=st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_each_page_has_an_outcome_and_each_quote_its_place_at_length(text, name):
    holds_of_any_text(text, name)
