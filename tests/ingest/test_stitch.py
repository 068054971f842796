import itertools

from archive.ingest import stitch
from tests.ingest.texts import BODY, CLOSING, OPENING, SECOND, TITLE, lifted, page_of


def lines_of(n):
    """Return the lines of the n-th part of a speech: the salutation first, the closing nowhere yet."""
    opening = ("同志们:", OPENING) if n == 1 else ()
    return (*opening, f"{'零一二三四五'[n]}、抓好第{n}项工程", f"第{n}项工程在河的第{n}段。" + SECOND)


def part(n, *, title=TITLE, lines=None, posted="2016-05-04", site="www.example.cn", doc=778):
    lines = lines or lines_of(n)
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


def test_a_first_page_that_opens_and_closes_is_whole_whatever_a_viewer_counts():
    pager = "第1页 / 共4页"
    (whole,) = stitch.join([lifted("\n".join((TITLE, *BODY, pager)))])
    (part,) = stitch.join([lifted("\n".join((TITLE, *BODY[:-1], pager)))])
    assert (whole.missing_parts, part.missing_parts) == ((), (2, 3, 4))


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
    def at(n, address, name):
        return lifted(page_of((TITLE, *lines_of(n), f"本文链接:{address}")), name)

    pages = [
        at(2, "https://www.example.cn/a/33_2.html", "x.txt"),
        at(1, "https://www.example.cn/a/33.html", "y.txt"),
    ]
    assert shape(stitch.join(pages)) == [[(1, True), (2, True)]]


def test_a_first_page_joins_by_its_file_name():
    pages = [
        lifted(page_of((TITLE, *lines_of(n))), f"saved/{name}.txt")
        for n, name in enumerate(("speech", "speech_2", "speech_3"), 1)
    ]
    assert shape(stitch.join(pages)) == [[(1, True), (2, True), (3, True)]]


def test_a_page_mark_tells_how_many_parts_there_are():
    (document,) = stitch.join([lifted(page_of((TITLE, *lines_of(2), "第2页 共3页")))])
    assert shape([document]) == [[(1, False), (2, True), (3, False)]]


def test_what_two_parts_both_print_is_cut_once():
    first, second = part(1, lines=(OPENING, SECOND)), part(2, lines=(SECOND[-30:] + OPENING, CLOSING))
    (document,) = stitch.join([first, second])
    assert "".join(line.text for line in document.pages[1].body) == OPENING + CLOSING
    assert [one.rule for one in document.pages[1].dropped].count("overlap") == 1


def test_a_clause_is_cut_where_a_notice_says_that_the_text_is_taken_up():
    above, below = SECOND + "哪个乡镇晚了,", "请他上台讲。" + OPENING
    for notice, kept in (("(接上页)", below), ("", "哪个乡镇晚了," + below)):
        pages = [part(1, lines=(OPENING, above)), part(2, lines=(notice + "哪个乡镇晚了,", below, CLOSING))]
        (document,) = stitch.join(pages)
        assert "".join(line.text for line in document.pages[1].body) == kept + CLOSING


def test_a_title_printed_on_every_part_stands_in_the_head_once():
    (document,) = stitch.join([part(1), part(2), part(3)])
    assert [line.text for line in document.head] == [TITLE]


def test_parts_are_told_by_words_too():
    names = {"上": 1, "中": 2, "下": 3}
    pages = [lifted(page_of((f"{TITLE}({word})", *lines_of(n))), f"{n}.txt") for word, n in names.items()]
    for order in itertools.permutations(pages):
        assert shape(stitch.join(order)) == [[(1, True), (2, True), (3, True)]]
    assert shape(stitch.join([pages[0], pages[2]])) == [[(1, True), (2, True)]]
    assert shape(stitch.join(pages[2:])) == [[(1, False), (2, True)]]
    assert shape(stitch.join(pages[:1])) == [[(1, True), (2, False)]]


def test_a_continuation_joins_the_page_whose_text_it_goes_on_with():
    first = lifted(page_of((TITLE, *lines_of(1))), "a.txt")
    second = lifted(page_of((f"{TITLE}(续)", *lines_of(2))), "b.txt")
    assert shape(stitch.join([first, second])) == [[(1, True), (2, True)]]
    elsewhere = lifted(page_of((f"{TITLE}(续)", *lines_of(4))), "c.txt")
    assert len(stitch.join([first, elsewhere])) == 2


def test_two_whole_speeches_numbered_by_a_site_are_two():
    other = ("同志们:", "今年汛期来得早。" + OPENING.replace("水利", "防汛"), "一、克服麻痹思想", CLOSING)
    documents = stitch.join([part(1, lines=BODY), part(2, lines=other)])
    assert len(documents) == 2
    assert not any(document.missing_parts for document in documents)


def test_parts_that_name_two_days_of_speaking_are_two_speeches():
    first, second = (
        lifted(page_of((f"{TITLE}({n})", f"(2011年{n}月3日)", *lines_of(n))), f"{n}.txt") for n in (1, 2)
    )
    assert len(stitch.join([first, second])) == 2


def test_later_parts_without_a_title_join_by_address_or_by_file_and_text():
    def pages(names, address=""):
        texts = [(TITLE, *lines_of(1)), lines_of(2), lines_of(3)]
        for n, (name, text) in enumerate(zip(names, texts, strict=True), 1):
            at = (f"本文链接:{address.format(f'_{n}' if n > 1 else '')}",) if address else ()
            yield lifted(page_of((*text, *at)), name)

    whole = [[(1, True), (2, True), (3, True)]]
    assert shape(stitch.join(pages(("a.txt", "a_2.txt", "a_3.txt")))) == whole
    assert shape(stitch.join(pages(("a1.txt", "a2.txt", "a3.txt")))) == whole
    assert (
        shape(stitch.join(pages(("x.txt", "y.txt", "z.txt"), "https://www.example.cn/a/33{}.html"))) == whole
    )


