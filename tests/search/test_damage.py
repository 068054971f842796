"""An index that is missing, damaged, foreign or locked: readers get their answers, and nothing is lost."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from haystack.query import SearchQuerySet

from archive.management import findings
from archive.models import Speech
from archive.search import expressions, health, indexing, tasks
from archive.search.backends import generations
from archive.search.backends.embedded import Asked
from archive.search.broken import IndexBroken, IndexBusy
from archive.search.models import Change
from archive.search.query import Search
from tests.factories import make_speech

CHECKOUT = Path(__file__).resolve().parent.parent.parent
HOLD = """
import sys, time
from whoosh.util.filelock import FileLock
lock = FileLock(sys.argv[1])
assert lock.acquire()
print("held", flush=True)
time.sleep(float(sys.argv[2]))
"""


def live_folder(engine) -> Path:
    return engine.generations.folder(engine.generations.current())


def no_folder(engine):
    live_folder(engine).rename(engine.generations.path / "elsewhere")


def no_index(engine):
    engine.generations.path.rename(engine.generations.path.with_name("elsewhere"))


# The list of segments, the postings and the terms of each engine.
FILES = {
    "whoosh": {"list": "*.toc", "postings": "*.pst", "terms": "*.trm"},
    "tantivy": {"list": "meta.json", "postings": "*.idx", "terms": "*.term"},
}


def file_of(engine, what) -> Path:
    return next(live_folder(engine).glob(FILES[engine.name][what]))


def emptied_list_of_segments(engine):
    file_of(engine, "list").write_bytes(b"")


def nonsense_for_list_of_segments(engine):
    file_of(engine, "list").write_bytes(b"\x04\x08\x04" + os.urandom(200))


def truncated_segment(engine):
    file = file_of(engine, "postings")
    os.truncate(file, file.stat().st_size // 2)


def other_bytes_in_the_terms(engine):
    file = file_of(engine, "terms")
    file.write_bytes(file.read_bytes()[::-1])


def other_bytes_in_the_postings(engine):
    file = file_of(engine, "postings")
    written = bytearray(file.read_bytes())
    written[len(written) // 3] ^= 0xFF
    file.write_bytes(written)


def missing_segment_file(engine):
    file_of(engine, "terms").unlink()


def nonsense_for_pointer(engine):
    engine.generations.pointer.write_text("{")


def pointer_of_another_engine(engine):
    said = json.loads(engine.generations.pointer.read_text())
    engine.generations.pointer.write_text(json.dumps({**said, "engine": "sphinx"}))


def pointer_of_another_version(engine):
    said = json.loads(engine.generations.pointer.read_text())
    engine.generations.pointer.write_text(json.dumps({**said, "analysis": "0-00000000"}))


DAMAGES = [
    no_folder,
    no_index,
    emptied_list_of_segments,
    nonsense_for_list_of_segments,
    truncated_segment,
    other_bytes_in_the_terms,
    missing_segment_file,
    nonsense_for_pointer,
    pointer_of_another_engine,
    pointer_of_another_version,
]


def as_a_new_process(engine):
    """Forget what this process holds open."""
    from archive.search.backends.readers import READERS

    READERS._open.clear()


# Whoosh does not close a file that it cannot read.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_it_answers_from_the_database_and_heals(archive, engine, damage, monkeypatch):
    asked = []
    monkeypatch.setattr(tasks, "_enqueue", lambda job: asked.append(job.name))
    before = Search.from_params({"q": "创卫", "sort": "-date"}).run()
    damage(engine)
    as_a_new_process(engine)
    assert health.state().name in ("missing", "broken")
    assert "python3 manage.py rebuild" in health.state().message
    with pytest.raises(IndexBroken):
        len(SearchQuerySet())
    result = Search.from_params({"q": "创卫", "sort": "-date"}).run()
    assert result.degraded
    assert [hit.speech for hit in result.hits] == [hit.speech for hit in before.hits]
    assert result.facets == before.facets
    Search.from_params({"q": "创卫"}).run()
    assert asked == ["rebuild_index"]  # once, however many readers come
    tasks.rebuild_index.func()
    assert health.state().name == "ok"
    assert Search.from_params({"q": "创卫", "sort": "-date"}).run() == before


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_reader_monitor_and_doctor_are_told(archive, engine, client, damage, monkeypatch):
    asked = []
    monkeypatch.setattr(tasks, "_enqueue", lambda job: asked.append(job.name))
    damage(engine)
    as_a_new_process(engine)
    ready = client.get("/readyz")
    state = health.state().name
    assert ready.status_code == 503
    assert f"index: {state}; run manage.py rebuild" in ready.content.decode().splitlines()
    finding = findings.index()
    assert finding.repair == "python3 manage.py rebuild"
    assert "\n" not in finding.found
    assert "rebuild" not in finding.found  # said once, as the repair
    page = client.get("/search/", {"q": "创卫"})
    assert page.status_code == 200
    assert page.context["found"].degraded
    assert client.get("/search.json", {"q": "创卫"}).json()["count"] == 2
    assert asked == ["rebuild_index"]
    tasks.rebuild_index.func()
    assert client.get("/readyz").status_code == 200
    assert not client.get("/search/", {"q": "创卫"}).context["found"].degraded


@pytest.mark.parametrize(
    "params",
    [
        {"q": "卫生"},
        {"q": "皮革城 OR 服装城"},
        {"q": "-创卫", "sort": "date"},
        {"q": "国家", "place": "330000"},
        {"year": "2011", "sort": "-date"},
        {"speaker": "li-ming"},
        {"event": "mobilising", "page": "9"},
        {"q": '"United Nations"'},
        {"q": "召开的。开好"},
        {"q": "地点:平湖 -职务:书记"},
        {"q": "(皮革城 OR 服装城) year:2010..2012", "sort": "-date"},
        {"q": "date:2011", "completeness": "complete", "sort": "-added"},
    ],
    ids=str,
)
def test_the_database_answers_as_the_index_does(archive, engine, params, monkeypatch):
    monkeypatch.setattr(tasks, "ask_rebuild", lambda: None)
    of_index = Search.from_params(params).run()
    nonsense_for_pointer(engine)
    of_database = Search.from_params(params).run()
    assert of_database.degraded
    assert not of_index.degraded
    assert {hit.speech for hit in of_database.hits} == {hit.speech for hit in of_index.hits}
    assert (of_database.count, of_database.page, of_database.facets) == (
        of_index.count,
        of_index.page,
        of_index.facets,
    )
    if params.get("sort"):
        assert [hit.speech for hit in of_database.hits] == [hit.speech for hit in of_index.hits]


@pytest.mark.parametrize("damage", [truncated_segment, other_bytes_in_the_terms, missing_segment_file])
def test_it_sees_damage_to_what_it_holds_open(archive, engine, damage):
    assert health.state().name == "ok"
    damage(engine)
    assert health.state().name == "broken"


def test_tantivy_is_not_asked_about_other_postings_than_were_written(archive, engine):
    if engine.name != "tantivy":
        pytest.skip("Whoosh's postings have checksums that it looks at while it reads them")
    other_bytes_in_the_postings(engine)
    as_a_new_process(engine)
    assert health.state().name == "broken"


def test_it_survives_files_cut_under_it(archive, engine, monkeypatch):
    monkeypatch.setattr(tasks, "ask_rebuild", lambda: None)
    engine.view()
    for file in live_folder(engine).iterdir():
        os.truncate(file, 0)
    result = Search.from_params({"q": "查漏补缺"}).run()
    assert (result.degraded, result.count) == (True, 1)


def test_it_notes_what_changes_while_the_index_is_broken(archive, engine, applied, monkeypatch):
    asked = []
    monkeypatch.setattr(tasks, "_enqueue", lambda job: asked.append(job.name))
    monkeypatch.setattr(indexing, "AT_ONCE", 0)
    nonsense_for_pointer(engine)
    with applied():
        archive.pinghu.delete()
    assert Change.objects.exists()
    assert asked == ["rebuild_index"]
    tasks.rebuild_index.func()
    assert not Change.objects.exists()
    assert Search.from_params({"q": "老大难"}).run().count == 0


def test_it_makes_the_index_with_the_first_speech(engine, applied):
    with applied():
        make_speech("第一篇讲话。")
    assert health.state().name == "ok"
    assert Search.from_params({"q": "第一篇"}).run().count == 1


def test_many_readers_and_a_writer_do_not_disturb_one_another(archive, engine):
    wrong, stop = [], threading.Event()

    def read(sought, least):
        while not stop.is_set():
            try:
                hits = engine.search(f'text__exact:"{sought}"', facets={"place": {}})["hits"]
                if hits < least:
                    wrong.append((sought, hits))
            except Exception as error:
                wrong.append((sought, repr(error)))

    readers = [
        threading.Thread(target=read, args=args)
        for args in (("创卫", 2), ("国家卫生城市", 3), ("，", 5), ("杀不死", 0))
    ]
    writer = writing(engine)
    for reader in readers:
        reader.start()
    for _commit in range(8):
        assert writer.stdout.readline()
    stop.set()
    for reader in readers:
        reader.join()
    writer.kill()
    writer.communicate()
    assert wrong == []


def hold(lock: Path, seconds: float) -> subprocess.Popen:
    holder = subprocess.Popen([sys.executable, "-c", HOLD, str(lock), str(seconds)], stdout=subprocess.PIPE)
    assert holder.stdout.readline() == b"held\n"
    return holder


def test_a_deletion_waits_for_the_lock(archive, engine, applied):
    holder = hold(engine.generations.path / "lock", 0.5)
    try:
        with applied():
            archive.pinghu.delete()
        assert Search.from_params({"q": "老大难"}).run().count == 0
    finally:
        holder.communicate()


def test_a_deletion_behind_a_long_write_is_noted_and_done_later(archive, engine, applied, monkeypatch):
    asked = []
    monkeypatch.setattr(tasks, "ask_flush", lambda: asked.append("flush"))
    patient = engine.generations.__class__.writing
    monkeypatch.setattr(generations.Generations, "writing", lambda self: patient(self, 0.05))
    holder = hold(engine.generations.path / "lock", 30)
    try:
        with applied():
            archive.pinghu.delete()
        assert asked == ["flush"]
        assert Change.objects.filter(applied=False).exists()
        with pytest.raises(IndexBusy):
            indexing.flush()
    finally:
        holder.kill()
        holder.communicate()
    tasks.flush_index.func()
    assert not Change.objects.exists()
    assert Search.from_params({"q": "老大难"}).run().count == 0


def test_a_change_that_was_never_applied_goes_with_the_next(archive, applied):
    # As after a crash between the end of the transaction and the index.
    Speech.objects.filter(pk=archive.pinghu.pk).update(state="withheld")
    Change.note([archive.pinghu.pk])
    with applied():
        archive.undated.save()
    assert not Change.objects.exists()
    assert SearchQuerySet().filter(content="老大难").count() == 0


def test_an_error_in_the_transaction_leaves_nothing_noted(archive):
    from django.db import transaction

    with pytest.raises(RuntimeError), transaction.atomic():
        archive.pinghu.save()
        raise RuntimeError("the importer stops")
    assert not Change.objects.exists()


def test_readers_never_see_fewer_while_it_is_rebuilt(archive, engine):
    counts, seen = [], threading.Event()

    def watch(done, total):
        counts.append(len(SearchQuerySet().filter(content="创卫")))
        seen.set()

    indexing.rebuild(watch)
    assert seen.is_set()
    assert counts
    assert set(counts) == {2}


def test_a_rebuild_has_what_changed_while_it_was_made(archive, engine, monkeypatch):
    changed = []

    def meddle(done, total):
        if done and not changed:
            changed.append(True)
            Speech.objects.filter(pk=archive.pinghu.pk).update(state="withheld")
            indexing.Change.note([archive.pinghu.pk])
            made = make_speech("重建期间发表。")
            changed.append(made.pk)
            archive.haining.reading.paragraphs.filter(order=2).update(text="重建期间改写。")
            archive.haining.save()
            assert indexing.flush() == 3  # into the index in use
            assert SearchQuerySet().filter(content="重建期间").count() == 2

    indexing.rebuild(meddle)
    assert SearchQuerySet().filter(content="老大难").count() == 0
    assert SearchQuerySet().filter(content="重建期间").count() == 2
    assert SearchQuerySet().filter(content="皮革城").count() == 0
    assert not Change.objects.exists()
    assert health.state().name == "ok"


def test_a_rebuild_that_was_interrupted_goes_on(archive, engine, monkeypatch, applied):
    monkeypatch.setattr(indexing, "COMMIT", 2)

    def stop(done, total):
        if done == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        indexing.rebuild(stop)
    assert SearchQuerySet().filter(content="创卫").count() == 2  # from the index in use
    with applied():  # what the unfinished build holds may change before it goes on
        archive.pinghu.delete()
    seen = []
    assert indexing.rebuild(lambda done, total: seen.append((done, total))) == 7
    assert seen[0][0] >= 3
    assert SearchQuerySet().filter(content="老大难").count() == 0
    assert SearchQuerySet().count() == 7
    assert (engine.generations.unfinished(), Change.objects.count()) == (None, 0)


def test_an_unfinished_build_that_is_damaged_is_made_anew(archive, engine, monkeypatch):
    folder = engine.generations.begin()
    (folder / "meta.json").write_text("{")
    assert indexing.rebuild() == 8
    assert not folder.exists()


def test_two_rebuilds_do_not_meet(archive, engine):
    with engine.generations.rebuilding(), pytest.raises(IndexBusy):
        indexing.rebuild()
    assert indexing.rebuild() == 8


def test_a_rebuild_leaves_one_folder(archive, engine):
    before = live_folder(engine)
    (engine.generations.path / "whoosh-died").mkdir()
    indexing.rebuild()
    folders = [entry for entry in engine.generations.path.iterdir() if entry.is_dir()]
    assert folders == [live_folder(engine)]
    assert live_folder(engine) != before


def test_a_reader_that_began_before_the_swap_ends_well(archive, engine):
    view = engine.view()
    asked = Asked(expressions.read('text__exact:"查漏补缺"'))
    indexing.rebuild()
    assert view.answer(asked).count == 1


WRITE = """
import django
django.setup()
from haystack import connections
from archive.search.backends.records import Entry
backend = connections["default"].get_backend()
place = backend.generations
number = 1000
while True:
    number += 1
    record = {"pk": number, "fields": {}}
    with place.writing(), backend.writer(place.folder(place.current())) as writer:
        writer.commit([Entry(f"archive.speech.{number}", "杀不死" * 300, record)], ())
        place.wrote()
    print(number, flush=True)
