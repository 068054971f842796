import pytest

from archive.ingest.documents import RawPage
from archive.ingest.extract import dates, speakers
from archive.ingest.pipeline import ingest
from tests.ingest.factories import make_document
from tests.ingest.texts import BODY

TITLE = "在全县春耕现场会上的讲话"
TEXT = ("同志们:", "春耕要抓紧。", "谢谢大家!")


def with_note(note, *head, posted=None):
    return make_document((TITLE, *head), TEXT, {"posted": posted} if posted else {}, furniture=(note,))


def spoken_by(note, *head):
    return [one.value for one in speakers.find(*with_note(note, *head), TITLE)]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("编者按:现场会上,县委书记沈远山没有念稿子。现根据录音整理。", ["沈远山", "县委书记"]),
        ("编者按:县长李明走进田间。本报刊发讲话全文。", ["李明", "县长"]),
        ("【导读】:昨天下午,市长欧大海在会上作了讲话。", ["欧大海", "市长"]),
        ("编者按:现将觉山大和尚开示全文刊出,以飨读者。", ["觉山", None]),
        ("编者按:现将诸位法师开示全文刊出,以飨读者。", [None, None]),
        # Two people, or a note that tells of no speech, leave it open.
        ("编者按:县委书记沈远山出席,县长李明在会上作了讲话。", [None, None]),
        ("编者按:县长李明走进田间,察看了墒情。", [None, None]),
        # Who reads it out is not whose words they are.
        ("编者按:贺词由副县长李明代表宣读。现根据录音整理。", [None, None]),
    ],
)
def test_it_reads_the_speaker_from_an_editors_note(note, expected):
    assert spoken_by(note) == expected


def test_the_name_line_goes_before_an_editors_note():
    assert spoken_by("编者按:县长李明在会上作了讲话。", "县委书记 王大力") == ["王大力", "县委书记"]


def test_it_reads_who_spoke_from_a_note_with_a_rank_before_the_post():
    office = "县委党校特聘教师、原双河村党支部书记"
    assert spoken_by(f"(讲课人系{office}王大力)") == ["王大力", office]
    assert spoken_by("(作者时任春江县副县长。原载《水利》,1993年编印)", "王大力") == [
        "王大力",
        "春江县副县长",
    ]


def test_it_reads_the_office_from_a_note_on_the_author():
    assert spoken_by("(作者系春江市人民政府副市长。本文有删节)", "王大力") == [
        "王大力",
        "春江市人民政府副市长",
    ]


