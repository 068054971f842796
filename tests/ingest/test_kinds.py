import re
from pathlib import Path

import pytest

from archive.ingest import kinds
from archive.ingest import lines as shapes
from archive.ingest.documents import RawPage
from archive.ingest.languages import zh_kinds
from archive.ingest.led import led
from archive.ingest.pipeline import ingest
from tests.ingest.texts import BODY, CLOSING, OPENING, SECOND, TITLE, lifted, page_of

GOLD = Path(__file__).parent / "gold"
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


QUOTES = (
    "历任县长谈水利(语录)",
    "“渠到人心到。”",
    "——1991年11月在全县冬修水利动员大会上的讲话",
    "“水库是全县人的水缸。”",
    "——1999年4月在饮用水源保护会议上的讲话",
    "“治水先治懒。”",
    "——2006年3月在村庄整治现场会上的讲话",
)
INTERVIEW = (
    "水利局长做客直播间谈冬修",
    "【主持人】:各位网友好,今天请到了水利局长。",
    "【王大河】:主持人好,各位网友好。今年冬修的任务是四条河道。",
    "【网友 山里人】:我们村的山塘排在什么时候?",
    "【王大河】:排在腊月,水放干了就动工。",
    "【主持人】:感谢局长,我们下期再见。",
)
PLAN = (
    "2010年全乡冬修水利工作计划",
    "2010年冬修水利的总体要求是:任务不减,标准不降,做到早安排、早动工、早受益。",
    "一、主要指标",
    "1、疏浚河道四条;",
    "2、加固山塘十一座。",
)
TELEGRAM = (
    "贺 电",
    "县冬修水利突击队:",
    "欣悉你队在全市冬修水利竞赛中荣获第一名,县委、县政府谨向你们表示热烈的祝贺和亲切的慰问!",
    "希望你们戒骄戒躁,再接再厉,为家乡水利事业作出更大的贡献。",
)
SEARCH = (
    "讲话稿搜索 结果约 318 条",
    "在全县冬修水利会议上的讲话 - 文稿站",
    "同志们:今天我们召开全县冬修水利会议,主要任务是...",
    "www.wengao.example.com/p-7712",
    "县长在冬修水利现场会上的讲话 - 讲话网",
    "同志们:这次会议是县政府研究决定召开的,刚才...",
    "www.jianghua.example.net/20100811",
    "在冬修水利总结会上的讲话 - 文库",
    "根据会议安排,我讲三点意见。一、认清形势...",
    "wk.example.org/view/8812",
)
SERIAL = (
    "第一百零七章 动员大会",
    "作者:半盏清茶 上一章 目录 下一章 加入书签",
    "梁致远走进会场的时候,窗外的雨下得正紧。“同志们,”他没有坐下,“今天这个会,我讲三句话。”",
    "台下的声音低了下去。“第一句,路必须修。”他顿了顿,又看了一眼第一排空着的三个座位。",
    "本章未完,请点击下一页继续阅读",
)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (QUOTES, "compilation"),
        (INTERVIEW, "transcript"),
        (PLAN, "notice"),
        (TELEGRAM, "letter"),
        (SEARCH, "index"),
        (SERIAL, "fiction"),
    ],
)
def test_it_tells_what_only_looks_like_a_speech(lines, expected):
    assert kind(lines) == expected


def test_questions_in_quotation_marks_are_no_dialogue():
    lines = (
        TITLE,
        "同志们:",
        "今天的会,就是要解决“一趟”的问题、“一锹”的说法、“一阵”的道理。",
        SECOND,
        CLOSING,
    )
    assert kind(lines) == "speech"


def test_an_article_has_an_author_and_no_voice():
    lines = (
        "让山塘活起来",
        "作者:县水利局 来源:《基层治理》2019年第4期",
        "该县地处山区,山塘多,淤积重。近年来,当地探索“塘长”办法,取得了较好的成效。",
        "一是选“老把式”。全县聘请塘长三百一十四名。二是立“新规矩”。每口塘一年清一次淤。",
    )
    assert kind(lines) == "article"


def test_one_name_masked_in_a_model_text_is_enough_and_in_a_speech_is_not():
    masked = (BODY[0], OPENING, "刚才,李××同志作了很好的发言。", SECOND, CLOSING)
    assert kind((TITLE, *masked)) == "speech"
    assert kind((TITLE + "范文", *masked)) == "template"


