"""Hostile pages, files and visitors: nothing runs, leads out, changes unasked or shows what is not public."""

from __future__ import annotations

import io
import random
import re
import stat
import zipfile
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from lxml import html

from archive.models import Accession, AccessionLine, Event, RawPage, Speech
from archive.review import decisions
from tests.exports.prose import paragraphs
from tests.factories import make_place, make_speech
from tests.payloads import PAYLOADS

pytestmark = pytest.mark.django_db

PASSWORD = "a-quiet-reading-room"
TITLE = "在全市第{number}次安全生产工作会议上的讲话{payload}"
# What a page of ours is made of. The marks of hits and evidence are made here, around escaped text.
FORBIDDEN = {
    "iframe",
    "object",
    "embed",
    "math",
    "base",
    "style",
    "video",
    "audio",
    "source",
    "marquee",
    "applet",
}
ADDRESSED = ("href", "src", "action", "formaction", "data", "srcdoc", "poster", "background", "xlink:href")


def page_with(payload: str, number: int) -> str:
    """A raw page as text: the payload in title, body, name and office."""
    body = paragraphs(4, figures=0, seed=number)
    return "\n".join(
        [
            TITLE.format(number=number, payload=payload),
            f"市长 {payload}",
            f"(20{number % 20:02}年3月8日)",
            "同志们:",
            f"{body[0]}{payload}",
            f"一、提高认识{payload}",
            *body[1:],
            "谢谢大家。",
        ]
    )


def against(page: str) -> list[str]:
    """What stands in a page that could run or lead elsewhere."""
    found = []
    for element in html.document_fromstring(page).iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag in FORBIDDEN:
            found.append(f"<{element.tag}>")
        if element.tag == "script" and not re.match(r"/(?!/)", element.get("src") or ""):
            found.append("<script> without a file of ours")
        if element.tag == "meta" and (element.get("http-equiv") or "").lower() == "refresh":
            found.append(f"refresh {element.get('content')}")
        for name, value in element.attrib.items():
            if name.startswith("on") or name == "style":
                found.append(f"{name}={value}")
            if name in ADDRESSED and re.match(r"[\s\x00-\x1f]*(?:javascript|vbscript|data|//)", value, re.I):
                found.append(f"{name}={value}")
    return found


@pytest.fixture
def editor(django_user_model):
    return django_user_model.objects.create_superuser("editor", password=PASSWORD)


@pytest.fixture
def desk(editor) -> Client:
    client = Client()
    client.force_login(editor)
    return client


@pytest.fixture
def visitor() -> Client:
    return Client()


def upload(desk: Client, *files: tuple[str, bytes]) -> AccessionLine:
    """Send files by the form of the desk; return the lines of what became of them."""
    sent = [SimpleUploadedFile(f"{number}.txt", data) for number, (_name, data) in enumerate(files)]
    names = "\n".join(name for name, _data in files)
    response = desk.post("/admin/upload/", {"files": sent, "paths": names})
    assert response.status_code == 302, response.content.decode()[:2000]
    return Accession.objects.latest("pk").lines.order_by("pk")


@pytest.fixture
def poisoned(desk, editor) -> list[Speech]:
    """A speech for each payload, brought in by the form, given the payload in every field, and published."""
    upload(
        desk,
        *[
            (f"{payload.replace('/', '_')} {number}.txt", page_with(payload, number).encode())
            for number, payload in enumerate(PAYLOADS)
        ],
    )
    held = list(Speech.objects.order_by("pk"))
    # Every page is one speech; which payload it has stands in its text.
    assert len(held) == len(PAYLOADS)
    for speech in held:
        payload = PAYLOADS[
            int(speech.reading.parts.get().raw_page.name.rsplit(" ", 1)[1].removesuffix(".txt"))
        ]
        speech.payload = " ".join(payload.split())
        number = speech.pk
        for field, value in {
            "title": f"{speech.payload} {number}",
            "event": f"{speech.payload} {number}",
            "speaker": speech.payload,
            "office": speech.payload,
            "kind": speech.payload[:20],
        }.items():
            decisions.correct(speech, field, value, editor)
        decisions.publish(speech, editor)
    call_command("rebuild", verbosity=0)
    return held


