"""Heads of texts on the pages of mills: titles said again in other words, sites over their stamps, offers."""

import pytest

from archive.ingest import chrome, glue, pipeline
from archive.ingest.documents import Line, RawPage
from archive.ingest.extract import mill_tails, occasions, own_words
from archive.ingest.extract.title_cleaning import clean
from archive.ingest.spans import Passage

TITLE = "在全县春耕工作会议上的讲话"
TEXT = ("同志们:", "今天把大家请来,主要是安排春耕,我先讲三点意见,大家再讨论。", "谢谢大家!")
LONG = "今天我们在这里开会,主要是安排春耕。我先讲三点意见,一是早动手,二是早备种,三是早修渠,大家再讨论。" * 3


def parted(text):
    return [line.text for line in glue.parted(Line(Passage(text)))]


def page(*lines):
    return RawPage("x.txt", "\n".join(lines).encode())


def lifted(*lines):
    return chrome.lift(pipeline.read(page(*lines)))


def facts(name, *lines):
    return [fact.value for fact in lifted(*lines).facts if fact.name == name]


def draft(*lines):
    return pipeline.ingest([page(*lines)])[0]


def test_a_title_that_a_mill_words_anew_gives_way_to_the_texts_own():
    assert draft("第一篇:县长在全县工作春耕会议上的讲话", TITLE, *TEXT).title == TITLE
    other = "第一篇:县长在全县秋耕工作会议上的讲话"
    assert draft(other, TITLE, *TEXT).title == other[4:]


def test_full_text_is_no_part_of_a_title_that_stands_without_it_below():
    assert draft("园林局春季绿化讲话全文", "园林局春季绿化讲话", *TEXT).title == "园林局春季绿化讲话"
    assert draft("园林局春季绿化讲话全文", *TEXT).title == "园林局春季绿化讲话全文"


def test_the_last_of_several_wordings_of_a_title_is_the_title():
    again = "春季小学开学典礼校长讲话稿春季学校开学典礼校长讲话稿2021春季学校开学典礼校长讲话稿"
    assert clean(again) == "春季学校开学典礼校长讲话稿"
    for whole in ("在学习县长讲话座谈会上的发言", "县长在春耕会上的讲话 文章标题:县长在县春耕会上的讲话"):
        assert mill_tails.start(whole) == 0
    assert clean(f"{TITLE}(共)") == TITLE


def test_a_preface_and_the_head_of_the_first_model_come_off_its_text():
    preface = "讲话稿很常用。以下是我整理的开学典礼校长讲话稿(精选3篇),仅供参考,欢迎大家阅读。"
    head = "开学典礼校长讲话稿1"
    assert parted(f"{preface}{head}同学们:{LONG}") == [preface, head, "同学们:", LONG]
    kept = f"以下是我整理的几条意见,仅供大家参考。开学典礼校长讲话稿1份,同学们:{LONG}"
    assert parted(kept) == [kept]


def test_calls_may_stand_before_a_title_that_only_a_blank_parts_from_its_text():
    title = "抢抓农时,早备早种在全县春耕工作会议上的讲话"
    assert parted(f"{title} 全县春耕会议之后,各乡镇都动起来了。")[0] == title
    assert parted("春耕备种工作讲话(市) 同志们:" + LONG)[:2] == ["春耕备种工作讲话(市)", "同志们:"]
    kept = "听完报告,我想起在全县春耕工作会议上的讲话,心里很热。"
    assert parted(kept) == [kept]


def test_a_site_over_its_stamp_and_an_editors_site_are_the_source():
    assert facts("source_site", TITLE, "江春范文网", "2025-01-21 17:13:23", *TEXT) == ["江春范文网"]
    assert facts("source_site", TITLE, "李大河", "2025-01-21 17:13:23", *TEXT) == []
    edited = "简介:江春文库小编为你整理了多篇相关的讲话,但愿对你工作学习有帮助。"
    assert facts("source_site", TITLE, edited, *TEXT) == ["江春文库"]
    assert facts("source_site", TITLE, "文库小编辛苦了,给大家整理书架。", *TEXT) == []


@pytest.mark.parametrize(
    ("line", "posted"),
    [
        ("3.0 江边夜雨 2023-09-09 102 99+ 15.9KB 6 页", ["2023-09-09"]),
        ("江边夜雨 2023-09-09 102 99+ 6 页讲稿", []),
    ],
)
def test_a_documents_counts_and_size_stand_behind_the_day_of_posting(line, posted):
    assert facts("posted", "在全县春耕推进会上的讲话", "VIP专免", line, TITLE, *TEXT) == posted