def test_it_knows_a_chapter_without_a_heading_by_what_it_tells_of_people():
    told = (
        "车一停稳,办公室主任就迎上来,接过何县长手里的公文包。",
        "何县长点了点头,笑着说:“会都准备好了?”",
        "主任皱了皱眉,压低声音说:“各乡镇的都到了,就差北河镇,说是路上堵。”",
        "会场里掌声雷动。何县长站起身,把稿子推到一边,讲起了修水库的事。",
    )
    assert kinds.judge(lifted(page_of(told))).kind == "fiction"


def test_a_speaker_who_tells_a_story_is_no_narrator():
    story = ("老支书站起身,点了点头,又叹了口气说:“渠修不通,我这一票先不投。”大家都笑了。",)
    assert kinds.judge(lifted(page_of((TITLE, *BODY[:2], *story, *BODY[2:])))).kind == "speech"


def test_numbers_masked_by_one_sign_are_left_open_too():
    masked = "去年全市发生*起事故,死亡*人,背后是*个家庭。今年202x年,我们要把账还清。"
    assert kinds.judge(lifted(page_of((TITLE, "同志们:", masked * 2, CLOSING)))).kind == "template"


def test_headings_of_two_halves_name_no_speakers():
    halves = ("旧渠:拆与留", *BODY[:1], "新渠:远与近", *BODY[1:2], "管护:公与私", *BODY[2:])
    assert kinds.judge(lifted(page_of((TITLE, "同志们:", *halves)))).kind == "speech"


def test_an_interview_of_two_is_a_transcript():
    lines = [
        "记者:您怎么看古镇?",
        "局长:商业不是坏事。",
        "记者:老住户呢?",
        "局长:我们有补助,一户一年六千元。",
    ]
    assert kind(["专访局长", *lines]) == "transcript"


def test_names_in_brackets_before_their_words_make_a_transcript():
    lines = [
        "[主持人]今天请来了县长。",
        "[李大河]大家好!",
        "[主持人]今年修几条渠?",
        "[李大河]修四条。",
        "[主持人]山塘修不修?",
        "[李大河]都修。",
    ]
    assert kind(["县长在线访谈", *lines]) == "transcript"


def test_a_report_of_what_a_letter_said_is_no_letter():
    title = "县长致信祝贺水渠通水强调 管好用好每一方水"
    told = [
        "县长在贺信中指出,水渠是乡亲们的命根子。",
        "县长强调,要管好用好每一方水。",
        "他要求,今年不许断流。",
    ]
    assert kind([title, *told]) == "news-report"


def test_a_novel_without_dialogue_marks_is_told_by_who_is_told_of():
    lines = [
        "郑大河站起身,敲了敲桌子,沉声道:",
        "“同志们,我们青河县从来不是穷县,我们只是没有把水管好!",
        "台下掌声响起。郑大河顿了一下,继续道:",
        "“我们要修渠,我们要种树,我们不能再等了!",
    ]
    assert kind(lines) == "fiction"


def test_one_word_of_a_speaker_makes_no_speech_of_what_is_told():
    lines = [
        "会议由郑大河主持!",
        "今天的会议持续一整天,上午是三个乡的发言,下午分组讨论!",
        "稿子全是周远写的!",
    ]
    assert kind(lines) == "other"


def test_who_calls_up_one_after_another_reads_a_host_s_script():
    lines = [
        "同志们:",
        "现在开会。",
        "今天我们开一个动员会,人到得很齐。",
        "会议共有三项议程。",
        "首先,请三个乡镇依次上台递交责任书。",
    ]
    assert kind(lines) == "host-script"


def test_masks_at_the_end_of_words_and_lines_are_counted():
    lines = [
        "XX镇政府工作报告",
        "镇长 XX",
        "各位代表:",
        "我们按照“XXX、XXX”的思路,全力推进XX、XX两个园区。",
        *BODY[:1],
    ]
    assert kind(lines) == "template"


@pytest.mark.parametrize(
    "heading",
    ["第322章 竞选演讲(第1页)", "第592章 全然不知(2 / 5)", "第四百章 竞选演讲\n天才一秒记住本书地址"],
)
def test_a_page_of_a_chapter_is_fiction_whatever_the_chapter_is_called(heading):
    lines = [
        *heading.splitlines(),
        "郑大河走到台前,对着大家讲了起来。",
        "台下坐着三个乡的乡长,谁也没有出声。",
    ]
    assert kind(lines) == "fiction"


