"""What is about a speech or beside one: reports, minutes, lessons, briefings, letters."""

import pytest

from archive.ingest import kinds
from archive.ingest.documents import RawPage
from archive.ingest.pipeline import ingest
from tests.ingest.texts import CLOSING, OPENING, SECOND, TITLE, lifted, page_of


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


def test_a_chapter_quotes_who_addresses_a_meeting():
    told = "乡长的承诺赢得了一片掌声。“下面有请县委书记讲话。”“同志们,修渠是大事,我们要下硬功夫,我讲三点意见:"
    assert kind(("第026章:一号渠道", told)) == "fiction"
    assert kind((told, "他看着大家,大家也看着他。我们知道,渠一定要修。")) == "fiction"
    # A plan of several chapters quotes a slogan.
    plan = ("第一章 总则", "为了修好水渠,“各位村民动手修渠”活动在全县开展,各乡镇按照本规划组织实施。" * 3)
    assert kind(plan) != "fiction"


def test_a_site_for_novels_is_known_by_its_buttons():
    lines = (
        "全县水利会议在县礼堂召开,这是王书记今年召开的第二次会议,会上念了各乡镇的名次。",
        "王书记讲话:我们县是水利大县,我们要摘掉落后的帽子,各乡镇都要动起来。",
        "尝试【刷新】或【关闭小说模式】。",
        "收藏网址:www.dushu.example",
    )
    assert kind(lines) == "fiction"


def test_we_alone_make_no_speaker():
    essay = "兴修水利是长期的任务,我们要持之以恒。渠系配套是关键所在,我们要久久为功,形成长效管护机制。"
    assert kind((essay, essay.replace("我们", "各地"))) == "other"
    assert kind((essay, "大家都要记住这一条。")) == "speech"
    assert kind((f"这次会议很重要,我先讲点意见。{essay}",)) == "speech"
    assert (
        kind(("今天,我们在这里隆重召开全镇水利表彰大会,总结去年的工作,部署今年的任务,动员全镇干部群众。",))
        == "speech"
    )


def test_a_lesson_says_what_a_speech_is():
    lines = (
        "悼词是在追悼会上对逝者表示哀思的一种应用文,既是对逝者的悼念,又是对亲属的安慰。",
        "悼词按表达方式的不同,可以分为叙述的和议论的两种。",
    )
    assert kind(lines) == "article"
    spoken = ("同志们:", "今天我们怀着沉痛的心情悼念李小川同志,他一生修渠,是我们的榜样。", "安息吧!")
    assert kind((*lines, "例:", *spoken)) == "speech"


def test_a_site_of_papers_prints_speeches_too():
    paper = "近年来,县域水利设施的管护存在不少问题。有的专家认为,应当明晰产权;有的专家认为,应当加大投入。"
    assert kind(("论文部分内容阅读", paper)) == "abstract"
    spoken = "我们的会议今天结束了,大家提了很好的意见。下面,我讲几点,供同志们参考。"
    assert kind(("论文部分内容阅读", spoken)) == "speech"
    told = "全县修志工作总结大会开了三天,今天就要结束了。会议期间,总结了工作,表彰了先进,部署了任务。"
    assert kind(("论文部分内容阅读", "同志们:", told)) == "speech"
    # Key words without a colon.
    lines = ("摘要 本文分析了三个县小型水利设施的管护。" * 2, "关键词 水利﹔产权", "中图分类号 F323", paper)
    assert kind(lines) == "abstract"


def test_the_rules_of_an_office_are_a_notice():
    rules = [
        f"{n}、办公会议由局长召集并主持,议题由各科室提出,会议决定的事项由办公室督办。" for n in range(1, 5)
    ]
    assert kind(("局长办公会议制度", *rules)) == "notice"


def test_who_puts_down_what_he_has_learnt_writes():
    learnt = "这次培训我受益匪浅,感悟很多。参观水库的现场教学,让我深受触动。下面谈谈我的体会,我想分三点。"
    assert (
        kind((learnt, "第一,学无止境,我想这是最大的收获。我相信今后会做得更好。心得就写到这里。"))
        == "article"
    )
    assert kind(("同志们:", learnt, "谢谢大家!")) == "speech"


