"""What a reader sees when there is no page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Return a 404 that searches for the words of the address."""
    last = request.path.rstrip("/").rpartition("/")[2]
    words = " ".join(last.rpartition(".")[0].split("-") if "." in last else last.split("-"))
    words = "".join(char for char in words if char.isprintable())
    return render(request, "404.html", {"words": words[:80]}, status=404)
