import pytest

from archive.ingest.part_marks import is_mark, part_in, place_word

TITLE = "在全县冬修水利动员大会上的讲话"


@pytest.mark.parametrize(
    "mark",
    [
        "(2)",
        "（二）",
        "[2]",
        "【2】",
        "〔2〕",
        "(第2页)",
        "_第2页",
        " 第2页",
        "（第二部分）",
        "第二部分",
        "(P2)",
        "（连载2）",
        "_2",
        "［2］",
        "(Ⅱ)",
        "(②)",
        "(二)(完)",
        "(二、完)",
        "(第二节)",
        "(连载之二)",
        "——第2页",
        " | 第2页",
    ],
)
def test_it_reads_the_number_of_a_part(mark):
    assert part_in(TITLE + mark) == (TITLE, 2, None)


@pytest.mark.parametrize(
    "mark",
    [
        "(2/3)",
        "(共3页 第2页)",
        "（第2/3页）",
        "（第2页 共3页）",
        " - 2/3",
        "(3-2)",
        "(2 of 3)",
        " (Part 2 of 3)",
    ],
)
def test_it_reads_how_many_parts_there_are(mark):
    assert part_in(TITLE + mark) == (TITLE, 2, 3)


@pytest.mark.parametrize(
    "title", [f"{TITLE}(2011)", f"{TITLE}(1-3)", f"{TITLE}(草案)", "在第2部分会议上的讲话"]
)
def test_what_is_no_part_stays_in_the_title(title):
    assert part_in(title) == (title, None, None)


@pytest.mark.parametrize(
    ("mark", "word"), [("(上)", "上"), ("·下", "下"), ("（续完）", "完"), ("(续)", ""), ("(2)", "")]
)
def test_it_reads_the_place_of_a_part(mark, word):
    assert place_word(TITLE + mark) == word


def test_a_mark_alone_is_known():
    assert is_mark("(2)") and is_mark("_第2页") and not is_mark("讲话(2)")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("在动员会上的讲话(4)", ("在动员会上的讲话", 4, None)),
        ("在动员会上的讲话（二）", ("在动员会上的讲话", 2, None)),
        ("在动员会上的讲话(2/5)", ("在动员会上的讲话", 2, 5)),
        ("在动员会上的讲话_第3页", ("在动员会上的讲话", 3, None)),
        ("在动员会上的讲话第(2/3)页", ("在动员会上的讲话", 2, 3)),
        ("在动员会上的讲话(4).doc", ("在动员会上的讲话", 4, None)),
        ("在动员会上的讲话.docx", ("在动员会上的讲话", None, None)),
        ("政府工作报告(2011)", ("政府工作报告(2011)", None, None)),
        ("政府工作报告(全文)", ("政府工作报告(全文)", None, None)),
        ("在八届七次全会上的讲话", ("在八届七次全会上的讲话", None, None)),
        ("在动员会上的讲话(5/2)", ("在动员会上的讲话(5/2)", None, None)),
    ],
)
def test_it_reads_the_part_number_in_a_title(title, expected):
    assert part_in(title) == expected
