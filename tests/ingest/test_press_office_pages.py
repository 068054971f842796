"""Pages of press offices and papers outside the mainland, whole: title, speaker, day, place."""

import doctest

import pytest

from archive.ingest.documents import RawPage
from archive.ingest.languages import en_papers
from archive.ingest.pipeline import ingest

ENGLISH = (
    "Good evening, everyone, and thank you for coming down to the harbour on such a wet night.",
    "When I was a boy I counted the boats from that window, and I never reached the same number twice.",
    "We shall dredge the channel this winter, and I promise you that the lamps will burn again by spring.",
)


LONG_TITLE = (
    "SPEECH BY DR INES MARLOW, SENIOR MINISTER OF STATE, MINISTRY OF PIERS AND FERRIES, AT THE "
    "OPENING CEREMONY OF THE 12th HALDEN NORTHERN PIERS YOUNG LEADERS SUMMIT ON MONDAY, 23 JULY 2018, "
    "8.25AM, AT THE HALDEN INSTITUTION HIGH SCHOOL AUDITORIUM"
)


def report(*lines):
    (draft,) = ingest([RawPage("page.txt", "\n\n".join(lines).encode())])
    return draft.report()


def test_docs():
    assert doctest.testmod(en_papers).failed == 0


@pytest.mark.parametrize(
    ("above", "title"),
    [
        # The day with its occasion, the paper, the paper's headline, what a clerk numbers it by.
        (("Closing Remarks", "May 2, 2010, Commencement", "Ines Q. Marlow"), "Closing Remarks"),
        (
            (
                "State of the Harbour Address 2009",
                "Mayor Ines Marlow delivers state of the harbour address",
                "Halden Chronicle",
            ),
            "State of the Harbour Address 2009",
        ),
        (
            (
                "Speech at Pilots' End of Year Reception",
                "Speech delivered on 27 November, Q. R. Marlow Building",
            ),
            "Speech at Pilots' End of Year Reception",
        ),
        (
            (
                "Ines Marlow",
                "Gubernatorial Inaugural Address – Jan. 14, 2019",
                "Ines Marlow",
                "January 14, 2019",
            ),
            "Gubernatorial Inaugural Address – Jan. 14, 2019",
        ),
        (
            (
                "HG/PR/1615-HB/1155",
                "Harbour-Master, at Opening of Ninth Session of Harbour Board, Calls for Patience",
                "16 September 2014",
                "HB/1155",
                "Harbour-Master, at Opening of Ninth Session of Harbour Board,",
                "Calls for Patience",
                "Following are Harbour-Master Ines Marlow’s remarks at the opening "
                "of the ninth session of the Harbour Board, in Halden today:",
            ),
            "Harbour-Master, at Opening of Ninth Session of Harbour Board, Calls for Patience",
        ),
        # A bullet before it, a sentence's stop behind it, an office's address above it.
        (
            ("• 2009 State of the Harbour Address: “Today”", "• email print"),
            "2009 State of the Harbour Address: “Today”",
        ),
        (
            ("Speech by the Governor of Halden for the 2018 Harbour Day Reception.",),
            "Speech by the Governor of Halden for the 2018 Harbour Day Reception",
        ),
        (
            (
                "Halden Government Press Release",
                "Media Division, Ministry of Harbours and Locks,",
                "36th Storey, Quay Building, 46 Marlow Road, Halden 119963.",
                "Tel: 3757794/5",
                "SPEECH BY DR OWEN LEE, MINISTER OF STATE FOR HARBOURS, AT THE "
                "OFFICIAL OPENING OF MARLOW SCHOOL ON 17 APRIL 1999 AT 5.00 PM",
            ),
            "SPEECH BY DR OWEN LEE, MINISTER OF STATE FOR HARBOURS, AT THE "
            "OFFICIAL OPENING OF MARLOW SCHOOL ON 17 APRIL 1999 AT 5.00 PM",
        ),
        (
            (
                "You are on page 1of 14",
                "ADDRESS BY THE PRESIDENT OF HALDEN, MRS INES QUILL",
                "MARLOW, TO PARLIAMENT",
            ),
            "ADDRESS BY THE PRESIDENT OF HALDEN, MRS INES QUILL MARLOW, TO PARLIAMENT",
        ),
    ],
)
def test_the_title_is_what_the_speech_is_called(above, title):
    assert report(*above, *ENGLISH)["title"] == title


