import pytest

from archive.ingest import furniture
from archive.ingest.documents import Fact
from tests.ingest.texts import BODY, CLOSING, OPENING, SECOND, TITLE, body, dropped, head, lifted, page_of

SHARED = f"""文稿小站 - 讲话稿分享平台

{TITLE}(3)

来源:网络整理 时间:2016-05-04 下载这篇文档 手机版
说明:内容仅供预览,完整文档请下载后使用。

{page_of(BODY)}

百度搜索“文稿小站”即可找到本站免费阅读全部范文。
{TITLE}(3).doc 将本文的Word文档下载到电脑
本文链接:https://www.example.cn/wenku/778.html(转载请注明文章来源)
Copyright © 2008-2022 文稿小站网 版权所有
京ICP备00000000号-1
"""

PORTAL = f"""<html><head><title>{TITLE}_某某县人民政府门户网站</title></head><body>
<div class="nav"><a href="/">首页</a><a href="/a">新闻中心</a><a href="/b">政务公开</a></div>
<div>您的位置:<a href="/">首页</a> &gt; <a href="/x">领导讲话</a></div>
<h1>{TITLE}</h1>
<div>发布时间:2009-12-03 10:22　信息来源:县水利局
　浏览次数:120　字体:[大 中 小]</div>
<p align="center">(2009年12月1日)</p><p align="center">张 立 新</p>
{"".join(f"<p>　　{line}</p>" for line in BODY)}
<div><a href="/1">上一篇:全县秋粮收购工作安排</a></div>
<div><a href="/2">下一篇:关于印发实施方案的通知</a></div>
<div>相关阅读</div>
<ul><li><a href="/3">全县冬修水利动员大会召开,掀起水利建设高潮,群众拍手称快。</a></li></ul>
<div class="footer">主办:某某县人民政府办公室 京ICP备00000000号</div></body></html>"""


def value(page, name):
    fact = page.fact(name)
    return fact.value if fact else None


def test_it_lifts_the_facts_of_a_sharing_site_before_it_drops_the_lines():
    page = lifted(SHARED)
    names = ("title", "part", "posted", "source_url", "source_site")
    assert [value(page, name) for name in names] == [
        TITLE,
        "3",
        "2016-05-04",
        "https://www.example.cn/wenku/778.html",
        "文稿小站网",
    ]


@pytest.mark.parametrize("text", [SHARED, PORTAL])
def test_it_keeps_the_speech_and_nothing_else(text):
    assert body(lifted(text)) == list(BODY)


def test_it_leaves_the_lines_of_the_title_block_in_the_head():
    page = lifted(PORTAL)
    assert head(page) == [TITLE, "(2009年12月1日)", "张 立 新"]
    assert value(page, "posted") == "2009-12-03"
    assert value(page, "source_site") == "县水利局"


def test_every_character_is_kept_or_dropped_by_a_named_rule():
    page = lifted(PORTAL)
    spans = [span for line in (*page.head, *page.body) for span in line.passage.spans()]
    spans += [one.span for one in page.dropped]
    covered = {at for span in spans for at in range(span.start, span.end)}
    text = page.page.text
    assert [text[at] for at in range(len(text)) if at not in covered and not text[at].isspace()] == []
    assert all(one.rule for one in page.dropped)


def test_it_drops_only_what_no_speaker_says_between_two_lines():
    ad, mark = "【更多讲话稿,请加微信:abc12345】", "第2页 共5页"
    lines = (TITLE, BODY[0], OPENING, ad, "人心齐", mark, "水能引来。", CLOSING)
    assert body(lifted(page_of(lines))) == [BODY[0], OPENING, "人心齐", "水能引来。", CLOSING]


def test_a_speaker_may_name_a_website():
    said = "我们的信箱都公布了,大家有困难请访问县政府网站。"
    assert said in body(lifted(page_of((TITLE, BODY[0], OPENING, said, CLOSING))))


