"""What other programs rely on: the importer's report, its exit statuses, the keys of the JSON addresses."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django.core.management import call_command

from archive import edtf
from archive.models import Speech

CHECKOUT = Path(__file__).resolve().parent.parent
PAGES = CHECKOUT / "fixtures" / "pages"
SPEECH = """在全县冬修水利动员大会上的讲话
同志们:
今天召开全县冬修水利动员大会,主要任务是总结去年的工作,部署今冬明春的任务,动员大家抢抓农闲时机。
同志们,水利是农业的命脉。让我们扎扎实实干上一个冬天,给明年的丰收打下底子。谢谢大家!
"""

TEXT, FLAG, LIST = str, bool, list
NULLABLE = (str, type(None))
# Key -> type of its value, for a speech; every key is always there.
KEYS: dict[str, type | tuple[type, ...]] = {
    "title": TEXT,
    "event": NULLABLE,
    "place": (dict, type(None)),
    "date": NULLABLE,
    "posted": NULLABLE,
    "speaker": NULLABLE,
    "office": NULLABLE,
    "source_url": NULLABLE,
    "source_site": NULLABLE,
    "language": TEXT,
    "template": FLAG,
    "pages": LIST,
    "missing_parts": LIST,
    "sections": LIST,
    "paragraphs": LIST,
    "gaps": LIST,
    "witnesses": LIST,
    "evidence": dict,
}
FIELDS = ("title", "event", "place", "date", "speaker", "office")
GRADES = {"stated", "corroborated", "inferred", "conflict"}
GAPS = {"paywall", "elided", "cut-off", "numbering"}
LINE = re.compile(r"[^\r\n]+")


def ingest(*arguments: object) -> int:
    """Run the command here and return its exit status."""
    try:
        call_command("ingest", *map(str, arguments))
    except SystemExit as stop:
        return stop.code
    return 0


def reports(said: str) -> list[dict]:
    return [json.loads(line) for line in said.splitlines()]


@pytest.fixture(scope="module")
def run() -> subprocess.CompletedProcess:
    """The whole of fixtures/pages, read by the command as another program would call it."""
    command = [sys.executable, "manage.py", "ingest", "fixtures/pages", "--dry-run", "--json"]
    environment = {**os.environ, "LC_ALL": "C"}  # as cron and service managers start programs
    return subprocess.run(
        command, cwd=CHECKOUT, capture_output=True, env=environment, encoding="utf-8", timeout=300
    )


@pytest.fixture(scope="module")
def all_reports(run) -> list[dict]:
    return reports(run.stdout)


@pytest.fixture(scope="module")
def speeches(all_reports) -> list[dict]:
    return [report for report in all_reports if "title" in report]


def faults(report: dict) -> Iterator[str]:
    """Yield what the contract has against the report of a speech."""
    for key, kind in KEYS.items():
        if key not in report:
            yield f"{key} is missing"
        elif not isinstance(report[key], kind):
            yield f"{key} is {report[key]!r}"
        elif report[key] == "" and key != "title":
            yield f"{key} is empty, not null"
    yield from _page_faults(report)
    yield from _date_faults(report)
    yield from _place_faults(report["place"])
    yield from _text_faults(report)
    yield from _evidence_faults(report)


def _page_faults(report: dict) -> Iterator[str]:
    if not report["witnesses"]:
        yield "no witness"
        return
    first = report["witnesses"][0]
    for key in ("pages", "source_url", "source_site", "posted"):
        if first[key] != report[key]:
            yield f"the reading text's {key} is not repeated at the top"
    for witness in report["witnesses"]:
        for page in witness["pages"]:
            if set(page) != {"file", "part"} or not isinstance(page["part"], (int, type(None))):
                yield f"a page is {page}"
    held = {page["part"] for page in report["pages"]}
    if held & set(report["missing_parts"]) or sorted(report["missing_parts"]) != report["missing_parts"]:
        yield f"missing parts {report['missing_parts']}, held {held}"


def _date_faults(report: dict) -> Iterator[str]:
    try:
        edtf.bounds(report["date"]) if report["date"] else None
        date.fromisoformat(report["posted"]) if report["posted"] else None
    except ValueError as error:
        yield str(error)
    if report["language"] not in ("zh-Hans", "zh-Hant", "en"):
        yield f"language {report['language']}"


def _place_faults(place: dict | None) -> Iterator[str]:
    if place is None:
        return
    if set(place) - {"then"} != {"code", "name", "path"}:
        yield f"place has {sorted(place)}"
    if place["code"] is not None and not re.fullmatch(r"[1-9]\d{5}", place["code"]):
        yield f"place code {place['code']!r}"
    if not place["path"] or place["path"][-1] != place["name"]:
        yield f"path {place['path']} does not end in {place['name']}"
    if "then" in place and set(place["then"]) != {"code", "name"}:
        yield f"then {place['then']}"


def _text_faults(report: dict) -> Iterator[str]:
    paragraphs = report["paragraphs"]
    if not paragraphs or not all(
        isinstance(p, str) and p.strip() == p and LINE.fullmatch(p) for p in paragraphs
    ):
        yield "a paragraph is empty, unstripped or of two lines"
    at = 0
    for section in report["sections"]:
        if set(section) != {"level", "number", "heading", "paragraph"}:
            yield f"a section has {sorted(section)}"
        if not at <= section["paragraph"] <= len(paragraphs) or not 1 <= section["level"] <= 6:
            yield f"section {section}"
        at = section["paragraph"]
        if section["heading"] in paragraphs:
            yield f"heading {section['heading']} is a paragraph too"
    for gap in report["gaps"]:
        if set(gap) != {"paragraph", "kind", "note"} or gap["kind"] not in GAPS:
            yield f"gap {gap}"


def _evidence_faults(report: dict) -> Iterator[str]:
    files = {page["file"] for witness in report["witnesses"] for page in witness["pages"]}
    for name in FIELDS:
        if not report["evidence"].get(name):
            yield f"no evidence for {name}"
    for name, found in report["evidence"].items():
        for one in found:
            if set(one) != {"quote", "file", "rule", "grade", "confidence"}:
                yield f"evidence of {name} has {sorted(one)}"
            if one["grade"] not in GRADES or not 0 <= one["confidence"] <= 1 or not one["rule"]:
                yield f"evidence of {name}: {one}"
            if one["file"] not in files | {""} or (one["quote"] and not one["file"]):
                yield f"evidence of {name} stands in {one['file']!r}"
        stated = any(one["quote"] and one["grade"] != "conflict" for one in found)
        if name in FIELDS and report[name] is not None and not stated:
            yield f"{name} has a value that no words of the source support"


def test_it_reports_every_speech_by_the_contract(speeches):
    against = [(report["pages"], said) for report in speeches if (said := list(faults(report)))]
    assert len(speeches) >= 25
    assert against == []


def test_a_fault_would_be_seen(speeches):
    good = speeches[0]
    evidence = {**good["evidence"], "event": [{**good["evidence"]["event"][0], "grade": "sure"}]}
    bad = [
        {**good, "speaker": ""},
        {**good, "date": "2011-06/2011-01"},
        {**good, "posted": None, "witnesses": [{**good["witnesses"][0], "posted": "2011-01-01"}]},
        {**good, "paragraphs": ["一\n二"]},
        {**good, "place": {"code": "33", "name": "浙江省", "path": ["浙江省"]}},
        {**good, "evidence": evidence},
    ]
    assert [list(faults(report)) for report in bad if not list(faults(report))] == []
    assert list(faults(good)) == []


def test_its_quotes_are_words_of_the_source(speeches):
    """Word for word in the page that the report names, or in the properties of its file."""
    from archive.ingest.intake import open_all
    from archive.ingest.pipeline import read

    words = {}
    for raw in open_all([PAGES]):
        page = read(raw)
        file = f"fixtures/pages{raw.file.removeprefix(str(PAGES))}"
        words[file] = _plain(" ".join([page.text, *(fact.value for fact in page.facts)]))
    quotes = [
        (one["file"], one["quote"])
        for report in speeches
        for found in report["evidence"].values()
        for one in found
        if one["quote"]
    ]
    assert len(quotes) > 200
    assert [each for each in quotes if _plain(each[1]) not in words[each[0]]] == []


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_it_says_of_every_page_what_it_is(all_reports):
    told = set()
    for report in all_reports:
        told.update([report["file"]] if "file" in report else [])
        told.update(page["file"] for each in report.get("witnesses", []) for page in each["pages"])
    loose = {
        path.relative_to(CHECKOUT).as_posix()
        for path in PAGES.rglob("*")
        if path.is_file() and path.suffix not in (".zip", ".jsonl") and not path.name.startswith(".")
    }
    assert loose <= told
    assert {file for file in told - loose if ".zip!" not in file} == set()


def test_pages_without_a_speech_say_their_kind_in_one_line(all_reports):
    others = [report for report in all_reports if "title" not in report]
    assert len(others) >= 4
    for report in others:
        assert set(report) == {"file", "no_speech"}
        assert set(report["no_speech"]) == {"kind", "message"}
        assert LINE.fullmatch(report["no_speech"]["message"])


def test_it_keeps_progress_out_of_standard_output(run):
    assert run.returncode == 0
    assert "nothing was written" in run.stderr
    assert all(line.startswith("{") for line in run.stdout.splitlines())


def test_a_fill_in_model_is_a_template_and_never_dated(speeches):
    templates = [report for report in speeches if report["template"]]
    assert templates and all(report["date"] is None for report in templates)


def test_never_is_the_posted_day_taken_for_the_spoken_day(speeches):
    """Where a page says the same day of both, words of its own say when it was spoken."""
    for report in speeches:
        if report["date"] and report["date"] == report["posted"]:
            assert all(one["rule"] != "posted" for one in report["evidence"]["date"]), report["title"]


def test_status_0_when_every_file_was_read(tmp_path, capsys):
    (tmp_path / "a.txt").write_text(SPEECH, "utf-8")
    assert ingest(tmp_path, "--dry-run", "--json") == 0
    assert [report["title"] for report in reports(capsys.readouterr().out)] == [SPEECH.splitlines()[0]]


def test_status_1_when_some_are_refused_and_the_rest_is_reported(tmp_path, capsys):
    (tmp_path / "a.txt").write_text(SPEECH, "utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.bin").write_bytes(bytes(range(256)) * 40)
    assert ingest(tmp_path, "--dry-run", "--json") == 1
    found = reports(capsys.readouterr().out)
    refused = [report for report in found if "error" in report]
    assert len(found) == 3 and len(refused) == 2
    for report in refused:
        assert set(report) == {"file", "error"} and set(report["error"]) == {"code", "message"}
        assert re.fullmatch(r"[a-z-]+", report["error"]["code"])
        assert LINE.fullmatch(report["error"]["message"])
        assert Path(report["file"]).name in report["error"]["message"]


def test_status_1_too_when_one_path_of_several_is_not_there(tmp_path, capsys):
    (tmp_path / "a.txt").write_text(SPEECH, "utf-8")
    assert ingest(tmp_path / "a.txt", tmp_path / "none.txt", "--dry-run", "--json") == 1
    found = reports(capsys.readouterr().out)
    assert [report.get("error", {}).get("code") for report in found] == [None, "not-found"]


@pytest.mark.parametrize("arguments", [[], ["none.txt"], ["--dry-run"], ["none.txt", "--no-such-option"]])
def test_status_2_for_wrong_usage(arguments, tmp_path):
    command = [sys.executable, str(CHECKOUT / "manage.py"), "ingest", *arguments]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=60)
    assert ran.returncode == 2
    assert ran.stdout == "" and ran.stderr.strip() and "Traceback" not in ran.stderr


def test_members_of_a_zip_are_named_after_it(tmp_path, capsys):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("folder/member.txt", SPEECH)
    (tmp_path / "archive.zip").write_bytes(held.getvalue())
    assert ingest(tmp_path / "archive.zip", "--dry-run", "--json") == 0
    (report,) = reports(capsys.readouterr().out)
    assert report["pages"] == [{"file": f"{tmp_path}/archive.zip!folder/member.txt", "part": None}]


@pytest.mark.django_db
def test_it_publishes_what_is_a_speech_and_nothing_else(tmp_path, client, capsys):
    for name in ("17-template-safety.txt", "18-news-report.html", "22-ningdu-undated.txt"):
        (tmp_path / name).write_bytes((PAGES / name).read_bytes())
    (tmp_path / "empty.txt").write_bytes(b"")
    assert ingest(tmp_path, "--publish") == 1
    assert sorted(Speech.objects.values_list("state", flat=True)) == ["published", "template"]
    assert client.get("/search.json").json()["count"] == 1


@pytest.mark.django_db
def test_a_speech_s_address_gives_what_the_importer_reported(tmp_path, client, capsys):
    path = tmp_path / "page.html"
    path.write_bytes((PAGES / "02-shiquan-2016-secretary.html").read_bytes())
    call_command("load_places", verbosity=0)
    capsys.readouterr()
    assert ingest(path, "--dry-run", "--json") == 0
    (told,) = reports(capsys.readouterr().out)
    assert ingest(path, "--publish") == 0
    held = client.get(f"/speeches/{Speech.objects.get().slug}.json").json()
    same = set(KEYS) - {"pages", "witnesses", "evidence"}
    assert {key: held[key] for key in same} == {key: told[key] for key in same}
    assert set(held) == set(told) | {"url", "state"}
    assert [(page["file"], page["part"]) for page in held["pages"]] == [("page.html", None)]
    shown = {(name, one["rule"], one["quote"]) for name, all_of in told["evidence"].items() for one in all_of}
    kept = {(name, one["rule"], one["quote"]) for name, all_of in held["evidence"].items() for one in all_of}
    assert kept == shown


@pytest.mark.django_db
def test_the_search_address_has_its_keys(client):
    from tests.factories import make_speech

    facts = {"date": "2011", "place": "330482", "event": "大会", "speaker": "吴翠云", "office": "市委书记"}
    make_speech("打好创卫攻坚战。", source_site="某网", **facts)
    call_command("rebuild", verbosity=0)
    found = client.get("/search.json", {"q": "创卫"}).json()
    assert {"query", "count", "page", "pages", "results", "facets"} <= set(found)
    assert set(found["results"][0]) == {"url", "title", "event", "place", "date", "speaker", "excerpts"}
    assert {"place", "year", "event", "speaker"} < set(found["facets"])
    for values in found["facets"].values():
        assert values and all(set(each) == {"value", "label", "count"} for each in values)
    for name, values in found["facets"].items():
        assert client.get("/search.json", {"q": "创卫", name: values[0]["value"]}).json()["count"] == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200),
        ("/search/?q=&place=&year=&event=&speaker=&sort=relevance&page=", 200),
        ("/search/?q=创卫&sort=-date&page=9", 200),
        ("/events/", 200),
        ("/places/", 200),
        ("/places/330482/", 200),
        ("/years/", 200),
        ("/years/2011/", 200),
        ("/speakers/", 200),
        ("/speeches/kept/", 200),
        ("/speeches/kept/print/", 200),
        ("/speeches/kept.docx", 200),
        ("/speeches/kept.txt", 200),
        ("/speeches/kept.json", 200),
        ("/speeches/kept.exe", 404),
        ("/admin/", 302),
        ("/healthz", 200),
        ("/search.json?q=创卫", 200),
    ],
)
def test_the_addresses_answer(client, path, status):
    from tests.factories import make_speech

    make_speech("打好创卫攻坚战。", slug="kept", date="2011", place="330482", event="大会", speaker="吴翠云")
    assert client.get(path).status_code == status
