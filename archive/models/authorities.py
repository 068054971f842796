"""Places, people and events: the authorities that speeches refer to."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from simple_history.models import HistoricalRecords

from archive.models.dated import DatedModel
from archive.routes import route


class PlaceQuerySet(models.QuerySet):
    def current(self) -> PlaceQuerySet:
        """Units that stand in today's list."""
        return self.filter(valid_to=None)

    def within(self, place: Place) -> PlaceQuerySet:
        """The place and all units below it."""
        return self.filter(lineage__startswith=place.lineage)


class Place(models.Model):
    """An administrative unit by its GB/T 2260 code, or a country by its ISO 3166 code.

    Units abolished or recoded since 1980 are rows too, with the unit that took their place.
    """

    class Level(models.TextChoices):
        COUNTRY = "country", _("country")
        PROVINCE = "province", _("province")
        PREFECTURE = "prefecture", _("prefecture")
        COUNTY = "county", _("county")

    code = models.CharField(_("code"), max_length=6, unique=True)
    name = models.CharField(_("name"), max_length=60, db_index=True)
    level = models.CharField(_("level"), max_length=10, choices=Level)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("parent")
    )
    lineage = models.CharField(
        _("lineage"),
        max_length=40,
        db_index=True,
        help_text=_('Codes from the top down to this unit, each with a "/" after it.'),
    )
    short_name = models.CharField(_("short name"), max_length=60, blank=True)
    pinyin = models.CharField(_("pinyin"), max_length=200, blank=True, db_index=True)
    initials = models.CharField(_("initials"), max_length=40, blank=True, db_index=True)
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_to = models.DateField(
        _("valid to"), null=True, blank=True, help_text=_("Empty for units of today.")
    )
    successor = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="predecessors",
        verbose_name=_("successor"),
    )

    objects = PlaceQuerySet.as_manager()

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ["code"]
        # Each word of a search may be a place, by its name, which has an index too, or by its short one.
        indexes = [models.Index(fields=["short_name"], name="place_by_short_name")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(code__regex=r"^([0-9]{6}|[A-Z]{2})$"),
                name="place_code_is_gb2260_or_iso3166",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return route("place", self.code)

    @property
    def codes(self) -> list[str]:
        """Codes from the province down to this unit."""
        return self.lineage.strip("/").split("/")

    def ancestors(self) -> PlaceQuerySet:
        """The units above this one, the widest first."""
        return Place.objects.filter(code__in=self.codes[:-1]).order_by("lineage")

    @property
    def path(self) -> list[str]:
        """Names from the province down to this unit."""
        return [*(place.name for place in self.ancestors()), self.name]


class PlaceName(models.Model):
    """A name that a unit bore under the same code before its present one."""

    place = models.ForeignKey(Place, models.CASCADE, related_name="former_names", verbose_name=_("place"))
    name = models.CharField(_("name"), max_length=60, db_index=True)
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_to = models.DateField(_("valid to"), null=True, blank=True)

    class Meta:
        verbose_name = _("former name")
        verbose_name_plural = _("former names")
        ordering = ["place", "valid_from"]
        constraints = [
            models.UniqueConstraint(fields=["place", "name", "valid_from"], name="former_name_once"),
        ]

    def __str__(self) -> str:
        return self.name


class Person(models.Model):
    """Someone who speaks."""

    slug = models.SlugField(_("address"), max_length=80, unique=True, allow_unicode=True)
    name = models.CharField(pgettext_lazy("a person's", "name"), max_length=80, db_index=True)
    pinyin = models.CharField(_("pinyin"), max_length=200, blank=True)
    strokes = models.CharField(
        _("strokes"),
        max_length=80,
        blank=True,
        editable=False,
        help_text=_("Of each character of the name, two digits; empty for a name in letters."),
    )
    note = models.CharField(
        _("note"), max_length=200, blank=True, help_text=_("Tells people of one name apart.")
    )

    history = HistoricalRecords(excluded_fields=["strokes"])

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["pinyin", "name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return route("speaker", self.slug)


class Event(DatedModel):
    """The occasion on which speeches were given."""

    slug = models.SlugField(_("address"), max_length=80, unique=True, allow_unicode=True)
    name = models.CharField(_("name"), max_length=200, db_index=True)
    kind = models.CharField(_("kind"), max_length=20, blank=True, db_index=True)
    place = models.ForeignKey(
        Place, models.PROTECT, null=True, blank=True, related_name="events", verbose_name=_("place")
    )
    pinyin = models.CharField(_("pinyin"), max_length=400, blank=True, editable=False)
    series = models.CharField(
        _("series"),
        max_length=200,
        blank=True,
        editable=False,
        db_index=True,
        help_text=_("What the editions of one meeting have in common in all years and places."),
    )

    history = HistoricalRecords(excluded_fields=["pinyin", "series"])

    class Meta(DatedModel.Meta):
        abstract = False
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = [models.F("earliest").desc(nulls_last=True), "name"]
        constraints = [DatedModel.days_in_order("event")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return route("event", self.slug)
