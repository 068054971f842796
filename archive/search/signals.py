"""How the index hears of a change: Django's signals, in the transaction that makes it."""

from __future__ import annotations

from django.db import models
from haystack import signals

from archive.models import Event, Person, Speech
from archive.search import indexing


class PublishedSpeeches(signals.BaseSignalProcessor):
    """Notes that a speech was saved or deleted, or that its event or speaker was renamed.

    Whoever changes what a reader finds saves the speech last. Of a speech that is not published the index
    keeps nothing.
    """

    def setup(self) -> None:
        models.signals.post_save.connect(self.saved, sender=Speech)
        models.signals.post_delete.connect(self.saved, sender=Speech)
        models.signals.post_save.connect(self.event_saved, sender=Event)
        models.signals.post_save.connect(self.person_saved, sender=Person)

    def teardown(self) -> None:
        models.signals.post_save.disconnect(self.saved, sender=Speech)
        models.signals.post_delete.disconnect(self.saved, sender=Speech)
        models.signals.post_save.disconnect(self.event_saved, sender=Event)
        models.signals.post_save.disconnect(self.person_saved, sender=Person)

    def saved(self, sender: type[Speech], instance: Speech, created: bool = False, **_signal: object) -> None:
        if created and instance.state != Speech.State.PUBLISHED:
            return
        indexing.note(instance.pk)

    def event_saved(self, instance: Event, created: bool = False, **_signal: object) -> None:
        if not created:
            self._note_all(instance.speeches.published())

    def person_saved(self, instance: Person, created: bool = False, **_signal: object) -> None:
        if not created:
            self._note_all(Speech.objects.published().by(instance))

    def _note_all(self, speeches: models.QuerySet[Speech]) -> None:
        if keys := list(speeches.values_list("pk", flat=True)):
            indexing.note(*keys)
