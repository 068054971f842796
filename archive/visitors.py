"""From where a request comes, also through proxies."""

from __future__ import annotations

import ipaddress

from django.conf import settings
from django.http import HttpRequest


def address(request: HttpRequest) -> str:
    """Return the address that the request comes from; login throttling counts by it.

    Each proxy appends to X-Forwarded-For whom it heard from, and a visitor may begin it with anything. So
    with n proxies of our own the n-th from the right is the visitor, and what stands left of it is hearsay.
    """
    nearest = request.META.get("REMOTE_ADDR", "")
    proxies = settings.ROSTRUM.proxies
    heard = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    if not proxies or len(heard) < proxies:
        return nearest
    try:
        return str(ipaddress.ip_address(heard[-proxies].strip()))
    except ValueError:
        return nearest
