"""Plain makers of rows, for tests of what stands on the database."""

from __future__ import annotations

from itertools import count

from django.utils import timezone

from archive.models import (
    Contribution,
    Event,
    Evidence,
    Paragraph,
    Part,
    Person,
    Place,
    RawPage,
    Section,
    Speech,
    Witness,
    originals,
)

numbers = count(1)

PLACES = {
    "330000": ("浙江省", "province", None),
    "330400": ("嘉兴市", "prefecture", "330000"),
    "330482": ("平湖市", "county", "330400"),
    "330481": ("海宁市", "county", "330400"),
    "320000": ("江苏省", "province", None),
    "320500": ("苏州市", "prefecture", "320000"),
    "320581": ("常熟市", "county", "320500"),
}


def make_place(code: str = "330482") -> Place:
    """Return the place of that code, its ancestors made with it."""
    name, level, above = PLACES[code]
    parent = make_place(above) if above else None
    place, _made = Place.objects.get_or_create(
        code=code,
        defaults={
            "name": name,
            "short_name": name[:-1],
            "level": level,
            "parent": parent,
            "lineage": f"{parent.lineage if parent else ''}{code}/",
        },
    )
    return place


def make_event(name: str = "全市创建国家卫生城市再动员大会", **fields) -> Event:
    place = fields.pop("place", None)
    if isinstance(place, str):
        place = make_place(place)
    event, _made = Event.objects.get_or_create(
        name=name, place=place, defaults={"slug": f"event-{next(numbers)}", "kind": "动员大会", **fields}
    )
    return event


def make_raw_page(text: str = "同志们:", name: str = "page.txt") -> RawPage:
    data = f"{text}\n{next(numbers)}".encode()
    return RawPage.objects.create(
        sha256=originals.keep(data),
        name=name,
        size=len(data),
        media_type="text/plain",
        encoding="utf-8",
        text=data.decode(),
    )


def make_speech(
    *paragraphs: str,
    speaker: str = "",
    office: str = "",
    place: str | Place | None = None,
    event: str | Event | None = None,
    sections: list[tuple[int, str, str, int]] | None = None,
    missing_parts: tuple[int, ...] = (),
    source_url: str = "",
    source_site: str = "",
    posted: str | None = None,
    **fields,
) -> Speech:
    """Return a published speech (``state=`` says otherwise) with one reading witness of the given paragraphs.

    ``sections``: (level, number, heading, order of the first paragraph under it).
    """
    number = next(numbers)
    paragraphs = paragraphs or ("同志们:", "今天召开这次大会,主要任务是再动员、再部署。")
    if isinstance(place, str):
        place = make_place(place)
    if isinstance(event, str):
        event = make_event(event, place=place)
    fields.setdefault("state", Speech.State.PUBLISHED)
    if fields["state"] == Speech.State.PUBLISHED:
        fields.setdefault("published_at", timezone.now())
    speech = Speech.objects.create(
        slug=fields.pop("slug", f"speech-{number}"),
        title=fields.pop("title", f"在第{number}次大会上的讲话"),
        place=place,
        event=event,
        **fields,
    )
    page = make_raw_page("\n".join(paragraphs))
    witness = Witness.objects.create(
        speech=speech,
        reading=True,
        source_url=source_url,
        source_site=source_site,
        posted=posted,
        anchors=len(paragraphs),
    )
    for order, missing in enumerate(missing_parts):
        Part.objects.create(witness=witness, order=order, number=missing)
    own = max(missing_parts, default=0) + 1 if missing_parts else None
    Part.objects.create(witness=witness, order=len(missing_parts), number=own, raw_page=page)
    at = 0
    for order, text in enumerate(paragraphs):
        pieces = [[page.pk, at, at + len(text)]]
        Paragraph.objects.create(
            witness=witness, order=order, anchor=f"p{order + 1}", text=text, pieces=pieces
        )
        at += len(text) + 1
    for order, (level, mark, heading, paragraph) in enumerate(sections or []):
        Section.objects.create(
            witness=witness, order=order, level=level, number=mark, heading=heading, paragraph=paragraph
        )
    if speaker or office:
        person = None
        if speaker:
            person, _made = Person.objects.get_or_create(
                name=speaker, defaults={"slug": f"person-{number}", "pinyin": speaker}
            )
        Contribution.objects.create(speech=speech, name=speaker, office=office, person=person)
    if speech.date:
        Evidence.objects.create(
            speech=speech,
            field="date",
            value=speech.date,
            quote=paragraphs[0],
            raw_page=page,
            spans=[[page.pk, 0, len(paragraphs[0])]],
            rule="lead",
            grade=Evidence.Grade.STATED,
        )
    return speech
