"""Gold files: what an honest reader would report of raw pages, written beside them."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from archive import edtf
from archive.ingest.kinds import DRAFTED, KINDS

SUFFIX = ".expected.jsonl"
# One file for a whole folder, in it or beside it; each record names the page or pages that it is about.
LISTS = ("gold.jsonl", "expected.jsonl", "manifest.jsonl")
NO_SPEECH = "no speech"  # of whatever kind
KNOWN_FAILURES = "known_failures"  # folder of the pages that the importer is known to fail
# A list may keep what is known of a page in objects, by where it was learnt; the first that has a key wins.
_NESTED = ("report", "expected", "header", "gold")


class BadGold(ValueError):
    """A gold file cannot be used; the message names file and line, and the repair."""


@dataclass(frozen=True)
class Expectation:
    """What is expected of one speech, of a page without one, or of a file that is refused."""

    record: dict  # keys of a report, as far as they are known, and keys for comparing only
    files: tuple[str, ...]  # every raw page it rests on, relative to the folder that is scored
    gold: PurePosixPath  # the gold file, relative to the folder that is scored
    line: int  # counted from 1

    @property
    def name(self) -> str:
        """Return the first page's file."""
        return self.files[0]

    @property
    def set(self) -> str:
        """Return the folder that the page is sorted into, "" if it is in none."""
        folder = self.gold.parts[0] if len(self.gold.parts) > 1 else ""
        return folder if folder != ".." else ""

    @property
    def traps(self) -> tuple[str, ...]:
        named = self.record.get("trap") or ()
        return (named,) if isinstance(named, str) else tuple(named)

    @property
    def kind(self) -> str:
        """Return "speech", "template", "refused", or the kind of a page without a speech."""
        if "error" in self.record:
            return "refused"
        if "no_speech" in self.record:
            kind = self.record["no_speech"]
            return str((kind.get("kind") if isinstance(kind, dict) else kind) or NO_SPEECH)
        return "template" if self.record.get("template") else "speech"

    @property
    def is_speech(self) -> bool:
        return "error" not in self.record and "no_speech" not in self.record

    @property
    def is_known_failure(self) -> bool:
        return KNOWN_FAILURES in self.gold.parts[:-1]


def read(folder: Path) -> list[Expectation]:
    """Return what the gold files in a folder and in the folders below it expect, by gold file and line.

    ``<stem>.expected.jsonl`` stands beside the page ``<stem>.html`` or the folder of parts ``<stem>/``;
    ``gold.jsonl``, ``expected.jsonl`` or ``manifest.jsonl`` serves a whole folder, and so does
    ``<folder>.expected.jsonl`` beside it. A record is a report, with only those keys that shall be compared;
    it names its pages ("pages", "file") relative to the gold file's folder, and one that names none is about
    the page beside it. Raises BadGold for what is not JSON, a page that is not there, a date that is none,
    and a folder without gold.
    """
    files = sorted(path for path in folder.rglob("*.jsonl") if is_gold(path))
    whole = folder.resolve()
    beside = folder.parent / f"{whole.name}{SUFFIX}" if folder.name else whole.with_name(whole.name + SUFFIX)
    files += [beside] * beside.is_file()
    expected = [expectation for path in files for expectation in _read_file(path, folder)]
    if not expected:
        raise BadGold(f"{folder}: there is no gold here; write <stem>{SUFFIX} beside a page, or {LISTS[0]}")
    return expected


def is_gold(path: Path) -> bool:
    """Tell whether a file holds expectations.

    >>> is_gold(Path("a.expected.jsonl")), is_gold(Path("b/gold.jsonl")), is_gold(Path("a.html"))
    (True, True, False)
    """
    return path.name.endswith(SUFFIX) or path.name in LISTS


def unnamed(folder: Path, expectations: Iterable[Expectation]) -> list[str]:
    """Return the files in a folder of raw pages that no gold names; they are neither read nor scored."""
    named = {file.split("!")[0] for one in expectations for file in one.files}
    beside = {".md", ".toml"}
    return [
        name
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not is_gold(path) and path.suffix not in beside
        for name in [path.relative_to(folder).as_posix()]
        if name not in named and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    ]


def _read_file(path: Path, folder: Path) -> Iterator[Expectation]:
    for number, line in enumerate(path.read_text("utf-8-sig").splitlines(), 1):
        if not line.strip():
            continue
        where = f"{_from(folder, path)}:{number}"
        try:
            record = json.loads(line)
        except ValueError as error:
            raise BadGold(f"{where}: is not JSON ({error}); write one object on each line") from error
        if not isinstance(record, dict):
            raise BadGold(f"{where}: is no object; write one object on each line")
        record = _relative(_flat(record), path, folder, where)
        _check_dates(record, where)
        files = files_of(record) or _beside(path, folder, where)
        yield Expectation(record, files, _from(folder, path), number)


