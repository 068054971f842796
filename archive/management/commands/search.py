"""Search the archive from the shell."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from html import unescape

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.datastructures import MultiValueDict
from django.utils.html import strip_tags

from archive import datewords
from archive.management import preparation
from archive.search.answers import SORTS
from archive.search.filters import CERTAINTIES, COMPLETENESS, LEVELS, NAMES
from archive.search.query import Found, Search
from archive.search.reports import report

HELP = {
    "place": "Code of a place; units within it are included. May be given several times, as the others may.",
    "year": "Year spoken.",
    "event_kind": "Kind of event: 动员大会, 座谈会 …",
    "event": "Event, as in its address.",
    "speaker": "Speaker, as in the address.",
    "office_level": "Level of the speaker's office: " + ", ".join(LEVELS),
    "source": "Site that the text is from.",
    "completeness": " or ".join(COMPLETENESS),
    "certainty": "How the day is known: " + ", ".join(CERTAINTIES),
}


class Command(BaseCommand):
    help = "Search the published speeches: words and phrases as in the search box of the site."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "query",
            nargs="*",
            help="What to look for; nothing for every speech. Before a -word write --, or quote the whole.",
        )
        for name, help in HELP.items():
            parser.add_argument(f"--{_option(name)}", action="append", default=[], help=help)
        parser.add_argument("--sort", choices=list(SORTS), default="relevance")
        parser.add_argument("--page", default="1", help="Page of results, counted from 1.")
        parser.add_argument(
            "--facets",
            action="store_true",
            help="Print what the speeches found have in common, each value as the option it can be given to.",
        )
        parser.add_argument("--json", action="store_true", help="Print what /search.json answers.")

    def handle(self, **options: object) -> None:
        if lacking := preparation.unready():  # else the search logs its own attempt at a repair
            raise CommandError(lacking)
        words = {"q": [" ".join(options["query"])], "sort": [options["sort"]], "page": [options["page"]]}
        search = Search.from_params(MultiValueDict({**words, **{name: options[name] for name in NAMES}}))
        self._check(search, options)
        found = search.run()
        if options["json"]:
            self.stdout.write(json.dumps(report(found, _full_address), ensure_ascii=False, indent=1))
            return
        self._print(found)
        if options["facets"]:
            self._print_facets(found)

    def _check(self, search: Search, options: dict[str, object]) -> None:
        """An address that is not quite right shows what it can; a script must not take that for an answer."""
        known = search.filters.values()
        for name in NAMES:
            for value in options[name]:
                if value not in known.get(name, ()):
                    raise CommandError(f"--{_option(name)}: the archive has no {value!r}")

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
        self.stdout.write(
            f"{found.count:,} speech{'' if found.count == 1 else 'es'}; page {found.page} of {found.pages}"
        )
        if found.degraded:
            self.stderr.write("The index is broken; the database answered. Run: python3 manage.py rebuild")

    def _print_facets(self, found: Found) -> None:
        for name, values in found.facets.items():
            if not values:
                continue
            self.stdout.write(f"\n--{_option(name)}")
            widest = max(len(f"{value.count:,}") for value in values)
            for value in values:
                label = value.label if value.label != value.value else ""
                said = f"{'*' if value.selected else ' '} {value.count:>{widest},}  {'  ' * value.depth}"
                self.stdout.write(f"{said}{value.value}  {label}".rstrip())
            if left := found.values[name] - len(values):
                self.stdout.write(f"  and {left:,} rarer")


def _option(name: str) -> str:
    return name.replace("_", "-")


def _full_address(path: str) -> str:
    return f"{settings.ROSTRUM.site_url or ''}{path}"
