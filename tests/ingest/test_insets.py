import pytest

from tests.ingest.texts import BODY, SECOND, TITLE, body, dropped, lifted

OPEN = f"<title>{TITLE}</title><h1>{TITLE}</h1>"


def page(inset: str) -> str:
    above, below = BODY[:2], BODY[2:]
    paragraphs = ["".join(f"<p>{line}</p>" for line in lines) for lines in (above, below)]
    return f"<html><body>{OPEN}<div>{paragraphs[0]}{inset}{paragraphs[1]}</div></body></html>"


@pytest.mark.parametrize(
    "inset",
    [
        "<figure><img src=a.jpg><figcaption><p>大会会场</p></figcaption></figure>",
        "<p align=center><img src=a.jpg></p><p align=center>大会会场</p>",
        "<p>大会会场(摄影:王小河)</p>",
        "<p><img src=a.jpg><span>冬修大会现场</span></p>",
        "<div class='ad-slot'>水泵热销,买三送一</div>",
        "<div class='related'><p>县里召开秋收工作会议。</p></div>",
        "<blockquote><p>疏浚了四条河道</p></blockquote>",
        "<aside class='big'>“疏浚了四条河道”</aside>",
        "<aside class='box'><b>更多专题</b><span>双桥冬修开工</span><span>水库加固</span></aside>",
        "<p>────────────</p>",
        "<p>广告</p>",
    ],
)
def test_what_a_page_sets_into_the_text_is_none_of_it(inset):
    assert body(lifted(page(inset), "a.html")) == list(BODY)


@pytest.mark.parametrize(
    "inset",
    [
        "<p>大会会场</p>",
        "<div class='sidebar'><p>相关报道我都看了,说得对。</p></div>",
        "<p align=center><img src=line.gif></p><p align=center><b>二、冬修的任务</b></p>",
        "<blockquote><p>水到渠成,人到水来。</p></blockquote>",
        "<div class='more'><p>一、把渠修通</p></div>",
    ],
)
def test_a_speakers_short_line_stays(inset):
    assert len(body(lifted(page(inset), "a.html"))) == len(BODY) + 1


def test_a_whole_text_in_a_box_of_an_odd_name_stays():
    text = "".join(f"<p>{line}</p>" for line in BODY)
    for name in ("related", "share", "comment"):
        assert body(lifted(f"<html>{OPEN}<div class='{name}'>{text}</div></html>", "a.html")) == list(BODY)


def test_a_forums_replies_and_signatures_are_no_text():
    text = "<br>".join(BODY)
    replies = "<div>1楼:顶一个!</div><div>2楼:写得真好。</div>"
    lines = body(lifted(f"{OPEN}<div>楼主:大河发表于:2009/12/1</div><div>{text}</div>{replies}", "a.html"))
    assert lines == list(BODY)
    signed = lifted(f"{OPEN}<div>{text}</div><div class=sign>人生若只如初见,何事秋风悲画扇。</div>", "a.html")
    assert body(signed) == list(BODY)
    assert ("人生若只如初见,何事秋风悲画扇。", "outside-text") in dropped(signed)


def test_what_the_mark_up_calls_an_introduction_stands_above_the_text():
    intro = "<div class='intro'>冬修水利的讲话,补录存档。</div>"
    text = "".join(f"<p>{line}</p>" for line in BODY)
    page = lifted(f"<html><body>{OPEN}{intro}<div>{text}</div></body></html>", "a.html")
    assert body(page) == list(BODY) and ("冬修水利的讲话,补录存档。", "preface") in dropped(page)
    whole = lifted(f"<html><body>{OPEN}<div class='intro'>{text}</div></body></html>", "a.html")
    assert body(whole) == list(BODY)


def test_a_sentence_set_out_of_the_text_again_is_no_text():
    assert body(lifted(page(f"<div class='pullquote'><p>“{SECOND[:20]}”</p></div>"), "a.html")) == list(BODY)


NOTE = "【他当时分管水利,提出由他带头,各乡镇的负责人都下到工地,这一天向县里交了两份报告,一份说难处。】"


