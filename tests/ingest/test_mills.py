"""What mills glue to a text, print around it and add to its title, and what they call it by."""

import pytest

from archive.ingest import chrome, glue, kinds, lessons, pipeline
from archive.ingest import lines as shapes
from archive.ingest.documents import Line, RawPage
from archive.ingest.extract import occasions
from archive.ingest.spans import Passage

TITLE = "县长在全县春耕动员会上的讲话"
TEXT = ("同志们:", "今天把大家请来,主要是安排春耕,我先讲三点意见,大家再讨论。", "谢谢大家!")
LONG = "今天我们在这里开会,主要是安排春耕。我先讲三点意见,一是早动手,二是早备种,三是早修渠,大家再讨论。" * 3


def parted(text):
    return [line.text for line in glue.parted(Line(Passage(text)))]


def lifted(*lines):
    return chrome.lift(pipeline.read(RawPage("x.txt", "\n".join(lines).encode())))


def draft(*lines):
    return pipeline.ingest([RawPage("x.txt", "\n".join(lines).encode())])[0]


def test_a_mills_note_comes_off_the_text_behind_it():
    note = "编者按:本文主要从认清形势几个方面进行阐述。具体材料请详见:"
    assert parted(f"{TITLE}{note}同志们:{LONG}") == [TITLE, note, "同志们:", LONG]
    assert parted(f"{note}同志们:{LONG}") == [note, "同志们:", LONG]
    kept = f"编者按:本文是县长的讲话,同志们:{LONG}"
    assert parted(kept) == [kept]


def test_a_sites_banner_comes_off_a_title():
    banner = "春江文秘之家—天天更新www.example.cn"
    assert parted(f"{banner}{TITLE}同志们:{LONG}") == [banner, TITLE, "同志们:", LONG]


def test_a_title_that_is_printed_over_and_over_is_read_once():
    assert parted(f"某会上的讲话 (2) —1—{TITLE}{TITLE}同志们:{LONG}")[1:] == [TITLE, "同志们:", LONG]


def test_names_beside_addresses_and_in_offers_are_the_sites():
    def site(*lines):
        found = lifted(*lines).fact("source_site")
        return found.value if found else None

    row = "春江公文 www.example.cn"
    assert site(TITLE, *TEXT[:2], row, TEXT[2], row, row) == "春江公文"
    assert site(TITLE, *TEXT, row) is None
    assert site("春江文秘之家—天天更新www.example.cn", TITLE, *TEXT) == "春江文秘之家"
    assert site(TITLE, "下面是春江范文网提供的讲话稿,欢迎阅读。", *TEXT) == "春江范文网"


def test_a_number_right_under_an_offer_counts_models():
    offer = "下面是小编为大家整理的讲话稿,欢迎阅读。"
    assert lifted("春耕讲话稿", offer, f"{TITLE}(一)", *TEXT).fact("part") is None
    assert lifted("春耕讲话稿", f"{TITLE}(一)", *TEXT).fact("part").value == "1"


def test_the_year_that_an_offer_sets_before_a_title_dates_nothing():
    offer = "下面是小编为大家整理的{}讲话,供大家参考。".format
    assert draft(offer("2022年县长在全县春耕动员会上的"), *TEXT).date is None
    assert draft(offer("县长在2022年全县春耕动员会上的"), *TEXT).date == "2022"


@pytest.mark.parametrize("title", ["党课范文:把水引到田里去", "县领导党课讲稿:怎样把水引到田里去"])
def test_a_lectures_title_has_its_kind_first(title):
    found = draft(title, "2021-04-07", title, *TEXT)
    assert (found.title, found.witnesses[0].posted) == (title, "2021-04-07")


def test_whose_lecture_it_is_names_no_occasion():
    assert occasions.in_title("县领导党课讲稿") is None
    assert occasions.in_title("市局机关党课讲稿") == (0, 6)


def test_headings_about_a_form_make_a_lesson():
    body = ["一、领导讲话稿的种类", "讲话稿有长有短,致辞类的讲话稿要短,部署类的讲话稿要实。"]
    assert lessons.teaches("领导讲话稿", "", "", body, titled=True)
    assert not lessons.teaches("领导讲话稿", "", "", ["同志们:", *body], titled=True)
    assert not lessons.teaches("领导讲话稿", "", "", ["我的讲话稿的种类很多。", *body[1:]], titled=True)


