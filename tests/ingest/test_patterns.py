"""No pattern takes a time that grows faster than the text it looks at, were the text made against it."""

import ast
import importlib
import pkgutil
import re
import time
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from re import _compiler, _constants, _parser

import pytest

import archive.ingest
import archive.review
import archive.search
from archive.ingest.rule_lists import RuleList

ROOMS = (archive.ingest, archive.search, archive.review)
SIZES = (500, 2_000, 8_000, 32_000)  # characters
TELLS = 0.02  # seconds of processor time that a comparison can be made of; less is quick enough
FASTER = 9  # times as long for four times as much is no longer linear; a square is 16 times
# Repeats with a bound of thousands, which only longer texts show.
WIDE = {"ingest.kinds._QUOTED": 8_000}
# Asked of nothing that a page can make long.
GUARDED = {
    "ingest.extract.sightings._ENUMERATION": "lists of at most 200 items",
    "ingest.led.TOKEN": "patterns of ours",
    "ingest.rule_lists.TOKEN": "patterns of ours",
}
UNBOUNDED = 400  # repeats up to which a bound is taken for one
MOST_ATTACKS = 30  # on one pattern
# What pages are made of, tried for each place where a pattern leaves a choice.
SIGNS = "会a1 \u3000。,、:(“-.\n\t某年"
STARTING = frozenset({"match", "fullmatch"})
REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)
END = "\x00"  # so that a repeat is not followed by what a pattern waits for
Attack = tuple[str, str]  # what it begins with, what is repeated without end


# ---- the patterns, and how each is asked


def patterns() -> Iterator[tuple[str, re.Pattern]]:
    """Yield every compiled pattern that stands in a module, alone or in a table, with its name."""
    seen = set()
    for room in ROOMS:
        for info in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            if ".migrations" in info.name or ".backends." in info.name:
                continue
            for name, value in vars(importlib.import_module(info.name)).items():
                for pattern in _inside(value, 0):
                    whole = f"{info.name.removeprefix('archive.')}.{name}"
                    if isinstance(pattern.pattern, str) and pattern not in seen and whole not in GUARDED:
                        seen.add(pattern)
                        yield whole, pattern


def _inside(value: object, depth: int) -> Iterator[re.Pattern]:
    if isinstance(value, RuleList) and value.longest is not None:
        return  # no text is long enough to take it long
    if isinstance(value, re.Pattern):
        yield value
    elif depth < 4 and isinstance(value, tuple | list | dict) and len(value) < 200:
        for one in value.values() if isinstance(value, dict) else value:
            yield from _inside(one, depth + 1)
    elif depth < 4 and type(value).__module__.startswith("archive.ingest.") and hasattr(value, "__dict__"):
        for one in vars(value).values():
            yield from _inside(one, depth + 1)


@cache
def asked() -> dict[str, set[str]]:
    """Return for each name, by itself and in its module, which of its methods are called or handed on."""
    found = defaultdict(set)
    for room in ROOMS:
        for path in Path(room.__path__[0]).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text())):
                if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                    found[f"{path.stem}.{node.value.id}"].add(node.attr)
                elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute):
                    found[node.value.attr].add(node.attr)
            for node in ast.walk(ast.parse(path.read_text())):
                if isinstance(node, ast.ImportFrom):
                    found["imported"] |= {alias.name for alias in node.names}
    return found


def ways(name: str) -> tuple[str, ...]:
    """Return how a pattern is asked: ("finditer",) if not only whether it stands at the start."""
    module, own = name.split(".")[-2:]
    if own in asked()["imported"]:
        return ("finditer",)
    methods = (asked()[f"{module}.{own}"] | asked()[own]) - {"pattern", "groups", "groupindex"}
    return tuple(sorted(methods)) if methods and methods <= STARTING else ("finditer",)


# ---- texts made against a pattern


def attacks(pattern: re.Pattern) -> list[Attack]:
    """Return beginnings and what to repeat behind them, as the pattern's own repeats suggest them."""
    tree = _parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    whole = sample(tree, SIGNS)
    found: dict[Attack, None] = {("", whole): None}
    for before, body, after in repeats(tree, ""):
        head = before or ""
        for unit in pumps(body, head + sample(after, SIGNS)):
            found |= dict.fromkeys([("", unit), (head, unit), ("", head + unit), (unit, head + unit)])
        found[("", head)] = None
    return [one for one in found if one[1]][:MOST_ATTACKS]