def test_answers_to_members_of_a_council_are_a_transcript():
    lines = [
        "何青议员:渡轮几时复航?",
        "立法会主席梁水生议员:运输局局长。",
        "运输局局长:三月复航。",
        "何青议员:票价呢?",
        "运输局局长:票价不变。",
    ]
    assert kind(["运输局局长答问会全文", *lines]) == "transcript"


def test_a_speech_without_title_that_quotes_a_few_lines_is_no_fiction():
    quoted = ["“渠要修在人心上。”", "“水是命根子。”", "“先修渠，后修路。”", "“人不误地，地不误人。”"]
    lines = [
        "我今天念几句老话给大家听。",
        *quoted,
        *[f"{OPENING}第{n}条老话我记了一辈子。" for n in range(30)],
        CLOSING,
    ]
    assert kind(lines) == "speech"


def test_a_message_to_a_congress_is_addressed_to_it():
    lines = [
        "To the Senate and House of Representatives:",
        "The ferries have run without accident in all seasons.",
    ]
    assert kind(lines) == "speech"


def test_whom_a_speaker_turns_to_in_a_sentence_is_no_address():
    assert shapes.is_salutation("To the Senate and House of Representatives:")
    assert not shapes.is_salutation("To the Senate, and to the citizens of the valley, I say this:")


def test_every_mask_holds_one_of_the_signs_that_it_is_looked_for_by():
    texts = ["在XX县某镇,20××年*月,共__户,计＿＿元。同志们,我是×××,市委==书记、---同志。"]
    texts += [path.read_text("utf-8", "ignore") for path in (GOLD / "in_the_wild").glob("*.txt")]
    masks = {found[0] for text in texts for found in re.finditer(zh_kinds.MASKS, text, re.M)}
    assert len(masks) > 5
    assert all(re.search(f"[{zh_kinds.MASK_SIGNS}]", mask) for mask in masks)


def test_the_lines_of_a_host_are_sought_by_how_they_begin_and_are_the_same():
    texts = ["\n".join(HOST)]
    texts += [path.read_text("utf-8", "ignore") for path in (GOLD / "negative").iterdir() if path.is_file()]
    texts += [path.read_text("utf-8", "ignore") for path in (GOLD / "in_the_wild").glob("*.txt")]
    lines = [found[0] for text in texts for found in re.finditer(zh_kinds.HOST_LINES, text, re.M)]
    sought = led(zh_kinds.HOST_LINES)
    assert sought != zh_kinds.HOST_LINES
    assert lines == [found[0] for text in texts for found in re.finditer(sought, text, re.M)]
    assert len(lines) > 20


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            (
                "县长会见媒体答问内容",
                "记者:水库的坝面什么时候修?",
                "县长:多谢你的问题。刚才我已经说过,今年汛期以前一定修好,请大家放心。",
            ),
            "transcript",
        ),
        (
            (
                "县长记者会全文实录",
                "1. 本地记者提问,水库的坝面什么时候修?我们都很关心。",
                "县长表示,今年汛期以前一定修好,我们说话算数。",
            ),
            "transcript",
        ),
        (
            (
                "老支书谈修渠",
                "《乡土》:当年修渠,您是怎么动员大家的?",
                "周广田:没有动员。我扛着锄头先上了山,后面就跟来了一串人。",
                "《乡土》:渠成了以后呢?",
                "周广田:渠成了,水到了,话也就没有人再说了。",
            ),
            "transcript",
        ),
        (
            (
                "各位领导、各位来宾:",
                "今天我们欢聚一堂,举行校庆大会。首先请允许我介绍出席今天大会的各位领导。",
                "现在我宣布,某某中学八十周年校庆大会开始!",
            ),
            "host-script",
        ),
        (
            (
                "(春山社九月二十四日电)",
                "【春山九月报9月24日报导】县长昨天到水库工地看望民工,带去了米和油。",
                "水库的坝面年内修好,可以多浇两千亩地。",
            ),
            "news-report",
        ),
        (
            (
                "书屋 > 都市小说 > 渡口 > 正文 第三卷第七节 开会",
                "下来的意思。“我们县不能再等了!”老三猛然提高声音,“大家都看着我们!”",
                "“我们今天就定下来。”有人插话。",
                "本章未完,请点击下一页继续阅读",
            ),
            "fiction",
        ),
        (
            (
                "校长致辞",
                "因为记忆,所以厚重。毕业典礼上,校长的一番演讲受到学生热捧。",
                "对此,一些学生认为,真诚的沟通比说教悦耳动听。有网友称之为最后一课。",
            ),
            "news-report",
        ),
        (
            (
                "怎样写好领导在动员大会上的讲话",
                "开头无非三句话。比如:“同志们:这次会议很重要。下面,我讲三点意见。”我们要会用。",
                "结尾要响:“同志们,让我们干起来!谢谢大家!”写稿的人,动笔以前先要想好对谁讲。",
            ),
            "article",
        ),
        (
            (
                "【职工园地】",
                "听老矿长讲话有感",
                "上星期老矿长给我们讲了一课。他说:“青年朋友们,我是来要账的。”大家都笑了。",
                "我想了好几天。我们班的那台车床比我岁数还大,我从来没有给它擦过油。",
            ),
            "article",
        ),
    ],
)
def test_it_knows_what_looks_like_a_speech_by_who_speaks(lines, expected):
    assert kind(lines) == expected


