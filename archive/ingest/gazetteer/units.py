"""The register of administrative units: what a code means today, what it meant, and what took its place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from archive.ingest.gazetteer.lists import Bearing
from archive.ingest.gazetteer.names import kind, short, stem

TABLES = Path(__file__).resolve().parent.parent / "tables"


class DamagedTable(Exception):
    """A shipped table cannot be read; the message names the file and the repair."""


@dataclass(frozen=True)
class Unit:
    """A unit as the last list that has its code gives it."""

    code: str  # six digits
    name: str
    level: str  # "province", "prefecture" or "county"
    parent: str  # code of the unit above; "" for a province
    since: str  # "2011-10", the first list with this name; "" if the oldest list (1980-12) has it
    until: str  # the last list with this name; "" for units of today
    successor: str = ""  # code of the unit of today that took its place; "" if not known, or none had to

    @property
    def short(self) -> str:
        return short(self.name)


def level(code: str) -> str:
    """Return the level of a GB/T 2260 code.

    >>> level("330000"), level("330400"), level("330482")
    ('province', 'prefecture', 'county')
    """
    if code.endswith("0000"):
        return "province"
    return "prefecture" if code.endswith("00") else "county"


def rows(path: Path) -> Iterator[list[str]]:
    """Yield the fields of each row of a table; lines that begin with # are its header.

    Raises DamagedTable.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DamagedTable(f"{path.name}: cannot be read ({error}); restore it from the release") from error
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


