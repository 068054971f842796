from __future__ import annotations

import pytest

from archive.models import Place
from archive.search.office_levels import level_of


@pytest.mark.parametrize(
    ("office", "level"),
    [
        ("镇党委书记", "township"),
        ("街道办事处主任", "township"),
        ("县委书记、县长", "county"),
        ("区人民政府区长", "county"),
        ("县教育局局长", "county"),
        ("地委书记", "prefecture"),
        ("自治州州长", "prefecture"),
        ("省委副书记、省长", "province"),
        ("省教育厅厅长", "province"),
        ("自治区党委书记", "province"),
        ("国务院总理", "country"),
        ("市委书记", ""),  # of which level the city is, is not said
        ("局长", ""),
        ("县一中校长、全国劳动模范", ""),
        ("国家税务局局长", ""),
    ],
)
def test_it_reads_the_level_that_an_office_names(office, level):
    assert level_of(office, None) == level


def test_the_place_tells_what_a_city_is():
    assert level_of("市委书记", Place(level="county")) == "county"
    assert level_of("市教育局局长", Place(level="prefecture")) == "prefecture"
    assert level_of("局长", Place(level="county")) == ""
