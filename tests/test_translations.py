"""It speaks simplified Chinese wherever it speaks English: a whole catalogue, and pages that use it."""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import lxml.html
import pytest
from django.test import Client

from archive.admin import queue
from archive.models import AccessionLine, Event, Evidence, Person, RawPage, Speech
from archive.review import accession, decisions
from tests.catalogue import compiled, entries
from tests.factories import make_event, make_speech

CHECKOUT = Path(__file__).resolve().parent.parent
MESSAGES = Path("archive/locale/zh_Hans/LC_MESSAGES")
PO, MO = CHECKOUT / MESSAGES / "django.po", CHECKOUT / MESSAGES / "django.mo"
PLACEHOLDER = re.compile(r"%%?\(\w+\)[sdf]|%[sd]")
HAN = re.compile(r"[\u3400-\u9fff]")

# A setting file of its own, so that neither a database nor an archive is needed to look for messages.
EXTRACT = """
import django
from django.conf import settings
from django.core.management import call_command

settings.configure(USE_I18N=True, LOCALE_PATHS=["archive/locale"])
django.setup()
call_command("makemessages", "-l", "zh_Hans", "--no-location", "--no-wrap", verbosity=0)
"""

# Words in Latin letters that a Chinese page has rightly: names, formats, units, what one types.
LATIN = {
    *(
        "Rostrum",
        "Word",
        "PDF",
        "JSON",
        "CSV",
        "Atom",
        "HTML",
        "EDTF",
        "BCP",
        "SHA",
        "URL",
        "HTTP",
        "GET",
        "POST",
        "IP",
        "zip",
        "OR",
    ),
    *("kB", "KB", "MB", "GB", "EB", "OL", "Aa", "zh", "Hans", "Hant", "en", "manage", "py", "ingest"),
}
# What is no word: addresses, hashes, names of files, media types, encodings.
NO_WORDS = re.compile(
    r"https?://\S+|\b[0-9a-f]{12,64}\b|/[\w/.-]+|[\w.-]*\.(?:txt|html?|zip|rar|docx?)\b|\btext/\w+|\b(?:speech|event|person)-\d+|\butf-8\b|"
    r"\bgb(?:2312|18030)\b|%\(\w+\)s",
    re.A,
)
SHOWN = ("title", "alt", "placeholder", "aria-label", "label", "value", "content")


@pytest.fixture(scope="module")
def extracted(tmp_path_factory) -> list:
    """The messages of the program and the templates, as they are now."""
    if not shutil.which("xgettext") or not shutil.which("msgmerge"):
        if os.environ.get("CI"):
            pytest.fail("no xgettext: install the package gettext")
        pytest.skip("no xgettext (Debian package gettext)")
    folder = tmp_path_factory.mktemp("messages")
    for name in ("archive", "templates"):
        ignored = shutil.ignore_patterns("__pycache__", "tables", "*.mo", "*.po")
        shutil.copytree(CHECKOUT / name, folder / name, ignore=ignored)
    (folder / MESSAGES).mkdir(parents=True, exist_ok=True)
    bare = {name: value for name, value in os.environ.items() if not name.startswith("DJANGO_")}
    subprocess.run([sys.executable, "-c", EXTRACT], cwd=folder, env=bare, check=True)
    return entries(folder / MESSAGES / "django.po")


def test_it_has_every_message_of_the_sources(extracted):
    assert len(extracted) > 300
    held = {entry.key for entry in entries(PO)}
    assert sorted({entry.key for entry in extracted} - held) == []


def test_it_has_no_message_twice():
    times = Counter(entry.key for entry in entries(PO))
    assert [key for key, count in times.items() if count > 1] == []


def test_it_leaves_nothing_untranslated_and_nothing_guessed():
    assert [entry.key for entry in entries(PO) if not entry.translations or not all(entry.translations)] == []
    assert [entry.key for entry in entries(PO) if "fuzzy" in entry.flags] == []


def test_its_placeholders_agree():
    wrong = []
    for entry in entries(PO):
        # Chinese has one form for all numbers: it takes the place of the plural where there is one.
        allowed = set(PLACEHOLDER.findall(f"{entry.msgid} {entry.plural or ''}"))
        needed = set(PLACEHOLDER.findall(entry.plural or entry.msgid))
        for text in entry.translations:
            found = set(PLACEHOLDER.findall(text))
            if not needed <= found or not found <= allowed:
                wrong.append(entry.key)
    assert wrong == []


