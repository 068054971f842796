"""Kinds of settings: each takes the text of a variable and returns its value.

Each raises ValueError with what it wants, in words that go on behind "it wants". Knows nothing of Django.
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

CHECKOUT = Path(__file__).resolve().parent.parent


def text(written: str) -> str:
    return written


def switch(written: str) -> bool:
    words = {
        "1": True,
        "true": True,
        "yes": True,
        "on": True,
        "0": False,
        "false": False,
        "no": False,
        "off": False,
    }
    if written.lower() not in words:
        raise ValueError("on or off")
    return words[written.lower()]


def number(least: int, most: int) -> Callable[[str], int]:
    def whole_number(written: str) -> int:
        if not (written.isascii() and written.isdigit() and least <= int(written) <= most):
            raise ValueError(f"a whole number from {least} to {most}")
        return int(written)

    return whole_number


def choice(*words: str) -> Callable[[str], str]:
    def one_of(written: str) -> str:
        if written not in words:
            raise ValueError("one of: " + ", ".join(words))
        return written

    return one_of


def search_engine(written: str) -> str:
    engine = choice("whoosh", "tantivy")(written)
    if importlib.util.find_spec(engine) is None:
        # Whoosh is among what is always installed.
        install = f"{sys.executable} -m pip install --require-hashes --requirement requirements-{engine}.txt"
        raise ValueError(f"an engine that is installed; run: {install}")
    return engine


def folder(written: str) -> Path:
    path = Path(written).expanduser()
    path = path if path.is_absolute() else CHECKOUT / path
    if path.exists() and not path.is_dir():
        raise ValueError("a folder, and there is a file of that name")
    return path


def hosts(written: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in written.split(",") if name.strip())
    if not names or any(char in name for name in names for char in "/@ "):
        raise ValueError("host names with commas between them, without http:// and without a path")
    return names


def address(written: str) -> str:
    parts = urlsplit(written)
    port = parts.netloc.rpartition("]")[2].partition(":")[2]
    plain = not (parts.path.strip("/") or parts.query or parts.fragment or parts.username)
    if (
        parts.scheme not in ("http", "https")
        or not parts.hostname
        or not plain
        or (port and not port.isdigit())
    ):
        raise ValueError("the address of the site's front page, such as https://speeches.example.org")
    return f"{parts.scheme}://{parts.netloc}"


def time_zone(written: str) -> str:
    try:
        ZoneInfo(written)
    except (KeyError, OSError, ValueError) as error:  # no such zone, a folder of zones, an unsafe name
        raise ValueError("a time zone such as Asia/Shanghai") from error
    return written


def database(written: str) -> str:
    parts = urlsplit(written)
    if parts.scheme not in ("postgres", "postgresql") or not parts.path.strip("/"):
        raise ValueError("postgres://user:password@host:5432/name, or nothing for SQLite in the data folder")
    return written


def long_secret(written: str) -> str:
    if len(written) < 50:
        raise ValueError("at least 50 characters; leave it out and Rostrum makes one in the data folder")
    return written