def test_it_passes_over_captions_to_the_inner_title_block():
    lines = (
        "省长在论坛开幕式上的致辞_某某网",
        "7月10日,论坛在省城开幕,来自二十个国家的三百名嘉宾出席开幕式。记者 王小明 摄",
        "携手同行 共谋发展",
        "——在论坛开幕式上的致辞",
        "(2014年7月10日)",
        "尊敬的各位来宾:",
        OPENING,
        CLOSING,
    )
    page = lifted(page_of(lines))
    assert head(page) == ["携手同行 共谋发展", "——在论坛开幕式上的致辞", "(2014年7月10日)"]
    assert body(page) == ["尊敬的各位来宾:", OPENING, CLOSING]


def test_it_lifts_a_note_on_the_speech_from_its_end():
    note = "(这是作者2003年4月5日在全县植树动员会上的讲话)"
    page = lifted(page_of((TITLE, *BODY, note)))
    assert head(page)[-1] == note
    assert body(page)[-1] == CLOSING


def test_the_day_a_paper_was_sent_out_is_no_day_of_speaking():
    lines = (TITLE, "2014年11月14日", *BODY, "报送:董事会成员", "主送:全体员工", "二○一五年一月二十七日")
    page = lifted(page_of(lines))
    assert "2014年11月14日" in head(page)
    assert ("二○一五年一月二十七日", "sent-out") in dropped(page)


def test_it_takes_a_glued_preview_apart():
    text = f"{TITLE}(2009年12月1日)县长 张立新各位领导、同志们:" + OPENING * 3
    page = lifted(text)
    assert head(page) == [TITLE, "(2009年12月1日)", "县长 张立新"]
    assert body(page)[0].startswith("各位领导")


def test_it_lifts_the_imprint_of_a_newspaper():
    page = lifted(f"各位来宾:{OPENING * 3}谢谢大家。《南山日报》(2011年06月18日 02 版)")
    assert (value(page, "posted"), value(page, "source_site")) == ("2011-06-18", "南山日报")
    assert body(page)[-1].endswith("谢谢大家。")


def test_a_notice_of_left_out_text_becomes_a_gap():
    page = lifted(page_of((TITLE, BODY[0], OPENING + "各乡镇要[此处隐藏567字]抓好落实。", CLOSING)))
    assert [fact.value for fact in page.facts if fact.name == "gap"] == ["paywall"]
    assert not any("隐藏" in line for line in body(page))
    assert "抓好落实。" in body(page)


def test_it_drops_a_table_of_contents():
    lines = (
        TITLE,
        "目 录",
        "一、统一思想认识",
        "二、抓好落实",
        *BODY[:4],
        "二、抓好落实",
        SECOND_HALF,
        CLOSING,
    )
    page = lifted(page_of(lines))
    assert ("目 录", "contents") in dropped(page)
    assert body(page).count("一、统一思想认识") == 1


SECOND_HALF = "各乡镇要一个塘坝一个塘坝地排,一条渠道一条渠道地清,排到哪里就把责任落实到哪里,决不留空白。"


def test_a_time_beside_a_place_is_not_the_day_of_posting():
    page = lifted(page_of((TITLE, "时间:2009年12月1日", "地点:县影剧院", *BODY)))
    assert value(page, "posted") is None
    assert "时间:2009年12月1日" in head(page)


def test_the_clock_line_of_a_press_release_gives_the_day_of_posting():
    lines = (
        "局長在開幕典禮致辭",
        "各位來賓:",
        "今天是圖書館開幕的日子,多謝大家在百忙之中抽空前來,同我們分享這份喜悅。",
        "多謝各位。",
    )
    page = lifted(page_of((*lines, "完", "2012年4月21日(星期六)", "香港時間16時05分")))
    assert value(page, "posted") == "2012-04-21"
    assert body(page) == list(lines[1:])


