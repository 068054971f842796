import time

import pytest

from archive.ingest import furniture, notices
from archive.ingest.documents import RawPage
from archive.ingest.pipeline import ingest

SPOKEN = (
    "同志们:",
    "谢谢大家!",
    "各位代表!",
    "一、统一思想认识",
    "相关部门要抓好落实。",
    "更多的群众参加了进来",
    "下面,我讲三点意见。",
    "时间紧,任务重。",
    "大家有困难,可以随时联系我们。",
    "要关注民生,关注农村,关注弱势群体。",
    "来源于群众,服务于群众。",
    "会议时间不长,但是内容很多。",
    "编辑好、使用好这本教材。",
    "相关文章要写得实在,讲话要写得短。",
    "要把门牌地址:街道、小区、楼栋,一一登记到户。",
    "第一页要翻好。",
    "2011年3月8日",
    "请大家下载安装好这个软件,村村都要用起来。",
    "群众在评论区里骂我们,骂得对。",
)
SITES = (
    ("首页 > 政务公开 > 领导讲话", "breadcrumb"),
    ("春江起重设备有限公司　地址:春江市柳南区　电话:0000-0000000", "site-note"),
    ("您现在的位置:首页", "breadcrumb"),
    ("发布时间:2011-03-08 来源:县政府办 浏览次数:12", "source-line"),
    ("来源：縣府新聞處　日期：2011-03-08", "source-line"),
    ("2026-02-03 09:02:33", "source-line"),
    ("区政府信息中心　　2007年03月29日 17:20　　[我要评论] [字体：大 中 小]", "source-line"),
    ("發布單位：民政課　　發布日期：107-04-02　　點閱數：655", "source-line"),
    ("【字号:大 中 小】", "source-line"),
    ("打印 | 收藏 | 关闭", "buttons"),
    ("上一篇:在全县会议上的讲话", "pager"),
    ("【打印】【返回】 上一篇:春考通知 下一篇:家长会通知", "pager"),
    ("新聞處 2024-03-22 19:08 附圖(3) 分享至 Facebook WhatsApp", "source-line"),
    ("相关资源:在全市植树会上的讲话 植树总结", "site-note"),
    ("关于本文:本文标题:在全县会议上的讲话", "site-note"),
    ("你怎么看?欢迎在留言区说说你的想法", "site-note"),
    ("第3页 共9页", "page-mark"),
    ("- 7 -", "page-mark"),
    ("版权所有 某某县人民政府", "copyright"),
    ("京ICP备00000000号", "copyright"),
    ("(通讯员:李明)", "byline"),
    ("下面是小编为大家整理的讲话稿,供大家参考。", "editor-lead-in"),
    ("【更多资料,请加微信:abcd1234】", "advertisement"),
    ("抄送:县委办公室", "distribution"),
    ("Copyright 2019 City of Example. All rights reserved.", "copyright"),
)


@pytest.mark.parametrize("line", SPOKEN)
def test_what_a_speaker_says_is_no_furniture(line):
    assert furniture.rule_of(furniture.fold(line)) == ""
    assert not furniture.ends_text(furniture.fold(line))


@pytest.mark.parametrize(("line", "rule"), SITES)
def test_it_knows_the_furniture_of_sites(line, rule):
    assert furniture.rule_of(furniture.fold(line)) == rule


@pytest.mark.parametrize(
    "line",
    ["相关阅读", "》相关报道:", "[开学典礼讲话]相关推荐:", "网友评论(12)", "Related stories", "標籤：水利"],
)
def test_it_knows_what_stands_below_a_text(line):
    assert furniture.ends_text(furniture.fold(line))


