import json

import pytest
from django.core.management import call_command

TITLE = "在全县冬修水利动员大会上的讲话"
SPEECH = f"""{TITLE}
同志们:
今天召开全县冬修水利动员大会,主要任务是总结去年的工作,部署今冬明春的任务,动员大家抢抓农闲时机。
同志们,水利是农业的命脉。让我们扎扎实实干上一个冬天,给明年的丰收打下底子。谢谢大家!
"""


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "speech.txt"
    path.write_text(SPEECH, "utf-8")
    return path


def status(*arguments) -> int:
    try:
        call_command("ingest", *map(str, arguments))
    except SystemExit as stop:
        return stop.code
    return 0


def test_a_dry_run_reports_json_lines_and_needs_no_database(page, capsys):
    assert status(page, "--dry-run", "--json") == 0
    printed = capsys.readouterr()
    (report,) = [json.loads(line) for line in printed.out.splitlines()]
    assert report["title"] == TITLE
    assert report["pages"] == [{"file": str(page), "part": None}]
    assert "1 speeches" in printed.err and "nothing was written" in printed.err


def test_a_dry_run_for_people_is_a_line_for_each(page, capsys):
    assert status(page, "--dry-run") == 0
    assert capsys.readouterr().out.startswith(f"{TITLE} (")


def test_a_refused_file_ends_in_status_one_and_the_rest_is_reported(page, tmp_path, capsys):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    assert status(tmp_path, "--dry-run", "--json") == 1
    reports = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert reports[0]["error"]["code"] == "damaged"
    assert reports[1]["title"] == TITLE


def test_wrong_usage_ends_in_status_two(page, tmp_path, capsys):
    assert status(tmp_path / "none.txt", "--dry-run") == 2
    assert "none.txt" in capsys.readouterr().err
    assert status(page, "--dry-run", "--publish") == 2


@pytest.mark.django_db
def test_it_stores_drafts_and_says_what_became_of_each_file(page, capsys, settings, tmp_path):
    from archive.models import Speech

    assert status(page) == 0
    assert Speech.objects.get().title == TITLE
    assert str(page) in capsys.readouterr().out
    assert status(page, "--json") == 0
    (line,) = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert line["outcome"] == "held"
    assert Speech.objects.count() == 1