def test_a_page_of_links_has_no_text():
    links = "".join(f"<li><a href='/{n}'>在第{n}次全体会议上的讲话</a></li>" for n in range(12))
    assert body(lifted(f"<html><body><ul>{links}</ul></body></html>", "a.html")) == []


def test_the_first_fact_of_a_name_is_the_best():
    page = lifted(PORTAL)
    assert isinstance(page.fact("title"), Fact)
    assert page.fact("title").rule == "title-line"


def test_what_follows_the_second_contribution_to_a_forum_is_no_text():
    replies = (
        "山里人",
        "发表于 2012-8-2 08:10",
        "沙发!县长今年讲得实在,去年念稿子念了半个钟,今年好多了,支持。",
    )
    page = lifted(page_of(("渔歌", "发表于 2012-8-2 07:26", TITLE, *BODY, *replies)))
    assert body(page) == list(BODY)


def test_an_advertisement_set_into_a_sentence_leaves_the_sentence():
    line = "各乡镇[文稿小站www.example.cn]要抓紧,县里(转载请注明来自文稿小站)要督促," + OPENING
    page = lifted(page_of((TITLE, "同志们:", line, CLOSING)))
    assert body(page)[1] == "各乡镇要抓紧,县里要督促," + OPENING


def test_a_sentence_that_speaks_of_registering_is_no_notice():
    line = "企业登录服务平台后就可以查看办理的进度,不必再跑第二趟。"
    page = lifted(page_of((TITLE, "同志们:", OPENING, line, CLOSING)))
    assert line in body(page)
    assert page.fact("gap") is None


@pytest.mark.parametrize(
    "notice",
    [
        "(此处隐藏567字)",
        "……(省略567字,正式会员可完整阅读)……",
        "……此处省略1200字……",
        "—— 此处省略 946 字,成为会员后阅读全文 ——",
        "此处内容需要登录后查看",
        "试读结束,开通会员继续阅读剩余 57% 内容",
        "(具体内容略)",
    ],
)
def test_a_notice_of_text_left_out_is_a_gap_in_its_place(notice):
    from archive.ingest import structure
    from archive.ingest.documents import Document, Slot

    for lines in ((OPENING, notice, BODY[3]), (OPENING + notice, BODY[3])):
        page = lifted(page_of((TITLE, "同志们:", *lines, CLOSING)))
        assert body(page) == ["同志们:", OPENING, BODY[3], CLOSING]
        (gap,) = structure.mend(Document((Slot(page, None),))).gaps
        assert (gap.paragraph, gap.note) == (1, notice)


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (("县长张大河:",), ["县长张大河:"]),
        (("政协主席 张大河 2012年10月24日",), ["政协主席 张大河 2012年10月24日"]),
        (("丁亥年正月十五",), ["丁亥年正月十五"]),
        (("主持人:下面,请县长张大河同志讲话,大家欢迎!",), []),
    ],
)
def test_lines_between_title_and_text_are_no_text(lines, kept):
    page = lifted(page_of((TITLE, *lines, *BODY)))
    assert body(page) == list(BODY)
    assert head(page)[1:] == kept


def test_a_title_set_in_two_lines_is_one():
    page = lifted(page_of(("在全县冬修水利暨农田整治", "现场推进会上的讲话", "(2009年12月1日)", *BODY)))
    assert head(page)[0] == "在全县冬修水利暨农田整治现场推进会上的讲话"


def test_the_marker_of_a_part_is_a_fact_and_not_of_the_title():
    page = lifted(page_of((f"{TITLE}(下)", *BODY[1:])))
    assert head(page) == [TITLE]
    assert (page.fact("part").value, page.fact("part_word").value) == ("2", "下")


def test_the_list_of_what_is_attached_stands_outside_the_text():
    page = lifted(page_of((TITLE, *BODY, "附件:1.工程示意图", "2.参建单位名单")))
    assert body(page) == list(BODY)


