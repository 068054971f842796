"""Django's own admin under the archive's name, with the desks for upload and review inside it."""

from __future__ import annotations

from django.conf import settings
from django.contrib import admin
from django.contrib.admin.apps import AdminConfig
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

# The order in which the desk lists its drawers: what editors reach for most stands first.
DRAWERS = ("Speech", "Event", "Person", "Accession", "RawPage", "Place", "FormerAddress")


class ArchiveAdmin(admin.AdminSite):
    site_header = gettext_lazy("The desk")
    site_title = gettext_lazy("The desk")
    index_title = gettext_lazy("The desk")
    index_template = "admin/desk.html"
    enable_nav_sidebar = False

    def get_urls(self) -> list[URLPattern | URLResolver]:
        # Here, not above: this module is loaded before the models are.
        from archive.admin import lookups, review, upload

        view = self.admin_view
        return [
            path("upload/", view(upload.upload), name="upload"),
            path("review/", view(review.queue), name="review"),
            path("review/<int:pk>/", view(review.speech), name="review_speech"),
            path("review/<int:pk>/decide/", view(review.decide), name="review_decide"),
            path("review/<int:pk>/state/", view(review.change_state), name="review_state"),
            path("lookup/places/", view(lookups.places), name="lookup_places"),
            path("lookup/events/", view(lookups.events), name="lookup_events"),
            path("lookup/people/", view(lookups.people), name="lookup_people"),
            path("lookup/date/", view(lookups.date), name="lookup_date"),
            *super().get_urls(),
        ]

    def each_context(self, request: HttpRequest) -> dict:
        # The login page calls the host "site_name", over the name that all other pages have.
        return {**super().each_context(request), "archive_name": settings.ROSTRUM.site_name}

    def index(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        from archive.admin import queue

        return super().index(request, {**queue.overview(request.user), **(extra_context or {})})

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[dict]:
        apps = super().get_app_list(request, app_label)
        for app in apps:
            app["name"] = _(str(app["name"]))  # packages name theirs in English only
            if app["app_label"] == "archive":
                app["models"].sort(key=lambda model: _drawer(model["object_name"]))
        return sorted(apps, key=lambda app: app["app_label"] != "archive")


class ArchiveAdminConfig(AdminConfig):
    default_site = "archive.admin.site.ArchiveAdmin"

    def ready(self) -> None:
        super().ready()
        # The package was imported before the models were, so autodiscovery has passed it by.
        from archive.admin import catalogue

        catalogue.register(admin.site)


def _drawer(name: str) -> int:
    return DRAWERS.index(name) if name in DRAWERS else len(DRAWERS)
