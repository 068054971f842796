"""What engines share that keep their index in a folder of ours: one Haystack backend, less how it is kept.

A backend of this kind is one state of the index, held open and shared by all threads (`State`), that is
replaced whole: a build is made beside the one in use and swapped in, never cleared under readers; a removal
waits for the lock. How folders are kept: `generations`; what Haystack's values become: `records`.
"""

from __future__ import annotations

import shutil
import threading
import warnings
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, Self

from django.conf import settings
from django.db.models import Model
from haystack import connections
from haystack.backends import BaseSearchBackend, log_query
from haystack.constants import ID
from haystack.indexes import SearchIndex
from haystack.models import SearchResult
from haystack.utils import get_identifier

from archive.search import expressions
from archive.search.backends import records
from archive.search.backends.generations import Generations
from archive.search.backends.readers import READERS, reading
from archive.search.backends.records import Entry
from archive.search.broken import IndexBroken
from archive.search.expressions import Expression

# Objects to replace, ids to remove.
Changes = tuple[Collection[Model], Collection[str]]


@dataclass(frozen=True)
class Asked:
    """A query as an index is asked it: names of fields and values as they are kept."""

    expression: Expression
    start: int = 0
    end: int | None = None
    sort: Sequence[str] = ()  # "date", "-date"; without any by relevance, or from the newest
    facets: Sequence[str] = ()  # fields whose values are counted
    counted: Sequence[Expression] = ()  # of what is found, how many meet these too


@dataclass(frozen=True)
class Answer:
    """What an index says: the records asked for with their scores, and the counts over all that is found."""

    records: list[tuple[dict, float]]
    count: int
    facets: dict[str, list[tuple[str, int]]]  # the most frequent first, ties by value
    counted: list[int]


class State(Protocol):
    """The index as it was after some write, held open."""

    @property
    def count(self) -> int:
        """How many documents there are."""

    @property
    def ids(self) -> Collection[str]:
        """Haystack's ids of all documents."""

    def answer(self, asked: Asked) -> Answer:
        """Answer a query."""

    def check(self) -> None:
        """Compare the files with what was written. Raises where they differ."""