def test_a_speech_that_says_by_whom_it_was_given_is_one_without_a_title_or_salutation():
    lead = "Remarks by Ms Jane Roe, Chair of the Harbor Board, at the Harbor Lunch, Ellsmere, 31 March 2016."
    told = (
        "The harbor was built by fishermen, and the board has kept it open ever since. The dredging of the "
    )
    own = "channel is my subject. The work has been slow and the weather worse, and none of it was cheap."
    assert kind((lead, told + own)) == "speech"
    assert kind(("The harbor and its board", told + "channel was dear, the weather bad.")) == "other"


def test_a_speech_in_capitals_has_a_voice():
    own = (
        "In my capacity as chair of the board I extend to you a warm welcome. We are glad that you have come."
    )
    rest = "It is not my harbor, it is ours; we owe it to those who carried the stones, and to our children. "
    assert kind(("The Harbor Board", own.upper(), 3 * rest.upper())) == "speech"


def test_titles_with_their_days_are_a_list():
    titles = ("全市经济工作会议", "市委农村工作会议", "防汛工作电视电话会议", "教师节庆祝大会")
    entries = [f"2015-0{n}-21 在{title}上的讲话" for n, title in enumerate(titles, 1)]
    said = "本栏目收录市委主要领导在重要会议上的讲话，供各级党组织和党员干部学习参考。"
    assert kind(("市委书记讲话", *entries, said)) == "index"
    words = [f"同志们:今天我们召开第{n}次会议…… 继续阅读 →" for n in range(1, 5)]
    teased = [line for pair in zip(entries, words, strict=True) for line in pair]
    assert kind(("笔杆子手记", *teased)) == "index"
    cells = [cell for entry in entries for cell in (entry[11:], f"[{entry[:10]}]")]
    assert kind(("市委书记讲话", *cells, said)) == "index"
    assert kind((TITLE, *BODY, *entries)) == "speech"


def test_the_first_words_of_several_texts_are_a_list():
    entries = [
        line
        for place in ("开学典礼", "结业式", "座谈会")
        for line in (f"在{place}上的讲话", f"同志们:今天我们在这里举行{place},首先我代表学校……[详细]")
    ]
    assert kind(entries) == "index"
    assert kind((TITLE, *BODY, "我就讲到这里……[全文]")) == "speech"


