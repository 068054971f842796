from archive.ingest.documents import RawPage
from archive.ingest.pipeline import ingest
from tests.ingest.texts import BODY, TITLE, body, head, lifted, page_of

NOTE = (
    "（本文作者时任春江县人民政府副县长。原载《春江水利文集》，",
    "一九九三年编印，内部发行，第40—42页。）",
)


def test_a_note_in_two_lines_behind_the_text_is_none_of_it():
    page = lifted(page_of((TITLE, *BODY, *NOTE)))
    assert body(page) == list(BODY)
    assert head(page) == [TITLE, "".join(NOTE)]


def test_it_gives_the_office_of_who_is_named_under_the_title():
    speech = ingest([RawPage("a.txt", page_of((TITLE, "王大河", *BODY, *NOTE)).encode())])[0]
    assert (speech.speaker, speech.office) == ("王大河", "春江县人民政府副县长")


def test_what_a_speaker_says_in_brackets_stays():
    aside = ("（这件事我多说一句，河长要上河堤，", "不能坐在屋里听汇报。）")
    assert len(body(lifted(page_of((TITLE, *BODY[:-1], *aside, BODY[-1]))))) == len(BODY) + 2


def test_a_numbered_paragraph_over_a_link_in_brackets_is_no_note():
    item = "（四）管好末级渠。今年秋天，我不想再看到一"
    below = ("1 2 3 下一页", "相关文章", "镇长在水利会上的讲话", "表态发言（精选3篇）")
    assert body(lifted(page_of((TITLE, *BODY[:-1], item, *below))))[-1] == item
