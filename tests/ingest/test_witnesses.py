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


def test_the_text_with_the_fewest_losses_is_read():
    cut = reading("cut.txt", "同志们:", OPENING, SECOND, part=2)
    assert files(witnesses.grouped([cut, reading("whole.txt", *BODY)])) == [["whole.txt", "cut.txt"]]


def test_of_two_full_texts_the_earlier_posted_is_read():
    pages = [
        reading("copy.txt", *BODY, posted="2018-01-05"),
        reading("first.txt", *BODY, posted="2009-12-03"),
    ]
    assert files(witnesses.grouped(pages)) == [["first.txt", "copy.txt"]]
