"""What Rostrum's engines are measured beside: the same speeches, the same questions, other ways to answer.

stock      Haystack's own Whoosh backend; its analyzer alone is replaced, since with its own it finds
           no Chinese: pairs of characters, with their places
fts5       SQLite FTS5 over pairs of characters, facets in SQL
bare       Tantivy asked directly, with the fields and terms that it takes for the same answers
"""

from __future__ import annotations

import re
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from archive.models import Speech
from archive.search import wording
from archive.search.backends.tantivy_documents import pairs
from archive.search.search_indexes import SpeechIndex, facet_values
from tests.benchmarks.asked import FACETS, PAGE, Case

BATCH = 500
RUN = re.compile(r"[^\W_]+")  # letters, digits and ideographs


class Peer(ABC):
    def __init__(self, folder: Path):
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    @abstractmethod
    def build(self) -> None:
        """Index all published speeches."""

    @abstractmethod
    def answer(self, case: Case) -> int:
        """Answer a case and return how many are found."""

    @abstractmethod
    def update(self, speech: Speech) -> None:
        """Index a speech anew, and see it."""


def batches() -> Iterator[list[Speech]]:
    keys = list(Speech.objects.published().order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(keys), BATCH):
        yield list(SpeechIndex().index_queryset().filter(pk__in=keys[start : start + BATCH]))


def body(speech: Speech) -> str:
    return wording.searched(wording.document(speech))


def ours_asked(case: Case):  # type: ignore[no-untyped-def]
    """Return a case as Haystack is asked it."""
    from haystack.query import SearchQuerySet

    found = SearchQuerySet()
    for word in case.words:
        found = found.filter(content__exact=word)
    if case.place:
        found = found.filter(place__in=[case.place])
    if case.year:
        found = found.filter(year__in=[case.year])
    for name in case.facets:
        found = found.facet(name)
    return found.order_by(case.sort) if case.sort else found


class Ours(Peer):
    """Whichever of Rostrum's engines is set, through Haystack."""

    def build(self) -> None:
        from archive.search import indexing

        indexing.rebuild()

    def answer(self, case: Case) -> int:
        found = ours_asked(case)
        list(found[:PAGE])
        found.facet_counts()
        return len(found)

    def update(self, speech: Speech) -> None:
        speech.save()


class Stock(Peer):
    """Haystack's own backend. Takes some 20 times as long to build, and a thousand times to browse."""

    def __init__(self, folder: Path):
        super().__init__(folder)
        from django.conf import settings
        from haystack import connections
        from haystack.backends.whoosh_backend import WhooshEngine, WhooshSearchBackend
        from whoosh.analysis import LowercaseFilter, NgramTokenizer

        class Backend(WhooshSearchBackend):
            def build_schema(self, fields):  # type: ignore[no-untyped-def]
                name, schema = super().build_schema(fields)
                schema[name].analyzer = NgramTokenizer(2) | LowercaseFilter()
                schema[name].format.analyzer = schema[name].analyzer
                return name, schema

        connection = connections["default"]
        connection.options.update(PATH=str(folder / "index"), SILENTLY_FAIL=False)
        settings.HAYSTACK_LIMIT_TO_REGISTERED_MODELS = True
        engine = WhooshEngine("default")
        engine.backend = Backend
        engine.options = connection.options
        connections.thread_local = type(connections.thread_local)()
        connections._connections = {"default": engine}
        type(connections).__getitem__ = lambda _self, _key: engine
        self.backend = engine.get_backend()
        self.backend.setup()

    def build(self) -> None:
        for batch in batches():
            self.backend.update(SpeechIndex(), batch)

    def answer(self, case: Case) -> int:
        from haystack.inputs import Raw
        from haystack.query import SearchQuerySet

        found = SearchQuerySet()
        if case.words:
            found = found.filter(content=Raw(" AND ".join(f'"{word}"' for word in case.words)))
        if case.place:
            found = found.narrow(f"place:{case.place}")
        if case.year:
            found = found.narrow(f"year:{case.year}")
        for name in case.facets:
            found = found.facet(name)
        if case.sort:
            found = found.order_by(case.sort)
        list(found[:PAGE])
        found.facet_counts()
        return len(found)

    def update(self, speech: Speech) -> None:
        self.backend.update(SpeechIndex(), [speech])
        self.answer(Case("", ("我们",)))


