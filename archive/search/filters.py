"""What a search is kept within: values of facets, any of one facet, and of each facet that has any."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace

from archive.models import Event, Evidence, Person, Place, Speech

# Facets, by the names that they bear in addresses and in the index.
NAMES = (
    "place",
    "year",
    "event_kind",
    "event",
    "speaker",
    "office_level",
    "source",
    "completeness",
    "certainty",
)
COMPLETENESS = ("complete", "incomplete")
CERTAINTIES = (*Evidence.Grade.values, "undated")
LEVELS = ("country", "province", "prefecture", "county", "township")
MOST = 20  # values of one facet in one search
LONGEST = 200  # characters of a value

Said = Callable[[str], list[str]]  # what an address says under a name


@dataclass(frozen=True)
class Filters:
    """What a search is kept within. Objects where the archive has them, so that their names are at hand."""

    place: tuple[Place, ...] = ()  # with the units below them
    year: tuple[int, ...] = ()
    event_kind: tuple[str, ...] = ()
    event: tuple[Event, ...] = ()
    speaker: tuple[Person, ...] = ()
    office_level: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    completeness: tuple[str, ...] = ()
    certainty: tuple[str, ...] = ()

    @classmethod
    def from_address(cls, said: Said) -> Filters:
        """Return the filters that an address says. What the archive does not know is passed over."""

        def words(name: str, known: Collection[str] = ()) -> tuple[str, ...]:
            found = dict.fromkeys(value[:LONGEST] for value in said(name) if not known or value in known)
            return tuple(found)[:MOST]

        years = (int(year) for year in words("year") if year.isascii() and year.isdigit() and len(year) < 5)
        published = Speech.State.PUBLISHED
        return cls(
            place=_in_order(Place, "code", words("place")),
            year=tuple(year for year in years if year),
            event_kind=words("event_kind"),
            event=_in_order(Event, "slug", words("event"), speeches__state=published),
            speaker=_in_order(Person, "slug", words("speaker"), contributions__speech__state=published),
            office_level=words("office_level", LEVELS),
            source=words("source"),
            completeness=words("completeness", COMPLETENESS),
            certainty=words("certainty", CERTAINTIES),
        )

    def __bool__(self) -> bool:
        return bool(self.values())

    def values(self) -> dict[str, list[str]]:
        """Return the values of the filters that are set, as they stand in the address and in the index."""
        keys = {"place": "code", "event": "slug", "speaker": "slug"}
        return {
            name: [str(getattr(value, keys[name]) if name in keys else value) for value in values]
            for name in NAMES
            if (values := getattr(self, name))
        }

    def without(self, name: str) -> Filters:
        """Return the filters with none of one facet."""
        return replace(self, **{name: ()})

    def unmet(self, values: Mapping[str, Collection[str]]) -> list[str]:
        """Return the facets whose filter a speech with these values does not meet."""
        wanted = self.values().items()
        return [name for name, chosen in wanted if set(chosen).isdisjoint(values.get(name, ()))]


def _in_order(model: type, key: str, values: tuple[str, ...], **conditions: object) -> tuple:
    """Return the objects of these keys, in the order of the keys, as far as there are any."""
    if not values:
        return ()
    found = {
        getattr(one, key): one
        for one in model.objects.filter(**{f"{key}__in": values}, **conditions).distinct()
    }
    return tuple(found[value] for value in values if value in found)
