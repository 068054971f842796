#!/usr/bin/env python3
"""Rostrum's one command: ``python3 manage.py start``. In a fresh clone it makes its environment first."""

import os
import sys
from pathlib import Path

from archive import bootstrap


def main() -> None:
    bootstrap.enter(str(Path(__file__).resolve().parent), sys.argv)
    # Only from here on are there a Python new enough and the libraries.
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")
    if sys.argv[1:2] == ["ingest"]:  # it loads what reads pages while Django is loaded here
        from archive.ingest import crew

        crew.make_ready_for(word for word in sys.argv[2:] if not word.startswith("-"))
        crew.unhurried_collection()
    from django.core.management import execute_from_command_line
    from django.db import DatabaseError

    from archive.environment import Nonsense

    try:
        execute_from_command_line(sys.argv)
    except Nonsense as error:
        sys.stderr.write("Rostrum: {}\n".format(error))
        sys.exit(2)
    except DatabaseError:
        from archive.management import preparation

        lacking = preparation.unready()
        if not lacking:
            raise
        sys.stderr.write("Rostrum: {}\n".format(lacking))
        sys.exit(2)
    except BrokenPipeError:  # whoever read our output, such as head, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)  # as shells have it: 128 and the number of SIGPIPE
    except KeyboardInterrupt:
        sys.exit(130)  # likewise, SIGINT


if __name__ == "__main__":
    main()
