import pytest

from archive.ingest import gazetteer
from archive.ingest.documents import Document, Evidence, Text
from archive.ingest.extract import places
from tests.ingest.factories import make_document


def find(title, paragraphs=(), *, head=(), event=None, facts=None):
    document, text = make_document([title, *head], list(paragraphs), facts or {})
    return places.find(document, text, title, event, gazetteer.load())


def code(*args, **kwargs):
    found = find(*args, **kwargs).value
    return found.code if found else None


def rules(finding):
    return {evidence.rule for evidence in finding.evidence}


# Stated in the title block


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("在平湖市创建国家卫生城市动员大会上的讲话", "330482"),
        ("在平湖市创建全国文明城市动员大会上的讲话", "330482"),
        ("在浙江省嘉兴市平湖市教育大会上的讲话", "330482"),
        ("在平湖县第八届人民代表大会第一次会议上的报告", "330482"),
        ("在中国共产党临漳县第十一次代表大会上的报告", "130423"),
        ("在中国人民政治协商会议平湖市第八届委员会第一次会议上的讲话", "330482"),
        ("在襄樊市第十三届人民代表大会上的政府工作报告", "420600"),
        ("在北京市朝阳区教育大会上的讲话", "110105"),
        ("2025年湖南省政府工作报告", "430000"),
        ("2025年新疆政府工作报告", "650000"),
        ("在秦都区、渭城区协同发展会议上的讲话", "610400"),
        ("當湖街道黨工委書記在街道幹部大會上的講話", "330482"),
        ("澳門特區行政長官施政報告", "820000"),
    ],
)
def test_it_takes_the_place_that_the_title_states(title, expected):
    finding = find(title)
    assert finding.value.code == expected
    assert finding.evidence[0].rule == "title"
    assert finding.evidence[0].grade == "stated"


def test_it_gives_the_path_of_today():
    assert find("在平湖县干部大会上的讲话").value.path == ("浙江省", "嘉兴市", "平湖市")


def test_it_quotes_the_name_where_the_page_prints_it():
    evidence = find("在平湖市动员大会上的讲话").evidence[0]
    assert (evidence.quote, evidence.file) == ("平湖市", "page.txt")
    assert [(span.start, span.end) for span in evidence.spans] == [(1, 4)]


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("今天,西平县第二小学少先队第三次代表大会召开了,我很高兴。", "411721"),
        ("去年,西平县第二小学少先队第三次代表大会召开了,我很高兴。", None),
        ("今天,西平县代表团在全国少先队代表大会召开了座谈会,我很高兴。", None),
    ],
)
def test_it_takes_whose_meeting_is_opened_this_day(opening, expected):
    assert code("在少先队代表大会上的讲话", [opening, "焦作山有多高?焦作的山等着大家。"]) == expected


@pytest.mark.parametrize(
    ("closing", "expected"),
    [
        ("中国共产党平湖市第十四次代表大会,在大家的努力下,完成各项议程,马上就要闭幕了。", "330482"),
        ("各位代表,平湖市第十五届人民代表大会第二次会议即将胜利闭幕。", "330482"),
        ("昨天,平湖市第十四次党代会的代表来信说,大会就要闭幕了。", None),
    ],
)
def test_it_takes_whose_congress_is_about_to_close(closing, expected):
    # Three units of one line vote against one another: 嘉兴市 and 浙江省 are named too.
    more = "会议选举了出席嘉兴市党代会的代表,落实了浙江省委的要求。"
    assert code("在闭幕会上的讲话", [closing, more]) == expected


