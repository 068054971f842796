"""Heads of texts as schools, accounts, boards and mills print them: title, speaker, day of posting."""

import pytest

from archive.ingest import board_posts, broken_titles, mail_heads, pipeline, source_lines
from archive.ingest.documents import Draft, Line, RawPage
from archive.ingest.spans import Passage

_TEXT = (
    "三年前,你们带着稚气走进校门;三年来,你们读书、思考、奔跑,把一间间教室坐成了自己的家。\n"
    "离别在即,我想送给大家三句话:做一个诚实的人,做一个勤劳的人,做一个心里有别人的人。\n"
    "祝同学们前程似锦,常回家看看。谢谢大家!"
)
_TITLE = "在春江市第三中学毕业典礼上的讲话"


def drafted(head: str, text: str = f"亲爱的同学们:\n{_TEXT}") -> Draft:
    (draft,) = pipeline.ingest([RawPage("a.txt", f"{head}\n{text}".encode())])
    assert isinstance(draft, Draft)
    return draft


@pytest.mark.parametrize(
    ("head", "title", "event"),
    [
        (
            "校长在毕业典礼上的讲话:\n带着光出发,走更远的路",
            "校长在毕业典礼上的讲话:带着光出发,走更远的路",
            "毕业典礼",
        ),
        (
            "校长宿知秋在毕业典礼上的致辞——\n带着光出发",
            "校长宿知秋在毕业典礼上的致辞——带着光出发",
            "毕业典礼",
        ),
        (
            "X委书记在毕业典礼上的讲话:勤学、笃行,在风雨里长大",
            "X委书记在毕业典礼上的讲话:勤学、笃行,在风雨里长大",
            "毕业典礼",
        ),
        (
            "宿知秋校长在春江市第三中学\n2021届毕业典礼暨\n成人仪式上的讲话",
            "宿知秋校长在春江市第三中学2021届毕业典礼暨成人仪式上的讲话",
            "春江市第三中学2021届毕业典礼暨成人仪式",
        ),
        ("毕业典礼｜校长致辞:带着光出发", "带着光出发", "毕业典礼"),
        ("毕业典礼｜宿知秋校长致辞:带着光出发", "宿知秋校长致辞:带着光出发", "毕业典礼"),
        (
            "工会代表大会开幕词\n工会代表大会开幕词\n春江机械厂工会第十届会员代表大会第一次会议\n开幕词",
            "春江机械厂工会第十届会员代表大会第一次会议开幕词",
            "春江机械厂工会第十届会员代表大会第一次会议",
        ),
        (f"{_TITLE}2021-07-03 10:22:31 点击数:356", _TITLE, "春江市第三中学毕业典礼"),
        (
            "总有一盏灯 为你亮着\n来源:春江三中发布者:1 发布日期:2021-07-03\n正文内容",
            "总有一盏灯 为你亮着",
            None,
        ),
    ],
)
def test_it_reads_a_title_over_several_lines_behind_a_column_or_before_the_site_s_line(head, title, event):
    draft = drafted(head)
    assert (draft.title.replace(" ", ""), draft.event) == (title.replace(" ", ""), event)


@pytest.mark.parametrize(
    "head",
    ["春江三中新闻网\n来源:春江三中 发布日期:2021-07-03", "校园新闻\n来源:春江三中 发布日期:2021-07-03"],
)
def test_a_site_and_a_column_are_no_title(head):
    assert drafted(head, _TEXT).title.startswith("三年前")


@pytest.mark.parametrize("below", ["一、做一个诚实的人", "三年前,你们走进校门。", "同学们:", "2021年7月1日"])
def test_what_follows_a_title_s_colon_and_is_no_slogan_stays_apart(below):
    lines = [Line(Passage(text)) for text in ("校长在毕业典礼上的讲话:", below, "同学们:")]
    assert list(broken_titles.slogans_joined(lines)) == lines


