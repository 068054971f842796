from dataclasses import replace

from archive.ingest import structure, witnesses
from archive.ingest.documents import Document, Slot
from archive.ingest.witnesses import Reading
from tests.ingest.texts import BODY, CLOSING, OPENING, SECOND, TITLE, lifted, page_of


def reading(name, *lines, part=None, posted=""):
    page = lifted(page_of((TITLE, *([f"发布时间:{posted}"] if posted else []), *lines)), name)
    slots = (Slot(None, 1), Slot(page, 2)) if part else (Slot(page, None),)
    document = Document(slots)
    return Reading(document, structure.mend(document))


def files(groups):
    return [[one.document.pages[0].page.file for one in group] for group in groups]


OTHER = (
    "同志们:",
    "林业工作要从采种抓起,从育苗抓起,一座山一座山地绿化,一条沟一条沟地治理,年年不断线。" * 3,
    CLOSING,
)


def test_the_same_speech_from_two_sources_is_one_group():
    pages = [reading("a.txt", *BODY), reading("b.txt", *OTHER), reading("c.txt", *BODY)]
    assert files(witnesses.grouped(pages)) == [["a.txt", "c.txt"], ["b.txt"]]


def test_two_speeches_with_one_close_stay_two():
    assert len(witnesses.grouped([reading("a.txt", *BODY), reading("b.txt", *OTHER)])) == 2


LONG = (
    "同志们:",
    OPENING + "这项工作关系全县发展方式的转变,希望大家认真对待,特别要防止走过场。",
    SECOND + "但是中央领导同志反复讲过,水利欠账迟早要还,早还主动,晚还被动,谁也躲不过去。",
    "下面讲三点要求。第一,任务要落到人头,一段河道一个人,名字写在牌子上,完不成的不能离开工地。"
    "第二,资金要管住,县里拨的每一分钱都要花在土方和石料上,审计局一个月查一次账。"
    "第三,质量要经得起水,明年汛期就是验收,垮了哪一段,就找哪一段的人说话。",
    CLOSING,
)


def test_a_reworded_copy_is_a_witness_and_not_the_text_to_read():
    table = {"发展方式": "开展方式", "希望": "希看", "中央领导": "中心领导", "特别": "非凡", "认真": "仔细"}
    spun = list(LONG)
    for word, other in table.items():
        spun = [line.replace(word, other) for line in spun]
    pages = [reading("spun.txt", *spun, posted="2009-01-01"), reading("own.txt", *LONG, posted="2018-01-01")]
    assert files(witnesses.grouped(pages)) == [["own.txt", "spun.txt"]]


def test_words_that_only_a_program_puts_are_noted_and_left_as_they_are():
    spun = reading("spun.txt", "同志们:", OPENING + "希看大家转变开展方式。", CLOSING)
    assert [evidence.quote for evidence in witnesses.reworded(spun)] == ["希看", "开展方式"]
    assert "希看大家" in spun.text.paragraphs[1].text
    assert witnesses.reworded(reading("own.txt", *LONG)) == ()


def masked(*names: str) -> Reading:
    lines = LONG
    for name in names:
        lines = [line.replace(name, "XX") for line in lines]
    text = reading("masked.txt", *lines, posted="2001-01-01")
    page = replace(text.document.pages[0], kind="template")
    return Reading(Document((Slot(page, None),)), text.text)


def test_a_copy_whose_names_are_masked_is_a_witness_and_never_the_text_to_read():
    pages = [masked("全县"), reading("own.txt", *LONG, posted="2018-01-01")]
    assert files(witnesses.grouped(pages)) == [["own.txt", "masked.txt"]]


def test_a_model_text_by_which_several_speeches_were_made_stands_alone():
    said = (*LONG, "甲先修,乙、丙跟上,丁收尾。")
    names = ("青石镇", "白沙镇", "黄土镇", "红岩镇"), ("紫竹镇", "绿水镇", "黑山镇", "银滩镇")
    tables = (str.maketrans(dict(zip("甲乙丙丁", towns, strict=True))) for towns in names)
    one, other = ([line.translate(table) for line in said] for table in tables)
    model = masked("全县")
    groups = witnesses.grouped([reading("one.txt", *one), reading("other.txt", *other), model])
    assert files(groups) == [["one.txt"], ["other.txt"], ["masked.txt"]]


def test_speeches_that_share_stock_paragraphs_stay_two():
    other = (LONG[0], LONG[1].replace("水利", "绿化"), *OTHER[1:2], LONG[4])
    assert len(witnesses.grouped([reading("a.txt", *LONG), reading("b.txt", *other)])) == 2


FORM = (
    "同志们:",
    OPENING,
    "去年以来,{0}镇清淤{1}公里,{2}镇清淤{3}公里,{4}乡清淤{5}公里,三个乡镇的干部群众一起上阵,没有一个叫苦的。"
    + SECOND,
    "今年的任务是把{0}镇到{2}镇的干渠疏通,县财政安排{6}万元,水利局要管好账,一笔一笔地公示,不许截留挪用。",
    CLOSING,
)


def test_one_form_filled_in_for_two_counties_is_two_speeches():
    fillings = (("青石", 12, "白沙", 23, "黄土", 34, 470), ("红岩", 21, "紫竹", 32, "绿水", 43, 510))
    pages = [reading(f"{n}.txt", *(line.format(*one) for line in FORM)) for n, one in enumerate(fillings)]
    assert len(witnesses.grouped(pages)) == 2


def test_a_copy_without_names_and_figures_is_a_witness():
    own = [line.format("青石", 12, "白沙", 23, "黄土", 34, 470) for line in FORM]
    bare = [line.format("××", "", "××", "", "××", "", "") for line in FORM]
    assert len(witnesses.grouped([reading("own.txt", *own), reading("bare.txt", *bare)])) == 1


def test_many_copies_of_one_text_are_one_group():
    pages = [reading(f"{n}.txt", *LONG) for n in range(60)] + [reading("other.txt", *OTHER)]
    assert sorted(map(len, witnesses.grouped(pages))) == [1, 60]


def test_the_text_with_the_fewest_losses_is_read():
    cut = reading("cut.txt", "同志们:", OPENING, SECOND, part=2)
    assert files(witnesses.grouped([cut, reading("whole.txt", *BODY)])) == [["whole.txt", "cut.txt"]]


def test_of_two_full_texts_the_earlier_posted_is_read():
    pages = [
        reading("copy.txt", *BODY, posted="2018-01-05"),
        reading("first.txt", *BODY, posted="2009-12-03"),
    ]
    assert files(witnesses.grouped(pages)) == [["first.txt", "copy.txt"]]


def test_a_copy_that_a_reader_passes_on_is_not_read_for_being_a_little_longer():
    pages = [
        reading("copy.txt", "转自县水利网。去看了一趟,渠修得真不错。", *BODY, posted="2009-12-01"),
        reading("own.txt", *BODY, posted="2009-12-03"),
    ]
    assert files(witnesses.grouped(pages)) == [["own.txt", "copy.txt"]]


def test_a_text_that_says_it_was_abridged_is_not_the_one_to_read():
    cut = reading("cut.txt", "(5月12日,根据录音整理,略有删节)", *LONG, posted="2009-01-01")
    assert cut.is_abridged
    pages = [cut, reading("own.txt", *LONG, posted="2009-01-03")]
    assert files(witnesses.grouped(pages)) == [["own.txt", "cut.txt"]]