def test_an_agencys_end_line_gives_the_day_of_release():
    lines = (
        "Speech by the Secretary at the opening of a trail",
        "Following is the speech by the Secretary, Mr Vincent Low, at the trail today (March 14):",
        "Village representatives, distinguished guests, ladies and gentlemen,",
        "Good morning. The trail we open today is short, but it passes eight hundred years of our history.",
        "Thank you very much.",
        "Ends/Saturday, March 14, 2015",
    )
    page = lifted(page_of(lines))
    assert page.fact("posted").value == "2015-03-14"
    assert body(page) == list(lines[2:5])


def test_a_title_with_the_suffix_of_its_file_opens_the_title_block():
    page = lifted(page_of(("在全县修路大会上的讲话.doc", "(2009年2月13日)", "县委书记　沈大山", *BODY)))
    assert head(page) == ["在全县修路大会上的讲话.doc", "(2009年2月13日)", "县委书记　沈大山"]


def test_a_slogan_in_two_lines_stands_whole_in_the_head():
    lines = ("思想再加温 行动再加速", "全力打好攻坚战", "——在全区攻坚推进会上的讲话", "(2017年4月11日)")
    title = "<title>思想再加温 行动再加速 全力打好攻坚战</title>"
    page = lifted(title + "".join(f"<p>{line}</p>" for line in (*lines, *BODY)), "page.html")
    assert head(page) == list(lines)


def test_the_thirtieth_page_is_not_the_end():
    lines = [line for n in range(1, 33) for line in (f"第{n}件事情要办好。" + SECOND, f"- {n} -")]
    text = "\n".join(body(lifted(page_of((TITLE, *lines, CLOSING)))))
    assert "第31件事情要办好" in text and CLOSING in text


def test_a_first_line_right_above_the_salutation_is_what_a_text_is_called():
    assert head(lifted(page_of(("乡村邮路的话", *BODY)))) == ["乡村邮路的话"]


def test_a_byline_is_no_title():
    lines = (
        "Address to the Harbor Pilots",
        "Remarks by Mayor Ada Thornbury",
        "Friends, welcome to the pier today.",
    )
    assert lifted(page_of(lines)).fact("title").value == "Address to the Harbor Pilots"


_ENGLISH = "".join(
    f"<p>{line}</p>"
    for line in (
        "Good morning, and thank you for having me in this draughty boat shed.",
        "The harbour fund will pay for the new slipway, all of it.",
        "There is no clever phrase for courage. Thank you.",
    )
)


def test_it_passes_over_the_card_under_a_title_and_the_sentence_that_sums_up():
    card = "<dl><dt>Published</dt><dd>14 March 2016</dd><dt>Location:</dt><dd>Penmarrow quay</dd></dl>"
    page = lifted(
        f"<h1>Boat shed speech</h1><p>The minister spoke at the quay about boats.</p>{card}{_ENGLISH}",
        "a.html",
    )
    assert body(page)[0].startswith("Good morning") and "Penmarrow quay" in head(page)
    assert value(page, "posted") == "2016-03-14"


def test_it_drops_a_box_that_asks_to_subscribe():
    box = "<div class='newsletter-box'><h3>Get the town letter</h3></div>"
    page = lifted(f"<h1>Boat shed speech</h1>{_ENGLISH.replace('</p><p>', f'</p>{box}<p>', 1)}", "a.html")
    assert len(body(page)) == 3


def test_it_keeps_a_text_whose_place_is_named_oddly():
    page = lifted(f"<h1>Boat shed speech</h1><div class='subscribe'>{_ENGLISH}</div>", "a.html")
    assert len(body(page)) == 3


def test_a_sentence_before_the_address_that_says_it_was_given_is_no_text():
    told = "4月10日,县长方石碾出席全县春耕会并发表题为《不误农时》的讲话。"
    page = lifted(page_of((TITLE, told, *BODY)))
    assert body(page)[0] == BODY[0] and told in head(page)


