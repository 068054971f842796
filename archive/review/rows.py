"""Many rows in few statements, for tables nobody listens to: no signals, no history, no keys given back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import connections, models, router
from django.utils import timezone

_AT_ONCE = 2000


def insert(model: type[models.Model], names: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Insert rows of the values of these fields, foreign keys as keys; ten times as fast as objects.

    For the rows that a text has by the hundred. The database checks its constraints, Django nothing.
    """
    connection = connections[router.db_for_write(model)]
    fields = [model._meta.get_field(name) for name in names]
    quote = connection.ops.quote_name
    columns = ", ".join(quote(field.column) for field in fields)
    marks = ", ".join(["%s"] * len(fields))
    sql = f"INSERT INTO {quote(model._meta.db_table)} ({columns}) VALUES ({marks})"
    _many(
        connection,
        sql,
        ([_prepared(f, v, connection) for f, v in zip(fields, row, strict=True)] for row in rows),
    )


def create_with_history(objects: Sequence[models.Model], at_once: int) -> list[models.Model]:
    """Create objects and the first row of the history of each, as `simple_history` does; return them."""
    model = type(objects[0])
    made = model._default_manager.bulk_create(objects, batch_size=at_once)
    history = model.history.model
    own, now = [field.attname for field in history.tracked_fields], timezone.now()
    names = [field.name for field in history.tracked_fields]
    who = getattr(history.get_default_history_user(made[0]), "pk", None)
    told = ([*(getattr(one, name) for name in own), now, "+", who] for one in made)
    insert(history, [*names, "history_date", "history_type", "history_user"], told)
    return made


def update(objects: Sequence[models.Model], names: Sequence[str]) -> None:
    """Write these fields of objects that are held, and nothing else of them."""
    if not objects:
        return
    model = type(objects[0])
    connection = connections[router.db_for_write(model)]
    fields = [model._meta.get_field(name) for name in names]
    quote = connection.ops.quote_name
    changes = ", ".join(f"{quote(field.column)} = %s" for field in fields)
    key = quote(model._meta.pk.column)
    sql = f"UPDATE {quote(model._meta.db_table)} SET {changes} WHERE {key} = %s"
    rows = (
        [*(_prepared(field, getattr(one, field.attname), connection) for field in fields), one.pk]
        for one in objects
    )
    _many(connection, sql, rows)


def _prepared(field: models.Field, value: object, connection: object) -> object:
    return (
        value
        if type(value) in (str, int) and not isinstance(field, models.JSONField)
        else field.get_db_prep_save(value, connection)
    )


def _many(connection: object, sql: str, rows: Iterable[list[object]]) -> None:
    with connection.cursor() as cursor:
        some: list[list[object]] = []
        for row in rows:
            some.append(row)
            if len(some) == _AT_ONCE:
                cursor.executemany(sql, some)
                some = []
        if some:
            cursor.executemany(sql, some)
