import json
from pathlib import Path

import pytest

from archive.ingest.evaluation import gold


@pytest.fixture
def write(tmp_path):
    def write(name: str, *records: object) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = [one if isinstance(one, str) else json.dumps(one, ensure_ascii=False) for one in records]
        path.write_text("\n".join(lines), "utf-8")
        return tmp_path

    return write


def page(file: str) -> dict:
    return {"pages": [{"file": file, "part": None}]}


def test_it_names_pages_relative_to_the_folder_that_is_scored(write):
    write("in_the_wild/a.txt", "text")
    folder = write("in_the_wild/a.expected.jsonl", {"title": "讲话", **page("a.txt")})
    (one,) = gold.read(folder)
    assert one.files == ("in_the_wild/a.txt",)
    assert one.record["pages"] == [{"file": "in_the_wild/a.txt", "part": None}]
    assert one.set == "in_the_wild"
    assert one.kind == "speech"


def test_it_takes_a_folder_of_parts_with_its_gold_beside_it(write):
    write("parts/1.txt", "text")
    write("parts/2.txt", "text")
    folder = write("parts.expected.jsonl", {"title": "讲话"})
    (one,) = gold.read(folder)
    assert one.files == ("parts/1.txt", "parts/2.txt")
    assert one.set == ""


def test_it_takes_parts_named_relative_to_their_own_folder(write):
    write("parts/1.txt", "text")
    folder = write("parts.expected.jsonl", page("1.txt"))
    assert gold.read(folder)[0].files == ("parts/1.txt",)


def test_it_takes_the_members_of_an_archive(write):
    write("a.zip", "PK")
    folder = write("a.expected.jsonl", page("a.zip!讲话/1.txt"))
    assert gold.read(folder)[0].files == ("a.zip!讲话/1.txt",)


def test_it_takes_a_list_for_the_whole_folder(write):
    write("a.txt", "text")
    write("b.txt", "text")
    folder = write(
        "manifest.jsonl",
        {"file": "a.txt", "kind": "speech", "header": {"speaker": "吴翠云"}, "gold": {"speaker": "吴"}},
        {"file": "b.txt", "kind": "letter", "gold": {"place_code": "330482"}},
    )
    speech, letter = gold.read(folder)
    assert speech.record == {"file": "a.txt", "speaker": "吴翠云"}
    assert speech.kind == "speech"
    assert letter.kind == "letter"
    assert letter.record["place"] == {"code": "330482"}


def test_it_takes_a_list_that_stands_beside_the_folder(write):
    write("pages/a.txt", "text")
    folder = write("pages.expected.jsonl", page("a.txt"), page("pages/a.txt")) / "pages"
    assert [one.files for one in gold.read(folder)] == [("a.txt",), ("a.txt",)]
    assert {one.set for one in gold.read(folder)} == {""}


def test_it_takes_no_page_from_outside_the_folder(write):
    write("secret.txt", "text")
    folder = write("pages/a.expected.jsonl", page("../secret.txt")) / "pages"
    with pytest.raises(gold.BadGold, match="there is no page"):
        gold.read(folder)


def test_a_page_without_a_speech_and_a_refused_file_have_their_kinds(write):
    write("a.txt", "text")
    folder = write(
        "a.expected.jsonl",
        {"file": "a.txt", "no_speech": {"kind": "news-report"}},
        {"file": "a.txt", "error": {"code": "password"}},
        {"file": "a.txt", "no_speech": {}},
        {"template": True, **page("a.txt")},
    )
    assert [one.kind for one in gold.read(folder)] == ["news-report", "refused", gold.NO_SPEECH, "template"]


def test_a_trap_may_be_one_or_several(write):
    write("a.txt", "text")
    folder = write("a.expected.jsonl", {"trap": "big5"}, {"trap": ["big5", "完"]}, {})
    assert [one.traps for one in gold.read(folder)] == [("big5",), ("big5", "完"), ()]


def test_known_failures_are_told_by_their_folder(write):
    for name in ("known_failures", "synthetic"):
        write(f"{name}/a.txt", "text")
        folder = write(f"{name}/a.expected.jsonl", page("a.txt"))
    assert [one.is_known_failure for one in gold.read(folder)] == [True, False]


def test_files_without_gold_are_named(write):
    write("a.txt", "text")
    write("b.txt", "text")
    write("README.md", "about")
    folder = write("a.expected.jsonl", page("a.txt"))
    assert gold.unnamed(folder, gold.read(folder)) == ["b.txt"]


@pytest.mark.parametrize(
    ("record", "told"),
    [
        ("{", "a.expected.jsonl:1: is not JSON"),
        ("[1]", "a.expected.jsonl:1: is no object"),
        (page("b.txt"), "there is no page b.txt"),
        ({"pages": ["a.txt"]}, "its pages cannot be read"),
        ({"date": "2015-02-30"}, '"date": "2015-02-30" is no date'),
        ({"date_within": ["2011", "gestern"]}, '"date_within": "gestern" is no date'),
        ({"date_within": "2011-01/2011-06"}, '"date_within" is no pair'),
    ],
)
def test_it_says_where_gold_cannot_be_used_and_how_to_repair_it(write, record, told):
    write("a.txt", "text")
    with pytest.raises(gold.BadGold) as refused:
        gold.read(write("a.expected.jsonl", record))
    assert told in str(refused.value)
    assert "\n" not in str(refused.value)


def test_it_refuses_a_folder_without_gold(write):
    with pytest.raises(gold.BadGold, match="there is no gold here"):
        gold.read(write("a.txt", "text"))


def test_it_refuses_a_gold_file_without_a_page(write):
    with pytest.raises(gold.BadGold, match="none stands beside it"):
        gold.read(write("a.expected.jsonl", {"title": "讲话"}))
