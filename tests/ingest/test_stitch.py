import itertools

from archive.ingest import stitch
from tests.ingest.texts import BODY, CLOSING, OPENING, SECOND, TITLE, lifted, page_of


def part(n, *, title=TITLE, lines=BODY, posted="2016-05-04", site="www.example.cn", doc=778):
    rest = (f"时间:{posted} 来源:网络", *lines, f"本文链接:https://{site}/wenku/{doc}.html")
    return lifted(page_of((f"{title}({n})", *rest)), f"{site}-{doc}-{posted}-{n}.txt")


def shape(documents):
    return [[(slot.part, bool(slot.page)) for slot in document.slots] for document in documents]


def test_it_orders_parts_whatever_their_order():
    for order in itertools.permutations((1, 2, 3)):
        assert shape(stitch.join([part(n) for n in order])) == [[(1, True), (2, True), (3, True)]]


def test_parts_before_the_one_given_are_known_to_be_missing():
    (document,) = stitch.join([part(4)])
    assert document.missing_parts == (1, 2, 3)
    (document,) = stitch.join([part(1), part(4)])
    assert document.missing_parts == (2, 3)


def test_it_never_joins_speeches_of_nearly_one_title():
    other = TITLE.replace("动员", "再动员")
    assert len(stitch.join([part(1), part(2, title=other)])) == 2


def test_it_never_joins_parts_of_two_sites_or_two_days_of_posting():
    assert len(stitch.join([part(1), part(2, site="www.example.org")])) == 2
    assert len(stitch.join([part(1), part(2, posted="2018-01-01", doc=900)])) == 2


def test_the_same_number_twice_is_two_documents():
    assert len(stitch.join([part(2), part(2, lines=(OPENING, CLOSING))])) == 2


def test_pages_without_numbers_stay_alone():
    page = lifted(page_of((TITLE, *BODY)))
    other = lifted(page_of((TITLE, *BODY[:3], CLOSING)), "other.txt")
    assert shape(stitch.join([page, other])) == [[(None, True)], [(None, True)]]


def test_a_first_page_joins_by_its_address():
    def at(address, name):
        return lifted(page_of((TITLE, *BODY, f"本文链接:{address}")), name)

    pages = [
        at("https://www.example.cn/a/33_2.html", "x.txt"),
        at("https://www.example.cn/a/33.html", "y.txt"),
    ]
    assert shape(stitch.join(pages)) == [[(1, True), (2, True)]]


def test_a_first_page_joins_by_its_file_name():
    pages = [
        lifted(page_of((TITLE, *BODY)), f"saved/{name}.txt") for name in ("speech", "speech_2", "speech_3")
    ]
    assert shape(stitch.join(pages)) == [[(1, True), (2, True), (3, True)]]


def test_a_page_mark_tells_how_many_parts_there_are():
    (document,) = stitch.join([lifted(page_of((TITLE, *BODY, "第2页 共3页")))])
    assert shape([document]) == [[(1, False), (2, True), (3, False)]]


def test_what_two_parts_both_print_is_cut_once():
    first, second = part(1, lines=(OPENING, SECOND)), part(2, lines=(SECOND[-30:] + OPENING, CLOSING))
    (document,) = stitch.join([first, second])
    assert "".join(line.text for line in document.pages[1].body) == OPENING + CLOSING
    assert [one.rule for one in document.pages[1].dropped].count("overlap") == 1


def test_a_title_printed_on_every_part_stands_in_the_head_once():
    (document,) = stitch.join([part(1), part(2), part(3)])
    assert [line.text for line in document.head] == [f"{TITLE}(1)"]
