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
    _many(connection, sql, _prepared(fields, rows, connection))


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
    told = [field.attname for field in fields]
    values = ([*(getattr(one, name) for name in told), one.pk] for one in objects)
    _many(connection, sql, _prepared([*fields, model._meta.pk], values, connection))


def chosen(model: type[models.Model], names: Sequence[str], by: str, values: Sequence[object]) -> list[tuple]:
    """Return these fields of the rows whose field ``by`` is one of the values, of which there may be 900.

    The values, numbers or words, are asked for as they are; Django looks at each a dozen times.
    """
    connection = connections[router.db_for_read(model)]
    quote = connection.ops.quote_name
    columns = ", ".join(quote(model._meta.get_field(name).column) for name in names)
    marks = ", ".join(["%s"] * len(values))
    by = quote(model._meta.get_field(by).column)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {columns} FROM {quote(model._meta.db_table)} WHERE {by} IN ({marks})", values)
        return cursor.fetchall()


def _prepared(
    fields: Sequence[models.Field], rows: Iterable[Sequence[object]], connection: object
) -> list[tuple[object, ...]]:
    """Return the rows as the database takes them, made column by column."""
    columns = zip(*rows, strict=True)
    return list(
        zip(
            *(_column(field, values, connection) for field, values in zip(fields, columns, strict=False)),
            strict=True,
        )
    )


def _column(field: models.Field, values: Sequence[object], connection: object) -> Sequence[object]:
    if isinstance(field, models.JSONField):
        return [connection.ops.adapt_json_value(value, field.encoder) for value in values]
    if set(map(type, values)) <= {str, int}:
        return values
    # A moment, a state, an empty key: few values, of many rows each.
    made = {(type(value), value): value for value in values}
    made |= {
        key: field.get_db_prep_save(value, connection)
        for key, value in made.items()
        if type(value) not in (str, int)
    }
    return [made[type(value), value] for value in values]


def _many(connection: object, sql: str, rows: Sequence[Sequence[object]]) -> None:
    with connection.cursor() as cursor:
        for start in range(0, len(rows), _AT_ONCE):
            cursor.executemany(sql, rows[start : start + _AT_ONCE])