def pages_of(speech: Speech) -> Iterator[str]:
    """Addresses of pages that show what came in with a speech, to visitors and to the desk."""
    page = speech.reading.parts.get().raw_page
    line = speech.lines.get()
    sought = quote(speech.payload)
    yield speech.get_absolute_url()
    yield f"{speech.get_absolute_url()}print/"
    yield f"{speech.event.get_absolute_url()}"
    yield f"{speech.speakers[0].person.get_absolute_url()}"
    yield f"/sources/{page.sha256}/?at=0-60"
    yield f"/search/?q={sought}"
    yield f"/search/?event={speech.event.slug}&speaker={speech.speakers[0].person.slug}"
    yield f"/search/?q={sought}&place={sought}&year={sought}&event={sought}&speaker={sought}&sort={sought}"
    yield f"/admin/review/{speech.pk}/"
    yield f"/admin/archive/speech/{speech.pk}/change/"
    yield f"/admin/archive/speech/{speech.pk}/history/"
    yield f"/admin/archive/event/{speech.event.pk}/change/"
    yield f"/admin/archive/rawpage/{page.pk}/change/"
    yield f"/admin/archive/speech/?q={sought}"
    yield f"/admin/archive/accession/{line.accession_id}/change/?outcome={sought}"


LISTS = (
    "/",
    "/search/",
    "/events/",
    "/places/",
    "/years/",
    "/years/undated/",
    "/speakers/",
    "/admin/",
    "/admin/review/",
    "/admin/archive/speech/",
    "/admin/archive/event/",
    "/admin/archive/person/",
    "/admin/archive/rawpage/",
    "/admin/archive/accession/",
)


@pytest.mark.slow
def test_no_payload_comes_alive_on_any_page(poisoned, desk, visitor):
    alive, shown = {}, set()
    for speech in poisoned:
        for address in [*pages_of(speech), *LISTS]:
            client = desk if address.startswith("/admin/") else visitor
            if address in LISTS and speech is not poisoned[0]:
                continue
            response = client.get(address)
            assert response.status_code == 200, address
            page = response.content.decode()
            if found := against(page):
                alive[speech.payload, address] = found
            if speech.payload in " ".join(html.document_fromstring(page).text_content().split()):
                shown.add((speech.payload, address.split("/")[1]))
        answers = [f"/speeches/{speech.slug}.json", f"/search.json?q={quote(speech.payload)}"]
        for response in map(visitor.get, answers):
            assert response.headers["Content-Type"].startswith("application/json")
        for result in response.json()["results"]:
            for excerpt in result["excerpts"]:
                assert set(re.findall(r"<[^>]*>", excerpt)) <= {"<mark>", "</mark>"}, excerpt
    assert alive == {}
    # They are there to be read, as the words that they are.
    assert {payload for payload, room in shown if room == "speeches"} == {s.payload for s in poisoned}


def test_what_comes_alive_would_be_seen():
    seen = [
        payload
        for payload in PAYLOADS
        if against(f"<!DOCTYPE html><html><body><p>{payload}</p></body></html>")
        or against(f'<!DOCTYPE html><html><body><input value="{payload}"></body></html>')
    ]
    # The rest are words already, or markup that only browsers mend into something; Chromium tries those.
    assert len(seen) >= 30
    assert against("<body><p>words</p><a href='/speeches/x/'>x</a></body>") == []


def test_html_that_came_in_is_given_back_as_a_file_and_never_shown(desk, visitor, editor):
    raw = "<html><body><h1>在全市教育大会上的讲话</h1><script>alert(1)</script>" + "".join(
        f"<p>{text}</p>" for text in ["同志们:", *paragraphs(5), "谢谢大家。"]
    )
    upload(desk, ("page.html", raw.encode()))
    speech = Speech.objects.get()
    decisions.publish(speech, editor)
    page = RawPage.objects.get()
    response = visitor.get(f"/originals/{page.sha256}")
    assert response.content == raw.encode()
    assert response.headers["Content-Type"] == "application/octet-stream"
    assert response.headers["Content-Disposition"].startswith("attachment")
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response.headers["Content-Security-Policy"]
    assert "script-src" not in response.headers["Content-Security-Policy"]
    assert "alert(1)" not in visitor.get(speech.get_absolute_url()).content.decode()