def test_a_title_under_covering_sentences_may_have_only_a_name_below_it():
    lines = ("4月11日,文件汇编首发。首发的有四种。", "这份说明是首次公开,内容很重。", TITLE, "方石碾")
    page = lifted(page_of((f"县长{TITLE}", *lines, "受县委委托,我就方案作说明。", *BODY[1:])))
    assert body(page)[0].startswith("受县委委托") and "方石碾" in head(page)


def test_a_first_line_that_names_its_file_is_the_title():
    page = lifted(page_of(("从两起事故看水渠", *BODY[1:])), "20110308-从两起事故看水渠.txt")
    assert head(page) == ["从两起事故看水渠"]


def test_a_drawn_rule_and_an_empty_label_under_the_text_are_not_spoken():
    page = lifted(page_of([TITLE, *BODY, "——————————", "附:"]))
    assert body(page) == list(BODY)


def test_a_report_above_the_words_that_announce_the_text_is_no_part_of_it():
    report = "（河口通訊社記者陳真10日電）縣長李明今天發表談話，除感謝築渠的鄉親外，也談到明年的水價。"
    page = lifted(
        page_of(
            [
                "縣長談話全文",
                report,
                "通水典禮上午在渡口舉行，縣長致詞全文如下：",
                "各位鄉親，大家早安。",
                *BODY,
            ]
        )
    )
    assert body(page) == ["各位鄉親，大家早安。", *BODY]
    assert report in head(page)


def test_a_line_that_announces_the_text_is_parted_from_it():
    page = lifted(page_of(["縣長談話", "縣長致詞全文如下： 各位鄉親，渠通了，大家早安。", *BODY]))
    assert body(page) == ["各位鄉親，渠通了，大家早安。", *BODY]


def test_what_is_called_full_text_behind_the_address_belongs_to_the_speech():
    lines = ["各位乡亲:", "我念一封信。", "发言全文如下:", *BODY]
    assert body(lifted(page_of([TITLE, *lines]))) == lines


def test_floors_of_a_forum_below_the_text_are_replies():
    page = lifted(
        page_of(
            [TITLE, "楼主:河口人 发表于:2022/4/5 6:12:00", "各位乡亲:", *BODY, "1楼:顶一个! 2022/4/5 7:00:00"]
        )
    )
    assert body(page)[-1] == BODY[-1]


def test_a_notice_that_begins_with_the_site_s_name_leaves_nothing_behind():
    notice = "……(公文小站https://www.example.com省略826字,正式会员可完整阅读)"
    page = lifted(page_of([TITLE, "同志们:", *BODY, notice, "此处隐藏512个字。VIP会员可见", CLOSING]))
    assert body(page) == ["同志们:", *BODY, CLOSING]
    assert [fact.value for fact in page.facts if fact.name == "gap"] == ["paywall", "paywall"]


def test_an_outline_that_breaks_off_above_the_text_is_a_table_of_contents():
    contents = ["目录/提纲:……", "一、认清形势", "二、突出重点,抓好冬修", "……"]
    assert body(lifted(page_of([*contents, "同志们:", *BODY]))) == ["同志们:", *BODY]


def test_a_line_above_a_rule_of_asterisks_is_the_title():
    lines = [
        "新聞公報",
        "運輸司司長談新渡輪",
        "************",
        "以下為運輸司司長李明今日會見傳媒的發言全文:",
        *BODY,
    ]
    assert lifted(page_of(lines)).fact("title").value == "運輸司司長談新渡輪"


def test_a_site_s_disclaimer_and_its_line_of_day_and_name_are_no_text():
    lines = [
        TITLE,
        "10-28 公文素材库",
        "申明敬告: 本站不保证文档完整,下载后的问题本站不予受理。",
        "同志们:",
        *BODY,
    ]
    assert body(lifted(page_of(lines))) == ["同志们:", *BODY]


