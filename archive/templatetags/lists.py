"""Lists, an item in one go: over their many small parts a template would take most of a page's time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from urllib.parse import quote

from django import template
from django.contrib.humanize.templatetags import humanize
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext

from archive.exports.gaps import gap_in_row, numbers
from archive.pages.coverage import Cell
from archive.pages.facets import Bar, Choice
from archive.pages.place_tree import Branch
from archive.pages.rows import Row
from archive.search.query import Hit
from archive.templatetags.speech_text import certainty_in_words, in_words, tongue

register = template.Library()

COUNTED = '<a href="{}">{}</a> <span class="count">{}</span>'
CURRENT = format_html(' aria-current="{}"', "true")
CHOSEN = format_html("{}", " data-chosen")
BAR = (
    '<a href="{}" tabindex="-1"{}><title>{}: {}</title>'
    '<rect class="reach" x="{}" y="0" width="{}" height="100"/>'
    '<rect x="{}" y="{}" width="{}" height="{}"/></a>'
)
YEAR = '<tr><th scope="row"><a href="{}"{}>{}</a></th><td class="count">{}</td></tr>'
NOTHING = format_html("{}", "")
CHOICE = (
    '<li data-depth="{}"><a href="{}"{}><span lang="{}">{}</span> <span class="count">{}</span></a>'
    '<svg class="share" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">'
    '<rect width="{}" height="2"/></svg></li>'
)
ROW = '<h3 class="row-title" lang="{}"><a href="{}">{}</a></h3>\n<p class="facts">\n  {}\n</p>'
PLAIN_DATE = '<span data-certainty="plain"><time class="value">{}</time></span>'
DATE = '<span data-certainty="{}"><time class="value">{}</time><span class="certainty">{}</span></span>'
INCOMPLETE = '<span class="incomplete">{}</span>'
CELL = '<td data-tone="{}">{}</td>'
LEADING_CELL = '<td data-tone="{}"><a href="{}" rel="nofollow">{}</a></td>'
EXCERPTS = '\n<ul class="excerpts" lang="{}">{}</ul>'
PLACES = '\n<p class="count"><a href="{}?q={}">{}</a></p>'
EXCERPT = '<li><a href="{}{}">{}</a></li>'
TOLD = '<span lang="{}">{}</span>'


@register.filter
def intcomma(value: int | str) -> str:
    """A number with its thousands apart, as the page's language has them; one below a thousand as it is."""
    if isinstance(value, int) and -1000 < value < 1000:
        return str(int(value))
    return humanize.intcomma(value)


@register.simple_tag
def choices(values: Iterable[Choice], fullest: int) -> SafeString:
    """The values of a facet as items of a list, each with its share of the fullest."""
    return format_html_join("", CHOICE, (_choice(value, fullest) for value in values))


@register.simple_tag
def year_bars(bars: Iterable[Bar]) -> SafeString:
    """The years of a facet as bars of a drawing, each in reach over its whole height."""
    return format_html_join("", BAR, (_bar(bar) for bar in bars))


@register.simple_tag
def year_rows(years: Iterable[Choice]) -> SafeString:
    """The years of a facet as rows of a table."""
    told = (
        (one.address, CURRENT if one.selected else NOTHING, one.label, _safe(intcomma(one.count)))
        for one in years
    )
    return format_html_join("", YEAR, told)


@register.simple_tag
def counted(address: str, name: str, count: int) -> SafeString:
    """A link with the number of speeches behind it."""
    return format_html(COUNTED, address, name, _safe(intcomma(count)))


@register.simple_tag
def units(branches: Sequence[Branch]) -> SafeString | str:
    """Units of administration with their counts, and below each those that lie in it, as a list in lists."""
    if not branches:
        return ""
    items = (
        (counted(one.place.get_absolute_url(), one.place.name, one.count), units(one.below))
        for one in branches
    )
    return format_html("<ul>{}</ul>", format_html_join("", "<li>{}{}</li>", items))


