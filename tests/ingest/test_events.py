import pytest

from archive.ingest.extract import english_occasions, events, title_block
from archive.ingest.spans import Passage
from tests.ingest.factories import make_document

TEXT = ("同志们:", "春耕要抓紧。", "谢谢大家!")


def found(title, *head, paragraphs=TEXT):
    return events.find(*make_document((title, *head), paragraphs), title)


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("在全市创建国家园林城市再动员大会上的讲话", "全市创建国家园林城市再动员大会"),
        ("县长某某在全县经济工作会议上的讲话", "全县经济工作会议"),
        ("李在山同志在全县经济工作会议上的讲话", "全县经济工作会议"),
        ("李在山区经济工作会议上的讲话", "山区经济工作会议"),
        ("于洪远局长在全县护林防火会议上的讲话", "全县护林防火会议"),
        ("于敏在全县护林防火会议上的讲话", "全县护林防火会议"),
        ("于全县护林防火大会上的讲话", "全县护林防火大会"),
        ("政协临江县第五届委员会第二次会议开幕词", "政协临江县第五届委员会第二次会议"),
        ("在2018—2019学年度第二学期开学典礼上的讲话", "2018—2019学年度第二学期开学典礼"),
        ("在更高处出发—在2018年全县教育工作会议上的讲话", "2018年全县教育工作会议"),
        ("团市委书记赵宏在某县团代会开幕式上团市委书记赵宏在某县团代会开幕式上的讲话", "某县团代会开幕式"),
        ("同学会上的发言", "同学会"),
        ("初中毕业30周年同学会发言稿大纲", "初中毕业30周年同学会"),
        ("春江同学会发言稿", None),
        ("开幕词范文开幕闭幕词", None),
        ("在开学典礼上的讲话:勤学、笃行,在风雨里长大", "开学典礼"),
        ("校长宿知秋在开学典礼上的致辞——带着光出发", "开学典礼"),
        ("全县防汛会上县长宿知秋的讲话", "全县防汛会"),
        ("同心办学 再续新篇 全县第三届桃花节开幕词", "全县第三届桃花节"),
        ("局长在全局务虚会上讲话局长在全局务虚会上的讲话", "全局务虚会"),
        ("在县委十一届三次全体(扩大)会议上的讲话", "县委十一届三次全体(扩大)会议"),
        ("在庆祝建校95周年大会上的讲话", "庆祝建校95周年大会"),
        ("李明:在第十五届人民代表大会第一次会议上的讲话(摘要)", "第十五届人民代表大会第一次会议"),
        ("勇于创新，在更高处出发——在春江论坛2018年年会开幕式上的主旨演讲", "春江论坛2018年年会开幕式"),
        (
            "在建校80周年庆祝大会暨2013年春季学期开学典礼上的讲话",
            "建校80周年庆祝大会暨2013年春季学期开学典礼",
        ),
        ("行政長官在香港商會晚宴致辭", "香港商會晚宴"),
        ("2012年在全县安全生产工作会议上的发言", "全县安全生产工作会议"),
        ("在部门联席会议期间的讲话", "部门联席会议"),
        ("在开学典礼上的讲话", "开学典礼"),
        ("在联合国大会一般性辩论会上的讲话", "联合国大会一般性辩论会"),
        ("在2011年3月8日全市春耕动员会上的讲话", "全市春耕动员会"),
        ("春江社區大學一○八年秋季班開學典禮致詞", "春江社區大學一○八年秋季班開學典禮"),
        ("全市安全生产电视电话会议讲话", "全市安全生产电视电话会议"),
        ("Remarks at the Reopening of the Lake Branch Library", "Reopening of the Lake Branch Library"),
        ("Remarks at the Harbor Cities Conference in Seaford", "Harbor Cities Conference"),
        ("Address to the Annual Meeting of the Grain Board", "Annual Meeting of the Grain Board"),
        ("State of the City Address", "State of the City Address"),
        ("Mayor Lund's State of the City 2014", "State of the City 2014"),
        ("局長在柳灣會堂出席殘疾人就業展開幕禮致辭全文", "殘疾人就業展開幕禮"),
        ("在新春敬老联欢宴上的讲话", "新春敬老联欢宴"),
        ("——在主题教育专题党课上的讲稿", "主题教育专题党课"),
        ("开学典礼学校校长致辞", "开学典礼"),
        ("在第七十二届联合国大会一般性辩论上的讲话", "第七十二届联合国大会一般性辩论"),
        ("在全市消防技能大比武上的讲话", "全市消防技能大比武"),
        ("鄭國明醫生安息禮拜悼詞", "鄭國明醫生安息禮拜"),
        ("春江縣議會第二屆第三次定期大會縣政總報告", "春江縣議會第二屆第三次定期大會"),
        ("春江市总工会第七次代表大会工作报告", "春江市总工会第七次代表大会"),
        ("政协第八届春江县委员会常务委员会工作报告", None),
    ],
)
def test_it_reads_the_title(title, event):
    assert found(title).value == event


