import pytest

from archive.ingest import kinds, tellings
from archive.ingest import lines as shapes
from archive.ingest.voices import heard_in
from tests.ingest.texts import lifted, page_of

EVENING = (
    "2012年1月12日下午,青禾农机公司2012年迎春晚会在二车间隆重举行,三百多名员工欢聚一堂。",
    "总经理何田作新年致辞。他回忆了建厂时的艰难,说我们一起走过的路不能忘记,我们的信心来自大家。",
    "随后,董事长沈一鸣作重要讲话。他说,站在这里有许多话要说,我不再担任厂长,我们还要一起走下去。",
)
FLAG = (
    "|",
    "5月8日上午,双桥一中第十周升旗仪式在操场隆重举行,我校全体师生参加。高二年级陆小满同学作国旗下讲话。",
    "陆小满同学说,母亲节快到了。副校长这样激励同学们:",
    "“我们要珍惜每一天。”同学们,让我们用行动感恩父母的养育,用我们的成绩回报学校。",
)
CULTURE = (
    "7月30日下午,总公司在大礼堂举办了安全生产演讲比赛,各支部的十三名选手参加了比赛,何田经理到场并发表讲话。",
    "最后,何经理作总结性讲话。他谈到,我们要依靠安全文化来抓好安全工作,我们每个人都是安全员。",
)
LETTER = (
    "当前位置:作文园节日作文内容页",
    "第32个教师节慰问信",
    "全县广大教育工作者:",
    "值此教师节来临之际,县委、县政府向大家致以节日的慰问!我们将把教师队伍建设作为最重要的工作来抓。",
)
ROUND = (
    "沈一鸣董事长的讲话在青禾集团引起热烈反响,各部门分成四个小组学习了讲话,并结合自己的岗位展开了讨论。",
    "干部员工一致认为,讲话思路清晰、目标明确,是做好全年工作的指南,各车间要对照讲话找差距、定措施。",
)
ASKED = (
    "主持人 何田:",
    "大家上午好,今天我们请来了三位局长。下面,我们有请第一位局长。请大家提问。",
    "春江电视台记者:",
    "今年全县要修八条农村公路,我想请问局长,各条路什么时候能通车?谢谢。",
    "交通局局长 沈一鸣:",
    "谢谢你的提问。我在这里感谢大家的关心,我们要在十月以前修通六条,余下的两条明年春天通车。",
)
RECORD = (
    "3月7日,县十七届人大二次会议举行记者会,县长沈一鸣就全县水利建设的问题回答记者提问。现场实录如下:",
    "各位记者朋友,上午好,很高兴同大家见面。下面,我愿回答大家的提问。去年我们修了十二座水库,"
    "大家对今年有什么期待?谢谢。今年我们要修八条渠,让下游的村子都用上水。",
)
MET = (
    "七十年水利路",
    "本刊记者采访了原水利局局长沈一鸣,请他谈谈这些年的路是怎样走过来的。",
    "《春江周刊》:沈局长,您好!大家都说水是命脉,我们想请您谈谈这些年的变化。",
    "沈一鸣:这是一个很重要的问题。我们把这七十年分成三个时期,第一个时期我们主要是修渠,大家都来挑土。",
)
PASSED_ON = (
    "各科室、各乡镇水利站:",
    "9月15日,县长沈一鸣到水利局调研,对水利工作给予充分肯定,提出了新的要求。",
    "为学习好讲话精神,现将讲话全文(见附件)印发给你们,请认真组织学习。",
    "附件:沈一鸣县长在水利局调研座谈会上的讲话",
)
CHAPTER = (
    "第138章:校长发言",
    "最后一项是校长发言。",
    "“各位老师、同学们:",
    "大家好!",
    "今天,我们在这里举行大会,首先我代表学校向老师们表示感谢,向同学们致以问候。",
    "同学们都知道,出征以前总要誓师。今天我们在这里集合,就是为大家壮行。",
)
NOVEL_SITE = (
    "笔趣阁",
    "设置:",
    "关灯 护眼",
    "笔趣阁 > 渠首 > 0048、汇报会",
    "第二天早上,汇报会在县里的大礼堂召开。礼堂里坐了六七百人,台上放着三排座位,各人的名字都摆好了。",
    "领导们准时来到会场,县里的几位书记请他们到台上去坐,他们却只坐在了前排,同大家打了招呼。",
)
THOUGHTS = (
    "首页 > 党群文化 > 年轻干部学习心得",
    "《治水谈》第一章学习心得",
    "学习这本书对于理解当下的水利有很好的指导作用。我们的渠修了七十年,我们对水的需求没有间断过。",
    "在我小的时候要到河里挑水,记住了许多数字,这些数字是几代人在长期的治水中总结出来的。",
)


