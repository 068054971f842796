"""Django's own admin, under the archive's name."""

from django.contrib import admin
from django.contrib.admin.apps import AdminConfig
from django.utils.translation import gettext_lazy as _


class ArchiveAdmin(admin.AdminSite):
    site_header = _("Rostrum: the desk")
    site_title = _("Rostrum")
    index_title = _("The desk")


class ArchiveAdminConfig(AdminConfig):
    default_site = "archive.admin.site.ArchiveAdmin"
