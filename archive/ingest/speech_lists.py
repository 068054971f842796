"""Whether a page lists speeches, each by its title and its day, and holds none."""

from archive.ingest import lines as shapes
from archive.ingest.documents import Page
from archive.ingest.languages.scripts import simplified


def is_list(page: Page) -> bool:
    """Tell whether a page is a list: several lines of a day and the title of a speech, no salutation.

    One that stands among them opens the first words of an entry, if an ellipsis ends these.

    >>> from archive.ingest.documents import Line
    >>> from archive.ingest.spans import Passage
    >>> lines = tuple(Line(Passage(f"在水利会上的讲话 2012-0{month}-07")) for month in range(1, 5))
    >>> is_list(Page("a.html", "", "text/html", "utf-8", "", lines))
    True
    """
    printed = [simplified(line.text) for line in page.lines if not line.hidden]
    entries = [
        n
        for n, line in enumerate(printed)
        if (day := shapes.date_in(line))
        and len(line) <= 90
        and shapes.ends_like_title(line.replace(day, "").strip(" ()[]·\u3000"))
    ]
    if len(entries) < 4:
        return False
    first, last = entries[1], entries[-2]
    return all(
        first < n < last and printed[n + 1].rstrip().endswith(("…", "..."))
        for n, line in enumerate(printed)
        if shapes.is_salutation(line)
    )
