"""The formats that a speech can be taken away in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from archive.exports import composition, docx, json, txt
from archive.models import Speech

Writer = Callable[[Speech, str, date], bytes]


@dataclass(frozen=True)
class Format:
    media_type: str
    write: Writer  # speech, absolute address of its page, the day it is taken


def _composed(write: Callable[[composition.Composition], bytes]) -> Writer:
    def composed(speech: Speech, address: str, read_on: date) -> bytes:
        return write(composition.compose(speech, address, read_on))

    return composed


def _json(speech: Speech, address: str, read_on: date) -> bytes:
    return json.write(speech, address)


# By the suffix of the address and of the file.
FORMATS: dict[str, Format] = {
    "docx": Format(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", _composed(docx.write)
    ),
    "txt": Format("text/plain; charset=utf-8", _composed(txt.write)),
    "json": Format("application/json", _json),
}
