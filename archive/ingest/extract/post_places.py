"""What stands before a post: its place, its body or its field of work, and no person."""

from archive.ingest import gazetteer
from archive.ingest.languages.zh_names import FIELD_ENDS, FIELDS_OF_WORK

_UNIT_KINDS = frozenset("省市县区州盟旗镇乡")
_SECTIONS = frozenset(("", *"办局处科股室站队组部厅委所院"))  # 扶贫办 before 主任


def is_unit(name: str, post: str) -> bool:
    """Return whether what stands before a post is its place or field and no person: 张家口 before 市长.

    >>> is_unit("张家口", "市长"), is_unit("王艳玲", "市长"), is_unit("张家口", "书记")
    (True, False, False)
    >>> is_unit("武装", "部长"), is_unit("常务副", "县长"), is_unit("武振", "部长")
    (True, True, False)
    """
    if name[-1:] == post[:1]:
        return True  # 房屋署 before 署长
    field = name.rstrip("副总")
    if field[:2] in FIELDS_OF_WORK and field[2:] in _SECTIONS:
        return True
    if len(field) == 2 and field[1] in FIELD_ENDS:
        return True
    known = gazetteer.load()
    return post[:1] in _UNIT_KINDS and bool(known.knows(name + post[0]) or known.units_called(name))