@pytest.mark.parametrize(
    "head",
    [
        ["西平县县长"],
        ["——在西平县第十五届人民代表大会第三次会议上"],
        ["(2018年4月10日,西平县)"],
        ["驻马店市政协副主席", "西平县县长 沈明远"],  # two offices of one man
    ],
)
def test_it_takes_the_place_that_the_title_block_states(head):
    assert code("在全县教育工作会议上的讲话", head=head) == "411721"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("浙江财经学院人文学院副院长 沈明远", None),
        ("浙江省教育厅副厅长 沈明远", "330000"),
        ("平湖职业学院院长 沈明远", "330482"),
    ],
)
def test_a_province_in_a_colleges_name_is_not_where_its_dean_spoke(head, expected):
    assert code("在第六次乡土文献学术研讨会上的致辞", head=[head]) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("在湖北春山技师学院毕业晚会上的讲话", "420900"),
        ("在湖北行政学院春季开学典礼上的讲话", "420000"),
        ("在湖北省第五届大学生运动会上的讲话", "420000"),
    ],
)
def test_a_college_named_for_a_province_lies_in_the_city_that_its_head_tells_of(title, expected):
    said = "市委、市政府把孝感市高级技工学校并入学院,推动孝感经济社会发展。孝感市的学生多起来了。"
    assert code(title, [said]) == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("霍山县衡山中学校长 项本立", "341525"),  # 衡山 is a county elsewhere
        ("襄阳市枣阳中学校长 项本立", "420683"),  # 枣阳 lies in 襄阳
        ("霍山县、衡山县联合考察组组长 项本立", None),
    ],
)
def test_a_school_may_be_called_as_another_county_is(head, expected):
    assert code("在开学典礼上的讲话", head=[head]) == expected


def test_it_takes_the_place_that_the_lead_states():
    lead = "2010年2月24日在平湖市第十二届人民代表大会第四次会议上,市长作报告。"
    assert rules(find("政府工作报告", [lead])) == {"lead"}


def test_it_takes_the_event_before_the_title_block():
    assert code("再创辉煌", head=["嘉兴市市长"], event="平湖市经济工作会议") == "330482"


def test_it_reads_a_township_behind_its_province_in_a_dateline():
    found = find("在论坛年会开幕式上的主旨演讲", head=["(2018年4月10日,海南博鳌)"])
    assert found.value.path == ("海南省", "琼海市")
    assert rules(found) == {"dateline"}


def test_it_leaves_an_ambiguous_name_open_and_tells_the_candidates():
    finding = find("在朝阳区教育大会上的讲话")
    assert finding.value is None
    assert rules(finding) == {"candidate-110105", "candidate-220104"}


def test_it_settles_an_ambiguous_name_by_the_city_named_elsewhere():
    assert code("在朝阳区教育大会上的讲话", ["长春市委对我们寄予厚望。"]) == "220104"


# What is no place of the speech


@pytest.mark.parametrize(
    "title",
    [
        "某某在湖南考察时的讲话",
        "致平湖市旅游节的贺信",
        "学习昆山经验座谈会上的发言",
        "在弘扬延安精神座谈会上的讲话",
        "在上海合作组织成员国会议上的讲话",
        "在泰国澄江同乡会成立三十周年庆典上的致辞",
        "在平湖旅港同乡联谊会换届大会上的讲话",
    ],
)
def test_it_leaves_out_places_visited_addressed_or_taken_as_a_model(title):
    assert find(title).value is None


@pytest.mark.parametrize(
    "title",
    ["在全国农村工作会议上的讲话", "在中央经济工作会议上的讲话", "在全国人大常委会杭州座谈会上的讲话"],
)
def test_it_gives_a_national_occasion_no_place(title):
    finding = find(title, ["北京、上海、浙江、广东都有好的做法。浙江的杭州、宁波走在前面。"])
    assert finding.value is None
    assert rules(finding) == {"national"}


def test_it_takes_a_meeting_that_passes_on_a_national_one_for_local():
    title = "在全市传达学习全国两会精神大会上的讲话"
    assert code(title, ["平湖要先行,当湖街道、钟埭街道要带头。我市、全市上下要学习。"]) == "330482"


def test_it_takes_the_dateline_of_a_national_occasion():
    assert code("在合作论坛峰会上的主旨讲话", head=["(2018年9月3日,北京)"]) == "110000"