@pytest.mark.parametrize(
    "title",
    [
        "关于春耕生产的讲话",
        "在春江大学的演讲",
        "在大会上的讲话",
        "在临江考察时的讲话",
        "走向春天",
        "春节慰问信",
        "行政長官酒會致辭",
        "关于换届大会的说明",
        "Remarks in Seaford, Delaware",
        "Harvest Day Address",
    ],
)
def test_it_finds_no_event_in_a_subject_or_a_place(title):
    finding = found(title)
    assert finding.value is None
    assert finding.evidence[0].rule == "unknown"


def test_it_reads_the_dash_line():
    assert found("迎难而上", "——在全市春耕动员会上的讲话").value == "全市春耕动员会"


def test_it_reads_the_lead_and_mends_its_blanks():
    finding = found("政府工作报告", "——2011年3月8日在临江县第十五届 人民代表大会第一次会议上")
    assert finding.value == "临江县第十五届人民代表大会第一次会议"
    assert finding.evidence[0].rule == "lead"


def test_it_reads_a_hong_kong_lead():
    lead = "以下是行政長官李家明今日(六月二十八日)在慶祝成立典禮的致辭全文:"
    assert found("行政長官致辭", paragraphs=(lead, "各位來賓:", "多謝。")).value == "慶祝成立典禮"


def test_the_launch_of_news_is_no_stamp_of_a_site():
    lead = "市长李家明,9月17日在菊花花会新闻发布会上致辞,以下是全部讲话内容。"
    assert title_block.read_line(Passage(lead)).role != "label"


def test_it_reads_how_the_speaker_opens():
    finding = found(
        "迎难而上", paragraphs=("同志们:", "今天,我们在这里召开全市春耕动员会,任务很重。", "谢谢!")
    )
    assert (finding.value, finding.evidence[0].rule) == ("全市春耕动员会", "opening")


def test_what_one_says_of_an_occasion_is_no_part_of_its_name():
    opening = ("同学们:", "今天,我们齐聚一堂,举行庄严而隆重的开学典礼。", "谢谢!")
    assert found("开学致辞", paragraphs=opening).value == "开学典礼"


@pytest.mark.parametrize(
    ("opening", "event"),
    [
        ("今天上午,在我校礼堂,将隆重举行我市纪念建城八十周年座谈会。", None),
        ("今天上午,我们将召开全县春耕动员会。", "全县春耕动员会"),
        ("今天,县委召开全县经济工作会议暨春耕动员会,主要任务是。", "全县经济工作会议暨春耕动员会"),
    ],
)
def test_an_occasion_that_is_announced_is_another(opening, event):
    assert found("国旗下讲话", paragraphs=("同学们:", opening, "谢谢!")).value == event


