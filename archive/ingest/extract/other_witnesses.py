"""The place that votes leave open and that others tell: a body's own page, its people, its feast."""

from __future__ import annotations

from archive.ingest.documents import Document, Evidence, Text
from archive.ingest.extract.bare_townships import feast_of_town, own_town, town_of_title
from archive.ingest.extract.booklets import booklet_of
from archive.ingest.extract.corroboration import corroborated
from archive.ingest.extract.held_up import praised
from archive.ingest.extract.hosts import host, published_at_home, whose_officer
from archive.ingest.extract.labelled_places import labelled, town_of_account, town_of_bureau
from archive.ingest.extract.listed_above import listed_above
from archive.ingest.extract.lone_units import by_features, by_own_people, told_alone
from archive.ingest.extract.neighbours import above_town, named_as_province
from archive.ingest.extract.own_bodies import kinds_of_speaker, led_by, own_body
from archive.ingest.extract.posters_places import went_to
from archive.ingest.extract.publishers import site_namesakes
from archive.ingest.extract.sightings import Sighting, by_role
from archive.ingest.extract.stated_places import printed
from archive.ingest.extract.votes import fits, own_level
from archive.ingest.extract.zones import own_zone
from archive.ingest.gazetteer import Gazetteer, simplified
from archive.ingest.languages.zh_place_witnesses import SENT_AFTER, SENT_BEFORE
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_SENT_BEFORE, _SENT_AFTER = compiled(SENT_BEFORE), compiled(SENT_AFTER)
# A place named so often is more than another's example.
OFTEN = 3
_WATERS = compiled("[河溪江]")


def by_other_witnesses(
    document: Document,
    text: Text,
    title: str,
    event: str | None,
    level: str | None,
    body: list[Sighting],
    portal: list[Sighting],
    gazetteer: Gazetteer,
) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return (code, evidence) of the place that votes leave open and that other witnesses tell.

    ``body``: the places that the text names; ``portal``: those whose sites put its pages out.

    >>> from archive.ingest import gazetteer
    >>> known = gazetteer.load()
    >>> by_other_witnesses(Document(()), Text((), ()), "", None, None, [], [], known) is None
    True
    """
    occasion = f"{title} {event or ''}"
    sites = site_namesakes(document, gazetteer)
    own = [*by_role(body, "own"), *_waters(body, sites)]
    if met := corroborated(text.paragraphs, own, sites, level, gazetteer):
        return met
    if (under := labelled(document, level, body, gazetteer)) and _nothing_beside(
        under[0], level, [one for one in body if one.claimed], gazetteer
    ):
        return under
    if (under := listed_above(body, gazetteer)) and _nothing_beside(
        under[0], level, [one for one in body if one.claimed], gazetteer
    ):
        return under
    # A hospital's head who says 全省 once speaks for no province.
    said = own_level(occasion, ())
    at = own_body(document, occasion, body, gazetteer) or led_by(document, occasion, body, gazetteer)
    if at and not said:
        return at
    if alone := told_alone(text.paragraphs, body, level, occasion, gazetteer):
        return alone
    if province := named_as_province(body, level, gazetteer):
        return province
    if other := by_features(body, level, gazetteer) or above_town(body, level, gazetteer):
        return other
    own = own_town(text.paragraphs, level, gazetteer) or by_own_people(text.paragraphs, occasion, gazetteer)
    if own and _nothing_beside(own[0], level, body, gazetteer):
        return own
    named = printed(title, (line.passage for line in document.head))
    feast = feast_of_town(named, gazetteer) or town_of_title(named, body, gazetteer)
    if feast and _nothing_beside(feast[0], level, body, gazetteer):
        return feast[0], (feast[1],)
    bureau = town_of_bureau(document, gazetteer)
    if bureau and _nothing_beside(bureau[0], said, body, gazetteer):
        return bureau
    account = town_of_account(document, said or level, gazetteer)
    nearer = [one for one in body if one.claimed or _is_telling(one, body, gazetteer)]
    if account and _nothing_beside(account[0], said or level, nearer, gazetteer):
        return account
    went = None if said else went_to(document, text, body, gazetteer)
    if went and _nothing_beside(went[0], said, [one for one in body if one.claimed], gazetteer):
        return went
    if booklet := booklet_of(document, body, gazetteer):
        claimed = [one for one in body if one.claimed]
        if _nothing_beside(booklet[0], said or level, claimed, gazetteer):
            return booklet[0], (booklet[1],)
    if at := own_zone(document, text.paragraphs, body, level, gazetteer):
        return at
    hosted = host(document, text, occasion, gazetteer)
    if hosted and _bears_its_place(*hosted, gazetteer) and kinds_of_speaker(document, occasion):
        # The body's name and its address agree, and its head speaks: what he names once is elsewhere.
        nearer = [one for one in nearer if one.claimed or _is_named(one, body, 2)]
    for at in (hosted, whose_officer(document, gazetteer)):
        if at and _nothing_beside(at[0], said, nearer, gazetteer):
            return at
    return None if level else published_at_home(occasion, body, portal, gazetteer)


def _bears_its_place(code: str, found: tuple[Evidence, ...], gazetteer: Gazetteer) -> bool:
    """Whether a body's name begins with the place in which its address lies."""
    units = [unit for above in gazetteer.lineage(code) if (unit := gazetteer.unit(above))]
    named = tuple(name for unit in units for name in (unit.name, unit.short) if name)
    return len(found) > 1 and simplified(found[0].quote).startswith(named)


def _waters(body: list[Sighting], sites: list[tuple[Passage, tuple[str, ...]]]) -> list[Sighting]:
    """Return the waters by a place's name that the site's name begins with: 永春溪, on 永春在线."""
    named = {units for _, units in sites if len(units) == 1}
    return [
        one
        for one in (by_role(body, "byword") if named else ())
        if one.units in named and _WATERS.match(simplified(one.passage.text), one.mention.end)
    ]


def _is_telling(sighting: Sighting, body: list[Sighting], gazetteer: Gazetteer) -> bool:
    """Whether a name says anything against one's own page: not a province that one tells of his way to, nor a
    school elsewhere that was visited (学习了洋思中学和衡水中学的做法), nor where its people and goods went.
    """
    if all(unit.endswith("0000") for unit in sighting.units):
        return False
    words, mention = simplified(sighting.passage.text), sighting.mention
    if _SENT_BEFORE.search(words[max(0, mention.start - 12) : mention.start]):
        return False
    if _SENT_AFTER.match(words, mention.end):
        return False
    return _is_named(sighting, body, OFTEN) or not praised(sighting, gazetteer)


def _is_named(sighting: Sighting, body: list[Sighting], times: int) -> bool:
    return sum(one.units == sighting.units for one in body) >= times


def _nothing_beside(code: str, level: str | None, body: list[Sighting], gazetteer: Gazetteer) -> bool:
    """Whether the text speaks for no unit of another kind and tells of no place elsewhere as its own."""
    line = set(gazetteer.lineage(code))
    return fits(code, level, gazetteer) and all(
        line & set(one.units) or not one.units or any(code in gazetteer.lineage(unit) for unit in one.units)
        for one in by_role(body, "own")
        if one.mention.how != "township"
    )
