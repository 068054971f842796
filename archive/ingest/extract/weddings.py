"""Whether a speech was made at a wedding: whence the two come is named there, and not where it was."""

from collections.abc import Sequence

from archive.ingest.patterns import compiled

_PAIR = compiled("新郎|新娘|两位新人|一对新人|这对新人|证婚人|主婚人|婚礼|婚宴|喜酒|百年好合|白头偕老")
# Who speaks against costly weddings (婚宴, 喜酒) names neither the two nor what is wished them.
_OF_BOTH = compiled("新郎|新娘|新人|证婚人|主婚人|百年好合|白头偕老")
_FEWEST, _OPENING = 2, 6  # words of weddings in a title and a text's first paragraphs


def is_one(title: str, texts: Sequence[str]) -> bool:
    """Tell whether title and first paragraphs are a wedding's.

    >>> is_one("婚礼致辞", ["各位来宾:", "今天是两位新人大喜的日子。"]), is_one("", ["乡亲们:", "今年修渠。"])
    (True, False)
    >>> is_one("在全县移风易俗大会上的讲话", ["同志们:", "婚礼越办越大,喜酒越喝越多,乡亲们负担不起。"])
    False
    """
    said = "\n".join((title, *texts[:_OPENING]))
    return len(set(_PAIR.findall(said))) >= _FEWEST and _OF_BOTH.search(said) is not None