def test_a_day_that_a_sentence_calls_today_is_the_day():
    assert draft(TITLE, TEXT[0], "2012年8月29日,今天是开渠的日子,我很高兴。", TEXT[2]).date == "2012-08-29"
    kept = "1952年8月29日,今天是老渠的生日,我们来看它。"
    assert draft(TITLE, TEXT[0], kept, TEXT[2]).date is None


def test_what_a_mill_says_for_searches_is_none_of_the_text():
    found = draft(TITLE, *TEXT, f"《{TITLE}》所在栏目:优质范文 > 内容摘要:{TITLE}模板,格式怎么写。")
    assert found.witnesses[0].text.paragraphs[-1].text == TEXT[2]


def test_the_day_of_the_partys_birth_is_known():
    assert draft(TITLE, TEXT[0], "今天是中国共产党诞辰99周年。", TEXT[2]).date == "2020-07-01"


def test_the_year_in_a_title_is_the_mills_where_the_text_leaves_its_own_out():
    title = "2022年重点项目集中开工仪式致辞"
    assert draft(title, TEXT[0], "今天我们举行20xx年第四季度集中开工仪式,我很高兴。", TEXT[2]).date is None
    assert draft(title, TEXT[0], "今天我们举行第四季度集中开工仪式,我很高兴。", TEXT[2]).date == "2022"


def test_what_a_mill_says_of_its_file_is_no_dash_line():
    assert (
        draft("在全县春耕动员会上的讲话", "- 格式:docx", "- 文档页数:3", *TEXT).title
        == "在全县春耕动员会上的讲话"
    )


def test_what_a_viewer_says_between_two_pages_is_none_of_the_text():
    more = ("全屏查看", "还有 7 页未读 ,您可以 继续阅读 或 下载文档", "---此处隐藏5422字,下载后查看---")
    found = draft(TITLE, *TEXT[:2], *more, LONG, TEXT[2]).witnesses[0].text
    assert [paragraph.text for paragraph in found.paragraphs] == [*TEXT[:2], LONG, TEXT[2]]


def test_the_first_day_of_its_kind_is_one_of_former_times():
    told = "今天我们聚会,共同庆祝全国第29个教师节。大家记得,{}我们迎来了全国第一个教师节。".format
    assert draft(TITLE, TEXT[0], told("当时"), TEXT[2]).date == "2013-08/2013-09"


def test_who_keeps_a_day_may_be_named_by_his_office_alone():
    assert draft("县长庆祝第24个教师节电视讲话", *TEXT).office == "县长"
    assert draft("庆祝第24个教师节电视讲话", *TEXT).office is None


def test_the_day_beside_a_readers_name_under_a_headline_is_the_day_of_posting():
    headline = "春耕会上你会讲话吗?看这一篇就够"
    assert draft(headline, "春江图书室 2014-10-17", TITLE, *TEXT).witnesses[0].posted == "2014-10-17"
    assert draft(headline, TITLE, "李大河 2014-10-17", *TEXT).witnesses[0].posted is None


def test_a_numbered_day_may_have_its_day_in_figures_before_it():
    told = "今天我们欢聚一堂,共同庆祝第100个“5·12”国际护士节。"
    assert draft(TITLE, TEXT[0], told, TEXT[2]).date.startswith("2011-0")


def test_what_is_left_of_a_notice_is_none_of_the_text():
    notice = "……(未完,全文共8661字,当前仅显示2366字,请阅读下面提示信息。收藏《在全县大会上的讲话》"
    found = draft(TITLE, *TEXT[:2], LONG, notice).witnesses[0].text
    assert found.paragraphs[-1].text == LONG


def test_who_puts_a_file_up_and_what_is_put_on_the_desk_name_the_site():
    for note in ("1、本文档由用户上传,春江文库整理发布,可阅读全部内容。", "添加春江文秘网到电脑桌面"):
        assert draft(note, TITLE, *TEXT).witnesses[0].source_site in ("春江文库", "春江文秘网")
    assert draft("1、本文档由用户上传,版权归原作者。", TITLE, *TEXT).witnesses[0].source_site is None


def test_who_sees_somebody_off_gives_a_title():
    assert draft("老兵退伍欢送辞", *TEXT).title == "老兵退伍欢送辞"


