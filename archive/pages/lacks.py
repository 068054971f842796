"""What published speeches lack: a part, an end, a date, a place, a speaker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from archive.models import Contribution, Part, Speech, Witness
from archive.models.speeches import SpeechQuerySet


@dataclass(frozen=True)
class Lack:
    """Something that a speech may lack."""

    name: str  # as in the address
    title: Promise
    told: Promise  # one sentence on the speeches that lack it
    speeches: Callable[[], Q]  # those that lack it, published or not


def _parts() -> Q:
    # By the rows that say so, of which there are fewer than speeches.
    missing = Part.objects.filter(raw_page=None, witness__reading=True).order_by()
    return Q(pk__in=missing.values("witness__speech"))


def _ends() -> Q:
    cut = Witness.objects.filter(reading=True).exclude(gaps=[]).order_by()
    return Q(pk__in=cut.values("speech"))


def _speakers() -> Q:
    named = Contribution.objects.filter(role=Contribution.Role.SPEAKER).exclude(name="").order_by()
    return ~Q(pk__in=named.values("speech"))


LACKS = {
    lack.name: lack
    for lack in (
        Lack(
            "parts",
            _("Parts missing"),
            _("Speeches that were cut over several pages, of which not all have come in."),
            _parts,
        ),
        Lack(
            "text",
            _("Text left out by the source"),
            _("Speeches whose source breaks off, leaves text out or shows the rest to its members only."),
            _ends,
        ),
        Lack(
            "date",
            _("Without a date"),
            _("Speeches whose sources do not settle when they were spoken."),
            lambda: Q(earliest=None, latest=None),
        ),
        Lack(
            "place",
            _("Without a place"),
            _("Speeches whose sources do not settle which place they belong to."),
            lambda: Q(place=None),
        ),
        Lack(
            "speaker",
            _("Without a speaker"),
            _("Speeches whose sources name nobody as the speaker, at most an office."),
            _speakers,
        ),
    )
}


def lacking(name: str, lineage: str = "") -> SpeechQuerySet:
    """Return the published speeches that lack it, of the place of that lineage and all below it."""
    found = Speech.objects.published().filter(LACKS[name].speeches())
    return found.filter(place__lineage__startswith=lineage) if lineage else found


def counts(lineage: str = "") -> dict[str, int]:
    """Return the name of each lack -> how many published speeches have it."""
    return {name: lacking(name, lineage).count() for name in LACKS if not (lineage and name == "place")}
