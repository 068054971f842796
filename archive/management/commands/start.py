"""`manage.py start`: from a fresh clone to a served archive, and every time after."""

from __future__ import annotations

import os
import socket
import sys
import urllib.error
import urllib.request
from argparse import ArgumentParser

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, no_translations
from django.db import connections

from archive import environment
from archive.management import preparation, supervisor

EVERYWHERE = {"": "127.0.0.1", "0.0.0.0": "127.0.0.1", "::": "::1"}  # and where to reach it from this machine


class Command(BaseCommand):
    help = (
        "Prepare the data folder (database, places, demo archive, index, first administrator) and serve "
        "the archive with its background worker until Ctrl-C. May be repeated: what is there is kept."
    )
    requires_system_checks = []  # they belong to the tests; a start is to be quick

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="Address to serve on (default: %(default)s).")
        parser.add_argument(
            "--port", default=8000, type=port, help="Port to serve on (default: %(default)s)."
        )
        parser.add_argument("--no-demo", action="store_true", help="Leave an empty archive empty.")
        parser.add_argument("--no-serve", action="store_true", help="Prepare only.")

    @no_translations  # the terminal speaks one language, whatever that of the pages
    def handle(self, *, host: str, port: int, no_demo: bool, no_serve: bool, **options: object) -> None:
        for line in environment.unknown(os.environ):
            self.stderr.write(f"Warning: {line}")
        try:
            bound = None if no_serve else supervisor.listen(host, port)
        except supervisor.CannotServe as error:
            raise CommandError(str(error), returncode=2) from error
        password = preparation.prepare(self.say, demo=not no_demo)
        if password:
            self.say(f"administrator: log in as {settings.ROSTRUM.admin_user} with the password {password}")
            self.say("               it is shown this once; change it under /admin/password_change/")
        if bound:
            with preparation.sole_server():
                preparation.unfinished_accessions(self.say)
                status = self.serve(bound, host, port)
            sys.exit(status)

    def serve(self, bound: socket.socket, host: str, port: int) -> int:
        connections.close_all()
        os.chdir(settings.CHECKOUT)
        children = (
            supervisor.server(bound, settings.ROSTRUM.workers),
            supervisor.worker(str(settings.CHECKOUT / "manage.py")),
        )
        self.say("server: starting")
        if host in EVERYWHERE and not settings.ROSTRUM.site_url:
            names = ", ".join(settings.ALLOWED_HOSTS)
            self.say(f"server: answers under these names only: {names} (see ROSTRUM_ALLOWED_HOSTS)")
        host = EVERYWHERE.get(host, host)
        shown = f"[{host}]" if ":" in host else host
        return supervisor.run(children, self.say, ready=lambda: self.is_ready(f"http://{shown}:{port}"))

    def is_ready(self, address: str) -> bool:
        """Whether the site answers; says where it is when it does."""
        if answers(f"{address}/healthz"):
            self.say(f"server: {settings.ROSTRUM.site_url or address} is ready; Ctrl-C ends it")
            return True
        return False

    def say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()


def port(written: str) -> int:
    if not (written.isascii() and written.isdigit() and 0 < int(written) < 65536):
        raise ValueError
    return int(written)


def answers(address: str) -> bool:
    """Whether a server answers there, be it with a refusal (it may not be told this host name)."""
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # never by way of an http_proxy
    try:
        direct.open(address, timeout=1)
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True
