import pytest

from archive.ingest import kinds
from tests.ingest.texts import BODY, CLOSING, OPENING, SECOND, TITLE, lifted, page_of

REPORT = (
    "全县冬修水利动员大会召开",
    "本报讯(记者 李小川)昨日,全县冬修水利动员大会在县城召开,县长张立新出席会议并讲话。",
    "张立新指出,去冬以来全县疏浚河道四条,群众得到了实惠。他强调,各乡镇要抢抓农时,确保工程质量。",
    "会议要求,各部门要各司其职。副县长王海主持会议,各乡镇主要负责人参加会议。",
)
HOST = (
    "全县冬修水利动员大会主持词",
    "同志们:现在开会。今天的会议有三项议程。",
    "首先进行第一项议程,请副县长王海同志宣读表彰决定。",
    "下面请县长张立新同志作重要讲话,大家欢迎。",
    "会议到此结束,散会。",
)
NOTICE = (
    "关于做好冬修水利工作的通知",
    "各乡镇人民政府,县直各单位:",
    "为切实做好今年的冬修水利工作,经研究,现将有关事项通知如下,请认真贯彻执行。",
    "一、明确任务。各乡镇要按照计划抓好落实,按月上报进度。",
    "特此通知。",
)
ABSTRACT = (
    "论县域水利设施的管护机制",
    "【摘要】本文以三个县为例,分析了小型水利设施管护中的产权问题,提出了改进的途径与办法。",
    "关键词:水利;产权;管护",
    "中图分类号:F323 文献标识码:A",
    "参考文献",
)
NOVEL = (
    "第十二章 夜渡",
    "“船来了!”老三喊道。河面上起了雾,什么也看不清楚,只听见桨声一下一下近了。",
    "“谁?”船头的人问道。没有人答话。芦苇里扑棱棱飞起一只水鸟,把老三吓了一跳。",
    "“是我。”她低声说道,“快走吧。”老三叹道:“走到哪里去呢?”",
)
TEMPLATE = (
    "在XX市安全生产工作会议上的讲话",
    "同志们:",
    "今天我们召开全市安全生产工作会议,主要任务是贯彻XX省安全生产会议精神,部署20XX年的工作。",
    "去年以来,在XX市委的领导下,XX同志带领大家做了许多工作,完成投资XX亿元。谢谢大家!",
)


def kind(lines, file="page.txt"):
    return kinds.judge(lifted(page_of(lines), file)).kind


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((TITLE, *BODY), "speech"),
        (REPORT, "news-report"),
        (HOST, "host-script"),
        (NOTICE, "notice"),
        (ABSTRACT, "abstract"),
        (NOVEL, "fiction"),
        (TEMPLATE, "template"),
    ],
)
def test_it_tells_the_kinds_apart(lines, expected):
    assert kind(lines) == expected


def test_a_speech_without_a_title_is_known_by_its_voice():
    assert kind(("各位代表:", OPENING, SECOND, CLOSING)) == "speech"


def test_a_later_part_needs_no_salutation():
    assert kind((f"{TITLE}(4)", SECOND, OPENING)) == "speech"


def test_one_masked_name_makes_no_template():
    assert kind((TITLE, "同志们:", OPENING, "某某局的一位同志讲得好。" + SECOND, CLOSING)) == "speech"


def test_a_speaker_may_quote_what_others_pointed_out():
    quoted = "总理指出,“水利是命脉”。省委强调,要把水利放在首位。会议要求,各地要抓紧。"
    assert kind((TITLE, "同志们:", OPENING, quoted, SECOND, CLOSING)) == "speech"


def test_a_text_that_nothing_shows_to_be_spoken_is_no_speech():
    lines = ("冬季灌溉的技术要点", "冬灌的水量以每亩五十立方米为宜,气温在三度以上时进行,灌后及时松土。" * 3)
    assert kind(lines) == "other"


def test_the_minutes_of_a_sitting_are_a_transcript():
    lines = [
        f"{name}議員:主席,我想補充一點意見,政府在這件事上應該做得更多更快。"
        for name in ("陳大文", "李小明", "黃一心") * 3
    ]
    assert kind(lines) == "transcript"


def test_excerpts_with_their_sources_are_a_compilation():
    lines = ["论水利工作"]
    for year in (2001, 2003, 2005):
        lines += [SECOND, f"({year}年3月5日在全省水利工作会议上的讲话)"]
    assert kind(lines) == "compilation"


def test_english_speeches_and_reports_are_told_apart():
    speech = (
        "Remarks at the Harbor Festival",
        "Good evening, everyone.",
        "We built this harbor together, and I thank you.",
    )
    report = (
        "Mayor opens harbor",
        "“This is a great day,” she said.",
        "The mayor, who was elected in May, cut a ribbon.",
    )
    assert (kind(speech), kind(report)) == ("speech", "news-report")


def test_the_message_says_what_tells_so():
    verdict = kinds.judge(lifted(page_of(REPORT)))
    assert "\n" not in verdict.message and "report" in verdict.message
