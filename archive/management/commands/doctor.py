"""`manage.py doctor`: what was found here, and what to do about each gap."""

from __future__ import annotations

import sys
from argparse import ArgumentParser

from django.core.management.base import BaseCommand, no_translations

from archive import environment
from archive.management import findings


class Command(BaseCommand):
    help = (
        "Say what was found: Python, libraries, settings, data folder, database, places, index, fonts, "
        "optional programs, and what to do about each gap. Exit status 1 if the archive needs one mended."
    )
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--settings-table", action="store_true", help="List all ROSTRUM_… variables instead."
        )

    @no_translations  # the terminal speaks one language, whatever that of the pages
    def handle(self, *, settings_table: bool, **options: object) -> None:
        if settings_table:
            self.stdout.write(environment.example(), ending="")
            return
        gaps = 0
        for finding in findings.look():
            needed = bool(finding.repair) and not finding.optional
            gaps += needed
            mark = "✗" if needed else "·" if finding.repair else "✓"
            self.stdout.write(f"{mark} {finding.subject}: {finding.found}")
            if finding.repair:
                self.stdout.write(f"    → {finding.repair}")
        if gaps:
            self.stdout.write(f"{gaps} to mend.")
            sys.exit(1)
        self.stdout.write("The archive has what it needs.")