def test_a_slogan_under_a_title_s_colon_may_be_the_first_heading_of_the_text():
    lines = [
        Line(Passage(text)) for text in ("校长在毕业典礼上的讲话:", "做一个诚实的人", "三年前,你们走进校门。")
    ]
    assert list(broken_titles.slogans_joined(lines)) == lines


def test_a_text_in_one_line_has_its_title_speaker_and_address_behind_one_another():
    draft = drafted("同心办学 再续新篇 春江市第七次乡村教育研讨会开幕词 宿知秋 各位来宾,各位朋友:", _TEXT)
    assert draft.speaker == "宿知秋"
    assert draft.event == "春江市第七次乡村教育研讨会"
    assert drafted("中国春江 第三届桃花节开幕词").event == "中国春江第三届桃花节"


def test_a_name_set_apart_over_a_slogan_is_who_speaks():
    draft = drafted("春江市第三中学校长 宿 知 秋\n带着光出发\n——在毕业典礼上的讲话")
    assert (draft.speaker, draft.office) == ("宿知秋", "春江市第三中学校长")
    assert drafted("宿知秋\n带着光出发\n——在毕业典礼上的讲话").speaker is None


@pytest.mark.parametrize(
    ("head", "posted"),
    [
        (f"{_TITLE}\n编者按:校长在毕业典礼上作了讲话,现全文刊发。发布时间:2021-07-03", "2021-07-03"),
        (f"{_TITLE}\n2021-07-03 编者按:校长在毕业典礼上作了讲话,现全文刊发。", "2021-07-03"),
        (f"{_TITLE}\n编者按:2021-07-01校长在毕业典礼上作了讲话,现全文刊发。", None),
        (f"{_TITLE}\n2018-07-21会议讲话稿", "2018-07-21"),
        (f"{_TITLE}\n江边夜话 2021-07-03", "2021-07-03"),
        (f"{_TITLE}\n春江发布 2021-07-03", "2021-07-03"),
        (f"{_TITLE}\n宿知秋 2021-07-03", None),
        (f"{_TITLE}\n春江三中校长 2021-07-03", None),
        (f"{_TITLE}\n春江市教育局 2021-07-03", None),
    ],
)
def test_it_reads_the_day_of_posting_beside_a_note_a_column_or_an_account(head, posted):
    (witness,) = drafted(head).witnesses
    assert witness.posted == posted


def test_the_province_from_which_an_account_writes_is_neither_title_nor_place():
    draft = drafted(f"毕业典礼上的讲话刷屏了\n春江三中\n2021-07-02 09:12\n发表于江西\n带着光出发\n——{_TITLE}")
    assert draft.title == f"带着光出发——{_TITLE}"
    assert draft.place is None


@pytest.mark.parametrize(
    ("stamp", "posted"),
    [
        ("哈江丁香 (2000年06月14日09:45:56 星期三), 站内信件", "2000-06-14"),
        ("BBS 春江站 (Wed Jun 14 09:45:56 2000), 转信", "2000-06-14"),
    ],
)
def test_a_letter_to_a_board_tells_its_station_and_its_day(stamp, posted):
    head = f"发信人: zhou (江边老周), 信区: News\n标  题: 校长讲话一则\n发信站: {stamp}"
    draft = drafted(f"{head}\n\n{_TITLE}")
    assert draft.title == _TITLE
    assert draft.witnesses[0].posted == posted
    assert draft.witnesses[0].source_site == stamp.split(" (")[0]
    assert drafted(head).title == "校长讲话一则"  # where the text has no title of its own


