"""Lines of an invented speech, and pages and documents made of lines, for tests of the text stages."""

from collections.abc import Sequence

from archive.ingest import chrome
from archive.ingest.documents import Document, LiftedPage, RawPage, Slot
from archive.ingest.readers import formats

TITLE = "在全县冬修水利动员大会上的讲话"
OPENING = (
    "今天召开全县冬修水利动员大会,主要任务是总结去年的工作,部署今冬明春的任务,"
    "动员大家抢抓农闲时机,掀起水利建设的高潮。"
)
SECOND = (
    "去冬以来,我们疏浚了四条河道,加固了十一座山塘,灌溉面积增加了两万亩,"
    "群众看得见,也用得上,这是有目共睹的事情。"
)
CLOSING = "同志们,水利是农业的命脉。让我们扎扎实实干上一个冬天,给明年的丰收打下底子。谢谢大家!"
BODY = ("同志们:", OPENING, "一、统一思想认识", SECOND, CLOSING)


def lifted(text: str | bytes, file: str = "page.txt") -> LiftedPage:
    data = text.encode() if isinstance(text, str) else text
    return chrome.lift(formats.read(RawPage(file, data)))


def document(*lines: str, file: str = "page.txt") -> Document:
    """Return a document of one page whose lines are all text, under a title."""
    return Document((Slot(lifted("\n".join((TITLE, *lines)), file), None),))


def body(page: LiftedPage) -> list[str]:
    return [line.text for line in page.body]


def head(page: LiftedPage) -> list[str]:
    return [line.text for line in page.head]


def dropped(page: LiftedPage) -> list[tuple[str, str]]:
    """Return (words, rule) of what chrome dropped."""
    text = page.page.text
    return [(text[one.span.start : one.span.end], one.rule) for one in page.dropped]


def page_of(lines: Sequence[str]) -> str:
    return "\n".join(lines)
