"""Days of posting with the year last, and in years of the Republic."""

import doctest

import pytest

from archive.ingest import chrome, local_days
from archive.ingest.documents import RawPage
from archive.ingest.readers import html, text

_SPEECH = (
    "<h1>Remarks at the Library</h1><p>Good evening, neighbors. I am glad that we are here, and I "
    "thank you all for the books that you gave us.</p><p>Thank you.</p>"
)
_HANT = "各位嘉賓：\n今天我很高興和大家一起慶祝校慶，我要感謝歷任校長和老師。\n謝謝大家。"


def posted(markup: str) -> str | None:
    lifted = chrome.lift(html.read(RawPage("a.html", markup.encode())))
    return next((fact.value for fact in lifted.facts if fact.name == "posted"), None)


def test_it_does_what_its_examples_say():
    failed, tried = doctest.testmod(local_days)
    assert tried
    assert not failed


@pytest.mark.parametrize(
    ("lang", "line", "below", "day"),
    [
        ("en-US", "Posted: 04/05/2012", "", "2012-04-05"),
        ("en-GB", "Published: 04/05/2012", "", "2012-05-04"),
        ("en", "Posted 6/17/2011 9:15 AM", "", "2011-06-17"),
        ("", "Published: 04/05/2012", "Opened on 31 March 2012 by the mayor", "2012-05-04"),
        ("", "Post Date: 04/05/2012", "City Hall, 1 Canal Street, Halden, NY 13501", "2012-04-05"),
        ("en", "Posted: 04/05/2012", "", None),
        ("en-US", "Posted: 04/05/2012", "Opened on 31 March 2012 by the mayor", None),  # two signs disagree
        ("en-US", "Posted: 31/31/2012", "", None),
    ],
)
def test_the_page_tells_which_number_is_the_month(lang, line, below, day):
    assert posted(f'<html lang="{lang}"><p>{line}</p>{_SPEECH}<footer>{below}</footer>') == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("東陵大學電子報　第318期　98.06.20 出刊", "2009-06-20"),
        ("中華民國101年6月20日出刊", "2012-06-20"),
        ("上架日期：105/05/03", "2016-05-03"),
        ("民國101年6月20日", None),  # the day of the speech
        ("本報於98.06.20校慶出刊紀念冊", None),
    ],
)
def test_a_bulletin_counts_the_years_of_the_republic(line, day):
    lifted = chrome.lift(text.read(RawPage("a.txt", f"{line}\n校慶典禮致詞\n{_HANT}".encode())))
    assert next((fact.value for fact in lifted.facts if fact.name == "posted"), None) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Submitted by webmaster on Thu, 10/16/2014 - 11:20", "2014-10-16"),
        ("Wed, 10/03/2012 - 11:20 | admin", "2012-10-03"),
        ("Wed, 07/03/2012 - 11:20", "2012-03-07"),  # 3 July was a Tuesday
        ("Posted by webmaster on 16 October 2014", "2014-10-16"),
        ("Wed, 11/03/2012 - 11:20", None),  # neither is a Wednesday
        ("Wed, 10/03/2012", None),  # it may have been said then
        ("08.09.2015  22:19", "2015-09-08"),
        ("08.09.2015", None),
    ],
)
def test_the_weekday_tells_which_number_is_the_month(line, day):
    assert posted(f"<html><p>{line}</p>{_SPEECH}") == day
