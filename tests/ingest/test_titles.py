import pytest

from archive.ingest.documents import RawPage
from archive.ingest.extract import title_cleaning, titles
from archive.ingest.languages.zh import NO_TITLES
from archive.ingest.pipeline import ingest
from tests.ingest.factories import make_document

TEXT = ("同志们:", "春耕要抓紧。", "谢谢大家!")


def titled(*head, paragraphs=TEXT, **facts):
    return titles.find(*make_document(head, paragraphs, facts)).value


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("在全市春耕动员会上的讲话(4)", "在全市春耕动员会上的讲话"),
        ("在全市春耕动员会上的讲话（二）", "在全市春耕动员会上的讲话"),
        ("在全市春耕动员会上的讲话 第2页", "在全市春耕动员会上的讲话"),
        ("在全市春耕动员会上的讲话(2/3)", "在全市春耕动员会上的讲话"),
        ("在全市春耕动员会上的讲话_3", "在全市春耕动员会上的讲话"),
        ("在全市春耕动员会上的讲话.doc", "在全市春耕动员会上的讲话"),
        ("在全市春耕动员会上的讲话（全文）", "在全市春耕动员会上的讲话"),
        ("在全市春耕动员会上的讲话（摘登）", "在全市春耕动员会上的讲话"),
        ("在全市春耕动员会上的讲话_春江党建网", "在全市春耕动员会上的讲话"),
        ("在全市春耕动员会上的讲话(4) - 某某范文网", "在全市春耕动员会上的讲话"),
        ("## 在全市春耕动员会上的讲话", "在全市春耕动员会上的讲话"),
        ("**在全市春耕动员会上的讲话**", "在全市春耕动员会上的讲话"),
        ("在 全 市 春 耕 动 员 会 上 的 讲 话", "在全市春耕动员会上的讲话"),
        ("县长某某在全县春耕动员会上的讲话", "县长某某在全县春耕动员会上的讲话"),
        ("在县委十一届三次全体(扩大)会议上的讲话", "在县委十一届三次全体(扩大)会议上的讲话"),
        (
            "Remarks at the Harbor Conference | City of Seaford Official Website",
            "Remarks at the Harbor Conference",
        ),
    ],
)
def test_it_cleans_what_sites_add(line, expected):
    assert titled(line) == expected


def test_it_joins_a_body_and_its_report_over_a_line_that_tells_the_day_without_the_year():
    head = (
        "中国人民政治协商会议",
        "春江市第十一届委员会常务委员会",
        "工 作 报 告",
        "—在3月2日政协春江市第十一届委员会第五次会议上",
        "李  明",
    )
    assert titled(*head) == "中国人民政治协商会议春江市第十一届委员会常务委员会工作报告"


def test_it_joins_a_slogan_and_its_dash_line():
    assert titled("迎难而上 再创佳绩", "——在全市春耕动员会上的讲话", "(2011年3月8日)") == (
        "迎难而上 再创佳绩——在全市春耕动员会上的讲话"
    )


def test_it_joins_a_slogan_in_two_lines():
    assert (
        titled("迎难而上", "再创佳绩", "——在全市春耕动员会上的讲话")
        == "迎难而上 再创佳绩——在全市春耕动员会上的讲话"
    )


def test_it_mends_a_title_broken_in_two():
    assert (
        titled("在全市创建国家园林城市", "再动员大会上的讲话", "李明")
        == "在全市创建国家园林城市再动员大会上的讲话"
    )


def test_it_mends_a_title_broken_behind_who_speaks():
    assert (
        titled("李明副省长在全省基层卫生机构", "综合改革推进会上的讲话")
        == "李明副省长在全省基层卫生机构综合改革推进会上的讲话"
    )


def test_an_address_behind_a_bullet_is_no_dash_line():
    assert titled("理事长庆典献辞", "- 尊敬的各位来宾、乡亲们:") == "理事长庆典献辞"