def test_a_long_line_is_asked_nothing_and_costs_no_time():
    started = time.process_time()
    for unit in ("下载", "来源:", "第1页", "（", "微信", "a" * 9 + " "):
        assert furniture.rule_of(unit * 50_000) == ""
        furniture.rule_of((unit * 60)[:220])
        notices.found_in((unit * 2000)[:4000])
    assert time.process_time() - started < 1.0


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("As prepared for delivery. Check against delivery.", "site-note"),
        ("(As delivered)", "site-note"),
        ("As written in our charter, we shall keep the lights on.", ""),
        ("笔杆网 2013-05-04", "source-line"),
        ("县广播站 2013-05-04 09:02", "source-line"),
        ("县政府办公室 2013年5月4日", ""),
        ("笔杆工人报 2003年12月2日 第1版 要闻", "imprint"),
        ("本刊地址:春江市河口路3号,投稿请交厂办小李。", "copyright"),
        ("本刊办了十年,地址搬了三次。", ""),
    ],
)
def test_it_tells_lines_over_a_text_from_lines_of_it(text, rule):
    assert furniture.rule_of(furniture.fold(text)) == rule


@pytest.mark.parametrize("text", ["ENDS", "Notes to editors:", "本文关键词:港口"])
def test_it_knows_what_ends_a_text(text):
    assert furniture.ends_text(furniture.fold(text))


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("讲话大全  >  煤矿安全  >  在全市煤矿安全会议上的讲话", "breadcrumb"),
        ("第4页/共5页   首页 上页 下页 尾页   跳转到[  ]页", "pager"),
        ("来源地址 https://www.wenku.example.net/p/90221.html", "source-line"),
    ],
)
def test_it_knows_the_furniture_of_sharing_sites(line, rule):
    assert furniture.rule_of(furniture.fold(line)) == rule


@pytest.mark.parametrize(
    "text", ["本网格有四十户老人,要天天敲门。", "本站不打烊,职工轮流值班。", "点赞、转发都要有分寸。"]
)
def test_a_speaker_may_use_a_site_s_words(text):
    assert furniture.rule_of(furniture.fold(text)) == ""


@pytest.mark.parametrize(
    "line",
    [
        "看过“县长在全县春季植树造林和森林防火工作动员大会上的讲话”的人还看了:",
        "TAG标签:植树 县长讲话",
        "分享:喜欢 0 赠金笔",
        "——END——",
    ],
)
def test_it_knows_what_sites_print_below_any_text(line):
    assert furniture.ends_text(furniture.fold(line))


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("阅读(27) ┊ 评论 (2) ┊ 收藏(1) ┊ 转载原文", "source-line"),
        ("第2页(共3页)", "page-mark"),
        ("{212}", "page-mark"),
        ("地址：塔石广场｜版权属文化局所有", "copyright"),
        ("本文共1页", "pager"),
        ("总结、讲话稿、心得体会一站搞定!", "advertisement"),
        ("关注【春江网】微信可获取更多春江资讯", "advertisement"),
        ("关注民生,就要关注群众的柴米油盐。", ""),
        ("相关链接: 水渠清淤进展(2008-02-18) 植树日活动预告", "site-note"),
        ("看过那片林子的人还想再看。", ""),
        ("文章再长,不如种一棵树。", ""),
    ],
)
def test_it_tells_a_site_s_counts_links_and_pages(line, rule):
    assert furniture.rule_of(furniture.fold(line)) == rule


@pytest.mark.parametrize(
    "line",
    [
        "您是第 位訪客　｜　回首頁　｜　留言板",
        "某某國中　維護：資訊組　建議使用 IE 6.0、1024×768",
        "此網頁由某某區議會秘書處管理　｜　修訂日期：2009年10月22日",
        "没有任何评论",
        "使用说明:请将文中XX替换为本地实际内容。",
        "【小贴士】开幕词要短。",
        "Questions? Contact the Office of Communications.",
        "Wire is not responsible for errors in transcripts. Quotes delayed 15 minutes.",
    ],
)
def test_what_a_site_prints_under_everything_is_its_own(line):
    assert furniture.rule_of(furniture.fold(line)) == "site-note"


