"""Bring raw pages in: report what they hold (--dry-run), or store them as drafts."""

import json
import sys
import time
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import translation

from archive.ingest import intake, pipeline
from archive.ingest.documents import Draft, NoSpeech, Outcome, Refusal


class Command(BaseCommand):
    help = (
        "Read raw pages (txt, html, mhtml, docx, zip, folders) and store a draft for each speech. "
        "Exit status: 0 if every file was read, 1 if some were refused, 2 for wrong usage."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH", help="file, zip archive or folder")
        parser.add_argument("--dry-run", action="store_true", help="report only, write nothing")
        parser.add_argument("--json", action="store_true", help="report as JSON Lines on standard output")
        parser.add_argument(
            "--publish",
            action="store_true",
            help="publish the new drafts as they are; for trusted sources (templates are never published)",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        missing = [path for path in options["paths"] if not Path(path).exists()]
        if len(missing) == len(options["paths"]):
            self.stderr.write(f"{missing[0]}: there is no such file or folder; check the path")
            sys.exit(2)
        if options["dry_run"] and options["publish"]:
            self.stderr.write("--publish and --dry-run exclude each other; leave one out")
            sys.exit(2)
        if options["dry_run"]:
            refused = self._report(options["paths"], as_json=options["json"])
        else:
            refused = self._store(options["paths"], publish=options["publish"], as_json=options["json"])
        if refused:
            sys.exit(1)

    def _report(self, paths: list[str], *, as_json: bool) -> int:
        """Print what the pages hold and return how many files were refused."""
        started = time.monotonic()
        outcomes = pipeline.ingest_paths(paths)
        for outcome in outcomes:
            if as_json:
                self.stdout.write(json.dumps(outcome.report(), ensure_ascii=False))
            else:
                self.stdout.write(_line(outcome))
        refused = sum(isinstance(outcome, Refusal) for outcome in outcomes)
        speeches = sum(isinstance(outcome, Draft) for outcome in outcomes)
        self.stderr.write(
            f"{speeches} speeches, {len(outcomes) - speeches - refused} pages without one, {refused} refused "
            f"in {time.monotonic() - started:.1f} s; nothing was written"
        )
        return refused

    def _store(self, paths: list[str], *, publish: bool, as_json: bool) -> int:
        """Store what the pages hold and return how many files were refused."""
        from archive.review import accession

        stored = accession.store(intake.open_all(paths), method="command", who=None, publish=publish)
        refused = 0
        for line in stored.lines.order_by("pk"):
            refused += line.outcome == line.Outcome.REFUSED
            if as_json:
                speeches = [speech.slug for speech in line.speeches.all()]
                told = {
                    "file": line.file,
                    "outcome": line.outcome,
                    "message": line.message,
                    "speeches": speeches,
                }
                self.stdout.write(json.dumps(told, ensure_ascii=False))
            else:
                with translation.override("en"):  # what was read says its message in English
                    became = line.get_outcome_display()
                self.stdout.write(f"{line.file}: {became}{': ' * bool(line.message)}{line.message}")
        return refused


def _line(outcome: Outcome) -> str:
    """Return one line for people on what a page or speech became."""
    match outcome:
        case Draft():
            place = outcome.place.name if outcome.place else "place unknown"
            parts = [outcome.date or "date unknown", place, outcome.speaker or "speaker not stated"]
            missing = outcome.reading.document.missing_parts
            parts += [f"missing parts {', '.join(map(str, missing))}"] if missing else []
            parts += ["template"] if outcome.template else []
            return f"{outcome.title} ({'; '.join(parts)}; {len(outcome.text.paragraphs)} paragraphs)"
        case NoSpeech():
            return f"{outcome.page.file}: no speech: {outcome.message}"
        case Refusal():
            return f"refused: {outcome.message}"
