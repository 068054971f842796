"""Titles and occasions in the forms in which the heads and first sentences of real pages tell them."""

import pytest

from archive.ingest import pipeline
from archive.ingest.documents import Draft, RawPage

_TEXT = (
    "过去的一年,主要指标一季好于一季,群众的日子也过得更加踏实。成绩来之不易,我向大家表示衷心的感谢。\n"
    "同时也要看到,产业底子还薄,项目落地还慢,有的同志遇到难题绕着走。这些问题不解决,后面的路就走不稳。\n"
    "希望大家把心思用在干事上,遇事多商量,有难一起扛,把定下来的事一件一件办好。谢谢大家!"
)
_TITLE = "在全县秋冬种现场会上的讲话"


def drafted(head: str, text: str = f"同志们:\n{_TEXT}") -> Draft:
    (draft,) = pipeline.ingest([RawPage("a.txt", f"{head}\n{text}".encode())])
    assert isinstance(draft, Draft)
    return draft


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("校长甄怀远:做一个有根的人\n(2022年9月5日)", "校长甄怀远:做一个有根的人"),
        ("在全县秋冬种现场会上\n的  讲  话\n中共春江县委书记　甄怀远\n(2011年3月18日)", _TITLE),
        ("在全县秋冬种现场会上的讲话\n(根据录音整理,未经本人审阅)", _TITLE),
        ("在全县秋冬种会上讲话(全文)\n在全县秋冬种现场会上的讲话", _TITLE),
        ("新学期寄语:做一个有根的人\n春江一中校长 甄怀远", "新学期寄语:做一个有根的人"),
        ("把种子撒进泥土里\n按:这是甄怀远县长在全县秋冬种现场会上的讲话,现予印发。", "把种子撒进泥土里"),
        (
            "提高认识,强化措施,\n全面做好安全生产工作\n——在全县安全生产工作会议上的讲话",
            "提高认识,强化措施,全面做好安全生产工作——在全县安全生产工作会议上的讲话",
        ),
        (
            "解放思想 抢抓机遇\n开拓创新 奋力赶超\n努力实现跨越发展\n——在全县经济工作会议上的讲话",
            "解放思想 抢抓机遇 开拓创新 奋力赶超 努力实现跨越发展——在全县经济工作会议上的讲话",
        ),
        ("甄怀远同志在全县秋冬种现场会\n第1页 共3页\n上的讲话", "甄怀远同志在全县秋冬种现场会上的讲话"),
        (
            "在全县基层党组织书记\n抓党建述职评议会上的\n点评讲话",
            "在全县基层党组织书记抓党建述职评议会上的点评讲话",
        ),
        ("春江县第九届人民代表大会\n第五次会议上的闭幕词", "春江县第九届人民代表大会第五次会议上的闭幕词"),
        ("副县长宿知秋同志在全县\n秋冬种现场会上的讲话", "副县长宿知秋同志在全县秋冬种现场会上的讲话"),
        ("筑牢火灾防控的铜墙铁壁\n(2018年11月6日在全县秋冬种现场会上)\n宿知秋", "筑牢火灾防控的铜墙铁壁"),
        ("【发言材料】筑牢火灾防控的铜墙铁壁\n春江市消防支队", "筑牢火灾防控的铜墙铁壁"),
        (
            "在春江县第十七届人民代表大会\n常务委员会第二十三次会议\n"
            "暨秋冬种专题会上的\n讲    话\n(2018年3月17日)",
            "在春江县第十七届人民代表大会常务委员会第二十三次会议暨秋冬种专题会上的讲话",
        ),
        (
            "挑起担子  用好每一方水\n夺取今年农业好收成\n—— 在全县秋冬种现场会上的讲话\n甄怀远",
            "挑起担子 用好每一方水 夺取今年农业好收成——在全县秋冬种现场会上的讲话",
        ),
        (
            f"解放思想　放胆发展　把生产推上新台阶\n{_TITLE}\n甄怀远",
            f"解放思想 放胆发展 把生产推上新台阶——{_TITLE}",
        ),
        (f"春江农业网 领导专栏\n{_TITLE}\n甄怀远", _TITLE),
        (f"问·慢·用\n——校长甄怀远{_TITLE}", f"问·慢·用——校长甄怀远{_TITLE}"),
        (f"——{_TITLE}\n向渠道要水 向种子要粮\n甄怀远", f"向渠道要水 向种子要粮——{_TITLE}"),
        ("领导讲话\n甄怀远", "领导讲话"),
        (f"{_TITLE}(根据录音整理)", _TITLE),
        (f"{_TITLE} 2015年10月9日", _TITLE),
        (f"{_TITLE}20151009", _TITLE),
    ],
)
def test_it_reads_the_title_over_what_stands_between_it_and_the_address(head, title):
    assert drafted(head).title == title


