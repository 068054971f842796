import pytest

from archive.ingest import noise
from archive.ingest.documents import Line
from archive.ingest.spans import Passage, Piece
from tests.ingest.texts import BODY, OPENING, SECOND, TITLE, body, dropped, head, lifted, page_of

READ = {"水": "shuǐ", "利": "lì", "冬": "dōng", "河": "hé", "道": "dào"}


def with_readings(text):
    return "".join(f"{c}({READ[c]})" if c in READ else c for c in text)


def texts(*lines):
    return [line.text for line in noise.freed([Line(Passage(text)) for text in lines])[0]]


def test_it_takes_injected_pinyin_out_of_title_and_text():
    page = lifted(page_of((with_readings(TITLE), *map(with_readings, BODY))))
    assert head(page) == [TITLE]
    assert body(page) == list(BODY)
    assert {rule for _, rule in dropped(page)} == {"pinyin"}


def test_one_reading_in_brackets_is_the_authors():
    assert texts("钟埭(dài)街道的同志来了没有?") == ["钟埭(dài)街道的同志来了没有?"]


def test_it_takes_a_mills_notes_out_of_the_words_that_they_are_glued_to():
    assert texts("下载后可任意编辑县长在冬修会上的讲话同志们") == ["县长在冬修会上的讲话同志们"]
    assert texts("要清淤,精选优质文档-----倾情为你奉上要修渠。") == ["要清淤,要修渠。"]
    assert texts("这套软件下载后可以任意编辑,很方便。") == ["这套软件下载后可以任意编辑,很方便。"]


@pytest.mark.parametrize("size", [1, 2])
def test_it_makes_a_letter_spaced_page_whole_with_its_signs_and_title(size):
    def spaced(text):
        return " ".join(text[n : n + size] for n in range(0, len(text), size))

    page = lifted(page_of([spaced(line) for line in (TITLE, *BODY)]))
    assert head(page) == [TITLE]
    assert body(page) == list(BODY)


def test_a_wide_blank_after_a_stop_stays_in_a_letter_spaced_page():
    assert texts("今 天 开 会 , 部 署 任 务 。　　大 家 要 抓 紧 。") == [
        "今天开会,部署任务。　　大家要抓紧。"
    ]


def test_a_spaced_name_stays_on_a_page_that_is_not_letter_spaced():
    assert texts("县长 张 三", OPENING) == ["县长 张 三", OPENING]


@pytest.mark.parametrize(
    "signs", ["; _* ^( $ K+", " 7 z8 b% s! g) O", "' J/ n& |$ {3 y5 _", '% p7 Z* m" q, {']
)
def test_it_takes_a_boards_signs_out_wherever_they_stand(signs):
    page = lifted(page_of((TITLE, "同志们:", OPENING + signs, SECOND[:12] + signs + SECOND[12:])))
    assert body(page) == ["同志们:", OPENING, SECOND]
    assert [rule for _, rule in dropped(page)] == ["anti-copy"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "全市GDP增长8.5%,其中A级企业R&D投入占3.2%。",
        "我们要用好“5G + AI”这两张牌。",
        "网址是 www.example.cn/a_b?c=1&d=2 请大家记下来。",
        "达到20%、30%、50%以上。",
        "C&C08交换机(第2版)已经通过验收。",
    ],
)
def test_signs_that_a_speaker_uses_stay(text):
    assert texts(text) == [text]


@pytest.mark.parametrize(
    "code",
    [
        ".ckepop{display:inline;float:left}",
        "p.MsoNormal{margin:0cm;text-align:justify;} div.Section1{page:Section1;}",
        "#share a:hover { color : #f00 }",
    ],
)
def test_style_sheets_go_and_the_text_behind_them_stays(code):
    page = lifted(page_of((TITLE, "同志们:", OPENING, code + SECOND)))
    assert body(page) == ["同志们:", OPENING, SECOND]


@pytest.mark.parametrize(
    "code",
    ['window._bd_share_config={"a":{}};', "var a = document.getElementById('x');", "function f(){return 1}"],
)
def test_scripts_go(code):
    assert body(lifted(page_of((TITLE, "同志们:", OPENING, code, SECOND)))) == ["同志们:", OPENING, SECOND]


def test_what_stays_knows_where_it_stood():
    line = Line(Passage("各级干部; _* ^( $ K+要下到田头。", (Piece(0, "a.txt", 100, 22),)))
    ((kept,), (gone,)) = noise.freed([line])
    assert [(span.start, span.end) for span in kept.passage.spans()] == [(100, 104), (116, 122)]
    assert (gone.span.start, gone.span.end) == (104, 116)


