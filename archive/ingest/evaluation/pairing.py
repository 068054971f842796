"""Which report answers which expectation."""

from dataclasses import dataclass

from archive.ingest.evaluation.alignment import GRAM, plain
from archive.ingest.evaluation.gold import Expectation, files_of


@dataclass(frozen=True)
class Pairing:
    """One expectation with the report that answers it, and the reports that answer nobody."""

    expectation: Expectation
    report: dict | None
    extra: tuple[dict, ...] = ()  # speeches reported of the same pages that nobody expects


def pair(expectations: list[Expectation], reports: list[dict]) -> list[Pairing]:
    """Return each expectation with its report, in the order of the expectations.

    A report can answer an expectation when they share a page. Of several pairs that one comes first which
    shares most of the text, then the most pages; each report answers once. A speech that is left over is
    an extra one of the expectation whose pages it stands on.
    """
    by_file: dict[str, list[int]] = {}
    for n, report in enumerate(reports):
        for file in files_of(report):
            by_file.setdefault(file, []).append(n)
    near = [sorted({n for file in one.files for n in by_file.get(file, [])}) for one in expectations]
    ranked = sorted(
        (
            (-likeness, e, n)
            for e, ns in enumerate(near)
            for n in ns
            for likeness in [_likeness(expectations[e], reports[n], len(ns) > 1)]
        ),
    )
    answers: dict[int, int] = {}
    taken: set[int] = set()
    for _, e, n in ranked:
        if e not in answers and n not in taken:
            answers[e] = n
            taken.add(n)
    extra: dict[int, list[dict]] = {}
    for _, e, n in ranked:
        if n not in taken and "pages" in reports[n]:
            extra.setdefault(e, []).append(reports[n])
            taken.add(n)
    return [
        Pairing(one, reports[answers[e]] if e in answers else None, tuple(extra.get(e, ())))
        for e, one in enumerate(expectations)
    ]


def _likeness(expectation: Expectation, report: dict, several: bool) -> float:
    record = expectation.record
    mine, theirs = set(expectation.files), set(files_of(report))
    likeness = len(mine & theirs) / len(mine | theirs) / 10
    likeness += expectation.is_speech == ("pages" in report)
    if plain(record.get("title") or "") == plain(report.get("title") or "?"):
        likeness += 0.2
    # With one report only there is nothing to choose.
    return likeness + (_shared(record, report) if several else 0)


def _shared(record: dict, report: dict) -> float:
    """Return the share of the expected text's 8-grams that the report has, 0..1."""
    expected = _grams(record.get("paragraphs") or record.get("contains") or [])
    return len(expected & _grams(report.get("paragraphs") or [])) / len(expected) if expected else 0.0


def _grams(paragraphs: list[str]) -> set[str]:
    text = plain("".join(paragraphs))
    return {text[at : at + GRAM] for at in range(max(1, len(text) - GRAM + 1))} if text else set()
