import random
import time

import pytest

from archive.ingest.evaluation import texts
from archive.ingest.evaluation.alignment import Alignment, plain
from archive.ingest.evaluation.texts import Counts

ONE = "今天召开全县冬修水利动员大会，主要任务是总结去年的工作。"
TWO = "山塘水库要在立冬以前放水清淤，谁的责任田谁下锄头。"
THREE = "同志们，水利是农业的命脉，让我们扎扎实实干上一个冬天。"


def score(expected: list[str], found: list[str], sections=None, found_sections=None):
    gold = {"paragraphs": expected} | ({"sections": sections} if sections is not None else {})
    return texts.compare(gold, {"paragraphs": found, "sections": found_sections or []})


def section(heading: str, paragraph: int, number: str = "一", level: int = 1) -> dict:
    return {"level": level, "number": number, "heading": heading, "paragraph": paragraph}


def test_a_text_that_is_the_same_is_perfect():
    same = score([ONE, TWO], [ONE, TWO])
    assert same.characters.is_perfect
    assert same.boundaries == Counts(1, 1, 1)
    assert same.differences == ()


def test_white_space_and_width_are_no_difference():
    assert score(["各位代表：大家好！"], ["各位代表: 大家好!"]).characters.is_perfect


def test_a_lost_paragraph_is_counted_in_characters_and_shown():
    lost = score([ONE, TWO, THREE], [ONE, THREE])
    assert lost.characters == Counts(len(ONE) + len(THREE), len(ONE + TWO + THREE), len(ONE) + len(THREE))
    assert f"text lost: {plain(TWO)}" in lost.differences
    assert lost.boundaries == Counts(1, 2, 1)


def test_furniture_let_in_is_counted_and_costs_an_end_of_paragraph():
    dirty = score([ONE, TWO], [ONE, "上一篇下一篇", TWO])
    assert dirty.characters == Counts(len(ONE + TWO), len(ONE + TWO), len(ONE + TWO) + 6)
    assert dirty.boundaries == Counts(1, 1, 2)
    assert "text let in: 上一篇下一篇" in dirty.differences


def test_furniture_after_the_end_does_not_hide_where_the_text_ends():
    after = score([ONE, TWO], [ONE, TWO, "返回首页"])
    assert after.boundaries == Counts(2, 2, 3)


def test_two_paragraphs_in_one_miss_an_end_and_lose_no_text():
    joined = score([ONE, TWO, THREE], [ONE + TWO, THREE])
    assert joined.characters.is_perfect
    assert joined.boundaries == Counts(1, 2, 1)
    assert any(line.startswith("paragraph end missed") for line in joined.differences)


def test_a_paragraph_cut_in_two_has_an_end_too_many():
    cut = score([ONE + TWO, THREE], [ONE, TWO, THREE])
    assert cut.boundaries == Counts(1, 1, 2)
    assert cut.boundaries.f1 == pytest.approx(2 / 3)


def test_a_text_given_twice_is_kept_once():
    twice = score([ONE, TWO, THREE], [ONE, TWO, THREE] * 2)
    assert twice.characters.recall == 1
    assert twice.characters.precision == pytest.approx(0.5, abs=0.01)


def test_a_text_that_stands_elsewhere_is_lost_there_and_let_in_here():
    moved = score([ONE, TWO, THREE], [TWO, THREE, ONE])
    assert moved.characters.right == len(TWO + THREE)
    assert moved.characters.reported == len(ONE + TWO + THREE)


def test_a_heading_left_in_its_paragraph_loses_no_text():
    gold = [section("抓紧清淤", 1)]
    run_in = score([ONE, TWO], [ONE, f"一、抓紧清淤{TWO}"], gold)
    assert run_in.characters.is_perfect
    assert run_in.sections == Counts(0, 1, 0)


def test_a_heading_kept_as_a_paragraph_has_an_end_too_many():
    kept = score([ONE, TWO], [ONE, "一、抓紧清淤", TWO], [section("抓紧清淤", 1)])
    assert kept.characters.is_perfect
    assert kept.boundaries == Counts(1, 1, 2)


def test_sections_agree_in_level_number_heading_and_paragraph():
    gold = [section("抓紧清淤", 1), section("管好工地", 2, "二")]
    assert score([ONE, TWO, THREE], [ONE, TWO, THREE], gold, gold).sections.is_perfect
    for wrong in (
        section("管好工地", 1, "二"),
        section("管好工地", 2, "三"),
        section("管好工地", 2, "二", 2),
    ):
        found = score([ONE, TWO, THREE], [ONE, TWO, THREE], gold, [gold[0], wrong])
        assert found.sections == Counts(1, 2, 2)


def test_no_number_and_an_empty_one_are_the_same():
    gold, found = (
        [{"level": 1, "number": number, "heading": "修渠", "paragraph": 1}] for number in (None, "")
    )
    assert score([ONE, TWO], [ONE, TWO], gold, found).sections.is_perfect


def test_sections_moved_by_one_paragraph_agree_when_the_place_is_left_out():
    gold = [section("抓紧清淤", 1)]
    found = score([ONE, TWO], [ONE[:10], ONE[10:], TWO], gold, [section("抓紧清淤", 2)])
    assert found.sections == Counts(0, 1, 1)
    assert found.headings == Counts(1, 1, 1)


def test_only_the_keys_that_gold_names_of_a_section_are_compared():
    assert score([ONE], [ONE], [{"heading": "抓紧清淤"}], [section("抓紧清淤", 0)]).sections.is_perfect


def test_a_report_without_text_loses_all_of_it():
    nothing = texts.compare({"paragraphs": [ONE]}, None)
    assert nothing.characters == Counts(0, len(ONE), 0)


def test_gold_without_paragraphs_scores_no_text():
    assert texts.compare({"title": "在会上的讲话"}, {"paragraphs": [ONE]}) is None


def test_unlike_texts_share_next_to_nothing():
    unlike = Alignment.of(plain(ONE + TWO), plain("春天的花园里开满了各种颜色的小花" * 3))
    assert unlike.kept <= 3


def test_a_book_is_aligned_in_seconds():
    # Linear in its size: a comparison of every pair of characters would take many minutes.
    dice = random.Random(5)
    book = "".join(chr(0x4E00 + dice.randrange(3000)) for _ in range(150_000))
    started = time.process_time()
    aligned = Alignment.of(book, "首页" * 50 + book[:70_000] + "广告" * 40 + book[70_100:])
    assert time.process_time() - started < 10
    assert len(book) - 200 < aligned.kept < len(book)


def test_a_refrain_that_returns_all_the_time_is_aligned_where_it_stands():
    verses = [f"第{n}节:渠道修到哪里,我们的干部就走到哪里。" for n in range(200)]
    assert score(verses, verses).boundaries.is_perfect
    assert score(verses, [verses[0], "广告时间", *verses[1:]]).boundaries == Counts(199, 199, 200)
