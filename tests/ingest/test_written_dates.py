from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from archive.ingest.extract.folding import fold
from archive.ingest.extract.numerals import by_digits, number
from archive.ingest.extract.written_dates import find_all

ONES = "〇一二三四五六七八九"


def found(text):
    return [one.edtf for one in find_all(fold(text))]


def in_chinese(value):
    """Print a number below 100 as Chinese counts: 十, 二十七."""
    tens, ones = divmod(value, 10)
    return ("" if tens < 2 else ONES[tens]) + ("十" if tens else "") + (ONES[ones] if ones else "")


@settings(max_examples=60, deadline=None)
@given(some.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_it_reads_every_day_in_every_form(day):
    digits = "".join(ONES[int(digit)] for digit in str(day.year))
    forms = [
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year} 年 {day.month} 月 {day.day} 日",
        f"（{digits}年{in_chinese(day.month)}月{in_chinese(day.day)}日）",
        f"{digits.replace('〇', '○')}年{in_chinese(day.month)}月{in_chinese(day.day)}日",
        f"{digits.replace('〇', 'Ｏ')}年{in_chinese(day.month)}月{in_chinese(day.day)}号",
        day.isoformat(),
        f"{day.year}/{day.month}/{day.day}",
        f"{day.day:02}.{day.month:02}.{day.year}",
        f"{day:%B} {day.day}, {day.year}",
        f"{day.day} {day:%b} {day.year}",
    ]
    assert [found(form) for form in forms] == [[day.isoformat()]] * len(forms)


@settings(max_examples=60, deadline=None)
@given(some.integers(min_value=1, max_value=99))
def test_it_counts_in_chinese(value):
    assert number(in_chinese(value)) == number(str(value)) == value


@pytest.mark.parametrize("text", ["", "十十", "年", "一二x", "百"])
def test_it_reads_no_number_where_there_is_none(text):
    assert number(text) in (None, 100) and by_digits("二x一一") is None


@pytest.mark.parametrize(
    "text",
    [
        "12日上午",
        "第十一届",
        "100年来",
        "08年5月",
        "正月初八",
        "三百年",
        "3.14",
        "10.0.2.15",
        "1/2",
        "version 2.10.2011.4",
    ],
)
def test_it_sees_no_date(text):
    assert [one for one in find_all(fold(text)) if one.earliest] == []


@pytest.mark.parametrize("text", ["2015年2月30日", "2011年13月1日", "2011年4月31日", "2010年3月5日至3日"])
def test_it_marks_days_that_do_not_exist(text):
    assert next(find_all(fold(text))).impossible


def test_it_keeps_days_without_a_year_apart():
    (one,) = find_all(fold("今日（六月二十八日）"))
    assert (one.month_day, one.earliest, one.impossible) == ((6, 28), None, False)


def test_it_checks_the_weekday_printed_beside_a_day():
    right, wrong = (next(find_all(fold(f"2010年2月24日(星期{day})"))) for day in "三五")
    assert (right.wrong_weekday, wrong.wrong_weekday) == (False, True)


def test_it_notices_a_machines_stamp():
    (stamp,) = find_all("2018-12-03 10:20:33")
    assert stamp.iso and stamp.clock


@settings(max_examples=60, deadline=None)
@given(some.text(max_size=200))
def test_it_folds_character_for_character(text):
    assert len(fold(text)) == len(text)


@settings(max_examples=60, deadline=None)
@given(some.text(alphabet="0123456789年月日至到—-. ()一二三十〇○星期五上半民国", max_size=80))
def test_it_never_fails_and_never_overlaps(text):
    ends = 0
    for one in find_all(text):
        assert one.start >= ends and one.end > one.start
        ends = one.end
        assert one.earliest is None or one.earliest <= one.latest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2012年正月初八", "2012-01-30"),
        ("农历二〇一二年八月十五", "2012-09-30"),
        ("二○一二年(壬辰年)正月初八", "2012-01-30"),
        ("农历2012年腊月二十三", "2013-02-03"),
        ("2012年农历闰四月初一", "2012-05-21"),
    ],
)
def test_it_reads_days_of_the_chinese_calendar(text, expected):
    assert [one.edtf for one in find_all(text)] == [expected]


