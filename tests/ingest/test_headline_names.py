"""Headlines that name who speaks in ways of their own."""

import pytest

from archive.ingest.extract import headline_names, title_namings
from archive.ingest.extract.folding import fold


@pytest.mark.parametrize(
    ("title", "name"),
    [("畢業典禮畢業生致詞 中文系 簡佩珊", "簡佩珊"), ("畢業典禮本籍生致詞法律系李大明", "李大明")],
)
def test_a_student_stands_behind_the_department(title, name):
    naming, _, _ = title_namings.find(title, fold(title))
    assert title[slice(*naming.name)] == name


@pytest.mark.parametrize("line", ["李大明校長勉勵畢業生", "李大明校長期許畢業生走向大海"])
def test_a_headline_says_whom_the_head_urges(line):
    assert headline_names.URGES.match(fold(line))["name"] == "李大明"


@pytest.mark.parametrize(
    "line", ["李大明校長的畢業生", "校長勉勵畢業生,李大明致詞", "感謝李大明校長勉勵畢業生"]
)
def test_other_lines_urge_nobody(line):
    found = headline_names.URGES.match(fold(line))
    assert not found or found["name"] != "李大明"
