"""Where a text names places, and which units each name may mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from archive.ingest.gazetteer import names
from archive.ingest.gazetteer.bounds_of_names import (
    ends_in_home_word,
    is_another,
    is_feature,
    is_quarter,
    reads_as_name,
)
from archive.ingest.gazetteer.occurrences import Names
from archive.ingest.gazetteer.units import TABLES, Register, level, rows
from archive.ingest.languages.scripts import simplified
from archive.ingest.languages.zh_places import FOLDED, HELD_IN, WELL_KNOWN_DISTRICTS, WORDS


@dataclass(frozen=True)
class Mention:
    """A name in a text, with every unit that it may mean."""

    start: int  # in characters of the text as given
    end: int
    name: str  # as it stands in the text
    units: tuple[
        str, ...
    ]  # codes of units of today; for a township its county; () if it became no unit known
    how: str  # "full", "short", "former" or "township"

    @property
    def unique(self) -> bool:
        return len(self.units) == 1


class Gazetteer(Register):
    """The register, and the names by which texts speak of its units."""

    def __init__(
        self,
        register: Register,
        townships: Sequence[tuple[str, str]],
        countries: Iterable[tuple[str, str, str]] = (),
        uncoded: Sequence[tuple[str, str]] = (),
        words: Iterable[tuple[str, str]] = (),
        township_words: Iterable[str] = (),
        in_short: Sequence[tuple[str, str]] = (),
    ):
        super().__init__(register.bearings)
        called = _called(townships)
        # Other countries: English name -> the name that the table of places has.
        self.countries: dict[str, str] = {english: chinese for _, english, chinese in countries}
        today = {code: self._county_today(code) for code in {code[:6] for code, _ in townships}}
        self.townships: dict[str, tuple[str, ...]] = _by_name(
            (name, today[code[:6]]) for code, name, _ in called
        )
        self.bare_townships: dict[str, tuple[str, ...]] = _by_name(
            (stem, today[code[:6]]) for code, _, stem in called
        )
        # Units that have names but no codes of their own: code of the unit they lie in, and name.
        self._uncoded = uncoded
        self._in_short = in_short
        # Short name -> words that hold it or overlap it, and where they begin, counted from its start.
        self._words = {name: tuple(_placed(name, held.split())) for name, held in words}
        self._township_words = frozenset(township_words)
        self._names = self._all_names()
        self._occurrences = Names(self._names)

    def townships_of(self, county: str) -> tuple[str, ...]:
        """Return the names of a county's townships without their kind, those that are no common words.

        >>> from archive.ingest import gazetteer
        >>> "钟埭" in gazetteer.load().townships_of("330482")
        True
        """
        return self._townships_by_county.get(county, ())

    @cached_property
    def country_names(self) -> frozenset[str]:
        """The names of other countries: 巴西 and 古巴 begin with surnames."""
        return frozenset(self.countries.values())

    @cached_property
    def _townships_by_county(self) -> dict[str, tuple[str, ...]]:
        names_of: dict[str, list[str]] = defaultdict(list)
        for name, counties in self.bare_townships.items():
            if len(name) >= 2 and name not in WORDS:
                for county in counties:
                    names_of[county].append(name)
        return {county: tuple(found) for county, found in names_of.items()}

    def is_word(self, name: str) -> bool:
        """Return whether a name without its kind is a common word (资源, 和平), no place by itself."""
        return name in WORDS

    def is_township_word(self, name: str) -> bool:
        """Return whether a township's name without its kind is a word or a person's name as well (上升)."""
        return name in WORDS or name in self._township_words

    def knows(self, name: str) -> bool:
        """Return whether a name is that of a unit, today's or a former one, full or short, words left out.

        >>> from archive.ingest import gazetteer
        >>> [gazetteer.load().knows(name) for name in ("张家口市", "崇文区", "平湖", "王艳玲市")]
        [True, True, True, False]
        """
        return name in self._names

    def short_names(self) -> set[str]:
        """Return all names that units bear without their kind, today's and former ones (平湖, 崇文)."""
        return {
            name
            for name, (_, how) in self._names.items()
            if how == "short" or (how == "former" and not names.kind(name))
        }

    def units_called(self, short: str) -> tuple[str, ...]:
        """Return the units of today that people call by a short name, common words as well; () if none.

        >>> from archive.ingest import gazetteer
        >>> gazetteer.load().units_called("东兴")
        ('450681', '511011')
        """
        return self._units_by_short.get(short, ())

    @cached_property
    def _units_by_short(self) -> dict[str, tuple[str, ...]]:
        return _by_name((names.short(unit.name), code) for code, unit in self.current.items())

    def _county_today(self, code: str) -> str:
        return code if code in self.current else self.parent(code)

    def _all_names(self) -> dict[str, tuple[tuple[str, ...], str]]:
        """Return every name with its units and how it names them: full before short before former ones."""
        uncoded = ((name, code) for code, name in self._uncoded)
        full = _by_name([*((unit.name, code) for code, unit in self.current.items()), *uncoded])
        short = _by_name((names.short(unit.name), code) for code, unit in self.current.items())
        former: dict[str, set[str]] = defaultdict(set)
        for bearing in self.bearings:
            if bearing.until:
                former[bearing.name].add(self.today(bearing))
                if (form := names.short(bearing.name)) and level(bearing.code) != "county":
                    former[form].add(self.today(bearing))
        found = {
            name: (tuple(sorted(units - {""})), "former")
            for name, units in former.items()
            if name not in WORDS
        }
        found.update((name, (units, "township")) for name, units in self.townships.items())
        found.update(
            (name, (self._widest(units), "short")) for name, units in short.items() if name not in WORDS
        )
        found.update((name, (units, "full")) for name, units in full.items())
        for name, units in _by_name(self._shortened()).items():
            others, how = found.get(name, ((), "full"))
            if name not in full:
                found[name] = tuple(sorted({*units, *others})), how
        for name, (units, how) in list(found.items()):
            # Texts are read in their fold, in which 乾县 is 干县; 干安 would stand in 骨干安排.
            if how != "short" and (folded := name.translate(FOLDED)) != name:
                others, _ = found.get(folded, ((), ""))
                found[folded] = tuple(sorted({*units, *others})), how
        return found

    def _shortened(self) -> Iterator[tuple[str, str]]:
        """Yield what people call autonomous counties and prefectures (恩施州), and other short forms."""
        yield from ((name, code) for code, name in self._in_short)
        for code, unit in self.current.items():
            if (kind := names.kind(unit.name)) in ("自治县", "自治州", "自治旗"):
                yield names.stem(unit.name) + kind[-1], code

    def _widest(self, units: tuple[str, ...]) -> tuple[str, ...]:
        """A short name means the province (河南) or city (西安) of that name, not a district elsewhere.

        朝阳 stays open: the districts of that name in Beijing and Changchun are as well known.
        """
        provinces = tuple(code for code in units if code.endswith("0000"))
        prefectures = tuple(code for code in units if code.endswith("00"))
        if provinces or len(prefectures) != 1:
            return provinces or units
        well_known = any(self.current[code].name in WELL_KNOWN_DISTRICTS for code in units)
        return units if well_known else prefectures

    def _goes_on_inside(self, text: str, end: int, units: tuple[str, ...]) -> bool:
        """Tell whether the name of one of its townships follows a county's: 维西|塔城."""
        return any(
            set(units) & set(self.bare_townships.get(text[end : end + size], ()))
            for size in (2, 3, 4)
            if end + size <= len(text)
        )

    def _inside(self, units: tuple[str, ...], above: tuple[str, ...]) -> bool:
        return any(set(self.lineage(code)) & set(above) for code in units)

    def mentions(self, text: str) -> list[Mention]:
        """Return the places that a text names, in order, the longest name where several overlap.

        Traditional characters are read as simplified ones. A name that several units bear has them all; a
        short name that is also a word ("合作", "资源") counts only with its 县, 市 or 区.

        >>> from archive.ingest import gazetteer
        >>> [(m.name, m.units, m.how) for m in gazetteer.load().mentions("平湖市當湖街道會同資源部門")]
        [('平湖市', ('330482',), 'full'), ('當湖街道', ('330482',), 'township')]
        >>> gazetteer.load().mentions("朝阳区的工作")[0].units
        ('110105', '220104')
        """
        if text.isascii():
            return []
        folded = simplified(text)
        found: list[Mention] = []
        done = 0
        for start, end in self._occurrences.longest_in(folded).items():
            if start < done:
                continue
            units, how = self._names[folded[start:end]]
            if how == "township" and ends_in_home_word(folded, end):
                end -= 1  # 浦江乡亲 are people of 浦江
                if folded[start:end] not in self._names:
                    continue
                units, how = self._names[folded[start:end]]
            adjoins = bool(found) and found[-1].end == start and self._inside(units, found[-1].units)
            county = how == "short" and not any(unit.endswith("00") for unit in units)
            if how == "short" and is_another(folded, start, end, self._names, found[-1] if found else None):
                done = end
                continue
            if how == "short" and is_quarter(folded, end):
                done = end
                continue
            if county and is_feature(folded, end) and not self._goes_on_inside(folded, end, units):
                done = end + 1  # neither 木兰 nor 兰溪 is named in 木兰溪
                continue
            if not reads_as_name(folded, start, end, how, adjoins, county):
                continue
            if any(
                start + at >= 0 and folded.startswith(word, start + at)
                for word, at in self._words.get(folded[start:end], ())
            ):
                continue  # 锁阳城, 没有停过一天水
            found.append(Mention(start, end, text[start:end], units, how))
            done = end
        return found