def test_it_corroborates_title_by_opening():
    opening = ("同志们:", "今天,我们召开全市春耕动员大会,任务很重。", "谢谢!")
    finding = found("在全市春耕动员大会上的讲话", paragraphs=opening)
    assert {one.rule for one in finding.evidence} == {"title", "opening"}
    assert {one.grade for one in finding.evidence} == {"corroborated"}


def test_it_points_at_the_words_in_the_page():
    document, text = make_document(["在全市春耕动员会上的讲话"], TEXT)
    evidence = events.find(document, text, "在全市春耕动员会上的讲话").evidence[0]
    page = document.pages[0].page.text
    assert [page[span.start : span.end] for span in evidence.spans] == ["全市春耕动员会"]


def test_it_does_not_take_a_meeting_that_is_only_mentioned():
    story = ("同志们:", "今天的成绩来之不易。去年召开的全市春耕动员会提出了目标。", "谢谢!")
    assert found("迎难而上", paragraphs=story).value is None


@pytest.mark.parametrize(
    ("event", "kind"),
    [
        ("全市创建国家园林城市再动员大会", "动员会"),
        ("县委十一届三次全体(扩大)会议", "全会"),
        ("临江县第十五届人民代表大会第一次会议", "人代会"),
        ("政协临江县第九届委员会第一次会议", "政协会议"),
        ("企业家座谈会", "座谈会"),
        ("全国电视电话会议", "电视电话会议"),
        ("春江论坛2018年年会开幕式", "开幕式"),
        ("毕业典礼", "典礼"),
        ("總商會晚宴", "宴会"),
        ("Harbor Cities Conference", "会议"),
        ("七彩周末", None),
        (None, None),
    ],
)
def test_it_names_the_kind_of_event(event, kind):
    assert events.kind(event) == kind


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("在东滩湿地科普日活动上的讲话", "东滩湿地科普日活动"),
        ("在渔港开捕节上的致辞", "渔港开捕节"),
        ("保安局副局長在消防青年團結業會操致辭", "消防青年團結業會操"),
        ("局長出席渡海泳啟動禮致辭全文", "渡海泳啟動禮"),
        ("Speech by Secretary for Development at opening of heritage trail", "opening of heritage trail"),
        ("國立鹽水高級中學校慶典禮校長致詞", "國立鹽水高級中學校慶典禮"),
        ("集集鐵道文化季開幕致詞", "集集鐵道文化季開幕"),
        ("在春节期间的讲话", None),
        ("开幕致辞", None),
    ],
)
def test_it_reads_occasions_that_are_no_meetings(title, event):
    assert found(title).value == event


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("在全地区乡镇企业工作会议结束时的讲话", "全地区乡镇企业工作会议"),
        ("在全市“两会”期间的讲话", "全市“两会”"),
        ("在省十三届人大一次会议平湖代表团分组讨论时的讲话", "省十三届人大一次会议平湖代表团分组讨论"),
        ("在第三届创业大赛决赛上的致辞", "第三届创业大赛决赛"),
        ("在县文博园首发式上的致辞", "县文博园首发式"),
        ("Remarks at the Completion of the Shore Road Seawall", "Completion of the Shore Road Seawall"),
    ],
)
def test_it_reads_occasions_that_end_or_begin(title, event):
    assert found(title).value == event


def test_it_reads_where_a_bracket_under_the_title_says_it_was():
    title = "上半年经济运行情况的通报"
    assert found(title, "(在市政协常委会议上)").value == "市政协常委会议"