@pytest.mark.parametrize(
    "lines",
    [
        (
            "院士在中学生科技节上的演讲",
            "有个同学问我:“您小时候成绩好吗?”我说:“不好。”他又问道:“那怎么当上院士的?”我说:“卷子抄了三遍。”",
            "同学们笑了。可是我要告诉你们,那张卷子我现在还留着,就夹在我的论文里。",
        ),
        (
            "离任感言",
            "在柳河工作了六年零三个月,今天要走了。有件事一直没跟大家说:那次滑坡,我其实很怕。",
            "是乡亲们打着火把来接我,我才敢往前走。我走了,常回来。",
        ),
        (
            "县长在安全生产电视电话会议上的讲话",
            "各乡镇人民政府,县直各部门:",
            "根据市政府要求,县里决定召开这次会议。煤矿全部停产检查,学校校车逐台过磅。",
        ),
        (
            "把论文写在大地上",
            "——在全县农技干部培训班上的讲话",
            "农技站的门,比论文的门好进;可是要进农民的门,比什么门都难。把鞋脱了,地里见。",
        ),
        (
            "亲爱的同学们:",
            "今天不喊口号。饭桌上不要问“考得怎么样”,改问“汤咸不咸”。有同学来问我考不好怎么办。",
            "上课铃马上响了,第一节是晚自习,祝大家做得安静。",
        ),
        (
            "Eulogy for Samuel Pryor",
            "He taught shop for thirty-one years, and he never once finished a sandwich by himself.",
            'He said, "Measure twice." He said, "Cut once." And he said it to me more than to anybody.',
        ),
    ],
)
def test_it_refuses_no_speech_for_what_its_speaker_tells_of_others(lines):
    assert kind(lines) == "speech"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            (
                "全县冬修水利现场会召开",
                "11月3日,全县冬修水利现场会在双桥镇召开,县长罗广田出席会议。",
                "罗广田指出,今年秋旱来得早。罗广田强调,要管好每一分资金。",
            ),
            "news-report",
        ),
        (
            (
                "柳河县人民政府常务会议纪要",
                "11月5日,县长罗广田主持召开县政府常务会议,研究冬修水利工作。",
                "会议听取了水利局的汇报。会议议定:追加资金三百万元。",
            ),
            "notice",
        ),
        (
            (
                "会风就是作风",
                "笔者去年旁听过一个会,散会后问一个乡长。他想了半天,说:“很重要。”",
                "会风连着作风。办公室的同志说,稿子加了两页;又说,还要加三页。",
            ),
            "article",
        ),
        (
            (
                "Letter to residents",
                "Dear resident,",
                "Work on the pier begins on Monday. You may notice trucks on Front Street.\nSincerely,",
            ),
            "letter",
        ),
        (
            (
                "Interview with the Mayor",
                "Q: Why did the pier take eleven years?\nA: Because nobody owned the fence.",
                "Q: Who paid for it?\nA: The state and the city, half each.",
            ),
            "transcript",
        ),
    ],
)
def test_it_tells_by_whose_words_stand_there_what_is_no_speech(lines, expected):
    assert kind([part for line in lines for part in line.split("\n")]) == expected


def test_what_a_site_prints_beside_a_speech_makes_no_list_of_it():
    teasers = [f"{name}的讲话要点在这里……[详细]" for name in ("春耕", "防汛", "冬修")]
    assert kind((TITLE, "同志们:", *BODY, *teasers)) == "speech"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            (
                "怎样撰写年会发言稿",
                "王江",
                "开场要亮,我们都知道听众的耐心只有几分钟,我建议大家先讲一件小事。",
            ),
            "article",
        ),
        (
            (
                "Our town is growing. How are we doing? I am glad you ask, and my answer is short.",
                "Please take a listen to my last address. Click here. Thank you for letting me serve.",
            ),
            "index",
        ),
        (
            (
                "营收没有增长。我认为,现在我们必须改变了。",
                "“马总,说完了吗?”",
                "“差不多,我想说的就是这些,谢谢大家。”",
                "江川站起来,朗声说道。",
                "“诸位,今天的会有两件事。”",
            ),
            "fiction",
        ),
    ],
)
def test_it_refuses_lessons_pointers_and_what_a_narrator_tells(lines, expected):
    assert kinds.judge(lifted(page_of(lines))).kind == expected


def test_a_title_that_asks_how_may_be_a_speech():
    page = page_of(("如何写好新时代的答卷", "同志们:", OPENING, SECOND, CLOSING))
    assert kinds.judge(lifted(page)).kind == "speech"


def test_who_sits_before_an_assembly_is_no_address():
    report = (
        "春回大地,安吉县第十六届人民代表大会第二次会议3月4日在县剧院隆重开幕,三百名代表汇聚一堂,共商发展大计。",
        "大会执行主席、常务主席:",
        "王大河、李春山、张立新、周海川以及主席团成员在主席台就坐。",
        "下午三点,大会执行主席李春山宣布大会开幕。县长张立新向大会作政府工作报告。",
        "张立新在报告中对去年的工作作了总结,并提出了今年的目标。",
    )
    assert kind(report) not in ("speech", "template")
    assert shapes.is_salutation("主席团、各位代表:")
    assert not shapes.is_salutation("大会执行主席、常务主席:")


def test_a_host_script_in_one_line_is_told_by_its_first_words():
    script = (
        "编号:20180011全县秋冬植树会议主持词副县长王大河同志们:现在开会。今天的会议是县政府决定召开的,"
        "请大家把手机关上,维护好会场的秩序,坐在后面的同志往前坐一坐。"
        "下面,首先请林业局局长李春山传达市里关于植树的意见;下面,请县长张立新讲话。"
        "刚才张县长讲得很实在,请大家回去认真落实,不要误了农时,月底以前报一次进度。"
    )
    assert kind((script,)) == "host-script"


