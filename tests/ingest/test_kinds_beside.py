"""What is about a speech or beside one: reports, minutes, lessons, briefings, letters."""

import pytest

from archive.ingest import kinds
from tests.ingest.texts import SECOND, TITLE, lifted, page_of


def kind(lines):
    return kinds.judge(lifted(page_of(lines))).kind


def test_a_report_tells_of_a_speech_where_nobody_says_i():
    told = (
        "今日(17日)县政府在县文化馆举办优秀护林员表彰大会,共有二百三十位护林员接受表彰,会场座无虚席。",
        "县长林若水于致词中指出,南山过去是我们最重要的林区,现在北山也种起来了,我们的护林员功不可没。",
        "表彰大会在歌声中落下帷幕,护林员们合影留念。",
    )
    assert kind(told) == "news-report"
    assert kind(("同志们:", *told)) == "speech"
    # A speaker cites what was said above him.
    cited = "总书记在讲话中强调,要把水利办好。我们要把渠道清好,要把闸门修好,要把账目管好,一天也不能耽误。"
    assert kind((f"{TITLE}(2)", cited, SECOND)) == "speech"
    assert kind((cited, SECOND, SECOND)) != "news-report"


def test_thoughts_on_a_speech_that_are_put_down_are_an_article():
    thoughts = (
        "在全县水利表彰大会上,县长作了讲话。读完讲话全文,我心情激动,撰写几点学习心得。",
        "首先,这是一次意义重大的大会,我们看到了全县上下的干劲。",
        "其次,我们要把讲话的要求落到每一条渠上,我相信明年会更好。",
    )
    assert kind(thoughts) == "article"


def test_minutes_with_who_was_there_are_no_speech():
    names = ("主席黃大文議員,J.P.", "李小川議員", "何若水議員,J.P.", "陳一山議員", "張立新議員", "王海議員")
    lines = ("鄉議會文件 CB(3)98號", "會議紀要", "一九九六年六月二十六日", "出席議員:", *names)
    assert kind(lines) == "notice"


def test_a_lone_star_for_a_name_makes_a_template():
    lines = (
        "各位来宾,同志们:大家好。",
        "今天,我们高兴地迎来了*项目开工仪式。我代表*对项目的开工表示热烈的祝贺。",
        "近年来,我们兴建了*产业园,*项目的开工为我市注入了新的活力。谢谢大家。",
    )
    assert kind(lines) == "template"


def test_a_lesson_is_known_by_its_first_line():
    lines = (
        "怎样写会议结束语",
        "会议结束语是会议的主持者最后向到会人员作总结时所使用的一种样式,使用率是极高的。",
        "首先要对会议的目的和意义有比较深刻的了解,这是写好会议结束语的基础。",
    )
    assert kind(lines) == "article"


def test_who_asks_may_stand_behind_a_mark():
    lines = (
        "县长林若水3月8日记者会答记者问实录",
        "林若水:那我们现在就开始,哪一家先来?",
        "▲KTV电视台记者:我想问的问题是,新的水渠什么时候能够通水?",
        "林若水:今年秋天就能通水,我们正在抓紧施工。",
    )
    assert kind(lines) == "transcript"


TALK = (
    "Good afternoon, everybody. I have no announcements about the harbour, so let us go to your questions.",
    "Q    Thanks, Ada. Is the ferry to be given up, and does the Mayor know of it?",
    "MS. NG:  Well, that is a keen observation, and I can tell you that we keep the ferry.",
)
ADDRESS = (
    "Good afternoon. I am honoured to speak to our harbour board in person and to the citizens of this town.",
    "I promise you that my team and I will spend every waking hour on your behalf, and on the pier's.",
)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("Press Briefing by Press Secretary Ada Ng, 6/3/2015", f"MS. NG:  {TALK[0]}", *TALK[1:], TALK[0]),
            "transcript",
        ),
        (("Text of the Mayor's letter to the people", "My dear fellow citizens!", *ADDRESS), "letter"),
        (("Remarks on the letter to the people", "My dear fellow citizens!", *ADDRESS), "speech"),
        (
            (
                "From the Towns: Mayors Offer Inaugural Views",
                "Nine mayors are beginning new terms. Following are excerpts from their inaugural addresses.",
                "Mayor Ada Ng",
                *ADDRESS,
            ),
            "compilation",
        ),
        (
            (
                "Governor _______’s Inaugural Address",
                f"{ADDRESS[0]} This great state of _______ is yours.",
                ADDRESS[1],
            ),
            "template",
        ),
        (
            (
                "Harbour-Master, Addressing Ninth Session, Summons Support for Ferries",
                "Following are Harbour-Master Ada Ng’s remarks at the opening of the session, today:",
                "The ferries of the coast stand at a turn, and the ninth session meets at the right hour.",
                "Much important work lies ahead. The towns will gather to adopt the agenda for the channel.",
            ),
            "speech",
        ),
        (
            (
                "Dinner for the Minister of Ferries",
                "For more photos, please click here.",
                "Kia ora everyone.",
                *ADDRESS,
            ),
            "speech",
        ),
    ],
)
def test_english_pages_are_what_they_say_they_are(lines, expected):
    assert kind(lines) == expected


def test_a_report_under_the_title_of_a_speech_begins_with_who_said_what_when():
    title = "春江縣議會第八屆第二次定期大會縣長施政報告"
    told = (
        "春江縣長林若水11月3日在縣議會定期會施政報告時強調,財源不足,縣府仍將致力開源節流,避免財政惡化。",
        "縣府編列預算為二億,與去年相較僅增加兩百萬。林若水指出,今年的預算以圖表呈現。",
    )
    assert kind((title, *told)) == "news-report"
    assert kind((title, "議長、各位議員:", *told, "以上報告,謝謝大家。")) == "speech"


def test_a_plan_of_festivities_is_no_speech():
    lines = (
        "迎七一活动策划方案",
        "在这一节日到来之际,我们要认真学习,在自己的岗位上争先创优,我们希望大家踊跃参加,活动策划如下:",
        "一、活动主题",
        "本次活动以爱水护水为主题,通过多种形式加强职工的热情。",
        "二、活动内容及时间安排",
        "七月初举办歌咏比赛,我们要丰富职工业余生活。",
    )
    assert kind(lines) == "notice"


def test_a_signed_welcome_to_readers_is_a_letter():
    lines = (
        "It is with great pleasure that I welcome you to the 2021 Halden Harbour Festival.",
        "I commend the committee for its work, and I welcome everyone to our harbour this year.",
        "Yours sincerely",
        "Ada Ng",
    )
    assert kind(lines) == "letter"
