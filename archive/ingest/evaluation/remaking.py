"""Expectations made anew from what the importer reports, for a person to review in the diff."""

from collections.abc import Iterable

from archive.ingest.evaluation.gold import SUFFIX, Expectation, renamed
from archive.ingest.evaluation.pairing import Pairing

# What only people write; it stays as it is.
_KEPT = ("trap", "note", "date_within", "date_meets", "contains", "excludes", "evidence_grade")
_NEVER = ("evidence",)  # changes with every wording of a rule, and says nothing of what is true


class CannotRemake(ValueError):
    """A gold file cannot be made anew; the message names it and the repair."""


def remade(pairings: Iterable[Pairing]) -> dict[str, list[dict]]:
    """Return the new records of each gold file, by its path, files named relative to its folder.

    A record keeps its keys, with the report's values; "trap", "note" and the keys for comparing only stay.
    One whose kind has changed gets all of the report. Speeches that nobody expected are added at the end;
    a record that nothing answers stays. Raises CannotRemake for lists of many pages.
    """
    found: dict[str, list[dict]] = {}
    for one in pairings:
        gold = one.expectation.gold
        if not gold.name.endswith(SUFFIX):
            raise CannotRemake(
                f"{gold}: is a list; only files <stem>{SUFFIX} can be made anew, change it by hand"
            )
        rows = found.setdefault(str(gold), [])
        record = one.expectation.record if one.report is None else _record(one.expectation, one.report)
        added = [{key: value for key, value in extra.items() if key not in _NEVER} for extra in one.extra]
        rows += [
            renamed(row, lambda file, one=one: _beside(one.expectation, file)) for row in (record, *added)
        ]
    return found


def _record(expectation: Expectation, report: dict) -> dict:
    old = expectation.record
    same_kind = all((key in old) == (key in report) for key in ("no_speech", "error"))
    if not same_kind:
        own = {key: value for key, value in report.items() if key not in _NEVER}
        return own | {key: old[key] for key in ("trap", "note") if key in old}
    record = {
        key: report[key] if key in report and key not in (*_KEPT, *_NEVER) else value
        for key, value in old.items()
    }
    for key, place in (("first_paragraph", 0), ("last_paragraph", -1)):
        if key in record and report.get("paragraphs"):
            record[key] = report["paragraphs"][place]
    return record


def _beside(expectation: Expectation, file: str) -> str:
    """Return a file as the gold file names it, relative to the folder it stands in."""
    folder = expectation.gold.parent.as_posix()
    return file.removeprefix(f"{folder}/") if folder != "." else file
