"""The drawers of the desk: every kind of record, to look through; what is written goes through `review`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from django.contrib import admin, messages
from django.contrib.admin.views.main import ChangeList
from django.db.models import Count, QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from simple_history.admin import SimpleHistoryAdmin

from archive import datewords, sayings
from archive.admin.accessions import AccessionAdmin
from archive.admin.history import ChangeInWords
from archive.admin.merging import merge_records
from archive.models import (
    Accession,
    Contribution,
    Event,
    FormerAddress,
    Person,
    Place,
    PlaceName,
    RawPage,
    Speech,
)
from archive.review import decisions, event_series, strokes


def register(site: admin.AdminSite) -> None:
    """Put every drawer into the desk."""
    site.register(Speech, SpeechAdmin)
    site.register(Event, EventAdmin)
    site.register(Person, PersonAdmin)
    site.register(Place, PlaceAdmin)
    site.register(RawPage, RawPageAdmin)
    site.register(Accession, AccessionAdmin)
    site.register(FormerAddress, FormerAddressAdmin)


class ReadOnly:
    """Rows that may be looked at, and neither made, changed nor deleted here."""

    def has_add_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False


class ValuesFilter(admin.AllValuesFieldListFilter):
    """The values that rows have, the empty one in words too."""

    def choices(self, changelist: ChangeList) -> Iterator[dict]:
        for choice in super().choices(changelist):
            yield {**choice, "display": choice["display"] or _("not stated")}


class ContributionInline(ReadOnly, admin.TabularInline):
    model = Contribution
    fields = ("role", "name", "office", "person")
    extra = 0


class RecordedAdmin(SimpleHistoryAdmin):
    """Records whose every change is kept. The history is for reading: what was wrong is corrected anew."""

    object_history_list_template = "admin/history_list.html"

    def get_historical_record_context_helper(
        self, request: HttpRequest, historical_record: object
    ) -> ChangeInWords:
        return ChangeInWords(self.model, historical_record)

    def revert_disabled(self, request: HttpRequest, obj: object = None) -> bool:
        return True


class SpeechAdmin(RecordedAdmin):
    """Found, published and withheld here; decided field by field on the review page, beside the evidence."""

    list_display = ("title", "state", "spoken", "place", "speaker", "event", "review")
    list_display_links = ("title",)
    list_filter = ("state", ("kind", ValuesFilter), "language", "added")
    list_select_related = ("place", "event")
    list_per_page = 50
    search_fields = ("title", "event__name", "place__name", "contributions__name", "slug")
    date_hierarchy = "added"
    ordering = ("-added", "-pk")
    fields = readonly_fields = (
        "title",
        "state",
        "review",
        "public_page",
        "event",
        "place",
        "place_then",
        "date",
        "language",
        "kind",
        "slug",
        "added",
        "changed",
        "published_at",
        "text",
    )
    inlines = (ContributionInline,)
    actions = ("publish", "withhold", merge_records)
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Speech]:
        return super().get_queryset(request).prefetch_related("contributions")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Speech | None = None) -> bool:
        """Only the list's actions change a speech; its own page here is read-only."""
        return obj is None and super().has_change_permission(request)

    def has_delete_permission(self, request: HttpRequest, obj: Speech | None = None) -> bool:
        return False  # withheld, never lost

    @admin.display(description=gettext_lazy("spoken date"), ordering="earliest")
    def spoken(self, speech: Speech) -> str:
        return datewords.in_words(speech.date, translation.get_language() or "") if speech.date else ""

    @admin.display(description=gettext_lazy("speaker"))
    def speaker(self, speech: Speech) -> str:
        return "、".join(str(one) for one in speech.speakers)

    @admin.display(description=gettext_lazy("review"))
    def review(self, speech: Speech) -> str:
        return _link(reverse("admin:review_speech", args=[speech.pk]), _("Review page"))

    @admin.display(description=gettext_lazy("public page"))
    def public_page(self, speech: Speech) -> str:
        return _link(speech.get_absolute_url(), speech.get_absolute_url())

    @admin.display(description=gettext_lazy("text"))
    def text(self, speech: Speech) -> str:
        reading = speech.reading
        texts = reading.paragraphs.values_list("text", flat=True) if reading else []
        return "\n".join(texts)

    @admin.action(description=gettext_lazy("Publish the selected speeches"), permissions=["change"])
    def publish(self, request: HttpRequest, speeches: QuerySet[Speech]) -> None:
        done = self._carry_out(request, speeches, decisions.publish)
        said = ngettext("%(count)d speech was published.", "%(count)d speeches were published.", done)
        self.message_user(request, said % {"count": done})

    @admin.action(description=gettext_lazy("Withhold the selected speeches"), permissions=["change"])
    def withhold(self, request: HttpRequest, speeches: QuerySet[Speech]) -> None:
        done = self._carry_out(request, speeches, decisions.withhold)
        said = ngettext("%(count)d speech was withheld.", "%(count)d speeches were withheld.", done)
        self.message_user(request, said % {"count": done})

    def _carry_out(self, request: HttpRequest, speeches: QuerySet[Speech], decision: Callable) -> int:
        """Decide on each speech; say which could not be and why. Returns how many were."""
        done = 0
        for speech in speeches:
            try:
                decision(speech, request.user)
                done += 1
            except decisions.Invalid as error:
                self.message_user(request, f"{speech.title}: {error}", messages.WARNING)
        return done