@pytest.mark.parametrize(
    ("title", "speaker", "office", "day"),
    [
        (
            "Speech by Minister for Foreign Ferries Dr Ines Marlow During the Committee of Ways Debate",
            "Ines Marlow",
            "Minister for Foreign Ferries",
            None,
        ),
        (
            "Speech By Minister, Harbour Office, And Second Minister For "
            "Locks Ms Ines Marlow At The Harbour Day Ceremony On 5 August 2012",
            "Ines Marlow",
            "Minister, Harbour Office, And Second Minister For Locks",
            "2012-08-05",
        ),
        (
            "SPEECH BY DR OWEN LEE, MINISTER OF STATE FOR HARBOURS, AT THE "
            "25TH ANNIVERSARY OF MARLOW SCHOOL ON 17 APRIL 1999 AT 5.00 PM",
            "Owen Lee",
            "Minister of State for Harbours",
            "1999-04-17",
        ),
        ("Remarks at the tribute to those lost on 5 August 2012", None, None, None),
        (
            "An Address by the Vice-Chancellor, Professor Owen Lee, on the Occasion of the 9th Lecture "
            "held on Friday, March 7, 2014 at the Marlow Hall",
            "Owen Lee",
            "Vice-Chancellor",
            "2014-03-07",
        ),
    ],
)
def test_a_long_title_tells_who_and_when(title, speaker, office, day):
    found = report(title, *ENGLISH)
    assert (found["speaker"], found["office"], found["date"]) == (speaker, office, day)


def test_an_abbreviated_office_stands_before_a_name():
    found = report("Harbour Day Rally 2006", "PM Owen Lee Marlow | 20 August 2006", *ENGLISH)
    assert (found["speaker"], found["office"], found["date"]) == ("Owen Lee Marlow", "PM", "2006-08-20")


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("澳门特别行政区行政长官林若水丙戌年新春献辞", "林若水"),
        ("中華民國一一一年總統農曆春節談話", None),
    ],
)
def test_a_year_of_the_calendar_parts_name_and_greeting(title, speaker):
    text = (
        "各位親愛的市民:",
        "踏入新的一年,我首先祝願大家身體健康,年年有餘,心想事成。",
        "去年我們修好了三條渠,今年再修兩條。謝謝大家。",
    )
    assert report(title, *text)["speaker"] == speaker


def test_the_title_of_a_series_is_not_its_neighbours():
    found = report(
        "某島一一一年春節談話",
        "110年某島春節談話 某島一一一年春節談話",
        "112年某島春節談話",
        "大家好,今天是小年夜,我要向各位拜個早年。",
        "去年我們一起修好了堤岸,也修好了碼頭,謝謝大家的努力。",
    )
    assert found["title"] == "某島一一一年春節談話"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("很高興和浸大的同學在香港相聚,講一講我做學徒的日子。", "810000"),
        ("你們走出捷運站,走進台大的校門,已經是四年前的事了。", "710000"),
        ("很高興和大學的同學在校園相聚,講一講我做學徒的日子。", None),
    ],
)
def test_universities_of_a_region_are_its_marks(text, code):
    place = report("畢業典禮致辭", "各位同學、各位老師:", text, "我祝願你們一路順風。謝謝大家。")["place"]
    assert (place and place["code"]) == code


def test_a_title_run_into_a_first_sentence_of_the_season_ends_before_it():
    title = "在市政府一届五次全体(扩大)会议上的讲话"
    text = (
        "春节刚过,市政府就决定召开一届五次全体(扩大)会议,目的是进一步落实全市工作部署,"
        "明确职责分工,狠抓工作落实,努力实现今年全市经济社会发展目标,争取各项工作有新的更大的进步。"
    )
    more = (
        "下面我讲三点意见:一要认清形势,坚定信心;二要突出重点,狠抓落实;"
        "三要转变作风,提高效能。大家回去以后要抓紧传达。谢谢大家。"
    )
    assert report(title + text + more)["title"] == title


@pytest.mark.parametrize(
    ("above", "day"),
    [
        (
            (
                "March 26, 2009",
                "State of the Harbour Address",
                "The full text of Mayor Ada Ng' address, delivered Wednesday:",
            ),
            None,
        ),
        (
            (
                "March 26, 2009",
                "State of the Harbour Address",
                "The full text of Mayor Ada Ng' address, delivered Thursday:",
            ),
            "2009-03-26",
        ),
        (("Mayor Ada Ng Election Speech 7th June 2019",), "2019-06-07"),
    ],
)
def test_a_day_that_the_lead_contradicts_is_the_papers(above, day):
    assert report(*above, *ENGLISH)["date"] == day