def repeats(tree, before: str) -> Iterator[tuple[str, object, object]]:
    """Yield each repeat of a pattern without a bound: a text that leads to it, its body, what follows it."""
    items = list(tree)
    for at, (op, value) in enumerate(items):
        rest = _sequence(tree, items[at + 1 :])
        if op in REPEATS:
            _, most, body = value
            if most > UNBOUNDED:
                yield before, body, rest
            yield from repeats(body, before)
        else:
            for inner in _branches(op, value):
                yield from repeats(inner, before)
        before += sample(_sequence(tree, items[at : at + 1]), SIGNS)


def _sequence(tree, items: list):
    return _parser.SubPattern(tree.state, items)


def _branches(op, value) -> list:
    if op is _constants.BRANCH:
        return value[1]
    if op is _constants.SUBPATTERN:
        return [value[-1]]
    if op is _constants.ATOMIC_GROUP:
        return [value]
    if op in (_constants.ASSERT, _constants.ASSERT_NOT):
        return [value[1]]
    return []


def pumps(body, near: str) -> list[str]:
    """Return texts that a repeat's body takes, made of what stands near it where there is a choice."""
    found = {}
    for sign in dict.fromkeys([*near[:4], *near[-4:], *SIGNS]):
        found[sample(body, sign + SIGNS)] = None
    return [one for one in found if one][:8]


def sample(tree, signs: str) -> str:
    """Return a short text that a pattern takes, of the first of some signs where it leaves a choice."""
    text = ""
    for op, value in tree:
        if op is _constants.LITERAL:
            text += chr(value)
        elif op in (_constants.IN, _constants.ANY, _constants.NOT_LITERAL):
            text += _sign(_sequence(tree, [(op, value)]), signs)
        elif op in REPEATS:
            least, most, body = value
            text += sample(body, signs) * (least or int(most == 1 and least == 0 and len(text) < 0))
        elif op in (_constants.BRANCH, _constants.SUBPATTERN, _constants.ATOMIC_GROUP):
            text += sample(_branches(op, value)[0], signs)
    return text


def _sign(one, signs: str) -> str:
    pattern = _compiler.compile(one, one.state.flags & re.IGNORECASE)
    beyond = map(chr, (*range(33, 127), 0x4E00, 0x3001, 0x201D, 0x2026, 0xFF08))
    return next((sign for sign in (*signs, *beyond) if pattern.match(sign)), "")


# ---- how long it takes


def took(pattern: re.Pattern, text: str, asked_by: tuple[str, ...]) -> float:
    began = time.process_time()
    for way in asked_by:
        if way == "finditer":
            for _ in pattern.finditer(text):
                pass
        else:
            getattr(pattern, way)(text)
    return time.process_time() - began


def grows(pattern: re.Pattern, attack: Attack, asked_by: tuple[str, ...], least: int = 0) -> bool:
    """Tell whether four times as much of an attack takes far more than four times as long."""
    head, unit = attack
    before = TELLS
    for times in (10, 22, 34):
        # What doubles with each repeat would not end with thousands of them.
        whole = took(pattern, head + unit * times + END, asked_by)
        if whole > TELLS and whole > FASTER * before:
            return True
        before = max(whole, TELLS / 100)
    texts = [head + unit * (size // len(unit)) + END for size in SIZES if size >= least]
    for part, text in pairwise(texts):
        if (whole := took(pattern, text, asked_by)) > TELLS:
            return whole > FASTER * min(took(pattern, part, asked_by) for _ in range(2)) and min(
                took(pattern, text, asked_by) for _ in range(2)
            ) > FASTER * min(took(pattern, part, asked_by) for _ in range(5))
    return False


@pytest.mark.slow
@pytest.mark.parametrize(("name", "pattern"), [pytest.param(*one, id=one[0]) for one in patterns()])
def test_it_takes_a_time_that_grows_as_the_text_does(name, pattern):
    asked_by = ways(name)
    assert not [attack for attack in attacks(pattern) if grows(pattern, attack, asked_by, WIDE.get(name, 0))]


@pytest.mark.parametrize(
    "pattern", [r"\s+$", r"“.*会", r"(?:a|b|ab)*c", r"^(?:\w+\s?)*$", r"(?:第\d+页)+共", r"[^。]*讲话"]
)
def test_it_knows_patterns_that_take_too_long(pattern):
    pattern = re.compile(pattern)
    assert any(grows(pattern, attack, ("finditer",)) for attack in attacks(pattern))