def test_it_leaves_a_dash_line_of_when_and_where_out():
    assert (
        titled("政府工作报告", "——2011年3月8日在临江县第十五届人民代表大会第一次会议上", "县长 李明")
        == "政府工作报告"
    )


def test_it_leaves_date_speaker_and_source_lines_out():
    assert (
        titled("来源:春江日报", "(2011年3月8日)", "在全市春耕动员会上的讲话", "市长 李明")
        == "在全市春耕动员会上的讲话"
    )


def test_it_prefers_the_speechs_own_title_to_the_sites_heading():
    head = ("李明:在全市春耕动员会上的讲话", "在全市春耕动员会上的讲话", "(2011年3月8日)")
    assert titled(*head) == "在全市春耕动员会上的讲话"


@pytest.mark.parametrize(
    ("site", "own", "title"),
    [
        ("县长在县水利工会三次会议上的讲话", "在临江县水利工会第九届委员会第三次会议上的讲话", 1),
        ("在全市春耕动员会上的讲话材料", "在全市春耕动员会上的讲话", 1),
        ("县长春耕动员会讲话", "在全县春耕生产动员大会上的讲话", 1),
        ("县长在全县春耕动员会上的讲话", "在全县安全生产工作会议上的讲话", 0),
    ],
)
def test_it_prefers_the_title_that_names_the_occasion_in_full(site, own, title):
    assert titled(site, "来源:春江日报", own, "李明") == (site, own)[title]


def test_it_does_not_join_the_sites_heading_to_the_same_words_below():
    head = ("李明在2018年春江论坛开幕式上的主旨演讲", "携手共进", "——在2018年春江论坛开幕式上的主旨演讲")
    assert titled(*head) == "携手共进——在2018年春江论坛开幕式上的主旨演讲"


def test_it_takes_the_formats_title_where_the_page_prints_none():
    assert titled(title="在全市春耕动员会上的讲话_春江党建网") == "在全市春耕动员会上的讲话"


def test_it_corroborates_a_line_by_the_formats_title():
    finding = titles.find(
        *make_document(["在全市春耕动员会上的讲话(4)"], TEXT, {"title": "在全市春耕动员会上的讲话"})
    )
    assert finding.value == "在全市春耕动员会上的讲话"
    assert {evidence.grade for evidence in finding.evidence} == {"corroborated"}


def test_whose_words_follow_and_a_greeting_are_no_first_words():
    finding = titles.find(*make_document([], ["王大河:各位朋友大家上午好!渠修通了,水就来了。", "谢谢大家!"]))
    assert finding.value == "渠修通了,水就来了"


def test_it_names_an_untitled_speech_by_its_first_words_and_says_so():
    finding = titles.find(*make_document([], ["今天请大家来,是想谈谈春耕。", "谢谢大家!"]))
    assert finding.value == "今天请大家来,是想谈谈春耕"
    assert [(one.rule, one.grade) for one in finding.evidence] == [("incipit", "inferred")]


@pytest.mark.parametrize(
    ("opening", "value"),
    [
        (
            "首先,请允许我代表全校师生员工,向今天的主角——2016届全体毕业生同学表示祝贺!",
            "首先,请允许我代表全校师生员工,向今天的主角",
        ),
        ("尊敬的议会议长、外事委员会主席阁下,", "春茶已经下山"),
    ],
)
def test_the_first_words_are_neither_cut_nor_an_address(opening, value):
    assert titles.find(*make_document([], [opening, "春茶已经下山。", "谢谢大家!"])).value == value


def test_an_agency_s_dateline_before_a_title_is_no_part_of_it():
    assert titled("新华社北京1月24日电 部长陆一川在新年招待会上的致辞") == "部长陆一川在新年招待会上的致辞"


def test_it_keeps_a_title_that_speaks_of_reporters():
    assert titled("李明答中外记者问", "(2011年3月8日)") == "李明答中外记者问"


