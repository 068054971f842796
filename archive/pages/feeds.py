"""Any search as an Atom feed: what came into the archive last stands first."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import strip_tags
from django.utils.translation import get_language, gettext

from archive import datewords
from archive.search.query import Found, Hit, Search

ENTRIES = 50
# What XML 1.0 cannot hold, and a search or a page may.
UNSAID = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class SearchFeed(Feed):
    """The speeches that a search finds, the last added first; withheld ones leave it at once."""

    feed_type = Atom1Feed

    def get_object(self, request: HttpRequest) -> Found:
        asked = Search.from_params(request.GET)
        return replace(asked, sort="-added", page=1, group="").run(ENTRIES)

    def title(self, found: Found) -> str:
        words = found.search.query.text
        named = gettext("Speeches that hold “%s”") % words if words else gettext("Speeches")
        narrowed = [one.name for one in (*found.search.filters.place, *found.search.filters.event)]
        narrowed += [one.name for one in found.search.filters.speaker]
        narrowed += [str(year) for year in found.search.filters.year]
        return UNSAID.sub("", " · ".join([named, *narrowed]))

    def link(self, found: Found) -> str:
        return reverse("search") + found.search.address(sort=None)

    def feed_url(self, found: Found) -> str:
        return reverse("search_atom") + found.search.address(sort=None)

    def subtitle(self, found: Found) -> str:
        return gettext("The %(n)s last added of those found.") % {"n": min(found.count, ENTRIES)}

    def items(self, found: Found) -> list[Hit]:
        return found.hits

    def item_title(self, hit: Hit) -> str:
        return UNSAID.sub("", hit.speech.title)

    def item_link(self, hit: Hit) -> str:
        return hit.speech.get_absolute_url()

    def item_description(self, hit: Hit) -> str:
        speech = hit.speech
        facts = [
            datewords.in_words(speech.date, get_language() or "en") if speech.date else "",
            speech.place.name if speech.place else "",
            speech.event.name if speech.event else "",
        ]
        said = " ".join(strip_tags(excerpt.html) for excerpt in hit.excerpts)
        return UNSAID.sub("", " · ".join(filter(None, [*facts, said])))

    def item_author_name(self, hit: Hit) -> str | None:
        return UNSAID.sub("", "、".join(c.name for c in hit.speech.speakers if c.name)) or None

    def item_pubdate(self, hit: Hit) -> datetime:
        return hit.speech.published_at or hit.speech.added

    def item_updateddate(self, hit: Hit) -> datetime:
        return hit.speech.changed
