"""Bring raw pages in: report what they hold (--dry-run), or store them as drafts."""

import json
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import translation

from archive.ingest import crew, intake, streaming
from archive.ingest.documents import Draft, NoSpeech, Outcome, RawPage, Refusal
from archive.management import preparation
from archive.management.progress import Progress


class Command(BaseCommand):
    requires_system_checks = []  # they are doctor's, and take as long as some twenty pages
    help = (
        "Read raw pages (txt, html, mhtml, docx, zip, folders) and store a draft for each speech. "
        "Exit status: 0 if every file was read, 1 if some were refused, 2 for wrong usage."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="*", metavar="PATH", help="file, zip archive or folder")
        parser.add_argument("--dry-run", action="store_true", help="report only, write nothing")
        parser.add_argument("--json", action="store_true", help="report as JSON Lines on standard output")
        parser.add_argument(
            "--publish",
            action="store_true",
            help="publish the new drafts as they are; for trusted sources (templates are never published)",
        )
        parser.add_argument(
            "--resume",
            action="store_true",
            help="go on with what an earlier ingest had taken in and not read when it was stopped",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        paths = options["paths"]
        missing = [path for path in paths if not Path(path).exists()]
        if options["resume"] and (paths or options["dry_run"] or options["publish"]):
            self._misused("--resume goes on with what is taken in; give it no path, --dry-run or --publish")
        if not paths and not options["resume"]:
            self._misused("name a file, a zip archive or a folder, or say --resume to go on")
        if paths and len(missing) == len(paths):
            self._misused(f"{missing[0]}: there is no such file or folder; check the path")
        if options["dry_run"] and options["publish"]:
            self._misused("--publish and --dry-run exclude each other; leave one out")
        if options["dry_run"]:
            refused = self._report(paths, as_json=options["json"])
        else:
            refused = self._store(paths, publish=options["publish"], as_json=options["json"])
        if refused:
            sys.exit(1)

    def _misused(self, message: str) -> None:
        self.stderr.write(message)
        sys.exit(2)

    def _report(self, paths: list[str], *, as_json: bool) -> int:
        """Print what the pages hold, in the order of the pages, and return how many files were refused."""
        started = time.monotonic()
        refused = speeches = 0
        places: list[tuple[int, int, int]] = []
        progress = Progress(self.stderr, "reading")
        # Reports wait on the disk for those of earlier pages.
        with tempfile.TemporaryFile("w+", encoding="utf-8") as waiting, progress:
            for together in streaming.ingest(intake.open_all(paths), told=progress.at):
                for one in together:
                    outcome = one.outcome
                    refused += isinstance(outcome, Refusal)
                    speeches += isinstance(outcome, Draft)
                    text = json.dumps(outcome.report(), ensure_ascii=False) if as_json else _line(outcome)
                    start = waiting.tell()
                    waiting.write(text.replace("\n", " ") + "\n")
                    places.append((one.place, len(places), start))
            for _place, _number, start in sorted(places):
                waiting.seek(start)
                self.stdout.write(waiting.readline().rstrip("\n"))
        self.stderr.write(
            f"{speeches} speeches, {len(places) - speeches - refused} pages without one, {refused} refused "
            f"in {time.monotonic() - started:.1f} s; nothing was written"
        )
        return refused

    def _store(self, paths: list[str], *, publish: bool, as_json: bool) -> int:
        """Store what the pages hold, or go on where that was stopped; return how many files were refused."""
        preparation.to_store(self.stderr.write)
        from archive.review import accession, alone

        try:
            with alone.reading():
                if paths:
                    pages = _announced(intake.open_all(paths))
                    begun = [accession.keep(pages, method="command", publish=publish)]
                else:
                    begun = accession.unfinished(method="command")
                    if not begun:
                        self.stderr.write("nothing waits to be read; all that was taken in is read")
                return sum(self._read(one, as_json=as_json) for one in begun)
        except alone.Busy:
            self._misused("another ingest is under way; wait until it has ended")
            return 0

    def _read(self, begun: Any, *, as_json: bool) -> int:
        from archive.review import accession

        try:
            with Progress(self.stderr, "storing") as progress:
                accession.read(begun, told=progress.at)
        except KeyboardInterrupt:
            left = begun.lines.filter(outcome="waiting").count()
            self.stderr.write(f"stopped; {left} pages are kept and wait: python3 manage.py ingest --resume")
            sys.exit(130)
        return self._tell(begun, as_json=as_json)

    def _tell(self, stored: Any, *, as_json: bool) -> int:
        """Print what became of each file of an accession, and return how many were refused."""
        refused = 0
        lines = stored.lines.order_by("pk")
        if as_json:
            lines = lines.prefetch_related("speeches")
        with translation.override("en"):  # what was read says its message in English
            became = {name: str(label) for name, label in stored.lines.model.Outcome.choices}
        for line in lines.iterator(chunk_size=500):
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
                self.stdout.write(
                    f"{line.file}: {became[line.outcome]}{': ' * bool(line.message)}{line.message}"
                )
        return refused


def _announced(pages: Iterable[RawPage | Refusal]) -> Iterator[RawPage | Refusal]:
    """Yield the pages; once there are many, what reads them gets ready while the rest is kept."""
    for number, page in enumerate(pages, 1):
        if number == crew.FEW:
            crew.make_ready()
        yield page


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
