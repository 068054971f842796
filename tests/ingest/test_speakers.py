import pytest

from archive.ingest.documents import RawPage
from archive.ingest.extract import names, speakers
from archive.ingest.extract.folding import fold
from archive.ingest.pipeline import ingest
from tests.ingest.factories import make_document

TITLE = "在全市春耕动员会上的讲话"
TEXT = ("同志们:", "春耕要抓紧。", "谢谢大家!")


def spoken_by(*head, paragraphs=TEXT, title=TITLE, furniture=(), **facts):
    document = make_document((title, *head), paragraphs, facts, furniture=furniture)
    speaker, office = speakers.find(*document, title)
    return speaker.value, office.value


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("John C Marlow, Mayor", ("John C Marlow", "Mayor")),
        ("李明", ("李明", None)),
        ("张 三", ("张三", None)),
        ("张　三", ("张三", None)),
        ("欧阳明德", ("欧阳明德", None)),
        ("司马 光", ("司马光", None)),
        ("县委书记　淳于山", ("淳于山", "县委书记")),
        ("买买提·艾山江", ("买买提·艾山江", None)),
        ("省长　王大力", ("王大力", "省长")),
        ("自治区主席布小川", ("布小川", "自治区主席")),
        ("自治区人民政府主席 包力", ("包力", "自治区人民政府主席")),
        ("市委书记、市人大常委会主任 李明", ("李明", "市委书记、市人大常委会主任")),
        ("代县长 赵小六同志", ("赵小六", "代县长")),
        ("春江农学院园艺系副主任 李明副研究员", ("李明", "春江农学院园艺系副主任")),
        ("县医院院长 李明主任医师", ("李明", "县医院院长")),
        ("(县委书记 李明)", ("李明", "县委书记")),
        ("李明(市长)", ("李明", "市长")),
        ("讲话人:李明", ("李明", None)),
        ("演說：高致廷市長", ("高致廷", "市長")),
        ("行政長官 林鄭月華", ("林鄭月華", "行政長官")),
        ("主禮嘉賓教育署署長 馮少薇女士", ("馮少薇", "教育署署長")),
        ("县委书记 李明 （二〇一一年三月五日）", ("李明", "县委书记")),
        ("(2011年11月3日 根据录音整理)李明", ("李明", None)),
        ("市长", (None, "市长")),
        ("县 长   岳 大 龙", ("岳大龙", "县长")),
        ("旗 长  **", (None, "旗长")),
        ("县 长", (None, "县长")),
        ("县局局长 冷都梁", ("冷都梁", "县局局长")),
        ("隋 远", ("隋远", None)),
        ("县第一中学　李明", ("李明", None)),
        ("高二(3)班  林晓雨", ("林晓雨", None)),
        ("县农业局 文件", (None, None)),
        ("相关中心 李明", (None, None)),
        ("公元2010年3月5日", (None, None)),
        ("县委副书记、县长 包墨尔多", ("包墨尔多", "县委副书记、县长")),
        ("(2017年3月14日 县委书记 拓守山)", ("拓守山", "县委书记")),
    ],
)
def test_it_reads_a_line_of_its_own(line, expected):
    assert spoken_by(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "记者 李明",
        "编辑:李明",
        "签发人:李明",
        "李明 摄",
        "来源:春江日报",
        "2011年3月8日 安阳",
        "安阳",
        "莫斯科",
        "高度重视",
        "各位代表",
        "张某某",
        "李总",
        "XX市XX同志",
        "本报讯(记者 李明)",
    ],
)
def test_it_takes_nobody_else_for_the_speaker(line):
    assert spoken_by(line)[0] is None


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("李明在全市春耕动员会上的讲话", ("李明", None)),
        ("李在山同志在全市春耕动员会上的讲话", ("李在山", None)),
        ("县长李在山在全市春耕动员会上的讲话", ("李在山", "县长")),
        ("县长李明在山区春耕动员会上的讲话", ("李明", "县长")),
        ("李明:在全市春耕动员会上的讲话", ("李明", None)),
        ("县长王大力在全县春耕动员会上的讲话", ("王大力", "县长")),
        ("市委书记王大力同志在全市春耕动员会上的讲话", ("王大力", "市委书记")),
        ("县长某某在全县春耕动员会上的讲话", (None, "县长")),
        ("王大力县长在全县春耕动员会上的讲话", ("王大力", "县长")),
        ("李明同志在欢迎会上的讲话", ("李明", None)),
        ("林鄭月華在慶祝酒會致辭", ("林鄭月華", None)),
        ("市委书记李明2011年3月8日在全市干部大会上的讲话", ("李明", "市委书记")),
        ("向雷锋同志学习", (None, None)),
        ("李明答中外记者问", ("李明", None)),
        ("市长在全市春耕动员会上的讲话", (None, "市长")),
        ("张市长在全市春耕动员会上的讲话", (None, "市长")),
        ("迎难而上——王大力在全市春耕动员会上的讲话", ("王大力", None)),
        ("在全市春耕动员会上的讲话(县委书记 李明)", ("李明", "县委书记")),
        ("李明致春江论坛的贺信", ("李明", None)),
        ("任总在无线大会上的讲话", (None, None)),
        ("任总关于食堂的讲话纪要", (None, None)),
        ("李明关于春耕的讲话", ("李明", None)),
        ("方面军在会战总结大会上的报告", (None, None)),
        ("县长李明电视讲话", ("李明", "县长")),
        ("2018年度村支书发言", (None, "村支书")),
        ("教师节校长讲话", (None, "校长")),
        ("村民大会村支书发言", (None, "村支书")),
        ("县委书记李明春节团拜会致辞", ("李明", "县委书记")),
        ("国旗下讲话", (None, None)),
        ("我们厂长在班前会上的讲话", (None, "厂长")),
        ("扎西顿珠在全县森林防火会上的讲话", ("扎西顿珠", None)),
        ("呼和浩特在全区大会上的发言", (None, None)),
        ("哈萨克斯坦在一般性辩论上的发言", (None, None)),
        ("巴西在联合国大会上的发言", (None, None)),
        ("竞选班长演讲稿", (None, None)),
        ("班主任经验交流发言", (None, None)),
        ("Remarks by Governor Jane Doe at the Harbor Conference", ("Jane Doe", "Governor")),
        ("Mayor John Smith's Address", ("John Smith", "Mayor")),
        ("Remarks at the Harbor Conference", (None, None)),
    ],
)
def test_it_reads_the_title(title, expected):
    assert spoken_by(title=title) == expected


