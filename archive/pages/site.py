"""What every page says of the site."""

from django.conf import settings
from django.http import HttpRequest


def about(request: HttpRequest) -> dict[str, object]:
    """Context of every template: the archive's name, and its address where one is set."""
    return {"site_name": settings.ROSTRUM.site_name, "site_url": settings.ROSTRUM.site_url}
