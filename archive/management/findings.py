"""What `doctor` looks at. Each look returns findings: what is there, and for a gap what to do about it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, connection

from archive import environment
from archive.management import preparation
from archive.models import Place, Speech
from archive.search import health
from archive.search.broken import REPAIR

LOW_DISK = 500 * 1024 * 1024  # bytes; an accession of the largest upload needs some multiples of 50 MB
# For each optional program: the names it goes by, what it is for, and its Debian package.
PROGRAMS = (
    (("soffice", "libreoffice"), "reads .doc files from before Word 97", "libreoffice-writer-nogui"),
    (("antiword",), "reads some of those without LibreOffice", "antiword"),
    (("chromium", "chromium-browser", "google-chrome"), "runs the browser tests", "chromium"),
    (("pdftotext",), "checks the printed page in the tests", "poppler-utils"),
    (("msgfmt",), "compiles translations, for developers", "gettext"),
)


@dataclass(frozen=True)
class Finding:
    subject: str
    found: str
    repair: str = ""  # what to do about it; "" where all is well
    optional: bool = False  # a gap here does not keep the archive from working


def look() -> Iterator[Finding]:
    """Yield all findings. Reads only; a damaged archive gives findings, never an exception."""
    yield python()
    yield from libraries()
    yield from variables()
    yield data_folder()
    yield from database()
    yield index()
    yield static_files()
    yield fonts()
    yield from programs()


def python() -> Finding:
    release = ".".join(map(str, sys.version_info[:3]))
    repair = "" if sys.version_info >= (3, 11) else "Rostrum needs Python 3.11 or newer"
    return Finding("Python", f"{release} in {sys.prefix}", repair)


def libraries() -> Iterator[Finding]:
    """Compare what is installed with the lock file."""
    wrong = []
    for name, wanted in locked((settings.CHECKOUT / "requirements.txt").read_text("utf-8")):
        try:
            if metadata.version(name) != wanted:
                wrong.append(f"{name} {metadata.version(name)} instead of {wanted}")
        except metadata.PackageNotFoundError:
            wrong.append(f"{name} {wanted} missing")
    repair = "delete .venv and run any manage.py command again" if wrong else ""
    yield Finding("Libraries", "; ".join(wrong) or "as locked in requirements.txt", repair)


def locked(requirements: str) -> Iterator[tuple[str, str]]:
    """Yield name and version of each line of a lock file that holds on this platform.

    >>> list(locked("django==5.2.19 \\\\\\n    --hash=sha256:00\\ntzdata==2026.6 ; sys_platform == 'win32'"))
    [('django', '5.2.19')]
    """
    for line in requirements.splitlines():
        pinned, _, condition = line.partition(";")
        name, equals, version = pinned.strip(" \\").partition("==")
        elsewhere = "win32" in condition and sys.platform != "win32"
        if equals and not line.startswith((" ", "#")) and not elsewhere:
            yield name, version.strip()


def variables() -> Iterator[Finding]:
    for line in environment.unknown(os.environ):
        yield Finding("Settings", line, "correct the name, or take it away")
    if settings.DEBUG:
        yield Finding(
            "Settings", "ROSTRUM_DEBUG is on", "turn it off before others use the site", optional=True
        )


def data_folder() -> Finding:
    folder = settings.ROSTRUM.data_dir
    if not os.access(folder, os.W_OK):
        return Finding(
            "Data folder", f"{folder} is not writable", "give it to this user, or set ROSTRUM_DATA_DIR"
        )
    free = shutil.disk_usage(folder).free
    repair = "" if free > LOW_DISK else "make room before bringing in more pages"
    return Finding("Data folder", f"{folder}, {free // 1024**2} MB free", repair)


def database() -> Iterator[Finding]:
    """The database itself, its migrations, and the rows that the archive cannot do without."""
    name = connection.settings_dict["NAME"]
    if connection.vendor == "sqlite" and isinstance(name, Path) and not name.exists():
        yield Finding(
            "Database", f"no {name.name} yet", "python3 manage.py start"
        )  # a look must not make one
        return
    try:
        release = sqlite3.sqlite_version if connection.vendor == "sqlite" else connection.pg_version
        waiting = preparation.pending_migrations()
    except (DatabaseError, ImproperlyConfigured) as error:
        said = str(error).strip().splitlines()[-1]
        yield Finding(
            "Database", f"cannot be opened: {said}", "check ROSTRUM_DATABASE_URL, or restore a backup"
        )
        return
    yield Finding("Database", f"{connection.vendor} {release}")
    if waiting:
        yield Finding("Migrations", f"{len(waiting)} not applied", "python3 manage.py start --no-serve")
        return
    yield Finding("Migrations", "all applied")
    count = Place.objects.count()
    yield Finding("Places", f"{count} in the database", "" if count else "python3 manage.py load_places")
    published = Speech.objects.published().count()
    yield Finding("Speeches", f"{published} published of {Speech.objects.count()}")


def index() -> Finding:
    found = health.state()
    repair = "" if found.name == "ok" else "python3 manage.py rebuild"
    said = found.message.removesuffix(f"; {REPAIR}") or found.name
    return Finding("Search index", f"{settings.ROSTRUM.search}: {said}", repair)


def static_files() -> Finding:
    if settings.DEBUG or preparation.static_files_are_current():
        return Finding("Static files", "up to date")
    return Finding(
        "Static files", "not collected, or older than the program", "python3 manage.py start --no-serve"
    )


def fonts() -> Finding:
    """Fonts matter to PDFs and browser tests made on this machine; readers print with their own."""
    if not shutil.which("fc-list"):
        return Finding(
            "Chinese fonts", "not known: no fc-list here", "sudo apt install fontconfig", optional=True
        )
    listed = subprocess.run(
        ["fc-list", ":lang=zh-cn", "family"], capture_output=True, text=True, check=False, timeout=20
    )
    families = sorted({line.split(",")[0] for line in listed.stdout.splitlines() if line})
    if not families:
        return Finding("Chinese fonts", "none", "sudo apt install fonts-noto-cjk", optional=True)
    return Finding("Chinese fonts", ", ".join(families[:4]) + (" …" if len(families) > 4 else ""))


def programs() -> Iterator[Finding]:
    for names, use, package in PROGRAMS:
        path = next(filter(None, map(shutil.which, names)), None)
        if path:
            yield Finding(names[0], path, optional=True)
        else:
            yield Finding(names[0], f"not here; {use}", f"sudo apt install {package}", optional=True)