def test_a_name_of_a_regiment_or_a_head_may_be_left_open():
    masked = "尊敬的师X主任,今天举行X年度告别仪式,向X团全体老兵致敬。"
    assert draft(TITLE, TEXT[0], masked, TEXT[2]).template
    assert not draft(TITLE, TEXT[0], "今天做X光检查,向一团全体老兵致敬。", TEXT[2]).template


def test_an_occasion_may_be_one_that_guests_took_the_time_for():
    told = "首先感谢来自各地的代表,能够拨冗出席春江市承办的第三届世界造船大会。"
    assert draft("报告", TEXT[0], told, LONG, TEXT[2]).event == "第三届世界造船大会"


def test_a_man_who_bears_a_districts_name_is_no_district():
    assert draft("种树—集团董事长施卫东新年贺词", *TEXT).place is None


def test_whose_agenda_is_done_is_the_occasion():
    told = (
        "大家好,第一次会议开得好,我校第三届教职工代表大会,在大家的支持下,圆满完成了预定的各项议程,即将闭幕。"
    )
    assert draft("各位代表:", told, LONG, TEXT[2]).event == "第三届教职工代表大会"
    assert draft("各位代表:", "去年,第三届教职工代表大会完成了各项议程。", LONG, TEXT[2]).event is None


def test_an_editors_offer_may_stand_behind_other_words():
    offer = "写作贵在用心,那么,以下是春江范文网小编给大家整理的讲话稿。"
    assert lifted(TITLE, offer, *TEXT).fact("source_site").value == "春江范文网"
    assert lifted(TITLE, offer.replace("春江范文网", ""), *TEXT).fact("source_site") is None


def test_who_says_something_to_an_audience_in_a_story_addresses_nobody():
    assert not shapes.is_salutation("最后,校长总结道:")
    assert not shapes.is_salutation("接着校长对家长们说:")
    assert shapes.is_salutation("各位家长:")


def test_a_numbered_note_of_who_puts_a_file_up_names_the_site():
    note = "  1. 1、本文档由用户上传,春江文库整理发布,可阅读全部内容。"
    assert lifted(note, TITLE, *TEXT).fact("source_site").value == "春江文库"


def test_a_name_comes_apart_from_the_address_behind_it():
    assert parted("  李大明同志们、朋友们:") == ["李大明", "同志们、朋友们:"]
    assert parted("党代表同志们:") == ["党代表同志们:"]
    assert parted("解放军同志们:") == ["解放军同志们:"]
    assert parted("陈庄村同志们:") == ["陈庄村同志们:"]


def test_at_a_wedding_the_two_come_from_somewhere_else():
    told = "从此,浙江人民又多了一个女婿,浙江的亲友都来了。"
    assert draft("各位来宾:", "傍晚好!", "今天是两位新人的婚礼。", told, LONG, TEXT[2]).place is None


def test_what_says_what_a_kind_of_speech_is_teaches():
    line = "“国旗下讲话”是升旗仪式中的一项重要内容,由师生发表演讲。"
    assert lessons.teaches("", "", "", [line], titled=False)
    assert not lessons.teaches("", "", "", ["今天的“国旗下讲话”我讲勤俭。"], titled=False)


def test_a_site_that_welcomes_its_readers_names_itself():
    found = lifted("让写作成为一种习惯,春江作文网欢迎您!", TITLE, *TEXT).fact("source_site")
    assert found.value == "春江作文网"
    assert lifted("春江县欢迎您!", TITLE, *TEXT).fact("source_site") is None


def test_what_became_of_a_speech_is_news():
    told = "近日,李明校长在毕业典礼上的致辞在报纸的投票中位列第一,并被选登,成为全县唯一入选的致辞。"
    page = lifted("李明校长毕业典礼致辞获评全县最动心讲话", told, "这次投票共收集了四十多篇讲话稿。")
    assert kinds.judge(page).kind != "speech"


def test_what_a_mill_adds_below_goes_and_its_own_words_name_it():
    told = draft(
        TITLE,
        "【导读】本文是春江文档网会员投稿的《春耕讲话》,希望对你有所帮助。",
        *TEXT,
        "文章来源网络整理,请自行参考使用。更多相关热词搜索:春耕 讲话",
        f"{TITLE}.docx下载地址:http://www.chunjiang.example/doc/22.html",
        "本站提醒:因版面所限,部分图表未能显示。",
    ).report()
    assert (told["paragraphs"], told["source_site"]) == (list(TEXT), "春江文档网")
