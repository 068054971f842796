"""`manage.py test`: the whole default suite, run by pytest on all processors."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence

from django.conf import settings
from django.core.management.base import BaseCommand

# What the tests of a file make once (a browser, the reports on all gold pages) is made in one process. In the
# order of the folders: by their number, the few long tests of the browser would come last and leave one idle.
BY_FILE = ("--dist=loadfile", "--no-loadscope-reorder")
# A process that dies is a failure. Given a new one, the scheduler may wait for ever for what the old one did.
END_WITH_A_CRASH = "--max-worker-restart=0"


class Command(BaseCommand):
    help = "Run the tests. All arguments go to pytest: manage.py test tests/ingest -k dates"
    requires_system_checks = []

    def run_from_argv(self, argv: list[str]) -> None:
        # Past Django's own parser, which would take pytest's options for its own.
        sys.exit(_run(argv[2:]))

    def handle(self, *args: str, **options: object) -> None:
        if status := _run(args):
            sys.exit(status)


def _run(args: Sequence[str]) -> int:
    # What is given comes later and wins: -n 0 runs the tests in one process, as a debugger needs it.
    return subprocess.call(
        [sys.executable, "-m", "pytest", "--numprocesses=auto", *BY_FILE, END_WITH_A_CRASH, *args],
        cwd=settings.CHECKOUT,
    )
