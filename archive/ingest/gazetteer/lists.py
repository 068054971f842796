"""From dated lists of codes to one register: every name a code bore, from when to when, and what followed.

Used by the command that builds the tables; nothing here runs when pages are read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from archive.ingest.gazetteer.names import is_placeholder, stem
from archive.ingest.patterns import compiled

Listing = tuple[str, Mapping[str, str]]  # (month "2011-10", {code: name})

# A name that two lists interrupt for so few months is a slip of these lists, or a list that lagged behind.
SLIP = 60
# A code missing for longer than this from all lists was given up, not forgotten.
FORGOTTEN = 36
# Today's list is years younger than the newest of the dated lists: what ended then may go on much later.
UNTOLD = 100
# Districts called by where they lie: only within one prefecture does the same name mean the same district.
LOCAL_NAMES = compiled(
    r"^(?:[东西南北]|市?郊|城|矿|新|市中|城中|[东西南北]郊|城[东西南北]|向阳|红旗|新华|和平)区?$"
)
# Units of one province that later lists carry under another.
MOVED_PROVINCES = {"51": ("50",), "44": ("46",)}
# Changes that give a code to another unit, or that name no new code.
NOT_A_SUCCESSION = ("码位改派", "划转", "驻地迁移", "新设")


@dataclass(frozen=True)
class Bearing:
    """A name that a code bore."""

    code: str
    name: str
    since: str  # "2011-10", the first list with it; "" if the oldest list has it
    until: str  # the last list with it; "" if today's list has it
    successor: str = ""  # code of the unit that took its place; its own code after a change of name


@dataclass(frozen=True)
class Change:
    """A change that the list of changes tells."""

    year: int
    kind: str
    old: tuple[str, str]  # (code, name); "" where not told
    new: tuple[str, str]
    text: str = ""


@dataclass
class Register:
    bearings: list[Bearing]
    contradictions: list[str] = field(default_factory=list)


def compile_register(
    listings: Sequence[Listing],
    today: Listing,
    changes: Iterable[Change],
    successions: Mapping[tuple[str, str], str] = MappingProxyType({}),
) -> Register:
    """Return the register that dated lists, today's list and the told changes give together.

    ``listings`` are in order of time; placeholder rows are left out. Where a told change and the lists
    contradict each other, the lists decide, and the contradiction is named in the register.
    ``successions``: (code, name) of a unit that is gone -> its successor, whatever lists and changes lead to.
    """
    changes = list(changes)
    bearings = _bearings(listings, today, changes)
    register = _with_successors(bearings, changes, listings[-1][0])
    for place, bearing in enumerate(register.bearings):
        successor = successions.get((bearing.code, bearing.name), "")
        if not successor or not bearing.until:
            continue
        if bearing.successor not in ("", successor):
            register.contradictions.append(
                f"{bearing.code} {bearing.name} until {bearing.until}: by lists and changes it becomes "
                f"{bearing.successor}, by the successions {successor}; taken: the latter"
            )
        register.bearings[place] = replace(bearing, successor=successor)
    return register


def months(month: str) -> int:
    """Return the number of a month since year 0, for reckoning.

    >>> months("2011-03") - months("2010-12")
    3
    """
    year, _, number = month.partition("-")
    return int(year) * 12 + int(number or 1)


def _bearings(listings: Sequence[Listing], today: Listing, changes: list[Change]) -> list[Bearing]:
    seen: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for month, names in listings:
        for code, name in names.items():
            if not is_placeholder(name):
                seen[code].append((month, name))
    # Development zones and groups of islands stand in a single list (2018-10): they are no units.
    once = {code for code, at in seen.items() if len(at) == 1 and "2003" < at[0][0] < listings[-1][0]}
    seen = {code: at for code, at in seen.items() if code not in once or code in today[1]}
    oldest, newest = listings[0][0], listings[-1][0]
    found = []
    for code in sorted(seen.keys() | today[1].keys()):
        runs = _without_slips(_runs(seen.get(code, [])))
        now = today[1].get(code)
        bearings = [Bearing(code, name, "" if first == oldest else first, last) for name, first, last in runs]
        if now and bearings and bearings[-1].name == now and bearings[-1].until == newest:
            bearings[-1] = replace(bearings[-1], until="")
        else:
            if bearings and bearings[-1].until == newest:
                year = _year_told(changes, newest, old=(code, bearings[-1].name))
                bearings[-1] = replace(bearings[-1], until=_last_month_before(year, newest))
            if now:
                year = _year_told(changes, newest, new=(code, now))
                bearings.append(Bearing(code, now, f"{year}-12" if year else today[0], ""))
        found.extend(bearings)
    return found


def _runs(seen: list[tuple[str, str]]) -> list[tuple[str, str, str]]:
    """Return (name, first list, last list) of each unbroken use of a code."""
    runs: list[tuple[str, str, str]] = []
    for month, name in seen:
        if runs and runs[-1][0] == name and months(month) - months(runs[-1][2]) <= FORGOTTEN:
            runs[-1] = (name, runs[-1][1], month)
        else:
            runs.append((name, month, month))
    return runs


def _without_slips(runs: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Join two uses of a name that only a slip parts: A B A is A, unless B lasted for years."""
    runs = list(runs)
    at = 1
    while at < len(runs) - 1:
        before, between, after = runs[at - 1 : at + 2]
        if before[0] == after[0] and months(after[1]) - months(between[1]) <= SLIP:
            runs[at - 1 : at + 2] = [(before[0], before[1], after[2])]
            at = max(1, at - 1)
        else:
            at += 1
    return runs