def test_what_an_editor_announces_is_a_speech():
    told = "本报讯(记者 李小川)县长张立新昨日发表声明,表示水库大坝完好。"
    said = "昨天夜里水库水位涨了两米,大坝完好,下游的乡亲可以放心。干部都在坝上值守,水情每小时公布。"
    lines = (told, "以下是县长张立新就水库水情向全县人民发表的声明:", said, said.replace("两米", "一米"))
    assert kind(lines) == "speech"
    summed = "县长表示,水位涨了,我们须保持警惕。县长强调,大坝完好。县长指出,干部都在值守,我们可以放心。"
    assert kind((told, "以下是县长声明的重点内容:", summed, summed)) == "news-report"


def test_english_headlines_tell_of_speeches():
    told = "The mayor welcomed the guests and thanked the builders for the new pier. Work began in May. " * 2
    assert kind(("Mayor Delivers Remarks at Pier Opening", told)) == "news-report"
    spoken = "Good evening. The pier is open, and we built it together. I thank the builders."
    assert kind(("Mayor Delivers Remarks at Pier Opening", spoken)) == "speech"
    assert (
        kind(("Dr Ada Lime (Chair of the Pier Trust)", "Good evening. The pier has opened at last."))
        == "speech"
    )


def test_one_letter_for_a_figure_makes_a_template():
    text = "同志们:", "回顾x县水利的历程,x年是一个高峰,全省前x名中有我县x人,修成水渠x个乡镇受益。"
    assert kind(text) == "template"
    assert kind(("同志们:", "医院添了X光机,解方程求x的同学也来修渠,修了3x5米的闸门。谢谢大家!")) == "speech"


def test_brackets_to_be_filled_in_make_a_template():
    lines = (
        "各位来宾:大家好!",
        "今天我们共同见证[项目名称]的开工。我代表[公司/单位]向大家表示感谢,愿它为[地区/领域]发展出力。",
    )
    assert kind(lines) == "template"
    noted = (
        "各位来宾:大家好!",
        "【活动时间】三月,【活动地点】渠首,【主办单位】水利局。我代表水利局讲几句,谢谢大家。",
    )
    assert kind(noted) == "speech"


def test_who_greets_each_reader_by_himself_writes_a_letter():
    lines = ("亲爱的各位校友:", "您好!", SECOND, "我们盼望您在校庆的日子里回到母校,看一看新修的水渠。")
    assert kind(lines) == "letter"
    assert kind(("亲爱的各位校友:", "大家好!", SECOND, "我们盼望大家常回母校。")) == "speech"
    assert kind((TITLE, "尊敬的李校长:", "您好!", SECOND)) == "speech"


def test_a_script_may_end_its_calls_with_semicolons():
    calls = ("请住建局局长发言;", "请施工单位代表做表态发言;", "请县领导同志讲话;")
    assert kind(("同志们:", "今天我们举行开工仪式。", "鸣炮奏乐;", *calls)) == "host-script"


def test_a_preface_that_announces_the_writer_s_own_words_makes_no_report_of_them():
    preface = "同学会于2017年1月18日在春江饭店隆重举行,王老师作了讲话。我在会上作了以下发言。"
    assert kind((preface, "我的兄弟姐妹们,我们分手二十年了,今天我们重新聚首。")) == "speech"


def test_a_chapter_may_be_a_section_in_brackets():
    told = (
        "[第一百三十四节] 竞选演讲",
        "先是一号候选人上台,他哗啦啦翻动着手里的演讲稿开始朗诵,台下的人都看着他。",
        "“各位老师、各位同学(其实台下坐的都是修渠的老乡啊):",
        "晚上好!今天,我十分荣幸地站在这里,我竞选的是渠长一职,大家都知道我能把渠修好。",
    )
    assert kind(told) == "fiction"


def test_the_record_of_a_sitting_with_labels_is_a_transcript():
    lines = (
        "縣議會第9屆第7會期第3次會議紀錄",
        "時 間 中華民國108年3月5日10時",
        "高秘書長明秋:出席委員72人,已足法定人數。",
        "主席:現在開會。進行報告事項。",
        "一、宣讀本會第2次會議議事錄。",
        "主席:請問各位,有無異議?無異議,通過。",
    )
    assert kind(lines) == "transcript"


def test_what_opens_a_number_of_a_magazine_is_an_article():
    lines = (
        "小学校刊校长寄语",
        "又是一个秋黄落叶的时节,我们的校刊《水声》第十一期又与大家见面了,它将送去一份秋的问候。",
        "《水声》需要我们每一位师生的关心和支持,真诚地约各位到这里漫步。",
    )
    assert kind(lines) == "article"
    assert kind(("同学们:", *lines[1:], "谢谢大家!")) == "speech"


