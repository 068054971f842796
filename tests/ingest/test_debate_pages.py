"""Pages of one speech of a debate, and what assemblies of the east print of theirs."""

import doctest
import re

import pytest

from archive.ingest import block_lines, debate_pages, source_names, title_signs
from archive.ingest.documents import Line, RawPage, Text
from archive.ingest.extract import leads, names
from archive.ingest.languages import en_written
from archive.ingest.pipeline import ingest
from archive.ingest.spans import Passage

DAY, MEMBER = "Monday, 3 May 2010", "Ada Ng (Halden, Harbour Labour Party, Minister for Ferries)"


@pytest.mark.parametrize("module", [debate_pages, title_signs])
def test_it_does_what_its_examples_say(module):
    failed, tried = doctest.testmod(module)
    assert tried
    assert not failed


def told(*texts):
    lines = [Line(Passage(text)) for text in texts]
    found = debate_pages.facts(lines, dict(enumerate(texts)), len(texts))
    return {fact.name: fact.passage.text for fact in found}


def test_it_reads_the_day_and_who_has_the_floor_with_his_office():
    shown = f"Photo of Ada Ng{MEMBER} Share this | Hansard source"
    assert told("House debates", DAY, "Ferry Bill", "1:06 pm", shown) == {
        "date": DAY,
        "speaker": "Ada Ng, Minister for Ferries",
    }


@pytest.mark.parametrize(
    "texts",
    [
        ("Ferry News", DAY, MEMBER),  # of no debate
        ("House debates", DAY, MEMBER, "Ben Lee (Marlow, Greens)"),  # of two
        ("House debates", DAY, "Ada Ng (Halden, a town on the coast)"),  # of no party
        ("House debates", MEMBER),
    ],
)
def test_it_takes_nothing_where_the_page_does_not_say_so(texts):
    assert told(*texts) == {}


def test_a_question_over_who_spoke_is_a_title_only_with_the_day():
    lines = {0: "Is the Pier Safe?", 1: "Mr Ada Ng, Harbour Master", 2: "I thank you all for coming."}
    assert not title_signs.worth(lines, 0)


def test_whoever_turns_to_the_chair_speaks_and_names_others():
    long = "主席,上次会议上委员们谈了渡轮条例,要求不交付内务委员会处理。" * 6
    named = "运输局局长李大明,随即根据规则提出议案,交由委员会审议。"
    text = Text((Passage(long), Passage(named)), ())
    assert not list(leads.in_opening(text))
    assert [passage.text for passage, _ in leads.in_opening(Text((Passage(named),), ()))] == [named]


def test_a_lead_names_a_governor_with_his_style():
    lead = "以下是港督李大明爵士于1958年1月3日在会议室的演说全文:"
    assert lead[slice(*leads.in_lead(lead, lead).name)] == "李大明"


def test_the_holder_of_an_office_is_no_source():
    assert source_names.sender("发布机关:北洲总统 李大明") is None
    assert source_names.sender("发布机构:春江市水利局") == ("春江市水利局", "publisher-line")


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("It is wonderful to be here with the pilots.", True),
        ("I'm your interim chairman, Ada Ng.", True),
        ("Welcome to Harbour Mail's Annual General Meeting.", True),
        ("It is great to be home in May.", False),
        ("I am your reader of many years.", False),
    ],
)
def test_signs_of_an_audience(words, heard):
    assert (re.search(en_written.SPOKEN_SIGNS, words, re.I) is not None) == heard


def test_a_motion_over_the_member_who_has_the_floor_is_the_title_and_his_seat_his_office():
    said = "陈大河议员:主席,码头的台阶缺了一角,缺了十九年,谁也没有补。\n\n主席,我谨此陈辞。"
    page = f"议员议案\n\n「修好码头」议案\n\n{said}"
    found = ingest([RawPage("a.txt", page.encode())])[0]
    assert (found.title, found.speaker, found.office) == ("「修好码头」议案", "陈大河", "议员")


def test_the_step_by_which_a_site_leads_to_a_page_names_it():
    crumbs = "You are here:\n  1. Home\n  2. Speeches\n  3. Swearing in of the pilot"
    said = "Good morning, ladies and gentlemen.\n\nI welcome you to the pier."
    page = f"{crumbs}\n\nSwearing in of the pilot\n\n2 October 2017\n\n{said}"
    found = ingest([RawPage("a.txt", page.encode())])[0]
    assert (found.title, found.date) == ("Swearing in of the pilot", "2017-10-02")


@pytest.mark.parametrize(("line", "named"), [("社长 李大河 Ada", True), ("市长信箱 Mail", False)])
def test_a_name_in_latin_letters_behind_one_in_chinese_is_no_part_of_it(line, named):
    assert block_lines.is_name(line) == named
    found = names.whole_line(line)
    assert (found is not None and found.name is not None and line[slice(*found.name)] == "李大河") == named