# Names and archives

NAMES = (
    "../../etc/passwd",
    "..\\..\\windows\\win.ini",
    "/etc/passwd",
    "\\\\host\\file.txt",
    "C:\\boot.ini",
    "C:/boot.ini",
    "a/../../b.txt",
    "a/./b.txt",
    "./c.txt",
    ".../d.txt",
    "....//e.txt",
    "..",
    ".",
    "CON",
    "NUL.txt",
    "aux.html",
    "x" * 300 + ".txt",
    "讲" * 200 + ".txt",
    "\u202etxt.exe",
    "\u200b.txt",
    "😀.txt",
    "a\nb.txt",
    "a\rb.txt",
    "a\tb.txt",
    "\x1b[31mred.txt",
    "a\x7fb.txt",
    " .txt",
    "trailing.txt ",
    "trailing.txt.",
    "-rf.txt",
    "--help.txt",
    "$(id).txt",
    "`id`.txt",
    ";id;.txt",
    "|id.txt",
    "%2e%2e%2fetc",
    "%00.txt",
    "a:b.txt",
    "a?b*.txt",
    "<b>.txt",
    "..;/x.txt",
    "~root/x.txt",
)


def kept_files(data_dir) -> list[str]:
    return [
        path.relative_to(data_dir).as_posix()
        for path in data_dir.rglob("*")
        if path.is_file() and path.relative_to(data_dir).parts[0] != "index"
    ]


def test_names_of_uploaded_files_lead_nowhere(desk, visitor, data_dir):
    sent = [(name, f"{name!r}\n短文。".encode()) for name in NAMES if "\n" not in name and "\r" not in name]
    lines = upload(desk, *sent)
    assert len(lines) == len(sent)
    for file in kept_files(data_dir):
        assert re.fullmatch(r"originals/[0-9a-f]{2}/[0-9a-f]{64}", file)
    for line in lines:
        assert line.file.isprintable() and not {"..", "."} & set(line.file.split("/")), line.file
        assert not line.file.startswith("/")
        response = desk.get(f"/originals/{line.raw_page.sha256}")
        name = response.headers["Content-Disposition"]
        assert response.status_code == 200 and "/" not in name and "\\" not in name.replace("\\\\", "")
    assert desk.get(f"/admin/archive/accession/{lines[0].accession_id}/change/").status_code == 200


def test_members_of_an_archive_lead_nowhere(desk, data_dir):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for number, name in enumerate(NAMES):
            archive.writestr(zipfile.ZipInfo(name), f"{number}短文。")
    lines = upload(desk, ("pages.zip", held.getvalue()))
    refused = {line.file for line in lines if line.outcome == "refused"}
    assert {"pages.zip!../../etc/passwd", "pages.zip!/etc/passwd"} <= refused
    for line in lines:
        leads_out = re.search(r"(?:^|[!/\\])\.\.(?:[/\\]|$)|![/\\]|!\w:", line.file)
        assert not leads_out or line.outcome == "refused", line.file
    for file in kept_files(data_dir):
        assert re.fullmatch(r"originals/[0-9a-f]{2}/[0-9a-f]{64}", file)
    assert desk.get(f"/admin/archive/accession/{lines[0].accession_id}/change/").status_code == 200