class EventAdmin(RecordedAdmin):
    list_display = ("name", "kind", "place", "date", "speeches")
    list_filter = (("kind", ValuesFilter),)
    list_select_related = ("place",)
    list_per_page = 50
    search_fields = ("name", "place__name", "slug")
    fields = ("name", "kind", "place", "date", "slug")
    readonly_fields = ("slug",)
    autocomplete_fields = ("place",)
    actions = (merge_records,)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        return super().get_queryset(request).annotate(held=Count("speeches"))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # an event is made by the speech that was given at it

    def save_model(self, request: HttpRequest, obj: Event, form: ModelForm, change: bool) -> None:
        event_series.set_from_name(obj)
        super().save_model(request, obj, form, change)

    @admin.display(description=gettext_lazy("speeches"), ordering="held")
    def speeches(self, event: Event) -> int:
        return event.held


class PersonAdmin(RecordedAdmin):
    list_display = ("name", "pinyin", "note", "speeches")
    list_per_page = 50
    search_fields = ("name", "pinyin", "note", "slug")
    fields = ("name", "pinyin", "note", "slug")
    readonly_fields = ("slug",)
    actions = (merge_records,)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Person]:
        return super().get_queryset(request).annotate(held=Count("contributions__speech", distinct=True))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # a person is made by the speech that names them

    def save_model(self, request: HttpRequest, obj: Person, form: ModelForm, change: bool) -> None:
        obj.strokes = strokes.of_name(obj.name)
        super().save_model(request, obj, form, change)

    @admin.display(description=gettext_lazy("speeches"), ordering="held")
    def speeches(self, person: Person) -> int:
        return person.held


class FormerNameInline(ReadOnly, admin.TabularInline):
    model = PlaceName
    extra = 0


class PlaceAdmin(ReadOnly, admin.ModelAdmin):
    """The administrative units, from a table that is shipped: an editor looks them up."""

    list_display = ("code", "name", "level", "parent", "pinyin", "valid_to", "successor")
    list_filter = ("level", ("valid_to", admin.EmptyFieldListFilter))
    list_select_related = ("parent", "successor")
    list_per_page = 100
    search_fields = ("=code", "name", "pinyin", "initials", "former_names__name")
    inlines = (FormerNameInline,)


class RawPageAdmin(ReadOnly, admin.ModelAdmin):
    """The bytes as received and what was read from them: to look at, never to change."""

    list_display = ("name", "media_type", "encoding", "size", "received", "short_hash")
    list_filter = (("media_type", ValuesFilter), ("encoding", ValuesFilter), "received")
    list_per_page = 100
    search_fields = ("name", "sha256")
    date_hierarchy = "received"
    fields = (
        "name",
        "sha256",
        "size",
        "media_type",
        "encoding",
        "received",
        "damage",
        "source",
        "original",
        "text",
    )
    readonly_fields = ("damage", "source", "original")
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[RawPage]:
        return super().get_queryset(request).defer("text", "dropped")

    @admin.display(description=gettext_lazy("SHA-256"), ordering="sha256")
    def short_hash(self, page: RawPage) -> str:
        return page.sha256[:12]

    @admin.display(description=gettext_lazy("damage found"))
    def damage(self, page: RawPage) -> str:
        return "\n".join(sayings.in_words(note) for note in page.notes)

    @admin.display(description=gettext_lazy("source page"))
    def source(self, page: RawPage) -> str:
        return _link(page.get_absolute_url(), _("The text as received, with what was taken and dropped"))

    @admin.display(description=gettext_lazy("original"))
    def original(self, page: RawPage) -> str:
        return _link(reverse("original", args=[page.sha256]), _("Download the bytes as received"))


class FormerAddressAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ("path", "target", "moved")
    search_fields = ("path", "target")
    list_per_page = 100


def _link(address: str, words: str) -> str:
    return format_html('<a href="{}">{}</a>', address, words)
