"""Whether the index answers, and whether it holds what the archive holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone
from haystack import connections
from haystack.constants import DEFAULT_ALIAS

from archive.models import Speech
from archive.search.broken import REPAIR, IndexBroken
from archive.search.models import Change

# A change is applied within a second, or within a minute behind a long write. One that waits longer is stuck.
LATE = timedelta(minutes=5)


@dataclass(frozen=True)
class State:
    """What `manage.py doctor` and /readyz say of the index."""

    name: str  # "ok", "stale", "missing" or "broken"
    message: str  # one line, with the repair where there is one
    speeches: int = 0  # that the index holds

    @property
    def answers(self) -> bool:
        """Whether readers get their answers from the index."""
        return self.name in ("ok", "stale")


def state() -> State:
    """Return the state of the index, as found now: what is on the disk is compared with what was written."""
    backend = connections[DEFAULT_ALIAS].get_backend()
    try:
        held = backend.check()
    except IndexBroken as error:
        return State(error.state, str(error))
    waiting = Change.objects.filter(applied=False)
    late = waiting.filter(made__lt=timezone.now() - LATE).count()
    published = Speech.objects.published().count()
    if late:
        return State("stale", f"{late} changes wait to be indexed; {REPAIR}", held)
    if held != published and not waiting.exists():
        message = f"the index holds {held} of {published} published speeches; {REPAIR}"
        return State("stale", message, held)
    return State("ok", f"the index holds {held} speeches", held)
