import pytest

from archive.ingest import split
from tests.ingest.texts import CLOSING, OPENING, SECOND, body, head, lifted, page_of


def speech(title, *, place="县", date=None):
    lines = [title, *([date] if date else []), "同志们:", OPENING.replace("县", place), SECOND, CLOSING]
    return lines


FIRST, OTHER, THIRD = "在全县植树动员会上的讲话", "在敬老节座谈会上的致辞", "在春训班结业式上的讲话"


def titles(pages):
    return [page.fact("title").value for page in pages]


def test_it_splits_at_ordinal_headings_and_keeps_the_ordinal_out_of_the_title():
    lines = ["领导讲话稿三篇", "时间:2015-06-01 来源:网络"]
    for number, title in zip("一二三", (FIRST, OTHER, THIRD), strict=True):
        lines += [f"篇{number}:{title}", *speech(title)[1:]]
    pages = split.parts(lifted(page_of(lines)))
    assert titles(pages) == [FIRST, OTHER, THIRD]
    assert [head(page)[0] for page in pages] == [FIRST, OTHER, THIRD]
    assert all(body(page) == ["同志们:", OPENING, SECOND, CLOSING] for page in pages)


def test_the_name_of_the_collection_before_the_ordinal_is_no_part_of_the_title():
    lines = ["领导讲话稿范例3篇"]
    for number, title in zip("一二三", (FIRST, OTHER, THIRD), strict=True):
        lines += [f"领导讲话稿篇{number}:{title}", *speech(title)[1:]]
    pages = split.parts(lifted(page_of(lines)))
    assert titles(pages) == [FIRST, OTHER, THIRD]
    assert [head(page)[0] for page in pages] == [FIRST, OTHER, THIRD]


def test_it_splits_at_titles_over_salutations():
    lines = [*speech(FIRST, date="(2001年3月5日)"), *speech(OTHER, date="(2002年10月9日)"), *speech(THIRD)]
    pages = split.parts(lifted(page_of(lines)))
    assert titles(pages) == [FIRST, OTHER, THIRD]


def test_no_fact_of_one_speech_leaks_into_another():
    lines = [*speech(FIRST, date="(2001年3月5日)"), *speech(OTHER), *speech(THIRD)]
    pages = split.parts(lifted(page_of(["上传时间:2015-06-01", *lines])))
    assert [head(page) for page in pages] == [[FIRST, "(2001年3月5日)"], [OTHER], [THIRD]]
    assert [page.fact("posted").value for page in pages] == ["2015-06-01"] * 3


def test_a_list_of_contents_is_no_first_speech():
    contents = [f"第{number}篇:{title}" for number, title in zip("一二", (FIRST, OTHER), strict=True)]
    lines = ["讲话汇编", "目录", *contents]
    for heading, title in zip(contents, (FIRST, OTHER), strict=True):
        lines += [heading, *speech(title)[1:]]
    assert titles(split.parts(lifted(page_of(lines)))) == [FIRST, OTHER]


def test_it_leaves_one_speech_alone():
    page = lifted(page_of(speech(FIRST)))
    assert split.parts(page) == [page]


def test_a_salutation_before_the_close_divides_nothing():
    lines = [*speech(FIRST)[:-1], "同志们:", "在全县植树动员会上的讲话精神要传达下去。" + SECOND, CLOSING]
    assert len(split.parts(lifted(page_of(lines)))) == 1


def test_labels_above_the_titles_are_the_collections():
    lines = ["开幕式致辞范例(3篇)"]
    for number, title in zip("一二三", (FIRST, OTHER, THIRD), strict=True):
        lines += [f"【第{number}篇】", *speech(title)]
    pages = split.parts(lifted(page_of(lines)))
    assert titles(pages) == [FIRST, OTHER, THIRD]
    assert all(body(page) == ["同志们:", OPENING, SECOND, CLOSING] for page in pages)


def test_entries_that_have_labels_only_are_entries_too():
    lines = ["领导讲话稿范文3篇"]
    for number, title in zip("一二三", (FIRST, OTHER, THIRD), strict=True):
        lines += [f"【范文{number}】", *speech(title)[1:]]
    pages = split.parts(lifted(page_of(lines)))
    assert [body(page) for page in pages] == [["同志们:", OPENING, SECOND, CLOSING]] * 3


def test_two_speeches_at_one_event_are_two_by_their_heads_and_addresses():
    first = ["同志们:", OPENING, SECOND]
    second = ["同志们:", "刚才的意见我都同意。" + SECOND, OPENING]
    lines = [FIRST, "县委书记 莫有渠", *first, "★★★★★★", FIRST, "县长 方无埂", *second]
    pages = split.parts(lifted(page_of(lines)))
    assert [body(page) for page in pages] == [first, second]


def test_a_speech_is_told_nothing_by_the_lines_of_its_neighbour():
    body = [
        "同志们:",
        "春耕生产就要开始了,我们要不误农时,抓好准备,把种子、化肥和农机都备齐。" * 3,
        "谢谢大家!",
    ]
    first = ["在全县春耕动员会上的讲话", *body, "(作者系平湖市人民政府副市长)"]
    second = ["在全县防汛工作会议上的讲话", *body]
    one, other = split.parts(lifted(page_of(["某某文库", *first, *second, "网站地图"])))
    assert "平湖市" in "".join(line.text for line in one.page.lines)
    assert "平湖市" not in "".join(line.text for line in other.page.lines)
    assert {one.page.lines[0].text, other.page.lines[0].text} == {"某某文库"}