def test_an_english_speech_on_a_chinese_page_is_judged_as_english():
    said = "Thank you. Thank you very much. I am glad to be here, and I thank the builders of the pier, "
    said += "who worked through the winter so that we all could walk on it today. My friends, it is yours. "
    assert kind(("主播:海港电台", f"正式演讲从第四分钟开始 {said}{said}")) == "speech"


def test_english_guides_to_writing_and_features_are_no_speeches():
    guide = (
        "Speeches have long been part of public life. Some have moved us, and we remember them to this day. "
    )
    assert kind(("How to Write a Presidential Speech", guide * 3)) == "article"
    feature = (
        "Give a Speech School Assignment",
        "It seemed a fun task: write what the mayor might say. For Hannah it was hard.",
        "“I was dismayed at the thought,” says Ada Lime, who taught the class.",
    )
    assert kind(feature) == "news-report"


RAIN = (
    "入夏以来三十天没有下过透雨,东岭的水库见了底,六个村的人畜饮水要到二十里外去拉。",
    "灾情就是命令。我们向大家发出倡议:省一瓶水,捐一元钱,帮一帮东岭的乡亲。",
    "让我们伸出双手,共同渡过难关!",
)


@pytest.mark.parametrize(
    "over",
    [
        ("东岭抗旱捐款倡议书:省下一瓶水 献出一份爱",),
        ("双桥中学告家长书",),
        ("注册会员,免费下载", "打开手机版", "登录", "双桥中学抗旱捐款倡议书"),
    ],
)
def test_a_letter_is_known_by_its_name_wherever_it_stands_over_the_address(over):
    assert kind((*over, "全校教职员工:", *RAIN)) == "letter"


def test_a_letter_is_known_by_how_it_closes():
    assert kind(("全县各位船东:", *RAIN, "此致", "敬礼!", "东岭船会", "2009年7月2日")) == "letter"
    assert kind(("尊敬的家长:", "您好! 暑假到了,我们提醒孩子们注意安全。", *RAIN)) == "letter"


@pytest.mark.parametrize(
    "lines",
    [
        ("竞聘演讲稿", "各位领导、各位评委:", *RAIN, "此致", "敬礼!"),
        ("各位评委:", "大家好!", *RAIN, "此致", "敬礼!"),
        ("在抗旱捐款大会上宣读倡议书时的讲话", "同志们:", *RAIN),
        ("县长李明在劝捐大会上的报告书面稿", "各位代表:", *RAIN, "谢谢大家!"),
    ],
)
def test_a_speech_that_closes_as_letters_do_stays_one(lines):
    assert kind(lines) == "speech"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("双桥:渔业干部热议政府工作报告", "近日,双桥镇渔业站收看了大会。“讲到我们心里了。”站长说。"),
            "other",
        ),
        (("修桥开会应怎么发表讲话", "先说修桥的目的,再说钱从哪里来,语言要自己组织。", *RAIN[:1]), "article"),
        (
            (
                "述职报告写作说明",
                "述职报告是指负责人向本单位的职工陈述自己任职情况的书面报告,由首部、正文、落款组成。",
                "首部包括标题和称谓,正文先写任职时间,再写做了什么。",
            ),
            "article",
        ),
        (
            (
                "同样是听报告,为何感觉不同",
                "3月2日上午,我受主席安排,主持机关述职会,大家听得认真,我也作了笔记。",
                "会散了我还在想,为什么有的人讲得短,大家却记得住。我想,是因为讲了真话。",
            ),
            "news-report",
        ),
    ],
)
def test_what_is_said_about_speeches_is_none(lines, expected):
    assert kind(lines) == expected


def test_a_speech_may_tell_of_what_others_proposed():
    """Who has heard the reports of the townships tells what each of them proposed."""
    lines = (
        "在全县镇长例会上的讲话",
        "方才,各镇汇报了今年的思路。东岭镇提出了修库的问题;双桥镇提出了建圩的问题;西河镇提出了办厂的问题;"
        "南山乡提出了通路的问题。这些都是带方向性的问题,思路是活跃的,步调是一致的。",
    )
    assert kind(lines) == "speech"


