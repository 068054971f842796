"""Pages of Hong Kong, Macao and Taiwan: two languages, a library's card, days of the Republic."""

import pytest

from archive.ingest.documents import RawPage
from archive.ingest.extract import names
from archive.ingest.pipeline import ingest

TEXT = (
    "今天我們在這裡見面,看到大家身體健康,我感到非常高興,也要向每一位辛苦的同仁表示敬意。",
    "過去一年我們修好了四十座碼頭,明年還要再修六十座,請大家繼續支持我們的工作。",
    "謝謝大家。",
)


def report(*lines, text=TEXT):
    (draft,) = ingest([RawPage("page.txt", "\n".join((*lines, *text)).encode())])
    return draft.report()


def test_a_title_in_two_languages_is_given_in_that_of_the_text():
    found = report("致辭", "Speech", "", "19 Mar 2016", "")
    assert (found["title"], found["date"]) == ("致辭", "2016-03-19")


def test_a_title_in_another_language_alone_stays():
    assert report("Speech at the Harbour Fair", "19 Mar 2016", "")["title"] == "Speech at the Harbour Fair"


def test_a_name_in_two_languages_is_one_person():
    found = report(
        "港口大學畢業典禮", "Speech by Ng Tai Man, Director of Harbours", "港務局局長 吳大文 致辭", ""
    )
    assert (found["speaker"], found["office"]) == ("吳大文", "港務局局長")


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("熱烈歡迎各位嘉賓蒞臨港口大學三十周年校慶啟動儀式,", "港口大學三十周年校慶啟動儀式"),
        ("歡迎各位對本局的工作提出意見,", None),
    ],
)
def test_who_welcomes_names_the_occasion(words, event):
    assert report("致辭", "", text=(f"大家好!{words}{TEXT[0]}", *TEXT[1:]))["event"] == event


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("港口大學109學年度畢業典禮 貴賓致詞", "港口大學109學年度畢業典禮"),
        ("對港務大會第五次會議開幕典禮致詞", "港務大會第五次會議開幕典禮"),
        ("對外貿易協會成立大會致詞", "對外貿易協會成立大會"),
        ("總統農曆春節談話", None),
        ("一百零三年元旦獻詞", None),
    ],
)
def test_the_occasion_of_a_title_without_its_at(title, event):
    assert report(title, "")["event"] == event


def test_the_national_day_of_the_republic_is_in_october():
    day = "今天是中華民國八十五年國慶。"
    assert report("總統蒞臨國慶大會致詞", "", text=(day, *TEXT))["date"] == "1996-10-10"


def test_of_another_national_day_in_traditional_characters_nothing_is_known():
    found = report("在2009年國慶酒會上的致辭", "", text=("今天是國慶。", *TEXT))
    assert found["date"] != "2009-10-10"


def test_a_free_librarys_card_names_the_author_and_the_day():
    found = report("總統對港務大會致詞", "", "維基文庫,自由的圖書館", "作者:吳大文", "1972年2月20日", "")
    assert (found["speaker"], found["date"]) == ("吳大文", "1972-02-20")
    card = "← | 100年談話 | 中華民國101年(2012年)1月22日於臺北市 發布機關:總統 吳大文 | 102年談話 |"
    found = report("在港務大會上的談話", card, "各位親愛的父老鄉親:")
    assert (found["date"], found["source_site"]) == ("2012-01-22", None)
    assert found["paragraphs"][0] == "各位親愛的父老鄉親:"


def test_an_author_elsewhere_is_whoever_wrote():
    assert report("總統對港務大會致詞", "", "作者:吳大文", "1972年2月20日", "")["speaker"] is None


@pytest.mark.parametrize(
    ("line", "name", "office"),
    [
        ("教育局杨润文局长", "杨润文", "局长"),
        ("社会文化司张裕司长", "张裕", "司长"),
        ("市教育局副局长", None, "市教育局副局长"),
        ("中级人民法院院长", None, "中级人民法院院长"),
    ],
)
def test_a_body_may_stand_before_a_name_and_the_head_of_it_behind(line, name, office):
    found = names.whole_line(line)
    assert (found.name and line[slice(*found.name)], line[slice(*found.office)]) == (name, office)


def test_a_bills_year_is_no_day_of_a_release_that_says_today():
    lead = "以下為港務局局長吳大文今日(星期三)在立法會會議上動議二讀《1999年碼頭條例草案》致辭全文:"
    text = ("主席女士:", *TEXT, "完", "一九九九年七月十四日(星期三)")
    assert report(lead, text=text)["date"] == "1999-07-14"
    assert report(lead.replace("今日", ""), text=text)["date"] != "1999-07-14"


def test_an_excerpt_tells_the_day_in_its_bracket():
    assert report("院長施政報告", "[節錄自立法院院會院長口頭施政報告114年2月25日]")["date"] == "2025-02-25"
    assert report("院長施政報告", "114年2月的船期[另見本院公報]")["date"] is None


@pytest.mark.parametrize(
    ("title", "event"), [("於歡送陳副總裁茶會之講詞", "歡送陳副總裁茶會"), ("論茶會之講詞", None)]
)
def test_a_title_may_say_whose_words_they_are_by_zhi(title, event):
    assert report(title)["event"] == event


def test_a_file_that_begins_gladly_is_called_by_its_first_line():
    text = ("我很榮幸獲邀出席今晚這個盛會。", *TEXT)
    found = report("把握海港 修好碼頭", text=text)
    assert (found["title"], found["event"]) == ("把握海港 修好碼頭", None)


def test_a_presidents_office_tells_of_its_head_over_his_words():
    head = (
        "總統出席港口公司四十五週年慶活動",
        "陳總統大川先生今天上午應邀出席港口公司四十五週年慶活動,並致詞。",
    )
    found = report("總統府新聞", "90年10月20日", *head, "總統致詞內容為:")
    assert (found["title"], found["date"]) == ("總統出席港口公司四十五週年慶活動", "2001-10-20")
    assert (found["speaker"], found["office"]) == ("陳大川", "總統")
    assert found["place"]["code"] == "710000"
    assert report("港口新聞", "90年10月20日", *head)["date"] is None


def test_a_name_may_stand_before_office_and_body():
    found = report("《碼頭約章》啟動禮歡迎辭", "余大文, 香港港務局總裁", "")
    assert (found["speaker"], found["office"]) == ("余大文", "香港港務局總裁")
    assert report("《碼頭約章》啟動禮歡迎辭", "余款, 香港港務局賬目", "")["speaker"] is None


def test_an_office_stands_before_what_it_greets():
    assert report("校友總會理事長 校慶賀詞")["office"] == "校友總會理事長"