@register.simple_tag
def cells(line: Sequence[Cell]) -> SafeString:
    """What is held of one place as the cells of a table, those with speeches leading to them."""
    return format_html_join("", "{}", ((_cell(one),) for one in line))


@register.simple_tag
def row(shown: Row, title: str = "", under_event: object = False) -> SafeString:
    """A speech in a list: its title, or that with marks in it, and the facts but an event it is under."""
    speech = shown.speech
    facts = format_html_join("\n  ", "{}", ((fact,) for fact in _facts(shown, bool(under_event))))
    return format_html(ROW, speech.language, speech.get_absolute_url(), title or speech.title, facts)


def _cell(cell: Cell) -> SafeString:
    if cell.address:
        return format_html(LEADING_CELL, _safe(cell.tone), cell.address, _safe(cell.told))
    return format_html(CELL, _safe(cell.tone), _safe(cell.told) if cell.count else NOTHING)


@register.simple_tag
def hit(found: Hit, shown: Row, query: str, under_event: object = False) -> SafeString:
    """A speech that was found: its row, where it answers, each place leading there, and how many there are.

    Of one among others of its event, the first place.
    """
    head = row(shown, found.title, under_event)
    if not found.excerpts:
        return head
    page = found.speech.get_absolute_url()
    places = (
        (page, f"#{one.anchor}" if one.anchor else "", one.html)
        for one in found.excerpts[: 1 if under_event else None]
    )
    listed = format_html(EXCERPTS, found.speech.language, format_html_join("", EXCERPT, places))
    more = NOTHING
    if found.hits > (1 if under_event else len(found.excerpts)):
        said = ngettext("%(n)s place in this speech", "%(n)s places in this speech", found.hits)
        more = format_html(PLACES, page, quote(query, safe=""), said % {"n": found.hits})
    return head + listed + more


def _facts(shown: Row, under_event: bool) -> Iterator[SafeString]:
    speech = shown.speech
    if speech.date:
        words = in_words(speech.date)
        if shown.date_grade == "plain":
            yield format_html(PLAIN_DATE, words)
        else:
            grade = shown.date_grade
            yield format_html(DATE, grade, words, certainty_in_words(grade))
    elif shown.date_grade == "conflict":
        yield format_html("<span>{}</span>", gettext("date: sources conflict"))
    else:
        yield format_html("<span>{}</span>", gettext("date not stated"))
    if speech.place:
        yield format_html(TOLD, "zh-Hans", speech.place.name)
    for contribution in speech.speakers:
        yield format_html(TOLD, speech.language, contribution.name or contribution.office)
    if speech.event and not under_event:
        yield format_html(TOLD, tongue(speech.event.name), speech.event.name)
    if shown.missing:
        said = ngettext("part %(parts)s missing", "parts %(parts)s missing", len(shown.missing))
        yield format_html(INCOMPLETE, said % {"parts": numbers(shown.missing)})
    for kind in shown.gaps:
        yield format_html(INCOMPLETE, gap_in_row(kind))


@lru_cache(maxsize=1024)
def _safe(said: int | str) -> SafeString:
    """A number, or a word of few, made safe once: to escape them is most of the work of a short item."""
    return format_html("{}", said)


def _bar(bar: Bar) -> tuple[object, ...]:
    """What BAR tells of a year, or of a few."""
    left, width = _safe(f"{bar.left:.3f}"), _safe(f"{bar.width:.3f}")
    chosen = CHOSEN if bar.selected else NOTHING
    count, top, height = _safe(intcomma(bar.count)), _safe(bar.top), _safe(bar.height)
    return bar.address, chosen, bar.label, count, left, width, left, top, width, height


def _choice(value: Choice, fullest: int) -> tuple[object, ...]:
    """What CHOICE tells of a value."""
    return (
        _safe(value.depth),
        value.address,
        CURRENT if value.selected else NOTHING,
        _safe(tongue(value.label)),
        value.label,
        _safe(intcomma(value.count)),
        _safe(round(100 * value.count / fullest)),
    )