def test_a_speaker_s_words_of_screens_and_guests_are_not():
    for line in ("我建议各村装一块大屏幕。", "您是第一位来修渠的客商。", "没有评论,只有账本。"):
        rule = furniture.rule_of(furniture.fold(line))
        assert not rule or furniture.may_be_spoken(furniture.fold(line), rule)


def test_a_notice_that_names_the_size_of_the_whole_is_a_gap():
    found = notices.found_in("(全文共2386字,您是游客,当前显示部分内容,登录 | 注册VIP会员)")
    assert [kind for kind, _, _ in found] == ["paywall"]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("由 网友(山楂树下的书)分享", "editor-lead-in"),
        ("提示:本文共 4 页,当前第 1 页", "page-mark"),
        ("(校长室秘书处提供,欢迎转载,请注明出处)", "site-note"),
        ("第 1 行，第 1 列    100%   Windows (CRLF)   ANSI", "site-note"),
        ("发言片段：按此收看", "site-note"),
        ("- 3 1 -", "page-mark"),
        ("[Page 4]", "page-mark"),
        ("共 11 个回复,分页:[1] 2", "forum"),
        ("等级:新手上路", "forum"),
    ],
)
def test_it_knows_what_editors_viewers_and_boards_print(line, rule):
    assert furniture.rule_of(furniture.fold(line)) == rule


def test_rights_that_a_speaker_gives_to_authors_are_no_copyright_line():
    line = "获奖的段子,县里出一本书。版权归作者,稿费一个字一块钱。"
    assert furniture.may_be_spoken(line, furniture.rule_of(line))


def test_a_floor_of_a_board_is_a_mark():
    assert furniture.is_post_mark("酥梨王                        第 2 楼")
    assert not furniture.is_post_mark("请大家到办公楼第 2 楼开会")


def test_small_advertisements_and_offices_to_ask_are_the_paper_s():
    for line in ("遗失声明 某某街道张某遗失身份证,声明作废。", "本报地址:振兴街 零售每份1.00元"):
        assert furniture.rule_of(furniture.fold(line)) == "copyright"
    asked = "For more information, contact the Office of the Mayor at (555) 010-2200."
    assert furniture.rule_of(asked) == "site-note"
    assert not furniture.rule_of("For more information, read the report that we published in May.")


def test_pictures_papers_addresses_and_advertisements_are_not_the_speech_s():
    assert furniture.rule_of("题图:荣夏 本版编辑:小川") == "byline"
    assert furniture.rule_of("春江晚报 http://www.example.com/a/1.htm") == "source-line"
    assert furniture.rule_of("广告 湖畔度假村,国庆房价五折起 查看详情") == "advertisement"
    assert furniture.rule_of("广告不能只看牌子。") == furniture.rule_of("广告牌有问题的立即改。") == ""


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("第2页 共9页", (2, 9)),
        ("当前第2页/共3页", (2, 3)),
        ("页码:2/3", (2, 3)),
        ("本文共3页,当前在第2页 1 2 3", (2, 3)),
        ("提示:本文共4页,当前第3页", (3, 4)),
        ("共3页", None),
    ],
)
def test_it_reads_the_mark_of_a_page_of_several(line, mark):
    assert furniture.page_mark(line) == mark
    assert mark is None or furniture.is_page_mark(line)


def test_the_line_of_the_source_may_say_the_page_too():
    assert furniture.page_within("2009-10-12 8:40:17 来源:本站 第3页/共3页") == (3, 3)
    assert furniture.page_within("请大家翻到第3页,共3页的那一份。") is None


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Ln 12, Col 3   100%  Windows (CRLF)  UTF-8", "site-note"),
        ("- 3 1 -", "page-mark"),
        ("[Page 4]", "page-mark"),
        ("· 822 ·　　　　　　　　　　　　　　　　　　　某县志", "page-mark"),
        ("🎬 發言片段：按此收看", "site-note"),
        ("（校長室祕書處提供，歡迎轉載，請註明出處）", "site-note"),
    ],
)
def test_it_knows_bars_of_windows_running_heads_and_offers_to_look(line, rule):
    assert furniture.rule_of(furniture.fold(line)) == rule


