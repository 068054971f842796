"""What became of one field of a report: right, missed, wrong or invented."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from archive import edtf
from archive.ingest.evaluation.alignment import plain

# "empty": neither gold nor report has a value. "wide": the report's interval holds the true day, and says
# no more than that; it is counted as missed, apart.
OUTCOMES = ("ok", "empty", "missed", "wide", "wrong", "invented")
RIGHT = frozenset({"ok", "empty"})
# Fields of a speech, in the order they are shown.
FIELDS = (
    "title",
    "event",
    "place",
    "date",
    "posted",
    "speaker",
    "office",
    "source_url",
    "source_site",
    "language",
    "kind",
    "template",
    "missing_parts",
    "gaps",
    "witnesses",
)
# Rows of the table that are no field of a report: the kind of a page without a speech and the code of a
# refusal, the part numbers, and what a gold file asks of text or evidence beyond the fields.
OTHERS = (
    "no_speech",
    "error",
    "part",
    "contains",
    "excludes",
    "first_paragraph",
    "last_paragraph",
    "evidence",
)
_CHECKS = ("contains", "excludes", "first_paragraph", "last_paragraph")
_BOUNDS = ("date_within", "date_meets")


@dataclass(frozen=True)
class Verdict:
    """What became of one field."""

    field: str
    outcome: str  # one of OUTCOMES
    expected: object = None
    found: object = None

    def __str__(self) -> str:
        if self.outcome == "invented":
            return f"{self.field} invented: {_printed(self.found)}"
        if self.outcome == "missed":
            return f"{self.field} missed: {_printed(self.expected)}"
        return f"{self.field} {self.outcome}: {_printed(self.found)}, expected {_printed(self.expected)}"


def compare(gold: dict, report: dict | None) -> list[Verdict]:
    """Return a verdict for each field that the gold record names, and for nothing else.

    ``report`` is None when nothing was reported of the speech: every value that gold has is then missed.
    Values agree when they are the same but for white space and the width of characters.

    >>> report = {"speaker": "沈一鸣", "office": "市 长"}
    >>> [str(verdict) for verdict in compare({"speaker": None, "office": "市长"}, report)]
    ['speaker invented: 沈一鸣', 'office ok: 市 长, expected 市长']
    """
    found = report or {}
    verdicts = []
    for field in FIELDS:
        if field == "date" and any(key in gold for key in _BOUNDS):
            verdicts.append(_bounded_date(gold, found))
        elif field in gold:
            verdicts.append(_RULES.get(field, _value)(field, gold[field], found))
    verdicts += [Verdict(key, *_check(key, gold[key], found)) for key in _CHECKS if key in gold]
    verdicts += _grades(gold.get("evidence_grade") or {}, found)
    return verdicts


def _value(field: str, expected: object, report: dict) -> Verdict:
    found = report.get(field)
    if field == "title" and found in {page.get("file") for page in report.get("pages", [])}:
        found = None  # the importer's name for a speech without a title
    return Verdict(field, judged(_normal(expected), _normal(found)), expected, found)


def judged(expected: object, found: object) -> str:
    """Return the outcome for two values; None, "" and [] are no value.

    >>> judged("平湖市", None), judged(None, "平湖市"), judged(None, None), judged(False, True)
    ('missed', 'invented', 'empty', 'wrong')
    """
    empty = (None, "", [])
    if expected in empty:
        return "empty" if found in empty else "invented"
    if found in empty:
        return "missed"
    return "ok" if expected == found else "wrong"


def _normal(value: object) -> object:
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, dict):
        return {key: _normal(inner) for key, inner in value.items()}
    return [_normal(inner) for inner in value] if isinstance(value, list) else value


def _place(field: str, expected: dict | None, report: dict) -> Verdict:
    """Judge a place by its code, by its name where gold has no code; "then" too where gold names it."""
    found = report.get(field)
    if not expected or not found:
        # Outside China a place has no code, and the report may name it or not.
        outside = bool(expected) and "code" in expected and expected["code"] is None
        return Verdict(field, "ok" if outside else judged(expected, found), _named(expected), _named(found))
    keys = [key for key in ("code", "name") if expected.get(key)][:1] + ["then"] * ("then" in expected)
    keys += ["code"] * (expected.get("code", "") is None)
    same = all(_normal(expected[key]) == _normal(found.get(key)) for key in keys)
    return Verdict(field, "ok" if same else "wrong", _named(expected), _named(found))


def _named(place: dict | None) -> str | None:
    if not place:
        return None
    then = place.get("then") or {}
    parts = [place.get("code"), place.get("name"), f"then {then.get('code')} {then.get('name')}" * bool(then)]
    return " ".join(part for part in parts if part) or None


def _date(field: str, expected: object, report: dict) -> Verdict:
    """Judge a spoken date by the days it may mean, so that "2011~" and "2011" agree."""
    found = report.get(field)
    if not expected or not found:
        return Verdict(field, judged(expected, found), expected, found)
    true, said = edtf.bounds(expected), edtf.bounds(found)
    if true == said:
        return Verdict(field, "ok", expected, found)
    grades = {evidence.get("grade") for evidence in report.get("evidence", {}).get("date", [])}
    wide = _holds(said, true) and "stated" not in grades
    return Verdict(field, "wide" if wide else "wrong", expected, found)


def _bounded_date(gold: dict, report: dict) -> Verdict:
    """Judge the date of a page that gives none: an interval within, or one that meets, what gold allows."""
    found = report.get("date")
    allowed = next([key, gold[key]] for key in _BOUNDS if key in gold)
    told = f"{allowed[0].removeprefix('date_')} {allowed[1][0]} … {allowed[1][1]}"
    if not found:
        return Verdict("date", "empty", told, found)
    said = edtf.bounds(found)
    first, last = edtf.bounds(allowed[1][0])[0], edtf.bounds(allowed[1][1])[1]
    if "date_within" in gold and not _holds((first, last), said):
        return Verdict("date", "wrong", told, found)
    meets = (said[0] or date.min) <= (last or date.max) and (said[1] or date.max) >= (first or date.min)
    return Verdict("date", "ok" if meets else "wrong", told, found)


def _holds(outer: tuple[date | None, date | None], inner: tuple[date | None, date | None]) -> bool:
    starts = outer[0] is None or (inner[0] is not None and outer[0] <= inner[0])
    return starts and (outer[1] is None or (inner[1] is not None and inner[1] <= outer[1]))


def _gaps(field: str, expected: object, report: dict) -> Verdict:
    """Judge gaps by what gold names of each: where it is and of what kind, seldom its words."""
    found = report.get(field) or []
    rows = [{key: gap.get(key) for key in wanted} for wanted, gap in zip(expected or [], found, strict=False)]
    if len(rows) == len(expected or []) == len(found) and _normal(rows) == _normal(expected or []):
        return Verdict(field, "ok" if expected else "empty", expected, found)
    return Verdict(field, "wrong" if expected and found else judged(expected, found), expected, found)


def _witnesses(field: str, expected: object, report: dict) -> Verdict:
    """Judge witnesses by the files of each and by what else gold names of it, in any order."""
    wanted, found = (sorted(map(_witness, rows or []), key=str) for rows in (expected, report.get(field)))
    same = len(wanted) == len(found) and all(
        all(_normal(value) == _normal(had.get(key)) for key, value in row.items())
        for row, had in zip(wanted, found, strict=True)
    )
    return Verdict(field, "ok" if same else judged(wanted, found), wanted, found)


def _witness(row: dict) -> dict:
    return {"files": [page["file"] for page in row.get("pages", [])]} | {
        key: value for key, value in row.items() if key != "pages"
    }


def _check(key: str, expected: list[str] | str, report: dict) -> tuple[str, object, object]:
    """Return the outcome of what a gold file asks of a text whose paragraphs it leaves open."""
    paragraphs = [plain(paragraph) for paragraph in report.get("paragraphs") or []]
    if key in ("first_paragraph", "last_paragraph"):
        found = (paragraphs[:1] if key == "first_paragraph" else paragraphs[-1:]) or [None]
        return judged(plain(str(expected)), found[0]), expected, found[0]
    text = "\n".join(paragraphs)
    pieces = [expected] if isinstance(expected, str) else expected
    against = [piece for piece in pieces if (plain(piece) in text) != (key == "contains")]
    if not against:
        return "ok", pieces, pieces
    return ("missed", against, None) if key == "contains" else ("wrong", [], against)


def _grades(expected: dict, report: dict) -> Iterator[Verdict]:
    for field, grade in expected.items():
        found = [evidence.get("grade") for evidence in report.get("evidence", {}).get(field, [])]
        yield Verdict("evidence", "ok" if grade in found else "wrong", f"{field} {grade}", f"{field} {found}")


def _printed(value: object) -> str:
    text = str(value)
    return text if len(text) <= 120 else f"{text[:117]}…"


_RULES: dict[str, Callable[[str, object, dict], Verdict]] = {
    "place": _place,
    "date": _date,
    "gaps": _gaps,
    "witnesses": _witnesses,
}
