"""Names that begin with no Han surname of the table: 才让当周, 仓决, 淮 生, 念万丰."""

import re

from archive.ingest.languages.zh import (
    EVENT_KINDS,
    FORMS_OF_ADDRESS,
    HONORIFICS,
    NO_SURNAMES,
    NOT_IN_NAMES,
    NOT_NAMES,
    OTHER_ROLES,
    POSTS,
    SPEECH_KINDS,
    SURNAMES,
)
from archive.ingest.languages.zh_names import BY_SOUND, TWO_SYLLABLES, WORD_SURNAMES
from archive.ingest.patterns import compiled


def any_of(words: tuple[str, ...]) -> str:
    """Return a pattern for any of the words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


MASK = compiled(r"某|[×xX*]{2}|[×*]|__|\bXX\b")
# Words of meetings, speeches and pages: what holds one behind an office is no name.
NO_NAME = ("春节", *SPEECH_KINDS, *(word for word in EVENT_KINDS if len(word) > 1), *OTHER_ROLES)
HOLDS_NO_NAME = compiled(any_of(NO_NAME))


def is_by_sound(text: str) -> bool:
    """Return whether what stands behind an office can be a name written by its sound.

    >>> is_by_sound("才让当周"), is_by_sound("加强管理")
    (True, False)
    """
    bare = re.sub(r"\s", "", text)
    if bare in TWO_SYLLABLES:
        return True
    if bare[:1] in SURNAMES and len(bare) > 3 and is_by_sound(bare[1:]):
        return True  # 杨扎西才让
    if len(bare) < 3 or bare[0] not in BY_SOUND or bare in NOT_NAMES:
        return False
    if any(bare.startswith(word) for word in NOT_NAMES if len(word) > 1) or any(
        word in bare for word in NO_NAME
    ):
        return False
    return sum(char in BY_SOUND for char in bare) * 3 >= len(bare) * 2


def is_double_by_sound(text: str) -> bool:
    """Return whether a line is two names of two syllables by their sound, which together are one person's.

    >>> is_double_by_sound("才 让 多 杰"), is_double_by_sound("扎西顿珠"), is_double_by_sound("西部大开")
    (True, True, False)
    """
    bare = "".join(text.split())
    return len(bare) == 4 and bare[:2] in TWO_SYLLABLES and bare[2:] in TWO_SYLLABLES


def is_spaced(text: str) -> bool:
    """Whether two characters are set apart as short names are, whatever the surname: 副县长 淮 生."""
    bare = re.sub(r"\s", "", text)
    return (
        len(bare) == 2
        and text[1] == " "
        and bare[0] not in NO_SURNAMES
        and not set(bare) & NOT_IN_NAMES
        and bare not in NOT_NAMES
        and not MASK.search(bare)
        and not HOLDS_NO_NAME.search(bare)
        and bare[1] not in FORMS_OF_ADDRESS
    )


def is_rare(text: str) -> bool:
    """Whether three characters behind an office can be a name whose surname no table has: 念万丰, 津南山.

    >>> is_rare("保继昌"), is_rare("保卫科"), is_rare("同学会")
    (True, False, False)
    """
    bare = re.sub(r"\s", "", text)
    return (
        len(bare) == 3
        and (bare[0] not in NO_SURNAMES or bare[1] not in WORD_SURNAMES.get(bare[0], bare[1]))
        and not set(bare) & NOT_IN_NAMES
        and not MASK.search(bare)
        and bare[1:] not in FORMS_OF_ADDRESS
        and not any(word in bare for word in (*NO_NAME, *POSTS, *HONORIFICS))
        and not any(bare.startswith(word) or bare.endswith(word) for word in NOT_NAMES if len(word) > 1)
    )
