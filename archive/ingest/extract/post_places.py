"""What stands before a post: its place or its body, and no person."""

from archive.ingest import gazetteer

_UNIT_KINDS = frozenset("省市县区州盟旗镇乡")


def is_unit(name: str, post: str) -> bool:
    """Return whether what stands before a post is its place and no person: 张家口 before 市长.

    >>> is_unit("张家口", "市长"), is_unit("王艳玲", "市长"), is_unit("张家口", "书记")
    (True, False, False)
    """
    if name[-1:] == post[:1]:
        return True  # 房屋署 before 署长
    known = gazetteer.load()
    return post[:1] in _UNIT_KINDS and bool(known.knows(name + post[0]) or known.units_called(name))
