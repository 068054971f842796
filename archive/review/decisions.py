"""What an editor decides: accept, correct or empty a field; publish, withhold, merge."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from archive import edtf, sayings
from archive.models import Event, Evidence, FormerAddress, Person, Place, Speech
from archive.review import authorities, storing
from archive.review.storing import FIELDS

__all__ = ["FIELDS", "Invalid", "accept", "correct", "empty", "merge", "publish", "withhold"]

REQUIRED = ("title", "language")


class Invalid(Exception):
    """A decision that cannot be carried out. The message is one line that says what to do instead."""


@transaction.atomic
def accept(speech: Speech, field: str, who: AbstractBaseUser | None) -> None:
    """Record that an editor has seen the field and holds it to be right; no later reading changes it."""
    _known(field)
    _decided(speech, field, "accepted", who)
    speech.save()


@transaction.atomic
def correct(speech: Speech, field: str, value: str, who: AbstractBaseUser | None) -> None:
    """Set the field to what an editor says. Raises Invalid when the value cannot stand in that field.

    ``value``: the place's code, the date as EDTF, the event's or speaker's name, else plain text.
    """
    _known(field)
    value = " ".join(value.split())
    if not value:
        empty(speech, field, who)
        return
    if field == "place":
        speech.place = Place.objects.filter(code=value).first()
        speech.place_then = ""
        if speech.place is None:
            raise Invalid(_('No place has the code "%(code)s": choose one from the list.') % {"code": value})
    elif field == "date":
        try:
            edtf.bounds(value)
        except edtf.NotEDTF as error:
            raise Invalid(sayings.in_words(str(error))) from error
        speech.date = value
    elif field == "event":
        before = speech.event_id
        from archive.ingest.extract import (
            events,  # large: loaded when it is needed, not when the server starts
        )

        speech.event = authorities.event(value[:200], events.kind(value), speech.place, speech.date)
        speech.save()
        authorities.forget_unused(event=before)
    elif field == "speaker":
        storing.set_speaker(speech, name=value[:80])
    elif field == "office":
        storing.set_speaker(speech, office=value[:200])
    else:
        setattr(speech, field, value)
    _valid(speech)
    _decided(speech, field, "corrected", who)
    speech.save()


@transaction.atomic
def empty(speech: Speech, field: str, who: AbstractBaseUser | None) -> None:
    """Record that an editor holds the field to be unknown."""
    _known(field)
    if field in REQUIRED:
        label = Speech._meta.get_field(field).verbose_name
        raise Invalid(_("A speech has to have a %(field)s: correct it instead.") % {"field": label})
    if field == "speaker":
        storing.set_speaker(speech, name="")
    elif field == "office":
        storing.set_speaker(speech, office="")
    elif field == "place":
        speech.place, speech.place_then = None, ""
    elif field == "event":
        before, speech.event = speech.event_id, None
        speech.save()
        authorities.forget_unused(event=before)
    else:
        setattr(speech, field, "")
    _decided(speech, field, "emptied", who)
    speech.save()


@transaction.atomic
def publish(speech: Speech, who: AbstractBaseUser | None) -> None:
    """Let visitors see the speech. Raises Invalid for a template, and for a speech without text."""
    if speech.state == Speech.State.TEMPLATE:
        raise Invalid(_("A template is not a speech that was given: it cannot be published."))
    if not speech.reading or not speech.reading.paragraphs.exists():
        raise Invalid(_("The speech has no text: it cannot be published."))
    speech.state = Speech.State.PUBLISHED
    speech.published_at = speech.published_at or timezone.now()
    speech._history_user = who
    speech.save()


@transaction.atomic
def withhold(speech: Speech, who: AbstractBaseUser | None, reason: str = "") -> None:
    """Take the speech out of visitors' sight. Text, pages and history stay; the history says the reason."""
    speech.state = Speech.State.WITHHELD
    speech._history_user = who
    speech._change_reason = reason[:100] or None
    speech.save()


@transaction.atomic
def merge(
    kept: Event | Person | Speech, merged: Event | Person | Speech, who: AbstractBaseUser | None
) -> None:
    """Make one record of two: what referred to ``merged`` refers to ``kept``, and its address leads there.

    A speech that is merged becomes a further witness of the one kept. Raises Invalid for unlike records.
    """
    if type(kept) is not type(merged) or kept.pk == merged.pk:
        raise Invalid(_("Choose two different records of one kind."))
    FormerAddress.moved_to(merged.get_absolute_url(), kept.get_absolute_url())
    match merged:
        case Event():
            moved = list(Speech.objects.filter(event=merged))
            Speech.objects.filter(event=merged).update(event=kept)
        case Person():
            moved = list(Speech.objects.by(merged))
            merged.contributions.update(person=kept)
        case Speech():
            moved = [kept]
            merged.witnesses.update(reading=False)
            merged.witnesses.update(speech=kept)
            for line in merged.lines.all():
                line.speeches.add(kept)
    merged._history_user = who
    merged.delete()
    for speech in moved:
        # Saved one by one, so that its history and the index hear of it.
        fresh = Speech.objects.get(pk=speech.pk)
        fresh._history_user = who
        fresh.save()


def _known(field: str) -> None:
    if field not in FIELDS:
        raise Invalid(_('A speech has no field "%(field)s".') % {"field": field})


def _valid(speech: Speech) -> None:
    try:
        speech.full_clean(exclude=["slug"])
    except ValidationError as error:
        raise Invalid(" ".join(error.messages)) from error


def _decided(speech: Speech, field: str, rule: str, who: AbstractBaseUser | None) -> None:
    speech.evidence.of_editors().filter(field=field).delete()
    speech._history_user = who
    Evidence.objects.create(
        speech=speech,
        field=field,
        value=storing.value(speech, field)[:300],
        rule=rule,
        grade=Evidence.Grade.EDITOR,
        confidence=1.0,
        decided_by=who,
    )
