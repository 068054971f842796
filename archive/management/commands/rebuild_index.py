"""Haystack's command of that name, done by `rebuild`: its own empties the index before it fills it again."""

from __future__ import annotations

from django.core.management import call_command
from haystack.management.commands import rebuild_index


class Command(rebuild_index.Command):
    help = "Build the search index anew; takes Haystack's options, of which none is needed."

    def handle(self, **options: object) -> None:
        # Nothing is removed before the new index stands, so that there is nothing to confirm.
        call_command("rebuild", verbosity=options["verbosity"], stdout=self.stdout, stderr=self.stderr)
