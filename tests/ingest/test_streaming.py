import os
import pickle
import time
from pathlib import Path

import pytest

from archive.ingest import crew, intake, pipeline, streaming
from archive.ingest.documents import Draft, RawPage, Refusal

GOLD = Path(__file__).parent / "gold"
TEXT = "在全{0}春耕动员会上的讲话\n同志们:\n{0}的春耕生产就要开始了,我们要不误农时,抓好准备。谢谢大家!"


def streamed(raw_pages, **options):
    made = [one for together in streaming.ingest(raw_pages, **options) for one in together]
    return [one.outcome for one in sorted(made, key=lambda one: one.place)]


def pages(count):
    return [RawPage(f"{n}.txt", TEXT.format(f"{n}县").encode()) for n in range(count)]


@pytest.mark.parametrize("folder", [pytest.param("in_the_wild", marks=pytest.mark.slow), "negative"])
def test_it_reports_what_one_process_reports(folder):
    found = list(intake.open_all([GOLD / folder]))
    plain = [outcome.report() for outcome in pipeline.ingest(found)]
    assert [outcome.report() for outcome in streamed(found, workers=2)] == plain


def test_parts_that_lie_far_apart_meet():
    def part(n, body):
        return RawPage(f"part{n}.txt", f"在全市治水推进会上的讲话({n})\n\n{body}".encode())

    first = part(
        1,
        "同志们:\n\n这次会议是市委研究决定召开的。下面,我讲两点意见。\n\n一、看清形势。河面清了,支流还没有清。",
    )
    second = part(2, "二、突出重点。截污纳管要一户一户过,完成一个销号一个。谢谢大家。")
    outcomes = streamed([second, *pages(60), first], workers=2)
    whole = next(one for one in outcomes if isinstance(one, Draft) and "治水" in one.title)
    assert [page["part"] for page in whole.report()["pages"]] == [1, 2]


def test_pages_that_only_their_names_count_meet():
    title, seam = "县长在水厂交付仪式上的讲话", "水厂的管子一共铺了四十二公里,从山脚下的水库一直接到"
    first = f"{title}\n\n各位领导、同志们:\n\n今天我们在这里交付水厂,这是全县人民盼了多年的事。{seam}"
    later = f"{title}\n\n每一个村的村口。管护要跟上,水费要公开,一户一表,一月一抄。谢谢大家!"
    raw_pages = [RawPage("t2009_117.txt", first.encode()), RawPage("t2009_117_1.txt", later.encode())]
    for workers in (1, 2):
        outcomes = streamed([raw_pages[1], *pages(60), raw_pages[0]], workers=workers)
        whole = next(one for one in outcomes if isinstance(one, Draft) and "水厂" in one.title)
        assert [page["part"] for page in whole.report()["pages"]] == [1, 2]


SESSION = "在平湖市第十四届人民代表大会第{}次会议上的讲话\n{}各位代表:\n{}\n谢谢大家!"
SESSIONS = [
    SESSION.format("三", "(2014年2月20日)\n", "一年来,河道清了,学校修了,路也通到了山里,这是大家看得见的。"),
    SESSION.format("四", "", "全市的账要一笔一笔对清楚,不能含糊,也不能拖到明年再说,请代表们监督。"),
]


@pytest.mark.parametrize("workers", [1, 2])
def test_an_undated_session_learns_from_a_dated_one(workers):
    raw_pages = [RawPage(f"{n}.txt", text.encode()) for n, text in enumerate(SESSIONS)]
    outcomes = streamed([*raw_pages, *pages(60)], workers=workers)
    assert [outcome.date for outcome in outcomes[:2]] == ["2014-02-20", "2014-02-20/2015-08-31"]


def test_what_cannot_be_taught_stays_as_it_is():
    one = streaming.Numbered(3, Refusal("a.txt", "empty", "a.txt: holds no text"))
    assert streaming._untaught([([], pickle.dumps(one))], "takes too long") == [one]


def test_the_same_bytes_twice_are_one_page():
    assert len(streamed([*pages(2), RawPage("copy.txt", pages(1)[0].data)], workers=1)) == 2


def test_it_says_how_far_it_has_come():
    told = []
    streamed(pages(45), workers=2, told=told.append)
    assert told == sorted(told)
    assert told[-1] == 45


def _ends_on_seven(job):
    for item in job:
        if item == 7:
            os._exit(9)
    return [item * 2 for item in job]


def _fails_on_seven(job):
    return [item * 2 if item != 7 else 1 / 0 for item in job]


def _gives_up(job, why):
    return [why.partition(";")[0]]


@pytest.mark.parametrize(
    ("task", "why"),
    [
        (_ends_on_seven, "reading it ended the process that read it"),
        (_fails_on_seven, "could not be read (ZeroDivisionError)"),
    ],
)
def test_one_item_that_ends_its_process_or_fails_is_given_up_and_no_other(task, why):
    jobs = [list(range(start, start + 5)) for start in range(0, 20, 5)]
    with crew.Crew(2) as hands:
        found = list(hands.results(task, jobs, _gives_up))
    assert found == [why if item == 7 else item * 2 for item in range(20)]


def _sleeps(job):
    time.sleep(30)
    return job


def test_an_item_that_takes_too_long_is_given_up(monkeypatch):
    with crew.Crew(2) as hands:
        began = time.monotonic()
        found = list(hands.results(_hurried, [[1]], _gives_up))
    assert found == ["takes longer than 60 seconds to read"]
    assert time.monotonic() - began < 20


def _hurried(job):
    """Sleep for long, with the limit of a job shortened in the process that does it."""
    import signal

    signal.setitimer(signal.ITIMER_REAL, 0.2)
    return _sleeps(job)


def test_a_refusal_goes_through():
    refusal = Refusal("a.zip", "damaged", "a.zip: the zip archive is damaged; pack it again")
    assert streamed([refusal, *pages(1)], workers=1)[0] == refusal
