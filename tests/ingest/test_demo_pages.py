"""The raw pages of the demo archive, all in one run, against what an honest reader would report."""

import json
from collections import Counter
from pathlib import Path

import pytest

from archive import edtf
from archive.ingest.pipeline import ingest_paths

PAGES = Path(__file__).parents[2] / "fixtures" / "pages"
SUFFIX = ".expected.jsonl"
# Words of the furniture around the texts that none of the texts has.
FURNITURE = (
    "example.",
    "ICP备",
    "Copyright",
    "copyright",
    "版权所有",
    "上一篇",
    "下一篇",
    "上一条",
    "浏览次数",
    "点击下载",
    "手机阅读",
    "文稿驿站",
    "人人文档库",
    "笔杆",
    "扫一扫",
    "猜你喜欢",
    "相关推荐",
    "相关链接",
    "热点排行",
    "返回頁首",
    "電郵給朋友",
    "線上報名",
    "Share on",
    "Related news",
    "感谢楼主",
    "编者按",
    "第1页",
    "香港時間",
    "以下是",
    "下面是小编",
)


def expected_records() -> list[dict]:
    files = sorted(PAGES.glob(f"*{SUFFIX}"))
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]


RECORDS = expected_records()
SPEECHES = [record for record in RECORDS if "pages" in record]
OTHERS = [record for record in RECORDS if "no_speech" in record]


def raw_files() -> list[Path]:
    return sorted(
        path
        for path in PAGES.rglob("*")
        if path.is_file() and not path.name.startswith(".") and not path.name.endswith(SUFFIX)
    )


def files_of(report: dict) -> list[str]:
    """Return the files that a report rests on, those of every witness included."""
    if "pages" not in report:
        return [report["file"]]
    sources = [report, *report.get("witnesses", [])]
    return list(dict.fromkeys(page["file"] for source in sources for page in source["pages"]))


@pytest.fixture(scope="module")
def reports() -> list[dict]:
    """Return every report of the run, file names relative to the pages."""
    found = [outcome.report() for outcome in ingest_paths(raw_files())]
    return json.loads(json.dumps(found, ensure_ascii=False).replace(f"{PAGES}/", ""))


def report_for(record: dict, reports: list[dict]) -> dict:
    """Return the report that rests on the record's files, and of several the one that shares most text."""
    wanted = set(files_of(record))
    near = [report for report in reports if wanted & set(files_of(report))]
    assert near, f"nothing was reported of {sorted(wanted)}"
    text = set(record.get("paragraphs", record.get("contains", [])))
    return max(near, key=lambda report: len(text & set(report.get("paragraphs", []))))


def holds(expected: object, found: object) -> bool:
    """Tell whether ``found`` has everything that ``expected`` names; lists agree item by item."""
    if isinstance(expected, dict):
        return isinstance(found, dict) and all(holds(v, found.get(k)) for k, v in expected.items())
    if isinstance(expected, list) and isinstance(found, list):
        return len(expected) == len(found) and all(map(holds, expected, found))
    return expected == found


def differs(key: str, expected: object, report: dict) -> object:
    """Return what the report has for ``key`` where it is not what was expected, else None."""
    paragraphs = report.get("paragraphs", [])
    match key:
        case "date_within":
            fits = report.get("date") is None or _within(report["date"], *expected)
            return None if fits else report["date"]
        case "date_meets":
            fits = report.get("date") is None or _meets(report["date"], *expected)
            return None if fits else report["date"]
        case "first_paragraph":
            return None if paragraphs[:1] == [expected] else paragraphs[:1]
        case "last_paragraph":
            return None if paragraphs[-1:] == [expected] else paragraphs[-1:]
        case "contains":
            text = "\n".join(paragraphs)
            return [piece for piece in expected if piece not in text] or None
        case "excludes":
            text = "\n".join(paragraphs)
            return [piece for piece in expected if piece in text] or None
        case "evidence_grade":
            grades = {
                name: [e["grade"] for e in report.get("evidence", {}).get(name, [])] for name in expected
            }
            return None if all(grade in grades[name] for name, grade in expected.items()) else grades
        case "place" if expected and expected["code"] is None and not report.get("place"):
            return None
        case "witnesses":
            rows = sorted(report.get("witnesses", []), key=lambda row: row["pages"][0]["file"])
            fits = holds(sorted(expected, key=lambda row: row["pages"][0]["file"]), rows)
            return None if fits else rows
        case "paragraphs":
            if paragraphs == expected:
                return None
            return {
                "missed": [p for p in expected if p not in paragraphs],
                "unlooked for": [p for p in paragraphs if p not in expected],
            }
        case _:
            return None if holds(expected, report.get(key)) else (report.get(key, "absent"), "for", expected)


