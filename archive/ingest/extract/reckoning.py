"""The days that are left when an interval is held against the days of the year that a text speaks of."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from archive.ingest.extract.reckoned_days import ReckonedDay

Windows = list[tuple[date, date]]


@dataclass(frozen=True)
class Reckoning:
    """The first and last day left, and the words that leave them."""

    earliest: date
    latest: date
    because: tuple[ReckonedDay, ...]

    @property
    def exact(self) -> bool:
        return self.earliest == self.latest


def within(earliest: date, latest: date, reckoned: Iterable[ReckonedDay]) -> Reckoning | None:
    """Return what the reckoned days leave of an interval, None if none of them says anything of it.

    Words that name one day go before those that leave a run of days. Two that name different days of the
    year (今天是9月18日 and 今天是9月20日) cannot both be the speaker's, so neither is taken; one that leaves
    no day of the interval is passed over. Where several years are left, so are all days between them.
    """
    reckoned = list(reckoned)
    exact = [one for one in reckoned if one.first == one.last and one.weeks is None]
    if not _agree(earliest, latest, exact):
        exact = []
    wide = [one for one in reckoned if one not in exact and (one.first != one.last or one.weeks is not None)]
    windows: Windows = [(earliest, latest)]
    because = []
    for one in [*exact, *wide]:
        left = _meet(windows, one.windows(earliest, latest))
        if left and left != windows:
            windows = left
            because.append(one)
    if not because:
        return None
    return Reckoning(windows[0][0], windows[-1][1], tuple(because))


def _agree(earliest: date, latest: date, exact: list[ReckonedDay]) -> bool:
    """Whether the words that name a day all leave one day in common, of those that leave any."""
    windows: Windows = [(earliest, latest)]
    for one in exact:
        own = one.windows(earliest, latest)
        if own and not (windows := _meet(windows, own)):
            return False
    return True


def _meet(windows: Windows, others: Windows) -> Windows:
    found = {
        (max(low, first), min(high, last))
        for low, high in windows
        for first, last in others
        if max(low, first) <= min(high, last)
    }
    return sorted(found)
