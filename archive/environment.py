"""What Rostrum reads from its surroundings: one table of settings, the environment, and one ``.env``.

The table is the only place where a ``ROSTRUM_…`` variable is named, read and documented; ``.env.example`` and
the list of ``manage.py doctor --settings-table`` are made from it. Knows nothing of Django.
"""

from __future__ import annotations

import difflib
import os
import re
import secrets
import textwrap
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from archive.setting_kinds import (
    CHECKOUT,
    address,
    choice,
    database,
    folder,
    hosts,
    long_secret,
    number,
    search_engine,
    switch,
    text,
    time_zone,
)

DOTENV_LINE = re.compile(r"(?:export\s+)?([A-Za-z_][A-Za-z_0-9]*)\s*=(.*)")


class Nonsense(Exception):
    """A setting that cannot be meant. The message is one line that names the variable and the repair."""


@dataclass(frozen=True)
class Setting:
    """A row of the table. A secret may also stand in a file whose path is given in ``NAME_FILE``."""

    name: str
    kind: Callable[[str], object]
    default: str  # as it would be written in .env; "" where ``note`` says what happens then
    help: str
    secret: bool = False
    alias: str = ""  # another name that hosts commonly give it

    @property
    def field(self) -> str:
        """The name under which ``Values`` holds it: ``data_dir`` for ``ROSTRUM_DATA_DIR``."""
        return self.name.removeprefix("ROSTRUM_").lower()


SETTINGS = (
    Setting(
        "ROSTRUM_DATA_DIR",
        folder,
        "data",
        "The folder that holds everything to keep: database, original pages, index, secret key. "
        "A relative path counts from the checkout.",
    ),
    Setting("ROSTRUM_SITE_NAME", text, "讲坛 Rostrum", "The archive's name in the page header and in feeds."),
    Setting(
        "ROSTRUM_SITE_URL",
        address,
        "",
        "The address that readers type, such as https://speeches.example.org. Needed behind a proxy: the "
        "site answers under its host name and accepts forms from it. May stay empty on one's own machine.",
    ),
    Setting(
        "ROSTRUM_ALLOWED_HOSTS",
        hosts,
        "localhost,127.0.0.1,[::1]",
        "Host names under which the site answers, with commas between them; that of ROSTRUM_SITE_URL "
        "is added.",
    ),
    Setting(
        "ROSTRUM_HTTPS",
        switch,
        "",
        "On when a proxy in front serves https and sets X-Forwarded-Proto: cookies go over https only, http "
        "is redirected, browsers are told to stay on https. Empty: on if ROSTRUM_SITE_URL begins with https://.",
    ),
    Setting(
        "ROSTRUM_PROXIES",
        number(0, 9),
        "0",
        "How many proxies stand in front. A reader's address is then taken from X-Forwarded-For, counted "
        "from the right; with 0 that header is not believed. Login throttling counts by this address.",
    ),
    Setting(
        "ROSTRUM_LANGUAGE",
        choice("zh-hans", "en"),
        "zh-hans",
        "The pages' language where a browser asks for none.",
    ),
    Setting("ROSTRUM_TIME_ZONE", time_zone, "Asia/Shanghai", "The time zone of the times shown."),
    Setting(
        "ROSTRUM_SECRET_KEY",
        long_secret,
        "",
        "Signs logins and forms. Empty: made once, in the file secret_key of the data folder.",
        secret=True,
    ),
    Setting(
        "ROSTRUM_DATABASE_URL",
        database,
        "",
        "postgres://user:password@host:5432/name. Empty: SQLite, in the data folder.",
        secret=True,
        alias="DATABASE_URL",
    ),
    Setting(
        "ROSTRUM_SEARCH",
        search_engine,
        "whoosh",
        "The search engine: whoosh, or tantivy for more than some 30,000 speeches "
        "(requirements-tantivy.txt). After a change: manage.py rebuild.",
    ),
    Setting(
        "ROSTRUM_ADMIN_USER",
        text,
        "admin",
        "The name of the first administrator, made when there is none of that name.",
    ),
    Setting(
        "ROSTRUM_ADMIN_PASSWORD",
        text,
        "",
        "The first administrator's password. Empty: a random one, printed once by manage.py start.",
        secret=True,
    ),
    Setting("ROSTRUM_UPLOAD_MB", number(1, 2000), "50", "The most megabytes that one upload may bring."),
    Setting("ROSTRUM_UPLOAD_FILES", number(1, 100000), "500", "The most files that one upload may bring."),
    Setting("ROSTRUM_WORKERS", number(1, 64), "2", "Server processes; each answers four readers at a time."),
    Setting(
        "ROSTRUM_DEBUG", switch, "off", "For developers only: shows error pages with the program's insides."
    ),
    Setting(
        "ROSTRUM_NO_BOOTSTRAP",
        switch,
        "off",
        "On: manage.py uses the Python it was started with and installs nothing (containers, packagers). "
        "Read from the process environment only.",
    ),
)


class Values:
    """The settings as read: ``values.data_dir``, ``values.upload_mb``, … one for each row of ``SETTINGS``."""

    def __init__(self, found: Mapping[str, object]):
        self.__dict__.update(found)

    def __repr__(self) -> str:  # never a secret in a log or an error page
        shown = (row.field for row in SETTINGS if not row.secret)
        return "Values(" + ", ".join(f"{field}={self.__dict__[field]!r}" for field in shown) + ")"