def _within(date: str, first: str, last: str) -> bool:
    earliest, latest = edtf.bounds(date)
    allowed = edtf.bounds(first)[0], edtf.bounds(last)[1]
    return bool(earliest and latest and allowed[0] <= earliest and latest <= allowed[1])


def _meets(date: str, first: str, last: str) -> bool:
    earliest, latest = edtf.bounds(date)
    return bool(earliest and latest and earliest <= edtf.bounds(last)[1] and latest >= edtf.bounds(first)[0])


def name_of(record: dict) -> str:
    """Return a test's name: the first file, and the number of the speech where it holds several."""
    file = files_of(record)[0].split("!")[0]
    same = [one for one in RECORDS if files_of(one)[0].split("!")[0] == file]
    return f"{file} {same.index(record) + 1}" if len(same) > 1 else file


@pytest.mark.parametrize("record", RECORDS, ids=name_of)
def test_it_reports_what_an_honest_reader_would(record: dict, reports: list[dict]) -> None:
    report = report_for(record, reports)
    differences = {key: differs(key, value, report) for key, value in record.items()}
    assert {key: value for key, value in differences.items() if value is not None} == {}


def test_it_refuses_none_of_the_pages(reports: list[dict]) -> None:
    assert [report for report in reports if "error" in report] == []


def test_it_makes_as_many_speeches_as_there_are(reports: list[dict]) -> None:
    found = Counter(report["title"] for report in reports if "pages" in report)
    assert found == Counter(record["title"] for record in SPEECHES)


def test_it_accounts_for_every_file(reports: list[dict]) -> None:
    reported = {file.split("!")[0] for report in reports for file in files_of(report)}
    assert reported == {str(path.relative_to(PAGES)) for path in raw_files()}


def test_it_makes_no_speech_of_a_report_about_one(reports: list[dict]) -> None:
    files = {file for report in reports if "pages" in report for file in files_of(report)}
    assert files.isdisjoint(record["file"] for record in OTHERS)


@pytest.mark.parametrize("record", [r for r in SPEECHES if r["posted"] != r.get("date")], ids=name_of)
def test_it_keeps_the_posted_day_out_of_the_date(record: dict, reports: list[dict]) -> None:
    report = report_for(record, reports)
    assert report.get("date") is None or report["date"] != report["posted"]


def test_it_lets_no_furniture_into_the_text(reports: list[dict]) -> None:
    kept = [
        (report["title"], word, paragraph)
        for report in reports
        if "pages" in report
        for paragraph in report["paragraphs"] + [section["heading"] for section in report["sections"]]
        for word in FURNITURE
        if word in paragraph
    ]
    assert kept == []


@pytest.mark.parametrize("record", SPEECHES, ids=name_of)
def test_it_loses_none_of_the_text(record: dict, reports: list[dict]) -> None:
    report = report_for(record, reports)
    headings = [section["heading"] for section in report.get("sections", [])]
    whole = "".join(report.get("paragraphs", []) + headings)
    lost = [p for p in record.get("paragraphs", record.get("contains")) if p[-20:] not in whole]
    assert lost == []


def test_it_gives_evidence_for_every_value(reports: list[dict]) -> None:
    fields = ("title", "event", "place", "date", "posted", "speaker", "office")
    bare = [
        (report["title"], field)
        for report in reports
        if "pages" in report
        for field in fields
        if report[field] is not None and not report["evidence"].get(field)
    ]
    assert bare == []


def test_every_raw_page_has_one_expectation_or_several_of_a_collection() -> None:
    expected = {file.split("!")[0] for record in RECORDS for file in files_of(record)}
    assert expected == {str(path.relative_to(PAGES)) for path in raw_files()}


def test_no_furniture_stands_in_an_expected_text() -> None:
    texts = ["\n".join(record.get("paragraphs", [])) for record in SPEECHES]
    assert [word for word in FURNITURE if any(word in text for text in texts)] == []


@pytest.mark.parametrize(
    ("file", "encoding", "words"),
    [
        ("05-shouguang-2003-rural.htm", "gbk", "冬暖式大棚"),
        ("07-hong-kong-reading.htm", "big5hkscs", "電子書館藏"),
        ("11-wuchang-1998-flood.txt", "gb18030", "牤牛河"),
        ("20-wensu-tree-planting-utf16.txt", "utf-16", "柯柯牙"),
    ],
)
def test_a_page_stands_in_the_bytes_that_its_shape_needs(file: str, encoding: str, words: str) -> None:
    data = (PAGES / file).read_bytes()
    assert words in data.decode(encoding)
    with pytest.raises(UnicodeDecodeError):
        data.decode("utf-8")