def test_it_says_that_a_place_is_masked():
    assert rules(find("在XX市经济工作会议上的讲话", ["当湖街道、钟埭街道和曹桥街道要抓好。"])) == {"masked"}
    assert rules(find("在全市经济工作会议上的讲话", ["XX市成绩显著。", "××县要跟上。平湖市。"])) == {"masked"}


def test_it_says_unknown_where_no_place_is_named():
    finding = find("在全市旅游工作会议上的讲话", ["我市旅游业大有可为。"])
    assert finding == places.Finding(None, (Evidence("", "", "unknown", "inferred", 0.0),))


# The names of the body


def test_it_finds_the_city_by_its_own_names_with_the_upper_city_as_support():
    finding = find(
        "在全市创建动员大会上的讲话",
        [
            "平湖要更文明,我市上下要行动起来。还有四个月就要迎接嘉兴市的检查。",
            "当湖街道和平湖经济开发区(钟埭街道)责任更大,曹桥街道也要重视。",
        ],
    )
    assert finding.value.path == ("浙江省", "嘉兴市", "平湖市")
    assert [evidence.quote for evidence in finding.evidence] == [
        "平湖",
        "当湖街道",
        "钟埭街道",
        "曹桥街道",
        "迎接嘉兴市的检查",
    ]
    assert {evidence.grade for evidence in finding.evidence} == {"corroborated"}


def test_it_rolls_the_votes_of_counties_up_to_their_city():
    body = ["秦都区、渭城区要带头,兴平市、泾阳县要跟上。我市今年任务很重,全市各级要落实。"]
    assert code("在全市工业会议上的讲话", body) == "610400"


def test_it_takes_the_level_the_speaker_speaks_for():
    names = "昆都仑区、青山区、东河区、九原区要扛起责任。包头是老工业基地。"
    assert code("在全市干部大会上的讲话", [names + "我市、全市"]) == "150200"
    assert code("在全县干部大会上的讲话", [names + "我县、全县"]) is None


def test_it_counts_a_list_of_bare_townships_of_one_county():
    finding = find(
        "在全县现场会上的讲话", ["我县要抓好包家、坪山、裴兴、砚台、杠家、高安等地的产业。全县行动。"]
    )
    assert finding.value.code == "500231"
    assert "township-list" in rules(finding)


def test_it_takes_the_line_that_says_where():
    assert code("社區大學開學典禮致詞", head=["地點：花蓮縣光復鄉社區大學大教室"]) == "710000"
    assert code("春季开学典礼致辞", head=["地点：平湖市会展中心"]) == "330482"


@pytest.mark.parametrize(
    ("said", "expected"), [("桐庐出快递,因为穷,也因为不认穷。", "330122"), ("快递出山,因为穷。", None)]
)
def test_a_short_name_of_the_venue_is_taken_where_the_text_has_it_too(said, expected):
    guests = "两百多名在外的快递企业家和各个乡镇街道、部门的主要负责同志参加了恳谈会"
    lead = f"1月31日,快递人恳谈会在桐庐举行,{guests},县委书记李明致辞,全文如下。"
    speech = ("各位乡贤:", "我代表县四套班子给大家拜个早年。", said)
    assert code("在快递人恳谈会上的致辞", speech, head=(lead,)) == expected


def test_at_an_occasion_that_presents_a_place_whom_the_speaker_speaks_for_comes_first():
    said = ["各位企业家:", "我谨代表中共平湖市委、平湖市人民政府,向各位表示欢迎。"]
    assert code("市长在上海投资环境推介会上的致辞", said) == "330482"
    assert code("市长在上海经济工作会议上的讲话", said) == "310000"


def test_a_firm_s_feast_is_no_occasion_of_the_city_it_is_held_in():
    lead = "12月18日,公司成立三十周年庆典在海南三亚举行,董事长李明发表讲话,现全文刊登。"
    assert code("董事长在三十周年庆典上的讲话", ["各位同事:", "三十年了。"], head=(lead,)) is None


