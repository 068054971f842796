"""The tables of data and of words: each has its source and licence, none contradicts itself or another."""

import importlib
import pkgutil
import re
import tomllib
from pathlib import Path

import pytest

from archive.ingest import languages
from archive.ingest.gazetteer.units import Register, rows
from archive.ingest.languages import zh

CHECKOUT = Path(__file__).resolve().parent.parent.parent
TABLE_FOLDER = CHECKOUT / "archive" / "ingest" / "tables"
TABLES = sorted(TABLE_FOLDER.iterdir())
NOTICE = (CHECKOUT / "NOTICE").read_text("utf-8")
MODULES = [
    importlib.import_module(f"archive.ingest.languages.{found.name}")
    for found in pkgutil.iter_modules(languages.__path__)
]
PATTERNS = [
    pytest.param(value, id=f"{module.__name__.rpartition('.')[2]}.{name}")
    for module in MODULES
    for name, value in vars(module).items()
    if name.isupper() and isinstance(value, str) and re.search(r"[\[(|\\]", value)
]


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.name)
def test_every_table_has_its_source_and_licence_in_the_notice(table):
    rows = [line for line in NOTICE.splitlines() if line.startswith("|") and table.name in line]
    assert rows and all(re.search(r"\b(MIT|BSD|CC BY|Unicode-DFS-2016)\b", row) for row in rows)


def test_the_places_have_every_succession_that_only_we_tell():
    register = Register.read()
    told = {(code, name): successor for code, name, successor, _ in rows(TABLE_FOLDER / "successions.tsv")}
    held = {(bearing.code, bearing.name): bearing.successor for bearing in register.bearings if bearing.until}
    assert len(told) >= 70
    assert {unit: held[unit] for unit in told} == told


def test_the_words_of_languages_have_their_source_and_licence_too():
    assert re.search(r"^\| `languages/.*written for Rostrum.*\| MIT \|$", NOTICE, re.M)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_every_pattern_compiles(pattern):
    re.compile(pattern)


def test_no_word_stands_twice_in_a_list():
    twice = {
        f"{module.__name__}.{name}": sorted({word for word in value if value.count(word) > 1})
        for module in MODULES
        for name, value in vars(module).items()
        if name.isupper() and isinstance(value, tuple) and all(isinstance(word, str) for word in value)
    }
    assert {name: words for name, words in twice.items() if words} == {}


def test_surnames_are_one_character_or_compound():
    assert all(len(name) == 1 for name in zh.SURNAMES)
    assert all(len(name) >= 2 for name in zh.COMPOUND_SURNAMES)


def test_the_surnames_of_nearly_everybody_are_there():
    # The hundred most frequent of the census of 2020, who are some 85 of a hundred people.
    frequent = (
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢"
        "姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶黎贺毛郝顾龚邵万覃武钱戴严莫孔"
    )
    assert set(frequent) <= zh.SURNAMES


def test_every_source_of_a_dated_fact_is_described():
    table = tomllib.loads((CHECKOUT / "archive/ingest/tables/dated_facts.toml").read_text("utf-8"))
    named = {
        row["source"] for rows in table.values() if isinstance(rows, list) for row in rows if "source" in row
    }
    assert named and named <= set(table["sources"])