def test_it_reads_the_dash_line():
    assert spoken_by("——王大力在全市春耕动员会上的讲话", title="迎难而上") == ("王大力", None)


def test_it_reads_who_stands_in_the_lead():
    lead = "2011年3月8日在临江县第十五届人民代表大会第一次会议上临江县县长 王大力同志作政府工作报告。"
    assert spoken_by(lead, title="政府工作报告") == ("王大力", "临江县县长")


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("3月8日,医院召开全院职工大会,院长李明作了脱稿讲话,全文如下:", "李明"),
        ("3月8日,医院召开全院职工大会,院长李明致开幕词,全文如下:", "李明"),
        ("3月8日,医院召开全院职工大会,院长李作栋作动员讲话,全文如下:", "李作栋"),
        ("3月8日,医院召开全院职工大会,院长欧阳明作讲话,全文如下:", "欧阳明"),
    ],
)
def test_a_name_in_a_lead_ends_before_what_is_done(lead, name):
    assert spoken_by(lead, title="在全院大会上的讲话") == (name, "院长")


@pytest.mark.parametrize("name", ["纳建国", "原志强", "海守信", "木森"])
def test_a_surname_that_is_a_word_counts_behind_an_office(name):
    assert spoken_by(f"县长 {name}") == (name, "县长")


def test_a_word_that_begins_as_such_a_surname_is_no_name():
    assert spoken_by("会长 海外")[0] is None


def test_a_name_ends_before_the_words_that_place_it():
    assert spoken_by(title="县委书记李明在于都招商推介会上的致辞") == ("李明", "县委书记")


def test_it_reads_a_lead_that_names_the_speaker_before_the_meeting():
    lead = "——2011年3月8日临江县县长 王大力在临江县第十五届人民代表大会第一次会议上的讲话"
    assert spoken_by(lead, title="政府工作报告") == ("王大力", "临江县县长")


def test_it_reads_a_hong_kong_lead():
    lead = "以下是財政司司長陳大文今日(四月十六日)在香港經濟論壇的致辭全文:"
    assert spoken_by(paragraphs=(lead, "各位來賓:", "多謝。"), title="財政司司長致辭") == (
        "陳大文",
        "財政司司長",
    )


def test_it_reads_a_note_that_says_what_the_text_is():
    note = "(这是王大力书记2019年3月4日在参加春耕座谈会时的讲话。)"
    assert spoken_by(note, title="一粒种子") == ("王大力", "书记")


def test_it_reads_the_signature_at_the_end():
    assert spoken_by(paragraphs=("全市人民:", "祝大家新春快乐。", "市长 王 明"), title="慰问信") == (
        "王明",
        "市长",
    )


def test_it_reads_a_short_name_that_is_set_apart_whatever_its_surname():
    assert spoken_by("副县长 淮 山") == ("淮山", "副县长")
    assert spoken_by("副县长 讲 话") == (None, None)


def test_it_reads_whom_a_covering_sheet_names():
    sheet = "现将区委书记孙立群同志在全区征兵工作会议上的讲话印发给你们,请认真贯彻执行。"
    assert spoken_by(sheet, title="在全区征兵工作会议上的讲话") == ("孙立群", "区委书记")


def test_it_reads_the_office_that_the_speaker_was_given_that_day():
    thanks = "刚才,大会选举我为春江县人民政府县长,我深感责任重大。"
    assert spoken_by(paragraphs=("各位代表:", thanks, "谢谢大家!"))[1] == "春江县人民政府县长"
    others = "今天上午,大会选举我担任县人民政府县长,选举等七位同志为副县长,我们深感使命崇高。"
    assert spoken_by(paragraphs=("各位代表:", others, "谢谢大家!"))[1] == "县人民政府县长"
    before = "一九九八年,组织上任命我为副乡长,那一年我二十六岁。"
    assert spoken_by(paragraphs=("各位代表:", before, "谢谢大家!")) == (None, None)


@pytest.mark.parametrize(
    ("thanks", "office"),
    [
        ("承蒙各位信任,我荣幸地当选为春江校友会第六届会长。借此机会,我讲几点。", "春江校友会第六届会长"),
        ("感谢老站长。1998年我当选为水利学会会长,那时渠还没有修。", None),
    ],
)
def test_it_reads_the_office_that_the_speaker_has_won(thanks, office):
    assert spoken_by(title="在换届大会上的讲话", paragraphs=("各位校友:", thanks, "谢谢大家!")) == (
        None,
        office,
    )


def test_it_reads_the_office_of_several_terms():
    assert spoken_by("春江区政协第三、四、五届主席 张嘉梁") == ("张嘉梁", "春江区政协第三、四、五届主席")


def test_it_reads_who_stands_between_bars():
    line = "李明,春江泵业董事长 | 2018年9月28日 | 成都"
    assert spoken_by(line, title="把泵做安静") == ("李明", "春江泵业董事长")


def test_it_joins_an_office_and_a_name_on_two_lines():
    assert spoken_by("中共春江市委书记", "李明") == ("李明", "中共春江市委书记")


def test_it_joins_two_who_sign_one_greeting():
    assert spoken_by("市委书记 李明", "市长 王大力", title="新春贺词") == ("李明、王大力", "市委书记、市长")