def test_it_finds_nothing_where_there_is_no_text():
    assert titles.find(*make_document([], [])).value is None


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("在全市春耕动员会上的讲话", "讲话"),
        ("在晚宴上的致词", "致辞"),
        ("行政長官酒會致辭", "致辞"),
        ("在论坛开幕式上的主旨演讲(摘要)", "主旨演讲"),
        ("2011年政府工作报告", "报告"),
        ("在毕业典礼上的演讲稿", "演讲"),
        ("关于预算草案的说明", "说明"),
        ("春节慰问信", "慰问信"),
        ("在代表讨论会上的发言提纲", "发言"),
        ("走向春天", "讲话"),
        ("Keynote Address at the Forum", "主旨演讲"),
        ("Remarks in Seaford", "讲话"),
    ],
)
def test_it_names_the_kind_of_speech(title, kind):
    assert titles.kind(title) == kind


def test_the_heading_that_a_site_gives_all_its_pages_is_no_title():
    document, text = make_document((), ("各位代表:",), {"title": "新聞公報"})
    assert titles.find(document, text).evidence[0].rule == "incipit"


def test_it_does_not_take_what_a_word_processor_calls_a_new_file_for_a_title():
    document, text = make_document(("在全县春耕会议上的讲话",), ("同志们:", "春耕要抓紧。"))
    assert title_cleaning.key("Word Document") in NO_TITLES
    assert titles.find(document, text).value == "在全县春耕会议上的讲话"


def test_a_greeting_names_no_speech():
    document, text = make_document((), ("各位乡亲:", "上午好!", "大家好!新渠今天通水了,我来报个喜。"))
    assert titles.find(document, text).value == "新渠今天通水了,我来报个喜"


def test_it_takes_no_entry_of_a_list_for_the_title():
    assert titled("·1998年日记", "在全县春耕动员会上的讲话") == "在全县春耕动员会上的讲话"


def test_it_takes_off_what_mail_and_quotation_marks_add():
    subject = "FW: RE: Leader's Budget Speech - FULL TEXT"
    assert titled(title=subject) == "Leader's Budget Speech"
    assert titled("“Sit Near the Front”", "Remarks by Ada Ng") == "Sit Near the Front"


def test_it_joins_no_running_head_to_the_title():
    head = "春江書院" + " " * 20 + "家校通訊 第六十二期"
    assert titled(head, "第三十九屆畢業典禮校長報告") == "第三十九屆畢業典禮校長報告"


def test_it_takes_no_column_and_no_menu_for_the_title():
    own = "在全州烟草工作会议上的讲话"
    assert titled("领导讲话", own) == titled("附录一 讲话", own) == own
    assert titled("Speech", "Address to the River Growers Council") == "Address to the River Growers Council"


def test_it_joins_a_dash_line_as_it_is_printed():
    assert titled("走慢一點", "――春江大學畢業典禮致詞") == "走慢一點――春江大學畢業典禮致詞"


def test_it_goes_by_the_texts_own_title_before_a_portals_card():
    page = (
        "<table><tr><td>索引号:</td><td>CJ1-2015</td><td>名称:</td><td>2015年政府工作报告</td></tr></table>"
        "<center><b>政府工作报告</b><br>——2015年2月9日在春江县第十三届人民代表大会第五次会议上</center>"
        "<p>各位代表:</p><p>现在,我代表县人民政府,向大会报告工作,请予审议,并请各位委员提出意见。</p>"
    )
    assert ingest([RawPage("a.html", page.encode())])[0].title == "政府工作报告"


def test_it_takes_no_letterhead_for_the_title():
    bill = "Second Reading: the Fisheries Bill"
    assert titled("HOUSE OF ASSEMBLY", bill) == bill
    town = "State of the Town Address 2014"
    assert titled(town, "(Remarks as delivered)") == town


def test_it_reads_what_a_file_keeps_for_programs_above_its_text():
    front = "---\ntitle: 在公司二十周年庆典上的讲话\nauthor: 董事长 贺长河\ntags: [讲话]\n---"
    page = f"{front}\n\n各位同事:\n\n二十年前,我们只有三台冲床。谢谢大家。"
    draft = ingest([RawPage("a.md", page.encode())])[0]
    assert (draft.title, draft.speaker, draft.office) == ("在公司二十周年庆典上的讲话", "贺长河", "董事长")