@pytest.mark.parametrize(
    ("above", "event"),
    [
        (
            (
                "Mayor's speech at National Harbour Banquet",
                "Mayor Ada Ng makes the speech at the Banquet, August 30, 2013 - Photo: HGP",
            ),
            "National Harbour Banquet",
        ),
        (
            ("Toast by Ms Ada Ng at the Reception on the 68th Anniversary of the Harbour Union",),
            "Reception on the 68th Anniversary of the Harbour Union",
        ),
        (
            ("Speech at luncheon in honour of the Harbour-Master of Lee",),
            "luncheon in honour of the Harbour-Master of Lee",
        ),
    ],
)
def test_the_occasion_is_named_in_full_and_no_caption_is_a_title(above, event):
    found = report(*above, *ENGLISH)
    assert (found["event"], found["title"]) == (event, above[0])


def test_the_opening_names_an_occasion_of_which_the_title_has_only_the_kind():
    opening = "今天,我们在这里隆重举行春江数码城开工仪式。我谨代表市委、市政府表示热烈的祝贺!"
    text = "市里将一如既往地支持项目建设,把服务做到工地上。最后祝项目早日建成。谢谢大家!"
    assert report("领导开工仪式讲话", "各位来宾:", opening, text)["event"] == "春江数码城开工仪式"


def test_hong_kongs_office_comes_before_its_guest_in_english():
    title = "SCED's speech at luncheon in honour of US Secretary of Commerce"
    lead = (
        "Following is a speech by the Secretary for Commerce and "
        "Economic Development, Ms Ada Ng, at a luncheon today (May 17):"
    )
    assert report(title, lead, *ENGLISH)["place"]["code"] == "810000"


def test_a_sites_way_past_its_menus_is_no_title():
    rows = "按此,跳至主要內容。", "字型大小", "預設字體大小 較大的字體 最大的字體 訂閱RSS 進階搜尋 網頁指南"
    text = (
        "各位議員:",
        "今年是我出任司長的第三個年頭,我心存感恩。",
        "去年修好的碼頭已經啟用,今年再修兩個。多謝各位。",
    )
    assert report(*rows, "在渡輪條例辯論的致辭", *text)["title"] == "在渡輪條例辯論的致辭"


def test_a_site_s_label_of_its_picture_names_nobody():
    lead = "Speech by the Governor of Halden for the 2018 Harbour Day Reception."
    found = report("Feature Image", lead, *ENGLISH)
    assert (found["speaker"], found["title"]) == (None, lead[:-1])


def test_the_hour_in_hong_kong_time_tells_whose_page_it_is():
    words = "Good morning. The ferries of Hong Kong carried nine million people last year, and none was late."
    markup = (
        "<h1>Speech by Director of Ferries at Pier Day</h1><p>Following is the speech by "
        "the Director of Ferries, Ms Ada Ng-Torres, at the Pier Day today (May 4):</p>"
        f"<p>Ladies and gentlemen,</p><p>{words}</p><p>Thank you.</p><p>Ends/Thursday, May 4, 2023<br>%s</p>"
    )
    pages = [markup % "Issued at HKT 09:15", markup % "Issued at 09:15"]
    found = [ingest([RawPage("a.html", page.encode())])[0].place for page in pages]
    assert [place and place.code for place in found] == ["810000", None]


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        # A central bank's: the card, and the lead in one line or in four.
        (
            (
                "Ines Marlow: Harbour policy - lifting the veil",
                "Speech by Ms Ines Marlow, Member of the Board of the Bank, at the Pier Colloquium on "
                '"Harbours: the next wave", Halden, 18 December 2019.',
                "Central bank speech |\n18 December 2019",
            ),
            ("Ines Marlow: Harbour policy - lifting the veil", "Ines Marlow", "2019-12-18"),
        ),
        (
            (
                "Issues in harbour policy: views from the pier",
                "Speech by Ines Marlow,\nGovernor of the Bank of Halden,\nat the luncheon of the Pier Club,"
                "\nHalden, 26 April 2004.",
            ),
            ("Issues in harbour policy: views from the pier", "Ines Marlow", "2004-04-26"),
        ),
        # What the library of such speeches adds: its card's day is its own.
        (
            (
                "Ines Marlow: Introducing Owen Pryce",
                "Opening remarks by Ms Ines Marlow, Governor of the Bank, at the Pier Lecture 2023 by "
                "Dr Owen Pryce, Halden, 19 July 2023.",
                "The views expressed in this speech are those of the speaker and not ours.",
                "Central bank speech  |\n24 July 2023\n |  2 pages",
            ),
            ("Ines Marlow: Introducing Owen Pryce", "Ines Marlow", "2023-07-19"),
        ),
        # Buttons that have run together; a title that goes on in the next line; who and when behind its dash.
        (
            (
                "Press Release",
                "Email this articleGovernment Homepage",
                "Opening remarks by Secretary for Piers and Ferries",
                "Following is the remarks by the Secretary for Piers and Ferries, Dr Ines Marlow, at a "
                "reception on 4 May 2003:",
            ),
            ("Opening remarks by Secretary for Piers and Ferries", "Ines Marlow", "2003-05-04"),
        ),
        (
            (
                "Keynote Speech by SFP at\nInaugural Belt & Pier Summit, Halden\n6 August 2017",
                "Ms Ines Marlow, Mayor",
            ),
            ("Keynote Speech by SFP at Inaugural Belt & Pier Summit, Halden", None, "2017-08-06"),
        ),
        (
            ("Reforming Halden’s Harbour (Speech 27 July 2009) – PM Ines Marlow",),
            (
                "Reforming Halden’s Harbour (Speech 27 July 2009) – PM Ines Marlow",
                "Ines Marlow",
                "2009-07-27",
            ),
        ),
        # A government's banner, and the column that a page stands in.
        (
            (
                "A Halden Government Agency Website How to identify",
                "Official website links end with .gov.ha",
                "Share sensitive information only on official, secure websites.",
                "Speech by Ms. Ines Marlow, Acting Minister for Piers (Schools), at the Prize Ceremony 2016",
                "Published Date: 25 August 2016 12:00 AM",
                "News Speeches",
            ),
            (
                "Speech by Ms. Ines Marlow, Acting Minister for Piers (Schools), at the Prize Ceremony 2016",
                "Ines Marlow",
                "2016",
            ),
        ),
        # A name that a picture is kept by; a title longer than others; days in a row.
        (
            (
                "Ines Marlow – 2016 Speech at Halden Pier Show",
                "inesmarlow",
                "Below is the text of the speech made by Ines Marlow, the Mayor, on 11 July 2016.",
            ),
            ("Ines Marlow – 2016 Speech at Halden Pier Show", "Ines Marlow", "2016-07-11"),
        ),
        (
            (LONG_TITLE,),
            (
                LONG_TITLE,
                "Ines Marlow",
                "2018-07-23",
            ),
        ),
        (
            ("Address to the Graduates", "Mayor Ines Marlow", "May 10-12, 2019"),
            ("Address to the Graduates", "Ines Marlow", "2019-05-10/2019-05-12"),
        ),
        (
            (
                "A Little Stodginess",
                "Ines Marlow",
                "Northern Chambers of Piers, Halden Friday 13 July 2018",
            ),
            ("A Little Stodginess", "Ines Marlow", "2018-07-13"),
        ),
    ],
)
def test_a_page_of_an_office_tells_title_speaker_and_day(above, expected):
    found = report(*above, *ENGLISH)
    assert (found["title"], found["speaker"], found["date"]) == expected