@pytest.mark.parametrize(
    ("title", "line", "event"),
    [
        ("县长工作报告", "柳湾县议会第七届第五次定期大会", "柳湾县议会第七届第五次定期大会"),
        ("董事局主席致辞", "柳湾社区会堂落成典礼", "柳湾社区会堂落成典礼"),
        ("县长工作报告", "柳湾读书会", None),
        ("县长工作报告", "柳湾论坛", None),
        (
            "Remarks of Councilmember Ada Thorn",
            "Dedication of the Weir Garden",
            "Dedication of the Weir Garden",
        ),
        ("Remarks of Councilmember Ada Thorn", "Opening Hours", None),
    ],
)
def test_it_reads_the_line_beside_the_title_that_is_an_occasion(title, line, event):
    assert found(title, line).value == event


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("秋季开学典礼校长致辞", "秋季开学典礼"),
        ("县长李明同志新渠通水典礼致辞", "新渠通水典礼"),
        ("中秋晚会领导致辞", "中秋晚会"),
        ("总经理莅临新厂落成典礼致词", "新厂落成典礼"),
    ],
)
def test_it_reads_an_occasion_beside_who_speaks(title, expected):
    assert events.find(*make_document(()), title).value == expected


def test_it_reads_an_occasion_that_two_lines_share():
    lines = ("——2010年9月21日在春江县第十四届人大常委会", "第二十次会议上")
    assert found("县长述职报告", *lines).value == "春江县第十四届人大常委会第二十次会议"


def test_it_reads_the_occasion_under_a_title_of_its_own():
    line = "Remarks by Ada Ng, Chief Executive Officer, at the Northern Pumps Forum"
    assert found("Making the quiet machine", line).value == "Northern Pumps Forum"


def test_it_reads_the_occasion_that_a_speaker_is_glad_to_attend():
    said = "大家上午好!很高兴和大家相聚在春江边,共同出席第七届湖泊治理论坛。"
    assert found("湖泊", paragraphs=("各位嘉宾:", said, "谢谢!")).value == "第七届湖泊治理论坛"


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("總統出席「第45屆工業節慶祝大會」致詞", "第45屆工業節慶祝大會"),
        ("教務長李明於大一新生入學式致詞", "大一新生入學式"),
        ("行政長官立法會答問會開場發言", "立法會答問會"),
        ("在台商协会尾牙餐叙上的致词", "台商协会尾牙餐叙"),
    ],
)
def test_it_reads_occasions_of_taiwan_and_hong_kong(title, event):
    assert found(title).value == event


def test_the_number_of_a_paper_handed_out_is_no_part_of_the_occasion():
    session = "某县第十七届人民代表大会第五次会议"
    assert found("政府工作报告", f"{session}文件(三)").value == session


@pytest.mark.parametrize(
    ("line", "event"),
    [
        ("编者按:2021年11月10日上午,春江县召开冬季供热调度会,局长李明在会上讲话。", "冬季供热调度会"),
        ("2023年8月18日,医院召开庆祝中国医师节暨表彰大会,院长致辞。全文如下:", "庆祝中国医师节暨表彰大会"),
        (
            "(这是县长李明在县科协第三次代表大会闭幕会上的讲话,发表时作了修订。——编者)",
            "县科协第三次代表大会闭幕会",
        ),
    ],
)
def test_it_reads_the_occasion_that_an_editor_names(line, event):
    assert found("听一听那张条子", line).value == event


def test_a_word_that_says_of_whom_is_no_place_of_the_occasion():
    assert found("我县在外企业家代表在返乡创业座谈会上的发言").value == "返乡创业座谈会"
    assert found("在全县在建项目推进会上的讲话").value == "全县在建项目推进会"


def test_a_body_is_no_occasion_unless_it_meets():
    assert found("在春江商会的致辞").value is None
    assert found("在县委常委会上的讲话").value == "县委常委会"
    assert found("在春江商会成立大会的致辞").value == "春江商会成立大会"


def test_it_reads_the_occasion_that_was_decided_on():
    decided = ("同志们:", "经县委、县政府研究,决定召开这次全县秋冬种现场会。", "大家要抓紧。")
    assert found("", paragraphs=decided).value == "全县秋冬种现场会"