class FTS5(Peer):
    """SQLite's full-text index, without the texts in it."""

    SCHEMA = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        PRAGMA cache_size = -64000;
        CREATE VIRTUAL TABLE IF NOT EXISTS body
            USING fts5(text, content = '', tokenize = 'unicode61 remove_diacritics 0');
        CREATE TABLE IF NOT EXISTS speech (pk INTEGER PRIMARY KEY, day TEXT);
        CREATE INDEX IF NOT EXISTS speech_day ON speech (day);
        CREATE TABLE IF NOT EXISTS facet (name, pk, value, PRIMARY KEY (name, pk, value)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS facet_value ON facet (name, value, pk);
    """

    def __init__(self, folder: Path):
        super().__init__(folder)
        self.db = sqlite3.connect(folder / "fts5.sqlite3", isolation_level=None)
        self.db.executescript(self.SCHEMA)

    @staticmethod
    def terms(text: str) -> str:
        return " ".join(" ".join(map(str.__add__, run, run[1:])) for run in RUN.findall(text))

    def build(self) -> None:
        for batch in batches():
            self.db.execute("BEGIN")
            for speech in batch:
                self._add(speech)
            self.db.execute("COMMIT")
        self.db.execute("INSERT INTO body (body) VALUES ('optimize')")

    def _add(self, speech: Speech) -> None:
        self.db.execute("INSERT INTO body (rowid, text) VALUES (?, ?)", (speech.pk, self.terms(body(speech))))
        day = str(speech.earliest or "")
        self.db.execute("INSERT OR REPLACE INTO speech VALUES (?, ?)", (speech.pk, day))
        values = facet_values(speech)
        rows = [(name, speech.pk, value) for name in FACETS for value in values[name]]
        self.db.executemany("INSERT OR REPLACE INTO facet VALUES (?, ?, ?)", rows)

    def answer(self, case: Case) -> int:
        named = [("place", case.place), ("year", case.year)]
        filters = [(name, value) for name, value in named if value]
        within = "".join(
            " AND {key} IN (SELECT pk FROM facet WHERE name = ? AND value = ?)" for _one in filters
        )
        values: list[str] = [part for pair in filters for part in pair]
        if not case.words:
            where, key, order = f"FROM speech WHERE 1{within}", "pk", "day DESC"
        else:
            values.insert(0, " AND ".join(f'"{self.terms(word)}"' for word in case.words))
            where, key = f"FROM body WHERE body MATCH ?{within}", "rowid"
            order = "(SELECT day FROM speech WHERE pk = body.rowid)" if case.sort else "rank"
        where = where.format(key=key)
        self.db.execute(f"SELECT {key} {where} ORDER BY {order} LIMIT {PAGE}", values).fetchall()
        for name in case.facets:
            self.db.execute(
                "SELECT value, count(*) FROM facet WHERE name = ?"
                f" AND pk IN (SELECT {key} {where}) GROUP BY value",
                [name, *values],
            ).fetchall()
        return self.db.execute(f"SELECT count(*) {where}", values).fetchone()[0]

    def update(self, speech: Speech) -> None:
        self.db.execute("BEGIN")
        old = (speech.pk, self.terms(body(speech)))
        self.db.execute("INSERT INTO body (body, rowid, text) VALUES ('delete', ?, ?)", old)
        self._add(speech)
        self.db.execute("COMMIT")
        self.answer(Case("", ("我们",)))


class Bare(Peer):
    """Tantivy, without Haystack and Django between."""

    def __init__(self, folder: Path):
        super().__init__(folder)
        import tantivy

        builder = tantivy.SchemaBuilder()
        builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
        builder.add_text_field("body", tokenizer_name="whitespace", index_option="position")
        for name in FACETS:
            builder.add_text_field(name, fast=True, tokenizer_name="raw", index_option="basic")
        builder.add_unsigned_field("day", fast=True)
        self.tantivy = tantivy
        self.schema = builder.build()
        self.index = tantivy.Index(self.schema, path=str(folder), reuse=True)

    def build(self) -> None:
        writer = self.index.writer(200_000_000, 1)
        for batch in batches():
            for speech in batch:
                writer.add_document(self._document(speech))
        writer.commit()
        writer.wait_merging_threads()

    def _document(self, speech: Speech):  # type: ignore[no-untyped-def]
        made = self.tantivy.Document()
        made.add_text("id", str(speech.pk))
        made.add_text("body", pairs(body(speech)))
        values = facet_values(speech)
        for name in FACETS:
            for value in values[name]:
                made.add_text(name, value)
        made.add_unsigned("day", (speech.earliest or date(1, 1, 1)).toordinal())
        return made

    def answer(self, case: Case) -> int:
        queries = self.tantivy.Query
        parts = []
        for word in case.words:
            terms = pairs(word).split()
            one = len(terms) == 1
            parts.append(
                queries.term_query(self.schema, "body", terms[0])
                if one
                else queries.phrase_query(self.schema, "body", terms)
            )
        for name in ("place", "year"):
            if value := getattr(case, name):
                term = queries.term_query(self.schema, name, value)
                parts.append(queries.const_score_query(term, 0.0))
        must = self.tantivy.Occur.Must
        query = queries.boolean_query([(must, part) for part in parts]) if parts else queries.all_query()
        searcher = self.index.searcher()
        order: dict[str, object] = {}
        if case.sort:
            ascending = case.sort == "date"
            kinds = self.tantivy.Order
            order = {"order_by_field": "day", "order": kinds.Asc if ascending else kinds.Desc}
        found = searcher.search(query, PAGE, count=True, **order)
        for _key, address in found.hits:
            searcher.doc(address)
        if case.facets:
            asked = {name: {"terms": {"field": name, "size": 20_000}} for name in case.facets}
            searcher.aggregate(query, asked)
        return found.count

    def update(self, speech: Speech) -> None:
        writer = self.index.writer(20_000_000, 1)
        writer.delete_documents_by_term("id", str(speech.pk))
        writer.add_document(self._document(speech))
        writer.commit()
        self.index.reload()
        self.answer(Case("", ("我们",)))


PEERS: dict[str, type[Peer]] = {"whoosh": Ours, "tantivy": Ours, "stock": Stock, "fts5": FTS5, "bare": Bare}
