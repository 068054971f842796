import pytest

from archive.ingest.evaluation.fields import compare

PINGHU = {"code": "330482", "name": "平湖市", "path": ["浙江省", "嘉兴市", "平湖市"]}


def outcome(gold: dict, report: dict | None) -> str:
    (verdict,) = compare(gold, report)
    return verdict.outcome


@pytest.mark.parametrize(
    ("expected", "found", "became"),
    [
        ("吴翠云", "吴翠云", "ok"),
        ("吴翠云", "吴 翠云", "ok"),
        (None, None, "empty"),
        ("吴翠云", None, "missed"),
        ("吴翠云", "翁市长", "wrong"),
        (None, "翁市长", "invented"),
    ],
)
def test_it_tells_right_missed_wrong_and_invented_apart(expected, found, became):
    assert outcome({"speaker": expected}, {"speaker": found}) == became


def test_it_compares_nothing_that_gold_does_not_name():
    assert compare({"title": "讲话"}, {"title": "讲话", "speaker": "某人", "date": "2011"})[1:] == []


def test_a_speech_that_was_not_reported_misses_every_value():
    verdicts = compare({"title": "讲话", "speaker": None, "date": "2011"}, None)
    assert [verdict.outcome for verdict in verdicts] == ["missed", "missed", "empty"]


def test_the_name_of_the_file_is_no_title():
    report = {"title": "a.txt", "pages": [{"file": "a.txt", "part": None}]}
    assert outcome({"title": "在会上的讲话"}, report) == "missed"


@pytest.mark.parametrize(
    ("expected", "found", "became"),
    [
        (PINGHU, PINGHU, "ok"),
        ({"code": "330482"}, PINGHU, "ok"),
        (PINGHU, {"code": "330400", "name": "嘉兴市"}, "wrong"),
        (PINGHU, None, "missed"),
        (None, PINGHU, "invented"),
        ({"code": None, "name": "德卢斯"}, None, "ok"),
        ({"code": None, "name": "德卢斯"}, {"code": None, "name": "德卢斯"}, "ok"),
        ({"code": None, "name": "德卢斯"}, PINGHU, "wrong"),
        ({"code": "430182", "then": {"code": "430124", "name": "宁乡县"}}, {"code": "430182"}, "wrong"),
    ],
)
def test_a_place_is_judged_by_its_code(expected, found, became):
    assert outcome({"place": expected}, {"place": found}) == became


@pytest.mark.parametrize(
    ("expected", "found", "grade", "became"),
    [
        ("2011-03-08", "2011-03-08", "stated", "ok"),
        ("2011", "2011~", "stated", "ok"),
        ("2011-03-08", "2011", "inferred", "wide"),
        ("2011-03-08", "2011", "stated", "wrong"),
        ("2011-03-08", "2012", "inferred", "wrong"),
        ("2011-01/2011-06", "2010-10-18/2012-11-15", "inferred", "wide"),
        ("2011-01/2011-06", "2011-03", "inferred", "wrong"),
        ("2011-01/2011-06", "../2012", "inferred", "wide"),
        ("2011-03-08", None, "", "missed"),
        (None, "2011", "inferred", "invented"),
        (None, None, "", "empty"),
    ],
)
def test_a_date_is_judged_by_the_days_it_may_mean(expected, found, grade, became):
    report = {"date": found, "evidence": {"date": [{"grade": grade}]}}
    assert outcome({"date": expected}, report) == became


@pytest.mark.parametrize(
    ("gold", "found", "became"),
    [
        ({"date_within": ["2010", "2012"]}, "2011", "ok"),
        ({"date_within": ["2010", "2012"]}, "2009/2011", "wrong"),
        ({"date_within": ["2010", "2012"]}, None, "empty"),
        ({"date": None, "date_within": ["2010", "2012"]}, "2010-05", "ok"),
        ({"date_meets": ["2010", "2012"]}, "2009/2011", "ok"),
        ({"date_meets": ["2010", "2012"]}, "2015", "wrong"),
        ({"date_meets": ["2010", "2012"]}, "../2009", "wrong"),
    ],
)
def test_a_date_that_the_page_only_bounds_may_be_left_open(gold, found, became):
    assert outcome(gold, {"date": found}) == became


def test_gaps_are_judged_by_place_and_kind_as_far_as_gold_names_them():
    found = {"gaps": [{"paragraph": 2, "kind": "paywall", "note": "省略300字"}]}
    assert outcome({"gaps": [{"paragraph": 2, "kind": "paywall"}]}, found) == "ok"
    assert outcome({"gaps": [{"paragraph": 3, "kind": "paywall"}]}, found) == "wrong"
    assert outcome({"gaps": []}, found) == "invented"
    assert outcome({"gaps": [{"kind": "paywall"}]}, {"gaps": []}) == "missed"


def test_witnesses_are_the_same_in_any_order():
    one, two = ({"pages": [{"file": file, "part": None}], "posted": None} for file in ("a.txt", "b.txt"))
    assert outcome({"witnesses": [one, two]}, {"witnesses": [two, one]}) == "ok"
    assert outcome({"witnesses": [one, two]}, {"witnesses": [one]}) == "wrong"


def test_an_open_text_is_asked_for_what_it_must_and_must_not_hold():
    report = {"paragraphs": ["同志们：", "现在开会。"]}
    gold = {"contains": ["同志们:"], "excludes": ["版权所有"], "first_paragraph": "同志们:"}
    assert {verdict.outcome for verdict in compare(gold, report)} == {"ok"}
    assert outcome({"contains": ["散会"]}, report) == "missed"
    assert outcome({"excludes": ["开会"]}, report) == "wrong"
    assert outcome({"last_paragraph": "散会。"}, report) == "wrong"


def test_evidence_has_the_grade_that_gold_asks_for():
    report = {"evidence": {"date": [{"grade": "conflict"}]}}
    assert outcome({"evidence_grade": {"date": "conflict"}}, report) == "ok"
    assert outcome({"evidence_grade": {"date": "stated"}}, report) == "wrong"