@pytest.mark.parametrize(
    "line",
    [
        "分享此文：",
        "「紅膠凳」有 2 則迴響",
        "Comments & tags",
        "Log in to post a comment.",
        "网友评论（2条）",
        "相关文章在全县生猪产业会上的讲话在全县防汛会上的讲话烤烟收购总结",
    ],
)
def test_it_knows_what_stands_between_a_text_and_its_readers(line):
    assert furniture.ends_text(furniture.fold(line))


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("视频加载失败,请刷新重试", "advertisement"),
        ("左右滑动查看更多", "advertisement"),
        ("领取优惠券 立即购买", "advertisement"),
        ("640?wx_fmt=png", "advertisement"),
        ("资料图片", "caption"),
        ("王大河(资料图)", "caption"),
        ("本文约1200字,阅读需4分钟", "site-note"),
        ("点击上方“柳河水利”可订阅哦!", "site-note"),
        ("内部资料 注意保存", "imprint"),
        ("资源等级:★★★", "download"),
        ("范文类型:演讲稿,适用行业岗位:校长,全文共 959 字", "download"),
        ("以上就是本文的全部内容了,希望对你有帮助。", "editor-lead-in"),
        ("各位代表:水渠就要通了……[详细]", "links"),
        ("—— 2 ——", "page-mark"),
    ],
)
def test_it_knows_what_players_shops_and_mills_set_into_a_text(line, rule):
    assert furniture.rule_of(furniture.fold(line)) == rule


@pytest.mark.parametrize(
    "line",
    [
        "左右两岸都要修到",
        "以上就是我要讲的三点意见。",
        "资料要存好",
        "图片要清楚",
        "会议材料要精简",
        "有人侵犯您的权益,请找我们法院。",
    ],
)
def test_words_of_a_speaker_about_such_things_are_his(line):
    assert furniture.rule_of(furniture.fold(line)) == ""


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("[图片]", "advertisement"),
        ("配套讲稿:如首页显示图标,表示已包含讲稿。", "editor-lead-in"),
        ('2. 2、"仅部分预览"的文档,可反馈申请退款。', "editor-lead-in"),
        ("3. 3、如文档侵犯您的权益,请联系客服反馈。", "editor-lead-in"),
        ("资料由用户 li**8 于2020年上传", "editor-lead-in"),
        ("公文写作群:123456789,加群请注明", "advertisement"),
        ("[录入者注:油印稿右下角破损。]", "preface"),
        ("柳河县档案馆    利用复制件    第2页", "page-mark"),
        ("GOVERNOR'S REMARKS              PAGE 2", "page-mark"),
        ("社址:柳河县人民路1号 邮编:000000", "copyright"),
        ("Sign up to our weekly email for news about bins, roads and events.", "advertisement"),
        ("Thanks for reading! Subscribe for free to receive new posts.", "site-note"),
    ],
)
def test_it_knows_what_shops_archives_and_newsletters_print(line, rule):
    assert furniture.rule_of(furniture.fold(line)) == rule


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("最新资料推荐", "advertisement"),
        ("---------------最新资料推荐---------------", "advertisement"),
        ("学习好资料    欢迎下载", "advertisement"),
        ("【精品文档】第 2 页", "advertisement"),
        ("word格式-可编辑-感谢下载支持", "advertisement"),
        ("点击加载更多", "advertisement"),
        ("文章如有帮助,请点赞支持!👍 38", "site-note"),
        ("↓↓点击免费领取100篇讲话稿模板↓↓", "advertisement"),
        ("中共林城县委办公室、林城县人民政府办公室主办 建议使用800×600分辨率", "site-note"),
        ("林城县制伞行业协会 LINCHENG UMBRELLA ASSOCIATION 中文 | English", "site-note"),
        ("[ 第1页 第2页 第3页 ]", "pager"),
        ("1.0下载券 | 加入会员专享", "advertisement"),
        ("----某某文秘 www.example.com 在全县春耕会议上的讲话----", "advertisement"),
        ("该文档贡献者很忙，什么也没留下。", "advertisement"),
        ("02 要闻", "imprint"),
        ("该材料为会员专享", "advertisement"),
        ("【直播预告】山城灯会今晚开幕 点此预约", "advertisement"),
        ("内部资料，严禁外传。县办电话讲话〔2004〕12号，2004年5月6日签发", "imprint"),
        ("Page last updated 4 May 2014 | Contact the web team | Accessibility", "site-note"),
        ("Transcription note: spelling as found.", "site-note"),
        ("Contact us | Freedom of information | Jobs", "buttons"),
        ("Search form", "buttons"),
        ("典礼首页 | 典礼程序 | 校长祝福 | 交通资讯", "links"),
        ("Leaders from L to R: Ada Ng (Halden), Owen Lee (Marlow), Ines Quill (Kilbride)", "caption"),
        ("First, enter a name or postcode", "site-note"),
        ("bookbarn.example - read free books online", "site-note"),
        ("This page has been migrated from an older version of the site.", "site-note"),
        ("Page 96 of 106 (90%)", "pager"),
        ("【同期】县长 张立新", "caption"),
        ("县长向乡亲拜年。 (相:县政府新闻处)", "caption"),
    ],
)
def test_it_knows_what_runs_through_documents_and_under_pages(line, rule):
    assert furniture.rule_of(furniture.fold(line)) == rule