def test_a_paragraph_in_brackets_above_the_text_is_an_editor_s_note():
    assert body(lifted("\n".join((TITLE, NOTE, *BODY)))) == list(BODY)
    own = NOTE.replace("他当时", "我当时")
    assert own in body(lifted("\n".join((TITLE, own, *BODY))))


def test_a_block_quotation_that_opens_as_a_preface_is_one_to_its_end():
    quoted = ("> 【导读】县里的水利为什么难?", "", "> 难在没有人肯先下水,他在会上放出狠话。")
    page = lifted("\n".join((f"## {TITLE}", "", *quoted, "", *BODY)), "page.md")
    assert body(page) == list(BODY)


def test_a_numbered_table_of_contents_over_the_first_text_is_none_of_it():
    listed = ("目录", "1.在全县春耕会议上的讲话. 3", "2.在全县防汛会议上的讲话. 12")
    page = lifted("\n".join(("讲话材料汇编(2篇)", *listed, "在全县春耕会议上的讲话", *BODY)), "a.txt")
    assert body(page) == list(BODY)
    assert [text for text, rule in dropped(page) if rule == "contents"] == list(listed)


def test_a_heading_below_a_picture_says_nothing_of_it():
    inset = "<p><img src=a.jpg></p><p>在现场要守的规矩</p>"
    assert "在现场要守的规矩" in "".join(body(lifted(page(inset), "a.html")))


SMALL = "<p><img src=a.jpg></p><p style='{}'>新同学第一次走进渠首</p>"


@pytest.mark.parametrize(
    "style", ["font-size:12px;color:#888", "color: gray", "color:#999999", "color:rgb(136, 136, 136)"]
)
def test_a_line_under_a_picture_in_smaller_letters_is_its_caption(style):
    assert body(lifted(page(SMALL.format(style)), "a.html")) == list(BODY)


def test_a_line_under_a_picture_in_the_letters_of_the_text_may_be_a_heading():
    inset = SMALL.format("color:#333;font-size:16px")
    assert "新同学第一次走进渠首" in body(lifted(page(inset), "a.html"))
    small = page(SMALL.format("font-size:12px")).replace("<p>", "<p style='font-size:12px'>")
    assert "新同学第一次走进渠首" in body(lifted(small, "a.html"))


@pytest.mark.parametrize(
    "advertisement",
    [
        "<div>☆☆ 更多水利类讲话稿请加会员 ☆☆</div>",
        "<div>★更多精品公文尽在文海网★</div>",
        "<div>◆◆专业代写讲话稿,联系QQ10000000◆◆</div>",
        "<div>※加入会员,免费下载全部※</div>",
    ],
)
def test_a_mill_s_offer_between_stars_is_none_of_the_text(advertisement):
    assert body(lifted(page(advertisement), "a.html")) == list(BODY)


@pytest.mark.parametrize("own", ["更多的讲话我就不讲了,请大家抓紧。", "★抓好水利,就是抓好粮食★"])
def test_a_speaker_may_speak_of_more(own):
    assert own in body(lifted(page(f"<div>{own}</div>"), "a.html"))


def test_what_the_hall_did_is_a_paragraph_of_its_own_and_no_text():
    said = (
        "<p>Good evening to all of you.</p>",
        "<p>The pier stands again. [Applause]</p>",
        "<p>Thank you.</p>",
    )
    told = ("<p><em>[Applause]</em></p>", "<p>(热烈鼓掌)</p>", "<p>[Applause is what we owe them]</p>")
    page = lifted("<html><body><h1>Remarks at the Pier</h1>" + "".join((said[0], *told, *said[1:])), "a.html")
    assert body(page) == [
        "Good evening to all of you.",
        "[Applause is what we owe them]",
        "The pier stands again. [Applause]",
        "Thank you.",
    ]


def test_what_stood_under_the_speakers_picture_is_none_of_the_text():
    lines = (TITLE, "县水利局局长 李大河", *BODY[:3], "李大河作工作报告。", "王平作工作报告。", *BODY[3:])
    assert body(lifted("\n".join(lines))) == [*BODY[:3], "王平作工作报告。", *BODY[3:]]
