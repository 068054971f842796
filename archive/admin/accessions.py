"""An accession's page: a line for each file and what became of it, with progress while it is being read."""

from __future__ import annotations

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, URLResolver, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from archive.models import Accession, AccessionLine, Speech
from archive.review import tasks

PAGE = 200


class AccessionAdmin(admin.ModelAdmin):
    list_display = ("__str__", "made", "who", "method", "state", "files", "refused")
    list_filter = ("state", "method", "made")
    list_select_related = ("who",)
    list_per_page = 50
    search_fields = ("lines__file", "who__username")
    date_hierarchy = "made"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Accession]:
        refused = Q(lines__outcome=AccessionLine.Outcome.REFUSED)
        return super().get_queryset(request).annotate(held=Count("lines"), bad=Count("lines", filter=refused))

    def get_urls(self) -> list[URLPattern | URLResolver]:
        view = self.admin_site.admin_view
        return [
            path("<int:pk>/progress.json", view(self.progress), name="accession_progress"),
            path("<int:pk>/read/", view(require_POST(self.read_again)), name="accession_read"),
            *super().get_urls(),
        ]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # the upload form and the command make them

    def has_change_permission(self, request: HttpRequest, obj: Accession | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Accession | None = None) -> bool:
        return False

    @admin.display(description=gettext_lazy("files"), ordering="held")
    def files(self, accession: Accession) -> int:
        return accession.held

    @admin.display(description=gettext_lazy("refused"), ordering="bad")
    def refused(self, accession: Accession) -> int:
        return accession.bad

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict | None = None
    ) -> HttpResponse:
        """The accession's lines, narrowed by ``?outcome=``."""
        held = self.get_object(request, object_id)
        if held is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not self.has_view_permission(request, held):
            raise PermissionDenied
        tally = _tally(held)
        outcome = request.GET.get("outcome", "")
        outcome = outcome if outcome in AccessionLine.Outcome.values else ""
        lines = held.lines.select_related("raw_page").defer("raw_page__text", "raw_page__dropped")
        lines = lines.prefetch_related("speeches").order_by("pk")
        if outcome:
            lines = lines.filter(outcome=outcome)
        drafts = Speech.objects.filter(lines__accession=held, state=Speech.State.DRAFT)
        drafts = drafts.order_by("added", "pk").distinct()
        context = {
            **self.admin_site.each_context(request),
            "title": _("Accession %(number)s") % {"number": held},
            "opts": self.opts,
            "accession": held,
            "tally": tally,
            "outcome": outcome,
            "page": Paginator(lines, PAGE).get_page(request.GET.get("page")),
            "progress": _progress(held, tally),
            "drafts": drafts.count(),
            "first_draft": drafts.first(),
            "may_read": request.user.has_perm("archive.add_accession"),
            **(extra_context or {}),
        }
        return render(request, "admin/accession.html", context)

    def progress(self, request: HttpRequest, pk: int) -> JsonResponse:
        """How far the reading has come: {"state", "done", "files", "running"}."""
        held = get_object_or_404(Accession, pk=pk)
        if not self.has_view_permission(request, held):
            raise PermissionDenied
        return JsonResponse(_progress(held, _tally(held)))

    def read_again(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Ask the background worker to read what is left of an accession that was stopped or not begun."""
        if not request.user.has_perm("archive.add_accession"):
            raise PermissionDenied
        held = get_object_or_404(Accession, pk=pk)
        tasks.read_accession.enqueue(held.pk)
        messages.info(request, _("The files that wait are read in the background."))
        return redirect(reverse("admin:archive_accession_change", args=[pk]))


def _tally(held: Accession) -> list[dict]:
    """Return how many lines have each outcome, in the order of the outcomes, those without any left out."""
    found = dict(held.lines.order_by().values_list("outcome").annotate(Count("pk")))
    return [
        {"outcome": value, "label": label, "count": found[value]}
        for value, label in AccessionLine.Outcome.choices
        if value in found
    ]


def _progress(held: Accession, tally: list[dict]) -> dict[str, object]:
    files = sum(row["count"] for row in tally)
    waiting = sum(row["count"] for row in tally if row["outcome"] == AccessionLine.Outcome.WAITING)
    return {
        "state": str(held.get_state_display()),
        # Lines are settled when the speeches are stored, which is after all pages have been gone through.
        "done": max(files - waiting, held.progress),
        "files": files,
        "running": held.state in (Accession.State.RECEIVED, Accession.State.READING),
    }