def _year_told(changes: list[Change], after: str, **unit: tuple[str, str]) -> int | None:
    """Return the year in which a unit came or went, as the list of changes tells it by code or by name."""
    ((side, (code, name)),) = unit.items()
    first = int(after[:4])
    told = [change for change in changes if change.year >= first]
    by_code = [c.year for c in told if getattr(c, side)[0] == code and c.kind != "码位改派"]
    if by_code:
        return by_code[0]
    by_name = [
        c.year for c in told if name in c.text or (not getattr(c, side)[0] and name in getattr(c, side)[1])
    ]
    return by_name[0] if by_name else None


def _last_month_before(year: int | None, newest: str) -> str:
    return max(newest, f"{year - 1}-12") if year else newest


def _with_successors(bearings: list[Bearing], changes: list[Change], listings_end: str) -> Register:
    register = Register([])
    by_code: dict[str, list[Bearing]] = defaultdict(list)
    by_stem: dict[str, list[Bearing]] = defaultdict(list)
    for bearing in bearings:
        by_code[bearing.code].append(bearing)
        by_stem[stem(bearing.name)].append(bearing)
    told: dict[tuple[str, str], list[Change]] = defaultdict(list)
    reassigned: set[tuple[str, str]] = set()
    for change in changes:
        if change.kind == "码位改派":
            reassigned.add(change.old)
        elif change.kind not in NOT_A_SUCCESSION and change.new[0]:
            told[change.old].append(change)
    for bearing in bearings:
        if not bearing.until:
            register.bearings.append(bearing)
            continue
        successor, contradiction = _successor(bearing, listings_end, by_code, by_stem, told, reassigned)
        if contradiction:
            register.contradictions.append(contradiction)
        register.bearings.append(replace(bearing, successor=successor))
    return register


def _successor(
    bearing: Bearing,
    listings_end: str,
    by_code: Mapping[str, list[Bearing]],
    by_stem: Mapping[str, list[Bearing]],
    told: Mapping[tuple[str, str], list[Change]],
    reassigned: set[tuple[str, str]],
) -> tuple[str, str]:
    """Return the code of the unit that took a bearing's place, and what contradicts it; "" for neither."""
    ended = months(bearing.until)
    within = UNTOLD if bearing.until == listings_end else FORGOTTEN + 4

    def follows(other: Bearing) -> bool:
        return bool(other.since) and other != bearing and -13 <= months(other.since) - ended <= within

    provinces = (bearing.code[:2], *MOVED_PROVINCES.get(bearing.code[:2], ()))
    kin = [other for other in by_stem[stem(bearing.name)] if other.code[:2] in provinces and follows(other)]
    if LOCAL_NAMES.match(bearing.name):
        kin = [other for other in kin if other.code[:4] == bearing.code[:4]]
    kin = [other for other in kin if _rank(other.code) == _rank(bearing.code)] or kin
    kin = [other for other in kin if other.name == bearing.name] or kin
    by_lists = kin[0] if len(kin) == 1 else None
    by_changes = {
        change.new[0]
        for change in told.get((bearing.code, bearing.name), ())
        if abs(change.year - ended // 12) <= 2
        and change.new[0][:2] in provinces
        and _stands(change.new[0], bearing, by_code)
    }
    if by_lists and by_changes and by_lists.code not in by_changes:
        lists_win = by_lists.name == bearing.name or (
            _rank(by_lists.code) == _rank(bearing.code) and bearing.code not in by_changes
        )
        said = "/".join(sorted(by_changes))
        contradiction = (
            f"{bearing.code} {bearing.name} until {bearing.until}: by the lists it becomes {by_lists.code} "
            f"{by_lists.name}, by the changes {said}; taken: the {'lists' if lists_win else 'changes'}"
        )
        if lists_win:
            return by_lists.code, contradiction
        return (said if len(by_changes) == 1 else ""), contradiction
    if by_lists:
        return by_lists.code, ""
    if len(by_changes) == 1:
        return by_changes.pop(), ""
    renamed = [other for other in by_code[bearing.code] if follows(other)]
    if renamed and (bearing.code, bearing.name) not in reassigned:
        return bearing.code, ""
    return "", ""


def _stands(code: str, bearing: Bearing, by_code: Mapping[str, list[Bearing]]) -> bool:
    """Return whether the lists carry ``code`` after the bearing ended."""
    return any(not other.until or other.until > bearing.until for other in by_code.get(code, ()))


def _rank(code: str) -> int:
    return 1 if code.endswith("0000") else 2 if code.endswith("00") else 3