def test_what_a_writer_signs_all_letters_with_and_replies_are_no_text():
    head = (
        "发信人: zhou (江边老周), 信区: News\n标  题: 校长讲话一则\n发信站: 春江站 (2000年06月14日09:45:56)"
    )
    reply = head.replace("zhou", "tie").replace("校长", "Re: 校长")
    behind = f"--\n鱼在水里\n※ 来源:·春江站·\n\n{reply}\n【 在 zhou 的大作中提到: 】\n: 三年前,\n说得好!"
    draft = drafted(f"{head}\n\n{_TITLE}", f"亲爱的同学们:\n{_TEXT}\n{behind}")
    assert draft.witnesses[0].text.paragraphs[-1].text.endswith("谢谢大家!")
    mail = (
        "From: Clerk",
        "To: all",
        "Date: Mon, 7 May 2007 10:02:00 +0100",
        "We dug it.",
        "--",
        "Thank you.",
    )
    lines = [Line(Passage(text)) for text in mail]
    assert board_posts.alone(lines) == (lines, [])  # a mail is no letter to a board


def test_a_station_without_a_day_heads_no_letter():
    lines = ("发信人: zhou", "标题: 讲话", "发信站: 春江站", "同学们:")
    assert mail_heads.lines_of(dict(enumerate(lines))) == ()


def test_what_a_person_or_body_signs_is_no_account_s_stamp():
    folded = {0: _TITLE, 1: "江边夜话 2021-07-03", 2: "亲爱的同学们:"}
    assert source_lines.is_stamped(folded, 1)
    assert not source_lines.is_stamped(folded | {2: "三年前,你们走进校门。"}, 1)


@pytest.mark.parametrize(
    ("head", "text", "title", "speaker"),
    [
        # What a site's heading or the speaker himself calls it, under the name of a column.
        (
            "国旗下讲话\n第十二周国旗下讲话——《把树种在春天》\n把树种在春天\n宿知秋",
            f"同学们:\n{_TEXT}",
            "把树种在春天",
            "宿知秋",
        ),
        ("国旗下讲话\n宿知秋", f"同学们:\n我们都会唱《把树种在春天》。\n{_TEXT}", "国旗下讲话", "宿知秋"),
        # A line alone under the site's day, and one that its path ends in.
        ("时间:2020/6/18\n月到渡口分外圆", _TEXT, "月到渡口分外圆", None),
        (
            "首页 » 校园 » 月到渡口分外圆\n月到渡口分外圆\n作者:admin 2013年4月15日",
            _TEXT,
            "月到渡口分外圆",
            None,
        ),
        # Whoever of a class speaks, in the sentence over the text.
        (
            "升旗仪式开始了,大家齐唱国歌,红旗在晨光里升上了旗杆,操场上站满了全校的老师和同学,人人都很精神。\n二(3)班林晓雨同学进行国旗下讲话。她讲话的题目是《把树种在春天》。",
            f"同学们:\n{_TEXT * 3}",
            "把树种在春天",
            "林晓雨",
        ),
        # The whole head of a recorded talk in one line.
        (
            "水土保持十讲  宿知秋主讲  (第三集)  2015/7/24  春江县文化馆  档名:02-041-0218",
            f"同学们:\n{_TEXT}",
            "水土保持十讲",
            "宿知秋",
        ),
        (f"{_TITLE}\n主讲:觉山法师", f"同学们:\n{_TEXT}", _TITLE, "觉山"),
        (f"{_TITLE}\n主讲:诸位法师", f"同学们:\n{_TEXT}", _TITLE, None),
        ("把树种在春天——国旗下讲话\n李明主讲", f"同学们:\n{_TEXT}", "把树种在春天——国旗下讲话", "李明"),
    ],
)
def test_it_reads_titles_and_speakers_of_schools_sites(head, text, title, speaker):
    draft = drafted(head, text)
    assert (draft.title, draft.speaker) == (title, speaker)


def test_the_day_in_the_head_of_a_recorded_talk_is_that_of_the_talk():
    head = "水土保持十讲  宿知秋主讲  (第三集)  2015/7/24  春江县文化馆  档名:02-041-0218"
    assert drafted(head).date == "2015-07-24"
