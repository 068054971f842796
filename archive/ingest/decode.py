"""Bytes -> text: which encoding a page is written in, and what was damaged on the way."""

import codecs
import re
from collections import Counter
from dataclasses import dataclass

from archive.ingest.documents import UnreadableFile
from archive.ingest.languages.frequent import HAN, KANA, PUNCTUATION, WESTERN
from archive.ingest.patterns import compiled

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# A label names a family; the superset reads every page that any member wrote.
_SUPERSETS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "cp936": "gb18030",
    "hz": "gb18030",
    "big5": "big5hkscs",
    "cp950": "big5hkscs",
    "ascii": "utf-8",
    "latin-1": "cp1252",
    "iso8859-1": "cp1252",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_CANDIDATES = ("gb18030", "big5hkscs", "cp932", "cp949")
_READS_WELL = 0.35  # of `score`; Western text read as East Asian stays below nought
_RULES = frozenset(map(chr, range(0x2500, 0x2580)))  # ─│┌: no language owns them
_SAMPLE = 60_000  # bytes that suffice to compare readings
_META = compiled(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*+(?:["']\s*+)?([\w:.-]{2,30})""", re.I
)
_HIGH_RUN = compiled(rb"[\x80-\xff]+")
_CONTROLS = compiled(r"[\x00-\x08\x0b\x0e-\x1f]")


@dataclass(frozen=True)
class Decoded:
    text: str
    encoding: str  # by Python's name
    notes: tuple[str, ...] = ()  # "label gb2312, found utf-8"


def decode(data: bytes, *, file: str = "", label: str | None = None) -> Decoded:
    """Return the text of ``data`` and the encoding found, whatever the page says of itself.

    A byte order mark decides; then strict UTF-8 (a last character cut in the middle is allowed); then
    UTF-16 without a mark; then the best-scored of GB18030, Big5-HKSCS, Shift-JIS, EUC-KR and Windows-1252,
    where an honest label only breaks a near tie. Line ends become "\\n". Replaced bytes are counted in
    ``notes``. Raises UnreadableFile ("not-text") for bytes that no encoding makes readable.

    >>> decode("各位代表".encode("gbk")).encoding
    'gb18030'
    """
    found = _by_mark(data) or _as_utf8(data) or _as_utf16(data) or _by_score(data, _known(label))
    if _looks_binary(found):
        raise UnreadableFile(
            "not-text",
            f"{file or 'the file'}: holds no readable text; save it as text, HTML or Word and try again",
        )
    text, encoding = found
    notes = []
    lost = text.count("\ufffd")
    if lost:
        notes.append(f"{lost} undecodable byte{'s' if lost > 1 else ''} replaced")
    if label and _known(label) != encoding.replace("utf-16-le", "utf-16").replace("utf-16-be", "utf-16"):
        notes.append(f"label {label}, found {encoding}")
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "\ufffd")
    return Decoded(text, encoding, tuple(notes))


def label_in(data: bytes) -> str | None:
    """Return the encoding that an HTML or XML page claims for itself, as written, or None."""
    match = _META.search(data[:4096])
    return match.group(1).decode("ascii").lower() if match else None


def _known(label: str | None) -> str | None:
    """Return Python's name of the superset of the labelled encoding, None if there is no such encoding."""
    try:
        name = codecs.lookup(label or "").name
    except LookupError:
        return None
    return _SUPERSETS.get(name, name)


def _by_mark(data: bytes) -> tuple[str, str] | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), encoding
    return None


def _as_utf8(data: bytes) -> tuple[str, str] | None:
    if b"\x00" in data[:_SAMPLE]:
        return None
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if len(data) - error.start < 4 and error.reason == "unexpected end of data":
            return data[: error.start].decode("utf-8"), "utf-8"
    # Some broken bytes in a page that is otherwise UTF-8. Other encodings give hardly any valid sequence.
    text = data.decode("utf-8", "replace")
    beyond = sum(c > "\x7f" for c in text)
    return (text, "utf-8") if text.count("\ufffd") * 20 < beyond else None


def _as_utf16(data: bytes) -> tuple[str, str] | None:
    sample = data[: _SAMPLE // 2 * 2]
    if len(sample) < 8:
        return None
    best: tuple[float, str] = (0.0, "")
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample[: len(sample) // 2 * 2].decode(encoding, "replace")
        plain = sum(
            times
            for c, times in Counter(text).items()
            if c in HAN or c in PUNCTUATION or "\x20" <= c < "\x7f" or c in "\r\n\t"
        )
        best = max(best, (plain / len(text), encoding))
    # ASCII read as UTF-16 lands on rare Han characters, 8-bit Chinese on rarer ones: well below one half.
    if best[0] < 0.5:
        return None
    return data[: len(data) // 2 * 2].decode(best[1], "replace"), best[1]


def _by_score(data: bytes, label: str | None) -> tuple[str, str]:
    sample = data[:_SAMPLE]
    runs = _HIGH_RUN.findall(sample)
    # In Western text a byte above 127 mostly stands alone among letters; in Chinese they come in pairs.
    western = bool(runs) and sum(len(run) == 1 for run in runs) > 0.4 * len(runs)
    candidates = _CANDIDATES
    if label and label not in candidates and not label.startswith("utf"):
        candidates = (*candidates, label)

    def merit(encoding: str) -> float:
        try:
            value = score(sample.decode(encoding, "replace"))
        except (LookupError, UnicodeError):
            return -9.0
        return value + (0.02 if encoding == label else 0)

    best = max(candidates, key=merit)
    # In Big5 one may also stand alone, before a byte that is a letter's; but that reads well as Big5.
    if western and merit(best) < _READS_WELL:
        best = "cp1252"
    return data.decode(best, "replace"), best


def score(text: str) -> float:
    """Return how well a reading of bytes looks like a language people write: about 0.6 for the right one.

    Counted over characters beyond ASCII that are not for drawing lines: common ones and punctuation for it,
    replacement, private-use and control characters against it.
    """
    counted = Counter(text)  # each character is judged once, however often it stands there
    beyond = {c: times for c, times in counted.items() if c > "\x7f" and c not in _RULES}
    if not beyond:
        return 0.0
    good = sum(beyond[c] for c in beyond if c in HAN or c in PUNCTUATION or c in WESTERN or c in KANA)
    private = sum(
        beyond[c]
        for c in beyond
        if "\ue000" <= c <= "\uf8ff" or "\x80" <= c <= "\x9f" or "\uff61" <= c <= "\uff9f"
    )
    lost = counted["\ufffd"]
    return (good - 3 * lost - 2 * private) / sum(beyond.values()) - len(_CONTROLS.findall(text)) / len(text)


def _looks_binary(found: tuple[str, str]) -> bool:
    text = found[0][:_SAMPLE]
    if not text.strip():
        return False
    odd = len(_CONTROLS.findall(text)) + text.count("\ufffd")
    if odd * 10 > len(text):
        return True
    # Random bytes make legal but unheard-of characters in every East Asian encoding.
    return (
        found[1] not in ("utf-8", "utf-16-le", "utf-16-be", "cp1252")
        and len(text) > 200
        and score(text) < 0.0
    )
