"""`manage.py test`: the whole default suite, run by pytest."""

from __future__ import annotations

import subprocess
import sys

from django.conf import settings
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Run the tests. All arguments go to pytest: manage.py test tests/ingest -k dates"
    requires_system_checks = []

    def run_from_argv(self, argv: list[str]) -> None:
        # Past Django's own parser, which would take pytest's options for its own.
        sys.exit(subprocess.call([sys.executable, "-m", "pytest", *argv[2:]], cwd=settings.CHECKOUT))

    def handle(self, *args: str, **options: object) -> None:
        status = subprocess.call([sys.executable, "-m", "pytest", *args], cwd=settings.CHECKOUT)
        if status:
            sys.exit(status)