@pytest.mark.parametrize("dash", ["——", "──"])
def test_a_card_s_slogan_is_no_better_than_the_title_over_the_text(dash):
    front = "---\ntitle: 把水留住\ndate: 1995-01-10\n---"
    line = f"{dash}李大河在水利干部就职仪式上的讲话"
    page = "\n\n".join(
        (front, "## 把水留住", line, *TEXT[:2], "今年我们要把水留住,一条渠一条渠地修。", TEXT[2])
    )
    assert ingest([RawPage("a.md", page.encode())])[0].title == f"把水留住{line}"


def test_it_knows_what_is_said_at_a_wedding():
    said = "今天是二〇一〇年十月二日,我担任证婚人,十分荣幸。祝他们白头到老。"
    page = f"婚礼上的证婚词\n\n证婚人:李广田\n\n各位来宾:\n\n{said}"
    draft = ingest([RawPage("a.txt", page.encode())])[0]
    assert (draft.title, draft.speaker) == ("婚礼上的证婚词", "李广田")


def test_it_reads_a_title_that_begins_with_its_kind():
    said = "老师们、同学们:\n\n早上好!食堂每天倒掉的米饭有三大桶,够一个班吃一天。谢谢大家!"
    page = f"国旗下讲话:珍惜粮食\n高二(3)班  林晓雨\n\n{said}"
    draft = ingest([RawPage("a.txt", page.encode())])[0]
    assert (draft.title, draft.speaker) == ("国旗下讲话:珍惜粮食", "林晓雨")


def test_a_category_over_the_headline_is_no_title():
    assert (
        titled("Speech", "Address to the River Growers", "The Hon. Ada Ng MP")
        == "Address to the River Growers"
    )


def test_a_title_goes_on_behind_the_lines_of_who_speaks():
    lines = ("STATEMENT", "by", "H.E. MR. ADA NG", "at the", "GENERAL DEBATE", "OF THE SIXTIETH SESSION")
    assert titled(*lines) == "STATEMENT at the GENERAL DEBATE OF THE SIXTIETH SESSION"


def test_it_takes_no_heading_of_a_column_into_a_title():
    assert titled("公司新闻", "董事长2023年新年致辞") == "董事长2023年新年致辞"


def test_a_line_that_names_the_speaker_behind_a_dash_is_no_part_of_the_title():
    assert titled("在全县林业会议上的讲话", "——县长 李明") == "在全县林业会议上的讲话"


def test_a_whole_title_goes_on_from_no_line_above_it():
    assert titled("满意 一般", "在全县抗旱电视电话会议上的讲话") == "在全县抗旱电视电话会议上的讲话"
    assert titled("一瓶牛奶里的治理", "县长李明在全县擂台赛上的讲话") == "县长李明在全县擂台赛上的讲话"


def test_the_bracket_of_who_passes_a_title_on_makes_it_no_label():
    assert titled("【转】在全县返乡创业座谈会上的发言", "金粟") == "在全县返乡创业座谈会上的发言"


def test_a_papers_sentence_that_a_speech_was_given_is_no_title():
    text = ("Thank you for having me.", "We will rebuild the two bridges this year.")
    told = "Minister for Ports, Ada Quill, gave a speech on the new"
    assert titled(told, "quay at the Ports Conference", paragraphs=text) == "Thank you for having me"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("校长在秋季开学典礼上的致辞:风起帆扬,向远而行", "校长在秋季开学典礼上的致辞:风起帆扬,向远而行"),
        ("校长在开学典礼上的讲话:立志、修身、勤学", "校长在开学典礼上的讲话:立志、修身、勤学"),
        ("【县长在春耕动员会上的讲话】", "县长在春耕动员会上的讲话"),
        ("【小学校长开学典礼致辞】尊敬的老师们、同学们:", "小学校长开学典礼致辞"),
        ("【领导讲话】在全市大会上的讲话", "在全市大会上的讲话"),
        ("【大会开幕词范文】在全市运动会上的讲话", "在全市运动会上的讲话"),
    ],
)
def test_a_page_prints_its_title_with_a_slogan_or_in_brackets(head, expected):
    text = (
        "今天,我们在这里集会,总结去年的工作,部署今年的任务。",
        "下面,我讲三点意见。第一,要认清形势。",
        "谢谢大家!",
    )
    (draft,) = ingest([RawPage("a.txt", "\n".join((head, "同志们:", *text)).encode())])
    report = draft.report()
    assert report["title"] == expected
    assert report["paragraphs"][-1] == "谢谢大家!"
    assert not any("上的致辞" in one or "】" in one for one in report["paragraphs"])


