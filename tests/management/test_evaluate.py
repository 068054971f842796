import json

import pytest
from django.core.management import call_command

TITLE = "在全县冬修水利动员大会上的讲话"
LINES = [
    "同志们:",
    "今天召开全县冬修水利动员大会,主要任务是总结去年的工作,部署今冬明春的任务,动员大家抢抓农闲时机。",
    "同志们,水利是农业的命脉。让我们扎扎实实干上一个冬天,给明年的丰收打下底子。谢谢大家!",
]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.delenv("CI", raising=False)
    folder = tmp_path / "pages"
    (folder / "wild").mkdir(parents=True)
    (folder / "wild" / "a.txt").write_text("\n".join([TITLE, *LINES]), "utf-8")
    expected = {
        "title": TITLE,
        "speaker": "沈一鸣",
        "paragraphs": LINES,
        "pages": [{"file": "a.txt", "part": None}],
    }
    (folder / "wild" / "a.expected.jsonl").write_text(json.dumps(expected), "utf-8")
    return folder


def status(*arguments) -> int:
    try:
        call_command("evaluate", *map(str, arguments))
    except SystemExit as stop:
        return stop.code
    return 0


def test_it_prints_the_scores(folder, capsys):
    assert status(folder) == 0
    printed = capsys.readouterr().out
    assert "speaker missed: 沈一鸣" in printed
    assert "text kept %            100.00" in printed


def test_it_prints_every_score_as_json(folder, capsys):
    assert status(folder, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["figures"]["speaker_missed"] == 100
    assert told["figures"]["title"] == 100
    assert told["pages"][0]["page"] == "wild/a.txt"


def test_it_needs_no_trailing_slash_left_out(folder, capsys):
    assert status(f"{folder}/", "--json") == 0
    assert json.loads(capsys.readouterr().out)["figures"]["title"] == 100


def test_a_broken_floor_ends_in_status_one(folder, tmp_path, capsys):
    floors = tmp_path / "floors.toml"
    floors.write_text("[wild.floor]\nspeaker = 95\n", "utf-8")
    assert status(folder, "--floors", floors) == 1
    assert "wild: speaker is 0, under its floor of 95" in capsys.readouterr().err
    floors.write_text("[wild.floor]\ntitle = 95\n", "utf-8")
    assert status(folder, "--floors", floors) == 0


def test_a_known_failure_that_passes_is_named_where_floors_are_held(folder, tmp_path, capsys):
    (folder / "wild").rename(folder / "known_failures")
    path = folder / "known_failures" / "a.expected.jsonl"
    record = json.loads(path.read_text("utf-8")) | {"speaker": None}
    path.write_text(json.dumps(record), "utf-8")
    floors = tmp_path / "floors.toml"
    floors.write_text("[all.floor]\nclean = 0\n", "utf-8")
    assert status(folder, "--floors", floors) == 1
    assert "passes now; move it" in capsys.readouterr().err


@pytest.mark.parametrize("wrong", ["none", "floors"])
def test_wrong_usage_ends_in_status_two(folder, tmp_path, capsys, wrong):
    arguments = (tmp_path / "none",) if wrong == "none" else (folder, "--floors", tmp_path / "none.toml")
    assert status(*arguments) == 2
    assert "none" in capsys.readouterr().err


def test_gold_that_cannot_be_read_ends_in_status_two(folder, capsys):
    (folder / "wild" / "a.expected.jsonl").write_text("{", "utf-8")
    assert status(folder) == 2
    assert "wild/a.expected.jsonl:1: is not JSON" in capsys.readouterr().err


def test_it_makes_expectations_anew_for_review(folder, capsys):
    path = folder / "wild" / "a.expected.jsonl"
    assert status(folder, "--remake") == 0
    assert json.loads(path.read_text("utf-8"))["speaker"] is None
    assert "made anew" in capsys.readouterr().err
    before = path.read_bytes()
    assert status(folder, "--remake") == 0
    assert path.read_bytes() == before
    assert "made anew" not in capsys.readouterr().err


def test_it_makes_nothing_anew_where_ci_runs(folder, capsys, monkeypatch):
    monkeypatch.setenv("CI", "true")
    before = (folder / "wild" / "a.expected.jsonl").read_bytes()
    assert status(folder, "--remake") == 2
    assert (folder / "wild" / "a.expected.jsonl").read_bytes() == before
    assert "CI" in capsys.readouterr().err
