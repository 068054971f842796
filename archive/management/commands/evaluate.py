"""Score the importer on a folder of raw pages with gold files beside them."""

import json
import os
import sys
import time
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from archive.ingest.evaluation import floors, gold, remaking, report, trial


class Command(BaseCommand):
    help = (
        "Run the importer on the raw pages of a folder and compare its reports with the gold files beside "
        "them (<stem>.expected.jsonl, gold.jsonl or manifest.jsonl). Nothing is stored. Exit status: 0, or 1 "
        "if a score breaks its floor, or 2 for wrong usage and gold that cannot be read."
    )
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", metavar="DIR", type=Path, help="folder of raw pages with gold files")
        parser.add_argument("--json", action="store_true", help="print every score and difference as JSON")
        parser.add_argument("--floors", metavar="FILE", type=Path, help="TOML file of scores to keep")
        parser.add_argument(
            "--worst", metavar="N", type=int, default=10, help="pages to show with differences"
        )
        parser.add_argument(
            "--remake",
            action="store_true",
            help="rewrite the gold files from the reports, to review in the diff (refused when CI is set)",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        folder: Path = options["folder"]
        if not folder.is_dir():
            self._stop(f"{folder}: there is no such folder; check the path")
        if options["remake"] and os.environ.get("CI"):
            self._stop("CI: is set; expectations are made anew by a person who reads the diff, not by CI")
        try:
            limits = floors.read(options["floors"]) if options["floors"] else []
            started = time.monotonic()
            found = trial.run(folder)
            self.stderr.write(f"{len(found.all_pages)} expectations in {time.monotonic() - started:.1f} s")
            broken = floors.broken(limits, found) if limits else []
            if options["remake"]:
                self._write_gold(found)
        except (gold.BadGold, floors.BadFloors, remaking.CannotRemake) as error:
            self._stop(str(error))
        if options["json"]:
            told = found.as_json() | {"broken_floors": broken}
            self.stdout.write(json.dumps(told, ensure_ascii=False, indent=1))
        else:
            self.stdout.write(report.text(found, worst=options["worst"]))
        for line in broken:
            self.stderr.write(line)
        if broken:
            sys.exit(1)

    def _write_gold(self, found: trial.Trial) -> None:
        """Write the gold files anew, and say which have changed."""
        for name, records in remaking.remade(found.pairings).items():
            path = found.folder / name
            lines = [json.dumps(record, ensure_ascii=False) for record in records]
            old = [json.loads(line) for line in path.read_text("utf-8-sig").splitlines() if line.strip()]
            if old != records:
                path.write_text("\n".join(lines) + "\n", "utf-8")
                self.stderr.write(f"{path}: made anew; read the diff")

    def _stop(self, message: str) -> None:
        self.stderr.write(message)
        sys.exit(2)