@pytest.mark.parametrize(
    ("said", "event"),
    [
        ("在汛期到来的时刻,县委、县政府召开全县防汛工作会议,主要是通报情况。", "全县防汛工作会议"),
        ("去年县委、县政府召开全县防汛工作会议,大家都来了。", None),
        ("在这硕果飘香的时节,在欢声笑语中,我们迎来了新学年的开学典礼。", "新学年的开学典礼"),
        ("今晚,我们欢聚一堂,参加春江社区举办的“邻里情”文艺晚会。", "“邻里情”文艺晚会"),
        ("这次全县着装工作会议是由县委办和财政局共同组织召开的。", "全县着装工作会议"),
        ("第十二次乡村教育研讨会现在开幕了!我表示欢迎!", "第十二次乡村教育研讨会"),
        ("现在,我宣布第七次乡村教育研讨会开幕!", "第七次乡村教育研讨会"),
        ("在同学们的期盼下,我们终于迎来了春江三中128班毕业三十年庆典。", "春江三中128班毕业三十年庆典"),
        ("这次洪水是由连日暴雨引起的。", None),
        ("我们终于迎来了今年的第一场雨。", None),
        (
            "县委、县政府在这里召开全县三干会议暨春耕动员大会,这是换届后召开的第一次三干会。",
            "全县三干会议暨春耕动员大会",
        ),
        ("这次会议是在换届之后召开的第一次三干会议。", None),
        ("今天,我们隆重集会,庆祝桃溪县三中六十周年校庆。", "桃溪县三中六十周年校庆"),
        ("我们集会,庆祝建党九十周年。", None),
        ("金秋九月,我们隆重举行春江学院新生开学典礼。", "春江学院新生开学典礼"),
        ("金秋九月,我们隆重举行了新生开学典礼,接着上课。", None),
    ],
)
def test_it_reads_the_occasion_that_a_speaker_opens(said, event):
    assert found("", paragraphs=("同志们:", said, "大家要抓紧。")).value == event


def test_greetings_and_verses_stand_before_how_a_speaker_opens():
    verses = ("各位领导、同学们:", "大家晚上好!", "携八面风,来聚英才;", "读万卷书,行万里路。", "同学们好!")
    opening = "金秋九月,我们隆重举行春江学院新生开学典礼,向远道而来的新同学表示热烈的欢迎。"
    assert found("", paragraphs=(*verses, opening)).value == "春江学院新生开学典礼"


def test_an_occasion_in_marks_goes_on_to_where_they_close():
    opening = "今天,我很高兴前来参加“春江书局成立30周年庆典暨春江书局研发中心揭牌仪式”。"
    named = found("春江书局的致辞", paragraphs=("各位来宾:", opening, "谢谢大家!")).value
    assert named == "春江书局成立30周年庆典暨春江书局研发中心揭牌仪式"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (
            "Speech By Minister Ada Ng At The Marlow Day Ceremony At Expo 2012 On 5 August 2012",
            "Marlow Day Ceremony At Expo 2012",
        ),
        (
            "Speech by Minister for Foreign Piers Dr Ada Ng During the Committee of Supply Debate",
            "Committee of Supply Debate",
        ),
        (
            "Speech by FS at the Asian Harbour Forum (AHF) cocktail reception",
            "Asian Harbour Forum (AHF) cocktail reception",
        ),
        (
            "Remarks by Minister Ada Ng at the Harbour Vision Forum (Gala Dinner)",
            "Harbour Vision Forum (Gala Dinner)",
        ),
        (
            'Speech by FS at the "Asia and the Sea: New Harbours" seminar',
            '"Asia and the Sea: New Harbours" seminar',
        ),
        (
            "SPEECH BY MS ADA NG AT THE OPENING CEREMONY OF THE 12th PIER SUMMIT",
            "OPENING CEREMONY OF THE 12th PIER SUMMIT",
        ),
        ("Speech by President Ng at the debate on the new pier", "debate on the new pier"),
        ("2016 Fall Commencement Address to Graduates", "2016 Fall Commencement"),
        ("Graduate Commencement Ceremony May 1, 2009", "Graduate Commencement Ceremony"),
        ("Marlow Day Rally 2006", "Marlow Day Rally 2006"),
        ("Opening Remarks", None),
        ("Press Conference Remarks", None),
    ],
)
def test_an_english_title_names_the_whole_occasion(title, expected):
    span = english_occasions.in_english(title)
    assert (span and title[slice(*span)]) == expected