def test_two_speeches_under_rows_of_day_and_office_are_two():
    rows = (
        "2012年10月13日上午 · 某县县长 · 录音整理:柳絮",
        "2012年10月13日下午 · 某县教育局局长 · 录音整理:柳絮",
    )
    first, second = ["各位朋友:", OPENING, SECOND], ["各位朋友:", SECOND, CLOSING]
    lines = [f"李明:{FIRST}", rows[0], *first, f"王芳:{OTHER}", rows[1], *second]
    pages = split.parts(lifted(page_of(lines)))
    assert titles(pages) == [f"李明:{FIRST}", f"王芳:{OTHER}"]
    assert [head(page)[2] for page in pages] == ["某县县长", "某县教育局局长"]


def dated(day, n, title):
    return [f"第{n}篇 {title}", f"发言人:局长 {'王芳' if n == '二' else '李明'}", f"时间:{day}"]


def test_labels_under_an_entrys_title_tell_its_own_day_and_never_when_the_page_was_put_up():
    lines = [
        "发布日期:2015-06-01 来源:某某网",
        *dated("2009年3月12日", "一", FIRST),
        *speech(FIRST)[1:],
        *dated("2009年10月26日", "二", OTHER),
        "各位老人家:",
        *speech(OTHER, place="乡")[2:],
    ]
    pages = split.parts(lifted(page_of(lines)))
    assert [page.fact("date").value for page in pages] == ["2009年3月12日", "2009年10月26日"]
    assert [page.fact("speaker").value for page in pages] == ["局长 李明", "局长 王芳"]
    assert [[fact.value for fact in page.facts if fact.name == "posted"] for page in pages] == [
        ["2015-06-01"]
    ] * 2


def test_days_that_differ_from_entry_to_entry_are_no_day_of_posting():
    lines = ["讲话两篇"]
    for n, title, day in (("一", FIRST, "2009-03-12"), ("二", OTHER, "2009-10-26")):
        lines += [f"第{n}篇 {title}", f"日期:{day}", *speech(title)[1:]]
    pages = split.parts(lifted(page_of(lines)))
    assert titles(pages) == [FIRST, OTHER]
    assert [page.fact("posted") for page in pages] == [None, None]


def listed(*labels):
    contents = ["目录", f"篇一：{FIRST}", f"篇二：{OTHER}"]
    first = [labels[0], FIRST, "副县长 李明", "同志们:", OPENING, SECOND]
    return [*contents, *first, labels[1], OTHER, "局长 王芳", "各位老人:", SECOND, CLOSING]


def test_a_label_alone_over_each_title_outweighs_a_list_of_contents():
    for labels in (("篇一：", "篇二："), ("之一", "之二")):
        pages = split.parts(lifted(page_of(listed(*labels))))
        assert titles(pages) == [FIRST, OTHER] and all(page.body for page in pages)


def test_where_the_ordinals_only_list_the_speeches_their_titles_part_them():
    pages = split.parts(lifted(page_of(listed("★★★★", "★★★★"))))
    assert titles(pages) == [FIRST, OTHER]


def test_ordinals_in_a_list_with_one_speech_below_part_nothing():
    lines = ["目录", f"篇一：{FIRST}", f"篇二：{OTHER}", FIRST, "副县长 李明", *speech(FIRST)[1:]]
    assert len(split.parts(lifted(page_of(lines)))) == 1


def test_a_label_over_an_address_parts_the_second_speech_which_has_no_title():
    lines = ["篇一：", FIRST, "同志们:", OPENING, SECOND, "篇二：", "各位老人:", SECOND, CLOSING]
    first, second = split.parts(lifted(page_of(lines)))
    assert first.fact("title").value == FIRST and second.fact("title") is None
    assert body(second) == ["各位老人:", SECOND, CLOSING] and head(second) == []


@pytest.mark.parametrize(
    "labels",
    [
        ("农机推广讲话稿篇一：", "农机推广讲话稿篇二："),
        ("【农机推广讲话稿篇1】", "【农机推广讲话稿篇2】"),
        ("农机推广讲话稿范文1：", "农机推广讲话稿范文2："),
        ("农机推广讲话稿第一篇", "农机推广讲话稿第二篇"),
        ("农机推广讲话稿（第1篇）", "农机推广讲话稿（第2篇）"),
        ("农机推广发言稿一：", "农机推广发言稿二："),
        ("农机推广发言稿1", "农机推广发言稿2"),
        ("农机推广讲话【1】", "农机推广讲话【2】"),
    ],
)
def test_a_model_beside_a_real_speech_is_parted_by_labels_that_name_the_collection(labels):
    model = ["各位来宾：", "XX县的农机推广工作由XX局负责，XX年共推广XX台。" * 3, "谢谢大家！"]
    lines = [
        "农机推广讲话稿2篇",
        labels[0],
        *model,
        labels[1],
        OTHER,
        "局长 王芳 2012年4月20日",
        *speech(OTHER)[1:],
    ]
    first, second = split.parts(lifted(page_of(lines)))
    assert body(first) == model
    assert second.fact("title").value == OTHER
    assert body(second) == ["同志们:", OPENING, SECOND, CLOSING]


def test_a_heading_with_a_number_behind_it_parts_no_speech():
    lines = [FIRST, "同志们:", "各乡镇发言稿一：", OPENING, SECOND, "各乡镇意见二：", SECOND, CLOSING]
    assert len(split.parts(lifted(page_of(lines)))) == 1


def test_a_page_without_text_is_not_asked_for_labels():
    assert len(split.parts(lifted("篇二："))) == 1