def test_it_never_takes_third_parties_from_the_text():
    story = ("同志们:", "刚才,翁市长已经作了全面部署,李明同志作了表态发言。", "王大力书记还要作重要讲话。")
    assert spoken_by(paragraphs=story) == (None, None)


def test_it_quotes_the_third_party_as_the_nearest_clue():
    document, text = make_document([TITLE], ("同志们:", "刚才,翁市长已经作了全面部署。", "谢谢!"))
    speaker, _ = speakers.find(document, text, TITLE)
    assert [(one.rule, one.quote) for one in speaker.evidence] == [("unknown", "翁市长已经")]


def test_it_corroborates_by_a_second_place():
    document, text = make_document(["王大力在全市春耕动员会上的讲话", "市长 王大力"], TEXT)
    speaker, office = speakers.find(document, text, "王大力在全市春耕动员会上的讲话")
    assert (speaker.value, office.value) == ("王大力", "市长")
    assert {one.grade for one in speaker.evidence} == {"corroborated"}


def test_it_says_conflict_where_title_and_line_name_two_people():
    document, text = make_document(["王大力在全市春耕动员会上的讲话", "李明"], TEXT)
    speaker, _ = speakers.find(document, text, "王大力在全市春耕动员会上的讲话")
    assert speaker.value is None
    assert {one.grade for one in speaker.evidence} == {"conflict"}


def test_it_points_at_the_name_in_the_page():
    document, text = make_document([TITLE, "市长 张 三"], TEXT)
    speaker, office = speakers.find(document, text, TITLE)
    page = document.pages[0].page.text
    assert [page[one.start : one.end] for one in speaker.evidence[0].spans] == ["张 三"]
    assert [page[one.start : one.end] for one in office.evidence[0].spans] == ["市长"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Jane Q. Public", ("Jane Q. Public", None)),
        ("Mayor Jane Q. Public", ("Jane Q. Public", "Mayor")),
        ("John Smith, Mayor of Springfield", ("John Smith", "Mayor of Springfield")),
        ("Good Evening", (None, None)),
        ("New York", (None, None)),
    ],
)
def test_it_reads_english_lines(line, expected):
    text = ("Thank you all.", "It is good to be here.", "Goodbye.")
    assert spoken_by(line, paragraphs=text, title="Harvest Day Address") == expected


@pytest.mark.parametrize(
    "word", ["全国", "安全生产", "高举旗帜", "同志们", "市委", "方案", "王某", "李书记", "温州市"]
)
def test_it_does_not_take_words_for_names(word):
    assert not names.is_name(word)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("刚察县副县长　才让当周", ("才让当周", "刚察县副县长")),
        ("县长 才 让 当 周", ("才让当周", "县长")),
        ("县委常委、副县长　富察明山", ("富察明山", "县委常委、副县长")),
        ("县长　摆世虎", ("摆世虎", "县长")),
        ("局长 加强管理", None),
        ("主席 宣布开会", None),
    ],
)
def test_it_reads_a_name_without_a_common_surname_behind_an_office(line, expected):
    naming = names.whole_line(fold(line))
    found = (
        naming
        and naming.name
        and (
            "".join(line[slice(*naming.name)].split()),
            line[slice(*naming.office)],
        )
    )
    assert found == expected


def test_it_reads_the_lead_of_an_english_press_release():
    lead = "Following is the speech by the Secretary for Development, Mr Vincent Loh, at the opening today:"
    speaker, office = speakers.find(
        *make_document(["Speech at opening of trail"], [lead, "Good morning."]), "Speech"
    )
    assert (speaker.value, office.value) == ("Vincent Loh", "Secretary for Development")


def test_it_hears_how_the_host_and_the_speaker_name_the_speaker():
    host = "主持人:下面,请省文化厅副厅长普文华同志讲话,大家欢迎!"
    assert spoken_by(paragraphs=(host, *TEXT)) == ("普文华", "省文化厅副厅长")
    own = "我是区关工委主任鲍德厚,今年七十六岁,请大家担待。"
    assert spoken_by(paragraphs=("同志们:", own, "谢谢!")) == ("鲍德厚", "区关工委主任")


def test_it_reads_a_label_with_its_colon():
    assert spoken_by(paragraphs=("縣長鄭拉勞：", "各位鄉親：", "謝謝。")) == ("鄭拉勞", "縣長")


@pytest.mark.parametrize(
    "line", ["我是来学习的。", "我是县长,要负责。", "我们请张明同志讲话。", "县长向大会作报告。"]
)
def test_it_takes_nobody_from_other_words_in_the_first_person(line):
    assert spoken_by(paragraphs=("同志们:", line, "谢谢!"))[0] is None


@pytest.mark.parametrize(
    ("office", "known"),
    [
        ("和平区区长", True),
        ("建设局局长", True),
        ("对外联络部部长", True),
        ("和市长", False),
        ("建设书记", False),
    ],
)
def test_it_knows_an_office_by_its_beginning(office, known):
    assert names.is_office(office) is known


@pytest.mark.parametrize(
    "paragraph", ["今天把全县八个乡镇的书记、村的支部书记都请来,讲一件事。", "主席、各位议员:"]
)
def test_a_sentence_that_names_offices_names_no_speaker(paragraph):
    assert spoken_by(paragraphs=(paragraph, *TEXT)) == (None, None)


def test_it_parts_a_name_from_the_post_behind_it():
    assert spoken_by(title="王艳玲市长在全市春耕动员会上的讲话") == ("王艳玲", "市长")
    assert spoken_by("王艳玲市长") == ("王艳玲", "市长")


