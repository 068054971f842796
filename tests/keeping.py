"""An archive that is made once in a run of the tests, and put back for each test that starts from it."""

from __future__ import annotations

import copy
import shutil
from dataclasses import dataclass
from pathlib import Path

from django.apps import apps
from django.db import connection


@dataclass(frozen=True)
class Kept:
    """All rows of Rostrum's tables, the folder of the index, and what the test calls them by."""

    rows: list[tuple[str, list[str], list[tuple]]]  # table, columns, rows
    index: Path
    named: object

    @classmethod
    def of(cls, index: Path, folder: Path, named: object) -> Kept:
        """Keep what is in the database now, and a copy of ``index`` in ``folder``."""
        rows = []
        for model in apps.get_app_config("archive").get_models(include_auto_created=True):
            table = model._meta.db_table
            with connection.cursor() as cursor:
                cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
                rows.append((table, [column[0] for column in cursor.description], cursor.fetchall()))
        shutil.copytree(index, folder)
        return cls([kept for kept in rows if kept[2]], folder, copy.deepcopy(named))

    def put_back(self, index: Path) -> object:
        """Put everything into an empty archive, the index to ``index``, and return what it is called by."""
        quoted = connection.ops.quote_name
        with connection.cursor() as cursor:
            for table, columns, rows in self.rows:
                names = ", ".join(map(quoted, columns))
                signs = ", ".join(["%s"] * len(columns))
                cursor.executemany(f"INSERT INTO {quoted(table)} ({names}) VALUES ({signs})", rows)
        shutil.copytree(self.index, index, dirs_exist_ok=True)
        return copy.deepcopy(self.named)