def test_its_line_ends_agree():
    uneven = [
        e.key for e in entries(PO) for t in e.translations if e.msgid.endswith("\n") != t.endswith("\n")
    ]
    assert uneven == []


def test_its_punctuation_is_full_width():
    """No half-width mark stands beside a Chinese character, and no space around full-width punctuation."""
    beside = re.compile(
        r"[\u3400-\u9fff][,;:?!()]|[,;:?!()][\u3400-\u9fff]|[，。；：、（）] | [，。；：、（）]"
    )
    found = [(text, hit[0]) for e in entries(PO) for text in e.translations if (hit := beside.search(text))]
    assert found == []


def test_it_is_compiled_as_it_is_written():
    written = {entry.key: entry.translations[0] for entry in entries(PO)}
    held = compiled(MO)
    held.pop("")  # the header
    assert held == written


def words_left(html: str) -> list[str]:
    """Return the words in Latin letters that a reader sees or hears, but for those that belong."""
    page = lxml.html.fromstring(html)
    for other in page.xpath(
        "//script | //style | //*[@lang='en'] | //*[@id='citation'] | //kbd | //label[@for='searchbar']/img"
    ):
        other.drop_tree()
    said = list(page.itertext())
    for element in page.iter():
        if element.tag == "meta" and element.get("name") != "description":
            continue
        if element.tag == "input" and element.get("type") in (
            "hidden",
            "text",
            "search",
            "checkbox",
            "radio",
        ):
            said += [element.get(name, "") for name in ("placeholder", "aria-label", "title")]
        elif element.tag in ("option", "button"):
            said += [element.get(name, "") for name in ("aria-label", "title")]
        elif isinstance(element.tag, str):
            said += [element.get(name, "") for name in SHOWN]
        said += [value for name, value in element.items() if name.startswith("data-say")]
    words = re.findall(r"[A-Za-z]{2,}", NO_WORDS.sub(" ", "\n".join(said)))
    return sorted(set(words) - LATIN)


def test_the_measure_sees_english():
    assert words_left('<html lang="zh-Hans"><p aria-label="Pages">打印 Print</p></html>') == [
        "Pages",
        "Print",
    ]
    assert words_left('<html><p>下载Word<a lang="en">English</a></p></html>') == []


@pytest.fixture
def archive(db) -> dict[str, object]:
    """Speeches of every kind that pages speak of: incomplete, dated, undated, uncertain, contradicted."""
    event = make_event(place="330482", date="2011-03-08")
    whole = make_speech(
        "同志们:",
        "要抓好创卫工作。",
        speaker="吴翠云",
        office="市委书记",
        place="330482",
        event=event,
        date="2011-03-08",
        sections=[(1, "一", "提高认识", 1)],
        source_url="https://wenku.example/1",
        source_site="文库",
        posted="2018-12-03",
        missing_parts=(1, 2, 3),
    )
    reading = whole.reading
    reading.gaps = [
        {"paragraph": 0, "kind": kind, "note": note}
        for kind, note in (("paywall", "此处隐藏567字"), ("cut-off", ""), ("numbering", "3 follows 1"))
    ]
    reading.save()
    page = RawPage.objects.filter(parts__witness=reading).get()
    page.dropped = [[0, 2, "navigation"], [2, 4, "advertisement"], [4, 5, "source-line"]]
    page.notes = ["3 undecodable bytes replaced", "label gb2312, found utf-8"]
    page.save()
    vague = make_speech(date="2010-10-18/2012-11-15", place="320581", event="全市经济工作会议")
    vague.evidence.update(grade=Evidence.Grade.INFERRED, rule="cited-plenum")
    torn = make_speech()
    for rule, grade in (
        ("weekday", "conflict"),
        ("candidate-330482", "inferred"),
        ("meta og:title", "stated"),
    ):
        fields = {"weekday": "date", "candidate-330482": "place"}
        Evidence.objects.create(
            speech=torn, field=fields.get(rule, "title"), rule=rule, grade=grade, quote="同志们"
        )
    make_speech(state=Speech.State.DRAFT)
    make_speech(state=Speech.State.TEMPLATE)
    return {"whole": whole, "vague": vague, "torn": torn, "event": event, "page": page}