def test_a_mill_that_strews_its_address_among_the_lines_makes_no_list_of_them():
    said = [f"第{n}件事,各乡镇要把渠道修好,把责任落实到人,一个月内报一次进度。" for n in "一二三四五"]
    lines = [line for one in said for line in (one, "公文桥 www.example.com")]
    assert kind(("这次会议的任务是部署冬修水利。下面,我讲几点意见。", *lines)) == "speech"


@pytest.mark.parametrize(("teaser", "listed"), [("冬修水利就要开始了……", True), (OPENING, False)])
def test_a_list_that_shows_the_first_words_of_an_entry_is_a_list(teaser, listed):
    entries = [f"<li><a>在全县第{n}次水利会上的讲话</a> 2010-0{n}-07</li>" for n in range(1, 6)]
    entries.insert(3, f"<li><p>同志们：{teaser}</p></li>")
    verdict = kinds.judge(lifted(f"<h2>领导讲话</h2><ul>{''.join(entries)}</ul>", "a.html"))
    assert (verdict.kind == "index") is listed


@pytest.mark.parametrize(
    "card",
    [
        ("文献类型", "期刊论文", "文献题名", "在全国茶业局长会议上的发言──穆云生", "母体文献", "茶山通讯"),
        (
            "在全市茶业会议上的讲话",
            "引用本文:穆云生.在全市茶业会议上的讲话[J].",
            "作者姓名:穆云生",
            "摘    要:",
        ),
    ],
)
def test_a_catalogue_s_card_of_a_printed_speech_is_an_abstract(card):
    assert kinds.judge(lifted(page_of((*card, f"{OPENING}{SECOND}")))).kind == "abstract"


def test_numbered_items_of_a_ceremony_are_a_host_s():
    script = (
        "各位来宾、同志们:",
        "今天是个好日子,渠修通了,水来了,大家都来看水。",
        "第一项,鸣炮奏乐;",
        "第二项,请副县长王大河同志介绍工程的情况;",
        "第三项,请县长张立新同志宣布放水。",
    )
    assert kind(script) == "host-script"


WORDS = "今天召开这个会议,主要任务是总结去年冬修水利的工作,安排今冬明春的任务,动员各乡镇抓好水利"


@pytest.mark.parametrize("above", ["", "<p>发布时间:2011-11-03 浏览:28</p>"])
def test_titles_over_the_first_words_of_their_speeches_are_a_list(above):
    entries = "".join(
        f"<dt><a>在{place}水利会上的讲话</a></dt><dd>{above}<p>同志们：{WORDS}……</p></dd>"
        for place in ("东河", "西河", "南河", "北河")
    )
    assert kinds.judge(lifted(f"<h2>讲话</h2><dl>{entries}</dl>", "a.html")).kind == "index"
    # Below a speech such entries are those of related pages.
    speech = "".join(f"<p>{line}</p>" for line in BODY * 2)
    page = f"<h1>{TITLE}</h1>{speech}<h4>相关文章</h4><dl>{entries}</dl>"
    assert kinds.judge(lifted(page, "a.html")).kind == "speech"


def test_the_record_of_a_sitting_is_a_transcript_however_few_are_heard():
    lines = (
        "縣議會  ─  2013年 2月 27日",
        "會議過程正式紀錄",
        "出席議員：",
        "李大河議員",
        "王小川議員",
        "主席：請議員就座。",
        f"水務局局長：主席，{OPENING}",
        SECOND,
    )
    assert kinds.judge(lifted(page_of(lines))).kind == "transcript"


def test_a_resolution_is_no_speech():
    lines = (
        "关于加强水库管护的决议",
        "就水库管护形成如下意见。",
        "水库由县水利局统一管护,每年汛前检查一次。",
        "由县水利局落实。",
    )
    assert kinds.judge(lifted(page_of(lines))).kind == "notice"


def test_who_went_somewhere_and_spoke_there_is_news():
    lines = ("王大河前往青石水库慰问民工并发表讲话", "12月1日,县长王大河来到青石水库。", *REPORT[1:])
    assert kinds.judge(lifted(page_of(lines))).kind == "news-report"


