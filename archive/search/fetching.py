"""Plain columns of rows by their keys, in SQL of our own.

A page of results asks a dozen such questions. To write one down takes Django two or three times as long as
the database takes to answer.
"""

from __future__ import annotations

from collections.abc import Collection

from django.db import connection
from django.db.models import Model


def rows(model: type[Model], wanted: str, key: str, values: Collection[object]) -> list[tuple]:
    """Return the ``wanted`` columns ("slug, name") of the rows whose ``key`` is one of the values.

    In no order, and as the database gives them: for columns of texts and whole numbers.
    """
    if not values:
        return []
    quoted = connection.ops.quote_name
    columns = ", ".join(map(quoted, wanted.split(", ")))
    places = ", ".join(["%s"] * len(values))
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {columns} FROM {quoted(model._meta.db_table)} WHERE {quoted(key)} IN ({places})",
            list(values),
        )
        return cursor.fetchall()
