"""Occasions that titles name in other ways than "at the …", and who stands behind a title's own end."""

import doctest

import pytest

from archive.ingest import furniture, rolls, title_signs, voices
from archive.ingest.block_lines import leads_on_site
from archive.ingest.documents import RawPage
from archive.ingest.extract import english_leads, english_names, english_occasions, glued_titles, occasions
from archive.ingest.extract.folding import fold
from archive.ingest.languages.en_leads import is_lead
from archive.ingest.pipeline import ingest

TEXT = (
    "Good evening, ladies and gentlemen, and thank you for coming down to the harbour on such a wet night.",
    "We shall dredge the channel this winter, and I promise you that the lamps will burn again by spring.",
)
TEXT_ZH = (
    "各位嘉賓:",
    "今天我們在這裡見面,看到大家身體健康,我感到非常高興,也要向每一位辛苦的同仁表示敬意。",
    "過去一年我們修好了四十座碼頭,明年還要再修六十座,請大家繼續支持我們的工作。",
)


def report(*lines, text=TEXT):
    (draft,) = ingest([RawPage("page.txt", "\n\n".join((*lines, *text)).encode())])
    return draft.report()


@pytest.mark.parametrize("module", [english_occasions, glued_titles, title_signs])
def test_docs(module):
    assert doctest.testmod(module).failed == 0


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("Remarks on the 12th Harbour Day Reception by Mayor Ng", "12th Harbour Day Reception"),
        ("Remarks on the Harbour Peace Summit", None),
        ("Opening Remarks for the 5th Ada Ng Memorial Lecture", "5th Ada Ng Memorial Lecture"),
        ("Harbour Lecture, Halden University, 14 June 2017", "Harbour Lecture"),
        ("Harbour Lecture Notes, Halden University, 14 June 2017", None),
        ("The Speech from the Pier Inauguration", "Pier Inauguration"),
        ("A Speech from the Heart", None),
        ("Halden Synod at Marlow, Saturday 9th February 2013: The Bishop's Address", "Halden Synod"),
        ("Mayor's speech – Naming ceremony of the Harbour Bridge", "Naming ceremony of the Harbour Bridge"),
        ("Mayor's speech – Making the Summit work", None),
        ("My Address to the second Harbour Synod", "second Harbour Synod"),
        ("Speech On The Occasion Of The Harbour Bridge Opening", "Harbour Bridge Opening"),
    ],
)
def test_an_english_title_names_the_occasion(title, event):
    found = english_occasions.in_english(title)
    assert (found and title[slice(*found)]) == event


@pytest.mark.parametrize(
    ("lead", "named"),
    [
        ("The speech by Ada Ng at a reception for Halden pilots", True),
        ("The speech by Ada Ng at a reception for pilots", False),
    ],
)
def test_a_reception_for_somebody_by_name_is_one(lead, named):
    assert english_occasions.is_named(lead, (lead.index("reception"), len(lead))) is named


@pytest.mark.parametrize(
    ("above", "event"),
    [
        (
            ("Speech by Ada Ng, Chair", "Halden 50th Town Celebrations – Saturday 24 August 2013"),
            "Halden 50th",
        ),
        (
            ("Harbour Council 20th Anniversary Reception", "Speech by Ms Ada Ng, Chair"),
            "Harbour Council 20th",
        ),
        (("Harbour Council 20th Anniversary Reception", "Ms Ada Ng, Chair"), None),
        (("PRESIDENT’S REMARKS", "ANNUAL INSTALLATION DINNER--JUNE, 2002"), "ANNUAL INSTALLATION DINNER"),
        (
            (
                "A Harbour Speech",
                "Speech Delivered on the Occasion of the 3rd Pier Ceremony of Halden, Marlow",
            ),
            "3rd Pier Ceremony of Halden",
        ),
    ],
)
def test_a_line_beside_who_speaks_names_the_occasion(above, event):
    found = report(*above)["event"]
    assert (found is None) if event is None else found.startswith(event)


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("「2018春茶聯誼活動」主委致詞稿", "2018春茶聯誼活動"),
        ("「2018春茶聯誼計畫」主委致詞稿", None),
        ("春茶授證慶典-社長致詞", "春茶授證慶典"),
        ("在春茶協會會員大會致詞- 李明理事長", "春茶協會會員大會"),
        ("在春茶協會會員大會致詞- 綠水青山", None),
        ("港口大學畢業典禮演辭 行政長官 李明", "港口大學畢業典禮"),
        ("局長在春茶前瞻會議的開幕禮上致辭", "春茶前瞻會議的開幕禮"),
        ("局長在春茶前瞻會議的新年致辭", "春茶前瞻會議"),
        ("局長在春茶事務委員會會議開場發言", "春茶事務委員會會議"),
        ("局長為春茶節2023開幕禮主禮致開幕辭", "春茶節2023開幕禮"),
        ("局長為春茶節寄語", None),
    ],
)
def test_a_chinese_title_names_the_occasion(title, event):
    found = occasions.of_title(fold(title))
    assert (found and title[slice(*found)]) == event


def test_a_feast_is_an_occasion():
    lead = "以下是港口局局長李明今日(七月三十一日)在港口商會賀宴上致辭全文︰"
    assert report(lead, text=TEXT_ZH)["event"] == "港口商會賀宴"