def _from(folder: Path, path: Path) -> PurePosixPath:
    """Return a gold file as seen from the folder: in it, or beside it as "../<folder>.expected.jsonl"."""
    inside = path.is_relative_to(folder)
    return PurePosixPath(path.relative_to(folder).as_posix() if inside else f"../{path.name}")


def _flat(record: dict) -> dict:
    """Return a record with what its inner objects know, as one report."""
    flat = {key: value for key, value in record.items() if key not in _NESTED}
    for name in _NESTED:
        inner = record.get(name)
        for key, value in inner.items() if isinstance(inner, dict) else ():
            flat.setdefault(key, value)
    if code := flat.pop("place_code", None):
        flat["place"] = {"code": code}
    place = flat.get("place")
    if isinstance(place, str):
        # A list may say where a page puts itself, in words; only a code can be compared.
        flat = {key: value for key, value in flat.items() if key != "place"}
        flat |= {"place": {"code": place}} if place.isdigit() else {}
    kind = flat.get("kind")
    # A list says of what kind a page is ("letter"); the kind of a speech is 讲话, 致辞, 报告 …
    if isinstance(kind, str) and kind.isascii():
        del flat["kind"]
        if kind not in DRAFTED:
            flat["no_speech"] = {"kind": kind} if kind in KINDS else {}
    return flat


def files_of(report: dict) -> tuple[str, ...]:
    """Return the files that a report rests on, those of every witness included, each once.

    >>> files_of({"pages": [{"file": "a.txt"}], "witnesses": [{"pages": [{"file": "b.txt"}]}]})
    ('a.txt', 'b.txt')
    """
    sources = [report, *(report.get("witnesses") or [])]
    pages = [page["file"] for source in sources for page in source.get("pages") or []]
    return tuple(dict.fromkeys(pages + ([report["file"]] if report.get("file") else [])))


def _relative(record: dict, path: Path, folder: Path, where: str) -> dict:
    """Return a record whose files are named relative to ``folder``; raises BadGold if one is not there."""

    def place(name: str) -> str:
        outer, mark, member = name.partition("!")
        bases = (path.parent, path.parent / path.name.removesuffix(SUFFIX), folder)
        there = [base / outer for base in bases if ".." not in outer and (base / outer).is_file()]
        found = next((file for file in there if file.is_relative_to(folder)), None)
        if found is None:
            raise BadGold(f"{where}: there is no page {name}; name it relative to the gold file's folder")
        return f"{found.relative_to(folder).as_posix()}{mark}{member}"

    try:
        return renamed(record, place)
    except (KeyError, TypeError, AttributeError) as error:
        wanted = '"pages" is a list of {"file": …, "part": …}'
        raise BadGold(f"{where}: its pages cannot be read ({error!r}); {wanted}") from error


def renamed(report: dict, name: Callable[[str], str]) -> dict:
    """Return a report in which each file is called what ``name`` returns for it."""
    told = dict(report)
    if told.get("file"):
        told["file"] = name(told["file"])
    if told.get("pages"):
        told["pages"] = [page | {"file": name(page["file"])} for page in told["pages"]]
    if told.get("witnesses"):
        told["witnesses"] = [renamed(witness, name) for witness in told["witnesses"]]
    return told


def _beside(path: Path, folder: Path, where: str) -> tuple[str, ...]:
    """Return the page or the pages of the folder that a gold file stands beside."""
    stem = path.name.removesuffix(SUFFIX)
    near = [one for one in path.parent.iterdir() if not is_gold(one) and stem in (one.name, one.stem)]
    pages = sorted(page for one in near for page in (one.rglob("*") if one.is_dir() else [one]))
    files = tuple(
        page.relative_to(folder).as_posix()
        for page in pages
        if page.is_file() and not page.name.startswith(".")
    )
    if not files:
        raise BadGold(f'{where}: names no page, and none stands beside it; add "pages" or "file"')
    return files


def _check_dates(record: dict, where: str) -> None:
    for key in ("date", "date_within", "date_meets"):
        value = record.get(key)
        if key != "date" and value is not None and not (isinstance(value, list) and len(value) == 2):
            raise BadGold(f'{where}: "{key}" is no pair; write ["2011-01", "2011-06"]')
        for text in value if isinstance(value, list) else [value] if value else []:
            try:
                edtf.bounds(text)
            except (edtf.NotEDTF, AttributeError) as error:
                raise BadGold(f'{where}: "{key}": {error}') from error
