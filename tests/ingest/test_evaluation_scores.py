import json
from pathlib import PurePosixPath

import pytest

from archive.ingest.evaluation import floors, pages, remaking, report, trial
from archive.ingest.evaluation.gold import Expectation, files_of
from archive.ingest.evaluation.pairing import pair
from archive.ingest.evaluation.scores import Scores

ONE = "今天召开全县冬修水利动员大会，主要任务是总结去年的工作。"
TWO = "山塘水库要在立冬以前放水清淤，谁的责任田谁下锄头。"


def speech(*files: str, missing: tuple[int, ...] = (), **fields: object) -> dict:
    numbered = len(files) > 1 or missing
    return {
        "title": "在全县冬修水利动员大会上的讲话",
        "pages": [{"file": file, "part": n if numbered else None} for n, file in enumerate(files, 1)],
        "missing_parts": list(missing),
        "paragraphs": [ONE, TWO],
        "sections": [],
        **fields,
    }


def expect(record: dict, gold: str = "wild/a.expected.jsonl", line: int = 1) -> Expectation:
    return Expectation(record, files_of(record), PurePosixPath(gold), line)


def scored(records: list[dict], reports: list[dict]) -> list[pages.PageScore]:
    return [pages.score(one) for one in pair([expect(record) for record in records], reports)]


def tried(tmp_path, records: list[dict], reports: list[dict], gold: str = "wild/a.expected.jsonl"):
    return trial.compare(tmp_path, [expect(record, gold) for record in records], reports)


def test_a_report_that_is_as_expected_is_clean():
    (page,) = scored([speech("a.txt")], [speech("a.txt")])
    assert page.is_clean
    assert page.stitched is None
    assert page.badness == 0


def test_each_speech_of_a_collection_meets_its_own_report():
    first, second = speech("a.txt", paragraphs=[ONE]), speech("a.txt", paragraphs=[TWO])
    assert all(page.is_clean for page in scored([first, second], [second, first]))


def test_a_speech_that_was_cut_in_two_is_one_too_many():
    cut = [speech("a.txt", paragraphs=[ONE]), speech("a.txt", paragraphs=[TWO])]
    (page,) = scored([speech("a.txt")], cut)
    assert page.extra == 1
    assert any(line.startswith("a speech too many") for line in page.differences)


@pytest.mark.parametrize(
    ("expected", "found", "stitched"),
    [
        (speech("1", "2"), speech("1", "2"), True),
        (speech("1", "2"), speech("2", "1"), False),
        (speech("1", "2"), speech("1"), False),
        (speech("1", missing=(2,)), speech("1", missing=(2,)), True),
        (speech("1", missing=(2,)), speech("1"), False),
        (speech("1"), speech("1"), None),
        (speech("1"), speech("1", "2"), False),
        (speech("1"), speech("1", missing=(2,)), False),
    ],
)
def test_parts_are_right_when_they_are_all_there_in_order(expected, found, stitched):
    (page,) = scored([expected], [found])
    assert page.stitched is stitched


def test_the_parts_of_another_witness_are_as_good():
    one, two = ({"pages": [{"file": file, "part": None}]} for file in ("a.txt", "b.txt"))
    (page,) = scored(
        [speech("a.txt", witnesses=[one, two])],
        [speech("b.txt", witnesses=[two, one], paragraphs=[ONE, TWO])],
    )
    assert page.is_clean


def test_a_number_that_a_page_does_not_bear_is_a_wrong_part():
    (page,) = scored([speech("a.txt")], [speech("a.txt", pages=[{"file": "a.txt", "part": 7}])])
    assert [verdict.field for verdict in page.verdicts if verdict.outcome == "wrong"] == ["part"]


def test_a_lost_speech_misses_its_fields_and_its_text_and_says_so_once():
    (page,) = scored(
        [speech("a.txt", speaker="吴翠云")], [{"file": "a.txt", "no_speech": {"kind": "notice"}}]
    )
    assert page.found_kind == "notice"
    assert page.outcomes("missed") == 2
    assert page.text.characters.right == 0
    assert page.differences == ("kind: notice, expected speech",)


def test_a_report_about_a_speech_that_is_taken_for_one_shows():
    (page,) = scored([{"file": "a.txt", "no_speech": {"kind": "news-report"}}], [speech("a.txt")])
    assert page.differences[0] == "kind: speech, expected news-report"
    assert not page.is_clean


def test_any_kind_will_do_where_gold_says_only_that_there_is_no_speech():
    (page,) = scored(
        [{"file": "a.txt", "no_speech": {}}], [{"file": "a.txt", "no_speech": {"kind": "letter"}}]
    )
    assert page.is_clean


def test_a_page_that_vanished_is_said():
    (page,) = scored([speech("a.txt")], [])
    assert page.found_kind == "nothing"


def test_figures_are_shares_of_all_that_was_compared():
    records = [speech(f"{n}.txt", speaker="吴翠云") for n in range(3)] + [speech("3.txt", speaker=None)]
    found = [speech(f"{n}.txt", speaker=name) for n, name in enumerate(("吴翠云", None, "翁某", "翁某"))]
    figures = Scores.of(scored(records, found)).figures()
    assert [figures[f"speaker{end}"] for end in ("", "_missed", "_wrong", "_invented")] == [25, 25, 25, 25]
    assert figures["clean"] == 25
    assert figures["kinds"] == figures["stitching"] == figures["text_kept"] == 100
    assert figures["paragraph_f1"] == 1
    assert figures["chrome_let_in"] == 0