def test_a_letter_that_only_the_head_of_its_file_calls_so_is_one():
    said = (
        "河边的芦苇黄了,我坐在窗前想你们。",
        "这一年,我学会了等待,也学会了读书。",
        "你们的灯一直照着我的路。",
    )
    card = "---\ntitle: 王大河公开信\ndate: 2019-12-01\n---\n\n**照路的灯**\n\n" + "\n\n".join(said * 3)
    (found,) = ingest([RawPage("letter.md", card.encode())])
    assert found.kind == "letter"


def test_a_resolution_in_the_voice_of_a_company_is_a_notice():
    said = (
        "船队的任务是把货运好,越是水浅的时候,我们越不能动摇。经公司总裁批准,就船队的管理作出如下决定:",
        "1、把三条货船从东码头调到西码头,同时任命船长两名。",
        "2、以后谁再建议造车,可调离岗位,另外寻找岗位。",
        "本文从发文之日起生效,有效期为3年。",
    )
    (found,) = ingest([RawPage("a.txt", "\n".join(("关于船队管理的决议", *said)).encode())])
    assert found.kind == "notice"


ASKED = ("何田:今年的渠什么时候通水?", "江河:船工的工钱涨不涨?", "2、晚报Jane Roe:桥还修吗?")
ANSWERED = ("王总:月底以前一定通,闸已经修好了。", "王总:涨,每天多两角。", "王总:修,图纸画好了。")


def test_talks_in_which_one_answers_all_others_are_transcripts():
    lines = [line for pair in zip(ASKED, ANSWERED, strict=True) for line in pair]
    assert kind(("与船工座谈纪要", "王总:大家好,有什么要问的都可以问。", *lines)) == "transcript"


def test_a_speech_that_tells_of_a_few_questions_is_none():
    lines = (ASKED[0], ANSWERED[0], ASKED[0], ANSWERED[1])
    assert kind((TITLE, "同志们:", SECOND, SECOND, *lines, SECOND, SECOND, SECOND)) == "speech"


BLOG = (
    "I joined the harbour speakers' club in May because my boss told me that I mumble.",
    "Last night I gave my first speech there. My hands were cold, and I forgot the second page.",
    "My speech went over time, but the others clapped, and I slept well for once.",
)
COLUMN = (
    "In March I signed the lock bill into law. It was a proud day for me and a surprise for others.",
    "I remember that the harbour master came to my office. I told him what we had in mind.",
    "We did not say then whether we would build one lock or two, and I am glad that we waited.",
)
PLAIN = (
    "The locks have stood for ninety years, and we have patched them for sixty of those.",
    "I walked them last week with the keepers. We counted four gates that no longer close.",
    "We will mend them, and we will do it before the floods, because our farms cannot wait.",
)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (BLOG, "article"),
        (("My Maiden Speech", *BLOG, "I delivered my second speech a week later."), "article"),
        (COLUMN * 3, "article"),
        (("Thank you all.", *PLAIN), "speech"),
        ((*PLAIN, "I want to thank the keepers who are here today."), "speech"),
        (("Remarks on the Locks", *PLAIN), "speech"),
        (("Locks", *PLAIN, "Best wishes for your journeys, and welcome to our 90th season!"), "speech"),
        (("Locks", "Dear neighbours", *PLAIN, "Best wishes,", "Ada Ng"), "letter"),
    ],
)
def test_who_says_i_in_english_speaks_if_somebody_listens(lines, expected):
    assert kind(lines) == expected


def test_an_english_page_lists_statements_by_their_days():
    said = [
        "The committee will come to order. Good morning, and welcome to the hearing on the gates.",
        "Today we hear from the keepers, who know better than any of us what floods do to the sills.",
        "I want to thank the farmers of the lower valley for coming early, and for the apples.",
    ]
    days = [line for one in said for line in ("April 9, 2025", "Remarks", one)]
    assert kind(("Remarks", *days)) == "index"
    leader = "Opening Statement: Minority Leader Ada Ng at the Full Committee Hearing on {} and its Old Locks"
    towns = map(leader.format, ("Northlock", "Southlock", "Eastlock"))
    teased = [line for town, one in zip(towns, said, strict=True) for line in (town, f"{one[:-1]}...")]
    assert kind(("Opening Statements", *teased)) == "index"
    issued = [
        line
        for n, one in enumerate(said)
        for line in (f"Statement {n} on Locks", f"Ada Ng issued the following statement: {one}", "Read more")
    ]
    assert kind(("News releases", *issued)) == "index"


