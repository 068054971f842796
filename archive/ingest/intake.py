"""Files, folders, zip archives and uploads -> raw pages, within limits; nothing is unpacked to disk."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from archive.ingest.documents import RawPage, Refusal

FILE_LIMIT = 50 * 2**20  # bytes of one file, and of one member of an archive
UNPACKED_LIMIT = 200 * 2**20  # bytes of all members of one archive, counted while reading
WORD_LIMIT = 100 * 2**20  # bytes of all parts of one Word file
MEMBER_LIMIT = 2000
RATIO_LIMIT = 100  # unpacked to packed size; text packs to a tenth, bombs to a thousandth
_RATIO_FLOOR = 2**20  # a small member may be as repetitive as it likes
_CHUNK = 2**18
_SYMLINK = 0o120000
# What file systems and packers leave behind; nobody means to have it read.
_LITTER = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")
# The report that a page must give stands beside it in folders that `evaluate` scores; it is no page.
_EXPECTED = ".expected.jsonl"
_WORD_MEMBER = "word/document.xml"


def open_all(paths: Iterable[str | Path]) -> Iterator[RawPage | Refusal]:
    """Yield the raw pages that stand at ``paths``, in order, a folder's files sorted by name.

    A page's ``file`` is the path as given; a zip's members are "archive.zip!folder/member.txt". What
    cannot be read comes as a Refusal. Inside folders these are passed over: hidden files, symbolic links,
    expected reports (*.expected.jsonl), and the folder of pictures and scripts that a browser saves beside a
    page ("page.html" and "page_files").
    """
    for path in map(Path, paths):
        yield from _open(path)


def unpack(name: str, data: bytes) -> list[RawPage | Refusal]:
    """Return the raw pages of one uploaded file: itself, or the members of a zip archive.

    Nested archives, traversal names, links, encrypted members and whatever unpacks to more than
    RATIO_LIMIT times its size are refused; a Word file is a zip too and is counted before it is opened.

    >>> unpack("speech.txt", b"Fellow citizens")
    [RawPage(file='speech.txt')]
    """
    if not data:
        return [Refusal(name, "empty", f"{name}: the file is empty; save the page again and try once more")]
    if len(data) > FILE_LIMIT:
        return [_too_big(name)]
    if data.startswith(b"PK\x03\x04") or data.startswith(b"PK\x05\x06"):
        return _unzip(name, data)
    return [RawPage(name, data)]


def _open(path: Path) -> Iterator[RawPage | Refusal]:
    name = str(path)
    try:
        if path.is_dir():
            for inner in sorted(path.iterdir()):
                if not _is_passed_over(inner):
                    yield from _open(inner)
            return
        if not path.is_file():
            yield Refusal(name, "not-found", f"{name}: there is no such file; check the path")
        elif path.stat().st_size > FILE_LIMIT:
            yield _too_big(name)
        else:
            yield from unpack(name, path.read_bytes())
    except OSError as error:
        yield Refusal(
            name, "unreadable", f"{name}: {error.strerror or error}; check the path and its permissions"
        )


def _unzip(name: str, data: bytes) -> list[RawPage | Refusal]:
    archive = _archive(data)
    if archive is None:
        return [Refusal(name, "damaged", f"{name}: the zip archive is damaged; pack it again")]
    with archive:
        members = archive.infolist()
        if len(members) > MEMBER_LIMIT:
            return [
                Refusal(name, "too-many", f"{name}: holds more than {MEMBER_LIMIT} files; pack it in parts")
            ]
        if _WORD_MEMBER in archive.namelist():
            return [_word_fault(name, archive) or RawPage(name, data)]
        pages: list[RawPage | Refusal] = []
        left = UNPACKED_LIMIT
        for member in sorted(members, key=lambda m: m.filename):
            if member.is_dir() or _is_litter(member.filename):
                continue
            found = _member(name, archive, member, left)
            if isinstance(found, Refusal) and found.code in ("bomb", "too-big-unpacked"):
                # One such member condemns the whole: what is left cannot be trusted or would take too much.
                return [Refusal(name, found.code, found.message)]
            left -= len(found.data) if isinstance(found, RawPage) else 0
            pages.append(_word_or_nested(found) if isinstance(found, RawPage) else found)
    return pages or [Refusal(name, "empty", f"{name}: the archive holds no files; pack the pages again")]


def _archive(data: bytes) -> zipfile.ZipFile | None:
    # Chinese Windows writes member names in GBK without saying so; the flag of UTF-8 names still wins.
    for encoding in ("gbk", None):
        try:
            return zipfile.ZipFile(io.BytesIO(data), metadata_encoding=encoding)
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
            continue
    return None


def _word_or_nested(page: RawPage) -> RawPage | Refusal:
    """Return a Word file as it is and a refusal for an archive inside an archive, which is not opened."""
    if not page.data.startswith(b"PK\x03\x04"):
        return page
    archive = _archive(page.data)
    if archive is None:
        return Refusal(
            page.file, "damaged", f"{page.file}: the Word file or archive is damaged; save it again"
        )
    with archive:
        if _WORD_MEMBER in archive.namelist():
            return _word_fault(page.file, archive) or page
    return Refusal(
        page.file, "nested", f"{page.file}: an archive inside an archive; unpack the inner one first"
    )


def _word_fault(name: str, archive: zipfile.ZipFile) -> Refusal | None:
    """Return why a Word file must not be opened; every member is counted before a parser sees one."""
    left = WORD_LIMIT
    if len(archive.infolist()) > MEMBER_LIMIT:
        return Refusal(
            name, "too-many", f"{name}: holds more than {MEMBER_LIMIT} parts; save it again from Word"
        )
    for member in archive.infolist():
        found = _member(name, archive, member, left)
        if isinstance(found, RawPage):
            left -= len(found.data)
        elif found.code != "empty":
            return Refusal(name, found.code, found.message)
    return None


def _member(name: str, archive: zipfile.ZipFile, member: zipfile.ZipInfo, left: int) -> RawPage | Refusal:
    file = f"{name}!{member.filename}"
    if member.filename.startswith(("/", "\\")) or ".." in member.filename.replace("\\", "/").split("/"):
        return Refusal(
            file, "bad-name", f"{file}: the name leads out of the archive; pack it with plain names"
        )
    if ":" in member.filename[:3] or (member.external_attr >> 16) & 0o170000 == _SYMLINK:
        return Refusal(file, "bad-name", f"{file}: is a link or an absolute path; pack the file itself")
    if member.flag_bits & 1:
        return Refusal(file, "password", f"{file}: is encrypted; pack it without a password and try again")
    limit = min(left, FILE_LIMIT)
    most = min(limit, max(_RATIO_FLOOR, member.compress_size * RATIO_LIMIT))
    try:
        data = _read(archive, member, most)
    except Exception as error:  # zlib.error, lzma.LZMAError, BadZipFile …: each packing method has its own
        return Refusal(file, "damaged", f"{file}: cannot be unpacked ({type(error).__name__}); pack it again")
    if data is None and most < limit:
        repair = "pack only the pages themselves"
        return Refusal(file, "bomb", f"{file}: unpacks to more than {RATIO_LIMIT} times its size; {repair}")
    if data is None:
        return Refusal(
            file, "too-big-unpacked", f"{file}: unpacks to more than {limit >> 20} MB; pack it in parts"
        )
    if not data:
        return Refusal(file, "empty", f"{file}: the file is empty; save the page again and try once more")
    return RawPage(file, data)


def _read(archive: zipfile.ZipFile, member: zipfile.ZipInfo, most: int) -> bytes | None:
    """Return a member's bytes, None as soon as they are too many; claimed sizes are not believed."""
    parts, size = [], 0
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            if size > most:
                return None
            parts.append(chunk)
    return b"".join(parts)


def _is_litter(name: str) -> bool:
    last = name.rsplit("/", 1)[-1]
    return name.startswith(_LITTER[0]) or last in _LITTER or last.startswith("._") or last.endswith(_EXPECTED)


def _is_passed_over(path: Path) -> bool:
    hidden = path.name.startswith(".") or path.is_symlink()
    return hidden or _is_litter(path.name) or _is_saved_beside_a_page(path)


def _is_saved_beside_a_page(path: Path) -> bool:
    stem = path.name.removesuffix("_files").removesuffix(".files")
    return stem != path.name and any(path.with_name(stem + end).is_file() for end in (".html", ".htm"))


def _too_big(name: str) -> Refusal:
    return Refusal(name, "too-big", f"{name}: is larger than {FILE_LIMIT >> 20} MB; send it in parts")
