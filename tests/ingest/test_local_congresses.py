import pytest

from archive.ingest.documents import RawPage
from archive.ingest.extract.local_congresses import session_of, taught
from archive.ingest.pipeline import ingest
from tests.ingest.texts import SECOND

OTHER = "全市的河道、道路和学校都要按照年初定下的账一笔一笔对清楚,不能含糊,也不能拖到明年再说。"


def page(file, session, day=None, body=SECOND, place="平湖市"):
    lines = [f"在{place}{session}上的讲话", *([f"({day})"] if day else []), "各位代表:", body, "谢谢大家!"]
    return RawPage(file, "\n".join(lines).encode())


def dates_of(*pages):
    return [draft.date for draft in ingest(pages)]


THIRD = page("c.txt", "第十四届人民代表大会第三次会议", "2014年2月20日")


@pytest.mark.parametrize(
    ("session", "expected"),
    [
        ("第十四届人民代表大会第四次会议", "2014-02-20/2015-08-31"),
        ("十四届人大四次会议", "2014-02-20/2015-08-31"),
        ("第十四届人民代表大会第二次会议", "2012-08-01/2014-02-20"),
        ("第十四届人民代表大会第三次会议", "2014-01-20/2014-03-23"),
        # Another term, another body, a body inside the body: nothing is known of them.
        ("第十五届人民代表大会第一次会议", None),
        ("政协第十四届委员会第四次会议", None),
        ("第十四届人大常委会第四次会议", None),
    ],
)
def test_a_dated_session_teaches_the_years_of_its_neighbours(session, expected):
    assert dates_of(THIRD, page("d.txt", session, body=OTHER)) == ["2014-02-20", expected]


def test_sessions_before_and_after_close_the_interval():
    fifth = page(
        "e.txt", "第十四届人民代表大会第五次会议", "2016年1月25日", body="今年要把五件事办完,请代表监督。"
    )
    undated = page("d.txt", "第十四届人民代表大会第四次会议", body=OTHER)
    assert dates_of(THIRD, undated, fifth)[1] == "2014-07/2015-08"


def test_another_place_teaches_nothing():
    assert (
        dates_of(THIRD, page("d.txt", "第十四届人民代表大会第四次会议", body=OTHER, place="海宁市"))[1]
        is None
    )


def test_pages_that_contradict_one_another_teach_nothing():
    second = page(
        "b.txt", "第十四届人民代表大会第二次会议", "2015年2月20日", body="今年要把五件事办完,请代表监督。"
    )
    assert dates_of(THIRD, second, page("d.txt", "第十四届人民代表大会第四次会议", body=OTHER))[2] is None


def test_the_text_s_own_bounds_go_before_what_others_teach():
    alone = "2020-10-29/2021-11-11"
    body = "要认真贯彻党的十九届五中全会精神,把各项工作做实,让群众看得见。"
    assert dates_of(THIRD, page("d.txt", "第十四届人民代表大会第四次会议", body=body))[1] == alone


def test_the_evidence_quotes_both_pages():
    drafts = ingest((THIRD, page("d.txt", "第十四届人民代表大会第四次会议", body=OTHER)))
    evidence = drafts[1].evidence["date"]
    assert {one.grade for one in evidence} == {"inferred"}
    assert [(one.file, one.rule) for one in evidence] == [
        ("d.txt", "numbered-session"),
        ("c.txt", "session-dated-elsewhere"),
        ("c.txt", "session-dated-elsewhere"),
    ]
    assert evidence[2].quote == "2014年2月20日"


def test_a_stated_date_is_left_alone():
    drafts = ingest((THIRD, page("d.txt", "第十四届人民代表大会第四次会议", "2018年2月1日", body=OTHER)))
    assert drafts[1].date == "2018-02-01"
    assert taught(drafts) == drafts


def test_a_party_committees_plenums_are_counted_apart():
    (draft,) = ingest((page("a.txt", "委十一届三次全会", "2004年6月3日"),))
    assert session_of(draft)[0][1:] == ("党委", "市")
