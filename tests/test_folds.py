from dataclasses import dataclass

import pytest

from archive.folds import MOST_SHOWN, stretches


@dataclass
class Run:
    text: str
    left_out: bool


@pytest.mark.parametrize(("lines", "folded"), [(MOST_SHOWN, 0), (MOST_SHOWN + 1, MOST_SHOWN + 1)])
def test_it_folds_a_long_stretch_of_what_was_left_out(lines, folded):
    menu = [Run("菜单\n", True), Run("\n", True), *[Run("菜单\n", True)] * (lines - 1)]
    text = Run("一\n" * 20, False)
    found = stretches([*menu, text])
    assert [(stretch.runs, stretch.lines) for stretch in found] == [(tuple(menu), folded), ((text,), 0)]
