"""What comes nearest to a search that finds nothing: its parts, other spellings, runs of its characters."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace

from archive.search import counting
from archive.search.broken import IndexBroken
from archive.search.filters import Filters
from archive.search.query import Search
from archive.search.suggestions import held
from archive.search.suggestions.sounds import syllables
from archive.search.typed import Clause, Query, Term, written

PATIENCE = 0.08  # seconds after which nothing more is looked for
MOST = 5  # of each kind
TERMS = 3  # whose spelling is doubted
LONGEST = 24  # characters of one that are looked into
TIES = "的了在着和与及 "
LINES = 100  # suggestions that are compared with one


@dataclass(frozen=True)
class Near:
    """A search that finds something."""

    search: Search
    count: int
    said: str  # what it looks for otherwise
    facet: str = ""  # the facet it is no longer kept within; "" with no words: within none


@dataclass
class Nearest:
    """Searches that find something; each list has the nearest first."""

    widened: list[Near] = field(default_factory=list)  # without one of the filters, or without any
    words: list[Near] = field(default_factory=list)  # one of the words alone
    fewer: list[Near] = field(default_factory=list)  # without one of the words
    spellings: list[Near] = field(default_factory=list)  # what sounds so, or differs in one character
    runs: list[Near] = field(default_factory=list)  # the longest runs of its characters that occur

    def __bool__(self) -> bool:
        return any((self.widened, self.words, self.fewer, self.spellings, self.runs))


def of(search: Search) -> Nearest:
    """Return what comes nearest to a search that finds nothing; empty while the index is broken.

    Bounded in time (PATIENCE): of a long search not everything is tried.
    """
    nearest = Nearest()
    with suppress(IndexBroken, TimeoutError):
        _Asking(search, nearest).ask()
    return nearest


class _Asking:
    def __init__(self, search: Search, nearest: Nearest) -> None:
        self.search = replace(search, page=1)
        self.clauses = search.query.clauses
        self.nearest = nearest
        syllables("")  # what is loaded once in a process takes nothing from the time of its first reader
        self.names = held.current()
        self.until = time.monotonic() + PATIENCE
        self.known: dict[str, int] = {}

    def ask(self) -> None:
        self._filters()
        if len(self.clauses) > 1:
            self._words()
        doubted = [
            (number, clause[0])
            for number, clause in enumerate(self.clauses)
            if len(clause) == 1 and isinstance(clause[0], Term) and not (clause[0].negated or clause[0].word)
            if not self._held(clause[0].comparable)
        ]
        for number, term in doubted[:TERMS]:
            self._spellings(number, term.comparable[:LONGEST])
        for _number, term in doubted[:TERMS]:
            self._runs(term.comparable[:LONGEST])

    def _filters(self) -> None:
        filters = self.search.filters
        for name in filters.values():
            self._add(self.nearest.widened, replace(self.search, filters=filters.without(name)), "", name)
        if len(filters.values()) > 1 and self.search.query:
            self._add(self.nearest.widened, replace(self.search, filters=Filters()), "")

    def _words(self) -> None:
        for clause in self.clauses:
            if not all(part.negated for part in clause):
                self._add(self.nearest.words, self._asking(written((clause,))), written((clause,)))
        if len(self.clauses) > 2:
            for number in range(len(self.clauses)):
                others = self.search.query.without(number)
                self._add(self.nearest.fewer, self._asking(others), others)
            self.nearest.fewer.sort(key=lambda near: -near.count)

    def _spellings(self, number: int, typed: str) -> None:
        for other in dict.fromkeys(_spelled_otherwise(typed, self.names)):
            if len(self.nearest.spellings) >= MOST:
                return
            if other == typed or not self._held(other):
                continue
            found = self.nearest.spellings
            if len(self.clauses) > 1 or self.search.filters:
                clauses: list[Clause] = list(self.clauses)
                clauses[number] = (_term(other),)
                if self._add(found, self._asking(written(clauses)), other):
                    continue
            self._add(found, Search(Query.parse(str(_term(other)))), other)

    def _runs(self, typed: str) -> None:
        """Two places go through the text: from each start as far as what stands between occurs."""
        runs: list[str] = []
        end = 0
        for start in range(len(typed) - 1):
            before = end
            end = max(end, start + 1)
            while end < len(typed) and self._held(typed[start : end + 1]):
                end += 1
            # Words that tie phrases together say nothing at the edge of one, and make it rare.
            run = typed[start:end].strip(TIES)
            if end > before and len(run) > 1 and run != typed:
                runs.append(run)
        for run in sorted(dict.fromkeys(runs), key=len, reverse=True)[:MOST]:
            self._add(self.nearest.runs, Search(Query.parse(str(_term(run)))), run)

    def _asking(self, words: str) -> Search:
        return replace(self.search, query=Query.parse(words))

    def _add(self, found: list[Near], search: Search, said: str, facet: str = "") -> bool:
        if len(found) >= MOST or any(near.search == search for near in found):
            return False
        self._be_patient()
        count = counting.count(search.query, search.filters)
        if count:
            found.append(Near(search, count, said, facet))
        return bool(count)

    def _held(self, phrase: str) -> int:
        if phrase not in self.known:
            self._be_patient()
            self.known[phrase] = counting.of_phrase(phrase)
        return self.known[phrase]

    def _be_patient(self) -> None:
        if time.monotonic() > self.until:
            raise TimeoutError


def _term(text: str) -> Term:
    plain = text.isalnum() and text.upper() not in ("OR", "AND")
    return Term(text, quoted=not plain)


def _spelled_otherwise(typed: str, names: held.List) -> Iterator[str]:
    """Yield what may have been meant: names that sound so, names that differ in one character, slips."""
    if len(typed) < 2:
        return
    yield from names.sounding(syllables(typed), LINES)
    for half in (typed[: len(typed) // 2], typed[len(typed) // 2 :]):
        for each in names.having(half, LINES):
            yield from (one for name in each for one in _near_in(name, typed))
    for at in range(len(typed) - 1):  # two characters in the other order
        yield f"{typed[:at]}{typed[at + 1]}{typed[at]}{typed[at + 2 :]}"
    if len(typed) > 3:  # one too many
        yield from (typed[:at] + typed[at + 1 :] for at in range(1, len(typed) - 1))


def _near_in(name: str, typed: str) -> Iterable[str]:
    """Return what of a name differs from what was typed in one character.

    Of a long name a piece of four characters or more; a shorter one must be the name itself.

    >>> list(_near_in("全市创建国家卫生城市大会", "国家卫升城市"))
    ['国家卫生城市']
    """
    size = len(typed)
    if size < 4:
        return [name] if _one_apart(name, typed) else []
    pieces = (name[at : at + length] for length in (size, size + 1) for at in range(len(name) - length + 1))
    # A piece that only adds a character at an end is a longer phrase, not another spelling.
    return [piece for piece in pieces if _one_apart(piece, typed) and typed not in piece]


def _one_apart(one: str, other: str) -> bool:
    """Return whether one character more, less or another makes one of the other.

    >>> _one_apart("平湖", "平胡"), _one_apart("平湖", "平湖市"), _one_apart("平湖", "海宁")
    (True, True, False)
    """
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = next((at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), None)
    if start is None:
        return True
    rest, others = one[start:], other[start:]
    return rest[1:] == others[1:] or rest[1:] == others or rest == others[1:]
