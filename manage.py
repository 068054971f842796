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
    from django.core.management import execute_from_command_line

    from archive.environment import Nonsense

    try:
        execute_from_command_line(sys.argv)
    except Nonsense as error:
        sys.stderr.write("Rostrum: {}\n".format(error))
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)  # as shells have it: 128 and the number of SIGINT


if __name__ == "__main__":
    main()