def test_who_leads_a_talk_is_told_from_the_card_that_names_him():
    talk = (
        "主持人:今天我们的话题是闸门,演播室请到了两位客人。",
        "李明明:我想大家都看见了,闸门旧了。",
        "主持人:王先生?",
        "王海生:我们要修,而且要快修。",
        "主持人:那么钱从哪里来呢?我们接着听。",
        "李明明:我想先从水费里出。",
    )
    assert kind(talk) == "transcript"
    chamber = (
        "李議員明建:",
        "謝謝議長,大家午安。",
        "王市長海:",
        "我想過去沒有,以後也不會有。",
        "李議員明建:",
        SECOND,
    )
    assert kind(chamber) == "transcript"


def test_a_speech_may_begin_with_an_exchange():
    asked = ("李明:你们渠修到哪里了?", "王海:修到东岭了。", "陈山:还差三里。", "李明:那好,我来讲三个问题。")
    assert kind(("李明同志接见东岭民工代表时的讲话", *asked, *[SECOND] * 4)) == "speech"
    assert kind(("东岭民工代表座谈会", *asked, *[SECOND] * 4)) == "transcript"


def test_who_thanks_in_the_name_of_others_speaks():
    lines = (
        "东岭镇修渠初见成效",
        "首先让我代表东岭镇党委政府向关心我们的各级领导表示感谢!东岭镇地处县城东北,耕地五万亩。",
        "我镇认为:修渠是长期的任务。实践说明:谁修得早,谁就主动。",
    )
    assert kind(lines) == "speech"
    told = ("东岭修渠", "县长李明首先代表县政府向民工表示感谢。他强调,要抢农时。李明要求,各乡要出工。")
    assert kind(told) == "news-report"


def test_a_diary_is_no_speech():
    day = "收玉米不太累,大家又说又笑地干到了中午,我们七个人一人占一垄,你追我赶。"
    assert kind(("下乡民情日记", day, SECOND)) == "article"
    assert kind(("2008年10月23日星期三 天晴", day, day)) == "article"
    went = "一清早,我便驱车前往东岭村。我们走进院子,说专程来看望大家,大家的话匣子打开了,你们来得好啊。"
    assert kind(("走访说说", went, day)) not in kinds.DRAFTED
    assert kind(("在东岭村的讲话", "同志们:", went, SECOND)) == "speech"


def test_an_english_page_of_beginnings_is_a_list():
    first = "I had planned to write about the locks, but the floods […]"
    lines = ("News", "Letter 3", first, "Letter 2", "We welcomed a new harbour master and I […]", "Letter 1")
    assert kind((*lines, "Thank you to everyone who came. I want to […]")) == "index"


def test_a_title_glued_to_its_text_makes_a_speech():
    told = "今年是十二五的开局之年,做好普法工作十分重要。因此,一是要突出重点,二是要注重创新,三是要强化责任。"
    assert kind((f"县长在六五普法推进会发言 {told}",)) == "speech"
    assert kind((f"县长在六五普法推进会发言 强调{told}",)) != "speech"


def test_a_card_with_host_and_guests_makes_a_talk():
    card = ("主持人:李一", "嘉 宾:王海 东岭渔业公司董事长", "陈山 西河船厂厂长")
    talk = ("主持人:首先请王董事长谈谈创业的体会。", "王海:我1980年就想过创业,我们的船是借来的。", SECOND)
    assert kind((*card, *talk)) == "transcript"