@pytest.mark.parametrize("way", ["Return to Speeches", "Back to the list", "Minister's Speeches"])
def test_a_way_through_a_site_or_its_column_is_no_title(way):
    text = (
        "Thank you all for coming. I am glad to be here today, and I want to say a few words about our work."
    )
    page = "\n\n".join((way, "Opening of the New Harbour Office", "November 22, 2010", text))
    (draft,) = ingest([RawPage("a.txt", page.encode())])
    assert draft.title == "Opening of the New Harbour Office"


def test_the_end_of_an_occasion_that_a_line_broke_is_no_title():
    site = "在2021年高淳区一季度重点项目开工仪式上的致辞"
    assert titled(site, "开工仪式上的致辞", "李大河", "(2021年2月3日)") == site


def test_the_text_s_own_title_that_lost_a_word_gives_way_to_the_whole_one():
    whole = "副县长在东西部协作活动暨捐赠仪式上的致辞"
    text = ("各位领导、各位来宾:", "今天,我们在这里相聚,共话两地情谊,共谋协作未来。", "谢谢大家!")
    (draft,) = ingest([RawPage("a.txt", "\n".join((whole, whole[1:].replace("在", ""), *text)).encode())])
    assert draft.title == whole


def test_a_title_block_stands_behind_the_headings_that_a_site_shows_first():
    block = "奋力崛起 乘势而上\n把春江建成教育高地\n——在全区教育工作会议上的讲话\n李大河\n(2012年8月29日)"
    page = (
        "在全区教育工作会议上的讲话\n发表时间:2012/11/21 17:10:46\n目录/提纲:……\n一、过去五年的跨越\n"
        f"二、今后五年的目标\n……\n{block}\n\n同志们:\n这次会议是建区以来的第三次,我讲三点意见。\n"
        "一、过去五年的跨越\n五年来,学校的房子新了,老师的心也齐了。\n二、今后五年的目标\n先把寄宿制办好。"
    )
    (draft,) = ingest([RawPage("a.txt", page.encode())])
    assert draft.title == "奋力崛起 乘势而上 把春江建成教育高地——在全区教育工作会议上的讲话"
    assert (draft.speaker, draft.date, draft.report()["paragraphs"][0]) == ("李大河", "2012-08-29", "同志们:")


def test_a_label_set_wide_over_a_title_is_no_part_of_it():
    assert (
        titled("地  点：乡政府会议室", "青溪乡2012年秋收工作会讲话提纲") == "青溪乡2012年秋收工作会讲话提纲"
    )
    assert titled("记  录：小周", "会  址：礼堂", "青溪乡秋收动员会讲话") == "青溪乡秋收动员会讲话"


def test_a_day_behind_the_words_that_end_a_title_is_cut():
    cut = title_cleaning.clean("民政局局長出席巡遊開幕典禮致辭全文(十月四日)")
    assert cut == "民政局局長出席巡遊開幕典禮致辭全文"


@pytest.mark.parametrize(
    "above",
    [
        "Wednesday, September 13, 2017",
        "Ballroom, Marlow Hotel Kuala Lumpur",
        "At Grand Ballroom 1 & 2, Level 3",
        "Assalamualaikum, salam Marlow",
    ],
)
def test_a_day_a_hall_and_a_greeting_are_no_titles(above):
    lines = (
        above,
        "",
        "Ladies and gentlemen,",
        "I am glad that so many of you have come to the harbour tonight, and I thank the board for it.",
        "Thank you.",
    )
    speech = ingest([RawPage("a.txt", "\n".join(lines).encode())])[0].report()
    assert not speech["title"].startswith(above[:12])