@pytest.mark.parametrize("office", ["张家口市长", "安平县长", "文山州长"])
def test_it_takes_the_name_of_a_unit_before_a_post_for_nobody(office):
    assert spoken_by(title=f"{office}在全市春耕动员会上的讲话") == (None, office)
    assert spoken_by(office) == (None, office)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Prime Minister's Speech at the Lord Mayor's Banquet", (None, "Prime Minister")),
        (
            "Speech by Mr Lee Wei Dong, Minister for Ferries, at the Forum",
            ("Lee Wei Dong", "Minister for Ferries"),
        ),
        (
            "Opening Address by Minister for Health Ann Lee at the Congress",
            ("Ann Lee", "Minister for Health"),
        ),
    ],
)
def test_an_office_is_no_name_and_is_never_cut(title, expected):
    assert spoken_by(title=title, paragraphs=("Good morning.",)) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("春风又绿——县长李明在全县春耕动员会上的讲话(2010年3月5日)", ("李明", "县长")),
        ("校长李明在2020级新生开学典礼上的讲话", ("李明", "校长")),
        ("李明谈春风——在全县春耕动员会上的讲话", (None, None)),
    ],
)
def test_it_reads_who_opens_the_second_half_of_a_title(title, expected):
    assert spoken_by(title=title) == expected


def test_it_reads_a_lead_that_says_who_spoke_where():
    assert spoken_by("2010年3月5日,李明在全县春耕动员会上作了讲话。") == ("李明", None)


def test_it_reads_how_a_new_office_holder_presents_himself():
    assert spoken_by(paragraphs=("同志们:", "我是新来的县委书记李明。", *TEXT)) == ("李明", "县委书记")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("县委书记 仓决", ("仓决", "县委书记")),
        ("中共迭部县委书记 杨扎西才让", ("杨扎西才让", "中共迭部县委书记")),
        ("讲话人:斯琴高娃", ("斯琴高娃", None)),
        ("二○○九年六月三日 沈长远", ("沈长远", None)),
        ("2009年6月3日 沈家村", (None, None)),
        ("作者:李明(县长)", ("李明", "县长")),
        ("市委副书记、市长李明致辞。以下为致辞全文:", ("李明", "市委副书记、市长")),
        ("县委副书记、县长桑吉才让致辞。以下为致辞全文:", ("桑吉才让", "县委副书记、县长")),
        ("县长多次当场讲话。以下为讲话全文:", (None, None)),
        ("(以下为县委书记李明6月3日在全县防汛会议上的讲话全文)", ("李明", "县委书记")),
        ("(本文系县委书记李明在全县防汛会议上的讲话)", ("李明", "县委书记")),
        ("以下为李明发言实录:", ("李明", None)),
    ],
)
def test_it_reads_names_without_a_surname_and_leads(line, expected):
    assert spoken_by(line) == expected


@pytest.mark.parametrize(
    "said",
    [
        "刚才,县长李明作了动员报告,我完全同意。",
        "会上,副县长李明安排了工作,王亮同志作了发言。",
        "上午,县长李明代表县政府作了工作报告,报告讲得很好。",
    ],
)
def test_it_takes_nobody_whom_the_speaker_names_for_the_speaker(said):
    assert spoken_by(paragraphs=("同志们:", said, "谢谢大家!")) == (None, None)
    assert spoken_by(paragraphs=(f"同志们:{said}", "春耕要抓紧。", "谢谢大家!")) == (None, None)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("州长依火阿呷在全州大会上的讲话", ("依火阿呷", "州长")),
        ("【李明】在全县大会上的讲话", ("李明", None)),
        ("学生代表李明在开学典礼上的发言", ("李明", None)),
        ("新任县委书记李明在干部大会上的讲话", ("李明", "县委书记")),
        ("某县委书记在全县大会上的讲话", (None, "县委书记")),
        ("县防汛抗旱指挥部指挥长李明在全县大会上的讲话", ("李明", "县防汛抗旱指挥部指挥长")),
    ],
)
def test_it_reads_who_opens_a_title(title, expected):
    assert spoken_by(title=title) == expected


def captioned(*lines):
    speaker, office = speakers.find(*make_document((TITLE,), TEXT, furniture=lines), TITLE)
    return speaker.value, office.value


def test_it_reads_the_one_speaker_of_the_pictures():
    assert captioned("图为县委书记李明在会上讲话") == ("李明", "县委书记")
    assert captioned("县长王亮讲话", "图为县委书记李明在会上讲话") == (None, None)
    assert captioned("南宁市长在全市大会上的讲话") == (None, None)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("秋季开学典礼校长致辞", (None, "校长")),
        ("「2018港口春节联谊活动」主委致词稿", (None, "主委")),
        ("新渠通水典礼县长李明致辞", ("李明", "县长")),
        ("李明校长毕业典礼致辞", ("李明", "校长")),
        ("教师代表徐文老师开学典礼发言", ("徐文", None)),
        ("学生代表王小明同学在开学典礼上的发言", ("王小明", None)),
        ("县长李明毕业典礼致辞", ("李明", "县长")),
        ("县长李明新渠通水典礼致辞", (None, None)),
        ("渡口论坛理事长致辞", (None, "渡口论坛理事长")),
        ("王府井开业典礼致辞", (None, None)),
    ],
)
def test_the_occasion_before_an_office_is_no_part_of_it(title, expected):
    assert spoken_by(title=title) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Mayor Jane Millford's Second Inaugural Address", ("Jane Millford", "Mayor")),
        ("Full text: Mayor Tom C. Reed's inauguration speech", ("Tom C. Reed", "Mayor")),
        ("New Year's Farewell Speech", (None, None)),
    ],
)
def test_it_reads_whose_address_an_english_title_names(title, expected):
    assert spoken_by(title=title, paragraphs=("Good morning.",)) == expected


def test_an_agency_s_dateline_is_no_part_of_the_office():
    lead = "(渡口通讯社记者陈真5月10日电)县长李明今天发表讲话,全文如下:"
    assert spoken_by(lead) == ("李明", "县长")


def test_it_reads_whom_a_report_above_the_text_names():
    lead = "4月2日上午,护林队成立仪式举行,县委副书记、县长李明致辞。以下为致辞全文:"
    assert spoken_by(lead) == ("李明", "县委副书记、县长")


