"""Rows that are made in lots are as those made one by one."""

import pytest

from archive.models import Person
from archive.review import rows

pytestmark = pytest.mark.django_db


def test_what_is_created_in_a_lot_has_the_history_of_what_is_created_alone():
    alone = Person.objects.create(slug="alone", name="李明", pinyin="li ming")
    (made,) = rows.create_with_history([Person(slug="lot", name="李明", pinyin="li ming")], 10)
    (first,), (other,) = alone.history.all(), made.history.all()
    own = {"history_id", "history_date", "id", "slug"}
    same = {field.attname for field in type(first)._meta.fields} - own
    assert {name: getattr(first, name) for name in same} == {name: getattr(other, name) for name in same}
    assert (other.id, other.slug) == (made.pk, "lot")
    assert first.history_date <= other.history_date