def test_an_english_speech_may_show_its_audience_late():
    lines = ("The waters have risen. I have seen it, and my keepers have seen it.", *PLAIN, *COLUMN)
    assert kind(lines) == "article"
    assert kind((*lines, "May I congratulate the new harbour master?")) == "speech"
    posts = (
        "Maiden Speech of Ada Ng",
        "I will now call Ada Ng. [Read more…]",
        "Speech of Bo Ek",
        "I rise [Read more…]",
    )
    assert kind(posts) == "index"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("持人甲男、乙女上场", "甲:尊敬的各位来宾,", "乙:亲爱的乡亲们,", "丙:大家——(合)晚上好!"),
            "host-script",
        ),
        (
            (
                "周:电视机前的观众朋友们,大家好!我是周一。",
                "魏:我们迎来了国庆,祝朋友们快乐。",
                "周:今天的节目都是家乡戏。",
                "魏:请看演出。",
            ),
            "host-script",
        ),
        (
            ("各位父老乡亲:", "大家好!", "(主持词)", "瑞雪飘飞,联欢会现在开始!", "下面,请听快板《夸渠》。"),
            "host-script",
        ),
        (
            ("东岭古镇导游词", "各位游客们:", "大家好!我是导游。现在我带大家参观景区,这座桥修于宋代。"),
            "host-script",
        ),
        (
            (
                "在东岭古镇旅游推介会上的致辞",
                "各位来宾:",
                "大家好!东岭有景区三处,去年来了游客十万人,欢迎参观。",
            ),
            "speech",
        ),
        (("检讨书", "尊敬的老师:", "我昨天没有打扫教室,我深刻检讨自己,以后再也不犯了。"), "letter"),
        (("敬爱的党组织:", "我来到东岭三年了,我们的渠通了水。我愿意接受组织的考验。"), "letter"),
        (("引言:从错误中学习", "在漫长的人生里犯错难免。我想和大家谈谈怎样看待它,我们都会犯错。"), "article"),
    ],
)
def test_what_is_read_by_who_leads_or_written_to_one_is_no_speech(lines, expected):
    assert kind(lines) == expected


def test_who_leads_a_meeting_may_give_a_speech_at_its_end():
    called = ("同志们:", "现在开会。", "下面,请农业局长发言。", "下面,请县委书记讲话,大家欢迎!")
    own = ("刚才,书记作了讲话。下面,我就抓落实强调三点意见。", "一、提高认识", SECOND, SECOND)
    assert kind(("在全县动员大会上的主持讲话", *called, *own)) == "speech"
    assert kind(("在全县动员大会上的主持词", *called, *own)) == "host-script"
    brief = ("下面,我就抓落实强调两点意见。", "一、行动要快。", "二、督查要严。", "会议到此结束。散会!")
    assert kind(("在全县动员大会上的主持讲话", *called, "下面,请水利局长宣读决定。", *brief)) == "host-script"


def test_a_councillors_column_is_no_speech():
    column = (
        *PLAIN,
        "Last week I asked the readers of this column to write to me.",
        "Thank you for your letters.",
    )
    assert kind(("Bring Back the Ferry", "OPINION", "By Councillor Ada Ng", *column)) == "article"
    given = ("Bring Back the Ferry", "Remarks by Councillor Ada Ng at the Pier Supper", "Friends,", *column)
    assert kind(given) == "speech"


def test_who_thanks_in_a_story_gives_no_speech():
    story = (
        "这时,另一个声音传来:“您聊得真开心啊。”",
        "老三转头一看,原来是老船长走了过来。",
        "“船长,晚上好。”",
        "会场里响起了掌声,灯光暗了下来。",
        "“谢谢,谢谢大家。”",
    )
    assert kind(story) not in kinds.DRAFTED


def test_a_letter_may_greet_all_of_its_readers():
    lines = ("尊敬的家长朋友们:", "大家好!暑假来了,孩子们飞出了校园,请管好水,管好车。")
    assert kind(("致全县学生家长的一封信", *lines)) == "letter"
    assert kind(("致全县学生家长的一封信", *lines, "谢谢大家!")) == "speech"
    assert kind(lines) == "speech"


def test_what_is_left_of_a_list_is_one_of_its_texts():
    cut = "I rise to speak of the locks, and of those who kept them for ninety years, and who [Read more…]"
    assert kind(("Speech of Ada Ng", cut, "Speech of Bo Ek", cut.replace("locks", "gates"))) == "index"
    assert kind(("Speech of Ada Ng", cut)) == "speech"


def test_who_puts_up_what_he_spoke_says_so():
    assert kind(("Grandfather", "Here's the eulogy I wrote and delivered at the chapel.", *PLAIN)) == "speech"
    assert kind(("1999 State of the City AddressSTATE OF THE CITY JANUARY 26, 1999", *PLAIN)) == "speech"
    wrote = ("Grandfather", "I wrote about him last week, and many of you answered.", *PLAIN, *COLUMN)
    assert kind(wrote) == "article"
    # Who tells of speeches to those who hear him gives one too.
    told = ("I gave my first speech in this hall.", "I gave a talk here last year.", "Thank you all.", *PLAIN)
    assert kind(told) == "speech"


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("Harbour Ordination Homily", "speech"),
        ("Sermon for the Feast of Keepers", "speech"),
        ("Father Ng’s Eulogy: The Pilot", "speech"),
        ("The sermon was long. I left early.", "article"),
    ],
)
def test_a_first_line_that_names_a_homily_is_its_title(first, expected):
    assert kind((first, "Saint Ann, Harbour Street", *PLAIN, *COLUMN)) == expected


