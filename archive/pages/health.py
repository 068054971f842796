"""Whether the site is up, for whoever runs it: no versions, no paths."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from archive.search import health as index_health

LEAST_FREE_DISK = 0.02  # share of the disk that the data folder is on


@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """The process answers."""
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


@never_cache
@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """Everything that readers need is there: 200, else 503 with a line for each thing that is not."""
    found = {name: check() for name, check in CHECKS.items()}
    lines = "".join(f"{name}: {trouble or 'ok'}\n" for name, trouble in found.items())
    status = 503 if any(found.values()) else 200
    return HttpResponse(lines, status=status, content_type="text/plain; charset=utf-8")


def database() -> str:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return "does not answer"
    if connection.vendor == "sqlite" and not os.access(settings.ROSTRUM.data_dir, os.W_OK):
        return "read-only"
    return ""


def migrations() -> str:
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return "cannot be told"
    return f"{len(waiting)} not applied; run manage.py migrate" if waiting else ""


def index() -> str:
    state = index_health.state()
    # A stale index still answers; changes reach it by themselves.
    return "" if state.answers else f"{state.name}; run manage.py rebuild"


def disk() -> str:
    usage = shutil.disk_usage(settings.ROSTRUM.data_dir)
    return "" if usage.free / usage.total >= LEAST_FREE_DISK else "nearly full"


CHECKS: dict[str, Callable[[], str]] = {
    "database": database,
    "migrations": migrations,
    "index": index,
    "disk": disk,
}
