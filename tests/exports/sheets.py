"""The lines of type on the sheets of a PDF, as pdftotext finds them."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import etree

NAMESPACE = {"h": "http://www.w3.org/1999/xhtml"}
PAGE_NUMBER = re.compile(r"—\s*(\d+)\s*—")


@dataclass(frozen=True)
class Row:
    text: str  # without spaces
    left: float  # points from the left edge of the paper
    right: float
    middle: float  # points from its upper edge


@dataclass(frozen=True)
class Sheet:
    width: float  # points
    height: float
    rows: tuple[Row, ...]  # of the text, from above
    number: Row | None


def sheets(pdf: Path) -> list[Sheet]:
    """Return the pages of a PDF. Skips the test where pdftotext is missing."""
    tool = shutil.which("pdftotext")
    if not tool:
        pytest.skip("no pdftotext: install poppler-utils")
    command = [tool, "-bbox-layout", str(pdf), "-"]
    told = subprocess.run(command, capture_output=True, check=True, timeout=60).stdout
    return [_sheet(page) for page in etree.fromstring(told).iterfind(".//h:page", NAMESPACE)]


def _sheet(page: etree._Element) -> Sheet:
    words = []
    for word in page.iterfind(".//h:word", NAMESPACE):
        edges = [float(word.get(name)) for name in ("xMin", "xMax", "yMin", "yMax")]
        words.append(((edges[2] + edges[3]) / 2, edges[0], edges[1], word.text or ""))
    lines: list[list[tuple[float, float, float, str]]] = []
    for word in sorted(words):
        # Letters and characters of one line differ by a point or two in height.
        if lines and word[0] - lines[-1][0][0] < 6:
            lines[-1].append(word)
        else:
            lines.append([word])
    rows = [_row(line) for line in lines]
    number = next((row for row in rows if PAGE_NUMBER.fullmatch(row.text)), None)
    text = tuple(row for row in rows if row is not number)
    return Sheet(float(page.get("width")), float(page.get("height")), text, number)


def _row(line: list[tuple[float, float, float, str]]) -> Row:
    line = sorted(line, key=lambda word: word[1])
    text = "".join("".join(word[3].split()) for word in line)
    return Row(text, line[0][1], max(word[2] for word in line), line[0][0])