@lru_cache(maxsize=1)
def load() -> Gazetteer:
    """Return the gazetteer of the shipped tables, read once (about a third of a second).

    Raises DamagedTable.
    """
    lists = ("townships.tsv", "townships_of_cities.tsv")
    townships = [(code, name) for table in lists for code, name in rows(TABLES / table)]
    countries = ((code, english, chinese) for code, english, chinese in rows(TABLES / "countries.tsv"))
    uncoded = [row for table in ("taiwan.tsv", "zones.tsv") for row in rows(TABLES / table)]
    words = dict(rows(TABLES / "place_words.tsv"))
    words |= {name: f"{words.get(name, '')} {held}" for name, held in HELD_IN.items()}
    township_words = (name for (name,) in rows(TABLES / "township_words.tsv"))
    in_short = [(code, name) for code, name in rows(TABLES / "places_in_short.tsv")]
    return Gazetteer(Register.read(), townships, countries, uncoded, words.items(), township_words, in_short)


def _placed(name: str, words: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Yield words with where they begin, counted from the start of a name that they hold or overlap.

    >>> list(_placed("阳城", ["锁阳城", "朝阳", "城邦"]))
    [('锁阳城', -1), ('朝阳', -1), ('城邦', 1)]
    """
    for word in words:
        if name in word:
            yield word, -word.index(name)
        elif word[-1] == name[0]:
            yield word, 1 - len(word)
        else:
            yield word, len(name) - 1


def _called(townships: Iterable[tuple[str, str]]) -> list[tuple[str, str, str]]:
    """Return (code, name, name without its kind) for each name that a township of today's list goes by.

    民乐朝鲜族乡 is 民乐乡 to the people who speak of it. Townships became towns, and towns streets: a name of
    today's list stands for what it was before too, were a township of that name in today's list elsewhere.
    Which is meant the names beside it tell.

    >>> [called[1:] for called in _called([("1", "曲阳桥镇"), ("2", "民乐朝鲜族乡")])]
    [('曲阳桥镇', '曲阳桥'), ('民乐朝鲜族乡', '民乐'), ('民乐乡', '民乐'), ('曲阳桥乡', '曲阳桥')]
    """
    now, plain = [], []
    for code, name in townships:
        stem, end = names.stem(name), names.kind(name)
        now.append((code, name, stem))
        if end in ("乡", "镇") and len(stem) + len(end) != len(name):
            plain.append((code, stem + end, names.stem(stem + end)))
    before = [
        (code, earlier, rest if rest[-1] not in names.PEOPLE_LAST else names.stem(earlier))
        for code, name, _ in (*now, *plain)
        for end, kinds in (("街道", ("镇", "乡")), ("镇", ("乡",)))
        if name.endswith(end) and len(rest := name[: -len(end)]) >= 2
        for earlier in (rest + kind for kind in kinds)
    ]
    return [*now, *plain, *before]


def _by_name(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    units: dict[str, tuple[str, ...]] = {}
    alone: dict[str, tuple[str, ...]] = {}  # most names are of one unit: of each it is made once
    for name, code in pairs:
        if name and code:
            held = units.get(name)
            if held is None:
                units[name] = alone.get(code) or alone.setdefault(code, (code,))
            elif code not in held:
                units[name] = tuple(sorted((*held, code)))
    return units