class Register:
    """All units since 1980, by code."""

    def __init__(self, bearings: list[Bearing]):
        self.bearings = bearings
        self.by_code: dict[str, list[Bearing]] = defaultdict(list)
        for bearing in bearings:
            self.by_code[bearing.code].append(bearing)
        for borne in self.by_code.values():
            borne.sort(key=lambda bearing: bearing.since)
        # The month of today's list, if a unit stands in it whose beginning no list tells.
        self.newest = max((bearing.since for bearing in bearings), default="")
        self.current = {bearing.code: bearing for bearing in bearings if not bearing.until}
        self._lines: dict[str, tuple[str, ...]] = {}  # of the units that were asked for

    @classmethod
    def read(cls, path: Path = TABLES / "places.tsv") -> Register:
        """Return the register that a table holds. Raises DamagedTable."""
        bearings = []
        for fields in rows(path):
            if not 2 <= len(fields) <= 5:
                raise DamagedTable(
                    f'{path.name}: the row "{fields[0]}" has {len(fields)} fields, not 2 to 5; rebuild it'
                )
            bearings.append(Bearing(*fields, *[""] * (5 - len(fields))))
        return cls(bearings)

    def unit(self, code: str) -> Unit | None:
        """Return the unit that bears, or last bore, a code; None if no list has it.

        >>> from archive.ingest import gazetteer
        >>> gazetteer.load().unit("330422").successor
        '330482'
        """
        borne = self.by_code.get(code)
        if not borne:
            return None
        last = borne[-1]
        successor = self.today(last) if last.until else ""
        return Unit(code, last.name, level(code), self.parent(code), last.since, last.until, successor)

    def parent(self, code: str) -> str:
        """Return the code of the unit above, "" for a province: the prefecture where one is listed."""
        if code.endswith("0000"):
            return ""
        prefecture, province = code[:4] + "00", code[:2] + "0000"
        if prefecture == code:
            return province
        listed = self.current if code in self.current else self.by_code
        return prefecture if prefecture in listed else province

    def has_counties(self, code: str) -> bool:
        """Return whether units stand below one today; Dongguan and a few cities have none."""
        return code in self._parents

    @cached_property
    def _parents(self) -> frozenset[str]:
        return frozenset(self.parent(code) for code in self.current)

    def lineage(self, code: str) -> tuple[str, ...]:
        """Return the codes from the province down to the unit itself.

        >>> from archive.ingest import gazetteer
        >>> gazetteer.load().lineage("330482"), gazetteer.load().lineage("110105")
        (('330000', '330400', '330482'), ('110000', '110105'))
        """
        line = self._lines.get(code)
        if line is None:
            parent = self.parent(code)
            line = (*self.lineage(parent), code) if parent else (code,)
            if code in self.by_code:
                self._lines[code] = line
        return line

    def path(self, code: str) -> tuple[str, ...]:
        """Return the names from the province down to the unit, today's; () for an unknown code.

        >>> from archive.ingest import gazetteer
        >>> gazetteer.load().path("330482"), gazetteer.load().path("110105")
        (('浙江省', '嘉兴市', '平湖市'), ('北京市', '朝阳区'))
        """
        units = [self.unit(above) for above in self.lineage(code)]
        return tuple(unit.name for unit in units if unit) if units[-1] else ()

    def today(self, bearing: Bearing) -> str:
        """Return the code of the unit of today that a former one became, "" where that is not known."""
        while bearing.until:
            following = [
                later
                for later in self.by_code.get(bearing.successor, ())
                if later != bearing and (not later.until or later.until > bearing.until)
            ]
            if not following:
                return ""
            bearing = following[0]
        return bearing.code

    @cached_property
    def predecessors(self) -> dict[str, list[Bearing]]:
        """Former bearings by the unit of today they became."""
        found: dict[str, list[Bearing]] = defaultdict(list)
        for bearing in self.bearings:
            if bearing.until and (code := self.today(bearing)):
                found[code].append(bearing)
        return found

    def then(
        self, code: str, when: date | tuple[date | None, date | None], kinds: tuple[str, ...] = ()
    ) -> tuple[str, str] | None:
        """Return the (code, name) a unit of today bore at a date or all through an interval, if they differ.

        None where it bore today's, or where the lists do not settle it: in the months between two lists
        (unless one name alone, that before or that after them, is of the kinds that words of the time call
        it: 全县), before 1980-12, or if several units of that time became this one and none bore its name.

        >>> from archive.ingest import gazetteer
        >>> register = gazetteer.load()
        >>> register.then("330482", date(1986, 5, 1)), register.then("420600", date(2009, 3, 1))
        (('330422', '平湖县'), ('420600', '襄樊市'))
        >>> register.then("330482", date(2011, 3, 1)) is None
        True
        >>> register.then("440606", date(1992, 3, 20)), register.then("440606", date(1992, 3, 20), ("县",))
        (None, ('440623', '顺德县'))
        """
        first, last = when if isinstance(when, tuple) else (when, when)
        if not first or not last or code not in self.current:
            return None
        borne = self._borne(code, f"{first:%Y-%m}", kinds)
        if not borne or borne != self._borne(code, f"{last:%Y-%m}", kinds):
            return None
        return None if borne == (code, self.current[code].name) else borne

    def called(
        self, code: str, words: Iterable[str], when: tuple[date | None, date | None]
    ) -> tuple[str, str] | None:
        """Return the former (code, name) of a unit of today that words of its time call it by, None if none.

        A name that was gone before the days given is told of, not borne; of several that fit, none is taken.

        >>> from archive.ingest import gazetteer
        >>> gazetteer.load().called("110101", ["崇文区"], (date(2008, 3, 22), date(2008, 3, 22)))
        ('110103', '崇文区')
        """
        said = set(words)
        own = self.current[code].name if code in self.current else ""
        first = f"{when[0]:%Y-%m}" if when[0] else ""
        borne = {
            (former.code, former.name)
            for former in self.predecessors.get(code, ())
            if former.name in said and former.name != own and former.until >= first
        }
        return borne.pop() if len(borne) == 1 else None

    def _borne(self, code: str, month: str, kinds: tuple[str, ...] = ()) -> tuple[str, str] | None:
        own = self.current[code]
        if own.since <= month:
            return code, own.name
        alive = [
            former for former in self.predecessors.get(code, ()) if former.since <= month <= former.until
        ]
        if not alive and kinds:
            alive = self._beside(code, month, kinds)
        of_kind = [former for former in alive if kind(former.name) in kinds]
        close = (
            (of_kind if len(of_kind) == 1 else [])
            or [former for former in alive if former.code == code]
            or [former for former in alive if stem(former.name) == stem(own.name)]
            or alive
        )
        return (close[0].code, close[0].name) if len(close) == 1 else None

    def _beside(self, code: str, month: str, kinds: tuple[str, ...]) -> list[Bearing]:
        """Return the bearing of those kinds next before or next after a month that no list tells of."""
        all_borne = sorted([*self.predecessors.get(code, ()), self.current[code]], key=lambda one: one.since)
        before = [one for one in all_borne if one.until and one.until < month][-1:]
        after = [one for one in all_borne if one.since > month][:1]
        fitting = [one for one in (*before, *after) if kind(one.name) in kinds]
        return fitting if len(fitting) == 1 and before and after else []
