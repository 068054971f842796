"""The name that a transcript prints before the words of its one speaker: THE PRESIDENT: Thank you all."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from archive.ingest import lines as shapes
from archive.ingest.documents import Dropped, Line
from archive.ingest.languages.en import OFFICES
from archive.ingest.languages.zh import SURNAMES
from archive.ingest.patterns import compiled

_LABEL = compiled(
    r"(?P<label>(?:[A-Z][\w.’'-]{0,30}\s(?:(?:for|of|the|and)\s){0,2}){0,7}[A-Z][\w.’'-]{0,30})(?P<seat>(?:\s\([A-Z][^():\d]{1,40}\)){0,2})"
    r"(?:\s[(\[]\d{1,2}:\d{2}(?::\d{2})?[)\]])?\s?:(?:\s+(?=\S)|$)"
)
# 食物及衞生局局長：主席，…: who is called up in a chamber speaks to its chair.
_CALLED_UP = compiled(
    r"(?P<label>[\u3400-\u9fff]{2,16})(?P<seat>)\s?[:：]\s*(?=(?:代理)?(?:主席|[議议][長长])(?:女士|先生)?[、，,])"
)
# 李明:尊敬的各位来宾,…: who greets, named before his words as he is above them.
_GREETS = compiled(
    r"(?P<label>[\u3400-\u9fff]{2,4})(?P<seat>)\s?[:：]\s*"
    r"(?=(?:尊敬的|敬爱的|亲爱的|各位|女士们|女士們|同志们|同志們|朋友们|朋友們|同学们|同學們|大家[上下早晚]?[午]?好))"
)
_BEFORE_WORDS = compiled(r"(?P<label>[\u3400-\u9fff]{2,8})\s?[:：]\s*(?=\S)")
_LABELLED = compiled(
    r"(?:\d{1,2}\.\s*)?(?P<label>[\u3400-\u9fff]{2,16}?(?:議員|议员|主席|[局司署處处]長|[局司署处]长|官))"
    r"\s?(?:[(（][譯译]文\s?[)）]\s?)?[:：]"
)
_OFFICE = compiled(rf"\b(?:{'|'.join(map(re.escape, sorted(OFFICES, key=len, reverse=True)))})\b", re.I)
_ADDRESS = compiled(r"(?:MR|MRS|MS|MADAM|YOUR|DEAR|FELLOW|MY)\b", re.I)
_LONGEST_SEAT = 120  # characters of a member's name with his seat
_LOOKED_AT = 3  # lines of the text that the first label may be before


def without(lines: Sequence[Line], above: Iterable[str]) -> tuple[list[Line], list[Line]]:
    """Return the lines without the label of their one speaker, and the labels as lines of their own.

    A label is told from an address (Mr. Speaker: I rise …) by its article or capitals, or by standing as it
    does in a line ``above`` the text. Where several people are named before their words, all stays.

    >>> from archive.ingest.spans import Passage
    >>> spoken, labels = without([Line(Passage("THE PRESIDENT: Thank you."))], ())
    >>> spoken[0].text, labels[0].text
    ('Thank you.', 'THE PRESIDENT:')
    """
    if lines and (found := _CALLED_UP.match(lines[0].text)):
        others = [one["label"] for line in lines[1:] if (one := _LABELLED.match(line.text))]
        return _without_called(lines, found, others)
    found = _GREETS.match(lines[0].text) if lines else None
    if found and found["label"][0] in SURNAMES and any(found["label"] in line for line in above):
        others = [one["label"] for line in lines[1:] if (one := _BEFORE_WORDS.match(line.text))]
        others = [one for one in others if not shapes.is_salutation(f"{one}:")]
        return _without_called(lines, found, others)
    opening = next((found["label"] for line in lines[:_LOOKED_AT] if (found := _label(line, above))), "")
    if not opening or _others_speak(lines, opening):
        return list(lines), []
    kept: list[Line] = []
    labels: list[Line] = []
    for line in lines:
        found = _LABEL.match(line.text)
        if not found or found["label"] != opening:
            kept.append(line)
            continue
        labels.append(replace(line, passage=line.passage.part(0, found.end()).strip()))
        if rest := line.passage.part(found.end()).strip():
            kept.append(replace(line, passage=rest))
    return kept, labels


def dropped(labels: Iterable[Line]) -> Iterator[Dropped]:
    """Yield what is dropped of the labels: all of them but a Chinese one, which is kept above the text."""
    for label in labels:
        if not shapes.has_han(label.text):
            yield from (Dropped(span, "speaker-label") for span in label.passage.spans())


def _without_called(
    lines: Sequence[Line], found: re.Match, others: Sequence[str]
) -> tuple[list[Line], list[Line]]:
    """Return the same where the first line says who was called up or greets, and nobody else is named so."""
    if any(other != found["label"] for other in others):
        return list(lines), []
    passage = lines[0].passage
    first = replace(lines[0], passage=passage.part(found.end()).strip())
    return [first, *lines[1:]], [replace(lines[0], passage=passage.part(0, found.end("label")))]


def _others_speak(lines: Sequence[Line], opening: str) -> bool:
    """Tell whether a line is labelled with another member and seat."""
    found = (_LABEL.match(line.text) for line in lines if "):" in line.text[:_LONGEST_SEAT])
    return any(one and one["seat"] and one["label"] != opening for one in found)


def _label(line: Line, above: Iterable[str]) -> re.Match | None:
    found = _LABEL.match(line.text) if ":" in line.text[:80] and not shapes.has_han(line.text[:80]) else None
    # A member's seat and party stand behind his name: Mrs. Ada Marlow (Holderness) (Con):
    if found and " " in found["label"] and found["seat"]:
        return found
    if not found or _ADDRESS.match(found["label"]) or shapes.is_salutation(f"{found['label']}:"):
        return None
    label = found["label"]
    capitals = label.isupper() and (label.startswith("THE ") or _OFFICE.search(label))
    stated = " " in label and any(label.lower() in line.lower() for line in above)
    return found if capitals or stated else None