def test_the_page_of_a_body_tells_the_place_of_its_own_officer():
    facts = {"source_site": "平湖市慈善总会网站"}
    said = ["各位爱心人士:", "谢谢大家。"]
    assert code("在捐赠仪式上的讲话", said, head=["市慈善总会会长 李明"], facts=facts) == "330482"
    assert code("在捐赠仪式上的讲话", said, head=["市红十字会会长 李明"], facts=facts) is None


def test_places_one_made_a_trip_to_are_no_own_ones():
    said = "去年秋天我和会计去了趟昌图,又去了一趟集安,看人家的林下参。"
    assert code("在村民代表大会上的讲话", ["乡亲们:", said]) is None


def test_an_occasion_of_the_province_is_the_provinces_wherever_it_is_held():
    finding = find("在全省春耕现场会上的讲话", head=["(2008年3月5日,浙江平湖)"])
    assert finding.value.code == "330000"
    assert finding.evidence[0].grade == "inferred"


def test_a_county_of_one_name_on_both_sides_of_the_strait_stays_open():
    assert code("在金门县运动会开幕式上的致辞") is None


def test_it_reads_a_list_of_townships_by_the_one_county_that_has_them_all():
    body = ["海宁河网密布。硖石街道、长安镇、许村镇的断面去年有好转。", "我市还有一些支流没有打通。"]
    assert code("在全市治水推进会上的讲话", body) == "330481"


def test_it_takes_the_portal_of_a_government_as_a_witness():
    body = ["我市旅游业大有可为,全市上下要抓好。"]
    finding = find("在全市旅游会议上的讲话", body, facts={"source_site": "平湖市人民政府"})
    assert finding.value.code == "330482"
    assert {evidence.grade for evidence in finding.evidence} == {"inferred"}


@pytest.mark.parametrize(
    "title",
    ["校长邬竹溪在新学期开学典礼上的讲话", "在武陵工商学院校庆上的致辞", "江汉早报 1985年12月5日第二版"],
)
def test_a_name_that_a_person_or_an_institution_bears_is_no_place(title):
    assert code(title, ["同学们:", "今天开学了。"]) is None


def test_a_city_and_the_one_city_below_it_named_once_each_leave_it_open():
    paragraphs = [
        "同志们:",
        "花炮厂最多的是醴陵,全市有六百家。老板在株洲喝茶。",
        "全市要抓紧整治,我市不能再出事。",
    ]
    assert code("在全市安全生产动员会上的讲话", paragraphs) is None


def test_it_takes_no_portal_alone_where_the_speech_is_not_local():
    assert code("在座谈会上的讲话", ["大家好。"], facts={"source_site": "平湖市人民政府"}) is None


def test_where_a_colleague_is_away_is_not_where_the_speech_was_given():
    title = "在全市防汛座谈会上的讲话"
    said = ["孟市长临时到常熟开会去了,要我带话。", "平湖的河道,我们要自己清。平湖人靠水吃饭。我市要抓紧。"]
    assert code(title, said) == "330482"


@pytest.mark.parametrize(
    "body",
    [
        ["我们去年组织到深圳、苏州、杭州考察。我市、全市都要学。"],
        ["学习昆山,对标常熟,赶超江阴。我市、全市都要学。"],
        ["新华社北京3月5日电。我市、全市都要学。"],
        ["平湖。"],
        ["我市、全市上下要学平湖。海宁也好。"],
    ],
)
def test_it_does_not_take_passing_names_for_the_place(body):
    assert code("在全市干部大会上的讲话", body) is None


def test_it_leaves_two_cities_with_even_votes_open():
    finding = find("在全市会议上的讲话", ["我市、全市。当湖街道、钟埭街道先行。", "盐官镇、袁花镇也要跟上。"])
    assert finding.value is None
    assert "candidate-330482" in rules(finding)


def test_it_finds_a_province_by_its_cities():
    body = ["杭州、宁波、温州要发挥龙头作用。浙江是先行地,我省、全省上下要努力。"]
    assert code("在全省领导干部会议上的讲话", body) == "330000"