def kind(lines):
    return kinds.judge(lifted(page_of(lines), "page.txt")).kind


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (EVENING, "news-report"),
        (FLAG, "news-report"),
        (CULTURE, "news-report"),
        (LETTER, "letter"),
        (ROUND, "news-report"),
        (ASKED, "transcript"),
        (RECORD, "transcript"),
        (MET, "transcript"),
        (PASSED_ON, "notice"),
        (CHAPTER, "fiction"),
        (NOVEL_SITE, "fiction"),
        (THOUGHTS, "article"),
    ],
)
def test_what_tells_of_a_speech_is_none(lines, expected):
    assert kind(lines) == expected


def test_a_day_may_lack_its_sign_and_he_says_tells_who_spoke():
    told = ["9月26晚,县委举行迎宾晚宴,宴请各地来客。", "县委书记沈明远到场。他说,青禾县产茶,茶叶远近闻名。"]
    assert tellings.reports(told, heard_in("\n".join(told)))
    said = ["9月26个项目开工,乡里举行了仪式。", "沈明远是工长。他说,青禾县产茶,茶叶远近闻名。"]
    assert not tellings.reports(said, heard_in("\n".join(said)))


def test_a_speaker_may_begin_with_a_day_that_is_his_own():
    said = (
        "5月8日,我们迎来了建厂二十周年的庆典,大家都很高兴。",
        "二十年前,何田同志作了动员讲话,他说要把渠修到山上去。今天,我们做到了,我要感谢大家。谢谢大家!",
    )
    assert kind(said) == "speech"


def test_a_page_that_announces_the_speech_below_has_one():
    above = "5月8日上午,建厂庆典在二车间举行,董事长沈一鸣出席大会并发表讲话。"
    own = "二十年来,我们修了十二座水库。我要感谢大家,我们还要一起走下去。"
    assert tellings.reports([above, own], heard_in(above + own))
    assert not tellings.reports([above, "以下为讲话全文。", own], heard_in(above + own))


@pytest.mark.parametrize(
    ("told", "reports"),
    [
        ("副院长何田主持了欢送会,沈老师发表了热情讲演。", True),
        ("学生代表致答谢辞。", True),
        ("副院长何田送了一方砚台。", False),
    ],
)
def test_who_led_a_gathering_and_who_gave_thanks_is_told(told, reports):
    above = f"6月29日下午,文学院举行了简短而隆重的毕业欢送会。{told}"
    assert bool(tellings.reports([above], heard_in(above))) == reports


def test_a_blob_whose_address_stands_in_its_sentence_is_a_speech():
    blob = (
        "演讲稿频道《高中国旗下讲话稿》,希望大家喜欢。老师们、同学们:在这开学伊始的时节,让我首先代表学校"
        "对新来的同学表示热烈的欢迎!今年双桥二中的成绩是来之不易的,是老师们辛勤耕耘的结果。"
    )
    assert kind([blob]) == "speech"


@pytest.mark.parametrize(
    ("line", "addresses"),
    [("副校长这样激励同学们:", False), ("尊敬的老师,希望各位同学们:", True), ("老师们、同学们:", True)],
)
def test_who_is_encouraged_is_not_addressed(line, addresses):
    assert shapes.is_salutation(line) is addresses


def test_a_lesson_may_ask_what_its_kind_is():
    lesson = (
        "什么是悼词",
        "悼词是在追悼会上对死者表示哀思的致词,由领导同志代表组织来念,它也是对家属的安慰。",
        "今天,我们怀着沉痛的心情,悼念水利局的老站长。他一生修渠,为我们留下了清清的水。",
    )
    assert kind(lesson) == "article"


