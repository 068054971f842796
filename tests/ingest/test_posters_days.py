"""Days that a poster of a forum, a lunar day in a title and a kept birthday give."""

import doctest

import pytest

from archive.ingest import pipeline
from archive.ingest.documents import RawPage
from archive.ingest.extract import posters_days, put_up

SAID = "各位师傅:<br>请大家来,先给大家道个歉。规矩怎么改,我拿个初步意见,请你们当面骂。<br>谢谢各位!"


def dated(page):
    (draft,) = pipeline.ingest([RawPage("a.html", f"<meta charset=utf-8>{page}".encode())])
    return draft.date


@pytest.mark.parametrize("module", [posters_days, put_up])
def test_it_does_what_its_examples_say(module):
    failed, tried = doctest.testmod(module)
    assert tried
    assert not failed


def forum(preface, stamp="1# 发表于 2013-4-9 22:41 | 只看该作者"):
    return dated(
        f"<title>局长讲话 - 和平论坛</title><div>东江水<br>帖子 12</div><div>{stamp}</div><div>{preface}<br>"
        f"<b>在全县司机座谈会上的讲话</b><br>县交通局局长 朱凯<br>{SAID}</div>"
    )


@pytest.mark.parametrize(
    ("preface", "expected"),
    [
        ("今天上午我去开会,带回来这份稿子,一个字一个字敲上来的。", "2013-04-09"),
        ("昨天下午去听了会,稿子要来了,敲上来给大家看。", "2013-04-08"),
        ("前天回村,正赶上开搬迁会,俺叔讲了这一段,我用手机录下来,一个字一个字敲出来的。", "2013-04-07"),
        ("今天上午天气真好,稿子是从别人那里要来的。", None),
        ("今天上午我去开会,堵车堵得厉害。", None),
        ("上个月去开会,带回来这份稿子,今天敲上来。", None),
    ],
)
def test_a_posters_today_is_the_day_of_his_stamp(preface, expected):
    assert forum(preface) == expected


def test_a_site_that_collects_texts_has_no_posters_today():
    assert (
        forum("今天上午我去开会,带回来这份稿子,敲上来的。", stamp="发布时间:2013-4-9 22:41 点击:12") is None
    )


@pytest.mark.parametrize(
    ("title", "said", "posted", "expected"),
    [
        ("在正月初六村民大会上的讲话", "兔子年,咱也学学兔子。", "2011-02-12", "2011-02-08"),
        ("在正月初六村民大会上的讲话", "兔子年,咱也学学兔子。", "2011-03-12", None),
        ("在正月初六村民大会上的讲话", "兔子年,咱也学学兔子。", "2012-01-30", None),
        ("在正月初六村民大会上的讲话", "路修好了。", "2011-02-12", None),  # it may be put up again each year
        ("在中秋节联欢会上的讲话", "兔年过了一半。", "2011-09-14", None),  # kept on other days too
    ],
)
def test_a_lunar_day_in_the_title_is_of_the_year_in_which_the_page_went_up(title, said, posted, expected):
    page = (
        f"<h1>{title}</h1><p>发布时间:{posted}</p><p>乡亲们:</p><p>{said}</p><p>树也栽上了。</p><p>散会。</p>"
    )
    assert dated(page) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("今天是南丁格尔诞辰二百周年的日子,全世界的护士都在过节。", "2020-05-12"),
        ("今天是毛泽东同志诞辰120周年,我们来到这里。", "2013-12-26"),
        ("今年是雷锋同志牺牲50周年,我们要学雷锋。", "2012"),
        ("今天,我们纪念黄麻起义90周年,同志们!", "2017"),
        ("今年是市工商联成立60周年。", None),
        ("前年是焦裕禄同志诞辰九十周年。", None),
        ("今天是王大力同志诞辰一百周年。", None),
    ],
)
def test_a_birthday_that_is_kept_today_is_the_day(said, expected):
    page = f"<h1>在全院大会上的讲话</h1><p>同志们:</p><p>{said}</p><p>大家辛苦了。</p><p>谢谢大家!</p>"
    assert dated(page) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("去年这个时候,也就是一九九八年的六月,谁也没有想到后面会有那样一场大水。", "1999-06"),
        ("去年这个时候,也就是一九九八年,发了一场大水。", "1999"),
        ("去年,也就是一九九八年的六月,发了一场大水。", "1999"),
        ("去年这个时候,1954年的大水还有人说起。", None),
    ],
)
def test_this_time_last_year_told_in_figures_tells_the_month(said, expected):
    page = f"<h1>在全市防汛会议上的讲话</h1><p>同志们:</p><p>{said}</p><p>要守住堤。</p><p>散会。</p>"
    assert dated(page) == expected


def account(name, preface, posted="2021-09-02"):
    head = f"<div id=meta_content><a id=js_name>{name}</a> <em id=publish_time>{posted} 17:40</em></div>"
    title = "在沙河县柳湾中学2021年秋季开学典礼上的讲话"
    return dated(
        f"<h1 class=rich_media_title>校长寄语</h1>{head}<div id=js_content><p>{preface}</p>"
        f"<p align=center><b>{title}</b></p><p>{SAID.replace('<br>', '</p><p>')}</p></div>"
    )


@pytest.mark.parametrize(
    ("name", "preface", "expected"),
    [
        (
            "柳湾中学之窗",
            "编者按:昨天上午,我校开学典礼在操场举行,校长作了讲话,现全文刊发。",
            "2021-09-01",
        ),
        (
            "柳湾中学之窗",
            "小编按:今天上午,我校开学典礼举行,校长作了讲话,现全文分享。",
            "2021-09-02",
        ),
        (
            "全国校长会",
            "编者按:昨天上午,柳湾中学开学典礼举行,校长作了讲话,现全文刊发。",
            "2021-08-01/2021-09-02",
        ),
        (
            "柳湾中学之窗",
            "编者按:我校开学典礼日前举行,校长作了讲话,现全文刊发。",
            "2021-08-01/2021-09-02",
        ),
    ],
)
def test_an_account_that_bears_the_name_of_who_met_says_yesterday_of_its_own_day(name, preface, expected):
    assert account(name, preface) == expected