def test_of_a_lead_and_a_title_the_fuller_name_of_one_occasion_counts():
    lead = (
        "Below is the text of the speech by Ada Ng, the Mayor, at the Heads of Ports Meeting on 1 May 2018."
    )
    title = "Ada Ng – 2018 Speech at Northern Heads of Ports Meeting"
    text = (
        "Lord Mayor, ladies and gentlemen.",
        "Our harbours are deep, and our talks shall be short.",
        "Thank you.",
    )
    assert events.find(*make_document((title, lead), text), title).value == "Northern Heads of Ports Meeting"


@pytest.mark.parametrize(
    ("title", "lead", "expected"),
    [
        # In small letters it is named where it is of or for something with a name.
        (
            "Speech by CE",
            "at the opening of the ninth session of the Pier Assembly",
            "opening of the ninth session of the Pier Assembly",
        ),
        (
            "Speech by CE",
            "at a dinner in honour of the Harbour-Master of Halden",
            "dinner in honour of the Harbour-Master of Halden",
        ),
        ("Speech by CE at Pier Day Dinner", "at the dinner of the Pier Club", "Pier Day Dinner"),
        ("Speech by CE", "at an official lunch", None),
        ("Speech by CE", "at the Joint Session of U.S. Congress", "Joint Session of U.S. Congress"),
        (
            "Speech by CE",
            "at the Welcome Banquet in Honour of the President, Mr Ng,",
            "Welcome Banquet in Honour of the President",
        ),
    ],
)
def test_a_lead_names_the_occasion_in_full(title, lead, expected):
    line = f"Following is the speech by the Chief Executive, Mr Owen Ng, {lead} today (June 30):"
    text = ("Ladies and gentlemen.", "The pier is longer than we were told it could be.", "Thank you.")
    assert events.find(*make_document((title, line), text), title).value == expected


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("出席中華渡輪公會成立十周年酒會", "中華渡輪公會成立十周年酒會"),
        ("於碼頭酒店出席「望海樓」五十周年晚宴", "「望海樓」五十周年晚宴"),
        ("在中央圖書館舉行的「讀海」開幕典禮", "「讀海」開幕典禮"),
        ("出席「海事周年論壇——2018新思維」", "海事周年論壇——2018新思維"),
        ("出席海灣青年發展論壇2023", "海灣青年發展論壇2023"),
    ],
)
def test_a_press_offices_lead_goes_before_its_headline(lead, expected):
    title = "局長出席酒會致辭全文"
    line = f"以下為局長李明今日(六月三十日){lead}的致辭全文:"
    assert found(title, line, paragraphs=("各位來賓:", "今天風很大,多謝各位。", "多謝!")).value == expected


def test_a_quoted_name_goes_with_the_kind_behind_its_marks():
    text = "今天很高興能應邀出席「第二十三屆港灣工程研討會」開幕典禮,和各位見面。"
    value = found("致詞", paragraphs=("各位來賓:", text, "謝謝大家!")).value
    assert value == "「第二十三屆港灣工程研討會」開幕典禮"


@pytest.mark.parametrize("when", ["闭会时", "散会前", "结束时"])
def test_that_a_meeting_closes_is_no_part_of_its_name(when):
    title = f"在全县水利工作会议{when}的讲话"
    assert events.find(*make_document((title,), ("同志们:",)), title).value == "全县水利工作会议"


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("第二十六屆畢業典禮-歡迎辭", "第二十六屆畢業典禮"),
        ("第九届校庆大会·致辞", "第九届校庆大会"),
        ("Speech by Minister Ada Ng at Harbour Huddle 2016", "Harbour Huddle 2016"),
        ("Speech by Minister Ada Ng at Marlow University 2016", None),
        (
            "Address by Dr Ada Ng on the occasion of the Pier's First Family Day held at Halden",
            "Pier's First Family Day",
        ),
    ],
)
def test_it_takes_the_occasion_that_a_stroke_or_a_year_ends(title, event):
    assert found(title).value == event