def test_a_talk_may_be_announced_in_the_first_words():
    first = "11月2日,县长沈一鸣到双桥中学作了演讲,并同师生交流。有关问答和对话实录如下:"
    talk = (
        "老师提问,家门口的水渠几时修好。沈一鸣说,我们明年春天就修好它,请大家放心。",
        "同学提问,水从哪里来。沈一鸣说,我们的水从东岭水库来。谢谢大家!",
    )
    assert kind(("沈一鸣同双桥中学师生的对话", first, *talk)) == "transcript"
    assert tellings.is_asked([first], first)
    assert not tellings.is_asked([first], "同志们:座谈会记录如下:")


@pytest.mark.parametrize(
    ("told", "reported"),
    [
        ("元月17日,新年伊始,副县长沈一鸣等一行5人到双桥水厂检查指导工作。沈县长充分肯定了水厂的成绩。", True),
        ("日前,县委书记何田到东岭乡调研。何田对春耕准备给予了肯定,希望各位代表多提意见。", True),
        ("3月5日,县委书记何田到我们水厂调研。他的话我记在心里,我们一定照办。", False),
        ("3月5日,县委书记何田到双桥水厂调研,讲话全文如下:", False),
        ("我市今天召开会议,部署春耕生产。副市长何田出席并讲话。会议要求,各乡镇要抓紧备耕。", True),
        ("今天,我市召开会议,部署春耕生产。下面,我讲两点意见。", False),
    ],
)
def test_where_those_who_govern_went_is_told_by_others(told, reported):
    assert bool(tellings.reports([told], heard_in(told))) is reported


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("县人大代表听取县法院半年工作汇报", "news-report"),
        ("院长沈一鸣在县第九届人民代表大会第二次会议上作法院工作报告", "news-report"),
        ("建厂二十周年何田县长致贺信", "news-report"),
        ("院长沈一鸣在县第九届人民代表大会第二次会议上的工作报告", "speech"),
    ],
)
def test_a_title_may_say_what_somebody_did(title, expected):
    said = "过去一年,全县法院受理各类案件二千件,办结一千九百件,各项工作取得新进展。沈一鸣指出,要接受监督。"
    assert kind((title, said)) == expected


def test_where_a_paper_goes_on_a_speech_need_not_be():
    told = "岁序更新,回首过去一年,县水利局修渠十二条,加固山塘三十座,各乡镇都用上了放心水。"
    assert kind((told, "(下转第三版)")) == "other"
    assert kind((f"同志们,{told}我们还要再加一把劲。", "(下转第三版)")) == "speech"


def test_who_leads_a_press_conference_may_be_all_that_is_printed():
    opens = "女士们、先生们,大家上午好!欢迎大家出席县政府新闻办公室新闻发布会,我们请水利局局长何田介绍情况。"
    ends = "今天的新闻发布会到此结束,谢谢大家!"
    assert kind((f"主持人:县委宣传部副部长沈一鸣 {opens}{ends}",)) == "host-script"
    assert kind((opens + ends,)) == "speech"


def test_a_page_with_its_reporter_is_a_report():
    told = [
        "市长在致词中表示:" + "未来请大家务必勇于任事," * 5 + "他会是一个勇于承担的市长!",
        "(记者李大河/春江报导)春江市长就职典礼,12/25日在公所礼堂举行;李明在致词中表示:路要修好。",
        "李明说:在此,我要谢谢各位。",
    ]
    assert tellings.reports(told, heard_in("\n".join(told)))
    said = ["各位乡亲:", "记者李大河先生来了,我们表示欢迎。"]
    assert not tellings.reports(said, heard_in("\n".join(said)))


def test_a_day_in_brackets_or_words_opens_a_report():
    for told in (
        "港口大学今(3)日举行新生开学礼,校长李明勉励学生,要多读书。",
        "二零二四年七月九日,港口中学于礼堂举行第六届毕业典礼。校监致上欢迎辞。",
    ):
        assert tellings.reports([told], heard_in(told))
    said = "我们港口大学今(3)日举行开学礼,校长勉励新生,要多读书。"
    assert not tellings.reports([said], heard_in(said))
