"""Background work: reading an accession that is too long for a request."""

from __future__ import annotations

from django_tasks import task

from archive.models import Accession
from archive.review import accession


@task()
def read_accession(pk: int) -> None:
    """Read the waiting lines of that accession; nothing happens if it is done, being read, or gone."""
    held = Accession.objects.filter(pk=pk).first()
    if held:
        accession.read(held)