@pytest.mark.parametrize(
    "opening",
    [
        f"{_TITLE} 同志们: {_TEXT}",
        f"{_TITLE} 甄怀远 同志们: {_TEXT}",
        f"{_TITLE} 今天召开这次会议,主要任务是安排秋冬种工作。{_TEXT}",
    ],
)
def test_it_parts_a_title_that_only_a_blank_parts_from_the_text(opening):
    draft = drafted(opening, "")
    assert draft.title == _TITLE
    assert not any("秋冬种现场会" in paragraph.text for paragraph in draft.text.paragraphs)


@pytest.mark.parametrize(
    "note",
    [
        "编者按:10月9日,县委书记甄怀远出席全县秋冬种现场会并讲话。现将讲话全文刊发如下。",
        "2015年10月9日,全县秋冬种现场会在青溪镇召开,县长甄怀远在会上作了讲话。以下为讲话全文:",
        "按:这是甄怀远县长在全县秋冬种现场会上的讲话,现予印发,请认真贯彻。",
    ],
)
def test_it_reads_the_occasion_in_an_editor_s_note(note):
    assert drafted(f"把种子撒进泥土里\n{note}").event == "全县秋冬种现场会"


@pytest.mark.parametrize(
    ("said", "event"),
    [
        ("这次全县秋冬种现场会,是县委、县政府决定召开的一次重要会议。", "全县秋冬种现场会"),
        ("县委决定召开全县秋冬种现场会,主要任务是总结前段工作。", "全县秋冬种现场会"),
        ("今天,第三届春江桃花节隆重开幕了。我表示热烈祝贺!", "第三届春江桃花节"),
        ("值此第三届春江桃花节开幕之际,我向各位来宾表示热烈欢迎!", "第三届春江桃花节"),
        ("在这春暖花开的日子里,我们迎来了第三届春江桃花节。", "第三届春江桃花节"),
        ("全县秋冬种现场会今天召开,这次会议的主要任务是安排生产。", "全县秋冬种现场会"),
        ("岁末年初,我们在这里举行迎春茶话会,共叙友情。", "迎春茶话会"),
        ("去年我们在这里举行了迎春茶话会,今年又见面了。", None),
        ("上个月召开的全县秋冬种现场会已经作了安排。", None),
        ("前不久,省里召开了全省农业工作会议,我们要认真贯彻。", None),
        ("这是一次十分重要的会议。", None),
    ],
)
def test_it_reads_the_occasion_in_the_words_a_speaker_opens_with(said, event):
    assert drafted("领导讲话", f"同志们:\n{said}\n{_TEXT}").event == event