def test_stitching_counts_sets_and_what_was_joined_wrongly():
    records = [speech("1", "2"), speech("3"), speech("4")]
    found = [speech("1", "2"), speech("3", "9"), speech("4")]
    assert Scores.of(scored(records, found)).figures()["stitching"] == 50


def test_known_failures_are_left_out_and_named_when_they_pass(tmp_path):
    one = tried(tmp_path, [speech("a.txt")], [speech("a.txt")], "known_failures/a.expected.jsonl")
    assert one.scores.pages == 0
    assert floors.broken([], one) == ["a.txt: passes now; move it and its gold out of known_failures"]
    still = tried(
        tmp_path, [speech("a.txt")], [speech("a.txt", title="讲话")], "known_failures/a.expected.jsonl"
    )
    assert floors.broken([], still) == []
    assert "known failures: 1 still fail" in report.text(still)


def test_the_report_shows_traps_and_the_worst_page_first(tmp_path):
    records = [
        speech("a.txt", trap=["big5"], speaker="吴翠云"),
        speech("b.txt", trap=["big5", "完"], speaker=None),
    ]
    found = [speech("a.txt", speaker=None), speech("b.txt", speaker="翁某", date="2011")]
    one = tried(tmp_path, records, found)
    assert [page.expectation.name for page in one.worst()] == ["b.txt", "a.txt"]
    told = report.text(one, worst=1)
    assert "speaker invented: 翁某" in told
    assert "speaker missed" not in told
    assert {name: scores.pages for name, scores in one.traps.items()} == {"big5": 2, "完": 1}


def test_everything_is_said_as_json(tmp_path):
    one = tried(tmp_path, [speech("a.txt", trap="big5")], [speech("a.txt", title="讲话")])
    told = json.loads(json.dumps(one.as_json()))
    assert told["figures"]["title_wrong"] == 100
    assert told["fields"]["title"]["wrong"] == 1
    assert told["traps"]["big5"]["figures"] == told["sets"]["wild"]["figures"] == told["figures"]
    assert told["pages"][0]["differences"] == ["title wrong: 讲话, expected 在全县冬修水利动员大会上的讲话"]


@pytest.fixture
def limits(tmp_path):
    def limits(text: str) -> list[floors.Limit]:
        path = tmp_path / "floors.toml"
        path.write_text(text, "utf-8")
        return floors.read(path)

    return limits


def test_a_score_under_its_floor_or_over_its_ceiling_is_named(tmp_path, limits):
    one = tried(tmp_path, [speech("a.txt", speaker=None)], [speech("a.txt", speaker="翁某")])
    held = limits("[wild.floor]\ntitle = 100\n[wild.ceiling]\nchrome_let_in = 0.5\n")
    assert floors.broken(held, one) == []
    kept = limits("[all.floor]\nspeaker = 95\n[wild.ceiling]\nspeaker_invented = 1\n")
    assert floors.broken(kept, one) == [
        "all: speaker is 0, under its floor of 95",
        "wild: speaker_invented is 100, over its ceiling of 1",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[wild.flor]\ntitle = 1\n", 'other keys than "floor"'),
        ('[wild.floor]\ntitle = "high"\n', "is no number"),
        ("[wild.floor\n", "cannot be read"),
        ("", "holds nothing"),
    ],
)
def test_floors_that_cannot_be_read_are_refused(limits, text, told):
    with pytest.raises(floors.BadFloors, match=told):
        limits(text)


@pytest.mark.parametrize("text", ["[tame.floor]\ntitle = 1\n", "[wild.floor]\ntitel = 1\n"])
def test_floors_that_would_hold_nothing_are_refused(tmp_path, limits, text):
    one = tried(tmp_path, [speech("a.txt")], [speech("a.txt")])
    with pytest.raises(floors.BadFloors, match="name one of"):
        floors.broken(limits(text), one)


def test_expectations_made_anew_keep_their_keys_and_what_people_wrote():
    gold = speech("wild/a.txt", trap=["big5"], note="by hand", speaker="吴翠云", contains=["同志们"])
    found = speech("wild/a.txt", speaker=None, office="市长", evidence={})
    made = remaking.remade(pair([expect(gold)], [found]))
    (record,) = made["wild/a.expected.jsonl"]
    assert record["speaker"] is None
    assert (record["trap"], record["note"], record["contains"]) == (["big5"], "by hand", ["同志们"])
    assert "office" not in record
    assert record["pages"] == [{"file": "a.txt", "part": None}]


def test_expectations_made_anew_tell_what_is_no_longer_a_speech_and_what_is_one_more():
    none = {"file": "wild/a.txt", "no_speech": {"kind": "notice", "message": "a notice"}}
    (record,) = remaking.remade(pair([expect(speech("wild/a.txt", trap="x"))], [none]))[
        "wild/a.expected.jsonl"
    ]
    assert record == {"file": "a.txt", "no_speech": none["no_speech"], "trap": "x"}
    two = [speech("wild/a.txt", paragraphs=[ONE]), speech("wild/a.txt", paragraphs=[TWO], evidence={})]
    made = remaking.remade(pair([expect(speech("wild/a.txt", paragraphs=[ONE]))], two))
    assert [row["paragraphs"] for row in made["wild/a.expected.jsonl"]] == [[ONE], [TWO]]
    assert all("evidence" not in row for row in made["wild/a.expected.jsonl"])


def test_a_list_of_many_pages_is_not_made_anew():
    pairs = pair([expect(speech("a.txt"), "manifest.jsonl")], [speech("a.txt")])
    with pytest.raises(remaking.CannotRemake, match=r"manifest\.jsonl"):
        remaking.remade(pairs)
