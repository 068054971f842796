"""Talks that somebody keeps as files: rows above the text, mails of a firm's office, folders by name."""

import pytest

from archive.ingest import pipeline
from archive.ingest.documents import RawPage

_TEXT = (
    "去年我们的渠道做得不错,但是账期太长,仓库里压了很多货,这个问题要先解决。\n\n"
    "我认为今年最要紧的是把现金收回来,把好的人放到一线去,让他们自己做决定。\n\n"
    "大家辛苦了一年,希望你们回去以后好好休息几天,再把这件事情做好。"
)


def report(text: str, file: str = "a.md") -> dict:
    (found,) = pipeline.ingest([RawPage(file, text.encode())])
    return found.report()


def kept(title: str, *rows: str, below: str = "", above: str = "") -> str:
    card = "\n".join(("---", f"title: {title}", *rows, "---"))
    return f"{card}\n\n{above}**{title.strip(chr(34))}**\n\n{_TEXT}\n\n{below}"


def test_the_marks_of_a_title_do_not_hide_the_rows_above_a_text():
    found = report(kept("李总在“丰收”工程总结会上的讲话", "date: 2008-02-27", "tags:", "  - 讲话"))
    assert (found["title"], found["posted"]) == ("李总在“丰收”工程总结会上的讲话", None)
    assert not any("date" in text for text in found["paragraphs"])


@pytest.mark.parametrize("title", ['"李总在总结会上的讲话"', "李总在总结会上的讲话"])
def test_marks_around_a_title_are_no_part_of_it(title: str):
    assert report(kept(title, "date: 2008-02-27"))["title"] == "李总在总结会上的讲话"


def test_blanks_that_a_title_escapes_are_blanks():
    rows = ("---", 'title: "Remarks by Mayor\\_Ng at the\\_Pier"', "date: 2019-05-06", "---")
    said = "Good morning, everyone. I am glad to see the pier open again. We waited for years. Thank you."
    found = report("\n".join((*rows, "", said)))
    assert (found["title"], found["speaker"]) == ("Remarks by Mayor Ng at the Pier", "Ng")
    rows = ("---", "title: Remarks by Mayor Ng on snake\\_case", "date: 2019-05-06", "---")
    assert "\\_" in report("\n".join((*rows, "", said)))["title"]  # only within quotation marks


def test_a_talk_was_given_on_the_day_in_its_title_and_mailed_on_the_day_below():
    title = "李总在1月31日办公例会上的讲话"
    assert report(kept(title, below="二○○八年二月二十七日"))["date"] == "2008-01-31"
    assert report(kept("李总在12月28日办公例会上的讲话", below="2009年1月8日"))["date"] == "2008-12-28"


@pytest.mark.parametrize(
    ("title", "date"),
    [
        ("李总在3月20日办公例会上的讲话", "2008-02-27"),  # eleven months before: another year's, or a slip
        ("李总在办公例会上的讲话", "2008-02-27"),
        ("李总在纪念3月1日公司成立二十周年大会上的讲话", "2008-02-27"),
    ],
)
def test_other_days_in_a_title_do_not_move_the_day_below(title: str, date: str):
    assert report(kept(title, below="二○○八年二月二十七日"))["date"] == date


def test_the_address_of_what_else_to_read_is_not_the_pages():
    address = "http://files.example.cn/view?id=3315"
    assert report(kept("李总在总结会上的讲话", below=f"更多文件请阅:\n\n{address}"))["source_url"] is None
    assert report(kept("李总在总结会上的讲话", below=address))["source_url"] == address


def test_an_address_keeps_its_last_stroke():
    found = report(
        f"在全县总结会上的讲话\n\n{_TEXT}\n\n原文地址:http://www.example.cn/2019/05/talk/", "a.txt"
    )
    assert found["source_url"] == "http://www.example.cn/2019/05/talk/"


def test_who_speaks_is_whose_folder_of_speeches_a_text_is_kept_in():
    title = "在年中总结会上的讲话"
    assert report(kept(title, "category: 李大河讲话/1994"))["speaker"] == "李大河"
    assert report(kept(f"王平{title}", "category: 李大河讲话/1994"))["speaker"] == "王平"
    for folder in ("领导讲话/1994", "李大河研究/1994", "总裁讲话"):
        assert report(kept(title, f"category: {folder}"))["speaker"] is None


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("在《仓库管理办法》评审上的讲话", "《仓库管理办法》评审"),
        ("李总在年度预算汇报上的讲话", "年度预算汇报"),
        ("听取抗旱工作汇报会上的讲话", "抗旱工作汇报会"),
        ("渔港通信技术研讨会致谢词", "渔港通信技术研讨会"),
        ("关于预算汇报的讲话", None),
        ("听取群众意见", None),
    ],
)
def test_an_occasion_is_named_by_what_is_done_there(title: str, event: str | None):
    assert report(f"{title}\n\n各位同事:\n\n{_TEXT}", "a.txt")["event"] == event