def reported(*lines):
    return ingest([RawPage("a.txt", "\n".join(lines).encode())])[0].report()


SAID = (
    "I thank you for the years in which we kept the piers together, and I ask you for as many more of them."
)


def test_who_spoke_where_and_when_over_as_delivered_is_the_title_block():
    speech = reported(
        "Ambassador Ada Q. Marlow",
        "U.S. Mission to the United Nations",
        "New York, New York",
        "May 15, 2020",
        "AS DELIVERED",
        f"Thank you, Lee, and thank you to the board. {SAID}",
    )
    assert (speech["speaker"], speech["date"]) == ("Ada Q. Marlow", "2020-05-15")
    assert "Mission" not in speech["title"]


def test_a_city_s_page_gives_the_remarks_below_what_it_tells_of_them():
    speech = reported(
        "News List",
        "Post Date:November 17, 2023 12:34 PM",
        "Halden Mayor Ada Marlow and nine council members took the oath of office on November 14th.",
        "Starting her second term, Mayor Marlow delivered a speech outlining her beliefs about the City.",
        "A full copy of Mayor Marlow’s remarks is below.",
        "2023 Mayoral & City Council Swearing-In Ceremony",
        "Remarks by Halden Mayor Ada Marlow",
        f"Mr. President, council members, friends, and the people of Halden. {SAID}",
        SAID,
    )
    assert speech["title"] == "2023 Mayoral & City Council Swearing-In Ceremony"
    assert (speech["speaker"], speech["posted"]) == ("Ada Marlow", "2023-11-17")


def test_a_day_names_no_speech():
    speech = reported("October 02, 2023", "Ladies and gentlemen,", SAID)
    assert speech["title"].startswith("I thank you")


def test_delivered_by_and_a_day_is_no_title():
    speech = reported(
        "Delivered by Ada Marlow, Political Coordinator, Permanent Mission in New York, 12 September 2019",
        "Mister President,",
        SAID,
    )
    assert (speech["speaker"], speech["date"]) == ("Ada Marlow", "2019-09-12")
    assert speech["title"].startswith("I thank you")


def test_a_day_a_school_and_its_feast_stand_over_whose_speech_it_was():
    speech = reported(
        "二零零八年十二月五日 (星期五)",
        "春江總理聯誼會梁大德中學",
        "三十週年慶典暨畢業典禮",
        "教育局局長楊大河先生致辭全文",
        "梁校監、各位總理、各位校董、雷校長、各位嘉賓、各位家長、各位老師、各位同學:",
        "今天是春江總理聯誼會梁大德中學的三十週年校慶暨畢業典禮。多謝貴校邀請我參與盛會,分享喜悅。",
    )
    assert (speech["date"], speech["speaker"]) == ("2008-12-05", "楊大河")


def test_a_title_in_marks_before_who_and_when_keeps_its_day():
    speech = reported(
        '"Halden: The Living Pier" - Speech by Ms Ada Marlow, Minister for Piers, at the Pier '
        "Festival 2018 on 14 November 2018",
        "Ladies and gentlemen,",
        SAID,
    )
    assert (speech["date"], speech["event"]) == ("2018-11-14", "Pier Festival 2018")


def test_an_evening_that_the_day_ends_is_an_occasion():
    title = "Speech by Prime Minister Lee Marlow at the Pier Partners Appreciation Evening on 7 October 2021"
    speech = reported(title, "Ladies and gentlemen,", SAID)
    assert speech["event"] == "Pier Partners Appreciation Evening"


