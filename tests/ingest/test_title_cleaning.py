import pytest

from archive.ingest.extract import title_cleaning


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("[转帖] 在全市春耕会上的讲话", "在全市春耕会上的讲话"),
        ("【原创】在全市春耕会上的讲话(最新)", "在全市春耕会上的讲话"),
        ("转载:在全市春耕会上的讲话", "在全市春耕会上的讲话"),
        ("在全市春耕会上的致辭(只有中文)(附圖)", "在全市春耕会上的致辭"),
        ("[春耕]在全市春耕会上的讲话", "[春耕]在全市春耕会上的讲话"),
        ("20130410 在全市春耕会上的讲话", "在全市春耕会上的讲话"),
        ("2013年全市春耕会上的讲话", "2013年全市春耕会上的讲话"),
        ("[县长在全县]县长在全县春耕会上的讲话", "县长在全县春耕会上的讲话"),
    ],
)
def test_it_cleans_what_forums_and_press_offices_add(line, expected):
    assert title_cleaning.clean(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("第1篇 区人大常委会工作报告", "区人大常委会工作报告"),
        ("毕业酒会领导致辞(篇1)", "毕业酒会领导致辞"),
        ("开学典礼校长致辞稿篇一", "开学典礼校长致辞稿"),
        ("Full text: Mayor Reed's inauguration speech", "Mayor Reed's inauguration speech"),
        ("在通水动员大会上的 讲 话", "在通水动员大会上的讲话"),
    ],
)
def test_it_cleans_what_collections_and_newspapers_add(line, expected):
    assert title_cleaning.clean(line) == expected


def test_a_title_does_not_begin_with_the_word_that_it_is_an_annex():
    assert title_cleaning.clean("附件1:在全市教育工作座谈会上的讲话") == "在全市教育工作座谈会上的讲话"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("【县长讲话】在全县秋冬种现场会上的讲话", "在全县秋冬种现场会上的讲话"),
        ("【公文范例】在全县秋冬种现场会上的讲话(3900字)", "在全县秋冬种现场会上的讲话"),
        ("全文丨李长河在全县三级干部大会上的讲话", "李长河在全县三级干部大会上的讲话"),
        ("讲话 | 李长河:把种子播进春天里", "李长河:把种子播进春天里"),
        ("讲话稿:在全县秋冬种现场会上的讲话", "在全县秋冬种现场会上的讲话"),
        ("青春无悔 | 在开学典礼上的讲话", "青春无悔 | 在开学典礼上的讲话"),
        ("演讲稿:珍惜粮食", "演讲稿:珍惜粮食"),
    ],
)
def test_it_cuts_the_sort_that_sites_and_accounts_put_before_a_title(line, expected):
    assert title_cleaning.clean(line) == expected
