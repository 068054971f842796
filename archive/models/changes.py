"""How the archive hears that what it holds has changed: Django's signals, in the transaction that changes it.

Whoever changes what belongs to a speech (its speakers, witnesses, parts) saves the speech last. Whoever
writes rows past the signals, many in one statement, notes it for himself: `Revision.note`.
"""

from __future__ import annotations

from django.db.models import Model
from django.db.models.signals import post_delete, post_save

from archive.models.authorities import Event, Person, Place
from archive.models.revisions import Revision
from archive.models.speeches import Speech

COUNTED = (Speech, Event, Person, Place)


def listen() -> None:
    """Have every change of what is counted noted; called once, when the app is ready."""
    for model in COUNTED:
        post_save.connect(_saved, sender=model, dispatch_uid=f"revision of {model.__name__} saved")
        post_delete.connect(_deleted, sender=model, dispatch_uid=f"revision of {model.__name__} deleted")


def _saved(instance: Model, created: bool = False, raw: bool = False, **_signal: object) -> None:
    # A new draft is nothing that visitors see; reading pages makes many of them.
    if created and isinstance(instance, Speech) and instance.state != Speech.State.PUBLISHED:
        return
    Revision.note()


def _deleted(**_signal: object) -> None:
    Revision.note()