"""


def writing(engine) -> subprocess.Popen:
    """Start a process that commits one document after another and says the number of each."""
    path = engine.generations.path
    surroundings = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "archive.settings",
        "ROSTRUM_DATA_DIR": str(path.parent),
        "ROSTRUM_SEARCH": engine.name,
    }
    return subprocess.Popen(
        [sys.executable, "-c", WRITE], stdout=subprocess.PIPE, env=surroundings, cwd=CHECKOUT
    )


@pytest.mark.slow
@pytest.mark.parametrize("after", [1, 3, 8])
def test_a_writer_that_is_killed_leaves_an_index_that_answers(archive, engine, after):
    writer = writing(engine)
    for _commit in range(after):
        assert writer.stdout.readline()
    time.sleep(0.01 * after)
    writer.send_signal(signal.SIGKILL)
    writer.communicate()
    as_a_new_process(engine)
    assert engine.view().count >= 8 + after
    with engine.generations.writing(patience=1):
        pass
    assert SearchQuerySet().filter(content="创卫").count() == 2


@pytest.mark.slow
def test_it_sees_at_once_what_another_process_wrote(archive, engine):
    assert engine.view().count == 8
    writer = writing(engine)
    try:
        assert writer.stdout.readline()
        assert engine.view().count >= 9
    finally:
        writer.kill()
        writer.communicate()


def test_names_of_segments_do_not_hang_on_the_shared_random(archive, applied):
    import random

    for _number in range(3):
        random.seed(1)
        with applied():
            make_speech("种子相同。")
    assert SearchQuerySet().filter(content="种子相同").count() == 3