def zipped(*members: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return held.getvalue()


def link(name: str, target: str) -> tuple[zipfile.ZipInfo, bytes]:
    member = zipfile.ZipInfo(name)
    member.create_system, member.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    return member, target.encode()


def encrypted() -> bytes:
    data = bytearray(zipped(("a.txt", b"secret"), method=zipfile.ZIP_STORED))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    return bytes(data)


def lying() -> bytes:
    """A member that says it is small and unpacks to a hundred megabytes."""
    data = bytearray(zipped(("a.txt", b"0" * 100_000_000)))
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        data[data.index(mark) + at : data.index(mark) + at + 4] = (10).to_bytes(4, "little")
    return bytes(data)


ARCHIVES = {
    "bomb": (lambda: zipped(("a.txt", b"0" * 60_000_000)), "bomb"),
    "lying about its size": (lying, None),
    "in itself": (lambda: zipped(("inner.zip", zipped(("a.txt", b"x")))), None),
    "link": (lambda: zipped(link("a.txt", "/etc/passwd")), None),
    "encrypted": (encrypted, "password"),
    "cut off": (lambda: zipped(("a.txt", random.Random(1).randbytes(1000)))[:500], "damaged"),
    "of nothing": (lambda: zipped(), None),
    "many members": (lambda: zipped(*[(f"{n}.txt", b"x") for n in range(2001)]), "too-many"),
    "word bomb": (
        lambda: zipped(("[Content_Types].xml", b""), ("word/document.xml", b"<a>" * 30_000_000)),
        None,
    ),
    "word with entities": (
        lambda: zipped(
            ("[Content_Types].xml", b""),
            (
                "word/document.xml",
                b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
            ),
        ),
        None,
    ),
}


@pytest.mark.parametrize("kind", ARCHIVES)
def test_an_archive_that_would_do_harm_is_refused_in_one_line(kind, desk, data_dir):
    make, code = ARCHIVES[kind]
    (line,) = upload(desk, ("pages.zip", make()))
    assert line.outcome == "refused"
    assert code is None or line.code == code
    assert line.message and "\n" not in line.message and "root:" not in line.message
    assert RawPage.objects.count() <= 1 and not Speech.objects.exists()
    assert sum(path.stat().st_size for path in data_dir.rglob("*") if path.is_file()) < 5_000_000


# Requests without a token, addresses without a policy

STATEFUL = re.compile(r"^admin/|^i18n/")


def routes() -> Iterator[tuple[str, object]]:
    """Every address of the site, (route, pattern), those of the admin included."""

    def walk(patterns: list, before: str) -> Iterator[tuple[str, object]]:
        for one in patterns:
            route = before + str(one.pattern).removeprefix("^").removesuffix("$")
            if isinstance(one, URLResolver):
                yield from walk(one.url_patterns, route)
            elif isinstance(one, URLPattern):
                yield route, one

    yield from walk(get_resolver().url_patterns, "")


@pytest.fixture
def addresses() -> list[str]:
    """Every address of the site, filled with records that exist."""
    speech = make_speech("同志们:", "一段。", date="2011", place="330482", event="大会", speaker="吴翠云")
    page = speech.reading.parts.get().raw_page
    accession = Accession.objects.create(method="upload")
    keys = {
        "event": speech.event.pk,
        "person": speech.speakers[0].person.pk,
        "rawpage": page.pk,
        "accession": accession.pk,
    }

    def filled(route: str) -> str:
        model = re.match(r"admin/archive/(\w+)/", route)
        values = {
            "slug": {"events": speech.event.slug, "speakers": speech.speakers[0].person.slug}.get(
                route.split("/")[0], speech.slug
            ),
            "code": "330482",
            "year": "2011",
            "sha256": page.sha256,
            "format": "txt",
            "content_type_id": "1",
            "app_label": "archive",
            "url": "x",
        }
        key = keys.get(model[1], speech.pk) if model else speech.pk

        def value(found: re.Match[str]) -> str:
            return str(values.get(found[2], key))

        route = re.sub(r"\(\?P(<)(\w+)>[^)]*\)", value, route)
        route = re.sub(r"<(?:(\w+):)?(\w+)>", value, route)
        return "/" + route.replace("([^/]+)", str(key))

    return sorted({filled(route) for route, _pattern in routes()})


def test_it_knows_every_address(addresses):
    assert len(addresses) > 60
    assert {"/", "/search/", "/admin/upload/", "/i18n/setlang/", "/speeches/", "/originals/"} <= {
        *addresses,
        *(re.sub(r"[^/]+/?$", "", address) for address in addresses),
    }
    assert [address for address in addresses if re.search(r"[<>()?*\[\]]", address)] == []


def test_nothing_can_be_sent_without_a_token(addresses, editor):
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor)
    before = Speech.objects.values_list("pk", "state", "title").get()
    for method in (client.post, client.put, client.patch, client.delete):
        answers = {address: method(address).status_code for address in addresses}
        # A page that only answers GET may say so before it asks for the token.
        assert {address: status for address, status in answers.items() if status not in (403, 405)} == {}
    assert Speech.objects.values_list("pk", "state", "title").get() == before
    assert client.session["_auth_user_id"] == str(editor.pk)