def test_a_slogan_and_its_dash_line_are_one_title_though_a_source_line_stands_between():
    lines = [
        "修好一条渠 造福一方人",
        "2014-03-14   来源:记者站",
        "——在2014年全县水利工作会议上的报告",
        "同志们:",
        *BODY,
    ]
    page = lifted(page_of(lines))
    assert head(page)[:2] == [lines[0], lines[2]]
    assert body(page) == lines[3:]


def test_the_last_sentence_stays_though_the_day_of_release_is_fused_to_it():
    last = "渡輪三月復航，票價不變，請各位乘客放心。"
    lines = [
        "運輸局局長會見傳媒發言全文",
        "主席:",
        *BODY,
        f"{last}2015年10月29日(星期四)",
        "香港時間19時42分",
    ]
    assert body(lifted(page_of(lines)))[-1] == last


def test_an_office_with_a_masked_name_belongs_to_the_title_block():
    lines = ["在全市招商大会上的致辞", "河口市委书记李XX", "各位来宾:", *BODY]
    assert head(lifted(page_of(lines))) == lines[:2]


def test_a_banner_above_the_title_is_no_text():
    text = "".join(f"<p>{line}</p>" for line in BODY)
    banner = "<div>本站正在改版,欢迎大家提出意见。</div><ul><li>供水</li></ul>"
    head = f"<head><title>{TITLE} | 某某县</title></head>"
    page = f"<html>{head}<body>{banner}<h1>{TITLE}</h1>{text}</body></html>"
    assert body(lifted(page, "a.html")) == list(BODY)


def test_a_heading_stays_whose_word_is_a_button_s():
    text = "".join(f"<p>{line}</p>" for line in BODY[:4])
    page = f"<html><body><h1>{TITLE}</h1>{text}<h2>更多</h2><p>{CLOSING}</p></body></html>"
    assert body(lifted(page, "a.html"))[-2:] == ["更多", CLOSING]


def test_the_item_of_minutes_over_a_speech_names_it_not():
    labels = ("時間：10月14日", "記錄：廖秘書", "出席：如簽到簿", "理事長致詞：")
    page = lifted(page_of((TITLE, *labels, *BODY)))
    assert body(page) == list(BODY) and "理事長致詞：" not in head(page)


def test_a_title_that_opens_the_first_piece_is_no_text():
    text = f"1、{TITLE}同志们:{OPENING}{SECOND}今后\n2、要修渠。{SECOND}{CLOSING}"
    assert TITLE not in "".join(body(lifted(f"{TITLE}.doc\n{text}")))


def test_a_row_of_stars_between_two_parts_is_no_text():
    page = lifted(page_of((TITLE, *BODY[:3], "＊　　＊　　＊", *BODY[3:])))
    assert body(page) == list(BODY) and ("＊　　＊　　＊", "ornament") in dropped(page)


def test_an_editor_s_note_on_what_the_text_is_stands_in_the_head():
    note = "（这是王大河在冬修水利动员大会上的讲话，本报发表时作了修订。——编者）"
    page = lifted(page_of(("水从哪里来", note, *BODY)))
    assert head(page) == ["水从哪里来", note] and body(page) == list(BODY)


def test_a_dash_line_set_as_a_heading_keeps_the_slogan_above_it():
    page = lifted(
        f"<title>局长{TITLE}</title><div>水利动态</div><h1>修好每一条渠</h1><h2>——{TITLE}</h2>"
        + "".join(f"<p>{line}</p>" for line in BODY),
        "a.html",
    )
    assert head(page) == ["修好每一条渠", f"——{TITLE}"]


def test_a_heading_over_the_site_s_day_is_a_title_where_nothing_else_is():
    page = lifted(
        "<title>某市第一中学</title><div>厚德 强技 某市第一中学</div><h3>水认得你的手</h3>"
        "<p>录入:admin 更新时间:2014-7-2 9:05:31 点击:1306</p>" + "".join(f"<p>{line}</p>" for line in BODY),
        "a.html",
    )
    assert head(page) == ["水认得你的手"]


