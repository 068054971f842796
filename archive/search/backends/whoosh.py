"""Whoosh as a Haystack engine: nothing to install beside it, nothing to run, good for some 30,000 speeches.

Against Haystack's own Whoosh backend: one reader is kept open per state of the index and shared by all
threads; the index is swapped when it is rebuilt, never cleared under readers; a removal waits for the lock;
every run of characters is found. How it is kept: `generations`, `store`, `segments`; how it answers: `view`.
"""

from __future__ import annotations

import threading
import warnings
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db.models import Model
from haystack import connections
from haystack.backends import BaseEngine, BaseSearchBackend, log_query
from haystack.constants import ID
from haystack.indexes import SearchIndex
from haystack.models import SearchResult
from haystack.utils import get_identifier

from archive.search import expressions
from archive.search.backends import records
from archive.search.backends.generations import Generations
from archive.search.backends.queries import Query
from archive.search.backends.readers import READERS, opened, reading
from archive.search.backends.store import Choice, Store, merge_none, to_merge
from archive.search.backends.view import View
from archive.search.broken import IndexBroken
from archive.search.expressions import Expression

# Objects to replace, ids to remove.
Changes = tuple[Collection[Model], Collection[str]]


@dataclass(frozen=True)
class Asked:
    """A query as the index is asked it."""

    expression: Expression
    start: int
    end: int | None
    sort: list[str]
    facets: Mapping[str, Mapping[str, int]]
    query_facets: list[tuple[str, str]]
    of_no_model: bool  # only objects are wanted that this index does not hold
    result_class: type[SearchResult]


