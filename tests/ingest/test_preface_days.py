import pytest

from archive.ingest.documents import RawPage
from archive.ingest.extract import dates
from archive.ingest.pipeline import ingest
from tests.ingest.factories import make_document

TITLE = "在万良人参开秤节上的讲话"
SPEECH = ("各位客商:", "今天是开秤节,我讲三句实话。", "谢谢大家!")


def dated(*head, posted="2022-09-05", text=SPEECH):
    return dates.find(*make_document((TITLE, *head), text, {"posted": posted}), TITLE)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("9月3日,人参开秤节在人参市场举行。以下为讲话全文。", "2022-09-03"),
        ("【导读】9月3日,擂台赛决赛举行,区委书记李明在赛后即席讲话。", "2022-09-03"),
        ("核心提示:9月3日,人参开秤节在人参市场举行。县委书记李明致辞,现将全文刊发如下。", "2022-09-03"),
        ("9月1日至3日,全省林业大会召开,省长李明作重要讲话。", "2022-09-01/2022-09-03"),
        ("(9月3日)", "2022-09-03"),
        ("按:9月3日,老同学在万良镇聚会,推我代表大家说几句。", "2022-09-03"),
    ],
)
def test_a_page_put_up_soon_after_a_day_settles_its_year(line, expected):
    finding = dated(line)
    assert finding.value == expected
    assert next(one.rule for one in finding.evidence) == "editors-note"
    assert {one.grade for one in finding.evidence} == {"inferred"}


@pytest.mark.parametrize("posted", ["2022-09-02", "2022-10-20", "2025-03-01", "2022年"])
def test_a_page_put_up_at_another_time_settles_nothing(posted):
    assert dated("(9月3日)", posted=posted).value is None


def test_the_year_in_the_title_is_not_overruled_by_the_page_s():
    title = "在2009年全县林业工作会议上的讲话"
    document = make_document((title, "(9月3日)"), SPEECH, {"posted": "2016-09-05"})
    assert dates.find(*document, title).value == "2009-09-03"


def test_a_day_of_the_speaker_s_own_story_is_not_the_page_s():
    text = ("同志们:", "9月3日,北沟煤矿发生了事故,教训十分深刻。", "谢谢大家!")
    assert dated(text=text).value is None


def test_a_release_that_says_yesterday_is_of_the_day_after():
    lead = "以下是局長昨晚(六月十八日)於論壇的致辭全文:"
    document = make_document(("局長致辭", lead), ("各位來賓:", "多謝各位。"), {"posted": "2014-06-19"})
    assert dates.find(*document, "局長致辭").value == "2014-06-18"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("9月3日，第九届人参文化节在人参市场开幕。小编整理了副市长的推介全文。", "2022-09-03"),
        ("小编整理了全文，请看9月3日人参文化节开幕的盛况。", None),
    ],
)
def test_an_account_s_sentence_over_a_text_that_opens_with_the_day_and_passes_the_words_on(line, expected):
    page = f"<h1>{TITLE}</h1><em>2022-09-04 07:10</em><p>{line}</p><p>{'</p><p>'.join(SPEECH)}</p>"
    drafts = ingest([RawPage("a.html", f"<meta charset=utf-8>{page}".encode())])
    assert [draft.date for draft in drafts] == [expected]


@pytest.mark.parametrize(
    ("note", "spoken"),
    [
        ("(本文根据作者6月28日发言整理,有删节)", "2022-06-28"),
        ("(根据6月28日在县委中心组学习会上的讲话录音整理)", "2022-06-28"),
        ("(本文根据作者3月28日发言整理)", None),  # put up too long after
        ("(本文根据作者6月28日来信整理)", None),
    ],
)
def test_a_note_of_what_a_text_was_made_from_tells_its_day(note, spoken):
    page = (
        "做听得见雷声的干部\n春江党建春江党建2022年7月1日 09:30宁夏\n——在县委中心组学习会上的发言\n同志们:\n"
    )
    page += (
        "今天安排我带头作一个发言,我就结合下乡的见闻,谈谈怎样听群众的意见。\n我的发言就到这里,谢谢大家。\n"
    )
    (draft,) = ingest([RawPage("a.txt", f"{page}{note}\n".encode())])
    assert (draft.date, draft.report()["posted"]) == (spoken, "2022-07-01")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("来源：《平湖党建》杂志2014年第2期 时间：2014-02-28 16:05:11", "2014-01-17"),
        ("来源：《平湖党建》2013年第12期 时间：2014-02-28 16:05:11", None),
        ("来源：平湖党建网 时间：2014-02-28 16:05:11", None),
    ],
)
def test_the_number_of_a_journals_year_settles_that_of_a_days_note(source, expected):
    lines = [
        "在全市农机工作会议上的讲话",
        source,
        "同志们:",
        "今天召开全市农机工作会议。",
        "我们要把工作做实。",
        "谢谢大家!",
        "（本文根据1月17日讲话录音整理，未经本人审阅）",
    ]
    [draft] = ingest([RawPage("a.txt", "\n".join(lines).encode())])
    assert draft.date == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("（本文系作者1月17日在全市农机工作会议上的讲话摘要）", "2014-01-17"),
        ("（本文为李明同志1月17日在会上的讲话，有删节）", "2014-01-17"),
        ("（作者系市农机局局长，本文根据其1月17日讲话整理）", "2014-01-17"),
        ("（据1月17日会议录音整理，未经本人审定）", "2014-01-17"),
        ("（本文系1月17日《农机报》的讲话专栏文章）", None),
        ("（本文为讲话稿，1月17日刊出）", None),
    ],
)
def test_a_note_of_what_a_text_is_tells_the_day_it_was_spoken(note, expected):
    lines = ["在全市农机工作会议上的讲话", "时间：2014-01-28 16:05:11 点击：12", "同志们:"]
    lines += ["今天召开全市农机工作会议。", "我们要把工作做实。", "谢谢大家!", note]
    [draft] = ingest([RawPage("a.txt", "\n".join(lines).encode())])
    assert draft.date == expected
