"""Who signs in a line of his own: two or three with their offices, or one behind a dash under a title."""

import re

from archive.ingest.extract import names, occasions

_LONGEST = 60
_DASH = re.compile(r"\s*(?:[—―─━]{1,4}|-{2,3})\s*(?=\S)")


def under_title(title: str, folded: str) -> bool:
    """Return whether a dash line under a whole title names a person and nothing else: ——李明.

    >>> under_title("在春耕会上的讲话", "——李明"), under_title("在春耕会上的讲话", "——在县春耕会上")
    (True, False)
    """
    dash = _DASH.match(folded) if len(folded) <= _LONGEST else None
    naming = names.whole_line(folded[dash.end() :]) if dash and occasions.TITLE_END.search(title) else None
    return naming is not None and naming.name is not None


def of_line(folded: str) -> list[names.Naming]:
    """Return the persons that one line names with their offices, [] unless there are two or three.

    Greetings are signed so: 县委书记 李明  县长 王芳. Who stands there without an office may be a reporter.

    >>> [one.name for one in of_line("县委书记 李明 县长 王芳")], of_line("李明 王芳")
    ([(5, 7), (11, 13)], [])
    """
    if " " not in folded or len(folded) > _LONGEST or ":" in folded:
        return []
    starts = [
        0,
        *(at + 1 for at, char in enumerate(folded) if char == " " and folded[at + 1 : at + 2] != " "),
    ]
    found: list[names.Naming] = []
    first = 0
    for end in (*starts[1:], len(folded)):
        naming = names.whole_line(folded[first:end].strip(" 、,")) if end - first <= _LONGEST else None
        if naming and naming.name and naming.office:
            found.append(names.moved(naming, first))
            first = end
    return found if first == len(folded) and 2 <= len(found) <= 3 else []