@pytest.mark.parametrize(
    "line",
    [
        "资料要整理好",
        "总结、整理",
        "Jobs",
        "查看全部账目",
        "请大家点此报名。",
        "Choose a better future",
        "【解说】词写得好不好,我说了不算,听众说了算。",
    ],
)
def test_such_words_in_a_speakers_line_are_his(line):
    assert furniture.rule_of(furniture.fold(line)) == ""


def test_a_running_head_of_a_mill_ends_no_text():
    assert not furniture.ends_text("最新资料推荐")
    assert furniture.ends_text("大家还看了") and furniture.ends_text("【在全县春耕会议上的讲话】相关推荐:")
    assert furniture.ends_text("【在全县春耕会议上的讲话】相关推荐:春耕倡议书 春耕主持词")


@pytest.mark.parametrize(
    "text",
    [
        "Total Page:16",
        "File Type:pdf, Size:1020Kb",
        "Embed Size (px)",
        "Upload: others",
        "Post on 16-Jul-2020",
        "Citation preview",
        "Views 67 Downloads 1 File size 425KB",
    ],
)
def test_what_a_site_prints_over_a_document_that_it_shows_is_furniture(text):
    assert furniture.rule_of(furniture.fold(text))


def test_the_day_of_an_upload_is_the_day_of_posting():
    lines = (
        "Upload: others",
        "Post on 16-Jul-2020",
        "Remarks at the Harbour Dinner",
        "Ladies and gentlemen,",
        "I am glad that so many of you have come to the harbour tonight, and I thank the board for it.",
        "Thank you.",
    )
    speech = ingest([RawPage("a.txt", "\n".join(lines).encode())])[0].report()
    assert (speech["posted"], speech["date"]) == ("2020-07-16", None)


def test_a_page_mark_at_the_end_of_a_text_in_one_line_counts_no_parts():
    line = "来源:本站 第9页共9页"
    assert furniture.page_within(line) == (9, 9)
    assert furniture.page_within(f"{line} {'渠修好了,水来了。' * 20}如有侵权,请告知上传人联系删除。") is None


@pytest.mark.parametrize(
    "line", ["用户名：", "密　码：", "用户名: 密码: 登录", "会员账号：　密码：　忘记密码？"]
)
def test_the_box_in_which_members_log_in_is_furniture(line):
    assert furniture.rule_of(furniture.fold(line)) == "site-note"


