"""Build the search index anew from the database."""

from __future__ import annotations

import time

from django.core.management.base import BaseCommand, CommandError

from archive.search import indexing
from archive.search.broken import IndexBusy
from archive.search.suggestions import gathered


class Command(BaseCommand):
    help = "Build the search index and what is suggested beside those in use; readers search on meanwhile."

    def handle(self, **options: object) -> None:
        self.began = self.said = time.monotonic()
        try:
            count = indexing.rebuild(self.progress)
        except IndexBusy as error:
            raise CommandError("The index is being rebuilt already. Wait for that to end.") from error
        seconds = time.monotonic() - self.began
        self.stdout.write(f"{count} speeches indexed in {seconds:.1f} seconds")
        self.stdout.write(f"{gathered.make()} places, events, people and phrases to suggest")

    def progress(self, done: int, total: int) -> None:
        """Say how far it is, at most once in two seconds."""
        now = time.monotonic()
        if not done or done == total or now - self.said < 2:
            return
        self.said = now
        rate = done / (now - self.began)
        left = (total - done) / rate
        self.stderr.write(f"{done} of {total}, {rate:.0f} a second, {left:.0f} seconds left")