def test_the_texts_own_title_goes_before_a_heading_that_lost_its_year():
    lead = "下面是小编整理的高校校长在届毕业典礼上的讲话,欢迎阅读!"
    own = "江城大学校长李大河在2019届毕业典礼上的讲话"
    found = report(f"高校校长在届毕业典礼上的讲话\n\n{lead}\n\n{own}\n\n亲爱的同学们:\n\n{_TEXT}", "a.txt")
    assert (found["title"], found["event"]) == (own, "2019届毕业典礼")


def test_askers_of_foreign_papers_are_named_by_numbers_too():
    answer = "李大河:我们今年的订单比去年多,但是交付的压力很大,大家都在一线想办法。"
    asked = (
        "1、《江城日报》王平:今年订单怎么样?",
        "2、Reuters Jane Roe:您怎么看海外市场?",
        "3、江城晚报陈一:何时上市?",
    )
    page = "李总在新码头揭牌仪式后接受媒体采访纪要\n\n" + "\n\n".join(f"{one}\n\n{answer}" for one in asked)
    assert report(page, "a.txt")["no_speech"]["kind"] == "transcript"


def test_a_name_behind_a_titles_dash_is_his_who_signs():
    signed = "签发人: 李大河\n\n灯火不问赶路人\n李大河   2020年6月19日\n"
    card = "---\ntitle: 灯火不问赶路人——李大河\ndate: 2020\n---\n\n## 灯火不问赶路人——李大河\n"
    assert report(f"{card}\n{signed}\n{_TEXT}")["title"] == "灯火不问赶路人"
    told = card.replace("不问赶路人", "长明")
    assert report(f"{told}\n各位同事:\n\n李大河同志走了一年了。\n\n{_TEXT}")["title"] == "灯火长明——李大河"


def test_an_editor_names_the_office_behind_the_name():
    lead = "9月28日,江城重机公司成立20周年庆典隆重举行。以下为李大河董事长致辞摘要:"
    found = report(f"{lead}\n\n各位来宾、各位同事:\n\n{_TEXT}", "a.txt")
    assert (found["speaker"], found["office"]) == ("李大河", "董事长")


@pytest.mark.parametrize(
    ("said", "office"),
    [
        ("作为校长,我感到亏欠你们很多。", "校长"),
        ("作为校长和家长,我也不断目送你们远去。", "校长"),
        ("作为江城大学校长、学位委员会主任,现在,我宣布授予学位。", "江城大学校长、学位委员会主任"),
        ("作为医院的院长,我的心情和大家一样。", "院长"),
        ("作为一名校长,我感到亏欠你们很多。", None),
        ("作为校长,我父亲总是最早到校。", None),
        ("他说,作为校长,要为学生着想。", None),
    ],
)
def test_who_speaks_as_the_head_of_a_school_has_that_office(said: str, office: str | None):
    found = report(f"亲爱的同学们:\n\n大家好!今天你们毕业了。{said}\n\n{_TEXT}", "a.txt")
    assert found["office"] == office


@pytest.mark.parametrize(
    "head",
    [
        "李大河接受《江城日报》采访纪要\n\n1、Jane Roe,亚洲编辑:李总,感谢您抽出时间。您怎么看今年的订单?",
        "4月21日,李大河接受20多家媒体群访,共42个问题。南窗全文刊登。\n\n1、记者:您怎么看今年的订单?",
    ],
)
def test_the_record_of_an_interview_is_no_speech(head: str):
    answer = "李大河:我们今年的订单比去年多,但是交付的压力很大,大家都在一线想办法。"
    found = report(f"{head}\n\n{answer}\n\n2、刚才记者提到了照片,我也拿到了。{answer}", "a.txt")
    assert found["no_speech"]["kind"] == "transcript"


def test_marks_of_a_books_converter_are_no_words():
    head = "# []{#part23.html_page95 .calibre4}The Mayor Opens the Pier {#part23.html_c16 .toc}"
    fence = "::: block\n*“We waited nine years.”*\n:::"
    said = "**[MY GOOD PEOPLE]{.small}**, we waited nine years for it, and []{#p23.html_page96}I thank you."
    found = report(
        f"{head}\n\n{fence}\n\n{said}\n\nLet us keep it open, ladies and gentlemen. I thank you all."
    )
    assert found["title"] == "The Mayor Opens the Pier"
    words = "MY GOOD PEOPLE, we waited nine years for it, and I thank you."
    assert words in found["paragraphs"] and not any("{" in text for text in found["paragraphs"])
    assert "{x}" in report(f"# 在年会上的讲话\n\n公式 {{x}} 怎么写。\n\n{_TEXT}")["paragraphs"][0]
