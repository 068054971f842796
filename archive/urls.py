"""Addresses: nouns, and permanent."""

from django.contrib import admin
from django.urls import path
from django.views.i18n import set_language

from archive import api
from archive.pages import (
    coverage,
    events,
    feeds,
    health,
    home,
    place,
    places,
    printing,
    reading,
    search,
    sites,
    sources,
    speakers,
    suggest,
    taking,
    years,
)

urlpatterns = [
    path("", home.home, name="home"),
    path("search/", search.search, name="search"),
    path("search/list/", taking.reading_list, name="search_list"),
    path("search/facets/<str:name>/", search.facet, name="facet"),
    path("search.json", api.search, name="search_json"),
    path("suggest.json", suggest.suggest, name="suggest"),
    path("opensearch.xml", suggest.description, name="opensearch"),
    path("opensearch.json", suggest.completions, name="completions"),
    path("search.csv", taking.table, name="search_csv"),
    path("search.atom", feeds.SearchFeed(), name="search_atom"),
    path("events/", events.events, name="events"),
    path("events/<str:slug>/", events.event, name="event"),
    path("places/", places.places, name="places"),
    path("places/<str:code>/", place.place, name="place"),
    path("years/", years.years, name="years"),
    path("years/undated/", years.undated, name="undated"),
    path("years/<int:year>/", years.year, name="year"),
    path("years/<int:year>/<int:month>/", years.month, name="month"),
    path("years/<int:year>/<int:month>/<int:day>/", years.day, name="day"),
    path("coverage/", coverage.coverage, name="coverage"),
    path("coverage/lacking/<str:what>/", coverage.lacking, name="lacking"),
    path("coverage/<str:code>/", coverage.coverage, name="coverage_of"),
    path("speakers/", speakers.speakers, name="speakers"),
    path("speakers/<str:slug>/", speakers.speaker, name="speaker"),
    path("speeches/<str:slug>.json", api.speech, name="speech_json"),
    path("speeches/<str:slug>.<str:format>", printing.export, name="export"),
    path("speeches/<str:slug>/print/", printing.printable, name="print"),
    path("speeches/<str:slug>/", reading.speech, name="speech"),
    path("sources/", sites.sources, name="sources"),
    path("sources/site/", sites.site, name="site_unknown"),
    path("sources/site/<path:name>/", sites.site, name="site"),
    path("sources/<str:sha256>/", sources.source, name="source"),
    path("originals/<str:sha256>", sources.original, name="original"),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("i18n/setlang/", set_language, name="set_language"),
    path("admin/", admin.site.urls),
]

handler404 = "archive.pages.errors.not_found"