def test_nothing_is_changed_by_following_an_address(addresses, desk):
    before = list(Speech.objects.values_list("state", "title", "changed"))
    for address in addresses:
        if address != "/admin/logout/":
            desk.get(address + "?action=publish&field=title&value=x")
    assert list(Speech.objects.values_list("state", "title", "changed")) == before


@pytest.mark.parametrize("who", ["visitor", "desk"])
def test_every_page_has_its_policy(addresses, who, request):
    client = request.getfixturevalue(who)
    for address in [*addresses, "/there/is/none"]:
        headers = client.get(address).headers
        policy = headers.get("Content-Security-Policy", "")
        assert "default-src 'none'" in policy and "unsafe" not in policy and "http" not in policy, address
        assert headers["X-Frame-Options"] == "DENY", address
        assert headers["X-Content-Type-Options"] == "nosniff", address
        assert headers["Referrer-Policy"] == "same-origin", address


def test_the_desk_is_for_those_who_log_in(addresses, visitor):
    for address in addresses:
        if address.startswith("/admin/") and address not in ("/admin/login/", "/admin/logout/"):
            response = visitor.get(address)
            assert response.status_code in (301, 302, 404, 405), address
            assert response.status_code != 302 or response.url.startswith("/admin/login/"), address


# What is not published

WORD = "乌有之乡"


@pytest.fixture(params=["draft", "withheld", "template"])
def hidden(request) -> Speech:
    """A speech that visitors must not learn of, beside one that is published."""
    make_speech("同志们:", "公开的话。", date="2011", place="330482")
    make_place("320581")
    speech = make_speech(
        f"{WORD}的一段话。",
        title=f"在{WORD}大会上的讲话",
        state=request.param,
        date="2009-12-01",
        place="320581",
        event=f"{WORD}大会",
        speaker=f"{WORD}生",
    )
    call_command("rebuild", verbosity=0)
    return speech


def test_visitors_do_not_learn_of_what_is_not_published(hidden, visitor):
    page = hidden.reading.parts.get().raw_page
    own = [
        hidden.get_absolute_url(),
        f"{hidden.get_absolute_url()}print/",
        *(f"/speeches/{hidden.slug}.{format}" for format in ("json", "docx", "txt")),
        f"/sources/{page.sha256}/",
        f"/originals/{page.sha256}",
    ]
    assert {address: visitor.get(address).status_code for address in own} == dict.fromkeys(own, 404)
    event, person = hidden.event, hidden.speakers[0].person
    shared = [
        "/",
        "/search/",
        "/search.json",
        "/search.json?sort=date",
        "/search.json?place=320581",
        "/search.json?year=2009",
        f"/search.json?event={event.slug}",
        f"/search.json?speaker={person.slug}",
        f"/search/?event={event.slug}&speaker={person.slug}",
        "/events/",
        event.get_absolute_url(),
        "/places/",
        "/places/320581/",
        "/places/320000/",
        "/years/",
        "/years/2009/",
        "/years/2009/?month=12",
        "/years/undated/",
        "/speakers/",
        person.get_absolute_url(),
    ]
    for address in shared:
        said = visitor.get(address).content.decode()
        assert WORD not in said and hidden.slug not in said, address
    for name, value in {"place": "320581", "year": "2009"}.items():
        found = visitor.get("/search.json", {name: value}).json()
        assert found["count"] == 0 and found["results"] == []
    found = visitor.get("/search.json").json()
    assert found["count"] == 1
    assert "2009" not in {each["value"] for each in found["facets"]["year"]}
    assert "320581" not in {each["value"] for each in found["facets"]["place"]}
    assert visitor.get("/search.json", {"q": WORD}).json()["count"] == 0