@pytest.mark.parametrize(
    ("lead", "event"),
    [
        (
            "以下是局長李明今日(九月二日)下午出席職員協會及春江工會聯合會(職聯會)新界東辦事處合辦「迎國慶嘉年華」的致辭全文:",
            "迎國慶嘉年華",
        ),
        (
            "民政事務局局長李小川今日(四月一日)下午出席港灣聯合會成立暨「港灣百年」展覽開幕典禮。以下為李小川的致辭全文:",
            "港灣聯合會成立暨「港灣百年」展覽開幕典禮",
        ),
    ],
)
def test_a_press_office_s_lead_names_the_occasion_and_not_its_hosts(lead, event):
    assert found("局長出席港灣展覽開幕禮致辭全文", lead).value == event


def test_a_paper_s_lead_tells_where_a_head_of_state_was_on_a_day():
    lead = "總統李大河10日出席113年春江國慶大會,以「團結」為題發表演說,這是他的首次演說。"
    assert found("李總統發表首次演說", lead, "總統致詞全文如下:").value == "113年春江國慶大會"


@pytest.mark.parametrize(
    ("said", "event"),
    [
        (
            "某市工会第六次代表大会,在市委的领导下,经过各级的努力,现在隆重开幕了!",
            "某市工会第六次代表大会",
        ),
        ("在全市上下学习宪法的形势下,某市第三届桃花节,今天开幕了!", "某市第三届桃花节"),
        ("春天是播种的季节,在这阳春三月,大门打开了,生产开始了。", None),
        ("前不久,市第十次党代会,胜利召开了。", None),
        (
            "在这里,我们怀着喜悦的心情,迎来了我们的母校平湖学院五十年华诞庆典。",
            "母校平湖学院五十年华诞庆典",
        ),
        ("怀着激动的心情,我参加过他的座谈会。", None),
    ],
)
def test_it_reads_the_occasion_that_opens_behind_its_story(said, event):
    assert found("欢聚一堂", paragraphs=("各位代表:", said, "谢谢!")).value == event


def test_a_press_offices_lead_may_go_without_a_word_for_at():
    lead = "以下為行政長官李明今晚(十一月十九日)歡迎王大河總理宴會的致辭全文:"
    assert found("行政長官致辭", lead, paragraphs=("各位來賓:", "多謝。")).value == "歡迎王大河總理宴會"
    lead = "以下為行政長官李明今晚(十一月十九日)歡迎王大河總理訪港的談話全文:"
    assert found("行政長官談話", lead, paragraphs=("各位來賓:", "多謝。")).value is None


@pytest.mark.parametrize(
    "said",
    [
        "今天早上,李总工出席全县第三次水利技师大会开幕仪式, 并且作了重要讲话。",
        "今天,我们召开一次具有承前启后意义的大会。",
    ],
)
def test_what_others_did_and_what_a_meeting_is_names_no_occasion(said):
    assert found("", paragraphs=("同志们:", said, "大家要抓紧。")).value is None


def test_an_occasion_that_is_attended_today_stays_one_though_more_is_told():
    said = "今天早上,李总工出席全县第三次水利技师大会开幕仪式,大家都来了。"
    assert found("", paragraphs=("同志们:", said, "大家要抓紧。")).value == "全县第三次水利技师大会开幕仪式"


def test_a_blank_may_stand_behind_the_comma_of_who_decided():
    said = "这次全县水利建设会议, 是县委决定召开的一次重要会议。"
    assert found("", paragraphs=("同志们:", said, "大家要抓紧。")).value == "全县水利建设会议"


