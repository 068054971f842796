"""Scores of many pages: tallies by field, text, outline, stitching, kinds; the figures that floors hold."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from archive.ingest.evaluation.fields import FIELDS, OTHERS, OUTCOMES, RIGHT
from archive.ingest.evaluation.pages import PageScore
from archive.ingest.evaluation.texts import NONE, Counts


@dataclass
class Scores:
    """What became of a set of pages."""

    pages: int = 0  # expectations: speeches, pages without one, refused files
    clean: int = 0  # of them without any difference
    tallies: dict[str, Counter[str]] = field(default_factory=dict)  # field -> outcome -> how often
    characters: Counts = NONE
    boundaries: Counts = NONE
    sections: Counts = NONE
    headings: Counts = NONE
    stitched: Counts = NONE  # sets of parts, and pages that were joined to another wrongly
    kinds: Counter[tuple[str, str]] = field(default_factory=Counter)  # (expected, found) -> how often
    extra: int = 0  # speeches reported that nobody expects

    @classmethod
    def of(cls, pages: Iterable[PageScore]) -> "Scores":
        scores = cls()
        for page in pages:
            scores._add(page)
        return scores

    def _add(self, page: PageScore) -> None:
        self.pages += 1
        self.clean += page.is_clean
        self.kinds[page.expectation.kind, page.found_kind] += 1
        self.extra += page.extra
        for verdict in page.verdicts:
            self.tallies.setdefault(verdict.field, Counter())[verdict.outcome] += 1
        if page.stitched is not None:
            self.stitched += Counts(int(page.stitched), 1, 1)
        if page.text:
            self.characters += page.text.characters
            self.boundaries += page.text.boundaries
            self.sections += page.text.sections or NONE
            self.headings += page.text.headings or NONE

    def rows(self) -> list[str]:
        """Return the names of the fields that were compared, in the order they are shown."""
        return [name for name in (*FIELDS, *OTHERS) if name in self.tallies]

    def figures(self) -> dict[str, float]:
        """Return the scores by name, as a floors file names them; percentages but for the F1s and counts.

        ``<field>`` is the share of right values, those rightly left empty included; ``<field>_wrong``,
        ``_missed`` (wide intervals included) and ``_invented`` are the other shares.

        >>> Scores().figures()["clean"]
        100.0
        """
        found = {"pages": float(self.pages), "clean": _percent(self.clean, self.pages)}
        for name in self.rows():
            tally = self.tallies[name]
            total = tally.total()
            found[name] = _percent(sum(tally[outcome] for outcome in RIGHT), total)
            found[f"{name}_missed"] = _percent(tally["missed"] + tally["wide"], total, 0)
            found[f"{name}_wrong"] = _percent(tally["wrong"], total, 0)
            found[f"{name}_invented"] = _percent(tally["invented"], total, 0)
        agree = sum(n for (expected, kind), n in self.kinds.items() if expected == kind)
        return found | {
            "kinds": _percent(agree, self.pages),
            "extra_speeches": float(self.extra),
            "stitching": _percent(self.stitched.right, self.stitched.expected),
            "paragraph_precision": round(self.boundaries.precision, 4),
            "paragraph_recall": round(self.boundaries.recall, 4),
            "paragraph_f1": round(self.boundaries.f1, 4),
            "text_kept": round(100 * self.characters.recall, 3),
            "chrome_let_in": round(100 * (1 - self.characters.precision), 3),
            "sections_f1": round(self.sections.f1, 4),
            "headings_f1": round(self.headings.f1, 4),
        }

    def as_json(self) -> dict:
        """Return the scores with the counts behind them, ready for JSON."""
        return {
            "figures": self.figures(),
            "fields": {name: {o: self.tallies[name][o] for o in OUTCOMES} for name in self.rows()},
            "counts": {
                name: {"right": counts.right, "expected": counts.expected, "reported": counts.reported}
                for name, counts in (
                    ("characters", self.characters),
                    ("paragraph_ends", self.boundaries),
                    ("sections", self.sections),
                    ("headings", self.headings),
                    ("stitching", self.stitched),
                )
            },
            "kinds": [
                {"expected": expected, "found": found, "pages": n}
                for (expected, found), n in sorted(self.kinds.items())
            ],
        }


def _percent(part: int, whole: int, none: float = 100.0) -> float:
    """Return a share in per cent; ``none`` where there was nothing to be right or wrong about."""
    return round(100 * part / whole, 2) if whole else none
