"""Who signs in a line of his own: two or three with their offices, or one behind a dash under a title."""

import re
from collections.abc import Iterable, Iterator

from archive.ingest import gazetteer
from archive.ingest.extract import names, occasions
from archive.ingest.patterns import compiled

_LONGEST, _SHORTEST_TITLE = 60, 4
_DAY = r"(?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?"
_PLACE = compiled(r"(?:中共)?(?P<unit>[\u4e00-\u9fff]{2,4}[省市县区州旗])(?:人民政府|委|人大|政协)")
_NAME_AND_PLACE = compiled(
    r"[记长任席]\s[\u4e00-\u9fff]{3}(?P<office>(?:中共)?[\u4e00-\u9fff]{1,4}[省市县区州旗])"
)
# 学习好榜样——李明: whom a title tells of
_TELLS_OF = compiled(
    "学习|榜样|楷模|人物|精神|怀念|缅怀|纪念|追忆|忆|悼|致敬|记者|先锋|英雄|丰碑|我的|故事|父亲|母亲|老师"
)
_DASH = compiled(r"\s*(?:[—―─━]{1,4}|-{2,8})\s*(?=\S)")


def under_title(title: str, folded: str) -> bool:
    """Return whether a dash line under a whole title names a person and nothing else: ——李明.

    >>> under_title("在春耕会上的讲话", "——李明"), under_title("在春耕会上的讲话", "——在县春耕会上")
    (True, False)
    """
    dash = _DASH.match(folded) if len(folded) <= _LONGEST else None
    naming = names.whole_line(folded[dash.end() :]) if dash and occasions.TITLE_END.search(title) else None
    return naming is not None and naming.name is not None


def _behind_dash(folded: str, lines: Iterable[str]) -> names.Naming | None:
    """Return who is named behind a title's dash, his office alone in another line of the block, or None."""
    words, dash, name = folded.rpartition("——")
    if not dash or len(words) < _SHORTEST_TITLE or _TELLS_OF.search(words) or not names.is_name(name):
        return None
    return (
        names.Naming((len(folded) - len(name), len(folded)), None)
        if any(map(names.is_office, lines))
        else None
    )


def unsigned(title: str, lines: Iterable[str]) -> str:
    """Return a title without the name behind its dash, where a line by itself has it with a day or a label.

    Who files talks writes a title so: 灯火不问——李明. Where no line is signed so, it may be of whom it tells.

    >>> unsigned("灯火不问——李明", ["李明 2020年6月19日"]), unsigned("灯火不问——李明", ["记李明同志"])
    ('灯火不问', '灯火不问——李明')
    """
    words, dash, name = title.rpartition("——")
    if not dash or len(words) < _SHORTEST_TITLE or not names.is_name(name):
        return title
    lines = [line.strip() for line in lines]
    signed = re.compile(  # noqa: TID251 - of one name
        rf"(?:[^。,;]{{2,40}}:\s?)?{name}(?:\s*{_DAY})?"
    )
    return words if any(map(signed.fullmatch, lines)) or _behind_dash(title, lines) else title


def _glued(folded: str) -> Iterator[int]:
    """Yield where a second office begins right behind a name: 市委书记 李明平湖市人民政府市长 王芳."""
    for found in _NAME_AND_PLACE.finditer(folded) if "府" in folded or "委" in folded else ():
        for at in (found.start("office"), found.start("office") - 1):
            place = _PLACE.match(folded, at)
            if place and gazetteer.load().units_called(place["unit"][:-1]):
                yield at


def of_line(folded: str, lines: Iterable[str] = ()) -> list[names.Naming]:
    """Return the persons that one line names with their offices, [] unless there are two or three.

    Or the one behind a title's dash, whose office stands alone in one of the ``lines``: 灯火不问——李明.

    Greetings are signed so: 县委书记 李明  县长 王芳. Who stands there without an office may be a reporter.

    >>> [one.name for one in of_line("县委书记 李明 县长 王芳")], of_line("李明 王芳")
    ([(5, 7), (11, 13)], [])
    """
    if one := _behind_dash(folded, lines):
        return [one]
    if " " not in folded or len(folded) > _LONGEST or ":" in folded:
        return []
    blanks = (at + 1 for at, char in enumerate(folded) if char == " " and folded[at + 1 : at + 2] != " ")
    starts = sorted({0, *blanks, *_glued(folded)})
    found: list[names.Naming] = []
    first = 0
    for end in (*starts[1:], len(folded)):
        naming = names.whole_line(folded[first:end].strip(" 、,")) if end - first <= _LONGEST else None
        if naming and naming.name and naming.office:
            found.append(names.moved(naming, first))
            first = end
    return found if first == len(folded) and 2 <= len(found) <= 3 else []