def test_an_offer_with_its_button_makes_no_lesson_of_a_speech():
    offer = "公文能手,超级方便的公文写作工具! 立即了解"
    assert draft(offer, "", TITLE, "", *TEXT).title == TITLE
    assert "advertisement" not in [one.rule for one in lifted(TITLE, *TEXT, "同志们! 立即行动起来").dropped]


def test_a_shops_words_come_off_the_text_that_it_shows():
    shop = ("隐藏内容", "此处内容需要权限查看", "会员免费查看渠修好了,水就有了,大家都要出力。")
    found = draft(TITLE, *TEXT[:2], *shop, TEXT[2]).witnesses[0].text
    assert [one.text for one in found.paragraphs] == [*TEXT[:2], shop[2][6:], TEXT[2]]


def test_a_course_to_raise_skills_is_an_occasion():
    title = "在全镇新任村干部能力提升班上的讲话"
    assert title[slice(*occasions.in_title(title))] == "全镇新任村干部能力提升班"


def test_who_calls_a_place_the_main_field_or_dreams_of_it_is_of_it():
    for said in ("石门区作为主战场、主阵地,责无旁贷。", "同圆石门梦。"):
        text = f"大会发出了动员令。{said}"
        assert own_words.claim(text, text.index("石门"), text.index("石门") + 2)
    for said in ("石门区作为兄弟区县,给了我们启发。", "同圆石门梦想。"):
        text = f"大会发出了动员令。{said}"
        assert not own_words.claim(text, text.index("石门"), text.index("石门") + 2)


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("市长安全生产讲话", "市长"),
        ("镇党委书记冬训动员报告讲话", "镇党委书记"),
        ("局长安全工作座谈会讲话", None),
        ("市长热线工作讲话", None),
        ("县长调研“整村推进”试点项目工作时的讲话", "县长"),
    ],
)
def test_who_speaks_may_stand_before_what_he_speaks_on(title, office):
    assert draft(title, *TEXT).office == office


def test_who_says_when_he_came_to_a_place_is_of_it():
    for said in ("我来石门之前,省里找我谈过话。", "我到石门工作后,先去了矿上。", "当前的石门,正面对换挡期。"):
        assert own_words.claim(said, said.index("石门"), said.index("石门") + 2)
    for said in ("我来石门之前来过两次的水库看看。", "当前的石门水库水位不高。"):
        assert not own_words.claim(said, said.index("石门"), said.index("石门") + 2)


def test_a_first_page_has_its_title_under_a_note_on_the_file_too():
    note = f"《{TITLE}.docx》由会员分享,可在线阅读,更多相关《{TITLE}.docx(2页珍藏版)》请在江春文库上搜索。"
    assert draft(note, f"1、{TITLE}", *TEXT).title == TITLE
    assert draft("春耕备耕工作要点", f"1、{TITLE}", *TEXT).title != TITLE


def test_a_mills_welcome_number_and_stamp_are_none_of_the_text():
    stamp = "2022-03-18 09:49:50   0  加入收藏    阅读本文需要支付:9.00"
    page = ("欢迎登陆江春写作网!", f"B3637{TITLE}", stamp, *TEXT)
    found = draft(*page).witnesses[0]
    assert (found.posted, found.source_site, draft(*page).title) == ("2022-03-18", "江春写作网", TITLE)
    assert clean("G7在全球会上的讲话") == "G7在全球会上的讲话"


def test_a_site_may_stand_before_columns_and_the_headline_in_the_first_line():
    assert facts("source_site", f"江春网 资料文库 {TITLE}", TITLE, *TEXT) == ["江春网"]
    assert facts("source_site", f"织一张网 把好关口 {TITLE}", *TEXT) == []


def test_a_title_comes_off_text_that_no_address_opens():
    assert parted(f"{TITLE}一、提高认识,动手要早。{LONG}")[0] == TITLE
    toast = "在2022年县元旦团拜会上的致辞文稿"
    assert parted(f"{toast}一年一度的元旦就要到了。{LONG}")[0] == toast
    kept = f"{TITLE}一经发出,各乡镇都动起来了。{LONG}"
    assert parted(kept) == [kept]


