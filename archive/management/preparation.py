"""What `start` does before it serves: each step looks cheaply whether it is needed, and says what it did.

Every step may be repeated at any time and changes nothing the second time. Stamps of what is made from files
lie beside what was made, so that whoever deletes the one deletes the other. The other commands find here what
they need of it, or the line that says what is lacking.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import io
import os
import secrets
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.password_validation import validate_password
from django.contrib.staticfiles import finders
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor

from archive.environment import Nonsense
from archive.models import Accession, Place, Speech
from archive.search import health

Say = Callable[[str], None]
DEMO = Path("fixtures") / "pages"
EXPECTED = ".expected.jsonl"
REPAIR = "python3 manage.py start --no-serve"
STAMP = ".made-from"
# What the rows of places are made from: the tables, and the program that reads them.
PLACES = (
    "ingest/tables/*.tsv",
    "ingest/gazetteer/*.py",
    "ingest/languages/zh_readings.py",
    "management/commands/load_places.py",
)


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Hold the data folder while it is prepared: a second `start` waits here."""
    handle = os.open(settings.ROSTRUM.data_dir, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def prepare(say: Say, *, demo: bool) -> str | None:
    """Bring the data folder to where it can be served; return the first admin's password if made up."""
    with alone():
        data_folder(say)
        database(say)
        static_files(say)
        places(say)
        index(say)
        if demo and demo_archive(say):
            index(say)
        # Last: a password that is shown once must not be lost because a later step failed.
        return first_admin(say)


def to_store(say: Say) -> None:
    """Bring a data folder that no `start` has seen to where drafts can be stored: database and places.

    A database of an earlier release is left to `start`, since a server may be at work on it.
    """
    if not unready() and places_are_current():
        return
    with alone():
        if _is_new():
            database(say)
        if lacking := unready():
            raise CommandError(lacking)
        places(say)


def unready() -> str | None:
    """Return one line on why the database cannot be worked with as it is, and the repair; None if it can."""
    try:
        waiting = pending_migrations()
    except OperationalError as error:
        return _not_opened(error)
    if not waiting:
        return None
    lacking = f"lacks {len(waiting)} migrations of this release"
    return f"The database ({_kind()}) {'holds no archive yet' if _is_new() else lacking}. Run: {REPAIR}"


@contextlib.contextmanager
def sole_server() -> Iterator[None]:
    """Hold the data folder while it is served: two background workers would read one accession twice."""
    with Path(settings.ROSTRUM.data_dir, ".serving").open("w") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CommandError(
                f"{settings.ROSTRUM.data_dir} is already being served; stop that start first", returncode=2
            ) from None
        yield


def data_folder(say: Say) -> None:
    folder = settings.ROSTRUM.data_dir
    if not os.access(folder, os.W_OK):
        raise Nonsense(
            f"ROSTRUM_DATA_DIR: {folder} is not writable for this user; change its owner, or name another"
        )
    say(f"data folder: {folder}")


def database(say: Say) -> None:
    try:
        waiting = pending_migrations()
    except OperationalError as error:
        raise CommandError(_not_opened(error)) from error
    if not waiting:
        say(f"database: {_kind()}, up to date")
        return
    say(f"database: {_kind()}, applying {len(waiting)} migrations")
    with timed(say, "database: migrated"):
        call_command("migrate", interactive=False, verbosity=0)


def pending_migrations() -> list[str]:
    """Return the names of the migrations that the database still lacks."""
    executor = MigrationExecutor(connection)
    return [str(migration) for migration, _ in executor.migration_plan(executor.loader.graph.leaf_nodes())]


def _is_new() -> bool:
    try:
        return not MigrationExecutor(connection).loader.applied_migrations
    except OperationalError:
        return False


def _kind() -> str:
    if connection.vendor == "sqlite":
        return "SQLite"
    return f"{connection.vendor} at {connection.settings_dict['HOST']}"


def _not_opened(error: OperationalError) -> str:
    said = str(error).strip().splitlines()[-1]
    return f"The database ({_kind()}) cannot be opened: {said}. See ROSTRUM_DATABASE_URL."


def static_files(say: Say) -> None:
    """Copy, compress and name by content what browsers fetch, unless that was done for these very files."""
    if settings.DEBUG:
        say("static files: served as they are (ROSTRUM_DEBUG)")
        return
    if static_files_are_current():
        say("static files: up to date")
        return
    say("static files: collecting and compressing")
    with timed(say, "static files: collected"):
        call_command("collectstatic", interactive=False, verbosity=0)
    (Path(settings.STATIC_ROOT) / STAMP).write_text(static_stamp(), "ascii")


def static_files_are_current() -> bool:
    """Whether the collected files were made from the files as they are now."""
    return _written(Path(settings.STATIC_ROOT) / STAMP) == static_stamp()


def static_stamp() -> str:
    """Return a hash of names, sizes and times of all static files: it changes when any of them does."""
    seen = hashlib.sha256(settings.STORAGES["staticfiles"]["BACKEND"].encode())
    for finder in finders.get_finders():
        for name, storage in finder.list([]):
            status = Path(storage.path(name)).stat()
            seen.update(f"{name}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
    return seen.hexdigest()


def places(say: Say) -> None:
    """Load the table of places when there is none in the database, or the shipped table is another one."""
    if places_are_current():
        say("places: loaded")
        return
    say("places: loading")
    with timed(say, "places: loaded"):
        call_command("load_places", verbosity=0)


def places_are_current() -> bool:
    """Whether the database holds the places of the tables as they are now."""
    return _written(places_stamp_path()) == places_stamp() and Place.objects.exists()


def places_stamp() -> str:
    """Return a hash of what the rows of places are made from."""
    sources = sorted(path for pattern in PLACES for path in (settings.CHECKOUT / "archive").glob(pattern))
    return hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()


def places_stamp_path() -> Path:
    return settings.ROSTRUM.data_dir / ".places-made-from"


def first_admin(say: Say) -> str | None:
    """Make the administrator that the settings name, or the first one there is; return a made-up password."""
    users = get_user_model()._default_manager
    name, given = settings.ROSTRUM.admin_user, settings.ROSTRUM.admin_password
    if users.filter(username=name).exists() or (not given and users.filter(is_superuser=True).exists()):
        say("administrator: there is one")
        return None
    if given:
        try:
            validate_password(given, get_user_model()(username=name))
        except ValidationError as error:
            raise Nonsense(f"ROSTRUM_ADMIN_PASSWORD cannot be used: {' '.join(error.messages)}") from None
    users.create_superuser(name, password=given or (made_up := secrets.token_urlsafe(15)))
    say(
        f"administrator: {name} made, with {'the password of the settings' if given else 'a random password'}"
    )
    return None if given else made_up


def demo_archive(say: Say) -> bool:
    """Bring the demo pages in through the importer, once: only into an archive that never held anything.

    Return whether they were brought in.
    """
    # Beside each page lies what the tests expect of it, which is no page.
    pages = [path for path in (settings.CHECKOUT / DEMO).glob("*") if not path.name.endswith(EXPECTED)]
    if Accession.objects.exists() or Speech.objects.exists() or not pages:
        return False
    say("demo archive: reading its pages (start --no-demo leaves them out)")
    said = io.StringIO()
    with timed(say, "demo archive: read and published"):
        try:
            call_command("ingest", *sorted(map(str, pages)), publish=True, stdout=said)
        except SystemExit as ended:
            say(said.getvalue())
            if ended.code not in (None, 0, 1):  # 1: some files were refused, as it said; the rest is in
                raise
    say(f"demo archive: {Speech.objects.published().count()} speeches")
    return True


def unfinished_accessions(say: Say) -> None:
    """Queue what a crash or a stop cut off; call it before the background worker runs."""
    if not Accession.objects.exclude(state=Accession.State.DONE).exists():
        return
    # Only now: with the importer come large tables, and a start is to be quick.
    from archive.review import accession, alone
    from archive.review.tasks import read_accession

    try:
        with alone.reading():
            cut_off = accession.unfinished()
    except alone.Busy:  # an ingest from the command line reads its own
        cut_off = accession.unfinished(method="upload")
    for held in cut_off:
        read_accession.enqueue(held.pk)
    if cut_off:
        say(f"accessions: {len(cut_off)} were cut off and are read on in the background")


def index(say: Say) -> None:
    found = health.state()
    if found.name == "ok":
        say("index: up to date")
        return
    say(f"index: {found.name}, building")
    with timed(say, "index: built"):
        call_command("rebuild")


@contextlib.contextmanager
def timed(say: Say, what: str) -> Iterator[None]:
    began = time.monotonic()
    yield
    say(f"{what} in {time.monotonic() - began:.1f} s")


def _written(path: Path) -> str:
    try:
        return path.read_text("ascii")
    except (OSError, ValueError):
        return ""
