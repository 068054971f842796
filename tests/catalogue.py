"""A gettext catalogue as a test reads it: the text file and the compiled one, by the same keys."""

from __future__ import annotations

import ast
import gettext
import re
from dataclasses import dataclass, field
from pathlib import Path

# How a compiled catalogue joins a context to its message.
CONTEXT_END = "\x04"

KEYWORD = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[(\d)\])?) (".*")')


@dataclass
class Entry:
    msgid: str = ""
    context: str | None = None
    plural: str | None = None
    translations: list[str] = field(default_factory=list)
    flags: set[str] = field(default_factory=set)

    @property
    def key(self) -> str:
        return self.msgid if self.context is None else f"{self.context}{CONTEXT_END}{self.msgid}"


def entries(path: Path) -> list[Entry]:
    """Return the entries of a .po file but for its header."""
    found = [_entry(block) for block in path.read_text("utf-8").strip().split("\n\n")]
    return [entry for entry in found if entry and entry.msgid]


def compiled(path: Path) -> dict[str, str]:
    """Return key -> translation of a .mo file; of a message with plurals, its first form."""
    with path.open("rb") as file:
        catalogue = gettext.GNUTranslations(file)._catalog
    return {key[0] if isinstance(key, tuple) else key: text for key, text in catalogue.items()}


def _entry(block: str) -> Entry | None:
    parts: dict[str, str] = {}
    flags: set[str] = set()
    name = ""
    for line in block.split("\n"):
        if line.startswith("#,"):
            flags |= {flag.strip() for flag in line[2:].split(",")}
        elif found := KEYWORD.fullmatch(line):
            name = found[1]
            parts[name] = ast.literal_eval(found[3])
        elif line.startswith('"'):
            parts[name] += ast.literal_eval(line)
    if "msgid" not in parts:
        return None
    texts = [text for name, text in sorted(parts.items()) if name.startswith("msgstr")]
    return Entry(parts["msgid"], parts.get("msgctxt"), parts.get("msgid_plural"), texts, flags)