ENGLISH = (
    "Good evening, everybody.",
    "The bridge is open at last, and so are the roads that lead to it.",
    "Thank you.",
)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            ("Remarks at the Fair", "Hon Tama Rangi", "Associate Minister of Agriculture"),
            ("Tama Rangi", "Associate Minister of Agriculture"),
        ),
        (
            ("Toast at the dinner", "Eleanor Vesper, President, 14 November 2009"),
            ("Eleanor Vesper", "President"),
        ),
        (("Speech at the Fair", "Washington Convention Center"), (None, None)),
        (("Speech by Minister Lena Fisk at the Fair", "Mr Lim Say"), ("Lena Fisk", "Minister")),
        (
            (
                "Mayor Marsh Delivers Remarks at the Fair",
                "Following is the speech by the Mayor, Ms Ada Marsh, at the fair:",
            ),
            ("Ada Marsh", "Mayor"),
        ),
    ],
)
def test_it_reads_english_title_blocks(head, expected):
    assert spoken_by(*head[1:], paragraphs=ENGLISH, title=head[0]) == expected


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("總統方以寧今（20）日上午前往臺東縣，出席「博物館啟用典禮」。", ("方以寧", "總統")),
        ("方以寧總統今(20)日出席「博物館啟用典禮」。", ("方以寧", "總統")),
        ("常任秘書長利穎思因公務未克出席，講辭由主任侯兆庭代為宣讀", ("利穎思", "常任秘書長")),
    ],
)
def test_it_reads_the_leads_of_offices_in_traditional_characters(lead, expected):
    assert spoken_by(lead, title="在博物館啟用典禮上的致詞") == expected


def test_honours_behind_a_name_are_no_part_of_it():
    assert spoken_by("主席　陳李慧芳女士, SBS, JP") == ("陳李慧芳", "主席")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (("Farewell Address", "Hilton Anatole", "Dallas, Texas", "August 23, 1984"), (None, None)),
        (
            ("Commencement Remarks", "Rose Terrace Webb", "Order Lane", "By Calvin Oses"),
            ("Calvin Oses", None),
        ),
        (
            ("Statement of Robert Hale", "Commissioner, Federal Trade Board"),
            ("Robert Hale", "Commissioner, Federal Trade Board"),
        ),
        (
            ("Speech at the Dinner", "Speech given by", "Mark Carne, Governor of the Bank"),
            ("Mark Carne", "Governor of the Bank"),
        ),
        (
            (
                "Eulogy for Walter Brandt",
                "Given by his daughter Anna Brandt at Trinity Church on March 3, 2004",
            ),
            ("Anna Brandt", None),
        ),
        (("Remarks", "Remarks by Dr. Calvin Oses, Commencement Speaker"), ("Calvin Oses", None)),
    ],
)
def test_it_takes_no_venue_and_no_menu_for_a_person(head, expected):
    assert spoken_by(*head[1:], paragraphs=ENGLISH, title=head[0]) == expected


def noted(line):
    return spoken_by(
        paragraphs=("各位亲友:", "我今天来送他。", "一路走好。"), title="悼词", furniture=(line,)
    )


def test_it_reads_who_wrote_of_the_dead_by_what_tied_him_to_them():
    assert noted("文:前同事 叶绍安") == ("叶绍安", None)
    assert noted("文:叶绍安") == (None, None)


def test_it_reads_an_author_with_an_office_beside_a_sites_other_facts():
    assert noted("作者:校长 公冶长明 | 时间:2016-09-05 | 点击:12") == ("公冶长明", "校长")
    assert noted("作者:李明 | 时间:2016-09-05") == (None, None)


def test_it_reads_name_and_day_that_stand_over_the_address_as_paragraphs():
    said = ("闭幕会讲话,补录存档。", "县人大常委会主任 纪明山", "(2013年2月28日)", "各位代表:", "谢谢大家!")
    assert spoken_by(paragraphs=said) == ("纪明山", "县人大常委会主任")


def test_it_reads_an_office_of_two_words_on_a_line_of_its_own():
    assert spoken_by("H.E. Mrs. Thandeka Mvula", "Permanent Representative", title="Statement") == (
        "Thandeka Mvula",
        "Permanent Representative",
    )


def test_it_takes_a_debate_for_nobody():
    head = ("THE HONOURABLE ISAAC TEBWEKA", "at the", "GENERAL DEBATE")
    assert spoken_by(*head, title="STATEMENT") == ("Isaac Tebweka", None)


def transcribed(label):
    said = "I am grateful for this debate.\n\nI thank the House."
    draft = ingest([RawPage("a.txt", f"Coastal Erosion\n\n3 December 2005\n\n{label}: {said}".encode())])[0]
    return draft.speaker, draft.office


def test_it_reads_the_label_that_a_transcript_sets_before_a_members_words():
    assert transcribed("Mrs. Ada Marlow (Holderness) (Con)") == ("Ada Marlow", None)
    assert transcribed("The Minister for Floods (Mr. Tom Frey)") == ("Tom Frey", "Minister for Floods")


def test_it_reads_who_follows_below():
    lead = "以下為柯子明議員於2018年1月11日立法會會議上的發言稿:"
    assert spoken_by(lead, title="一個紅色膠凳") == ("柯子明", "議員")


def test_it_reads_a_speaker_who_says_of_which_class_he_is():
    said = ("尊敬的老师:", "大家好!我是高一七班的秦朗,很荣幸代表新生发言。", "谢谢大家!")
    assert spoken_by(paragraphs=said) == ("秦朗", None)
    assert spoken_by(paragraphs=("同学们:", "我是高一七班的班主任,教了十年书。", "谢谢!"))[0] is None


