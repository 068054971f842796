"""Two records of one thing made one: choose in a list, then say which to keep."""

from __future__ import annotations

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from archive.review import decisions

MOST = 20


@admin.action(description=gettext_lazy("Merge the selected %(verbose_name_plural)s"), permissions=["change"])
def merge_records(drawer: admin.ModelAdmin, request: HttpRequest, records: QuerySet) -> HttpResponse | None:
    """Ask which of the selected records to keep; once that is said, merge the others into it."""
    chosen = list(records[: MOST + 1])
    if not 2 <= len(chosen) <= MOST:
        said = _("Select from 2 to %(most)s records to merge.") % {"most": MOST}
        drawer.message_user(request, said, messages.WARNING)
        return None
    kept = next((record for record in chosen if str(record.pk) == request.POST.get("keep")), None)
    if kept is None:
        return _ask(drawer, request, chosen)
    others = [record for record in chosen if record is not kept]
    try:
        with transaction.atomic():
            for record in others:
                decisions.merge(kept, record, request.user)
    except decisions.Invalid as error:
        drawer.message_user(request, str(error), messages.ERROR)
        return None
    said = ngettext(
        "%(count)d record was merged into “%(kept)s”; its address leads there now.",
        "%(count)d records were merged into “%(kept)s”; their addresses lead there now.",
        len(others),
    )
    drawer.message_user(request, said % {"count": len(others), "kept": kept})
    return None


def _ask(drawer: admin.ModelAdmin, request: HttpRequest, chosen: list) -> HttpResponse:
    context = {
        **drawer.admin_site.each_context(request),
        "title": _("Which one is to be kept?"),
        "opts": drawer.opts,
        "records": chosen,
        "action": request.POST["action"],
        "checkbox": ACTION_CHECKBOX_NAME,
        "media": drawer.media,
    }
    return render(request, "admin/merge.html", context)