def test_a_central_bank_s_cover_gives_title_speaker_office_occasion_and_day():
    speech = reported(
        "For release on delivery",
        "4:00 p.m. Local Time (10:00 a.m. EDT)",
        "April 11, 1995",
        "",
        "Challenges for Harbours: Global Piers and Changing Technology",
        "",
        "Remarks by",
        "",
        "Ada Greenway",
        "",
        "Chairman, Board of Governors of the Harbour System",
        "",
        "before the",
        "",
        "Annual Harbour Policy Forum",
        "",
        "Stockholm, Sweden",
        "",
        SAID,
    )
    assert speech["title"] == "Challenges for Harbours: Global Piers and Changing Technology"
    assert (speech["speaker"], speech["date"]) == ("Ada Greenway", "1995-04-11")
    assert speech["office"] == "Chairman, Board of Governors of the Harbour System"
    assert speech["event"] == "Annual Harbour Policy Forum"


def test_a_town_and_day_as_prepared_for_delivery_date_a_speech():
    line = "Duluth, Minnesota, October 5, 2019 — As prepared for delivery"
    speech = reported("Remarks at the Harbour Safety Summit", line, f"Thank you, Ada. {SAID}")
    assert (speech["date"], speech["title"]) == ("2019-10-05", "Remarks at the Harbour Safety Summit")


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Should Harbours Be Worried?", "Should Harbours Be Worried?"),
        (
            "I came at 4:00 p.m. to the pier and saw it. Then I left.",
            "I came at 4:00 p.m. to the pier and saw it",
        ),
        (
            "Mr. Warden, members of the council, and fellow citizens: The pier is built. See it.",
            "The pier is built",
        ),
    ],
)
def test_an_incipit_keeps_its_question_mark_and_the_hour(first, title):
    speech = reported("Ladies and gentlemen,", first, SAID)
    assert speech["title"] == title


def test_a_name_behind_a_dash_is_no_part_of_the_title():
    assert titled("在全县春耕会上的讲话", "——李明川") == "在全县春耕会上的讲话"


def test_under_a_mill_s_title_the_text_may_have_its_own_slogan_and_dash_line():
    site = "第一篇:江城大学李明川校长在2013级新生开学典礼上的讲话"
    dash = "--江城大学李明川校长在2013级新生开学典礼"
    own = "做一个会提问的人——江城大学李明川校长在2013级新生开学典礼上的讲话"
    assert titled(site, "做一个会提问的人", dash, "上的讲话") == own


def test_what_a_speaker_calls_his_words_is_the_title_of_a_text_without_one():
    said = "大家早上好!今天我国旗下讲话的题目是《种下一棵树》。春天到了,树要趁早种。"
    assert titled(paragraphs=("老师们、同学们:", said, "谢谢大家!")) == "种下一棵树"
    assert titled("春天的早晨", paragraphs=("老师们、同学们:", said, "谢谢大家!")) == "春天的早晨"


def test_an_incipit_passes_over_whom_an_unbroken_text_addresses_first():
    said = "尊敬的李明主席,尊敬的各位船长、舵手,女士们,先生们,在渠水流进田里的时候,我们在这里相聚。"
    assert reported(said + "我们把渠修好了。" * 40)["title"] == "在渠水流进田里的时候,我们在这里相聚"


def test_a_site_s_name_behind_the_title_in_the_file_s_is_no_title():
    said = "在全县油茶产业现场会上的讲话"
    body = f"<p>同志们:</p><p>{'油茶种下去要等五年才结果,这最考验干部。' * 6}</p><p>谢谢大家!</p>"
    head = "<h1>春江林业信息网</h1><ul><li>林业要闻</li><li>林权改革</li></ul>"
    page = f"<title>{said} 春江林业信息网</title>{head}<div>{said}</div>{body}"
    assert reported(page)["title"] == said


def test_a_letter_spaced_name_under_a_whole_title_is_no_part_of_it():
    spaced = "在 全 市 春 耕 会 议 上 的 讲 话"
    assert titled(spaced, "扎 西 顿 珠") == "在全市春耕会议上的讲话"
    assert titled("铁 力 市 总 工 会", "工 作 报 告") == "铁力市总工会工作报告"
