"""How the importer did on one expectation: every verdict and difference in one place."""

from dataclasses import dataclass

from archive.ingest.evaluation import fields, texts
from archive.ingest.evaluation.fields import RIGHT, Verdict
from archive.ingest.evaluation.gold import NO_SPEECH, Expectation
from archive.ingest.evaluation.pairing import Pairing
from archive.ingest.evaluation.texts import NONE, TextScore

# How much worse than a missed field each fault is, for the order of the worst pages.
_WEIGHTS = {"missed": 1.0, "wide": 0.5, "wrong": 3.0, "invented": 5.0}
_WRONG_KIND, _WRONG_STITCH, _EXTRA = 20.0, 8.0, 6.0


@dataclass(frozen=True)
class PageScore:
    """One expectation, and what the importer made of it."""

    expectation: Expectation
    found_kind: str  # as Expectation.kind; "nothing" when nothing was reported
    verdicts: tuple[Verdict, ...]
    text: TextScore | None
    stitched: bool | None  # whether the parts are those expected, in order; None where nothing is to stitch
    differences: tuple[str, ...]  # one line each; none means that all is as expected
    badness: float
    extra: int = 0  # speeches reported of its pages that nobody expects

    @property
    def is_clean(self) -> bool:
        return not self.differences

    def outcomes(self, outcome: str) -> int:
        return sum(verdict.outcome == outcome for verdict in self.verdicts)


def score(pairing: Pairing) -> PageScore:
    """Return how a report compares with what was expected of its pages."""
    expectation, report = pairing.expectation, pairing.report
    kind, found_kind = expectation.kind, kind_of(report)
    if kind == NO_SPEECH and "no_speech" in (report or {}):
        found_kind = NO_SPEECH
    told = [] if kind == found_kind else [f"kind: {found_kind}, expected {kind}"]
    speech = report if report and "pages" in report else None
    text = stitched = None
    if expectation.is_speech:
        verdicts = fields.compare(expectation.record, speech)
        text = texts.compare(expectation.record, speech)
        stitched, stitch_told, part = _stitching(expectation, speech)
        verdicts += [part] if part else []
        told += stitch_told
    else:
        verdicts = [_without_speech(expectation, report)]
    # A page of the wrong kind is said once, not once for each field as well.
    if not expectation.is_speech or speech:
        told += [str(verdict) for verdict in verdicts if verdict.outcome not in RIGHT]
        told += text.differences if text else ()
    told += [
        f"a speech too many: {one.get('title')} ({len(one['paragraphs'])} paragraphs)"
        for one in pairing.extra
    ]
    if text and not told and not _is_perfect(text):
        told.append("text: differs in where runs stand")
    badness = sum(_WEIGHTS.get(verdict.outcome, 0) for verdict in verdicts) + _WRONG_KIND * (
        kind != found_kind
    )
    badness += _WRONG_STITCH * (stitched is False) + _EXTRA * len(pairing.extra) + _text_badness(text)
    return PageScore(
        expectation, found_kind, tuple(verdicts), text, stitched, tuple(told), badness, len(pairing.extra)
    )


def kind_of(report: dict | None) -> str:
    """Return what a report says a page is, in the words of Expectation.kind.

    >>> kind_of({"file": "a.txt", "no_speech": {"kind": "notice", "message": "…"}})
    'notice'
    """
    if report is None:
        return "nothing"
    if "error" in report:
        return "refused"
    if "no_speech" in report:
        return report["no_speech"]["kind"]
    return "template" if report.get("template") else "speech"


def _without_speech(expectation: Expectation, report: dict | None) -> Verdict:
    record = expectation.record
    key, inner = ("error", "code") if "error" in record else ("no_speech", "kind")
    wanted, found = record[key], (report or {}).get(key)
    expected = wanted.get(inner) if isinstance(wanted, dict) else wanted
    had = found.get(inner) if found else None
    if expected in (None, True):  # refused or without a speech, whatever the name of the reason
        expected = had or key
    return Verdict(key, fields.judged(expected, had), expected, had)


def _stitching(
    expectation: Expectation, report: dict | None
) -> tuple[bool | None, list[str], Verdict | None]:
    """Return whether the parts are right, the differences, and the verdict on the part numbers.

    A speech of one page without a part number is no stitching, until a page is joined to it wrongly.
    """
    wanted = expectation.record.get("pages")
    if wanted is None:
        return None, [], None
    files = [page["file"] for page in wanted]
    found = _witness_on(files, report)
    found_files = [page["file"] for page in found]
    missing = expectation.record.get("missing_parts") or []
    is_set = len(wanted) > 1 or bool(missing) or any(page.get("part") for page in wanted)
    found_missing = (report or {}).get("missing_parts") or []
    right = files == found_files and ("missing_parts" not in expectation.record or missing == found_missing)
    told = [] if files == found_files or not report else [f"pages: {found_files}, expected {files}"]
    part = None
    if files == found_files and any("part" in page for page in wanted):
        parts, found_parts = ([page.get("part") for page in pages] for pages in (wanted, found))
        outcome = ("ok" if any(parts) else "empty") if parts == found_parts else "wrong"
        part = Verdict("part", outcome, parts, found_parts)
    return (right if is_set or (report and not right) else None), told, part


def _witness_on(files: list[str], report: dict | None) -> list[dict]:
    """Return the pages of that witness which rests on these files: the text to read may be another one."""
    if not report:
        return []
    rows = [report.get("pages") or [], *(row.get("pages") or [] for row in report.get("witnesses") or [])]
    return max(rows, key=lambda pages: len({page["file"] for page in pages} & set(files)))


def _is_perfect(text: TextScore) -> bool:
    counts = (text.characters, text.boundaries, text.sections or NONE)
    return all(one.is_perfect for one in counts)


def _text_badness(text: TextScore | None) -> float:
    if not text:
        return 0.0
    lost, let_in = 1 - text.characters.recall, 1 - text.characters.precision
    outline = 1 - text.sections.f1 if text.sections else 0.0
    return 40 * lost + 30 * let_in + 6 * (1 - text.boundaries.f1) + 4 * outline