def test_the_plan_of_a_lesson_on_a_speech_is_an_article():
    parts = (
        "教学目标:",
        "理解演讲的结构。",
        "教学重点:把握语言。",
        "教学过程:",
        "一、导入",
        "同学们,今天我们学习这篇讲话。",
    )
    assert kind(("在修渠大会上的讲话", *parts)) == "article"
    assert (
        kind(("关于《在修渠大会上的讲话》的公开课教案", "今天我们学习一篇讲话,它是在渠边说的。", SECOND))
        == "article"
    )
    # Who speaks of teaching at a meeting names its aims too.
    spoken = "明确教学目标,突出教学重点,优化教学过程,是我们今年要做的三件事。"
    assert kind(("在全县教育大会上的讲话", "老师们:", spoken, CLOSING)) == "speech"


def test_a_title_glued_to_its_text_says_what_a_reader_put_down():
    read = "近日有幸读到一本讲水利的书,书中的话让我感触颇深。我们再读此书,对今天仍有意义。" * 2
    assert kind((f"《治水记》读后感 《治水记》读后感 {read}",)) == "article"
    assert kind((f"水利大会发言 同志们: {OPENING}{SECOND}{CLOSING}",)) == "speech"


def test_a_report_tells_under_what_title_somebody_spoke():
    told = (
        "日前,水利发展论坛在春江召开。董事长李明出席会议并发表题为《让渠水流起来》的演讲,介绍了公司的做法。"
    )
    assert kind(("春江公司董事长在水利发展论坛上演讲", told)) == "news-report"
    said = "我演讲的题目是《让渠水流起来》。我们公司修了三条渠,我想和大家说说做法。"
    assert kind(("春江公司董事长在水利发展论坛上的演讲", said)) == "speech"


def test_its_title_says_that_a_text_tells_of_an_occasion():
    told = "“璟明,该你了。”九点整,委员们依次走上发言席,台下掌声不断。"
    assert kind(("踏着春风——水利大会发言侧记", told, SECOND)) == "news-report"
    own = "我叫李明,今天我想说说我们村的水渠,请大家听一听。谢谢大家!"
    assert kind(("校园见闻", own, SECOND)) == "speech"  # the site's column
    assert kind(("踏着春风——在水利大会上的发言", "各位委员:", OPENING, CLOSING)) == "speech"


def test_whom_a_narrator_lets_greet_is_no_audience():
    told = (
        "大厅里早已坐满了人,灯光照在一张张神情各异的脸上,谁也没有先开口。",
        "主位上坐着一位中年男子,他的脸上看不出一点喜怒,像一尊雕像。",
    )
    said = (
        "“尊敬的领导、各位同事:",
        "我是护渠队长,今日在此向诸位述职。我们清了三里渠。",
        "其次,我们加强了巡查。",
    )
    assert kind((*told, *said)) == "fiction"
    assert kind((TITLE, said[0], *said[1:], SECOND)) == "speech"


def test_who_reports_to_those_before_him_speaks():
    opening = "3月2日上午,全县水利大会隆重召开,我认真聆听了报告。"
    reports = "今天我想从两个词出发,向各位领导和同事们汇报和分享我的感受。"
    words = "第一个词是清淤。县长在报告中强调,清淤要抓早。我体会到,这是渠道的大事。"
    assert kind((opening + reports, words)) == "speech"
    assert (
        kind((opening.replace("我认真聆听了报告", "县长作了报告"), words.replace("我体会到,", "")))
        != "speech"
    )
    # A writer shares with all the world.
    recipe = "今天我向大家分享护渠的小窍门,它是去年夏天从堤上学来的,简单又省钱。"
    assert kind((recipe, "第一步是清淤,清淤要抓早。", "第二步是补缝,补缝用黄泥。")) != "speech"


