"""What stands right behind a text to catch the eye: words quoted out of it, a forum member's motto."""

from collections.abc import Mapping, Sequence

from archive.ingest.languages import zh_chrome
from archive.ingest.patterns import compiled

# ——走过的路都是风景——: dashes on both sides.
_MOTTO = compiled(r"(?:-{2,}|[—–―─]{1,4})\s?[^\s—–―─-][^—–―─]{2,40}?\s?(?:-{2,}|[—–―─]{1,4})")
_QUOTED = compiled(r"[「“\"『][^「」“”『』\"]{8,160}[」”\"』]")
_MARKS = '「」“”『』"'
_OWN = compiled(rf"{zh_chrome.FIRST_PERSON}|谢谢|感谢")
_OF_SPEECH = 3  # lines of a speech at least above them


def behind(folded: Mapping[int, str], body: Sequence[int]) -> tuple[int, ...]:
    """Return the last lines where they are a motto between dashes or words out of the text; () if none.

    Words that a magazine pulls out stand in quotation marks behind the text, and without them in it. What a
    speaker quotes is quoted wherever he says it, and what he introduces (送给大家一句话:) is his.

    >>> text = ["春耕。", "三年很慢,那一步很快。", "秋收。", "谢谢大家!", "「三年很慢,那一步很快。」"]
    >>> behind(dict(enumerate(text)), range(5)), behind(dict(enumerate(text[:4])), range(4))
    ((4,), ())
    """
    first = len(body)
    while first > _OF_SPEECH and _catches(folded, body[: first - 1], folded[body[first - 1]].strip()):
        first -= 1
    return tuple(body[first:])


def _catches(folded: Mapping[int, str], above: Sequence[int], text: str) -> bool:
    if folded[above[-1]].rstrip().endswith(":"):
        return False
    if _MOTTO.fullmatch(text):
        return not _OWN.search(text)
    if not _QUOTED.fullmatch(text):
        return False
    words = text.strip(_MARKS)
    for n in above:
        at = folded[n].find(words)
        if at >= 0 and folded[n][at - 1 : at] not in _MARKS:
            return True
        if at == 0:
            return True
    return False