def test_a_remark_of_who_passes_a_speech_on_is_none_of_it():
    page = lifted(page_of((f"【转帖】{TITLE}", "转自县水利网。渠修得不错。", *BODY)))
    assert body(page) == list(BODY)


def test_a_salutation_run_into_the_first_sentence_is_a_paragraph():
    page = lifted(page_of((TITLE, "同志们、各位渠长:" + OPENING, SECOND)))
    assert body(page) == ["同志们、各位渠长:", OPENING, SECOND]
    told = "我给大家定三条:" + OPENING
    assert body(lifted(page_of((TITLE, *BODY[:2], told, SECOND)))) == [*BODY[:2], told, SECOND]


def test_a_text_printed_in_capitals_is_no_head():
    lines = (
        "LABOR DAY ORATION",
        "THE HAND THAT LIFTS THE HAMMER BUILT THE CITY THAT YOU SEE BEFORE YOU, AND IT IS OURS.",
        "WE ASK ONLY TO OWN OUR EVENINGS.",
    )
    assert body(lifted(page_of(lines))) == list(lines[1:])


@pytest.mark.parametrize(
    "lead",
    [
        "5月7日,医院召开座谈会,院长施大宁在会上致辞。现将致辞全文刊发如下。",
        "5月7日,公司召开年会,董事长傅大波发表讲话。现根据现场录音整理如下:",
        "座谈会上老马讲得好,我找他要的稿子,发上来给大家看看。",
        "中秋回校吃了顿饭,要我讲几句,写了个稿子,念了一半,另一半也抄在这里。",
    ],
)
def test_what_somebody_says_who_put_a_text_up_is_no_text(lead):
    assert body(lifted(page_of((TITLE, lead, *BODY)))) == list(BODY)


def test_a_speaker_s_words_of_codes_and_accounts_are_kept():
    said = ("关注我们的公众号,每周三有一场夜场。", "今天起,免费。免责声明也不写,出了错找我。")
    lines = (*BODY[:4], *said)
    assert body(lifted(page_of((TITLE, *lines)))) == list(lines)


def test_who_is_called_by_name_and_what_the_audience_does_are_text():
    lines = ("老班长:", OPENING, SECOND, "到家来个电话。", "(长时间的掌声)")
    assert body(lifted(page_of((TITLE, *lines)))) == list(lines)


def test_a_short_slogan_over_a_dash_line_is_the_title_and_no_menu_above_it():
    menu = "<div>某某镇人民政府 | 镇情概况 | 镇务公开 | 国旗下讲话</div><dd>国旗下讲话</dd><dd>家长学校</dd>"
    block = "<h3>三棵树</h3><div>——第五周国旗下的讲话</div><div>校长　鄢国梁</div>"
    page = (
        f"<html><body>{menu}{block}<p>老师们、同学们:</p><p>今天我只讲三棵树,请大家用心听。</p></body></html>"
    )
    assert head(lifted(page, "page.html")) == ["三棵树", "——第五周国旗下的讲话", "校长　鄢国梁"]


def test_the_title_that_a_file_keeps_for_programs_is_known_again_over_the_text():
    front = "---\ntitle: 在水利研讨会致谢词\ndate: 1995-06-18\ntags:\n  - 讲话\n---"
    page = lifted("\n\n".join((front, "## 在水利研讨会致谢词", *BODY)), "a.md")
    assert body(page) == list(BODY)


def test_no_row_that_a_file_keeps_for_programs_is_text_though_it_looks_like_a_sentence():
    title = "在江城代表处、平江研究所的讲话"
    front = f"---\ntitle: {title}\ndate: 2016-04-05\ncategory: 王大河讲话,第三卷、第四卷\n---"
    page = lifted("\n\n".join((front, f"## {title}", "2016年4月5日", *BODY)), "a.md")
    assert body(page) == list(BODY)


