"""Search the archive from the shell."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from html import unescape

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.html import strip_tags

from archive import datewords
from archive.search.facets import NAMES
from archive.search.query import Found, Search
from archive.search.reports import report


class Command(BaseCommand):
    help = "Search the published speeches: words and phrases as in the search box of the site."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "query",
            nargs="*",
            help="What to look for; nothing for every speech. Before a -word write --, or quote the whole.",
        )
        parser.add_argument("--place", help="Code of a place; units within it are included.")
        parser.add_argument("--year", help="Year spoken.")
        parser.add_argument("--event", help="Event, as in its address.")
        parser.add_argument("--speaker", help="Speaker, as in the address.")
        parser.add_argument("--sort", choices=["relevance", "date", "-date"], default="relevance")
        parser.add_argument("--page", default="1", help="Page of results, counted from 1.")
        parser.add_argument("--json", action="store_true", help="Print what /search.json answers.")

    def handle(self, **options: object) -> None:
        params = {name: str(options[name] or "") for name in (*NAMES, "sort", "page")}
        found = Search.from_params({"q": " ".join(options["query"]), **params}).run()
        if options["json"]:
            self.stdout.write(json.dumps(report(found, _full_address), ensure_ascii=False, indent=1))
            return
        self._print(found)

    def _print(self, found: Found) -> None:
        for hit in found.hits:
            self.stdout.write(hit.speech.title)
            facts = [
                datewords.in_words(hit.speech.date) if hit.speech.date else "",
                hit.speech.place.name if hit.speech.place else "",
                "、".join(c.name or c.office for c in hit.speech.speakers),
                hit.speech.get_absolute_url(),
            ]
            self.stdout.write("  " + " · ".join(fact for fact in facts if fact))
            for excerpt in hit.excerpts:
                self.stdout.write(f"  {excerpt.anchor}: {unescape(strip_tags(excerpt.html))}")
            self.stdout.write("")
        self.stdout.write(f"{found.count} speeches; page {found.page} of {found.pages}")
        if found.degraded:
            self.stderr.write("The index is broken; the database answered. Run: python3 manage.py rebuild")


def _full_address(path: str) -> str:
    return f"{settings.ROSTRUM.site_url or ''}{path}"