def test_a_file_without_a_title_that_nothing_leads_to_stays_alone():
    first, other = lifted(page_of((TITLE, *lines_of(1))), "a1.txt"), lifted(page_of(lines_of(4)), "a2.txt")
    assert len(stitch.join([first, other])) == 2


def test_of_two_speeches_of_one_title_a_part_joins_the_one_it_goes_on_from():
    def half(n, words, file):
        return lifted(page_of((f"{TITLE}({n})", *(lines_of(1)[:2] if n == 1 else ()), words)), file)

    a = half(1, SECOND + "闸门要在汛期之前", "p.txt"), half(2, "换完。" + CLOSING, "q.txt")
    b = half(1, SECOND + "三件事都办完了。", "r.txt"), half(2, "四、最后一件事情。" + CLOSING, "s.txt")
    for order in itertools.permutations((*a, b[0])):
        found = stitch.join(order)
        assert [page.page.file for page in max(found, key=lambda one: len(one.pages)).pages] == [
            "p.txt",
            "q.txt",
        ]


def test_the_last_part_follows_all_the_others():
    marks = ("(一)", "(续一)", "(续完)")
    pages = [lifted(page_of((TITLE + mark, *lines_of(n))), f"{n}.txt") for n, mark in enumerate(marks, 1)]
    for order in itertools.permutations(pages):
        assert shape(stitch.join(order)) == [[(1, True), (2, True), (3, True)]]


def test_a_number_that_only_the_address_carries_misses_no_parts_of_a_speech_that_opens():
    head = "<!-- saved from url=(0040)http://www.shuixian.example.cn/t0912_33.html -->"
    text = "".join(f"<p>{line}</p>" for line in (*BODY[:2], *BODY[3:]))
    page = lifted(f"<html>{head}<title>{TITLE}</title><h1>{TITLE}</h1>{text}</html>", "a.html")
    assert stitch.join([page])[0].missing_parts == ()


def test_a_longer_clause_is_cut_where_the_text_breaks_off_in_a_sentence():
    clause = "阴坡的侧柏、连翘,集体管,"
    first, second = (
        part(1, lines=(OPENING, "向阳坡由农户挑;" + clause)),
        part(2, lines=(clause + "先发证。", CLOSING)),
    )
    (document,) = stitch.join([first, second])
    assert "".join(line.text for line in document.pages[1].body) == "先发证。" + CLOSING


def linked(n, *, title=TITLE, lines=None, last=4):
    """Return the n-th page of a speech on a site whose pager links all of them."""
    links = "".join(f"<b>{m}</b>" if m == n else f"<a href=a_{m}.html>{m}</a>" for m in range(1, last + 1))
    text = "".join(f"<p>{line}</p>" for line in lines or lines_of(n))
    return lifted(
        f"<h1>{title}</h1>{text}<div><a href=#>上一页</a>{links}<a href=#>下一页</a></div>", f"a_{n}.html"
    )


def test_pages_that_a_pager_links_and_nobody_gives_are_missing():
    (document,) = stitch.join([linked(1, title=f"{TITLE}(1)"), linked(2, title=f"{TITLE}(2)")])
    assert document.missing_parts == (3, 4)
    (document,) = stitch.join([linked(3, title=f"{TITLE}(3)")])
    assert document.missing_parts == (1, 2, 4)


def test_a_pager_under_a_whole_speech_may_be_that_of_the_replies():
    (document,) = stitch.join([linked(1, lines=BODY)])
    assert document.missing_parts == ()
    assert document.slots[0].part is None


def test_the_number_may_stand_before_the_site_s_name_in_the_line_of_a_file():
    def saved(n, name):
        lines = (f"{TITLE}({n})_{name}", "发布时间:2016-05-04", f"当前第{n}页 共3页", "", *lines_of(n))
        return lifted(page_of(lines), f"sl_{n}.txt")

    assert shape(stitch.join([saved(n, "江东文库") for n in (1, 3)])) == [[(1, True), (2, False), (3, True)]]
    # Another speech's pages have another title.
    other = lifted(page_of((f"{TITLE.replace('水利', '造林')}(2)_江东文库", *lines_of(2))), "sl_2.txt")
    assert len(stitch.join([saved(1, "江东文库"), other])) == 2


def test_a_first_page_s_line_may_end_in_the_site_s_name_and_no_number():
    cut = (
        ("同志们:", OPENING, "一、守住堤坝", "每段堤要有名字,名字要"),
        ("写在桩上。", "二、备足沙石", CLOSING),
    )
    pages = [
        lifted(page_of((f"{TITLE}{mark}_江东文库", "", *lines)), f"{n}.txt")
        for n, (mark, lines) in enumerate(zip(("", "(2)"), cut, strict=True))
    ]
    assert shape(stitch.join(pages)) == [[(1, True), (2, True)]]
    assert [line.text for page in pages for line in page.head] == [TITLE, TITLE]
    # What stands behind a dash may be the occasion.
    page = lifted(page_of((f"把堤守住——{TITLE}", "", *cut[0])))
    assert page.fact("title").value == f"把堤守住——{TITLE}"