@pytest.mark.parametrize("line", ["密码:这两个字要记牢", "用户名单:", "口令要换,密码要换"])
def test_what_is_said_of_passwords_is_none(line):
    assert furniture.rule_of(furniture.fold(line)) == ""


def test_a_librarys_day_and_marks_of_a_text_are_one_line_of_the_site():
    line = furniture.fold("2016/11/3 8:20:14 类别：领导讲话 等级：★★★ 编号：QJ000931")
    assert furniture.rule_of(line) == "source-line"
    assert furniture.rule_of("2016/11/3 8:20:14 接到报告的是镇里,类别和等级都没有分清楚") == ""
    assert furniture.rule_of("(2004-2-25 加入) (关闭)") == "source-line"
    assert furniture.rule_of("2004-2-25 加入合作社的有三户") == ""


def test_what_a_copyist_says_of_his_paper_is_no_speech():
    assert furniture.rule_of("录入者按:原件为油印本,共七页。") == "preface"
    assert furniture.rule_of("录入者按天计酬,校对者按件计酬。") == ""


def test_every_mark_of_a_contribution_is_told_by_its_edges():
    marks = (
        "林农 发表于 2009-3-2",
        "3楼:",
        "12 层 :",
        "沙发:",
        "板凳 :",
        "地板:",
        "楼主:",
        "回复 3楼",
        "引用:",
        "酥梨王 第 2 层",
        "#3 林农",
        "3楼 林农 2009-3-2",
        "3# 林农:",
        "作者:山里人 回复日期:2012-9-3 13:02",
    )
    assert all(map(furniture.is_post_mark, marks))
    assert not any(map(furniture.is_post_mark, ("", "林农:", "楼上的灯亮了", "作者:山里人", "发表于县报")))


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Selectboard > News & Notices", "breadcrumb"),
        ("Town Clerk » Minutes » 2019", "breadcrumb"),
        ("Town Office hours: Mon-Thu 8-4. (802) 555-0100", "site-note"),
        ("Library Hours: Tues. and Sat., 10 to 2", "site-note"),
        ("Town Clerk: (802) 555-0100", "site-note"),
        ("Phone: 802-555-0100 | Fax: 802-555-0101", "site-note"),
        ("Website by Quarry Lane Design", "site-note"),
        ("Government Websites by TownWorks®", "site-note"),
    ],
)
def test_it_knows_what_a_town_hall_s_page_has_around_a_text(line, rule):
    assert furniture.rule_of(furniture.fold(line)) == rule


@pytest.mark.parametrize(
    "line",
    [
        "We kept the office open for long hours: nobody went home.",
        "I called the sheriff at 802-555-0100, and he came.",
        "Our hours were long and our pay was short.",
        "Powered by nothing but faith, they crossed the river.",
        "Ten is more > nine. That is all I know.",
    ],
)
def test_a_speaker_may_speak_of_hours_and_numbers(line):
    assert not furniture.rule_of(furniture.fold(line))


def test_a_line_that_asks_to_be_written_to_is_an_offer():
    for line in (
        "—— 防汛材料持续更新,加店主微信 abc_2021 进群 ——",
        "更多范文请加QQ:12345678",
        "【联系客服微信号:wen_mi88】",
    ):
        assert furniture.rule_of(line), line
    for line in (
        "大家要加强联系,有事打我电话。",
        "建立微信群,把2000多名网格员都加进来。",
        "我的微信号是公开的,群众随时可以加我。",
    ):
        assert not furniture.rule_of(line), line


def test_what_a_plug_in_asks_for_is_no_text():
    for line in ("本页面内容需要新版 Flash 播放器。", "获取 Adobe Flash Player", "请先安装Flash插件"):
        assert furniture.rule_of(furniture.fold(line)), line
    for line in ("我们的网站还需要大家多看。", "获取信任要靠实干。"):
        assert not furniture.rule_of(furniture.fold(line)), line