@pytest.mark.parametrize(
    "line",
    [
        "关 键 词：水利 冬修 动员会",
        "更多会议讲话，请点击【会议讲话】栏目",
        "Share: Email Print",
        "Privacy Statement · Terms of Use · Report Vulnerability",
    ],
)
def test_what_sites_print_below_a_text_is_none_of_it(line):
    assert body(lifted(page_of((TITLE, *BODY, line)))) == list(BODY)


def test_how_a_model_text_is_to_be_used_is_none_of_it():
    note = "说明：使用时请将某某替换为本县名称，数据请据实填写。"
    assert body(lifted(page_of((TITLE, note, *BODY)))) == list(BODY)


@pytest.mark.parametrize(
    "line", ["春江縣議會第19屆第4次定期大會", "（2016年10月3日·西安）　原一连文书　王大河"]
)
def test_a_session_and_a_day_in_brackets_stand_in_the_head(line):
    assert line in head(lifted(page_of((TITLE, line, *BODY))))


def test_a_label_of_the_oration_stands_in_the_head():
    line = "演說：高致廷市長"
    assert line in head(lifted(page_of((TITLE, "時間：103年12月25日", line, *BODY))))


def test_the_box_of_a_shop_for_texts_is_a_notice_and_a_lone_number_at_the_end_is_none_of_the_text():
    box = (
        "隐藏内容",
        "此处内容需要权限查看",
        "• 普通用户特权:8.8积分",
        "• 会员用户特权:免费",
        "会员免费查看",
    )
    page = lifted(page_of([TITLE, "同志们:", BODY[0], *box, BODY[1], CLOSING, "140317"]))
    assert body(page) == ["同志们:", BODY[0], BODY[1], CLOSING]
    assert {fact.value for fact in page.facts if fact.name == "gap"} == {"paywall"}


def test_a_mill_s_count_before_the_title_said_again_goes_with_it():
    block = f"<html><body><h1>{TITLE}.doc</h1><div>上传时间：2020-11-17</div><div>1、{TITLE}</div>"
    page = block + "".join(f"<div>{line}</div>" for line in BODY) + "</body></html>"
    assert body(lifted(page, "page.html")) == list(BODY)


def test_hashtags_under_a_title_are_furniture():
    page = lifted(page_of([TITLE, "#春耕现场 #三江", "同志们:", *BODY, "#春耕#"]))
    assert body(page) == ["同志们:", *BODY]
    assert head(page) == [TITLE]


def test_a_slogan_over_its_dash_line_stays_in_the_block_under_a_mill_s_title():
    own = ("把水留住", "——全县水利记者招待会致辞")
    assert head(lifted(page_of(["第一篇:记者招待会致辞", *own, "各位来宾:", *BODY])))[1:] == list(own)


@pytest.mark.parametrize(
    ("text", "heads"),
    [("1楼 清溪老陈:不许高过竹子", True), ("3楼会议室:下午两点", False), ("3楼 改成,住房:", False)],
)
def test_a_floor_and_a_name_head_a_reply(text, heads):
    assert furniture.is_post_mark(text) is heads


@pytest.mark.parametrize("dots", ["……", "......", "（……）", "… …", "[...]"])
def test_a_line_of_dots_in_an_excerpt_is_a_gap_and_no_text(dots):
    from archive.ingest import structure
    from archive.ingest.documents import Document, Slot

    lines = ["在全县冬修水利动员大会上的讲话（节选）", "同志们:", OPENING, SECOND, dots, CLOSING]
    page = lifted(page_of(lines))
    (gap,) = structure.mend(Document((Slot(page, None),))).gaps
    assert dots not in body(page) and (gap.kind, gap.paragraph) == ("elided", 2)


def test_dots_within_a_sentence_or_verse_are_the_speakers():
    lines = ["在全县冬修水利动员大会上的讲话", "同志们:", OPENING, "水啊", "……", "水", SECOND + "……", CLOSING]
    assert body(lifted(page_of(lines))).count("……") == 1
