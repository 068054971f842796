"""For whom or as what one speaks who holds no office: 学生代表 李明, 全国劳动模范李明, 返乡青年 李明."""

from archive.ingest.extract.rare_names import any_of
from archive.ingest.languages.zh import NO_OFFICES
from archive.ingest.languages.zh_names import ROLE_BEFORE_NAME
from archive.ingest.patterns import compiled

_HAN = r"[\u3400-\u9fff\U00020000-\U0003134f]"
# No line holds one without one of these characters, which is told far faster than by all of the words.
_ENDS = "".join(sorted({word[-1] for word in NO_OFFICES}))
_ANY = compiled(f"[{_ENDS}]")
ROLE = rf"(?:{any_of(NO_OFFICES)})"
# 省优秀教师代表, 高三(2)班学生
WHOLE_ROLE = rf"[\u4e00-\u9fff0-9A-Za-z]{{0,16}}{ROLE}"


def alone(name: str, form: str) -> str:
    """Return what a line is that holds a role and a name only, as a pattern with the group ``name``.

    ``name`` and ``form`` are patterns of names and of forms of address.
    """
    return (
        rf"^[\u4e00-\u9fff0-9]{{0,16}}(?:(?:{ROLE}|{_HAN}工)(?:\s{{1,6}}|:\s{{0,4}})|{ROLE_BEFORE_NAME})"
        rf"(?P<name>{name})\s{{0,4}}(?:{form})?$"
    )


def has_role(folded: str) -> bool:
    """Tell whether a line may hold a role at all.

    >>> has_role("学生代表 李明"), has_role("在全市大会上的讲话")
    (True, False)
    """
    return _ANY.search(folded) is not None