def test_it_finds_hong_kong_by_its_own_words():
    body = ["本港經濟穩定,全港市民同心。香港的優勢不變,香港有信心。羅湖口岸、深圳、廣州的合作加強。"]
    assert code("行政長官致辭全文", body) == "810000"


def test_it_finds_hong_kong_by_its_two_names():
    body = ["香港特別行政區成立二十年,成績有目共睹。", "香港的明天會更好,我們對香港充滿信心。"]
    assert code("行政長官致辭", body) == "810000"


# Other countries and languages


def test_it_takes_a_country_from_an_office_only():
    stated = find(
        "State of the Union Address", ["Mr. Speaker,"], head=["President of the United States of America"]
    )
    assert (stated.value.code, stated.value.name) == (None, "美国")
    assert find("Farewell Address", ["People of the United States, friends in France,"]).value is None


def test_it_takes_the_country_of_a_town_and_its_state():
    assert find("Remarks in Omaha, Nebraska", ["Good morning,"]).value.name == "美国"


def test_it_takes_no_person_for_a_place():
    assert code("在大会上的讲话", ["同志们:"], head=["市委书记 阎北屯"]) is None


def test_it_infers_the_county_from_a_township_named_without_it():
    body = ["三天前,戴南镇一家工厂出了事故。我市、全市都要警醒。"]
    finding = find("在全市安全生产会议上的讲话", body)
    assert finding.value.code == "321281"
    assert finding.evidence[0].grade == "inferred"
    assert code("在全市安全生产会议上的讲话", [body[0].replace("戴南镇", "兴化市戴南镇")]) is None


def test_it_takes_the_upper_body_in_a_row_for_support():
    body = ["传达中央、省委、潍坊市委农村工作会议精神。谁也不能砸了寿光蔬菜的牌子。我市、全市上下要努力。"]
    finding = find("在全市农村工作会议上的讲话", body)
    assert finding.value.code == "370783"
    assert rules(finding) == {"body-names", "above"}


def test_it_finds_hong_kong_in_english():
    assert code("Speech at the Hong Kong Trade Forum", ["Ladies and gentlemen,"]) == "810000"


@pytest.mark.parametrize(
    ("line", "country"),
    [
        ("Governor Anne Holt of Ohio", "美国"),
        ("Washington, D.C.", "美国"),
        ("From: Department for Education", "英国"),
        ("Councillor Anne Holt, Leader of Cardiff City Council", "英国"),
        ("Anne Holt, Speaker of the New York City Council", None),
        ("Anne Holt, President of Birmingham City Council", None),
        ("Anne Holt, Minister for Education, Queensland Government", "澳大利亚"),
        ("Minister for Health, Singapore", "新加坡"),
        ("Anne Holt, Leader of the City Council", None),
        ("Anne Holt, friend of Ohio", None),
    ],
)
def test_it_finds_the_country_by_an_office_that_only_it_has(line, country):
    found = find("Welcome address", ["Ladies and gentlemen, it is good to be here."], head=[line])
    assert (found.value.name if found.value else None) == country


def test_it_takes_the_people_that_a_host_speaks_for():
    said = "我谨代表19万敦煌人民,向远道而来的朋友们表示热烈欢迎。"
    assert code("在国际论坛欢迎宴会上的致辞", [said]) == "620982"
    assert code("在国际论坛欢迎宴会上的致辞", ["我谨代表中国人民,向朋友们表示热烈欢迎。"]) is None


def test_it_bears_a_document_without_pages():
    assert places.find(Document(()), Text((), ()), "", None, gazetteer.load()).value is None


def test_it_finds_the_country_by_the_site_of_a_town():
    document, text = make_document(["State of the Town"], ["Good evening, neighbors."])
    assert places.find(document, text, "State of the Town", None, gazetteer.load()).value is None
    document, text = make_document(
        ["State of the Town"], ["Good evening, neighbors."], furniture=["Town of Hardwick, Vermont"]
    )
    found = places.find(document, text, "State of the Town", None, gazetteer.load())
    assert (found.value.code, found.value.name) == (None, "美国")
    assert rules(found) == {"portal"}


