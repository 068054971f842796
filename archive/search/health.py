"""Whether the index answers, and whether it holds what the archive holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
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
        message = _("%(count)d changes wait to be indexed; %(repair)s") % {"count": late, "repair": REPAIR}
        return State("stale", message, held)
    if held != published and not waiting.exists():
        message = _("the index holds %(held)d of %(published)d published speeches; %(repair)s")
        return State("stale", message % {"held": held, "published": published, "repair": REPAIR}, held)
    return State("ok", _("the index holds %(held)d speeches") % {"held": held}, held)