@pytest.mark.parametrize(
    ("note", "posted", "expected"),
    [
        ("编者按:四月二日,县里召开春耕现场会。", "2010-04-06", "2010-04-02"),
        ("编者按:12月28日,全县春耕活动启动。", "2011-01-05", "2010-12-28"),
        ("编者按:四月二日,县里召开春耕现场会。", "2010-06-06", None),
        ("编者按:四月二日,春雨下了一天。", "2010-04-06", None),
        ("编者按:四月二日,县里召开春耕现场会。", None, None),
    ],
)
def test_a_day_of_an_editors_note_takes_its_year_from_a_page_put_up_soon_after(note, posted, expected):
    assert dates.find(*with_note(note, posted=posted), TITLE).value == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("(作者系县水利局局长)", [None, "县水利局局长"]),
        ("(作者:李明,县水利局局长)", ["李明", "县水利局局长"]),
        ("作者:县长 李明  加入时间:2010-4-9 8:12:40  点击:12次", ["李明", "县长"]),
        ("作者:李明  加入时间:2010-4-9 8:12:40  点击:12次", [None, None]),
        ("(李明同志系县委副书记、县长)", ["李明", "县委副书记、县长"]),
        ("(根据县委书记李明讲话录音整理)", ["李明", "县委书记"]),
        ("(2024年6月6日,根据县委书记李明讲话录音整理)", ["李明", "县委书记"]),
        ("(根据李明书记讲话录音整理,标题为编者所加)", ["李明", "书记"]),
        ("(根据县委书记李明2011年3月5日在全县春耕会议上的讲话录音整理)", ["李明", "县委书记"]),
        ("本文整理自平江大学校长李明在春江论坛上的演讲", ["李明", "平江大学校长"]),
        ("——摘自李明同志在全县三级干部会议上的讲话", ["李明", None]),
        ("——摘自《春江日报》2011年3月6日", [None, None]),
        ("讲话人简介:李明,男,1962年生,现任副县长,分管农业。", ["李明", "副县长"]),
        ("(此件根据县长李明同志讲话录音整理,未经本人审阅)", ["李明", "县长"]),
        ("(讲话人:李明)", ["李明", None]),
        ("(原载县委办《农情》1993年第3期。买买提·艾山时任县长。)", ["买买提·艾山", "县长"]),
        ("(原载县委办《农情》1993年第3期。这一年李明调任县长。)", [None, None]),
        ("[日期:2014-10-09] [作者:市委副书记 李 明] [字体:大 中 小]", ["李明", "市委副书记"]),
        ("(县委办根据录音整理)", [None, None]),
        ("作者:李明", [None, None]),
    ],
)
def test_it_reads_who_a_note_says_is_the_author(note, expected):
    assert spoken_by(note) == expected


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        ("搬家翻出一份油印稿,是局党委书记李明同志在竣工大会上念的,一字未改。", ["李明", "局党委书记"]),
        ("昨天,县长李明在春耕会上即席讲话,全文如下:", ["李明", "县长"]),
        ("鞋厂的马老板讲得实在,我找他要的稿子。他叫马绍全。", ["马绍全", None]),
        ("为了方便学习,现将县委书记李明同志在春耕会上的讲话全文发布。", ["李明", "县委书记"]),
        ("【编者按】现将李明同志的讲话刊登如下,供学习。", ["李明", None]),
        ("李明县长的讲话,由县政府办公室根据录音整理。", ["李明", "县长"]),
        ("会议由市委副书记李明同志主持。以下为讲话全文。", [None, None]),
        ("县委书记沈远山出席,县长李明陪同,以下为讲话全文。", [None, None]),
    ],
)
def test_it_reads_who_a_sentence_above_the_text_says_has_spoken(above, expected):
    page = RawPage("a.txt", "\n".join((above, TITLE, *TEXT, "春耕生产要抓紧抓好,不误农时。" * 8)).encode())
    (draft,) = ingest([page])
    assert [draft.speaker, draft.office] == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("按:会开完了,大家叫我贴到网上,给在外的孩子看看。桥东村支书 李明", ["李明", "桥东村支书"]),
        ("按:现场会开得很实在,特此转发。县委书记 李明", [None, None]),  # whose words they are it does not say
        ("编者按:10月8日,常务副县长折万山在会上作了讲话。", ["折万山", "常务副县长"]),
    ],
)
def test_who_signs_his_own_preface_spoke(note, expected):
    assert spoken_by(note) == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("编者按:昨天上午,校长向守仁作了题为《慢》的讲话,现全文刊发。", ["向守仁", "校长"]),
        ("编者按:县长向大会作了报告,现全文刊发。", [None, None]),
        ("编者按:校长和师生代表在会上讲了话,现全文刊发。", [None, None]),
        ("编者按:县长应邀出席并作讲话,现全文刊发。", [None, None]),
    ],
)
def test_a_surname_that_is_a_word_too_is_read_behind_an_office(note, expected):
    assert spoken_by(note) == expected


@pytest.mark.parametrize(
    ("note", "day"),
    [
        ("(根据李明同志2014年3月5日的讲话录音整理)", "2014-03-05"),
        ("(作者系春江县委书记,本文为2014年3月5日在全县大会上的讲话)", "2014-03-05"),
        ("(本文发表于2014年3月5日《春江日报》)", None),
        ("根据录音整理 整理人:王芳 2014年3月8日", None),
    ],
)
@pytest.mark.parametrize("above", [True, False])
def test_a_note_of_what_the_text_was_made_from_gives_the_day(note, day, above):
    lines = (TITLE, *((note, *BODY) if above else (*BODY, note)))
    assert ingest([RawPage("a.txt", "\n".join(lines).encode())])[0].report()["date"] == day


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("讲话人 县长 李明", ["李明", "县长"]),
        ("讲 话 人  县长  李明", ["李明", "县长"]),
        ("发言人办公室 县长 李明", [None, None]),
    ],
)
def test_a_label_needs_no_colon_where_a_blank_parts_it(line, told):
    found = speakers.find(*with_note("(内部资料)", line), TITLE)
    assert [one.value for one in found] == told
