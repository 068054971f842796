"""How the index hears of a change: Django's signals, after the transaction that made it."""

from __future__ import annotations

from django.db import models, transaction
from haystack import signals

from archive.models import Speech


class PublishedSpeeches(signals.BaseSignalProcessor):
    """Brings a speech's entry in the index up to date when the speech is saved or deleted.

    Whoever changes what a reader finds saves the speech last. A speech that is not published has no entry.
    """

    def setup(self) -> None:
        models.signals.post_save.connect(self.saved, sender=Speech)
        models.signals.post_delete.connect(self.deleted, sender=Speech)

    def teardown(self) -> None:
        models.signals.post_save.disconnect(self.saved, sender=Speech)
        models.signals.post_delete.disconnect(self.deleted, sender=Speech)

    def saved(self, sender: type[Speech], instance: Speech, raw: bool = False, **_signal: object) -> None:
        if raw:
            return
        published = instance.state == Speech.State.PUBLISHED
        handle = self.handle_save if published else self.handle_delete
        transaction.on_commit(lambda: handle(sender, instance), robust=True)

    def deleted(self, sender: type[Speech], instance: Speech, **_signal: object) -> None:
        # The row's key is gone from the instance once the transaction has ended.
        gone = sender(pk=instance.pk, title=instance.title)
        transaction.on_commit(lambda: self.handle_delete(sender, gone), robust=True)