def test_what_a_viewer_of_documents_prints_over_one_is_no_title():
    found = report(
        "Size: px",
        "Start display at page:",
        'Download "Speech at the Harbour Fair"',
        "Transcription",
        *ENGLISH,
    )
    assert "Download" not in found["title"] and not any("Download" in text for text in found["paragraphs"])


def test_an_archives_ways_to_the_years_beside_are_no_title():
    found = report(
        "中華民國一○八年市長春節談話",
        "107年市長春節談話 中華民國一○八年市長春節談話\n中華民國108年(2019年)2月3日於臺北市\n"
        "發布機關:中華民國總統 李明\n109年市長春節談話",
        "大家好,今天是小年夜,我要跟各位拜個早年。",
        "過年期間,我們的同仁還在崗位上努力,請大家跟他們說聲謝謝。",
        "祝各位新年快樂!",
    )
    assert (found["title"], found["date"]) == ("中華民國一○八年市長春節談話", "2019-02-03")
    assert (found["speaker"], found["office"]) == ("李明", "中華民國總統")


def test_a_list_of_speeches_by_their_days_is_none_of_them():
    days = zip(("29", "10", "9"), ENGLISH, strict=True)
    listed = [line for day, words in days for line in (f"  • November {day}, 2011", f"    {words}")]
    assert report("Speeches RSS", *listed)["no_speech"]["kind"] == "index"


def test_an_office_alone_is_named_by_the_line_that_says_by_whom():
    above = (
        "Annual Pier Meeting 2017",
        "Opening Remarks by the Secretary for Piers and Ferries",
        "10 September 2017",
    )
    assert report(*above, *ENGLISH)["office"] == "Secretary for Piers and Ferries"


def test_a_counsel_s_rank_stands_behind_his_name():
    lead = "以下是律政司司長余大文資深大律師今日(十月二十三日)出席港口學員結業會操的致辭全文:"
    found = report(
        "律政司司長出席港口學員結業會操致辭全文", lead, "各位嘉賓:", "大家好!我很高興來到港口。", "謝謝各位。"
    )
    assert (found["speaker"], found["office"]) == ("余大文", "律政司司長")