def read(environ: Mapping[str, str], *, dotfile: bool = True) -> Values:
    """Return the settings of ``environ``, completed from the one ``.env`` file (process environment first).

    An empty variable counts as not given. Raises ``Nonsense`` for a value that cannot be meant.

    >>> read({"ROSTRUM_UPLOAD_MB": "20"}, dotfile=False).upload_mb
    20
    """
    given = {
        **(_dotfile(environ) if dotfile else {}),
        **{name: value for name, value in environ.items() if value},
    }
    found = {row.field: _value(row, given) for row in SETTINGS}
    site = urlsplit(found["site_url"] or "")
    if found["https"] is None:
        found["https"] = site.scheme == "https"
    if site.hostname:
        found["allowed_hosts"] = tuple(dict.fromkeys((*found["allowed_hosts"], site.hostname)))
    return Values(found)


def unknown(environ: Mapping[str, str]) -> Iterator[str]:
    """Yield a line for each ROSTRUM_… variable that is in no row: most are a slip of the pen.

    >>> list(unknown({"ROSTRUM_UPLAOD_MB": "20"}))
    ['ROSTRUM_UPLAOD_MB is no setting of Rostrum; did you mean ROSTRUM_UPLOAD_MB?']
    """
    names = [*(row.name for row in SETTINGS), *(f"{row.name}_FILE" for row in SETTINGS if row.secret)]
    for name in sorted(set(environ) | set(_dotfile(environ))):
        if name.startswith("ROSTRUM_") and name not in names:
            near = difflib.get_close_matches(name, names, 1)
            yield f"{name} is no setting of Rostrum" + (f"; did you mean {near[0]}?" if near else "")


def secret_key(values: Values) -> str:
    """Return the key that signs logins: the one given, else that of the data folder, made at the first call.

    The file is readable by its owner only. Two processes that start at once agree on one key.
    """
    if values.secret_key:
        return values.secret_key
    path = values.data_dir / "secret_key"
    try:
        if not path.exists():
            _write_key(path)
        key = path.read_text("ascii").strip()
    except (OSError, ValueError) as error:
        raise Nonsense(
            f"ROSTRUM_DATA_DIR: cannot keep a secret key in {path.parent} ({error}); "
            "name a folder that this user may write to"
        ) from error
    if len(key) < 50:
        raise Nonsense(
            f"{path}: too short to be a key; delete the file and a new one is made (all log in again)"
        )
    return key


def example() -> str:
    """Return the text of ``.env.example``: each setting with its help, commented out at its default."""
    lines = ["# Settings of Rostrum. Copy this file to .env and take the # away where you change a line.", ""]
    for row in SETTINGS:
        lines += textwrap.wrap(row.help, 100, initial_indent="# ", subsequent_indent="# ")
        lines += [f"# {row.name}={row.default}"]
        lines += [f"# {row.name}_FILE="] if row.secret else []
        lines += [""]
    return "\n".join(lines[:-1]) + "\n"


def _value(row: Setting, given: Mapping[str, str]) -> object:
    name = row.alias if row.alias in given and row.name not in given else row.name
    written = given.get(name, "")
    if row.secret and given.get(f"{row.name}_FILE"):
        written, name = _from_file(row, written, given), f"{row.name}_FILE"
    if not written and not row.default:
        return None if row.kind is not text else ""
    try:
        return row.kind((written or row.default).strip())
    except ValueError as error:
        shown = "" if row.secret else f" {written!r}"
        raise Nonsense(f"{name}={shown.strip()} cannot be meant: it wants {error}") from None


def _from_file(row: Setting, written: str, given: Mapping[str, str]) -> str:
    variable = f"{row.name}_FILE"
    if written:
        raise Nonsense(f"{row.name} and {variable} are both set; keep one of them")
    try:
        return Path(given[variable]).read_text("utf-8").strip()
    except (OSError, ValueError) as error:
        raise Nonsense(
            f"{variable}={given[variable]!r} cannot be read ({error}); name a readable text file"
        ) from None


def _dotfile(environ: Mapping[str, str]) -> dict[str, str]:
    """Return what the one ``.env`` says: that of the checkout, else that of the data folder."""
    data = Path(environ.get("ROSTRUM_DATA_DIR") or "data").expanduser()
    for path in (CHECKOUT / ".env", CHECKOUT / data / ".env"):
        if path.is_file():
            return _lines(path)
    return {}


def _lines(path: Path) -> dict[str, str]:
    """Return the NAME=value lines of a ``.env``, quotes taken off, as systemd and compose read them too."""
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except (OSError, ValueError) as error:
        raise Nonsense(
            f"{path} cannot be read ({error}); save it as UTF-8 text, one NAME=value a line"
        ) from None
    found = {}
    for number_of_line, line in enumerate(lines, 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        match = DOTENV_LINE.fullmatch(line.strip())
        if not match:  # the line itself is not shown: it may hold a secret
            raise Nonsense(f"{path}, line {number_of_line}: write it as NAME=value")
        name, value = match.group(1), match.group(2).strip()
        if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
            value = value[1:-1]
        if value:
            found[name] = value
    return found


def _write_key(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".secret_key.{secrets.token_hex(4)}")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(secrets.token_urlsafe(64) + "\n")
    try:
        os.link(fresh, path)  # unlike a rename, fails if another process was first
    except FileExistsError:
        pass
    finally:
        fresh.unlink()