_ENGLISH = (
    "Good morning, everyone.\n"
    "I am very pleased to be with you today, and I want to thank the volunteers who gave up their weekends to"
    " get this hall ready for the future of international trade. We have come a long way together.\n"
    "Over the next year we will rebuild the two bridges, open the clinic and bring the library back home."
    " None of this will be easy, but we have done harder things together before.\nThank you very much."
)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "Ada Quill\nA Harbor for All\nSpeech to the Ports Association\nHalden, 4 June 2015",
            "A Harbor for All",
        ),
        ("A HARBOR FOR ALL\nKEYNOTE ADDRESS\nBY\nADA QUILL\nJUNE 4, 2015", "A HARBOR FOR ALL"),
        (
            "REMARKS BY MAYOR ADA QUILL\nAT THE HARBOR DAY LUNCHEON\nJUNE 4, 2015",
            "REMARKS BY MAYOR ADA QUILL AT THE HARBOR DAY LUNCHEON",
        ),
        (
            "Opening Doors: Ten Years of Inter-\nnational Trade\nRemarks by Ada Quill\nJune 4, 2015",
            "Opening Doors: Ten Years of International Trade",
        ),
        (
            "City of Halden\nRemarks at the Harbor Day Luncheon\nJune 4, 2015",
            "Remarks at the Harbor Day Luncheon",
        ),
    ],
)
def test_it_reads_english_titles_over_the_kind_of_the_speech(head, title):
    assert drafted(head, _ENGLISH).title == title


def test_it_reads_the_occasion_in_a_title_in_capitals():
    assert (
        drafted("REMARKS AT THE HARBOR DAY LUNCHEON\nJUNE 4, 2015", _ENGLISH).event == "HARBOR DAY LUNCHEON"
    )


@pytest.mark.parametrize(
    "issue", ("春江通訊 第98期（2022年冬季號）", "《春江校刊》总第一百二十期", "会讯第3辑")
)
def test_the_paper_a_speech_is_printed_in_is_not_its_title(issue):
    page = f"<title>{issue}</title><h2>{issue}</h2><h3>主席在第二十五届年会上的讲话</h3><p>同志们：</p>"
    text = "".join(f"<p>{line}</p>" for line in _TEXT.split("\n"))
    (draft,) = pipeline.ingest([RawPage("a.html", (page + text).encode())])
    assert draft.title == "主席在第二十五届年会上的讲话"


def test_a_title_may_name_the_kind_before_what_it_is_about():
    title = "2019年3月教师国旗下讲话稿:让渠水清起来"
    said = (
        "今天,我国旗下讲话的题目是《让渠水清起来》。渠水清了,我们喝着才放心。",
        "同学们,让我们一起来护渠。",
    )
    lines = (title, "日期:2018-8-29 11:21 阅读:", *said)
    assert pipeline.ingest([RawPage("a.txt", "\n".join(lines).encode())])[0].title == title
    lines = ("春江教育网", "日期:2018-8-29 11:21 阅读:", "国旗下讲话很重要:大家要听。", *said)
    assert (
        pipeline.ingest([RawPage("a.txt", "\n".join(lines).encode())])[0].title != "国旗下讲话很重要:大家要听"
    )


def _paged(title: str, head: str) -> str:
    text = "".join(f"<p>{line}</p>" for line in ("同志们:", *_TEXT.split("\n")))
    return f"<title>{title}</title>{head}{text}"


