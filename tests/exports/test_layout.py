"""The numbers of the official page."""

import re
from pathlib import Path

import pytest

from archive.exports import layout

CSS = Path(__file__).parents[2] / "static" / "css" / "print-official.css"


def test_its_text_block_is_that_of_the_standard():
    assert layout.PAGE_WIDTH - layout.MARGIN_LEFT - layout.MARGIN_RIGHT == 156
    assert layout.PAGE_HEIGHT - layout.MARGIN_TOP - layout.MARGIN_BOTTOM == 225
    assert 225 * layout.POINTS_PER_MM // layout.PITCH == layout.LINES == 22


def test_the_style_sheet_holds_the_same_numbers():
    css = CSS.read_text()
    margins = (layout.MARGIN_TOP, layout.MARGIN_RIGHT, layout.MARGIN_BOTTOM, layout.MARGIN_LEFT)
    assert f"margin: {' '.join(f'{mm}mm' for mm in margins)};" in css
    assert f"--line: {layout.PITCH}pt;" in css
    assert f"--line: {layout.PITCH_LATIN:g}pt;" in css
    size = float(re.search(r"\.paper \{[^}]*font-size: ([\d.]+)pt", css).group(1))
    assert 156 * layout.POINTS_PER_MM // size == layout.CHARACTERS == 28


@pytest.mark.parametrize(
    ("language", "script"),
    [
        ("zh-Hans", "zh-Hans"),
        ("zh", "zh-Hans"),
        ("zh-Hant-HK", "zh-Hant"),
        ("zh-MO", "zh-Hant"),
        ("zh-Hans-HK", "zh-Hans"),
        ("en-GB", ""),
        ("ja", ""),
        ("und", ""),
    ],
)
def test_it_knows_the_script_of_a_language(language, script):
    assert layout.script(language) == script


def test_every_face_says_what_stands_in_for_it():
    used = {face for faces in layout.FACES.values() for face in vars(faces).values() if isinstance(face, str)}
    assert used == {substitute.name for substitute in layout.SUBSTITUTES}
