"""A trial of the importer: a folder's pages with gold go through it and are compared with their gold."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from archive.ingest import intake, pipeline
from archive.ingest.evaluation import gold, pages, pairing
from archive.ingest.evaluation.gold import Expectation
from archive.ingest.evaluation.pages import PageScore
from archive.ingest.evaluation.pairing import Pairing
from archive.ingest.evaluation.scores import Scores


@dataclass(frozen=True)
class Trial:
    """What the importer made of a folder of pages with gold."""

    folder: Path
    pairings: tuple[Pairing, ...]
    all_pages: tuple[PageScore, ...]
    without_gold: tuple[str, ...] = ()  # files of the folder that no gold names

    @cached_property
    def pages(self) -> tuple[PageScore, ...]:
        """Return the pages that count; those that the importer is known to fail stand apart."""
        return tuple(page for page in self.all_pages if not page.expectation.is_known_failure)

    @cached_property
    def known_failures(self) -> tuple[PageScore, ...]:
        return tuple(page for page in self.all_pages if page.expectation.is_known_failure)

    @cached_property
    def scores(self) -> Scores:
        return Scores.of(self.pages)

    @cached_property
    def sets(self) -> dict[str, Scores]:
        """Return the scores of each folder that the pages are sorted into."""
        names = sorted({page.expectation.set for page in self.pages} - {""})
        return {name: Scores.of(p for p in self.pages if p.expectation.set == name) for name in names}

    @cached_property
    def traps(self) -> dict[str, Scores]:
        """Return the scores by trap; a page that shows several counts for each."""
        names = sorted({trap for page in self.pages for trap in page.expectation.traps})
        return {name: Scores.of(p for p in self.pages if name in p.expectation.traps) for name in names}

    @property
    def passing_failures(self) -> list[PageScore]:
        """Return the known failures that fail no longer: they belong among the other pages."""
        return [page for page in self.known_failures if page.is_clean]

    def worst(self, number: int | None = None) -> list[PageScore]:
        """Return the pages with differences, the worst first."""
        found = [page for page in self.pages if not page.is_clean]
        return sorted(found, key=_worst_first)[:number]

    def as_json(self) -> dict:
        return {
            "folder": str(self.folder),
            **self.scores.as_json(),
            "sets": {name: scores.as_json() for name, scores in self.sets.items()},
            "traps": {name: scores.as_json() for name, scores in self.traps.items()},
            "pages": [_page_json(page) for page in sorted(self.pages, key=_worst_first)],
            "known_failures": [_page_json(page) for page in self.known_failures],
            "without_gold": list(self.without_gold),
        }


def run(folder: Path) -> Trial:
    """Return how the importer does on the pages of ``folder`` that have gold, read in one run.

    All of them together, as someone would bring them in, so that pages of different speeches that are
    wrongly joined show. A page that no gold names is not read. Raises gold.BadGold.
    """
    expectations = gold.read(folder)
    return compare(folder, expectations, reports(folder, expectations))


def reports(folder: Path, expectations: list[Expectation]) -> list[dict]:
    """Return the importer's reports on the expected pages, files named relative to ``folder``."""
    files = dict.fromkeys(file.split("!")[0] for one in expectations for file in one.files)
    outcomes = pipeline.ingest(intake.open_all(folder / file for file in files))
    start = f"{folder}/" if str(folder) != "." else ""
    return [gold.renamed(one.report(), lambda file: file.removeprefix(start)) for one in outcomes]


def compare(folder: Path, expectations: list[Expectation], reported: Iterable[dict]) -> Trial:
    """Return how reports compare with what was expected; file names are relative to ``folder``."""
    pairs = pairing.pair(expectations, list(reported))
    unnamed = gold.unnamed(folder, expectations)
    return Trial(folder, tuple(pairs), tuple(map(pages.score, pairs)), tuple(unnamed))


def _worst_first(page: PageScore) -> tuple[float, str]:
    return -page.badness, page.expectation.name


def _page_json(page: PageScore) -> dict:
    return {
        "page": page.expectation.name,
        "gold": f"{page.expectation.gold}:{page.expectation.line}",
        "traps": list(page.expectation.traps),
        "note": page.expectation.record.get("note"),
        "kind": {"expected": page.expectation.kind, "found": page.found_kind},
        "outcomes": {verdict.field: verdict.outcome for verdict in page.verdicts},
        "badness": round(page.badness, 2),
        "differences": list(page.differences),
    }
