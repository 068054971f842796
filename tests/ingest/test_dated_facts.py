import tomllib
from datetime import date
from itertools import pairwise

import pytest

from archive.ingest.extract import dated_facts

# Plenums that each term had, and sessions of each congress that is over.
PLENUMS = {11: 7, 12: 7, 13: 9, 14: 7, 15: 7, 16: 7, 17: 7, 18: 7, 19: 7}
HONG_KONG = ("董建华", "曾荫权", "梁振英", "林郑月娥", "李家超")
MACAU = ("何厚铧", "崔世安", "贺一诚", "岑浩辉")
SESSIONS = dict.fromkeys(range(5, 14), 5)


@pytest.mark.parametrize(("series", "full"), [("plenums", PLENUMS), ("npc_sessions", SESSIONS)])
def test_it_holds_every_meeting_of_each_term_without_a_gap(series, full):
    rows = getattr(dated_facts.load(), series)
    terms = sorted({row.term for row in rows})
    assert terms == list(range(min(full), max(terms) + 1))
    for term in terms:
        numbers = [row.number for row in rows if row.term == term]
        assert numbers == list(range(1, len(numbers) + 1))
        assert len(numbers) == full.get(term, len(numbers))


def test_it_holds_every_congress_since_the_eleventh_in_five_year_terms():
    congresses = dated_facts.load().congresses
    assert [row.term for row in congresses] == list(range(11, 11 + len(congresses)))
    assert [row.first.year for row in congresses] == list(range(1977, 1977 + 5 * len(congresses), 5))


def test_it_puts_the_plenums_of_a_term_between_its_congress_and_the_next():
    facts = dated_facts.load()
    for plenum in facts.plenums:
        following = facts.congress(plenum.term + 1)
        assert plenum.first > facts.congress(plenum.term).last
        assert following is None or plenum.last < following.first


def test_it_has_one_session_of_the_people_s_congress_a_year():
    years = [row.first.year for row in dated_facts.load().npc_sessions]
    assert years == list(range(1978, 1978 + len(years)))


def test_it_never_lets_two_meetings_overlap():
    facts = dated_facts.load()
    party = sorted(facts.congresses + facts.plenums, key=lambda row: row.first)
    for rows in (party, facts.npc_sessions):
        assert all(before.last < after.first for before, after in pairwise(rows))
        assert all((row.last - row.first).days <= 21 for row in rows)


def test_it_keeps_meetings_in_the_order_in_which_they_met():
    facts = dated_facts.load()
    for rows in (facts.congresses, facts.plenums, facts.npc_sessions):
        ends = [row.last for row in rows]
        assert ends == sorted(ends)
    for congress in facts.congresses:
        first = facts.plenum(congress.term, 1)
        assert first is None or 0 < (first.first - congress.last).days <= 1


def test_it_finds_what_met_after_a_plenum():
    facts = dated_facts.load()
    assert facts.after(facts.plenum(17, 5)) == facts.plenum(17, 6)
    assert facts.after(facts.plenum(17, 7)) == facts.congress(18)
    assert facts.after(facts.plenums[-1]) is None


@pytest.mark.parametrize("office", ["总书记", "国家主席", "总理", "委员长"])
def test_it_has_one_holder_of_an_office_at_a_time(office):
    held = [row for row in dated_facts.load().leaders if row.office == office]
    assert all(before.last and before.last <= after.first for before, after in pairwise(held))
    assert held[-1].last is None
    # Only acting holders stood between two terms, in 1987 and 1988; what they were called is another office.
    gaps = [(before.last, after.first) for before, after in pairwise(held) if before.last != after.first]
    assert all(date(1987, 1, 1) < left < entered < date(1988, 5, 1) for left, entered in gaps)


def test_the_political_consultative_conference_meets_with_the_people_s_congress():
    facts = dated_facts.load()
    for session in facts.cppcc_sessions:
        congress = facts.session("人大", session.term, session.number)
        assert 1 <= (congress.first - session.first).days <= 2
        assert congress.first < session.last < congress.last


def test_a_chief_executive_follows_another_of_the_same_region():
    held = {row.name: row for row in dated_facts.load().leaders if row.office == "行政长官"}
    for names in (HONG_KONG, MACAU):
        rows = [held.pop(name) for name in names]
        # The office was empty, or held by one who acted, for three months of 2005 only.
        gaps = [(after.first - before.last).days for before, after in pairwise(rows)]
        assert all(days == 1 for days in gaps if days != 101)
    assert not held


