"""A Tantivy index as Rostrum writes it: its fields, and a speech as one of its documents.

The text is kept as its pairs of neighbouring characters in order, punctuation and all, so that the phrase of
every other pair stands exactly where the run of characters stands; characters alone in a field of their own.
White space separates pairs for Tantivy; that of the text is written as another sign.

    body, chars            the whole text (`Entry.body`) by pairs and by characters
    title, title_chars     the title once more, for what it weighs
    key_<field>            values compared, counted and listed whole, as `records` keeps them
    newest, oldest         orders that the archive lists by, ties included
    added                  when the speech was added, in microseconds
    id, record             Haystack's id; all values, to be given back
"""

from __future__ import annotations

import json
import sys
from array import array
from collections.abc import Iterable
from datetime import date, datetime, timedelta

import tantivy

from archive.search import wording
from archive.search.backends.records import Entry

KEY = "key_"
TEXTS = {"body": "position", "chars": "freq", "title": "position", "title_chars": "freq"}
# For a space, which separates pairs. No comparable text has it.
SPACE = "\x02"
_CODED = f"utf-32-{sys.byteorder[0]}e"
PK_BITS = 36  # of a row's number within an order
_LATEST = 2**27  # days; later than any day that Python knows


def schema(fields: Iterable[str], counted: Iterable[str]) -> tantivy.Schema:
    """Return the schema for Haystack fields of these names, some of which are ``counted`` for facets."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", tokenizer_name="raw", index_option="basic")
    for name, option in TEXTS.items():
        builder.add_text_field(name, tokenizer_name="whitespace", index_option=option)
    fast = set(counted)
    for name in fields:
        builder.add_text_field(KEY + name, fast=name in fast, tokenizer_name="raw", index_option="basic")
    for name in ("newest", "oldest", "added"):
        builder.add_unsigned_field(name, fast=True)
    builder.add_bytes_field("record", stored=True)
    return builder.build()


def document(entry: Entry) -> tantivy.Document:
    """Return a speech as a document."""
    body = entry.body
    title = body.partition(wording.BOUNDARY)[0]
    fields: dict[str, list[str]] = entry.record["fields"]  # type: ignore[assignment]
    made = tantivy.Document()
    made.add_text("id", entry.id)
    for name, text in (("body", body), ("title", title)):
        made.add_text(name, pairs(text))
    for name, text in (("chars", body), ("title_chars", title)):
        made.add_text(name, characters(text))
    for name, values in fields.items():
        for value in values:
            made.add_text(KEY + name, value)
    newest, oldest = orders(fields.get("date", ()), int(entry.record["pk"]))  # type: ignore[call-overload]
    made.add_unsigned("newest", newest)
    made.add_unsigned("oldest", oldest)
    made.add_unsigned("added", microseconds(fields.get("added", ())))
    made.add_bytes("record", json.dumps({**entry.record, "id": entry.id}, ensure_ascii=False).encode())
    return made


def pairs(text: str) -> str:
    """Return the pairs of neighbouring characters of a comparable text, at the places of their first ones.

    >>> pairs("创卫, 2")
    '创卫 卫, ,\\x02 \\x022'
    """
    signs = _signs(text)
    return _spaced(signs[:-1], signs[1:])


def characters(text: str) -> str:
    """Return the characters of a comparable text, apart.

    >>> characters("创卫, 2")
    '创 卫 , \\x02 2'
    """
    return _spaced(_signs(text))


def _signs(text: str) -> array:
    return array("I", text.replace(" ", SPACE).encode(_CODED, "surrogatepass"))


def _spaced(*columns: array) -> str:
    """Return what stands in each row of the columns, the rows apart; made without an object for each row."""
    width = len(columns) + 1
    spaced = array("I", [ord(" ")]) * (width * len(columns[0]))
    for number, column in enumerate(columns):
        spaced[number::width] = column
    return spaced.tobytes().decode(_CODED, "surrogatepass").removesuffix(" ")


def places(phrase: str) -> list[tuple[int, str]]:
    """Return pairs that together cover a phrase of two characters or more, with their places in it.

    >>> places("国家卫生城")
    [(0, '国家'), (2, '卫生'), (3, '生城')]
    """
    written = phrase.replace(" ", SPACE)
    last = len(written) - 2
    starts = [*range(0, last, 2), last]
    return [(start, written[start : start + 2]) for start in starts]


def orders(days: Iterable[str], pk: int) -> tuple[int, int]:
    """Return where a speech stands from the newest (greatest first) and from the oldest (least first).

    Those without a day come last either way; of one day the newest row comes first.
    """
    day = next((date.fromisoformat(day).toordinal() for day in days), None)
    newest = (day or 0) << PK_BITS | pk
    oldest = (_LATEST if day is None else day) << PK_BITS | (2**PK_BITS - 1 - pk)
    return newest, oldest


def microseconds(times: Iterable[str]) -> int:
    """Return a time as `records` keeps it as microseconds since the year 1; 0 for none."""
    for time in times:
        return (datetime.fromisoformat(time) - datetime.min) // timedelta(microseconds=1)
    return 0