class Backend(BaseSearchBackend):
    """Reads and writes the index in the folder that the connection's PATH names."""

    _known: dict[Path, Generations] = {}
    _knowing = threading.Lock()

    @property
    def generations(self) -> Generations:
        # The setting is asked each time: tests give each test a folder of its own.
        path = Path(settings.HAYSTACK_CONNECTIONS[self.connection_alias]["PATH"])
        with self._knowing:
            return self._known.setdefault(path, Generations(path, "whoosh"))

    @property
    def fields(self) -> records.Fields:
        return connections[self.connection_alias].get_unified_index().all_searchfields()

    @property
    def keys(self) -> frozenset[str]:
        keys = {records.source(field) for field in self.fields.values() if records.is_key(field)}
        return frozenset(keys.union(records.IDENTITY))

    # Writing

    def update(self, index: SearchIndex, iterable: Iterable[Model], commit: bool = True) -> None:
        """Add the objects, or replace them. Always committed: what is not would be lost with the process."""
        self.apply(index, list(iterable), ())

    def remove(self, obj_or_string: Model | str, commit: bool = True) -> None:
        """Remove one object, given as itself or by its id, waiting for whoever writes."""
        self.apply(None, (), [get_identifier(obj_or_string)])

    def clear(self, models: Collection[type[Model]] | None = None, commit: bool = True) -> None:
        """Make the index empty at once. To make it anew, rebuild: readers keep the old one until then."""
        if models and self._holds_none(models):
            return
        with self.generations.writing():
            folder = self.generations.begin()
            Store(folder).create()
            self.generations.use(folder)

    def apply(self, index: SearchIndex | None, objects: Collection[Model], gone: Collection[str]) -> None:
        """Commit at once the objects, and the removal of the ids ``gone``. Raises IndexBusy, IndexBroken.

        Where there is no index, it makes one of these objects.
        """
        generations = self.generations
        with generations.writing():
            if generations.stamp() is None:
                self.clear()
            folder = generations.folder(generations.current())
            if self._write(folder, self.view(), index, (objects, gone), to_merge):
                generations.wrote()

    def _write(
        self, folder: Path, view: View, index: SearchIndex | None, changes: Changes, merged: Choice
    ) -> bool:
        """Commit changes to the index in a folder, of which ``view`` is the state; False if none."""
        objects, gone = changes
        entries = [records.entry(index, obj) for obj in objects] if index else []
        ids = [*(one.id for one in entries), *gone]
        replaced = [view.numbers[name] for name in ids if name in view.numbers]
        if not entries and not replaced:
            return False
        with reading(folder):
            Store(folder).write(entries, replaced=replaced, merged=merged)
        return True

    def rebuild(
        self,
        index: SearchIndex,
        batches: Iterable[Collection[Model]],
        catch_up: Callable[[frozenset[str]], Iterable[Changes]],
    ) -> None:
        """Build an index of the batches beside the one in use, and swap it in.

        ``catch_up`` is called once, when nobody else writes any more, with the ids that were built, and says
        what has changed meanwhile. Raises IndexBusy if a rebuild is under way.
        """
        generations = self.generations
        with generations.rebuilding():
            folder = generations.begin()
            store = Store(folder)
            store.create()
            for batch in batches:
                store.write([records.entry(index, obj) for obj in batch], merged=merge_none)
            with generations.writing():
                built = opened(folder, self.keys)
                for changes in catch_up(frozenset(built.numbers)):
                    held = {segment.name: segment for segment in built.segments}
                    self._write(folder, opened(folder, self.keys, held), index, changes, merge_none)
                generations.use(folder)
            generations.sweep()

    def is_rebuilding(self) -> bool:
        """Return whether a new index is being built beside the one in use."""
        return self.generations.is_rebuilding()

    # Reading

    def view(self) -> View:
        """Return the index as last written. Raises IndexBroken."""
        return READERS.current(self.generations, self.keys)

    def check(self) -> int:
        """Return how many documents the index holds, its files compared with what was written.

        Raises IndexBroken.
        """
        view = self.view()
        with self._reading():
            for segment in view.segments:
                segment.check()
        return view.count

    @contextmanager
    def _reading(self) -> Iterator[None]:
        try:
            with reading(self.generations.path):
                yield
        except IndexBroken:
            READERS.forget(self.generations)
            raise

    @log_query
    def search(self, query_string: str, **options: object) -> dict[str, object]:
        """Answer a query in the form Haystack wants. Raises IndexBroken, NotAQuery."""
        asked = self.build_search_kwargs(query_string, **options)
        if asked.of_no_model:
            return {"results": [], "hits": 0, "facets": {}}
        view = self.view()
        with self._reading():
            mask = view.matching(asked.expression)
            scores = {} if asked.sort else view.scores(asked.expression)
            docs = view.ordered(mask, scores, asked.sort, asked.end)[asked.start :]
            return {
                "results": [self._result(view, doc, scores.get(doc, 0.0), asked) for doc in docs],
                "hits": view.flags(mask).count(1),
                "facets": self._facets(view, mask, asked),
            }

    def build_search_kwargs(
        self,
        query_string: str,
        sort_by: Iterable[str] | None = None,
        start_offset: int = 0,
        end_offset: int | None = None,
        facets: Mapping[str, Mapping[str, int]] | None = None,
        date_facets: object = None,
        query_facets: Iterable[tuple[str, str]] | None = None,
        narrow_queries: Iterable[str] | None = None,
        models: Collection[type[Model]] | None = None,
        result_class: type[SearchResult] | None = None,
        **_others: object,
    ) -> Asked:
        """Return what is asked. What this engine has not (boosts, distances, highlighting) is passed over."""
        if date_facets:
            warnings.warn("This engine counts no facets by date; use the field year.", stacklevel=3)
        fields = self.fields
        parts = [expressions.read(one) for one in (query_string, *sorted(narrow_queries or ()))]
        expression = records.resolved(expressions.And(tuple(parts)), fields)
        sort = []
        for name in sort_by or ():
            field = records.named(name.lstrip("-"), fields)
            sort.append(("-" if name.startswith("-") else "") + records.source(field))
        for name in facets or ():
            records.named(name, fields)
        return Asked(
            expression,
            start_offset,
            end_offset,
            sort,
            facets or {},
            list(query_facets or ()),
            bool(models) and self._holds_none(models or ()),
            result_class or SearchResult,
        )

    def _holds_none(self, models: Collection[type[Model]]) -> bool:
        held = connections[self.connection_alias].get_unified_index().get_indexed_models()
        return not any(issubclass(model, one) for model in models for one in held)

    def _facets(self, view: View, mask: int, asked: Asked) -> dict[str, dict[str, object]]:
        counts: dict[str, object] = {}
        for name, options in asked.facets.items():
            field = self.fields[name]
            # A shadow field of a list counts the values of that list.
            whole = self.fields[records.source(field)]
            counted = view.facet(records.source(field), mask)
            counts[name] = [(records.shown(whole, value), n) for value, n in counted][: options.get("limit")]
        queries: dict[str, object] = {}
        for name, query in asked.query_facets:
            expression = records.resolved(expressions.read(f"{name}:({query})"), self.fields)
            queries[f"{name}:{query}"] = view.flags(mask & view.matching(expression)).count(1)
        return {"fields": counts, "dates": {}, "queries": queries}

    def _result(self, view: View, doc: int, score: float, asked: Asked) -> SearchResult:
        record = view.records[doc]
        stored: dict[str, object] = {ID: record["id"]}
        for name, field in self.fields.items():
            values = [records.shown(field, value) for value in record["fields"].get(name, ())]
            if name in record["fields"]:
                stored[name] = values if field.is_multivalued else next(iter(values), None)
        app, model, pk = record["id"].split(".", 2)
        return asked.result_class(app, model, pk, score, **stored)


class Engine(BaseEngine):
    """What settings name."""

    backend = Backend
    query = Query