@pytest.mark.parametrize(
    ("title", "head", "expected"),
    [
        (f"{_TITLE}-领导讲话-春江县人民政府", "<h1>领导讲话</h1>", _TITLE),
        (
            "县长在全县秋冬种现场会上的讲话",
            "<h1>农业新闻</h1><div>县长讲话</div>",
            "县长在全县秋冬种现场会上的讲话",
        ),
        ("县长致辞-春江县人民政府", "<h1>县长致辞</h1>", "县长致辞"),
        # An account shortens the occasion that the text's own title names in full.
        (
            "收藏!县长在全县秋冬会上的讲话(全文)",
            f"<h1>收藏!县长在全县秋冬会上的讲话(全文)</h1><p>{_TITLE}</p><p>(2018年3月17日)</p>",
            _TITLE,
        ),
        # 致辞全文 names no text.
        (
            "桃花节 | 县长甄怀远讲话",
            "<h1>桃花节 | 县长甄怀远讲话</h1><p>4月8日上午,第三届桃花节在青溪镇开幕。"
            "县长甄怀远讲话。</p><p>讲话全文</p>",
            "桃花节 | 县长甄怀远讲话",
        ),
    ],
)
def test_a_label_over_the_text_gives_way_to_what_says_more(title, head, expected):
    (draft,) = pipeline.ingest([RawPage("a.html", _paged(title, head).encode())])
    assert draft.title == expected
    assert draft.text.paragraphs[0].text == "同志们:"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        (f"领导讲话 > 会议讲话 {_TITLE} 2019-03-12 来源:网络 同志们:", _TITLE),
        (f"公文素材 讲话类:{_TITLE}尊敬的各位领导,女士们、先生们:", _TITLE),
        (
            f"学校首页 > 校长寄语 > 正文 送你三个词——{_TITLE} 校长 甄怀远 老师们、同学们:",
            f"送你三个词——{_TITLE}",
        ),
    ],
)
def test_a_text_in_one_line_comes_apart_behind_where_it_is_filed(line, title):
    draft = drafted(line + _TEXT.replace("\n", ""), "")
    assert draft.title == title
    assert "来源" not in "".join(paragraph.text for paragraph in draft.text.paragraphs)


def test_the_papers_of_a_meeting_name_it_over_a_bare_title():
    head = "春江县第十六次党代会文件(七)\n\n闭 幕 词\n\n(2021年9月18日)\n甄怀远"
    draft = drafted(head)
    assert (draft.title, draft.event) == ("闭幕词", "春江县第十六次党代会")
    assert drafted("春江县防汛抗旱工作文件(七)\n\n讲 话\n\n(2021年9月18日)").event is None


def test_an_occasion_stands_before_the_colon_of_a_title_that_names_its_kind_first():
    assert drafted("开学典礼校长讲话:送你三个词").event == "开学典礼"
    assert drafted("国旗下讲话:送你三个词").event is None


def test_a_heading_over_the_address_is_the_title():
    page = "# 演讲稿存档\n\n**活动**:春江中学开学典礼\n\n"
    page += f"**演讲者**:甄怀远(校长)\n\n## 送你三个词\n\n同志们:\n\n{_TEXT}"
    (draft,) = pipeline.ingest([RawPage("a.md", page.encode())])
    assert (draft.title, draft.event) == ("送你三个词", "春江中学开学典礼")