@pytest.mark.parametrize(
    ("own", "name"),
    [
        ("大家上午好!我是水利学院2025级新生林晓雨,很荣幸代表新生发言。", "林晓雨"),
        ("上午好,我是文学院的辅导员秦朗。能代表老师发言,我很荣幸。" + "渠水长流。" * 40, "秦朗"),
        ("大家辛苦了,我叫秦朗。现在请林晓雨同学讲话。", None),
        ("上午好,昨天有人对我说:“我是文学院的辅导员秦朗。”" + "渠水长流。" * 40, None),
    ],
)
def test_whoever_says_of_which_year_or_school_he_is_names_himself(own, name):
    assert spoken_by(paragraphs=("各位老师,同学们:", own, "谢谢大家!"))[0] == name


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("在江门水利学校六十周年校庆大会上,校友代表何江海教授的发言全文如下:", "何江海"),
        ("这是何江海自1957年离校后首次返校。以下是全文:", None),
    ],
)
def test_an_editor_says_whose_words_follow(told, name):
    assert spoken_by(told, title="渠水长流")[0] == name


def test_it_reads_an_office_between_dots_beside_a_day():
    line = "2012年10月13日上午 · 春江县人民政府县长 · 录音整理:柳絮"
    assert spoken_by(line, title="晏长水:在登山节开幕式上的致辞") == ("晏长水", "春江县人民政府县长")


def test_it_reads_a_title_that_the_block_holds_with_words_of_a_forum():
    line = "【转】我们厂长在班前会上的讲话,说得我哭了"
    document, text = make_document((line,), TEXT, {})
    assert speakers.find(document, text, "我们厂长在班前会上的讲话")[1].value == "厂长"


def test_it_reads_whom_the_title_of_the_page_names_before_the_title_that_is_printed():
    page_title = f"县长李明{TITLE}_春江县人民政府"
    document, text = make_document([TITLE], TEXT, {"title": page_title})
    assert [one.value for one in speakers.find(document, text, TITLE)] == ["李明", "县长"]


def test_it_reads_a_name_behind_a_dash():
    assert spoken_by("——李明") == ("李明", None)


def test_it_hears_an_english_speaker_say_his_name():
    text = ("Good morning. My name is Ada Ng, and I grow leeks.", "It rained.", "Thank you, Mayor Lee.")
    assert spoken_by(paragraphs=text, title="Harvest Day Address") == ("Ada Ng", None)


@pytest.mark.parametrize("source", ["县果业局", "春江日报", "综合部"])
def test_the_author_of_a_page_is_not_who_holds_the_office_that_its_title_names(source):
    lines = ("县委副书记在全县果业会上的讲话", f"作者:李明 来源:{source} 点击数:312 更新时间:2009-4-2", *TEXT)
    (draft,) = ingest([RawPage("a.txt", "\n".join((*lines, "果树要剪好枝。" * 20)).encode())])
    assert (draft.speaker, draft.office) == (None, "县委副书记")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("春江市建城三十周年 欧阳明月致辭", ("欧阳明月", None)),
        ("春江市建城三十周年 国旗下讲话", (None, None)),
        ("安全生产月启动 班主任讲话", (None, None)),
    ],
)
def test_it_reads_a_whole_name_before_the_last_word_of_a_title(title, expected):
    assert spoken_by(title=title) == expected


def test_it_reads_who_speaks_in_another_capacity():
    lead = "以下为民政局局长李明月以「春江义工协会」荣誉会长的身分,今日(八月三日)在年会的致辞全文:"
    assert spoken_by(lead, title="") == ("李明月", "民政局局长")


def test_a_newspaper_over_a_text_is_no_speaker():
    assert spoken_by("Halden Chronicle", title="Harbor Day remarks", paragraphs=("Good evening!",)) == (
        None,
        None,
    )


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("校长春季开学典礼讲话稿", (None, "校长")),
        ("中学校长秋季开学典礼致辞", (None, "中学校长")),
        ("市长国庆招待会致辞", (None, "市长")),
        ("校长论坛开幕式致辞", (None, None)),
        ("县长办公会讲话", (None, None)),
    ],
)
def test_an_office_before_a_ceremony_is_the_speakers_and_a_season_is_no_name(title, expected):
    assert spoken_by(title=title) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "——2020年4月23日在某市第五届人民代表大会第七次会议上 市人大常委会主任 李明",
            ("李明", "市人大常委会主任"),
        ),
        ("(2012年2月8日在某县第十五届人民代表大会第一次会议上) 县长李明", ("李明", "县长")),
        ("——2012年2月8日在某县第十五届人民代表大会第一次会议上", (None, None)),
        ("——2012年2月8日在某县人民代表大会第一次会议上 某县人民政府", (None, None)),
    ],
)
def test_who_gave_a_report_is_named_behind_day_and_occasion(line, expected):
    assert spoken_by(line, title="工作报告") == expected


@pytest.mark.parametrize("word", ["通用版", "简洁版", "终版", "文字版", "经典版", "通用", "单行本", "国旗下"])
def test_it_takes_no_word_for_a_version_of_the_text_for_a_name(word):
    assert not names.is_name(word)
    assert not names.is_name(word, placed=True)
    assert spoken_by(title=f"{TITLE}（{word}）") == (None, None)


@pytest.mark.parametrize("credit", ["Photo by", "Photography by", "Video by"])
def test_it_takes_no_credit_of_a_picture_for_the_speaker(credit):
    paragraphs = ("Good morning, graduates.", "Soil remembers what is done to it.", "Thank you.")
    caption = f"The crowd listens to the address. {credit} Amy Torvald"
    speaker, _ = spoken_by(caption, paragraphs=paragraphs, title="Commencement Address 2017")
    assert speaker is None


