"""Load the shipped tables of places into the database: units, their former names, countries."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from pypinyin import lazy_pinyin

from archive.ingest.gazetteer import DamagedTable, Register
from archive.ingest.gazetteer.lists import Bearing
from archive.ingest.gazetteer.names import kind, short
from archive.ingest.gazetteer.units import TABLES, rows
from archive.ingest.languages.zh_readings import READINGS
from archive.management import preparation
from archive.models import Place, PlaceName, Revision

# What the tables say of a place; the rest of a row is the archive's own.
SAID = (
    *("name", "level", "parent_id", "lineage", "short_name", "pinyin", "initials"),
    *("valid_from", "valid_to", "successor_id"),
)
BATCH = 500


class Command(BaseCommand):
    help = "Load the shipped tables of places into the database. Running it again changes nothing."

    def handle(self, *args: object, **options: object) -> None:
        try:
            register = Register.read()
            countries = list(rows(TABLES / "countries.tsv"))
        except DamagedTable as error:
            raise CommandError(str(error)) from error
        with transaction.atomic():
            new, changed = store_places(register, countries)
            names = store_former_names(register)
            if new or changed or names:
                Revision.note()
        preparation.places_stamp_path().write_text(preparation.places_stamp(), "ascii")
        if options["verbosity"] == 0:
            return
        self.stdout.write(
            f"{len(register.current)} places of today and {Place.objects.count()} in all: "
            f"{new} new, {changed} changed, {names} former names new"
        )


def store_places(register: Register, countries: list[list[str]]) -> tuple[int, int]:
    """Store a row for each code, with its parent and successor; return how many are new and changed."""
    held = {place.code: place for place in Place.objects.all()}
    new = changed = 0
    # Units of today before former ones, upper before lower: what a row points to is there before it.
    for rank in states_and_units(register, countries):
        fresh, altered = [], []
        for place in rank:
            if place.code.isdigit():
                place.parent = held.get(register.parent(place.code))
                place.successor = held.get(successor(place.code, register))
            row = held.get(place.code)
            if row is None:
                fresh.append(place)
                held[place.code] = place
            elif any(getattr(row, name) != getattr(place, name) for name in SAID):
                for name in SAID:
                    setattr(row, name, getattr(place, name))
                altered.append(row)
        Place.objects.bulk_create(fresh, batch_size=BATCH)
        Place.objects.bulk_update(altered, [name.removesuffix("_id") for name in SAID], batch_size=BATCH)
        new, changed = new + len(fresh), changed + len(altered)
    return new, changed


def states_and_units(register: Register, countries: list[list[str]]) -> Iterator[list[Place]]:
    """Yield rows in ranks, so that each points only to rows of ranks before it."""
    yield list(states(countries))
    every = list(units(register))
    for current in (True, False):
        for level in ("province", "prefecture", "county"):
            yield [p for p in every if p.level == level and (p.code in register.current) is current]


def successor(code: str, register: Register) -> str:
    unit = register.unit(code)
    return unit.successor if unit else ""


def units(register: Register) -> Iterator[Place]:
    for code in register.by_code:
        unit = register.unit(code)
        assert unit is not None
        syllables = reading(unit.name)
        yield Place(
            code=code,
            name=unit.name,
            level=unit.level,
            lineage="".join(f"{above}/" for above in register.lineage(code)),
            short_name=short(unit.name),
            pinyin="".join(syllables),
            initials="".join(syllable[0] for syllable in syllables),
            valid_from=first_day(unit.since, register),
            valid_to=last_day(unit.until),
        )


def states(countries: list[list[str]]) -> Iterator[Place]:
    for code, english, chinese in countries:
        syllables = lazy_pinyin(chinese)
        yield Place(
            code=code,
            name=chinese,
            level=Place.Level.COUNTRY.value,
            lineage=f"{code}/",
            short_name=english,
            pinyin="".join(syllables),
            initials="".join(syllable[0] for syllable in syllables),
        )


def store_former_names(register: Register) -> int:
    """Store the names that codes bore before their last one; return how many were new."""
    held = set(PlaceName.objects.values_list("place__code", "name", "valid_from"))
    pk = dict(Place.objects.values_list("code", "pk"))
    new = {}
    for code, bearing in former(register):
        since = first_day(bearing.since, register)
        if (code, bearing.name, since) not in held:
            new[code, bearing.name, since] = PlaceName(
                place_id=pk[code], name=bearing.name, valid_from=since, valid_to=last_day(bearing.until)
            )
    PlaceName.objects.bulk_create(new.values(), batch_size=BATCH)
    return len(new)


def former(register: Register) -> Iterator[tuple[str, Bearing]]:
    """Yield (code, bearing) for each name that a place bore under a code that bears another now."""
    for code, borne in register.by_code.items():
        for bearing in borne[:-1]:
            # A code that was given to another unit: the name goes with the unit, not with the code.
            yield (register.today(bearing) or code), bearing


def reading(name: str) -> list[str]:
    """Return the syllables of a place name, as the place is called.

    >>> reading("平湖市"), reading("六安市")
    (['ping', 'hu', 'shi'], ['lu', 'an', 'shi'])
    """
    end = kind(name)
    rest = name[: len(name) - len(end)]
    for words, syllables in READINGS.items():
        if name.startswith(words):
            rest = name[len(words) :]
            return [*syllables.split(), *lazy_pinyin(rest)]
    return [*lazy_pinyin(rest), *lazy_pinyin(end)]


def first_day(month: str, register: Register) -> date | None:
    """Return the first day of a month; None where it is that of today's list, which tells no beginning."""
    if not month or month == register.newest:
        return None
    return date(int(month[:4]), int(month[5:]), 1)


def last_day(month: str) -> date | None:
    if not month:
        return None
    year, number = int(month[:4]), int(month[5:])
    return date(year, number, monthrange(year, number)[1])
