import pytest

from archive.ingest.extract import title_cleaning


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("[转帖] 在全市春耕会上的讲话", "在全市春耕会上的讲话"),
        ("【原创】在全市春耕会上的讲话(最新)", "在全市春耕会上的讲话"),
        ("转载:在全市春耕会上的讲话", "在全市春耕会上的讲话"),
        ("【精选】在全市春耕会上的讲话", "在全市春耕会上的讲话"),
        ("[最新版]在全市春耕会上的讲话", "在全市春耕会上的讲话"),
        ("在全市春耕会上的致辭(只有中文)(附圖)", "在全市春耕会上的致辭"),
        ("CE addresses LegCo (English translation)", "CE addresses LegCo"),
        ("[春耕]在全市春耕会上的讲话", "[春耕]在全市春耕会上的讲话"),
        ("[政治]在2018年春节团拜会上的讲话", "在2018年春节团拜会上的讲话"),
        ("县长在植树会讲话与县长在秋收会发言汇编", "县长在植树会讲话"),
        ("《清明节祭祖致词》", "清明节祭祖致词"),
        ("《麦田与渠道》", "《麦田与渠道》"),
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
        ("区长在全区动员会上的发言通用", "区长在全区动员会上的发言"),
        ("最新区长在全区动员会上的讲话", "区长在全区动员会上的讲话"),
        ("(内蒙古)2022年春江旗人民政府工作报告(全文)", "2022年春江旗人民政府工作报告"),
        ("(春江)2022年人民政府工作报告", "(春江)2022年人民政府工作报告"),
        ("2019领导讲话稿:区长在全区动员会上的讲话_第2页", "区长在全区动员会上的讲话"),
        ("毕业酒会领导致辞(篇1)", "毕业酒会领导致辞"),
        ("开学典礼校长致辞稿篇一", "开学典礼校长致辞稿"),
        ("Full text: Mayor Reed's inauguration speech", "Mayor Reed's inauguration speech"),
        ("Leader's Budget Speech 2016: full text", "Leader's Budget Speech 2016"),
        ("在通水动员大会上的 讲 话", "在通水动员大会上的讲话"),
    ],
)
def test_it_cleans_what_collections_and_newspapers_add(line, expected):
    assert title_cleaning.clean(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("第56章 在水利学会年会上的讲话", "在水利学会年会上的讲话"),
        ("2011年7月18日 在全县干部大会上的讲话", "在全县干部大会上的讲话"),
        ("精选优质文档-倾情为你奉上青禾集团工会工作报告", "青禾集团工会工作报告"),
        ("第三章 水利", "第三章 水利"),
        ("教师节校长发言稿(通用6篇)", "教师节校长发言稿"),
        ("冬季长跑赛开幕词范例", "冬季长跑赛开幕词"),
        ("市长安全生产讲话【通用三篇】", "市长安全生产讲话"),
        ("1在水利局长会议上的总结讲话稿", "在水利局长会议上的总结讲话稿"),
    ],
)
def test_it_cuts_the_chapter_of_a_book_the_day_of_a_paper_and_what_a_mill_says_of_itself(line, expected):
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


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("全文！李长河在茶商大会开幕式上的致辞", "李长河在茶商大会开幕式上的致辞"),
        ("重磅!讲话全文!镇长在移民搬迁动员会上的讲话", "镇长在移民搬迁动员会上的讲话"),
        ("（全文）在全县秋冬种现场会上的讲话", "在全县秋冬种现场会上的讲话"),
        ("全文背诵！少年诵读大会上的致辞", "全文背诵！少年诵读大会上的致辞"),
        ("加油！在誓师大会上的讲话", "加油！在誓师大会上的讲话"),
        ("局长在全市供热工作会议上的讲话范文", "局长在全市供热工作会议上的讲话"),
        ("院长在护士节大会上的致辞（模板）", "院长在护士节大会上的致辞"),
        ("乡长在秋收动员会上的讲话稿【通用版】", "乡长在秋收动员会上的讲话稿"),
        ("在助残日活动上的致辞3篇（在助残日活动上的致辞怎么写）", "在助残日活动上的致辞"),
        ("在全市模板行业安全生产会议上的讲话", "在全市模板行业安全生产会议上的讲话"),
        ("在公文范文大赛颁奖仪式上的致辞", "在公文范文大赛颁奖仪式上的致辞"),
        ("三、局长在全市供热工作会议上的讲话", "局长在全市供热工作会议上的讲话"),
        ("（二）在老干部迎春座谈会上的讲话", "在老干部迎春座谈会上的讲话"),
        ("4.在全县秋冬种现场会上的讲话", "在全县秋冬种现场会上的讲话"),
        ("9.18纪念大会上的讲话", "9.18纪念大会上的讲话"),
        ("转一篇老校长的退休讲话,听得落泪!", "老校长的退休讲话"),
        ("转型发展大会上的讲话", "转型发展大会上的讲话"),
        ("一、二年级开学典礼上的讲话", "一、二年级开学典礼上的讲话"),
    ],
)
def test_it_cuts_cries_before_a_title_words_of_model_texts_behind_it_and_a_collectors_number(line, expected):
    assert title_cleaning.clean(line) == expected
