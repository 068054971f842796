"""The upload form: files, a folder or a zip come in, within limits that are watched while they arrive."""

from __future__ import annotations

import logging
from collections.abc import Iterator

from django import forms
from django.conf import settings
from django.contrib import admin
from django.core.exceptions import PermissionDenied, TooManyFilesSent
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopUpload
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from archive.models import Accession
from archive.review import accession as accessions
from archive.review import tasks

log = logging.getLogger(__name__)

MEGABYTE = 1024 * 1024
# A request whose declared length is beyond this many times the limit is answered without reading it; up to
# there the rest is read and thrown away, so that the browser sees the answer and not a broken connection.
PATIENCE = 2
# What is small enough to be read while the browser waits.
SMALL_FILES = 20
SMALL_BYTES = 2 * MEGABYTE


class Limit(FileUploadHandler):
    """Counts the bytes of all files of one upload as they come, and ends the upload at the limit."""

    def __init__(self, request: HttpRequest, most: int):
        super().__init__(request)
        self.most = most
        self.size = 0
        self.crossed_by = ""

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        self.size += len(raw_data)
        if self.size > self.most:
            self.crossed_by = self.file_name or ""
            raise StopUpload(connection_reset=False)
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """Leave the file to Django's own handlers, which keep it in memory or on disk."""


class FilesInput(forms.FileInput):
    allow_multiple_selected = True

    def value_from_datadict(self, data: object, files: object, name: str) -> list[UploadedFile]:
        return files.getlist(name)


class FilesField(forms.Field):
    widget = FilesInput

    def validate(self, value: list[UploadedFile]) -> None:
        if not value:
            raise forms.ValidationError(_("Choose at least one file: nothing was sent."))


class UploadForm(forms.Form):
    """The files, and in ``paths`` the path of each in its folder, which a browser's own form leaves out."""

    files = FilesField()
    paths = forms.Field(required=False)

    def named(self) -> Iterator[tuple[str, bytes]]:
        """Yield each file's name and bytes, one file in memory at a time."""
        files: list[UploadedFile] = self.cleaned_data["files"]
        paths = (self.cleaned_data["paths"] or "").replace("\r\n", "\n").split("\n")
        if len(paths) != len(files):
            paths = [file.name or "" for file in files]
        for path, file in zip(paths, files, strict=True):
            yield _safe(path) or file.name or "page", file.read()
            file.close()


@csrf_exempt  # checked in `_receive`, once the limits stand before the body is read
@require_http_methods(["GET", "POST"])
def upload(request: HttpRequest) -> HttpResponse:
    """The form; and what it sends, kept as an accession whose page says what became of each file."""
    if not request.user.has_perm("archive.add_accession"):
        raise PermissionDenied
    if request.method == "GET":
        return _form(request)
    most = settings.ROSTRUM.upload_mb * MEGABYTE
    if int(request.META.get("CONTENT_LENGTH") or 0) > PATIENCE * most:
        # Nothing was read, so the form's own token was not either; nothing is changed.
        return _refused(request, [_too_much()], status=413)
    limit = Limit(request, most)
    request.upload_handlers.insert(0, limit)
    try:
        request.POST  # noqa: B018  the body is read here, under the limits
    except TooManyFilesSent:
        return _refused(request, [_too_many()], status=413)
    return _receive(request, limit)


@csrf_protect
def _receive(request: HttpRequest, limit: Limit) -> HttpResponse:
    if limit.crossed_by:
        return _refused(request, [_too_much(limit.crossed_by)], status=413)
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return _refused(request, [error for errors in form.errors.values() for error in errors], status=400)
    try:
        held = accessions.receive(form.named(), method=Accession.Method.UPLOAD, who=request.user)
    except OSError as error:
        log.exception("an upload could not be kept")
        return _refused(request, [_not_kept(error)], status=507)
    start_reading(held)
    address = reverse("admin:archive_accession_change", args=[held.pk])
    if _wants_json(request):
        return JsonResponse({"url": address})
    return redirect(address)


def start_reading(held: Accession) -> None:
    """Read a small accession now; leave a large one to the background worker."""
    pages = [
        line.raw_page
        for line in held.lines.exclude(raw_page=None).select_related("raw_page").defer("raw_page__text")
    ]
    if len(pages) <= SMALL_FILES and sum(page.size for page in pages) <= SMALL_BYTES:
        _read_now(held)
    else:
        tasks.read_accession.enqueue(held.pk)


def _read_now(held: Accession) -> None:
    try:
        accessions.read(held)
    except Exception:
        # `read` has logged it and marked the accession as stopped; the bytes are kept, and the
        # accession's page says so and offers to read again.
        return


def _form(request: HttpRequest, errors: list[str] | None = None, status: int = 200) -> HttpResponse:
    context = {
        **admin.site.each_context(request),
        "title": _("Upload"),
        "errors": errors or [],
        "upload_mb": settings.ROSTRUM.upload_mb,
        "upload_files": settings.ROSTRUM.upload_files,
        "most_bytes": settings.ROSTRUM.upload_mb * MEGABYTE,
    }
    return render(request, "admin/upload.html", context, status=status)


def _refused(request: HttpRequest, errors: list[str], status: int) -> HttpResponse:
    if _wants_json(request):
        return JsonResponse({"errors": errors}, status=status)
    return _form(request, errors, status)


def _too_much(file: str = "") -> str:
    most = settings.ROSTRUM.upload_mb
    if file:
        return _(
            "The files are more than %(most)s MB together; “%(file)s” crossed the limit. "
            "Nothing was kept: send them in several uploads, or use “manage.py ingest”."
        ) % {"most": most, "file": file}
    return _(
        "The upload is more than %(most)s MB. Nothing was kept: send it in several uploads, "
        "or use “manage.py ingest”."
    ) % {"most": most}


def _not_kept(error: OSError) -> str:
    return _(
        "The data folder could not keep the files (%(why)s). Nothing was kept: mend that, then send again."
    ) % {"why": error.strerror or error}


def _too_many() -> str:
    most = settings.ROSTRUM.upload_files
    return ngettext(
        "More than %(most)s file was sent. Nothing was kept: send one at a time, or a zip.",
        "More than %(most)s files were sent. Nothing was kept: send them in several uploads, or as a zip.",
        most,
    ) % {"most": most}


def _wants_json(request: HttpRequest) -> bool:
    return "application/json" in request.headers.get("Accept", "")


def _safe(path: str) -> str:
    """Return a path that a browser gave without what could lead out of its folder; it only names the file."""
    steps = [step for step in path.replace("\\", "/").split("/") if step not in ("", ".", "..")]
    return "".join(char for char in "/".join(steps) if char.isprintable())
