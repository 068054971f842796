import json
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from archive.ingest import gazetteer
from archive.ingest.gazetteer.units import TABLES
from archive.management.commands import build_place_words


@pytest.fixture
def dictionary(tmp_path):
    words = "锁阳城 5 ns\n平湖市 9 ns\n青海湖 7 ns\n上升 900 v\n钟埭 3 ns\n"
    path = tmp_path / "dict.txt"
    path.write_text(words, "utf-8")
    return build_place_words.Dictionary(path)


def test_it_says_in_one_line_what_to_get(tmp_path):
    with pytest.raises(CommandError, match=r"dict\.txt: is not there: pip download"):
        call_command("build_place_words", "--jieba", str(tmp_path), "--divisions", str(tmp_path))


def test_a_longer_word_holds_no_name_of_a_place(dictionary):
    held = build_place_words.place_words(gazetteer.load(), dictionary)
    assert "锁阳城" in held["阳城"]
    assert "平湖市" not in held["平湖"]


def test_townships_that_are_words_or_waters_are_told(dictionary):
    told = build_place_words.township_words(gazetteer.load(), dictionary)
    assert told == {"上升", "青海湖"}


def test_it_takes_of_cities_only_what_is_called_a_township():
    streets = [
        {"code": "441900101", "name": "石碣镇"},
        {"code": "441900401", "name": "松山湖"},
        {"code": "330482001", "name": "当湖街道"},
    ]
    assert build_place_words.townships_of_cities(streets) == ["441900101\t石碣镇"]


def test_it_builds_the_shipped_words_again(tmp_path):
    try:
        jieba = Path(str(distribution("jieba").locate_file("")))
    except PackageNotFoundError:
        pytest.skip("jieba 0.42.1 is not installed; see build_place_words --help")
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / "streets.json").write_text(json.dumps([]), "utf-8")
    call_command(
        "build_place_words",
        *("--jieba", str(jieba), "--divisions", str(tmp_path), "--into", str(tmp_path)),
    )
    for table in ("place_words.tsv", "township_words.tsv"):
        assert (tmp_path / table).read_text("utf-8") == (TABLES / table).read_text("utf-8")
