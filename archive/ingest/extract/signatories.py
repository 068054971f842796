"""Two or three persons whom one line names, each with his office: 县委书记 李明  县长 王芳."""

from archive.ingest.extract import names

_LONGEST = 60


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