def test_a_style_sheet_that_names_chinese_fonts_goes():
    rules = '@page { size: 8in 11in } p.cjk { font-family: "宋体", "SimSun"; font-size: 10pt }'
    assert texts(f"[标签:标题] {rules} {OPENING}") == [f" {OPENING}"]


def test_it_takes_a_style_sheet_with_a_chinese_font_out():
    text = ".TRS_Editor P{margin-top:0;font-family:宋体;font-size:12pt;}同志们:"
    assert [line.text for line in noise.freed([Line(Passage(text))])[0]] == ["同志们:"]


def test_it_takes_a_site_s_address_in_brackets_out_of_a_sentence():
    text = "客人来看什么?【笔杆网bigan.example.cn】看太阳(来自:笔杆网)升起。"
    assert [line.text for line in noise.freed([Line(Passage(text))])[0]] == ["客人来看什么?看太阳升起。"]


def test_tags_and_entities_that_were_escaped_twice_go():
    printed = Passage('&nbsp;&nbsp;同志们:<br>春耕要&ldquo;三早&rdquo;。</p><p style="a:b">抓紧。')
    lines, gone = noise.freed([Line(printed)])
    assert [line.text for line in lines] == ["同志们:", "春耕要“三早”。", "抓紧。"]
    assert {one.rule for one in gone} <= {"script"}


def test_signs_of_less_and_more_are_no_tags():
    text = "只要投入<b,产出>b,就划算;R&D也要抓。"
    assert noise.freed([Line(Passage(text))])[0][0].text == text


def test_dots_that_a_mill_set_behind_particles_go():
    lines = [Line(Passage(text)) for text in ("春天的.脚步近了。", "去年的.收成好。", "今年的.任务重。")]
    assert noise.freed(lines)[0][0].text == "春天的脚步近了。"
    assert noise.freed([Line(Passage("艾尔肯.吐尼亚孜的.家"))])[0][0].text == "艾尔肯.吐尼亚孜的.家"


def test_what_stands_around_a_quoted_mail_is_the_sender_s():
    quoted = [
        "> Leader's Budget Speech",
        ">",
        "> I rise to move the budget.",
        ">",
        "> It is the fourth in a row.",
    ]
    lines = noise.freed([Line(Passage(text)) for text in ("Not for publication.", *quoted)])[0]
    assert [line.region for line in lines] == ["comments", "", "", "", "", ""]
    assert [line.text for line in lines if line.blank_before] == [
        "I rise to move the budget.",
        "It is the fourth in a row.",
    ]


def test_the_ends_of_printed_pages_go_from_sentences():
    lines = ["绝收的已经有五十[第87页]三万亩。", "the whole [Page 4] of the county"]
    freed = noise.freed([Line(Passage(text)) for text in lines])[0]
    assert [line.text for line in freed] == ["绝收的已经有五十三万亩。", "the whole  of the county"]


def test_a_rule_of_signs_is_a_line_of_its_own():
    assert noise.freed([Line(Passage("#  #  #  *  #"))])[0][0].text == "#  #  #  *  #"


def test_an_advertisement_in_round_brackets_goes():
    line = Line(Passage("说不清的先停下来。（更多精彩材料请搜索公众号：笔杆子驿站）清产不许走过场。"))
    assert noise.freed([line])[0][0].text == "说不清的先停下来。清产不许走过场。"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("▎守住每一口塘", "守住每一口塘"),
        ("◤ 二、守住每一口塘 ◢", "二、守住每一口塘"),
        ("▍▍守住每一口塘", "守住每一口塘"),
        ("◆守住每一口塘", "◆守住每一口塘"),
        ("▎", "▎"),
    ],
)
def test_it_takes_the_bars_off_that_a_site_draws_beside_a_heading(line, expected):
    assert texts(line) == [expected]


def test_it_takes_the_number_of_the_page_out_of_a_preview_in_one_line():
    long = "".join((OPENING, SECOND)) * 2
    assert texts(f"{long}干部坐在会场里, 第2页 共3页 只听不说。") == [f"{long}干部坐在会场里,只听不说。"]
    assert texts("第2页 共3页") == ["第2页 共3页"]


def test_what_is_left_of_a_picture_is_no_text():
    picture = '<image>data:image/s3,"s3://pictures/9e48" alt=""</image>'
    assert texts(f"{picture}春江两岸的同学们,大家好!") == ["春江两岸的同学们,大家好!"]