@pytest.mark.parametrize(("line", "expected"), [("會長　歐陽渭川", "歐陽渭川"), ("會長　司馬渭川", None)])
def test_a_surname_of_two_characters_before_the_office_is_the_one_named_in_full(line, expected):
    note = "(歐陽會長於二月十七日新春團拜上的致辭,秘書處筆錄)"
    text = "\n".join(("新春團拜會長致辭", line, "各位坊眾:", "新春好!祝大家龍馬精神,出入平安!", note))
    (draft,) = ingest([RawPage("page.txt", text.encode())])
    assert draft.speaker == expected


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("新华社北京1月24日电 陆一川部长在外交部新年招待会上的致辞", "陆一川"),
        ("温暖重温|毕业生代表陆晓川在文学院2024届毕业典礼上的发言", "陆晓川"),
    ],
)
def test_what_a_site_sets_before_a_title_hides_no_name(title, name):
    assert spoken_by(title=title)[0] == name


def test_a_student_says_who_he_is_behind_his_school_and_class():
    told = "大家下午好!我是文学院2020级汉语言文学(师范)专业的毕业生陆晓川,很荣幸站在这里发言。"
    assert spoken_by(paragraphs=("各位老师:", told, "谢谢大家!"))[0] == "陆晓川"


def test_a_column_s_name_that_begins_with_a_surname_s_character_is_no_name():
    assert spoken_by("任职") == (None, None)


def test_the_organ_that_issued_a_message_is_a_person_where_an_office_and_a_name_are_given():
    for line in ("發布機關:中華民國總統 李明", "发布机关:中华民国总统 李明"):
        name, office = spoken_by(line)
        assert (name, fold(office)) == ("李明", "中华民国总统")
    assert spoken_by("发布机关:平湖市人民政府") == (None, None)


def test_whoever_is_called_to_by_his_office_alone_is_not_the_speaker():
    text = ("代主席:", "這座碼頭已經很舊了,我請求各位一起把它修好。", "謝謝!")
    assert spoken_by(title="碼頭議案發言稿", paragraphs=text) == (None, None)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("李总在全市春耕动员会上的讲话", "李明"),
        ("水到渠成——李总与老员工的谈话", "李明"),
        ("王总在全市春耕动员会上的讲话", None),
        ("向李总汇报纪要", None),
    ],
)
def test_who_signed_a_page_is_whom_its_title_calls_by_surname(title, expected):
    assert spoken_by("电邮讲话【2015】009号    签发人: 李明", title=title)[0] == expected


def test_over_a_chinese_text_an_english_sentence_names_nobody_in_other_letters():
    lead = "On New Year's Eve, Mayor Li Ming delivered his New Year message. The following is the full text:"
    assert spoken_by(lead, title="新年贺词") == (None, None)


def test_the_word_for_one_of_them_is_no_part_of_an_office():
    assert spoken_by(title="一个乡长在核桃树下的讲话") == (None, "乡长")


def test_a_surname_behind_an_office_has_the_first_name_that_the_lead_gives():
    lead = "The following is the text of Mayor Ada Q. Marlow's State of the City address, as prepared:"
    told = spoken_by(lead, title="Mayor Marlow's State of the City address", paragraphs=("Thank you all.",))
    assert told == ("Ada Q. Marlow", "Mayor")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (
            "Ms Ada Ng, at the Committee of Supply Debate on Monday, 3 March 2008, in reply to cuts",
            ("Ada Ng", None),
        ),
        ("Remarks by Dato’ Sri Lee Marlow at the Harbour Dinner", ("Lee Marlow", None)),
    ],
)
def test_a_form_of_address_alone_tells_a_title_s_speaker(title, expected):
    assert spoken_by(title=title, paragraphs=("Thank you all.",)) == expected


def test_one_who_says_his_office_first_gives_his_name_behind():
    said = "Welcome to our annual meeting. I’m your Interim Executive Chairman, Lee Marlow."
    assert spoken_by(title="Annual Meeting Statements", paragraphs=(said,)) == (
        "Lee Marlow",
        "Interim Executive Chairman",
    )


def test_how_one_came_by_an_office_is_no_part_of_it():
    assert spoken_by(paragraphs=("各位來賓大家好,我是本屆新任會長郭小川,歡迎各位。",))[1] == "會長"


def test_where_a_text_was_signed_is_nobody():
    assert spoken_by("2016年1月8日于北京") == (None, None)
    assert spoken_by("2016年1月8日于江城") == (None, None)
    assert spoken_by("(2016年1月8日)于明川") == ("于明川", None)


def test_an_english_card_gives_name_and_office_apart():
    page = (
        "Title:     The Harbour's Long Year\nSpeaker:   Cllr Ada Ng, Lord Mayor of Stoke upon Marlow\n"
        "Date:      Sunday 24 May 1998\n\nFriends,\n\nI was asked to speak for five minutes. I thank you.\n"
    )
    speech = ingest([RawPage("a.txt", page.encode())])[0]
    assert (speech.title, speech.speaker) == ("The Harbour's Long Year", "Ada Ng")
    assert speech.office == "Lord Mayor of Stoke upon Marlow"


def test_who_stands_in_a_site_s_heading_spoke_the_text_under_the_same_title():
    heading = "在当选水利学会理事长后的讲话(秦用之)"
    below = (
        "春江水利网 2009-8-18 19:18:33",
        heading[:-5],
        "各位会员:",
        "大会选举我为水利学会理事长,我很感动。",
        "谢谢大家!",
    )
    speech = ingest([RawPage("a.txt", "\n".join((heading, *below)).encode())])[0]
    assert (speech.title, speech.speaker, speech.office) == (heading[:-5], "秦用之", "水利学会理事长")


def test_an_introduction_whose_title_is_quoted_names_day_and_speaker():
    page = (
        "春江再出发·秦用之年度演讲全文稿(收藏版)",
        "2024年4月19日下午14:00,“春江再出发”年度演讲在水利礼堂举行。演讲中,春江水泵厂厂长秦用之围绕水泵,讲了三年的经历。",
        "让我们一起“再出发”!以下为演讲全文,与你分享。",
        "各位来宾、朋友们,大家好,我是秦用之!今天我讲水泵。水泵是铁做的,人不是。",
        "三年前厂里只剩十一个人,我们把第一台泵卖给了邻村。",
        "谢谢大家!",
    )
    speech = ingest([RawPage("a.txt", "\n".join(page).encode())])[0]
    assert (speech.date, speech.speaker, speech.office) == ("2024-04-19", "秦用之", "春江水泵厂厂长")
    assert speech.text.paragraphs[0].text.startswith("各位来宾")