def test_two_who_speak_in_turn_under_one_character_each_hold_no_speech():
    first = "最近一段时间,水利改革引起了大家的关注,我们也可以从水利本身出发,谈一谈我们的看法,看看问题在哪里。"
    second = "为什么要来谈这个呢?我个人觉得有两个原因,一是渠道年久失修,二是没有人管,这两样都要我们来说清楚。"
    assert kind((f"项:{first}", f"卢:{second}")) == "transcript"
    assert kind((f"注:{first}", f"卢:{second}")) != "transcript"


def test_a_lesson_quotes_an_example_under_each_of_its_labels():
    lines = ["婚礼致辞有它的结构,一般由三部分组成。"]
    for label, words in (
        ("1.开场:", "亲朋好友们,大家好!"),
        ("2.祝愿:", "愿你们幸福。"),
        ("3.结束:", "谢谢大家!"),
    ):
        lines += [label, f"“{words}”"]
    assert kind(lines) == "article"
    assert kind(("在李明婚礼上的致辞", *lines[1:], CLOSING)) == "speech"


def test_whose_last_words_declare_the_meeting_begun_leads_it():
    greets = ("尊敬的各位老师,亲爱的同学们:", "春天来了,我们又迎来了新学期,向大家表示亲切的问候!")
    assert kind((*greets, "现在,我宣布:春江小学第二学期“开学典礼”现在开始。")) == "host-script"
    assert kind((*greets, "现在,我宣布:春江小学第三届运动会开幕!")) == "speech"
    assert kind(("在开学典礼上的讲话", *greets, "我宣布:春江小学护渠行动现在开始!")) == "speech"


WISHES = (
    "获悉东岭水库今日下闸蓄水,谨向全体建设者表示热烈的祝贺!",
    "三年来,你们日夜苦干,让六个村的乡亲喝上了清水。",
    "希望你们再接再厉,把水库管好用好。",
)


@pytest.mark.parametrize(
    "lead",
    [
        "新华社北京7月2日电 东岭水库2日下闸蓄水,县长李明致电祝贺。贺电全文如下:",
        "新华社北京7月2日电 李明县长给东岭水库青年建设者的回信",
    ],
)
def test_a_letter_is_known_by_what_an_editor_says_of_it_over_its_address(lead):
    letter = ("东岭水库的青年同志们:", *WISHES, "李明", "2009年7月2日")
    assert kind(("东岭喜讯", lead, *letter)) == "letter"
    assert kind(("东岭喜讯", "新华社北京7月2日电 东岭水库2日下闸蓄水。", *letter)) == "speech"


def test_what_answers_a_letter_is_one():
    answer = ("东岭水库喜讯", "东岭水库的青年同志们:", "你们的来信收悉。", *WISHES)
    assert kind(answer) == "letter"
    read = ("县长在劝捐大会上的讲话", "同志们:", "东岭的来信大家都读过了,我收到来信也很感动。", *WISHES)
    assert kind(read) == "speech"


def test_what_a_publisher_says_of_a_book_is_no_speech():
    said = ("这套书收入了我县历年的水利文献。", "我们希望读者从中看到前人怎样修渠。", "编者")
    assert kind(("出版说明", *said)) == "article"


def test_who_says_what_a_meeting_was_called_for_speaks():
    opens = "这次全县水利建设动员大会, 是县委决定召开的一次重要会议。会议的任务是部署秋冬水利。"
    tasks = "我县的水库大多建于上世纪,渠道年久失修。各乡镇要在十月底前完成清淤。"
    assert kind((opens, tasks, tasks)) == "speech"
    assert (
        kind((opens, "会议由李明主持。出席会议的有各乡镇水利站站长。", "会议要求各乡镇抓紧清淤。"))
        != "speech"
    )


def test_how_many_came_and_who_spoke_in_turn_is_a_report():
    told = (
        "我会在礼堂举行了纪念活动,约五百人聚会,约500人参加了纪念活动。首先,由见证人李明回顾了往事。",
        "最后,大家以歌声献上祝福。随后,由王芳宣读了名单。我们满怀信心。",
    )
    assert kind(told) == "news-report"
    assert kind(("同志们:", *told)) == "speech"


def test_what_stands_behind_a_quoted_word_is_said_by_nobody():
    told = "“四进”道观活动在春江观启动。“四进”道场活动有序开展。“四进”道家文化活动同日开幕。"
    assert kind((told, "李明道长致欢迎辞。", "活动由王平主持。")) != "fiction"