@pytest.mark.parametrize(
    ("held", "event"),
    [
        ("在春江大礼堂举行宴会", None),
        ("在春江大礼堂举行第三届水利论坛", "第三届水利论坛"),
        ("在第三届水利论坛", "第三届水利论坛"),
        ("在春江大礼堂举行的第三届水利论坛", "第三届水利论坛"),
        ("在春江县举行的第三届水利论坛", "春江县举行的第三届水利论坛"),
    ],
)
def test_where_an_occasion_is_held_is_no_name_of_it(held, event):
    lead = f"县长李明川26日{held},并发表致辞。以下为致辞全文:"
    assert found("致辞", lead, paragraphs=("各位来宾:", "今天风很大。", "谢谢大家!")).value == event


def test_a_session_s_number_gives_way_to_the_words_that_say_of_what():
    opening = "2018年3月27日在春江县第十五届人民代表大会第二次会议上"
    assert found("在第二次会议上的报告", opening).value == "春江县第十五届人民代表大会第二次会议"
    assert found("在第二次会议上的报告").value == "第二次会议"


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("2023年校长毕业典礼致辞", "毕业典礼"),
        ("2023年校长论坛致辞", "2023年校长论坛"),
        ("桃花节开幕式致辞发言稿", "桃花节开幕式"),
        ("毕业典礼优秀教师代表发言稿", "毕业典礼"),
    ],
)
def test_what_a_mill_adds_around_an_occasion_is_no_name_of_it(title, event):
    assert found(title).value == event


@pytest.mark.parametrize(
    ("opening", "event"),
    [
        ("沿江八县茶叶协作会议在我县召开,是我们学习的好机会。", "沿江八县茶叶协作会议"),
        ("去年沿江八县茶叶协作会议在我县召开,是我们学习的好机会。", None),
    ],
)
def test_what_meets_with_us_is_the_occasion(opening, event):
    assert found("把茶种好", paragraphs=("同志们:", opening, "谢谢大家!")).value == event


@pytest.mark.parametrize(
    ("opening", "event"),
    [
        ("全县修志工作总结大会,开了五天,今天就要结束了。", "全县修志工作总结大会"),
        ("我们的第二届农民代表会议今天胜利地闭幕了,我很高兴。", "第二届农民代表会议"),
        ("我们的会议今天结束了。会上讲了三件事。", None),
        ("去年的全县修志工作总结大会开了五天,收获很大。", None),
    ],
)
def test_what_closes_today_is_the_occasion(opening, event):
    assert found("把志修好", paragraphs=("同志们:", opening, "谢谢大家!")).value == event


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("2012年5.12护士节院长讲话稿", None),
        ("儿童节校长致辞", None),
        ("2012年桃花节校长致辞", "2012年桃花节"),
        ("President's Address at the 30th University Congregation", "30th University Congregation"),
        ("Remarks to the Congregation of St. Anne", None),
    ],
)
def test_a_day_that_comes_every_year_is_no_occasion(title, event):
    assert found(title, paragraphs=("同学们:", "“六一”是你们的节日。", "谢谢大家!")).value == event


@pytest.mark.parametrize(
    ("dash", "event"),
    [
        ("——纪念建村六百周年大会", "纪念建村六百周年大会"),
        ("——记建村六百周年大会", None),
        ("——春江县第三届农民协会", None),
    ],
)
def test_a_dash_line_may_be_the_occasion_alone(dash, event):
    assert found("把水留住", dash).value == event


@pytest.mark.parametrize(
    ("said", "event"),
    [
        ("春江县第三届桃花节,今天在渡口广场隆重地开幕了,我表示祝贺。", "春江县第三届桃花节"),
        ("春江县第三次妇女代表大会,在加快发展的新形势下隆重开幕了。", "春江县第三次妇女代表大会"),
        ("去年,春江县第三届桃花节,在渡口广场布置得很隆重。", None),
    ],
)
def test_what_is_opened_is_the_occasion(said, event):
    assert found("把水留住", paragraphs=("同志们:", said, "谢谢大家!")).value == event