@pytest.mark.parametrize(
    ("head", "title", "event"),
    [
        (
            "Event: Annual Meeting of the Pilots Guild\nSpeaker: Hon. Ada Quill, Minister of Ports\n"
            "Topic: Locks and Weirs\nDate: 4 June 1987\nLocation: Kilbride Hall",
            "Locks and Weirs",
            "Annual Meeting of the Pilots Guild",
        ),
        (
            "Occasion: Opening of the North Slip\nTopic: Ferries\nSpeaker: Ada Quill\n\n"
            "Remarks at the Opening of the North Slip",
            "Remarks at the Opening of the North Slip",
            "Opening of the North Slip",
        ),
        (
            "Address to the Pilots Guild by\nthe Hon. Ada Quill, Minister of Ports,\n"
            "on the Occasion of Its Fortieth Annual Meeting\nKilbride, 4 June 1987",
            "Address to the Pilots Guild by the Hon. Ada Quill, Minister of Ports, "
            "on the Occasion of Its Fortieth Annual Meeting",
            "Fortieth Annual Meeting",
        ),
        (
            "REMARKS OF\nADA QUILL\nMAYOR OF HALDEN\nBEFORE THE\nOHIO HARBORMASTERS CONFERENCE\n"
            "FEBRUARY 9, 2018",
            "REMARKS OF ADA QUILL, MAYOR OF HALDEN BEFORE THE OHIO HARBORMASTERS CONFERENCE",
            "OHIO HARBORMASTERS CONFERENCE",
        ),
        (
            '"The Ferry Was the Road"\nAda Quill\nState of the City Address\nHalden, Ohio\nFebruary 9, 2018',
            "The Ferry Was the Road",
            "State of the City Address",
        ),
        (
            "The Ferry Was the Road\nMayor Ada Quill's State of the City Address\nFebruary 9, 2018",
            "The Ferry Was the Road",
            "State of the City Address",
        ),
        (
            "Opening Remarks – Hon. Ada Quill – Harbor Forum 2019\n15 May 2019",
            "Opening Remarks – Hon. Ada Quill – Harbor Forum 2019",
            "Harbor Forum 2019",
        ),
        (
            "Opening Remarks – Hon. Ada Quill – Halden Harbor\n15 May 2019",
            "Opening Remarks – Hon. Ada Quill – Halden Harbor",
            None,
        ),
        (
            "UNIVERSITY OF HALDEN\nTHE BISCUIT TIN\nAddress by the Vice-Chancellor, Professor Ada Quill\n"
            "Friday 9 July 1999",
            "THE BISCUIT TIN",
            None,
        ),
        (
            "Town of Halden\nSelectboard > News & Notices\n"
            "Remarks at the Dedication of the Mill Street Bridge\nOctober 12, 2019",
            "Remarks at the Dedication of the Mill Street Bridge",
            "Dedication of the Mill Street Bridge",
        ),
    ],
)
def test_it_reads_titles_and_occasions_of_english_heads(head, title, event):
    draft = drafted(head, _ENGLISH)
    assert (draft.title, draft.event) == (title, event)


def test_who_stands_in_lines_of_his_own_inside_a_title_speaks():
    head = "REMARKS OF\nADA QUILL\nMAYOR OF HALDEN\nBEFORE THE\nOHIO HARBORMASTERS CONFERENCE\nMAY 9, 2018"
    draft = drafted(head, _ENGLISH)
    assert (draft.speaker, draft.office) == ("Ada Quill", "Mayor of Halden")


def test_a_summary_under_the_title_says_where():
    text = "".join(f"<p>{line}</p>" for line in _ENGLISH.split("\n"))
    head = "<h1>Locks and Weirs</h1><p>Ada Quill's speech to the Harbor Association annual conference.</p>"
    (draft,) = pipeline.ingest([RawPage("a.html", (head + "<p>4 June 2017</p>" + text).encode())])
    assert (draft.title, draft.event) == ("Locks and Weirs", "Harbor Association annual conference")
    assert draft.text.paragraphs[0].text == "Good morning, everyone."


@pytest.mark.parametrize(
    ("note", "event"),
    [
        ("2月6日(大年初二),青溪村举行乡贤恳谈会,村党支部书记甄怀远作了讲话。小编整理如下:", "乡贤恳谈会"),
        ("2月6日(大年初二),青溪村举行乡贤恳谈会,村民踊跃参加。小编推荐:", None),
    ],
)
def test_a_sentence_above_the_text_tells_of_the_occasion(note, event):
    head = f"<h1>村支书的三件事,件件暖心</h1><p>{note}</p>"
    (draft,) = pipeline.ingest([RawPage("a.html", _paged("村支书的三件事", head).encode())])
    assert draft.event == event


def test_an_old_title_page_names_the_kind_under_the_title():
    head = "THE FERRY WAS THE ROAD\n\nAN ADDRESS\n\nBY ADA QUILL.\n\nFEBRUARY 9, 1858."
    assert drafted(head, f"\n{_ENGLISH}").title == "THE FERRY WAS THE ROAD"


def test_meetings_of_kinds_that_are_named_seldom_are_occasions():
    assert drafted("在青溪村第三届长街宴上的致辞").event == "青溪村第三届长街宴"
    assert drafted("在春江机械厂六十周年庆上的致辞").event == "春江机械厂六十周年庆"
