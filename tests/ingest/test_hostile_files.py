"""Each file that means harm is read or refused in one line, soon and in little memory."""

import os
import pickle
import resource
import time
from pathlib import Path

import pytest

from archive.ingest import gazetteer, intake, pipeline
from archive.ingest.documents import Draft, NoSpeech, Refusal
from tests.ingest.hostile_files import FILES

SECONDS = 4  # of processor time; twice what a file may cost, for machines at half speed
# What reading may add; with the 140 of a process that has the tables and nothing else, 400.
MEGABYTES = 260


def measured(name: str) -> tuple[float, int, list[tuple[type, str]]]:
    """Return processor seconds, megabytes added and (type, message) of what a process of its own makes."""
    gazetteer.load()
    data = FILES[name]()
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        # The forked process begins with all that the one of the tests holds.
        held = int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") >> 20
        began = time.process_time()
        outcomes = pipeline.ingest(intake.unpack(name, data))
        told = [(type(one), "" if isinstance(one, Draft) else one.message) for one in outcomes]
        most = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10) - held
        os.write(writing, pickle.dumps((time.process_time() - began, most, told)))
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        found = pipe.read()
    os.waitpid(child, 0)
    return pickle.loads(found)


@pytest.mark.slow
@pytest.mark.parametrize("name", FILES)
def test_it_answers_in_one_line_soon_and_in_little_memory(name):
    seconds, megabytes, told = measured(name)
    assert told
    assert seconds < SECONDS
    assert megabytes < MEGABYTES
    for kind, message in told:
        assert kind in (Draft, NoSpeech, Refusal)
        assert "\n" not in message
        assert kind is not Refusal or message.startswith(name)


REFUSED = {
    "endless.txt": "too-long",
    "nul.txt": "not-text",
    "surrogates.txt": "not-text",
    "surrogates-16.txt": "not-text",
    "picture.txt": "image",
    "program.html": "not-text",
    "packed.txt": "gzip",
    "paragraphs.html": "too-complex",
    "divs.html": "too-complex",
    "tables.html": "too-complex",
    "swelling.txt": "too-long",
    "run.docx": "too-long",
    "fonts.rtf": "too-complex",
    "bomb.zip": "bomb",
    "bomb.docx": "bomb",
    "nested.zip": "nested",
    "traversal.zip": "bad-name",
    "links.zip": "bad-name",
    "lying.zip": "damaged",
    "cut.zip": "damaged",
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_says_what_is_wrong(name):
    outcomes = pipeline.ingest(intake.unpack(name, FILES[name]()))
    assert {one.code for one in outcomes} == {REFUSED[name]}


def test_it_reads_utf_16_without_a_mark():
    (draft,) = pipeline.ingest(intake.unpack("a.txt", FILES["utf-16-no-mark.txt"]()[:4000]))
    assert draft.title == "在全县春耕生产动员大会上的讲话"
    assert draft.date == "2009-03-06"


def test_each_member_of_one_name_is_read():
    outcomes = pipeline.ingest(intake.unpack("doubled.zip", FILES["doubled.zip"]()))
    assert len(outcomes) == 9
