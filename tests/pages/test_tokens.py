"""Colours are read from the style sheet: every pair that text is set in is told apart by readers."""

import re
from pathlib import Path

import pytest
from django.conf import settings

CSS = (Path(settings.CHECKOUT) / "static/css/tokens.css").read_text("utf-8")
PAIRS = [
    ("ink", "paper"),
    ("ink", "surface"),
    ("ink", "mark"),
    ("ink", "taken"),
    ("ink-soft", "paper"),
    ("ink-soft", "surface"),
    ("seal", "paper"),
    ("seal", "surface"),
    ("seal", "taken"),
    ("on-seal", "seal"),
    ("dropped", "surface"),
    ("paper", "ink"),
    ("paper", "ink-soft"),
    ("on-tone-low", "tone-1"),
    ("on-tone-low", "tone-2"),
    ("on-tone-low", "tone-3"),
    ("on-tone-high", "tone-4"),
    ("on-tone-high", "tone-5"),
]
THEMES = {
    "light": r":root \{(.*?)\n\}",
    "dark": r'\[data-theme="dark"\] \{(.*?)\n\}',
    "dark by system": r":root:not\(\[data-theme\]\) \{(.*?)\n  \}",
    "sepia": r'\[data-theme="sepia"\] \{(.*?)\n\}',
}


def colours(theme: str) -> dict[str, str]:
    block = re.search(THEMES[theme], CSS, re.DOTALL).group(1)
    return dict(re.findall(r"--([\w-]+): #([0-9a-f]{6});", block))


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", THEMES)
def test_text_stands_out_from_what_it_is_set_on(theme):
    found = colours(theme)
    weak = {pair: round(contrast(found[pair[0]], found[pair[1]]), 2) for pair in PAIRS}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < 4.5} == {}


def test_the_dark_of_the_system_is_the_dark_one_can_choose():
    assert colours("dark") == colours("dark by system")


def test_every_theme_sets_every_colour():
    names = {theme: set(colours(theme)) for theme in THEMES}
    assert names["light"] == names["dark"] == names["sepia"]
