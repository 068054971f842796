from __future__ import annotations

import pytest

from archive.models import Person
from archive.search import fetching

pytestmark = pytest.mark.django_db


def test_it_gives_the_columns_of_the_rows_asked_for(django_assert_num_queries):
    Person.objects.create(slug="li-ming", name="李明", note="海宁")
    Person.objects.create(slug="o-neil", name="O'Neil")
    Person.objects.create(slug="wang", name="王")
    with django_assert_num_queries(1):
        found = fetching.rows(Person, "slug, name, note", "slug", {"li-ming": 3, "o-neil": 1, "gone": 1})
    assert sorted(found) == [("li-ming", "李明", "海宁"), ("o-neil", "O'Neil", "")]


def test_it_asks_nothing_for_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert fetching.rows(Person, "slug", "slug", ()) == []