def test_what_is_withheld_is_gone_at_once(editor, visitor, django_capture_on_commit_callbacks):
    speech = make_speech(f"{WORD}的一段话。", event=f"{WORD}大会", date="2009")
    call_command("rebuild", verbosity=0)
    assert visitor.get("/search.json", {"q": WORD}).json()["count"] == 1
    with django_capture_on_commit_callbacks(execute=True):
        decisions.withhold(speech, editor, "asked for")
    found = visitor.get("/search.json", {"q": WORD}).json()
    assert (found["count"], found["results"], found["facets"]["event"]) == (0, [], [])
    assert visitor.get(speech.get_absolute_url()).status_code == 404
    with django_capture_on_commit_callbacks(execute=True):
        decisions.publish(speech, editor)
    assert visitor.get("/search.json", {"q": WORD}).json()["count"] == 1


# Guesses and floods


def test_the_fifth_guess_is_the_last_whatever_a_header_says(editor):
    client = Client()
    answers = []
    for number in range(7):
        response = client.post(
            "/admin/login/",
            {"username": "editor", "password": f"guess-{number}"},
            headers={"X-Forwarded-For": f"10.0.0.{number}"},
        )
        answers.append(response.status_code)
    assert answers == [200, 200, 200, 200, 429, 429, 429]
    right = client.post("/admin/login/", {"username": "editor", "password": PASSWORD})
    assert right.status_code == 429
    other = Client(REMOTE_ADDR="10.9.9.9")
    assert other.post("/admin/login/", {"username": "editor", "password": PASSWORD}).status_code == 302


def hostile_queries() -> Iterator[str]:
    chance = random.Random(77)
    yield from ("", " ", '"', '""', "-", "--", "- -", "OR", "OR OR", "(", ")", "(" * 3000, "*", "?", "~", "^")
    yield from (
        "a" * 10_000,
        "国" * 10_000,
        "词 " * 3000,
        "-词 " * 500,
        '"' * 999,
        "\0",
        "\ud7ff",
        "\u202e词",
    )
    yield from (
        "' OR 1=1 --",
        "1; DROP TABLE archive_speech",
        "../../etc/passwd",
        "${7*7}",
        "{{7*7}}",
        "%s%n",
    )
    yield from ("content:*", "id:1", "django_ct:archive.speech", "[a TO z]", "NOT NOT", "AND", "😀" * 500)
    signs = '"-()*?~^:[]{}|&!\\/ORNOT 创卫a1\u3000,。“”'
    for _ in range(300):
        yield "".join(chance.choice(signs) for _ in range(chance.randint(1, 60)))


def test_no_query_breaks_the_search(visitor):
    make_speech("打好创卫攻坚战。")
    call_command("rebuild", verbosity=0)
    for query in hostile_queries():
        response = visitor.get("/search.json", {"q": query})
        assert response.status_code == 200, query[:80]
    for name in ("place", "year", "event", "speaker", "sort", "page", "month", "at"):
        for value in ("-1", "0", "9" * 400, "\0", "x" * 5000, "2011'", "١٢", "²", "[]"):
            for address in ("/search/", "/search.json", "/years/2011/", "/events/"):
                assert visitor.get(address, {name: value}).status_code < 500, (address, name, value[:20])


def test_no_address_breaks_the_site(visitor):
    make_speech(date="2011")
    for odd in (
        "%00",
        "%ff",
        "..%2f..%2fetc",
        "x" * 3000,
        "%0a",
        "'",
        "%3Cscript%3E",
        "²",
        "99999999999999999999",
    ):
        for before in (
            "",
            "speeches/",
            "events/",
            "places/",
            "years/",
            "speakers/",
            "sources/",
            "originals/",
        ):
            for after in ("", "/", ".json", ".docx"):
                response = visitor.get(f"/{before}{odd}{after}")
                assert response.status_code < 500, (before, odd, after)
                if response.content and "html" in response.headers.get("Content-Type", ""):
                    assert against(response.content.decode()) == []


def test_an_event_is_known_by_what_is_published_of_it(visitor):
    """The same event may have a draft and a published speech; only the latter counts."""
    shown = make_speech("公开的话。", event="大会", place="330482")
    make_speech(f"{WORD}。", title=WORD, event=shown.event, place="330482", state="draft")
    call_command("rebuild", verbosity=0)
    said = visitor.get(shown.event.get_absolute_url()).content.decode()
    assert shown.title in said and WORD not in said
    assert Event.objects.count() == 1
    assert visitor.get("/search.json").json()["facets"]["event"][0]["count"] == 1