def test_a_page_may_say_itself_that_it_is_no_speech():
    told = "6月20日,县委书记在全县警示教育大会上的讲话在党员干部中引起强烈反响。大家表示,讲话振聋发聩。"
    quoted = "“我们要想一想,入党为什么。”河东镇党委书记林娟说,这句话她写在了本子上。"
    assert kind(("王大河在全县警示教育大会上的讲话引起强烈反响", told, quoted, quoted)) == "news-report"
    article = ("做实小切口 推动大变化", "中共春江县委书记 王大河", SECOND, OPENING)
    card = ("【摘要】讲话人每千字用四个设问句。", "【关键词】会议讲话", "【基金】省教育厅项目")
    assert kind(("会议讲话的语用研究", *card, "引用本文:李明.会议讲话[J].春江学刊,2016(2):6.")) == "abstract"
    cited = "引用本文:王大河.做实小切口[J].春江参考,2021(9):14-16."
    assert kind((*article, cited)) == "article"
    assert kind((TITLE, *BODY, cited)) == "speech"


@pytest.mark.parametrize(("more", "expected"), [((), "index"), (("同志们:", OPENING, CLOSING), "speech")])
def test_the_contents_of_a_book_of_speeches_are_a_list(more, expected):
    cells = [cell for n in range(1, 7) for cell in (f"在第{n}次水利工作会议上的讲话", "……", str(8 * n))]
    assert (
        kind(("五年文稿 目录", *cells, "内容简介:本书收录作者在春江工作期间的讲话四十六篇。", *more))
        == expected
    )


@pytest.mark.parametrize(
    "lines",
    [
        (
            "12 August 2023 (Saturday)",
            "Assalamualaikum Warahmatullahi Wabarakatuh,",
            "The piers of this coast are old, and the harbour board has plans for each of them.",
            "It is for us to see that they are kept.",
        ),
        (
            "Should Harbours Be Worried?",
            "The board has kept the piers for two hundred years: it would be quite a walk to see all.",
            "Your Excellencies, honourable members, ladies and gentlemen. I was asked to speak of the piers.",
        ),
        (
            "Challenges for Harbours",
            "Remarks by",
            "Ada Ng",
            "before the Annual Harbour Forum",
            "The board that asked me here is old. The visit was long planned and we have come far for it.",
        ),
    ],
)
def test_an_english_text_that_greets_in_its_midst_or_has_a_cover_is_a_speech(lines):
    assert kind(lines) == "speech"


def test_a_text_that_twice_tells_what_its_title_s_man_said_is_a_report():
    lines = (
        "春江鎮定期大會 代理鎮長李小川總報告",
        "春江縣春江鎮民代表會第二次定期大會在議事廳召開,由代理鎮長李小川進行施政總報告。",
        "代理鎮長李小川表示,由於人員更迭,工程案件延宕,接任者一直在清理未結案。",
        "李小川強調,接下來的這段期間將穩定內部,就既定計畫推動鎮務,把基層的需求列為要務。",
    )
    assert kind(lines) == "news-report"


def test_a_paper_s_page_with_the_whole_text_under_brackets_is_a_speech():
    lines = (
        "卸任感言",
        "記者李小川/春江報導",
        "春江市長張大河今(25)日將市長位子交棒給新任市長。他說,春江是家,希望它越來越好。",
        "【張大河卸任交接 致詞全文】",
        "各位貴賓、各位市民朋友,大家早安:",
        "這一個月以來,許多朋友見到我,總是問我心情怎麼樣。我們用四年的時間,把功課完成了。",
    )
    speech = ingest([RawPage("a.txt", "\n".join(lines).encode())])[0].report()
    assert speech["title"] == "張大河卸任交接 致詞全文"
    assert not any("記者" in paragraph for paragraph in speech["paragraphs"])


def test_who_speaks_for_a_place_is_heard_though_he_greets_nobody():
    text = (
        "宁波市镇海区区长 周立德",
        "值此新春佳节到来之际,我谨代表镇海区人民政府向全市人民,向驻区部队官兵,向支持镇海建设的各界人士,致以诚挚的问候!",
        "新的一年,我们将以更大的气魄,更实的作风,稳中求进,进中求好,把实事一件一件办好,让日子一天比一天红火。",
    )
    assert kind(text) == "speech"


@pytest.mark.parametrize(
    "first",
    [
        "Thank you, Ada, and thank you to the board for convening this important discussion on piers.",
        "President, let me start by congratulating you on assuming the chair of this harbour board.",
        "Mister President,",
    ],
)
def test_who_has_been_given_the_floor_speaks(first):
    rest = "The board has kept its piers for years, and the visit that we paid was long in coming. So be it."
    assert kind((first, f"{rest} {rest} {rest}")) == "speech"