def test_a_card_of_occasion_and_day_says_when_it_was():
    found = report("活動:春茶節啟動禮", "日期:2017年2月21日", text=TEXT_ZH)
    assert (found["event"], found["date"]) == ("春茶節啟動禮", "2017-02-21")


@pytest.mark.parametrize(
    ("title", "name", "office"),
    [
        (
            "SPEECH BY MR. A.B. NG CHAIRMAN OF THE HARBOUR COUNCIL",
            "A.B. NG",
            "CHAIRMAN OF THE HARBOUR COUNCIL",
        ),
        ("Speech by Dr Ada Ng Minister of Piers at the fair", "Ada Ng", "Minister of Piers"),
        ("Opening Address by DR ADA NG REGIONAL DIRECTOR", "ADA NG", "REGIONAL DIRECTOR"),
        ("Opening address by the Regional Director to the Harbour Committee", None, "Regional Director"),
        ("Remarks by the Most Honourable Ada Ng at the fair", "Ada Ng", None),
        ("Speech By the Halden Ambassador during the launch of the fair", None, "Halden Ambassador"),
        ("Chairman Ng Speaks on Putting Piers into Practice", "Ng", "Chairman"),
        ("Vice-Chancellor and President's Address: 2015 Graduation", None, "Vice-Chancellor and President"),
        ("Harbours and Piers' Address Book", None, None),
    ],
)
def test_an_english_title_names_who_speaks(title, name, office):
    found = english_leads.in_title(title)
    told = (found.name, found.office) if found else (None, None)
    assert tuple(span and title[slice(*span)] for span in told) == (name, office)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("The Most Reverend Doctor Ada N Ng", "Ada N Ng"),
        ("Governor Ada Ng, HCB", "Ada Ng"),
        ("HMIN Groundbreaking", None),
        ("PAST PRESIDENTS", None),
    ],
)
def test_a_line_names_a_person(line, name):
    found = english_names.person(line)
    assert (found and line[slice(*found.name)]) == name


def test_a_speaker_introduces_his_own_text():
    lead = "This is the text of the speech I gave to the twin towns on Saturday 16th May 2015. It was fun."
    assert is_lead(lead) and not is_lead("This is the text of the speech that I like best.")
    found = report("Sunday 17 May 2015", "Speech at the twin towns gathering", lead)
    assert found["date"] == "2015-05-16"


def test_the_day_behind_an_occasion_is_that_of_the_speech():
    title = "Halden Synod at Marlow, Saturday 9th February 2013: The Bishop's Address"
    assert report(title)["date"] == "2013-02-09"
    history = "A History of the Harbour Trust and of Its Long, Wet Years"
    assert report(title.replace("The Bishop's Address", history))["date"] is None


def test_whoever_is_called_excellency_listens():
    found = report(
        "Governor’s speech – Handing over ceremony of the Harbour Council",
        "Governor Ada Ng, HCB",
        "Your Excellency Dame Ines Marlow, Governor General of Halden",
        "Honourable Owen Lee, Outgoing Chairman of the Council",
        "Members of the Council",
    )
    assert (found["speaker"], found["event"]) == ("Ada Ng", "Handing over ceremony of the Harbour Council")
    assert rolls._TURNED_TO.match("Your Excellent Adventure") is None


def test_a_roll_with_hyphens_is_no_dash_line():
    title = "Director’s Inaugural Address at the Seventh Session of the Harbour Committee"
    roll = (
        "- Your Excellency Ms Ada Ng, Minister of Piers",
        "- Mr Owen Lee, Minister of Locks",
        "- Partners",
    )
    assert report(title, "7 October 2024", *roll)["title"] == title


def test_whoever_reads_it_out_is_not_the_speaker():
    found = report("Keynote Address", "YB Tuan Owen Lee, Minister of Piers", "(read by Ms Ada Ng, Secretary)")
    assert (found["speaker"], found["office"]) == ("Owen Lee", "Minister of Piers")


def test_what_announces_the_words_is_no_title():
    found = report("總統今天出席港口博物館開幕典禮並致詞。", "總統致詞內容為:", text=TEXT_ZH)
    assert found["title"] != "總統致詞內容為:"


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("You are on page 1of 16", "site-note"),
        ("By: Ada Marlow 0", "byline"),
        ("1. Home", "breadcrumb"),
        ("1. Home rule for Halden", ""),
        ("Browse latest Browse all 3116", "site-note"),
    ],
)
def test_what_sites_print_over_a_text(line, rule):
    assert (furniture.rule_of(line) or "") == rule


def test_a_column_of_speeches_and_releases_is_no_title():
    assert leads_on_site("Major Speeches, Presentations and Press Releases")
    assert leads_on_site("Speeches of the Ambassador")
    assert not leads_on_site("Speeches and Silence in the Harbour")


def test_who_thanked_whom_is_reported():
    told = (
        "President Ng returned to the hall. President Ng thanked the pilots. President Ng praised the crew."
    )
    assert voices.heard_in_english(told).reports_others
    assert not voices.heard_in_english(
        "I thank you all. President Ng thanked us, and we thank him."
    ).reports_others


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("第三届市长杯足球赛开幕式上的讲话", "第三届市长杯足球赛开幕式"),
        ("春江镇第十九届镇长宣誓就职典礼演说全文", "春江镇第十九届镇长宣誓就职典礼"),
        ("市长足球赛开幕式讲话", "足球赛开幕式"),
    ],
)
def test_an_office_may_be_of_the_occasion(title, event):
    assert title[slice(*occasions.in_title(title))] == event