class Writing(Protocol):
    """Writes into the index of one folder, one commit after the other."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *error: object) -> None: ...

    def commit(self, entries: Collection[Entry], gone: Collection[str]) -> bool:
        """Commit at once: the entries replace what has their ids, and the ids ``gone`` are removed.

        Returns False where there was nothing to write.
        """

    def merge(self) -> bool:
        """Tidy up what many small commits have left, where it is time; return whether it was."""


@dataclass(frozen=True)
class _Request:
    """What a Haystack caller wants, and how to give it back."""

    asked: Asked
    facets: Mapping[str, tuple[str, int | None]]  # name -> the field it counts, how many values at most
    queries: Sequence[str]  # names of the counted queries
    of_no_model: bool  # only objects are wanted that this index does not hold
    result_class: type[SearchResult]


class FolderBackend(ABC, BaseSearchBackend):
    """Reads and writes the index in the folder that the connection's PATH names.

    An engine says its ``name``, how it begins an empty index in a folder, writes into it and opens it.
    """

    name: str
    _known: dict[tuple[str, Path], Generations] = {}
    _knowing = threading.Lock()

    @abstractmethod
    def create(self, folder: Path) -> None:
        """Make an index without documents in an empty folder."""

    @abstractmethod
    def writer(self, folder: Path, built: Collection[str] | None = None) -> Writing:
        """Return what writes into a folder; with ``built``, into one that nobody reads yet and that holds
        these ids, in large commits."""

    @abstractmethod
    def opened(self, folder: Path, before: State | None) -> State:
        """Return the index in a folder as last written, using what ``before`` holds open of it."""

    @property
    def generations(self) -> Generations:
        # The setting is asked each time: tests give each test a folder of its own.
        path = Path(settings.HAYSTACK_CONNECTIONS[self.connection_alias]["PATH"])
        with self._knowing:
            return self._known.setdefault((self.name, path), Generations(path, self.name))

    @property
    def fields(self) -> records.Fields:
        return connections[self.connection_alias].get_unified_index().all_searchfields()

    @property
    def keys(self) -> frozenset[str]:
        """The fields whose values are compared whole."""
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
            self.create(folder)
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
            entries = [records.entry(index, obj) for obj in objects] if index else []
            with reading(folder), self.writer(folder) as writer:
                # Told before anything is tidied up, which readers need not wait for.
                if writer.commit(entries, gone):
                    generations.wrote()
                    if writer.merge():
                        generations.wrote()

    def rebuild(
        self,
        index: SearchIndex,
        batches: Callable[[frozenset[str]], Iterable[Collection[Model]]],
        catch_up: Callable[[frozenset[str]], Iterable[Changes]],
    ) -> None:
        """Build an index of the batches beside the one in use, and swap it in.

        A build that was interrupted is gone on with: ``batches`` is called with the ids that it holds.
        ``catch_up`` is called once, when nobody else writes any more, with the ids that were built, and says
        what has changed meanwhile. Raises IndexBusy if a rebuild is under way.
        """
        generations = self.generations
        with generations.rebuilding():
            folder, built = self._begun()
            with ExitStack() as held:
                with self.writer(folder, built) as writer:
                    for batch in batches(frozenset(built)):
                        entries = [records.entry(index, obj) for obj in batch]
                        built.update(entry.id for entry in entries)
                        writer.commit(entries, ())
                        del batch, entries  # before the next are fetched
                    held.enter_context(generations.writing())
                    for objects, gone in catch_up(frozenset(built)):
                        writer.commit([records.entry(index, obj) for obj in objects], gone)
                generations.use(folder)
            generations.sweep()

    def _begun(self) -> tuple[Path, set[str]]:
        """Return a folder to build in, and the ids of what it holds from a build that was interrupted."""
        if (folder := self.generations.unfinished()) is not None:
            try:
                with reading(folder):
                    return folder, set(self.opened(folder, None).ids)
            except IndexBroken:
                shutil.rmtree(folder, ignore_errors=True)
        folder = self.generations.begin()
        self.create(folder)
        return folder, set()

    def is_rebuilding(self) -> bool:
        """Return whether a new index is being built beside the one in use."""
        return self.generations.is_rebuilding()

    # Reading

    def view(self) -> State:
        """Return the index as last written. Raises IndexBroken."""
        return READERS.current(self.generations, self.opened)

    def check(self) -> int:
        """Return how many documents the index holds, its files compared with what was written.

        Raises IndexBroken.
        """
        view = self.view()
        with self._reading():
            view.check()
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
        request = self.build_search_kwargs(query_string, **options)
        if request.of_no_model:
            return {"results": [], "hits": 0, "facets": {}}
        view = self.view()
        with self._reading():
            answer = view.answer(request.asked)
            fields = self.fields
            return {
                "results": [
                    _result(record, score, fields, request.result_class) for record, score in answer.records
                ],
                "hits": answer.count,
                "facets": self._facets(answer, request),
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
    ) -> _Request:
        """Return what is asked. What our engines have not (boosts, distances, marks) is passed over."""
        if date_facets:
            warnings.warn("This engine counts no facets by date; use the field year.", stacklevel=3)
        fields = self.fields
        parts = [expressions.read(one) for one in (query_string, *sorted(narrow_queries or ()))]
        sort = []
        for name in sort_by or ():
            field = records.named(name.lstrip("-"), fields)
            sort.append(("-" if name.startswith("-") else "") + records.source(field))
        counted = {
            name: (records.source(records.named(name, fields)), options.get("limit"))
            for name, options in (facets or {}).items()
        }
        queries = {f"{name}:{query}": f"{name}:({query})" for name, query in query_facets or ()}
        asked = Asked(
            records.resolved(expressions.And(tuple(parts)), fields),
            start_offset,
            end_offset,
            tuple(sort),
            tuple(dict.fromkeys(source for source, _limit in counted.values())),
            tuple(records.resolved(expressions.read(query), fields) for query in queries.values()),
        )
        of_no_model = bool(models) and self._holds_none(models or ())
        return _Request(asked, counted, tuple(queries), of_no_model, result_class or SearchResult)

    def _holds_none(self, models: Collection[type[Model]]) -> bool:
        held = connections[self.connection_alias].get_unified_index().get_indexed_models()
        return not any(issubclass(model, one) for model in models for one in held)

    def _facets(self, answer: Answer, request: _Request) -> dict[str, dict[str, object]]:
        counts: dict[str, object] = {}
        fields = self.fields
        for name, (source, limit) in request.facets.items():
            # A shadow field of a list counts the values of that list.
            whole = fields[source]
            counts[name] = [(records.shown(whole, value), n) for value, n in answer.facets[source][:limit]]
        queries = dict(zip(request.queries, answer.counted, strict=True))
        return {"fields": counts, "dates": {}, "queries": queries}


def _result(
    record: dict, score: float, fields: records.Fields, result_class: type[SearchResult]
) -> SearchResult:
    stored: dict[str, object] = {ID: record["id"]}
    for name, kept in record["fields"].items():
        if field := fields.get(name):
            values = [records.shown(field, value) for value in kept]
            stored[name] = values if field.is_multivalued else next(iter(values), None)
    app, model, pk = record["id"].split(".", 2)
    return result_class(app, model, pk, score, **stored)