def test_censuses_follow_one_another_in_their_years():
    days = {row.words: row for row in dated_facts.load().campaigns if "普查" in row.words}
    for kind in ("人口", "农业"):
        rows = [row for words, row in days.items() if kind in words]
        # The fourth count of people came eight years after the third.
        apart = {after.first.year - before.first.year for before, after in pairwise(rows)}
        assert apart <= {8, 10}
        assert all(before.last < after.first for before, after in pairwise(rows))


@pytest.mark.parametrize("office", ["国家主席", "总理", "委员长"])
def test_it_fills_the_offices_of_state_while_the_people_s_congress_sits(office):
    facts = dated_facts.load()
    for leader in (row for row in facts.leaders if row.office == office):
        assert any(session.first <= leader.first <= session.last for session in facts.npc_sessions)


def test_it_fills_the_general_secretary_s_office_at_a_plenum():
    facts = dated_facts.load()
    for leader in (row for row in facts.leaders if row.office == "总书记"):
        assert any(plenum.first <= leader.first <= plenum.last for plenum in facts.plenums)


def test_it_joins_five_year_plans_end_to_end():
    plans = dated_facts.load().plans
    assert plans[12] == (2011, 2015)
    assert all(plans[number][0] == plans[number - 1][1] + 1 for number in plans if number - 1 in plans)


@pytest.mark.parametrize(
    ("name", "number", "year"),
    [
        ("教师节", 27, 2011),
        ("教师节", 40, 2024),
        ("记者节", 12, 2011),
        ("植树节", 33, 2011),
        ("世界地球日", 42, 2011),
        ("国际护士节", 108, 2019),
        ("世界水日", 27, 2019),
        ("中国水周", 32, 2019),
        ("国际禁毒日", 32, 2019),
        ("世界无烟日", 32, 2019),
        ("全国爱耳日", 20, 2019),
        ("安全生产月", 18, 2019),
        ("全国防灾减灾日", 11, 2019),
        ("全国推广普通话宣传周", 22, 2019),
        ("国家宪法日", 6, 2019),
    ],
)
def test_it_reckons_numbered_days(name, number, year):
    day = next(row for row in dated_facts.load().numbered_days if row.name == name)
    assert day.year(number) == year


def test_it_names_everything_once():
    facts = dated_facts.load()
    for names in (
        [row.words for row in facts.coinages],
        [row.words for row in facts.foundings],
        [row.name for row in facts.numbered_days],
        [(row.name, row.office) for row in facts.leaders],
    ):
        assert len(names) == len(set(names))


@pytest.mark.parametrize(
    "words", ["新型冠状病毒", "党史学习教育", "共同富裕示范区", "一带一路", "扫黑除恶专项斗争", "建团"]
)
def test_it_leaves_out_words_with_an_older_or_a_local_sense(words):
    facts = dated_facts.load()
    assert words not in {row.words for row in facts.coinages} | {row.words for row in facts.foundings}


def test_it_names_a_source_that_it_lists_and_a_note_where_the_record_is_the_source():
    rows = tomllib.loads(dated_facts.TABLE.read_text(encoding="utf-8"))
    for name, group in rows.items():
        for row in group if name != "sources" else ():
            assert row["source"] in rows["sources"], (name, row)
            assert row["source"] != "record" or row["note"], (name, row)
    used = {row["source"] for name, group in rows.items() if name != "sources" for row in group}
    assert used == set(rows["sources"])


def test_it_knows_the_last_day_of_the_plenum_not_the_first():
    assert dated_facts.load().plenum(17, 5).last == date(2010, 10, 18)


def test_it_refuses_a_row_without_a_source(tmp_path):
    table = tmp_path / "facts.toml"
    table.write_text('[sources]\na = "b"\n\n[[congress]]\nterm = 12\nfirst = 1982-09-01\nlast = 1982-09-11\n')
    with pytest.raises(ValueError, match=r"facts\.toml.*no source"):
        dated_facts.load(table)


def test_it_refuses_a_row_that_ends_before_it_begins(tmp_path):
    table = tmp_path / "facts.toml"
    table.write_text(
        '[sources]\na = "b"\n\n[[congress]]\nterm = 12\nfirst = 1982-09-11\nlast = 1982-09-01\nsource = "a"\n'
    )
    with pytest.raises(ValueError, match="swap the days"):
        dated_facts.load(table)


def test_batches_and_ends_of_a_campaign_lie_within_it():
    for row in dated_facts.load().campaigns:
        for first, last in row.batches:
            assert row.first <= first < last <= row.last
        assert all(row.first < day < row.last for day in (row.opened_by, row.closed_from) if day)
