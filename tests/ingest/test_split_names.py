"""Names of Taiwan that their office parts: 游縣長敏芳."""

import pytest

from archive.ingest.extract import leads, names, split_names, stated_speakers, title_namings
from archive.ingest.extract.folding import fold


def _named(text: str, naming: names.Naming) -> tuple[str, str]:
    surname = stated_speakers.parted_surname(text, naming)
    return text[slice(*surname)] + text[slice(*naming.name)], text[surname[1] : naming.office[1]]


@pytest.mark.parametrize(
    ("line", "name", "office"),
    [
        ("游縣長敏芳", "游敏芳", "縣長"),
        ("致詞人:陳理事長文雄", "陳文雄", "理事長"),
        ("衛生局簡局長淑婷女士", "簡淑婷", "局長"),
        ("連副董事長文揚", "連文揚", "副董事長"),
    ],
)
def test_reads_a_line_that_holds_such_a_name(line, name, office):
    assert _named(line, names.whole_line(fold(line))) == (name, office)


@pytest.mark.parametrize(
    "line", ["游縣長信箱", "林校長致詞", "陳局長國慶", "簡主任專欄", "縣長、議長、陳局長文雄"]
)
def test_leaves_words_behind_an_office_and_lists_of_guests(line):
    assert split_names.whole(fold(line)) is None


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("林縣長宏榮致詞稿", "林宏榮"),
        ("工會第十二屆會員代表大會 陳理事長國棟致詞", "陳國棟"),
        ("連董事長文揚於一一○年股東常會致詞", "連文揚"),
    ],
)
def test_reads_a_title_that_says_who_speaks(title, name):
    assert _named(title, title_namings.find(title, fold(title))[0])[0] == name


@pytest.mark.parametrize("title", ["王校長國慶致詞", "林校長新春致詞", "游縣長敏芳、簡議長國樑、各位來賓"])
def test_takes_no_feast_and_no_guest_for_a_name(title):
    assert split_names.in_title(fold(title)) is None


def test_reads_a_lead_and_no_greeting():
    lead = "以下為簡校長淑婷於108年9月2日開學典禮致詞全文:"
    assert _named(lead, leads.in_lead(lead, fold(lead))) == ("簡淑婷", "校長")
    assert split_names.in_lead(fold("簡校長淑婷、各位老師、各位同學:")) is None