def test_it_leaves_a_last_month_open_whose_year_may_be_of_either_calendar():
    assert [one.precision for one in find_all("2012年腊月二十三")] == ["year"]


def test_it_calls_a_stem_of_another_year_impossible():
    assert next(find_all("2012年(癸巳年)正月初八")).impossible


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("二 ○ 一 三 年 八 月 十 六 日", "2013-08-16"),
        ("一 九 八 七 年 十 二 月 二 十 三 日", "1987-12-23"),
        ("二О一一年三月八日", "2011-03-08"),
    ],
)
def test_it_reads_letter_spaced_days_and_other_alphabets_zeros(text, expected):
    assert found(text) == [expected]


def test_a_year_in_tens_is_the_republics_only_where_the_page_is_written_so():
    assert [one.edtf for one in find_all("九十五年八月五日", republic=True)] == ["2006-08-05"]
    assert not any(found("九十五年八月五日"))


def test_a_year_of_two_figures_is_the_republics_where_its_weekday_agrees():
    days = ("96年3月30日(星期五)", "96年3月30日(星期六)", "96年3月30日")
    assert [[one.edtf for one in find_all(day, republic=True) if not one.month_day] for day in days] == [
        ["2007-03-30"],
        [],
        [],
    ]


@pytest.mark.parametrize("text", ["2011年3月8日（星期二）", "2011年3月8日，星期二", "3月8日 (周二)"])
def test_a_weekday_is_quoted_with_its_brackets(text):
    (one,) = find_all(fold(f"定于{text}上午"))
    assert fold(f"定于{text}上午")[one.start : one.end] == fold(text)
    assert one.weekday == 1


def test_it_reads_days_as_english_deeds_write_them():
    days = ("this 4th day of July, 1827", "November the 5th, 1999", "the 3rd of May 2010")
    assert [next(find_all(day)).edtf for day in days] == ["1827-07-04", "1999-11-05", "2010-05-03"]


def test_a_year_told_by_both_calendars_is_one_day():
    assert found("中華民國108年(2019年)2月3日於臺北市") == ["2019-02-03"]
    assert found("2019年(民國一百零八年)2月3日") == ["2019-02-03"]
    assert "2018-02-03" not in found("民國108年(2018年)2月3日")  # which of the two is not known


def test_days_of_an_english_month_are_a_span():
    assert found("May 10-12, 2019") == found("10th to 12th May 2019") == ["2019-05-10/2019-05-12"]
    assert found("Dec. 16–17, 2016") == ["2016-12-16/2016-12-17"]
    assert "2018-05-03/2018-05-01" not in found("May 3-1, 2018")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(2006年8月中旬)", "2006-08-11/2006-08-20"),
        ("2013 年 2 月 下 旬", "2013-02-21/2013-02-28"),
        ("2008年7月21日、25日", "2008-07-21/2008-07-25"),
        ("二〇〇八年七月二十一、二十二日", "2008-07-21/2008-07-22"),
        ("1999年6月5日和6日", "1999-06-05/1999-06-06"),
        ("2008年7月21日、5日", "2008-07-21"),
        ("2008年7月21日、8月3日", "2008-07-21"),
    ],
)
def test_it_reads_thirds_of_a_month_and_two_days_of_one(text, expected):
    assert next(find_all(text)).edtf == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("——20211月12日在某县人民代表大会上", ["2021-01-12"]),
        ("202111月2日", ["2021-11-02"]),
        ("2012324日)", ["2012-03-24"]),
        ("2012111日", []),  # 1月11日 or 11月1日
        ("120211月12日", []),
        ("投资2012500元", []),
    ],
)
def test_a_day_that_lost_its_signs_is_read_where_one_reading_is_left(text, expected):
    assert [found.edtf for found in find_all(text)] == expected