def test_a_press_office_s_lead_makes_a_speech_of_what_is_under_it():
    lines = (
        "政务司司长出席「伴你远航」奖励计划嘉许礼致辞全文(只有中文)",
        "以下是政务司司长李小川今日(七月二十六日)上午出席「伴你远航」奖励计划嘉许礼的致辞全文:",
        "汤主席(委员会主席汤大河)、刘总裁(乐园行政总裁刘小河)、Sam(乐园大使Sammy):",
        "两位名字都是Sam,在乐园来说,Sam是很受欢迎的名字,带来欢欣。今日阳光普照,是特别有意义的。",
        "第二,就是今年作为司长第一次来到乐园。",
    )
    assert kind(lines) == "speech"


def test_what_is_signed_as_a_letter_is_one():
    lines = (
        "親愛的春江鄉親: 大河就任縣長二年多以來,我們的團隊名列前茅,我以感激的心,與我們所有的鄉親分享。",
        "春江縣長 李大河 敬上",
    )
    assert kind(lines) == "letter"


def test_an_agency_s_dateline_may_end_in_a_stroke():
    lines = (
        "李大河在授勳典禮上致辭",
        "中評社春江12月9日電/春江縣舉行授勳典禮,縣長李大河向295人頒授勳銜。他表示代表縣府感謝所有獲嘉許人士。",
    )
    assert kind(lines) == "news-report"


def test_a_page_that_links_to_what_several_said_is_an_index():
    lines = (
        "Inauguration Ceremony Remarks",
        "Hendon Chapel, April 11, 2014",
        "The installation of Chancellor Lee Marlow included greetings from students and remarks by the Dean. "
        "Links to transcripts of each participant's remarks are below.",
        "Chancellor Lee Marlow",
        "Ada Ng, Dean",
    )
    assert kind(lines) == "index"


def test_names_left_open_by_hyphens_make_a_template_and_words_that_a_site_hides_make_none():
    left_open = "去年,==县、==区走在前列,---书记亲自抓,---局长具体抓,成绩有目共睹。"
    assert kind(("在全市水利会上的讲话", "同志们:", left_open, SECOND, CLOSING)) == "template"
    dashed = "思想再解放---市长讲的这句话,大家要记住。今年=去年的基数,明年==后年的基数。"
    assert kind(("在全市水利会上的讲话", "同志们:", dashed, SECOND, CLOSING)) == "speech"
    hidden = "我们要深入学习***精神,贯彻党的十九届***五中***精神,不辜负***总书记的嘱托。"
    assert kind(("在全市水利会上的讲话", "同志们:", hidden, SECOND, CLOSING)) == "speech"


def test_members_who_stand_before_their_words_make_a_record_without_a_title():
    turns = (
        "何青議員:渡輪幾時復航?我們離島的居民已經等了三個月。",
        "行政長官:多謝何議員的問題。我們正在和船公司商討,三月可以復航。",
        "何青議員:票價呢?",
        "行政長官:票價不變。",
    )
    assert kind(turns) == "transcript"
    assert kind((*turns[:2], "我們今天談到這裏,多謝各位。")) != "transcript"


def test_who_was_there_and_who_was_not_make_a_record():
    there = "東岸市政廳\n市 政 委 員 會 會 議 紀 要出 席 委 員 :\n主 席 何 青 蓮 委 員\n林 大 川 委 員"
    away = "缺 席 委 員 :\n陳 小 溪 委 員\n列 席 秘 書 :\n王 明 女 士"
    told = "主 席 將 議 程 告 知 與 會 委 員 , 各 委 員 對 渡 輪 的 動 議 並 無 異 議 。"
    (record,) = ingest([RawPage("a.txt", "\n\n".join((there, away, told, told)).encode())])
    assert record.report()["no_speech"]["kind"] == "transcript"
    assert kind(("出席委員:何青蓮、林大川", TITLE, OPENING, *BODY, SECOND, CLOSING)) == "speech"


def test_excerpts_may_end_with_whom_their_words_were_said_to():
    lines = ["论水利工作"]
    for year in (2001, 2003, 2005):
        lines += [SECOND, f"——{year}年3月5日在东岭水库调研时强调"]
    assert kind(lines) == "compilation"


def test_who_greets_those_far_away_writes_and_who_meets_them_speaks():
    lines = (
        "尊敬的各位老乡:",
        "春节将近,我们把祝福送给远在他乡的父老。{0}县里今年修了路。",
        "祝大家新年快乐!",
    )
    assert kind(tuple(line.format("") for line in lines)) == "letter"
    assert kind(tuple(line.format("今天我们欢聚一堂。") for line in lines)) == "speech"