def addresses(archive: dict) -> list[str]:
    speeches = [archive[name].get_absolute_url() for name in ("whole", "vague", "torn")]
    return [
        *("/", "/search/", "/search/?q=创卫", "/search/?q=创卫 -会议 OR 大会&place=330482&sort=date"),
        *("/search/?q=没有的词", "/search/?q=没有的词&year=2011", "/search/?year=1999"),
        *("/events/", archive["event"].get_absolute_url(), "/places/", "/places/330482/", "/places/330000/"),
        *("/years/", "/years/2011/", "/years/2011/?month=3", "/years/undated/"),
        *("/speakers/", Person.objects.get().get_absolute_url()),
        *speeches,
        *(f"{address}print/" for address in speeches),
        f"{speeches[0]}print/?layout=compact",
        archive["page"].get_absolute_url(),
        f"{archive['page'].get_absolute_url()}?at=0-3",
    ]


def test_no_english_is_left_on_a_public_page(archive):
    reader = Client(headers={"accept-language": "zh-hans"})
    found = {}
    for address in addresses(archive):
        response = reader.get(address)
        assert response.status_code == 200, address
        if left := words_left(response.content.decode()):
            found[address] = left
    lost = reader.get("/nowhere/")
    assert lost.status_code == 404
    assert words_left(lost.content.decode()) == []
    assert found == {}


def test_no_english_is_left_where_a_page_is_closed(db, django_user_model):
    staff = django_user_model.objects.create_user("陈编辑", password="a-quiet-reading-room", is_staff=True)
    desk = Client(headers={"accept-language": "zh-hans"})
    desk.force_login(staff)
    closed = desk.get("/admin/upload/")
    assert closed.status_code == 403
    assert "无权" in closed.content.decode()
    assert words_left(closed.content.decode()) == []


def test_no_english_is_left_on_an_empty_archive(db):
    reader = Client(headers={"accept-language": "zh-hans"})
    pages = ("/", "/search/", "/events/", "/places/", "/years/", "/speakers/")
    found = {address: words_left(reader.get(address).content.decode()) for address in pages}
    assert {address: left for address, left in found.items() if left} == {}


FILES = [
    ("空.txt", b""),
    ("旧.doc", b"\xd0\xcf\x11\xe0" + bytes(600)),
    ("照片.txt", b"\x89PNG\r\n\x1a\n" + bytes(60)),
    ("坏.zip", b"PK\x03\x04" + bytes(40)),
    ("链接.html", "<html><body><a href='/a'>首页</a></body></html>".encode()),
    (
        "讲话.txt",
        "在全市大会上的讲话\n同志们:\n今天召开这次大会,主要任务是再动员、再部署。\n谢谢大家!".encode(),
    ),
]


def test_no_english_is_left_at_the_desk(archive, django_user_model):
    editor = django_user_model.objects.create_superuser("陈编辑", password="a-quiet-reading-room")
    received = accession.read(accession.receive(FILES, method="upload", who=editor))
    outcomes = set(received.lines.values_list("outcome", flat=True))
    assert {AccessionLine.Outcome.REFUSED, AccessionLine.Outcome.NO_SPEECH} <= outcomes
    decisions.correct(archive["whole"], "office", "县委书记", editor)
    desk = Client(headers={"accept-language": "zh-hans"})
    login = desk.get("/admin/login/").content.decode()
    desk.force_login(editor)
    drawers = ("speech", "event", "person", "place", "rawpage", "accession", "formeraddress")
    asked = [
        *("/admin/", "/admin/upload/", "/admin/password_change/", "/admin/auth/group/"),
        *(f"/admin/review/?show={one.name}" for one in queue.FILTERS),
        *(f"/admin/review/{speech.pk}/" for speech in Speech.objects.all()),
        *(f"/admin/archive/{drawer}/" for drawer in drawers),
        f"/admin/archive/accession/{received.pk}/change/",
        f"/admin/archive/speech/{archive['whole'].pk}/change/",
        f"/admin/archive/speech/{archive['whole'].pk}/history/",
        f"/admin/archive/event/{Event.objects.first().pk}/change/",
        f"/admin/archive/person/{Person.objects.first().pk}/change/",
        f"/admin/archive/rawpage/{archive['page'].pk}/change/",
        f"/admin/archive/place/{archive['whole'].place.pk}/change/",
    ]
    found = {"/admin/login/": words_left(login)}
    for address in asked:
        response = desk.get(address)
        assert response.status_code == 200, address
        found[address] = words_left(response.content.decode())
    assert {address: left for address, left in found.items() if left} == {}
