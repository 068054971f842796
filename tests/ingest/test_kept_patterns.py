"""Patterns are made once and kept for the processes to come; they are the same as those made anew."""

import marshal
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from archive.ingest import patterns
from archive.ingest.patterns import Shelf

MADE = [
    (r"(?P<who>[一-龥]{2,4})同志(?P<did>说|讲)", 0, "王明同志说:"),
    (r"^next page|下一页$", re.I, "Next Page"),
    (r"^第\d+页$", re.M, "第1页\n第22页"),
    (r"(?<![^。])今天(?!的)", 0, "好。今天开会"),
    (r"\s*(\w+)  # a word", re.X | re.I, "  Word "),
    (rb"charset=([\w-]+)", re.I, b"CHARSET=gbk"),
]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "patterns"


@pytest.fixture
def made_anew(monkeypatch):
    """The patterns that were made and not found on the shelf."""
    made, make = [], patterns._made
    monkeypatch.setattr(patterns, "_made", lambda *asked: made.append(asked) or make(*asked))
    return made


def ask_all(path):
    shelf = Shelf(path)
    found = [shelf.take(pattern, int(flags)) for pattern, flags, _ in MADE]
    shelf.keep()
    return found


def test_a_kept_pattern_is_the_one_that_re_makes(path, made_anew):
    ask_all(path)
    assert len(made_anew) == len(MADE)
    for kept, (pattern, flags, text) in zip(ask_all(path), MADE, strict=True):
        made = re.compile(pattern, flags)
        assert kept == made
        assert (kept.flags, kept.groups, dict(kept.groupindex)) == (
            made.flags,
            made.groups,
            dict(made.groupindex),
        )
        hits = [
            [(hit.span(), hit.groups(), hit.groupdict()) for hit in one.finditer(text)]
            for one in (kept, made)
        ]
        assert hits[0] == hits[1] != []
    assert len(made_anew) == len(MADE)


def test_what_is_new_is_added_and_the_rest_stays(path, made_anew):
    ask_all(path)
    shelf = Shelf(path)
    shelf.take("新的", 0)
    shelf.keep()
    ask_all(path)
    assert [asked[0] for asked in made_anew[len(MADE) :]] == ["新的"]


def test_it_is_written_only_when_something_is_new(path):
    ask_all(path)
    written = path.stat().st_mtime_ns
    os.utime(path, ns=(written - 10**9, written - 10**9))
    ask_all(path)
    assert path.stat().st_mtime_ns == written - 10**9


def test_what_nobody_asks_for_any_more_goes(path, monkeypatch):
    monkeypatch.setattr(patterns, "_MOST_UNASKED", 3)
    ask_all(path)
    shelf = Shelf(path)
    shelf.take("新的", 0)
    shelf.keep()
    assert list(marshal.loads(path.read_bytes())[1]) == [("新的", 0)]


def damaged(whole: bytes) -> dict[str, bytes]:
    form, held = marshal.loads(whole)
    mixed = {key: (made[0], made[1][:-4], *made[2:]) for key, made in held.items()}
    return {
        "cut off": whole[: len(whole) // 2],
        "empty": b"",
        "something else": b"\x00\xff" * 40,
        "of another Python": marshal.dumps((("3.11.0", 1), held)),
        "no table": marshal.dumps((form, ["a"])),
        "code cut off": marshal.dumps((form, mixed)),
        "fields missing": marshal.dumps((form, {key: made[:2] for key, made in held.items()})),
    }


@pytest.mark.parametrize("how", damaged(marshal.dumps((("", 0), {}))))
def test_a_damaged_file_is_made_anew(path, how):
    ask_all(path)
    whole = path.read_bytes()
    path.write_bytes(damaged(whole)[how])
    assert ask_all(path) == [re.compile(pattern, flags) for pattern, flags, _ in MADE]
    assert marshal.loads(path.read_bytes())[1].keys() == marshal.loads(whole)[1].keys()


def test_where_nothing_can_be_written_all_are_made(tmp_path):
    assert ask_all(tmp_path / "missing" / "patterns") == ask_all(None)
    assert not (tmp_path / "missing").exists()


def test_after_keeping_patterns_are_made_as_ever(path):
    shelf = Shelf(path)
    shelf.keep()
    assert shelf.take("a+", 0) == re.compile("a+")
    with pytest.raises(re.error):
        Shelf(path).take("(", 0)


@pytest.mark.slow
def test_every_process_asks_for_the_same_patterns(tmp_path):
    """What is made of a set's words stands in one order, whatever the seed of its hashes."""
    asks = (
        "import pathlib, sys; from archive.ingest import patterns;"
        "patterns._SHELF = patterns.Shelf(pathlib.Path(sys.argv[1])); import archive.ingest.readied"
    )
    kept = []
    for seed in ("1", "2"):
        path = tmp_path / seed
        subprocess.run(
            [sys.executable, "-c", asks, str(path)],
            check=True,
            cwd=Path(__file__).resolve().parents[2],
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        kept.append(marshal.loads(path.read_bytes())[1].keys())
    assert kept[0] == kept[1] and len(kept[0]) > 1_000
