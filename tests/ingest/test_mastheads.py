"""What the head and foot of a page tell of its site and day, and what stands around its text."""

import pytest

from archive.ingest import furniture, outline, pipeline
from archive.ingest.documents import RawPage

TITLE = "在全县春耕会议上的讲话"
SAID = (
    "<p>同志们:</p><p>春耕就要开始了,种子要备足,渠道要修好。</p><p>人误地一时,地误人一年。</p><p>散会。</p>"
)


def drafts(page, name="a.html"):
    return pipeline.ingest([RawPage(name, page.encode())])


def draft(head, foot="", title=TITLE, said=SAID):
    markup = f"<meta charset=utf-8><title>{title}</title>{head}<h2>{TITLE}</h2>{said}{foot}"
    (found,) = drafts(markup)
    return found


def site(*args, **kwargs):
    return draft(*args, **kwargs).witnesses[0].source_site


@pytest.mark.parametrize(
    ("head", "foot", "title", "expected"),
    [
        ("<div>春江法院网 藏文版 | 汉文版</div>", "", TITLE, "春江法院网"),
        ("<div>织密一张网 藏在心里</div>", "", TITLE, None),
        (
            "<div class=banner><img alt='春江县龙首中学 校训:明德'></div>",
            "",
            "春江县龙首中学",
            "春江县龙首中学",
        ),
        ("<div class=banner><img alt='春江县酒业公司'></div>", "", TITLE, None),  # an advertiser's
        ("<p><img src=title.jpg alt='春江视野'></p>", "", "春江视野 - 六大专题 - 讲话", "春江视野"),
        ("", "<p>望都县国家税务局 2001年5月制作</p>", "望都国税", "望都国税"),
        ("", "<p>易县国家税务局 2001年5月制作</p>", "望都国税", None),
    ],
)
def test_the_site_has_the_name_that_head_and_foot_bear_out(head, foot, title, expected):
    assert site(head, foot, title) == expected


def test_a_text_from_a_gathering_has_its_name():
    head = "林城资料汇编（网络版） 收录日期：2005-06-11"
    text = f"{head}\n\n{TITLE}\n\n同志们:\n春耕就要开始了。\n种子要备足。\n散会。"
    (found,) = drafts(text, "a.txt")
    assert (found.witnesses[0].source_site, found.witnesses[0].posted) == (
        "林城资料汇编（网络版）",
        "2005-06-11",
    )


def test_an_office_in_brackets_between_day_and_clicks_is_the_source():
    line = "<div>[2011-11-14] [春江县柳河乡人民政府] [阅读次数:77]</div>"
    found = draft("", said=line + SAID).witnesses[0]
    assert (found.posted, found.source_site) == ("2011-11-14", "春江县柳河乡人民政府")


def test_the_clock_over_a_page_comes_behind_a_day_that_is_labelled():
    clock = "<div>春江县人民政府门户网站 2025年4月1日 星期二</div><div>首页 &gt; 讲话文稿</div>"
    put_up = "<div>发布日期:2025-03-31 文章来源:县文旅局 点击:96</div>"
    found = draft(clock, said=put_up + SAID).witnesses[0]
    assert (found.posted, found.source_site) == ("2025-03-31", "县文旅局")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("http://blog.example.cn/laogong1935", None),
        ("http://blog.example.cn/s/blog_4a7d.html", "http://blog.example.cn/s/blog_4a7d.html"),
    ],
)
def test_the_front_of_a_blog_is_no_address_of_a_page(address, expected):
    assert draft(f"<p>老周的旧箱子</p><p>{address}</p>").witnesses[0].source_url == expected


@pytest.mark.parametrize(
    ("preface", "expected"),
    [
        ("【前记】从箱底翻出这份稿子,是1998年10月8日厂庆那天念的,一字没改。", "1998-10-08"),
        ("【前记】从箱底翻出这份稿子,是1998年10月8日从老家寄来的,一字没改。", None),
    ],
)
def test_a_preface_tells_the_day_on_which_a_paper_was_read_out(preface, expected):
    assert draft("", said=f"<p>{preface}</p><p>春江县县长 李河</p>{SAID}").date == expected


def test_what_is_added_below_and_readers_words_are_none_of_the_text():
    foot = (
        "<p>补:水库后来还是修了。</p><div>分享:[微博] [空间] 阅读(412)┊评论(9)┊收藏(3)</div>"
        "<p>江边人:李县长,我是柳河的,您还记得我不?</p><p>匿名:路过,泪目。</p>"
    )
    assert [one.text for one in draft("", foot).text.paragraphs][-1] == "散会。"


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("(图为会议现场,小林 摄)", "caption"),
        ("温馨提示:使用时请将XX替换为实际内容。", "site-note"),
        ("温馨提示:大家下山的时候路滑,请扶好栏杆。", ""),
        ("猜你喜欢:2010年春江市政府工作报告 柳河市2009年政府工作报告", "site-note"),
        ("猜你喜欢这座城市,我也喜欢。", ""),
    ],
)
def test_captions_hints_and_offers_are_furniture(line, rule):
    assert furniture.rule_of(line) == rule


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("七、八月份整改,改得怎么样,由群众说了算。", None),
        ("七、八月份工作安排", "七"),
        ("四、五类危桥二百座,名单已经发了。", None),
        ("四、五类问题要抓好", "四"),
    ],
)
def test_two_numbers_of_months_and_kinds_are_no_number_of_a_heading(text, number):
    mark = outline.mark_at(text)
    assert (mark and mark.number) == number


def test_an_entry_of_a_collection_has_its_own_title_below_the_collections():
    entries = "".join(
        f"<h2>护林会议领导讲话 篇{n}</h2><p>在全县护林{kind}上的讲话</p><p>(201{at}年3月18日)</p>"
        f"<p>同志们:</p><p>坡上的枯草还没有返青,一个烟头就能烧掉一面山,{kind}不在多,在于句句落地。</p>"
        f"<p>山绿一分,水清一分,请大家把这一春守住,把人看住,把火种看住。{kind}到此结束。</p>"
        for at, (n, kind) in enumerate((("一", "紧急会议"), ("二", "现场会")))
    )
    found = drafts(f"<meta charset=utf-8><title>护林会议领导讲话(精选2篇)_文山</title>{entries}")
    assert [one.title for one in found] == ["在全县护林紧急会议上的讲话", "在全县护林现场会上的讲话"]
    assert [one.date for one in found] == ["2010-03-18", "2011-03-18"]