def test_a_sites_number_and_a_masked_day_stand_around_a_title():
    lines = parted(f"编号:541193579县长{TITLE}201X/X/XX今天这次会议很重要。{LONG}")
    assert lines[:3] == ["编号:541193579", f"县长{TITLE}", "201X/X/XX"]


def test_two_titles_that_count_the_models_come_apart():
    again = f"县长{TITLE}(通用4篇)县长{TITLE}篇1同志们:{LONG}"
    assert parted(again)[-2:] == ["同志们:", LONG]
    twice = f"{TITLE[1:-3]}讲话 {TITLE} 同志们:{LONG}"
    assert parted(twice) == [f"{TITLE[1:-3]}讲话", TITLE, "同志们:", LONG]


def test_a_headline_right_under_the_address_is_said_again():
    headline = "县长庆祝教师节讲话稿(精选18篇)"
    found = draft(headline, "县长庆祝教师节讲话稿 篇1", TEXT[0], headline, *TEXT[1:]).witnesses[0].text
    assert [one.text for one in found.paragraphs] == [*TEXT] and not found.sections
    other = (
        draft(headline, "县长庆祝教师节讲话稿 篇1", TEXT[0], "尊师重教的新风尚", *TEXT[1:]).witnesses[0].text
    )
    assert found.sections != other.sections or len(other.paragraphs) > len(found.paragraphs)


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("明天,我们将迎来党的百年华诞。我代表县委向大家问好。", "2021-06-30"),
        ("今年是党的百年华诞。明天,我们还要去植树。", "2021"),
    ],
)
def test_a_birthday_of_tomorrow_tells_the_day(said, date):
    assert draft(TITLE, TEXT[0], said, TEXT[2]).date == date


def test_a_site_that_wants_a_place_on_the_desk_names_itself():
    desk = ("电脑桌面", "添加江春知识网--公文,范文下载到电脑桌面", "安装后可以在桌面快捷访问")
    assert draft(*desk, TITLE, *TEXT).title == TITLE
    assert facts("source_site", *desk, TITLE, *TEXT) == ["江春知识网"]
    kept = "2. 本文档由用户上传,版权归属用户,江春网负责整理代发布。如有争议请联系客服。"
    assert facts("source_site", kept, TITLE, *TEXT) == ["江春网"]
    assert facts("source_site", TITLE, "版权归属用户,互联网平台负责审核。", *TEXT) == []


def test_a_mark_of_a_draft_or_of_how_many_there_are_stays_with_the_title_before_it():
    short, own = "李县长在全县春耕工作会议上的讲话", "在全县春耕工作会议上的讲话"
    assert parted(f"{short}(送审稿){own}(2012年3月5日)同志们:{LONG}")[:2] == [f"{short}(送审稿)", own]
    assert parted(f"{own}(共3篇){own}1同志们:{LONG}")[:3] == [f"{own}(共3篇)", f"{own}1", "同志们:"]
    assert parted(f"{own}(试点乡镇){own}同志们:{LONG}")[0] != f"{own}(试点乡镇)"


def test_a_masked_office_over_a_year_that_a_mill_set_anew_says_who_speaks():
    head = f"{TITLE}XX市市长李大河(202212年3月5日)"
    assert parted(f"{head}各位来宾:{LONG}")[:3] == [TITLE, "XX市市长李大河", "(202212年3月5日)"]
    assert parted(f"{TITLE}XX市今年(202212年3月5日)各位来宾:{LONG}")[0] != TITLE


def test_a_library_s_key_words_are_none_of_a_title():
    told = f"李大河同志{TITLE},本文主要内容关键词为:春耕论文,会议论文,仅供参考阅读下载。"
    found = lifted(told, "(1997年5月12日)", *TEXT)
    assert [line.text for line in found.head] == [f"李大河同志{TITLE}", "(1997年5月12日)"]
    assert parted(f"{TITLE}的关键词是早:一要早,二要快。") == [f"{TITLE}的关键词是早:一要早,二要快。"]


def test_what_a_place_faces_or_is_joined_to_is_its_own_people_s():
    for said in ("也要清醒地看到,石门教育面临的挑战很大。", "高速公路落户石门,将结束我县没有高速的历史。"):
        assert own_words.claim(said, said.index("石门"), said.index("石门") + 2)
    for said in ("也要清醒地看到,石门教育走在前面。", "名企落户石门,给我县带来压力。"):
        assert not own_words.claim(said, said.index("石门"), said.index("石门") + 2)