# Names in other words, and lines below the text


@pytest.mark.parametrize(
    "line",
    ["(抄自档案,二〇〇四年十二月五日追悼会,于明光)", "2011年8月6日于明光", "（二零一一年五月五日於明光）"],
)
def test_it_takes_the_place_of_the_line_that_dates_the_text(line):
    assert code("在追悼会上的悼词", ["同志们:", "他种的皂角树,今年又结了一树。", line]) == "341182"


def test_it_takes_no_place_of_a_sentence_that_ends_in_one():
    said = "他一九七六年三月从部队转业,此后三十年都在明光。"
    assert code("在追悼会上的悼词", ["同志们:", "他是老实人。", said]) is None


def test_it_reads_no_district_in_the_name_of_a_lake():
    said = "县委、县政府决定治湖。异龙湖的水位又低了。"
    assert code("在异龙湖保护会议上的讲话", [said], head=["石屏县人民政府县长 普某"]) == "532525"
    assert code("在异龙湖保护会议上的讲话", [said]) is None


def test_it_takes_the_place_of_an_office_of_a_county_of_two_characters():
    assert code("在全县纪律谈话会上的讲话", ["同志们:"], head=["中共蔚县县委副书记 敖家山"]) == "130726"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("河口区工会第七次代表大会现在开幕了。", "370503"),
        ("我宣布,平湖市第三届西瓜节现在开幕!", "330482"),
        ("去年在平湖市看过一场大会,散得很晚。", None),
        ("听说平湖市的大会开得好,我们也要开好。", None),
        ("全市人民关心的平湖市代表大会,我没有去。", None),
    ],
)
def test_it_takes_the_place_whose_occasion_the_speaker_opens(said, expected):
    assert code("开幕词", ["各位代表:", said]) == expected


def test_it_takes_no_place_that_a_readers_post_is_dated_from():
    document, text = make_document(["在座谈会上的讲话"], ["同志们:"], furniture=["(2023年5月6日 发表于浙江)"])
    assert places.find(document, text, "在座谈会上的讲话", None, gazetteer.load()).value is None


def test_it_takes_the_place_of_a_dated_line_in_brackets_below_the_text():
    line = "(抄自档案,二〇〇四年十二月五日,于明光)"
    document, text = make_document(["在追悼会上的悼词"], ["同志们:"], furniture=[line])
    assert places.find(document, text, "在追悼会上的悼词", None, gazetteer.load()).value.code == "341182"


@pytest.mark.parametrize(
    ("event", "expected"),
    [("全国水文工作座谈会", None), ("全省水文工作座谈会", "410000"), ("亚洲水文论坛", "410100")],
)
def test_a_city_behind_the_day_is_where_the_hall_of_a_national_meeting_stood(event, expected):
    assert code(f"在{event}上的讲话", head=("(2008年3月21日 河南郑州)",), event=event) == expected


@pytest.mark.parametrize(
    "title",
    [
        "在建校六十周年隆重庆典上的讲话",
        "校长春季开学典礼讲话稿",
        "董事长春节致辞",
        "艳阳春色满园——新年致辞",
    ],
)
def test_it_reads_no_place_across_two_words(title):
    assert code(title) is None


@pytest.mark.parametrize(
    ("title", "expected"),
    [("Speech by FS at Ferry Dinner (English only)", "810000"), ("Speech by FS at Ferry Dinner", None)],
)
def test_the_press_offices_mark_tells_whose_financial_secretary_speaks(title, expected):
    lead = "Following is the speech by the Financial Secretary, Mr Owen Marlow, at the dinner today (May 3):"
    assert code(title, ["Ladies and gentlemen,", "Ferries matter."], head=(lead,)) == expected
