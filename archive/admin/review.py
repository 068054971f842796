"""The review desk: the queue of drafts, and a draft beside its raw pages, each field with its evidence."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import admin, messages
from django.contrib.auth.decorators import permission_required
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from archive.admin import fields, lookups, source
from archive.admin import queue as queues
from archive.admin.outline import outline
from archive.models import Part, Speech, Witness
from archive.review import decisions

PAGE = 50

may_see = permission_required("archive.view_speech", raise_exception=True)
may_decide = permission_required("archive.change_speech", raise_exception=True)


@require_GET
@may_see
def queue(request: HttpRequest) -> HttpResponse:
    """The drafts that wait, the oldest first, narrowed by ``?show=``."""
    chosen = queues.chosen(request.GET.get("show", ""))
    page = Paginator(queues.rows(chosen), PAGE).get_page(request.GET.get("page"))
    context = {
        **admin.site.each_context(request),
        "title": _("Review"),
        "counts": queues.counts(),
        "chosen": chosen,
        "page": page,
    }
    return render(request, "admin/review/queue.html", context)


@require_GET
@may_see
def speech(request: HttpRequest, pk: int) -> HttpResponse:
    """The review page of one speech."""
    held = get_object_or_404(
        Speech.objects.select_related("event", "place").prefetch_related("contributions", _witnesses()), pk=pk
    )
    evidence = list(held.evidence.select_related("decided_by", "raw_page").order_by("field", "pk"))
    chosen = queues.chosen(request.GET.get("show", ""))
    before, after = queues.neighbours(held, chosen)
    witnesses = list(held.witnesses.all())
    context = {
        **admin.site.each_context(request),
        "title": _("Review"),
        "subtitle": held.title,
        "speech": held,
        "fields": fields.fields(held, evidence),
        "facts": fields.facts(evidence),
        "witnesses": [(witness, source.pages(witness, evidence)) for witness in witnesses],
        "reading": held.reading,
        "outline": outline(held.reading),
        "may_decide": request.user.has_perm("archive.change_speech"),
        "chosen": chosen,
        "before": before,
        "after": after,
    }
    return render(request, "admin/review/speech.html", context)


@require_POST
@may_decide
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept, correct or empty one field: ``field``, ``action``, and ``value`` for a correction."""
    field, action = request.POST.get("field", ""), request.POST.get("action", "")
    decision = _decision(field, action, request.POST.get("value", ""))
    if field not in decisions.FIELDS or decision is None:
        return HttpResponseBadRequest(_("This form is not one of the desk's: open the review page again."))
    try:
        with transaction.atomic():
            # Locked where the database can: two editors decide one after the other.
            decision(get_object_or_404(Speech.objects.select_for_update(), pk=pk), request.user)
    except (decisions.Invalid, lookups.NotOne) as error:
        messages.error(request, str(error), extra_tags=field)
    return redirect(_address(request, pk) + f"#field-{field}")


@require_POST
@may_decide
def change_state(request: HttpRequest, pk: int) -> HttpResponse:
    """Publish or withhold (``action``), and go on to the next draft of the queue."""
    action = request.POST.get("action", "")
    if action not in ("publish", "withhold"):
        return HttpResponseBadRequest(_("This form is not one of the desk's: open the review page again."))
    chosen = queues.chosen(request.POST.get("show", ""))
    try:
        with transaction.atomic():
            held = get_object_or_404(Speech.objects.select_for_update(), pk=pk)
            if action == "publish":
                decisions.publish(held, request.user)
            else:
                decisions.withhold(held, request.user, request.POST.get("reason", ""))
    except decisions.Invalid as error:
        messages.error(request, str(error))
        return redirect(_address(request, pk))
    messages.success(request, _said(held, action))
    after = queues.neighbours(held, chosen)[1] or queues.waiting(chosen).exclude(pk=pk).first()
    if after:
        return redirect(_address(request, after.pk))
    return redirect("admin:review")


def _decision(field: str, action: str, value: str) -> Callable | None:
    match action:
        case "accept":
            return lambda held, who: decisions.accept(held, field, who)
        case "empty":
            return lambda held, who: decisions.empty(held, field, who)
        case "correct" if field == "place":
            return lambda held, who: decisions.correct(held, field, lookups.place_code(value), who)
        case "correct":
            return lambda held, who: decisions.correct(held, field, value, who)
    return None


def _said(held: Speech, action: str) -> str:
    link = format_html('<a href="{}">{}</a>', reverse("admin:review_speech", args=[held.pk]), held.title)
    if action == "publish":
        see = format_html('<a href="{}">{}</a>', held.get_absolute_url(), _("see its page"))
        return format_html("{} {} · {}", _("Published:"), link, see)
    return format_html("{} {}", _("Withheld:"), link)


def _address(request: HttpRequest, pk: int) -> str:
    """Return the review page's address, in the part of the queue that the editor works through."""
    show = request.POST.get("show", "")
    query = f"?{urlencode({'show': show})}" if show else ""
    return reverse("admin:review_speech", args=[pk]) + query


def _witnesses() -> Prefetch:
    parts = Prefetch("parts", Part.objects.select_related("raw_page"))
    return Prefetch("witnesses", Witness.objects.prefetch_related(parts, "paragraphs", "sections"))
