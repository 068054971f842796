from datetime import date
from itertools import pairwise

import pytest

from archive.ingest.extract import dated_facts


def test_it_holds_every_plenum_of_each_term_without_a_gap():
    facts = dated_facts.load()
    for term in range(12, 20):
        numbers = [row.number for row in facts.plenums if row.term == term]
        assert numbers == list(range(1, len(numbers) + 1))
        assert len(numbers) >= 6


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


def test_it_has_one_general_secretary_at_a_time():
    held = [row for row in dated_facts.load().leaders if row.office == "总书记"]
    for before, after in pairwise(held):
        assert before.last and before.last <= after.first
    assert held[-1].last is None


def test_it_has_premiers_and_presidents_without_an_overlap():
    for office in ("总理", "国家主席"):
        held = [row for row in dated_facts.load().leaders if row.office == office]
        assert all(a.last and a.last <= b.first for a, b in pairwise(held))


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
    ],
)
def test_it_reckons_numbered_days(name, number, year):
    day = next(row for row in dated_facts.load().numbered_days if row.name == name)
    assert day.year(number) == year


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
