"""Binary Word files: read here where they can be, else by LibreOffice or antiword, where installed."""

import shutil
import struct
import tempfile
from dataclasses import replace
from pathlib import Path

from archive.ingest.documents import Page, RawPage, UnreadableFile
from archive.ingest.readers import compound, confinement, doc, text, word

_OFFICES = ("soffice", "libreoffice")
_OFFICE_SECONDS, _OFFICE_MEGABYTES = 60.0, 4000
_ANTIWORD_SECONDS, _ANTIWORD_MEGABYTES = 10.0, 300
# Nothing that a document names is fetched while it is converted.
_NO_NETWORK = dict.fromkeys(("http_proxy", "https_proxy", "ftp_proxy", "all_proxy"), "http://127.0.0.1:9")


def read(raw: RawPage) -> Page:
    """Return the page of an old binary Word file.

    Files of Word 97 and later are read by `doc`; older ones, and those it cannot find its way in, are turned
    into .docx by LibreOffice, or into text by antiword, each in a process of its own with limits. Raises
    UnreadableFile, which says what to install when neither is there.
    """
    try:
        page = doc.read(raw)
    except (doc.OlderWord, compound.BrokenCompound, struct.error, IndexError):
        page = None
    if page and page.lines:
        return page
    if program := next(filter(None, map(shutil.which, _OFFICES)), None):
        return _by_office(raw, program)
    if program := shutil.which("antiword"):
        return _by_antiword(raw, program)
    raise UnreadableFile(
        "doc",
        f"{raw.file}: is a Word file from before 1997, or damaged; save it as .docx, or install LibreOffice",
    )


def _by_office(raw: RawPage, program: str) -> Page:
    with tempfile.TemporaryDirectory(prefix="rostrum-") as folder:
        given, made = Path(folder) / "page.doc", Path(folder) / "page.docx"
        given.write_bytes(raw.data)
        profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
        convert = ["--headless", "--norestore", "--convert-to", "docx", "--outdir", folder, given]
        try:
            confinement.run(
                [program, profile, *convert],
                seconds=_OFFICE_SECONDS,
                megabytes=_OFFICE_MEGABYTES,
                folder=folder,
                environment=_NO_NETWORK,
            )
        except confinement.Exceeded as error:
            raise UnreadableFile("too-slow", f"{raw.file}: {error}; save it as .docx") from None
        if not made.exists():
            raise UnreadableFile("damaged", f"{raw.file}: is damaged or no Word file; save it as .docx")
        page = word.read(RawPage(raw.file, made.read_bytes()))
    return replace(page, sha256=raw.sha256, media_type=doc.MEDIA_TYPE)


def _by_antiword(raw: RawPage, program: str) -> Page:
    with tempfile.TemporaryDirectory(prefix="rostrum-") as folder:
        given = Path(folder) / "page.doc"
        given.write_bytes(raw.data)
        try:
            # Width 0: a paragraph is one line.
            status, out, _ = confinement.run(
                [program, "-m", "UTF-8.txt", "-w", "0", given],
                seconds=_ANTIWORD_SECONDS,
                megabytes=_ANTIWORD_MEGABYTES,
                folder=folder,
            )
        except confinement.Exceeded as error:
            raise UnreadableFile("too-slow", f"{raw.file}: {error}; save it as .docx") from None
    if status or not out.strip():
        raise UnreadableFile("damaged", f"{raw.file}: is damaged or no Word file; save it as .docx")
    page = text.read(RawPage(raw.file, out))
    return replace(
        page, sha256=raw.sha256, media_type=doc.MEDIA_TYPE, notes=(*page.notes, "read by antiword")
    )