def test_a_child_who_speaks_under_the_flag_stands_behind_the_class():
    assert spoken_by("国旗下演讲:二〇一二级(6年2班)孙小凡") == ("孙小凡", None)
    assert spoken_by("国旗下讲话:六(2)班 孙小凡") == ("孙小凡", None)
    signed = "第四周国旗下讲话\n高三2班团支书 孙小凡\n老师们、同学们:\n粮食来之不易,我们要珍惜。谢谢大家!"
    assert ingest([RawPage("a.txt", signed.encode())])[0].speaker == "孙小凡"
    assert spoken_by("国旗下讲话:安全第一") == (None, None)
    page = (
        "第四周国旗下的演讲\n升旗手:六年级(2)班吕小泽\n国旗下演讲:六年级(2)班孙小凡\n老师们、同学们:\n"
        "春天到了,树要趁早种,一棵树就是一把伞。\n谢谢大家!"
    )
    speech = ingest([RawPage("a.txt", page.encode())])[0]
    assert (speech.title, speech.speaker) == ("第四周国旗下的演讲", "孙小凡")


def test_it_reads_the_office_in_a_pages_title_that_has_the_occasion_of_a_slogan():
    title = f"凝心聚力谋发展——{TITLE}"
    document, text = make_document([title, "李明"], TEXT, {"title": f"市长李明{TITLE}"})
    assert [one.value for one in speakers.find(document, text, title)] == ["李明", "市长"]


def test_a_name_alone_behind_author_is_a_speaker_only_if_he_led_the_state():
    assert spoken_by("作者:温家宝") == ("温家宝", None)
    assert spoken_by("作者:温家宝 时间:2016-09-05") == ("温家宝", None)
    assert spoken_by("作者:温小宝") == (None, None)
    assert spoken_by("作者:李强") == (None, None)


GREETING = "新年前夕,国家主席李明川通过广播和互联网,发表了二〇一四年新年贺词。全文如下:"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((GREETING,), ("李明川", "国家主席")),
        (("新华社北京12月31日电 " + GREETING,), ("李明川", "国家主席")),
        (("【春江社12月31日电】" + GREETING,), ("李明川", "国家主席")),
        ((GREETING.replace("全文如下:", "反响热烈。"),), (None, None)),
        (("总统李大河10日出席大会,发表演说。", "总统致辞全文如下:"), ("李大河", "总统")),
        (("总统李大河10日出席大会,发表演说。", "院长致辞全文如下:"), (None, None)),
    ],
)
def test_it_reads_whom_an_editor_names_over_the_words(lines, expected):
    assert spoken_by(*lines, title="二〇一四年贺词") == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("县水利局局长  敬 爱 民", ("敬爱民", "县水利局局长")),
        ("县水利局局长　高 度 明", ("高度明", "县水利局局长")),
        ("敬 爱 民", (None, None)),
    ],
)
def test_a_name_that_opens_as_a_word_is_one_where_its_characters_stand_apart_behind_an_office(line, expected):
    assert spoken_by(line) == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("文件编号:总办〔2013〕11号  签发:李明远  签发日期:2013年4月22日", "李明远"),
        ("批准人:李明远 | 打印:王芳", "李明远"),
        ("签发:王明远  签发日期:2013年4月22日", None),
        ("打印:李明远  打印日期:2013年4月22日", None),
    ],
)
def test_who_signed_is_told_by_one_of_several_labels_of_a_row(row, expected):
    assert spoken_by(row, title="李总在片区聚餐会上的讲话")[0] == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("林城县人民政府网-领导之窗-李明-重要讲话", ("李明", "县委副书记、县长")),
        ("林城县人民政府网-领导之窗-李明-工作分工", (None, None)),
        ("林城县人民政府网-领导之窗-王芳-重要讲话", (None, None)),
        ("林城县人民政府网-重要讲话", (None, None)),
    ],
)
def test_whose_speeches_a_leaders_window_shows_spoke(title, expected):
    top = (
        "<div><b>李明</b> 县委副书记、县长<ul><li>个人简历</li><li>分管工作</li><li>重要讲话</li></ul></div>"
    )
    said = "春耕要抓紧,种子、农药和化肥要早一点运到村里去,各乡镇的干部这几天都要下到田头。"
    text = "".join(f"<p>{one}</p>" for one in ("同志们:", said, said[::-1], "就讲这些,谢谢大家!"))
    markup = f"<meta charset=utf-8><title>{title}</title>{top}<h3>在全县春耕现场会上的讲话</h3>{text}"
    (speech,) = ingest([RawPage("a.html", markup.encode())])
    assert (speech.speaker, speech.office) == expected


@pytest.mark.parametrize(
    "line", ["指导教师：李大明", "指导老师 李大明", "主编：李大明", "负责人：李大明", "经办人：李大明"]
)
def test_who_had_another_part_in_a_text_does_not_speak(line):
    text = f"在运动会上的发言\n{line}\n老师们,同学们:\n今天的操场格外热闹,我代表运动员发言。谢谢大家!"
    (found,) = ingest([RawPage("a.txt", text.encode())])
    assert (found.speaker, found.office) == (None, None)


def test_a_label_in_the_line_of_the_stamp_names_the_speaker():
    page = """<h1>在运动会上的发言</h1><p>2016-03-12 09:12　讲话人：李大明　点击：33</p>
    <p>老师们,同学们:</p><p>今天的操场格外热闹,我代表运动员发言。谢谢大家!</p>"""
    (found,) = ingest([RawPage("a.html", page.encode())])
    assert found.speaker == "李大明"
