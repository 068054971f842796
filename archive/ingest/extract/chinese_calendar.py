"""The Chinese calendar (``tables/lunar_years.tsv``): lunar days, solar terms, animals and stems of years."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from archive.ingest.languages.zh_days import ANIMALS, BRANCHES, OTHER_ANIMALS, STEMS, TERMS

TABLE = Path(__file__).parent.parent / "tables" / "lunar_years.tsv"


@dataclass(frozen=True)
class LunarYear:
    """A year of the Chinese calendar, which begins in the Gregorian year of its number."""

    first: date
    leap: int  # the month that is repeated; 0 if none is
    lengths: tuple[int, ...]  # of its 12 or 13 months, in days
    terms: tuple[date, ...]  # the 24 solar terms of the Gregorian year of the same number

    @property
    def last(self) -> date:
        return self.first + timedelta(days=sum(self.lengths) - 1)


@cache
def years(table: Path = TABLE) -> dict[int, LunarYear]:
    """Return the years of the shipped table by number.

    Raises ValueError naming the file and the row where a row does not hold twelve or thirteen months.

    >>> years()[2012].first, years()[2012].leap
    (datetime.date(2012, 1, 23), 4)
    """
    found = {}
    for row in table.read_text(encoding="utf-8").splitlines():
        if not row or row.startswith("#"):
            continue
        year, first, leap, lengths, terms = row.split("\t")
        if len(lengths) != 12 + (leap != "0") or len(terms) != 48:
            raise ValueError(f"{table.name}: the row of {year} is cut; restore the file from the release")
        found[int(year)] = LunarYear(
            date.fromisoformat(first),
            int(leap),
            tuple(30 if length == "+" else 29 for length in lengths),
            tuple(date(int(year), n // 2 + 1, int(terms[2 * n : 2 * n + 2])) for n in range(24)),
        )
    return found


def span() -> tuple[date, date]:
    """Return the first and the last day that the table holds."""
    return years()[min(years())].first, years()[max(years())].last


def lunar_day(year: int, month: int, day: int, *, leap: bool = False) -> date | None:
    """Return the day of a lunar year's month, None where the year has no such day or the table ends.

    Day 0 is the last day of the month: 除夕 is (12, 0).

    >>> lunar_day(2012, 1, 8), lunar_day(2011, 12, 0), lunar_day(2012, 4, 1, leap=True)
    (datetime.date(2012, 1, 30), datetime.date(2012, 1, 22), datetime.date(2012, 5, 21))
    """
    lunar = years().get(year)
    if not lunar or not 1 <= month <= 12 or (leap and lunar.leap != month):
        return None
    place = month - 1 + (1 if leap or 0 < lunar.leap < month else 0)
    day = day or lunar.lengths[place]
    if day > lunar.lengths[place]:
        return None
    return lunar.first + timedelta(days=sum(lunar.lengths[:place]) + day - 1)


def solar_term(year: int, name: str) -> date | None:
    """Return the day of a solar term in a Gregorian year, None outside the table.

    >>> solar_term(2011, "清明"), solar_term(2011, "冬至")
    (datetime.date(2011, 4, 5), datetime.date(2011, 12, 22))
    """
    lunar = years().get(year)
    return lunar.terms[TERMS.index(name)] if lunar else None


def years_of_animal(animal: str) -> frozenset[int]:
    """Return the lunar years of an animal: 鼠 is 2008, 2020 and every twelfth year.

    >>> sorted(years_of_animal("犬") & set(range(2000, 2025)))
    [2006, 2018]
    """
    place = ANIMALS.index(OTHER_ANIMALS.get(animal, animal))
    return frozenset(year for year in years() if (year - 4) % 12 == place)


def years_of_stem(stem: str, branch: str) -> frozenset[int]:
    """Return the lunar years of a stem and a branch (庚寅: 1950, 2010); none where the two never meet.

    >>> sorted(years_of_stem("庚", "寅")), years_of_stem("甲", "丑")
    ([1950, 2010], frozenset())
    """
    return frozenset(
        year
        for year in years()
        if (year - 4) % 10 == STEMS.index(stem) and (year - 4) % 12 == BRANCHES.index(branch)
    )
