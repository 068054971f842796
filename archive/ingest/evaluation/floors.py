"""Floors: the scores that must not get worse."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from archive.ingest.evaluation.trial import Trial

ALL = "all"  # the table for every page of the folder together


class BadFloors(ValueError):
    """A floors file cannot be used; the message names the file, the place, and the repair."""


@dataclass(frozen=True)
class Limit:
    """A score that must not be lower than ``least``, or not higher than ``most``."""

    set: str
    figure: str
    least: float | None = None
    most: float | None = None


def read(path: Path) -> list[Limit]:
    """Return the limits of a floors file.

    TOML: a table for each folder of pages, or ``all``, with the least value of figures under ``floor`` and
    the most under ``ceiling``; figures are named as `evaluate --json` names them. Raises BadFloors.

        [in_the_wild.floor]
        title = 95
        paragraph_f1 = 0.97
        [in_the_wild.ceiling]
        chrome_let_in = 0.5
        date_invented = 0
    """
    try:
        tables = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise BadFloors(f"{path}: cannot be read ({error}); see the README beside the gold files") from error
    limits = []
    for name, table in tables.items():
        if not isinstance(table, dict) or set(table) - {"floor", "ceiling"}:
            raise BadFloors(
                f'{path}: [{name}]: has other keys than "floor" and "ceiling"; write one of these'
            )
        limits += [Limit(name, figure, least=value) for figure, value in table.get("floor", {}).items()]
        limits += [Limit(name, figure, most=value) for figure, value in table.get("ceiling", {}).items()]
    for limit in limits:
        value = limit.most if limit.least is None else limit.least
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise BadFloors(f"{path}: [{limit.set}] {limit.figure}: {value!r} is no number; write one")
    if not limits:
        raise BadFloors(f"{path}: holds nothing; write a floor for at least one figure")
    return limits


def broken(limits: list[Limit], trial: Trial) -> list[str]:
    """Return one line for each limit that the scores do not keep, and each known failure that passes.

    Raises BadFloors for a folder or a figure that there is none of: it would hold nothing.
    """
    scores = {ALL: trial.scores} | trial.sets
    figures = {name: one.figures() for name, one in scores.items()}
    found = [line for limit in limits if (line := _broken(limit, figures))]
    return found + [moved(page.expectation.name) for page in trial.passing_failures]


def moved(name: str) -> str:
    """Return what is said of a known failure that passes."""
    return f"{name}: passes now; move it and its gold out of known_failures"


def _broken(limit: Limit, figures: Mapping[str, Mapping[str, float]]) -> str | None:
    if limit.set not in figures:
        raise BadFloors(f"floors: [{limit.set}]: there are no such pages; name one of {', '.join(figures)}")
    known = figures[limit.set]
    if limit.figure not in known:
        raise BadFloors(
            f"floors: [{limit.set}] {limit.figure}: is not scored; name one of {', '.join(known)}"
        )
    value = known[limit.figure]
    if limit.least is not None and value < limit.least:
        return f"{limit.set}: {limit.figure} is {value:g}, under its floor of {limit.least:g}"
    if limit.most is not None and value > limit.most:
        return f"{limit.set}: {limit.figure} is {value:g}, over its ceiling of {limit.most:g}"
    return None
