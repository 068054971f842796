"""Public facts with days, by which a text without a date can be bounded (``tables/dated_facts.toml``)."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

TABLE = Path(__file__).parent.parent / "tables" / "dated_facts.toml"


@dataclass(frozen=True)
class Meeting:
    """A party congress, a plenum of its Central Committee, or a session of the National People's Congress."""

    term: int
    number: int  # of the plenum or session in its term; 0 for a congress
    first: date
    last: date
    landmark: bool = False  # cited for decades: says nothing of what met after it


@dataclass(frozen=True)
class Leader:
    name: str
    office: str  # 总书记, 国家主席, 总理, 委员长, 行政长官
    first: date
    last: date | None  # None: still in office when the row was written


@dataclass(frozen=True)
class Coinage:
    words: str
    first: date  # nobody used the words before


@dataclass(frozen=True)
class NumberedDay:
    """A yearly day that is counted: the Nth falls in ``base_year + N``."""

    name: str
    base_year: int
    day: str | None  # "09-10"; None where it moves

    def year(self, number: int) -> int:
        return self.base_year + number


@dataclass(frozen=True)
class Founding:
    words: str
    year: int
    day: str  # "10-01"


@dataclass(frozen=True)
class Campaign:
    words: str
    first: date
    last: date
    opened_by: date | None = None  # no meeting launches it after this day
    closed_from: date | None = None  # none sums it up before
    batches: tuple[tuple[date, date], ...] = ()  # days at which each of its batches may have met


@dataclass(frozen=True)
class PublicEvent:
    """Games, an exhibition or a summit that a whole country prepared for; a blow that fell on it."""

    words: tuple[str, ...]
    first: date
    last: date


@dataclass(frozen=True)
class DatedFacts:
    congresses: tuple[Meeting, ...]
    plenums: tuple[Meeting, ...]
    npc_sessions: tuple[Meeting, ...]
    cppcc_sessions: tuple[Meeting, ...]
    leaders: tuple[Leader, ...]
    plans: dict[int, tuple[int, int]]  # number -> first and last year
    election_years: tuple[int, ...]
    coinages: tuple[Coinage, ...]
    numbered_days: tuple[NumberedDay, ...]
    foundings: tuple[Founding, ...]
    births: dict[str, date]  # by the name that a person is called by, without 同志 or 先生 behind it
    deaths: dict[str, date]
    campaigns: tuple[Campaign, ...]
    events: tuple[PublicEvent, ...]
    blows: tuple[PublicEvent, ...] = ()
    national_meetings: tuple[PublicEvent, ...] = ()

    def congress(self, term: int) -> Meeting | None:
        """Return the National Congress of that number, or None if the table does not hold it.

        >>> load().congress(17).last
        datetime.date(2007, 10, 21)
        """
        return next((row for row in self.congresses if row.term == term), None)

    def plenum(self, term: int, number: int) -> Meeting | None:
        """Return the numbered plenum of a term's Central Committee, or None.

        >>> load().plenum(17, 5).last
        datetime.date(2010, 10, 18)
        """
        return next((row for row in self.plenums if (row.term, row.number) == (term, number)), None)

    def session(self, body: str, term: int, number: int) -> Meeting | None:
        """Return the numbered session of the national 人大 or 政协 of that term, or None.

        >>> load().session("政协", 11, 4).first
        datetime.date(2011, 3, 3)
        """
        rows = self.cppcc_sessions if body == "政协" else self.npc_sessions
        return next((row for row in rows if (row.term, row.number) == (term, number)), None)

    def after(self, meeting: Meeting) -> Meeting | None:
        """Return the plenum or congress that follows ``meeting``, or None if the table ends before it."""
        later = [row for row in self.plenums + self.congresses if row.first > meeting.last]
        return min(later, key=lambda row: row.first, default=None)


def _campaign(row: dict) -> Campaign:
    batches = tuple((first, last) for first, last in row.get("batches", ()))
    ends = row.get("opened_by"), row.get("closed_from")
    return Campaign(row["words"], row["first"], row["last"], *ends, batches)


def _events(rows: list[dict]) -> tuple[PublicEvent, ...]:
    return tuple(PublicEvent(tuple(row["words"]), row["first"], row["last"]) for row in rows)


@cache
def load(table: Path = TABLE) -> DatedFacts:
    """Return the shipped table of dated facts.

    Raises ValueError naming the file and the row where a row cannot be true (it ends before it begins,
    or names a source that the table does not list).
    """
    rows = tomllib.loads(table.read_text(encoding="utf-8"))
    for name, group in rows.items():
        for row in group if isinstance(group, list) else ():
            if row.get("source") not in rows["sources"]:
                raise ValueError(
                    f"{table.name}: [[{name}]] {row} has no source listed under [sources]: add it"
                )
            if row.get("last") and row["first"] > row["last"]:
                raise ValueError(f"{table.name}: [[{name}]] {row} ends before it begins: swap the days")

    def meetings(name: str) -> tuple[Meeting, ...]:
        return tuple(
            Meeting(row["term"], row.get("number", 0), row["first"], row["last"], row.get("landmark", False))
            for row in rows[name]
        )

    return DatedFacts(
        congresses=meetings("congress"),
        plenums=meetings("plenum"),
        npc_sessions=meetings("npc_session"),
        cppcc_sessions=meetings("cppcc_session") if "cppcc_session" in rows else (),
        leaders=tuple(
            Leader(row["name"], row["office"], row["first"], row.get("last")) for row in rows["leader"]
        ),
        plans={row["number"]: (row["first_year"], row["last_year"]) for row in rows["plan"]},
        election_years=tuple(year for row in rows["election_round"] for year in row["years"]),
        coinages=tuple(Coinage(row["words"], row["first"]) for row in rows["coinage"]),
        numbered_days=tuple(
            NumberedDay(row["name"], row["base_year"], row.get("day")) for row in rows["numbered_day"]
        ),
        foundings=tuple(Founding(row["words"], row["year"], row["day"]) for row in rows["founding"]),
        births={row["name"]: row["born"] for row in rows["person"] if "born" in row},
        deaths={row["name"]: row["died"] for row in rows["person"] if "died" in row},
        campaigns=tuple(map(_campaign, rows.get("campaign", ()))),
        events=_events(rows.get("event", ())),
        blows=_events(rows.get("blow", ())),
        national_meetings=_events(rows.get("national_meeting", ())),
    )
